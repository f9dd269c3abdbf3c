"""How an article's sentences divide over topics or frames, with and without weight on the opening."""

from __future__ import annotations

from typing import Any

from framing.report.selection import Selection


def summarize_shares(selection: Selection, table: str, column: str) -> dict[str, Any] | None:
    """Topics (or frames) by article: ``cells[topic][article]`` is share, weighted share and sentences, or None.

    Topics stand in the order of their mean share, the largest first.
    """
    rows = selection.rows(table)
    if not rows:
        return None
    cells: dict[str, dict[str, Any]] = {}
    for row in rows:
        empty = dict.fromkeys(selection.keys.values())
        cells.setdefault(str(row[column]), empty)[selection.keys[row["article_id"]]] = {
            "share": row["share"] or 0.0,
            "weighted": row["weighted_share"] or 0.0,
            "sentences": row["sentences"] if isinstance(row["sentences"], int | float) else None,
        }

    def total(name: str) -> float:
        return sum(cell["share"] for cell in cells[name].values() if cell)

    order = sorted(cells, key=lambda name: -total(name))
    return {"order": order, "cells": cells}
