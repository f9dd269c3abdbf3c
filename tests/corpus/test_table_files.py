import csv

import pandas as pd
import pytest

from framing.corpus import ArticleError, read_articles

WELL = "put cells with separators or line ends in double quotation marks."


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("t.csv", "", "t.csv: is empty; a header row and one row for each article are expected."),
        (
            "t.csv",
            "outlet,text\nA,b,c\n",
            f"t.csv: is no well-formed table (row 2 has 3 cells under a header of 2); {WELL}",
        ),
        (
            "t.csv",
            "outlet,text\nA,b\nA,b,c\n",
            f"t.csv: is no well-formed table (row 3 has 3 cells under a header of 2); {WELL}",
        ),
        (
            "t.csv",
            'outlet,text\nA,"b\n',
            f"t.csv: is no well-formed table (in row 2 a quotation mark opens that nothing closes); {WELL}",
        ),
        (
            "t.csv",
            "outlet,text\nA,b\n,c\n",
            "t.csv, row 3, column 'outlet': is empty; give the name of the outlet.",
        ),
        (
            "t.jsonl",
            '{"outlet": "A", "text": "b"}\n\n{\n',
            "t.jsonl, line 3: is no JSON (Expecting property name enclosed in double quotes); "
            "one object a line is expected.",
        ),
        ("t.jsonl", "[1]\n", "t.jsonl, line 1: holds list; an object {...} is expected."),
        ("t.jsonl", "\n", "t.jsonl: the table has no rows; one row for each article is expected."),
        (
            "t.jsonl",
            '\n{"outlet": "A", "text": [1]}\n',
            "t.jsonl, line 2, column 'text': holds a list; text is expected.",
        ),
        ("t.jsonl", '{"\\ud800": 1}\n', "t.jsonl: a field's name holds half a character; rename the field."),
        ("t.parquet", "x", "t.parquet: is no readable Parquet file"),
        ("t.xlsx", "x", "t.xlsx: is no readable Excel workbook"),
    ],
)
def test_errors_name_file_and_row(tmp_path, name, content, message):
    (tmp_path / name).write_text(content)
    with pytest.raises(ArticleError) as told:
        read_articles(tmp_path / name)
    assert str(told.value).startswith(message)
    assert len(str(told.value).splitlines()) == 1


def test_short_rows_and_blank_lines_are_forgiven(tmp_path):
    (tmp_path / "t.csv").write_text("outlet,text,headline\nA,b\n\nB,c,d\n")
    assert read_articles(tmp_path / "t.csv")["headline"].tolist() == ["", "d"]
    (tmp_path / "t.jsonl").write_text(
        '\n{"outlet": "A", "text": "b"}\n\n{"outlet": "B", "text": "c", "date": null}\n'
    )
    assert read_articles(tmp_path / "t.jsonl")["origin"].tolist() == ["t.jsonl, line 2", "t.jsonl, line 4"]


def test_line_separators_inside_json_end_no_line(tmp_path):
    (tmp_path / "t.jsonl").write_text('{"outlet": "A", "text": "b\u2028c\x85d"}\n', encoding="utf-8")
    assert read_articles(tmp_path / "t.jsonl")["text"].tolist() == ["b\u2028c\x85d"]


def test_only_the_first_sheet_is_read_and_that_is_said(tmp_path):
    with pd.ExcelWriter(tmp_path / "t.xlsx") as book:
        pd.DataFrame({"outlet": ["A"], "text": ["b"]}).to_excel(book, sheet_name="one", index=False)
        pd.DataFrame({"x": [1]}).to_excel(book, sheet_name="two", index=False)
    assert read_articles(tmp_path / "t.xlsx").attrs["notes"] == [
        "t.xlsx: only the first sheet was read, not two."
    ]


def test_column_names_on_two_levels_are_an_error():
    frame = pd.DataFrame([["A", "b"]], columns=pd.MultiIndex.from_tuples([("x", "outlet"), ("x", "text")]))
    with pytest.raises(ArticleError, match="has column names on several levels; one level is expected"):
        read_articles(frame)


