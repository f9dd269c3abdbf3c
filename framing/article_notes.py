"""What a reader should know of an article beside the others on its event, as notes in its warnings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.corpus.agencies import agency_of, is_outlet
from framing.corpus.genre import text_kind
from framing.extraction import Extracted
from framing.features.first_person import first_person_note

#: How a note calls each kind of text that is no news report.
_SAID = {"opinion": "opinion", "transcript": "a transcript", "live": "a live report"}


def add_notes(
    rows: dict[str, list[dict[str, Any]]], given: Mapping[str, dict[str, Any]], read: Mapping[str, Extracted]
) -> None:
    """Fill ``kind`` and ``warnings`` in the table ``articles``; ``given`` holds each article as it was read, by its id."""
    reasons: dict[str, str] = {}
    for row in rows["articles"]:
        source = given[row["article_id"]]
        found = text_kind(source["genre"], source["headline"], source["text"])
        row["kind"], reasons[row["article_id"]] = found
    shared = _sharing(rows)
    of_event: dict[str, list[dict[str, Any]]] = {}
    for row in rows["articles"]:
        if row["words"]:
            of_event.setdefault(row["event"], []).append(row)
    for row in rows["articles"]:
        article, kind, others = row["article_id"], row["kind"], of_event.get(row["event"], [])
        if not row["words"]:
            continue
        notes = [row["warnings"]]
        if kind and any(other["kind"] != kind for other in others):
            what = f"It is {_SAID[kind]} ({reasons[article]}), unlike others on the event"
            notes.append(f"{what}: what differs may come with the kind of text")
        if not kind:
            notes.append(first_person_note(read[article].document))
        notes.append(_on_agency(given[article]))
        if len(others) > 1 and article not in shared:
            notes.append(
                "No fact of it was found in the other articles on the event; is it about the same event?"
            )
        row["warnings"] = "; ".join(filter(None, notes))


def _sharing(rows: dict[str, list[dict[str, Any]]]) -> set[str]:
    """The articles that share a fact or a text with another one on their event."""
    told = {row["article_id"] for row in rows["facts"]}
    return told | {
        row[side] for row in rows["reuse"] if row["shared_spans"] for side in ("article_a", "article_b")
    }


def _on_agency(source: dict[str, Any]) -> str:
    agency, words = agency_of(source["text"])
    if not agency or is_outlet(agency, source["outlet"]):
        return ""
    return (
        f"It bears an agency's mark (“{words}”): its wording may be that of {agency} and not the outlet's own"
    )
