"""Dates, weekdays, clock times and spans of time, resolved against the day of publication where it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from framing.claims.concepts import Token
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.times.clock import Span, Time, clock_at
from framing.claims.times.kinds import clock_kind, joined, kind_of, news
from framing.claims.times.periods import (
    SEASON,
    decade_at,
    holiday_at,
    narrowed,
    quarter_at,
    season_at,
    weekend_at,
)

_MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTH = (
    {m: i for i, m in enumerate(_MONTH_NAMES, 1)}
    | {m[:3]: i for i, m in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
WEEKDAY = {d: i for i, d in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_PART_OF_DAY = frozenset("morning afternoon evening night".split())
_SPAN_YEARS = {
    "day": 1 / 365.25,
    "week": 7 / 365.25,
    "month": 1 / 12,
    "year": 1.0,
    "decade": 10.0,
    "century": 100.0,
}


_MONDAY = date(2001, 1, 1)
_DAYS_FROM = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _days(a: date, b: date) -> Span:
    return a.toordinal(), b.toordinal()


def _month_span(year: int, month: int, months: int = 1) -> Span:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    return _days(date(year, month, 1), date(*after, 1) - timedelta(days=1))


def _year_span(year: int) -> Span:
    return _days(date(year, 1, 1), date(year, 12, 31))


def _is_year(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].low
    if len(low) != 4 or not low.isdecimal() or not 1500 <= int(low) <= 2100:
        return False
    before, after = tokens[i - 1].low if i else "", tokens[i + 1].low if i + 1 < len(tokens) else ""
    joined = i > 0 and tokens[i - 1].end == tokens[i].start and before != "("
    return (
        not joined
        and before not in "$£€¥" + "-"
        and after not in ("%", "percent", "per", "metres", "people", "feet", ":")
    )


def _day_of_month(tokens: Sequence[Token], i: int) -> int:
    low = tokens[i].low if 0 <= i < len(tokens) else ""
    return int(low) if low.isdecimal() and len(low) <= 2 and 1 <= int(low) <= 31 else 0


def _safe_day(year: int, month: int, day: int) -> Span | None:
    try:
        day_number = date(year, month, day).toordinal()
    except ValueError:
        return None
    return day_number, day_number


def _dot(tokens: Sequence[Token], i: int) -> int:
    """1 where a point follows an abbreviated month ("Aug. 7")."""
    return int(i + 2 < len(tokens) and tokens[i + 1].low == "." and len(tokens[i].low) <= 4)


def _month_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "3 June 2024", "June 3", "1st of June", "in April 2026"; without a year the three nearest are left open."""
    month = MONTH.get(tokens[i].low)
    if month is None or not tokens[i].capital:
        return None
    first, last, day = i, i + 1, 0
    back = i - 1
    if back >= 0 and tokens[back].low in ("of", "st", "nd", "rd", "th"):
        back -= 1 + (tokens[back].low == "of" and tokens[back - 1].low in ("st", "nd", "rd", "th"))
    if _day_of_month(tokens, back):
        day, first = _day_of_month(tokens, back), back
    elif _day_of_month(tokens, i + 1 + _dot(tokens, i)):
        at = i + 1 + _dot(tokens, i)
        day, last = _day_of_month(tokens, at), at + 1
        last += last < len(tokens) and tokens[last].low in ("st", "nd", "rd", "th")
    elif tokens[i].low == "may" and not _is_may(tokens, i):
        return None  # the verb, or a person of that name
    k = last + (last < len(tokens) and tokens[last].low in (",", "of"))
    if k < len(tokens) and _is_year(tokens, k):
        years, last = [int(tokens[k].low)], k + 1
    elif published is None:
        years = [2001]  # any one year serves to compare two dates of unknown year
    else:
        years = [published.year - 1, published.year, published.year + 1]
    spans = [_safe_day(y, month, day) if day else _month_span(y, month) for y in years]
    if published is not None and len(years) == 3:
        here = published.toordinal()
        spans = [s for s in spans if s and abs(s[0] - here) < 340]
    return Time(first, last, "date", tuple(s for s in spans if s))


def _is_may(tokens: Sequence[Token], i: int) -> bool:
    before, after = tokens[i - 1].low if i else "", tokens[i + 1].low if i + 1 < len(tokens) else "."
    closes = before in ("before", "by", "after") and not after[0].isalnum()
    return closes or before in ("in", "last", "since", "until", "next", "early", "late")


def _weekday_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    low = tokens[i].low.removesuffix("'s")
    low = low if low in WEEKDAY else low.removesuffix("s")
    if low not in WEEKDAY:
        return None
    number = WEEKDAY[low]
    before = tokens[i - 1].low if i else ""
    start = i - (before in ("last", "next"))
    if published is None:
        # Days of the week are told apart without a calendar, as those of one week; they are held against each other alone.
        day = _MONDAY + timedelta(days=number)
        return Time(start, i + 1, "weekday", (_days(day, day),), number)
    back = (published.weekday() - number) % 7
    last, coming = (
        published - timedelta(days=back),
        published + timedelta(days=(number - published.weekday()) % 7),
    )
    if before == "last":
        days = [last - timedelta(days=7)] + ([last] if back else [])
    elif before == "next":
        days = [coming if coming > published else coming + timedelta(days=7)]
        days.append(days[0] + timedelta(days=7))
    else:
        days = sorted({last, coming})
    return Time(start, i + 1, "date", tuple(_days(d, d) for d in days), number)


