"""What an article tells twice, and facts that were found twice: a reader should meet each once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix

from framing.comparison.vectors import Unit

# The cosine from which two sentences of one article that are both matched with one sentence of another tell one fact.
TWICE = 0.5
# The share of what makes a sentence alike the others of a fact that must not tie it to a surer fact already.
_OWN = 0.25


def told_twice(
    units: Sequence[Unit], similarity: np.ndarray, clusters: Sequence[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Clusters without those that only tell again what a fuller one tells.

    An article that says a thing in two sentences ("We won," she said; a caption repeats it) would make two facts with the
    other articles' one sentence, and a sentence that packs several things two facts of nearly the same sentences. Where the
    two differ, the sentence that is nearer to the other articles' stays.
    """
    kept: list[tuple[int, ...]] = []
    for cluster in sorted(clusters, key=lambda c: (-len(c), -float(similarity[np.ix_(c, c)].mean()), c)):
        again = next((n for n, other in enumerate(kept) if _again(units, similarity, cluster, other)), None)
        if again is None:
            kept.append(cluster)
        else:
            kept[again] = _nearer(units, similarity, kept[again], cluster)
    return sorted(set(kept))


def _again(
    units: Sequence[Unit], similarity: np.ndarray, cluster: Sequence[int], other: Sequence[int]
) -> bool:
    """Whether each sentence of ``cluster`` is one of ``other`` or like that of its article there, or all but one are."""
    there = {units[m].article: m for m in other}
    if any(units[k].article not in there for k in cluster):
        return False
    apart = [(k, there[units[k].article]) for k in cluster]
    apart = [(k, m) for k, m in apart if units[k].sentence != units[m].sentence]
    shared = len(cluster) - len(apart)
    if shared >= 2 and len(apart) <= 1:
        return True
    length = np.sqrt(np.maximum(similarity.diagonal(), 1e-9))
    return all(similarity[k, m] >= TWICE * length[k] * length[m] for k, m in apart)


def _nearer(
    units: Sequence[Unit], similarity: np.ndarray, one: Sequence[int], two: Sequence[int]
) -> tuple[int, ...]:
    """``one`` with a sentence of ``two`` where that is nearer to the other articles' sentences."""
    found = list(one)
    for k in two:
        place = next(n for n, m in enumerate(found) if units[m].article == units[k].article)
        rest = [m for m in found if m != found[place]]
        if units[k].sentence != units[found[place]].sentence and (
            similarity[k, rest].mean() > similarity[found[place], rest].mean()
        ):
            found[place] = k
    return tuple(sorted(found))


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


def echoes(
    units: Sequence[Unit],
    vectors: csr_matrix,
    chance: np.ndarray,
    clusters: Sequence[tuple[int, ...]],
) -> frozenset[tuple[int, ...]]:
    """The clusters in which a sentence meets the others by words that already tie it to a surer cluster, and hardly by more.

    "Trask opened the Pell ferry" meets all else that is said of that ferry. Surer are more articles, then the mean chance.
    """
    rows = {k: _row(vectors, k) for c in clusters for k in c}
    surer: dict[tuple[int, int], list[tuple[int, ...]]] = {}
    found = set()
    for cluster in sorted(clusters, key=lambda c: (-len(c), -float(chance[np.ix_(c, c)].mean()), c)):
        places = {k: (units[k].article, units[k].sentence) for k in cluster}
        if any(
            _is_echo(units, rows, k, cluster, before) for k in cluster for before in surer.get(places[k], ())
        ):
            found.add(cluster)
            continue
        for place in places.values():
            surer.setdefault(place, []).append(cluster)
    return frozenset(found)


def _is_echo(
    units: Sequence[Unit],
    rows: dict[int, dict[int, float]],
    k: int,
    cluster: Sequence[int],
    before: Sequence[int],
) -> bool:
    own = rows[k]
    spent = {f for m in before if units[m].article != units[k].article for f in own.keys() & rows[m].keys()}
    ties = [(f, own[f] * rows[m][f]) for m in cluster if m != k for f in own.keys() & rows[m].keys()]
    return sum(tie for f, tie in ties if f not in spent) < _OWN * sum(tie for _, tie in ties)


def _row(vectors: csr_matrix, k: int) -> dict[int, float]:
    row = slice(vectors.indptr[k], vectors.indptr[k + 1])
    return dict(zip(vectors.indices[row].tolist(), vectors.data[row].tolist(), strict=True))
