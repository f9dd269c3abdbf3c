"""Which pairs of wordings are asked about."""

import pytest

from framing.classroom.same_facts import _overlap, _sortable, _telling


def row(status, kind, overlap, value_a="", value_b="", *, one_figure=False):
    values = {"value_a": value_a, "value_b": value_b, "one_figure": one_figure}
    return {"status": status, "type": kind, "overlap": overlap} | values


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
        ("same", ("third", "third"), False),
        ("compatible", ("several", "fifteen"), False),
        ("compatible", ("2018", "2018"), False),
        ("compatible", ("since 2017", "in eight years"), True),
    ],
)
def test_figures_must_be_worth_comparing(status, values, asked):
    assert _sortable(row(status, "number", 0.35, *values)) is asked


def test_two_sentences_in_the_same_words_leave_nothing_to_sort():
    assert not _sortable(row("same", "number", 0.95, "40", "40"))
    assert _sortable(row("compatible", "number", 0.95, "40", "nearly 40"))


def test_other_figures_beside_an_equal_one_are_not_asked_about():
    # "a debt of 22.4 million, more than 21 million" and "22.4 million, 30 million more": readers see the 22.4.
    assert not _sortable(row("compatible", "number", 0.6, "21", "30", one_figure=True))
    assert _sortable(row("conflict", "number", 0.6, "21", "30", one_figure=True))


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        # Names and titles alone: two things about one man.
        ("Minister Odo Venn, the chairman, was late.", "Chairman Odo Venn said the ferry had sunk.", 0.0),
        ("The ferry sank off Ennor on Monday.", "Odo Venn said the ferry sank at noon.", 1.0),
        ("The ferry sank off Ennor.", "The boat sank.", 0.5),
    ],
)
def test_what_two_sentences_share_besides_names(one, other, share):
    assert _overlap(_telling(one), _telling(other)) == pytest.approx(share)
