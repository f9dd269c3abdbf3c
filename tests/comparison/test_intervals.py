from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from framing.comparison.intervals import (
    benjamini_hochberg,
    bootstrap_ratio,
    permutation_p,
    resampling_weights,
    shuffled_subsets,
)


def test_ratio_of_sums_not_mean_of_ratios():
    weights = resampling_weights(2, 500, np.random.default_rng(0))
    interval = bootstrap_ratio(np.array([1.0, 0.0]), np.array([10.0, 30.0]), weights, scale=100)
    assert interval.estimate == 2.5  # 1 in 40, not the mean of 10 and 0
    assert interval.low == 0.0
    assert interval.high == 10.0  # both draws the first sentence


def test_nothing_counted_uses_the_rule_of_three():
    weights = resampling_weights(29, 100, np.random.default_rng(0))
    interval = bootstrap_ratio(np.zeros(29), np.full(29, 20.0), weights, scale=100)
    assert (interval.estimate, interval.low) == (0.0, 0.0)
    assert interval.high == pytest.approx(100 * 3 / 580)
    assert interval.method == "rule of three"


def test_no_text_gives_no_number():
    interval = bootstrap_ratio(np.zeros(2), np.zeros(2), np.ones((3, 2)))
    assert np.isnan(interval.estimate)
    assert interval.method == "no text"


@given(
    arrays(float, st.integers(2, 30), elements=st.integers(0, 4).map(float)),
    st.integers(1, 30),
)
def test_the_estimate_lies_in_its_interval_where_sentences_are_alike(numerators, words):
    weights = resampling_weights(len(numerators), 200, np.random.default_rng(1))
    interval = bootstrap_ratio(numerators, np.full(len(numerators), float(words)), weights, scale=100)
    assert 0 <= interval.low <= interval.high
    if len(set(numerators)) == 1 and numerators[0] > 0:
        assert interval.low == pytest.approx(interval.estimate) == pytest.approx(interval.high)


def test_coverage_is_near_nominal():
    # 400 articles of 60 sentences whose true rate is 2 in 100; loaded sentences hold two terms each.
    rng = np.random.default_rng(7)
    covered = 0
    for _ in range(400):
        numerators = 2.0 * (rng.random(60) < 0.2)
        weights = resampling_weights(60, 400, rng)
        interval = bootstrap_ratio(numerators, np.full(60, 20.0), weights, scale=100)
        covered += interval.low <= 2.0 <= interval.high
    assert 0.90 <= covered / 400 <= 0.98


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


def test_benjamini_hochberg_by_hand():
    q = benjamini_hochberg(np.array([0.04, np.nan, 0.01, 0.5]))
    assert q[[0, 2, 3]].tolist() == pytest.approx([0.06, 0.03, 0.5])
    assert np.isnan(q[1])
