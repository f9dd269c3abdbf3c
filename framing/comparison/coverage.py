"""Which article tells which of the event's facts, where, and what comes nearest where a fact was not found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
    units_of = _unit_numbers(aligned)
    rows = []
    for fact in facts:
        carriers = {c.article_id: c for c in fact.carriers}
        members = [units_of[c.article_id, c.start, c.end] for c in fact.carriers]
        for article, article_id in enumerate(aligned.article_ids):
            carrier = carriers.get(article_id)
            if carrier is not None:
                place = order[article_id][fact.fact_id]
                words = f"Carried in the {carrier.position}." if carrier.position else "Carried."
                rows.append(
                    Coverage(
                        fact.fact_id,
                        article_id,
                        True,
                        carrier.similarity,
                        words,
                        carrier.start,
                        carrier.end,
                        carrier.position,
                        place,
                    )
                )
            else:
                rows.append(_not_found(fact.fact_id, article_id, article, aligned, members))
    return rows


def _not_found(
    fact_id: str, article_id: str, article: int, aligned: Aligned, members: Sequence[int]
) -> Coverage:
    own = [k for k, u in enumerate(aligned.units) if u.article == article and not u.clause]
    if not own:
        return Coverage(
            fact_id, article_id, False, 0.0, "Not found (no sentences to compare).", -1, -1, "", 0
        )
    means = aligned.similarity[own][:, list(members)].mean(axis=1)
    best = int(means.argmax())
    unit, value = aligned.units[own[best]], round(min(1.0, float(means[best])), 2)
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
