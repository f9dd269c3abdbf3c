"""Stretches of time that prose names by a word: the weekend, early May, the third quarter, the 1990s."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from framing.claims.concepts import Token
from framing.claims.times.clock import Span, Time

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
# Days of a month, counted from its first, that a careful reader would let pass.
_PARTS = {"early": (0, 11), "mid": (8, 21), "late": (18, 30)}
_NTH = ("st", "nd", "rd", "th")


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
    for year in (published.year - 1, published.year):
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


def day_at(tokens: Sequence[Token], i: int, published: date | None) -> Time | None:
    """Of "on the 14th": a day of the month of publication, of the one before or of the one after."""
    low = tokens[i].low
    if published is None or i < 2 or i + 1 >= len(tokens) or not (low.isdecimal() and len(low) <= 2):
        return None
    if tokens[i + 1].low not in _NTH or [t.low for t in tokens[i - 2 : i]] != ["on", "the"]:
        return None
    after = tokens[i + 2].low if i + 2 < len(tokens) else ""
    if after.isalpha() and after not in (
        "and",
        "after",
        "by",
        "in",
        "at",
        "when",
        "with",
        "as",
        "but",
        "for",
    ):
        return None  # "on the 14th floor"
    spans: list[Span] = []
    for step in (-1, 0, 1):
        month = published.year * 12 + published.month - 1 + step
        try:
            day = date(month // 12, month % 12 + 1, int(low)).toordinal()
        except ValueError:
            continue
        spans.append((day, day))
    return Time(i, i + 2, "date", tuple(spans))


def narrowed(tokens: Sequence[Token], time: Time) -> Time:
    """A month with "early", "mid" or "late" before it, as that part of the month."""
    k = time.first - 1
    k -= k > 0 and tokens[k].low == "-"
    part = _PARTS.get(tokens[k].low) if k >= 0 else None
    if part is None or time.weekday >= 0:
        return time
    spans = tuple((a + part[0], min(b, a + part[1])) if 27 <= b - a <= 30 else (a, b) for a, b in time.spans)
    return Time(k, time.last, time.kind, spans) if spans != time.spans else time
