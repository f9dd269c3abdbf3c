"""``framing concordance`` as a user runs it."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from framing.cli.app import main


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("COLUMNS", "160")
    path = tmp_path / "articles.csv"
    pd.DataFrame(
        {
            "article_id": ["a", "b"],
            "outlet": ["Quay Daily", "Osmere Post"],
            "event": ["mill", "mill"],
            "headline": ["Mill raided", "Mill closed"],
            "text": [
                'The F.B.I. raided the mill on Monday.\n\n"The FBI lied to us," Anna Veld said.',
                "The mill has closed. Nobody spoke of a raid.",
            ],
        }
    ).to_csv(path, index=False)

    def call(term: str, *arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main(["concordance", term, str(path), *arguments])
        out, err = capsys.readouterr()
        return int(stopped.value.code or 0), out, err

    return call


def test_every_place_with_its_voice(run):
    code, out, err = run("fbi")
    assert code == 0
    assert "F.B.I." in out and "direct: Anna Veld" in out and "narrator" in out
    assert "2 places" in err


def test_json_and_choices(run):
    code, out, _ = run("raid*", "--json")
    assert code == 0
    assert [(p["outlet"], p["text"]) for p in json.loads(out)] == [
        ("Quay Daily", "raided"),
        ("Osmere Post", "raid"),
    ]
    assert [p["text"] for p in json.loads(run("raid*", "--json", "--outlet", "Osmere Post")[1])] == ["raid"]
    assert [p["voice"] for p in json.loads(run("fbi", "--json", "--voice", "quoted")[1])] == ["direct"]
    assert json.loads(run("raid", "--json", "--event", "mill", "--outlet", "Quay Daily")[1]) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--event", "fire"], "no event is named 'fire'; the source has 'mill'."),
        (["--outlet", "Quay"], "no outlet is named 'Quay'; the source has 'Quay Daily', 'Osmere Post'."),
    ],
)
def test_a_name_that_no_article_has_is_no_empty_answer(run, words, said):
    code, out, err = run("raid*", *words)
    assert (code, out) == (1, "")
    assert said in err


def test_limit(run):
    code, out, err = run("the", "--limit", "1")
    assert code == 0 and out.count("Quay Daily") == 1
    assert "stopped at --limit 1" in err
    assert run("raided", "--limit", "1")[2].strip() == "1 place of 'raided'"


def test_a_term_without_a_word(run):
    code, out, err = run("!!")
    assert code == 1 and not out
    assert "name a word to look for" in err
