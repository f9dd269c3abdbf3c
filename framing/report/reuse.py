"""Where two articles share the same run of words."""

from __future__ import annotations

from typing import Any

from framing.report.selection import Row, Selection

LEAST = 0.02


def summarize_reuse(selection: Selection) -> list[Row] | None:
    """Pairs that share a notable part of their text, the most first, with the longest shared runs."""
    if not selection.rows("reuse"):
        return None
    pairs = []
    for row in selection.rows("reuse"):
        if (row["containment"] or 0) < LEAST and not row["shared_spans"]:
            continue
        runs = _runs(selection.documents[row["article_a"]].text, row["shared_spans"])
        pairs.append(
            {
                "a": selection.keys[row["article_a"]],
                "b": selection.keys[row["article_b"]],
                "containment": row["containment"],
                "longest": row["longest_run_words"],
                "runs": runs,
            }
        )
    return sorted(pairs, key=lambda pair: -(pair["containment"] or 0))


def _runs(text: str, spans: Any) -> list[str]:
    """The shared texts, longest first; a span begins with its place in the first article."""
    if not isinstance(spans, list):
        return []
    places = [s[:2] for s in spans if isinstance(s, list) and len(s) >= 2]
    found = {text[int(a) : int(b)].strip() for a, b in places if 0 <= a < b <= len(text)}
    return sorted(found - {""}, key=lambda run: (-len(run), run))
