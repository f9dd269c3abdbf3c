"""Turns of argument in the writer's voice: likenings, claims set against facts, questions that want no answer, exclamations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.lexicons.entry import Entry, Match
from framing.text import Document
from framing.text.vocabulary import Trait

_QUESTION = Entry("(rhetorical question)", "rhetoric", "x", "0", 2, alternative="a statement")
_EXCLAMATION = Entry("(exclamation)", "rhetoric", "x", "0", 2, alternative="a full stop")
_COMPARISON = Entry("(comparison)", "comparison", "x", "-", 2, alternative="a description without comparison")
_CONTRAST = Entry(
    "(claim set against fact)", "contrast", "x", "-", 2, alternative="give both accounts with their sources"
)

# What nobody is likened to without being judged: after an article, and some in the plural after a verb of treating.
_IMAGES = (
    "dictator|king|monarch|emperor|tyrant|despot|mob boss|mobster|gangster|godfather|thug|bully|toddler|brat|spoiled child|"
    "petulant child|clown|circus|puppet|pawn|sinking ship|house of cards|cancer|freight train|wrecking ball|casino|piggy bank|"
    "ponzi scheme|farce|joke|parody|satire|reality show|soap opera|horror (?:movie|film|show)|nightmare|fever dream|bad dream|"
    "war zone|banana republic|police state|coup|cover-up|shakedown|extortion|propaganda|bribe|witch hunt|lynching|show trial|"
    "cult|zombie|drunken sailor|dog|pig|savage|slave|common criminal|criminal|scam|fairy tale|broken record|bull in a china shop|"
    "deer in (?:the )?headlights|death sentence|slap in the face|gestapo|stasi|kgb|taliban|mafia|mob|inquisition|third reich"
)
_NAMED = "nazis?|hitler|stalin|mussolini|goebbels|nazi germany"
# After the image: the end of a phrase, not a noun that it describes ("like a criminal case").
_ENDS = r"(?=[^\w\s-]|\s*$|\n| (?:of|in|on|at|to|for|with|from|that|who|which|and|or|but|than|when|as|by|because|while|is|was)\b)"
_HERD = (
    "criminals|animals|dogs|sheep|lemmings|(?:\\w+ )?children|toddlers|puppets|thugs|slaves|garbage|trash|dirt|vultures|rats|"
    "cockroaches|savages|zombies|drunken sailors|cattle"
)
_LIKENED = re.compile(
    r"(?:like|akin to|reminiscent of|worthy of|out of|equivalent of|on a par with|on par with) "
    rf"(?:(?:an?|the|some) (?:[a-z-]+ )?(?:{_IMAGES})|{_NAMED})\b{_ENDS}"
)
_TREATED = re.compile(
    rf"\b(?:treat|act|behav|herd|liv|spend|hunt|scurr|circl)[a-z]* (?:[a-z'-]+ ){{0,4}}?like (?:{_HERD})\b"
)
_LIKENS = Trait(
    lambda word: word in ("like", "akin", "reminiscent", "worthy", "out", "equivalent", "par") or None
)
# "Would like a king", "people like the mob": no likening.
_NO_LIKENING = frozenset(
    "would i'd we'd they'd he'd she'd to don't didn't doesn't they we you i who people also".split()
)

_CLAIMS = frozenset(
    "claimed claims claim claiming insisted insists insist asserted asserts alleged alleges boasted boasts promised promises "
    "pretended pretends pretend touted touts portrayed".split()
)
_SET_AGAINST = re.compile(
    r"\b(?:but|yet|although|though|when),? in (?:actual fact|fact|reality|truth)\b(?! as\b)|\bin (?:reality|truth|actual fact),|"
    r"\bthe (?:truth|reality) is\b"
)
# "Claims to serve the poor, but ...", "despite her insistence", "even as he boasts".
_CLAIMED = re.compile(
    r"\b(?:claims?|claimed|claiming|pretends?|pretended|professe?[sd]?|purports?|purported) to "
    r"(?!the |an? |his |her |their |this |that )(?=[^.;:\n]{3,160}, (?:but|yet|though|although|even though) )"
    r"|\b(?:despite|contrary to|for all) (?:his|her|their|its|[\w-]+'s?) (?:[a-z-]+ )?(?:insistence|protestations|claims|boasts|"
    r"bluster|assertions|talk of|rhetoric)\b"
    r"|\beven (?:as|while|though) (?:he|she|they|it) (?:claim|insist|boast|tout|promise|profess|pretend)(?:s|ed|es)?\b"
    r"|\b(?:all )?while (?:claiming|insisting|pretending|professing|touting)\b"
)
_FACT = re.compile(r"(?:fact|reality|truth)$")
_CLAIM = re.compile(
    r"(?:claim|insist|pretend|profess|purport|boast|tout|promis)(?:s|e|ed|es|ing)?$|(?:insistence|protestations|assertions|bluster|"
    r"rhetoric|talk)$"
)
# What a contrast is looked for around.
_MARKERS = Trait(lambda word: _SET_AGAINST if _FACT.match(word) else _CLAIMED if _CLAIM.match(word) else None)

# Signs that a question wants no answer; without one it may be a heading, an interviewer's, or asked in earnest.
_WANTS_NO_ANSWER = re.compile(
    r"^(?:(?:but|so|and|or|yet|then|well|after all|again),? )?(?:is|are|was|were|do|does|did|has|have|had|would|should|could|"
    r"ca|wo)n't\b"
    r"|\b(?:really|even|dare|dares|on earth|in the world|supposed to|bother|honestly|seriously|kidding)\b"
    r"|^(?:(?:but|so|and|then),? )?why (?:should|would|not|else|on)\b|\bhow (?:can|could) (?:anyone|they|he|she|you)\b"
    r"|\bhow (?:many more|much more|much longer|dare|else)\b"
    r"|\bwho (?:cares|knew|needs)\b|\bwhat (?:could possibly|could go)\b|\bsince when\b"
    r"|\bsound familiar\b|\bremember when\b|\b(?:any|no|little) wonder\b|\bwhere (?:is|was) the (?:outrage|evidence|proof)\b"
    r"|, (?:right|no|eh|huh|(?:is|was|do|does|did|are|would|should|could)n't (?:it|they|you|he|she|we))\?"
)
# "Subscribe!", "Thanks for watching!": the page speaks, not the article.
_TO_READERS = re.compile(
    r"(?:thanks?|subscribe|sign|join|click|download|follow|watch|read|don't miss|check|happy|welcome|discover|save|shop)\b"
)
_END_MARK = re.compile(r'[?!](?=["\')\]]*\s*$)')


def find_turns(document: Document) -> Iterator[Match]:
    """Likenings, contrasts, questions and exclamations.

    >>> from framing.text import annotate
    >>> [m.rule for m in find_turns(annotate("He rules like a king. Isn't it time to stop?"))]
    ['comparison', 'rhetorical_question']
    """
    yield from _comparisons(document)
    yield from _contrasts(document)
    yield from _marks(document)


def spanning(document: Document, start: int, end: int, entry: Entry, rule: str, reason: str) -> Match:
    """A pattern's match on ``text[start:end]``, with its words."""
    first = bisect_left(document.word_ends, start + 1)
    last = max(bisect_left(document.word_starts, end) - 1, first)
    return Match(start, end, document.lowered[start:end], entry, first, last, True, rule, reason)


