"""How far "reportedly" and "allegedly" reach: the clause they stand in."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.clauses.endings import SUBORDINATING, opens_main_clause
from framing.text.reading import Reading

#: They put their clause at a distance without a source.
DISTANCING = frozenset(("reportedly", "allegedly", "purportedly"))
_REACH = 80  # words
_JOINS_CLAUSES = frozenset("and but yet while although though because".split())
_RELATIVE = frozenset(("who", "which"))
_OPENS_OTHER = _JOINS_CLAUSES | _RELATIVE


def clause_around(reading: Reading, at: int, low: int, high: int) -> tuple[int, int]:
    """The clause that holds the adverb at ``at``: "It opened in May, and Berg allegedly stayed, but the mayor left"."""
    for k in range(at - 1, max(low, at - 4), -1):
        if reading.words[k] in _RELATIVE or reading.words[k] == "that" and k == at - 1:
            return k, next((m for m in range(at + 1, high) if _pauses(reading, m)), high)
    first = low
    opens_sub = reading.words[low] in SUBORDINATING
    for k in range(max(low + 1, at - _REACH), min(high, at + _REACH)):
        if not _pauses(reading, k):
            continue
        if opens_sub and opens_main_clause(reading, first, k, high):
            if k > at:
                return first, k
            first, opens_sub = k, False
        elif reading.words[k] in _OPENS_OTHER and _has_finite(reading, max(first, k - _REACH), k):
            if k > at and _opens_other(reading, k, high):
                return first, k
            if k <= at and reading.words[k] not in _RELATIVE:
                first = k + 1
    return first, high


def _opens_other(reading: Reading, k: int, high: int) -> bool:
    """Whether a clause with a subject of its own opens at a conjunction or a relative word."""
    joins = reading.words[k] in _JOINS_CLAUSES and k + 1 < high
    shares = joins and (is_finite(reading, k + 1) or reading.is_adverb(k + 1))
    return not shares and _has_finite(reading, k + 1, min(high, k + 12))


def _pauses(reading: Reading, k: int) -> bool:
    """Whether a comma, semicolon or dash outside quotation marks stands before word ``k``."""
    gap = reading.gaps[k - 1]
    return gap != " " and reading.inside[k] < 0 and ("," in gap or ";" in gap or gap.strip() in ("-", "--"))


def _has_finite(reading: Reading, first: int, end: int) -> bool:
    return any(is_finite(reading, k) for k in range(first, end))
