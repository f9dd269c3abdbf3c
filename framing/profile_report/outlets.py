"""One section for each outlet: where it differs, where it does not, and with which words."""

from __future__ import annotations

from typing import Any

from framing.comparison.word_shift import WordShift
from framing.profiles.words import OutletWords

Row = dict[str, Any]
_TERMS = 10


def outlet_sections(measures: list[Row], words: OutletWords | None, size: int) -> list[Row]:
    """Outlets with a figure, in alphabetical order; each figure with up to ``size`` of its sentences."""
    by_outlet: dict[str, list[Row]] = {}
    for figure in measures:
        if figure["stratum"] != "all":
            continue
        for row in figure["rows"]:
            shown = row | {"figure": figure["key"], "digits": figure["digits"]}
            by_outlet.setdefault(row["outlet"], []).append(shown | {"examples": _examples(row, words, size)})
    return [
        {
            "key": found[0]["key"],
            "name": outlet,
            "n_events": max(row["n_events"] for row in found),
            "n_articles": found[0]["n_articles"],
            "differs": _told_once([row for row in found if row["sure"] == "clear"]),
            "rows": found,
            "shift": _shift(outlet, found, words),
            "keywords": _keywords(outlet, words),
        }
        for outlet, found in sorted(by_outlet.items(), key=lambda item: item[0].casefold())
    ]


def _told_once(clear: list[Row]) -> list[Row]:
    """Clear differences without the negative or positive part of one that is among them."""
    measures = {row["measure"] for row in clear}
    parts = {f"{measure}_{part}" for measure in measures for part in ("negative", "positive")}
    return [row for row in clear if row["measure"] not in parts]


def _examples(row: Row, words: OutletWords | None, size: int) -> list[Row]:
    """A few sentences that the figure counts."""
    if words is None:
        return []
    kept = words.examples.of(row["outlet"], row["measure"])[:size]
    return [
        {"text": e.text, "spans": e.spans, "notes": e.notes, "title": e.headline or e.event, "date": e.date}
        for e in kept
    ]


def _shift(outlet: str, rows: list[Row], words: OutletWords | None) -> Row | None:
    """The terms that make most of the outlet's difference in loaded words, where it is clear, as bars from a middle line."""
    clear = any(row["measure"] == "loaded_vocabulary" and row["sure"] == "clear" for row in rows)
    if words is None or not clear or outlet not in words.shifts:
        return None
    shift: WordShift | None = words.shifts[outlet].get("loaded_vocabulary")
    if shift is None or shift.table.empty:
        return None
    added = [
        (str(t), float(c)) for t, c in zip(shift.table["term"], shift.table["contribution"], strict=True)
    ]
    widest = max(abs(contribution) for _, contribution in added) or 1.0
    terms = [
        {
            "term": term,
            "contribution": contribution,
            "place": round(50 + min(0.0, 50 * contribution / widest), 2),
            "width": round(abs(50 * contribution / widest), 2),
        }
        for term, contribution in added[:_TERMS]
    ]
    return {
        "difference": shift.difference,
        "own": shift.score_2,
        "others": shift.score_1,
        "terms": terms,
        "rest": sum(contribution for _, contribution in added[_TERMS:]),
        "n_rest": max(0, len(shift.table) - _TERMS),
    }


def _keywords(outlet: str, words: OutletWords | None) -> Row | None:
    """Words that the outlet uses more, and words that the others use more, each with places in context."""
    if words is None or outlet not in words.keywords:
        return None
    table = words.keywords[outlet]
    sides: dict[str, list[Row]] = {"own": [], "others": []}
    for row in table.to_dict("records"):
        lines = words.lines.get((outlet, row["term"]), ())
        sides["own" if row["z"] > 0 else "others"].append(
            {
                **{str(k): v for k, v in row.items()},
                "lines": [
                    {"left": x.left, "text": x.text, "right": x.right, "outlet": x.outlet} for x in lines
                ],
            }
        )
    sides["others"].reverse()
    return sides if sides["own"] or sides["others"] else None
