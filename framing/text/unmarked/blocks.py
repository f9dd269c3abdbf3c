"""Speech without marks: quoted paragraphs after a colon, embedded posts."""

from __future__ import annotations

import re

from framing.text.clauses.reporting import Report
from framing.text.document import Voice
from framing.text.names.index import NameBook
from framing.text.reading import Reading, Span
from framing.text.reports.find import Reports
from framing.text.speakers.leading import leading_subject
from framing.text.speakers.resolve import Speakers
from framing.text.speakers.subjects import subject_before
from framing.text.wordclasses import (
    DETERMINERS,
    DOCUMENTS,
    POSSESSIVES,
    SUBJECT_PRONOUNS,
)

_MARKS = "\"“”„«»'‘"
_POST = re.compile(
    r"(?:pic\.twitter\.com/\w{1,20}|https?://t\.co/\w{1,20})? ?[—–-]{1,2} ?([^\n(@—–]{2,50}) ?\(@(\w{1,30})\)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|my|we|our|us|me|you|your|we're|we've|please)\b", re.IGNORECASE)
_IN_PERSON = re.compile(r"(?:I|I'm|I've|We|We're|We've|My|Our|Let me)\b")
# A post whose signature stands at the head of its line.
_SIGNED_FIRST = re.compile(
    r"((?:[A-Z][\w.'’-]{0,24} ){1,5})\(@\w{1,30}\)(?: [A-Z][a-z]{2,8} \d{1,2}, \d{4})?:? (?=[A-Z#@\"“.…])"
)
_LIST_ITEM = re.compile(r"[•▪●◦⦁*·]|[-‐–] |\(?\d{1,2}[.)] |Q: ")
_SEVERAL = frozenset(
    "two three four five six seven eight nine ten several following these few many some number".split()
)
# After these an embedded picture or post follows, which is not in the text.
_EMBEDDED = frozenset(
    "video photo photos picture pictures image images chart map graphic clip watch below footage".split()
)
_SAYING = frozenset(("say", "tell", "argue", "claim", "warn", "admit", "attack"))
_SOURCED = frozenset(("from", "via"))
_POINTING = frozenset(("this", "these", "following"))
_EXCERPTS = frozenset(
    "passage passages paragraph paragraphs excerpt excerpts extract extracts quote quotation exchange letter words".split()
)
# "The letter was brief:", "Her note is short:"
_LETTERS = frozenset("letter statement note message email e-mail tweet memo".split())
_AT_LENGTH = 150
_BLOCK_LIMIT = 8
_BY_LENGTH = {2: 0, 1: 1}  # "Ana Lund" before "Lund" before "Ana M Lund", which may be the signature itself
_BLANKS = " \t\r\n\u00a0"


def block_voices(reading: Reading, reports: Reports, speakers: Speakers, taken: list[Voice]) -> list[Voice]:
    """Unmarked paragraphs after a line that ends with a colon and reports speech."""
    made: list[Voice] = []
    busy = {v.start for v in taken}
    by_sentence: dict[int, list[Report]] = {}
    for report in reports.found:
        by_sentence.setdefault(report.sentence, []).append(report)
    paragraphs = reading.paragraphs
    for n, (start, end) in enumerate(paragraphs[:-1]):
        if reading.plain[end - 1] != ":" or start in busy:
            continue
        introduced = _introduced(reading, by_sentence, speakers, end, paragraphs[n + 1])
        if introduced is None:
            continue
        for k in range(n + 1, min(len(paragraphs), n + 1 + _BLOCK_LIMIT)):
            a, b = paragraphs[k]
            if reading.text[a] in _MARKS or a in busy:
                break
            if k > n + 1 and not _speaks_on(reading, a, b):
                break
            made.append(Voice(a, b, "direct", introduced[0], "", introduced[1], "block"))
    return made


def _speaks_on(reading: Reading, start: int, end: int) -> bool:
    """True for a further paragraph of a block: in the first person, with nobody quoted in it and nothing announced."""
    plain = reading.plain
    quotes = plain.find('"', start, end) >= 0 or plain[end - 1] == ":"
    return not quotes and _FIRST_PERSON.search(plain, start, end) is not None


def _introduced(
    reading: Reading, by_sentence: dict[int, list[Report]], speakers: Speakers, end: int, block: Span
) -> tuple[str, str] | None:
    """Speaker and verb of the sentence that ends with the colon, or None where it introduces no speech.

    A report whose own clause runs up to the colon introduces what follows in the first person ("I would add"), and a
    paragraph of prose that says it at length.
    """
    s = reading.sentence_at(end - 1)
    if s < 0 or reading.first[s] >= reading.last[s] or _LIST_ITEM.match(reading.plain, block[0]):
        return None
    words = reading.words[reading.first[s] : reading.last[s]]
    stop = (
        reading.plain.rfind("(", 0, end) if reading.plain.endswith("):", 0, end) else end
    )  # "(emphasis added):"
    announces_list = words[-1].endswith("s") and not _SEVERAL.isdisjoint(words[-4:])
    goes_on = _IN_PERSON.match(reading.plain, block[0]) is not None
    at_length = block[1] - block[0] >= _AT_LENGTH and not announces_list and _EMBEDDED.isdisjoint(words)
    for report in reversed(by_sentence.get(s, [])):
        if report.order not in ("pre", "post", "shared") or not report.takes & {"quote", "clause"}:
            continue
        if report.spans:
            says = at_length and report.tier in _SAYING and report.speaker
            if (goes_on or says) and report.spans[-1][1] >= stop - 2:
                return report.speaker, report.verb
        elif reading.last[s] - report.after <= 8 and not announces_list and _somebody(reading, report):
            return report.speaker, report.verb
    return _source(reading, speakers, s)


