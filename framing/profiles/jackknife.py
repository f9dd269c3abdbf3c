"""A difference and its standard error over events: the event is the unit that is left out in turn."""

from __future__ import annotations

import numpy as np


def jackknife(surplus: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Sum of surpluses over sum of weights, and its standard error over events.

    The standard error is the root of the sum of squares of what leaving out one event changes; it allows for
    events that weigh more than others.

    Parameters
    ----------
    surplus, weight : arrays of shape (n_events, n_measures), as :func:`framing.profiles.matching.against_others` gives
        them; an event without text of a kind has weight 0

    Returns
    -------
    estimate, standard_error : arrays of shape (n_measures,)
        Missing (NaN) with fewer than two events, or where one event holds all the weight.

    Source: Efron and Stein (1981); as for HC3 of MacKinnon and White (1985), the factor (n - 1) / n is left
    out.

    Examples
    --------
    >>> estimate, error = jackknife(np.array([[2.0], [4.0], [3.0]]), np.array([[10.0], [10.0], [10.0]]))
    >>> estimate.round(3).tolist(), error.round(3).tolist()
    ([0.3], [0.071])
    """
    top, bottom = surplus.sum(axis=0), weight.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        estimate = top / bottom
        error = np.sqrt((((top - surplus) / (bottom - weight) - estimate) ** 2).sum(axis=0))
    # One event alone leaves nothing when it is left out.
    known = np.isfinite(error)
    return np.where(known, estimate, np.nan), np.where(known, error, np.nan)
