"""Quotation marks paired into quotations, paragraph by paragraph.

Marks pair inside their paragraph only, so a missing mark does no harm beyond it. What looks like a mark and is none: apostrophes,
plural possessives, elisions ('90s, 'em, goin'), feet and inches. Every step is one pass over the marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]


# All double marks; single ones only where a letter or digit is missing on one side. The pattern begins with any mark and then
# looks which it is, so that a search runs from mark to mark.
def _mark_pattern(doubled: str = "") -> re.Pattern[str]:
    return re.compile(
        rf"[\"“”„‟«»'‘’‚‹›`](?:(?<=[\"“”„‟«»])|(?<=`)`|(?<=')'|{doubled}(?<=['‘’‚‹›`])(?<![^\W_].)|(?<=['‘’‹›])(?![^\W_]))"
    )


_MARK = _mark_pattern()
_MARK_OR_TWO = _mark_pattern("(?<=’)’|(?<=‘)‘|")  # few texts print two curly single marks for a double one
_ELISION = re.compile(
    r"(?:\d0s?\b|\d\d\b(?!['’])|(?:em|til|till|tis|twas|twere|n|cause|cos|coz|round|bout|ere|im|er|neath|gainst|ave|ard|ello|nuff|"
    r"scuse|kay|fraid|nother|tween|allo|appen|cept)\b)",
    re.IGNORECASE,
)
_DROPPED_G = re.compile(r"(?:\w{2,}in|\bn|\bo|\bol)$", re.IGNORECASE)
_FAMILY = {
    **dict.fromkeys("\"“”„‟", '"'), **dict.fromkeys("'‘’‚‛`", "'"), **dict.fromkeys("«»", "«"), **dict.fromkeys("‹›", "‹"),
    "``": '"', "''": '"', "’’": '"', "‘‘": '"',
}  # fmt: skip
_BEFORE_OPENING = "([{-–—/|:.,;\"“„«'‘‹…"
_CONTRACTED = re.compile(r"(?:[mtsd]|re|ve|ll)\b")  # 'I"m'
_HAS_WORD = re.compile(r"[^\W_]")
_MOST_LINES = 8
_NEAR = 80
_STOP = re.compile(r"[.!?]")


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
    loose: bool = False  # a double mark with a blank too few or too many: it closes what is open, else opens what closes later


def _read_mark(text: str, found: re.Match[str], first: int, last: int) -> _Mark | None:
    """What the mark may do, going by its shape and its neighbours; None where it is none."""
    at, end = found.span()
    char, family = found.group(), _FAMILY[found.group()]
    before = text[at - 1] if at > first else " "
    after = text[end] if end < last else " "
    if (
        family == '"'
        and not after.isalnum()
        and before in " \u00a0\u2009\u202f"
        and at - 2 > first
        and text[at - 2] in "'’"
    ):
        before = text[at - 2]  # "... the word 'late.' " is closed behind a blank
    mark = _Mark(at, end, char, family, False, False, False)
    # A space or an opening bracket, a dash or another mark stands before an opening mark.
    mark.opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    mark.closes = not before.isspace() and not after.isalnum()
    if family == "'":
        _read_single(text, mark, before, after, first)
    elif family == '"':
        _read_double(mark, before)
        if char in '"”“' and before.isspace() == after.isspace() and _is_loose(text, mark, before, after):
            mark.loose = mark.opens = True
            mark.closes = char != "“" or not _HAS_WORD.search(text, end, min(last, end + _NEAR))
    else:
        # French marks are padded, German ones point inwards; the open marks decide which it is.
        inward = char in "«‹" and not mark.closes
        mark.opens = before.isspace() or before in "([-–—" or inward
        mark.closes = not before.isspace() or not after.isalnum()
    return mark if mark.opens or mark.closes else None


def _is_loose(text: str, mark: _Mark, before: str, after: str) -> bool:
    """Whether a double mark stands between two blanks, or where a blank is lost: "“We won.”Then they left"."""
    if before.isspace():
        return True
    glued = after.isalpha() and (before in ".,!?…" or before.isalpha())
    return glued and mark.char != "“" and not _CONTRACTED.match(text, mark.end)


def _read_single(text: str, mark: _Mark, before: str, after: str, first: int) -> None:
    """Single marks, of which most are apostrophes."""
    if mark.char != "‚" and mark.opens and _ELISION.match(text, mark.end):
        mark.opens, mark.closes = False, mark.closes and before.isalnum()
    if mark.char == "’":
        mark.opens = False
    if mark.char in "‘‚‛" and mark.opens:
        mark.closes = False
    if mark.closes:
        possessive = before in "sSzx" and after == " " and text[mark.end + 1 : mark.end + 2].isalpha()
        dropped = _DROPPED_G.search(text, max(first, mark.at - 12), mark.at)
        mark.weak = possessive or bool(dropped) or before.isdigit()


def _read_double(mark: _Mark, before: str) -> None:
    """Double marks: low ones open, curly ones close or open by their place, straight ones may be inches."""
    if mark.char in "„‟":
        mark.opens, mark.closes = True, False
    elif mark.char == "“":
        mark.closes = mark.closes and not mark.opens
        mark.opens = mark.opens or not mark.closes
    elif mark.char == "”":
        mark.opens = mark.opens and not mark.closes
        mark.closes = mark.closes or not mark.opens
    elif before.isnumeric() or before in "'′":
        mark.weak = True


def _later_closings(marks: Sequence[_Mark]) -> list[bool]:
    """Tell for each single mark whether a better closing mark follows before the next opening one."""
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


class _Pairing:
    """Quotations of one paragraph, by a stack of open marks; ``made`` holds what is found."""

    def __init__(self, text: str, paragraph: int, last: int) -> None:
        self.text = text
        self.paragraph = paragraph
        self.last = last
        self.stack: list[_Mark] = []
        self.open_in = dict.fromkeys(_FAMILY.values(), 0)
        self.made: list[Quotation] = []
        self.orphan = -1  # a double mark that closes what no mark of the paragraph has opened

    def run(self, marks: list[_Mark]) -> list[Quotation]:
        """Pair the marks of the paragraph, in order."""
        last_closing = -1
        if any([m.loose for m in marks]):
            last_closing = max((m.at for m in marks if m.family == '"' and m.closes), default=-1)
        for mark, better in zip(marks, _later_closings(marks), strict=True):
            if mark.char == "’’" and self.open_in["'"]:
                mark.family = "'"
            is_open = self.open_in[mark.family] > 0
            if is_open and self._closes_here(mark, better):
                self._close(mark)
            elif mark.loose and mark.closes and mark.at >= last_closing:
                self.orphan = mark.at if not self.made and not self.stack else self.orphan
            elif mark.family == '"' and mark.closes and not mark.opens and not self.made and not self.stack:
                self.orphan = mark.at
            elif mark.opens and (is_open or not mark.weak):
                self._open(mark, is_open)
        for mark in self.stack:
            if mark.family != "'" or self.text[mark.at - 1 : mark.at] in ("", "\n") or self._goes_on(mark):
                self._take(mark, self.last, self.last, False)
                break
        return self.made

    def _goes_on(self, mark: _Mark) -> bool:
        """Whether a single mark that nothing closes is opened again by the next paragraph, as a long quotation is."""
        following = self.text[self.last : self.last + 6].lstrip()[:1]
        return self.text[mark.at - 2 : mark.at] in (": ", ", ") and following == self.text[mark.at]

    def _closes_here(self, mark: _Mark, better: bool) -> bool:
        if mark.family in "«‹":
            return any(m.family == mark.family and m.char != mark.char for m in self.stack)
        if not mark.closes:
            return False
        return mark.family != "'" or not (mark.weak and better)

    def _close(self, mark: _Mark) -> None:
        # What was opened inside and not closed was no quotation.
        while self.stack[-1].family != mark.family:
            self.open_in[self.stack.pop().family] -= 1
        self.open_in[mark.family] -= 1
        self._take(self.stack.pop(), mark.at, mark.end, True)

    def _open(self, mark: _Mark, is_open: bool) -> None:
        if is_open and mark.family == "'":
            return
        if is_open:
            self._drop_unclosed(mark)
        self.stack.append(mark)
        self.open_in[mark.family] += 1

    def _drop_unclosed(self, mark: _Mark) -> None:
        """A second opening mark of one kind: the first one was never closed; it ends where its sentence does."""
        while self.stack:
            opener = self.stack.pop()
            self.open_in[opener.family] -= 1
            if opener.family == mark.family:
                stop = _STOP.search(self.text, opener.end, mark.at)
                inner = (q.closes for q in self.made if q.opens > opener.at)
                end = max(stop.end() if stop else mark.at, *inner, 0)
                self._take(opener, end, end, False)
                return

    def _take(self, opener: _Mark, end: int, closes: int, closed: bool) -> None:
        """Add a quotation, the space inside its marks left out."""
        inside = self.text[opener.end : end]
        start = opener.end + len(inside) - len(inside.lstrip())
        end -= len(inside) - len(inside.rstrip())
        if end > start:
            made = Quotation(start, end, opener.at, closes, self.paragraph, opener.family, closed=closed)
            self.made.append(made)


def find_quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Quotations in the order of the text, outer before inner."""
    found: list[Quotation] = []
    pattern = _MARK_OR_TWO if "’’" in text or "‘‘" in text else _MARK
    if not pattern.search(text):
        return found
    left_open: Quotation | None = None
    for number, (first, last) in enumerate(paragraphs):
        marks = [m for f in pattern.finditer(text, first, last) if (m := _read_mark(text, f, first, last))]
        if not marks:
            continue
        pairing = _Pairing(text, number, last)
        made = pairing.run(marks)
        if left_open and pairing.orphan >= 0 and number - left_open.paragraph <= _MOST_LINES:
            found += _over_lines(text, paragraphs, left_open, number, pairing.orphan)
        found += made
        if made or pairing.orphan >= 0:
            left_open = made[-1] if made and not made[-1].closed and made[-1].family == '"' else None
    found.sort(key=lambda q: (q.opens, -q.closes))
    open_now: list[int] = []
    for i, quotation in enumerate(found):
        while open_now and found[open_now[-1]].closes <= quotation.opens:
            open_now.pop()
        quotation.parent = open_now[-1] if open_now else -1
        open_now.append(i)
    _chain(text, paragraphs, found)
    return found


def _over_lines(
    text: str, paragraphs: Sequence[Span], left_open: Quotation, number: int, closing: int
) -> list[Quotation]:
    """A quotation broken over lines with no marks of their own: one part a line, up to the closing mark."""
    left_open.continues = True
    parts = []
    for k in range(left_open.paragraph + 1, number + 1):
        start, stop = paragraphs[k][0], closing if k == number else paragraphs[k][1]
        if stop > start:
            parts.append(
                Quotation(start, stop, start, stop + (k == number), k, '"', -1, k == number, k < number)
            )
    return parts


def _chain(text: str, paragraphs: Sequence[Span], found: list[Quotation]) -> None:
    """Mark quotations that run on: not closed at the end of a paragraph, opened anew at the start of the next."""
    outer = [q for q in found if q.parent < 0]
    for one, two in zip(outer, outer[1:], strict=False):
        if one.closed or two.paragraph != one.paragraph + 1 or one.family != two.family:
            continue
        one.continues = one.continues or two.opens == paragraphs[two.paragraph][0]
