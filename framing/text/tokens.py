"""Words: letters and digits with the marks that belong inside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# Letters and digits joined by apostrophes and hyphens, by points and commas between digits ("49,000"), by points after
# single letters ("U.S.", "p.m."). Dashes between words are no hyphens, so this reads the text as given.
_WORD = re.compile(r"[^\W_]+(?:['’ʼ‐‑\-][^\W_]+|(?<=\d)[.,]\d+|(?<=\b[A-Za-z])\.(?:[A-Za-z]\.)+)*")

Span = tuple[int, int]


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


def word_spans(text: str, blocks: Sequence[Span] | None = None) -> tuple[list[int], list[int]]:
    """Starts and ends of the words of ``text``, or of the blocks of it, in two parallel lists.

    >>> word_spans("U.S. troops, 49,000")
    ([0, 5, 13], [4, 11, 19])
    """
    if blocks is None:
        spans = [m.span() for m in _WORD.finditer(text)]
    else:
        spans = [m.span() for a, b in blocks for m in _WORD.finditer(text, a, b)]
    if not spans:
        return [], []
    starts, ends = zip(*spans, strict=True)
    return list(starts), list(ends)
