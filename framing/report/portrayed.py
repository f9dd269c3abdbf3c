"""The sentences behind what the table of names says of who acts and who is acted upon."""

from __future__ import annotations

from typing import Any

from framing.report.marks import Mark, Marks
from framing.report.selection import Row, Selection

_ACTS = "portrayal_acts"


def summarize_portrayed(
    selection: Selection, marks: Marks, naming: dict[str, Any] | None
) -> dict[str, dict[str, list[Row]]]:
    """By entity and article the clauses that are counted, in the order of the text, where their numbers are shown."""
    found: dict[str, dict[str, list[Row]]] = {}
    articles = {key: article for article, key in selection.keys.items()}
    for entity in naming["entities"] if naming else ():
        name = str(entity["entity"])
        for key, figures in entity["portrayal"].items():
            if figures["agent"] is None:
                continue
            items = [
                _item(marks, mark)
                for mark in marks.of(articles[key], "behind")
                if mark["measure"] == _ACTS and str(mark["term"]).casefold() == name.casefold()
            ]
            if items:
                found.setdefault(name, {})[key] = items
    return found


def _item(marks: Marks, mark: Mark) -> Row:
    passage = marks.sentence(mark)
    # The article does not show these marks, so that there is nothing to lead to.
    spans = [[start, end, look, "", continued] for start, end, look, _, continued in passage["spans"]]
    return {"category": mark["category"], "reason": mark["reason"], "passage": passage | {"spans": spans}}
