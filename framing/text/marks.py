"""Quotation marks paired into quotations, paragraph by paragraph.

Marks pair inside their paragraph only, so a missing mark does no harm beyond it. What looks like a mark and is none: apostrophes,
plural possessives, elisions ('90s, 'em, goin'), feet and inches. Every step is one pass over the marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]

# All double marks; single ones only where a letter or digit is missing on one side.
_MARK = re.compile(r"[\"“”„‟«»]|``|''|(?<![^\W_])['‘’‚‹›`]|['‘’‹›](?![^\W_])")
_ELISION = re.compile(
    r"(?:\d0s?\b|\d\d\b(?!['’])|(?:em|til|till|tis|twas|twere|n|cause|cos|coz|round|bout|ere|im|er|neath|gainst|ave|ard|ello|nuff|"
    r"scuse|kay|fraid|nother|tween|allo|appen|cept)\b)",
    re.IGNORECASE,
)
_DROPPED_G = re.compile(r"(?:\w{2,}in|\bn|\bo|\bol)$", re.IGNORECASE)
_OPENERS = "“„‟‘‚‛"
_FAMILY = {
    **dict.fromkeys("\"“”„‟", '"'), **dict.fromkeys("'‘’‚‛`", "'"), **dict.fromkeys("«»", "«"), **dict.fromkeys("‹›", "‹"),
    "``": '"', "''": '"',
}  # fmt: skip
_STRONG = frozenset(",.!?;:…-—–)]\"”’'»")


@dataclass(slots=True)
class Quotation:
    """Words between marks: ``text[start:end]`` without marks and padding; ``opens`` and ``closes`` with them.

    ``parent`` is the index of the quotation it lies in (-1 for none), ``closed`` tells whether its closing mark was found,
    ``continues`` whether the next quotation goes on with it.
    """

    start: int
    end: int
    opens: int
    closes: int
    paragraph: int
    family: str
    parent: int = -1
    closed: bool = True
    continues: bool = False


@dataclass(slots=True)
class _Mark:
    at: int
    end: int
    char: str
    family: str
    opens: bool
    closes: bool
    weak: bool  # may as well be a plural possessive or a dropped g


def _side(text: str, at: int) -> str:
    return text[at] if 0 <= at < len(text) else " "


def _read_mark(text: str, found: re.Match[str], first: int, last: int) -> _Mark | None:
    """What the mark may do, going by its shape and its neighbours; None where it is none."""
    at, end = found.span()
    char, family = found.group(), _FAMILY[found.group()]
    before = _side(text, at - 1) if at > first else " "
    after = _side(text, end) if end < last else " "
    # A space or an opening bracket, a dash or another mark stands before an opening mark.
    free_before = before.isspace() or before in "([{-–—/|:.,;\"“„«'‘‹…"
    opens = free_before and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    weak = False
    if family == "'":
        if char != "‚" and opens and _ELISION.match(text, end):
            opens = False
            closes = closes and before.isalnum()
        if char == "’":
            opens = False
        if char in "‘‚‛" and opens:
            closes = False
        if closes:
            weak = (before in "sSzx" and after == " " and _side(text, end + 1).isalpha()) or bool(
                _DROPPED_G.search(text, max(first, at - 12), at)
            )
            if before.isdigit():
                weak = True
    elif family == '"':
        if char in "„‟":
            opens, closes = True, False
        elif char == "“":
            closes = closes and not opens
            opens = opens or not closes
        elif char == "”":
            opens = opens and not closes
            closes = closes or not opens
        elif before.isnumeric() or before in "'′":
            weak = True
    else:
        pads = "«‹" if char in "«‹" else "»›"
        # French marks are padded, German ones point inwards; the stack decides which it is.
        opens = before.isspace() or before in "([-–—" or (pads == "«‹" and not closes)
        closes = not before.isspace() or after.isspace() or not after.isalnum()
    if not opens and not closes:
        return None
    return _Mark(at, end, char, family, opens, closes, weak)


def _later_closings(marks: Sequence[_Mark]) -> list[bool]:
    """For each single mark: does a better closing mark follow before the next opening one of its kind?"""
    better = [False] * len(marks)
    ahead = False
    for i in range(len(marks) - 1, -1, -1):
        mark = marks[i]
        if mark.family != "'":
            continue
        better[i] = ahead
        if mark.opens and not mark.closes:
            ahead = False
        elif mark.closes and not mark.weak:
            ahead = True
    return better


def _pair(text: str, marks: list[_Mark], paragraph: int, last: int) -> list[Quotation]:
    """Quotations of one paragraph, by a stack of open marks."""
    better = _later_closings(marks)
    stack: list[tuple[_Mark, int]] = []
    open_in = dict.fromkeys(("'", '"', "«", "‹"), 0)
    made: list[Quotation] = []

    def take(mark: _Mark, end: int, closes: int, closed: bool) -> None:
        start = mark.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            made.append(Quotation(start, end, mark.at, closes, paragraph, mark.family, closed=closed))

    for i, mark in enumerate(marks):
        is_open = open_in[mark.family] > 0
        if is_open and _closes_here(mark, stack, better[i], open_in):
            # What was opened inside and not closed was no quotation.
            while stack[-1][0].family != mark.family:
                open_in[stack.pop()[0].family] -= 1
            opener, _ = stack.pop()
            open_in[mark.family] -= 1
            take(opener, mark.at, mark.end, True)
        elif mark.opens and not (mark.weak and not is_open):
            if is_open and mark.family != "'":
                _drop_unclosed(text, stack, open_in, mark, take)
            if mark.family != "'" or not is_open:
                stack.append((mark, i))
                open_in[mark.family] += 1
    for mark, _ in stack:
        if mark.family != "'" or text[mark.at - 1 : mark.at] in ("", "\n"):
            take(mark, last, last, False)
            break
    return made


def _closes_here(mark: _Mark, stack: list[tuple[_Mark, int]], better: bool, open_in: dict[str, int]) -> bool:
    if not mark.closes and not (mark.family in "«‹" and stack[-1][0].char != mark.char):
        return False
    if mark.family in "«‹":
        return any(m.family == mark.family and m.char != mark.char for m, _ in stack)
    if mark.family == "'":
        return not (mark.weak and better)
    return not (mark.opens and mark.char in "„‟")


def _drop_unclosed(text: str, stack: list, open_in: dict[str, int], mark: _Mark, take) -> None:  # noqa: ANN001
    """A second opening mark of one kind: the first one was never closed; it ends where its sentence does."""
    while stack:
        opener, _ = stack.pop()
        open_in[opener.family] -= 1
        if opener.family == mark.family:
            stop = re.compile(r"[.!?]").search(text, opener.end, mark.at)
            end = stop.end() if stop else mark.at
            take(opener, end, end, False)
            return


def find_quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Quotations in the order of the text, outer before inner."""
    found: list[Quotation] = []
    if not _MARK.search(text):
        return found
    for number, (first, last) in enumerate(paragraphs):
        marks = [m for f in _MARK.finditer(text, first, last) if (m := _read_mark(text, f, first, last))]
        if marks:
            found += _pair(text, marks, number, last)
    found.sort(key=lambda q: (q.opens, -q.closes))
    open_now: list[int] = []
    for i, quotation in enumerate(found):
        while open_now and found[open_now[-1]].closes <= quotation.opens:
            open_now.pop()
        quotation.parent = open_now[-1] if open_now else -1
        open_now.append(i)
    _chain(text, paragraphs, found)
    return found


def _chain(text: str, paragraphs: Sequence[Span], found: list[Quotation]) -> None:
    """Mark quotations that run on: not closed at the end of a paragraph, opened anew at the start of the next."""
    outer = [q for q in found if q.parent < 0]
    for one, two in zip(outer, outer[1:], strict=False):
        if one.closed or two.paragraph != one.paragraph + 1 or one.family != two.family:
            continue
        one.continues = two.opens == paragraphs[two.paragraph][0]
