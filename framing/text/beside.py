"""Attributions that stand beside what they report: "..., she said", ", the mayor argues, ..."."""

from __future__ import annotations

from framing.text.reading import Reading
from framing.text.reporting import Report
from framing.text.speaking import as_speaker, can_speak
from framing.text.subjects import subject_after
from framing.text.wordclasses import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS

# The verbs that do so. Others need their clause after them, or an object.
_BESIDE = frozenset(
    "say report tell add write argue find show allege confirm state explain tweet announce note claim rule continue warn "
    "indicate suggest conclude complain assert declare remark speculate maintain predict contend estimate acknowledge charge "
    "insist quip joke observe recall muse lament believe think hope fear suspect reckon feel guess concede admit caution stress "
    "counter boast brag assure gush vow promise pledge reveal testify".split()
) | {"point out", "make clear"}


def may_stand_beside(reading: Reading, report: Report) -> bool:
    """True for a verb of saying with a subject that can speak, unless it brings in a quotation and no clause before it."""
    if report.verb not in _BESIDE or not _can_speak(reading, *report.subject):
        return False
    high = reading.last[report.sentence]
    after = subject_end(reading, report, high) if report.order == "post" else report.after
    if after >= high or reading.inside[after] < 0 or "," not in reading.gaps[after - 1]:
        return True
    return not (reading.capital[after] and _is_lead_in(reading, reading.first[report.sentence]))


def _can_speak(reading: Reading, first: int, end: int) -> bool:
    """True for pronouns, for "some" and "others", and for what names people, a body or something printed."""
    if end <= first:
        return False
    last = reading.words[end - 1]
    if last in SUBJECT_PRONOUNS or last in DETERMINERS or last in ("others", "one"):
        return True
    if as_speaker(reading.phrase(first, end)):
        return True
    # "a person familiar with the matter"
    stop = next((k for k in range(first + 1, end) if reading.words[k] in PREPOSITIONS), end)
    return any(can_speak(reading.words[k]) for k in range(first, stop))


def _is_lead_in(reading: Reading, first: int) -> bool:
    """True for "Asked about it", "Citing the law", "In a letter", "When pressed"."""
    word = reading.words[first]
    return word in PREPOSITIONS or word in ("asked", "pressed", "when", "while") or word.endswith("ing")


def subject_end(reading: Reading, report: Report, high: int) -> int:
    """The word after the subject of an inverted attribution ("said Ana Lund of the mill")."""
    subject = subject_after(reading, report.at, high)
    return subject.end if subject else report.after
