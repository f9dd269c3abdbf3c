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


@pytest.fixture(scope="module")
def told(analysis, outlet_of):
    """The sentences or clauses of each fact by outlet ("A" to "E")."""
    facts: dict[str, dict[str, str]] = {}
    for row in analysis.facts.itertuples():
        text = analysis.documents[row.article_id].text[row.start : row.end]
        facts.setdefault(row.fact_id, {})[outlet_of[row.article_id][-1]] = text
    return facts


def test_the_arrest_is_one_fact_in_five_wordings(told):
    arrest = [f for f in told.values() if any("2018" in text and "arrest" in text for text in f.values())]
    assert [sorted(f) for f in arrest] == [list("ABCDE")]


def test_two_of_five_tell_of_the_canadians_who_were_held(analysis, outlet_of, told):
    [(fact, held)] = [
        (f, texts) for f, texts in told.items() if all("Canadians" in t for t in texts.values())
    ]
    assert sorted(held) == ["A", "D"] and "hostage" in held["A"] and "detention" in held["D"]
    rows = analysis.coverage[analysis.coverage.fact_id == fact]
    said = {outlet_of[r.article_id][-1]: r.description[:9] for r in rows.itertuples()}
    assert {said[outlet] for outlet in "BCE"} == {"Not found"}


def test_the_vehicles_go_two_ways(analysis, outlet_of):
    rows = analysis.fact_pairs[analysis.fact_pairs.status == "conflict"]
    [row] = rows.itertuples()
    assert {outlet_of[row.article_a], outlet_of[row.article_b]} == {"Outlet A", "Outlet E"}
    assert (row.type, "49,000 in both" in row.reason) == ("role", True)


@pytest.mark.parametrize(("one", "other"), [("since 2017", "eight years"), ("three-quarters", "75 percent")])
def test_figures_told_otherwise_are_compatible(analysis, one, other):
    rows = analysis.fact_pairs
    told = [{*map(str, pair)} for pair in zip(rows.value_a, rows.value_b, rows.status, strict=True)]
    assert any(
        "compatible" in pair and any(one in v for v in pair) and any(other in v for v in pair)
        for pair in told
    )
