"""What a number in a sentence is a number of: people, money, a share, a length, an age, a rank, a score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.comparison.concepts import Token, concept_of
from framing.comparison.nouns import noun_run
from framing.comparison.numerals import Numeral, find_numerals
from framing.comparison.quantity import Figure
from framing.comparison.units import CURRENCY, SIGN, period_at, unit_at
from framing.comparison.worded import worded_figures

ORDINAL = {
    w: float(i)
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(),
        start=1,
    )
}
_LABEL_NOUNS = frozenset(
    """category gate chapter article section flight route highway number no act room phase grade level version page
    channel line type step rule title group stage platform pier unit district ward area precinct class""".split()
)


def find_figures(tokens: Sequence[Token], taken: set[int]) -> list[Figure]:
    """The figures of a tokenized sentence, left to right; tokens in ``taken`` (dates, clock times) are passed over."""
    figures = _ordinals(tokens, taken) + worded_figures(tokens)
    numerals = [n for n in find_numerals(tokens) if not any(k in taken for k in range(n.first, n.last))]
    skip: set[int] = set()
    for index, numeral in enumerate(numerals):
        if index in skip:
            continue
        following = numerals[index + 1] if index + 1 < len(numerals) else None
        if (
            following is not None
            and tokens[numeral.last - 1].low in ("one", "single")
            and _one_of(tokens, numeral, following)
        ):
            continue  # "one of three": the whole is what is counted
        pair = _pair(tokens, numeral, following)
        if pair is not None:
            figures.append(pair)
            skip.add(index + 1)
            continue
        figure = _figure(tokens, numeral)
        if figure is not None:
            figures.append(figure)
    return _with_units(sorted(figures, key=lambda f: f.first))


def _with_units(figures: list[Figure]) -> list[Figure]:
    """Bare millions after an amount of money are money too: "40 million crowns, of which 12 million"."""
    found: list[Figure] = []
    for figure in figures:
        money = [f for f in found if f.kind == "money"]
        if figure.kind == "count" and not figure.noun and figure.value >= 1e5 and money:
            figure = replace(figure, kind="money", noun=money[-1].noun)
        found.append(figure)
    return found


def _ordinals(tokens: Sequence[Token], taken: set[int]) -> list[Figure]:
    found = []
    for i, token in enumerate(tokens):
        value = ORDINAL.get(token.low)
        if (
            value is None
            and token.low[0].isdecimal()
            and i + 1 < len(tokens)
            and tokens[i + 1].start == token.end
        ):
            if tokens[i + 1].low in ("st", "nd", "rd", "th"):
                value = float(token.low.replace(",", ""))
        before = tokens[i - 1].low if i else ""
        if (
            value is None
            or i in taken
            or before in ("a", "one", "two", "-", "at", "from")
            and token.low == "third"
        ):
            continue
        if token.name and value == 1.0:
            continue
        nouns = noun_run(tokens, i + 1)
        rank = any(t.low == "-" for t in tokens[i + 1 : i + 2])
        noun = nouns[-1] if nouns else ""
        found.append(
            Figure(i, i + 1, "rank" if rank else "ordinal", value, value, value, "exact", noun, tuple(nouns))
        )
    return found


def _one_of(tokens: Sequence[Token], part: Numeral, whole: Numeral) -> bool:
    between = [t.low for t in tokens[part.last : whole.first]]
    return part.value == 1.0 and bool(between) and between[0] == "of" and len(between) <= 2


def _pair(tokens: Sequence[Token], a: Numeral, b: Numeral | None) -> Figure | None:
    """Two numbers that make one figure: a score, a tally, a part of a whole."""
    if a.bound == "range" and tokens[a.last - 2].low == "-" and a.last - a.first == 3:
        return None
    if b is None:
        return None
    between = [t.low for t in tokens[a.last : b.first]]
    if between == ["-"] and tokens[a.last].start == tokens[a.last - 1].end and max(a.value, b.value) < 1000:
        return _score(a, b)
    if (
        len(between) <= 2
        and between[-1:] == ["to"]
        and set(between) <= {"votes", "vote", "goals", "seats", "to"}
        and a.value != b.value
    ):
        before = {t.low for t in tokens[max(0, a.first - 6) : a.first]} | set(between)
        if before & {
            "votes",
            "vote",
            "voted",
            "score",
            "goals",
            "beat",
            "won",
            "rejected",
            "passed",
            "approved",
            "by",
        }:
            return _score(a, b)
    if len(between) <= 6 and "favour" in between or "favor" in between:
        return _score(a, b)
    return None


def _score(a: Numeral, b: Numeral) -> Figure:
    high, low = max(a.value, b.value), min(a.value, b.value)
    return Figure(a.first, b.last, "score", high, high, high, "exact", other=low)


def _figure(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    magnitude = _magnitude(tokens, n)
    if magnitude is not None:
        return magnitude
    before = tokens[n.first - 1] if n.first else None
    raw = tokens[n.first]
    if before is not None and (before.low in _LABEL_NOUNS or before.low in ("#",)) and raw.low[0].isdecimal():
        return Figure(n.first, n.last, "label", n.value, n.low, n.high, n.bound, concept_of(before.low))
    if before is not None and before.low == "-" and n.first > 1 and before.start == tokens[n.first - 2].end:
        return None  # "K-80", "Covid-19", "mid-40"
    if (
        before is not None
        and before.name
        and before.low not in SIGN
        and raw.low[0].isdecimal()
        and before.end + 1 == raw.start
    ):
        following = tokens[n.last].low if n.last < len(tokens) else ""
        if following in (",", ".", ""):
            return None  # "Apollo 11", a name's number
    return (
        _share(tokens, n) or _age(tokens, n) or _money(tokens, n) or _measured(tokens, n) or _count(tokens, n)
    )


def _magnitude(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    """Of "a magnitude of 6.8", "magnitude 6.8", "the 6.8-magnitude quake"."""
    before = [t.low for t in tokens[max(0, n.first - 2) : n.first]]
    after = [t.low for t in tokens[n.last : n.last + 2]]
    if "magnitude" in before[-1:] or before == ["magnitude", "of"] or "magnitude" in after:
        return _make(n, n.last, "magnitude")
    return None


def _make(n: Numeral, last: int, kind: str, size: float = 1.0, **more: object) -> Figure:
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
    words = [t.low for t in tokens[n.last : n.last + 3]] + ["", "", ""]
    k = 1 if words[0] == "-" else 0
    if words[k] in ("percent", "%", "pct") or (words[k] == "per" and words[k + 1] == "cent"):
        last = n.last + k + (2 if words[k] == "per" else 1)
        after = tokens[last].low if last < len(tokens) else ""
        points = after.startswith("point") or (words[k] == "percentage" and words[k + 1].startswith("point"))
        return _make(n, last, "points" if points else "share", noun="")
    if words[k] == "percentage" and words[k + 1].startswith("point"):
        return _make(n, n.last + k + 2, "points")
    if n.fraction:
        if unit_at(tokens, n.last + (1 if words[0] in ("a", "an") else 0)) is not None:
            return None
        return _make(n, n.last, "share", 100.0)
    return None


def _age(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    words = [t.low for t in tokens[n.last : n.last + 4]] + [""] * 4
    if words[:2] == ["-", "year"] and words[2:4] == ["-", "old"] or words[0] == "years" and words[1] == "old":
        return _make(n, min(n.last + 4, len(tokens)), "age")
    before = tokens[n.first - 1].low if n.first else ""
    ends = words[0] in (",", ".", ";", "") or n.last == len(tokens)
    if before in ("aged", "age") or (
        ends
        and n.value <= 115
        and n.bound == "exact"
        and before == "at"
        and 12 <= n.value
        and _died_at(tokens, n.first)
    ):
        return _make(n, n.last, "age")
    named = n.first > 1 and tokens[n.first - 2].name
    if (
        before == ","
        and named
        and words[0] in (",", ".", "")
        and 1 <= n.value <= 115
        and tokens[n.first].low.isdecimal()
    ):
        return _make(n, n.last, "age")
    return None


def _died_at(tokens: Sequence[Token], i: int) -> bool:
    """Whether "at" before token ``i`` gives an age: at the head of a sentence or clause, or after dying."""
    near = {t.low for t in tokens[max(0, i - 7) : i]}
    return i < 2 or tokens[i - 2].low == "," or bool(near & {"died", "dies", "dead", "death"})


def _money(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    start = next(
        (k for k in range(n.first, n.last) if tokens[k].low[0].isdecimal() or tokens[k].low in SIGN), n.first
    )
    sign = tokens[start].low if tokens[start].low in SIGN else tokens[start - 1].low if start else ""
    after = tokens[n.last].low if n.last < len(tokens) else ""
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
    return _make(n, last, "money", noun=noun, period=period)


def _weighs(tokens: Sequence[Token], n: Numeral) -> bool:
    """Whether pounds are a weight here: of something, or beside a word of weighing."""
    following = [t.low for t in tokens[n.last + 1 : n.last + 2]]
    near = {t.low for t in tokens[max(0, n.first - 8) : n.last + 8]}
    return following == ["of"] or bool(
        near & {"weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter"}
    )


def _measured(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    skip = 1 if n.fraction and n.last < len(tokens) and tokens[n.last].low in ("a", "an") else 0
    unit = unit_at(tokens, n.last + skip)
    if unit is None:
        return None
    kind, size, last = unit
    if kind == "temperature":
        value, low, high = (((v - 32) / 1.8 if size == 2.0 else v) for v in (n.value, n.low, n.high))
        return Figure(n.first, last, kind, value, low, high, n.bound, unit=size)
    period, end = period_at(tokens, last)
    if kind == "length" and period == 3600.0:
        return _make(n, end, "speed", size / 1000.0)
    if kind == "duration" and period:
        period, end = 0.0, last
    if kind == "duration" and n.bound == "over" and tokens[n.first].low == "over":
        n = replace(
            n, bound="about", low=n.value * 0.9, high=n.value * 1.1
        )  # "over five years" is during them
    nouns = noun_run(tokens, end + 1) if end < len(tokens) and tokens[end].low == "of" else []
    if nouns and not period:
        period, _ = period_at(tokens, end + 1 + len(nouns))
    return _make(n, end, kind, size, noun=nouns[-1] if nouns else "", noun_words=tuple(nouns), period=period)


def _count(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    first = n.last
    while first < len(tokens) and tokens[first].low in (
        "of",
        "the",
        "other",
        "more",
        "new",
        "a",
        "its",
        "their",
        "his",
    ):
        first += 1
    nouns = noun_run(tokens, first)
    if not nouns:
        nouns = _number_of(tokens, n.first)
    alone = n.last - n.first == 1 and tokens[n.first].low in ("one", "a")
    if alone and not nouns:
        return None
    period = 0.0
    for i in range(first + len(nouns), min(len(tokens), first + len(nouns) + 8)):
        if tokens[i].low in (",", ";", "and", "but") or period:
            break
        period, _ = period_at(tokens, i)  # "commuters a day", "commuters cross it each day"
    return _make(n, n.last, "count", noun=nouns[-1] if nouns else "", noun_words=tuple(nouns), period=period)


def _number_of(tokens: Sequence[Token], i: int) -> list[str]:
    """What is counted where it stands before the figure: "the number of divers hurt was put at 12", "the death toll is 9"."""
    for k in range(i - 1, max(-1, i - 14), -1):
        low = tokens[k].low
        if low in (";", ",", "and") or low[0].isdecimal():
            return []
        if low in ("number", "total", "count", "tally") and k + 1 < len(tokens) and tokens[k + 1].low == "of":
            return noun_run(tokens, k + 2)
        if low == "toll":
            return ["people"]
        if low in ("workforce", "staff", "payroll", "membership", "population"):
            return [concept_of(low)]
    return []
