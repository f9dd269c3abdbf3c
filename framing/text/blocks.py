"""Speech without marks: transcripts, quoted paragraphs after a colon, embedded posts."""

from __future__ import annotations

import re
from collections import Counter

from framing.text.document import Voice
from framing.text.reading import Reading
from framing.text.reporting import Report
from framing.text.reports import Reports
from framing.text.speakers import Speakers
from framing.text.subjects import leading_subject
from framing.text.wordclasses import DOCUMENTS

_LABEL = re.compile(r"([A-Z][A-Za-z.'’\-]*(?: [A-Z][A-Za-z.'’\-]*){0,4}|Q|A)(?: \([^()\n]{1,40}\))?: (?=\S)")
_NOT_LABELS = frozenset(
    "update note editor editors related read watch photo image video source sources more correction "
    "warning live listen".split()
)
_MARKS = "\"“”„«»'‘"
_POST = re.compile(
    r"(?:pic\.twitter\.com/\w{1,20}|https?://t\.co/\w{1,20})? ?[—–-]{1,2} ?([^\n(@—–]{2,50}) ?\(@(\w{1,30})\)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|my|we|our|us|me|you|your|we're|we've|please)\b", re.IGNORECASE)
_BLOCK_LIMIT = 8


def transcript_voices(reading: Reading) -> list[Voice]:
    """As in "NAME: text" lines, where at least two such lines stand in the article."""
    labels = []
    for start, end in reading.paragraphs:
        found = _LABEL.match(reading.text, start, min(end, start + 90))
        if found and found.group(1).lower().split()[0] not in _NOT_LABELS and found.end() < end:
            labels.append((found.group(1), found.end(), end))
    capitals = [x for x in labels if x[0].isupper()]
    counts = Counter(name for name, _, _ in labels)
    if len(capitals) < 2 and not any(n >= 2 for n in counts.values()):
        return []
    made = []
    for name, start, end in labels:
        if (name.isupper() or counts[name] >= 2) and reading.text[start] not in _MARKS:
            speaker = "" if name in ("Q", "A") else _as_name(name)
            made.append(Voice(start, end, "direct", speaker, rule="transcript"))
    return made


def _as_name(label: str) -> str:
    return " ".join(
        w.capitalize() if w.isupper() and len(w) > 3 or w.isupper() and "." not in w and len(w) > 2 else w
        for w in label.split()
    )


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
        introduced = _introduced(reading, by_sentence, speakers, end)
        if introduced is None:
            continue
        for k in range(n + 1, min(len(paragraphs), n + 1 + _BLOCK_LIMIT)):
            a, b = paragraphs[k]
            if reading.text[a] in _MARKS or a in busy:
                break
            if k > n + 1 and not _FIRST_PERSON.search(reading.plain, a, b):
                break
            made.append(Voice(a, b, "direct", introduced[0], "", introduced[1], "block"))
    return made


def _introduced(
    reading: Reading, by_sentence: dict[int, list[Report]], speakers: Speakers, end: int
) -> tuple[str, str] | None:
    """Speaker and verb of the sentence that ends with the colon, or None where it introduces no speech."""
    s = reading.sentence_at(end - 1)
    if s < 0 or reading.first[s] >= reading.last[s]:
        return None
    for report in reversed(by_sentence.get(s, [])):
        if (
            report.order in ("pre", "post", "shared")
            and report.takes & {"quote", "clause"}
            and not report.spans
        ):
            if reading.last[s] - report.after <= 8:
                return report.speaker, report.verb
    words = reading.words[reading.first[s] : reading.last[s]]
    if len(words) <= 30 and any(w in DOCUMENTS for w in words[-6:]):
        first, stop = leading_subject(reading, reading.first[s], reading.last[s])
        return (speakers.identify(first, stop) if stop > first else ""), ""
    return None


def post_voices(reading: Reading) -> list[Voice]:
    """Embedded posts: a line that ends in a link, a dash and "Name (@handle)"."""
    made: list[Voice] = []
    if "(@" not in reading.text:
        return made
    for start, end in reading.paragraphs:
        at = reading.text.find("(@", start, end)
        if at < 0:
            continue
        found = _POST.search(reading.text, max(start, at - 90), min(end, at + 40))
        if found and found.start() - start > 15:
            stop = found.start()
            while stop > start and reading.text[stop - 1].isspace():
                stop -= 1
            made.append(Voice(start, stop, "direct", found.group(1).strip(), "", "post", "embedded_post"))
    return made
