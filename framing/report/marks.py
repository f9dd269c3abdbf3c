"""Every marked place in every article, with what there is to say about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from framing.pages import Span, slice_spans
from framing.report.selection import Row, Selection
from framing.text import Document

Mark = dict[str, Any]
LAYERS = ("loaded", "voices", "labels", "facts", "other", "furniture")
_NOTE = (
    "term",
    "category",
    "direction",
    "voice",
    "speaker",
    "rule",
    "reason",
    "alternative",
    "lexicon",
    "measure",
)


class Marks:
    """The marks of one event: ``of(article)`` in the order of the text, and passages with marks in them."""

    def __init__(self, selection: Selection) -> None:
        self._documents = selection.documents
        self._marks: dict[str, list[Mark]] = {article: [] for article in selection.order}
        for mark in _all_marks(selection):
            if _fits(mark, self._documents[mark["article"]]):
                self._marks[mark["article"]].append(mark)
        for found in self._marks.values():
            found.sort(key=lambda m: (m["start"], -m["end"]))

    def of(self, article: str, layer: str | None = None) -> list[Mark]:
        """The marks of an article, of one layer or of all."""
        return [m for m in self._marks[article] if layer in (None, m["layer"])]

    def passage(
        self, article: str, start: int, end: int, layers: Iterable[str] = ("loaded",), only: str = ""
    ) -> dict[str, Any]:
        """``text[start:end]`` of an article with its marks: ``{"text", "spans"}``, spans as lists for :func:`spans`.

        ``only`` keeps the one mark of that ref.
        """
        wanted = set(layers)
        chosen = [m for m in self._marks[article] if m["layer"] in wanted and (not only or m["ref"] == only)]
        spans = slice_spans([Span(m["start"], m["end"], m["look"], m["ref"]) for m in chosen], start, end)
        text = self._documents[article].text[start:end]
        return {
            "text": text,
            "spans": [[s.start, s.end, s.layer, s.ref, s.continued] for s in spans],
        }

    def sentence(self, article: str, start: int, layers: Iterable[str] = ("loaded",), only: str = "") -> Row:
        """The passage of the sentence around ``start`` (its line where it stands in no sentence)."""
        first, last = sentence_bounds(self._documents[article], start)
        return self.passage(article, first, last, layers, only)


def sentence_bounds(document: Document, offset: int) -> tuple[int, int]:
    """Where the sentence around ``offset`` begins and ends; its line where it stands in no sentence."""
    index = document.sentence_index(offset)
    if index >= 0 and offset < document.sentences[index].end:
        return document.sentences[index].start, document.sentences[index].end
    first = document.text.rfind("\n", 0, offset) + 1
    last = document.text.find("\n", offset)
    return first, len(document.text) if last < 0 else last


def _fits(mark: Mark, document: Document) -> bool:
    start, end = mark["start"], mark["end"]
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(document.text)


def _all_marks(selection: Selection) -> Iterable[Mark]:
    for n, row in enumerate(selection.rows("evidence"), start=1):
        loaded = row["measure"] == "loaded_vocabulary"
        quoted = row["voice"] not in (None, "", "narrator")
        look = ("loaded-quoted" if quoted else "loaded") if loaded else "other"
        note = {name: row[name] for name in _NOTE}
        yield _mark(f"e{n}", row, "loaded" if loaded else "other", look, note | {"score": row["score"]})
    for n, row in enumerate(selection.rows("voices"), start=1):
        kind = row["kind"] if row["kind"] in ("direct", "indirect", "scare") else "direct"
        note = {"kind": kind, **{name: row[name] for name in ("speaker", "speaker_role", "verb")}}
        yield _mark(f"v{n}", row, "voices", f"voice-{kind}", note)
    for n, row in enumerate(selection.rows("labels"), start=1):
        yield _mark(
            f"l{n}", row, "labels", "label", {name: row[name] for name in ("entity", "label", "voice")}
        )
    for n, row in enumerate(selection.rows("facts"), start=1):
        note = {name: row[name] for name in ("fact_id", "similarity", "position")}
        yield _mark(f"s{n}", row, "facts", "fact", note)
    for n, row in enumerate(selection.rows("furniture"), start=1):
        yield _mark(f"u{n}", row, "furniture", "furniture", {"rule": row["rule"]})


def _mark(ref: str, row: Row, layer: str, look: str, note: Row) -> Mark:
    start, end = _offset(row["start"]), _offset(row["end"])
    return {
        "ref": ref,
        "article": row["article_id"],
        "start": start,
        "end": end,
        "layer": layer,
        "look": look,
        **note,
    }


def _offset(value: Any) -> Any:
    # A column with a gap in it comes as floats.
    return int(value) if isinstance(value, float) and value.is_integer() else value
