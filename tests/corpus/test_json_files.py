"""Articles in JSON as interfaces give them."""

import json

import pytest

from framing.corpus import ArticleError, read_articles

LONG = "The ferry to Lower Quay stood still on Friday. " * 10
NEWS = [
    {
        "source": {"id": None, "name": "Quay Daily"},
        "title": "Still",
        "publishedAt": "2026-01-16T09:00:00Z",
        "content": LONG,
    },
    {
        "source": {"id": "hp", "name": "Harbour Post"},
        "title": "Halted",
        "publishedAt": "2026-01-17T09:00:00Z",
        "content": LONG + "x",
    },
]
READ = [["Quay Daily", "Still", "2026-01-16"], ["Harbour Post", "Halted", "2026-01-17"]]


@pytest.mark.parametrize(
    "whole", [NEWS, {"status": "ok", "articles": NEWS}, {"response": {"total": 2, "results": NEWS}}]
)
def test_the_one_list_in_a_file_is_read(tmp_path, whole):
    (tmp_path / "news.json").write_text(json.dumps(whole), encoding="utf-8")
    table = read_articles(tmp_path / "news.json")
    assert table[["outlet", "headline", "date"]].values.tolist() == READ
    assert table["origin"].tolist() == ["news.json, object 1", "news.json, object 2"]
    assert table["article_id"].tolist() == ["news-1", "news-2"]
    assert table.attrs["notes"] == ["news.json: columns not used: source.id."]


def test_objects_in_lines_are_looked_into(tmp_path):
    lines = [{"article": {"title": n["title"], "body": n["content"]}, "source": n["source"]} for n in NEWS]
    (tmp_path / "news.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert read_articles(tmp_path / "news.jsonl")[["outlet", "headline"]].values.tolist() == [
        r[:2] for r in READ
    ]


@pytest.mark.parametrize(
    "text",
    [
        ["The ferry stood still.", "Crews waited."],
        [{"text": "The ferry stood still."}, {"type": "image", "url": "a.png"}, {"text": "Crews waited."}],
        [{"type": "block", "content": [{"value": "The ferry stood still."}, {"value": "Crews waited."}]}],
    ],
)
def test_a_text_may_come_in_paragraphs(tmp_path, text):
    one = {"source": "Quay Daily", "title": "Still", "body": text}
    wanted = [["Quay Daily", "Still", "The ferry stood still.\n\nCrews waited."]]
    for whole in (one, [one], {"articles": [one]}):
        (tmp_path / "news.json").write_text(json.dumps(whole), encoding="utf-8")
        table = read_articles(tmp_path / "news.json")
        assert table[["outlet", "headline", "text"]].values.tolist() == wanted


def test_articles_below_a_field_for_text_are_articles(tmp_path):
    (tmp_path / "news.json").write_text(
        json.dumps({"source": "an interface", "content": NEWS}), encoding="utf-8"
    )
    assert read_articles(tmp_path / "news.json")["outlet"].tolist() == [r[0] for r in READ]


@pytest.mark.parametrize("text", [[1], [{"image": "a.png"}], [{"text": "The ferry.", "value": "Still."}], []])
def test_a_list_that_holds_no_text_is_refused(tmp_path, text):
    (tmp_path / "news.json").write_text(
        json.dumps([{"outlet": "Quay Daily", "text": text}]), encoding="utf-8"
    )
    with pytest.raises(ArticleError, match="object 1, column 'text': holds a list; text is expected"):
        read_articles(tmp_path / "news.json")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "{",
            "t.json: is no JSON (Expecting property name enclosed in double quotes); a list of objects is expected.",
        ),
        ("[]", "t.json: holds no lists of objects; one list with an object for each article is expected."),
        (
            '{"a": [{}], "b": [{}]}',
            "t.json: holds 2 lists of objects; one list with an object for each article is expected.",
        ),
        ("[" * 200_000, "t.json: is nested too deeply; a list of objects is expected."),
        (
            '[{"outlet": "A", "text": 3}]',
            "t.json, object 1, column 'text': holds a number; text is expected.",
        ),
    ],
)
def test_errors_say_what_is_expected(tmp_path, content, message):
    (tmp_path / "t.json").write_text(content, encoding="utf-8")
    with pytest.raises(ArticleError) as told:
        read_articles(tmp_path / "t.json")
    assert str(told.value) == message
