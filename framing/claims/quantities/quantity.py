"""A quantity found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass


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
