from __future__ import annotations

import pandas as pd
import pytest

from framing import read_articles
from framing.corpus.repeats import text_key, without_repeats


def frame(*rows):
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "event", "text"])
    return read_articles(table)


@pytest.mark.parametrize(
    ("second", "counts"),
    [
        (("b", "Quay Daily", "ferry", "The ferry\n stood  still."), False),
        (("b", "Quay Daily", "ferry", "The ferry stood still!"), True),
        (("b", "Moor Post", "ferry", "The ferry stood still."), True),
        (("b", "Quay Daily", "tram", "The ferry stood still."), True),
    ],
)
def test_only_the_same_text_of_the_same_outlet_on_the_same_event(second, counts):
    kept, repeats = without_repeats(frame(("a", "Quay Daily", "ferry", "The ferry stood still."), second))
    assert kept["article_id"].tolist() == (["a", "b"] if counts else ["a"])
    assert bool(repeats) != counts


def test_it_is_said_which_and_why():
    rows = [(name, "Quay Daily", "ferry", "The ferry stood still.") for name in "abc"]
    _, repeats = without_repeats(frame(*rows))
    assert [origin for origin, _ in repeats["ferry"]] == ["data frame, row 1", "data frame, row 2"]
    assert all("repeats the text of data frame, row 0, " in reason for _, reason in repeats["ferry"])


def test_articles_without_words_repeat_nothing():
    kept, repeats = without_repeats(
        frame(("a", "Quay Daily", "ferry", ""), ("b", "Quay Daily", "ferry", " "))
    )
    assert (len(kept), repeats) == (2, {})


def test_an_outlet_and_its_text_cannot_be_mistaken_for_others():
    assert text_key("a", "b c") == text_key("a", " b\nc ") != text_key("a b", "c")
