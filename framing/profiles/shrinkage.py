"""Differences drawn towards none, the more so the less they rest on."""

from __future__ import annotations

import numpy as np

from framing.profiles.measures import Kind

#: With fewer outlets their spread cannot be told from chance.
MIN_OUTLETS = 5
NAMES: dict[Kind, str] = {"rate": "Gamma-Poisson", "share": "beta-binomial", "mean": "normal-normal"}


def spread(kind: Kind, baselines: np.ndarray) -> np.ndarray:
    """Variance of the true figures around their baselines, up to the factor that all outlets share.

    A Gamma prior of mean m and rate b has variance m / b, a beta prior of mean m and size M has m (1 - m) / (M
    + 1), a normal one has the same everywhere.
    """
    if kind == "rate":
        return np.maximum(baselines, 0.0)
    if kind == "share":
        return np.clip(baselines * (1 - baselines), 0.0, None)
    return np.ones_like(baselines)


def shrink(
    kind: Kind, differences: np.ndarray, errors: np.ndarray, baselines: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    """Shrunk differences, the share of each that is kept (0..1), and how much of their spread is no chance.

    The prior of an outlet's figure is centred on the others' figure on the same events; how widely figures lie
    around it is estimated from all outlets. For a rate that is the Gamma-Poisson rule (k + a) / (w + b) with a
    = b x the others' rate: as though b words more had been read in which the outlet wrote just as the others
    do. A share goes by the beta-binomial rule, a mean by the normal one. k and w are the counts that would give
    the standard error found over events, so that words which come in clusters do not count as many.

    Parameters
    ----------
    kind : rate, share or mean
    differences, errors, baselines : arrays of shape (n_outlets,), as fractions (a share in 0..1)

    Returns
    -------
    shrunk : array of shape (n_outlets,)
    kept : array of shape (n_outlets,), shrunk / differences
    factor : float, 0 or more
        The variance of the true figures by their :func:`spread`: 1 / b for a rate, 1 / (M + 1) with the beta prior's size M
        for a share, the variance itself for a mean; 0 where the outlets differ no more than chance would have it

    Raises
    ------
    ValueError
        With fewer than five outlets.

    Notes
    -----
    Source: Clayton and Kaldor (1987) for rates; the factor by Paule and Mandel (1982). One degree of freedom less than there
    are outlets, because their surpluses add up to none.

    Examples
    --------
    >>> differences, errors = np.array([2.0, -2.0, 1.0, -1.0, 0.0]), np.ones(5)
    >>> shrunk, kept, factor = shrink("mean", differences, errors, np.zeros(5))
    >>> shrunk.round(2).tolist(), kept.round(2).tolist(), round(factor, 2)
    ([1.2, -1.2, 0.6, -0.6, 0.0], [0.6, 0.6, 0.6, 0.6, 0.6], 1.5)
    """
    if len(differences) < MIN_OUTLETS:
        raise ValueError(f"shrinkage needs at least {MIN_OUTLETS} outlets, got {len(differences)}.")
    scale = spread(kind, baselines)
    factor = _paule_mandel(differences, errors, scale)
    variance = factor * scale
    total = variance + errors**2
    kept = np.divide(variance, total, out=np.zeros_like(total), where=total > 0)
    return differences * kept, kept, factor


def _paule_mandel(differences: np.ndarray, errors: np.ndarray, scale: np.ndarray) -> float:
    """The factor f >= 0 at which the sum of difference^2 / (error^2 + f scale) is the number of outlets less one."""
    usable = (errors > 0) & (scale > 0)
    d2, e2, s = differences[usable] ** 2, errors[usable] ** 2, scale[usable]
    wanted = len(d2) - 1

    def excess(factor: float) -> float:
        return float((d2 / (e2 + factor * s)).sum()) - wanted

    if wanted < 1 or excess(0.0) <= 0:
        return 0.0
    low, high = 0.0, float((d2 / s).sum())
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if excess(middle) > 0 else (low, middle)
    return (low + high) / 2
