"""The top of the page: each article's headline and opening, its size, and what differs most in it."""

from __future__ import annotations

from typing import Any

from framing.report.figures import how_sure
from framing.report.marks import Mark, Marks
from framing.report.selection import Row, Selection
from framing.text import Document

SHOWN = 3
_OPENING_CHARACTERS = 420


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
            "genre": row["genre"],
            "words": row["words"],
            "narrator_share": _share(row["words_narrator"], row["words"]),
            "quoted_share": _share(row["words_quoted"], row["words"]),
            "warnings": _listed(row["warnings"]),
            "differences": _differences(selection, marks, article),
        }
    return found


def _share(part: Any, whole: Any) -> float | None:
    return part / whole if part is not None and whole else None


def _listed(value: Any) -> list[str]:
    """Warnings as a list, however they were kept: a list, or one text with semicolons or line ends."""
    items = value if isinstance(value, list) else str(value or "").replace("\n", ";").split(";")
    return [str(item).strip() for item in items if str(item).strip()]


def _headline(row: Row, document: Document, marks: Marks) -> Row | None:
    in_text = next((s for s in document.sentences if s.part == "headline"), None)
    if in_text:
        last = max(s.end for s in document.sentences if s.part == "headline")
        return marks.passage(row["article_id"], in_text.start, last)
    return {"text": str(row["headline"]), "spans": []} if row["headline"] else None


def _lead(article: str, document: Document, marks: Marks) -> Row | None:
    lead = [s for s in document.sentences if s.part == "lead"] or list(document.sentences[:1])
    if not lead:
        return None
    end = lead[0].end
    for sentence in lead[1:]:
        if sentence.end - lead[0].start <= _OPENING_CHARACTERS:
            end = sentence.end
    return marks.passage(article, lead[0].start, end, ("loaded", "voices"))


def _differences(selection: Selection, marks: Marks, article: str) -> list[Row]:
    """Up to three things that set the article apart, the surest first, and sentences for each."""
    figures = [
        row
        for row in selection.rows("measures")
        if row["level"] == "article" and row["id"] == article and row["difference"] is not None
    ]
    clear = sorted((row for row in figures if how_sure(row) == "clear"), key=lambda row: row["q"])
    found = [_as_difference(marks, article, row) for row in clear]
    found += _own_labels(selection, marks, article)
    found += _own_words(marks, article)
    # A difference that may be chance is worth a line where there is nothing better, and says so.
    found += [_as_difference(marks, article, row) for row in figures if how_sure(row) == "chance"]
    return _first_of_each_kind(found)[:SHOWN]


def _as_difference(marks: Marks, article: str, row: Row) -> Row:
    evidence = [m for m in marks.of(article) if m.get("measure") == row["measure"]]
    evidence.sort(key=lambda m: (m["voice"] != "narrator", -(m["score"] or 0)))
    figure = {
        name: row[name] for name in ("measure", "estimate", "ci_low", "ci_high", "baseline", "difference")
    }
    return {
        "kind": "figure",
        "sure": how_sure(row),
        "unit": row["unit"],
        **figure,
        "passages": [marks.sentence(article, m["start"], [m["layer"]], m["ref"]) for m in evidence[:1]],
    }


def _own_words(marks: Marks, article: str) -> list[Row]:
    """The strongest loaded words of the article's own voice, one a sentence."""
    loaded = [m for m in marks.of(article, "loaded") if m["look"] == "loaded"]
    loaded.sort(key=lambda m: -(m["score"] or 0))
    chosen: list[Mark] = []
    passages: list[Row] = []
    for mark in loaded:
        passage = marks.sentence(article, mark["start"])
        if passage["text"] not in [p["text"] for p in passages]:
            chosen.append(mark)
            passages.append(passage)
    if not chosen:
        return []
    return [{"kind": "words", "sure": "shown", "n": len(loaded), "passages": passages[:2]}]


def _own_labels(selection: Selection, marks: Marks, article: str) -> list[Row]:
    """A label in the narrator's voice that no other article uses, for somebody whom another article names too."""
    users: dict[tuple[str, str], set[str]] = {}
    named: dict[str, set[str]] = {}
    for row in selection.rows("labels"):
        named.setdefault(row["entity"], set()).add(row["article_id"])
        users.setdefault((row["entity"], str(row["label"]).lower()), set()).add(row["article_id"])
    for mark in marks.of(article, "labels"):
        alone = users[(mark["entity"], str(mark["label"]).lower())] == {article}
        if alone and len(named[mark["entity"]]) > 1 and mark["voice"] in (None, "", "narrator"):
            passage = marks.sentence(article, mark["start"], ["labels"], mark["ref"])
            return [
                {
                    "kind": "label",
                    "sure": "shown",
                    "entity": mark["entity"],
                    "label": mark["label"],
                    "passages": [passage],
                }
            ]
    return []


def _first_of_each_kind(differences: list[Row]) -> list[Row]:
    """Differences whose sentences are already shown are passed over."""
    kept: list[Row] = []
    shown: set[str] = set()
    for item in differences:
        texts = {p["text"] for p in item["passages"]}
        if not texts or not texts <= shown:
            kept.append(item)
            shown |= texts
    return kept
