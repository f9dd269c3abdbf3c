"""People whom the text brings in without a name: "the clerk" is then the one of "a clerk at the mill"."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.wordclasses import DETERMINERS, PREPOSITIONS

_BRINGS_IN = frozenset("a an one another".split())
_IS = frozenset("is was are were be been being as become became like for of called not than".split())
_REACH = 120  # words
_MODIFIERS = 4


def brought_in(reading: Reading, first: int, noun: str) -> bool:
    """Whether the nearest mention that brings in a bearer of ``noun`` before word ``first`` gives no name."""
    words = reading.words
    for k in range(first - 1, max(first - _REACH, 0), -1):
        if words[k] == noun and reading.inside[k] < 0:
            opens = _opens(reading, k)
            if opens > 0:
                return not (_is_said_of(reading, opens) or _is_named(reading, k))
    return False


def _opens(reading: Reading, noun: int) -> int:
    """The "a" or "one" of the phrase that ends in word ``noun``; -1 where it has none."""
    words = reading.words
    for a in range(noun - 1, max(noun - _MODIFIERS - 2, -1), -1):
        if reading.gaps[a] != " ":
            return -1
        if words[a] in _BRINGS_IN:
            return a
        if words[a] in DETERMINERS or words[a] in PREPOSITIONS or is_finite(reading, a):
            return -1
    return -1


def _is_said_of(reading: Reading, opens: int) -> bool:
    """True for "Ana Lund, a clerk", "Lund was a clerk" and "as a clerk", where somebody known is called so."""
    gap = reading.gaps[opens - 1]
    return (gap != " " and reading.capital[opens - 1]) or gap == " " and reading.words[opens - 1] in _IS


def _is_named(reading: Reading, noun: int) -> bool:
    """True for "a clerk, Ana Lund," and "a clerk named Ana Lund"."""
    after = noun + 1
    if after >= len(reading.words):
        return False
    named = reading.capital[after] and reading.gaps[noun] in (" ", ", ")
    return named or reading.words[after] in ("named", "called")
