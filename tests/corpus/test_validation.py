"""Errors and warnings of rows and events, word for word."""

import json

import numpy as np
import pandas as pd
import pytest

from framing.corpus import ArticleError, read_articles
from framing.corpus.columns import names_of
from framing.corpus.text_checks import FEW_WORDS

LONG = "The ferry to Lower Quay stood still on Friday. " * 10


def table(**columns):
    size = max(len(c) for c in columns.values())
    filled = {"outlet": [f"Paper {i}" for i in range(size)], "text": [f"{LONG}{i}" for i in range(size)]}
    return pd.DataFrame({**filled, **columns})


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (
            pd.DataFrame({"x": ["a"], "text": ["b"]}),
            "data frame: no column with the outlet of the articles (found: x, text); name it 'outlet'. Also "
            f"understood: {names_of('outlet')}.",
        ),
        (
            pd.DataFrame({"outlet": ["a"]}),
            "data frame: no column with the text of the articles (found: outlet); name it 'text'. Also "
            f"understood: {names_of('text')}.",
        ),
        (
            pd.DataFrame(),
            "data frame: no column with the outlet and none with the text of the articles (found: none); name them "
            f"'outlet' and 'text'. Also understood: {names_of('outlet')}; {names_of('text')}.",
        ),
        (
            table(Publisher=["A", " "]).drop(columns="outlet"),
            "data frame, row 1, column 'Publisher': is empty; give the name of the outlet.",
        ),
        (
            table(id=["1", "1"]),
            "data frame, row 1, column 'id': the id '1' is taken by data frame, row 0; "
            "every article needs an id of its own.",
        ),
        (
            table(article_id=["1", None]),
            "data frame, row 1, column 'article_id': is empty; give every article an id of its own "
            "or leave the column out.",
        ),
        (table(text=["a", 3]), "data frame, row 1, column 'text': holds a number; text is expected."),
        (
            table(headline=["a", ["b"]]),
            "data frame, row 1, column 'headline': holds a list; text is expected.",
        ),
    ],
)
def test_errors_name_row_and_column(frame, message):
    with pytest.raises(ArticleError) as told:
        read_articles(frame)
    assert str(told.value) == message


@pytest.mark.parametrize("empty", ["", "  \n ", None, np.nan, "* * *", "—"])
def test_an_article_without_words_is_kept_and_said_to_be_empty(empty):
    read = read_articles(table(text=[LONG, empty]))
    assert read["warnings"].tolist() == ["", "The article holds no words"]


@pytest.mark.parametrize(
    ("words", "warning"),
    [
        (1, "The article is very short (1 word)"),
        (FEW_WORDS - 1, f"The article is very short ({FEW_WORDS - 1} words)"),
        (FEW_WORDS, ""),
    ],
)
def test_short_articles_are_said_to_be_short(words, warning):
    read = read_articles(table(text=[LONG, " ".join(["quay"] * words)]))
    assert read["warnings"].tolist()[1] == warning


def test_long_runs_of_blanks_do_not_hide_a_short_article():
    read = read_articles(table(text=[LONG, "quay" + " " * 9000 + "closed"]))
    assert read["warnings"].tolist()[1] == "The article is very short (2 words)"


def test_an_event_told_by_one_article_or_one_outlet():
    read = read_articles(table(event=["a", "a", "b", "c", "c"], outlet=["X", "Y", "X", "Z", "Z"]))
    assert read["warnings"].tolist() == [
        "",
        "",
        "This is the only article on the event “b”, so there is nothing to compare it with",
        "All articles on the event “c” come from one outlet",
        "All articles on the event “c” come from one outlet",
    ]


def test_equal_texts_in_one_event_are_said_on_both():
    same = LONG.replace(" ", "\n")
    read = read_articles(
        table(text=[LONG, same, LONG + "!", LONG], id=list("abcd"), event=["e", "e", "e", "f"])
    )
    assert read["warnings"].tolist()[:3] == [
        "The text is the same as that of b",
        "The text is the same as that of a",
        "",
    ]
    assert "same" not in read["warnings"].tolist()[3]


