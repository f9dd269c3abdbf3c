"""Files for learning platforms: read back by parsers that know nothing of how they were written."""

import dataclasses
import html
import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from framing.classroom.moodle import gift, moodle_xml
from framing.classroom.pack import FactPair, Matching, PackSentence, Wording
from framing.classroom.packages import h5p_content, h5p_package, qti_package
from framing.classroom.questions import match_question, questions
from framing.classroom.quiz_text import quiz_text

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


def test_a_category_is_named_as_the_lesson_and_hidden_names_are_dots(pack):
    """Moodle puts placeholders for escaped signs in this line and never takes them out again."""
    lesson = dataclasses.replace(pack, title="████: 50 % ~ {night} \\ A/B = #1")
    [line] = [row for row in gift(lesson).split("\n") if row.startswith("$CATEGORY")]
    assert line == "$CATEGORY: framing/[…]: 50 % ~ {night} - A-B = #1"
    category = ET.fromstring(moodle_xml(lesson)).findtext("question/category/text")
    assert category == "$course$/framing/[…]: 50 % ~ {night} \\ A-B = #1"
    assert "█" not in quiz_text(lesson)
    with zipfile.ZipFile(io.BytesIO(qti_package(lesson))) as archive:
        assert "█" not in archive.read("assessment/assessment.xml").decode()


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
        asked = item.find(f"{n}presentation/{n}material/{n}mattext")
        assert asked.get("texttype") == "text/html"
        assert [html.unescape(line) for line in re.findall("<p>(.*?)</p>", asked.text)] == q.text.split("\n")
        assert labels[next(item.iter(n + "varequal")).text] == q.choices[q.right]


def h5p_words(content):
    """The words of H5P's "Mark the Words" by its documented rules: split at blanks, punctuation off, asterisks around the right
    ones, two asterisks for one. Returns (word, is right)."""
    found = []
    for entry in re.sub(r"</?p>", " ", content["textField"]).split():
        word = html.unescape(entry)
        word = re.sub(r"^[\[({⟨¿¡“\"«„]+", "", word)
        word = re.sub(r"[\",….:;?!\])}⟩»”]+$", "", word)
        if word:
            bare = word.replace("**", "")
            right = len(bare) > 2 and bare[0] == "*" and bare[-1] == "*"
            found.append(((word[1:-1] if right else word).replace("**", "*"), right))
    return found


def test_h5p_text_is_the_text_and_its_stars_the_marks(pack):
    for text in pack.texts:
        content = json.loads(h5p_content(pack, text))
        assert "<" not in re.sub(r"</?p>", "", content["textField"])
        marked = {
            text.sentences[m.sentence].text[a:b]
            for m in pack.marks if m.text == text.key
            for a, b in text.sentences[m.sentence].words[m.first : m.last + 1]
        }  # fmt: skip
        right = [w for w, is_right in h5p_words(content) if is_right]
        assert all(any(m in w for m in marked) for w in right)
        assert all(any(m in w for w in right) for m in marked)
        shown = " ".join(w for w, _ in h5p_words(content))
        for s in text.sentences:
            assert all(s.text[a:b] in shown for a, b in s.words)


def test_h5p_words_that_hold_a_mark_are_right_as_a_whole(pack):
    line = "The so-called “*flood*” of non-market-friendly boats’ ‘cave’, he said."
    words = [[a, a + len(w)] for w in re.findall(r"[A-Za-z]+", line) for a in [line.index(w)]]
    s = PackSentence(0, 0, "text", 0, line, words)
    text = dataclasses.replace(pack.texts[0], sentences=[s], skipped=[])
    of = {line[a:b]: n for n, (a, b) in enumerate(words)}
    marks = [
        dataclasses.replace(pack.marks[0], text=text.key, sentence=0, first=of[w], last=of[w])
        for w in ("flood", "friendly", "cave")
    ]
    content = json.loads(h5p_content(dataclasses.replace(pack, texts=[text], marks=marks), text))
    assert [w for w, right in h5p_words(content) if right] == [
        "*flood*",
        "non-market-friendly",
        "‘cave’",
    ]


def test_h5p_package_is_what_its_schemas_ask_for(hostile):
    """The required parts and patterns of h5p.json, and the fields of "Mark the Words", as they are published."""
    text = hostile.texts[0]
    with zipfile.ZipFile(io.BytesIO(h5p_package(hostile, text))) as archive:
        assert archive.testzip() is None
        meta = json.loads(archive.read("h5p.json"))
        content = json.loads(archive.read("content/content.json"))
    library = {
        "type": "object",
        "required": ["machineName", "majorVersion", "minorVersion"],
        "properties": {
            "machineName": {"pattern": r"^[\w0-9\-.]{1,255}$"},
            "majorVersion": {"type": "integer"},
            "minorVersion": {"type": "integer"},
        },
    }
    jsonschema.validate(
        meta,
        {
            "type": "object",
            "required": ["title", "language", "preloadedDependencies", "mainLibrary", "embedTypes"],
            "properties": {
                "title": {"type": "string", "pattern": "^.{1,255}$"},
                "language": {"type": "string", "pattern": "^[-a-zA-Z]{1,10}$"},
                "preloadedDependencies": {"type": "array", "minItems": 1, "items": library},
                "mainLibrary": {"const": "H5P.MarkTheWords"},
                "embedTypes": {"type": "array", "items": {"enum": ["iframe", "div"]}},
                "license": {"enum": ["U", "C", "PD"]},
            },
        },
    )
    assert set(content) <= {"taskDescription", "textField", "behaviour", "media", "overallFeedback"}
    assert all(isinstance(content[name], str) for name in ("taskDescription", "textField"))
    assert all(isinstance(value, bool) for value in content["behaviour"].values())
    assert set(re.findall(r"</?(\w+)", content["taskDescription"] + content["textField"])) <= {"p"}


