from __future__ import annotations

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
from matplotlib.collections import PathCollection

from framing.comparison import word_shift
from framing.profiles import make_articles, profile_outlets
from framing.profiles.plots import plot_differences, plot_small_multiples, plot_topics, plot_word_shift


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def labels(ax) -> list[str]:
    return [tick.get_text() for tick in ax.get_yticklabels()]


def test_outlets_stand_in_alphabetical_order(profiles):
    _, given = plt.subplots()
    ax = plot_differences(profiles, "loaded_vocabulary", ax=given)
    assert ax is given
    assert labels(ax) == [f"Outlet {c}" for c in "ABCDEF"]
    top, bottom = ax.get_ylim()[1], ax.get_ylim()[0]
    assert top < bottom


def test_dots_stand_at_the_differences(profiles):
    ax = plot_differences(profiles, "loaded_vocabulary")
    drawn = [
        float(x) for dots in ax.collections if isinstance(dots, PathCollection) for x, _ in dots.get_offsets()
    ]
    rows = profiles.table[profiles.table["measure"] == "loaded_vocabulary"]
    assert sorted(drawn) == pytest.approx(sorted(rows["difference"]))


def test_measures_side_by_side_share_their_lines(profiles):
    axes = plot_small_multiples(profiles, ["loaded_vocabulary", "quoted_share"])
    assert len(axes) == 2
    assert labels(axes[0]) == [f"Outlet {c}" for c in "ABCDEF"]
    assert axes[0].get_ylim() == axes[1].get_ylim()
    with pytest.raises(ValueError, match="2 measures and 1 axes"):
        plot_small_multiples(profiles, ["loaded_vocabulary", "quoted_share"], axes=[plt.subplots()[1]])


def test_many_measures_stand_four_in_a_row(profiles):
    axes = plot_small_multiples(profiles, profiles.table["measure"].unique()[:5])
    assert [bool(any(labels(ax))) for ax in axes] == [True, False, False, False, True]
    assert len(axes[0].figure.axes) == 5


def test_a_measure_of_which_no_outlet_has_a_figure_is_not_drawn(profiles):
    told = profiles.table.query("status == 'enough'")["measure"].unique()
    assert len(plot_small_multiples(profiles)) == len(told) < profiles.table["measure"].nunique()


def test_measures_keep_their_order_where_the_first_outlet_lacks_one(profiles):
    shown, table = profiles.select(), profiles.table.copy()
    names = [name for name in table["measure"].unique() if name in set(table[table["p"].notna()]["measure"])]
    table.loc[(table["outlet"] == "Outlet A") & (table["measure"] == names[0]), "status"] = "too few events"
    vars(shown)["table"] = table
    titles = [ax.get_title().replace("\n", "_").replace(" ", "_") for ax in plot_small_multiples(shown)]
    assert titles == names


def test_bars_of_a_word_shift_add_up():
    shift = word_shift({"a": 1, "b": 2}, {"a": 4, "c": 1, "d": 2}, sizes=(10, 20), scale=100)
    ax = plot_word_shift(shift, top=2)
    assert sum(bar.get_width() for bar in ax.patches) == pytest.approx(shift.difference)
    assert labels(ax)[-1] == "2 further terms"
    assert plot_word_shift(word_shift({}, {})) is not None


def test_topics_by_outlet(profiles):
    ax = plot_topics(profiles.select(["topics"]))
    assert [t.get_text() for t in ax.get_xticklabels()] == [f"Outlet {c}" for c in "ABCDEF"]
    with pytest.raises(ValueError, match=r"no topics; choose them with profiles.select\(\['topics'\]\)"):
        plot_topics(profiles)


def test_another_group_by_outlet(profiles):
    ax = plot_topics(profiles, group="voices")
    assert ax.get_title() == "voices by outlet; * differs clearly"
    assert labels(ax) == ["quoted share"]
    with pytest.raises(ValueError, match="no measure or group is named 'themes'"):
        plot_topics(profiles, group="themes")


def test_too_few_events_draw_nothing_and_say_so():
    few = profile_outlets(make_articles(2, 2, per_event=2))
    assert "no figure for 2 outlets" in plot_differences(few, "loaded_vocabulary").get_title()
    assert plot_topics(few.select(["topics"])) is not None


def test_names_are_no_formulas():
    articles = make_articles(9, 2, per_event=2)
    articles["outlet"] = articles["outlet"].replace("Outlet A", "The $Cash$ Daily")
    ax = plot_differences(profile_outlets(articles), "quoted_share")
    ax.figure.canvas.draw()
    assert r"\$Cash\$" in labels(ax)[1]


def test_a_measure_that_is_none(profiles):
    with pytest.raises(ValueError, match="no measure 'bias'"):
        plot_differences(profiles, "bias")


def test_a_dot_is_filled_where_the_outlet_differs_clearly(profiles):
    rows = profiles.table[profiles.table["measure"] == "loaded_vocabulary"]
    wanted = (rows["q"] <= 0.05).tolist()
    assert 0 < sum(wanted) < len(wanted)
    (ax,) = plot_small_multiples(profiles, ["loaded_vocabulary"])
    (dots,) = [drawn for drawn in ax.collections if isinstance(drawn, PathCollection)]
    assert [tuple(face[:3]) != (1, 1, 1) for face in dots.get_facecolors()] == wanted
