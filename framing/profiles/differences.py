"""The table of a profile: each outlet against the others on the same events."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from framing.comparison.intervals import benjamini_hochberg
from framing.profiles.jackknife import jackknife
from framing.profiles.matching import Matched, match
from framing.profiles.measures import Measure
from framing.profiles.profile import Profile
from framing.profiles.relabelling import INTERVAL_METHOD, relabelling_test
from framing.profiles.shrinkage import MIN_OUTLETS, NAMES, shrink

#: Fewer events than this carry no claim about an outlet.
MIN_EVENTS = 8
COLUMNS = (
    "outlet", "measure", "stratum", "numerator", "denominator", "unit", "estimate", "baseline", "difference",
    "ci_low", "ci_high", "ci_method", "shrunk", "kept", "shrink_method", "p", "p_method", "q", "n_tests", "n_events",
    "n_articles", "status",
)  # fmt: skip
ENOUGH = "enough"
ONE_OUTLET = "one outlet only: nothing to compare with"
ONE_ARTICLE = "one article only"
NO_SHARED = "no event shared with another outlet"
FEW_EVENTS = "too few events"
FEW_FOUND = "too few events with anything found"


def difference_table(
    profile: Profile, measures: Sequence[Measure], *, by: str | None = None, random_state: int = 0
) -> pd.DataFrame:
    """One row per stratum, outlet and measure, outlets in alphabetical order; columns :data:`COLUMNS`.

    Parameters
    ----------
    profile : Profile
    measures : what to show
    by : None for all events together; "genre" or "year" for a further stratum each, where there are two or more
    random_state : int

    q is corrected over every test in the table, and their number is in ``n_tests``. Where ``status`` is not "enough" there
    is no difference, no interval and no test.
    """
    rows: list[dict[str, Any]] = []
    for stratum, genre, events in _parts(profile, by):
        matched = match(profile, measures, genre=genre, events=events)
        outlets = _articles(profile, genre, events)
        found = [
            row
            for outlet, articles in outlets.items()
            for row in _outlet_rows(outlet, articles, len(outlets), matched, random_state)
        ]
        _add_shrinkage(found, measures)
        rows += [{**row, "stratum": stratum} for row in found]
    table = pd.DataFrame(rows, columns=[*COLUMNS]).drop(columns=["q", "n_tests"])
    p = table["p"].to_numpy(dtype=float)
    table["q"] = benjamini_hochberg(p)
    table["n_tests"] = int((~np.isnan(p)).sum())
    return table[list(COLUMNS)]


def strata(profile: Profile, by: str | None) -> list[str]:
    """Genres or years that a profile can be shown apart by; "" stands for events of which no day is known.

    Raises
    ------
    ValueError
        Where ``by`` is neither "genre", "year" nor None.
    """
    if by not in (None, "genre", "year"):
        raise ValueError(f"by must be 'genre', 'year' or None, got {by!r}.")
    if by is None:
        return []
    return sorted(
        {cell[1] for cell in profile.cells} if by == "genre" else {d[:4] for d in profile.events.values()}
    )


def _parts(profile: Profile, by: str | None) -> Iterator[tuple[str, str | None, Collection[str] | None]]:
    """Name, genre and events of each part of the table, all events first."""
    yield "all", None, None
    named = strata(profile, by)
    if len(named) < 2:  # the same tests once more
        return
    for name in named:
        if by == "genre":
            yield f"genre {name}", name, None
        else:
            events = {event for event, day in profile.events.items() if day[:4] == name}
            yield f"year {name or 'unknown'}", None, events


def _articles(profile: Profile, genre: str | None, events: Collection[str] | None) -> dict[str, int]:
    """Number of articles of each outlet in a stratum."""
    place = profile.columns.index("articles")
    counts = dict.fromkeys(profile.outlets, 0)
    for (event, kind, outlet), found in profile.cells.items():
        if (genre is None or kind == genre) and (events is None or event in events):
            counts[outlet] += int(found[place])
    return {outlet: n for outlet, n in counts.items() if n}


def _outlet_rows(
    outlet: str, articles: int, outlets: int, matched: Matched, random_state: int
) -> list[dict[str, Any]]:
    """One row for each measure; figures only where there is enough to rest them on."""
    own = matched.of(outlet)
    surplus, weight = _by_event(matched, own)
    n_events = (weight > 0).sum(axis=0)
    # Where neither side has anything, nothing is learnt of how much the two can differ.
    n_found = (np.abs(surplus) > 1e-9).sum(axis=0)
    enough = (n_events >= MIN_EVENTS) & (n_found >= MIN_EVENTS)
    figures = _figures(matched, own, enough, jackknife(surplus, weight), _stream(outlet, random_state))
    compared = matched.weight[own] > 0
    counts, sizes = (
        np.where(compared, part[own], 0.0).sum(axis=0) for part in (matched.counts, matched.sizes)
    )
    return [
        {
            "outlet": outlet,
            "measure": measure.name,
            "numerator": float(counts[m]),
            "denominator": float(sizes[m]),
            "unit": measure.unit,
            "n_events": int(n_events[m]),
            "n_articles": articles,
            "status": _status(articles, outlets, int(n_events[m]), bool(enough[m])),
            "ci_method": "",
            "p_method": "",
            "shrink_method": "",
            **figures.get(m, {}),
        }
        for m, measure in enumerate(matched.measures)
    ]


def _stream(outlet: str, random_state: int) -> np.random.Generator:
    """A stream for each outlet, so that a figure does not depend on which other outlets there are to be shown."""
    return np.random.default_rng([random_state, *outlet.encode("utf-8", "surrogatepass")])


def _figures(
    matched: Matched,
    own: np.ndarray,
    enough: np.ndarray,
    found: tuple[np.ndarray, np.ndarray],
    rng: np.random.Generator,
) -> dict[int, dict[str, Any]]:
    """Difference, test and interval of each measure with enough to rest on; ``found`` is the difference with its error."""
    if not enough.any():
        return {}
    tested = relabelling_test(matched.surplus[:, enough], matched.sizes[:, enough], matched.blocks, own, rng)
    (difference, error), others = found, _others(matched, own)
    figures = {}
    for at, m in enumerate(np.flatnonzero(enough).tolist()):
        scale = matched.measures[m].scale
        figures[m] = {
            "estimate": scale * (others[m] + difference[m]),
            "baseline": scale * others[m],
            "difference": scale * difference[m],
            "ci_low": scale * tested.low[at],
            "ci_high": scale * tested.high[at],
            "ci_method": INTERVAL_METHOD,
            "p": tested.p[at],
            "p_method": tested.method,
            "_error": error[m],
        }
    return figures


def _by_event(matched: Matched, own: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The outlet's surplus and weight, added up over the genres of each event; shape (n_events, n_measures)."""
    names, place = np.unique(matched.events[own], return_inverse=True)
    surplus, weight = np.zeros((2, len(names), len(matched.measures)))
    np.add.at(surplus, place, matched.surplus[own])
    np.add.at(weight, place, matched.weight[own])
    return surplus, weight


