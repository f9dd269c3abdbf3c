"""Test of an outlet against the others: whose article is whose is drawn again within every event."""

from __future__ import annotations

import numpy as np

#: Up to this many relabellings all are gone through.
_MOST_EXACT = 8_192
#: Draws for every test, for those with p up to .05, and for those with p up to .001.
_DRAWS = (999, 9_999, 99_999)
_AGAIN = (0.05, 0.001)
_CHUNK = 2_000


def relabelling_p(
    surplus: np.ndarray, blocks: np.ndarray, own: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, str]:
    """Two-sided p for each measure that the outlet's surplus is not chance, and how it was found.

    Under the null hypothesis the outlet's label could stand on any cell of its block. The statistic is the sum
    of surpluses under the label. Where a block has two cells, drawing the label anew flips the sign of the
    difference, so over blocks of two this is the sign-flip test. With few relabellings all are gone through;
    else p = (1 + hits) / (1 + draws) is never too small under exchange (Phipson and Smyth 2010). Small p are
    drawn again with more draws, and only the later draws count.

    Parameters
    ----------
    surplus : array of shape (n_cells, n_measures); in each block the surpluses add up to 0
    blocks : array of shape (n_cells,), sorted
    own : indices of the outlet's cells, one a block
    rng : Generator

    Returns
    -------
    p of shape (n_measures,) and the method
    """
    used = np.isin(blocks, blocks[own])
    values, block = surplus[used], blocks[used]
    _, sizes = np.unique(block, return_counts=True)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    real = np.abs(surplus[own].sum(axis=0))
    bound = real - 1e-9 * np.maximum(1.0, real)
    if np.log(sizes).sum() <= np.log(_MOST_EXACT) + 1e-9:
        return _exact(values, starts, sizes, bound), "every relabelling within events"
    p = _drawn(values, starts, sizes, bound, _DRAWS[0], rng)
    for limit, draws in zip(_AGAIN, _DRAWS[1:], strict=True):
        again = np.flatnonzero(p <= limit)
        if len(again):
            p[again] = _drawn(values[:, again], starts, sizes, bound[again], draws, rng)
    return p, "relabelling within events"


def _exact(values: np.ndarray, starts: np.ndarray, sizes: np.ndarray, bound: np.ndarray) -> np.ndarray:
    sums = np.zeros((1, values.shape[1]))
    for start, size in zip(starts, sizes, strict=True):
        sums = (sums[:, None, :] + values[start : start + size][None, :, :]).reshape(-1, values.shape[1])
    return (np.abs(sums) >= bound).mean(axis=0)


def _drawn(
    values: np.ndarray,
    starts: np.ndarray,
    sizes: np.ndarray,
    bound: np.ndarray,
    draws: int,
    rng: np.random.Generator,
) -> np.ndarray:
    hits = np.zeros(values.shape[1])
    for done in range(0, draws, _CHUNK):
        n = min(_CHUNK, draws - done)
        chosen = starts + (rng.random((n, len(sizes))) * sizes).astype(np.int64)
        picked = np.zeros((n, len(values)), dtype=np.float32)
        np.put_along_axis(picked, chosen, 1.0, axis=1)
        hits += (np.abs(picked @ values) >= bound).sum(axis=0)
    return (1 + hits) / (1 + draws)
