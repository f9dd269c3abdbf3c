"""Outlets on the same events: what each wrote, against what would be expected had it written as the others did."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from framing.profiles.measures import Measure
from framing.profiles.profile import Profile


@dataclass(frozen=True)
class Matched:
    """The cells of a profile that stand beside another outlet's on one event and of one genre (a block).

    All arrays are parallel over ``n`` cells, sorted by block. ``surplus`` and ``weight`` have shape (n,
    n_measures); for a cell with count k of w where its block has K of W in all,

        surplus = k - w K / W            what it has beyond its share of the block
        weight  = w (W - w) / W          how much the comparison can tell

    so that surplus / weight is the cell's rate less the pooled rate of the others in its block, and the sum of
    surpluses over that of weights is the Mantel-Haenszel difference of rates. The surpluses of a block add up
    to 0.
    """

    measures: Sequence[Measure]
    outlets: np.ndarray
    blocks: np.ndarray
    events: np.ndarray
    counts: np.ndarray
    sizes: np.ndarray
    surplus: np.ndarray
    weight: np.ndarray

    def of(self, outlet: str) -> np.ndarray:
        """Which cells are the outlet's, as indices."""
        return np.flatnonzero(self.outlets == outlet)


def match(
    profile: Profile,
    measures: Sequence[Measure],
    *,
    genre: str | None = None,
    events: Collection[str] | None = None,
) -> Matched:
    """Pair every outlet with the others on the same event and of the same genre.

    Parameters
    ----------
    profile : Profile
    measures : the measures wanted
    genre, events : only this genre, only these events

    Opinion is compared with opinion and news with news: else an outlet that was met with a column on one event
    would seem to write its news so.
    """
    cells = sorted(
        cell
        for cell in profile.cells
        if cell[0] and (genre is None or cell[1] == genre) and (events is None or cell[0] in events)
    )
    numbers: dict[tuple[str, str], int] = {}
    block = np.array([numbers.setdefault(cell[:2], len(numbers)) for cell in cells], dtype=np.int64)
    together = np.bincount(block, minlength=len(numbers))[block] > 1 if cells else np.zeros(0, dtype=bool)
    kept = np.flatnonzero(together)
    place = {name: at for at, name in enumerate(profile.columns)}
    table = (
        np.array([profile.cells[cells[at]] for at in kept], dtype=float)
        if len(kept)
        else np.zeros((0, len(place)))
    )
    units = np.array([m.numerator_units for m in measures], dtype=float)
    counts = table[:, [place[m.numerator] for m in measures]] / units
    sizes = table[:, [place[m.denominator] for m in measures]]
    names: dict[str, int] = {}
    event = np.array([names.setdefault(cells[at][0], len(names)) for at in kept], dtype=np.int64)
    surplus, weight = against_others(counts, sizes, block[kept])
    return Matched(
        measures,
        np.array([cells[at][2] for at in kept], dtype=object),
        block[kept],
        event,
        counts,
        sizes,
        surplus,
        weight,
    )


def against_others(
    counts: np.ndarray, sizes: np.ndarray, blocks: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Surplus and weight of each cell (see :class:`Matched`); arrays of shape (n_cells, n_measures).

    >>> surplus, weight = against_others(np.array([[3.0], [1.0]]), np.array([[100.0], [100.0]]), np.array([0, 0]))
    >>> surplus.ravel().tolist(), weight.ravel().tolist()
    ([1.0, -1.0], [50.0, 50.0])
    """
    n_blocks = int(blocks.max()) + 1 if len(blocks) else 0
    totals = np.zeros((2, n_blocks, counts.shape[1]))
    np.add.at(totals[0], blocks, counts)
    np.add.at(totals[1], blocks, sizes)
    all_counts, all_sizes = totals[0][blocks], totals[1][blocks]
    safe = np.where(all_sizes > 0, all_sizes, 1.0)
    surplus = counts - sizes * all_counts / safe
    weight = sizes * (all_sizes - sizes) / safe
    # Where the others have no text of this kind there is nothing to compare with.
    return np.where(weight > 0, surplus, 0.0), weight
