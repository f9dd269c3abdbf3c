"""Packages for other platforms: QTI 1.2 (Canvas and others) and H5P "Mark the Words" content."""

from __future__ import annotations

import io
import json
import zipfile
from html import escape
from xml.etree import ElementTree as ET

from framing.classroom.excerpts import paragraphs
from framing.classroom.lesson import lesson_strings
from framing.classroom.pack import Pack, PackText
from framing.classroom.questions import Question, plain, questions

_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
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
    assessment = ET.SubElement(root, "assessment", ident=f"lesson-{pack.id}", title=pack.title)
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
    _material(shown, q.text)
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


def _material(parent: ET.Element, text: str) -> None:
    ET.SubElement(ET.SubElement(parent, "material"), "mattext", texttype="text/plain").text = text


def _xml(root: ET.Element) -> str:
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def h5p_content(pack: Pack, text: PackText) -> str:
    """The ``content.json`` of an H5P "Mark the Words" exercise on one text; right are the words the toolkit marks.

    H5P marks single words between asterisks, so every word of a longer mark stands for itself.
    """
    t = lesson_strings(pack.level)
    marked: dict[int, set[int]] = {}
    for mark in pack.marks:
        if mark.text == text.key:
            marked.setdefault(mark.sentence, set()).update(range(mark.first, mark.last + 1))
    lines = []
    for _, group in paragraphs(text):
        words = []
        for s in group:
            place, pieces = 0, []
            for n, (start, end) in enumerate(s.words):
                star = "*" if n in marked.get(s.number, ()) else ""
                pieces += [_h5p(s.text[place:start]), star, _h5p(s.text[start:end]), star]
                place = end
            words.append("".join([*pieces, _h5p(s.text[place:])]))
        lines.append("<p>" + " ".join(words) + "</p>")
    content = {
        "taskDescription": f"<p>{escape(str(t('platform.h5p')))}</p>",
        "textField": "\n".join(lines),
        "behaviour": {"enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def h5p_package(pack: Pack, text: PackText) -> bytes:
    """An .h5p file with content and without libraries: the platform must have "Mark the Words" installed."""
    meta = {
        "title": f"{pack.title}: {text.key}",
        "language": "und",
        "mainLibrary": "H5P.MarkTheWords",
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": "H5P.MarkTheWords", "majorVersion": "1", "minorVersion": "11"}
        ],
    }
    return _zip(
        {
            "h5p.json": json.dumps(meta, ensure_ascii=False, indent=1) + "\n",
            "content/content.json": h5p_content(pack, text),
        }
    )


def _h5p(text: str) -> str:
    # An asterisk of the text itself is doubled, or it would begin a marked word.
    return escape(plain(text), quote=False).replace("*", "**")


def _zip(files: dict[str, str]) -> bytes:
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(
                zipfile.ZipInfo(name, _DATE), text.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED
            )
    return holder.getvalue()
