"""Intervals over events: the event is the unit that is left out in turn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

METHOD = "leaving out one event at a time"


@dataclass(frozen=True)
class Differences:
    """A difference for each measure with its standard error and 95 % interval; arrays of shape (n_measures,)."""

    estimate: np.ndarray
    standard_error: np.ndarray
    low: np.ndarray
    high: np.ndarray


def event_differences(surplus: np.ndarray, weight: np.ndarray, level: float = 0.95) -> Differences:
    """Sum of surpluses over sum of weights, with a jackknife interval over events.

    The standard error is the root of the sum of squares of what leaving out one event changes; it allows for
    events that weigh more than others. The interval is Student's with the effective number of events, (sum w)^2
    / sum w^2, less one degree of freedom. In simulation with 8 to 50 events it covers 94 to 97 %, where
    intervals from events drawn again cover less: percentile 85 to 95 %, BCa 83 to 94 %, bootstrap-t 90 to 95 %
    (``docs/profiles.md``).

    Parameters
    ----------
    surplus, weight : arrays of shape (n_events, n_measures), as :func:`framing.profiles.matching.against_others` gives
        them; an event without text of a kind has weight 0
    level : float in 0..1

    Returns
    -------
    Differences
        Missing (NaN) with fewer than two events, or where one event holds all the weight.

    Source: Efron and Stein (1981); as for HC3 of MacKinnon and White (1985), the factor (n - 1) / n is left
    out.

    Examples
    --------
    >>> d = event_differences(np.array([[2.0], [4.0], [3.0]]), np.array([[10.0], [10.0], [10.0]]))
    >>> d.estimate.round(3).tolist(), bool(d.low[0] < 0.3 < d.high[0])
    ([0.3], True)
    """
    top, bottom = surplus.sum(axis=0), weight.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        estimate = top / bottom
        without = (top - surplus) / (bottom - weight)
        error = np.sqrt(((without - estimate) ** 2).sum(axis=0))
        effective = bottom**2 / (weight**2).sum(axis=0)
        reach = stdtrit(np.maximum(effective - 1, 1), (1 + level) / 2) * error
    known = ((weight > 0).sum(axis=0) >= 2) & np.isfinite(reach)
    estimate, error, reach = (np.where(known, x, np.nan) for x in (estimate, error, reach))
    return Differences(estimate, error, estimate - reach, estimate + reach)
