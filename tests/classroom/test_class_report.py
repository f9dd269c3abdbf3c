"""Answers of a class: what is taken, what is left out and why, and what the report says."""

import csv
import json
import math
import random
import subprocess
import sys

import pandas as pd
import pytest
from ferry import TEXTS, articles
from plain_agreement import plain_alpha

from framing import analyze
from framing.classroom import make_exercise
from framing.classroom.agreement import Agreement
from framing.classroom.answers import LARGEST, checksum
from framing.classroom.class_report import make_class_report
from framing.classroom.suggestions import suggest_lexicon, write_gold
from framing.cli import main
from framing.lexicons import load_lexicon


def sheet(lesson_pack, number=0, *, marks=(), fields=(), **changes):
    data = {
        "format": "framing-answers", "version": 1, "pack": lesson_pack.id, "sheet": f"{number:016x}", "saved": 1,
        "code": f"kite {number}",
        "marks": [dict(zip(("text", "sentence", "first", "last", "reason"), m, strict=True)) for m in marks],
        "fields": [list(f) for f in fields],
    }  # fmt: skip
    data |= changes
    return data | {"check": checksum(data)}


def write(folder, name, data):
    folder.mkdir(exist_ok=True)
    text = data if isinstance(data, str) else json.dumps(data)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def class_of(tmp_path, pack):
    def make(*sheets):
        for n, data in enumerate(sheets):
            write(tmp_path / "answers", f"a{n:02}.json", data)
        return make_class_report([tmp_path / "answers"], pack=pack)

    return make


ONE = ("A", 0, 1, 1, "judges")


def test_the_reasons_of_a_span_are_those_of_the_readers_it_counts(class_of, pack):
    report = class_of(
        sheet(pack, 1, marks=[("A", 0, 1, 2, "judges")]),
        sheet(pack, 2, marks=[("A", 0, 2, 3, "doubt")]),
        sheet(pack, 3, marks=[("A", 0, 2, 2, "doubt"), ("A", 0, 1, 1, "strong"), ("A", 0, 3, 3, "strong")]),
        sheet(pack, 4, marks=[("A", 1, 0, 0, "judges")]),
    )
    [span] = report.marks.disputed()
    assert (span.first, span.last, span.n, span.readers) == (1, 3, 3, 4)
    assert span.reasons == [("doubt", 2), ("judges", 1)]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda s: json.dumps(s)[:-20], "cut short"),
        (lambda s: "[" * 100_000, "no answer file"),
        (lambda s: '{"code":' * 100_000, "damaged"),
        (lambda s: "[]", "no answer file"),
        (lambda s: " \n", "is empty"),
        (lambda s: s | {"code": "other"}, "checksum"),
        (lambda s: s | {"marks": []}, "checksum"),
        (lambda s: json.dumps(s) + " " * LARGEST, "larger than"),
        (lambda s: json.dumps(s).replace('"saved": 1', '"saved": NaN'), "damaged"),
        (lambda s: json.dumps(s).replace('"saved": 1', '"saved": 1, "saved": 2'), "damaged"),
    ],
)
def test_a_spoilt_file_is_named_with_its_reason_and_the_others_count(class_of, pack, spoil, why):
    report = class_of(sheet(pack, 1, marks=[ONE]), spoil(sheet(pack, 2, marks=[ONE])))
    assert len(report.sheets) == 1
    [(name, reason)] = report.left_out
    assert name == "a01.json" and why in reason


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"pack": "0" * 12}, "another lesson"),
        ({"version": 2}, "version 2"),
        ({"extra": 1}, "added"),
        ({"saved": 0}, "number of its own"),
        ({"code": ""}, "no code"),
        ({"marks": [("A", 0, 1, 900, "judges")]}, "outside the text"),
        ({"marks": [("Z", 0, 0, 0, "judges")]}, "outside the text"),
        ({"marks": [("A", 0, 2, 1, "judges")]}, "outside the text"),
        ({"marks": [("A", 0, True, 1, "judges")]}, "without a place"),
        ({"marks": [("A", 0, 0, 0, "<b>")]}, "known reason"),
        ({"marks": [ONE, ("A", 0, 0, 2, "doubt")]}, "marks a word twice"),
        ({"fields": [("no.such", "x")]}, "not asked"),
        ({"fields": [("difference.verdict", "<script>")]}, "cannot be chosen"),
        ({"fields": [("headlines.neutral", "x" * 5000)]}, "too long"),
    ],
)
def test_a_file_with_a_right_checksum_is_still_read_strictly(class_of, pack, options, why):
    report = class_of(sheet(pack, 1, marks=[ONE]), sheet(pack, 2, **options))
    assert [why in reason for _, reason in report.left_out] == [True]
    assert len(report.sheets) == 1


