"""Pairs of articles on one fact, compared claim by claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from framing.comparison.alignment import Carrier, Fact
from framing.comparison.claims import ClaimComparison
from framing.comparison.reuse import Reuse, copied_from
from framing.comparison.told import compare_told, figure_near
from framing.text import Document


@dataclass(frozen=True, slots=True)
class FactPair:
    """Two articles on one fact: same, compatible or conflict, with what was compared and why, and both spans."""

    fact_id: str
    article_a: str
    article_b: str
    status: str
    type: str
    value_a: str
    value_b: str
    reason: str
    start_a: int
    end_a: int
    start_b: int
    end_b: int


def pair_facts(
    facts: Sequence[Fact],
    documents: Mapping[str, Document],
    dates: Mapping[str, date | None],
    reuses: Sequence[Reuse] = (),
) -> list[FactPair]:
    """One row for each fact and pair of its carriers; sentences that one article has from the other are the same."""
    rows = []
    for fact in facts:
        for k, a in enumerate(fact.carriers):
            for b in fact.carriers[k + 1 :]:
                found = _compare(a, b, documents, dates, reuses)
                rows.append(
                    FactPair(
                        fact.fact_id, a.article_id, b.article_id, found.status, found.type, found.value_a, found.value_b,
                        found.reason, a.start, a.end, b.start, b.end,
                    )
                )  # fmt: skip
    return rows


def _compare(
    a: Carrier,
    b: Carrier,
    documents: Mapping[str, Document],
    dates: Mapping[str, date | None],
    reuses: Sequence[Reuse],
) -> ClaimComparison:
    if copied_from(reuses, a.article_id, b.article_id, (a.start, a.end)):
        return ClaimComparison("same", "wording", reason="The same text, word for word.")
    text_a = " ".join(documents[a.article_id].text[a.start : a.end].split())
    text_b = " ".join(documents[b.article_id].text[b.start : b.end].split())
    days = dates.get(a.article_id), dates.get(b.article_id)
    found = compare_told(text_a, text_b, *days)
    if found.status == "conflict" and found.type == "number" and _gives_both(found, a, b, documents):
        return ClaimComparison(
            "compatible", "number", found.value_a, found.value_b, "One article gives both figures."
        )
    if found.status == "unrelated":
        # The alignment says one fact; the rules found nothing to hold against each other.
        return ClaimComparison("compatible", "wording", reason="Other words, no figure or date to compare.")
    return found


def _gives_both(found: ClaimComparison, a: Carrier, b: Carrier, documents: Mapping[str, Document]) -> bool:
    """Whether one of the articles gives the other's figure too, in a sentence beside the carrier."""
    return figure_near(documents[a.article_id], a.start, found.value_b) or figure_near(
        documents[b.article_id], b.start, found.value_a
    )
