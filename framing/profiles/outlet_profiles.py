"""What ``profile_outlets`` gives: the differences, and the counts that they were made from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from framing.profiles.differences import MIN_EVENTS, difference_table, strata
from framing.profiles.measures import choose_measures
from framing.profiles.methods import methods_text
from framing.profiles.notes import corpus_notes
from framing.profiles.profile import Profile

FORMAT, VERSION = "framing-outlet-profiles", 1
OUTLET_COLUMNS = ("outlet", "articles", "words", "narrator_words", "events", "events_compared")


@dataclass(frozen=True, repr=False)
class OutletProfiles:
    """Outlets over many events, each against the others on the same events.

    Attributes
    ----------
    profile : the counts; they can be merged with another corpus's and read anew
    events_from : where the events come from, in words
    events : the events that were found by time and wording, as :func:`group_events` gives them, else None
    skipped : (origin, reason) of what was not read
    source_notes : what there is to know of the source beside its articles, such as columns that were not used
    measures : names or groups of the measures shown, None for the main groups
    by : None, "genre" or "year"
    random_state : int

    Examples
    --------
    >>> from framing.profiles import make_articles, profile_outlets
    >>> profiles = profile_outlets(make_articles(n_events=9, n_outlets=2, per_event=2))
    >>> profiles.outlets[["outlet", "articles", "events_compared"]].values.tolist()
    [['Outlet A', 9, 9], ['Outlet B', 9, 9]]
    >>> profiles.select(["tone"]).table[["outlet", "measure", "status"]].values.tolist()[0]
    ['Outlet A', 'sentiment_narrator', 'enough']
    """

    profile: Profile
    events_from: str = "a column"
    events: pd.DataFrame | None = field(default=None, repr=False)
    skipped: tuple[tuple[str, str], ...] = ()
    source_notes: tuple[str, ...] = ()
    measures: tuple[str, ...] | None = None
    by: str | None = None
    random_state: int = 0

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row per stratum, outlet and measure; columns as in ``docs/profiles.md``."""
        chosen = choose_measures(self.profile.columns, self.measures)
        return difference_table(self.profile, chosen, by=self.by, random_state=self.random_state)

    def select(
        self, measures: Sequence[str] | None = None, *, by: str | None = None, random_state: int | None = None
    ) -> OutletProfiles:
        """The same articles with other measures or strata shown; q is then corrected over what is shown.

        Nothing is counted again.

        Parameters
        ----------
        measures : names of measures or groups (loaded, voices, tone, roles, attribution, categories, topics, frames), or
            "all"; None shows loaded, voices and tone
        by : None, "genre" or "year"
        random_state : seed of the relabellings; None keeps this one's

        Raises
        ------
        ValueError
            For a name that is neither group nor measure, or another ``by``.
        """
        chosen = None if measures is None else tuple(measures)
        choose_measures(self.profile.columns, chosen)
        strata(self.profile, by)
        seed = self.random_state if random_state is None else random_state
        return replace(self, measures=chosen, by=by, random_state=seed)

    @cached_property
    def outlets(self) -> pd.DataFrame:
        """A row an outlet, in alphabetical order: articles, words, events, and events shared with another outlet."""
        place = {name: at for at, name in enumerate(self.profile.columns)}
        sides: dict[tuple[str, str], int] = {}
        for event, genre, _ in self.profile.cells:
            sides[event, genre] = sides.get((event, genre), 0) + 1
        found: dict[str, dict[str, Any]] = {
            name: {
                "outlet": name,
                "articles": 0,
                "words": 0,
                "narrator_words": 0,
                "all": set(),
                "shared": set(),
            }
            for name in self.profile.outlets
        }
        for (event, genre, outlet), counts in self.profile.cells.items():
            row = found[outlet]
            for name in ("articles", "words", "narrator_words"):
                row[name] += int(counts[place[name]])
            if event:
                row["all"].add(event)
                if sides[event, genre] > 1:
                    row["shared"].add(event)
        rows = [
            {**row, "events": len(row.pop("all")), "events_compared": len(row.pop("shared"))}
            for row in found.values()
        ]
        return pd.DataFrame(rows, columns=list(OUTLET_COLUMNS))

    def __repr__(self) -> str:
        shown = f"{len(self.outlets)} outlets, {len(self.profile.events):,} events, {self.n_tests:,} tests"
        return f"<OutletProfiles: {shown}; see .table, .outlets and .notes>"

    @property
    def n_tests(self) -> int:
        """Number of tests over which q is corrected."""
        return int(self.table["n_tests"].iloc[0]) if len(self.table) else 0

    @cached_property
    def notes(self) -> list[str]:
        """What a reader should know of the corpus, in sentences."""
        return corpus_notes(self)

    @property
    def methods(self) -> str:
        """A paragraph for the methods section of a paper: what was compared, how, with which version and settings."""
        return methods_text(self)

    def to_dict(self) -> dict[str, Any]:
        """Plain lists and numbers, as the published JSON Schema describes; what is not known is None."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "settings": dict(sorted(self.profile.settings.items())),
            "events_from": self.events_from,
            "min_events": MIN_EVENTS,
            "by": self.by,
            "n_tests": self.n_tests,
            "notes": self.notes,
            "methods": self.methods,
            "outlets": json.loads(self.outlets.to_json(orient="records")),
            "differences": json.loads(self.table.to_json(orient="records", double_precision=12)),
            "profile": self.profile.to_dict(),
        }

    def to_json(self) -> str:
        """The same as JSON; equal input gives equal bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
