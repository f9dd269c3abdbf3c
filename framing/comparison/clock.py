"""Clock times in figures and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.comparison.concepts import Token
from framing.comparison.numerals import WORD_VALUE

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Time:
    """A time over tokens ``[first, last)``.

    ``kind``: date, since, until, gap (when something last happened before) or clock. ``spans`` are the readings left open,
    each a closed interval of day numbers (minutes of the day for a clock time); empty where nothing is known.
    """

    first: int
    last: int
    kind: str
    spans: tuple[Span, ...]
    weekday: int = -1


_ABOUT = 20


def clock_at(tokens: Sequence[Token], i: int) -> Time | None:
    """The clock time that begins at token ``i``: "noon", "16:15", "7 a.m.", "a quarter past four", "shortly before six"."""
    time = _clock(tokens, i)
    if time is None or not i:
        return time
    before = [t.low for t in tokens[max(0, i - 3) : i] if t.low not in ("a", "the")][-2:]
    early = _ABOUT if before == ["shortly", "before"] or before == ["just", "before"] else 0
    late = _ABOUT if before == ["shortly", "after"] or before == ["just", "after"] else 0
    if before[-1:] and before[-1] in ("about", "around", "nearly", "roughly"):
        early = late = _ABOUT
    spans = tuple((first - early, last + late) for first, last in time.spans)
    return Time(time.first, time.last, time.kind, spans)


def _clock(tokens: Sequence[Token], i: int) -> Time | None:
    low, words = tokens[i].low, [t.low for t in tokens[i : i + 7]] + [""] * 7
    if low in ("noon", "midday"):
        return Time(i, i + 1, "clock", ((720, 720),))
    if low == "midnight":
        return Time(i, i + 1, "clock", ((0, 0),))
    if low in ("quarter", "half") and words[1] in ("past", "to") and words[2] in WORD_VALUE:
        offset = 30 if low == "half" else 15 if words[1] == "past" else -15
        return _with_half_day(int(WORD_VALUE[words[2]]) * 60 + offset, i, i + 3, words[3:])
    hour = int(low) if low.isdecimal() and len(low) <= 2 else int(WORD_VALUE.get(low, 99))
    if hour > 24:
        return None
    joined = (
        i + 2 < len(tokens)
        and tokens[i].end == tokens[i + 1].start
        and tokens[i + 2].end - tokens[i + 2].start == 2
    )
    if words[1] in (":", ".") and joined and words[2].isdecimal() and int(words[2]) < 60:
        minutes, last = hour * 60 + int(words[2]), i + 3
        if words[3] in ("am", "pm"):
            return _with_half_day(minutes, i, last, words[3:])
        return Time(i, last, "clock", ((minutes, minutes),)) if words[1] == ":" else None
    if words[1] in ("am", "pm"):
        return _with_half_day(hour * 60, i, i + 1, words[1:])
    return _with_half_day(hour * 60, i, i + 2, words[2:]) if words[1] in ("o'clock", "oclock") else None


def _with_half_day(minutes: int, first: int, last: int, after: Sequence[str]) -> Time:
    """Morning and afternoon told apart by what follows ("p.m.", "in the afternoon"); else both are left open."""
    near = set(after[:5])
    base = minutes % 720
    if near & {"pm", "afternoon", "evening"}:
        spans: tuple[Span, ...] = ((base + 720, base + 720),)
    elif near & {"am", "morning"}:
        spans = ((base, base),)
    else:
        spans = ((base, base), (base + 720, base + 720))
    return Time(first, last + (after[0] in ("am", "pm")), "clock", spans)
