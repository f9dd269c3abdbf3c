from __future__ import annotations

import gc
import warnings
import weakref

import numpy as np
import pandas as pd
import pytest

import framing
from framing.analysis import analyze, analyze_events
from framing.corpus import ArticleError, ArticleWarning, read_articles
from framing.lexicons import load_lexicon
from framing.tables import TABLES

CALM = "The council met on Monday. It approved the plan for the old harbour by nine votes to four. "
LOUD = "The council’s thugs rammed through a disgraceful plan. It is a brazen betrayal of the town. "


def articles(*texts, **columns):
    n = len(texts)
    return pd.DataFrame(
        {
            "article_id": [f"a{i}" for i in range(n)],
            "outlet": [f"Outlet {i}" for i in range(n)],
            "event": ["harbour"] * n,
            "text": texts,
            **columns,
        }
    )


@pytest.fixture(scope="module")
def analysis():
    return analyze(articles(CALM * 10, LOUD * 12, CALM * 11))


def test_every_table_is_there_with_its_columns(analysis):
    assert set(analysis.tables) == set(TABLES)
    for name, columns in TABLES.items():
        assert list(getattr(analysis, name).columns)[: len(columns)] == list(columns)


def test_an_unknown_table_says_which_there_are(analysis):
    with pytest.raises(AttributeError, match="articles, evidence"):
        _ = analysis.scores


def test_the_loud_article_differs_and_the_calm_ones_do_not(analysis):
    rows = analysis.measures.query("measure == 'loaded_vocabulary_negative'").set_index("id")
    assert rows.loc["a1", "difference"] > 0
    assert rows.loc["a1", "q"] < 0.05
    assert rows.loc["a0", "numerator"] == 0
    assert rows.loc["a0", "ci_low"] <= rows.loc["a0", "estimate"] <= rows.loc["a0", "ci_high"]


def test_every_count_is_its_evidence(analysis):
    evidence = analysis.evidence.query("measure == 'loaded_vocabulary' and voice == 'narrator'")
    counted = analysis.measures.query("measure == 'loaded_vocabulary'").set_index("id").numerator
    assert (
        evidence.groupby("article_id").size().reindex(counted.index, fill_value=0).tolist()
        == counted.tolist()
    )


def test_evidence_lies_where_it_says(analysis):
    for row in analysis.evidence.itertuples():
        assert analysis.documents[row.article_id].text[row.start : row.end] == row.text


def test_the_same_input_gives_the_same_figures(analysis):
    again = analyze(articles(CALM * 10, LOUD * 12, CALM * 11))
    assert again.input_hash == analysis.input_hash
    for name in TABLES:
        pd.testing.assert_frame_equal(again.tables[name], analysis.tables[name])


def test_the_outlets_name_changes_no_score(analysis):
    renamed = articles(CALM * 10, LOUD * 12, CALM * 11)
    renamed["outlet"] = ["Z", "Y", "X"]
    other = analyze(renamed)
    pd.testing.assert_frame_equal(other.measures, analysis.measures)
    pd.testing.assert_frame_equal(other.evidence, analysis.evidence)


def test_events_are_not_compared_with_each_other():
    both = articles(CALM * 10, LOUD * 12, CALM * 11)
    both["event"] = ["harbour", "tram", "harbour"]
    rows = analyze(both).measures
    assert np.isnan(rows.query("id == 'a1'").p).all()
    assert rows.query("id == 'a0' and measure == 'loaded_vocabulary'").baseline.tolist() == [0.0]


def test_menus_are_shown_and_not_counted():
    text = "Skip to content\nMenu\nThe council met on Monday.\n"
    analysis = analyze(articles(text, CALM))
    found = {text[r.start : r.end] for r in analysis.furniture.itertuples()}
    assert found == {"Skip to content", "Menu"}
    assert analysis.articles.set_index("article_id").loc["a0", "words"] == 5


def test_a_headline_the_text_repeats_is_counted_once_and_another_is_kept_apart():
    own = "A brazen betrayal of the town"
    frame = articles(own + "\nThe council met on Monday.", "The council met on Monday.", headline=[own, own])
    evidence = analyze(frame).evidence
    loaded = evidence[evidence.measure.str.startswith("loaded")]
    assert set(loaded[loaded.article_id == "a0"].measure) == {"loaded_vocabulary"}
    assert set(loaded[loaded.article_id == "a1"].measure) == {"loaded_vocabulary_headline"}


@pytest.mark.parametrize("text", ["", "   ", "#", "…", "a" * 50_000, "\n" * 5000, "“" * 3000])
def test_odd_texts_give_figures_or_say_why_not(text):
    analysis = analyze(articles(text, CALM * 10))
    row = analysis.measures.query("id == 'a0' and measure == 'loaded_vocabulary'").iloc[0]
    assert not row.enough_text
    assert row.ci_method == "too little text"