def _comparisons(document: Document) -> Iterator[Match]:
    words, starts, low = document.words, document.word_starts, document.lowered
    reason = "a comparison colours what is told"
    for i in _LIKENS.at(document.numbered):
        found = _LIKENED.match(low, starts[i])
        if found and (i == 0 or words[i - 1] not in _NO_LIKENING):
            yield spanning(document, found.start(), found.end(), _COMPARISON, "comparison", reason)
        elif words[i] == "like":
            # The verb stands up to five words before.
            found = _TREATED.search(low, starts[max(i - 5, 0)], starts[i] + 30)
            if found and found.start() < starts[i] < found.end():
                yield spanning(document, starts[i], found.end(), _COMPARISON, "comparison", reason)


def _contrasts(document: Document) -> Iterator[Match]:
    words, starts, ends, low = document.words, document.word_starts, document.word_ends, document.lowered
    for i, pattern in _MARKERS.found(document.numbered):
        index = document.sentence_index(starts[i])
        if index < 0:
            continue
        first, after = document.sentence_words[index]
        # The turn opens up to five words before the word that it is known by; what it is set against may stand far behind.
        found = pattern.search(low, starts[max(i - 5, first)], ends[after - 1])
        if not found or not found.start() <= starts[i] < found.end():
            continue
        claim = words[i]
        if pattern is _SET_AGAINST:
            # "In reality, it fell" is set against the sentence before.
            opens = found.start() == starts[first] and index > 0
            since = document.sentence_words[index - 1][0] if opens else first
            claim = next((word for word in words[since:i] if word in _CLAIMS), "")
        if claim:
            reason = f"what somebody {claim!r} is set against 'fact' in the writer's own voice"
            end = found.start() + len(found[0].rstrip(" ,"))
            yield spanning(document, found.start(), end, _CONTRAST, "contrast", reason)


def _marks(document: Document) -> Iterator[Match]:
    """Questions and exclamations in the narrator's voice; the mark alone is the span."""
    if "?" not in document.normalized and "!" not in document.normalized:
        return
    for sentence in document.sentences:
        tail = document.normalized[sentence.end - 3 : sentence.end]
        if "?" not in tail and "!" not in tail:
            continue
        found = _END_MARK.search(document.normalized, max(sentence.start, sentence.end - 4), sentence.end)
        if not found or document.voice_at(found.start(), found.end()) is not None:
            continue
        if document.normalized[sentence.end - 1] in "\"'":
            continue
        said = document.lowered[sentence.start : sentence.end].strip()
        if found[0] == "!":
            if _TO_READERS.match(said) or document.normalized[found.start() - 1].isspace():
                continue
            reason = "an exclamation in the writer's own voice"
            yield spanning(document, found.start(), found.end(), _EXCLAMATION, "exclamation", reason)
        elif sentence.part != "headline" and _WANTS_NO_ANSWER.search(said):
            reason = "a question that the writer asks: it suggests an answer without stating it"
            yield spanning(document, found.start(), found.end(), _QUESTION, "rhetorical_question", reason)
