"""The parts of a profile that was written as JSON, held against what the published schema says of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

_DAY = re.compile(r"(?:\d{4}-\d{2}-\d{2})?")


def read_columns(plain: Any) -> tuple[str, ...]:
    """Names of the counts; raises ValueError where they are no list of different names."""
    if not all(isinstance(name, str) for name in _listed(plain, "columns")):
        raise ValueError("columns must be names")
    if len(set(plain)) < len(plain):
        twice = next(name for name in plain if plain.count(name) > 1)
        raise ValueError(f"the column {twice!r} stands twice")
    return tuple(plain)


def read_cells(plain: Any, columns: Sequence[str]) -> dict[tuple[str, str, str], np.ndarray]:
    """(event, genre, outlet) -> counts, int64 arrays of shape (n_columns,); a ValueError names the cell, counted from 1."""
    cells: dict[tuple[str, str, str], np.ndarray] = {}
    for number, row in enumerate(_listed(plain, "cells"), start=1):
        names, counts = (row[:3], row[3:]) if isinstance(row, list) else ([], [])
        if len(names) < 3 or not all(isinstance(name, str) for name in names):
            raise ValueError(f"cell {number} must open with an event, a genre and an outlet")
        if len(counts) != len(columns):
            raise ValueError(f"cell {number} has {len(counts)} counts for {len(columns)} columns")
        if not {int}.issuperset(map(type, counts)):
            wrong = next(count for count in counts if type(count) is not int)
            raise ValueError(f"cell {number} holds {wrong!r}, and counts are whole numbers")
        cell = (names[0], names[1], names[2])
        if cell in cells:
            raise ValueError(f"cell {number} ({', '.join(names)}) stands there twice")
        try:
            cells[cell] = np.array(counts, dtype=np.int64)
        except OverflowError:
            raise ValueError(f"cell {number} holds a count that is too large") from None
    return cells


def read_events(plain: Any) -> dict[str, str]:
    """Event -> day; raises ValueError for a day that is neither like 2026-01-31 nor empty."""
    for event, day in _mapped(plain, "events").items():
        if not isinstance(day, str) or not _DAY.fullmatch(day):
            raise ValueError(f"the day of the event {event!r} must be like 2026-01-31 or empty, got {day!r}")
    return dict(plain)


def read_notes(plain: Any) -> dict[str, int]:
    """Numbers of articles by what they are told for; raises ValueError where one is no whole number."""
    for name, count in _mapped(plain, "notes").items():
        if type(count) is not int or count < 0:
            raise ValueError(f"the note {name!r} must be a whole number, got {count!r}")
    return dict(plain)


def read_settings(plain: Any) -> dict[str, str]:
    """What the counts depend on; raises ValueError where a value is no text."""
    for name, value in _mapped(plain, "settings").items():
        if not isinstance(value, str):
            raise ValueError(f"the setting {name!r} must be a text, got {value!r}")
    return dict(plain)


def _listed(plain: Any, what: str) -> list[Any]:
    if not isinstance(plain, list):
        raise ValueError(f"{what} must be a list")
    return plain


def _mapped(plain: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(plain, Mapping):
        raise ValueError(f"{what} must be an object")
    return plain
