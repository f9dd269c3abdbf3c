"""What an article leads with, and what the others tell early that it tells late or not at all."""

from __future__ import annotations

from typing import Any

from framing.report.selection import Row, Selection

FIRST = 5
_LEAST = 3


def summarize_order(selection: Selection, facts: Row | None) -> dict[str, Any] | None:
    """For each article its first facts and the common first ones that it tells later or not; None without shared facts.

    The common order is that of the event's facts: by their mean place over the articles that tell them.
    """
    if not facts:
        return None
    common = {fact_id: n for n, fact_id in enumerate(_order(selection), start=1)}
    by_id = {str(fact["fact_id"]): fact for fact in facts["facts"]}
    found: dict[str, Row] = {}
    for article, rows in selection.by_article("coverage").items():
        places = {str(r["fact_id"]): int(r["order"]) for r in rows if r["carried"] and r.get("order")}
        if len(places) < _LEAST:
            continue
        told = sorted(places, key=lambda fact_id: places[fact_id])
        early = [f for f in common if f in by_id][:FIRST]
        found[selection.keys[article]] = {
            "n": len(places),
            "first": [_fact(by_id[f], common=common[f]) for f in told[:FIRST] if f in by_id],
            "later": [
                _fact(by_id[f], place=places.get(f)) for f in early if places.get(f, FIRST + 1) > FIRST
            ],
        }
    return {"articles": found, "n_facts": len(common)} if len(found) > 1 else None


def _order(selection: Selection) -> list[str]:
    return list(dict.fromkeys(str(row["fact_id"]) for row in selection.rows("facts")))


def _fact(fact: Row, *, common: int | None = None, place: int | None = None) -> Row:
    return {"number": fact["number"], "description": fact["description"], "common": common, "place": place}
