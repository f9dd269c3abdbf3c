"""How likely two sentences tell one fact: what is observed of them, and how it is weighed."""

from __future__ import annotations

from math import exp, log, sqrt

import numpy as np
import pytest

from framing.comparison.alignment import align, align_units
from framing.comparison.one_fact import INTERCEPT, WEIGHTS, chances, observe, tells
from framing.comparison.vectors import features, make_space, sentence_units
from framing.text import annotate


def seen(one: str, two: str) -> dict[str, float]:
    """What is observed of the first sentences of two articles."""
    documents = [annotate(one), annotate(two)]
    units = sentence_units(documents)
    bags = [features(documents[u.article].text[u.start : u.end]) for u in units]
    space = make_space(bags)
    vectors = space.vectors(bags)
    other = next(k for k, u in enumerate(units) if u.article == 1)
    observed = observe((vectors @ vectors.T).toarray(), vectors, space, units, documents)
    assert set(observed) == {*WEIGHTS, "common", "runs"}
    return {name: float(values[0, other]) for name, values in observed.items()}


def test_words_figures_and_neighbours_are_counted_and_names_are_not() -> None:
    found = seen(
        "Ilse Tarn sold the old lighthouse for $840,000. Rain fell on the roofs.",
        "For $840,000 the old lighthouse went to a baker, said Ilse Tarn. Snow fell on the fields.",
    )
    assert found["words"] == pytest.approx(1)  # lighthouse; "old" is of general use
    assert found["figures"] == 1
    assert found["in_a_row"] == pytest.approx(log(1 + 1))  # old lighthouse; Ilse Tarn is a name
    assert found["apart"] == found["choice"] == 0
    assert found["common"] == 4  # Ilse, Tarn, lighthouse, the sum


def test_what_both_count_is_a_word_whatever_the_count() -> None:
    found = seen(
        "Divers found several anchors there. Rain fell.", "They lifted two anchors. Snow fell today."
    )
    assert found["words"] == pytest.approx(sqrt(2)) and found["figures"] == 0


def test_the_weights_add_up_to_log_odds() -> None:
    one = {name: np.full((1, 1), 0.5) for name in WEIGHTS}
    odds = INTERCEPT + 0.5 * sum(WEIGHTS.values())
    assert chances(one)[0, 0] == pytest.approx(1 / (1 + exp(-odds)), abs=1e-6)


def test_chances_are_the_same_from_both_sides() -> None:
    texts = {"a": "The pier was shut. A goat ran off.", "b": "They shut the old pier. It rained."}
    aligned = align_units({k: annotate(t) for k, t in texts.items()})
    assert aligned is not None
    assert (
        np.allclose(aligned.chance, aligned.chance.T) and 0 < aligned.chance.min() <= aligned.chance.max() < 1
    )


@pytest.mark.parametrize(
    ("figure", "tell"),
    [
        ("d:30", False),
        ("d:31", False),
        ("d:32", True),
        ("d:1999", False),
        ("d:2100", False),
        ("d:2101", True),
    ],
)
def test_days_and_years_are_no_figures(figure: str, tell: bool) -> None:
    assert tells(figure) is tell


def test_names_alone_make_no_fact() -> None:
    one = "Ilse Tarn of Pell praised the bakers. Rain fell on the harbour."
    two = "In June Ilse Tarn lost a bicycle. Snow covered every field."
    assert align({"a": annotate(one), "b": annotate(two)}) == []


def test_of_many_sentences_more_are_alike_by_chance() -> None:
    rest = " ".join(["Nothing else was said there at all."] * 59)
    assert seen(f"The pier was shut again. {rest}", f"They shut the pier. {rest}")["choice"] == pytest.approx(
        log(2)
    )
