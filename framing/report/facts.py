"""Facts that several articles tell: who carries them, where, and in which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from framing.pages.wording import read_reason
from framing.report.filters import balanced
from framing.report.marks import Marks, sentence_bounds
from framing.report.selection import Row, Selection
from framing.text import Document

# Words that every text uses; a difference in them tells nothing.
_COMMON = frozenset(
    "a an the and or but of in on at to for from by with as is are was were be been has have had it its he she they "
    "his her their that this which who will would not also than".split()
)

# Facts that are shown before the reader asks for more.
FIRST = 10
_STATEMENT = 5
# Where an article may tell a fact, or not.
PLACES = ("headline", "lead", "body", "tail", "perhaps", "not_found")

_STEM = 4  # letters
_BREAKS = re.compile(r"[,;:] |[—–\n]")
_WORD = re.compile(r"\w[\w.,]*\w|\w")
_YEAR = re.compile(r"\b\d{4}\b")
_FIGURE = re.compile(r"\d[\d.,]*")
_QUOTED = re.compile(r"(?:[^“”:]+: )?“.*”")


def summarize_facts(selection: Selection, marks: Marks) -> dict[str, Any] | None:
    """The facts in the order in which they matter, in three groups: the first ones, further ones, and loose matches."""
    facts: dict[str, Row] = {}
    for row in [*selection.rows("coverage"), *selection.rows("facts"), *selection.rows("fact_pairs")]:
        fact_id = str(row["fact_id"])
        blank = {
            "fact_id": fact_id, "cells": {}, "wordings": [], "perhaps": [], "pairs": [], "description": "", "loose": False,
            "alike": True,
        }  # fmt: skip
        facts.setdefault(fact_id, blank)
    if not facts:
        return None
    for row in selection.rows("facts"):
        facts[str(row["fact_id"])] |= {
            "description": str(row.get("description") or ""), "loose": bool(row.get("loose")),
        }  # fmt: skip
    _add_coverage(selection, marks, facts)
    _add_wordings(selection, marks, facts)
    _add_pairs(selection, facts)
    ordered = sorted(facts.values(), key=_weight)
    for number, fact in enumerate(ordered, start=1):
        fact["number"] = number
        fact["description"] = balanced(fact["description"].replace(" …", "\u00a0…"))
        fact["places"] = _places(selection, fact["cells"])
    firm = [f for f in ordered if f["conflict"] or not f["loose"]]
    shown = max(FIRST, sum(f["conflict"] for f in firm))
    return {
        "facts": ordered,
        "conflicts": [f for f in ordered if f["conflict"]],
        "gaps": any(not cell["carried"] for f in ordered for cell in f["cells"].values()),
        "places": [place for place in PLACES if any(f["places"][place] for f in ordered)],
        "groups": {"table": firm[:shown], "further": firm[shown:], "loose": ordered[len(firm) :]},
    }


def _weight(fact: Row) -> tuple[bool, bool, bool, int]:
    """What orders facts: conflicts, then what many articles tell and open with; what all print alike and few words come later."""
    early = sum(cell["position"] in ("headline", "lead") for cell in fact["cells"].values())
    few = len(fact["description"].split()) < _STATEMENT
    # Of a quotation and of copied text there is one wording to read, where a fact told in their own words has several.
    alike = fact["alike"] or _QUOTED.fullmatch(fact["description"]) is not None
    return not fact["conflict"], fact["loose"], few, alike - fact["carried"] - early


def _add_coverage(selection: Selection, marks: Marks, facts: dict[str, Row]) -> None:
    for row in selection.rows("coverage"):
        fact, article = facts[str(row["fact_id"])], row["article_id"]
        key, perhaps = selection.keys[article], bool(row.get("perhaps"))
        fact["cells"][key] = {
            "carried": bool(row["carried"]),
            "perhaps": perhaps,
            "best": row["best_similarity"],
            "position": "",
            "ref": "",
        }
        if perhaps:
            passage = marks.passage(article, int(row["start"]), int(row["end"]))
            fact["perhaps"].append({"key": key, "passage": passage})


def _places(selection: Selection, cells: dict[str, Row]) -> dict[str, list[str]]:
    """Which articles tell a fact where, and in which it perhaps stands or was not found; in the order of the page."""
    found: dict[str, list[str]] = {place: [] for place in PLACES}
    for key in selection.keys.values():
        cell = cells.get(key) or {"carried": False, "perhaps": False, "position": ""}
        told = cell["position"] if cell["position"] in PLACES else "body"
        found[told if cell["carried"] else "perhaps" if cell["perhaps"] else "not_found"].append(key)
    return found


def _add_wordings(selection: Selection, marks: Marks, facts: dict[str, Row]) -> None:
    worded = {(str(r["fact_id"]), r["article_id"]): r for r in selection.rows("wordings")}
    for article in selection.order:
        key = selection.keys[article]
        for mark in marks.of(article, "facts"):
            fact_id = str(mark["fact_id"])
            fact = facts[fact_id]
            first, last = sentence_bounds(selection.documents[article], mark["start"])
            wording = marks.passage(article, first, last, ("loaded",))
            row = worded.get((fact_id, article))
            wording["spans"] += _told_spans(row, first, last)
            fact["alike"] &= row is not None and not row["differing"]
            words = _words(selection.documents[article], first, last)
            fact["wordings"].append({"key": key, "ref": mark["ref"], "passage": wording, "words": words})
            fact["cells"][key] = {
                "carried": True,
                "perhaps": False,
                "best": mark["similarity"],
                "position": mark["position"] or "",
                "ref": mark["ref"],
            }
    for fact in facts.values():
        fact["carried"] = sum(cell["carried"] for cell in fact["cells"].values())
        if not fact["description"] and fact["wordings"]:
            fact["description"] = min((w["passage"]["text"] for w in fact["wordings"]), key=len)


def _told_spans(row: Row | None, first: int, last: int) -> list[list[Any]]:
    """What a sentence shares with the other tellings, and its clauses that share nothing: they tell something else."""
    if row is None:
        return []
    spans = [(a, b, "shared") for a, b in row["in_common"] or ()]
    if 0 <= row["core_start"] < row["core_end"]:
        spans += [(first, row["core_start"], "beside"), (row["core_end"], last, "beside")]
    return [
        [max(a, first) - first, min(b, last) - first, layer, "", False]
        for a, b, layer in spans
        if max(a, first) < min(b, last)
    ]


def _words(document: Document, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words of a passage with their places in it."""
    return [
        (a - start, b - start, word)
        for a, b, word in zip(document.word_starts, document.word_ends, document.words, strict=True)
        if start <= a and b <= end
    ]


