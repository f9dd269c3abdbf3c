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
_ROWS = 500


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
    batches = [articles] if isinstance(articles, pd.DataFrame) else articles
    vectors, ids, dates = ArticleVectors(), [], []
    for batch in batches:
        vectors.add(batch["headline"].tolist(), batch["text"].tolist())
        ids += batch["article_id"].tolist()
        dates += batch["date"].tolist()
    if not ids:
        raise ValueError("there are no articles to group.")
    # In one order, whatever the order in which they came: ties and sums of fractions then fall alike.
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__))
    days = day_numbers(dates)[order]
    matrix = vectors.matrix()[order]
    background = _background(matrix, days, window_days)
    best: dict[tuple[int, int], float] = {}
    pairs = []
    for i, j, similarity in _near(matrix, days, window_days):
        above = similarity - (background[i] + background[j]) / 2
        above -= UNDATED_EXTRA * ((days[i] < 0) | (days[j] < 0))
        for a, b, s, x in zip(i, j, similarity, above, strict=True):
            # Pairs a little under the threshold still pull a cluster's mean up.
            if x >= threshold / 4:
                pairs.append((int(a), int(b), float(x)))
                best[int(a), int(b)] = float(s)
    labels = average_linkage(len(ids), pairs, threshold)
    nearest = np.full(len(ids), np.nan)
    for (a, b), s in best.items():
        if labels[a] == labels[b]:
            nearest[a], nearest[b] = np.fmax(nearest[a], s), np.fmax(nearest[b], s)
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
    at = 0
    while at < len(dated):
        # One day at a time, and no more than _ROWS of it, so that the product stays small.
        end = min(np.searchsorted(dated_days, dated_days[at], side="right"), at + _ROWS)
        low = np.searchsorted(dated_days, dated_days[at] - window, side="left")
        high = np.searchsorted(dated_days, dated_days[at] + window, side="right")
        rows, columns = dated[at:end], np.concatenate([dated[low:high], undated])
        yield rows, columns, (matrix[rows] @ matrix[columns].T).toarray()
        at = end
    for at in range(0, len(undated), _ROWS):
        rows = undated[at : at + _ROWS]
        yield rows, order, (matrix[rows] @ matrix[order].T).toarray()


def _background(matrix: csr_matrix, days: np.ndarray, window: int) -> np.ndarray:
    """Mean similarity of each article to its 11th to 20th nearest neighbour in its time; shape (n_articles,)."""
    first, last = _BACKGROUND
    background = np.zeros(len(days))
    for rows, columns, similarity in _blocks(matrix, days, window):
        similarity[rows[:, None] == columns[None, :]] = 0
        if len(columns) <= first:
            continue
        kept = min(last, len(columns))
        nearest = -np.partition(-similarity, kept - 1, axis=1)[:, :kept]
        nearest.sort(axis=1)
        # Neighbours that do not exist count 0: few articles in that time leave little to be mistaken for.
        background[rows] = nearest[:, : kept - first].sum(axis=1) / (last - first)
    return background


def _near(
    matrix: csr_matrix, days: np.ndarray, window: int
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Each pair within the window once: arrays of i < j and their similarities, a block at a time."""
    for rows, columns, similarity in _blocks(matrix, days, window):
        i, j = np.nonzero((similarity > 0) & (rows[:, None] < columns[None, :]))
        yield rows[i], columns[j], similarity[i, j]
