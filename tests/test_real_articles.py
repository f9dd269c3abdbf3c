"""What a careful reader sees in the five real articles, which the project does not ship."""

from __future__ import annotations

import pytest

from framing import FramingReport, analyze, read_articles


@pytest.fixture(scope="module")
def analysis(real_articles):
    return analyze(read_articles(real_articles))


@pytest.fixture(scope="module")
def outlet_of(analysis):
    return dict(zip(analysis.articles.article_id, analysis.articles.outlet, strict=True))


@pytest.fixture(scope="module")
def loaded(analysis, outlet_of):
    found = analysis.evidence[analysis.evidence.measure == "loaded_vocabulary"].copy()
    found["outlet"] = found.article_id.map(outlet_of)
    found["word"] = found.text.str.lower()
    return found


@pytest.mark.parametrize("word", ["dictator", "cave"])
def test_a_says_it_in_its_own_voice(loaded, word):
    rows = loaded[(loaded.outlet == "Outlet A") & loaded.word.str.contains(word)]
    assert list(rows.voice) == ["narrator"]
    assert (rows.direction == "-").all()


def test_b_quotes_heartened(loaded):
    rows = loaded[(loaded.outlet == "Outlet B") & (loaded.word == "heartened")]
    assert list(rows.voice) == ["direct"]
    assert list(rows.speaker) == ["Mark Carney"]


def test_menus_and_notices_are_furniture(analysis, outlet_of):
    text = {
        outlet: " | ".join(
            analysis.documents[a].text[r.start : r.end]
            for r in analysis.furniture[analysis.furniture.article_id == a].itertuples()
        )
        for a, outlet in outlet_of.items()
    }
    for line in ("Skip to content", "Menu", "ARTICLE BY", "PUBLISHED", "[See more: "):
        assert line in text["Outlet B"]
    assert "Comments are closed" in text["Outlet D"]
    assert "Read the full article here" in text["Outlet A"]
    for line in ("By Staff, Agencies", "Comments", "one month ago"):
        assert line in text["Outlet C"]


def test_the_narrator_of_a_is_the_most_negative(analysis, outlet_of):
    rows = analysis.measures[analysis.measures.measure == "sentiment_narrator"]
    tone = {outlet_of[r.id]: r.estimate for r in rows.itertuples()}
    assert min(tone, key=tone.get) == "Outlet A"


def test_the_report_can_be_made(analysis):
    page = FramingReport(analysis).html()
    assert len(page.encode()) < 1_500_000
    assert all(f"Outlet {letter}" in page for letter in "ABCDE")
