"""Counts of many articles, small enough to keep, that can be added up in any order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from framing.profiles.measures import BASE
from framing.profiles.profile_parts import (
    read_cells,
    read_columns,
    read_events,
    read_notes,
    read_settings,
)

FORMAT, VERSION = "framing-profile", 1
#: (event, genre, outlet): what is pooled before anything is compared. The event "" holds articles without one: they count
#: in an outlet's words and are compared with nothing.
Cell = tuple[str, str, str]
#: Numbers of articles that a reader should know of.
NOTES = (
    "articles",
    "no_words",
    "no_date",
    "no_event",
    "repeated",
    "genre_given",
    "genre_detected",
    "not_english",
    "cut_off",
    "marks_of_a_page",
    "very_short",
    "very_long",
    "characters_guessed",
)

# Settings in a reader's words, and what to do where two profiles differ in one.
_SETTINGS = {
    "framing": "versions of framing",
    "loaded": "lists of loaded terms",
}
_WAYS = {
    "framing": "Count both with the same version.",
    "loaded": "Count both with the same --lexicon.",
    "events": "Find the events of all articles at once and give each part the same table of events.",
}


@dataclass(repr=False)
class Profile:
    """Sufficient statistics of a corpus: every count by event, genre and outlet.

    All counts are whole numbers (scores in units of 1/10,000), so :meth:`merge` is exact, associative and
    commutative: parts of a corpus may be counted in any order, on any number of machines, and their sum is the
    whole's.

    Attributes
    ----------
    columns : names of the counts; :func:`in_order` where profiles with different ones are merged
    settings : what the counts depend on; only profiles with equal settings are merged
    cells : (event, genre, outlet) -> counts, an int64 array of shape (n_columns,)
    events : event -> day of its earliest dated article, "" where no article has a date
    notes : how many articles there were, and how many had something to be told about

    Examples
    --------
    >>> one = Profile(("articles", "words"), cells={("ferry", "news", "Quay Daily"): np.array([1, 90])})
    >>> other = Profile(("articles", "words"), cells={("ferry", "news", "Quay Daily"): np.array([1, 60])})
    >>> one.merge(other).cells["ferry", "news", "Quay Daily"].tolist()
    [2, 150]
    """

    columns: tuple[str, ...]
    settings: dict[str, str] = field(default_factory=dict)
    cells: dict[Cell, np.ndarray] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    notes: Counter[str] = field(default_factory=Counter)

    def merge(self, other: Profile) -> Profile:
        """A new profile of both corpora.

        Raises
        ------
        ValueError
            Where the two were counted with different settings or lexicons.
        """
        both = Profile(
            self.columns,
            dict(self.settings),
            {cell: counts.copy() for cell, counts in self.cells.items()},
            dict(self.events),
            Counter(self.notes),
        )
        both.update(other)
        return both

    def update(self, other: Profile) -> None:
        """Add another profile's counts to this one, in place; raises as :meth:`merge`."""
        if differ := self.settings_unlike(other):
            ways = " ".join(
                way for name, way in _WAYS.items() if self.settings.get(name) != other.settings.get(name)
            )
            raise ValueError(
                f"the profiles cannot be merged: they were counted with different {differ}. {ways}".rstrip()
            )
        if self.columns != other.columns:
            # A count that one side never met is 0 there. The larger side has mostly met all.
            columns = in_order({*self.columns, *other.columns})
            if self.columns != columns:
                self.cells, self.columns = self._cells_with(columns), columns
            if other.columns != columns:
                other = Profile(
                    columns, other.settings, other._cells_with(columns), other.events, other.notes
                )
        for cell, counts in other.cells.items():
            held = self.cells.get(cell)
            self.cells[cell] = counts.copy() if held is None else held + counts
        for event, day in other.events.items():
            self.add_event(event, day)
        self.notes.update(other.notes)

    def settings_unlike(self, other: Profile) -> str:
        """The settings in which the two differ, with both values; "" where they may be merged."""
        ours, theirs = self.settings, other.settings
        differ = (name for name in sorted(ours | theirs) if ours.get(name) != theirs.get(name))
        return ", ".join(
            f"{_SETTINGS.get(name, name)} ({ours.get(name, 'none')}; {theirs.get(name, 'none')})"
            for name in differ
        )

    def cells_in(self, other: Profile) -> list[Cell]:
        """The cells that both hold with the very same counts over a hundred words: the same articles, counted in both."""
        if self.columns != other.columns:
            columns = in_order({*self.columns, *other.columns})
            mine, theirs = self._cells_with(columns), other._cells_with(columns)
        else:
            columns, mine, theirs = self.columns, self.cells, other.cells
        words = columns.index("words")
        return [
            cell
            for cell, counts in mine.items()
            if cell in theirs and counts[words] > 100 and np.array_equal(counts, theirs[cell])
        ]

    def add_event(self, event: str, day: str) -> None:
        """Note an event with the day of an article on it; the earliest day stays."""
        held = self.events.get(event, "")
        self.events[event] = min(held, day) if held and day else held or day

    def _cells_with(self, columns: tuple[str, ...]) -> dict[Cell, np.ndarray]:
        """The cells with more columns, which hold 0."""
        place = {name: at for at, name in enumerate(columns)}
        at = [place[name] for name in self.columns]
        cells = {}
        for cell, counts in self.cells.items():
            cells[cell] = np.zeros(len(columns), dtype=np.int64)
            cells[cell][at] = counts
        return cells

    def __repr__(self) -> str:
        return f"<Profile: {len(self.outlets)} outlets, {len(self.events):,} events, {len(self.columns)} counts of each>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Profile) and self.to_dict() == other.to_dict()

    @property
    def outlets(self) -> list[str]:
        """Names of all outlets, in alphabetical order."""
        return sorted({outlet for _, _, outlet in self.cells}, key=lambda name: (name.casefold(), name))

    # -- to and from JSON --------------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """Plain lists and numbers in a fixed order, as the published JSON Schema describes."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "settings": dict(sorted(self.settings.items())),
            "columns": list(self.columns),
            "notes": {name: int(self.notes[name]) for name in NOTES},
            "events": dict(sorted(self.events.items())),
            "cells": [[*cell, *map(int, self.cells[cell])] for cell in sorted(self.cells)],
        }

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Profile:
        """The profile that :meth:`to_dict` gave.

        Raises
        ------
        ValueError
            Where it is no such thing, or of a version not known here.
        """
        if plain.get("format") != FORMAT or plain.get("version") != VERSION:
            raise ValueError(f"this is no {FORMAT} of version {VERSION}.")
        try:
            columns = read_columns(plain["columns"])
            return cls(
                columns,
                read_settings(plain["settings"]),
                read_cells(plain["cells"], columns),
                read_events(plain["events"]),
                Counter(read_notes(plain["notes"])),
            )
        except KeyError as missing:
            raise ValueError(f"this {FORMAT} is damaged (it has no {missing.args[0]}).") from None
        except ValueError as problem:
            raise ValueError(f"this {FORMAT} is damaged ({problem}).") from None

    def to_json(self) -> str:
        """One line of JSON; the same counts give the same bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)

    @classmethod
    def from_json(cls, text: str) -> Profile:
        """The profile of :meth:`to_json`; raises ValueError where the text is no such JSON."""
        try:
            plain = json.loads(text)
        except json.JSONDecodeError as problem:
            raise ValueError(f"this is no JSON ({problem.msg}).") from None
        if not isinstance(plain, dict):
            raise ValueError(f"this is no {FORMAT} of version {VERSION}.")
        if "position" in plain:
            raise ValueError(
                "this is a checkpoint of a run that may not have come to its end; give the articles, and this with --checkpoint."
            )
        # A file of differences holds the counts that they were made from.
        inner = plain.get("profile")
        return cls.from_dict(inner if isinstance(inner, dict) else plain)


def in_order(columns: Iterable[str]) -> tuple[str, ...]:
    """Columns in the one order that they have in every profile: the basic counts, then the others by name."""
    basic = {name: at for at, name in enumerate(BASE)}
    return tuple(sorted(columns, key=lambda name: (basic.get(name, len(basic)), name)))


def merge_profiles(profiles: Iterable[Profile]) -> Profile:
    """The sum of one profile or more; raises ValueError where there is none, or as :meth:`Profile.merge`.

    >>> parts = [Profile(("words",), cells={("ferry", "news", "Quay Daily"): np.array([n])}) for n in (90, 60)]
    >>> merge_profiles(parts).cells["ferry", "news", "Quay Daily"].tolist()
    [150]
    """
    parts = iter(profiles)
    first = next(parts, None)
    if first is None:
        raise ValueError("there are no profiles to merge.")
    total = first.merge(Profile(first.columns, dict(first.settings)))
    for part in parts:
        total.update(part)
    return total


def read_profile(path: str | Path) -> Profile:
    """A profile from a file: one written from :meth:`Profile.to_json`, or by ``framing profile -o FILE.json``.

    Raises
    ------
    ValueError
        Where the file holds no profile, or one without the counts that every profile has; the message names the file.
    """
    try:
        profile = Profile.from_json(Path(path).read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError) as problem:
        raise ValueError(f"{path}: {problem}") from None
    if missing := [name for name in BASE if name not in profile.columns]:
        raise ValueError(
            f"{path}: has no counts of {', '.join(missing)}; write the profile anew with framing profile."
        )
    return profile
