from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from framing.profiles.event_intervals import event_differences


def test_equal_weights_give_students_interval():
    x = np.array([0.3, -0.1, 0.5, 0.2, 0.0, 0.4, 0.1, 0.2, 0.6])
    d = event_differences(x[:, None] * 50, np.full((9, 1), 50.0))
    # Leaving one out moves a mean by (x - mean) / (n - 1).
    error = np.sqrt((((x - x.mean()) / 8) ** 2).sum())
    assert d.estimate[0] == pytest.approx(x.mean())
    assert d.standard_error[0] == pytest.approx(error)
    assert d.high[0] - d.estimate[0] == pytest.approx(stats.t.ppf(0.975, 8) * error)


def test_one_event_has_no_interval():
    d = event_differences(np.array([[2.0], [0.0]]), np.array([[10.0], [0.0]]))
    assert np.isnan([d.estimate[0], d.low[0], d.high[0]]).all()


def test_events_of_very_unequal_weight_count_as_few():
    surplus = np.array([[1.0], [0.2], [0.1], [-0.1], [0.05], [0.1], [0.0], [0.1]])
    even = event_differences(surplus, np.ones((8, 1)))
    uneven = event_differences(surplus, np.array([[50.0], [1], [1], [1], [1], [1], [1], [1]]))
    reach = [(d.high - d.estimate)[0] / d.standard_error[0] for d in (even, uneven)]
    assert reach[0] == pytest.approx(stats.t.ppf(0.975, 7))
    assert reach[1] > 10


@pytest.mark.parametrize("n", [8, 20])
def test_covers(n):
    rng = np.random.default_rng(n)
    weight = rng.gamma(4, 25, size=(n, 1500))
    surplus = weight * rng.gamma(2, 0.5, size=(n, 1500))  # skewed, mean 1
    d = event_differences(surplus, weight)
    assert 0.91 <= ((d.low <= 1) & (d.high >= 1)).mean() <= 0.98
