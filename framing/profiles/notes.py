"""What a reader should know of a corpus before its figures, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pandas as pd

from framing.corpus.columns import spelled_twice
from framing.profiles.differences import MIN_EVENTS, strata

if TYPE_CHECKING:
    from framing.profiles.outlet_profiles import OutletProfiles


def corpus_notes(profiles: OutletProfiles) -> list[str]:
    """How much there is, what is compared with what, and how many articles or outlets have something to be told about."""
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
