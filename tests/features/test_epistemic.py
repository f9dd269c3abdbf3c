import pandas as pd
import pytest

from framing.features.epistemic import EpistemicCues
from framing.lexicons import load_lexicon
from framing.text import annotate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("#", []),
        ("Perhaps it may rain.", [("Perhaps", "hedge"), ("may", "hedge")]),
        ("It met in May 2019.", []),
        ("It is clearly so.", [("clearly", "booster")]),
        ("She knew that.", [("knew", "factive")]),
        ("He insisted on it.", [("insisted", "assertive")]),
        ("The thug slammed it.", []),
        ("She gave opening remarks.", []),
        ("In the weeks leading up to the vote, likely voters met.", []),
        ("It is likely late by up to a week.", [("likely", "hedge"), ("up to", "hedge")]),
    ],
)
def test_cues(text, expected):
    assert [(row.text, row.category) for row in EpistemicCues().evidence(annotate(text))] == expected


def test_rates_by_hand():
    # Six narrator words, one hedge and one booster.
    frame = (
        EpistemicCues()
        .set_output(transform="pandas")
        .fit_transform(pd.Series(["Perhaps the plan is clearly late."], index=["a"]))
    )
    assert frame.index.tolist() == ["a"]
    assert frame.loc["a", "hedge_per_100_words"] == pytest.approx(100 / 6)
    assert frame.loc["a", "booster_per_100_words"] == pytest.approx(100 / 6)
    assert frame.loc["a", "factive_per_100_words"] == 0


def test_cues_of_a_source_are_out_of_its_own_words():
    # Four quoted words with two cues; four of the narrator's.
    row = (
        EpistemicCues()
        .set_output(transform="pandas")
        .fit_transform(["“Perhaps it clearly rained,” Tom Birch told her."])
    )
    assert row["quoted_per_100_words"].tolist() == [50.0]
    assert row["hedge_per_100_words"].tolist() == row["booster_per_100_words"].tolist() == [0.0]


def test_enough_cues():
    assert len(load_lexicon("epistemic")) >= 150
