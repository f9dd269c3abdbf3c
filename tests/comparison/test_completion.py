"""A sentence that prefers one fact and plainly tells another too."""

from __future__ import annotations

import numpy as np
import pytest

from framing.comparison.alignment import align
from framing.comparison.completion import complete
from framing.comparison.vectors import Unit
from framing.text import annotate


def unit(article: int, sentence: int, *, clause: bool = False) -> Unit:
    return Unit(article, sentence, 0, 1, 0.0, "body", clause)


@pytest.mark.parametrize(
    ("to_fact", "words", "told"),
    [
        ((0.3, 0.26), (2, 1), True),  # mean 0.28
        ((0.3, 0.2), (2, 1), False),  # mean 0.25
        ((0.5, 0.3), (2, 0), False),  # no word in common with one of the two
    ],
)
def test_the_best_sentence_of_an_article_joins_a_fact_that_it_plainly_tells(to_fact, words, told) -> None:
    units = [unit(0, 0), unit(1, 0), unit(2, 0), unit(2, 1), unit(2, 0, clause=True)]
    similarity = np.full((5, 5), 0.1)
    common = np.full((5, 5), 5)
    for k, other in enumerate((0, 1)):
        similarity[3, other] = similarity[other, 3] = to_fact[k]
        similarity[4, other] = similarity[other, 4] = 0.9  # clauses are not asked
        common[3, other] = common[other, 3] = words[k]
    assert complete(units, similarity, common, [(0, 1)]) == [(0, 1, 3) if told else (0, 1)]


def test_a_sentence_that_tells_two_facts_stands_in_both() -> None:
    """The third article tells in one sentence what the others tell in two."""
    texts = {
        "a": "Gulls are back.\nThe Hallam ferry hit a pontoon in thick fog.\nPrices rose at the market.\n"
        "Eleven passengers of the ferry were treated for bruises.",
        "b": "A kiosk opened.\nIn thick fog the Hallam ferry hit a pontoon.\nThe mill was sold.\n"
        "Eleven passengers of the ferry were treated for bruises.",
        "c": "Rain came late.\nThe Hallam ferry hit a pontoon in thick fog and eleven passengers were treated for bruises.\n"
        "The library closed.\nA goat won a prize.",
    }
    facts = align({k: annotate(t) for k, t in texts.items()})
    told = {f.description: {c.article_id for c in f.carriers} for f in facts}
    assert len(told) == 2 and all(ids == {"a", "b", "c"} for ids in told.values())
