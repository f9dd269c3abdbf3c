"""Words: letters and digits with the marks that belong inside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from framing.text.normalize import plain_dashes

Span = tuple[int, int]


# Letters and digits joined by apostrophes and hyphens, by points and commas between digits ("49,000"), by points after
# single letters ("U.S.", "p.m."). Dashes between words are no hyphens, so this reads a text that still has its dashes.
# The group makes re.split return the words with what stands between them, several times faster than match objects do. Every
# way to go on begins with its mark and looks back from there: a mark that is not there is seen at once.
def _word_pattern(letters: str, marks: str) -> re.Pattern[str]:
    return re.compile(
        rf"({letters}++(?:{marks}{letters}++|[.,](?<=\d[.,])\d++|\.(?<=\b[A-Za-z]\.)(?:[A-Za-z]\.)++)*+)"
    )


_WORD = _word_pattern(r"[^\W_]", r"['’ʼ‐‑\-]")
# The same for texts without letters of other alphabets, which most are.
_PLAIN_WORD = _word_pattern("[A-Za-z0-9]", r"['\-]")
_AFTER_LAST = 8


def gaps(length: int, taken: Iterable[Span]) -> list[Span]:
    """What of ``[0, length)`` lies outside the spans taken, which may overlap.

    >>> gaps(10, [(2, 4), (3, 5)])
    [(0, 2), (5, 10)]
    """
    free, at = [], 0
    for start, end in sorted(taken):
        if start > at:
            free.append((at, min(start, length)))
        at = max(at, end)
    if at < length:
        free.append((at, length))
    return free


@dataclass(slots=True)
class Words:
    """Words as printed with their offsets, and in ``between`` what follows each up to the next one: parallel lists."""

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    between: list[str] = field(default_factory=list)


def split_words(text: str, blocks: Sequence[Span]) -> Words:
    """The words of the blocks of ``text``; no word crosses the border of a block.

    >>> found = split_words("U.S. troops, 49,000", [(0, 19)])
    >>> found.words, found.starts, found.ends
    (['U.S.', 'troops', '49,000'], [0, 5, 13], [4, 11, 19])
    """
    found = Words()
    pattern = _PLAIN_WORD if plain_dashes(text).isascii() else _WORD
    for first, last in blocks:
        parts = pattern.split(text[first:last])
        if len(parts) < 3:
            continue
        offsets = list(accumulate(map(len, parts), initial=first))
        if found.ends:
            found.between.append(text[found.ends[-1] : offsets[1]])
        found.words += parts[1::2]
        found.starts += offsets[1:-1:2]
        found.ends += offsets[2::2]
        found.between += parts[2:-1:2]
    if found.ends:
        found.between.append(text[found.ends[-1] : found.ends[-1] + _AFTER_LAST])
    return found


def word_spans(text: str) -> tuple[list[int], list[int]]:
    """Starts and ends of the words of a whole text, in two parallel lists.

    >>> word_spans("U.S. troops, 49,000")
    ([0, 5, 13], [4, 11, 19])
    """
    found = split_words(text, [(0, len(text))])
    return found.starts, found.ends
