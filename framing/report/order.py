"""What an article opens with, and what others open with that it tells late or not at all."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

from framing.report.selection import Row, Selection

FIRST = 3
# The first three of fewer shared facts are half of them or more; what fewer of the others open with is no custom of theirs.
_LEAST = 2 * FIRST
_SHARE_OF_OTHERS = 1 / 3


def summarize_order(selection: Selection, facts: Row | None) -> dict[str, Any] | None:
    """For each article its first shared facts, and what others open with that it tells later or not; None without shared facts.

    An article opens with the first three of the shared facts that it tells. ``also`` says how many of the others open with a
    fact. Loose matches, of which many are two facts, are left out.
    """
    if not facts:
        return None
    by_id = {str(fact["fact_id"]): fact for fact in facts["facts"] if not fact["loose"]}
    told = {article: ids for article, ids in _told(selection, by_id).items() if len(ids) >= _LEAST}
    if len(told) < 2:
        return None
    opened = Counter(fact_id for ids in told.values() for fact_id in ids[:FIRST])
    least = math.ceil((len(told) - 1) * _SHARE_OF_OTHERS)
    found: dict[str, Row] = {}
    for article, ids in told.items():
        first = ids[:FIRST]
        place = {fact_id: n for n, fact_id in enumerate(ids, start=1)}
        others = sorted(
            (f for f in opened if f not in first and opened[f] >= least), key=lambda f: (-opened[f], f)
        )
        found[selection.keys[article]] = {
            "n": len(ids),
            "first": [_fact(by_id[f], opened[f] - 1) for f in first],
            "later": [_fact(by_id[f], opened[f], place.get(f)) for f in others[:FIRST]],
        }
    return {"articles": found}


def _told(selection: Selection, by_id: Row) -> dict[str, list[str]]:
    """For each article the facts it tells, first ones first."""
    found = {}
    for article, rows in selection.by_article("coverage").items():
        own = {str(r["fact_id"]): int(r["order"]) for r in rows if r["carried"] and r.get("order")}
        found[article] = sorted(own.keys() & by_id.keys(), key=lambda fact_id: own[fact_id])
    return found


def _fact(fact: Row, also: int, place: int | None = None) -> Row:
    return {"number": fact["number"], "description": fact["description"], "also": also, "place": place}