def test_what_one_outlet_prints_twice_is_not_said_of_the_one_that_stays():
    read = read_articles(
        table(text=[LONG] * 3, id=list("abc"), event=["e"] * 3, outlet=["One", "One", "Two"])
    )
    assert read["warnings"].tolist() == [
        "The text is the same as that of c",
        "",
        "The text is the same as that of a",
    ]


def test_dates_that_are_not_understood_are_said_and_left_empty():
    read = read_articles(table(date=["2026-01-16", "soon"]))
    assert read["date"].tolist() == ["2026-01-16", ""]
    assert read["warnings"].tolist() == [
        "",
        "The date 'soon' is not understood (write it like 2026-01-31)",
    ]


def test_rows_without_an_event_are_counted_to_the_table():
    read = read_articles(table(event=["articles", " "]))
    assert read["event"].tolist() == ["articles", "articles"]
    assert read["warnings"].tolist()[1] == (
        "No event is given, and the article is counted to the event “articles”"
    )


def test_ids_that_became_floats_are_whole_again():
    assert read_articles(table(id=[1.0, 2.0]))["article_id"].tolist() == ["1", "2"]


def test_half_characters_are_replaced_one_for_one(tmp_path):
    rows = [
        {"outlet": "A", "text": LONG + "a\ud800b", "headline": "\udfff!"},
        {"outlet": "B", "text": LONG, "headline": ""},
    ]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)))
    read = read_articles(tmp_path / "t.jsonl")
    assert read["text"].tolist()[0] == LONG + "a\ufffdb"
    assert read["headline"].tolist()[0] == "\ufffd!"
    assert read["warnings"].tolist()[0] == "Characters that no file can hold were replaced by \ufffd"


def test_labels_lose_blanks_at_their_ends_and_texts_do_not():
    read = read_articles(table(outlet=[" A ", "B\n"], text=[f" {LONG}\n", LONG + "x"]))
    assert read["outlet"].tolist() == ["A", "B"]
    assert read["text"].tolist()[0] == f" {LONG}\n"


def test_a_text_in_another_language_is_said_to_be_no_english():
    german = "Der Rat hat am Freitag beschlossen, die Fähre einzustellen, und die Leute am Ufer sind darüber unglücklich."
    read = read_articles(table(text=[LONG, german * 4]))
    assert read["warnings"].tolist() == [
        "",
        "The text does not seem to be English, and only English can be read",
    ]


def test_a_text_that_is_very_long_is_questioned_and_one_beyond_all_articles_refused():
    long = LONG * 140
    read = read_articles(table(text=[LONG, long]))
    assert (
        read["warnings"].tolist()[1]
        == f"The article is very long ({len(long):,} characters), perhaps several in one"
    )
    with pytest.raises(ArticleError, match=r"data frame, row 1, column 'text': holds .* characters"):
        read_articles(table(text=[LONG, long * 5]))


def test_what_was_said_of_a_row_is_kept_when_the_table_is_read_again():
    read = read_articles(table(text=[LONG, "Ferry closed."], date=["2026-01-31", "last Tuesday"]))
    assert read_articles(read)["warnings"].tolist() == read["warnings"].tolist()
    assert "last Tuesday" in read["warnings"].tolist()[1]


def test_of_a_table_without_a_header_the_first_line_is_not_repeated_whole():
    sentence = "The council of Lower Quay voted on Monday to halt the night ferry"
    frame = pd.DataFrame([["x"] * 20], columns=[f"{sentence} {n}" for n in range(20)])
    with pytest.raises(ArticleError, match=r"no column with the outlet") as told:
        read_articles(frame)
    assert sentence[:39] in str(told.value) and sentence not in str(told.value)
    assert "and 8 more" in str(told.value)
