"""What is said of a fact in an article where no sentence was aligned: not found, or perhaps told by the nearest one."""

from __future__ import annotations

import numpy as np
import pytest

from framing.comparison.alignment import Aligned, Carrier, Fact
from framing.comparison.coverage import cover
from framing.comparison.vectors import Unit
from framing.text import annotate

# Two articles tell the fact; the third has two sentences, and may tell it in one of them.
TEXTS = ("The pier was shut.", "They shut the pier.", "The pier was closed to boats. A goat ran off.")
UNITS = (
    Unit(0, 0, 0, 18, 0.0, "lead"),
    Unit(1, 0, 0, 19, 0.0, "lead"),
    Unit(2, 0, 0, 29, 0.0, "lead"),
    Unit(2, 1, 30, 45, 0.5, "body"),
)


def third_article(
    first: tuple[float, float], second: tuple[float, float], loose: bool = False, alike: float = 0.24
):
    """Coverage in the third article, whose sentences tell the fact so probably by each of the others' sentences."""
    chance, similarity = np.zeros((4, 4)), np.zeros((4, 4))
    for k, of in ((2, first), (3, second)):
        chance[:2, k] = chance[k, :2] = of
    similarity[0, 2], similarity[1, 2] = 0.21, alike
    documents = {name: annotate(text) for name, text in zip("abc", TEXTS, strict=True)}
    carriers = Carrier("a", 0, 18, 0.5, "lead"), Carrier("b", 0, 19, 0.5, "lead")
    fact = Fact("01", "The pier was shut", carriers, loose)
    aligned = Aligned(("a", "b", "c"), UNITS, similarity, chance, ((0, 1),))
    rows = cover([fact], aligned, documents)
    assert [r.carried for r in rows] == [True, True, False] and not any(r.perhaps for r in rows[:2])
    return rows[2]


@pytest.mark.parametrize(("chance", "perhaps"), [(0.71, True), (0.69, False)])
def test_the_sentence_that_most_probably_tells_it_perhaps_does(chance: float, perhaps: bool) -> None:
    row = third_article((0.1, chance), (0.2, 0.2))
    assert row.perhaps is perhaps and (row.start, row.end) == (0, 29)
    # the mean of 0.1 and 0.7 is 0.4; the likeness is that to the sentence that it is most like
    assert row.best_similarity == pytest.approx(0.24)
    assert (
        row.description
        == f"{'Perhaps told by the nearest sentence' if perhaps else 'Not found'} (best match 0.24)."
    )


def test_the_nearest_sentence_is_the_most_probable_one() -> None:
    assert third_article((0.0, 0.3), (0.2, 0.2)).start == 30


def test_nothing_is_perhaps_a_fact_that_is_itself_a_loose_match() -> None:
    row = third_article((0.6, 0.1), (0.0, 0.0), loose=True)
    assert not row.perhaps and row.description == "Not found (best match 0.24)."


@pytest.mark.parametrize(("alike", "perhaps"), [(0.29, False), (0.31, True)])
def test_a_sentence_much_alike_is_never_called_not_found(alike: float, perhaps: bool) -> None:
    row = third_article((0.1, 0.1), (0.0, 0.0), alike=alike)
    assert row.perhaps is perhaps and row.best_similarity == pytest.approx(alike)
    # but where the fact itself is a loose match, its sentences may tell two things
    assert not third_article((0.1, 0.1), (0.0, 0.0), loose=True, alike=alike).perhaps
