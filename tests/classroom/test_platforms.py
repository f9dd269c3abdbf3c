"""Files for learning platforms: read back by parsers that know nothing of how they were written."""

import dataclasses
import html
import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest

from framing.classroom.moodle import gift, moodle_xml
from framing.classroom.pack import FactPair, Matching, Wording
from framing.classroom.packages import h5p_content, h5p_package, qti_package
from framing.classroom.questions import match_question, questions

HOSTILE = 'He said {a=b} ~ 50 # \\ : -> // <script>&amp;"*x*" ]]> ok'


@pytest.fixture(scope="module")
def hostile(pack):
    pair = FactPair(
        "f1", Wording("A", HOSTILE), Wording("B", "two\nlines " + HOSTILE), "conflict", "number", HOSTILE
    )
    sides = (
        [Wording("A", f"{n} {HOSTILE}") for n in range(3)],
        [Wording("B", f"{n} again {HOSTILE}") for n in (2, 0, 1)],
    )
    return dataclasses.replace(
        pack, title="A/B: " + HOSTILE, pairs=[pair], matching=Matching(*sides, key=[1, 2, 0])
    )


def read_gift(text):
    """GIFT by its rules: blocks, ::title::, text, {answers}; a sign after a backslash is itself."""
    found = []
    for block in text.strip().split("\n\n"):
        if block.startswith("$CATEGORY"):
            continue
        signs = re.findall(r"\\.|[^\\]", block, re.DOTALL)
        bare = "".join(s if len(s) == 1 else "\0" for s in signs)
        assert bare.count("{") == 1 and bare.count("}") == 1 and bare.endswith("}")
        opening = bare.index("{")
        answers = [a for a in re.split(r"\n\t(?=[=~])", bare[opening + 1 : -1].rstrip("\n")) if a.strip()]
        found.append(answers)
    return found


def test_gift_has_one_right_answer_a_question(hostile):
    blocks = read_gift(gift(hostile))
    assert len(blocks) == len(questions(hostile)) + 1
    for answers, q in zip(blocks, questions(hostile), strict=False):
        assert [n for n, a in enumerate(answers) if a.startswith("=")] == [q.right]
        assert len(answers) == len(q.choices)
    assert all(a.count(" -> ") == 1 for a in blocks[-1])


def test_moodle_xml_says_what_the_questions_say(hostile):
    quiz = ET.fromstring(moodle_xml(hostile))
    items = quiz.findall("question[@type='multichoice']")
    for item, q in zip(items, questions(hostile), strict=True):
        assert item.findtext("questiontext/text") == q.text
        assert [a.findtext("text") for a in item.findall("answer")] == q.choices
        assert [float(a.get("fraction")) for a in item.findall("answer")].index(100) == q.right
    pairs = quiz.findall("question[@type='matching']/subquestion")
    match = match_question(hostile)
    assert [(p.findtext("text"), p.findtext("answer/text")) for p in pairs] == list(
        zip(match.left, match.right, strict=True)
    )
    assert all(a[0] == b[0] for a, b in zip(match.left, match.right, strict=True)), (
        "each beside the wording of its fact"
    )


def test_qti_package_names_its_files_and_its_right_answers(hostile):
    with zipfile.ZipFile(io.BytesIO(qti_package(hostile))) as archive:
        assert archive.testzip() is None
        manifest = ET.fromstring(archive.read("imsmanifest.xml"))
        [listed] = [f.get("href") for f in manifest.iter("{http://www.imsglobal.org/xsd/imscp_v1p1}file")]
        root = ET.fromstring(archive.read(listed))
    n = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
    items = list(root.iter(n + "item"))
    for item, q in zip(items, questions(hostile), strict=True):
        labels = {
            x.get("ident"): x.findtext(f"{n}material/{n}mattext") for x in item.iter(n + "response_label")
        }
        assert list(labels.values()) == q.choices
        assert labels[next(item.iter(n + "varequal")).text] == q.choices[q.right]


def test_h5p_text_is_the_text_and_its_stars_the_marks(pack):
    for text in pack.texts:
        content = json.loads(h5p_content(pack, text))
        shown = re.sub(r"</?p>", " ", content["textField"])
        assert "<" not in shown
        starred = [html.unescape(w) for w in re.findall(r"\*([^*]+)\*", shown)]
        marked = [
            text.sentences[m.sentence].text[a:b]
            for m in pack.marks if m.text == text.key
            for a, b in text.sentences[m.sentence].words[m.first : m.last + 1]
        ]  # fmt: skip
        assert sorted(starred) == sorted(marked)
        with zipfile.ZipFile(io.BytesIO(h5p_package(pack, text))) as archive:
            assert json.loads(archive.read("h5p.json"))["mainLibrary"] == "H5P.MarkTheWords"
            assert json.loads(archive.read("content/content.json")) == content


def test_gift_is_read_by_an_independent_parser(hostile, pack):
    parser = pytest.importorskip("pygiftparser.parser", reason="pygiftparser is not installed")
    for lesson in (pack, hostile):
        read = parser.parseFile(io.StringIO(gift(lesson)))
        assert len(read) == len(questions(lesson)) + bool(lesson.matching.left)
        assert all(q.valid for q in read)
