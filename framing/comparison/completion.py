"""Articles that tell a fact in a sentence that was taken for another one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.comparison.vectors import Unit

# The mean similarity to a fact's sentences from which a sentence tells it too: "not found" would be wrong.
TELLS = 0.27


def complete(
    units: Sequence[Unit], similarity: np.ndarray, common: np.ndarray, clusters: Sequence[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Add to each fact the best sentence of an article that has none in it, where that one plainly tells the fact.

    A sentence may stand in several facts. Links join two sentences only where they prefer each other, so that a sentence
    that prefers another fact would be missing here.

    Parameters
    ----------
    units : sequence of Unit
    similarity, common : ndarray of shape (n_units, n_units)
        Cosines, and how many words of their own two units share.
    clusters : sequence of tuple
        Facts as numbers of units, at most one an article.
    """
    by_article: dict[int, list[int]] = {}
    for k, u in enumerate(units):
        if not u.clause:
            by_article.setdefault(u.article, []).append(k)
    return sorted({_completed(c, units, by_article, similarity, common) for c in clusters})


def _completed(
    cluster: tuple[int, ...],
    units: Sequence[Unit],
    by_article: dict[int, list[int]],
    similarity: np.ndarray,
    common: np.ndarray,
) -> tuple[int, ...]:
    told = {units[k].article for k in cluster}
    members, new = list(cluster), []
    for article, own in by_article.items():
        if article not in told:
            best = own[int(similarity[np.ix_(own, members)].mean(axis=1).argmax())]
            if similarity[best, members].mean() >= TELLS and common[best, members].min() > 0:
                new.append(best)
    return tuple(sorted([*cluster, *new]))