def test_of_two_downloads_the_later_counts(class_of, pack):
    report = class_of(
        sheet(pack, 1, saved=3, code="late"),
        sheet(pack, 1, saved=2, code="early"),
        sheet(pack, 1, saved=3, code="late"),
    )
    assert [s.code for s in report.sheets] == ["late"]
    assert ["a01.json", "a02.json"] == sorted(name for name, _ in report.left_out)


def test_a_sheet_that_changed_its_code_is_said_to_be_perhaps_two_pupils(class_of, pack):
    [(_, same)] = class_of(sheet(pack, 1, code="kite"), sheet(pack, 1, code="kite", saved=2)).left_out
    [(_, other)] = class_of(sheet(pack, 1, code="kite"), sheet(pack, 1, code="rook", saved=2)).left_out
    assert "two pupils" not in same and "two pupils" in other


def test_a_page_handed_in_for_answers_is_named_and_the_lessons_own_pages_are_not(tmp_path, pack):
    write(tmp_path / "teacher", "pack.json", pack.to_json())
    for folder, name in (("", "student.html"), ("teacher", "key.html"), ("answers", "class.html")):
        write(tmp_path / folder, name, "<html>")
    write(tmp_path / "answers", "a.json", sheet(pack, 1, marks=[ONE]))
    write(tmp_path / "answers", "Thumbs.db", "x")
    write(tmp_path / "answers" / "pupil 3", "student.html", "<html>")
    report = make_class_report([tmp_path])
    assert [name for name, _ in report.left_out] == ["answers/pupil 3/student.html"]
    assert "Download my answers" in report.left_out[0][1]


def test_names_of_files_and_codes_stand_at_the_end_where_the_class_does_not_see_them(class_of, pack):
    page = class_of(sheet(pack, 1, code="kite"), sheet(pack, 2, code="kite"), "{").html()
    seen, _, rest = page.partition('<section id="files">')
    assert "kite" not in seen and "a02.json" not in seen and "One file could not be used" in seen
    assert "Files left out: 1. Codes on more than one sheet: 1" in rest
    assert "<details open" not in rest and rest.index("<details") < rest.index("kite") < rest.index(
        "a02.json"
    )
    assert 'id="files"' not in class_of(sheet(pack, 1), sheet(pack, 2), sheet(pack, 3)).html()


def test_the_terminal_names_a_code_that_two_sheets_have(tmp_path, pack, capsys):
    for n, code in enumerate(["kite", "kite", "rook"]):
        write(tmp_path / "answers", f"{n}.json", sheet(pack, n, code=code))
    (tmp_path / "pack.json").write_text(pack.to_json(), encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["class-report", str(tmp_path / "answers"), "-o", str(tmp_path / "class.html")])
    out, err = capsys.readouterr()
    assert (
        "3 sheets, 0 files" in out
        and "'kite' is the code of more than one sheet" in err
        and "rook" not in err
    )


def test_names_are_counted_whatever_their_case_and_none_is_lost(class_of, pack):
    who = f"who.{pack.passages[0].id}.name"
    given = ["Ilse Tarn", "ilse tarn", " Ilse  Tarn"] + [f"somebody {n}" for n in range(7)]
    page = class_of(*[sheet(pack, n, fields=[(who, name)]) for n, name in enumerate(given)]).html()
    assert "Ilse Tarn (3), somebody 0 (1)" in page and "somebody 4 (1), and 2 others" in page
    assert "somebody 5" not in page


@pytest.mark.parametrize(("n", "shown"), [(1, False), (3, False), (4, True), (30, True)])
def test_in_a_large_class_a_figure_begins_at_one_reader_in_ten(class_of, pack, n, shown):
    report = class_of(
        *[sheet(pack, k, marks=[ONE] if k < n else [("A", 0, 0, 0, "judges")]) for k in range(40)]
    )
    heat = report.html().partition('<section id="heat">')[2].partition("</section>")[0]
    assert (f"<sup>{n}</sup>" in heat) is shown and ("heat few" in heat) is not shown