def _add_pairs(selection: Selection, facts: dict[str, Row]) -> None:
    for row in selection.rows("fact_pairs"):
        # Where there is no value to compare, the wordings side by side say all there is.
        if row["status"] == "same" or row["type"] == "wording":
            continue
        fact = facts[str(row["fact_id"])]
        keys = [selection.keys[row["article_a"]], selection.keys[row["article_b"]]]
        pair = {name: row[name] for name in ("status", "type", "reason")}
        sides = _sides(fact, keys, [row["value_a"], row["value_b"]])
        # Days that may be the same day ("the weekend", "Friday") say nothing.
        vague = row["type"] == "date" and not any(_YEAR.search(str(side["value"])) for side in sides)
        if pair["status"] == "conflict" or not vague and _is_new(sides, fact["pairs"]):
            fact["pairs"].append(pair | {"sides": sides})
    for fact in facts.values():
        fact["pairs"].sort(key=lambda pair: pair["status"] != "conflict")
        fact["conflict"] = any(pair["status"] == "conflict" for pair in fact["pairs"])
        fact["disputes"] = _disputes(pair for pair in fact["pairs"] if pair["status"] == "conflict")
        for wording in fact["wordings"]:
            del wording["words"]


def _is_new(sides: list[Row], pairs: list[Row]) -> bool:
    """Whether two values that fit are different ones and not yet listed for this fact.

    "40" and "about 40" are one value, and of parties that fit ("mill -> union") the wordings side by side say all there is.
    """
    first, second = (str(side["value"]).lower() for side in sides)
    figures = [_FIGURE.findall(value) for value in (first, second)]
    if "->" in first or first in second or second in first or figures[0] and figures[0] == figures[1]:
        return False
    return all({str(s["value"]).lower() for s in pair["sides"]} != {first, second} for pair in pairs)


