"""Headlines that name their source after a dash or before a colon."""

from __future__ import annotations

import re

from framing.text.clauses.bounds import is_finite
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.speakers.resolve import Speakers
from framing.text.speakers.roles import tells_role
from framing.text.wordclasses import DOCUMENTS

_AFTER_DASH = re.compile(r" -{1,2} (?=[^-:]{2,40}$)")
_BEFORE_COLON = re.compile(r"[^:\"]{2,40}?(?=: \S)")
_AFTER_COLON = re.compile(r": (?=[^:\"]{3,40}$)")
_MOST_WORDS = 4


def headline_reports(reading: Reading, speakers: Speakers) -> list[Report]:
    """Reports made by "Bridge unsafe - engineers" and "Police: bridge unsafe", in headlines and one-line texts only."""
    found = []
    for s, sentence in enumerate(reading.sentences[:2]):
        alone = len(reading.sentences) == 1 and reading.plain[sentence.end - 1] not in ".?!:"
        if sentence.part != "headline" and not alone:
            continue
        line = reading.plain[sentence.start : sentence.end]
        report = (
            _at_end(reading, speakers, s, _AFTER_DASH.search(line))
            or _colon(reading, speakers, s, line)
            or _at_end(reading, speakers, s, _AFTER_COLON.search(line), told=True)
        )
        if report:
            found.append(report)
    return found


def _at_end(
    reading: Reading, speakers: Speakers, s: int, found: re.Match[str] | None, told: bool = False
) -> Report | None:
    """A source after the dash or colon ``found``; ``told`` where only a word for a source or a document will do."""
    if not found:
        return None
    at, line = reading.sentences[s].start, found.string
    first, last = reading.word_from(at + found.end()), reading.last[s]
    between_marks = line[found.start() - 1] in "\"'" and line[0] in "\"'"
    if between_marks or not _is_source(reading, first, last):
        return None
    source = reading.words[last - 1]
    if told and not (tells_role(source) or source in DOCUMENTS):
        return None
    report = Report(first, last, "", s, order="post", rule="headline", head=first, subject_first=first)
    report.speaker = speakers.identify(first, last)
    report.spans.append((at, at + found.start()))
    return report


def _colon(reading: Reading, speakers: Speakers, s: int, line: str) -> Report | None:
    found = _BEFORE_COLON.match(line)
    if not found:
        return None
    at = reading.sentences[s].start
    first, last = reading.first[s], reading.word_from(at + found.end())
    if not _is_source(reading, first, last) or not any(
        tells_role(reading.words[k]) for k in range(first, last)
    ):
        return None
    start = reading.starts[last] if last < len(reading.starts) else len(reading.text)
    if reading.inside[min(last, len(reading.inside) - 1)] >= 0:
        return None
    report = Report(first, last, "", s, order="post", rule="headline", head=first, subject_first=first)
    report.speaker = speakers.identify(first, last)
    report.spans.append((start, reading.sentences[s].end))
    return report


def _is_source(reading: Reading, first: int, last: int) -> bool:
    """A few words, none of them a verb."""
    return 0 < last - first <= _MOST_WORDS and not any(is_finite(reading, k) for k in range(first, last))
