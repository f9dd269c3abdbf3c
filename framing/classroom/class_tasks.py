"""The other tasks, counted over the class; nobody's answers are put together and nobody is ranked."""

from __future__ import annotations

import hashlib
import math
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from framing.classroom.agreement import cohen_kappa
from framing.classroom.answers import Sheet
from framing.classroom.lesson import CHECKED, COUNTS, NEEDS, letters, speaking_choices
from framing.classroom.pack import STATUSES, Pack

_MOST_NAMES = 6
Row = dict[str, Any]


def summarize_tasks(pack: Pack, sheets: Sequence[Sheet]) -> dict[str, Any]:
    """Counts of choices with the toolkit's answer beside them, and what was written, in no order that tells the writer."""
    return {
        "who": [
            {
                "item": p,
                "choices": _counts(sheets, f"who.{p.id}.kind", speaking_choices(pack)),
                "key": p.kind,
                "names": names,
                "more_names": more,
            }
            for p in pack.passages
            for names, more in [_names(sheets, f"who.{p.id}.name")]
        ],
        "pairs": [
            {
                "item": p,
                "choices": _counts(sheets, f"pairs.{p.id}.status", [*STATUSES, "unsure"]),
                "key": p.status,
                "why": _written(sheets, [f"pairs.{p.id}.why"]),
            }
            for p in pack.pairs
        ],
        "matching": [
            {
                "left": left,
                "key": letters(pack.matching.right)[place],
                "choices": _counts(sheets, f"matching.m{n}", letters(pack.matching.right)),
            }
            for n, (left, place) in enumerate(
                zip(pack.matching.left, pack.matching.key, strict=True), start=1
            )
        ],
        "leads": _leads(pack, sheets),
        "coding": _coding(sheets),
        "dispute": {name: _written(sheets, [f"dispute.{name}"]) for name in ("wrong", "missing")},
        "check": _written(sheets, ["check.claim", "check.where", "check.found"]),
        "checked": _counts(sheets, "check.verdict", CHECKED),
        "headlines": {
            name: _written(sheets, [f"headlines.{name}"])
            for name in ("neutral", "slant_one", "slant_two", "changed")
        },
        "verdict": _counts(sheets, "difference.verdict", ["difference", "maybe", "unsure"]),
        "needs": [(n, sum(s.fields.get(f"difference.need.{n}") == "yes" for s in sheets)) for n in NEEDS],
        "difference": _written(sheets, ["difference.what", "difference.more"]),
    }


def _coding(sheets: Sequence[Sheet]) -> Row:
    """Kappa recomputed from the counts that pupils wrote, and the rules they would add; what cannot be counted is left out."""
    kappas = []
    for sheet in sheets:
        counts = [sheet.fields.get(f"coding.{name}", "").strip() for name in COUNTS]
        if all(n.isascii() and n.isdigit() for n in counts):
            kappa = cohen_kappa(*map(int, counts))
            kappas += [] if math.isnan(kappa) else [kappa]
    shown = {}
    if kappas:
        parts = {"low": min(kappas), "middle": statistics.median(kappas), "high": max(kappas)}
        shown = {name: f"{value:.2f}".replace("-", "−") for name, value in parts.items()}
    return {"n": len(kappas), "kappa": shown, "rules": _written(sheets, ["coding.rule"])}


def _counts(sheets: Iterable[Sheet], field: str, choices: Iterable[str]) -> list[tuple[str, int]]:
    found = Counter(s.fields[field] for s in sheets if field in s.fields)
    return [(choice, found[choice]) for choice in choices]


def _written(sheets: Iterable[Sheet], fields: Sequence[str]) -> list[list[str]]:
    """What pupils wrote, each pupil's fields together, ordered by a fingerprint and so by chance."""
    rows = [[s.fields.get(f, "").strip() for f in fields] for s in sheets]
    rows = [row for row in rows if any(row)]
    return sorted(
        rows, key=lambda row: hashlib.sha256("\0".join(row).encode("utf-8", "surrogatepass")).hexdigest()
    )


def _names(sheets: Iterable[Sheet], field: str) -> tuple[list[tuple[str, int]], int]:
    """The names given most, in the spelling that most pupils use, and how many pupils gave other ones."""
    spellings: dict[str, Counter[str]] = {}
    for sheet in sheets:
        name = " ".join(sheet.fields.get(field, "").split())
        if name:
            spellings.setdefault(name.casefold(), Counter())[name] += 1
    rows = [(found.most_common(1)[0][0], found.total()) for found in spellings.values()]
    rows.sort(key=lambda row: -row[1])
    return rows[:_MOST_NAMES], sum(n for _, n in rows[_MOST_NAMES:])


def _leads(pack: Pack, sheets: Sequence[Sheet]) -> list[Row]:
    rows: list[Row] = []
    if not pack.leads.subjects:
        return rows
    for text in pack.texts:
        first = Counter(s.fields.get(f"leads.{text.key}.1", "") for s in sheets)
        del first[""]
        ranked = [(pack.leads.subjects[int(name[1:]) - 1], n) for name, n in first.most_common(3)]
        key = [pack.leads.subjects[n] for n in pack.leads.key[text.key]]
        rows.append({"text": text.key, "first": ranked, "key": key[:1]})
    return rows
