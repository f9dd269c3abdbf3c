"""``framing lexicon`` as a user runs it, and a list of one's own in the commands that take one."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from framing.cli.app import main

HEADER = "term\tpos\tdirection\tstrength\tcategory\tgate\talternative\n"
OWN = HEADER + "zibber\tv\t-\t3\tinsult\tpos=v; not-next=off|out\tspeak\nslam\tv\t0\t1\tinsult\t\tcriticize\n"


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
def own(tmp_path) -> Path:
    path = tmp_path / "mine.tsv"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_show_tells_all_about_an_entry(run, own):
    code, out, _ = run("lexicon", "show", "ZIBBERING", "--lexicon", own)
    assert code == 0
    for part in (
        "zibber  (verb)",
        "insult",
        "- (against the thing described)",
        "3 of 3",
        'used as a verb; and not right before "off" or "out"',
        "plainer    speak",
        "zibbered, zibbering",
        f"{own}, row 2",
    ):
        assert part in out


def test_show_names_the_packaged_file(run):
    code, out, _ = run("lexicon", "show", "dictator")
    assert code == 0
    assert "loaded/" in out and ".tsv, row " in out


def test_an_entry_of_ones_own_counts_instead_of_ours(run, own):
    _, before, _ = run("lexicon", "show", "slam", "--json")
    _, after, _ = run("lexicon", "show", "slam", "--json", "--lexicon", own)
    verbs = [[e["category"] for e in json.loads(t)["entries"] if e["pos"] == "v"] for t in (before, after)]
    assert verbs == [["emotive_verb"], ["insult"]]


def test_show_finds_words_in_longer_terms(run):
    code, out, _ = run("lexicon", "show", "under the bus")
    assert code == 0
    assert "in longer terms" in out and "throw ... under the bus" in out


def test_show_says_where_a_pattern_fires(run):
    code, out, _ = run("lexicon", "show", "Quillgate")
    assert code == 0
    assert "a pattern finds it" in out


def test_show_offers_near_spellings(run, own):
    code, out, err = run("lexicon", "show", "zibberd", "--lexicon", own)
    assert (code, out) == (1, "")
    assert "'zibberd' is not listed; near spellings: zibber" in err
    code, out, _ = run("lexicon", "show", "zibberd", "--lexicon", own, "--json")
    assert code == 1
    assert json.loads(out)["near_spellings"][0] == "zibber"


def test_show_a_category(run, own):
    code, out, _ = run("lexicon", "show", "--category", "Insult", "--lexicon", own)
    assert code == 0
    assert out.splitlines() == [
        "zibber  [verb, -, 3]  plainer: speak  (only where its conditions hold)",
        "slam  [verb, 0, 1]  plainer: criticize",
    ]
    code, _, err = run("lexicon", "show", "--category", "insult")
    assert code == 1
    assert "no category is named 'insult'; there are" in err


def test_show_alone_counts_the_categories(run):
    code, out, _ = run("lexicon", "show")
    assert code == 0
    counts = [int(line.split()[0]) for line in out.splitlines()]
    assert sum(counts[:-1]) == counts[-1]


def test_check_says_what_is_right(run, own):
    code, out, _ = run("lexicon", "check", own)
    assert code == 0
    assert out.strip() == "2 entries, nothing wrong; 1 count instead of ours"


def test_check_names_rows_and_returns_one(run, own):
    own.write_text(
        OWN + "zoob\tn\t-\t2\tinsult\tnxt=a\t\nzibber\tv\t-\t3\tinsult\tpos=v; not-next=off|out\tspeak\n"
    )
    code, out, err = run("lexicon", "check", own)
    assert code == 1
    lines = out.splitlines()
    assert [line.split(", ")[1] for line in lines] == ["row 4", "row 4", "row 5"]
    assert "unknown condition" in lines[1] and "duplicate of 'zibber'" in lines[2]
    assert err.strip() == "3 problems"
    code, out, _ = run("lexicon", "check", own, "--json")
    assert code == 1
    assert [(p["row"], p["column"]) for p in json.loads(out)] == [
        (4, "alternative"),
        (4, "gate"),
        (5, "term"),
    ]


def test_check_of_what_is_not_there(run, tmp_path):
    code, _, err = run("lexicon", "check", tmp_path / "none.tsv")
    assert code == 1
    assert "No lexicon" in err and "Traceback" not in err


def test_wrong_words_return_two(run, own):
    assert run("lexicon", "check", own, "--loud")[0] == 2
    assert run("lexicon", "chekc", own)[0] == 2


@pytest.fixture
def articles(tmp_path) -> Path:
    text = (
        "The council met on Monday. Mr Orlo Vant zibbered about the plan for the harbour. It was approved. "
    )
    rows = [
        {"headline": f"{name} on the harbour", "text": text * 3, "outlet": name, "event": "harbour"}
        for name in ("Quay", "Tram")
    ]
    path = tmp_path / "articles.csv"
    pd.DataFrame(rows).to_csv(path, index=False)
    return path


def test_a_list_of_ones_own_reaches_compare_export_and_report(run, own, articles, tmp_path):
    code, out, _ = run("compare", articles, "--lexicon", own, "--json")
    assert code == 0
    assert {w["category"] for w in json.loads(out)["loaded_words"] if w["text"] == "zibbered"} == {"insult"}
    code, _, _ = run("export", articles, "--lexicon", own, "-o", tmp_path / "tables", "-q")
    assert code == 0
    evidence = pd.read_csv(tmp_path / "tables" / "evidence.csv")
    assert evidence.loc[evidence["text"] == "zibbered", "lexicon"].str.startswith("mine").all()
    assert (evidence["text"] == "zibbered").any()
    code, _, _ = run("report", articles, "--lexicon", own, "-o", tmp_path / "r.html", "-q")
    assert code == 0
    assert run("report", articles, "-o", tmp_path / "without.html", "-q")[0] == 0
    pages = [(tmp_path / name).read_text(encoding="utf-8") for name in ("r.html", "without.html")]
    assert ["insult" in page for page in pages] == [True, False]


def test_a_broken_list_of_ones_own_is_told_with_its_row(run, own, articles):
    own.write_text(HEADER + "zoob\tnoun\t-\t2\tinsult\t\t\n")
    code, _, err = run("compare", articles, "--lexicon", own)
    assert code == 1
    assert "row 2, column 'pos'" in err
