"""What a time tells: when, since when, until when, by or from when, or when something last happened before."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.concepts import Token
from framing.claims.times.clock import Time

# "The highest in a decade": what is told to be new, or the most, since then.
_NEW = frozenset(
    """first highest lowest biggest largest worst best strongest weakest steepest sharpest fastest slowest deadliest longest
    hottest coldest wettest driest smallest fewest most least""".split()
)
_DENYING = frozenset("no not never without".split())
_WAITING = _DENYING | frozenset(
    "wait waits waiting cannot nor nobody none stay stays shut delayed postponed adjourned".split()
)
_BETWEEN = frozenset("the early late on at least about around year in end start beginning of -".split())


def news(lows: Sequence[str]) -> set[str]:
    """Words that tell of something new since then; "at least" and "at most" tell nothing of it."""
    return {w for w, led in zip(lows, ["", *lows], strict=False) if w in _NEW and led != "at"}


def kind_of(tokens: Sequence[Token], time: Time) -> str:
    """Whether a date says since when, until when, by or from when at the latest or earliest, or when the one before was."""
    k = time.first - 1
    while k >= 0 and tokens[k].low in _BETWEEN:
        k -= 1
    word = tokens[k].low if k >= 0 else ""
    lows = [t.low for t in tokens[: time.first]]
    if word == "since":
        return "gap" if news(lows) or _DENYING & set(lows) or "last" in lows else "since"
    waits = _WAITING & {*lows[-14:]} or any(w.endswith("n't") for w in lows[-14:])
    if word in ("until", "till") or lows[-1:] == ["through"]:
        return "date" if waits else "until"
    if word in ("by", "before"):
        return "from" if waits and word == "before" else "by"
    return "gap" if _tells_last(lows) else "date"


def _tells_last(lows: Sequence[str]) -> bool:
    """Of "the last time was in", "the last to win it was Ro in", "was last held in"."""
    if "last" not in lows or "was" not in lows or not {"was", "in", "on"} & set(lows[-3:]):
        return False
    after = lows[lows.index("last") :]
    return "time" in after or "was" in after and bool({"to", "who"} & set(after))


def clock_kind(tokens: Sequence[Token], first: int) -> str:
    """Whether an hour says when, or by when at the latest; "shortly before six" says when."""
    lows = [t.low for t in tokens[max(0, first - 8) : first]]
    lead = lows[-1] if lows else ""
    near = lows[-2:-1] and lows[-2] in ("shortly", "just", "little", "soon", "minutes", "bit")
    return "clock_by" if lead == "by" or lead == "before" and not near else "clock"


def joined(tokens: Sequence[Token], a: Time, b: Time) -> Time | None:
    """One time of two that tell it together ("Tuesday, 4 May", "the first quarter of 2025"); None where they tell two."""
    between = [t.low for t in tokens[a.last : b.first]]
    if a.kind in ("clock", "gap") or between not in ([], [","], ["of"], ["of", "the"], ["in"]):
        return None
    spans = tuple(
        (max(x[0], y[0]), min(x[1], y[1])) for x in a.spans for y in b.spans if x[0] <= y[1] and y[0] <= x[1]
    )
    if not spans or min(last - first for first, last in spans) > 366:
        return None
    return Time(a.first, b.last, a.kind, spans, a.weekday)
