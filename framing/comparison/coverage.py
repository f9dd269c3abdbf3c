"""Which article tells which of the event's facts, where, and what comes nearest where a fact was not found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from framing.comparison.alignment import Aligned, Fact
from framing.text import Document

# How probable it must be that the nearest sentence tells what the fact's sentences tell, in the mean over these, so that it is
# shown as perhaps telling it. One of them may tell something else besides, to which the nearest sentence is near.
PERHAPS = 0.4
# A sentence so like one of them is shown whatever the mean: about half of those read told the fact.
_PERHAPS_ALIKE = 0.3


@dataclass(frozen=True, slots=True)
class Coverage:
    """One fact in one article.

    ``carried`` tells whether a sentence was aligned, ``perhaps`` whether none was and the nearest one may tell the fact all
    the same. ``best_similarity`` (0..1) is the aligned sentence's mean likeness to the fact's other ones, or the nearest
    one's to the sentence of the fact that it is most like; ``description`` says so in words; ``start`` and ``end``
    mark that sentence (-1 where the article has none); ``position`` is its part (headline, lead, body, tail) or "" where the
    fact was not found; ``order`` is the place among the facts that the article tells (1 first, 0 where not found).
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
    perhaps: bool = False


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
                found = nearest[article_id][number]
                # Where the fact itself may be two, a third sentence near it told it in 6 of 22 that were read.
                found = replace(found, perhaps=False) if fact.loose else found
                rows.append(_not_found(fact.fact_id, article_id, found, aligned))
                continue
            words = f"Carried in the {carrier.position}." if carrier.position else "Carried."
            place = order[article_id][fact.fact_id]
            rows.append(
                Coverage(
                    fact.fact_id, article_id, True, carrier.similarity, words, carrier.start, carrier.end, carrier.position, place
                )
            )  # fmt: skip
    return rows


@dataclass(frozen=True, slots=True)
class _Nearest:
    """The sentence of an article that comes nearest to a fact (-1 for none), how near, and whether it may tell the fact."""

    unit: int = -1
    similarity: float = 0.0
    perhaps: bool = False


def _nearest(facts: Sequence[Fact], aligned: Aligned) -> dict[str, list[_Nearest]]:
    """For each article the sentence that most probably tells each fact."""
    numbers = _unit_numbers(aligned)
    own: dict[int, list[int]] = {}
    for k, u in enumerate(aligned.units):
        if not u.clause:
            own.setdefault(u.article, []).append(k)
    found: dict[str, list[_Nearest]] = {article_id: [] for article_id in aligned.article_ids}
    for fact in facts:
        carriers = np.array([numbers[c.article_id, c.start, c.end] for c in fact.carriers])
        chance = aligned.chance[carriers].mean(axis=0)
        for article, article_id in enumerate(aligned.article_ids):
            sentences = own.get(article, [])
            if not sentences:
                found[article_id].append(_Nearest())
                continue
            best = sentences[int(chance[sentences].argmax())]
            likeness = float(aligned.similarity[carriers, best].max())
            perhaps = bool(chance[best] >= PERHAPS) or likeness >= _PERHAPS_ALIKE
            found[article_id].append(_Nearest(best, likeness, perhaps))
    return found


def _not_found(fact_id: str, article_id: str, nearest: _Nearest, aligned: Aligned) -> Coverage:
    if nearest.unit < 0:
        return Coverage(
            fact_id, article_id, False, 0.0, "Not found (no sentences to compare).", -1, -1, "", 0
        )
    value, unit = round(min(1.0, nearest.similarity), 2), aligned.units[nearest.unit]
    words = "Perhaps told by the nearest sentence" if nearest.perhaps else "Not found"
    return Coverage(
        fact_id, article_id, False, value, f"{words} (best match {value:.2f}).", unit.start, unit.end, "", 0,
        nearest.perhaps,
    )  # fmt: skip


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

    The common order is that of ``facts``: by mean place over all articles, where one that does not tell a fact counts as
    telling it at its end, so that what one or two print early is not what the event's tellings open with.

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
