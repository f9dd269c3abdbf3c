"""Kinds that exclude one another: what is told of turnout says nothing about seats, what is told of shots nothing about corners.

A list written field by field for what one article may give side by side (``data/kinds.txt``). That two sentences tell of two
kinds is one observation among several (``evidence.py``); only the sets marked "!" there set whole sentences apart.
"""

from __future__ import annotations

from functools import lru_cache

from framing.claims.parsed import Parsed
from framing.claims.synonyms import read_lines

_AGES = frozenset("- year years".split())


def _read() -> tuple[dict[str, list[tuple[int, int]]], frozenset[int]]:
    """For each word the sets and the kinds that it belongs to, and the sets that set sentences apart."""
    found: dict[str, list[tuple[int, int]]] = {}
    lines = read_lines("kinds.txt")
    for number, line in enumerate(lines):
        for kind, words in enumerate(line.lstrip("! ").split(" / ")):
            for word in words.split():
                found.setdefault(word, []).append((number, kind))
    return found, frozenset(n for n, line in enumerate(lines) if line.startswith("!"))


_SETS, _STRONG = _read()


@lru_cache(maxsize=8192)
def kinds_in(parsed: Parsed) -> dict[int, dict[int, str]]:
    """The sets that a sentence has words of, each with the kinds told and the word for each."""
    found: dict[int, dict[int, str]] = {}
    for i, token in enumerate(parsed.tokens):
        if i and (token.name or parsed.tokens[i - 1].low in _AGES):
            continue
        for number, kind in _SETS.get(token.low.removesuffix("'s"), ()):
            found.setdefault(number, {})[kind] = token.low.removesuffix("'s")
    return found


def other_kind(pa: Parsed, pb: Parsed) -> bool:
    """Whether two sentences tell of kinds that exclude one another, and share none of that set.

    >>> from framing.claims.parsed import parse
    >>> other_kind(parse("Turnout was 52 percent."), parse("Abstentions were 40 percent."))
    True
    >>> other_kind(parse("Turnout was 52 percent."), parse("Turnout fell, abstentions rose."))
    False
    """
    a, b = kinds_in(pa), kinds_in(pb)
    return any(not a[number].keys() & b[number].keys() for number in a.keys() & b.keys())


def kinds_apart(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Words of a set that sets two sentences apart, where no kind of it is in both."""
    a, b = kinds_in(pa), kinds_in(pb)
    for number in sorted(a.keys() & b.keys() & _STRONG):
        if not a[number].keys() & b[number].keys():
            return next(iter(a[number].values())), next(iter(b[number].values()))
    return None
