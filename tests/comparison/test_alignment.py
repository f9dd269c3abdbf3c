"""Which sentences are put into one fact, and which facts are loose matches."""

from __future__ import annotations

import numpy as np
import pytest

from framing.comparison.alignment import FIRM, Aligned, _belonging, _clusters, _completed, facts_of
from framing.comparison.vectors import Unit
from framing.text import annotate

TEXT = "The pier was shut, and a goat ran off."


def loose(chance: float, articles: int = 2, *, clause: bool = False) -> bool:
    """Whether a fact told by so many articles, each two of their sentences so probably, is a loose match."""
    names = tuple("abc"[:articles])
    units = tuple(Unit(k, 0, 0, 18 if clause else len(TEXT), 0.0, "lead", clause) for k in range(articles))
    values = np.full((articles, articles), chance)
    aligned = Aligned(names, units, values, values, (tuple(range(articles)),))
    (fact,) = facts_of(aligned, {name: annotate(TEXT) for name in names})
    return fact.loose


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (loose(FIRM - 0.01), True),
        (loose(FIRM), False),
        (loose(FIRM, clause=True), True),  # clauses are right half the time, whatever their likeness
        (loose(0.5, articles=3), False),  # three articles bear each other out
    ],
)
def test_two_sentences_little_likely_to_tell_one_fact_are_a_loose_match(found: bool, expected: bool) -> None:
    assert found is expected


def test_a_sentence_unlike_the_rest_is_taken_out_of_a_fact() -> None:
    chance = np.array([[1, 0.9, 0.6], [0.9, 1, 0.1], [0.6, 0.1, 1]])
    assert _belonging((0, 1, 2), chance) == (0, 1)  # the mean of 0.6 and 0.1 is under 0.5
    chance[1, 2] = chance[2, 1] = 0.4
    assert _belonging((0, 1, 2), chance) == (0, 1, 2)
    assert _belonging((1, 2), np.zeros((3, 3))) == (1, 2)


def test_an_article_that_surely_tells_a_fact_in_a_sentence_of_another_one_joins_it() -> None:
    units = [Unit(a, s, 0, 18, 0.0, "lead") for a, s in ((0, 0), (1, 0), (2, 0), (2, 1))]
    chance = np.zeros((4, 4))
    chance[:2, 2], chance[:2, 3] = (0.9, 0.7), (0.8, FIRM)
    assert _completed((0, 1), units, chance) == (0, 1, 2)  # means of 0.8 and 0.775
    chance[:2, 2] = 0.6
    assert _completed((0, 1), units, chance) == (0, 1, 3)
    chance[:2, 3] = FIRM - 0.01
    assert _completed((0, 1), units, chance) == (0, 1)
    assert _completed((0, 1, 2), units, np.ones((4, 4))) == (0, 1, 2)


@pytest.mark.parametrize(("score", "facts"), [(0.6, [(0, 2), (1, 2)]), (0.4, [(0, 2)])])
def test_a_link_left_over_makes_a_fact_unless_its_sentence_tells_another_far_better(
    score: float, facts: list[tuple[int, ...]]
) -> None:
    units = [Unit(a, s, 0, 18, 0.0, "lead") for a, s in ((0, 0), (0, 1), (1, 0))]
    assert _clusters(units, [(0.9, 0, 2), (score, 1, 2)]) == facts
