"""Every marked place in every article, with what there is to say about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from framing.pages import Span, slice_spans
from framing.report.selection import Row, Selection
from framing.text import Document

Mark = dict[str, Any]
Passage = dict[str, Any]
LAYERS = ("loaded", "voices", "labels", "facts", "tone", "topics", "frames", "other", "furniture")
#: Marks of this layer are shown with their figure and not in the article.
BEHIND = "behind"
HEADLINE = "loaded_vocabulary_headline"
_LAYER_OF = {
    "loaded_vocabulary": "loaded", HEADLINE: "loaded", "sentiment": "tone", "topic": "topics", "frame": "frames",
    "portrayal_tone": BEHIND, "portrayal_acts": BEHIND,
}  # fmt: skip
_NOTE = (
    "term", "category", "direction", "score", "voice", "speaker", "rule", "reason", "alternative", "lexicon", "measure",
    "others",
)  # fmt: skip


class Marks:
    """The marks of one event: ``of(article)`` in the order of the text, and passages with marks in them."""

    def __init__(self, selection: Selection) -> None:
        self._documents = selection.documents
        self._headlines = {
            row["article_id"]: str(row["headline"] or "") for row in selection.rows("articles")
        }
        self._marks: dict[str, list[Mark]] = {article: [] for article in selection.order}
        for mark in _all_marks(selection):
            text = self._text(mark["article"], mark["in_headline"])
            if _fits(mark, len(text)):
                self._marks[mark["article"]].append(mark | {"text": text[mark["start"] : mark["end"]]})
        for found in self._marks.values():
            found.sort(key=lambda m: (not m["in_headline"], m["start"], -m["end"]))

    def _text(self, article: str, in_headline: bool) -> str:
        return self._headlines[article] if in_headline else self._documents[article].text

    def of(self, article: str, layer: str | None = None) -> list[Mark]:
        """The marks of an article, of one layer or of all."""
        return [m for m in self._marks[article] if layer in (None, m["layer"])]

    def behind(self, article: str, measure: str) -> list[Mark]:
        """The marks that a figure counts, the strongest first."""
        counted, direction = _COUNTED.get(measure, (measure, ""))
        quoted = measure.endswith("_quoted")
        found = [
            m
            for m in self._marks[article]
            if m.get("measure") == counted
            and direction in ("", m["direction"])
            and m["voice"] in (("direct", "indirect") if quoted else (None, "", "narrator"))
        ]
        return sorted(found, key=lambda m: -abs(m["score"] or 0))

    def passage(
        self,
        article: str,
        start: int,
        end: int,
        layers: Iterable[str] = ("loaded",),
        only: Collection[str] = (),
    ) -> Passage:
        """``text[start:end]`` of an article with its marks: ``{"text", "spans"}``, a span as the fields of a ``Span``.

        ``only`` keeps the marks of these refs. Where a menu or a link stands inside, ``cuts`` says from where to where.
        """
        wanted = set(layers)
        chosen = [m for m in self._marks[article] if m["layer"] in wanted and not m["in_headline"]]
        found = _passage(self._documents[article].text, start, end, chosen, only)
        cuts: list[list[int]] = []
        for mark in self.of(article, "furniture"):
            first = max(mark["start"] - start, cuts[-1][1] if cuts else 0)
            last = min(mark["end"], end) - start
            if first < last:
                cuts.append([first, last])
        return found | {"cuts": cuts} if cuts else found

    def headline(self, article: str, only: Collection[str] = ()) -> Passage:
        """The headline as a passage, where it stands apart from the text."""
        text = self._headlines[article]
        return _passage(text, 0, len(text), [m for m in self._marks[article] if m["in_headline"]], only)

    def place(self, mark: Mark) -> str:
        """What the marks of one sentence have in common, and no other has."""
        if mark["in_headline"]:
            return "headline"
        return "{}-{}".format(*sentence_bounds(self._documents[mark["article"]], mark["start"]))

    def sentence(self, mark: Mark) -> Passage:
        """The sentence around a mark (its line where it stands in none), with this mark alone in it."""
        article = mark["article"]
        if mark["in_headline"]:
            return self.headline(article, [mark["ref"]])
        first, last = sentence_bounds(self._documents[article], mark["start"])
        return self.passage(article, first, last, [mark["layer"]], [mark["ref"]])


# Which evidence a figure counts, where it does not bear the figure's own name, and in which direction.
_COUNTED = {
    "loaded_vocabulary_negative": ("loaded_vocabulary", "-"),
    "loaded_vocabulary_positive": ("loaded_vocabulary", "+"),
    "loaded_vocabulary_quoted": ("loaded_vocabulary", ""),
    "sentiment_narrator": ("sentiment", ""),
}


def layer_of(name: str) -> str:
    """The layer of a measure or table: "loaded" for "loaded_vocabulary", "voices" for "voices", else "other"."""
    return name if name in LAYERS else _LAYER_OF.get(name, "other")


def sentence_bounds(document: Document, offset: int) -> tuple[int, int]:
    """Where the sentence around ``offset`` begins and ends; its line where it stands in no sentence."""
    index = document.sentence_index(offset)
    if index >= 0 and offset < document.sentences[index].end:
        return document.sentences[index].start, document.sentences[index].end
    first = document.text.rfind("\n", 0, offset) + 1
    last = document.text.find("\n", offset)
    return first, len(document.text) if last < 0 else last


def _passage(text: str, start: int, end: int, marks: Sequence[Mark], only: Collection[str]) -> Passage:
    spans = [Span(m["start"], m["end"], m["look"], m["ref"]) for m in marks if not only or m["ref"] in only]
    pieces = slice_spans(spans, start, end)
    return {"text": text[start:end], "spans": [[s.start, s.end, s.layer, s.ref, s.continued] for s in pieces]}


def _fits(mark: Mark, length: int) -> bool:
    start, end = mark["start"], mark["end"]
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length


def _all_marks(selection: Selection) -> Iterable[Mark]:
    for n, row in enumerate(selection.rows("evidence"), start=1):
        layer = layer_of(row["measure"])
        yield _mark(f"e{n}", row, layer, _look(row, layer), {name: row.get(name) for name in _NOTE})
    for n, row in enumerate(selection.rows("voices"), start=1):
        kind = row["kind"] if row["kind"] in ("direct", "indirect", "scare") else "direct"
        note = {"kind": kind, **{name: row[name] for name in ("speaker", "speaker_role", "verb")}}
        yield _mark(f"v{n}", row, "voices", f"voice-{kind}", note)
    for n, row in enumerate(selection.rows("labels"), start=1):
        yield _mark(
            f"l{n}",
            row,
            "labels",
            "label",
            {name: row[name] for name in ("entity", "label", "voice")}
            | {"judges": bool(row.get("loaded", True))},
        )
    for n, row in enumerate(selection.rows("facts"), start=1):
        note = {name: row[name] for name in ("fact_id", "similarity", "position")}
        yield _mark(f"s{n}", row, "facts", "fact", note)
    for n, row in enumerate(selection.rows("furniture"), start=1):
        yield _mark(f"u{n}", row, "furniture", "furniture", {"rule": row["rule"]})


def _look(row: Row, layer: str) -> str:
    """The class of the mark: one layer may look in two ways."""
    if layer == "loaded":
        return "loaded" if row["voice"] in (None, "", "narrator") else "loaded-quoted"
    if layer == "tone":
        return "tone-plus" if row["direction"] == "+" else "tone-minus"
    return {"topics": "topic", "frames": "frame"}.get(layer, layer)


def _mark(ref: str, row: Row, layer: str, look: str, note: Row) -> Mark:
    return {
        "ref": ref,
        "article": row["article_id"],
        "start": _offset(row["start"]),
        "end": _offset(row["end"]),
        "layer": layer,
        "look": look,
        "in_headline": row.get("measure") == HEADLINE,
        **note,
    }


def _offset(value: Any) -> Any:
    # A column with a gap in it comes as floats.
    return int(value) if isinstance(value, float) and value.is_integer() else value
