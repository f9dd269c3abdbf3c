from __future__ import annotations

import numpy as np
import pytest

from framing.profiles.jackknife import jackknife


def test_equal_weights_worked_by_hand():
    x = np.array([0.3, -0.1, 0.5, 0.2, 0.0, 0.4, 0.1, 0.2, 0.6])
    estimate, error = jackknife(x[:, None] * 50, np.full((9, 1), 50.0))
    # Leaving one out moves a mean by (x - mean) / (n - 1).
    assert estimate[0] == pytest.approx(x.mean())
    assert error[0] == pytest.approx(np.sqrt((((x - x.mean()) / 8) ** 2).sum()))


def test_one_event_has_no_error():
    assert np.isnan(jackknife(np.array([[2.0], [0.0]]), np.array([[10.0], [0.0]]))).all()


def test_the_error_is_that_of_many_corpora():
    rng = np.random.default_rng(8)
    weight = rng.gamma(4, 25, size=(20, 3000))
    estimate, error = jackknife(weight * rng.gamma(2, 0.5, size=weight.shape), weight)
    assert np.sqrt((error**2).mean()) == pytest.approx(estimate.std(), rel=0.1)
