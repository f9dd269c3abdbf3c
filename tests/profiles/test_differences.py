from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from framing.comparison.intervals import benjamini_hochberg
from framing.profiles import Profile
from framing.profiles.differences import COLUMNS, difference_table
from framing.profiles.measures import choose_measures


def test_planted_differences_are_found(profiles):
    table = profiles.table.set_index(["outlet", "measure"])
    assert table.loc[("Outlet A", "loaded_vocabulary"), "q"] < 0.01
    assert table.loc[("Outlet A", "loaded_vocabulary"), "difference"] > 0.5
    assert table.loc[("Outlet A", "sentiment_narrator"), "difference"] < 0
    assert table.loc[("Outlet B", "quoted_share"), "q"] < 0.01
    assert (table["q"].dropna() < 0.05).sum() <= 8  # what was planted, and what it does to the others' tone


def test_rows_add_up(profiles):
    table = profiles.table[profiles.table["status"] == "enough"]
    assert (table["estimate"] - table["baseline"]).to_numpy() == pytest.approx(table["difference"].to_numpy())
    assert ((table["ci_low"] < table["difference"]) & (table["difference"] < table["ci_high"])).all()
    assert (table["shrunk"].abs() <= table["difference"].abs() + 1e-12).all()
    assert table["q"].to_numpy() == pytest.approx(benjamini_hochberg(table["p"].to_numpy()))
    assert (table["n_tests"] == len(table)).all()


def test_outlets_come_in_alphabetical_order(profiles):
    for _, rows in profiles.table.groupby("measure"):
        assert rows["outlet"].tolist() == sorted(rows["outlet"])


def test_more_measures_are_more_tests(profiles):
    more = profiles.select(["all"])
    assert more.n_tests > profiles.n_tests
    same = more.table.merge(profiles.table, on=["outlet", "measure"])
    assert same["difference_x"].equals(same["difference_y"])
    q, p = (more.table[name].dropna().to_numpy() for name in ("q", "p"))
    assert q == pytest.approx(benjamini_hochberg(p))


def test_strata(profiles):
    events = dict.fromkeys(profiles.profile.events, "2024-05-01")
    events |= dict.fromkeys(list(events)[:3], "2025-01-01") | {list(events)[3]: ""}
    several = replace(profiles, profile=replace(profiles.profile, events=events))
    table = several.select(["quoted_share"], by="year").table
    assert table["stratum"].unique().tolist() == ["all", "year unknown", "year 2024", "year 2025"]
    assert table[table["stratum"] == "year 2025"]["difference"].isna().all()
    with pytest.raises(ValueError, match="'genre', 'year' or None"):
        profiles.select(by="month").table


@pytest.mark.parametrize(
    ("by", "day", "said"),
    [
        ("year", "2024-05-01", "All are of one year (2024), so there is nothing to show apart by year."),
        ("year", "", "No event has a date, so there is nothing to show apart by year."),
        ("genre", "", "All are of one genre (news), so there is nothing to show apart by genre."),
    ],
)
def test_one_stratum_is_not_tested_twice(profiles, by, day, said):
    events = dict.fromkeys(profiles.profile.events, day)
    one = replace(profiles, profile=replace(profiles.profile, events=events))
    apart = one.select(["quoted_share"], by=by)
    assert apart.table["stratum"].unique().tolist() == ["all"]
    assert said in apart.notes
    assert apart.n_tests == one.select(["quoted_share"]).n_tests


def test_an_unknown_measure_is_named(profiles):
    with pytest.raises(ValueError, match="'bias'"):
        profiles.select(["bias"])


def made(*cells: tuple[str, str, str, int, int]) -> pd.DataFrame:
    profile = Profile(
        ("articles", "narrator_words", "loaded"),
        cells={(e, g, o): np.array([1, w, k]) for e, g, o, w, k in cells},
        events={e: "" for e, *_ in cells if e},
    )
    measures = [
        m for m in choose_measures(("loaded",), ["loaded_vocabulary"]) if m.name == "loaded_vocabulary"
    ]
    return difference_table(profile, measures).set_index("outlet")


