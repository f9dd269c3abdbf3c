"""``framing profile`` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

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
    assert [line[2:10] for line in loaded.splitlines() if "Outlet" in line] == [
        f"Outlet {c}" for c in "ABCDEF"
    ]
    assert "corrected over" in out
    assert "90 articles of 6 outlets; 30 events" in out


def test_files(run, table, tmp_path):
    for name in ("p.json", "deeper/p.csv"):
        code, out, _ = run(table, "-o", tmp_path / name)
        assert (code, out.strip()) == (0, str(tmp_path / name))
    assert json.loads((tmp_path / "p.json").read_text())["format"] == "framing-outlet-profiles"
    assert len(pd.read_csv(tmp_path / "deeper" / "p.csv")) == 42


def test_json_on_stdout_is_all_there_is(run, table):
    code, out, _ = run(table, "--json", "--measures", "quoted_share", "--by", "genre")
    assert code == 0
    assert {r["measure"] for r in json.loads(out)["differences"]} == {"quoted_share"}


def test_the_demo_has_too_few_events_and_says_so(run):
    code, out, _ = run()
    assert code == 0
    assert "Too few events" in out
    assert "no outlet has enough events" in out


def test_found_events_can_be_written(run, table, tmp_path):
    code, _, _ = run(
        table, "--events", "group", "--write-events", tmp_path / "e.csv", "-q", "-o", tmp_path / "p.csv"
    )
    assert code == 0
    assert list(pd.read_csv(tmp_path / "e.csv")) == ["article_id", "event", "similarity", "dated"]


@pytest.mark.parametrize(
    "words, code, said",
    [
        (["-o", "p.pdf"], 1, "ends in .json or .csv"),
        (["--measures", "bias"], 1, "no measure or group"),
        (["--write-events", "e.csv"], 1, "none to write"),
        (["--by", "moon"], 2, "moon"),
        (["--workers", "0"], 2, "workers"),
    ],
)
def test_wrong_words(run, table, words, code, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found, out, err = run(table, *words)
    assert found == code
    assert said in out + err
    assert "Traceback" not in out + err
