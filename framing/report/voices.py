"""Who speaks, for how many words, and how their words are brought in."""

from __future__ import annotations

from collections import Counter
from typing import Any

from framing.report.figures import summarize_figure
from framing.report.marks import Marks
from framing.report.selection import Row, Selection
from framing.text import Document

FIGURES = ("quoted_share", "unnamed_share", "sources")


def summarize_voices(selection: Selection, marks: Marks) -> dict[str, Any] | None:
    """Words by voice, speakers and reporting verbs of each article; None where no article reports any speech."""
    voices = {article: marks.of(article, "voices") for article in selection.order}
    if not any(voices.values()) and not any(row["words_quoted"] for row in selection.rows("articles")):
        return None
    found = {}
    for row in selection.rows("articles"):
        article = row["article_id"]
        document = selection.documents[article]
        found[selection.keys[article]] = {
            "shares": _shares(document, row),
            "speakers": _speakers(document, voices[article]),
            "verbs": [[verb, n] for verb, n in _verbs(voices[article])],
        }
    figures = [summarize_figure(selection, marks, name) for name in FIGURES]
    return {"articles": found, "figures": [f for f in figures if f]}


def _verbs(voices: list[Row]) -> list[tuple[str, int]]:
    return Counter(str(voice["verb"]) for voice in voices if voice["verb"]).most_common()


def _shares(document: Document, row: Row) -> list[Row]:
    """Words in the narrator's voice, quoted and reported; words between scare quotes are the narrator's."""
    kinds = Counter(
        document.voices[owner].kind if owner >= 0 else "narrator" for owner in document.word_voices
    )
    if document.voices:
        words = {"narrator": kinds["narrator"] + kinds["scare"], "direct": kinds["direct"]}
        words["indirect"] = kinds["indirect"]
    else:
        words = {"narrator": row["words_narrator"] or 0, "direct": row["words_quoted"] or 0, "indirect": 0}
    total = sum(words.values())
    shares, place = [], 0.0
    for voice, n in words.items():
        share = n / total if total else 0.0
        shares.append({"voice": voice, "words": n, "share": share, "place": round(100 * place, 2)})
        place += share
    return shares


def _speakers(document: Document, voices: list[Row]) -> list[Row]:
    """Speakers with their words, quoted and reported apart, the most words first; "" is a voice without a name."""
    found: dict[str, Row] = {}
    for voice in voices:
        if voice["kind"] == "scare":
            continue
        name = voice["speaker"] or ""
        entry = found.setdefault(
            name,
            {
                "speaker": name,
                "role": voice["speaker_role"] or "",
                "direct": 0,
                "indirect": 0,
                "times": 0,
                "ref": voice["ref"],
            },
        )
        entry[voice["kind"]] += _own_words(document, voice["start"], voice["end"], voice["kind"])
        entry["times"] += 1
    return sorted(found.values(), key=lambda e: -(e["direct"] + e["indirect"]))


def _own_words(document: Document, start: int, end: int, kind: str) -> int:
    """Words of a voice, without those of a voice of another kind nested in it."""
    count = 0
    for place, owner in zip(document.word_starts, document.word_voices, strict=True):
        if start <= place < end and (owner < 0 or document.voices[owner].kind == kind):
            count += 1
    return count
