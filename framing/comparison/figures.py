"""What a number in a sentence is a number of: people, money, a share, a length, an age, a rank, a score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.comparison.concepts import NUMBER_WORDS, Token, concept_of
from framing.comparison.nouns import noun_run
from framing.comparison.numerals import Numeral, find_numerals
from framing.comparison.units import CURRENCY, SIGN, period_at, unit_at

ORDINAL = {
    w: float(i)
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(),
        start=1,
    )
}
_LABEL_NOUNS = frozenset(
    """category gate chapter article section flight route highway number no magnitude act room phase grade level version page
    channel line type step rule title group stage platform pier unit district ward area precinct class""".split()
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity over tokens ``[first, last)`` in base units, as the interval ``[low, high]`` it allows.

    ``kind``: count, share, points, money, a unit's dimension, ordinal, score, age, label. ``noun`` is the concept of
    the head noun of a count, the currency of money, the thing after a unit; ``words`` the text as printed. ``period``
    is in seconds for rates, else 0. ``converted`` tells that the unit was not the base unit.
    """

    first: int
    last: int
    kind: str
    value: float
    low: float
    high: float
    bound: str
    noun: str = ""
    noun_words: tuple[str, ...] = ()
    period: float = 0.0
    unit: float = 1.0
    other: float = 0.0
    fraction: bool = False

    @property
    def loose(self) -> bool:
        """Whether the figure is stated as approximate."""
        return self.bound in ("about", "over_near", "under_near", "range", "vague") or self.fraction


def find_figures(tokens: Sequence[Token], taken: set[int]) -> list[Figure]:
    """The figures of a tokenized sentence, left to right; tokens in ``taken`` (dates, clock times) are passed over."""
    figures = _ordinals(tokens, taken) + _wholes(tokens)
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
    return sorted(figures, key=lambda f: f.first)


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


def _wholes(tokens: Sequence[Token]) -> list[Figure]:
    """Of "The only witness" is one witness; "a majority" is more than half, however large."""
    found = []
    for i, token in enumerate(tokens):
        after = tokens[i + 1].low if i + 1 < len(tokens) else ""
        before = tokens[i - 1].low if i else ""
        left_over = token.low == "last" and after in ("surviving", "remaining", "living", "known")
        if left_over or (token.low in ("only", "sole", "lone") and before in ("the", "its", "their")):
            nouns = noun_run(tokens, i + 1 + left_over)
            if nouns and not tokens[i + 1].low[0].isdecimal() and after not in NUMBER_WORDS:
                found.append(Figure(i, i + 1, "count", 1.0, 1.0, 1.0, "exact", nouns[-1], tuple(nouns)))
        elif token.low in ("majority", "minority") and before not in ("the", "parliamentary", "ethnic", "-"):
            low, high = (50.01, 100.0) if token.low == "majority" else (0.0, 49.99)
            if after in ("of", "") or before in ("clear", "vast", "large", "a", "small", "overwhelming"):
                found.append(Figure(i, i + 1, "share", low, low, high, "vague"))
    return found


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
        ends and n.value <= 115 and n.bound == "exact" and before == "at" and 12 <= n.value
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


def _money(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    start = next(
        (k for k in range(n.first, n.last) if tokens[k].low[0].isdecimal() or tokens[k].low in SIGN), n.first
    )
    sign = tokens[start].low if tokens[start].low in SIGN else tokens[start - 1].low if start else ""
    after = tokens[n.last].low if n.last < len(tokens) else ""
    if sign in SIGN:
        last, noun = n.last, SIGN[sign]
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
    alone = n.last - n.first == 1 and tokens[n.first].low in ("one", "a")
    if alone and not nouns:
        return None
    period = 0.0
    for i in range(first + len(nouns), min(len(tokens), first + len(nouns) + 8)):
        if tokens[i].low in (",", ";", "and", "but") or period:
            break
        period, _ = period_at(tokens, i)  # "commuters a day", "commuters cross it each day"
    return _make(n, n.last, "count", noun=nouns[-1] if nouns else "", noun_words=tuple(nouns), period=period)
