from __future__ import annotations

import numpy as np
import pytest

from framing.comparison.leave_one_out import Counts, compare_articles, enough_text, kind_of


def counts(numerators, words=20.0, enough=True):
    numerators = np.array(numerators, float)
    return {"m": Counts(numerators, np.full(len(numerators), words), 100.0, "per 100 words", enough)}


def test_the_baseline_is_the_pooled_others():
    rows = compare_articles({"a": counts([1] * 10), "b": counts([0] * 10), "c": counts([1, 1] + [0] * 8)})
    a = rows[0]
    assert a["estimate"] == 5.0
    assert a["baseline"] == pytest.approx(100 * 2 / 400)
    assert a["difference"] == pytest.approx(4.5)
    assert a["n_tests"] == 3
    assert a["q"] >= a["p"]


def test_a_difference_names_the_other_article_that_makes_most_of_it():
    rows = compare_articles(
        {"a": counts([0] * 10), "b": counts([0] * 10), "c": counts([2] * 10), "d": counts([0, 1] * 5)}
    )
    a, b, c, d = rows
    assert a["difference"] == pytest.approx(-100 * 25 / 600)
    # Without c the others have 5 in 400 words.
    assert (a["rests_on"], a["difference_without"]) == ("c", pytest.approx(-100 * 5 / 400))
    assert (b["rests_on"], b["difference_without"]) == ("c", pytest.approx(-100 * 5 / 400))
    # c is far from each of them: whoever is left out, most of its difference stays.
    assert (c["rests_on"], c["difference_without"]) == ("a", pytest.approx(10 - 100 * 5 / 400))
    # d has fewer than all others together (20 in 600), and more than those without c: the sign turns.
    assert d["difference"] < 0 < d["difference_without"] == pytest.approx(2.5)


def test_of_two_articles_and_of_too_little_text_nothing_is_left_without_the_other():
    two = compare_articles({"a": counts([1] * 10), "b": counts([0] * 10)})
    little = compare_articles({"a": counts([1] * 10), "b": counts([0] * 10), "c": counts([0], enough=False)})
    for row in [*two, *little]:
        assert row["rests_on"] == "" and np.isnan(row["difference_without"])


def test_a_figure_does_not_depend_on_the_order_of_articles():
    articles = {"a": counts([1, 0, 2] * 5), "b": counts([0, 0, 1] * 4), "c": counts([0] * 12)}
    forward = {r["id"]: r for r in compare_articles(articles)}
    backward = {r["id"]: r for r in compare_articles(dict(reversed(articles.items())))}
    for name, row in forward.items():
        assert row["ci_low"] == backward[name]["ci_low"]
        assert row["ci_high"] == backward[name]["ci_high"]
        assert row["estimate"] == backward[name]["estimate"]
        assert row["p"] == backward[name]["p"] < 1
    assert list(backward) == ["c", "b", "a"]


def test_of_two_articles_one_test_serves_both():
    rows = compare_articles({"b": counts([1, 0, 2, 0, 1] * 3), "a": counts([0, 0, 1] * 4)})
    assert rows[0]["p"] == rows[1]["p"]
    assert 0.1 < rows[0]["p"] < 0.9  # by chance alone two runs of shuffles would differ here


def test_a_small_p_is_found_again_with_more_shuffles():
    articles = {"a": counts([2] * 20), "b": counts([0] * 20), "c": counts([0] * 20)}
    rows = compare_articles(articles, n_resamples=99)
    assert rows[0]["p"] == pytest.approx(1 / 991)  # 99 shuffles alone cannot go below .01


def test_one_article_has_a_figure_and_no_test():
    (row,) = compare_articles({"a": counts([1] * 10)})
    assert row["estimate"] == 5.0
    assert np.isnan(row["p"]) and np.isnan(row["q"]) and np.isnan(row["baseline"])
    assert row["n_tests"] == 0


def test_too_little_text_has_no_interval_and_no_test():
    rows = compare_articles({"a": counts([1, 0], enough=False), "b": counts([0] * 10)})
    assert rows[0]["ci_method"] == "too little text"
    assert np.isnan(rows[0]["ci_low"]) and np.isnan(rows[0]["p"])
    # b has nothing with text enough to be compared with either
    assert np.isnan(rows[1]["p"])


def test_clear_difference_is_found():
    rows = compare_articles({"a": counts([1] * 20), "b": counts([0] * 20), "c": counts([0] * 20)})
    assert rows[0]["q"] < 0.05
    assert rows[0]["p_method"] == "permutation of sentences"


@pytest.mark.parametrize(
    ("words", "enough"), [([20.0] * 8, True), ([20.0] * 7, False), ([10.0] * 8, False), ([], False)]
)
def test_what_is_enough_text(words, enough):
    assert enough_text(np.array(words)) is enough


def test_the_difference_has_an_interval_where_there_is_a_test():
    rows = compare_articles({"a": counts([1] * 20), "b": counts([0] * 20), "c": counts([0, 1], enough=False)})
    a, _, c = rows
    assert a["difference_low"] < a["difference"] < a["difference_high"]
    assert a["difference_low"] > 0
    assert np.isnan(c["difference_low"])


def test_shares_are_shuffled_in_runs():
    quoted = np.array([20.0, 20, 20, 0, 0, 0, 20, 20, 20, 0])
    sides = {
        name: {"quoted_share": Counts(top, np.full(10, 20.0), 100.0, "per 100 words", True)}
        for name, top in {"a": quoted, "b": quoted[::-1].copy()}.items()
    }
    row = compare_articles(sides)[0]
    assert row["p_method"] == "permutation of runs of three sentences"
    assert row["p"] == 1.0


@pytest.mark.parametrize(
    ("measure", "unit", "kind"),
    [
        ("loaded_vocabulary", "per 100 narrator words", "rate"),
        ("quoted_share", "per 100 words", "share"),
        ("distancing_verbs", "per 100 reporting verbs", "share"),
        ("sentiment_narrator", "mean per narrator sentence, -1 to 1", "mean"),
    ],
)
def test_kinds(measure, unit, kind):
    assert kind_of(measure, unit) == kind
