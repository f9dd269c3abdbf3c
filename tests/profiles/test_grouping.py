from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from framing import load_demo
from framing.profiles import group_events, grouping, make_articles
from framing.profiles.similarity import ArticleVectors, day_numbers

FERRY = "The ferry Marigold ran aground off Quay Point with forty passengers on board. Crews towed the Marigold back. "
TRAM = (
    "A tram line to Tarn Hill opened after six years of works. The mayor rode the first tram to Tarn Hill. "
)


def table(*rows) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"article_id": str(k), "headline": h, "date": d, "text": t, "event": "", "outlet": "A"}
            for k, (h, d, t) in enumerate(rows)
        ]
    )


def test_wording_and_time_together():
    groups = group_events(
        table(
            ("Ferry aground", "2026-01-16", FERRY),
            ("Marigold stuck", "2026-01-17", FERRY + "Nobody was hurt."),
            ("Tram line opens", "2026-01-17", TRAM),
            ("Ferry aground", "2026-06-01", FERRY + "It was the second time."),
            ("Trams roll", "2026-01-17", TRAM + "Fares stay."),
        )
    )
    assert groups["event"].tolist() == ["event-0", "event-0", "event-2", "event-3", "event-2"]
    assert groups["similarity"].isna().tolist() == [False, False, False, True, False]
    assert groups["similarity"].dropna().between(0, 1).all()


def test_an_article_without_a_date_is_compared_with_all():
    groups = group_events(
        table(
            ("Ferry aground", "2026-01-16", FERRY),
            ("Marigold stuck", "", FERRY),
            ("Tram line", "2026-01-16", TRAM),
        )
    )
    assert groups["event"].tolist() == ["event-0", "event-0", "event-2"]
    assert groups["dated"].tolist() == [True, False, True]


def test_batches_give_the_same():
    articles = make_articles(12, 4, random_state=1)
    whole = group_events(articles)
    assert group_events(iter([articles.iloc[:7], articles.iloc[7:]])).equals(whole)


def test_events_of_a_made_up_corpus_are_found():
    articles = make_articles(20, 5, random_state=2)
    groups = group_events(articles)
    # Events lie five days apart.
    assert pd.crosstab(groups["event"], articles["event"].to_numpy()).gt(0).sum().eq(1).all()
    assert groups["event"].nunique() == 20


def test_the_demo_events_are_found():
    demo = load_demo()
    groups = group_events(demo)
    assert (pd.crosstab(groups["event"], demo["event"].to_numpy()) > 0).sum(axis=1).eq(1).all()


@pytest.mark.parametrize("wrong", [{"window_days": -1}, {"threshold": 0.0}])
def test_settings_out_of_range(wrong):
    with pytest.raises(ValueError, match="0"):
        group_events(make_articles(2, 2, per_event=2), **wrong)


def test_nothing_to_group():
    with pytest.raises(ValueError, match="no articles"):
        group_events(iter([]))


def test_any_order_of_reading_gives_the_same_events():
    articles = make_articles(30, 5, random_state=6).assign(date="")
    found = group_events(articles).set_index("article_id")
    assert found["event"].nunique() < len(found)
    for seed in (1, 2):
        again = group_events(articles.sample(frac=1, random_state=seed)).set_index("article_id")
        pd.testing.assert_frame_equal(again.loc[found.index], found)


def test_an_article_alone_has_no_similarity():
    articles = make_articles(20, 5, random_state=2)
    alone = group_events(articles, threshold=2.0)  # more than any two can be alike
    assert alone["event"].nunique() == len(articles)
    assert alone["similarity"].isna().all()


def test_the_size_of_a_block_changes_nothing(monkeypatch):
    articles = make_articles(30, 5, random_state=6)
    articles.loc[::4, "date"] = ""
    whole = group_events(articles)
    monkeypatch.setattr(grouping, "_PAIRS_AT_ONCE", 50)
    assert group_events(articles).equals(whole)


def test_pairs_stand_out_from_their_days():
    articles = make_articles(30, 5, random_state=3)
    articles.loc[::4, "date"] = ""
    vectors = ArticleVectors()
    vectors.add(articles["headline"].tolist(), articles["text"].tolist())
    matrix, days = vectors.matrix(), day_numbers(articles["date"].tolist())
    alike = matrix.toarray() @ matrix.toarray().T
    dated = days >= 0
    in_time = (abs(days[:, None] - days) <= 6) | ~dated[:, None] | ~dated
    np.fill_diagonal(in_time, False)
    neighbours = -np.sort(-np.where(in_time, alike, 0), axis=1)
    background = neighbours[:, 10:20].sum(axis=1) / 10
    above = alike - (background[:, None] + background) / 2 - 0.05 * (~dated[:, None] | ~dated)
    wanted = np.argwhere(np.triu(in_time & (above >= 0.02))).tolist()
    first, second, similarity, extra = grouping._near(matrix, days, 6, 0.02)
    found = np.lexsort((second, first))
    assert np.transpose([first, second])[found].tolist() == wanted
    assert len(wanted) > 20
    assert similarity == pytest.approx(alike[first, second], abs=1e-6)
    assert extra == pytest.approx(above[first, second], abs=1e-6)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        # the mean of the 11th to the 20th; those that do not exist count 0
        ([1.0] * 10 + [0.5] * 10 + [0.3] * 5, 0.5),
        ([1.0] * 10 + [0.5, 0.25], 0.075),
        ([0.25, 1.0, 0.5] + [1.0] * 9, 0.075),
        ([1.0] * 10, 0.0),
        ([1.0] * 8, 0.0),
    ],
)
def test_the_background_is_what_lies_behind_the_nearest_ten(others, expected):
    assert grouping._background(np.array([others])).tolist() == pytest.approx([expected])
