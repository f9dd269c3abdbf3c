"""What people and bodies are called, outlet by outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import permutations
from typing import Any

from framing.report.selection import Row, Selection

_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_DETERMINERS = re.compile(
    r"^(?:(?:an?|the|its|his|her|their|our|my|your|this|that|these|those|any|some|all|every|each) ){1,3}(?:own )?",
    re.IGNORECASE,
)
_RANKS = re.compile(r"^(?:(?:first|second|third|last|only) )+(?=\S)")
_MARKS = re.compile(r"[\"“”]|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_OF_SOMEBODY = ("administration", "government", "regime", "campaign", "cabinet")
_SHOUTED = 4  # letters; "GOP" is a name
_SECONDS = ("vice", "deputy", "assistant", "prime")
#: "Black people" and "the American people", one's measures and another's: such a noun says too little to be one row.
WIDE = frozenset(
    "people person persons man men woman women child children member members family families public government state "
    "court committee department agency group groups allies rivals foes enemies friends opponents move action actions attack "
    "attacks claim claims law laws measure measures policy policies product products step steps vote votes".split()
)
# One person or body is the same one in two articles only where both take it for known.
_CERTAIN = re.compile(r"(?:the|this|that|his|her|its|their|our|my|your)\b|\S+['’]s? ", re.IGNORECASE)
_SEVERAL = frozenset(
    "police media military press staff personnel royalty leadership opposition electorate".split()
)
_ENDS = "\"'”’"
_OWNER = re.compile(r"['’]s?$")
_INITIAL = re.compile(r"\w\.|")
_INNER = re.compile(r"(?<=\w)\.(?=\w)")
#: With fewer clauses than this, who acts and who is acted on says nothing.
ENOUGH = 10
#: Kinds of entities without a name of their own: groups and what the event is about.
_NAMELESS = ("people", "matter")
_MOST = 6
#: Entities shown before the reader asks for more.
FIRST = 10
_FIGURES = ("agent", "patient")


def summarize_naming(selection: Selection) -> dict[str, Any] | None:
    """Labels and portrayal by entity and article, entities named in most articles first.

    Groups and matters, which have no name of their own, are shown where a word before their noun judges, matters that none
    judges by the noun alone: "the talks in Oslo" beside "the talks on Friday" is no difference of naming.
    """
    entities: dict[tuple[str, bool], dict[str, Any]] = {}
    meant = _meant(selection.rows("labels"))
    judging = _judging(selection.rows("evidence"))
    for n, row in enumerate(selection.rows("labels"), start=1):
        nameless = row.get("entity_kind") in _NAMELESS
        core = _core(row) if nameless or row.get("entity_kind") == "other" else str(row["label"])
        entity = _group(core) if row.get("entity_kind") == "people" else row["entity"]
        if nameless and (entity in WIDE or len(meant.get(entity, ("", ""))) < 2):
            continue
        found = _entry(entities, entity, nameless)
        found["judges"] |= bool(row.get("loaded")) or not _is_staff(row)
        used = found["labels"].setdefault(selection.keys[row["article_id"]], {})
        if row["voice"] in ("direct", "indirect"):
            core = _MARKS.sub(r"\1", core)  # the page puts marks around what others say
        label = used.setdefault(
            _same(core),
            {"label": core, "own": 0, "quoted": 0, "ref": f"l{n}", "loaded": False, "judging": []},
        )
        label["own" if row["voice"] in (None, "", "narrator") else "quoted"] += 1
        if row.get("loaded"):
            label["loaded"] = True
            inside = (
                w for a, b, w in judging.get(row["article_id"], ()) if row["start"] <= a and b <= row["end"]
            )
            label["judging"] = list(dict.fromkeys([*label["judging"], *inside]))
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


def _is_staff(row: Row) -> bool:
    """Whether a phrase names a body's people ("Harrow Bank clerks") or a group, which is no name for body or country."""
    kind = row.get("entity_kind")
    return kind in _NAMELESS or kind in ("body", "country") and row.get("kind") == "description"


def _judging(rows: Iterable[Row]) -> dict[str, list[tuple[int, int, str]]]:
    """The loaded words of each article with their places."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in rows:
        if row["measure"] == "loaded_vocabulary":
            found.setdefault(row["article_id"], []).append((row["start"], row["end"], str(row["text"])))
    return found


def _meant(rows: Iterable[Row]) -> dict[str, set[str]]:
    """Noun for one person -> the articles that print it for somebody certain ("the lone gunman", not "a likely candidate")."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.get("entity_kind") == "people":
            noun = _group(_DETERMINERS.sub("", str(row["core"])))
            if not noun.endswith("s") and noun not in _SEVERAL:
                articles = found.setdefault(noun, set())
                articles.update([row["article_id"]] if _CERTAIN.match(str(row["label"])) else [])
    return found


