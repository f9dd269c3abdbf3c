"""Do an outlet's events depend on one another? Its differences on events that follow each other in time."""

from __future__ import annotations

from datetime import date

import numpy as np

from framing.profiles import Profile
from framing.profiles.differences import MIN_EVENTS
from framing.profiles.matching import match
from framing.profiles.measures import choose_measures

#: Events with at most so many days between them may well be one story.
DAYS = 3


def neighbours(profile: Profile) -> dict[str, dict[str, float]]:
    """Correlation of what an outlet's difference leaves over on one event and on its next one, over all outlets.

    ``expected`` is what independent events would give, since what is left over adds up to none; ``close`` takes only events
    with at most :data:`DAYS` days between them.
    """
    measures = choose_measures(profile.columns, None)
    dated = {event: date.fromisoformat(day).toordinal() for event, day in profile.events.items() if day}
    matched = match(profile, measures, events=dated)
    # As match() numbers them: events with a cell kept, in the order of their names.
    told: dict[tuple[str, str], int] = {}
    for event, genre, _ in profile.cells:
        told[event, genre] = told.get((event, genre), 0) + 1
    days = np.array([dated[e] for e in sorted({e for (e, _), n in told.items() if n > 1 and e in dated})])
    found = {}
    sums = np.zeros((len(measures), 5))
    for outlet in sorted(set(matched.outlets)):
        own = matched.of(outlet)
        own = own[np.argsort(days[matched.events[own]], kind="stable")]
        for m in range(len(measures)):
            sums[m] += _products(matched.surplus[own, m], matched.weight[own, m], days[matched.events[own]])
    for measure, row in zip([*(m.name for m in measures), "all"], [*sums, sums.sum(axis=0)], strict=True):
        near, pairs, expected, close, close_pairs = row
        found[measure] = {
            "pairs": int(pairs),
            "correlation": round(near / pairs, 3),
            "standard_error": round(pairs**-0.5, 3),
            "expected": round(expected / pairs, 3),
            "close_pairs": int(close_pairs),
            "close": round(close / close_pairs, 3),
        }
    return found


def _products(surplus: np.ndarray, weight: np.ndarray, days: np.ndarray) -> np.ndarray:
    """Sum of products of neighbours, their number, what is expected, and the first two for neighbours close in time."""
    told = weight > 0
    surplus, weight, days = surplus[told], weight[told], days[told]
    n = len(days)
    if n < MIN_EVENTS or not np.ptp(surplus):
        return np.zeros(5)
    left = (surplus - weight * surplus.sum() / weight.sum()) / np.sqrt(weight)
    products = left[:-1] * left[1:] / (left**2).mean()
    close = np.diff(days) <= DAYS
    return np.array([products.sum(), n - 1, -(n - 1) / n, products[close].sum(), close.sum()])