def test_files_in_subfolders_are_read_and_named_by_folder(tmp_path, pack, lesson):
    """As a learning platform delivers them: one folder a pupil, the same file name in each."""
    for n in range(3):
        write(tmp_path / f"pupil {n}", "answers.json", sheet(pack, n, marks=[ONE]))
    write(tmp_path / "pupil 3", "answers.json", "{")
    write(tmp_path / "__MACOSX", "answers.json", "{")
    write(tmp_path, ".hidden", "{")
    write(tmp_path, "all.zip", "PK")
    (tmp_path / "teacher").mkdir()
    (tmp_path / "teacher" / "pack.json").write_text(pack.to_json(), encoding="utf-8")
    write(tmp_path / "teacher" / "platforms", "moodle.xml", "<quiz/>")
    report = make_class_report([tmp_path])
    assert [s.file for s in report.sheets] == [f"pupil {n}/answers.json" for n in range(3)]
    assert [name for name, _ in report.left_out] == ["all.zip", "pupil 3/answers.json"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"\x00" * 500, "{'a': 1}".encode("utf-16")])
def test_a_file_that_is_no_text_is_left_out(tmp_path, pack, content):
    write(tmp_path, "good.json", sheet(pack, 1, marks=[ONE]))
    (tmp_path / "bad.json").write_bytes(content)
    report = make_class_report([tmp_path], pack=pack)
    assert len(report.sheets) == 1 and [name for name, _ in report.left_out] == ["bad.json"]


def test_a_file_named_twice_is_one_file_and_a_copy_is_a_duplicate(tmp_path, pack):
    write(tmp_path, "one.json", sheet(pack, 1, marks=[ONE]))
    report = make_class_report([tmp_path, tmp_path / "one.json"], pack=pack)
    assert len(report.sheets) == 1 and not report.left_out
    write(tmp_path, "one (1).json", sheet(pack, 1, marks=[ONE]))
    report = make_class_report([tmp_path], pack=pack)
    assert len(report.sheets) == 1 and "the same sheet" in report.left_out[0][1]


def test_numbers_of_any_size_and_strange_letters_do_no_harm(class_of, pack):
    report = class_of(
        sheet(pack, 1, marks=[ONE], saved=10**400),
        sheet(pack, 2, marks=[ONE], code="\u202e😀"),
        sheet(pack, 3, marks=[("A", 10**30, 0, 0, "judges")]),
        sheet(pack, 4, fields=[("headlines.neutral", "\u0000\u2028")]),
    )
    assert report.html().count("<html") == 1
    assert {name for name, _ in report.left_out} == {"a02.json"}


def test_nothing_usable_is_an_error_that_says_why(tmp_path, pack):
    write(tmp_path, "x.json", "{}")
    with pytest.raises(ValueError, match=r"x\.json is no answer file"):
        make_class_report([tmp_path], pack=pack)
    with pytest.raises(ValueError, match="no such file"):
        make_class_report([tmp_path / "nothing"], pack=pack)


def test_free_text_is_text(class_of, pack):
    hostile = "<img src=x onerror=alert(1)></details>{{ 7*7 }}"
    fields = [("headlines.neutral", hostile), ("difference.what", hostile), ("who.p1.name", hostile)]
    page = class_of(sheet(pack, 1, marks=[ONE], fields=fields, code="<script>x")).html()
    assert "<img" not in page and "&lt;img src=x" in page and "<script>x" not in page
    assert "kite" not in page, "no answer carries a code"


def test_class_against_toolkit_both_ways(class_of, pack):
    tool = pack.marks[0]
    plain = next(
        (t.key, s.number) for t in pack.texts for s in t.sentences
        if t.key == tool.text and len(s.words) > 3
        and not any((m.text, m.sentence) == (t.key, s.number) for m in pack.marks)
    )  # fmt: skip
    last = (pack.texts[-1].key, 0, 0, 0, "other")
    report = class_of(*[sheet(pack, n, marks=[(*plain, 1, 2, "doubt"), last]) for n in range(12)])
    assert [(s.text, s.sentence, s.first, s.last, s.share) for s in report.marks.class_alone()][0] == (
        *plain,
        1,
        2,
        1.0,
    )
    assert tool in [m for m, _, _ in report.marks.tool_alone()]
    report = class_of(
        *[
            sheet(pack, n, marks=[(tool.text, tool.sentence, tool.first, tool.last, "judges")])
            for n in range(12)
        ]
    )
    assert report.marks.both() == 1
    assert report.marks.class_alone() == []


