import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.columns import COLUMN_NAMES, match_columns, spelled_twice
from framing.corpus.errors import ArticleError

PAIRS = [(part, name) for part, steps in COLUMN_NAMES.items() for step in steps for name in step]


@pytest.mark.parametrize(("part", "name"), PAIRS)
def test_every_name_is_understood_in_any_case_and_with_spaces(part, name):
    for given_name in (
        name,
        name.upper(),
        f" {name.title()} ",
        name.replace("_", " "),
        name.replace("_", "-"),
    ):
        assert match_columns([given_name], "t") == {part: given_name}


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (["outlet", "source"], {"outlet": "outlet"}),
        (["site", "publisher"], {"outlet": "publisher"}),
        (["url", "id"], {"article_id": "id"}),
        (["topic", "event_id"], {"event": "event_id"}),
        (["published", "Date"], {"date": "Date"}),
        (["file", "bias"], {}),
        (
            ["Published (UTC)", "Full text", "Publication"],
            {"date": "Published (UTC)", "text": "Full text", "outlet": "Publication"},
        ),
        (
            ["publishedAt", "articleBody", "media_name"],
            {"date": "publishedAt", "text": "articleBody", "outlet": "media_name"},
        ),
        (["publisher", "source.name"], {"outlet": "publisher"}),
    ],
)
def test_the_plainer_name_wins(columns, expected):
    assert match_columns(columns, "t") == expected


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (
            ["source", "publisher"],
            "t.csv: the columns 'source' and 'publisher' could all be the outlet; "
            "name one of them 'outlet' and rename or remove the others.",
        ),
        (
            ["Text", "text"],
            "t.csv: the columns 'Text' and 'text' could all be the text; "
            "name one of them 'text' and rename or remove the others.",
        ),
    ],
)
def test_two_columns_for_one_part_are_an_error(columns, message):
    with pytest.raises(ArticleError) as told:
        match_columns(columns, "t.csv")
    assert str(told.value) == message


@given(st.lists(st.text(max_size=8), max_size=6, unique=True))
def test_any_column_names_are_matched_or_told_about(names):
    try:
        found = match_columns(names, "t")
    except ArticleError as told:
        assert len(str(told).splitlines()) == 1
    else:
        assert set(found.values()) <= set(names)


@pytest.mark.parametrize(
    "names",
    [
        ("Harbour Post", "harbour post"),
        ("Harbour Post", "The Harbour  Post"),
        ("harbourpost.example", "https://www.harbourpost.example/"),
        ("USQ Today", "usqtoday.co.xx"),
        ("Harbour Online News", "Harbour News (Online)"),
    ],
)
def test_two_spellings_of_an_outlet_are_said(names):
    [said] = spelled_twice([*names, "Quay Daily", *names])
    assert said.startswith(f"the outlets '{names[0]}' and '{names[1]}' are counted apart")


@pytest.mark.parametrize(
    "names",
    [
        ("Post", "Harbour Post"),
        ("الميناء", "الرصيف"),
        ("!", "?"),
        ("A.B. News", "A.C. News"),
        ("Harbour News", "Harbour News Opinion"),
    ],
)
def test_other_outlets_are_not(names):
    assert spelled_twice(names) == []


def test_a_site_stands_in_where_nothing_else_names_the_outlet():
    assert match_columns(["domain", "text"], "t.csv")["outlet"] == "domain"
    assert match_columns(["domain", "source", "text"], "t.csv")["outlet"] == "source"