def test_own_lexicon_is_added(tmp_path):
    own = tmp_path / "mine.tsv"
    own.write_text(
        "term\tpos\tcategory\tdirection\tstrength\tgate\talternative\tnote\n"
        "harbour\tn\tepithet_label\t-\t3\t\tport\tfor this test\n",
        encoding="utf-8",
    )
    found = analyze(articles(CALM, CALM), lexicon=own).evidence
    assert "harbour" in set(found[found.measure == "loaded_vocabulary"].term)


def test_input_errors_are_the_corpus_errors():
    with pytest.raises(ArticleError, match="outlet"):
        analyze(pd.DataFrame({"text": ["x"]}))


def test_progress_ends_with_the_last_comparison():
    said = []
    analyze(articles(*[CALM * 3] * 10), n_resamples=9, progress=lambda *steps: said.append(steps))
    assert said[0] == (0, 10) and said[9] == (2, 10), "all are read, none is compared"
    assert said[-1] == (10, 10) and said == sorted(said)


def test_an_analysis_says_how_it_was_made(analysis):
    assert repr(analysis).startswith(
        f"<Analysis {analysis.input_hash}; tables (rows): articles (3), evidence ("
    )
    said = analysis.methods
    assert said.startswith(
        f"3 articles by 3 outlets on 1 event were analysed with framing-toolkit {framing.__version__} ("
    )
    for part in (
        load_lexicon().version,
        "999 permutations",
        "random state 0",
        f"texts: {analysis.input_hash}.",
    ):
        assert part in said
    tests = int(analysis.measures["n_tests"].max())
    assert f"at most {tests} tests an event" in said
    one = analyze(articles(CALM), random_state=3, n_resamples=1999).methods
    assert (
        one.startswith("1 article by 1 outlet on 1 event were")
        and "1,999 permutations of sentences (random state 3;" in one
    )


def test_a_list_of_ones_own_is_told_by_its_version(tmp_path):
    own = tmp_path / "mine.tsv"
    versions = []
    for term in ("harbour", "plan"):
        own.write_text(f"term\tpos\tdirection\tstrength\tgate\talternative\tnote\n{term}\tn\t-\t2\t\tx\ty\n")
        versions.append(analyze(articles(CALM), lexicon=own, n_resamples=9).lexicons["loaded"])
    number = load_lexicon().number
    assert versions[0].startswith(f"loaded+mine {number}-") and versions[0] != versions[1]


def test_an_article_that_shares_nothing_with_its_event_is_said():
    ferry = "The ferry Marigold ran aground off Quay Point on Friday with forty passengers on board. Nobody was hurt. "
    tram = "A tram line opened in the north of Osmere on Sunday after nine years of work under Mayor Lund. "
    note = "No fact of it was found in the other articles on the event; is it about the same event?"
    made = analyze(
        articles(f"{ferry}The crew was praised.", f"{ferry}It was towed away.", tram * 2, ""), n_resamples=9
    )
    assert made.articles["warnings"].tolist() == [
        "The article is very short (22 words)",
        "The article is very short (22 words)",
        f"The article is very short (38 words); {note}",
        "The article holds no words",
    ]
    alone = analyze(articles(ferry, ""), n_resamples=9).articles["warnings"]
    assert not alone.str.contains("No fact").any(), "nothing to compare it with"


COLUMN = "I saw the quay close on Friday. We all did. Our mayor was late, and I told her so. " * 3
NOTE = "9 of its 9 sentences say “I”, “we” or “our” outside quotations"


@pytest.mark.parametrize(
    ("headline", "genre", "noted"),
    [
        ("Quay closes", "", True),
        ("Quay closes", "News", True),
        ("Opinion: The quay", "", False),
        ("Quay closes", "Guest column", False),
    ],
)
def test_a_text_that_says_i_is_noted_unless_it_is_known_as_a_column(headline, genre, noted):
    frame = articles(COLUMN).assign(headline=headline, genre=genre)
    assert (NOTE in analyze(frame, n_resamples=9).articles["warnings"][0]) is noted


