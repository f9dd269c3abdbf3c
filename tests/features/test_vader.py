from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.features.vader import vader

UPSTREAM = SentimentIntensityAnalyzer()
PARTS = [
    "The", "plan", "was", "not", "never", "so", "this", "without", "doubt", "least", "at", "very", "GREAT", "great",
    "terrible", "isn't", "kind", "of", "sort", "but", "BUT", "no", "or", "nor", "good", "good!", "bad?", "??", "!!!",
    "the", "bomb", "shit", "hand", "to", "mouth", "extremely", "barely", "😀", "💔", ":)", "love", "hate", "U.S.", "“awful”",
    "kiss", "death", "yeah", "right", "die", "for", "broken", "heart", "ass", "bus", "stop",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=25))
def test_scores_equal_upstream(words):
    text = " ".join(words)
    assert vader().polarity_scores(text) == UPSTREAM.polarity_scores(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "!",
        "x",
        "Not good, but great!",
        "It was to them the kiss of death",
        "He would kiss a hand",
        "not so very good a plan",
    ],
)
def test_edge_cases_equal_upstream(text):
    assert vader().polarity_scores(text) == UPSTREAM.polarity_scores(text)


def test_word_valences_name_the_words():
    compound, words = vader().score_with_words("A terrible idea, not good.")
    assert words == [("terrible", -2.1), ("good", 1.9 * -0.74)]
    assert compound == UPSTREAM.polarity_scores("A terrible idea, not good.")["compound"]


@pytest.mark.parametrize("text", ["A terrible idea!!", "A great idea!", "Is it bad??", "A plan!"])
def test_marks_add_to_what_the_words_say(text):
    assert vader().compound(text) == UPSTREAM.polarity_scores(text)["compound"]


@pytest.mark.skipif(not os.environ.get("FRAMING_GOLD"), reason="FRAMING_GOLD is not set")
def test_scores_equal_upstream_on_news():
    import pandas as pd

    texts = pd.read_parquet(Path(os.environ["FRAMING_GOLD"], "articles.parquet"), columns=["text"]).text[:120]
    for text in texts:
        for line in text.split("\n"):
            assert vader().polarity_scores(line) == UPSTREAM.polarity_scores(line)
