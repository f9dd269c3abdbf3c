"""How the figures were made: versions, settings, measured accuracy, and what was left out."""

from __future__ import annotations

from typing import Any

from framing.report.selection import Selection


def summarize_method(selection: Selection) -> dict[str, Any]:
    """The facts about the analysis that a careful reader asks for."""
    meta = selection.meta
    tests = [int(row["n_tests"]) for row in selection.rows("measures") if row["n_tests"]]
    return {
        "settings": [[str(name), _as_text(value)] for name, value in sorted(dict(meta["settings"]).items())],
        "lexicons": [[str(name), str(version)] for name, version in sorted(dict(meta["lexicons"]).items())],
        "input_hash": str(meta["input_hash"] or ""),
        "accuracy": [
            {name: _as_text(item.get(name, "")) for name in ("detector", "figure", "value", "data")}
            for item in meta["accuracy"]
        ],
        "skipped": [[str(origin), str(reason)] for origin, reason in meta["skipped"]],
        "n_tests": max(tests, default=0),
    }


def _as_text(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3g}"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
