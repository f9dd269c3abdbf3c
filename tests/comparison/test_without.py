"""What is left of a comparison when readers do not take a sentence for its fact."""

from __future__ import annotations

import pandas as pd
import pytest
from bridge import TEXTS

from framing.comparison.event import compare_event
from framing.comparison.without import without_carriers
from framing.text import annotate

DOCUMENTS = {k: annotate(t) for k, t in TEXTS.items()}


@pytest.fixture(scope="module")
def compared():
    articles = pd.DataFrame({"article_id": list(TEXTS), "event": "bridge", "date": "2024-05-20"})
    return compare_event(articles, DOCUMENTS)


def cell(compared, fact_id, article):
    (found,) = [c for c in compared.coverage if (c.fact_id, c.article_id) == (fact_id, article)]
    return found


def test_who_is_taken_out_tells_the_fact_no_more_and_its_later_facts_move_up(compared):
    fact = next(f for f in compared.facts if len(f.carriers) == 3)
    gone = next(c for c in fact.carriers if c.article_id == "north")
    later = [
        c
        for c in compared.coverage
        if c.article_id == "north" and c.order > cell(compared, fact.fact_id, "north").order
    ]
    assert later, "else nothing could move up"
    found = without_carriers(
        compared, DOCUMENTS, lambda a, start, end: (a, start, end) == ("north", gone.start, gone.end)
    )

    told = cell(found, fact.fact_id, "north")
    assert (told.carried, told.description, told.position, told.order) == (
        False,
        "Taken out by a reader.",
        "",
        0,
    )
    assert all(cell(found, c.fact_id, "north").order == c.order - 1 for c in later)
    (left,) = [f for f in found.facts if f.fact_id == fact.fact_id]
    assert {c.article_id for c in left.carriers} == {"south", "west"}
    assert not any(
        p.fact_id == fact.fact_id and "north" in (p.article_a, p.article_b) for p in found.fact_pairs
    )
    others = [c for c in compared.coverage if c.article_id != "north"]
    assert [c for c in found.coverage if c.article_id != "north"] == others


def test_what_was_not_told_stays_as_it_was(compared):
    missing = [c for c in compared.coverage if not c.carried]
    found = without_carriers(compared, DOCUMENTS, lambda a, start, end: a == "north")
    left = {f.fact_id for f in found.facts}
    assert 0 < len(left) < len(compared.facts), "a fact of two articles goes, one of three stays"
    assert {c.fact_id for c in found.coverage} == left
    assert [c for c in found.coverage if not c.carried and c.article_id != "north"] == [
        c for c in missing if c.fact_id in left and c.article_id != "north"
    ]


def test_nothing_taken_out_is_the_comparison_itself(compared):
    assert without_carriers(compared, DOCUMENTS, lambda a, start, end: False) is compared
