from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from framing.comparison.intervals import (
    Interval,
    benjamini_hochberg,
    difference_interval,
    permutation_p,
    sentence_interval,
    shuffled_subsets,
)


def test_ratio_of_sums_not_mean_of_ratios():
    interval = sentence_interval(np.array([1.0, 0.0]), np.array([10.0, 30.0]), scale=100)
    assert interval.estimate == 2.5  # 1 in 40, not the mean of 10 and 0


def test_a_rate_by_hand():
    # Ten sentences of 20 words, one term in each: no more varied than Poisson, so 10 in 200 with t(9) = 2.262.
    interval = sentence_interval(np.ones(10), np.full(10, 20.0), scale=100)
    t2 = 2.2621571627409915**2
    half = ((20 + t2) ** 2 - 400) ** 0.5 / 2
    assert interval.estimate == 5.0
    assert interval.low == pytest.approx(100 * ((20 + t2) / 2 - half) / 200)
    assert interval.high == pytest.approx(100 * ((20 + t2) / 2 + half) / 200)
    assert interval.method == "score interval over sentences"


def test_a_share_by_hand():
    # Of nine sentences of 10 words three are quoted, apart from each other: 30 in 90. Residuals are 20/3 three times and -10/3
    # six times, so the sum of squares is 200 and its variance 200 * 9 / 8 = 225, as if 2/9 * 8100 / 225 = 8 words were told.
    quoted = np.array([10.0, 0, 0, 0, 10, 0, 0, 0, 10])
    interval = sentence_interval(quoted, np.full(9, 10.0), scale=100, kind="share")
    reach = 2.7764451051977987**2 / 8  # t for four degrees of freedom, half of eight
    middle, half = (1 / 3 + reach / 2) / (1 + reach), (reach * (2 / 9 + reach / 4)) ** 0.5 / (1 + reach)
    assert interval.estimate == pytest.approx(100 / 3)
    assert (interval.low, interval.high) == pytest.approx((100 * (middle - half), 100 * (middle + half)))


def test_a_mean_by_hand():
    # Scores .5 and -.3 by turns: .4 from their mean, so squares of 8 * .16 = 1.28; with two sentences of variance .06 told
    # beforehand the variance is (1.28 + .12) / (7 + 2).
    interval = sentence_interval(np.array([0.5, -0.3] * 4), np.ones(8), kind="mean")
    reach = 2.3646242515927844 * (1.4 / 9 / 8) ** 0.5
    assert (interval.low, interval.estimate, interval.high) == pytest.approx((0.1 - reach, 0.1, 0.1 + reach))
    assert interval.method == "Student's t over sentences"


def test_nothing_counted_uses_the_rule_of_three():
    interval = sentence_interval(np.zeros(29), np.full(29, 20.0), scale=100)
    assert (interval.estimate, interval.low) == (0.0, 0.0)
    assert interval.high == pytest.approx(100 * 3 / 580)
    assert interval.method == "rule of three"
    # Quoted words come in sentences, so that 29 sentences without any say less than 580 words.
    assert sentence_interval(np.zeros(29), np.full(29, 20.0), kind="share").high == pytest.approx(3 / 29)
    every = sentence_interval(np.full(30, 20.0), np.full(30, 20.0), kind="share")
    assert (every.estimate, every.low, every.high) == (1.0, 0.9, 1.0)


def test_no_text_gives_no_number():
    interval = sentence_interval(np.zeros(2), np.zeros(2))
    assert np.isnan(interval.estimate)
    assert interval.method == "no text"


def test_neighbours_that_are_alike_widen_the_interval():
    words = np.full(24, 20.0)
    mixed = sentence_interval(np.tile([20.0, 0.0, 0.0, 20.0], 6), words, kind="share")
    runs = sentence_interval(np.repeat([20.0, 0.0, 20.0, 0.0], 6), words, kind="share")
    assert runs.estimate == mixed.estimate == 0.5
    assert runs.high - runs.low > 1.3 * (mixed.high - mixed.low)


@given(
    arrays(float, st.integers(2, 30), elements=st.integers(0, 9).map(float)),
    st.integers(9, 30),
    st.sampled_from(["rate", "share"]),
)
def test_the_estimate_lies_in_its_interval(numerators, words, kind):
    interval = sentence_interval(numerators, np.full(len(numerators), float(words)), kind=kind)
    assert 0 <= interval.low <= interval.estimate <= interval.high
    assert kind == "rate" or interval.high <= 1


