from __future__ import annotations

import pytest

from framing.profiles import make_articles


def test_the_same_state_gives_the_same_articles():
    assert make_articles(3, 3, random_state=1).equals(make_articles(3, 3, random_state=1))
    assert not make_articles(3, 3, random_state=1).equals(make_articles(3, 3, random_state=2))


def test_planted_factors_show():
    articles = make_articles(150, 3, loaded={"Outlet A": 3.0}, quoted={"Outlet B": 2.0})
    sums = articles.groupby("outlet")[["planted_loaded", "planted_quoted", "planted_words"]].sum()
    narrated = sums["planted_words"] - sums["planted_quoted"]
    rates = sums["planted_loaded"] / narrated
    shares = sums["planted_quoted"] / sums["planted_words"]
    assert rates["Outlet A"] / rates["Outlet C"] == pytest.approx(3, rel=0.2)
    assert shares["Outlet B"] / shares["Outlet C"] == pytest.approx(
        1.8, rel=0.25
    )  # quotations are longer sentences


def test_events_need_outlets():
    with pytest.raises(ValueError, match="per_event"):
        make_articles(3, 2, per_event=3)
