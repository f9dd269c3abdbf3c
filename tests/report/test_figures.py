from types import SimpleNamespace

import pytest
from story import make_analysis

from framing.pages import load_strings
from framing.report.figures import (
    _scale,
    count_tests,
    how_sure,
    summarize_figure,
    telling_figures,
)
from framing.report.marks import Marks
from framing.report.selection import select


def selection(**changes):
    return select(make_analysis(**changes), event=None, masked=False, t=load_strings("framing.report"))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0.0], [0, 0.25, 0.5, 0.75, 1]),
        ([0.0, 3.7], [0, 1, 2, 3, 4]),
        ([-0.56, 0.43], [-0.75, -0.5, -0.25, 0, 0.25, 0.5]),
        ([None, 40.0], [0, 10, 20, 30, 40]),
        ([-1.0, 1.0], [-1, -0.5, 0, 0.5, 1]),
        ([], [0, 0.25, 0.5, 0.75, 1]),
    ],
)
def test_scales_hold_zero_and_end_on_round_numbers(values, expected):
    low, high, ticks = _scale(values)
    assert ticks == expected and (low, high) == (expected[0], expected[-1])


@pytest.mark.parametrize(
    ("enough_text", "q", "expected"),
    [
        (False, 0.001, "too_little"),
        (True, 0.049, "clear"),
        (True, 0.05, "clear"),
        (True, 0.051, "chance"),
        (True, None, "untested"),
        (None, 0.01, "clear"),
    ],
)
def test_how_sure_a_difference_is(enough_text, q, expected):
    assert how_sure({"enough_text": enough_text, "q": q}) == expected


def test_places_on_the_scale_worked_by_hand():
    chosen = selection()
    figure = summarize_figure(chosen, Marks(chosen), "quoted_share")
    # Highest end of a bar 27 + 4, so the scale runs from 0 to 40.
    assert [tick["value"] for tick in figure["ticks"]] == [0, 10, 20, 30, 40]
    assert figure["rows"]["a1"]["place"] == [55.0, 45.0, 65.0, 27.5]
    assert figure["zero"] is None
    assert list(figure["rows"]) == ["a1", "a2", "a3", "a4", "a5"]


def test_a_figure_opens_to_the_sentences_it_counts_and_to_no_quoted_ones():
    chosen = selection()
    figure = summarize_figure(chosen, Marks(chosen), "loaded_vocabulary")
    assert [len(figure["passages"].get(key, [])) for key in figure["rows"]] == [5, 0, 3, 1, 0]
    texts = [p["passage"]["text"] for p in figure["passages"]["a1"]]
    assert texts[0].startswith("The shameful retreat")
    assert not any("betrayal" in text for text in texts)


def test_a_measure_without_estimates_is_no_figure():
    measures = make_analysis().measures
    chosen = selection(measures=measures.assign(estimate=float("nan")))
    assert summarize_figure(chosen, Marks(chosen), "quoted_share") is None
    assert summarize_figure(chosen, Marks(chosen), "unheard_of") is None


def test_what_one_of_two_articles_has_more_of_is_one_difference():
    def row(article, measure, q, enough=True):
        kept = {"level": "article", "id": article, "measure": measure, "difference": 1.0}
        return kept | {"q": q, "p": q, "enough_text": enough}

    rows = [row(a, "quoted_share", 0.01) for a in "ab"] + [row(a, "loaded_vocabulary", 0.4) for a in "ab"]
    rows.append(row("a", "sentiment_narrator", 0.01, enough=False))

    def counted(order):
        return count_tests(SimpleNamespace(rows=lambda table: rows, order=order))

    assert counted(["a", "b"]) == {"n_clear": 1, "n": 2}
    # Beside a third article each has a difference of its own.
    assert counted(["a", "b", "c"]) == {"n_clear": 2, "n": 4}


@pytest.mark.parametrize(
    ("estimate", "enough_text", "shown"), [(1.0, True, True), (0.0, True, False), (1.0, False, False)]
)
def test_a_figure_without_a_test_or_without_a_count_has_no_table(estimate, enough_text, shown):
    chosen = selection(measures=make_analysis().measures.assign(estimate=estimate, enough_text=enough_text))
    assert bool(telling_figures(chosen, Marks(chosen), ["quoted_share", "unheard_of"])) == shown