@pytest.mark.parametrize(
    ("headlines", "genres", "note"),
    [
        (
            ["Opinion: A bad week", "Quay closes"],
            ["", ""],
            "It is opinion (the headline is labelled “Opinion:”), unlike",
        ),
        (["A bad week", "Quay closes"], ["Op-Ed", "World"], "It is opinion (given as “Op-Ed”), unlike"),
        (
            ["A bad week", "Quay closes"],
            ["Interview", ""],
            "It is a transcript (given as “Interview”), unlike",
        ),
        (["Opinion: A bad week", "Opinion: The quay"], ["", ""], ""),
        (["Opinion: A bad week"], [""], ""),
        (["A bad week", "Quay closes"], ["World", "US"], ""),
        (["A bad week", "Quay closes"], ["Living", ""], ""),
    ],
)
def test_a_column_beside_news_is_said(headlines, genres, note):
    frame = articles(*[CALM] * len(headlines)).assign(headline=headlines, genre=genres)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ArticleWarning)
        said = analyze(frame, n_resamples=9).articles["warnings"].tolist()
    assert ("unlike" in said[0]) is bool(note) and note in said[0]
    assert not any("unlike" in other for other in said[1:])


def test_an_agencys_copy_is_said_unless_the_outlet_is_the_agency():
    text = "HOLM, Arlandia (AP) — " + CALM * 4
    frame = articles(text, text.replace("Monday", "Tuesday"), outlet=["Holm Post", "AP Fact Check"])
    said = analyze(frame, n_resamples=9).articles["warnings"].tolist()
    assert "It bears an agency's mark (“HOLM, Arlandia (AP) —”)" in said[0] and "agency" not in said[1]


# -- event by event --------------------------------------------------------------------------------


def corpus():
    rows = articles(CALM * 10, LOUD * 12, CALM * 11 + LOUD, LOUD * 9, CALM * 4)
    return rows.assign(event=["harbour", "tram", "harbour", "tram", "moor"])


def told(row):
    """What a row says: a missing value is missing whether as NaN or None, and 1 is 1.0."""
    kept = {k: v for k, v in row.items() if isinstance(v, list) or not pd.isna(v)}
    return repr({k: float(v) if isinstance(v, int | float) else v for k, v in kept.items()})


def test_event_by_event_every_figure_is_that_of_the_whole():
    whole, parts = analyze(corpus()), list(analyze_events(corpus()))
    assert [part.articles["event"].unique().tolist() for part in parts] == [["harbour"], ["tram"], ["moor"]]
    assert {part.input_hash for part in parts} == {whole.input_hash}
    for name in TABLES:
        rows = [row for part in parts for row in part.tables[name].to_dict("records")]
        expected = whole.tables[name].to_dict("records")
        assert sorted(map(told, rows)) == sorted(map(told, expected)), name


def test_event_by_event_memory_holds_one_event():
    parts = analyze_events(corpus(), n_resamples=9)
    held = weakref.ref(next(parts))
    gc.collect()
    assert held() is None


def test_event_by_event_a_source_is_checked_at_once():
    with pytest.raises(ArticleError, match="no column"):
        analyze_events(pd.DataFrame({"outlet": ["a"]}))


def test_progress_is_told_after_each_event():
    told = []
    list(analyze_events(corpus(), n_resamples=9, progress=lambda *at: told.append(at)))
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_a_text_that_an_outlet_prints_twice_counts_once():
    once = articles(LOUD * 12, CALM * 11)
    again = once.iloc[:1].assign(article_id="again", text=once["text"].iloc[0].replace(". ", ".\n"))
    with pytest.warns(
        ArticleWarning, match="repeats the text of data frame, row 0, by the same outlet on the same event"
    ):
        twice = analyze(pd.concat([once, again]))
    assert twice.articles["article_id"].tolist() == ["a0", "a1"]
    assert [origin for origin, _ in twice.skipped] == ["data frame, row 2"]
    pd.testing.assert_frame_equal(twice.measures, analyze(once).measures)


def test_two_outlets_with_one_text_are_two_articles():
    assert len(analyze(articles(CALM * 10, CALM * 10)).articles) == 2


def test_a_table_read_before_keeps_what_was_left_out():
    frame = read_articles(corpus())
    frame.attrs["skipped"] = [("notes.pdf", "no article")]
    part = next(iter(analyze_events(frame, n_resamples=9)))
    assert part.skipped == [("notes.pdf", "no article")]
    assert read_articles(frame)["origin"].tolist() == frame["origin"].tolist()


@pytest.mark.parametrize("column", ["article_id", "outlet", "event", "headline", "date", "text"])
def test_the_hash_knows_every_part_of_an_article(column):
    rows = pd.DataFrame(
        {"article_id": ["a"], "outlet": ["Quay Daily"], "event": ["ferry"], "headline": ["Ferry stuck"],
         "date": ["2026-01-16"], "text": ["The ferry stood still on Friday."]}
    )  # fmt: skip
    other = rows.assign(**{column: "2026-01-17" if column == "date" else "Another"})
    hashes = {analyze(table, n_resamples=9).input_hash for table in (rows, rows.copy(), other)}
    assert len(hashes) == 2
