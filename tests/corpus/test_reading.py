"""One table out of every kind of source."""

import json
import warnings

import pandas as pd
import pytest

from framing.corpus import ArticleError, ArticleWarning, iter_articles, read_articles
from framing.corpus.validation import COLUMNS

LONG = "The ferry to Lower Quay stood still on Friday. " * 10
ROWS = [
    {"article_id": "a1", "outlet": "The Harbour Post", "event": "ferry", "headline": "Ferry stands still",
     "date": "2026-01-16", "genre": "news", "text": LONG + "“Halted,”\r\nhe said.\n"},
    {"article_id": "a2", "outlet": "Quay Daily", "event": "ferry", "headline": "=1+1",
     "date": "2026-01-17", "genre": "", "text": "NA, none, null; " + LONG},
    {"article_id": "3", "outlet": "Lower Quay News", "event": "ferry", "headline": "",
     "date": "", "genre": "opinion", "text": '  "Closed", \ttoo — ' + LONG},
]  # fmt: skip


def write(path, kind):
    frame = pd.DataFrame(ROWS)
    if kind == "csv":
        frame.to_csv(path, index=False)
    elif kind == "tsv":
        frame.to_csv(path, index=False, sep="\t")
    elif kind == "semicolon.csv":
        frame.to_csv(path, index=False, sep=";")
    elif kind == "utf16.csv":
        frame.to_csv(path, index=False, encoding="utf-16")
    elif kind == "bom.csv":
        frame.to_csv(path, index=False, encoding="utf-8-sig")
    elif kind == "jsonl":
        path.write_text("\n".join(json.dumps(row) for row in ROWS) + "\n", encoding="utf-8")
    elif kind == "parquet":
        frame.to_parquet(path)
    return path


KINDS = ["csv", "tsv", "semicolon.csv", "utf16.csv", "bom.csv", "jsonl", "parquet"]


@pytest.mark.parametrize("kind", KINDS)
def test_all_table_kinds_give_the_same_table(tmp_path, kind):
    table = read_articles(write(tmp_path / f"t.{kind}", kind))
    assert list(table.columns) == list(COLUMNS)
    expected = pd.DataFrame(ROWS)
    for column in expected.columns:
        assert table[column].tolist() == expected[column].tolist()
    assert set(table["warnings"]) == {""}


def test_excel_gives_the_same_cells(tmp_path):
    frame = pd.DataFrame(ROWS)[["article_id", "outlet", "date", "text"]]
    frame["text"] = frame["text"].str.replace("\r\n", "\n")
    frame.to_excel(tmp_path / "t.xlsx", index=False)
    table = read_articles(tmp_path / "t.xlsx")
    assert table["article_id"].tolist() == ["a1", "a2", "3"]
    assert table["text"].tolist() == frame["text"].tolist()
    assert table["origin"].tolist() == ["t.xlsx, row 2", "t.xlsx, row 3", "t.xlsx, row 4"]


def test_data_frame_and_folder_give_the_same_table(tmp_path):
    from_frame = read_articles(pd.DataFrame(ROWS))
    for row in ROWS:
        (tmp_path / f"{row['article_id']}.txt").write_bytes(row["text"].encode())
    manifest = pd.DataFrame(ROWS).drop(columns="text").assign(file=[f"{r['article_id']}.txt" for r in ROWS])
    manifest.to_csv(tmp_path / "articles.csv", index=False)
    from_folder = read_articles(tmp_path)
    same = [c for c in COLUMNS if c != "origin"]
    pd.testing.assert_frame_equal(from_frame[same], from_folder[same])
    assert from_folder["origin"].tolist() == ["a1.txt", "a2.txt", "3.txt"]


def test_reading_its_own_output_changes_nothing(tmp_path):
    once = read_articles(pd.DataFrame(ROWS))
    once.to_csv(tmp_path / "again.csv", index=False)
    again = read_articles(tmp_path / "again.csv")
    same = [c for c in COLUMNS if c != "origin"]
    pd.testing.assert_frame_equal(once[same], again[same])


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [("csv", "row 2", "row 3"), ("jsonl", "line 1", "line 2"), ("parquet", "row 0", "row 1")],
)
def test_rows_are_counted_as_the_format_counts_them(tmp_path, kind, first, second):
    origins = read_articles(write(tmp_path / f"t.{kind}", kind))["origin"].tolist()
    assert origins[:2] == [f"t.{kind}, {first}", f"t.{kind}, {second}"]


def test_a_data_frame_is_counted_by_position_whatever_its_index():
    frame = pd.DataFrame(ROWS, index=[7, 7, 9])
    assert read_articles(frame)["origin"].tolist()[2] == "data frame, row 2"


def test_ids_and_events_stand_in_where_the_table_has_none(tmp_path):
    (tmp_path / "quay.csv").write_text("outlet,text\nA,one\nB,two\n")
    table = read_articles(tmp_path / "quay.csv")
    assert table["article_id"].tolist() == ["quay-1", "quay-2"]
    assert table["event"].tolist() == ["quay", "quay"]


def test_columns_that_are_not_used_are_named():
    frame = pd.DataFrame(ROWS).assign(bias="x")
    assert read_articles(frame).attrs["notes"] == ["data frame: columns not used: bias."]


