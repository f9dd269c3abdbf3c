"""Who speaks, for how many words, in which role, and by which verbs they are brought in."""

from __future__ import annotations

from collections import Counter
from typing import Any

from framing.report.figures import telling_figures
from framing.report.marks import Marks, sentence_bounds
from framing.report.selection import Row, Selection
from framing.text import Document
from framing.text.speakers.roles import ROLES
from framing.text.verbs import LADDER, rung_of

FIGURES = ("quoted_share", "unnamed_share", "distancing_verbs")
#: Sentences shown for one speaker or rung in one article; the rest are counted.
MOST_SENTENCES = 12


def summarize_voices(selection: Selection, marks: Marks) -> dict[str, Any] | None:
    """Words by voice, role and speaker, and the ladder of reporting verbs; None where no article reports any speech."""
    voices = {article: marks.of(article, "voices") for article in selection.order}
    if not any(voices.values()) and not any(row["words_quoted"] for row in selection.rows("articles")):
        return None
    sources = selection.by_article("sources")
    found = {}
    for row in selection.rows("articles"):
        article = row["article_id"]
        found[selection.keys[article]] = {
            "shares": _shares(selection.documents[article], row),
            "speakers": [
                _speaker(source, voices[article], selection, marks) for source in _by_words(sources[article])
            ],
        }
    return {
        "articles": found,
        "figures": telling_figures(selection, marks, FIGURES),
        "roles": _roles(selection, sources),
        "ladder": _ladder(selection, marks),
    }


def _shares(document: Document, row: Row) -> list[Row]:
    """Words in the narrator's voice, quoted and reported, as the analysis counts them."""
    words = {
        "narrator": row["words_narrator"] or 0,
        "direct": row["words_quoted"] or 0,
        "indirect": row.get("words_reported") or 0,
    }
    total = sum(words.values())
    shares, place = [], 0.0
    for voice, n in words.items():
        share = n / total if total else 0.0
        shares.append({"voice": voice, "words": n, "share": share, "place": round(100 * place, 2)})
        place += share
    return shares


def _by_words(sources: list[Row]) -> list[Row]:
    """The most words first; a voice without a name has no place of honour."""
    return sorted(sources, key=lambda s: (not s["speaker"], -(s["quoted_words"] + s["reported_words"])))


def _speaker(source: Row, voices: list[Row], selection: Selection, marks: Marks) -> Row:
    """A speaker's figures, and the sentences in which he or she is heard."""
    own = [v for v in voices if v["kind"] != "scare" and _is_heard(source, v)]
    kept = ("speaker", "entity", "share", "times", "position", "verbs")
    return {name: source[name] for name in kept} | {
        "role": source["speaker_role"] or "",
        "direct": source["quoted_words"],
        "indirect": source["reported_words"],
        **_sentences(own, selection, marks),
    }


def _is_heard(source: Row, voice: Row) -> bool:
    """Whether a voice is a source's; those without a name are parted by their role: kept unnamed, or not found."""
    if not source["speaker"]:
        return not voice["speaker"] and (source["speaker_role"] or "") == (voice["speaker_role"] or "")
    return source["speaker"] in str(voice["speaker"] or "").split("; ")


def _sentences(found: list[Row], selection: Selection, marks: Marks) -> Row:
    """The sentences around some marks, each once with all of these marks in it, and how many more there are."""
    grouped: dict[tuple[int, int], list[Row]] = {}
    for mark in found:
        bounds = sentence_bounds(selection.documents[mark["article"]], mark["start"])
        grouped.setdefault(bounds, []).append(mark)
    passages = [
        marks.passage(these[0]["article"], *bounds, [these[0]["layer"]], [m["ref"] for m in these])
        for bounds, these in list(grouped.items())[:MOST_SENTENCES]
    ]
    return {"passages": passages, "more": max(len(grouped) - MOST_SENTENCES, 0)}


def _roles(selection: Selection, sources: dict[str, list[Row]]) -> Row | None:
    """Words of sources by role and article; a joint statement counts for each who makes it."""
    words: dict[str, Counter[str]] = {}
    for article, these in sources.items():
        counts = words.setdefault(selection.keys[article], Counter())
        for row in these:
            counts[row["speaker_role"] or ""] += row["quoted_words"] + row["reported_words"]
    used = [role for role in (*ROLES, "") if any(counts[role] for counts in words.values())]
    if not used:
        return None
    rows = {
        key: [
            {"role": role, "words": counts[role], "share": counts[role] / max(counts.total(), 1)}
            for role in used
        ]
        for key, counts in words.items()
    }
    return {"names": used, "rows": rows}


def _ladder(selection: Selection, marks: Marks) -> Row | None:
    """The outlets' own reporting verbs by rung: how many, which, whom they bring in, and their sentences."""
    rungs: dict[str, dict[str, list[Row]]] = {rung: {} for rung in LADDER}
    for article in selection.order:
        for mark in marks.of(article):
            if mark.get("measure") == "attribution" and mark["voice"] in (None, "", "narrator"):
                rung = rung_of(mark["category"])
                if rung:
                    rungs[rung].setdefault(selection.keys[article], []).append(mark)
    shown = [
        {"rung": rung, "cells": {key: _cell(found, selection, marks) for key, found in cells.items()}}
        for rung, cells in rungs.items()
        if cells
    ]
    return {"rungs": shown} if shown else None


def _cell(found: list[Row], selection: Selection, marks: Marks) -> Row:
    """One article's verbs on one rung, with whom they bring in."""
    verbs: dict[str, Counter[str]] = {}
    for mark in found:
        verbs.setdefault(str(mark["term"]), Counter())[str(mark["speaker"] or "")] += 1
    return {
        "n": len(found),
        "verbs": [
            {"verb": verb, "n": speakers.total(), "speakers": [name for name, _ in speakers.most_common()]}
            for verb, speakers in sorted(verbs.items(), key=lambda item: -item[1].total())
        ],
        **_sentences(found, selection, marks),
    }
