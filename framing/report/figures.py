"""Figures with their intervals, laid out on one scale so that the eye can compare them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from framing.report.marks import Marks
from framing.report.selection import Row, Selection

_FIGURE = (
    "numerator",
    "denominator",
    "unit",
    "estimate",
    "ci_low",
    "ci_high",
    "ci_method",
    "baseline",
    "difference",
    "p",
    "q",
    "n_tests",
)
CLEAR = 0.05


def how_sure(row: Row) -> str:
    """``too_little`` text, ``clear`` (corrected p at most .05), ``chance`` (it is not) or ``untested``."""
    if row["enough_text"] is False:
        return "too_little"
    if row["q"] is None:
        return "untested"
    return "clear" if row["q"] <= CLEAR else "chance"


def figure_rows(selection: Selection, measure: str) -> dict[str, Row]:
    """The figures of ``measure``, one for each article that has one, by the article's name inside the page."""
    found = {}
    for row in selection.rows("measures"):
        if row["level"] == "article" and row["measure"] == measure:
            found[selection.keys[row["id"]]] = {name: row[name] for name in _FIGURE} | {"sure": how_sure(row)}
    return {key: found[key] for key in selection.keys.values() if key in found}


def summarize_figure(
    selection: Selection, marks: Marks, measure: str, beside: str = ""
) -> dict[str, Any] | None:
    """A measure over the articles: a row each with its place on a common scale, and the passages behind it.

    The figure of the measure ``beside`` stands on the same scale as ``row["beside"]``.
    """
    rows = figure_rows(selection, measure)
    second = {key: row["estimate"] for key, row in figure_rows(selection, beside).items()}
    if not any(row["estimate"] is not None for row in rows.values()):
        return None
    low, high, ticks = _scale(
        value
        for key, row in rows.items()
        for value in (row["estimate"], row["ci_low"], row["ci_high"], second.get(key))
    )

    def place(value: float | None) -> float | None:
        return None if value is None else round(100 * (value - low) / (high - low), 2)

    for key, row in rows.items():
        row["place"] = [place(row[name]) for name in ("estimate", "ci_low", "ci_high", "baseline")]
        row["beside"] = place(second.get(key))
    return {
        "measure": measure,
        "unit": next((row["unit"] for row in rows.values() if row["unit"]), ""),
        "ticks": [{"value": tick, "place": place(tick)} for tick in ticks],
        "zero": place(0.0) if low < 0 < high else None,
        "rows": rows,
        "passages": _passages(selection, marks, measure),
        "n_tests": next((row["n_tests"] for row in rows.values() if row["n_tests"]), None),
    }


def telling_figures(selection: Selection, marks: Marks, measures: Iterable[str]) -> list[Row]:
    """Those of several measures by which articles can be told apart: tested for one at least, and not zero in all."""
    found = [figure for name in measures if (figure := summarize_figure(selection, marks, name))]
    return [
        figure
        for figure in found
        if any(row["sure"] in ("clear", "chance") for row in figure["rows"].values())
        and any(row["estimate"] for row in figure["rows"].values())
    ]


def all_figures(selection: Selection) -> list[Row]:
    """Every figure about an article of the event, in the order of the analysis."""
    kept = []
    for row in selection.rows("measures"):
        if row["level"] == "article" and row["estimate"] is not None:
            kept.append(
                {"key": selection.keys[row["id"]], "measure": row["measure"], "sure": how_sure(row)}
                | {name: row[name] for name in _FIGURE}
            )
    return kept


def count_tests(selection: Selection) -> dict[str, int]:
    """How many differences were tested, and how many of these are clear.

    What one of two articles has more of the other has less of: that is one difference.
    """
    two = len(selection.order) == 2
    tested: dict[tuple[str, str], bool] = {}
    for row in selection.rows("measures"):
        if row["level"] == "article" and (sure := how_sure(row)) in ("clear", "chance"):
            key = (str(row["measure"]), "" if two else str(row["id"]))
            tested[key] = tested.get(key, False) or sure == "clear"
    return {"n_clear": sum(tested.values()), "n": len(tested)}


def _passages(selection: Selection, marks: Marks, measure: str) -> dict[str, list[Row]]:
    """The sentences that the figure counts, by article, the strongest first."""
    found: dict[str, list[Row]] = {}
    for article in selection.order:
        behind = marks.behind(article, measure)
        if behind:
            found[selection.keys[article]] = [
                {
                    "score": m["score"],
                    "direction": m["direction"],
                    "reason": m["reason"],
                    "passage": marks.sentence(m),
                }
                for m in behind
            ]
    return found


def _scale(values: Iterable[float | None]) -> tuple[float, float, list[float]]:
    """The ends of a scale that holds ``values`` and zero, and round numbers along it."""
    known = [value for value in values if value is not None] + [0.0]
    low, high = min(known), max(known)
    if high == low:
        high = low + 1.0
    step = _round_step((high - low) / 4)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = [round(n * step, 10) for n in range(first, last + 1)]
    return ticks[0], ticks[-1], ticks


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * (1 - 1e-9))
