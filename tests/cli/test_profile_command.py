"""``framing profile`` as a user runs it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from framing import load_demo
from framing.cli.app import main
from framing.profiles import make_articles


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "160")

    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main(["profile", *[str(a) for a in arguments]])
        out, err = capsys.readouterr()
        return int(stopped.value.code or 0), out, err

    return call


@pytest.fixture(scope="module")
def table(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "articles.csv"
    make_articles(30, 6, loaded={"Outlet A": 4.0}).to_csv(path, index=False)
    return path


def test_prints_outlets_in_alphabetical_order(run, table):
    code, out, _ = run(table)
    assert code == 0
    loaded = out[out.index("loaded vocabulary,") : out.index("loaded vocabulary negative")]
    lines = [line for line in loaded.splitlines() if "Outlet" in line]
    assert [line[:8] for line in lines] == [f"Outlet {c}" for c in "ABCDEF"]
    assert all(re.search(r"[+-]\d\.\d\d \[[+-]\d\.\d\d, [+-]\d\.\d\d\]", line) for line in lines), (
        "on one line"
    )
    assert "corrected over" in out
    assert "90 articles of 6 outlets; 30 events" in out


def test_files(run, table, tmp_path):
    for name in ("p.json", "deeper/p.csv"):
        code, out, _ = run(table, "-o", tmp_path / name)
        assert (code, out.strip()) == (0, str(tmp_path / name))
    assert json.loads((tmp_path / "p.json").read_text())["format"] == "framing-outlet-profiles"
    assert len(pd.read_csv(tmp_path / "deeper" / "p.csv")) == 42


def test_a_file_is_written_with_what_to_know_of_it_on_stderr(run, table, tmp_path):
    said = run(table, "-o", tmp_path / "p.csv")[2]
    assert "framing: note: articles.csv: columns not used: planted_loaded" in said
    assert "framing: note: 90 articles of 6 outlets; 30 events" in said
    assert run(table, "-o", tmp_path / "p.csv", "--quiet")[2] == ""


def test_articles_to_look_at_are_counted_in_the_notes(run, tmp_path):
    german = "Der Rat von Osmere hat am Freitag entschieden, dass die Fähre nachts nicht mehr zwischen den Ufern verkehrt."
    texts = [german, "The council of Osmere has voted to end the ferry at night. </p></p></p>"]
    pd.DataFrame({"outlet": ["A", "B"], "event": "ferry", "text": texts}).to_csv(
        tmp_path / "a.csv", index=False
    )
    out = " ".join(run(tmp_path / "a.csv")[1].split())
    assert "1 article does not seem to be English" in out
    assert "1 article holds marks of a web page" in out
    assert "2 articles have fewer than 50 words" in out


def test_json_on_stdout_is_all_there_is(run, table):
    code, out, _ = run(table, "--json", "--measures", "quoted_share", "--by", "genre")
    assert code == 0
    assert {r["measure"] for r in json.loads(out)["differences"]} == {"quoted_share"}


def test_the_demo_has_too_few_events_and_says_so(run):
    code, out, _ = run()
    assert code == 0
    assert "Too few events" in out
    assert out.rstrip().endswith("No outlet has enough events for a figure.")


def test_found_events_can_be_written(run, table, tmp_path):
    code, _, _ = run(
        table, "--events", "group", "--write-events", tmp_path / "e.csv", "-q", "-o", tmp_path / "p.csv"
    )
    assert code == 0
    assert list(pd.read_csv(tmp_path / "e.csv")) == ["article_id", "event", "similarity", "dated"]


@pytest.mark.parametrize(
    "words, code, said",
    [
        (["-o", "p.pdf"], 1, "ends in .html, .json or .csv"),
        (["--measures", "bias"], 1, "no measure or group"),
        (["--write-events", "e.csv"], 1, "none to write"),
        (["--by", "moon"], 2, "moon"),
        (["--measures", "topic:moon"], 1, "topic:health"),
        (
            ["--events", "none.csv"],
            1,
            "none.csv: cannot be read as a CSV of article_id and event (No such file",
        ),
        (["--merge", "none.json"], 1, "none.json: cannot be read or written (No such file or directory)."),
        (["--checkpoint", "."], 1, ".: is a folder; name a file for --checkpoint."),
        (["-o", "taken/p.csv"], 1, "taken/p.csv: cannot be written, since taken is no folder"),
        (["-o", "loop"], 1, "loop: cannot be written, since it is a link that leads nowhere"),
        (["--workers", "0"], 2, "workers"),
    ],
)
def test_wrong_words(run, table, words, code, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("taken").write_text("a file")
    Path("loop").symlink_to("loop")
    found, out, err = run(table, *words)
    assert found == code
    assert said in out + err
    assert "Traceback" not in out + err


def test_a_page(run, table, tmp_path):
    code, out, _ = run(table, "-o", tmp_path / "p.html")
    assert (code, out.strip()) == (0, str(tmp_path / "p.html"))
    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "are drawn by chance" in page
    run(table, "-o", tmp_path / "f.html", "--figures-only")
    assert "are drawn by chance" not in (tmp_path / "f.html").read_text(encoding="utf-8")


def test_parts_add_up_to_the_whole(run, tmp_path):
    articles = make_articles(16, 4, random_state=2)
    parts = {"a": articles.iloc[:20], "b": articles.iloc[20:33], "c": articles.iloc[33:], "whole": articles}
    for name, part in parts.items():
        part.to_csv(tmp_path / f"{name}.csv", index=False)
        run(tmp_path / f"{name}.csv", "-o", tmp_path / f"{name}.json", "--quiet")
    a, b, c, whole = (tmp_path / f"{name}.json" for name in parts)
    wanted = json.loads(whole.read_text())
    for first, *others in ((a, b, c), (c, b, a)):
        merge = [word for path in others for word in ("--merge", path)]
        code, out, _ = run(first, *merge, "--json")
        merged = json.loads(out)
        assert code == 0
        assert merged["profile"] == wanted["profile"]
        assert merged["differences"] == wanted["differences"]
    code, out, _ = run(a, "--merge", b, "--merge", c, "-o", tmp_path / "p.html")
    assert code == 0
    assert "counts alone" in (tmp_path / "p.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "no JSON"),
        ('{"format": "framing-page"}', "no framing-profile"),
        ("[]", "no lists of objects"),
        ('{"format": "framing-profile", "version": 1}', "damaged"),
    ],
)
def test_a_file_that_is_no_profile(run, tmp_path, content, said):
    path = tmp_path / "bad.json"
    path.write_text(content)
    code, _, err = run(path)
    assert code == 1
    assert "bad.json" in err and said in err


def test_counts_made_with_other_lists_are_not_added_up(run, table, tmp_path):
    own = tmp_path / "own.tsv"
    own.write_text(
        "term\tpos\tcategory\tdirection\tstrength\tgate\talternative\tnote\nzorble\tn\town\t-\t3\t\t\t\n"
    )
    small = tmp_path / "small.csv"
    make_articles(2, 2, per_event=2).to_csv(small, index=False)
    assert run(small, "-o", tmp_path / "one.json")[0] == 0
    code, _, err = run(small, "-o", tmp_path / "two.json", "--lexicon", own)
    assert code == 0, err
    code, _, err = run(tmp_path / "one.json", "--merge", tmp_path / "two.json")
    assert code == 1
    assert "two.json" in err and "different lists of loaded terms" in err


def test_options_for_articles_are_refused_with_counts(run, table, tmp_path):
    run(table, "-o", tmp_path / "p.json")
    code, _, err = run(tmp_path / "p.json", "--checkpoint", tmp_path / "c.json")
    assert code == 1
    assert "--checkpoint can only be used with articles" in err


def test_a_run_that_was_stopped_gives_the_same_bytes(run, tmp_path):
    whole = make_articles(16, 4, random_state=2)
    table = tmp_path / "articles.csv"
    whole.to_csv(table, index=False)
    run(table, "-o", tmp_path / "straight.json")
    # A first run that saw only the beginning of the table leaves what a stopped one leaves.
    whole.head(19).to_csv(table, index=False)
    run(table, "--checkpoint", tmp_path / "run.json", "-o", tmp_path / "first.json")
    whole.to_csv(table, index=False)
    run(table, "--checkpoint", tmp_path / "run.json", "-o", tmp_path / "resumed.json")
    assert (tmp_path / "resumed.json").read_bytes() == (tmp_path / "straight.json").read_bytes()
    assert (tmp_path / "first.json").read_bytes() != (tmp_path / "straight.json").read_bytes()


def test_json_may_be_articles_too(run, tmp_path):
    path = tmp_path / "news.json"
    path.write_text(json.dumps({"articles": load_demo().to_dict("records")}), encoding="utf-8")
    code, out, _ = run(path, "--json")
    assert code == 0
    assert len(json.loads(out)["outlets"]) == load_demo()["outlet"].nunique()


def test_a_checkpoint_is_no_profile(run, table, tmp_path):
    run(table, "--checkpoint", tmp_path / "run.json", "-o", tmp_path / "p.json")
    code, _, err = run(tmp_path / "run.json")
    assert code == 1
    assert "run.json: this is a checkpoint" in err


def test_a_list_of_terms_that_changed_is_not_gone_on_with(run, tmp_path):
    own, small = tmp_path / "own.tsv", tmp_path / "small.csv"
    make_articles(2, 2, per_event=2).to_csv(small, index=False)
    again = [small, "--lexicon", own, "--checkpoint", tmp_path / "run.json", "-o", tmp_path / "p.json"]
    header = "term\tpos\tcategory\tdirection\tstrength\tgate\talternative\tnote\n"
    for term, expected in (("zorble", 0), ("mordle", 1)):
        own.write_text(f"{header}{term}\tn\town\t-\t3\t\t\t\n")
        code, _, err = run(*again)
        assert code == expected
    assert "run.json: this checkpoint was counted with different lists of loaded terms" in err


def test_outlets_without_a_figure_are_counted_with_the_reason(run, tmp_path):
    articles = make_articles(16, 4, random_state=1)
    few = articles["event"].isin(articles["event"].unique()[:3])
    articles[(articles["outlet"] != "Outlet D") | few].to_csv(tmp_path / "a.csv", index=False)
    _, out, _ = run(tmp_path / "a.csv", "--measures", "quoted_share")
    assert "no figure for 1 outlet: too few events (1)" in out
    assert "shrunk: drawn towards no difference by how little it rests on (-: under five outlets)" in out


def test_measures_without_a_figure_stand_in_one_line(run, tmp_path):
    path = tmp_path / "two.csv"
    make_articles(9, 2, per_event=2).to_csv(path, index=False)
    out = " ".join(run(path, "--measures", "quoted_share,unnamed_share,topic:health")[1].split())
    assert "quoted share, per 100 words outlet" in out
    assert "no outlet has enough for a figure of: unnamed share; topic:health" in out
    assert "no figure for" not in out


def test_no_name_of_an_outlet_runs_as_a_formula(run, tmp_path):
    articles = make_articles(9, 2, per_event=2)
    articles["outlet"] = articles["outlet"].replace("Outlet A", "=1+1")
    articles.to_csv(tmp_path / "a.csv", index=False)
    assert run(tmp_path / "a.csv", "-o", tmp_path / "p.csv")[0] == 0
    assert set(pd.read_csv(tmp_path / "p.csv")["outlet"]) == {"'=1+1", "Outlet B"}


def test_found_events_are_to_be_looked_at(run, table, tmp_path):
    code, out, err = run(table, "--events", "group", "--measures", "quoted_share")
    assert code == 0
    assert "articles were joined into" in out
    assert "--write-events FILE" in err


def test_the_same_articles_are_not_added_twice(run, tmp_path):
    articles = make_articles(16, 4, random_state=2)
    for name, part in {"a": articles.iloc[:20], "b": articles.iloc[20:], "ab": articles.iloc[15:25]}.items():
        part.to_csv(tmp_path / f"{name}.csv", index=False)
        run(tmp_path / f"{name}.csv", "-o", tmp_path / f"{name}.json", "--quiet")
    a, b, ab = (tmp_path / f"{name}.json" for name in ("a", "b", "ab"))
    for words in ((a, "--merge", a), (a, "--merge", b, "--merge", b), (b, "--merge", ab)):
        code, _, err = run(*words)
        assert code == 1
        assert "would count twice" in err
    assert "5 of its 10 counts" in err and err.count(" on ") > 2 and " and 2 more; the same articles" in err


def test_events_found_apart_are_not_added_up(run, tmp_path):
    articles = make_articles(8, 4, random_state=2)
    for name, part in {"a": articles.iloc[:12], "b": articles.iloc[12:], "all": articles}.items():
        part.drop(columns="event").to_csv(tmp_path / f"{name}.csv", index=False)
        run(
            tmp_path / f"{name}.csv",
            "-o",
            tmp_path / f"{name}.json",
            "--write-events",
            tmp_path / f"{name}-events.csv",
        )
    code, _, err = run(tmp_path / "a.json", "--merge", tmp_path / "b.json")
    assert code == 1
    assert "different events" in err and "same table of events" in err
    for name in "ab":
        code, _, err = run(
            tmp_path / f"{name}.csv", "--events", tmp_path / "all-events.csv", "-o", tmp_path / f"{name}.json"
        )
        assert code == 0, err
    code, out, _ = run(tmp_path / "b.json", "--merge", tmp_path / "a.json", "--json")
    assert code == 0
    whole = json.loads((tmp_path / "all.json").read_text())["profile"]
    merged = json.loads(out)["profile"]
    assert (merged["cells"], merged["events"]) == (whole["cells"], whole["events"])


def test_a_run_that_is_stopped_says_from_where_it_goes_on(run, table, tmp_path, monkeypatch):
    checkpoint = tmp_path / "run.json"

    def stop(*_, **__):
        checkpoint.write_text("{}")
        raise KeyboardInterrupt

    monkeypatch.setattr("framing.profiles.profile_outlets", stop)
    code, _, err = run(table, "--checkpoint", checkpoint)
    assert code == 130
    assert f"framing: stopped; the same command goes on from {checkpoint}." in err


def test_counts_to_add_are_read_before_anything_is_counted(run, table, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "framing.profiles.profile_outlets", lambda *_, **__: pytest.fail("an hour of counting")
    )
    code, _, err = run(table, "--merge", tmp_path / "none.json")
    assert code == 1 and "none.json: cannot be read" in err


def test_says_where_articles_that_lack_something_are_found(run, table, tmp_path):
    where = "columns “date” and “warnings” of framing.read_articles(SOURCE)"
    assert where not in run(table)[1]
    undated = tmp_path / "undated.csv"
    articles = pd.read_csv(table)
    articles.loc[3, "date"] = ""
    articles.to_csv(undated, index=False)
    assert where in run(undated)[1]
    assert where in run(undated, "-o", tmp_path / "out.csv")[2]
