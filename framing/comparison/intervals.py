"""Intervals and tests for one article: the sentence is the unit.

Words of one kind cluster in sentences, so a test that takes each word as independent finds too much. Everything here takes whole
sentences, and intervals allow for sentences beside each other being alike.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.special import stdtrit

Kind = Literal["rate", "share", "mean"]

#: Fewer sentences than this carry no interval.
MIN_SENTENCES = 8
#: What a mean of scores in -1..1 is told beforehand: so many sentences with so much variance. Most sentences score 0, and a
#: handful of them varies less than the article they stand for.
PRIOR_SENTENCES, PRIOR_VARIANCE = 2.0, 0.06
#: By so much of itself a distance may be smaller and still be taken for equal.
_EQUAL = 1e-9
SCORE, STUDENT, THREE = "score interval over sentences", "Student's t over sentences", "rule of three"


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its 95 % interval, in the unit of the estimate, and how the interval was made."""

    estimate: float
    low: float
    high: float
    method: str


def sentence_interval(
    numerators: np.ndarray, denominators: np.ndarray, scale: float = 1.0, *, kind: Kind = "rate"
) -> Interval:
    """95 % interval of ``scale`` x sum / sum over one article's sentences.

    Parameters
    ----------
    numerators, denominators : arrays of shape (n_sentences,), in the order of the text
    scale : 100 for a rate per hundred, 1 for a mean
    kind : "rate" for counts of events in words, "share" for words of a kind among words, "mean" for scores in -1..1

    Notes
    -----
    Rates and shares: the bounds are the values r that (k - r w)^2 = t^2 s V(r) leaves possible, V being Poisson's or the
    binomial variance and s how much more the sentences vary than that, sentences next to each other included (Wilson 1927,
    with the effective sample size of Korn and Graubard 1998). t has n - 1 degrees of freedom, for shares half of them:
    quotations run over sentences. Where nothing was found the upper bound is the rule of three (Hanley and Lippman-Hand
    1983), by words for rates and by sentences for shares. Means: Student's t.

    Resampled sentences (the usual bootstrap) were tried and cover 85 to 93 % at an article's length; these cover 93 to 97 %
    (``docs/accuracy.md``).

    Examples
    --------
    >>> sentence_interval(np.zeros(3), np.array([20, 20, 20]), scale=100).high
    5.0
    """
    told = denominators > 0
    top, bottom = numerators[told].astype(float), denominators[told].astype(float)
    n, w = len(bottom), float(bottom.sum())
    if n < 2:
        return Interval(float("nan"), float("nan"), float("nan"), "no text")
    if kind == "mean":
        return _mean(top, bottom, scale)
    k = float(top.sum())
    if not k:
        return Interval(0.0, 0.0, scale * min(1.0, 3 / (w if kind == "rate" else n)), THREE)
    if kind == "share" and k >= w:
        return Interval(scale * k / w, scale * max(0.0, 1 - 3 / n), scale, THREE)
    varied = _variance_of_sum(top - bottom * k / w)
    if kind == "rate":
        reach = float(stdtrit(n - 1, 0.975)) ** 2 * max(1.0, varied / k)
        middle, half = (2 * k + reach) / 2 / w, math.sqrt((2 * k + reach) ** 2 - 4 * k * k) / 2 / w
    else:
        r = k / w
        size = min(w, r * (1 - r) * w * w / varied) if varied > 0 else w
        reach = float(stdtrit((n - 1) / 2, 0.975)) ** 2 / size
        middle = (r + reach / 2) / (1 + reach)
        half = math.sqrt(reach * (r * (1 - r) + reach / 4)) / (1 + reach)
    return Interval(scale * k / w, scale * (middle - half), scale * (middle + half), SCORE)


def _variance_of_sum(residuals: np.ndarray) -> float:
    """Variance of a sum of residuals that may be like their neighbours; never less than if they were not."""
    n = len(residuals)
    alone = float((residuals**2).sum())
    # Residuals sum to 0, which makes neighbours look less alike than they are, by about alone / n.
    together = alone + 2 * float((residuals[1:] * residuals[:-1]).sum()) + 2 * alone / n
    return max(alone, together) * n / (n - 1)


