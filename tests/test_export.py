from __future__ import annotations

import json

import pandas as pd
import pytest

from framing.export import FORMATS, neutralize_formulas, write_tables

READERS = {
    "csv": lambda p: pd.read_csv(p, keep_default_na=False),
    "parquet": pd.read_parquet,
    "jsonl": lambda p: pd.read_json(p, lines=True),
    "xlsx": lambda p: pd.read_excel(p, keep_default_na=False),
}


@pytest.mark.parametrize("value", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_runs_as_a_formula(value):
    assert neutralize_formulas(pd.DataFrame({"x": [value]})).x[0] == "'" + value


@pytest.mark.parametrize("value", ["+", "-", "-1.5", "+3", "", "plain = text"])
def test_signs_numbers_and_plain_text_stay(value):
    assert neutralize_formulas(pd.DataFrame({"x": [value]})).x[0] == value


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_comes_back(tmp_path, format):
    tables = {
        "articles": pd.DataFrame({"outlet": ["Quay Daily", "=HYPERLINK(1)"], "words": [3, 4]}),
        "reuse": pd.DataFrame(
            {"article_a": pd.Series([], dtype=object), "shared_spans": pd.Series([], dtype=object)}
        ),
        "spans": pd.DataFrame({"shared_spans": [[(1, 2)]]}),
    }
    paths = write_tables(tables, tmp_path / "deep" / "out", format)
    assert [p.name for p in paths] == [f"{name}.{format}" for name in tables]
    back = READERS[format](paths[0])
    assert back.words.tolist() == [3, 4]
    guarded = "'=HYPERLINK(1)" if format in ("csv", "xlsx") else "=HYPERLINK(1)"
    assert back.outlet.tolist() == ["Quay Daily", guarded]


def test_truth_values_are_those_that_r_reads(tmp_path):
    [path] = write_tables({"t": pd.DataFrame({"carried": [True, False], "said": ["True", "a"]})}, tmp_path)
    assert path.read_text().split() == ["carried,said", "TRUE,True", "FALSE,a"]
    assert pd.read_csv(path).carried.tolist() == [True, False]


def test_an_unknown_format_says_which_there_are(tmp_path):
    with pytest.raises(ValueError, match="format must be one of csv, parquet, jsonl, xlsx, got 'doc'"):
        write_tables({}, tmp_path, "doc")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(ValueError, match="taken"):
        write_tables({}, tmp_path / "taken", "csv")


@pytest.mark.parametrize("format", FORMATS)
def test_lists_are_json_and_no_character_stops_a_workbook(tmp_path, format):
    spans = [(1, 2, "“é”"), (3, 4, "b")]
    table = pd.DataFrame({"spans": [spans, []], "headline": ["a\x0bb", "c"]})
    [path] = write_tables({"t": table}, tmp_path, format)
    back = READERS[format](path)
    # JSON lines hold the text of a list as text too, which pandas reads as a list again.
    read = [json.loads(v) if isinstance(v, str) else v for v in back.spans]
    assert read == [[[1, 2, "“é”"], [3, 4, "b"]], []]
    assert back.headline.tolist() == ["a\ufffdb" if format == "xlsx" else "a\x0bb", "c"]


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "t.csv").mkdir()
    with pytest.raises(ValueError, match=r"t\.csv: cannot be written \(Is a directory\)"):
        write_tables({"t": pd.DataFrame({"x": [1]})}, tmp_path, "csv")


def test_a_cell_that_a_workbook_would_cut_off_is_refused(tmp_path):
    def table(n):
        return {"t": pd.DataFrame({"x": ["a", "a" * n]})}

    [path] = write_tables(table(32_767), tmp_path, "xlsx")
    assert len(pd.read_excel(path).x[1]) == 32_767
    with pytest.raises(
        ValueError, match=r"t\.xlsx, row 3, column 'x': holds more than the 32,767 characters"
    ):
        write_tables(table(32_768), tmp_path, "xlsx")
