"""The teacher's pages: complete, readable, and the worksheet without answers."""

import pytest

from framing.classroom.pack import PackSentence
from framing.classroom.teacher import marked_pieces, teacher_page


def test_the_key_holds_every_answer(pack):
    key = teacher_page(pack, "key")
    for mark in pack.marks:
        assert f"<strong>{mark.wording}</strong>" in key
    for text in pack.texts:
        assert text.outlet in key
    for p in pack.passages:
        assert p.speaker in key


def test_the_worksheet_holds_no_answer(pack):
    sheet = teacher_page(pack, "worksheet")
    for secret in (
        {t.outlet for t in pack.texts} | {m.reason for m in pack.marks} | {m.category for m in pack.marks}
    ):
        assert secret not in sheet
    assert '<mark class="tool' not in sheet


def test_the_guide_states_the_measured_precision(analysis, pack):
    import dataclasses

    row = {"detector": "loaded_vocabulary", "figure": "precision", "value": 0.612, "data": "240 sentences"}
    page = teacher_page(dataclasses.replace(pack, accuracy=[row]), "teacher")
    assert "loaded vocabulary, precision: 0.61 (240 sentences)" in page
    assert "no measured figures" in teacher_page(dataclasses.replace(pack, accuracy=[]), "teacher")


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
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.complaints == []
