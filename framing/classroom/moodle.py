"""Questions for Moodle, as GIFT text and as Moodle XML."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from framing.classroom.pack import Pack
from framing.classroom.questions import MatchQuestion, Question, match_question, plain, questions

_SPECIAL = re.compile(r"([~=#{}:\\])")


def gift(pack: Pack) -> str:
    """The questions in GIFT, Moodle's text format."""
    # Moodle reads escapes in this line and does not put the signs back: they stand bare, and a backslash cannot.
    blocks = ["$CATEGORY: " + _category(pack, "framing").replace("\\", "-")]
    blocks += [_gift_choice(q) for q in questions(pack)]
    match = match_question(pack)
    if match:
        pairs = "\n".join(
            f"\t={_gift(a)} -> {_gift(b)}" for a, b in zip(match.left, match.right, strict=True)
        )
        blocks.append(f"::{_gift(match.name)}::[plain]{_gift(match.text)} {{\n{pairs}\n}}")
    return "\n\n".join(blocks) + "\n"


def _category(pack: Pack, above: str) -> str:
    """The path of the questions in the bank; a slash in the title would make a category of its own."""
    return f"{above}/{' '.join(plain(pack.title).split()).replace('/', '-')}"


def _gift_choice(q: Question) -> str:
    lines = []
    for n, choice in enumerate(q.choices):
        feedback = f"#{_gift(q.feedback)}" if n == q.right and q.feedback else ""
        lines.append(f"\t{'=' if n == q.right else '~'}{_gift(choice)}{feedback}")
    return f"::{_gift(q.name)}::[plain]{_gift(q.text)} {{\n" + "\n".join(lines) + "\n}"


def _gift(text: str) -> str:
    r"""Text with GIFT's signs escaped; line ends become \n, and "->" and "//" lose their meaning.

    >>> print(_gift("a = {b}"))
    a \= \{b\}
    """
    escaped = _SPECIAL.sub(r"\\\1", text).replace("->", "→").replace("\n", r"\n")
    return f"\u200b{escaped}" if escaped.startswith("//") else escaped


def moodle_xml(pack: Pack) -> str:
    """The questions as Moodle XML."""
    quiz = ET.Element("quiz")
    category = ET.SubElement(quiz, "question", type="category")
    _text(ET.SubElement(category, "category"), _category(pack, "$course$/framing"))
    for q in questions(pack):
        _choice(quiz, q)
    match = match_question(pack)
    if match:
        _matching(quiz, match)
    ET.indent(quiz)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(quiz, encoding="unicode") + "\n"


def _choice(quiz: ET.Element, q: Question) -> None:
    item = _item(quiz, "multichoice", q.name, q.text)
    for name, value in (("single", "true"), ("shuffleanswers", "false"), ("answernumbering", "abc")):
        ET.SubElement(item, name).text = value
    for n, choice in enumerate(q.choices):
        answer = ET.SubElement(item, "answer", fraction="100" if n == q.right else "0", format="plain_text")
        ET.SubElement(answer, "text").text = choice
        _text(ET.SubElement(answer, "feedback", format="plain_text"), q.feedback if n == q.right else "")


def _matching(quiz: ET.Element, match: MatchQuestion) -> None:
    item = _item(quiz, "matching", match.name, match.text)
    ET.SubElement(item, "shuffleanswers").text = "true"
    for left, right in zip(match.left, match.right, strict=True):
        pair = ET.SubElement(item, "subquestion", format="plain_text")
        ET.SubElement(pair, "text").text = left
        _text(ET.SubElement(pair, "answer"), right)


def _item(quiz: ET.Element, kind: str, name: str, text: str) -> ET.Element:
    item = ET.SubElement(quiz, "question", type=kind)
    _text(ET.SubElement(item, "name"), name)
    _text(ET.SubElement(item, "questiontext", format="plain_text"), text)
    ET.SubElement(item, "defaultgrade").text = "1"
    return item


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = text
