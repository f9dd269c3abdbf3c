"""The commands as a user runs them: what they print, write and return."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from framing.cli.app import app, main

CALM = "The council met on Monday. It approved the plan for the old harbour by nine votes to four. " * 5


@pytest.fixture
def run(capsys, monkeypatch):
    """Run ``framing ARGUMENTS`` in this process; gives (exit code, stdout, stderr)."""
    monkeypatch.setenv("COLUMNS", "160")

    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main([str(a) for a in arguments])
        out, err = capsys.readouterr()
        return int(stopped.value.code or 0), out, err

    return call


@pytest.fixture
def folder(tmp_path) -> Path:
    source = tmp_path / "articles"
    source.mkdir()
    rows = []
    for name in ("quay", "tram", "moor"):
        (source / f"{name}.txt").write_text(f"{name.title()} report. {CALM}", encoding="utf-8")
        rows.append({"file": f"{name}.txt", "outlet": name.title(), "event": "harbour"})
    pd.DataFrame(rows).to_csv(source / "articles.csv", index=False)
    return source


def test_report_writes_one_file(run, folder, tmp_path):
    code, out, _ = run("report", folder, "-o", tmp_path / "out" / "page.html")
    assert code == 0
    assert out.strip().endswith("page.html")
    page = (tmp_path / "out" / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") or page.startswith("<!DOCTYPE html>")
    assert "Quay" in page


@pytest.mark.parametrize(
    "command", [["report"], ["compare"], ["profile"], ["export"], ["exercise"], ["concordance", "quay"]]
)
def test_an_empty_source_is_not_the_folder_one_is_in(run, folder, monkeypatch, command):
    monkeypatch.chdir(folder)
    code, out, err = run(*command, "")
    assert code == 2 and out == ""
    assert "it is empty; name a folder or a file" in err


def test_several_events_give_an_index_and_a_file_each(run, folder, tmp_path):
    table = pd.read_csv(folder / "articles.csv")
    table["event"] = ["harbour", "Tram / line", "Tram / line"]
    table.to_csv(folder / "articles.csv", index=False)
    code, _, _ = run("report", folder, "-o", tmp_path / "r.html", "-q")
    assert code == 0
    assert sorted(p.name for p in tmp_path.glob("*.html")) == ["r-harbour.html", "r-tram-line.html", "r.html"]


def test_event_picks_one_and_names_the_known_ones(run, folder, tmp_path):
    assert run("report", folder, "--event", "harbour", "-o", tmp_path / "r.html")[0] == 0
    code, _, err = run("report", folder, "--event", "nope")
    assert code == 1
    assert "no event is named 'nope'; the source has 'harbour'" in err


def test_compare_tells_figures_line_by_line_where_no_table_fits(run, folder, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    code, out, _ = run("compare", folder)
    assert code == 0
    assert max(map(len, out.splitlines())) <= 40 and "…" not in out.partition("Facts that")[0]
    assert re.search(r"^Quay \d+ words$", out, re.MULTILINE)
    assert re.search(r"^  quoted: .?.?\d+%( \(\d+ to \d+\)| \(too little text\))$", out, re.MULTILINE)


def test_compare_shows_every_outlet_on_a_narrow_terminal(run, folder, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = run("compare", folder)
    assert code == 0
    figures = out.split("Facts that")[0]
    assert all(name in figures for name in ("Quay", "Tram", "Moor", "too little"))


def test_compare_says_where_nothing_can_be_tested(run, folder):
    for name in ("quay", "tram", "moor"):
        (folder / f"{name}.txt").write_text(f"{name.title()} closed the harbour on Monday.", encoding="utf-8")
    _, out, _ = run("compare", folder)
    assert "too little text to test any difference" in " ".join(out.split())


def test_compare_says_what_the_others_print_for_a_loaded_word(run, folder):
    told = {"quay": "Strongman Tavian Orlu", "tram": "President Tavian Orlu", "moor": "President Tavian Orlu"}
    for name, orlu in told.items():
        text = f"{orlu} opened the harbour on Monday. The harbour has nine docks. {CALM}"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    _, out, _ = run("compare", folder)
    assert "others: “President Tavian Orlu”)" in " ".join(out.split())


def test_compare_as_json_is_json(run, folder):
    code, out, _ = run("compare", folder, "--json")
    data = json.loads(out)
    assert code == 0
    assert {row["outlet"] for row in data["articles"]} == {"Quay", "Tram", "Moor"}
    assert {row["measure"] for row in data["measures"]} >= {"loaded_vocabulary", "sentiment_narrator"}


@pytest.mark.parametrize("format", ["csv", "jsonl", "parquet", "xlsx"])
def test_export_writes_every_table(run, folder, tmp_path, format):
    code, _, _ = run("export", folder, "-o", tmp_path / "t", "--format", format)
    assert code == 0
    from framing.tables import TABLES

    assert {p.name for p in (tmp_path / "t").iterdir()} == {
        *(f"{name}.{format}" for name in TABLES),
        "methods.txt",
    }


def test_marks_taken_out_are_out_of_the_tables_and_in_the_methods(run, folder, tmp_path):
    (folder / "quay.txt").write_text(f"The shameful report was late. {CALM}", encoding="utf-8")
    mark = {"article_id": "quay", "table": "evidence", "measure": "loaded_vocabulary", "start": 4, "end": 12}
    marks = {"kind": "framing-disagreements", "event": "harbour", "marks": [{**mark, "text": "shameful"}]}
    (tmp_path / "marks.json").write_text(json.dumps(marks), encoding="utf-8")
    said = {}
    for name, given in (("all", []), ("without", ["--reviewed", tmp_path / "marks.json"])):
        assert run("export", folder, "-o", tmp_path / name, *given)[0] == 0
        found = pd.read_csv(tmp_path / name / "evidence.csv").query("measure == 'loaded_vocabulary'")
        said[name] = found["text"].tolist(), (tmp_path / name / "methods.txt").read_text(encoding="utf-8")
    assert said["all"][0] == ["shameful"] and "objected" not in said["all"][1]
    assert said["without"][0] == []
    assert "1 mark that readers objected to was taken out before anything was counted." in said["without"][1]
    code, out, _ = run("compare", folder, "--json", "--reviewed", tmp_path / "marks.json")
    assert code == 0 and json.loads(out)["loaded_words"] == []


def test_demo_needs_no_input(run, tmp_path):
    code, _, _ = run("demo", "-o", tmp_path / "demo.html")
    assert code == 0
    assert (tmp_path / "demo.html").stat().st_size > 10_000


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda p: p.mkdir(), "folder is empty"),
        (lambda p: None, "bad"),
        (lambda p: (p.mkdir(), (p / "a.txt").write_text("x")), "outlet"),
        (lambda p: (p.mkdir(), (p / "a.txt").write_bytes(b"\x00\xff\xfe\x81")), "a.txt"),
    ],
    ids=["empty folder", "no such path", "no outlet", "unreadable bytes"],
)
def test_wrong_input_is_one_line_and_exit_1(run, tmp_path, make, says):
    source = tmp_path / "bad"
    make(source)
    code, out, err = run("report", source, "-o", tmp_path / "r.html")
    assert code == 1
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert says in err.lower()
    assert "Traceback" not in err
    assert not (tmp_path / "r.html").exists()


def test_two_articles_with_one_id(run, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("article_id,outlet,text\n1,A,One two three.\n1,B,One two four.\n", encoding="utf-8")
    code, _, err = run("compare", table)
    assert code == 1
    assert "1" in err and "article_id" in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "rows", ["a,A,", "a,A,One article and no other."], ids=["empty article", "one article"]
)
def test_a_weak_input_is_said_in_the_report(run, tmp_path, rows):
    table = tmp_path / "t.csv"
    table.write_text(f"article_id,outlet,text\n{rows}\n", encoding="utf-8")
    code, _, err = run("report", table, "-o", tmp_path / "r.html")
    assert code == 0
    assert "Traceback" not in err
    from framing.corpus import read_articles

    (warning, *_) = read_articles(table).warnings[0].split("; ")
    assert warning
    assert warning.split("'")[0].strip() in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [["nonsense"], ["report", "--nonsense"], ["export", "--format", "doc"]])
def test_wrong_words_exit_2(run, words):
    code, _, err = run(*words)
    assert code == 2
    assert "Traceback" not in err


def test_an_output_that_cannot_be_written_is_one_line(run, folder, tmp_path):
    (tmp_path / "taken").write_text("a file")
    code, _, err = run("report", folder, "-o", tmp_path / "taken" / "r.html")
    assert code == 1
    assert "taken" in err and "Traceback" not in err


def test_a_drive_that_is_not_there_is_said(run, folder, tmp_path, monkeypatch):
    # On Windows the parent of a drive is the drive: looking for a folder that is there went on for ever.
    looked = []
    monkeypatch.setattr(
        "os.path.lexists", lambda path: looked.append(path) or len(looked) > 1000 and pytest.fail()
    )
    code, _, err = run("report", folder, "-o", tmp_path / "r.html")
    assert code == 1 and f"cannot be written, since there is no {tmp_path.anchor}; name another place" in err


def test_a_table_that_a_spreadsheet_shows_is_told_before_anything_is_counted(
    run, folder, tmp_path, monkeypatch
):
    (tmp_path / "t").mkdir()
    shown = tmp_path / "t" / "articles.csv"
    shown.write_text("old")
    as_it_is = Path.open

    def on_windows(path, mode="r", *arguments, **more):
        if path == shown and mode != "r":
            raise PermissionError(13, "Permission denied", str(path))
        return as_it_is(path, mode, *arguments, **more)

    monkeypatch.setattr(Path, "open", on_windows)
    code, _, err = run("export", folder, "-o", tmp_path / "t")
    assert code == 1 and "articles.csv: cannot be written, since another program has it open" in err
    assert [path.name for path in (tmp_path / "t").iterdir()] == ["articles.csv"]


def test_python_dash_m(folder):
    done = subprocess.run(
        [sys.executable, "-m", "framing", "compare", str(folder), "-q"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Quay" in done.stdout


def test_every_command_has_help():
    runner = CliRunner()
    for command in app.registered_commands:
        name = command.name or command.callback.__name__.replace("_", "-")
        result = runner.invoke(app, [name, "--help"])
        assert result.exit_code == 0
        assert command.callback.__doc__.split(".")[0][:30] in result.output


def test_what_there_is_to_know_of_a_source_is_said(run, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(f"outlet,date,reach,text\nA,soon,1,{CALM}\nB,2026-01-16,2,{CALM}\n", encoding="utf-8")
    code, out, err = run("export", table, "-o", tmp_path / "t")
    assert code == 0 and "tables in" in out
    assert err.splitlines() == [
        "framing: note: t.csv: columns not used: reach.",
        "framing: note: t.csv, row 2: The date 'soon' is not understood (write it like 2026-01-31).",
        "framing: note: t.csv, row 2: The text is the same as that of t-2.",
        "framing: note: t.csv, row 3: The text is the same as that of t-1.",
    ]
    assert run("export", table, "-o", tmp_path / "t", "--quiet")[1:] == ("", "")


def test_a_note_on_many_articles_is_said_once_and_many_notes_are_counted(run, tmp_path):
    dates = ["soon", "soon", "soon", *(f"{n} moons ago" for n in range(9))]
    rows = "".join(f"Outlet {n},{date},{CALM} It was {n}.\n" for n, date in enumerate(dates))
    (tmp_path / "t.csv").write_text(f"outlet,date,text\n{rows}", encoding="utf-8")
    err = run("export", tmp_path / "t.csv", "-o", tmp_path / "t")[2].splitlines()
    assert (
        err[0]
        == "framing: note: t.csv, row 2 and 2 more: The date 'soon' is not understood (write it like 2026-01-31)."
    )
    assert len(err) == 7 and "row 9: The date '4 moons ago'" in err[5]
    assert err[6] == "framing: note: and 4 more of that kind; a report shows each beside its article."


def test_a_note_that_asks_something_is_one_note(run, folder):
    tram = (
        "A tram line opened in the north of Osmere on Sunday after nine years of work under Mayor Lund. " * 4
    )
    (folder / "tram.txt").write_text(tram, encoding="utf-8")
    _, out, err = run("compare", folder)
    note = "No fact of it was found in the other articles on the event; is it about the same event?"
    assert err.splitlines() == [f"framing: note: tram.txt: {note}"]
    assert f"note: {note}" in " ".join(out.split())


def test_a_manifest_is_filled_in_and_read(run, tmp_path):
    source = tmp_path / "my articles"
    (source / "Night ferry").mkdir(parents=True)
    (source / "Night ferry" / "a b.txt").write_text(CALM, encoding="utf-8")
    (source / "Night ferry" / "c.txt").write_text(f"---\noutlet: =B\n---\n{CALM}", encoding="utf-8")
    (source / "Night ferry" / "d.rtf").write_bytes(b"PK")
    code, out, err = run("manifest", source)
    assert err == (
        "framing: note: 1 file was not read as an article: Night ferry/d.rtf (not one of .txt .md .html .htm .docx).\n"
    )
    assert code == 0 and "2 articles; open it in a spreadsheet and name the outlet of 1" in out
    rows = pd.read_csv(source / "articles.csv", keep_default_na=False)
    assert rows[["file", "outlet", "event"]].values.tolist() == [
        ["Night ferry/a b.txt", "", "Night ferry"],
        ["Night ferry/c.txt", "'=B", "Night ferry"],
    ]
    code, _, err = run("compare", source)
    assert (
        code == 1
        and err
        == "framing: Night ferry/a b.txt (articles.csv, row 2): no outlet is given; fill in the column 'outlet'.\n"
    )
    rows["outlet"] = ["A", "B"]
    rows.to_csv(source / "articles.csv", sep=";", index=False)  # as a spreadsheet may save it
    assert run("compare", source)[0] == 0
    assert run("manifest", source)[0] == 1, "nothing is overwritten"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_any_character_can_be_written_to_a_file(tmp_path, encoding):
    (tmp_path / "t.csv").write_text(
        f"outlet,text\nالميناء,{CALM}\n🚢 News,{CALM} “More.”\n", encoding="utf-8"
    )
    for more in ([], ["--json"]):
        done = subprocess.run(
            [sys.executable, "-m", "framing", "compare", str(tmp_path / "t.csv"), *more],
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        )
        assert done.returncode == 0, done.stderr
        assert "🚢" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(("command", "code"), [("report", 2), ("class-report", 1)])
def test_a_path_without_quotation_marks_is_recognised(run, tmp_path, monkeypatch, command, code):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "My articles").mkdir()
    stopped, _, err = run(command, "My", "articles")
    assert stopped == code
    assert (
        err.splitlines()[-1]
        == 'framing: note: a path with blanks goes between quotation marks: "My articles"'
    )
    assert "quotation marks" not in run(command, "Your", "articles")[2]


@pytest.mark.parametrize(
    "words",
    [
        ["export", "articles.csv", "-o", "."],
        ["report", "articles.html", "-o", "articles.html"],
        ["profile", "articles.csv", "-o", "./articles.csv"],
        ["profile", "articles.csv", "-o", "p.json", "--checkpoint", "p.json"],
        ["profile", "articles.csv", "--events", "group", "--write-events", "articles.csv"],
    ],
)
def test_nothing_is_written_over_the_source(run, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    for name in ("articles.csv", "articles.html"):
        (tmp_path / name).write_text(f"outlet,text\nQuay,{CALM}\n", encoding="utf-8")
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    code, _, err = run(*words)
    assert code == 1 and "written over" in err
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_an_article_or_the_manifest_is_never_written_over_and_a_report_among_them_is_none(run, folder):
    (folder / "saved.html").write_text(f"<p>{CALM}</p>", encoding="utf-8")
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    for name in ("articles.csv", "saved.html", "quay.txt"):
        code, _, err = run("report", folder, "-o", folder / name)
        assert code == 1 and "written over a file of the source" in err
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    # A page may lie among them: written twice, it is neither refused nor read.
    (folder / "saved.html").unlink()
    for _ in range(2):
        code, _, err = run("report", folder, "-o", folder / "report.html")
        assert code == 0, err


@pytest.mark.parametrize("command", ["export", "exercise"])
def test_a_folder_of_files_does_not_go_among_the_articles(run, folder, monkeypatch, command):
    monkeypatch.chdir(folder)
    before = sorted(folder.rglob("*"))
    code, _, err = run(command, ".")
    assert code == 1 and "lies inside the folder of articles" in err
    assert sorted(folder.rglob("*")) == before


def test_a_repeated_text_is_said_and_left_out(run, folder, tmp_path):
    (folder / "quay-2.txt").write_bytes((folder / "quay.txt").read_bytes())
    table = pd.read_csv(folder / "articles.csv")
    again = pd.DataFrame([{"file": "quay-2.txt", "outlet": "Quay", "event": "harbour"}])
    pd.concat([table, again]).to_csv(folder / "articles.csv", index=False)
    code, _, err = run("report", folder, "-o", tmp_path / "r.html")
    assert code == 0
    assert (
        "quay-2.txt: repeats the text of quay.txt, by the same outlet on the same event; counted once." in err
    )
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "repeats the text of quay.txt" in page and "three tellings" in page


def test_a_lesson_of_several_events_asks_which_before_reading_them(run, folder):
    table = pd.read_csv(folder / "articles.csv")
    table["event"] = ["harbour", "tram", "tram"]
    table.to_csv(folder / "articles.csv", index=False)
    code, _, err = run("exercise", folder)
    assert code == 1
    assert "tell 2 events; a lesson is about one. Choose one with --event, one of: 'harbour', 'tram'" in err


def test_a_corpus_without_events_is_told_so_before_it_is_compared(run, tmp_path, monkeypatch):
    monkeypatch.setattr("framing.cli.sources._MANY", 3)
    rows = [{"outlet": f"Outlet {k}", "text": f"{CALM} Report {k}."} for k in range(4)]
    pd.DataFrame(rows).to_csv(tmp_path / "news.csv", index=False)
    _, _, err = run("compare", tmp_path / "news.csv")
    assert "4 articles stand on one event, “news”" in err and "--write-events" in err
