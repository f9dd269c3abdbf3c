"""The top of the page: each article's headline and opening, its size, and what differs most in it."""

from __future__ import annotations

import re
from typing import Any

from framing.report.differences import differences
from framing.report.marks import Marks
from framing.report.selection import Row, Selection
from framing.text import Document

_OPENING_CHARACTERS = 420
# A warning begins with a capital; a semicolon before a small letter stands inside one.
_NEXT_WARNING = re.compile(r"\n|;\s+(?=[^\W\d_a-z]|\d)")


def summarize_opening(selection: Selection, marks: Marks) -> dict[str, Row]:
    """What the top of the page says about each article, by its name inside the page."""
    found = {}
    for row in selection.rows("articles"):
        article = row["article_id"]
        document = selection.documents[article]
        headline, lead = _headline(row, document, marks), _lead(article, document, marks)
        found[selection.keys[article]] = {
            "name": selection.names[article],
            "article_id": selection.keys[article] if selection.masked else article,
            "headline": headline,
            "lead": lead,
            "date": row["date"],
            "kind": row.get("kind") or "",
            "words": row["words"],
            "narrator_share": _share(row["words_narrator"], row["words"]),
            "quoted_share": _share(row["words_quoted"], row["words"]),
            "warnings": _listed(row["warnings"]),
            "differences": differences(selection, marks, article),
        }
    return found


def _share(part: Any, whole: Any) -> float | None:
    return part / whole if part is not None and whole else None


def _listed(value: Any) -> list[str]:
    """Warnings as a list, however they were kept: a list, or one text with semicolons or line ends."""
    items = value if isinstance(value, list) else _NEXT_WARNING.split(str(value or ""))
    return [str(item).strip() for item in items if str(item).strip()]


def _headline(row: Row, document: Document, marks: Marks) -> Row | None:
    in_text = [s for s in document.sentences if s.part == "headline"]
    if in_text:
        return marks.passage(row["article_id"], in_text[0].start, in_text[0].end)
    return marks.headline(row["article_id"]) if row["headline"] else None


def _lead(article: str, document: Document, marks: Marks) -> Row | None:
    lead = [s for s in document.sentences if s.part == "lead"] or list(document.sentences[:1])
    if not lead:
        return None
    end = lead[0].end
    for sentence in lead[1:]:
        if sentence.end - lead[0].start <= _OPENING_CHARACTERS:
            end = sentence.end
    return marks.passage(article, lead[0].start, end, ("loaded", "voices"))
