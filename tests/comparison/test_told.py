"""Aligned sentences compared whole and clause by clause, and figures in the sentences beside them."""

# ruff: noqa: E501
from __future__ import annotations

from datetime import date

import pytest

from framing import annotate
from framing.claims.modes import other_mode
from framing.claims.parsed import parse
from framing.comparison.alignment import align
from framing.comparison.descriptions import plainness
from framing.comparison.facts import pair_facts
from framing.comparison.telling import Telling, label
from framing.comparison.told import clauses, compare_told, figure_near

DAY = date(2024, 5, 17)


def test_a_clause_can_conflict_where_the_wholes_are_too_unlike() -> None:
    a = (
        "Traders who feared ruin have been proved wrong many times over in other towns of the coast: in Pell, takings rose by "
        "9 percent in the two years after the lane opened."
    )
    b = "In Pell, takings fell by 4 percent in the two years after the lane opened."
    assert compare_told(a, b, DAY, DAY).status == "conflict"


def test_clauses_of_a_short_sentence_are_the_sentence() -> None:
    assert clauses("Rain fell.") == ["Rain fell."]


def test_a_figure_that_one_article_gives_too_is_no_conflict() -> None:
    texts = {
        "a": "About 200 people stood outside the embassy in Ro on Monday, police said. Organisers put the number at 600.",
        "b": "Nearly 600 people stood outside the embassy in Ro on Monday. Rain fell all day.",
        "c": "About 200 people stood outside the embassy in Ro on Monday. A band played.",
    }
    documents = {k: annotate(t) for k, t in texts.items()}
    pairs = pair_facts(align(documents), documents, dict.fromkeys(texts, DAY))
    status = {(p.article_a, p.article_b): p.status for p in pairs if "00" in p.value_a}
    assert status["a", "b"] == "compatible"
    assert status["b", "c"] == "conflict"
    assert figure_near(documents["a"], 0, "600 people") and not figure_near(documents["c"], 0, "600 people")


PLAIN = "A band played. "


@pytest.mark.parametrize(
    ("text", "value", "near"),
    [
        (f"It began. {PLAIN}Some 600 came.", "600 people", True),
        (f"It began. {PLAIN * 2}Some 600 came.", "600 people", False),
        ("It began. Thousands came.", "4,000 people", False),
        ("It began. Two came.", "two people", False),
        ("It began. Three came.", "three people", True),
        ("It began. It cost 600 dollars.", "600 people", False),
        ("It began. It cost 600 dollars.", "600 dollars", True),
        ("It began. Some 600 came.", "nobody", False),
    ],
)
def test_a_figure_stands_near_within_two_sentences_and_in_its_own_unit(
    text: str, value: str, near: bool
) -> None:
    assert figure_near(annotate(text), 0, value) is near


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("Nurses demand 12 percent.", "Nurses were given 12 percent.", True),
        ("Nurses demand 12 percent.", "Nurses want 9 percent.", False),
        ("Growth was 2 percent.", "Growth came to 3 percent.", False),
        ("Analysts expected 2 percent.", "Ministers offered 3 percent.", True),
    ],
)
def test_modes(a: str, b: str, apart: bool) -> None:
    pa, pb = parse(a), parse(b)
    assert other_mode(pa, pa.figures[0].first, pb, pb.figures[0].first) is apart


def test_a_label_stands_alone_and_is_used_once() -> None:
    texts = ["and the plan", "The council approved the plan on Tuesday.", "He said it was approved."]
    assert label([*map(Telling, texts)], [0.5, 0.5, 0.5]) == "The council approved the plan on Tuesday"
    other = label(
        [*map(Telling, texts)], [0.5, 0.5, 0.5], frozenset({"The council approved the plan on Tuesday"})
    )
    assert other != "The council approved the plan on Tuesday"
    assert all(0 <= plainness(t) <= 1 for t in (*texts, "", "?", "“Yes,” he said"))