def test_events_from_another_column_are_noted():
    frame = pd.DataFrame(ROWS).rename(columns={"event": "topic"})
    table = read_articles(frame)
    assert table["event"].tolist() == ["ferry"] * 3
    assert table.attrs["notes"] == ["data frame: the events are taken from the column 'topic'."]


def test_files_left_unread_are_listed_and_warned_about(tmp_path):
    (tmp_path / "a.txt").write_text("---\noutlet: A\n---\n" + LONG)
    (tmp_path / "x.pdf").write_text("x")
    with pytest.warns(ArticleWarning, match=r"1 file was not read as an article: x\.pdf \(not one of"):
        table = read_articles(tmp_path)
    assert table.attrs["skipped"] == [("x.pdf", "not one of .txt .md .html .htm .docx")]


def test_reading_a_clean_source_warns_of_nothing():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read_articles(pd.DataFrame(ROWS)).attrs == {"skipped": [], "notes": []}


@pytest.mark.parametrize("source", ["", " "])
def test_an_empty_name_is_not_the_folder_one_is_in(tmp_path, monkeypatch, source):
    (tmp_path / "a.txt").write_text("---\noutlet: Quay\n---\nThe ferry stood still.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArticleError, match=r"^The source is empty; name a folder or a file"):
        read_articles(source)
    assert read_articles(".")["article_id"].tolist() == ["a"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "there is no such file or folder"),
        ("x.pdf", "is not understood; save its text as .txt .understood: a folder, .txt"),
        ("x.zip", "is not understood; unpack it and give the folder .understood"),
        ("x.xls", "is not understood; save it as .xlsx or .csv .understood"),
        ("x.mhtml", "is not understood; 'framing import' takes the article out of it .understood"),
    ],
)
def test_what_cannot_be_a_source(tmp_path, name, message):
    if name != "nowhere":
        (tmp_path / name).write_text("x")
    with pytest.raises(ArticleError, match=message) as told:
        read_articles(tmp_path / name)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("source", [["a.txt"], None, 3, b"x"])
def test_only_paths_and_data_frames_are_sources(source):
    with pytest.raises(TypeError, match="source must be a path or a data frame, got"):
        read_articles(source)


@pytest.mark.parametrize("reader", [read_articles, lambda source: list(iter_articles(source))])
def test_a_table_without_rows_is_an_error(tmp_path, reader):
    (tmp_path / "t.csv").write_text("outlet,text\n")
    with pytest.raises(ArticleError, match="t.csv: the table has no rows"):
        reader(tmp_path / "t.csv")
    with pytest.raises(ArticleError, match="data frame: the table has no rows"):
        reader(pd.DataFrame({"outlet": [], "text": []}))


def events(sizes):
    rows = [
        {"outlet": f"O{i}", "text": f"{LONG} {event}{i}", "event": event}
        for event, size in sizes.items()
        for i in range(size)
    ]
    return pd.DataFrame(rows)


def test_batches_split_no_event_and_lose_no_row():
    frame = events({"a": 2, "b": 3, "c": 1, "d": 4})
    batches = list(iter_articles(frame, batch_size=3))
    assert [b["event"].tolist() for b in batches] == [["a"] * 2, ["b"] * 3, ["c"], ["d"] * 4]
    whole = read_articles(frame)
    assert pd.concat(batches)["text"].tolist() == whole["text"].tolist()
    assert pd.concat(batches)["article_id"].tolist() == whole["article_id"].tolist()


def test_a_very_long_event_is_cut_so_that_memory_stays_bounded():
    batches = list(iter_articles(events({"a": 40}), batch_size=2))
    assert sum(map(len, batches)) == 40
    assert max(map(len, batches)) <= 16


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_batches_of_files_are_the_table_in_pieces(tmp_path, kind):
    path = write(tmp_path / f"t.{kind}", kind)
    batches = pd.concat(iter_articles(path, batch_size=1), ignore_index=True)
    pd.testing.assert_frame_equal(batches, read_articles(path))


def test_an_id_that_returns_in_a_later_batch_is_an_error():
    frame = events({"a": 2, "b": 2}).assign(id=["1", "2", "3", "1"])
    with pytest.raises(ArticleError, match="row 3, column 'id': the id '1' is taken by data frame, row 0"):
        list(iter_articles(frame, batch_size=1))


def test_batch_size_is_checked_at_once():
    with pytest.raises(ValueError, match="batch_size must be at least 1, got 0"):
        iter_articles(pd.DataFrame(ROWS), batch_size=0)


def test_real_articles_are_read_by_their_manifest(real_articles):
    with pytest.warns(ArticleWarning, match="README.md"):
        table = read_articles(real_articles)
    assert table["outlet"].tolist() == [f"Outlet {letter}" for letter in "ABCDE"]
    assert table["event"].nunique() == 1
    for name, text in zip(table["origin"], table["text"], strict=True):
        assert (real_articles / name).read_bytes().decode() == text


def test_a_table_that_was_read_has_no_columns_that_are_not_used():
    given = pd.DataFrame({"outlet": ["A"], "text": ["The ferry stood still."], "mine": ["x"]})
    table = read_articles(given)
    (batch,) = iter_articles(table)
    assert batch.attrs["notes"] == table.attrs["notes"] == ["data frame: columns not used: mine."]