# -- text2qti --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def read_by_text2qti():
    """A quiz text through text2qti: its quiz, and the QTI package that it makes of it."""
    quiz = pytest.importorskip("text2qti.quiz", reason="text2qti is not installed")
    qti = pytest.importorskip("text2qti.qti")
    config = pytest.importorskip("text2qti.config")

    def read(lesson):
        made = quiz.Quiz(quiz_text(lesson), config=config.Config())
        return made, qti.QTI(made).zip_bytes()

    return read


def shown(markup):
    """What a reader sees of (escaped) HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", html.unescape(markup))).split())


@pytest.mark.parametrize("which", ["plain", "hostile"])
def test_text2qti_reads_what_the_questions_say(which, pack, hostile, read_by_text2qti):
    lesson = hostile if which == "hostile" else pack
    quiz, _ = read_by_text2qti(lesson)
    assert shown(quiz.title_xml) == " ".join(shown(html.escape(lesson.title)).split())
    for item, q in zip(quiz.questions_and_delims, questions(lesson), strict=True):
        assert item.type == "multiple_choice_question"
        assert "".join(shown(item.question_html_xml).split()) == "".join(q.text.split())
        assert [shown(c.choice_html_xml) for c in item.choices] == q.choices
        assert [c.correct for c in item.choices].index(True) == q.right
        assert sum(c.correct for c in item.choices) == 1


def test_qti_items_have_the_structure_that_text2qti_gives_canvas(pack, read_by_text2qti):
    """The same items, the same elements in the same order, the same answers as an independent writer of Canvas's QTI."""
    _, theirs = read_by_text2qti(pack)
    n = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"

    def items(package):
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            names = [x for x in archive.namelist() if x.endswith(".xml") and "meta" not in x]
            [name] = [x for x in names if x != "imsmanifest.xml"]
            assert (
                ET.fromstring(archive.read("imsmanifest.xml")).find(".//*[@type='imsqti_xmlv1p2']")
                is not None
            )
            return list(ET.fromstring(archive.read(name)).iter(n + "item"))

    def described(item):
        skip = {"displayfeedback", "itemfeedback"}
        tags = [x.tag.removeprefix(n) for x in item.iter() if x.tag.removeprefix(n) not in skip]
        cards = [x.get("rcardinality") for x in item.iter(n + "response_lid")]
        kinds = [x.findtext(n + "fieldentry") for x in item.iter(n + "qtimetadatafield")][:1]
        labels = [x.get("ident") for x in item.iter(n + "response_label")]
        right = [labels.index(c.find(f".//{n}varequal").text) for c in item.iter(n + "respcondition")
                 if c.find(n + "setvar") is not None]  # fmt: skip
        score = [(x.get("action"), x.get("varname"), x.text) for x in item.iter(n + "setvar")]
        form = [
            t
            for t in tags
            if t in ("presentation", "response_lid", "render_choice", "response_label", "decvar", "setvar")
        ]
        return form, cards, kinds, right, score

    mine, others = items(qti_package(pack)), items(theirs)
    assert [described(x) for x in mine] == [described(x) for x in others]


def test_gift_is_read_by_an_independent_parser(hostile, pack):
    parser = pytest.importorskip("pygiftparser.parser", reason="pygiftparser is not installed")
    for lesson in (pack, hostile):
        read = parser.parseFile(io.StringIO(gift(lesson)))
        asked = questions(lesson)
        assert len(read) == len(asked) + bool(lesson.matching.left)
        assert all(item.valid for item in read)
        for item, q in zip(read, asked, strict=False):
            assert [answer.fraction for answer in item.answers.answers].index(100) == q.right
            assert len(item.answers.answers) == len(q.choices)
    assert [
        a.answer.strip() for a in parser.parseFile(io.StringIO(gift(pack)))[0].answers.answers
    ] == questions(pack)[0].choices


def test_moodle_xml_is_well_formed_to_another_parser_and_has_the_published_parts(hostile):
    """Moodle's XML format: each question its type, name and text; answers with a fraction; matching with subquestions."""
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    quiz = etree.fromstring(moodle_xml(hostile).encode())
    assert quiz.tag == "quiz"
    kinds = [q.get("type") for q in quiz.findall("question")]
    assert kinds[0] == "category" and set(kinds[1:]) == {"multichoice", "matching"}
    assert quiz.findtext("question[@type='category']/category/text").startswith("$course$/")
    formats = {"html", "plain_text", "markdown", "moodle_auto_format"}
    for q in quiz.findall("question")[1:]:
        assert q.findtext("name/text") and q.findtext("questiontext/text")
        assert q.find("questiontext").get("format") in formats
        assert float(q.findtext("defaultgrade")) == 1
        if q.get("type") == "multichoice":
            assert q.findtext("single") == "true"
            assert q.findtext("answernumbering") in {"none", "abc", "ABCD", "123", "iii"}
            assert sum(float(a.get("fraction")) for a in q.findall("answer")) == 100
        else:
            assert len(q.findall("subquestion")) >= 3
            assert all(x.find("answer/text") is not None for x in q.findall("subquestion"))