def test_a_data_frame_is_left_as_it_was():
    frame = pd.DataFrame({"outlet": ["A"], "text": ["b"]}, index=[5])
    before = frame.copy()
    read_articles(frame)
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize("first", ["sep=;\n", '"sep=;"\r\n'])
def test_the_separator_may_be_said_above_the_header(tmp_path, first):
    (tmp_path / "t.csv").write_text(f"{first}outlet;text;date\nA;one, two;16.1.2026\nB;c;\n", newline="")
    read = read_articles(tmp_path / "t.csv")
    assert read[["text", "date", "origin"]].values.tolist() == [
        ["one, two", "2026-01-16", "t.csv, row 2"],
        ["c", "", "t.csv, row 3"],
    ]
    (tmp_path / "t.csv").write_text(f"{first}outlet;text\nA;one;two\n", newline="")
    with pytest.raises(ArticleError, match="row 2 has 3 cells under a header of 2"):
        read_articles(tmp_path / "t.csv")


def test_empty_rows_that_a_spreadsheet_leaves_are_no_articles(tmp_path):
    (tmp_path / "t.csv").write_text("outlet,event,text\nA,e,one\n,,\n ,\nB,e,two\n,,\n")
    frame = pd.DataFrame([("A", "e", "one"), ("", "", ""), (" ", "", ""), ("B", "e", "two"), ("", "", " ")])
    frame.to_excel(tmp_path / "t.xlsx", index=False, header=["outlet", "event", "text"])
    for name in ("t.csv", "t.xlsx"):
        table = read_articles(tmp_path / name)
        assert table["origin"].tolist() == [f"{name}, row 2", f"{name}, row 5"]
    (tmp_path / "t.csv").write_text("outlet,text\n,\n")
    with pytest.raises(ArticleError, match="has no rows"):
        read_articles(tmp_path / "t.csv")


def test_an_empty_row_of_a_manifest_is_passed_over_and_rows_are_counted_on(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry stood still.")
    (tmp_path / "articles.csv").write_text("file,outlet\n,\na.txt,A\n,\n")
    assert len(read_articles(tmp_path)) == 1
    (tmp_path / "articles.csv").write_text("file,outlet\n,\na.txt,A\nb.txt,B\n")
    with pytest.raises(ArticleError, match=r"articles\.csv, row 4, column 'file': there is no file 'b\.txt'"):
        read_articles(tmp_path)


def test_the_index_of_a_data_frame_is_no_unused_column(tmp_path):
    frame = pd.DataFrame({"outlet": ["A", "B"], "reach": [1, 2], "text": ["one", "two"]}, index=[4, 7])
    frame.to_parquet(tmp_path / "t.parquet")
    assert read_articles(tmp_path / "t.parquet").attrs["notes"] == ["t.parquet: columns not used: reach."]


def test_a_malformed_table_is_told_on_windows_too(tmp_path, monkeypatch):
    set_limit = csv.field_size_limit

    def as_on_windows(size=0):
        if size >= 2**31:
            raise OverflowError("Python int too large to convert to C long")
        return set_limit(size)

    monkeypatch.setattr(csv, "field_size_limit", as_on_windows)
    (tmp_path / "t.csv").write_text("outlet,text\nA,one,two\n")
    with pytest.raises(ArticleError, match="row 2 has 3 cells under a header of 2"):
        read_articles(tmp_path / "t.csv")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_the_header_has(tmp_path, separator):
    rows = [["outlet", "text"], ["A", "The ferry stood still"]]
    (tmp_path / "t.csv").write_text("".join(f"{separator.join(row)}\n" for row in rows))
    assert read_articles(tmp_path / "t.csv")["text"].tolist() == ["The ferry stood still"]


@pytest.mark.parametrize(
    ("place", "damage"), [(0, b"\xff"), (-4, b"\xff\xff\xff\x7f")], ids=["a letter", "a length"]
)
def test_a_damaged_parquet_file_is_said_to_be(tmp_path, place, damage):
    file = tmp_path / "t.parquet"
    frame = pd.DataFrame({"outlet": ["A"], "text": ["The ferry stopped on Monday."]})
    frame.to_parquet(file, compression=None)
    whole = file.read_bytes()
    at = whole.index(b"The ferry") + place
    file.write_bytes(whole[:at] + damage + whole[at + len(damage) :])
    with pytest.raises(ArticleError, match=r"t\.parquet: is a damaged Parquet file"):
        read_articles(file)
