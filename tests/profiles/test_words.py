from __future__ import annotations

import pandas as pd
import pytest

from framing.profiles import OutletProfiles, make_articles, profile_outlets
from framing.profiles.synthetic import LOADED
from framing.profiles.words import OutletWords, outlet_words


@pytest.fixture(scope="module")
def some() -> tuple[OutletProfiles, OutletWords]:
    articles = make_articles(24, 4, loaded={"Outlet A": 3.0}, random_state=3)
    # One article twice: both readings must count it once.
    articles = pd.concat([articles, articles.head(1).assign(article_id="again")], ignore_index=True)
    profiles = profile_outlets(articles)
    return profiles, outlet_words(articles, profiles)


def test_contributions_add_up_to_the_difference_in_the_table(some) -> None:
    profiles, words = some
    table = profiles.table.set_index(["outlet", "measure"])
    checked = 0
    for outlet in words.outlets:
        for measure, shift in words.shifts[outlet].items():
            difference = table.loc[(outlet, measure), "difference"]
            if difference == difference:
                assert shift.table["contribution"].sum() == pytest.approx(difference, abs=1e-9)
                checked += 1
    assert checked >= 4


def test_planted_words_are_found_with_their_lines(some) -> None:
    _, words = some
    table = words.keywords["Outlet A"].set_index("term")
    assert set(table.index[:4]) <= set(LOADED)
    first = table.index[0]
    lines = words.lines["Outlet A", first]
    assert all(line.outlet == "Outlet A" and line.text.lower() == first for line in lines)
    assert len({line.article_id for line in lines}) == len(lines) == 3


def test_lines_of_the_others_words_come_from_the_others(some) -> None:
    _, words = some
    for (outlet, term), lines in words.lines.items():
        own = words.keywords[outlet].set_index("term").loc[term, "z"] > 0
        assert all((line.outlet == outlet) == own for line in lines)


def test_a_word_is_listed_where_its_side_has_it_often_and_in_several_articles(monkeypatch) -> None:
    articles = make_articles(24, 4, loaded={"Outlet A": 3.0}, random_state=3)
    own = articles.index[articles["outlet"] == "Outlet A"].tolist()
    added = ("okapi zebra okapi yak zebra okapi zebra", "okapi zebra okapi yak zebra", "okapi yak", "yak")
    for at, words in zip(own, added, strict=False):
        articles.loc[at, "text"] += "".join(f"\n\nThe board saw one {word}." for word in words.split())
    profiles = profile_outlets(articles)
    listed = outlet_words(articles, profiles, top=10_000, lines=0).keywords["Outlet A"]
    assert (listed["z"] >= 1).any() and (listed["z"] <= -1).any() and listed["z"].abs().min() >= 1
    monkeypatch.setattr("framing.profiles.words.MIN_Z", 0.5)
    listed = outlet_words(articles, profiles, top=10_000, lines=0).keywords["Outlet A"].set_index("term")
    # The okapi stands 6 times in 3 articles, the zebra 5 times in 2, the yak 4 times in 4.
    assert {"okapi", "yak", "zebra"} & {*listed.index} == {"okapi"}
    assert listed.loc["okapi", ["own", "own_articles", "others"]].tolist() == [6, 3, 0]


def test_function_words_are_not_listed(some) -> None:
    _, words = some
    assert not {"the", "of", "and"} & {t for table in words.keywords.values() for t in table["term"]}


def test_a_second_reading_gives_the_same(some) -> None:
    profiles, words = some
    again = outlet_words(make_articles(24, 4, loaded={"Outlet A": 3.0}, random_state=3), profiles)
    assert again.examples == words.examples
    assert again.lines == words.lines


def test_too_few_events_have_no_words() -> None:
    articles = make_articles(3, 3, random_state=1)
    words = outlet_words(articles, profile_outlets(articles))
    assert words.outlets == () and not words.keywords and not words.examples.kept
