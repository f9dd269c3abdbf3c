"""The table of sentences: every figure, interval and test can be had from it alone."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from framing import analyze, load_demo
from framing.comparison.intervals import sentence_interval
from framing.comparison.leave_one_out import kind_of
from framing.comparison.measures import UNITS

#: Numerator and denominator of each measure, as the page on tables says.
PARTS = {
    "loaded_vocabulary": ("loaded", "words_narrator"),
    "loaded_vocabulary_negative": ("loaded_negative", "words_narrator"),
    "loaded_vocabulary_positive": ("loaded_positive", "words_narrator"),
    "loaded_vocabulary_quoted": ("loaded_quoted", "words_sources"),
    "quoted_share": ("words_quoted", "words"),
    "reported_share": ("words_reported", "words"),
    "unnamed_share": ("words_unnamed", "words_sources"),
    "distancing_verbs": ("distancing_verbs", "reporting_verbs"),
}


@pytest.fixture(scope="module")
def analysis():
    return analyze(load_demo().head(5), n_resamples=9)


def test_every_measure_has_its_columns():
    assert {*PARTS, "sentiment_narrator"} == {*UNITS}


@pytest.mark.parametrize("measure", UNITS)
def test_figures_and_intervals_follow_from_the_sentences(analysis, measure):
    table = analysis.sentences.assign(words_sources=lambda t: t["words_quoted"] + t["words_reported"])
    rows = analysis.measures[analysis.measures["measure"] == measure]
    found = 0
    for row in rows.to_dict("records"):
        own = table[table["article_id"] == row["id"]]
        if measure == "sentiment_narrator":
            top = own["tone"].dropna().to_numpy()
            bottom, scale = np.ones(len(top)), 1.0
        else:
            top, bottom = (own[name].to_numpy(dtype=float) for name in PARTS[measure])
            scale = 100.0
        assert top.sum() == pytest.approx(row["numerator"])
        assert bottom.sum() == row["denominator"]
        if row["enough_text"]:
            interval = sentence_interval(top, bottom, scale, kind=kind_of(measure, row["unit"]))
            assert (interval.low, interval.high) == pytest.approx((row["ci_low"], row["ci_high"]))
            found += 1
    assert found or measure == "distancing_verbs"


def test_a_sentence_by_hand():
    text = (
        "The shameful deal was signed on Monday. “We won,” claimed Ada Lund, who owns the mill. Nobody came."
    )
    article = {"outlet": "The Quay", "event": "deal", "text": text}
    table = analyze(pd.DataFrame([article])).sentences
    assert table["part"].tolist() == ["lead", "lead", "lead"]
    assert [text[a:b] for a, b in zip(table["start"], table["end"], strict=True)][2] == "Nobody came."
    counted = [
        "words",
        "words_narrator",
        "words_quoted",
        "loaded_negative",
        "reporting_verbs",
        "distancing_verbs",
    ]
    assert table[counted].to_numpy().tolist() == [[7, 7, 0, 1, 0, 0], [9, 7, 2, 0, 1, 1], [2, 2, 0, 0, 0, 0]]
    assert table["tone"].iloc[0] < 0
    assert np.isnan(table["tone"].iloc[2])  # two words have no tone
