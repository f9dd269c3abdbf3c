"""The places of an article that a lesson should show, where it cannot show the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from framing.text import Document

_MARKED = 2


def wanted_places(
    tables: Mapping[str, pd.DataFrame], documents: Mapping[str, Document], chosen: Iterable[str]
) -> dict[str, list[int]]:
    """For each article the offsets of what a lesson wants to show, the most wanted first.

    Paragraphs in which the outlet's own words are marked most come first, by one rule for every outlet, for a lesson on wording
    needs words to talk about; then what other articles tell as well, so that there is something to compare.
    """
    names = list(chosen)
    shared = shared_places(tables["facts"], tables["fact_pairs"], names)
    evidence = tables["evidence"]
    own = evidence[(evidence["measure"] == "loaded_vocabulary") & (evidence["voice"] == "narrator")]
    return {
        name: marked_places(own[own["article_id"] == name], documents[name]) + shared[name] for name in names
    }


def marked_places(evidence: pd.DataFrame, document: Document) -> list[int]:
    """Where the two paragraphs begin in which most is marked, by the sum of the scores."""
    weights: dict[int, float] = {}
    starts: dict[int, int] = {}
    for row in _records(evidence):
        n = document.sentence_index(int(row["start"]))
        if n >= 0 and document.sentences[n].part != "headline":
            paragraph = document.sentences[n].paragraph
            weights[paragraph] = weights.get(paragraph, 0.0) + float(row["score"])
            starts.setdefault(paragraph, document.sentences[n].start)
    most = sorted(weights, key=lambda paragraph: (-weights[paragraph], paragraph))
    return [starts[paragraph] for paragraph in most[:_MARKED]]


def shared_places(facts: pd.DataFrame, pairs: pd.DataFrame, chosen: Iterable[str]) -> dict[str, list[int]]:
    """Where each article tells what others tell as well: first what has a figure, date or role to compare, then the most told."""
    places: dict[str, list[int]] = {article: [] for article in chosen}
    own = facts[facts["article_id"].isin(list(places))]
    told: dict[Any, int] = own.groupby("fact_id")["article_id"].nunique().to_dict()
    both = pairs[pairs["article_a"].isin(list(places)) & pairs["article_b"].isin(list(places))]
    conflicts = set(both.loc[both["status"] == "conflict", "fact_id"])
    checkable = set(both.loc[~both["type"].isin(["wording", "none", ""]), "fact_id"])
    names = [name for name, n in told.items() if n > 1]
    names.sort(key=lambda name: (name not in conflicts, name not in checkable, -told[name], str(name)))
    rows: dict[Any, list[dict[str, Any]]] = {}
    for row in _records(own):
        rows.setdefault(row["fact_id"], []).append(row)
    for name in names:
        for row in rows[name]:
            places[row["article_id"]].append(int(row["start"]))
    return places


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]
