import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison.keyness import keyness

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 500), max_size=8)


def test_by_hand() -> None:
    # Prior: a has 10 of 20 words, so a0 = 10 gives a = 5 on either side.
    found = keyness({"a": 8, "b": 2}, {"a": 2, "b": 8}, prior_size=10).set_index("term")
    d = math.log(13 / (10 + 10 - 8 - 5)) - math.log(7 / (10 + 10 - 2 - 5))
    assert found.loc["a", "log_odds"] == pytest.approx(d)
    assert found.loc["a", "z"] == pytest.approx(d / math.sqrt(1 / 13 + 1 / 7))
    assert found.loc["b", "z"] == pytest.approx(-found.loc["a", "z"])
    assert found.loc["a", ["per_10k_1", "per_10k_2"]].tolist() == [8000, 2000]


def test_the_prior_holds_rare_terms_back() -> None:
    often = {"the": 900, "plan": 100}
    one = {**often, "rare": 2, "common": 40}
    two = {**often, "common": 10}
    assert keyness(one, two)["term"].iloc[0] == "common"


@given(COUNTS, COUNTS)
def test_sides_changed_change_the_sign(one, two) -> None:
    there = keyness(one, two).set_index("term")["z"]
    back = keyness(two, one).set_index("term")["z"]
    assert sorted(there.index) == sorted(back.index)
    for term, z in there.items():
        assert math.isfinite(z) and z == pytest.approx(-back[term])


@given(COUNTS)
def test_equal_sides_do_not_differ(one) -> None:
    assert keyness(one, one)["log_odds"].abs().max() == pytest.approx(0) or not any(one.values())


def test_nothing_and_one_term() -> None:
    assert keyness({}, {}).empty
    assert keyness({"a": 3}, {"a": 1})["z"].tolist() == [0.0]


@pytest.mark.parametrize(
    ("counts", "options", "message"),
    [
        ({"a": 1}, {"prior_size": 0}, "prior_size"),
        ({"a": -1}, {}, "fewer than 0"),
        ({"a": 1}, {"prior": {"b": 3}}, "it has no 'a'"),
    ],
)
def test_what_is_wrong_is_said(counts, options, message) -> None:
    with pytest.raises(ValueError, match=message):
        keyness(counts, {}, **options)
