"""The teacher's pages: complete, readable, and the worksheet without answers."""

import dataclasses
import re
import zlib

import pytest

from framing import analyze, load_demo
from framing.classroom import make_exercise, write_pack
from framing.classroom.agreement import cohen_kappa
from framing.classroom.lesson import lesson_strings
from framing.classroom.pack import FactPair, PackSentence, Wording
from framing.classroom.teacher import marked_pieces, teacher_page


def test_the_key_holds_every_answer(pack):
    key = teacher_page(pack, "key")
    for mark in pack.marks:
        assert f"<strong>{mark.wording}</strong>" in key
    for text in pack.texts:
        assert text.outlet in key
    for p in pack.passages:
        assert p.speaker in key


def test_the_key_says_what_other_texts_print_in_a_words_place(pack):
    mark = dataclasses.replace(pack.marks[0], others="others: “shut”; “<closed>”")
    key = teacher_page(dataclasses.replace(pack, marks=[mark, *pack.marks[1:]]), "key")
    assert "Others: “shut”; “&lt;closed&gt;”." in key
    silent = dataclasses.replace(pack.marks[0], others="others: tell it without this word")
    assert "without this word" not in teacher_page(dataclasses.replace(pack, marks=[silent]), "key")


def test_figures_to_check_are_figures_and_dates(pack):
    kinds = ("number", "role", "date", "wording")
    pairs = [
        FactPair(f"f{n}", Wording("A", f"What {kind} tells."), Wording("B", "Other."), "same", kind, "")
        for n, kind in enumerate(kinds)
    ]
    key = teacher_page(dataclasses.replace(pack, pairs=pairs), "key")
    listed = key[key.rindex("<h3>") :]
    assert [kind for kind in kinds if f"What {kind} tells." in listed] == ["number", "date"]


def test_the_worksheet_holds_no_answer(pack):
    sheet = teacher_page(pack, "worksheet")
    for secret in (
        {t.outlet for t in pack.texts} | {m.reason for m in pack.marks} | {m.category for m in pack.marks}
    ):
        assert secret not in sheet
    assert '<mark class="tool' not in sheet


def test_a_text_from_which_something_was_left_out_is_called_cut(pack):
    one = pack.texts[0]
    for cut, skipped in ((False, []), (False, [3]), (True, [])):
        text = dataclasses.replace(one, cut=cut, skipped=skipped)
        guide = teacher_page(dataclasses.replace(pack, texts=[text, *pack.texts[1:]]), "teacher")
        row = guide[guide.index(f'<th scope="row">{one.key}</th>') :].split("</tr>")[0]
        assert (f"{one.n_words}, cut" in row) == bool(cut or skipped)


def measured(detector, figure, value):
    return {"detector": detector, "figure": figure, "value": value, "data": "240 sentences"}


@pytest.mark.parametrize("name", ["teacher", "key"])
def test_every_part_of_the_key_carries_its_measured_figures(pack, name):
    rows = [
        measured("Loaded words", "precision", 0.612),
        measured("Loaded words", "recall of words nearly all would mark", 0.38),
        measured("Loaded words", "precision in sentences marked biased", 0.497),
        measured("Speaker", "share named right", 0.93),
        measured("Conflicting claims", "precision", 0.88),
        measured("Frames", "accuracy", 0.7311),
    ]
    page = teacher_page(dataclasses.replace(pack, accuracy=rows), name)
    assert (
        "Measured on 240 sentences: of 100 marks 61 are right; of 100 that readers see, 38 are found; "
        "of 100 marks 50 are right." in page
    )
    assert "about 5 to 6 are words that a careful reader marks too" in page and "it finds about 4" in page
    assert "Measured on 240 sentences: of 100 marks 93 are right." in page
    assert "Measured on 240 sentences: of 100 marks 88 are right." in page
    assert "73 are right" not in page, "a figure that no part of the key needs"
    bare = teacher_page(dataclasses.replace(pack, accuracy=[]), name)
    assert "has not been measured" in bare and "Of ten words" not in bare


def test_a_conflict_is_called_a_place_to_look_with_both_sentences(pack):
    pair = FactPair(
        "f9",
        Wording("A", "The boat carried nine."),
        Wording("B", "The boat carried ninety."),
        "conflict",
        "number",
        "nine against ninety",
    )
    page = teacher_page(dataclasses.replace(pack, pairs=[pair]), "key")
    assert "A place to look" in page and "not a finding" in page
    assert "The boat carried nine." in page and "The boat carried ninety." in page
    fitting = dataclasses.replace(pair, status="same")
    assert "A place to look" not in teacher_page(dataclasses.replace(pack, pairs=[fitting]), "key")


def test_the_worked_example_of_kappa_is_right():
    found = cohen_kappa(8, 5, 3, 44)
    note = str(lesson_strings("university")("teacher.coding_note"))
    assert f"{found:.2f}".lstrip("0") in note and f"{52 / 60:.2f}".lstrip("0") in note


def test_marked_pieces_put_together_are_the_sentence():
    s = PackSentence(0, 0, "text", 0, "A cruel, cruel blow", [[0, 1], [2, 7], [9, 14], [15, 19]])
    marks = [
        {"sentence": 0, "first": 1, "last": 2},
        {"sentence": 0, "first": 2, "last": 3},
        {"sentence": 1, "first": 0, "last": 0},
    ]
    pieces = marked_pieces(s, marks)
    assert "".join(p for p, _ in pieces) == s.text
    assert [p for p, m in pieces if m] == ["cruel, cruel"]


@pytest.mark.browser
@pytest.mark.parametrize(
    "name", ["teacher/guide.html", "teacher/key.html", "teacher/reveal.html", "worksheet.html"]
)
def test_axe_finds_nothing(visit, name):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    page = visit(name, width=390)
    assert [(v["id"], v["nodes"][0]["html"][:150]) for v in axe.run(page).response["violations"]] == []
    assert page.complaints == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.browser
def test_a_worksheet_of_five_texts_fits_on_two_sheets_and_the_wall_has_large_type(visit, tmp_path):
    demo = load_demo()
    write_pack(make_exercise(analyze(demo[demo.event == demo.event.iloc[0]]), level="lower"), tmp_path)
    page = visit("worksheet.html", folder=tmp_path)
    printed = page.pdf(prefer_css_page_size=True)
    objects = [
        zlib.decompress(found)
        for found in re.findall(rb"FlateDecode.*?stream\r?\n(.*?)endstream", printed, re.S)
    ]
    assert sum(len(re.findall(rb"/Type\s*/Page\b", part)) for part in [printed, *objects]) == 4
    size = "parseFloat(getComputedStyle(document.querySelector('.prose')).fontSize)"
    assert visit("teacher/reveal.html", folder=tmp_path).evaluate(size) > 22
    assert visit("teacher/reveal.html", folder=tmp_path, width=390).evaluate(size) < 20
