"""Everything on the page as plain data; the templates only lay it out."""

from __future__ import annotations

from typing import Any

import framing
from framing.pages.title import make_title
from framing.report.deeds import summarize_deeds
from framing.report.facts import summarize_facts
from framing.report.figures import all_figures, count_tests, summarize_figure
from framing.report.marks import Marks
from framing.report.method import summarize_method, summarize_reviewed
from framing.report.naming import summarize_naming
from framing.report.opening import summarize_opening
from framing.report.order import summarize_order
from framing.report.portrayed import summarize_portrayed
from framing.report.reader import summarize_reader
from framing.report.reuse import summarize_reuse
from framing.report.selection import Selection
from framing.report.topics import summarize_shares
from framing.report.voices import summarize_voices
from framing.report.words import summarize_words
from framing.tables import TABLES

# Of more articles than these, what each does is folded: on a phone twenty of them side by side are fifty screens long.
_SIDE_BY_SIDE = 6


def summarize(selection: Selection) -> dict[str, Any]:
    """The page as one dict that JSON can hold. A section that has nothing to show is None.

    Articles go by the name they have inside the page ("a1", "a2" ... in the order given); ``articles`` says what each is.
    """
    marks = Marks(selection)
    facts = summarize_facts(selection, marks)
    naming = summarize_naming(selection)
    return {
        "event": selection.event,
        "title": make_title(selection.event, selection.headlines),
        "dates": sorted({str(row["date"])[:10] for row in selection.rows("articles") if row["date"]}),
        "version": framing.__version__,
        "masked": selection.masked,
        "many": len(selection.order) > _SIDE_BY_SIDE,
        "articles": summarize_opening(selection, marks),
        "tests": count_tests(selection),
        "words": summarize_words(selection, marks),
        "voices": summarize_voices(selection, marks),
        "tone": summarize_figure(selection, marks, "sentiment_narrator"),
        "topics": summarize_shares(selection, marks, "topics", "topic"),
        "frames": summarize_shares(selection, marks, "frames", "frame"),
        "order": summarize_order(selection, facts),
        "facts": facts,
        "naming": naming,
        "portrayed": summarize_portrayed(selection, marks, naming),
        "deeds": summarize_deeds(selection),
        "reuse": summarize_reuse(selection),
        "reader": summarize_reader(selection, marks, facts),
        "reviewed": summarize_reviewed(selection),
        "figures": all_figures(selection),
        "method": summarize_method(selection),
        "data": _page_data(selection),
    }


def _page_data(selection: Selection) -> dict[str, Any]:
    """What the page's script works with: hidden names, and the counted spans for download."""
    rows = selection.rows("evidence")
    columns = {
        name: _packed([row[name] for row in rows]) for name in TABLES["evidence"] if name != "article_id"
    }
    columns["article_id"] = _packed([selection.keys[row["article_id"]] for row in rows])
    return {
        "hash": str(selection.meta["input_hash"] or ""),
        "dates": sorted({str(row["date"])[:10] for row in selection.rows("articles") if row["date"]}),
        "version": framing.__version__,
        "event": selection.event,
        "masked": selection.masked,
        "names": {selection.keys[a]: name for a, name in selection.names.items()},
        "hidden": {selection.keys[a]: name for a, name in selection.hidden.items()},
        "ids": {selection.keys[a]: (selection.keys[a] if selection.masked else a) for a in selection.order},
        "evidence": {"n": len(rows), "columns": columns},
    }


def _packed(values: list[Any]) -> list[list[Any]]:
    """A column as its different values and the place of each row's value among them: a third of the size."""
    different = list(dict.fromkeys(values))
    places = {value: place for place, value in enumerate(different)}
    return [different, [places[value] for value in values]]