def _core(row: Row) -> str:
    """The words by which a group or matter is shown: up to its noun, without what only the rest makes true.

    "Vote" for "the first vote since the war"; and for a matter that no word judges its noun alone, for what stands
    before it says which one is meant ("the draft deal", "the 2018 deal").
    """
    core = _DETERMINERS.sub("", str(row["core"]))
    plain = row.get("kind") == "description" and not row.get("loaded") and not _MARKS.search(core)
    if plain and row.get("entity_kind") in ("matter", "other"):
        name, words = str(row["entity"]).lower().split(), core.split()
        kept = len(name) if [w.lower() for w in words[-len(name) :]] == name else 1
        return " ".join(w.lower() if w.isupper() and len(w) > _SHOUTED else w for w in words[-kept:])
    return (
        core if row["label"] == row["core"] and row.get("entity_kind") != "people" else _RANKS.sub("", core)
    )


def _group(core: str) -> str:
    """The noun under which a group stands: "president"; "vice president", "chief of staff", "Lund administration" are others."""
    printed = core.split()
    words = [word.lower().strip(_ENDS) for word in printed]
    if len(words) > 2 and words[-2] == "of":
        return " ".join(words[-3:])
    two = words[-2:-1] and (words[-2] in _SECONDS or words[-1] in _OF_SOMEBODY and printed[-2][0].isupper())
    return " ".join(words[-2:]) if two else words[-1]


def _same(label: str) -> str:
    """What two labels share that differ in capitals, article, number or the shape of a mark only."""
    plain = _ARTICLE.sub("", label.lower()).replace("’", "'").replace("“", '"').replace("”", '"')
    return plain.removesuffix("s")


def _entry(entities: dict[tuple[str, bool], dict[str, Any]], name: object, nameless: bool) -> dict[str, Any]:
    fresh = {"entity": str(name), "labels": {}, "portrayal": {}, "nameless": nameless, "judges": False}
    return entities.setdefault((str(name), nameless), fresh)


def _summary(entities: list[dict[str, Any]]) -> dict[str, Any] | None:
    # A name that one article alone uses shows no difference; the labels table of the export has all of them.
    shared = [e for e in entities if len(e["labels"].keys() | e["portrayal"].keys()) > 1]
    for found in shared:
        found["differs"] = found["judges"] and _differs(found)
    # People, bodies and countries before groups and what the event is about.
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


def _differs(found: dict[str, Any]) -> bool:
    """Whether one article prints words for somebody of which another prints nothing like it.

    "House Speaker Ana Ruiz", "Speaker of the House" and "the speaker" are one title, told in full and in short. Words that
    judge are the same only in the same words and voice.
    """
    name = frozenset() if found["nameless"] else frozenset(found["entity"].lower().split())
    articles = [
        [(_title_words(label["label"], name), label["loaded"], label["own"] > 0) for label in labels]
        for labels in found["labels"].values()
    ]
    return any(
        not any(
            (words, own) == (others, theirs) if judges else _is_title_of(words, others)
            for others, _, theirs in b
        )
        for a, b in permutations(articles, 2)
        for words, judges, own in a
    )


def _title_words(label: str, name: frozenset[str]) -> list[str]:
    """The words of a label that are no part of the name, without articles, initials and what shows number and owner."""
    words = [_OWNER.sub("", word.strip("\"“”‘’'(),").lower()) for word in _ARTICLE.sub("", label).split()]
    kept = [w for w in words if w not in name and w != "the" and not _INITIAL.fullmatch(w)]
    return [w.removesuffix("s") if len(w) > _SHOUTED else _INNER.sub("", w) for w in kept]


def _is_title_of(some: list[str], others: list[str]) -> bool:
    """Whether one holds most words of the other; "gov." stands for "governor"."""
    few, many = sorted((some, others), key=len)
    found = sum(any(_same_word(a, b) or _same_word(b, a) for b in many) for a in few)
    return not few or 2 * found > len(few)


def _same_word(word: str, other: str) -> bool:
    return other.startswith(word[:-1]) if word.endswith(".") else word == other


def _as_printed(found: dict[str, Any]) -> str:
    """The entity's name in the capitals that the articles give it: "Ardan farmers" for "ardan farmers"."""
    name = str(found["entity"])
    for used in found["labels"].values():
        for label in [label["label"] for label in used.values()]:
            at = label.lower().find(name)
            if at >= 0:
                return str(label[at : at + len(name)])
    return name