def _others(matched: Matched, own: np.ndarray) -> np.ndarray:
    """The others' figure on the outlet's events, weighted as the difference is; shape (n_measures,)."""
    sizes, weight = matched.sizes[own], matched.weight[own]
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = np.where(sizes > 0, matched.counts[own] / sizes, 0.0) * weight - matched.surplus[own]
        return rate.sum(axis=0) / weight.sum(axis=0)


def _status(articles: int, outlets: int, n_events: int, enough: bool) -> str:
    if outlets < 2:
        return ONE_OUTLET
    if enough:
        return ENOUGH
    if articles == 1:
        return ONE_ARTICLE
    if not n_events:
        return NO_SHARED
    return FEW_EVENTS if n_events < MIN_EVENTS else FEW_FOUND


def _add_shrinkage(rows: list[dict[str, Any]], measures: Sequence[Measure]) -> None:
    """Draw each measure's differences towards none, by the spread of all outlets that have one."""
    for measure in measures:
        some = [r for r in rows if r["measure"] == measure.name and r["status"] == ENOUGH]
        if len(some) < MIN_OUTLETS:
            for row in some:
                row["shrink_method"] = f"fewer than {MIN_OUTLETS} outlets: not shrunk"
            continue
        differences = np.array([r["difference"] for r in some]) / measure.scale
        baselines = np.array([r["baseline"] for r in some]) / measure.scale
        errors = np.array([r.pop("_error") for r in some])
        shrunk, kept, _ = shrink(measure.kind, differences, errors, baselines)
        for row, value, part in zip(some, shrunk, kept, strict=True):
            row |= {
                "shrunk": measure.scale * float(value),
                "kept": float(part),
                "shrink_method": NAMES[measure.kind],
            }
