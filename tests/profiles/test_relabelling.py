from __future__ import annotations

import numpy as np
import pytest

from framing.profiles.relabelling import relabelling_p


def flat(blocks: list[list[float]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Surpluses of one measure, their blocks, and the first cell of each block as the outlet's own."""
    values = np.array([[v] for block in blocks for v in block])
    numbers = np.repeat(np.arange(len(blocks)), [len(b) for b in blocks])
    own = np.concatenate([[0], np.cumsum([len(b) for b in blocks])[:-1]])
    return values, numbers, own


def test_signs_flip_where_there_are_two():
    # Of the 8 signs of 1, 2, 3 only +++ and --- reach 6.
    p, method = relabelling_p(*flat([[1, -1], [2, -2], [3, -3]]), np.random.default_rng(0))
    assert p.tolist() == [2 / 8]
    assert method == "every relabelling within events"


def test_three_in_an_event():
    # The label could stand on 3, -1 or -2: one of three is at least 3 away from none.
    p, _ = relabelling_p(*flat([[3, -1, -2]]), np.random.default_rng(0))
    assert p.tolist() == [1 / 3]


def test_no_difference_is_no_evidence():
    p, _ = relabelling_p(*flat([[0, 0], [0, 0]]), np.random.default_rng(0))
    assert p.tolist() == [1.0]


def test_blocks_of_others_do_not_matter():
    values, blocks, own = flat([[1, -1], [2, -2], [3, -3], [50, -50]])
    p, _ = relabelling_p(values, blocks, own[:3], np.random.default_rng(0))
    assert p.tolist() == [2 / 8]


def test_drawn_agrees_with_exact():
    rng = np.random.default_rng(1)
    sides = rng.normal(0.4, 1, size=14)
    values, blocks, own = flat([[x, -x] for x in sides])
    p, method = relabelling_p(values, blocks, own, rng)
    assert method == "relabelling within events"
    signs = np.array([[1 if (k >> b) & 1 else -1 for b in range(14)] for k in range(2**14)])
    exact = (np.abs(signs @ sides) >= abs(sides.sum()) - 1e-9).mean()
    assert p[0] == pytest.approx(exact, abs=0.04)


def test_a_clear_difference_gets_a_small_p_and_never_none():
    p, _ = relabelling_p(*flat([[1.0, -1.0]] * 40), np.random.default_rng(0))
    assert 0 < p[0] <= 1e-4


def test_nominal_under_the_null():
    rng = np.random.default_rng(5)
    values = rng.exponential(size=(20, 2, 300))
    values -= values.mean(axis=1, keepdims=True)
    p, _ = relabelling_p(values.reshape(40, 300), np.repeat(np.arange(20), 2), np.arange(0, 40, 2), rng)
    assert (p <= 0.05).mean() <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 300)
    assert (p <= 0.5).mean() == pytest.approx(0.5, abs=0.1)
