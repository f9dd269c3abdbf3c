"""How often the detectors are right, and how far that may be off."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from framing.accuracy import load_accuracy

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def benchmarks(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)


def test_every_measured_figure_lies_in_its_interval():
    rows = load_accuracy()
    for row in rows:
        assert 0 <= row.get("ci_low", row["value"]) <= row["value"] <= row.get("ci_high", row["value"]) <= 1
    assert sum("ci_low" in row for row in rows) > len(rows) / 2


def test_leaving_out_one_value_at_a_time_gives_the_standard_error_of_a_mean(benchmarks):
    from accuracy_intervals import jackknife

    values = np.array([0.2, 0.4, 0.9, 0.5])
    left_out = [{"mean": (values.sum() - value) / 3} for value in values]
    expected = values.std(ddof=1) / 2
    assert jackknife(left_out) == {"mean": {"se": pytest.approx(expected, abs=1e-4), "groups": 4}}


def test_intervals_by_hand(benchmarks):
    from accuracy import interval

    # Student's t for 19 degrees of freedom is 2.093; a share of 10 of 10 has Wilson's bound 10 / (10 + 1.96 ** 2).
    assert interval("a", {"a": 0.5}, {"a": {"se": 0.1, "groups": 20}}) == pytest.approx(
        (0.2907, 0.7093), abs=1e-4
    )
    assert interval("a", {"a": 1.0, "a.of": 10}, {}) == pytest.approx((0.7225, 1.0), abs=1e-4)
    assert interval("a", {"a": 0.95}, {"a": {"se": 0.1, "groups": 5}}) == pytest.approx(
        (0.6724, 1.0), abs=1e-4
    )
    assert interval("a", {"a": 1.0}, {"a": {"se": 0.0, "groups": 20}}) is None


def test_each_unit_is_left_out_once_and_always_the_same(benchmarks):
    import pandas as pd
    from accuracy_intervals import GROUPS, dealt

    units = pd.Series([f"article {n}" for n in range(50)])
    groups = dealt(units)
    assert groups == dealt(units[::-1]) and set(groups.values()) == set(range(GROUPS))
    assert {list(groups.values()).count(g) for g in range(GROUPS)} == {2, 3}