def _mean(top: np.ndarray, bottom: np.ndarray, scale: float) -> Interval:
    n = len(top)
    mean = float(top.sum() / bottom.sum())
    squares = float(((top - mean * bottom) ** 2).sum()) / float(bottom.mean()) ** 2
    variance = (squares + PRIOR_SENTENCES * PRIOR_VARIANCE) / (n - 1 + PRIOR_SENTENCES)
    reach = float(stdtrit(n - 1, 0.975)) * math.sqrt(variance / n)
    return Interval(scale * mean, scale * (mean - reach), scale * (mean + reach), STUDENT)


def difference_interval(own: Interval, other: Interval) -> tuple[float, float]:
    """95 % interval of ``own.estimate - other.estimate``, from the two intervals.

    Each side's distance to its bounds stands for its error there, so that skewed intervals stay skewed (Newcombe 1998; Zou
    and Donner 2008, the method of variance estimates recovery). NaN where one side has no interval.

    Examples
    --------
    >>> difference_interval(Interval(5, 3, 8, ""), Interval(1, 0, 5, ""))
    (-0.4721359549995796, 7.16227766016838)
    """
    gap = own.estimate - other.estimate
    low = gap - math.hypot(own.estimate - own.low, other.high - other.estimate)
    high = gap + math.hypot(own.high - own.estimate, other.estimate - other.low)
    return low, high


def shuffled_subsets(n_units: int, size: int, n_shuffles: int, rng: np.random.Generator) -> np.ndarray:
    """Random subsets of ``size`` of ``n_units`` units, as a 0/1 array of shape (n_shuffles, n_units)."""
    keys = rng.random((n_shuffles, n_units))
    return (keys <= np.partition(keys, size - 1, axis=1)[:, size - 1 : size]).astype(float)


def permutation_p(
    numerators: np.ndarray, denominators: np.ndarray, size: int, subsets: np.ndarray, kind: Kind = "rate"
) -> float:
    """Two-sided p that the first ``size`` sentences differ from the rest in their ratio of sums.

    The sentences of both sides are shuffled between them; p is the share of shuffles in which the sides lie at
    least as far apart, counting the real one, so it is never 0 and never too small under exchange (Phipson and Smyth 2010).

    How far apart they lie is their difference over what it may be off by: else an article of short sentences or, with
    scores, of erratic ones would look different from one of long or even ones, and not differ (Janssen 1997). For rates
    and shares a word tells as much on either side; for means each side has its own variance, as in its interval.

    Parameters
    ----------
    numerators, denominators : arrays of shape (n_sentences,), the article's own sentences first
    subsets : array of shape (n_shuffles, n_sentences), from :func:`shuffled_subsets`
    kind : as in :func:`sentence_interval`
    """
    return (1 + as_far_apart(numerators, denominators, size, subsets, kind)) / (1 + len(subsets))


def as_far_apart(
    numerators: np.ndarray, denominators: np.ndarray, size: int, subsets: np.ndarray, kind: Kind
) -> int:
    """In how many shuffles the sides lie at least as far apart as they do; see :func:`permutation_p`."""
    sums = np.stack([numerators, denominators, numerators**2], axis=1).astype(float)
    every = sums.sum(axis=0)
    real = _apart(sums[:size].sum(axis=0)[np.newaxis], every, kind)[0]
    return int((_apart(subsets @ sums, every, kind) >= real * (1 - _EQUAL)).sum())


def _apart(own: np.ndarray, every: np.ndarray, kind: Kind) -> np.ndarray:
    """How far each row's side lies from the rest, in standard errors but for a factor; 0 where a side has no text.

    Rows of ``own`` hold one side's numerators, denominators and squared numerators, added up; ``every`` those of both.
    """
    found = np.zeros(len(own))
    told = (own[:, 1] > 0) & (own[:, 1] < every[1])
    sides = (own[told], every - own[told])
    error = sum((_variances(side) if kind == "mean" else 1.0) / side[:, 1] for side in sides)
    first, second = (side[:, 0] / side[:, 1] for side in sides)
    found[told] = np.abs(first - second) / np.sqrt(error)
    return found


def _variances(side: np.ndarray) -> np.ndarray:
    """Variance of one sentence's score on each row's side, with what is told beforehand."""
    k, n, squares = side.T
    return (squares - k * k / n + PRIOR_SENTENCES * PRIOR_VARIANCE) / (n - 1 + PRIOR_SENTENCES)


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
