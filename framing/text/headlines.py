"""Headlines that name their source after a dash or before a colon."""

from __future__ import annotations

import re

from framing.text.clauses import is_finite
from framing.text.reading import Reading
from framing.text.reporting import Report
from framing.text.roles import tells_role
from framing.text.speakers import Speakers

_AFTER_DASH = re.compile(r" -{1,2} (?=[^-:]{2,40}$)")
_BEFORE_COLON = re.compile(r"[^:\"]{2,40}?(?=: \S)")
_MOST_WORDS = 4


def headline_reports(reading: Reading, speakers: Speakers) -> list[Report]:
    """Reports made by "Bridge unsafe - engineers" and "Police: bridge unsafe", in headlines and one-line texts only."""
    found = []
    for s, sentence in enumerate(reading.sentences[:2]):
        alone = len(reading.sentences) == 1 and reading.plain[sentence.end - 1] not in ".?!:"
        if sentence.part != "headline" and not alone:
            continue
        line = reading.plain[sentence.start : sentence.end]
        report = _dash(reading, speakers, s, line) or _colon(reading, speakers, s, line)
        if report:
            found.append(report)
    return found


def _dash(reading: Reading, speakers: Speakers, s: int, line: str) -> Report | None:
    found = _AFTER_DASH.search(line)
    if not found:
        return None
    at = reading.sentences[s].start
    first, last = reading.word_from(at + found.end()), reading.last[s]
    if (
        not _is_source(reading, first, last)
        or reading.plain[at + found.start() - 1] in "\"'"
        and line[0] in "\"'"
    ):
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
