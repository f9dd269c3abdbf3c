"""Packages for other platforms: QTI 1.2 (Canvas and others) and H5P "Mark the Words" content."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Sequence
from html import escape
from xml.etree import ElementTree as ET

from framing.classroom.excerpts import paragraphs
from framing.classroom.lesson import lesson_strings
from framing.classroom.pack import Pack, PackText
from framing.classroom.questions import Question, plain, questions

_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_LONGEST_TITLE = 255
_BETWEEN_BLANKS = re.compile(r"\S+")
# The punctuation that H5P takes off a word, in front of it and behind it.
_H5P_BEFORE = '[({⟨¿¡“"«„'
_H5P_AFTER = '",….:;?!])}⟩»”'
# Zip files carry a date; a fixed one keeps the same lesson the same bytes.
_DATE = (1980, 1, 1, 0, 0, 0)


def qti_package(pack: Pack) -> bytes:
    """A zip with a manifest and one QTI 1.2 assessment of multiple-choice items."""
    return _zip(
        {
            "imsmanifest.xml": _manifest(pack),
            "assessment/assessment.xml": _assessment(pack),
        }
    )


def _manifest(pack: Pack) -> str:
    root = ET.Element("manifest", {"xmlns": _CP, "identifier": f"lesson-{pack.id}"})
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = "IMS Content"
    ET.SubElement(metadata, "schemaversion").text = "1.1.3"
    ET.SubElement(root, "organizations")
    resources = ET.SubElement(root, "resources")
    resource = ET.SubElement(
        resources,
        "resource",
        identifier="assessment",
        type="imsqti_xmlv1p2",
        href="assessment/assessment.xml",
    )
    ET.SubElement(resource, "file", href="assessment/assessment.xml")
    return _xml(root)


def _assessment(pack: Pack) -> str:
    root = ET.Element("questestinterop", {"xmlns": _QTI})
    assessment = ET.SubElement(root, "assessment", ident=f"lesson-{pack.id}", title=plain(pack.title))
    section = ET.SubElement(assessment, "section", ident="root_section")
    for n, q in enumerate(questions(pack), start=1):
        _qti_item(section, f"q{n}", q)
    return _xml(root)


def _qti_item(section: ET.Element, ident: str, q: Question) -> None:
    item = ET.SubElement(section, "item", ident=ident, title=q.name)
    fields = ET.SubElement(ET.SubElement(item, "itemmetadata"), "qtimetadata")
    for label, entry in (("question_type", "multiple_choice_question"), ("points_possible", "1")):
        field = ET.SubElement(fields, "qtimetadatafield")
        ET.SubElement(field, "fieldlabel").text = label
        ET.SubElement(field, "fieldentry").text = entry
    shown = ET.SubElement(item, "presentation")
    # In plain text platforms run the lines of a question together.
    _material(shown, "".join(f"<p>{escape(line)}</p>" for line in q.text.split("\n")), "text/html")
    response = ET.SubElement(shown, "response_lid", ident="response1", rcardinality="Single")
    choices = ET.SubElement(response, "render_choice")
    for n, choice in enumerate(q.choices):
        _material(ET.SubElement(choices, "response_label", ident=f"{ident}-{n}"), choice)
    processing = ET.SubElement(item, "resprocessing")
    ET.SubElement(
        ET.SubElement(processing, "outcomes"),
        "decvar",
        maxvalue="100",
        minvalue="0",
        varname="SCORE",
        vartype="Decimal",
    )
    condition = ET.SubElement(processing, "respcondition", {"continue": "No"})
    equal = ET.SubElement(ET.SubElement(condition, "conditionvar"), "varequal", respident="response1")
    equal.text = f"{ident}-{q.right}"
    ET.SubElement(condition, "setvar", action="Set", varname="SCORE").text = "100"


def _material(parent: ET.Element, text: str, kind: str = "text/plain") -> None:
    ET.SubElement(ET.SubElement(parent, "material"), "mattext", texttype=kind).text = text


def _xml(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def h5p_content(pack: Pack, text: PackText) -> str:
    """The ``content.json`` of an H5P "Mark the Words" exercise on one text; right are the words the toolkit marks.

    H5P takes what stands between blanks as one word, without the punctuation around it, and a word is right where asterisks
    enclose the whole of it. So "market-friendly" is one target, and every word of a longer mark is a target of its own.
    """
    t = lesson_strings(pack.level)
    marked: dict[int, list[tuple[int, int]]] = {}
    for mark in pack.marks:
        if mark.text == text.key:
            words = text.sentences[mark.sentence].words[mark.first : mark.last + 1]
            marked.setdefault(mark.sentence, []).extend((a, b) for a, b in words)
    lines = []
    for kind, group in paragraphs(text):
        if kind == "later":
            lines.append("<p>[…]</p>")
        lines.append("<p>" + " ".join(_h5p_words(s.text, marked.get(s.number, [])) for s in group) + "</p>")
    content = {
        "taskDescription": f"<p>{escape(str(t('platform.h5p')), quote=False)}</p>",
        "textField": "\n".join(lines),
        "behaviour": {
            "enableRetry": True,
            "enableSolutionsButton": True,
            "enableCheckButton": True,
            "showScorePoints": True,
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _h5p_words(text: str, marked: Sequence[tuple[int, int]]) -> str:
    """A sentence in H5P's notation: its own words (between blanks) that hold a marked word stand between asterisks."""
    pieces = []
    for found in _BETWEEN_BLANKS.finditer(text):
        whole = found.group()
        start = len(whole) - len(whole.lstrip(_H5P_BEFORE))
        end = len(whole.rstrip(_H5P_AFTER))
        inner = (found.start() + start, found.start() + end)
        right = start < end and any(a < inner[1] and inner[0] < b for a, b in marked)
        star = "*" if right else ""
        pieces.append(_h5p(whole[:start]) + star + _h5p(whole[start:end]) + star + _h5p(whole[end:]))
    return " ".join(pieces)


def h5p_package(pack: Pack, text: PackText) -> bytes:
    """An .h5p file with content and without libraries: the platform must have "Mark the Words" installed."""
    meta = {
        "title": " ".join(f"{text.key}: {plain(pack.title)}".split())[:_LONGEST_TITLE],
        "language": "und",
        "mainLibrary": "H5P.MarkTheWords",
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": [{"machineName": "H5P.MarkTheWords", "majorVersion": 1, "minorVersion": 11}],
    }
    return _zip(
        {
            "h5p.json": json.dumps(meta, ensure_ascii=False, indent=1) + "\n",
            "content/content.json": h5p_content(pack, text),
        }
    )


def _h5p(text: str) -> str:
    # An asterisk of the text itself is doubled, or it would begin a right word.
    return escape(plain(text), quote=False).replace("*", "**")


def _zip(files: dict[str, str]) -> bytes:
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(
                zipfile.ZipInfo(name, _DATE), text.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED
            )
    return holder.getvalue()
