"""Plots of one event: what stands where, held against the tables."""

from __future__ import annotations

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_hex

from framing import analyze, load_demo
from framing.axes import BLUE, plain
from framing.plots import plot_facts, plot_measure, plot_voices

EVENT = "Tolland in Sarneth"


@pytest.fixture(scope="module")
def analysis():
    articles = load_demo()
    return analyze(articles[articles["event"] == EVENT])


@pytest.fixture(scope="module")
def two_events():
    articles = load_demo()
    return analyze(articles[articles["event"].isin(articles["event"].unique()[:2])].groupby("event").head(2))


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def lines(ax) -> list[str]:
    return [tick.get_text() for tick in ax.get_yticklabels()]


def test_dots_strokes_and_bars_stand_at_the_figures_of_their_outlets(analysis):
    given = plt.subplots()[1]
    ax = plot_measure(analysis, ax=given)
    assert ax is given and lines(ax) == analysis.articles["outlet"].tolist()
    rows = analysis.measures.query("measure == 'loaded_vocabulary'").set_index("id")
    rows = rows.reindex(analysis.articles["article_id"])
    bars, strokes, dots = ax.collections
    assert np.allclose([s[:, 0] for s in bars.get_segments()], rows[["ci_low", "ci_high"]])
    assert np.allclose(strokes.get_offsets()[:, 0], rows["baseline"])
    assert np.allclose(dots.get_offsets(), np.c_[rows["estimate"], range(len(rows))])
    filled = [to_hex(face) == BLUE for face in dots.get_facecolors()]
    assert filled == (rows["q"] <= 0.05).tolist() and any(filled) and not all(filled)
    assert ax.get_ylim()[0] > ax.get_ylim()[1]  # the first on top


def test_what_is_too_short_is_counted_and_not_drawn(analysis):
    measures = analysis.measures
    short = analysis.articles["article_id"].iloc[0]
    changed = measures.assign(enough_text=measures["enough_text"] & (measures["id"] != short))
    ax = plot_measure(
        type(analysis)({**analysis.tables, "measures": changed}, analysis.documents), "quoted_share"
    )
    assert lines(ax) == analysis.articles["outlet"].tolist()[1:]
    assert ax.get_title() == "quoted share\ntoo little text in 1 article"


def test_shares_add_up_to_a_hundred_in_the_order_of_the_table(analysis):
    ax = plot_voices(analysis)
    own, quoted, reported = ax.containers
    assert np.allclose(sum(np.array([bar.get_width() for bar in part]) for part in ax.containers), 100)
    assert np.allclose(
        [bar.get_x() for bar in reported],
        [o.get_width() + q.get_width() for o, q in zip(own, quoted, strict=True)],
    )
    first = analysis.articles.iloc[0]
    assert own[0].get_width() == pytest.approx(
        100 * first["words_narrator"] / first[["words_narrator", "words_quoted", "words_reported"]].sum()
    )


def test_a_fact_is_marked_where_it_is_carried_or_perhaps(analysis):
    ax = plot_facts(analysis, top=6)
    marks = np.array([text.get_text() for text in ax.texts]).reshape(6, -1)
    sure = analysis.facts[~analysis.facts["loose"]]
    most = sure["fact_id"].value_counts().iloc[0]
    assert (marks[0] == "●").sum() == most
    carried = (marks == "●").sum(axis=1)
    assert (np.diff(carried) <= 0).all()
    ids = sure.groupby("fact_id", sort=False).size().sort_values(ascending=False, kind="stable").index[:6]
    perhaps = analysis.coverage.loc[analysis.coverage["fact_id"].isin(ids), "perhaps"].sum()
    assert (marks == "?").sum() == perhaps


def test_no_fact_is_said(analysis):
    without = type(analysis)({**analysis.tables, "facts": analysis.facts.head(0)}, analysis.documents)
    assert plot_facts(without).get_title() == "no fact that two articles tell was found"


@pytest.mark.parametrize("plot", [plot_measure, plot_voices, plot_facts])
def test_one_of_several_events_is_named(two_events, plot):
    with pytest.raises(ValueError, match="2 events; name one with event="):
        plot(two_events)
    with pytest.raises(ValueError, match="no event 'Other'"):
        plot(two_events, event="Other")


def test_the_event_that_is_named_is_drawn(two_events):
    second = two_events.articles["event"].unique()[1]
    outlets = two_events.articles.query("event == @second")["outlet"].tolist()
    assert lines(plot_voices(two_events, event=second)) == outlets
    assert lines(plot_measure(two_events, "quoted_share", event=second)) == outlets


def test_an_unknown_measure_names_those_there_are(analysis):
    with pytest.raises(ValueError, match="no measure 'bias'; it has loaded_vocabulary"):
        plot_measure(analysis, "bias")


def test_a_dollar_opens_no_formula_and_underscores_stay():
    assert plain("$mart_News") == r"\$mart_News"
