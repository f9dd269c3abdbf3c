"""What people and bodies are called, outlet by outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from framing.report.filters import balanced
from framing.report.selection import Selection

_ARTICLE = re.compile(r"(?:an?|the) ")
#: With fewer clauses than this, who acts and who is acted on says nothing.
ENOUGH = 10


def summarize_naming(selection: Selection) -> dict[str, Any] | None:
    """Labels and portrayal by entity and article, entities named in most articles first."""
    entities: dict[str, dict[str, Any]] = {}

    def entry(name: object) -> dict[str, Any]:
        return entities.setdefault(str(name), {"entity": str(name), "labels": {}, "portrayal": {}})

    for n, row in enumerate(selection.rows("labels"), start=1):
        used = entry(row["entity"])["labels"].setdefault(selection.keys[row["article_id"]], {})
        label = used.setdefault(
            str(row["label"]), {"label": balanced(str(row["label"])), "own": 0, "quoted": 0, "ref": f"l{n}"}
        )
        label["own" if row["voice"] in (None, "", "narrator") else "quoted"] += 1
    for row in selection.rows("portrayal"):
        kept = ("mentions", "tone", "agent", "patient", "in_headline")
        shown = {name: row[name] for name in kept}
        if (row["agent"] or 0) + (row["patient"] or 0) < ENOUGH:
            shown |= {"agent": None, "patient": None}  # too few clauses to say who acts and who is acted on
        entry(row["entity"])["portrayal"][selection.keys[row["article_id"]]] = shown
    if not entities:
        return None
    for found in entities.values():
        found["entity"] = _as_printed(found)
        for key, used in found["labels"].items():
            found["labels"][key] = sorted(used.values(), key=lambda label: -(label["own"] + label["quoted"]))
    # A name that one article alone uses shows no difference; the labels table of the export has all of them.
    shared = [e for e in entities.values() if len(e["labels"].keys() | e["portrayal"].keys()) > 1]
    for found in shared:
        found["differs"] = _differs(found["labels"].values())
    # People, bodies and countries before what the event is about, which has no name of its own.
    order = sorted(
        shared,
        key=lambda e: (e["entity"][:1].islower(), -len(e["labels"].keys() | e["portrayal"].keys())),
    )
    if not order:
        return None
    return {
        "single": len(entities) - len(shared),
        "entities": order,
        "labels": any(e["differs"] for e in order),
        "portrayal": any(e["portrayal"] for e in order),
        "figures": [
            name
            for name in ("mentions", "agent", "patient", "tone")
            if any(p[name] is not None for e in order for p in e["portrayal"].values())
        ],
    }


def _differs(used: Iterable[list[dict[str, Any]]]) -> bool:
    """Whether two articles or more describe somebody, and not all in the same words."""
    articles = [{_ARTICLE.sub("", label["label"].lower()) for label in labels} for labels in used]
    return len(articles) > 1 and any(words != articles[0] for words in articles)


def _as_printed(found: dict[str, Any]) -> str:
    """The entity's name in the capitals that the articles give it: "Ardan farmers" for "ardan farmers"."""
    name = str(found["entity"])
    for used in found["labels"].values():
        for label in used:
            at = label.lower().find(name)
            if at >= 0:
                return str(label[at : at + len(name)])
    return name
