"""What an article leads with, and what the others tell early that it tells late or not at all."""

from __future__ import annotations

from typing import Any

from framing.report.selection import Row, Selection

FIRST = 3
_LEAST = 3


def summarize_order(selection: Selection, facts: Row | None) -> dict[str, Any] | None:
    """For each article its first facts and the common first ones that it tells later or not; None without shared facts.

    The common order is that of the event's facts: by their mean place over the articles that tell them. Loose matches, of
    which many are two facts, are left out.
    """
    if not facts:
        return None
    by_id = {str(fact["fact_id"]): fact for fact in facts["facts"] if not fact["loose"]}
    common = {fact_id: n for n, fact_id in enumerate((f for f in _order(selection) if f in by_id), start=1)}
    found: dict[str, Row] = {}
    for article, rows in selection.by_article("coverage").items():
        own = {str(r["fact_id"]): int(r["order"]) for r in rows if r["carried"] and r.get("order")}
        told = sorted(own.keys() & by_id.keys(), key=lambda fact_id: own[fact_id])
        places = {fact_id: n for n, fact_id in enumerate(told, start=1)}
        if len(places) < _LEAST:
            continue
        early = list(common)[:FIRST]
        found[selection.keys[article]] = {
            "n": len(places),
            "first": [_fact(by_id[f], common=common[f]) for f in told[:FIRST]],
            "later": [
                _fact(by_id[f], place=places.get(f)) for f in early if places.get(f, FIRST + 1) > FIRST
            ],
        }
    return {"articles": found, "n_facts": len(common)} if len(found) > 1 else None


def _order(selection: Selection) -> list[str]:
    return list(dict.fromkeys(str(row["fact_id"]) for row in selection.rows("facts")))


def _fact(fact: Row, *, common: int | None = None, place: int | None = None) -> Row:
    return {"number": fact["number"], "description": fact["description"], "common": common, "place": place}
