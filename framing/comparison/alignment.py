"""Which sentences of an event's articles tell one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from framing.comparison.one_fact import chances, observe
from framing.comparison.repeats import echoes, merge_twins, told_twice
from framing.comparison.telling import label, telling
from framing.comparison.vectors import Unit, clause_units, make_space, sentence_units, unit_features
from framing.text import Document

# Where two sentences choose each other, MUTUAL is enough; where only one chooses the other, ONE_SIDED is needed.
# Set on annotated events; what is far apart in its article is less likely one fact, what shares a figure more.
MUTUAL, ONE_SIDED, CLAUSE = 0.18, 0.25, 0.28
_DISTANCE, _FIGURE, _FAR_BETTER = 0.15, 0.05, 0.5
# How probable it must be that a sentence tells what the others do; and that two by themselves are one fact that can be shown
# without a warning, or that a sentence which tells another fact better tells this one too.
LEAST, FIRM = 0.5, 0.75
_COMMON, _TWO_WORDS = 2, 1.9


@dataclass(frozen=True, slots=True)
class Carrier:
    """A sentence or clause that carries a fact. ``similarity`` (0..1) is to the fact's other carriers, the mean."""

    article_id: str
    start: int
    end: int
    similarity: float
    position: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as told by two or more articles, at most one carrier an article.

    ``description`` quotes the most central carrier that can stand alone. ``loose`` says that there are two carriers, and that
    these are clauses or little alike (about half of such facts are two things), or that the words which tie a carrier to the
    others already tie it to a surer fact.
    """

    fact_id: str
    description: str
    carriers: tuple[Carrier, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Aligned:
    """An alignment with what it was computed from, arrays of shape (n_units, n_units).

    ``similarity`` is the cosine of each unit and each, 0..1, ``chance`` the probability that the two tell one fact.
    ``echoes`` are the clusters that only words tie together which tell a surer fact already.
    """

    article_ids: tuple[str, ...]
    units: tuple[Unit, ...]
    similarity: np.ndarray
    chance: np.ndarray
    clusters: tuple[tuple[int, ...], ...]
    echoes: frozenset[tuple[int, ...]] = frozenset()


def align(documents: Mapping[str, Document]) -> list[Fact]:
    """Facts told by at least two of the articles, in the order in which the articles tell them.

    The order of ``documents`` makes no difference: articles are taken by id.

    Parameters
    ----------
    documents : mapping of article id to Document
        The articles on one event.

    Returns
    -------
    list of Fact
        Numbered ``01``, ``02``, ... by mean position; empty for fewer than two articles.

    Notes
    -----
    Similarity is the cosine of tf-idf vectors over concepts (names, synonym groups, stems, figures), less a penalty
    for distance within the articles. Two sentences that choose each other are linked where it is likely that they tell one fact
    (:mod:`framing.comparison.one_fact`). Links are joined greedily, the surest first, never two sentences of one article.
    """
    aligned = align_units(documents)
    return [] if aligned is None else facts_of(aligned, documents)


def align_units(documents: Mapping[str, Document]) -> Aligned | None:
    """The alignment in numbers; None where there are fewer than two articles or no sentences to compare."""
    if len(documents) < 2:
        return None
    ids = tuple(sorted(documents))
    texts = [documents[i] for i in ids]
    units = sentence_units(texts)
    if not units:
        return None
    units += clause_units(texts, units)
    bags = unit_features(texts, units)
    space = make_space([bag for bag, u in zip(bags, units, strict=True) if not u.clause])
    vectors = space.vectors(bags)
    similarity = (vectors @ vectors.T).toarray().astype(np.float32)
    observed = observe(similarity, vectors, space, units, texts)
    chance = chances(observed)
    whole = [k for k, u in enumerate(units) if not u.clause]
    # One word in common makes no fact, nor do words of general use, unless they stand in a row.
    proved = (observed["common"] >= _COMMON) | (observed["runs"] > 0)
    probable = np.where(chance >= LEAST, _adjusted(observed), 0.0)
    links = _links(units, whole, np.where(proved, probable, 0.0), (MUTUAL, ONE_SIDED))
    clusters = _clusters(units, links)
    # Clauses are short: one word in common makes them alike.
    proved = observed["words"] ** 2 + observed["figures"] >= _TWO_WORDS
    links = _clause_links(units, np.where(proved, probable, 0.0), clusters)
    clusters += _clusters(units, links)
    clusters = merge_twins(units, similarity, clusters, MUTUAL)
    clusters = [_completed(_belonging(c, chance), units, chance) for c in clusters]
    clusters = told_twice(units, similarity, sorted(set(clusters)))
    again = echoes(units, vectors, chance, [c for c in clusters if not _is_unsure(c, units, chance)])
    return Aligned(ids, tuple(units), similarity, chance, tuple(sorted(clusters)), again)


def _is_unsure(cluster: tuple[int, ...], units: Sequence[Unit], chance: np.ndarray) -> bool:
    """Whether a cluster is of two clauses, or of two sentences that may well tell two things."""
    return len(cluster) == 2 and (any(units[k].clause for k in cluster) or bool(chance[cluster] < FIRM))


def _clause_links(
    units: list[Unit], probable: np.ndarray, clusters: list[tuple[int, ...]]
) -> list[tuple[float, int, int]]:
    """Links of clauses that match where their whole sentences did not: facts that a longer sentence packs among others."""
    met = {
        ((units[i].article, units[i].sentence), (units[j].article, units[j].sentence))
        for c in clusters for i in c for j in c
    }  # fmt: skip
    packed = {(u.article, u.sentence) for u in units if u.clause}
    single = [
        k for k, u in enumerate(units)
        if u.clause or (u.article, u.sentence) not in packed
    ]  # fmt: skip
    return [
        (score, i, j)
        for score, i, j in _links(units, single, probable, (CLAUSE, CLAUSE))
        if (units[i].clause or units[j].clause)
        and ((units[i].article, units[i].sentence), (units[j].article, units[j].sentence)) not in met
    ]


def _adjusted(observed: Mapping[str, np.ndarray]) -> np.ndarray:
    """Similarity less the distance between the places in the articles, plus a little for shared figures."""
    return observed["alike"] - _DISTANCE * observed["apart"] + _FIGURE * observed["figures"]


def _belonging(cluster: Sequence[int], chance: np.ndarray) -> tuple[int, ...]:
    """A cluster without the sentences that are unlike the rest of it; two are left at least."""
    kept = list(cluster)
    while len(kept) > 2:
        means = (chance[np.ix_(kept, kept)].sum(axis=1) - chance[kept, kept]) / (len(kept) - 1)
        if means.min() >= LEAST:
            break
        del kept[int(means.argmin())]
    return tuple(kept)


def _completed(cluster: tuple[int, ...], units: list[Unit], chance: np.ndarray) -> tuple[int, ...]:
    """A cluster with the best sentence of each article that has none in it, where that one surely tells the fact.

    Links join sentences that prefer each other; a sentence that prefers another fact would be missing here.
    """
    told = {units[k].article for k in cluster}
    means = chance[list(cluster)].mean(axis=0)
    best: dict[int, int] = {}
    for k in sorted(np.flatnonzero(means >= FIRM).tolist(), key=lambda k: (-means[k], k)):
        if not units[k].clause and units[k].article not in told:
            best.setdefault(units[k].article, k)
    return tuple(sorted([*cluster, *best.values()]))


def _links(
    units: list[Unit], among: Sequence[int], adjusted: np.ndarray, least: tuple[float, float]
) -> list[tuple[float, int, int]]:
    """Pairs of units of two articles that choose each other or are close enough; surest first."""
    by_article: dict[int, list[int]] = {}
    for k in among:
        by_article.setdefault(units[k].article, []).append(k)
    bounds = [np.array(by_article[a]) for a in sorted(by_article)]
    links = []
    for a, rows in enumerate(bounds):
        for columns in bounds[a + 1 :]:
            block = adjusted[np.ix_(rows, columns)]
            best_row, best_column = block.max(axis=1, keepdims=True), block.max(axis=0, keepdims=True)
            mutual = (block >= least[0]) & (block >= best_row) & (block >= best_column)
            chosen = (block >= least[1]) & ((block >= best_row) | (block >= best_column))
            for i, j in zip(*np.nonzero(mutual | chosen), strict=True):
                links.append((float(block[i, j]), int(rows[i]), int(columns[j])))
    return sorted(links, key=lambda link: (-link[0], link[1], link[2]))


def _clusters(units: list[Unit], links: list[tuple[float, int, int]]) -> list[tuple[int, ...]]:
    """Join links, the surest first, into sets of one unit an article.

    A link left over makes a fact of its own, unless one of the two tells another fact far better.
    """
    home: dict[int, set[int]] = {}
    left: set[tuple[int, ...]] = set()
    best: dict[int, float] = {}
    for score, i, j in links:
        a, b = home.get(i, {i}), home.get(j, {j})
        surest = max(best.setdefault(i, score), best.setdefault(j, score))
        if a is b:
            continue
        if {units[k].article for k in a} & {units[k].article for k in b}:
            if score >= _FAR_BETTER * surest:
                left.add((min(i, j), max(i, j)))
            continue
        joined = a | b
        for k in joined:
            home[k] = joined
    return sorted({tuple(sorted(c)) for c in home.values()} | left)


def facts_of(aligned: Aligned, documents: Mapping[str, Document]) -> list[Fact]:
    """The clusters as facts in the event's common order: by mean place, an article that does not tell one counting as its end."""
    places = {c: sum(1 - aligned.units[k].place for k in c) for c in aligned.clusters}
    ordered = sorted(aligned.clusters, key=lambda c: (-places[c], c))
    facts: list[Fact] = []
    for number, cluster in enumerate(ordered, start=1):
        closeness = {
            k: float(np.mean([aligned.similarity[k, m] for m in cluster if m != k])) for k in cluster
        }
        told = [
            telling(u, documents[aligned.article_ids[u.article]]) for u in (aligned.units[k] for k in cluster)
        ]
        description = label(told, [closeness[k] for k in cluster], frozenset(f.description for f in facts))
        carriers = tuple(
            Carrier(aligned.article_ids[u.article], u.start, u.end, round(min(1.0, closeness[k]), 3), u.part)
            for k in cluster
            for u in (aligned.units[k],)
        )
        loose = cluster in aligned.echoes or _is_unsure(cluster, aligned.units, aligned.chance)
        facts.append(Fact(f"{number:02d}", description, carriers, loose))
    return facts
