"""What a profile measures: counts on the bottom, and each figure as one count over another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["rate", "share", "mean"]

#: Sums of scores are kept as whole numbers, so that adding them up gives the same in any order.
TONE_UNITS = 10_000
TOPIC_UNITS = 10_000

#: Counts that every profile has; loaded categories, topics, frames, tiers and speakers' roles follow, each with a prefix.
BASE = (
    "articles",
    "words",
    "narrator_words",
    "quoted_words",
    "reported_words",
    "spoken_words",
    "unnamed_words",
    "attributions",
    "sentences",
    "narrator_stretches",
    "narrator_tone",
    "loaded",
    "loaded_negative",
    "loaded_positive",
)
#: Reporting verbs whose choice takes from the speaker's credit (claim, admit); counts made before it was counted lack it.
DISTANCING = "distancing"
GROUPS = ("loaded", "voices", "tone", "roles", "attribution", "categories", "topics", "frames")
#: What is shown unless asked otherwise. More measures mean more tests, and each then needs more evidence.
MAIN_GROUPS = ("loaded", "voices", "tone")


@dataclass(frozen=True, slots=True)
class Measure:
    """``scale`` x sum of ``numerator`` / sum of ``denominator``, in ``unit``.

    ``kind`` says how it is shrunk: a rate of counts, a share of a whole, or a mean of scores. Numerators of
    scores are kept as whole multiples of 1 / ``numerator_units``.
    """

    name: str
    group: str
    kind: Kind
    numerator: str
    denominator: str
    scale: float
    unit: str
    numerator_units: int = 1


def measures_of(columns: Iterable[str]) -> list[Measure]:
    """Every measure that a profile with these counts has, in the order in which they are shown.

    >>> [m.name for m in measures_of(["topic:health"])][-1]
    'topic:health'
    """
    made = (_measure_of(column) for column in columns)
    order = {group: place for place, group in enumerate(GROUPS)}
    return sorted([*_MAIN, *(m for m in made if m is not None)], key=lambda m: order[m.group])


_NARRATED = ("narrator_words", 100.0, "per 100 narrator words")
_SOURCES = ("spoken_words", 100.0, "per 100 words of sources")
_SENTENCES = ("sentences", 100.0, "per 100 sentences")
_ATTRIBUTIONS = ("attributions", 100.0, "per 100 attributions")
#: The measures of the counts that every profile has.
_MAIN = (
    Measure("loaded_vocabulary", "loaded", "rate", "loaded", *_NARRATED),
    Measure("loaded_vocabulary_negative", "loaded", "rate", "loaded_negative", *_NARRATED),
    Measure("loaded_vocabulary_positive", "loaded", "rate", "loaded_positive", *_NARRATED),
    Measure("quoted_share", "voices", "share", "quoted_words", "words", 100.0, "per 100 words"),
    Measure("reported_share", "voices", "share", "reported_words", "words", 100.0, "per 100 words"),
    Measure("unnamed_share", "voices", "share", "unnamed_words", *_SOURCES),
    Measure(
        "sentiment_narrator", "tone", "mean", "narrator_tone", "narrator_stretches", 1.0,
        "mean per narrator sentence, -1 to 1", TONE_UNITS,
    ),
)  # fmt: skip


def _measure_of(column: str) -> Measure | None:
    """The measure that a count beyond the basic ones is the numerator of; None where it is of none."""
    if column == DISTANCING:
        return Measure(
            "distancing_verbs",
            "attribution",
            "share",
            column,
            "attributions",
            100.0,
            "per 100 reporting verbs",
        )
    match column.partition(":"):
        case "loaded", ":", name if name:
            return Measure(column, "categories", "rate", column, *_NARRATED)
        case "topic", _, _:
            return Measure(column, "topics", "share", column, *_SENTENCES, TOPIC_UNITS)
        case "frame", _, _:
            return Measure(column, "frames", "share", column, *_SENTENCES)
        case "role", _, name if name != "anonymous":  # "unnamed_share" says it
            return Measure(column, "roles", "share", column, *_SOURCES)
        case "tier", _, _:
            return Measure(column, "attribution", "share", column, *_ATTRIBUTIONS)
    return None


def choose_measures(columns: Iterable[str], wanted: Sequence[str] | None) -> list[Measure]:
    """The measures of the groups or names in ``wanted``; the main groups where it is None, all for "all".

    Raises
    ------
    ValueError
        For a name that is neither group nor measure.
    """
    known = measures_of(columns)
    if wanted is None:
        return [m for m in known if m.group in MAIN_GROUPS]
    names = {m.name for m in known}
    for name in wanted:
        if name not in names and name not in GROUPS and name != "all":
            alike = [m.name for m in known if ":" in name and m.name.split(":")[0] == name.split(":")[0]]
            some = ", ".join(alike or [m.name for m in known[:4]])
            raise ValueError(
                f"no measure or group is named {name!r}; groups are {', '.join(GROUPS)} and all, measures for example {some}."
            )
    return [m for m in known if m.name in wanted or m.group in wanted or "all" in wanted]
