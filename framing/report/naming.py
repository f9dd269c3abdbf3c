"""What people and bodies are called, outlet by outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from framing.report.alike import differs
from framing.report.selection import Row, Selection

_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_DETERMINERS = re.compile(
    r"^(?:(?:an?|the|its|his|her|their|our|my|your|this|that|these|those|any|some|all|every|each) ){1,3}(?:own )?",
    re.IGNORECASE,
)
_RANKS = re.compile(r"^(?:(?:first|second|third|last|only) )+(?=\S)")
_MARKS = re.compile(r"[\"“”]|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_SHOUTED = 4  # letters; "GOP" is a name
#: "Black people" and "the American people", one's measures and another's: such a noun says too little to be one row.
WIDE = frozenset(
    "people person persons man men woman women child children member members family families public government state "
    "court committee department agency group groups allies rivals foes enemies friends opponents move action actions attack "
    "attacks claim claims law laws measure measures policy policies product products step steps vote votes".split()
)
#: With fewer clauses than this, who acts and who is acted on says nothing.
ENOUGH = 10
#: Kinds of entities without a name of their own: groups and what the event is about.
_NAMELESS = ("people", "matter")
#: Kinds of labels that say something of somebody: a role is what he goes by, and of titles offices are set aside.
_SAYING = ("apposition", "predicate", "title")
#: A word of this score makes a row of a matter; "a bad deal" and "the biggest story" make none.
_PLAINLY = 0.15
_MOST = 6
#: Entities shown before the reader asks for more.
FIRST = 10
_FIGURES = ("agent", "patient")


def summarize_naming(selection: Selection) -> dict[str, Any] | None:
    """Labels and portrayal by entity and article, entities named in most articles first.

    A matter, which has no name of its own, is shown where a word before its noun judges, else by the noun alone: "the talks
    in Oslo" beside "the talks on Friday" is no difference of naming. Groups are no rows: what two articles call "activists"
    is seldom one group.
    """
    entities: dict[tuple[str, bool], dict[str, Any]] = {}
    judging = _judging(selection.rows("evidence"))
    for n, row in enumerate(selection.rows("labels"), start=1):
        if row.get("entity_kind") == "people" or row["entity"] in WIDE or _is_staff(row):
            continue
        matter = row.get("entity_kind") == "matter"
        found = _entry(entities, row["entity"], matter)
        used = found["labels"].setdefault(selection.keys[row["article_id"]], {})
        core = _core(row) if matter or row.get("entity_kind") == "other" else str(row["label"])
        if row["voice"] in ("direct", "indirect"):
            core = _MARKS.sub(r"\1", core)  # the page puts marks around what others say
        label = used.setdefault(_same(core), _fresh_label(core, f"l{n}"))
        label["says"] |= row.get("kind") in _SAYING
        label["own" if row["voice"] in (None, "", "narrator") else "quoted"] += 1
        if row.get("loaded"):
            inside = [
                e
                for e in judging.get(row["article_id"], ())
                if row["start"] <= e["start"] and e["end"] <= row["end"]
            ]
            label["judging"] = list(dict.fromkeys([*label["judging"], *(str(e["text"]) for e in inside)]))
            label["loaded"] |= not matter or any(map(_judges_plainly, inside))
    for row in selection.rows("portrayal"):
        if row.get("kind") in _NAMELESS:
            continue
        # No tone: it orders articles no better than chance, and most of its sentences speak neither well nor ill of anybody.
        kept = ("mentions", "agent", "patient", "in_headline")
        shown = {name: row[name] for name in kept}
        if (row["agent"] or 0) + (row["patient"] or 0) < ENOUGH:
            shown |= {"agent": None, "patient": None}  # too few clauses to say who acts and who is acted on
        _entry(entities, row["entity"], False)["portrayal"][selection.keys[row["article_id"]]] = shown
    for found in entities.values():
        found["entity"] = _as_printed(found)
        for key, used in found["labels"].items():
            found["labels"][key] = sorted(
                used.values(),
                key=lambda label: (
                    found["nameless"] and not label["loaded"],
                    -(label["own"] + label["quoted"]),
                ),
            )[: _MOST if found["nameless"] else None]
    return _summary(list(entities.values()))


def _fresh_label(words: str, ref: str) -> dict[str, Any]:
    return {"label": words, "own": 0, "quoted": 0, "ref": ref, "loaded": False, "says": False, "judging": []}


def _is_staff(row: Row) -> bool:
    """Whether a phrase names a body's people ("Harrow Bank clerks"), which is no name for it; "the Orlu regime" is."""
    described = row.get("entity_kind") in ("body", "country") and row.get("kind") == "description"
    return described and not row.get("loaded")