def test_the_most_disputed_span_comes_first(class_of, pack):
    half, all_of_them = ("A", 0, 1, 1, "judges"), ("A", 0, 4, 4, "strong")
    report = class_of(*[sheet(pack, n, marks=[all_of_them] + [half] * (n % 2)) for n in range(8)])
    first = report.marks.disputed()[0]
    assert (first.first, first.n, first.readers, first.share) == (1, 4, 8, 0.5)
    assert all(s.first != 4 for s in report.marks.disputed()), "where all agree nothing is disputed"


def test_a_text_after_the_last_mark_counts_as_not_read(class_of, pack):
    last = pack.texts[-1].key
    report = class_of(
        sheet(pack, 1, marks=[ONE]), sheet(pack, 2, marks=[ONE, (last, 0, 0, 0, "other")]), sheet(pack, 3)
    )
    assert (report.marks.readers("A"), report.marks.readers(last)) == (2, 1)
    assert report.marks.n_without_marks == 1 and "no marks" in report.html()


def test_alpha_of_thirty_pupils_is_the_definition(class_of, pack):
    rng = random.Random(5)
    sheets = []
    for n in range(30):
        habit = rng.choice([0.02, 0.1, 0.3])
        marks = [
            (t.key, s.number, w, w, "strong")
            for t in pack.texts for s in t.sentences for w in range(len(s.words)) if rng.random() < habit * (1 + w % 3)
        ]  # fmt: skip
        sheets.append(sheet(pack, n, marks=marks))
    marks = class_of(*sheets).marks
    assert marks.alpha.value == pytest.approx(plain_alpha(marks.units()), abs=1e-9)
    assert marks.alpha.low <= marks.alpha.value <= marks.alpha.high
    assert 0 <= marks.f1.value <= 1


def test_one_pupil_alone_has_no_agreement(class_of, pack):
    report = class_of(sheet(pack, 1, marks=[ONE]))
    assert math.isnan(report.marks.alpha.value) and "cannot be computed" in report.html()
    assert "no key" not in report.html(), "nothing is concluded from no figure"


@pytest.mark.parametrize(("low", "key"), [(0.6, False), (0.7, True)])
def test_a_class_reads_alike_where_the_whole_range_lies_at_two_thirds(class_of, pack, monkeypatch, low, key):
    report = class_of(sheet(pack, 1, marks=[ONE]), sheet(pack, 2, marks=[ONE]))
    monkeypatch.setattr(type(report.marks), "alpha", Agreement(0.8, low, 0.9))
    assert ("tentative conclusions" in report.html()) is key
    assert ("material for a discussion" in report.html()) is not key


