"""Ranks told without an ordinal: silver is second, a runner-up too, "twice" is a second time, world number 63 the 63rd."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.claims.concepts import Token
from framing.claims.quantities.quantity import Figure

_MEDALS = {"gold": 1.0, "silver": 2.0, "bronze": 3.0}
_TAKING = frozenset(
    """took take takes taking won win wins winning claimed claim claims earned earns clinched secured collected landed
    settle settled with for the a""".split()
)
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_RANKS = frozenset("number no".split())
_TOLD = frozenset({*_MEDALS, *_TIMES, *_RANKS, "runner"})


def placings(tokens: Sequence[Token]) -> list[Figure]:
    """The placings and repetitions of a tokenized sentence, as ordinals and counts of times.

    >>> from framing.claims.concepts import tokenize
    >>> [(f.kind, f.value) for f in placings(tokenize("Ivo Lang took silver in the sprint."))]
    [('ordinal', 2.0)]
    """
    lows = [t.low for t in tokens]
    found: list[Figure] = []
    if _TOLD.isdisjoint(lows):
        return found
    for i, low in enumerate(lows):
        before = lows[i - 1] if i else ""
        after = lows[i + 1] if i + 1 < len(lows) else ""
        if low in _MEDALS and (after in ("medal", "medallist", "medalist") or _stands_alone(before, after)):
            found.append(_ordinal(i, i + 1 + after.startswith("medal"), _MEDALS[low]))
        elif low == "runner" and lows[i + 1 : i + 3] == ["-", "up"] and _placed(lows, i):
            found.append(_ordinal(i, i + 3, 2.0))
        elif low in _RANKS and (rank := _rank(tokens, i)) is not None:
            found.append(rank)
        elif low in _TIMES and before not in ("at", "than") and after not in ("a", "as", "the", "per"):
            value = _TIMES[low]
            if low != "once" or after in ("before", "only", "again"):
                found.append(Figure(i, i + 1, "count", value, value, value, "exact", "time", ("time",)))
    return found


def _rank(tokens: Sequence[Token], i: int) -> Figure | None:
    """Of "world number 63", "the No. 3 seed": a place in a ranking or among the seeded."""
    k = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low == ".")
    if k >= len(tokens) or not tokens[k].low.isdecimal():
        return None
    after = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if after not in ("seed", "seeds") and (i == 0 or tokens[i - 1].low != "world"):
        return None
    return replace(_ordinal(i, k + 1, float(tokens[k].low)), noun="rank", noun_words=("rank",))


def _stands_alone(before: str, after: str) -> bool:
    return before in _TAKING and after in (
        "in",
        "at",
        "on",
        "for",
        ",",
        ".",
        "",
        "with",
        "and",
        "by",
        "behind",
    )


def _placed(lows: Sequence[str], i: int) -> bool:
    """Whether the runner-up is who the sentence is about, and not the one somebody finished behind."""
    before = lows[max(0, i - 3) : i]
    return not {"behind", "over", "beat", "to", "from", "against"} & set(before)


def _ordinal(first: int, last: int, value: float) -> Figure:
    return Figure(first, last, "ordinal", value, value, value, "exact", "", ())
