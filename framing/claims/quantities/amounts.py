"""Numbers with a unit: a share, an age, an amount of money, a length, a magnitude."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.claims.concepts import PERSON_GROUPS, Token
from framing.claims.quantities.nouns import noun_run
from framing.claims.quantities.numerals import Numeral
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.units import CURRENCY, SIGN, period_at, unit_at

_QUAKES = frozenset(
    "earthquake earthquakes quake quakes tremor tremors aftershock aftershocks temblor".split()
)
_MEASURED = frozenset("measured measuring measures registered registering registers at of was".split())


def amount(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    """The figure that a number makes with the unit beside it; None where it has none."""
    return _share(tokens, n) or _age(tokens, n) or _money(tokens, n) or _measured(tokens, n)


def magnitude(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    """Of "a magnitude of 6.8", "magnitude 6.8", "the 6.8-magnitude quake"."""
    around = {t.low for t in (*tokens[max(0, n.first - 2) : n.first], *tokens[n.last : n.last + 2])}
    decimal = n.value < 10 and "." in tokens[n.last - 1].low
    quake = decimal and bool(around & _MEASURED) and any(t.low in _QUAKES for t in tokens)
    return make(n, n.last, "magnitude") if quake or "magnitude" in around else None


def make(n: Numeral, last: int, kind: str, size: float = 1.0, **more: object) -> Figure:
    """A figure of a number whose unit ends before token ``last``, ``size`` base units each."""
    figure = Figure(
        n.first,
        last,
        kind,
        n.value * size,
        n.low * size,
        n.high * size,
        n.bound,
        unit=size,
        fraction=n.fraction,
    )
    return replace(figure, **more) if more else figure  # type: ignore[arg-type]


def _share(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    words = [t.low for t in tokens[n.last : n.last + 4]] + ["", "", "", ""]
    k = 1 if words[0] == "-" else 0
    if words[k] in ("percent", "%", "pct") or (words[k] == "per" and words[k + 1] == "cent"):
        last = n.last + k + (2 if words[k] == "per" else 1)
        return make(n, last, "share")
    if words[k] == "percentage" and words[k + 1].startswith("point"):
        return make(n, n.last + k + 2, "points")
    if words[:2] in (["basis", "points"], ["basis", "point"]):
        return make(n, n.last + 2, "points", 0.01)
    if n.fraction:
        point = _point_after(words)
        if point:
            return make(n, n.last + point, "points")
        if unit_at(tokens, n.last + (1 if words[0] in ("a", "an") else 0)) is not None:
            return None
        return make(n, n.last, "share", 100.0)
    return None


def _point_after(words: Sequence[str]) -> int:
    """Where "percentage point" ends behind a fraction ("half a percentage point", "a quarter of a point"); 0 where none."""
    k = (words[0] == "of") + ("a" in words[:2])
    if words[k].startswith("percentage") and words[k + 1].startswith("point"):
        return k + 2
    return k + 1 if words[k].startswith("point") else 0


def _age(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    words = [t.low for t in tokens[n.last : n.last + 4]] + [""] * 4
    if words[:2] == ["-", "year"] and words[2:4] == ["-", "old"] or words[0] == "years" and words[1] == "old":
        return make(n, min(n.last + 4, len(tokens)), "age")
    before = tokens[n.first - 1].low if n.first else ""
    if _is_aged(tokens, n, words[0]):
        return make(n, n.last, "age")
    ends = words[0] in (",", ".", ";", "") or n.last == len(tokens)
    of_age = [t.low for t in tokens[max(0, n.first - 2) : n.first]] == ["age", "of"]
    if (
        before in ("aged", "age")
        or before == "between"
        and n.first > 1
        and tokens[n.first - 2].low in ("aged", "ages")
        or of_age
        or (
            ends
            and n.value <= 115
            and n.bound == "exact"
            and before == "at"
            and 12 <= n.value
            and _died_at(tokens, n.first)
        )
    ):
        return make(n, n.last, "age")
    named = n.first > 1 and tokens[n.first - 2].name
    if (
        before == ","
        and named
        and words[0] in (",", ".", "")
        and 1 <= n.value <= 115
        and tokens[n.first].low.isdecimal()
    ):
        return make(n, n.last, "age")
    return None


def _is_aged(tokens: Sequence[Token], n: Numeral, after: str) -> bool:
    """Of "Ada Voss is 58", "who is 81": a bare number said of a person."""
    if (
        n.first < 2
        or n.bound != "exact"
        or not 1 <= n.value <= 115
        or after not in (",", ".", ";", "and", "when", "")
    ):
        return False
    who = tokens[n.first - 2]
    return tokens[n.first - 1].low in ("is", "was", "turned", "turns") and (
        who.name
        or who.low in ("who", "she", "he", ",")
        or who.concept in PERSON_GROUPS
        or _of_a_person(tokens, n)
    )


def _of_a_person(tokens: Sequence[Token], n: Numeral) -> bool:
    """Whether a sentence that ends in "was 13" speaks of one person."""
    ends = n.last >= len(tokens) - 1
    one = {
        "boy",
        "girl",
        "man",
        "woman",
        "suspect",
        "victim",
        "driver",
        "cyclist",
        "teenager",
        "student",
        "pupil",
    }
    return ends and bool(one & {t.low for t in tokens})


def _died_at(tokens: Sequence[Token], i: int) -> bool:
    """Whether "at" before token ``i`` gives an age: at the head of a sentence or clause, or after dying."""
    near = {t.low for t in tokens[max(0, i - 7) : i]}
    return i < 2 or tokens[i - 2].low == "," or bool(near & {"died", "dies", "dead", "death"})


def _money(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    start = next(
        (k for k in range(n.first, n.last) if tokens[k].low[0].isdecimal() or tokens[k].low in SIGN), n.first
    )
    dotted = start > 1 and tokens[start - 1].low == "." and tokens[start - 2].low == "rs"
    before = tokens[start - 1 - dotted].low if start else ""
    sign = tokens[start].low if tokens[start].low in SIGN else before
    after = tokens[n.last].low if n.last < len(tokens) else ""
    if after == "-" and n.last + 1 < len(tokens) and tokens[n.last + 1].low in (*CURRENCY, "pound"):
        n, after = replace(n, last=n.last + 1), tokens[n.last + 1].low
    if sign in SIGN:
        last, noun = n.last, SIGN[sign]
    elif after in ("pound", "pounds") and not _weighs(tokens, n):
        last, noun = n.last + 1, "gbp"
    elif after in CURRENCY:
        last, noun = n.last + 1, CURRENCY[after]
    elif (
        after in ("us", "canadian", "australian")
        and n.last + 1 < len(tokens)
        and tokens[n.last + 1].low in CURRENCY
    ):
        last, noun = n.last + 2, CURRENCY[tokens[n.last + 1].low]
    else:
        return None
    period, last = period_at(tokens, last)
    return make(n, last, "money", noun=noun, period=period)


def _weighs(tokens: Sequence[Token], n: Numeral) -> bool:
    """Whether pounds are a weight here: of something, or beside a word of weighing."""
    following = [t.low for t in tokens[n.last + 1 : n.last + 2]]
    near = {t.low for t in tokens[max(0, n.first - 8) : n.last + 8]}
    return following == ["of"] or bool(
        near & {"weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter"}
    )


def _period_after(tokens: Sequence[Token], i: int) -> float:
    """The period of a rate told within eight words after what is measured ("water an hour", "water escape each hour")."""
    for k in range(i, min(len(tokens), i + 8)):
        if tokens[k].low in (",", ";", "and", "but"):
            break
        period, _ = period_at(tokens, k)
        if period:
            return period
    return 0.0


def _measured(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    skip = 1 if n.fraction and n.last < len(tokens) and tokens[n.last].low in ("a", "an") else 0
    unit = unit_at(tokens, n.last + skip)
    if unit is None:
        return None
    kind, size, last = unit
    if kind == "temperature":
        value, low, high = (((v - 32) / 1.8 if size == 2.0 else v) for v in (n.value, n.low, n.high))
        return Figure(n.first, last, kind, value, low, high, n.bound, unit=size)
    period, end = period_at(tokens, last + any(t.low in ("less", "more") for t in tokens[last : last + 1]))
    end = max(end, last) if period else last
    if kind == "length" and period == 3600.0:
        return make(n, end, "speed", size / 1000.0)
    if kind == "duration" and n.bound == "over" and tokens[n.first].low == "over":
        n = replace(
            n, bound="about", low=n.value * 0.9, high=n.value * 1.1
        )  # "over five years" is during them
    nouns = noun_run(tokens, end + 1) if end < len(tokens) and tokens[end].low == "of" else []
    if nouns and kind == "length" and tokens[n.first].low == "under":
        n = replace(n, bound="exact", low=n.value, high=n.value)  # "the streets were under 70 cm of snow"
    if nouns and not period and kind != "duration":
        period = _period_after(tokens, end + 1 + len(nouns))
    return make(n, end, kind, size, noun=nouns[-1] if nouns else "", noun_words=tuple(nouns), period=period)
