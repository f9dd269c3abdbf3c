"""How an article's sentences divide over topics or frames, with and without weight on the opening."""

from __future__ import annotations

from typing import Any

from framing.report.marks import Marks, sentence_bounds
from framing.report.selection import Row, Selection

_MOST_WORDS = 8
# Steps of the tint behind a share; the deepest stands for the largest share of the table.
_TINTS = 8
# What stays below this share in every article rests on a sentence or two and is only named.
SMALL = 0.1


def summarize_shares(selection: Selection, marks: Marks, table: str, column: str) -> dict[str, Any] | None:
    """Topics (or frames) that some article has: ``cells[topic][article]`` is share, weighted share and sentences, or None.

    Topics stand in the order of their mean share, the largest first. ``words`` holds the words behind each share, as
    pairs of the word and its mark; ``sentences`` the sentences with these words marked, for each frame and article.
    """
    rows = [row for row in selection.rows(table) if row["share"] is not None]
    present = {str(row[column]) for row in rows if row["share"]}
    cells: dict[str, dict[str, Any]] = {name: dict.fromkeys(selection.keys.values()) for name in present}
    for row in rows:
        if str(row[column]) in present:
            cells[str(row[column])][selection.keys[row["article_id"]]] = {
                "share": row["share"],
            }
    if not cells:
        return None
    widest = max(cell["share"] for row in cells.values() for cell in row.values() if cell)
    for row in cells.values():
        for cell in row.values():
            if cell:
                cell["tint"] = round(_TINTS * cell["share"] / widest)

    def total(name: str) -> float:
        return sum(cell["share"] for cell in cells[name].values() if cell)

    order = sorted(cells, key=lambda name: (-total(name), name))
    large = [name for name in order if max(c["share"] for c in cells[name].values() if c) >= SMALL]
    return {
        "order": order,
        "groups": {"table": large or order, "further": [n for n in order if large and n not in large]},
        "least": SMALL,
        "cells": cells,
        "words": _words(selection, marks, table, present),
        "sentences": _sentences(selection, marks, table, present) if table == "frames" else {},
    }


def _words(
    selection: Selection, marks: Marks, layer: str, topics: set[str]
) -> dict[str, dict[str, list[list[str]]]]:
    """For each topic and article the different words that point to it, in the order of the text."""
    found: dict[str, dict[str, list[list[str]]]] = {}
    for article in selection.order:
        seen: set[tuple[str, str]] = set()
        for mark in marks.of(article, layer):
            topic, word = str(mark.get("category") or ""), str(mark["text"])
            words = found.setdefault(topic, {}).setdefault(selection.keys[article], [])
            if topic in topics and (topic, word.lower()) not in seen and len(words) < _MOST_WORDS:
                words.append([word, mark["ref"]])
                seen.add((topic, word.lower()))
    return {topic: words for topic, words in found.items() if topic in topics}


def _sentences(
    selection: Selection, marks: Marks, layer: str, topics: set[str]
) -> dict[str, dict[str, list[Row]]]:
    """For each topic and article the sentences that have it, in the order of the text, with the words that gave it."""
    found: dict[str, dict[str, list[Row]]] = {}
    for article in selection.order:
        grouped: dict[tuple[str, int, int], list[str]] = {}
        for mark in marks.of(article, layer):
            bounds = sentence_bounds(selection.documents[article], mark["start"])
            grouped.setdefault((str(mark.get("category") or ""), *bounds), []).append(mark["ref"])
        for (topic, first, last), refs in grouped.items():
            if topic in topics:
                by_article = found.setdefault(topic, {}).setdefault(selection.keys[article], [])
                by_article.append(marks.passage(article, first, last, [layer], refs))
    return found
