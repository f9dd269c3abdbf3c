"""The same deed in several articles: who says who did it, and who does not."""

from __future__ import annotations

from typing import Any

from framing.pages import Span, slice_spans
from framing.report.marks import sentence_bounds
from framing.report.selection import Row, Selection


def summarize_deeds(selection: Selection) -> list[dict[str, Any]] | None:
    """Each deed of which some articles name the doer and others do not, with the sentences; None without one."""
    found: dict[int, list[Row]] = {}
    for row in selection.rows("deeds"):
        if row.get("differs") and row.get("shared"):
            found.setdefault(int(row["shared"]), []).append(row)
    deeds = [_deed(rows, selection) for rows in found.values()]
    return deeds or None


def _deed(rows: list[Row], selection: Selection) -> dict[str, Any]:
    articles: dict[str, dict[str, Any]] = {}
    for article in selection.order:
        own = [row for row in rows if row["article_id"] == article]
        if own:
            articles[selection.keys[article]] = {
                "agents": list(dict.fromkeys(str(row["agent"]) for row in own if row["agent"])),
                "passages": list({p["text"]: p for p in (_passage(row, selection) for row in own)}.values()),
            }
    patient = max((str(row["patient"]) for row in rows), key=_tells_who)
    doers: dict[str, list[str]] = {}
    for key, told in articles.items():
        doers.setdefault(", ".join(told["agents"]), []).append(key)
    # Those who name nobody come last.
    by_doer = [{"doer": doer, "articles": doers[doer]} for doer in sorted(doers, key=lambda d: not d)]
    return {"deed": rows[0]["deed"], "patient": patient, "articles": articles, "doers": by_doer}


def _tells_who(patient: str) -> tuple[bool, int]:
    """Of the words for one patient a name tells more than a description, and of two the longer."""
    return all(word[:1].isupper() for word in patient.split()), len(patient)


def _passage(row: Row, selection: Selection) -> dict[str, Any]:
    """The sentence, with the words for the deed marked."""
    document = selection.documents[row["article_id"]]
    start, end = sentence_bounds(document, row["start"])
    pieces = slice_spans([Span(row["start"], row["end"], "deed", "")], start, end)
    return {
        "text": document.text[start:end],
        "spans": [[s.start, s.end, s.layer, s.ref, s.continued] for s in pieces],
    }
