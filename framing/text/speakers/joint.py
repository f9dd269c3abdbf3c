"""Joint speakers of whom more is said than the names: "Ana Lund, the mayor, and Karl Moss, her deputy"."""

from __future__ import annotations

from framing.text.names.index import NameBook
from framing.text.reading import Reading
from framing.text.wordclasses import DETERMINERS, TITLES


def named_after(reading: Reading, cut: int, end: int) -> bool:
    """True where a name follows after a comma on what ends before word ``cut``, which is none."""
    capital = reading.capital
    return cut < end and capital[cut] and not capital[cut - 1] and reading.gaps[cut - 1] == ", "


def both_of(reading: Reading, book: NameBook, first: int, cut: int, end: int) -> list[tuple[int, int]]:
    """The two of joint speakers of whom more is said than the names; none elsewhere."""
    words, capital, gaps = reading.words, reading.capital, reading.gaps
    if named_after(reading, cut, end):
        joins = [k for k in range(first + 1, cut - 1) if words[k] == "and" and words[k + 1] in DETERMINERS]
        # "Ana Lund and her deputy, Jan Berg"
        return [(first, joins[0]), (cut, end)] if joins and capital[joins[0] - 1] else []
    commas = [k for k in range(first + 1, end) if gaps[k - 1].startswith(",")]
    at = next((k for k in commas[1:] if words[k] == "and" and k + 1 < end), -1)
    if at >= 0 and (not capital[commas[0]] or "-" in words[commas[0]]):
        return [(first, at), (at + 1, end)]  # "Ana Lund, the mayor, and Karl Moss, her deputy"
    if cut >= end or words[cut] not in ("of", "from") or not capital[cut - 1]:
        return []
    joins = [k for k in range(first + 2, end - 2) if words[k] == "and" and capital[k - 1] and capital[k + 1]]
    if len(joins) != 1:
        return []
    # "Ana Lund of Osmere and Jan Berg of Holm"; "Secretary of Roads Ana Lund and Harbour Secretary Jan Berg"
    at = joins[0]
    titled = cut - first > 1 or words[first] in TITLES  # but "Supporters of Ana Lund and Jan Berg"
    both = at > cut and words[cut] in words[at + 2 : end - 1] or titled and _ends_in_person(reading, book, at)
    return [(first, at), (at + 1, end)] if both else []


def _ends_in_person(reading: Reading, book: NameBook, end: int) -> bool:
    name = book.lookup(reading.phrase(end - 2, end))
    return name is not None and name.person
