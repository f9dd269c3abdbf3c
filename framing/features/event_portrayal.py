"""One reading of an event's articles for naming, portrayal and deeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from framing.features.agency import agency_evidence
from framing.features.base import DocumentTransformer, Evidence, narrator_words
from framing.features.entities import EventEntities, find_entities
from framing.features.entities.clauses import find_clauses
from framing.features.entities.deeds import find_deeds
from framing.features.entities.shared_deeds import Told
from framing.features.labels import label_rows
from framing.features.loaded_vocabulary import LoadedVocabulary
from framing.features.portrayal import ToneFunction, read_portrayals
from framing.features.portrayal_evidence import portrayal_evidence
from framing.text import Document
from framing.text.document import NARRATOR


@dataclass(frozen=True)
class EventPortrayal:
    """Rows for the tables ``labels``, ``portrayal`` and ``deeds``; evidence of agency and portrayal by article; and ``names``.

    ``names[article_id]`` gives for a name as printed there, in lower case, the name that it has over the articles of the event.
    """

    labels: list[dict[str, Any]]
    portrayal: list[dict[str, Any]]
    deeds: list[dict[str, Any]]
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=dict)


def portray_event(
    documents: Mapping[str, Document],
    evidence_by_article: Mapping[str, Sequence[Evidence]],
    tone_fn: ToneFunction | None = None,
    told: Told | None = None,
) -> EventPortrayal:
    """Everything about naming and acting in the articles on one event, read once.

    Parameters
    ----------
    documents : mapping of article id to Document
        The articles of one event.
    evidence_by_article : mapping of article id to the article's evidence
        Rows of measure ``loaded_vocabulary`` are used, others passed over.
    tone_fn : callable (text, start, end) -> float in -1..1, optional
        Tone of a text toward the target at ``text[start:end]``; left out, :func:`framing.tone_toward` is used.

    told : mapping of article id to sequence of (start, end, fact id), optional
        Stretches of the articles that tell one fact; they tie a deed done to "Ana Lund" to the one done to "a mayor".

    Examples
    --------
    >>> from framing.text import annotate
    >>> text = "Mayor Ana Lund opened the mill. Lund praised the workers."
    >>> found = portray_event({"a": annotate(text)}, {"a": []}, tone_fn=lambda text, start, end: 0.0)
    >>> [(row["label"], row["entity"]) for row in found.labels]
    [('Mayor Ana Lund', 'Ana Lund')]
    """
    entities = find_entities(documents)
    clauses = {name: find_clauses(t, entities.phrases[name]) for name, t in entities.tagged.items()}
    portrayed = read_portrayals(documents, evidence_by_article, tone_fn, entities, clauses)
    behind = portrayal_evidence(portrayed, documents)
    evidence = {
        name: agency_evidence(t, entities.phrases[name], clauses[name]) + behind[name]
        for name, t in entities.tagged.items()
    }
    return EventPortrayal(
        label_rows(entities, evidence_by_article),
        [row.as_dict() for row in portrayed],
        find_deeds(entities.tagged, entities.phrases, clauses, entities.of_phrase, told)
        if len(documents) > 1
        else [],
        evidence,
        _names(entities),
    )


def _names(entities: EventEntities) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {name: {} for name in entities.tagged}
    for mention in entities.mentions:
        if mention.entity.kind in ("people", "matter"):
            continue  # "FBI agents" have no name over the event
        printed = " ".join(mention.text.lower().replace("’", "'").split()).removesuffix("'s")
        found[mention.article_id].setdefault(printed, mention.entity.name)
    return found


class Portrayal(DocumentTransformer):
    """How much an article names and describes, per 100 words.

    Notes
    -----
    ``naming_phrases_per_100_words`` counts phrases that say more of somebody than the bare name ("the embattled mayor");
    ``loaded_naming_per_100_words`` those in which the lexicon marks a word; ``entities_per_100_words`` the entities named.
    All in the narrator's voice, for every 100 words the narrator speaks; 0 upwards. The tone toward each entity
    is no figure of the article as a whole: see :func:`portray_event`.

    Examples
    --------
    >>> from framing.text import annotate
    >>> measure = Portrayal().fit([])
    >>> [(row.text, row.term) for row in measure.evidence(annotate("Mayor Ana Lund opened the mill."))]
    [('Mayor Ana Lund', 'Ana Lund')]
    """

    def _fit(self, documents: Sequence[Document]) -> None:
        self.loaded_ = LoadedVocabulary().fit([])

    def _feature_names(self) -> list[str]:
        return ["naming_phrases_per_100_words", "loaded_naming_per_100_words", "entities_per_100_words"]

    def _row(self, document: Document) -> list[float]:
        narrated = max(narrator_words(document), 1)
        entities = find_entities({"": document})
        rows = [row for row in self._labels(document, entities) if row["voice"] == NARRATOR]
        named = {m.entity for m in entities.mentions if m.voice == NARRATOR}
        return [100 * n / narrated for n in (len(rows), sum(row["loaded"] for row in rows), len(named))]

    def evidence(self, document: Document) -> list[Evidence]:
        """The phrases that say more of somebody than the bare name, in all voices; ``term`` is whom they name."""
        rows = self._labels(document, find_entities({"": document}))
        return [
            Evidence(
                row["start"],
                row["end"],
                document.text[row["start"] : row["end"]],
                "naming",
                row["entity"],
                row["kind"],
                voice=row["voice"],
                rule="loaded_naming" if row["loaded"] else "naming",
                reason=f"says more of {row['entity']!r} than the name"
                + (", with a loaded word" if row["loaded"] else ""),
            )
            for row in sorted(rows, key=lambda row: (row["start"], row["end"]))
        ]

    def _labels(self, document: Document, entities: EventEntities) -> list[dict[str, Any]]:
        return label_rows(entities, {"": self.loaded_.evidence(document)})