FIGURES = ["estimate", "baseline", "difference", "ci_low", "ci_high", "shrunk", "p", "q"]


def test_too_few_events_give_no_figure():
    table = made(*[(f"e{k}", "news", o, 300, k + (o == "A")) for k in range(7) for o in "AB"])
    assert table["status"].tolist() == ["too few events"] * 2
    assert table[FIGURES].isna().all(axis=None)
    assert table["n_events"].tolist() == [7, 7]
    assert table["n_tests"].tolist() == [0, 0]


def test_eight_events_do():
    table = made(*[(f"e{k}", "news", o, 300, k + (o == "A")) for k in range(8) for o in "AB"])
    assert table["status"].tolist() == ["enough"] * 2
    # One more in 300 words each time: all 256 relabellings but two are closer to none.
    assert table["difference"].tolist() == pytest.approx([1 / 3, -1 / 3])
    assert table["p"].tolist() == [2 / 256] * 2
    assert table["shrink_method"].tolist() == ["fewer than 5 outlets: not shrunk"] * 2


def test_others_figure_is_weighed_as_the_difference_is():
    # A block of 300 words beside 100 tells 300 x 100 / 400 = 75 words' worth, one of 100 beside 100 tells 50.
    table = made(
        *[(f"e{k}", "news", "A", 300, 6) for k in range(4)],
        *[(f"e{k}", "news", "B", 100, 1) for k in range(4)],
        *[(f"f{k}", "news", "A", 100, 1) for k in range(4)],
        *[(f"f{k}", "news", "B", 100, 4) for k in range(4)],
    )
    assert table.loc["A", "baseline"] == pytest.approx((75 * 1 + 50 * 4) / 125)
    assert table.loc["A", "estimate"] == pytest.approx((75 * 2 + 50 * 1) / 125)
    assert table.loc["A", "difference"] == pytest.approx((75 * 1 - 50 * 3) / 125)


def test_genres_of_an_event_are_one_event():
    table = made(
        *[(f"e{k}", g, o, 300, k + (o == "A")) for k in range(8) for o in "AB" for g in ("news", "opinion")],
    )
    assert table["n_events"].tolist() == [8, 8]
    assert table["difference"].tolist() == pytest.approx([1 / 3, -1 / 3])
    seven = [(f"e{k}", g, o, 300, k + 1) for k in range(7) for o in "AB" for g in ("news", "opinion")]
    assert made(*seven)["status"].tolist() == ["too few events"] * 2


def test_nothing_found_is_said_and_not_called_equal():
    table = made(*[(f"e{k}", "news", o, 300, int(k < 3)) for k in range(20) for o in "AB"])
    assert table["status"].tolist() == ["too few events with anything found"] * 2
    assert table[FIGURES].isna().all(axis=None)


def test_the_words_for_what_cannot_be_compared():
    cells = [(f"e{k}", "news", o, 300, k) for k in range(9) for o in "AB"]
    table = made(*cells, ("e0", "news", "C", 300, 0), *[(f"x{k}", "news", "D", 300, 0) for k in range(9)])
    assert table["status"].to_dict() == {
        "A": "too few events with anything found",  # A and B differ nowhere but on e0
        "B": "too few events with anything found",
        "C": "one article only",
        "D": "no event shared with another outlet",
    }
    assert made(*[(f"e{k}", "news", "A", 300, 1) for k in range(9)])["status"].tolist() == [
        "one outlet only: nothing to compare with"
    ]


def test_opinion_is_not_held_against_news():
    table = made(
        *[(f"e{k}", "opinion", "A", 300, 9) for k in range(9)],
        *[(f"e{k}", "news", "B", 300, 1) for k in range(9)],
    )
    assert table["status"].tolist() == ["no event shared with another outlet"] * 2


def test_an_empty_table_has_its_columns():
    assert list(made().reset_index().columns) == list(COLUMNS)
