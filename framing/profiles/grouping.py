"""Articles on one event, found by time and wording, where no column says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from framing.profiles.linkage import average_linkage
from framing.profiles.similarity import ArticleVectors, day_numbers

#: Days that may lie between two articles on one event.
WINDOW_DAYS = 3
#: By how much two articles must be more alike than each is to the other articles of those days.
THRESHOLD = 0.07
#: Without a date on both, time does not narrow the choice, so wording must do more.
UNDATED_EXTRA = 0.05
#: Ranks of the neighbours that say how alike articles of those days are anyway.
_BACKGROUND = (10, 20)
#: Pairs that are held against each other at once, so that memory does not grow with the articles of a day.
_PAIRS_AT_ONCE = 1 << 19


def group_events(
    articles: pd.DataFrame | Iterable[pd.DataFrame],
    *,
    window_days: int = WINDOW_DAYS,
    threshold: float = THRESHOLD,
) -> pd.DataFrame:
    """Group articles into events by time and wording.

    Two articles may tell one event where at most ``window_days`` lie between them and they are more alike than
    articles of those days are anyway: their similarity, less the mean similarity of each to its 11th to 20th
    nearest neighbour in that time, is at least ``threshold``. Clusters are joined by average linkage. An
    article without a date is compared with all others, and more is asked of it. Outlets play no part.

    Work is done in blocks of time: with so many articles a day it grows in proportion to their number, and with
    the square of the number of undated articles. About three kilobytes an article are kept.

    Parameters
    ----------
    articles : DataFrame as :func:`framing.read_articles` gives it, or batches of :func:`framing.iter_articles`
    window_days : int, 0 or more
    threshold : float above 0; lower gives larger events

    Returns
    -------
    DataFrame
        A row an article, in the order given: ``article_id``, ``event`` (``event-`` and the first of its articles' ids in
        alphabetical order), ``similarity`` (0..1, to the most alike article of its event; missing where it stands alone),
        ``dated`` (bool). Any order of the articles gives the same events. To override, change ``event`` and hand the table
        to :func:`framing.profiles.profile_outlets` as ``events``.

    Examples
    --------
    >>> text = "The ferry Marigold ran aground off Quay Point on Friday night with forty passengers on board. "
    >>> group_events(pd.DataFrame({
    ...     "article_id": ["a", "b", "c"], "headline": ["Ferry Marigold aground", "Marigold ferry stuck", "Tram line opens"],
    ...     "date": ["2026-01-16", "2026-01-17", "2026-01-17"],
    ...     "text": [text, text + "Nobody was hurt.", "A tram line opened in the north of the town."],
    ... })).event.tolist()
    ['event-a', 'event-a', 'event-c']
    """
    if window_days < 0:
        raise ValueError(f"window_days must be 0 or more, got {window_days}.")
    ids, dates, vectors = _read([articles] if isinstance(articles, pd.DataFrame) else articles)
    if not ids:
        raise ValueError("there are no articles to group.")
    # In one order, whatever the order in which they came: ties and sums of fractions then fall alike.
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__))
    days, matrix = day_numbers(dates)[order], vectors[order]
    # Pairs a little under the threshold still pull a cluster's mean up.
    first, second, similarity, above = _near(matrix, days, window_days, threshold / 4)
    labels = average_linkage(
        len(ids), zip(first.tolist(), second.tolist(), above.tolist(), strict=True), threshold
    )
    together = labels[first] == labels[second]
    nearest = np.full(len(ids), np.nan)
    for side in (first, second):
        np.fmax.at(nearest, side[together], similarity[together])
    found = pd.DataFrame(
        {
            "article_id": [ids[k] for k in order],
            "event": [f"event-{ids[order[k]]}" for k in labels],
            "similarity": np.round(np.clip(nearest, 0, 1), 4),
            "dated": days >= 0,
        },
        index=order,
    )
    return found.sort_index()


def _read(batches: Iterable[pd.DataFrame]) -> tuple[list[str], list[str], csr_matrix]:
    """Ids, dates and vectors of the articles, in the order in which they come."""
    read = ArticleVectors()
    ids: list[str] = []
    dates: list[str] = []
    for batch in batches:
        read.add(batch["headline"].tolist(), batch["text"].tolist())
        ids += batch["article_id"].tolist()
        dates += batch["date"].tolist()
    return ids, dates, read.matrix() if ids else csr_matrix((0, 0))


def _blocks(
    matrix: csr_matrix, days: np.ndarray, window: int
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Rows, the rows that they are compared with, and the dense similarities of the two.

    Every pair within the window, and every pair of which one has no date, comes in both directions.
    """
    order = np.argsort(days, kind="stable")
    sorted_days = days[order]
    undated = order[sorted_days < 0]
    dated, dated_days = order[sorted_days >= 0], sorted_days[sorted_days >= 0]
    for day in np.unique(dated_days):
        at, end = np.searchsorted(dated_days, (day, day + 1))
        low, high = np.searchsorted(dated_days, (day - window, day + window + 1))
        yield from _products(matrix, dated[at:end], np.concatenate([dated[low:high], undated]))
    if len(undated):
        yield from _products(matrix, undated, order)


def _products(
    matrix: csr_matrix, rows: np.ndarray, columns: np.ndarray
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Some of the rows, all columns, and their similarities, until all rows have come."""
    others = matrix[columns].T.tocsr()
    step = max(1, _PAIRS_AT_ONCE // max(len(columns), 1))
    for at in range(0, len(rows), step):
        some = rows[at : at + step]
        yield some, columns, (matrix[some] @ others).toarray()


def _background(similarity: np.ndarray) -> np.ndarray:
    """Mean similarity of each row to its 11th to 20th nearest neighbour; shape (n_rows,)."""
    first, last = _BACKGROUND
    kept = min(last, similarity.shape[1])
    if kept <= first:
        return np.zeros(len(similarity))
    nearest = -np.partition(-similarity, kept - 1, axis=1)[:, :kept]
    nearest.sort(axis=1)
    # Neighbours that do not exist count 0: few articles in that time leave little to be mistaken for.
    return nearest[:, : kept - first].sum(axis=1) / (last - first)


def _near(
    matrix: csr_matrix, days: np.ndarray, window: int, least: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The pairs i < j that are more alike by ``least`` than articles of their days are anyway, each once.

    Arrays of shape (n_pairs,): i, j, their similarity, and by how much it is above that background.
    """
    background = np.zeros(len(days))
    found: list[tuple[np.ndarray, ...]] = []
    for rows, columns, similarity in _blocks(matrix, days, window):
        similarity[rows[:, None] == columns] = 0
        background[rows] = own = _background(similarity)
        # The background of the others is not known yet: it only takes away. Half, so that no rounding decides here.
        i, j = np.nonzero((similarity - own[:, None] / 2 >= least / 2) & (rows[:, None] < columns))
        found.append((rows[i], columns[j], similarity[i, j]))
    first, second, alike = (np.concatenate(part) for part in zip(*found, strict=True))
    above = alike - (background[first] + background[second]) / 2
    above -= UNDATED_EXTRA * ((days[first] < 0) | (days[second] < 0))
    near = above >= least
    return first[near], second[near], alike[near].astype(float), above[near]
