"""Pairs of articles on one fact, compared claim by claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from framing.claims.compare import ClaimComparison
from framing.claims.finding import likeness
from framing.claims.parsed import parse
from framing.claims.quantities.slots import match_figures
from framing.comparison.alignment import Carrier, Fact
from framing.comparison.reuse import Reuse, copied_from
from framing.comparison.told import compare_told, figure_near
from framing.text import Document

# Conflicts of words and roles, where no figure or date stands against another.
_WORDED = frozenset(("wording", "role", "negation"))
_ALIKE = 0.6
# Of somebody who speaks these tell only where in the speech the words stand: "he concluded", "he continued".
_GOES_ON = frozenset(
    "continued concluded began ended started opened closed finished resumed paused stopped".split()
)


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
    if found.status == "conflict" and found.type in _WORDED and not _surely_one(found, text_a, text_b):
        return ClaimComparison("compatible", "wording", reason="Other words, no figure or date to compare.")
    if found.status == "unrelated":
        # The alignment says one fact; the rules found nothing to hold against each other.
        return ClaimComparison("compatible", "wording", reason="Other words, no figure or date to compare.")
    return found


def _surely_one(found: ClaimComparison, text_a: str, text_b: str) -> bool:
    """Whether opposite words and exchanged roles can only be of one thing: in sentences alike, or, of roles, with one figure.

    Sentences of articles are longer and speak of more than pairs of claims do: on real events every conflict of words
    between less similar sentences that was read proved to be about two things.
    """
    if {found.value_a, found.value_b} <= _GOES_ON and any(mark in text_a + text_b for mark in '"“”'):
        return False
    pa, pb = parse(text_a), parse(text_b)
    counted = found.type == "role" and any(
        m.relation == "equal" and m.a.kind not in ("ordinal", "rank") for m in match_figures(pa, pb)
    )
    return counted or likeness(pa, pb) >= _ALIKE


def _gives_both(found: ClaimComparison, a: Carrier, b: Carrier, documents: Mapping[str, Document]) -> bool:
    """Whether one of the articles gives the other's figure too, in a sentence beside the carrier."""
    return figure_near(documents[a.article_id], a.start, found.value_b) or figure_near(
        documents[b.article_id], b.start, found.value_a
    )
