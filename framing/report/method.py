"""How the figures were made: versions, settings, measured accuracy, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from framing.report.marks import BEHIND, layer_of
from framing.report.selection import Selection

# What a detector's name holds, and the layer whose marks it makes.
_LAYERS = (
    ("loaded", "loaded"), ("quot", "voices"), ("speech", "voices"), ("voice", "voices"), ("speaker", "voices"),
    ("label", "labels"), ("fact", "facts"), ("align", "facts"), ("claim", "facts"), ("sentiment", "tone"), ("tone", "tone"),
    ("topic", "topics"), ("furniture", "furniture"),
)  # fmt: skip


def summarize_method(selection: Selection) -> dict[str, Any]:
    """The facts about the analysis that a careful reader asks for."""
    meta = selection.meta
    tests = [int(row["n_tests"]) for row in selection.rows("measures") if row["n_tests"]]
    return {
        "settings": [[str(name), _as_text(value)] for name, value in sorted(dict(meta["settings"]).items())],
        "lexicons": [[str(name), str(version)] for name, version in sorted(dict(meta["lexicons"]).items())],
        "input_hash": str(meta["input_hash"] or ""),
        "accuracy": [_measured(item) for item in meta["accuracy"]],
        "by_layer": _by_layer(item for item in meta["accuracy"] if not _on_conflicts(item)),
        "conflicts": [_measured(item) for item in meta["accuracy"] if _on_conflicts(item)],
        "skipped": [[str(origin), str(reason)] for origin, reason in meta["skipped"]],
        "n_tests": max(tests, default=0),
    }


def summarize_reviewed(selection: Selection) -> dict[str, Any] | None:
    """The marks that readers had taken out of this event's articles, and how many of each kind; None without a review."""
    reviewed = dict(selection.meta["reviewed"])
    if not reviewed:
        return None
    marks = [
        {
            "layer": _layer(mark),
            "places": [
                {"key": selection.keys[place["article_id"]], "text": place["text"]}
                for place in (mark, mark.get("other"))
                if place
            ],
        }
        for mark in reviewed["marks"]
        if mark["article_id"] in selection.keys
    ]
    counts = Counter(mark["layer"] for mark in marks)
    return {"marks": marks, "counts": dict(counts), "not_there": reviewed["not_there"]}


def _layer(mark: Mapping[str, Any]) -> str:
    """What a mark taken out is called on the page, where marks behind a figure have no layer of their own."""
    layer = "conflicts" if mark.get("other") else layer_of(mark["measure"] or mark["table"])
    return "other" if layer == BEHIND else layer


def _measured(item: Mapping[str, Any]) -> dict[str, Any]:
    """A measured figure as text, and its interval as numbers, None where none is known."""
    said = {name: _as_text(item.get(name, "")) for name in ("detector", "figure", "value", "data")}
    return said | {name: item.get(name) for name in ("ci_low", "ci_high")}


def _by_layer(accuracy: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Measured figures for each layer of marks, as far as a detector's name tells its layer; of two splits of a data set one."""
    found: dict[str, list[dict[str, Any]]] = {}
    said: set[tuple[str, ...]] = set()
    for item in accuracy:
        detector = str(item.get("detector", "")).lower()
        layer = next((layer for part, layer in _LAYERS if part in detector), None)
        figure = (detector, str(item.get("figure", "")).split(",")[0], str(item.get("data", "")))
        if layer and figure not in said:
            said.add(figure)
            found.setdefault(layer, []).append(_measured(item))
    return found


def _on_conflicts(item: Mapping[str, Any]) -> bool:
    return "conflict" in str(item.get("detector", "")).lower()


def _as_text(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3g}"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