def _somebody(reading: Reading, report: Report) -> bool:
    """True where a report has a speaker or a pronoun for one, and is no mere thought ("an agenda to consider")."""
    first, end = report.subject
    pronoun = end - first == 1 and reading.words[first] in SUBJECT_PRONOUNS
    if not _EMBEDDED.isdisjoint(reading.words[first:end]) or pronoun and reading.words[first] in ("i", "we"):
        return False  # "I responded:" is the author's own
    return report.tier != "think" and bool(report.speaker or pronoun or report.shares)


def _source(reading: Reading, speakers: Speakers, s: int) -> tuple[str, str] | None:
    """The source that a line without a verb of saying names: "From the Holm Times:", "(via Holm Times):", "in their letter:"."""
    first, last = reading.first[s], reading.last[s]
    words = reading.words[first:last]
    via = next((k for k in range(last - 1, max(first - 1, last - 6), -1) if reading.words[k] in _SOURCED), -1)
    line = reading.words[first] in _SOURCED or words[:2] == ["more", "from"] or last - first <= 5
    if via < 0 and line and all(reading.capital[k] for k in range(first, last)):
        via = first - 1
    if (line or reading.words[via] == "via") and first - 1 <= via < last - 1 and reading.capital[last - 1]:
        name = speakers.identify(via + 1, last)
        return (name, "") if speakers.role(name) == "media" or via >= first else None
    if any(
        words[k] in _POINTING and not _EXCERPTS.isdisjoint(words[k + 1 : k + 4]) for k in range(len(words))
    ):
        return "", ""  # "Read this passage from the brief:"
    if words[0] in DETERMINERS and not _LETTERS.isdisjoint(words[1:2]) and words[-2:-1] in (["was"], ["is"]):
        subject = subject_before(reading, last - 2, first)
        return speakers.identify(subject.first, subject.end), ""
    if len(words) <= 60 and any(
        words[k] in DOCUMENTS
        and (words[k - 1] in POSSESSIVES or words[k - 2 : k] in (["in", "a"], ["in", "the"]))
        for k in range(max(2, len(words) - 3), len(words))
    ):
        a, b = leading_subject(reading, first, last)
        return (speakers.identify(a, b) if b > a else ""), ""
    return None


def post_voices(reading: Reading, book: NameBook) -> list[Voice]:
    """Embedded posts: what stands before a dash and "Name (@handle)", in its line or else in the line above.

    The signature itself may be furniture; what it signs is somebody's words and not the outlet's. On some sites the name and
    handle open the line of the post.
    """
    text, made = reading.text, []
    done = at = 0
    while (at := text.find("(@", at)) >= 0:
        line, free = max(done, text.rfind("\n", 0, at) + 1), done
        signature = _POST.search(text, max(done, at - 90), at + 40)
        at += 2
        if signature is not None:
            start, stop = _line_before(text, line, signature.start())
            done = signature.end()
        elif signature := _SIGNED_FIRST.match(text, line):
            start, stop = signature.end(), text.find("\n", at)
            done = stop = len(text) if stop < 0 else stop
        else:
            continue
        if stop - start > 15 and start >= free:  # the line above may be another post's
            name = _signer(book, signature.group(1).strip())
            made.append(Voice(start, stop, "direct", name, "", "post", "embedded_post"))
    return made


def _signer(book: NameBook, signed: str) -> str:
    """The name as the article prints it: "Ana M. Lund" and "analund" sign where the text speaks of Ana Lund, or of Lund alone."""
    words = signed.lower().replace(".", "").split()
    if not words:
        return ""
    for name in sorted(book.by_part.get(words[-1], ()), key=lambda n: _BY_LENGTH.get(len(n.words), 2)):
        if name.words[-1] == words[-1] and (len(name.words) == 1 or name.words[0] == words[0]):
            return name.full
    joined = "".join(words)
    return next((name.full for name in book.by_full.values() if "".join(name.words) == joined), signed)


def _line_before(text: str, first: int, end: int) -> Span:
    """What stands in ``[first, end)`` without the blanks around it; where nothing does, the line above that."""
    body = text[first:end].strip(_BLANKS)
    while not body and first > 0:
        end = first - 1
        first = text.rfind("\n", 0, end) + 1
        body = text[first:end].strip(_BLANKS)
    start = text.index(body, first) if body else end
    return start, start + len(body)
