"""What a number in a sentence is a number of: people, money, a share, a length, an age, a rank, a score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.claims.acts.verb_forms import is_past
from framing.claims.concepts import Token, concept_of
from framing.claims.quantities.amounts import amount, magnitude, make
from framing.claims.quantities.compound import join_units, stopwatch_times
from framing.claims.quantities.nouns import noun_run
from framing.claims.quantities.numerals import Numeral, find_numerals, ranks
from framing.claims.quantities.placings import placings
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.superlatives import ORDINAL, superlatives
from framing.claims.quantities.tallies import one_of, part_of, tally
from framing.claims.quantities.units import SIGN, period_at
from framing.claims.quantities.worded import worded_figures

_NTH = ("st", "nd", "rd", "th")
# An ordinal before one of these names a stretch of time or a part ("the first quarter"), it ranks nothing.
_PARTS = frozenset("quarter half round leg phase stage term lady minister secretary floor century".split())
_LABEL_NOUNS = frozenset(
    """category gate chapter article section flight route highway number no act room phase grade level version page
    channel line type step rule title group stage platform pier unit district ward area precinct class""".split()
)


def find_figures(tokens: Sequence[Token], taken: set[int]) -> list[Figure]:
    """The figures of a tokenized sentence, left to right; tokens in ``taken`` (dates, clock times) are passed over."""
    stopped = stopwatch_times(tokens)
    ranked = superlatives(tokens)
    taken = taken | {k for f in stopped + ranked for k in range(f.first, f.last)}
    figures = _ordinals(tokens, taken) + worded_figures(tokens) + placings(tokens) + stopped + ranked
    numerals = [n for n in find_numerals(tokens) if not any(k in taken for k in range(n.first, n.last))]
    skip: set[int] = set()
    for index, numeral in enumerate(numerals):
        if index in skip:
            continue
        following = numerals[index + 1] if index + 1 < len(numerals) else None
        if (
            following is not None
            and numeral.last - numeral.first == 1
            and tokens[numeral.first].low in ("one", "single")
            and one_of(tokens, numeral, following)
        ):
            continue  # "one of three": the whole is what is counted
        pair = tally(tokens, numeral, following)
        if pair is not None:
            figures.append(pair)
            skip.add(index + 1)
            continue
        if following is not None and part_of(tokens, numeral, following):
            figures.append(_count(tokens, replace(numeral, last=following.last)))  # type: ignore[arg-type]
            skip.add(index + 1)
            continue
        figure = _figure(tokens, numeral)
        if figure is not None:
            figures.append(figure)
    return join_units(_with_units(sorted(figures, key=lambda f: f.first)), tokens)


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
            if tokens[i + 1].low in _NTH:
                value = float(token.low.replace(",", ""))
        before = tokens[i - 1].low if i else ""
        if (
            value is None
            or i in taken
            or before in ("a", "one", "two", "-", "at", "from")
            and token.low == "third"
            and not ranks(tokens, i - 1)
        ):
            continue
        if token.name and value == 1.0 or _of_a_second(tokens, i):
            continue
        after = i + 1 + (token.low[0].isdecimal())  # the ending of "22nd" is a token of its own
        nouns = noun_run(tokens, after)
        if after < len(tokens) and tokens[after].low in _PARTS or _names(tokens, i, after):
            continue
        rank = any(t.low == "-" for t in tokens[after : after + 1])
        noun = nouns[-1] if nouns else ""
        found.append(
            Figure(i, i + 1, "rank" if rank else "ordinal", value, value, value, "exact", noun, tuple(nouns))
        )
    return found


def _names(tokens: Sequence[Token], i: int, after: int) -> bool:
    """Whether an ordinal belongs to a name ("the 9th Circuit", "the Fifth Fleet"); "her 3rd Arda title" ranks."""
    k = after
    while k < len(tokens) and tokens[k].name:
        k += 1
    written = tokens[i].low[0].isdecimal() or tokens[i].capital and i > 0
    titled = (
        k < len(tokens) and tokens[k].concept and not (is_past(tokens[k].low) or tokens[k].low.endswith("s"))
    )
    return bool(written and k > after and not titled)


def _of_a_second(tokens: Sequence[Token], i: int) -> bool:
    """Of "a tenth of a second": neither word ranks anything."""
    around = [t.low for t in tokens[max(0, i - 2) : i]], [t.low for t in tokens[i + 1 : i + 4]]
    return around[0] == ["of", "a"] and tokens[i].low == "second" or around[1] == ["of", "a", "second"]


def _figure(tokens: Sequence[Token], n: Numeral) -> Figure | None:
    sized = magnitude(tokens, n)
    if sized is not None:
        return sized
    before = tokens[n.first - 1] if n.first else None
    raw = tokens[n.first]
    if n.last < len(tokens) and tokens[n.last].low in _NTH and tokens[n.last].start == tokens[n.last - 1].end:
        return None  # "the 14th" ranks
    if n.last < len(tokens) and tokens[n.last].low == "s" and tokens[n.last].start == tokens[n.last - 1].end:
        return None  # "in his 60s", "the 1960s"
    if before is not None and before.low == "per":
        return None  # "392 per 1,000 births": what a rate is counted on
    labelled = before is not None and (before.low in _LABEL_NOUNS or before.low == "#")
    if before is not None and labelled and raw.low[0].isdecimal() and amount(tokens, n) is None:
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
    return amount(tokens, n) or _count(tokens, n)


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
    return make(n, n.last, "count", noun=nouns[-1] if nouns else "", noun_words=tuple(nouns), period=period)