@given(arrays(float, st.integers(2, 30), elements=st.floats(-1, 1)))
def test_a_mean_lies_in_the_middle(scores):
    interval = sentence_interval(scores, np.ones(len(scores)), kind="mean")
    assert interval.estimate == pytest.approx(scores.mean())
    assert interval.estimate - interval.low == pytest.approx(interval.high - interval.estimate)
    assert interval.high > interval.low


@pytest.mark.parametrize("terms", [1.0, 2.0])
def test_coverage_is_near_nominal(terms):
    # 800 articles of 40 sentences whose true rate is 2 in 100; terms come alone or two at a time.
    rng = np.random.default_rng(7)
    covered = 0
    for _ in range(800):
        interval = sentence_interval(terms * rng.poisson(0.4 / terms, size=40), np.full(40, 20.0), scale=100)
        covered += interval.low <= 2.0 <= interval.high
    assert 0.93 <= covered / 800 <= 0.98


def test_a_difference_by_hand():
    low, high = difference_interval(Interval(5, 3, 9, ""), Interval(1, 0, 4, ""))
    assert low == pytest.approx(4 - (2**2 + 3**2) ** 0.5)
    assert high == pytest.approx(4 + (4**2 + 1**2) ** 0.5)


def test_a_difference_with_no_interval_has_none():
    nothing = Interval(float("nan"), float("nan"), float("nan"), "no text")
    assert np.isnan(difference_interval(Interval(5, 3, 9, ""), nothing)).all()


def test_subsets_have_their_size():
    subsets = shuffled_subsets(9, 4, 50, np.random.default_rng(0))
    assert (subsets.sum(axis=1) == 4).all()
    assert set(np.unique(subsets)) == {0.0, 1.0}


def test_permutation_worked_by_hand():
    # Two sentences against two: of the six ways to choose two, two are as uneven as [1, 1 | 0, 0].
    subsets = np.array(
        [[1, 1, 0, 0], [1, 0, 1, 0], [1, 0, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1], [0, 0, 1, 1]], float
    )
    p = permutation_p(np.array([1.0, 1, 0, 0]), np.ones(4), 2, subsets)
    assert p == pytest.approx((1 + 2) / (1 + 6))


def test_no_hits_anywhere_is_no_difference():
    assert permutation_p(np.zeros(4), np.ones(4), 2, np.ones((3, 4))) == 1.0


def test_false_positives_stay_nominal_though_terms_cluster():
    rng = np.random.default_rng(3)
    rejected = 0
    for _ in range(300):
        numerators = 3.0 * (rng.random(80) < 0.1)  # three terms to a sentence: no Poisson process
        subsets = shuffled_subsets(80, 20, 199, rng)
        rejected += permutation_p(numerators, np.full(80, 20.0), 20, subsets) <= 0.05
    assert rejected / 300 <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 300)


def rejected_of(draw, n, size, kind, rounds=300):
    """Share of p of at most .05 among rounds of sentences without a true difference."""
    rng = np.random.default_rng(5)
    found = 0
    for _ in range(rounds):
        top, bottom = draw(rng)
        found += permutation_p(top, bottom, size, shuffled_subsets(n, size, 199, rng), kind) <= 0.05
    return found / rounds


def test_long_sentences_are_no_difference():
    # 60 sentences of 40 words against 15 of 10, terms at one rate; bare differences are called so in a fifth of rounds.
    words = np.repeat([40.0, 10.0], [60, 15])
    share = rejected_of(lambda rng: (rng.poisson(words * 0.02).astype(float), words), 75, 60, "rate")
    assert share <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 300)


def test_erratic_scores_are_no_difference():
    # 15 sentences whose scores vary against 60 that hardly do, mean 0 on both sides; bare differences are in a third.
    spread = np.repeat([0.5, 0.1], [15, 60])
    share = rejected_of(lambda rng: (rng.normal(0, spread), np.ones(75)), 75, 15, "mean")
    assert share <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 300)


def test_benjamini_hochberg_by_hand():
    q = benjamini_hochberg(np.array([0.04, np.nan, 0.01, 0.5]))
    assert q[[0, 2, 3]].tolist() == pytest.approx([0.06, 0.03, 0.5])
    assert np.isnan(q[1])
