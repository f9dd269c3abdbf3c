"""Where the next report of a sentence takes over from one before it."""

from __future__ import annotations

from framing.text.clauses.adverbials import skip_adverbials, skip_noun_phrase
from framing.text.clauses.bounds import is_finite
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.wordclasses import (
    DETERMINERS,
    PREPOSITIONS,
)

_JOINING = frozenset("and but while though although whereas".split())


def before_appositions(reading: Reading, head: int, low: int) -> int:
    """The head of "the regional governor, Jan Berg," where the name is the subject and the role stands before it."""
    if head <= low or reading.gaps[head - 1] != ", " or not reading.capital[head]:
        return head
    first = head - 1
    while first > low and reading.gaps[first - 1] == " ":
        first -= 1
    role = reading.words[first] in DETERMINERS and not any(is_finite(reading, k) for k in range(first, head))
    return first if role and first > low and "," in reading.gaps[first - 1] else head


def closes_here(reading: Reading, report: Report) -> bool:
    """True where nothing but adverbials and an addressee comes between the verb and a comma or the end."""
    high = reading.last[report.sentence]
    k = report.after
    if (
        "person" in report.takes
        and k < high
        and reading.gaps[k - 1] == " "
        and reading.words[k] not in PREPOSITIONS
    ):
        k = skip_noun_phrase(reading, k, high)
    comma = next((m for m in range(k + 1, high) if "," in reading.gaps[m - 1]), high)
    k = skip_adverbials(reading, k, comma) if k < high and "," not in reading.gaps[k - 1] else k
    if (
        k < high
        and reading.words[k] in ("as", "after", "while", "when", "amid")
        and reading.sentences[report.sentence].part == "headline"
    ):
        return True
    return (
        (k >= high and ":" not in reading.gaps[high - 1])
        or reading.gaps[k - 1][:1] in (",", ".", ";", "-")
        or reading.gaps[k - 1][:2] == " -"
    )


def stops_for(reading: Reading, report: Report, here: list[Report], n: int) -> frozenset[int]:
    """Words at which a later report of the sentence takes over from this one."""
    found = (_stop(reading, report, later) for later in here[n + 1 :])
    return frozenset(at for at in found if at > report.after)


def _stop(reading: Reading, report: Report, later: Report) -> int:
    """The word at which ``later`` takes over, or -1 where it lies inside the clause."""
    if report.order == "asked" and later.order == "pre" and "," in reading.gaps[later.subject_first - 1]:
        return later.subject_first
    if later.order == "skip":
        return -1
    if later.rule == "according":
        return later.head
    if later.participle or later.order == "shared":
        return _joined_on(reading, report, later)
    if later.order == "post":
        return later.at if "," in reading.gaps[later.at - 1] else -1
    if (
        later.order == "pre"
        and later.subject_first < report.at < later.head
        and "," in reading.gaps[later.head - 1]
    ):
        return later.head  # "Ana Lund, who is said to be ill, said that": the report stands in an aside
    if later.order == "pre" and later.subject_first > report.after:
        head = before_appositions(reading, later.subject_first, report.after)
        if reading.words[head - 1] in _JOINING:
            to = reading.words[report.after] == "to" and "," in reading.gaps[head - 2]
            return head - 1 if to or any(is_finite(reading, k) for k in range(report.after, head - 1)) else -1
        head = _object_before(reading, head, report.after)
        if "," in reading.gaps[head - 1] and closes_here(reading, later):
            return head
    return -1


def _object_before(reading: Reading, head: int, low: int) -> int:
    """The first word of "a claim the mayor denies" after a comma, given that of "the mayor"; else ``head``."""
    k = head
    while k - 1 > low and head - k < 5 and reading.gaps[k - 1] == " " and not is_finite(reading, k - 1):
        k -= 1
    return k if "," in reading.gaps[k - 1] and reading.words[k] in ("a", "an", "something") else head


def _joined_on(reading: Reading, report: Report, later: Report) -> int:
    """Where ", adding that" or "and said" begins; -1 for a verb that belongs to the clause."""
    head = later.head
    while head > report.after and reading.words[head - 1] in ("and", "but", "or", "then"):
        head -= 1
    if later.participle:
        gap = reading.gaps[head - 1]
        return head if "," in gap or '"' in gap else -1
    return head if head < later.head else -1
