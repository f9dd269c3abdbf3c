from __future__ import annotations

import numpy as np
import pytest

from framing.profiles.shrinkage import shrink


def test_a_rate_goes_by_k_plus_a_over_w_plus_b():
    rng = np.random.default_rng(0)
    baselines = np.full(8, 0.01)
    differences = np.array([0.004, -0.004, 0.006, -0.006, 0.002, -0.002, 0.005, -0.005])
    errors = rng.uniform(0.001, 0.002, 8)
    shrunk, kept, factor = shrink("rate", differences, errors, baselines)
    b = 1 / factor
    w = baselines / errors**2  # the words that give this error
    k = (baselines + differences) * w
    a = b * baselines
    assert shrunk == pytest.approx((k + a) / (w + b) - baselines)
    assert ((0 < kept) & (kept < 1)).all()


def test_less_evidence_is_drawn_further():
    differences = np.array([0.1, 0.1, -0.1, -0.1, 0.2, -0.2])
    errors = np.array([0.01, 0.09, 0.01, 0.09, 0.01, 0.01])
    shrunk, _, _ = shrink("mean", differences, errors, np.zeros(6))
    assert shrunk[1] < shrunk[0] <= 0.1
    assert (np.sign(shrunk) == np.sign(differences)).all()


def test_no_more_than_chance_is_drawn_to_nothing():
    shrunk, kept, factor = shrink(
        "mean", np.array([0.1, -0.1, 0.05, -0.05, 0.0]), np.full(5, 0.2), np.zeros(5)
    )
    assert shrunk.tolist() == [0, 0, 0, 0, 0]
    assert kept.tolist() == [0, 0, 0, 0, 0]
    assert factor == 0


@pytest.mark.parametrize(
    "kind, baseline, spread", [("rate", 0.02, 0.02), ("share", 0.2, 0.16), ("mean", 0.0, 1.0)]
)
def test_the_spread_is_recovered(kind, baseline, spread):
    rng = np.random.default_rng(2)
    factor, error = 1e-4, 0.002
    true = rng.normal(0, np.sqrt(factor * spread), 3000)
    found = true + rng.normal(0, error, 3000)
    shrunk, _, found_factor = shrink(kind, found, np.full(3000, error), np.full(3000, baseline))
    assert found_factor == pytest.approx(factor, rel=0.1)
    assert ((shrunk - true) ** 2).mean() < ((found - true) ** 2).mean()


def test_too_few_outlets():
    with pytest.raises(ValueError, match="at least 5"):
        shrink("rate", np.zeros(4), np.ones(4), np.ones(4))


def test_a_share_goes_by_k_plus_a_over_w_plus_a_plus_b():
    # Twelve outlets around a fifth, each with the standard error that w words would give under the beta prior itself.
    rng = np.random.default_rng(4)
    differences, errors = rng.normal(0, 0.03, 12), rng.uniform(0.01, 0.02, 12)
    shrunk, _, factor = shrink("share", differences, errors, np.full(12, 0.2))
    size = 1 / factor - 1
    w = 0.2 * 0.8 * size / (size + 1) / errors**2
    assert shrunk == pytest.approx(((0.2 + differences) * w + 0.2 * size) / (w + size) - 0.2)


def test_the_factor_is_where_the_squares_add_up():
    rng = np.random.default_rng(9)
    differences, errors = rng.normal(0, 2, 9), rng.uniform(0.5, 1.5, 9)
    _, _, factor = shrink("mean", differences, errors, np.zeros(9))
    assert (differences**2 / (errors**2 + factor)).sum() == pytest.approx(8)
