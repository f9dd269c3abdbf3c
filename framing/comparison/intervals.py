"""Intervals and tests for one article: the sentence is the unit that is drawn again.

Words of one kind cluster in sentences, so a test that takes each word as independent finds too much. Everything here resamples or
shuffles whole sentences.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Fewer sentences than this cannot be resampled in earnest.
MIN_SENTENCES = 8


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its 95 % interval, in the unit of the estimate, and how the interval was made."""

    estimate: float
    low: float
    high: float
    method: str


def resampling_weights(n_units: int, n_resamples: int, rng: np.random.Generator) -> np.ndarray:
    """How often each unit is drawn in each bootstrap sample; shape (n_resamples, n_units), rows sum to n_units."""
    return rng.multinomial(n_units, np.full(n_units, 1 / n_units), size=n_resamples)


def bootstrap_ratio(
    numerators: np.ndarray, denominators: np.ndarray, weights: np.ndarray, scale: float = 1.0
) -> Interval:
    """Ratio of sums with a percentile interval from resampled sentences.

    Parameters
    ----------
    numerators, denominators : arrays of shape (n_sentences,)
    weights : array of shape (n_resamples, n_sentences), from :func:`resampling_weights`
    scale : 100 for a rate per hundred, 1 for a mean or share

    Where nothing was counted at all, no resample can show more: the upper bound is then the rule of three,
    3 / denominator (Hanley and Lippman-Hand 1983).

    Examples
    --------
    >>> w = resampling_weights(3, 200, np.random.default_rng(0))
    >>> bootstrap_ratio(np.array([0, 0, 0]), np.array([20, 20, 20]), w, scale=100).high
    5.0
    """
    total = float(denominators.sum())
    if total <= 0:
        return Interval(float("nan"), float("nan"), float("nan"), "no text")
    estimate = scale * float(numerators.sum()) / total
    if not numerators.any():
        return Interval(estimate, 0.0, scale * 3 / total, "rule of three")
    drawn = weights @ denominators
    usable = drawn > 0
    ratios = scale * (weights @ numerators)[usable] / drawn[usable]
    low, high = np.percentile(ratios, [2.5, 97.5])
    return Interval(estimate, float(low), float(high), "bootstrap over sentences")


def shuffled_subsets(n_units: int, size: int, n_shuffles: int, rng: np.random.Generator) -> np.ndarray:
    """Random subsets of ``size`` of ``n_units`` units, as a 0/1 array of shape (n_shuffles, n_units)."""
    keys = rng.random((n_shuffles, n_units))
    chosen = np.argpartition(keys, size - 1, axis=1)[:, :size]
    subsets = np.zeros((n_shuffles, n_units))
    np.put_along_axis(subsets, chosen, 1.0, axis=1)
    return subsets


def permutation_p(numerators: np.ndarray, denominators: np.ndarray, size: int, subsets: np.ndarray) -> float:
    """Two-sided p that the first ``size`` sentences differ from the rest in their ratio of sums.

    The sentences of both sides are shuffled between them; p is the share of shuffles with a difference at
    least as large, counting the real one, so it is never 0 and never too small under exchange (Phipson and Smyth 2010).

    Parameters
    ----------
    numerators, denominators : arrays of shape (n_sentences,), the article's own sentences first
    subsets : array of shape (n_shuffles, n_sentences), from :func:`shuffled_subsets`
    """
    all_numerator, all_denominator = numerators.sum(), denominators.sum()
    if not numerators.any():
        return 1.0

    def gap(own_numerator: np.ndarray, own_denominator: np.ndarray) -> np.ndarray:
        rest = all_denominator - own_denominator
        safe = (own_denominator > 0) & (rest > 0)
        own_rate = np.divide(own_numerator, own_denominator, where=safe, out=np.zeros_like(own_denominator))
        rest_rate = np.divide(all_numerator - own_numerator, rest, where=safe, out=np.zeros_like(rest))
        return np.abs(own_rate - rest_rate)

    real = gap(
        np.array([numerators[:size].sum()], dtype=float), np.array([denominators[:size].sum()], dtype=float)
    )[0]
    shuffled = gap(subsets @ numerators, subsets @ denominators)
    return float((1 + (shuffled >= real - 1e-12).sum()) / (1 + len(shuffled)))


def benjamini_hochberg(p: np.ndarray) -> np.ndarray:
    """Adjusted p (q) of the same shape; missing values stay missing and do not count as tests.

    Source: Benjamini and Hochberg (1995).

    Examples
    --------
    >>> benjamini_hochberg(np.array([0.01, 0.02, np.nan, 0.03])).round(3).tolist()
    [0.03, 0.03, nan, 0.03]
    """
    from scipy.stats import false_discovery_control

    q = np.full(p.shape, np.nan)
    tested = ~np.isnan(p)
    if tested.any():
        q[tested] = false_discovery_control(p[tested])
    return q