def _disputes(pairs: Iterable[Row]) -> list[Row]:
    """Pairs that do not fit, taken together where they are about the same two values: each value with all who give it."""
    found: dict[tuple[str, frozenset[str]], Row] = {}
    for pair in pairs:
        values = ["" if side["value"] is None else str(side["value"]) for side in pair["sides"]]
        dispute = found.setdefault(
            (str(pair["type"]), frozenset(values)),
            {"reason": pair["reason"], "values": {value: {} for value in values}, "pairs": []},
        )
        if all(side["ref"] for side in pair["sides"]):
            dispute["pairs"].append("+".join(side["ref"] for side in pair["sides"]))
        for value, side in zip(values, pair["sides"], strict=True):
            dispute["values"][value].setdefault(side["key"], side)
    return [
        {
            "about": _clause(d["reason"], d["values"]),
            "reason": d["reason"],
            "values": [
                {"value": value, "tellings": _tellings(sides.values())}
                for value, sides in d["values"].items()
            ],
            # The notes of the sentences of each pair, for a reader who says that they do fit.
            "pairs": d["pairs"],
        }
        for d in found.values()
    ]


def _clause(reason: str, values: Row) -> str:
    """The clause around the figure that both sides of a dispute print, where its reason names one; "" elsewhere."""
    figure = (read_reason(reason or "") or ("", {}))[1].get("figure", "")
    passages = [side["passage"] for sides in values.values() for side in sides.values() if side["passage"]]
    clauses = [c for p in passages for c in _BREAKS.split(p["text"]) if figure and figure in c]
    return min((c.strip(" .") for c in clauses), key=len, default="")


def _tellings(sides: Iterable[Row]) -> list[Row]:
    """The sentences that give one value, each once with all articles that print it."""
    found: dict[str, Row] = {}
    for side in sides:
        # A side without its sentence stands for itself.
        words = side["passage"]["text"] if side["passage"] else side["key"]
        found.setdefault(words, {"passage": side["passage"], "sides": []})["sides"].append(side)
    return list(found.values())


def _sides(fact: Row, keys: list[str], values: list[Any]) -> list[Row]:
    """The two articles of a pair with their sentences, in which the words of the two values are marked where they differ."""
    sides = []
    for key, value, other in zip(keys, values, reversed(values), strict=True):
        wording = next((w for w in fact["wordings"] if w["key"] == key), None)
        side: Row = {"key": key, "value": value, "passage": None, "ref": ""}
        if wording:
            telling = _telling(_value_words(value), _value_words(other))
            spans = [[a, b, "differs", "", False] for a, b, word in wording["words"] if telling(word)]
            side |= {"passage": wording["passage"] | {"spans": spans}, "ref": wording["ref"]}
        sides.append(side)
    return sides


def _telling(own: set[str], other: set[str]) -> Callable[[str], bool]:
    """Which words of a sentence tell its value apart from the other's.

    Where both values have the same words (who sells to whom), all of them do, in any form: "Canadian" for "Canada".
    """
    if own - other or not own:
        return (own - other).__contains__
    stems = {word[:_STEM] for word in own}
    return lambda word: word[:_STEM] in stems


def _value_words(value: Any) -> set[str]:
    return set() if value is None else set(_WORD.findall(str(value).lower())) - _COMMON