def test_lexicon_and_gold_can_be_used(class_of, pack, tmp_path):
    def place(word):
        return next(
            (t.key, s.number, n, n) for t in pack.texts for s in t.sentences
            for n, (a, b) in enumerate(s.words) if s.text[a:b] == word
        )  # fmt: skip

    known, new = place("shameful"), place("brief")
    report = class_of(*[sheet(pack, k, marks=[(*known, "judges"), (*new, "strong")]) for k in range(5)])
    assert suggest_lexicon(report.marks, tmp_path / "class.tsv") == 1, "what the toolkit marks is no proposal"
    assert [e.term for e in load_lexicon(tmp_path / "class.tsv").entries] == ["brief"]
    assert write_gold(report.marks, tmp_path / "loaded.csv") == 2
    with (tmp_path / "loaded.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    given = [TEXTS[int(r["article_id"].split("/")[1])][int(r["start"]) : int(r["end"])] for r in rows]
    assert given == ["shameful", "brief"] and {r["level"] for r in rows} == {"core"}


def test_gold_sentences_are_those_that_were_read(class_of, pack, tmp_path):
    word = next(
        (t.key, s.number, 1, 1, "strong") for t in pack.texts[:1] for s in t.sentences if s.number == 1
    )
    report = class_of(*[sheet(pack, k, marks=[word]) for k in range(4)])
    assert write_gold(report.marks, tmp_path / "gold.parquet") == 1
    table = pd.read_parquet(tmp_path / "gold.parquet")
    assert len(table) == len(pack.texts[0].sentences), (
        "nobody marked in a later text: nobody is known to have read it"
    )
    marked = table[table["label_bias"] == "Biased"]
    assert [list(w) for w in marked["biased_words"]] == [[pack.texts[0].sentences[1].text.split()[1]]]
    assert set(table["label_bias"]) == {"Biased", "Non-biased"}
    with pytest.raises(ValueError, match="ends in .csv"):
        write_gold(report.marks, tmp_path / "gold.xlsx")


def test_a_class_can_be_scored_against(class_of, pack, gold, tmp_path):
    """End to end: the class's sentences take the place of the corpus that the scoring script reads."""
    marks = [(m.text, m.sentence, m.first, m.last, "judges") for m in pack.marks]
    last = (pack.texts[-1].key, 0, 0, 0, "other")
    unique = list({m[:2]: m for m in [*marks, last]}.values())
    report = class_of(*[sheet(pack, k, marks=unique) for k in range(3)])
    write_gold(report.marks, tmp_path / "babe.parquet")
    done = subprocess.run(
        [sys.executable, str(gold / "score.py"), "--gold", str(tmp_path), "--only", "babe",
         "--json", str(tmp_path / "scores.json")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    scores = json.loads((tmp_path / "scores.json").read_text())
    assert scores["babe"]["sentences"] == sum(len(t.sentences) for t in pack.texts), done.stdout
    assert scores["babe"]["words_in_biased_sentences"]["recall"] > 0.5


def test_the_proposed_lexicon_is_matched_by_the_toolkit(class_of, pack, tmp_path):
    """A plain word that the class marked is found in the articles once its list is used."""
    text, s, n = next(
        (t, s, n) for t in pack.texts for s in t.sentences for n, (a, b) in enumerate(s.words)
        if s.text[a:b] == "fisherman"
    )  # fmt: skip
    report = class_of(*[sheet(pack, k, marks=[(text.key, s.number, n, n, "naming")]) for k in range(4)])
    suggest_lexicon(report.marks, tmp_path / "class.tsv")
    evidence = analyze(articles(), lexicon=load_lexicon(tmp_path / "class.tsv"), n_resamples=9).evidence
    assert "fisherman" in set(evidence["term"])


def test_kappas_are_recomputed_from_the_counts_and_rules_shown_as_text(analysis, tmp_path):
    lesson = make_exercise(analysis, level="university", seed=3)

    def counted(*counts):
        return [
            (f"coding.{n}", str(c))
            for n, c in zip(("both", "mine", "theirs", "neither"), counts, strict=True)
        ]

    sheets = [
        sheet(
            lesson, 1, marks=[ONE], fields=[*counted(8, 5, 3, 44), ("coding.rule", "Say <b>what</b> counts")]
        ),
        sheet(lesson, 2, marks=[ONE], fields=counted(5, 0, 0, 5)),
        sheet(lesson, 3, marks=[ONE], fields=counted(0, 0, 0, 9)),
        sheet(lesson, 4, marks=[ONE], fields=counted("many", 1, "", "-2")),
    ]
    for n, data in enumerate(sheets):
        write(tmp_path / "answers", f"{n}.json", data)
    page = make_class_report([tmp_path / "answers"], pack=lesson).html()
    # 8, 5, 3, 44 is .584 by hand; all alike is 1; where nothing varies or nothing was counted there is no kappa.
    assert (
        "Readers who counted with another: 2. Kappa recomputed from their counts: 0.58 to 1.00, median 0.79."
        in page
    )
    assert "Say &lt;b&gt;what&lt;/b&gt; counts" in page


def test_disputes_and_checks_are_shown(class_of, pack):
    fields = [
        ("dispute.wrong", "empty is a fact"),
        ("check.claim", "nine passengers"),
        ("check.verdict", "confirmed"),
    ]
    page = class_of(sheet(pack, 1, marks=[ONE], fields=fields)).html()
    assert "empty is a fact" in page and "nine passengers" in page and "It was confirmed" in page
