from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from framing.profiles import Profile
from framing.profiles.matching import against_others, match
from framing.profiles.measures import Measure

LOADED = Measure(
    "loaded_vocabulary", "loaded", "rate", "loaded", "narrator_words", 100.0, "per 100 narrator words"
)


def profile_of(*cells) -> Profile:
    return Profile(
        ("narrator_words", "loaded"),
        cells={(event, genre, outlet): np.array([w, k]) for event, genre, outlet, w, k in cells},
    )


def test_by_hand():
    # 6 of 200 beside 2 of 300 and 2 of 500: the block has 10 of 1000, so 2 of 200 were to be expected.
    surplus, weight = against_others(
        np.array([[6.0], [2.0], [2.0]]), np.array([[200.0], [300.0], [500.0]]), np.zeros(3, dtype=int)
    )
    assert surplus.ravel().tolist() == [4.0, -1.0, -3.0]
    assert weight.ravel().tolist() == [160.0, 210.0, 250.0]
    # 3 per 100 of its own, 4 of 800 by the others
    assert surplus[0, 0] / weight[0, 0] == pytest.approx(6 / 200 - 4 / 800)


def test_only_one_event_and_genre_are_compared():
    matched = match(
        profile_of(
            ("e1", "news", "A", 100, 1),
            ("e1", "news", "B", 100, 3),
            ("e1", "opinion", "A", 100, 9),  # nobody else's opinion on e1
            ("e2", "news", "A", 100, 9),  # told by A alone
            ("", "news", "A", 100, 9),  # no event
            ("", "news", "B", 100, 0),
        ),
        [LOADED],
    )
    assert matched.outlets.tolist() == ["A", "B"]
    assert matched.surplus.ravel().tolist() == [-1.0, 1.0]


def test_others_without_such_text_are_no_comparison():
    matched = match(profile_of(("e", "news", "A", 100, 5), ("e", "news", "B", 0, 2)), [LOADED])
    assert matched.surplus.ravel().tolist() == [0.0, 0.0]
    assert matched.weight.ravel().tolist() == [0.0, 0.0]


def test_an_empty_profile_matches_nothing():
    assert len(match(profile_of(), [LOADED]).outlets) == 0


@given(
    arrays(float, (7, 2), elements=st.integers(0, 30).map(float)),
    arrays(float, (7, 2), elements=st.integers(0, 900).map(float)),
    arrays(int, 7, elements=st.integers(0, 2)),
)
def test_surpluses_of_a_block_add_up_to_nothing(counts, sizes, blocks):
    counts = np.where(sizes > 0, counts, 0)
    surplus, weight = against_others(counts, sizes, blocks)
    for block in range(3):
        assert surplus[blocks == block].sum(axis=0) == pytest.approx([0, 0], abs=1e-9)
    assert (weight >= 0).all()
