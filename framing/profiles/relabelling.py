"""Test and interval of an outlet against the others: whose article is whose is drawn again within every event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

LEVEL = 0.05
INTERVAL_METHOD = "differences that relabelling within events does not reject"
#: Up to this many relabellings all are gone through.
_MOST_EXACT = 8_192
#: Draws for every test, and for those with p up to .05; those with p up to .001 have the most, for p alone.
_DRAWS, _MOST = (1_999, 9_999), 99_999
_AGAIN = (0.05, 0.001)
_CHUNK = 2_000
_HALVINGS = 24
#: By so much of itself a statistic may be smaller and still be taken for equal.
_EQUAL = 1e-9


@dataclass(frozen=True)
class Relabelled:
    """p and the bounds of the interval for each measure, arrays of shape (n_measures,), and how they were found."""

    p: np.ndarray
    low: np.ndarray
    high: np.ndarray
    method: str


def relabelling_test(
    surplus: np.ndarray, sizes: np.ndarray, blocks: np.ndarray, own: np.ndarray, rng: np.random.Generator
) -> Relabelled:
    """Two-sided p that the outlet does not differ from the others, and the differences that this test does not reject.

    Under the null hypothesis the outlet's label could stand on any cell of its block. The statistic is the sum of
    the surpluses under the label over the root of the sum of their squares. Where a block has two cells, drawing
    the label anew flips the sign of the difference, so over blocks of two this is the sign-flip test. With few
    relabellings all are gone through; else p = (1 + hits) / (1 + draws) is never too small under exchange (Phipson
    and Smyth 2010). Small p are drawn again with more draws, and only the later draws count.

    Dividing by the root keeps an outlet that is merely more erratic than the others, and not different on average,
    from looking different: the bare sum rejects that up to twice as often as it says, this one about as often as it
    says (Janssen 1997; Chung and Romano 2013).

    For the interval a difference d is taken from the outlet's cells and the same test asks what is left. The bounds
    are where p falls to .05, so that p is at most .05 exactly where the interval leaves out 0.

    Parameters
    ----------
    surplus, sizes : arrays of shape (n_cells, n_measures), as :class:`framing.profiles.matching.Matched` has them
    blocks : array of shape (n_cells,), sorted
    own : indices of the outlet's cells, one a block
    rng : Generator

    Returns
    -------
    Relabelled
        Bounds are infinite where even the largest difference is not rejected, as with fewer than six events.
    """
    used = np.isin(blocks, blocks[own])
    _, block, n_cells = np.unique(blocks[used], return_inverse=True, return_counts=True)
    starts = np.concatenate([[0], np.cumsum(n_cells)[:-1]])
    place = np.flatnonzero(np.isin(np.flatnonzero(used), own))
    values = surplus[used]
    real = _Sums.of(
        values[place], _shifts(sizes[used], block, place)[place], csr_matrix(np.ones((1, len(place))))
    )
    cells = _Cells(values, _shifts(sizes[used], block, place), starts, n_cells)
    if np.log(n_cells).sum() <= np.log(_MOST_EXACT) + 1e-9:
        sums = cells.every()
        low, high = _interval(real, sums, extra=0)
        return Relabelled(_p(0.0, real, sums, extra=0), low, high, "every relabelling within events")
    return _drawn(real, cells, rng)


def _shifts(sizes: np.ndarray, block: np.ndarray, own: np.ndarray) -> np.ndarray:
    """By how much a cell's surplus falls where a difference of 1 is taken from the outlet's cells."""
    total = np.zeros((len(own), sizes.shape[1]))
    np.add.at(total, block, sizes)
    ours = sizes[own][block]
    shift = -np.divide(ours * sizes, total[block], out=np.zeros(sizes.shape), where=total[block] > 0)
    shift[own] += sizes[own]
    return shift


@dataclass
class _Sums:
    """What the statistic needs of each relabelling, for any difference that is taken out; shape (n, n_measures)."""

    surplus: np.ndarray
    shift: np.ndarray
    squares: np.ndarray
    products: np.ndarray
    shift_squares: np.ndarray

    @classmethod
    def of(cls, surplus: np.ndarray, shift: np.ndarray, picked: csr_matrix) -> _Sums:
        """The sums over the cells that each row of ``picked`` marks."""
        parts = (surplus, shift, surplus**2, surplus * shift, shift**2)
        return cls(*np.hsplit(picked @ np.hstack(parts), len(parts)))

    def at(self, measures: np.ndarray) -> _Sums:
        return _Sums(*(part[:, measures] for part in vars(self).values()))

    def statistic(self, difference: float | np.ndarray) -> np.ndarray:
        """The square of the statistic; 0 where there is nothing under the label."""
        top = (self.surplus - difference * self.shift) ** 2
        bottom = self.squares - 2 * difference * self.products + difference**2 * self.shift_squares
        return np.divide(top, bottom, out=np.zeros(top.shape), where=bottom > 1e-12 * self.squares)


@dataclass(frozen=True)
class _Cells:
    """The cells of the outlet's blocks; ``starts`` and ``n_cells`` say where each block's are."""

    surplus: np.ndarray
    shift: np.ndarray
    starts: np.ndarray
    n_cells: np.ndarray

    def every(self) -> _Sums:
        """All relabellings."""
        places = np.meshgrid(*map(np.arange, self.n_cells), indexing="ij")
        chosen = np.stack([place.ravel() for place in places], axis=1)
        return _Sums.of(self.surplus, self.shift, self._picked(chosen))

    def drawn(self, draws: int, rng: np.random.Generator) -> _Sums:
        """So many relabellings by chance."""
        parts = [vars(_Sums.of(self.surplus, self.shift, picked)) for picked in self._draws(draws, rng)]
        return _Sums(*(np.concatenate(part) for part in zip(*(p.values() for p in parts), strict=True)))

    def hits(self, draws: int, bound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """How many of so many relabellings have a statistic of at least ``bound``; none of them is kept."""
        found = np.zeros(self.surplus.shape[1])
        for picked in self._draws(draws, rng):
            top, bottom = (picked @ self.surplus) ** 2, picked @ self.surplus**2
            found += (np.divide(top, bottom, out=np.zeros(top.shape), where=bottom > 0) >= bound).sum(axis=0)
        return found

    def at(self, measures: np.ndarray) -> _Cells:
        return _Cells(self.surplus[:, measures], self.shift[:, measures], self.starts, self.n_cells)

    def _draws(self, draws: int, rng: np.random.Generator) -> Iterator[csr_matrix]:
        for done in range(0, draws, _CHUNK):
            uniform = rng.random((min(_CHUNK, draws - done), len(self.starts)))
            yield self._picked((uniform * self.n_cells).astype(np.int64))

    def _picked(self, chosen: np.ndarray) -> csr_matrix:
        n, size = chosen.shape
        # Sparse, since each relabelling picks one cell a block, and since dense products wait for each other's threads.
        places, ends = (self.starts + chosen).ravel(), np.arange(0, n * size + 1, size)
        return csr_matrix((np.ones(n * size), places, ends), shape=(n, len(self.surplus)))


def _drawn(real: _Sums, cells: _Cells, rng: np.random.Generator) -> Relabelled:
    p, low, high = np.empty((3, cells.surplus.shape[1]))
    again = np.arange(len(p))
    for draws, limit in zip(_DRAWS, _AGAIN, strict=True):
        sums, wanted = cells.at(again).drawn(draws, rng), real.at(again)
        p[again] = _p(0.0, wanted, sums)
        low[again], high[again] = _interval(wanted, sums)
        again = again[p[again] <= limit]
        if not len(again):
            break
    else:
        bound = real.at(again).statistic(0.0) * (1 - _EQUAL)
        p[again] = (1 + cells.at(again).hits(_MOST, bound, rng)) / (1 + _MOST)
    return Relabelled(p, low, high, "relabelling within events")


def _p(difference: float | np.ndarray, real: _Sums, drawn: _Sums, extra: int = 1) -> np.ndarray:
    """P of each measure that nothing is left once ``difference`` is taken out; ``extra`` counts the real labels themselves."""
    bound = real.statistic(difference) * (1 - _EQUAL)
    hits = (drawn.statistic(difference) >= bound).sum(axis=0)
    return (extra + hits) / (extra + len(drawn.surplus))


def _interval(real: _Sums, drawn: _Sums, extra: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """The bounds at which p falls to .05, looked for from the difference outwards.

    p can rise and fall again by a little on its way; where it does so near 0, the side on which 0 stands goes by p at 0.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = (real.surplus / real.shift)[0]
        left = real.squares - 2 * middle * real.products + middle**2 * real.shift_squares
        step = (np.sqrt(np.maximum(left, 0)) / real.shift)[0]
    step = np.where(np.isfinite(step) & (step > 0), step, np.maximum(np.abs(middle), 1e-12) * 1e-6)
    bounds, none = [], np.abs(middle)
    holds_none = _p(0.0, real, drawn, extra) > LEVEL
    for side in (-1.0, 1.0):
        faces_none = side * middle < 0
        near = np.where(faces_none & holds_none, none, 0.0)
        far = np.where(faces_none & ~holds_none, none, near + step)
        for _ in range(_HALVINGS):
            inside = _p(middle + side * far, real, drawn, extra) > LEVEL
            if not inside.any():
                break
            near, far = np.where(inside, far, near), np.where(inside, 2 * far, far)
        endless = inside
        for _ in range(_HALVINGS):
            half = (near + far) / 2
            inside = _p(middle + side * half, real, drawn, extra) > LEVEL
            near, far = np.where(inside, half, near), np.where(inside, far, half)
        bounds.append(np.where(endless, side * np.inf, middle + side * far))
    return bounds[0], bounds[1]
