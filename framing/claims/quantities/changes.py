"""From so much to so much: where two sentences give one end alike, the other ends can be held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.claims.finding import Finding, overlap, tie
from framing.claims.parsed import Parsed
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import relate
from framing.claims.quantities.worded import MULTIPLES
from framing.claims.scope import contrast_of


def find_change(parsed: Parsed) -> tuple[Figure, Figure] | None:
    """The first and the last value of the first change that a sentence tells ("from 55 percent to 20 percent").

    >>> from framing.claims.parsed import parse
    >>> before, after = find_change(parse("The duty falls to 20 percent from 55 percent."))
    >>> before.value, after.value
    (55.0, 20.0)
    """
    figures = [f for f in parsed.figures if f.kind not in ("ordinal", "rank", "label")]
    for a, b in zip(figures, figures[1:], strict=False):
        led = [parsed.tokens[f.first - 1].low if f.first else "" for f in (a, b)]
        if a.kind != b.kind:
            continue
        if b.first - a.last <= 3 and sorted(led) == ["from", "to"]:
            return (a, b) if led[0] == "from" else (b, a)
        between = {t.low for t in parsed.tokens[a.last : b.first]}
        if led[1] == "from" and between & {"up", "down", "compared"} and b.first - a.last <= 8:
            return b, a  # "620,000 people visited, up from 190,000"
    return None


def compare_changes(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Two changes from one value to two, or from two to one, of what the sentences call alike."""
    change_a, change_b = find_change(pa), find_change(pb)
    yield from _multiples(change_a, pa, change_b, pb)
    if change_a is None or change_b is None or change_a[0].kind != change_b[0].kind:
        return
    if overlap(pa, pb)[0] < 2 or tie(pa, pb)[1] < 0.3 or contrast_of(pa, pb) is not None:
        return
    ends = [relate(a, b) for a, b in zip(change_a, change_b, strict=True)]
    if sorted(ends) != ["apart", "equal"]:
        return
    which = ends.index("apart")
    a, b, like = change_a[which], change_b[which], change_a[1 - which]
    value_a, value_b = pa.words(a.first, a.last), pb.words(b.first, b.last)
    known = pa.words(like.first, like.last)
    said = f"both {'from' if which else 'to'} {known}"
    yield Finding("conflict", "number", value_a, value_b, f"“{value_a}” against “{value_b}”, {said}.", 2.8)


def _multiples(
    change_a: tuple[Figure, Figure] | None,
    pa: Parsed,
    change_b: tuple[Figure, Figure] | None,
    pb: Parsed,
) -> Iterator[Finding]:
    """Of "more than tripled" and "620,000, up from 190,000": one change as a multiple and from so much to so much."""
    if (change_a is None) == (change_b is None) or not pa.content & pb.content:
        return
    change, multiple = (change_a, _multiple(pb)) if change_a else (change_b, _multiple(pa))
    if change is None or multiple is None or change[0].value <= 0:
        return
    figure, size = multiple
    parsed, other = (pa, pb) if change_a else (pb, pa)
    ratio = change[1].value / change[0].value
    low, high = (size, size * 1.5) if figure.bound == "over" else (size * 0.9, size * 1.1)
    if low <= ratio <= high and overlap(pa, pb)[0] >= 2:
        told = parsed.words(change[1].first, change[1].last), other.words(figure.first, figure.last)
        value_a, value_b = told if change_a else told[::-1]
        yield Finding(
            "compatible", "number", value_a, value_b, f"“{told[0]}” is so much more: “{told[1]}”.", 1.5
        )


def _multiple(parsed: Parsed) -> tuple[Figure, float] | None:
    """The first "doubled" of a sentence, and how many times as much it says there is now."""
    for figure in parsed.figures:
        word = parsed.tokens[figure.last - 1].low
        if word in MULTIPLES:
            size = 0.5 if word == "halved" else 1 + MULTIPLES[word] / 100
            before = [t.low for t in parsed.tokens[max(0, figure.first - 2) : figure.first]]
            return (replace(figure, bound="over") if before == ["more", "than"] else figure), size
    return None
