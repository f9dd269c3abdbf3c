"""Which pairs of wordings are asked about."""

import pytest

from framing.classroom.same_facts import _sortable


def row(status, kind, overlap, value_a="", value_b=""):
    return {"status": status, "type": kind, "overlap": overlap, "value_a": value_a, "value_b": value_b}


@pytest.mark.parametrize(
    ("status", "kind", "overlap", "asked"),
    [
        ("same", "wording", 0.6, True),
        ("same", "wording", 0.4, False),
        ("same", "wording", 0.95, False),
        # The same people in both sentences may still be told to do two things.
        ("same", "role", 0.4, False),
        ("same", "role", 0.6, True),
        ("conflict", "role", 0.3, True),
        ("conflict", "role", 0.1, False),
    ],
)
def test_a_pair_is_asked_about_where_both_sentences_are_about_one_thing(status, kind, overlap, asked):
    assert _sortable(row(status, kind, overlap)) is asked


@pytest.mark.parametrize(
    ("status", "values", "asked"),
    [
        ("same", ("40", "40"), True),
        ("same", ("two", "two"), False),
        ("compatible", ("2018", "2018"), False),
        ("compatible", ("since 2017", "in eight years"), True),
    ],
)
def test_figures_must_be_worth_comparing(status, values, asked):
    assert _sortable(row(status, "number", 0.35, *values)) is asked


def test_two_sentences_in_the_same_words_leave_nothing_to_sort():
    assert not _sortable(row("same", "number", 0.95, "40", "40"))
    assert _sortable(row("compatible", "number", 0.95, "40", "nearly 40"))
