"""Which article tells which of the event's facts, where, and what comes nearest where a fact was not found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from framing.comparison.alignment import Aligned, Fact
from framing.text import Document


@dataclass(frozen=True, slots=True)
class Coverage:
    """One fact in one article.

    ``carried`` tells whether a sentence was aligned; ``best_similarity`` (0..1) is that sentence's, or the nearest
    one's where none was aligned; ``description`` says so in words; ``start`` and ``end`` mark that sentence (-1 where the
    article has none); ``position`` is its part (headline, lead, body, tail) or "" where the fact was not found; ``order`` is the
    place among the facts that the article tells (1 first, 0 where not found).
    """

    fact_id: str
    article_id: str
    carried: bool
    best_similarity: float
    description: str
    start: int
    end: int
    position: str
    order: int


def cover(facts: Sequence[Fact], aligned: Aligned, documents: Mapping[str, Document]) -> list[Coverage]:
    """One row for each fact and article, facts first."""
    order = fact_places(facts)
    nearest = _nearest(facts, aligned)
    rows = []
    for number, fact in enumerate(facts):
        carriers = {c.article_id: c for c in fact.carriers}
        for article_id in aligned.article_ids:
            carrier = carriers.get(article_id)
            if carrier is None:
                rows.append(_not_found(fact.fact_id, article_id, nearest[article_id][number], aligned))
                continue
            words = f"Carried in the {carrier.position}." if carrier.position else "Carried."
            place = order[article_id][fact.fact_id]
            rows.append(
                Coverage(
                    fact.fact_id, article_id, True, carrier.similarity, words, carrier.start, carrier.end, carrier.position, place
                )
            )  # fmt: skip
    return rows


def _nearest(facts: Sequence[Fact], aligned: Aligned) -> dict[str, list[tuple[int, float]]]:
    """For each article and fact the number of the sentence that comes nearest (-1 for none) and its mean similarity."""
    numbers = _unit_numbers(aligned)
    members = np.zeros((len(facts), len(aligned.units)), dtype=np.float32)
    for row, fact in enumerate(facts):
        members[row, [numbers[c.article_id, c.start, c.end] for c in fact.carriers]] = 1 / len(fact.carriers)
    means = members @ aligned.similarity
    found: dict[str, list[tuple[int, float]]] = {}
    for article, article_id in enumerate(aligned.article_ids):
        own = [k for k, u in enumerate(aligned.units) if u.article == article and not u.clause]
        if not own:
            found[article_id] = [(-1, 0.0)] * len(facts)
            continue
        best = means[:, own].argmax(axis=1)
        found[article_id] = [(own[b], float(means[row, own[b]])) for row, b in enumerate(best.tolist())]
    return found


def _not_found(fact_id: str, article_id: str, nearest: tuple[int, float], aligned: Aligned) -> Coverage:
    best, value = nearest[0], round(min(1.0, nearest[1]), 2)
    if best < 0:
        return Coverage(
            fact_id, article_id, False, 0.0, "Not found (no sentences to compare).", -1, -1, "", 0
        )
    unit = aligned.units[best]
    return Coverage(
        fact_id, article_id, False, value, f"Not found (best match {value:.2f}).", unit.start, unit.end, "", 0
    )


def _unit_numbers(aligned: Aligned) -> dict[tuple[str, int, int], int]:
    return {(aligned.article_ids[u.article], u.start, u.end): k for k, u in enumerate(aligned.units)}


def fact_places(facts: Sequence[Fact]) -> dict[str, dict[str, int]]:
    """For each article its facts' places, 1 for the one it tells first."""
    told: dict[str, list[tuple[int, str]]] = {}
    for fact in facts:
        for carrier in fact.carriers:
            told.setdefault(carrier.article_id, []).append((carrier.start, fact.fact_id))
    return {
        a: {fact_id: n for n, (_, fact_id) in enumerate(sorted(rows), start=1)} for a, rows in told.items()
    }


def first_facts(facts: Sequence[Fact], count: int = 5) -> dict[str, list[tuple[str, int]]]:
    """Each article's first facts with the place each has in the event's common order.

    The common order is that of ``facts`` (by mean place over the articles).

    Returns
    -------
    dict
        Article id to at most ``count`` pairs (fact_id, place in the common order, 1 first).
    """
    common = {fact.fact_id: n for n, fact in enumerate(facts, start=1)}
    return {
        article: [
            (fact_id, common[fact_id])
            for fact_id, place in sorted(places.items(), key=lambda x: x[1])
            if place <= count
        ]
        for article, places in sorted(fact_places(facts).items())
    }
