"""Quantities in two units: five hours and 50 minutes, two years and three months, 6ft 2in, 2:04:31."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.claims.concepts import Token
from framing.claims.quantities.quantity import Figure

_DIMENSIONS = frozenset({"duration", "length", "mass"})


def join_units(figures: Sequence[Figure], tokens: Sequence[Token]) -> list[Figure]:
    """Figures in which a quantity and a smaller unit right behind it are one.

    >>> from framing.claims.concepts import tokenize
    >>> from framing.claims.quantities.figures import find_figures
    >>> [f.value / 60 for f in find_figures(tokenize("It took five hours and 50 minutes."), set())]
    [350.0]
    """
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before is not None and _continues(before, figure, tokens):
            found[-1] = replace(
                before,
                last=figure.last,
                value=before.value + figure.value,
                low=before.low + figure.value,
                high=before.high + figure.value,
            )
        else:
            found.append(figure)
    return found


def _continues(a: Figure, b: Figure, tokens: Sequence[Token]) -> bool:
    between = [t.low for t in tokens[a.last : b.first]]
    return (
        a.kind == b.kind
        and a.kind in _DIMENSIONS
        and between in ([], ["and"], [","])
        and b.unit < a.unit
        and b.value < a.unit
        and b.bound == "exact"
        and not a.period
        and not b.period
    )


def stopwatch_times(tokens: Sequence[Token]) -> list[Figure]:
    """Hours, minutes and seconds as a stopwatch shows them ("2:04:31"); two parts alone may be a time of day.

    >>> from framing.claims.concepts import tokenize
    >>> [f.value for f in stopwatch_times(tokenize("She won in 2:04:31."))]
    [7471.0]
    """
    found = []
    for i in range(len(tokens) - 4):
        five = tokens[i : i + 5]
        if (
            five[1].low == five[3].low == ":"
            and all(five[k].low.isdecimal() for k in (0, 2, 4))
            and five[4].end - five[0].start == sum(len(t.low) for t in five)
        ):
            hours, minutes, seconds = (float(five[k].low) for k in (0, 2, 4))
            value = 3600 * hours + 60 * minutes + seconds
            found.append(Figure(i, i + 5, "duration", value, value, value, "exact"))
    return found
