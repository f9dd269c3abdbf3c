"""What a reader should know of an article beside the others on its event, as notes in its warnings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from framing.corpus import detect_genre
from framing.extraction import Extracted
from framing.features.first_person import first_person_note

#: Kinds of text that are no news report, by the words that a table's genre may hold.
_KINDS = {
    "opinion": re.compile(r"\b(?:opinions?|editorials?|columns?|columnists?|comment|commentary|op-?eds?|letters?|essays?)\b"),
    "a transcript": re.compile(r"\b(?:transcripts?|interviews?|speech|speeches)\b"),
    "a live report": re.compile(r"\blive(?:blog)?\b"),
}  # fmt: skip
_DETECTED = {"opinion": "opinion", "transcript": "a transcript", "live": "a live report"}


def add_notes(
    rows: dict[str, list[dict[str, Any]]], given: Mapping[str, dict[str, Any]], read: Mapping[str, Extracted]
) -> None:
    """Add to the warnings in the table ``articles``; ``given`` holds each article as it was read, by its id."""
    kinds = {row["article_id"]: _kind(given[row["article_id"]]) for row in rows["articles"]}
    shared = _sharing(rows)
    of_event: dict[str, list[str]] = {}
    for row in rows["articles"]:
        if row["words"]:
            of_event.setdefault(row["event"], []).append(row["article_id"])
    for row in rows["articles"]:
        article, ids = row["article_id"], of_event.get(row["event"], [])
        kind, reason = kinds[article]
        if not row["words"]:
            continue
        notes = [row["warnings"]]
        if kind and any(kinds[other][0] != kind for other in ids):
            notes.append(
                f"It is {kind} ({reason}), unlike others on the event: what differs may come with the kind of text"
            )
        if not kind:
            notes.append(first_person_note(read[article].document))
        if len(ids) > 1 and article not in shared:
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


def _kind(row: dict[str, Any]) -> tuple[str, str]:
    """What an article is where it is no news report, and how that is known; ("", "") for news and what says nothing."""
    if genre := row["genre"]:
        kind = next((kind for kind, words in _KINDS.items() if words.search(genre.casefold())), "")
        return kind, f"given as “{genre}”"
    detected, reason = detect_genre(row["headline"], row["text"])
    return _DETECTED.get(detected, ""), reason
