"""Kinds that exclude one another: what is told of turnout says nothing about seats, what is told of shots nothing about corners.

A wider list than ``contrasts.txt``, written field by field for two figures that one article may give side by side. It is one
observation among several (``evidence.py``) and vetoes nothing by itself: in passing, almost any word may be used.
"""

from __future__ import annotations

from functools import lru_cache

from framing.claims.parsed import Parsed
from framing.claims.synonyms import read_lines


def exclusive_sets(file: str) -> dict[str, list[tuple[int, int]]]:
    """For each word of a data file with a set a line and its kinds parted by " / ": the sets and the kinds that it belongs to."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(read_lines(file)):
        for kind, words in enumerate(line.split(" / ")):
            for word in words.split():
                found.setdefault(word, []).append((number, kind))
    return found


_SETS = exclusive_sets("kinds.txt")


@lru_cache(maxsize=8192)
def kinds_in(parsed: Parsed) -> dict[int, frozenset[int]]:
    """The sets that a sentence has words of, each with the kinds told."""
    found: dict[int, set[int]] = {}
    for i, token in enumerate(parsed.tokens):
        if not (token.name and i):
            for number, kind in _SETS.get(token.low.removesuffix("'s"), ()):
                found.setdefault(number, set()).add(kind)
    return {number: frozenset(kinds) for number, kinds in found.items()}


def other_kind(pa: Parsed, pb: Parsed) -> bool:
    """Whether two sentences tell of kinds that exclude one another, and share none of that set.

    >>> from framing.claims.parsed import parse
    >>> other_kind(parse("Turnout was 52 percent."), parse("Abstentions were 40 percent."))
    True
    >>> other_kind(parse("Turnout was 52 percent."), parse("Turnout fell, abstentions rose."))
    False
    """
    a, b = kinds_in(pa), kinds_in(pb)
    return any(not a[number] & b[number] for number in a.keys() & b.keys())
