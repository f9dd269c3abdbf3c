"""Loaded words: which, in whose mouth, and what else could have been written."""

from __future__ import annotations

from typing import Any

from framing.report.figures import summarize_figure
from framing.report.marks import Mark, Marks
from framing.report.selection import Row, Selection

OWN = "loaded_vocabulary"
FURTHER = ("loaded_vocabulary_negative", "loaded_vocabulary_positive", "loaded_vocabulary_quoted")


def summarize_words(selection: Selection, marks: Marks) -> dict[str, Any] | None:
    """Each article's loaded words with their sentences, the narrator's apart from what is quoted."""
    figure = summarize_figure(selection, marks, OWN)
    by_article = {}
    for article in selection.order:
        loaded = marks.of(article, "loaded")
        own = [_entry(marks, m) for m in loaded if m["look"] == "loaded"]
        quoted = [_entry(marks, m) for m in loaded if m["look"] != "loaded"]
        own.sort(key=lambda entry: -entry["score"])
        by_article[selection.keys[article]] = {"own": own, "quoted": quoted}
    if figure is None and not any(e["own"] or e["quoted"] for e in by_article.values()):
        return None
    further = [summarize_figure(selection, marks, name) for name in FURTHER]
    first = next((key for key, found in by_article.items() if found["own"]), None)
    return {
        "figure": figure,
        "further": [f for f in further if f],
        "articles": by_article,
        "first": first,
    }


def _entry(marks: Marks, mark: Mark) -> Row:
    kept = ("ref", "term", "category", "reason", "alternative", "speaker", "voice", "text")
    return {name: mark[name] for name in kept} | {
        "score": mark["score"] or 0.0,
        "passage": marks.sentence(mark),
    }
