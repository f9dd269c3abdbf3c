"""Loaded wording that no list can hold: each pattern has a rule of its own and says why it fired."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from framing.lexicons.affixes import find_affixes
from framing.lexicons.context import CLOSED_CLASS
from framing.lexicons.entry import DELETE, Entry, Match
from framing.lexicons.pos import DETERMINERS
from framing.text import Document
from framing.text.vocabulary import Trait

_SCARE = Entry("(scare quotes)", "scare_quotes", "x", "-", 2, alternative="the words without quotation marks")
_QUESTION = Entry("(rhetorical question)", "rhetoric", "x", "0", 1, alternative="a statement")
_EXCLAMATION = Entry("(exclamation)", "rhetoric", "x", "0", 1, alternative="a full stop")
_INTENSIFIED = Entry("(intensifier)", "intensifier", "adv", "0", 2, alternative=DELETE)
_ADVERB = Entry("(adverb on a reporting verb)", "reporting_adverb", "adv", "0", 2, alternative=DELETE)
_STANCE = Entry("(opening comment)", "stance_adverb", "adv", "0", 2, alternative=DELETE)
_COMPARISON = Entry("(comparison)", "comparison", "x", "0", 1, alternative="a description without comparison")
_CONTRAST = Entry(
    "(claim set against fact)", "contrast", "x", "-", 2, alternative="give both accounts with their sources"
)

_INTENSIFIERS = frozenset(
    "utterly wildly grossly blatantly downright hopelessly profoundly insanely hugely massively absurdly "
    "ridiculously outrageously painfully brutally hilariously woefully laughably patently egregiously embarrassingly "
    "horribly terribly awfully shamefully disgracefully scandalously hideously obscenely preposterously stupidly "
    "fabulously gloriously wonderfully extraordinarily incredibly unbelievably spectacularly ferociously viciously "
    "viscerally unapologetically shamelessly dangerously frighteningly terrifyingly chillingly".split()
)
_SAID = frozenset(
    "said says say saying admitted admits admit claimed claims claim acknowledged acknowledges conceded concedes declared "
    "declares announced announces insisted insists argued argues told tells replied responded responds asked asks stated "
    "states tweeted tweets wrote writes noted notes boasted proclaimed proclaims denied denies suggested "
    "asserted asserts predicted warned warns complained apologized apologised".split()
)
_PLAIN_ADVERBS = frozenset(
    "recently previously publicly reportedly allegedly initially originally specifically explicitly privately formally "
    "officially jointly directly only early later earlier already separately similarly immediately quickly briefly simply "
    "generally typically usually currently reply apply imply family july italy supply assembly daily weekly monthly friendly "
    "subsequently consequently additionally jointly merely mostly nearly really fully finally eventually actually also "
    "firstly secondly thirdly lastly locally nationally internationally annually historically technically legally politically "
    "economically globally federally statistically personally individually respectively collectively approximately roughly "
    "possibly probably likely unlikely presumably apparently evidently seemingly accordingly increasingly normally partly "
    "partially primarily mainly largely chiefly particularly especially exactly equally financially medically temporarily "
    "verbally orally anonymously unanimously simultaneously consistently constantly regularly occasionally rarely frequently "
    "repeatedly overwhelmingly newly shortly promptly ultimately gradually slowly successfully unsuccessfully expressly easily "
    "automatically traditionally notably constitutionally procedurally geographically ideologically strategically "
    "conversely alternatively namely ordinarily ideally preferably hypothetically voluntarily ally rally bully tally "
    "lately theoretically logistically domestically culturally societally substantively correspondingly universally logically "
    "alternately comparatively disproportionately emotionally socially coincidentally uniformly steadily informally "
    "preemptively systematically continually emily kelly sally molly polly billy lily holly beverly carly kimberly".split()
)
# Said of what is called so: "a so-called “reform”", "her “reform”".
_DOUBTED = frozenset(
    "her so-called supposed supposedly alleged self-styled self-described putative putatively".split()
)
_CLAIMS = frozenset(
    "claimed claims claim claiming insisted insists insist asserted asserts alleged alleges boasted boasts promised promises "
    "pretended pretends pretend touted touts portrayed".split()
)
_SET_AGAINST = re.compile(
    r"\b(?:but |yet |although |though |when )?in (?:actual fact|fact|reality|truth)\b|\bthe (?:truth|reality) is\b"
)
_COMPARING = re.compile(
    r"\b(?:akin to|reminiscent of|nothing short of|nothing less than|nothing more than|little more than|tantamount to|"
    r"straight out of|on steroids|worthy of|the equivalent of|as [a-z]{3,14} as an? [a-z]{3,14})\b"
)
# The words that comparisons are looked for at: their first, or the second where the first is in every text.
_COMPARING_FIRST = frozenset("akin reminiscent nothing little tantamount straight worthy as".split())
_COMPARING_SECOND = frozenset(("steroids", "equivalent"))
_FACT = re.compile(r"(?:fact|reality|truth)\b")
# One of them must stand in a text for anything to be set against fact in it.
_FACTS = Trait(lambda word: _FACT.match(word) and True)
_END_MARK = re.compile(r'[?!](?=["\')\]]*\s*$)')


def find_patterns(document: Document, matches: list[Match]) -> list[Match]:
    """The matches given and those of the patterns, in the order of the text, none overlapping.

    Where a pattern overlaps a match that was given, the given one stays: its entry says more.

    >>> from framing.text import annotate
    >>> [m.rule for m in find_patterns(annotate("He reluctantly admitted it was wildly wrong."), [])]
    ['reporting_adverb', 'intensifier']
    """
    taken = sorted((m.start, m.end) for m in matches)
    added: list[Match] = []
    for match in chain(
        _scare_quotes(document),
        _worded_patterns(document),
        _comparisons(document),
        _contrasts(document),
        _marks(document),
        find_affixes(document),
    ):
        at = bisect_left(taken, (match.start, match.end))
        clash = (at < len(taken) and taken[at][0] < match.end) or (at > 0 and taken[at - 1][1] > match.start)
        if not clash:
            taken.insert(at, (match.start, match.end))
            added.append(match)
    return sorted([*matches, *added], key=lambda m: m.start)


def _spanning(document: Document, start: int, end: int, entry: Entry, rule: str, reason: str) -> Match:
    first = bisect_left(document.word_ends, start + 1)
    last = max(bisect_left(document.word_starts, end) - 1, first)
    return Match(start, end, document.lowered[start:end], entry, first, last, True, rule, reason)


def _scare_quotes(document: Document) -> Iterator[Match]:
    for voice in document.voices:
        if voice.kind != "scare" or not _speaks_of(document, voice.start):
            continue
        words = document.text[voice.start : voice.end].split()
        # In capitals it is the title of a work, a bill or a programme.
        if all(word[:1].isupper() for word in words):
            continue
        reason = "set in quotation marks although nobody is quoted: the marks keep a distance from the words"
        yield _spanning(document, voice.start, voice.end, _SCARE, "scare_quotes", reason)


def _speaks_of(document: Document, start: int) -> bool:
    """Whether the writer uses the words for a thing ("the “reform” failed"); else they are named or taken from somebody."""
    first = bisect_left(document.word_ends, start + 1)
    before = document.words[first - 1] if first else ""
    beside = first > 0 and not document.normalized[document.word_ends[first - 1] : start].strip(" \"'")
    return beside and (before in DETERMINERS or before in _DOUBTED or before.endswith(("'s", "s'")))


def _adverb(word: str) -> bool | None:
    """True for a word that may be one of the adverbs looked for."""
    return word in _INTENSIFIERS or word.endswith("ly") and word not in _PLAIN_ADVERBS or None


_ADVERBS = Trait(_adverb)


def _worded_patterns(document: Document) -> Iterator[Match]:
    words, starts, ends = document.words, document.word_starts, document.word_ends
    for i in _ADVERBS.at(document.numbered):
        word = words[i]
        following = words[i + 1] if i + 1 < len(words) else ""
        gap = document.normalized[ends[i] : starts[i + 1]] if following else ""
        if word in _INTENSIFIERS and gap == " " and following not in CLOSED_CLASS and following.isalpha():
            reason = f"{word!r} intensifies a description"
            yield Match(
                starts[i],
                ends[i + 1],
                f"{word} {following}",
                _INTENSIFIED,
                i,
                i + 1,
                True,
                "intensifier",
                reason,
            )
        elif not word.endswith("ly") or word in _PLAIN_ADVERBS:
            continue
        elif gap == " " and following in _SAID and document.text[starts[i]].islower():
            reason = f"{word!r} tells how the words were said, as the writer sees it"
            yield Match(starts[i], ends[i], word, _ADVERB, i, i, True, "reporting_adverb", reason)
        elif gap == ", " and _opens_large(document, i):
            reason = f"{word!r} opens the sentence with the writer's comment on it"
            yield Match(starts[i], ends[i], word, _STANCE, i, i, True, "stance_adverb", reason)


def _opens_large(document: Document, i: int) -> bool:
    """Whether word ``i`` opens its sentence and is no name ("Kelly, a retired officer, left")."""
    start, end = document.word_starts[i], document.word_ends[i]
    sentence = document.sentence_index(start)
    opens = sentence >= 0 and document.sentences[sentence].start == start and document.text[start].isupper()
    printed = document.text[start:end]
    return opens and printed not in document.names and "'" not in document.normalized[start:end]


def _comparing(word: str) -> int | None:
    """Which word of a comparison this may be, 0 or 1."""
    parts = word.split("-")
    return 0 if parts[-1] in _COMPARING_FIRST else 1 if parts[0] in _COMPARING_SECOND else None


_COMPARES = Trait(_comparing)


def _comparisons(document: Document) -> Iterator[Match]:
    words, ends, low, reached = document.words, document.word_ends, document.lowered, 0
    for i, nth in _COMPARES.found(document.numbered):
        first = max(i - nth, 0)
        found = _COMPARING.match(low, ends[first] - len(words[first].rpartition("-")[2]))
        if found and found.start() >= reached:
            reached = found.end()
            yield _spanning(
                document,
                found.start(),
                reached,
                _COMPARISON,
                "comparison",
                "a comparison colours what is told",
            )


def _contrasts(document: Document) -> Iterator[Match]:
    if not _FACTS.at(document.numbered):
        return
    low = document.lowered
    for found in _SET_AGAINST.finditer(low):
        index = document.sentence_index(found.start())
        if index < 0:
            continue
        before = low[document.sentences[index].start : found.start()].split()
        claim = next((word for word in before if word in _CLAIMS), "")
        if claim:
            reason = f"what somebody {claim!r} is set against 'fact' in the writer's own voice"
            yield _spanning(document, found.start(), found.end(), _CONTRAST, "contrast", reason)


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
        if found[0] == "?":
            if sentence.part == "headline":
                continue
            reason = "a question that the writer asks: it suggests an answer without stating it"
            yield _spanning(document, found.start(), found.end(), _QUESTION, "rhetorical_question", reason)
        else:
            reason = "an exclamation in the writer's own voice"
            yield _spanning(document, found.start(), found.end(), _EXCLAMATION, "exclamation", reason)
