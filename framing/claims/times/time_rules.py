"""Whether two sentences' times meet, which of them tell of the event, and over how long a sentence counts."""

from __future__ import annotations

from framing.claims.parsed import Parsed
from framing.claims.times.clock import Time

_LONG_AGO = 60
_DAYS = ("date", "weekday")


def meet(a: Time, b: Time) -> bool:
    """Whether two times can both be right: a reading in common, a day before a deadline, a day from which on something holds."""
    if a.kind != b.kind:
        for bound, other in ((a, b), (b, a)):
            if bound.kind in ("by", "clock_by"):
                return any(x[0] <= y[1] for x in other.spans for y in bound.spans)
            if bound.kind == "from":
                return any(x[1] >= y[0] for x in other.spans for y in bound.spans)
    return any(x[0] <= y[1] and y[0] <= x[1] for x in a.spans for y in b.spans)


def same_day(pa: Parsed, pb: Parsed) -> bool:
    """Whether both sentences name a date and two of them meet."""
    return any(
        meet(a, b) for a in pa.times for b in pb.times if a.kind == b.kind in _DAYS and a.spans and b.spans
    )


def told_times(parsed: Parsed) -> list[Time]:
    """The times of what is told, without those that only say when it was reported."""
    return [t for t in parsed.times if t.first not in parsed.cited]


def days_wide(time: Time) -> int:
    """The days from the first to the last that a time leaves open in one reading."""
    return max(last - first for first, last in time.spans)


def other_stretch(pa: Parsed, pb: Parsed) -> bool:
    """Whether one sentence counts over a day or so and the other over months: on Thursday, since January."""
    widths = [_stretch(p) for p in (pa, pb)]
    return all(widths) and (min(widths) <= 8 < 25 <= max(widths)) or running(pa) != running(pb)


def _stretch(parsed: Parsed) -> int:
    """The longest time that a sentence speaks of, in days; 0 where it names none."""
    days = [days_wide(t) + 1 for t in parsed.times if t.kind in _DAYS and t.spans]
    return max([*days, 400 if running(parsed) else 0])


def running(parsed: Parsed) -> bool:
    """Whether a sentence counts up from some past day: "since January", "so far this year"."""
    lows = [t.low for t in parsed.tokens]
    pairs = set(zip(lows, lows[1:], strict=False))
    since = any(t.kind == "since" and not _lately(t, parsed) for t in parsed.times)
    return since or ("so", "far") in pairs or ("to", "date") in pairs


def _lately(time: Time, parsed: Parsed) -> bool:
    """Whether "since Tuesday" lies within the week before publication: the time of the event, no long count."""
    today = parsed.published.toordinal() if parsed.published else 0
    return time.weekday >= 0 and any(0 <= today - last <= 7 for _, last in time.spans)


def other_time(pa: Parsed, pb: Parsed) -> bool:
    """Whether the sentences' dates, where both have some, have none in common."""
    days_a, days_b = ([t for t in told_times(p) if t.kind in _DAYS and t.spans] for p in (pa, pb))
    held = [meet(a, b) for a in days_a for b in days_b if a.kind == b.kind]
    return bool(held) and not any(held)


def long_ago(parsed: Parsed) -> bool:
    """Whether a sentence dates what it tells more than two months before the day of publication."""
    if parsed.published is None:
        return False
    latest = parsed.published.toordinal() - _LONG_AGO
    dated = [t for t in parsed.times if t.kind == "date" and t.spans]
    return bool(dated) and all(span[1] < latest for t in dated for span in t.spans)
