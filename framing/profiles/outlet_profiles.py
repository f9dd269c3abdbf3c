"""What ``profile_outlets`` gives: the differences, and the counts that they were made from."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from framing.corpus.columns import spelled_twice
from framing.profiles.differences import MIN_EVENTS, difference_table, strata
from framing.profiles.measures import choose_measures
from framing.profiles.methods import methods_text
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
        return _notes(self)

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


def _notes(profiles: OutletProfiles) -> list[str]:
    counts, outlets = profiles.profile.notes, profiles.outlets
    genres = sorted({genre for _, genre, _ in profiles.profile.cells})
    events = f"{_counted(len(profiles.profile.events), 'event')}, from {profiles.events_from}"
    said = [f"{_counted(counts['articles'], 'article')} of {_counted(len(outlets), 'outlet')}; {events}."]
    if profiles.events is not None:
        said.append(_found(profiles.events))
    said += _too_few(outlets)
    said.append(
        f"Genres are {_genres_from(counts)}: {', '.join(genres)}. Articles are compared within a genre."
    )
    if profiles.by and len(parts := strata(profiles.profile, profiles.by)) < 2:
        only = f"All are of one {profiles.by} ({parts[0]})" if any(parts) else "No event has a date"
        said.append(f"{only}, so there is nothing to show apart by {profiles.by}.")
    said += [
        f"{_counted(counts[name], 'article')} {have(counts[name])}." for name, have in _HAVE if counts[name]
    ]
    said += [note[:1].upper() + note[1:] for note in spelled_twice(profiles.profile.outlets)]
    if profiles.skipped:
        named = _listed([f"{origin} ({reason})" for origin, reason in profiles.skipped])
        were = "was" if len(profiles.skipped) == 1 else "were"
        said.append(f"{_counted(len(profiles.skipped), 'file')} {were} not read as an article: {named}.")
    return said


def _have(one: str, several: str) -> Callable[[int], str]:
    return lambda n: one if n == 1 else several


#: What is said of so many articles.
_HAVE = (
    (
        "repeated",
        _have(
            "repeats a text of its outlet and was not counted again",
            "repeat a text of their outlet and were not counted again",
        ),
    ),
    ("no_date", _have("has no date that could be read", "have no date that could be read")),
    (
        "no_event",
        _have("has no event and counts in the words only", "have no event and count in the words only"),
    ),
    ("no_words", _have("holds no words", "hold no words")),
    (
        "not_english",
        _have(
            "does not seem to be English, so that its figures mean little",
            "do not seem to be English, so that their figures mean little",
        ),
    ),
    ("cut_off", _have("seems to be cut off", "seem to be cut off")),
    (
        "marks_of_a_page",
        _have(
            "holds marks of a web page (“</p>”), which count",
            "hold marks of a web page (“</p>”), which count",
        ),
    ),
    ("very_short", _have("has fewer than 50 words", "have fewer than 50 words")),
    (
        "very_long",
        _have("is very long and perhaps several in one", "are very long and perhaps several in one each"),
    ),
    (
        "characters_guessed",
        _have(
            "was read as Windows-1252, so that its quotation marks may be wrong",
            "were read as Windows-1252, so that their quotation marks may be wrong",
        ),
    ),
)


def _too_few(outlets: pd.DataFrame) -> list[str]:
    """Why there is nothing to compare, or of which outlets nothing is said."""
    if len(outlets) < 2:
        return ["All articles come from one outlet, so there is nothing to compare it with."]
    compared = outlets["events_compared"]
    if not compared.any():
        return ["No event is told by two outlets, so nothing can be compared."]
    said = []
    if len(few := outlets[compared < MIN_EVENTS]["outlet"].tolist()):
        said.append(
            f"Too few events (under {MIN_EVENTS} shared with another outlet) for any figure: {_listed(few)}."
        )
    if len(alone := outlets[outlets["articles"] == 1]["outlet"].tolist()):
        said.append(f"One article only: {_listed(alone)}.")
    return said


def _found(events: pd.DataFrame) -> str:
    """How the articles were grouped, in a sentence."""
    sizes = events["event"].value_counts()
    if not (sizes > 1).any():
        return "No two articles were found to tell the same event."
    undated = int((~events["dated"]).sum())
    wording = f", {undated:,} without a date by their wording alone" if undated else ""
    return (
        f"{int(sizes[sizes > 1].sum()):,} articles were joined into {_counted(int((sizes > 1).sum()), 'event')}{wording}; "
        f"{int((sizes == 1).sum()):,} stand alone."
    )


def _listed(names: list[str]) -> str:
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n:,} {what}s"


def _genres_from(counts: Mapping[str, int]) -> str:
    given, detected = counts["genre_given"], counts["genre_detected"]
    if not detected:
        return "given"
    told = "found from what each article says of itself"
    return told if not given else f"given for {given:,} articles and {told} for {detected:,}"
