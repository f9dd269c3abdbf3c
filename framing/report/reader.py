"""The articles themselves, paragraph by paragraph, with every mark and its note."""

from __future__ import annotations

from typing import Any

from framing.pages import Span, slice_spans
from framing.report.marks import LAYERS, Mark, Marks
from framing.report.selection import Row, Selection


def summarize_reader(selection: Selection, marks: Marks, facts: dict[str, Any] | None) -> dict[str, Any]:
    """Paragraphs with their marks and the notes on them, by article; ``layers`` counts the marks of each layer."""
    numbers = {
        w["ref"]: fact["number"] for fact in (facts or {"facts": []})["facts"] for w in fact["wordings"]
    }
    articles = {
        selection.keys[article]: {
            "paragraphs": _paragraphs(selection, marks, article),
            "notes": [_note(mark, numbers) for mark in marks.of(article) if mark["layer"] in LAYERS],
        }
        for article in selection.order
    }
    counts = {layer: sum(len(marks.of(a, layer)) for a in selection.order) for layer in LAYERS}
    return {"articles": articles, "layers": {layer: n for layer, n in counts.items() if n}}


def _paragraphs(selection: Selection, marks: Marks, article: str) -> list[Row]:
    """The lines of the text that are not blank; ``part`` is "headline" where the headline stands, be it apart from the text."""
    document = selection.documents[article]
    spans = [
        Span(m["start"], m["end"], m["look"], m["ref"])
        for m in marks.of(article)
        if m["layer"] in LAYERS and not m["in_headline"]
    ]
    headlines = {s.start for s in document.sentences if s.part == "headline"}
    # A headline that came apart from a text with another one at its head is printed where it holds marks to lead to.
    apart = marks.headline(article)
    found = [{"part": "headline", **apart}] if apart["text"] and (apart["spans"] or not headlines) else []
    start = 0
    for line in document.text.split("\n"):
        end = start + len(line)
        if line.strip():
            pieces = slice_spans(spans, start, end)
            found.append(
                {
                    "part": "headline" if any(start <= h < end for h in headlines) else _part(line, pieces),
                    "text": line,
                    "spans": [[s.start, s.end, s.layer, s.ref, s.continued] for s in pieces],
                }
            )
        start = end + 1
    return found


def _part(line: str, spans: list[Span]) -> str:
    """``furniture`` where nothing in the line belongs to the article."""
    first, last = len(line) - len(line.lstrip()), len(line.rstrip())
    whole = any(s.layer == "furniture" and s.start <= first and s.end >= last for s in spans)
    return "furniture" if whole else ""


def _note(mark: Mark, numbers: dict[str, int]) -> Row:
    kept = {name: value for name, value in mark.items() if name != "article"}
    return kept | {"number": numbers.get(mark["ref"])}
