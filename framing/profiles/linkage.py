"""Average linkage over the pairs that are alike at all; the rest of the pairs count as unlike."""

from __future__ import annotations

import heapq
from collections.abc import Iterable

import numpy as np


def average_linkage(n: int, pairs: Iterable[tuple[int, int, float]], threshold: float) -> np.ndarray:
    """Cluster label of each of ``n`` items: the smallest index in its cluster; shape (n,).

    Two clusters are joined while the mean similarity over all pairs across them is at least ``threshold``, the most
    alike first. A pair that is not listed counts 0, so time and memory grow with the pairs listed and not with n squared.

    Parameters
    ----------
    n : int
    pairs : iterable of (i, j, similarity), each pair once, i != j
    threshold : float, above 0

    Examples
    --------
    >>> average_linkage(4, [(0, 1, 0.9), (1, 2, 0.2), (2, 3, 0.8)], 0.5).tolist()
    [0, 0, 2, 2]
    """
    if threshold <= 0:
        raise ValueError(f"threshold must be above 0, got {threshold!r}.")
    sums: list[dict[int, float]] = [{} for _ in range(n)]
    for i, j, similarity in pairs:
        sums[i][j] = sums[j][i] = similarity
    size = [1] * n
    parent = list(range(n))
    heap = [(-s, i, j, 1, 1) for i in range(n) for j, s in sums[i].items() if i < j and s >= threshold]
    heapq.heapify(heap)
    while heap:
        _, i, j, size_i, size_j = heapq.heappop(heap)
        # An entry made before either side grew is out of date; joined items have size 0.
        if size[i] != size_i or size[j] != size_j:
            continue
        _join(i, j, sums)
        size[i], size[j], parent[j] = size_i + size_j, 0, i
        for k, total in sums[i].items():
            mean = total / (size[i] * size[k])
            if mean >= threshold:
                a, b = min(i, k), max(i, k)
                heapq.heappush(heap, (-mean, a, b, size[a], size[b]))
    return np.array([_root(k, parent) for k in range(n)], dtype=np.int64)


def _join(i: int, j: int, sums: list[dict[int, float]]) -> None:
    """Add j's sums to i's."""
    for k, total in sums[j].items():
        del sums[k][j]
        if k != i:
            joined = sums[i].get(k, 0.0) + total
            sums[i][k] = sums[k][i] = joined
    sums[j] = {}


def _root(k: int, parent: list[int]) -> int:
    while parent[k] != k:
        k = parent[k]
    return k
