"""What a reader should know of an article beside the others on its event, as notes in its warnings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from framing.corpus import detect_genre
from framing.corpus.agencies import agency_of, is_outlet
from framing.extraction import Extracted
from framing.features.first_person import first_person_note

#: Kinds of text that are no news report, by the words that a table's genre may hold.
_KINDS = {
    "opinion": re.compile(r"\b(?:opinions?|editorials?|columns?|columnists?|comment|commentary|op-?eds?|letters?|essays?)\b"),
    "transcript": re.compile(r"\b(?:transcripts?|interviews?|speech|speeches)\b"),
    "live": re.compile(r"\blive(?:blog)?\b"),
}  # fmt: skip
_SAID = {"opinion": "opinion", "transcript": "a transcript", "live": "a live report"}


def text_kind(genre: str, headline: str, text: str) -> tuple[str, str]:
    """What an article is where it is no news report, and how that is known: by its genre, else by what it shows itself.

    >>> text_kind("", "Opinion: The quay deserves better", "It was a bad week.")
    ('opinion', 'the headline is labelled “Opinion:”')
    >>> text_kind("Op-Ed", "The quay", "It was a bad week."), text_kind("World", "The quay", "It was a bad week.")
    (('opinion', 'given as “Op-Ed”'), ('', ''))
    """
    if genre:
        kind = next((kind for kind, words in _KINDS.items() if words.search(genre.casefold())), "")
        return (kind, f"given as “{genre}”") if kind else ("", "")
    detected, reason = detect_genre(headline, text)
    return (detected, reason) if detected in _SAID else ("", "")


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
