"""The words behind what the table ``portrayal`` says of an entity: its tone, and the clauses in which it acts or is acted on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.features.base import Evidence
from framing.features.portrayal import Portrayed
from framing.text import Document

TONE, ACTS = "portrayal_tone", "portrayal_acts"
#: In fewer clauses than this it says nothing who acts and who is acted on.
ENOUGH = 10


def portrayal_evidence(
    portrayed: Sequence[Portrayed], documents: Mapping[str, Document]
) -> dict[str, list[Evidence]]:
    """The evidence of every article, in the order of the text; ``term`` is the entity.

    Rows of measure ``portrayal_tone`` are mentions around which the narrator's tone is not 0 (``score`` is its size, 0..1), and
    loaded words that fall on the entity (``score`` is a third of the word's strength); ``tone_evidence`` counts both. Rows of
    ``portrayal_acts`` are the narrator's clauses, with the category agent or patient, of entities that have ten or more.
    """
    found: dict[str, list[Evidence]] = {name: [] for name in documents}
    for one in portrayed:
        rows = found[one.article_id]
        if one.has_tone:
            rows += _tone(one)
        if len(one.acts) >= ENOUGH:
            rows += _acts(one, documents[one.article_id])
    return {
        name: sorted(rows, key=lambda row: (row.start, row.end, row.measure)) for name, rows in found.items()
    }


def _tone(one: Portrayed) -> Iterator[Evidence]:
    name = one.entity.name
    for stretch, tone in zip(one.stretches, one.tones, strict=True):
        if tone:
            start, end = stretch.offset + stretch.start, stretch.offset + stretch.end
            yield Evidence(
                start, end, stretch.text[stretch.start : stretch.end], TONE, name, "sentence", "+" if tone > 0 else "-",
                abs(tone), rule="tone_toward", reason=f"tone toward {name!r}: {tone:+.2f}",
            )  # fmt: skip
    for value, word in one.loaded:
        yield Evidence(
            word.start, word.end, word.text, TONE, name, "loaded_word", word.direction, abs(value),
            strength=word.strength, rule="loaded_word", reason=f"{word.text!r} falls on {name!r}: {value:+.2f}",
            lexicon=word.lexicon,
        )  # fmt: skip


def _acts(one: Portrayed, document: Document) -> Iterator[Evidence]:
    for does, clause in one.acts:
        start, end = document.word_starts[clause.first], document.word_ends[clause.end - 1]
        reason = f"{one.entity.name!r} {'acts' if does else 'is acted on'} in this clause: {document.words[clause.verb]!r}"
        yield Evidence(
            start, end, document.text[start:end], ACTS, one.entity.name, "agent" if does else "patient",
            rule="be_participle" if clause.passive else "verb_between_phrases", reason=reason,
        )  # fmt: skip
