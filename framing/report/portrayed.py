"""The sentences behind what the table of names says of somebody's tone and of who acts."""

from __future__ import annotations

from typing import Any

from framing.report.marks import Mark, Marks
from framing.report.selection import Row, Selection

_TONE, _ACTS = "portrayal_tone", "portrayal_acts"


def summarize_portrayed(
    selection: Selection, marks: Marks, naming: dict[str, Any] | None
) -> dict[str, dict[str, list[Row]]]:
    """By entity and article what each figure shown rests on, in the order of the text; a figure that is not shown has nothing."""
    found: dict[str, dict[str, list[Row]]] = {}
    articles = {key: article for article, key in selection.keys.items()}
    for entity in naming["entities"] if naming else ():
        name = str(entity["entity"])
        for key, figures in entity["portrayal"].items():
            wanted = [_TONE] if figures["tone"] is not None else []
            wanted += [_ACTS] if figures["agent"] is not None else []
            items = [
                _item(marks, mark)
                for mark in marks.of(articles[key], "behind")
                if mark["measure"] in wanted and str(mark["term"]).casefold() == name.casefold()
            ]
            if items:
                found.setdefault(name, {})[key] = items
    return found


def _item(marks: Marks, mark: Mark) -> Row:
    passage = marks.sentence(mark)
    # The article does not show these marks, so that there is nothing to lead to.
    spans = [[start, end, look, "", continued] for start, end, look, _, continued in passage["spans"]]
    return {"measure": mark["measure"], "reason": mark["reason"], "passage": passage | {"spans": spans}}
