"""What an article tells twice, and facts that were found twice: a reader should meet each once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.comparison.vectors import Unit

# The cosine from which two sentences of one article say the same: a post that is shown and quoted, a caption, a lead repeated.
ECHO = 0.85
# The cosine from which two sentences of one article that are both matched with one sentence of another tell one fact.
TWICE = 0.5


def echoes_in(units: Sequence[Unit], similarity: np.ndarray) -> frozenset[int]:
    """Units that repeat an earlier sentence of their own article, with the clauses of such sentences.

    Parameters
    ----------
    units : sequence of Unit
        Sentences of every article in order, then clauses.
    similarity : ndarray of shape (n_units, n_units)
        Of each unit to each; on the diagonal the squared length of its vector, at most 1.
    """
    length = np.sqrt(np.maximum(similarity.diagonal(), 1e-9))
    sentences = [k for k, u in enumerate(units) if not u.clause]
    by_article: dict[int, list[int]] = {}
    for k in sentences:
        by_article.setdefault(units[k].article, []).append(k)
    repeated: set[tuple[int, int]] = set()
    for own in by_article.values():
        index = np.array(own)
        cosine = similarity[np.ix_(index, index)] / np.outer(length[index], length[index])
        later = np.tril(cosine >= ECHO, -1).any(axis=1)
        repeated |= {(units[k].article, units[k].sentence) for k in index[later].tolist()}
    return frozenset(k for k, u in enumerate(units) if (u.article, u.sentence) in repeated)


def told_twice(
    units: Sequence[Unit], similarity: np.ndarray, clusters: Sequence[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Clusters without those in which an article only tells again what it tells in a fuller one.

    An article that says a thing in two sentences ("We won," she said; a caption repeats it) would make two facts with the
    other articles' one sentence. The cluster with more, then with more alike sentences stays.
    """
    length = np.sqrt(np.maximum(similarity.diagonal(), 1e-9))

    def alike(k: int, m: int) -> bool:
        same = (units[k].article, units[k].sentence) == (units[m].article, units[m].sentence)
        return same or bool(similarity[k, m] >= TWICE * length[k] * length[m])

    kept: list[tuple[int, ...]] = []
    for cluster in sorted(clusters, key=lambda c: (-len(c), -float(similarity[np.ix_(c, c)].mean()), c)):
        sentences = {(units[k].article, units[k].sentence) for k in cluster}
        for other in kept:
            there = {units[m].article: m for m in other}
            shares = any((units[m].article, units[m].sentence) in sentences for m in other)
            if shares and all(
                units[k].article in there and alike(k, there[units[k].article]) for k in cluster
            ):
                break
        else:
            kept.append(cluster)
    return sorted(kept)


def merge_twins(
    units: Sequence[Unit], similarity: np.ndarray, clusters: Sequence[tuple[int, ...]], least: float
) -> list[tuple[int, ...]]:
    """Clusters that share a sentence and whose other sentences are alike (``least``) become one.

    Two clusters are only joined where no article would tell the fact in two of its sentences. Of a sentence and its clause the
    sentence stays.
    """
    merged: list[set[int]] = []
    for cluster in sorted(clusters, key=lambda c: (-len(c), c)):
        new = set(cluster)
        home = next((m for m in merged if _twins(units, similarity, m, new, least)), None)
        if home is None:
            merged.append(new)
            continue
        for k in new:
            told = next((m for m in home if units[m].article == units[k].article), None)
            if told is None:
                home.add(k)
            elif units[told].clause and not units[k].clause:
                home.remove(told)
                home.add(k)
    return sorted(tuple(sorted(m)) for m in merged)


def _twins(units: Sequence[Unit], similarity: np.ndarray, one: set[int], two: set[int], least: float) -> bool:
    where = {units[k].article: k for k in one}
    shared = [k for k in two if units[k].article in where]
    if not shared or any(units[k].sentence != units[where[units[k].article]].sentence for k in shared):
        return False
    # Two clauses of one sentence tell two things; a clause and its sentence may tell one.
    if any(units[k].clause and units[where[units[k].article]].clause and k not in one for k in shared):
        return False
    new = [k for k in two if k not in shared]
    rest = [k for k in one if units[k].article not in {units[s].article for s in shared}]
    return all(similarity[k, m] >= least for k in new for m in rest)
