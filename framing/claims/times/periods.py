"""Stretches of time that prose names by a word: the weekend, early May, the third quarter, the 1990s."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from framing.claims.concepts import Token
from framing.claims.times.clock import Span, Time

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
# Days of a month, counted from its first, that a careful reader would let pass.
_PARTS = {
    "early": (0, 11), "mid": (8, 21), "late": (18, 30), "beginning of": (0, 7), "start of": (0, 7), "middle of": (8, 21),
    "end of": (23, 30),
}  # fmt: skip
_BESIDE = {"last": -1, "this": 0, "next": 1}
SEASON = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_HOLIDAY = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "may day": (5, 1), "halloween": (10, 31), "christmas eve": (12, 24),
    "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31), "fourth of july": (7, 4),
}  # fmt: skip


def weekend_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "over the weekend", "last weekend": Friday evening to Sunday, the one before publication and the one after."""
    if tokens[i].low.removesuffix("'s") != "weekend" or published is None:
        return None
    before = tokens[i - 1].low if i else ""
    if before not in ("the", "at", "last", "this", "next"):
        return None
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    weeks = {"last": (-1, 0), "next": (1, 2)}.get(before, (0, 1))
    days = [saturday.toordinal() + 7 * k for k in weeks]
    first = i - (before in ("last", "this", "next"))
    return Time(first, i + 1, "date", tuple((d - 1, d + 1) for d in days))


def quarter_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "the third quarter", "the first three months": the last three such quarters, for either business year."""
    words = [t.low for t in tokens[i : i + 3]] + ["", "", ""]
    number = _QUARTERS.get(words[0])
    led = i > 0 and tokens[i - 1].low == "the"
    if number is None or not led or published is None:
        return None
    if words[1].removesuffix("'s") == "quarter":
        last = i + 2
    elif words[1] == "three" and words[2] == "months" and number in (1, 4):
        last = i + 3
    else:
        return None
    spans = []
    told = [t.low for t in tokens[last : last + 2]]
    of_year = told[0] == "of" and told[1].isdecimal() and len(told[1]) == 4 if len(told) == 2 else False
    is_year = [t.low for t in tokens[last + 2 : last + 3]] == ["year"]
    if told[:1] == ["of"] and is_year and told[1] in _BESIDE:
        told, of_year, last = ["of", str(published.year + _BESIDE[told[1]])], True, last + 3
    for year in (int(told[1]),) if of_year else (published.year - 1, published.year):
        first = date(year, 3 * number - 2, 1)
        after = date(year + number // 4, 3 * number % 12 + 1, 1)
        spans.append((first.toordinal(), after.toordinal() - 1))
    return Time(i, last, "date", tuple(spans))


def decade_at(tokens: Sequence[Token], i: int) -> Time | None:
    """Of "the 1990s": ten years."""
    low = tokens[i].low
    if not (low.isdecimal() and len(low) == 4 and low[3] == "0" and i + 1 < len(tokens)):
        return None
    if tokens[i + 1].low != "s" or tokens[i + 1].start != tokens[i].end:
        return None
    year = int(low)
    if not 1500 <= year <= 2090:
        return None
    return Time(i, i + 2, "date", ((date(year, 1, 1).toordinal(), date(year + 9, 12, 31).toordinal()),))


def narrowed(tokens: Sequence[Token], time: Time) -> Time:
    """A month with "early", "mid" or "late" before it, as that part of the month."""
    k = time.first - 1
    k -= k > 0 and tokens[k].low in ("-", "of")
    part = _PARTS.get(" ".join(t.low for t in tokens[k : time.first] if t.low != "-")) if k >= 0 else None
    if part is None or time.weekday >= 0:
        return time
    spans = tuple((a + part[0], min(b, a + part[1])) if 27 <= b - a <= 30 else (a, b) for a, b in time.spans)
    return Time(k, time.last, time.kind, spans) if spans != time.spans else time


def _within_a_year(published: date, spans: list[Span]) -> tuple[Span, ...]:
    return tuple(s for s in spans if s[0] - 340 < published.toordinal() < s[1] + 340)


def holiday_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "on New Year's Day": the one before publication and the one after."""
    for length in (3, 2, 1):
        day = _HOLIDAY.get(" ".join(t.low for t in tokens[i : i + length]))
        if day is not None and tokens[i].capital and published is not None:
            days = [date(published.year + y, *day).toordinal() for y in (-1, 0, 1)]
            return Time(i, i + length, "date", _within_a_year(published, [(d, d) for d in days]))
    return None


def season_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "in the autumn", "spring 2027": three months of the years around publication or of the year told."""
    month = SEASON.get(tokens[i].low)
    if month is None or published is None:
        return None
    led = [t.low for t in tokens[max(0, i - 2) : i]]
    last = i + 2 if i + 1 < len(tokens) and tokens[i + 1].low == "of" else i + 1
    told = tokens[last].low if last < len(tokens) else ""
    years = [published.year - 1, published.year, published.year + 1]
    if told.isdecimal() and len(told) == 4:
        years, last = [int(told)], last + 1
    elif led[-1:] not in (["in"], ["by"], ["until"], ["since"]) and led not in (
        ["in", "the"],
        ["until", "the"],
        ["before", "the"],
    ):
        return None
    else:
        last = i + 1
    spans = []
    for year_of in years:
        first = date(year_of, month, 1).toordinal()
        spans.append((first, first + 91))
    return Time(i, last, "date", _within_a_year(published, spans) or tuple(spans))
