import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison.word_shift import word_shift

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 500), max_size=8)
SCORES = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(-9, 9), max_size=8)


def test_by_hand() -> None:
    # 20 words: fiasco 1 x -2, triumph 2 x 3 -> 4 / 20 = .2; 10 words: fiasco 3 x -2, triumph 0 -> -.6
    shift = word_shift(
        {"fiasco": 1, "triumph": 2}, {"fiasco": 3}, {"fiasco": -2, "triumph": 3}, sizes=(20, 10)
    )
    assert (shift.score_1, shift.score_2) == pytest.approx((0.2, -0.6))
    assert shift.difference == pytest.approx(-0.8)
    rows = shift.table.set_index("term")["contribution"].to_dict()
    assert rows == pytest.approx({"fiasco": 3 / 10 * -2 + 1 / 20 * 2, "triumph": -2 / 20 * 3})


def test_rates_where_nothing_is_scored() -> None:
    shift = word_shift({"slam": 2}, {"slam": 1, "regime": 2}, sizes=(200, 100), scale=100)
    assert (shift.score_1, shift.score_2, shift.difference) == (1.0, 3.0, 2.0)
    assert shift.table["term"].tolist() == ["regime", "slam"]
    assert shift.table["contribution"].tolist() == [2.0, 0.0]


def test_scores_that_depend_on_the_text() -> None:
    shift = word_shift({"plan": 1}, {"plan": 1}, {"plan": 1.0}, scores_2={"plan": -1.0}, sizes=(2, 2))
    row = shift.table.iloc[0]
    assert (row["by_use"], row["by_score"], row["contribution"]) == (0.0, -1.0, -1.0)


@given(COUNTS, COUNTS, SCORES, SCORES, st.integers(1, 10_000), st.integers(1, 10_000))
def test_contributions_sum_to_the_difference(one, two, scores, scores_2, n, m) -> None:
    shift = word_shift(one, two, scores, scores_2=scores_2, sizes=(n, m), scale=100)
    table = shift.table
    assert math.fsum(table["contribution"]) == pytest.approx(shift.difference, rel=1e-9, abs=1e-9)
    assert (table["by_use"] + table["by_score"]).tolist() == pytest.approx(
        table["contribution"].tolist(), rel=1e-9, abs=1e-9
    )
    # The same in exact arithmetic: the two scores as a reader would work them out.
    true_2 = sum((Fraction(k, m) * Fraction(scores_2.get(t, 0.0)) for t, k in two.items()), Fraction(0))
    true_1 = sum((Fraction(k, n) * Fraction(scores.get(t, 0.0)) for t, k in one.items()), Fraction(0))
    assert shift.difference == pytest.approx(float(100 * (true_2 - true_1)), rel=1e-9, abs=1e-9)


@given(COUNTS, COUNTS, SCORES)
def test_the_other_way_round_is_the_negative(one, two, scores) -> None:
    sizes = (1000.0, 800.0)
    there = word_shift(one, two, scores, sizes=sizes).table.set_index("term")["contribution"]
    back = word_shift(two, one, scores, sizes=sizes[::-1]).table.set_index("term")["contribution"]
    assert (there + back).abs().max() == pytest.approx(0) or there.empty


def test_empty_texts_differ_in_nothing() -> None:
    shift = word_shift({}, {})
    assert shift.difference == 0 and shift.table.empty


@pytest.mark.parametrize(
    ("one", "two", "options", "message"),
    [
        ({"a": -1}, {}, {}, "first text's count of 'a'"),
        ({}, {"a": float("nan")}, {}, "second text's count of 'a'"),
        ({"a": 1}, {}, {"sizes": (0, 1)}, "first text's size"),
        ({"a": 1}, {}, {"scores": {"a": float("inf")}}, "score of 'a' must be a number"),
    ],
)
def test_what_is_wrong_is_said(one, two, options, message) -> None:
    with pytest.raises(ValueError, match=message):
        word_shift(one, two, **options)
