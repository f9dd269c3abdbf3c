"""Attributions that stand beside what they report: "..., she said", ", the mayor argues, ..."."""

from __future__ import annotations

from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.reports.inverted import subject_after
from framing.text.speakers.speaking import as_speaker, can_speak
from framing.text.wordclasses import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS

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
    if report.order == "pre" and _has_object(reading, report, high):
        return False
    after = subject_end(reading, report, high) if report.order == "post" else report.after
    if after >= high or reading.inside[after] < 0 or "," not in reading.gaps[after - 1]:
        return True
    return not (reading.capital[after] and _is_lead_in(reading, reading.first[report.sentence]))


def _has_object(reading: Reading, report: Report, high: int) -> bool:
    """True for "insisted on a visit", "warned about crowds", "argued for a bridge": what was said stands after the verb."""
    i = report.after
    if (
        report.verb in ("say", "tell", "write", "report", "tweet")
        or i + 1 >= high
        or reading.gaps[i - 1] != " "
    ):
        return False
    if reading.words[i] == "on":
        return report.verb in ("insist", "agree") and reading.words[i + 1] not in TIME_WORDS
    return reading.words[i] in ("about", "for", "against", "of", "over")


def _can_speak(reading: Reading, first: int, end: int) -> bool:
    """True for pronouns, for "some" and "others", and for what names people, a body or something printed."""
    if end <= first:
        return False
    last = reading.words[end - 1]
    if last in SUBJECT_PRONOUNS or last in DETERMINERS or last in ("others", "one"):
        return True
    if as_speaker(reading.phrase(first, end)):
        return True
    stop = next((k for k in range(first + 1, end) if _ends_noun(reading.words[k])), end)
    return can_speak(reading.words[stop - 1])


def _ends_noun(word: str) -> bool:
    """True for what stands after the noun in "a person familiar with the matter", "the board of works"."""
    return word in PREPOSITIONS or word in ("familiar", "close", "briefed", "involved", "aware")


def _is_lead_in(reading: Reading, first: int) -> bool:
    """True for "Asked about it", "Citing the law", "In a letter", "When pressed"."""
    word = reading.words[first]
    return word in PREPOSITIONS or word in ("asked", "pressed", "when", "while") or word.endswith("ing")


def subject_end(reading: Reading, report: Report, high: int) -> int:
    """The word after the subject of an inverted attribution ("said Ana Lund of the mill")."""
    subject = subject_after(reading, report.at, high)
    return subject.end if subject else report.after