def _judging(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The loaded words of each article."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row["measure"] == "loaded_vocabulary":
            found.setdefault(row["article_id"], []).append(row)
    return found


def _judges_plainly(word: Row) -> bool:
    """Whether a word makes a row of a matter: none that judges faintly, and no verb ("overstate new cases")."""
    return word["score"] >= _PLAINLY and not str(word["category"]).endswith("_verb")


def _core(row: Row) -> str:
    """The words by which a matter is shown: up to its noun, without what only the rest makes true.

    "Vote" for "the first vote since the war"; and for a matter that no word judges its noun alone, for what stands
    before it says which one is meant ("the draft deal", "the 2018 deal").
    """
    core = _DETERMINERS.sub("", str(row["core"]))
    if row.get("kind") == "description" and not row.get("loaded") and not _MARKS.search(core):
        name, words = str(row["entity"]).lower().split(), core.split()
        kept = len(name) if [w.lower() for w in words[-len(name) :]] == name else 1
        return " ".join(w.lower() if w.isupper() and len(w) > _SHOUTED else w for w in words[-kept:])
    return core if row["label"] == row["core"] else _RANKS.sub("", core)


def _same(label: str) -> str:
    """What two labels share that differ in capitals, article, number or the shape of a mark only."""
    plain = _ARTICLE.sub("", label.lower()).replace("’", "'").replace("“", '"').replace("”", '"')
    return plain.removesuffix("s")


def _entry(entities: dict[tuple[str, bool], dict[str, Any]], name: object, nameless: bool) -> dict[str, Any]:
    fresh = {"entity": str(name), "labels": {}, "portrayal": {}, "nameless": nameless}
    return entities.setdefault((str(name), nameless), fresh)


def _summary(entities: list[dict[str, Any]]) -> dict[str, Any] | None:
    # A name that one article alone uses shows no difference; the labels table of the export has all of them.
    shared = [e for e in entities if len(e["labels"].keys() | e["portrayal"].keys()) > 1]
    for found in shared:
        found["differs"] = differs(found)
    # People, bodies and countries before what the event is about.
    order = sorted(shared, key=lambda e: (e["nameless"], -len(e["labels"].keys() | e["portrayal"].keys())))
    for found in order:
        # A number beside nothing but dashes compares nothing.
        if sum(any(p[name] is not None for name in _FIGURES) for p in found["portrayal"].values()) < 2:
            found["portrayal"] = {}
    order = [e for e in order if e["differs"] or e["portrayal"]]
    if not order:
        return None
    differing = [e for e in order if e["differs"]]
    for found in differing:
        found["by_label"] = _by_label(found["labels"])
    return {
        "single": len(entities) - len(shared),
        "entities": order,
        "groups": {"table": differing[:FIRST], "further": differing[FIRST:]},
        "labels": bool(differing),
        "portrayal": any(e["portrayal"] for e in order),
        "figures": [
            name
            for name in ("mentions", *_FIGURES)
            if any(p[name] is not None for e in order for p in e["portrayal"].values())
        ],
    }


def _by_label(used: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The different labels with the articles that print them, those of most articles first."""
    found: dict[str, dict[str, Any]] = {}
    for key, labels in used.items():
        for label in labels:
            same = found.setdefault(_same(label["label"]), label | {"own": 0, "articles": []})
            same["own"] += label["own"]
            same["articles"].append({"key": key, "ref": label["ref"]})
    return sorted(found.values(), key=lambda label: -len(label["articles"]))


def _as_printed(found: dict[str, Any]) -> str:
    """The entity's name in the capitals that the articles give it: "Ardan deal" for "ardan deal"."""
    name = str(found["entity"])
    for used in found["labels"].values():
        for label in [label["label"] for label in used.values()]:
            at = label.lower().find(name)
            if at >= 0:
                return str(label[at : at + len(name)])
    return name
