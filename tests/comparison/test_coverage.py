"""What is said of a fact in an article where no sentence was aligned: not found, or perhaps told by the nearest one."""

from __future__ import annotations

import numpy as np
import pytest

from framing.comparison.alignment import Aligned, Carrier, Fact
from framing.comparison.coverage import cover
from framing.comparison.ties import Ties
from framing.comparison.vectors import Unit
from framing.text import annotate

# Two articles tell the fact; the third has two sentences, of which the second is in quotation marks.
THIRD = 'The pier was closed to boats. "Close the pier," she said.'
TEXTS = ("The pier was shut.", "They shut the pier.", THIRD)
UNITS = (
    Unit(0, 0, 0, 18, 0.0, "lead"),
    Unit(1, 0, 0, 19, 0.0, "lead"),
    Unit(2, 0, 0, 29, 0.0, "lead"),
    Unit(2, 1, 30, len(THIRD), 0.5, "body"),
)


def third_article(
    first: float, second: float, common: int = 2, plain: int = 1, figures: int = 0, loose=False
):
    """Coverage of the fact in the third article, where its sentences are so like the first article's one."""
    similarity = np.zeros((4, 4), dtype=np.float32)
    similarity[0, 2] = similarity[2, 0] = first
    similarity[0, 3] = similarity[3, 0] = second
    counts = (np.full((4, 4), n) for n in (common, plain, figures, 0))
    ties = Ties(similarity, *counts, ((),) * 4)
    documents = {name: annotate(text) for name, text in zip("abc", TEXTS, strict=True)}
    carriers = Carrier("a", 0, 18, 0.5, "lead"), Carrier("b", 0, 19, 0.5, "lead")
    fact = Fact("01", "The pier was shut", carriers, loose)
    rows = cover([fact], Aligned(("a", "b", "c"), UNITS, ties, ((0, 1),)), documents)
    assert [r.carried for r in rows] == [True, True, False] and not any(r.perhaps for r in rows[:2])
    return rows[2]


@pytest.mark.parametrize(
    ("first", "common", "plain", "figures", "perhaps"),
    [
        (0.18, 2, 1, 0, True),
        (0.16, 2, 1, 0, False),
        (0.18, 1, 1, 0, False),  # one word in common
        (0.18, 3, 0, 0, False),  # names only
        (0.18, 1, 0, 1, True),  # a figure
    ],
)
def test_the_nearest_sentence_perhaps_tells_the_fact(first, common, plain, figures, perhaps) -> None:
    row = third_article(first, 0.0, common, plain, figures)
    assert row.perhaps is perhaps and (row.start, row.end) == (0, 29)
    assert row.best_similarity == pytest.approx(first)
    words = "Perhaps told by the nearest sentence" if perhaps else "Not found"
    assert row.description == f"{words} (best match {first:.2f})."


def test_nothing_is_perhaps_a_fact_that_is_itself_a_loose_match() -> None:
    row = third_article(0.3, 0.0, loose=True)
    assert not row.perhaps and row.description == "Not found (best match 0.30)."


def test_a_quotation_must_be_more_alike_than_a_sentence_of_the_narrator() -> None:
    """15 of the 27 characters stand in quotation marks: 0.20 counts as 0.20 - 0.15 x 0.56."""
    row = third_article(0.0, 0.20)
    assert not row.perhaps and row.start == 30 and row.best_similarity == pytest.approx(0.20)
    assert third_article(0.0, 0.26).perhaps
    assert third_article(0.18, 0.20).start == 0
