"""What ties two sentences beyond their likeness: names alone do not, a word in common or words in a row do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison.alignment import align_units
from framing.comparison.ties import Ties, has_stretch
from framing.text import annotate


@pytest.mark.parametrize(
    ("similarity", "common", "plain", "figures", "other", "tied"),
    [
        (0.30, 0, 0, 0, "x y z", True),  # plainly alike
        (0.29, 5, 0, 0, "x y z", False),  # names and years alone
        (0.29, 3, 1, 0, "x y z", True),  # a plain word and two names
        (0.29, 3, 0, 1, "x y z", True),  # a figure and two names
        (0.29, 2, 1, 0, "x y z", False),
        (0.29, 2, 1, 0, "so the old gate fell", True),  # three words in a row
        (0.29, 2, 0, 0, "so the old gate fell", False),
    ],
)
def test_little_likeness_needs_a_word_and_more(similarity, common, plain, figures, other, tied) -> None:
    def both(value: float) -> np.ndarray:
        return np.full((2, 2), value)

    words = (("they", "shut", "the", "old", "gate"), tuple(other.split()))
    ties = Ties(*map(both, (similarity, common, plain, figures, 0)), words)
    assert ties.hold(0, 1) is tied


@pytest.mark.parametrize(
    ("similarity", "figures", "other", "loose"),
    [
        (0.34, 0, "a heavy storm then broke the mill gate", True),  # a gate, but not what either is about
        (0.35, 0, "a heavy storm then broke the mill gate", False),
        (0.20, 1, "a heavy storm then broke the mill gate", False),
        (0.20, 0, "the mill shut its gate", False),
    ],
)
def test_sentences_little_alike_should_open_alike_or_share_a_figure(
    similarity, figures, other, loose
) -> None:
    values = (np.full((2, 2), value) for value in (similarity, 3, 1, figures, 0))
    ties = Ties(*values, (("they", "shut", "the", "old", "gate"), tuple(other.split())))
    assert ties.loose(0, 1) is loose and ties.loose(1, 0) is loose


@pytest.mark.parametrize(
    ("plain", "figures", "counted", "tied"),
    [(2, 0, 0, True), (1, 1, 0, True), (1, 0, 1, True), (1, 0, 0, False), (0, 0, 1, False)],
)
def test_clauses_need_two_words_figures_or_things_counted(plain, figures, counted, tied) -> None:
    values = (np.full((2, 2), value) for value in (0.5, 3, plain, figures, counted))
    assert Ties(*values, ((), ())).hold_clauses(0, 1) is tied


def test_common_words_are_counted_with_and_without_names() -> None:
    texts = {
        "a": "Ilse Tarn opened the lighthouse. Rain fell.",
        "b": "Ilse Tarn sold the lighthouse. Snow fell.",
    }
    aligned = align_units({k: annotate(t) for k, t in texts.items()})
    assert aligned is not None
    one, two = (next(k for k, u in enumerate(aligned.units) if u.article == a) for a in (0, 1))
    assert aligned.ties.common[one, two] == 3  # Ilse, Tarn, lighthouse
    assert aligned.ties.plain[one, two] == 1


WORDS = st.lists(st.sampled_from("abcd"), max_size=9)


@given(WORDS, WORDS)
def test_a_stretch_is_the_same_from_both_sides_and_stands_in_both(one, two) -> None:
    found = has_stretch(one, two)
    assert found == has_stretch(two, one)
    assert found == any(" ".join(one[k : k + 3]) in " ".join(two) for k in range(len(one) - 2))
