from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.profiles.linkage import average_linkage


def test_the_mean_over_all_pairs_decides():
    # 0 and 1 join first; 2 is like 1 only, so its mean to both is .4.
    pairs = [(0, 1, 0.9), (1, 2, 0.8)]
    assert average_linkage(3, pairs, 0.5).tolist() == [0, 0, 2]
    assert average_linkage(3, pairs, 0.4).tolist() == [0, 0, 0]


def test_no_chain_through_one_bridge():
    pairs = [(0, 1, 1.0), (2, 3, 1.0), (1, 2, 0.9)]
    assert average_linkage(4, pairs, 0.5).tolist() == [0, 0, 2, 2]
    # Two bridges of the four that there could be: a mean of .45.
    assert average_linkage(4, [*pairs, (0, 2, 0.9)], 0.5).tolist() == [0, 0, 2, 2]
    assert average_linkage(4, [*pairs, (0, 2, 0.9)], 0.45).tolist() == [0, 0, 0, 0]


def test_nothing_alike():
    assert average_linkage(3, [], 0.5).tolist() == [0, 1, 2]


def test_threshold_above_nothing():
    with pytest.raises(ValueError, match="above 0"):
        average_linkage(2, [], 0)


@given(st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 8)), st.floats(0.01, 1)))
def test_labels_are_first_members(found):
    pairs = {(min(p), max(p)): s for p, s in found.items() if p[0] != p[1]}
    labels = average_linkage(9, [(i, j, s) for (i, j), s in pairs.items()], 0.3).tolist()
    assert all(labels[label] == label <= k for k, label in enumerate(labels))
