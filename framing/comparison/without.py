"""A comparison without the sentences that a reader does not take for the fact they were aligned to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from framing.comparison.coverage import Coverage, fact_places
from framing.comparison.event import EventComparison
from framing.comparison.wordings import word_facts
from framing.text import Document

_LEAST_CARRIERS = 2


def without_carriers(
    compared: EventComparison,
    documents: Mapping[str, Document],
    taken_out: Callable[[str, int, int], bool],
) -> EventComparison:
    """The comparison without the carriers for which ``taken_out(article_id, start, end)`` is true.

    A fact that fewer than two articles are left to tell is no shared fact and goes; pairs, coverage and wordings follow.
    """
    facts = []
    for fact in compared.facts:
        kept = tuple(c for c in fact.carriers if not taken_out(c.article_id, c.start, c.end))
        if len(kept) >= _LEAST_CARRIERS:
            facts.append(replace(fact, carriers=kept))
    if facts == compared.facts:
        return compared
    known = {fact.fact_id for fact in facts}
    told = {(fact.fact_id, c.article_id) for fact in facts for c in fact.carriers}
    places = fact_places(facts)
    return replace(
        compared,
        facts=facts,
        fact_pairs=[
            p for p in compared.fact_pairs if {(p.fact_id, p.article_a), (p.fact_id, p.article_b)} <= told
        ],
        coverage=[
            _covered(row, places.get(row.article_id, {})) for row in compared.coverage if row.fact_id in known
        ],
        wordings=word_facts(facts, documents),
    )


def _covered(row: Coverage, places: Mapping[str, int]) -> Coverage:
    if not row.carried:
        return row
    if row.fact_id in places:
        return replace(row, order=places[row.fact_id])
    words = "Taken out by a reader."
    return replace(row, carried=False, position="", order=0, description=words)