def _relative_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "yesterday", "last month", "earlier this week", "next spring", "this year"."""
    low = tokens[i].low
    if published is None:
        return None
    before = [t.low for t in tokens[max(0, i - 3) : i]]
    if low in ("yesterday", "tomorrow") and before in (["the", "day", "before"], ["the", "day", "after"]):
        d = published + timedelta(days=-2 if low == "yesterday" else 2)
        return Time(i - 3, i + 1, "date", (_days(d, d),))
    if low in _DAYS_FROM:
        d = published + timedelta(days=_DAYS_FROM[low])
        return Time(i, i + 1, "date", (_days(d, d),))
    if low not in ("last", "this", "next") or i + 1 >= len(tokens):
        return None
    step, noun = {"last": -1, "this": 0, "next": 1}[low], tokens[i + 1].low.removesuffix("'s")
    spans: tuple[Span, ...]
    if noun == "week":
        monday = published - timedelta(days=published.weekday() - 7 * step)
        spans = (_days(monday - timedelta(days=1), monday + timedelta(days=6)),)
    elif noun == "month":
        spans = (_month_span(published.year, published.month + step),)
    elif noun == "year":
        spans = (_year_span(published.year + step),)
    elif noun in SEASON:
        spans = tuple(_month_span(published.year + y, SEASON[noun], 3) for y in sorted({0, step}))
    elif noun in _PART_OF_DAY and step <= 0 and (step == 0 or noun == "night"):
        spans = (_days(published + timedelta(days=step), published + timedelta(days=step)),)
    else:
        return None
    return Time(i, i + 2, "date", spans)


def _counted_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "two years ago", "a decade ago"; "the first ... in eight years" becomes the time of the one before."""
    low = tokens[i].low
    count = (
        1.0
        if low in ("a", "an")
        else WORD_VALUE.get(low) or (float(low.replace(",", "")) if low.isdecimal() else 0.0)
    )
    if not count or i + 1 >= len(tokens) or published is None:
        return None
    unit = tokens[i + 1].low.removesuffix("s").replace("centurie", "century")
    years = _SPAN_YEARS.get(unit)
    if years is None or count * years > 900:
        return None
    after = [t.low for t in tokens[i + 2 : i + 4]] + ["", ""]
    before = [t.low for t in tokens[max(0, i - 14) : i]]
    if "ago" in after:
        kind = "date"
    elif before[-1:] in (["in"], ["for"]) and news(before):
        kind = "gap"
    else:
        return None
    back = count * years * 365.25
    # Round figures ("a decade", "20 years") are looser than counted ones.
    slack = max(min(years, 1.0) * 365.25, 0.1 * back if count % 10 == 0 or years >= 10 else 0.0)
    middle = published.toordinal() - back
    return Time(i, i + 2 + ("ago" in after), kind, ((int(middle - slack), int(middle + slack)),))


def find_times(tokens: Sequence[Token], published: date | None = None) -> list[Time]:
    """The times named in a tokenized sentence, left to right, none overlapping.

    >>> from framing.claims.concepts import tokenize
    >>> [(t.kind, len(t.spans)) for t in find_times(tokenize("It opened on 3 June 2019 at noon."))]
    [('date', 1), ('clock', 1)]
    """
    found: list[Time] = []
    i = 0
    while i < len(tokens):
        time = (
            clock_at(tokens, i)
            or decade_at(tokens, i)
            or _month_at(tokens, i, published)
            or weekend_at(tokens, i, published)
            or quarter_at(tokens, i, published)
            or _weekday_at(tokens, i, published)
            or _relative_at(tokens, i, published)
            or _counted_at(tokens, i, published)
            or holiday_at(tokens, i, published)
            or season_at(tokens, i, published)
        )
        if time is None and _is_year(tokens, i):
            time = Time(i, i + 1, "date", (_year_span(int(tokens[i].low)),))
        if time is None or (found and time.first < found[-1].last):
            i += 1
            continue
        if time.kind == "date":
            time = narrowed(tokens, time)
            whole = joined(tokens, found[-1], time) if found else None
            if whole is not None:
                found[-1] = whole
                i = whole.last
                continue
            time = Time(time.first, time.last, kind_of(tokens, time), time.spans, time.weekday)
        elif time.kind == "clock":
            time = replace(time, kind=clock_kind(tokens, time.first))
        elif time.kind == "weekday" and (bound := kind_of(tokens, time)) != "date":
            time = replace(time, kind=bound, spans=())
        found.append(time)
        i = time.last
    return found
