"""From so much to so much: where two sentences give one end alike, the other ends can be held against each other."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.finding import Finding, overlap, tie
from framing.claims.parsed import Parsed
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import relate
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
        if a.kind == b.kind and b.first - a.last <= 3 and sorted(led) == ["from", "to"]:
            return (a, b) if led[0] == "from" else (b, a)
    return None


def compare_changes(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Two changes from one value to two, or from two to one, of what the sentences call alike."""
    change_a, change_b = find_change(pa), find_change(pb)
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
