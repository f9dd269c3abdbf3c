"""How far readers agree on what to mark: Krippendorff's alpha with the MASI distance, and F1 over spans.

Sources: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); R. Passonneau, "Measuring Agreement on
Set-valued Items (MASI)" (2006).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

Value = frozenset[Hashable]
# Below this, Krippendorff draws no conclusions: here, material for discussion and no key.
DISCUSSION_BELOW = 0.667


def masi_distance(a: Value, b: Value) -> float:
    """1 minus Jaccard times 1, 2/3, 1/3 or 0 for equal, nested, overlapping and disjoint sets; 0 for two empty sets.

    >>> masi_distance(frozenset("ab"), frozenset("abc"))
    0.5555555555555556
    """
    return 1 - float(_masi_likeness([a, b])[0, 1])


@dataclass(frozen=True, slots=True)
class Agreement:
    """A figure with its 95 % interval; nan where there is nothing to compare."""

    value: float
    low: float
    high: float


def krippendorff_alpha(
    units: Sequence[Sequence[Value | None]], *, n_resamples: int = 400, random_state: int = 0
) -> Agreement:
    """Krippendorff's alpha over sets.

    Parameters
    ----------
    units : sequence of units
        For each unit (a sentence) one set a reader, None where that reader did not read it. Units with fewer than two
        sets say nothing and are left out.
    n_resamples : int
        Bootstrap samples of units behind the interval.

    Returns
    -------
    Agreement
        1: all alike; 0: as by chance; below 0: less than by chance. nan where all sets are alike and nothing can vary.

    Examples
    --------
    >>> one, two, none = frozenset({"a"}), frozenset({"b"}), frozenset()
    >>> round(krippendorff_alpha([[one, one], [none, none], [two, none]]).value, 3)
    0.545
    """
    rated = [kept for unit in units if len(kept := [v for v in unit if v is not None]) >= 2]
    if not rated:
        return Agreement(np.nan, np.nan, np.nan)
    values = list(dict.fromkeys(v for unit in rated for v in unit))
    place = {v: n for n, v in enumerate(values)}
    at = [(n, place[v]) for n, unit in enumerate(rated) for v in unit]
    counts = sparse.csr_array((np.ones(len(at)), tuple(np.transpose(at))), shape=(len(rated), len(values)))
    likeness = _masi_likeness(values)
    sizes = counts.sum(axis=1)
    observed = (sizes**2 - (counts @ likeness).multiply(counts).sum(axis=1)) / (sizes - 1)
    value = _alpha(np.ones((1, len(rated))), counts, likeness, sizes, observed)[0]
    rng = np.random.default_rng(random_state)
    weights = rng.multinomial(len(rated), np.full(len(rated), 1 / len(rated)), size=n_resamples).astype(float)
    drawn = _alpha(weights, counts, likeness, sizes, observed)
    return Agreement(float(value), *_interval(drawn))


def _alpha(
    weights: np.ndarray,
    counts: sparse.csr_array,
    likeness: sparse.csr_array,
    sizes: np.ndarray,
    observed: np.ndarray,
) -> np.ndarray:
    """Alpha for each row of weights (samples x units)."""
    n = weights @ sizes
    totals = weights @ counts
    expected = (n**2 - np.einsum("bk,bk->b", totals @ likeness, totals)) / np.maximum(n - 1, 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(expected > 1e-9, 1 - (weights @ observed) / expected, np.nan)


def _masi_likeness(values: Sequence[Value]) -> sparse.csr_array:
    """1 minus the MASI distance, between all pairs of sets.

    Sparse, because sets of different sentences have no word in common: two hundred sheets hold thousands of different sets.
    """
    members = {m: n for n, m in enumerate(dict.fromkeys(m for v in values for m in sorted(v, key=repr)))}
    # Empty sets are alike: they share a member of their own.
    at = [(n, members[m]) for n, v in enumerate(values) for m in v]
    at += [(n, len(members)) for n, v in enumerate(values) if not v]
    table = sparse.csr_array(
        (np.ones(len(at)), tuple(np.transpose(at))), shape=(len(values), len(members) + 1)
    )
    both = (table @ table.T).tocoo()
    size = table.sum(axis=1)
    one, other = size[both.row], size[both.col]
    union = one + other - both.data
    weight = np.where(both.data == union, 3, np.where(both.data == np.minimum(one, other), 2, 1)) / 3
    return sparse.csr_array((both.data / union * weight, (both.row, both.col)), shape=both.shape)


def span_f1(
    readers: Sequence[Sequence[Sequence[tuple[int, int]] | None]],
    *,
    n_resamples: int = 400,
    random_state: int = 0,
) -> Agreement:
    """Mean over all pairs of readers of F1 over spans; a span is found where the other reader's marks touch it.

    ``readers[r][u]`` holds the spans (first and last word, both included) of reader r in sentence u, or None where that
    reader did not read it. Sentences that both leave empty count for nothing. A pair that marks nothing in common
    sentences is left out.

    >>> span_f1([[[(0, 1)], [(3, 3)]], [[(1, 1)], []]]).value
    0.6666666666666666
    """
    n_units = len(readers[0]) if readers else 0
    one, other = np.triu_indices(len(readers), 1)
    hits = np.zeros((n_units, len(one)))
    totals = np.zeros((n_units, len(one)))
    for u in range(n_units):
        touched, n_spans, read = _touched([reader[u] for reader in readers])
        both = read[one] & read[other]
        hits[u] = (touched[one, other] + touched[other, one]) * both
        totals[u] = (n_spans[one] + n_spans[other]) * both
    value = _mean_f1(np.ones((1, n_units)), hits, totals)[0] if len(one) and n_units else np.nan
    if np.isnan(value):
        return Agreement(np.nan, np.nan, np.nan)
    rng = np.random.default_rng(random_state)
    weights = rng.multinomial(n_units, np.full(n_units, 1 / n_units), size=n_resamples).astype(float)
    return Agreement(float(value), *_interval(_mean_f1(weights, hits, totals)))


def cohen_kappa(both: int, mine: int, theirs: int, neither: int) -> float:
    """Cohen's kappa of two readers who code each sentence 1 or 0, from the counts of (1, 1), (1, 0), (0, 1) and (0, 0).

    1: all alike; 0: as by chance; nan where nothing was counted or chance alone makes them alike. J. Cohen, "A Coefficient of
    Agreement for Nominal Scales" (1960).

    >>> round(cohen_kappa(8, 5, 3, 44), 3)
    0.584
    """
    n = both + mine + theirs + neither
    if n == 0:
        return float("nan")
    ones, others = (both + mine) / n, (both + theirs) / n
    expected = ones * others + (1 - ones) * (1 - others)
    return float("nan") if expected == 1 else ((both + neither) / n - expected) / (1 - expected)


def _touched(
    readers: Sequence[Sequence[tuple[int, int]] | None],
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of one sentence: how many spans of one reader (row) another (column) touches, how many each has, and who read it."""
    rows = [(r, *span) for r, spans in enumerate(readers) for span in spans or ()]
    reader, first, last = np.array(rows, dtype=int).reshape(-1, 3).T
    whose = np.eye(len(readers))[reader]
    touching = (first[:, None] <= last) & (first <= last[:, None])
    touched = whose.T @ (touching @ whose > 0)
    return touched, whose.sum(0), np.array([spans is not None for spans in readers])


def _mean_f1(weights: np.ndarray, hits: np.ndarray, totals: np.ndarray) -> np.ndarray:
    # Every touched span counts once on each side, so that hits over totals is 2PR / (P + R) of pooled counts.
    # A few samples at a time: of two hundred readers there are twenty thousand pairs.
    if len(weights) > 25:
        return np.concatenate(
            [_mean_f1(weights[n : n + 25], hits, totals) for n in range(0, len(weights), 25)]
        )
    found, there = weights @ hits, weights @ totals
    f1 = np.divide(found, there, out=np.zeros_like(found), where=there > 0)
    n = (there > 0).sum(1)
    return np.where(n > 0, f1.sum(1) / np.maximum(n, 1), np.nan)


def _interval(drawn: np.ndarray) -> tuple[float, float]:
    known = drawn[~np.isnan(drawn)]
    if not len(known):
        return float("nan"), float("nan")
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)
