"""Wordings of one fact: pairs to sort, and others to match."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from framing.classroom.masking import NameMask
from framing.classroom.pack import STATUSES, FactPair, Matching, PackText, Wording
from framing.text import Document

_PAIRS = {"lower": 3, "upper": 4, "university": 5}
_MATCHES = {"lower": 3, "upper": 4, "university": 5}
_WORDING_WORDS = range(5, 46)
# Sentences less alike than this may tell a fact together only by the toolkit's reckoning.
_ALIKE = 0.3


def choose_facts(
    texts: Sequence[PackText],
    tables: Mapping[str, pd.DataFrame],
    documents: Mapping[str, Document],
    mask: NameMask,
    level: str,
    rng: random.Random,
) -> tuple[list[FactPair], Matching]:
    """Pairs of wordings to sort, and others to match. A fact is used once; none where the articles share too few."""
    rows = _fact_rows(texts, tables, documents, mask)
    rng.shuffle(rows)
    # Figures and dates can be checked against each other, and what does not fit together is worth an argument.
    rank = {"conflict": 0, "compatible": 1, "same": 2}
    rows.sort(key=lambda r: (r["type"] in ("role", "wording"), rank[r["status"]]))
    pairs: list[FactPair] = []
    used: set[str] = set()
    sides: set[str] = set()
    for row in rows:
        if _full(pairs, row["status"], _PAIRS[level]) or row["fact_id"] in used or _repeats(row, sides):
            continue
        used.add(row["fact_id"])
        sides |= {row["left"].wording, row["right"].wording}
        pairs.append(FactPair("", row["left"], row["right"], row["status"], row["type"], row["reason"]))
    rng.shuffle(pairs)
    numbered = [
        FactPair(f"f{n}", p.left, p.right, p.status, p.kind, p.reason) for n, p in enumerate(pairs, 1)
    ]
    return numbered, _matching([r for r in rows if r["fact_id"] not in used], sides, level, rng)


def _full(pairs: Sequence[FactPair], status: str, size: int) -> bool:
    """Whether there are enough pairs, or enough of this kind: no kind takes more than half, so that each is met."""
    return len(pairs) >= size or sum(p.status == status for p in pairs) >= (size + 1) // 2


def _repeats(row: Mapping[str, Any], sides: set[str]) -> bool:
    return row["left"].wording in sides or row["right"].wording in sides


def _fact_rows(
    texts: Sequence[PackText],
    tables: Mapping[str, pd.DataFrame],
    documents: Mapping[str, Document],
    mask: NameMask,
) -> list[dict[str, Any]]:
    keys = {t.article_id: t.key for t in texts}
    shown = {a: mask.hide(documents[a].text) for a in keys}
    places: dict[tuple[Any, Any], tuple[Wording, float]] = {
        (r["fact_id"], r["article_id"]): (
            Wording(keys[r["article_id"]], _clean(shown[r["article_id"]][r["start"] : r["end"]])),
            float(r["similarity"]),
        )
        for r in _records(tables["facts"])
        if r["article_id"] in keys
    }
    found = []
    for pair in _records(tables["fact_pairs"]):
        sides = [places.get((pair["fact_id"], pair[name])) for name in ("article_a", "article_b")]
        if None in sides or pair["status"] not in STATUSES:
            continue
        (left, alike_left), (right, alike_right) = (s for s in sides if s is not None)
        sizes = [len(w.wording.split()) for w in (left, right)]
        if left.wording != right.wording and all(n in _WORDING_WORDS for n in sizes):
            row = {name: str(pair[name] or "") for name in ("fact_id", "status", "type", "reason")}
            found.append(row | {"left": left, "right": right, "alike": min(alike_left, alike_right)})
    return found


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]


def _clean(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _matching(rows: Sequence[dict[str, Any]], sides: set[str], level: str, rng: random.Random) -> Matching:
    left: list[Wording] = []
    right: list[Wording] = []
    used: set[str] = set()
    taken = set(sides)
    for row in sorted(rows, key=lambda r: -r["alike"]):
        if (
            row["fact_id"] in used
            or row["alike"] < _ALIKE
            or len(left) >= _MATCHES[level]
            or _repeats(row, taken)
        ):
            continue
        used.add(row["fact_id"])
        taken |= {row["left"].wording, row["right"].wording}
        left.append(row["left"])
        right.append(row["right"])
    if len(left) < 3:
        return Matching()
    order = list(range(len(right)))
    rng.shuffle(order)
    start = list(range(len(left)))
    rng.shuffle(start)
    return Matching([left[i] for i in start], [right[j] for j in order], [order.index(i) for i in start])
