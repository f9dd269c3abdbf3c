"""How each article portrays who and what the event is about: naming, tone in the narrator's voice, acting and being acted on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from framing.features.base import Evidence
from framing.features.entities import Entity, EventEntities, Mention, find_entities
from framing.features.entities.clauses import Clause, find_clauses
from framing.features.labels import directed
from framing.features.sources import outer_voices
from framing.features.tone import tone_toward_many
from framing.text import Document
from framing.text.document import NARRATOR
from framing.text.normalize import lower_in_place, normalize

ToneFunction = Callable[[str, int, int], float]
#: Fewer mentions in the narrator's voice than this have no tone.
MIN_MENTIONS = 2
#: The clauses whose tone is read, from the first on, and the entities of an article that are given a tone.
MAX_CLAUSES = 4
MAX_TONES = 8
_MIN_WORDS = 4
_SIGN = {"+": 1.0, "-": -1.0}


def portray(
    documents: Mapping[str, Document],
    evidence_by_article: Mapping[str, Sequence[Evidence]],
    tone_fn: ToneFunction | None = None,
    entities: EventEntities | None = None,
    clauses: Mapping[str, Sequence[Clause]] | None = None,
) -> list[dict[str, Any]]:
    """Rows for the table ``portrayal``: one per article and entity that the article mentions twice or more.

    ``tone`` (-1..1, higher = more positive) is the mean, over the narrator's mentions, of half the clause's tone toward the
    entity and of the loaded words that fall on it (strength 1 to 3 as thirds, by direction); it is cut off at -1 and 1.
    It is NaN with fewer than two narrator mentions, and for entities past the eight most mentioned of an article. Loaded
    words fall on the entity whose label or phrase holds them, else on the one named last before them in the
    sentence. ``tone_evidence`` counts the clauses and words with a tone other than 0; ``agent`` and ``patient`` count clauses in
    which the entity does, or is done, something.
    """
    found = find_entities(documents) if entities is None else entities
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in found.mentions:
        by_article[mention.article_id].append(mention)
    rows: list[_Row] = []
    for name, document in documents.items():
        acts = find_clauses(found.tagged[name], found.phrases[name]) if clauses is None else clauses[name]
        article = _Article(name, document, by_article[name], found)
        rows += article.rows(directed(evidence_by_article.get(name, ())), acts)
    _add_tones(rows, tone_fn)
    return [row.as_dict() for row in rows]


@dataclass(slots=True)
class _Row:
    article_id: str
    entity: Entity
    mentions: int
    narrated: int
    clauses: list[tuple[str, int, int]]
    loaded: list[float]
    agent: int
    patient: int
    in_headline: bool
    tones: list[float] = field(default_factory=list)
    toned: bool = False

    def as_dict(self) -> dict[str, Any]:
        tone = float("nan")
        if self.toned and self.narrated >= MIN_MENTIONS:
            mean = sum(self.tones) / len(self.tones) if self.tones else 0.0
            tone = max(-1.0, min(1.0, 0.5 * mean + sum(self.loaded) / self.narrated))
        return {
            "article_id": self.article_id,
            "entity": self.entity.name,
            "mentions": self.mentions,
            "tone": tone,
            "tone_evidence": sum(t != 0 for t in self.tones) + len(self.loaded),
            "agent": self.agent,
            "patient": self.patient,
            "in_headline": self.in_headline,
            "kind": self.entity.kind,
            "narrator_mentions": self.narrated,
        }


def _add_tones(rows: Sequence[_Row], tone_fn: ToneFunction | None) -> None:
    """Fills in the tone of every clause of the rows, all in one go."""
    wanted = [(row, clause) for row in rows if row.toned for clause in row.clauses]
    clauses = [clause for _, clause in wanted]
    tones = tone_toward_many(clauses) if tone_fn is None else [tone_fn(*clause) for clause in clauses]
    for (row, _), tone in zip(wanted, tones, strict=True):
        row.tones.append(float(tone))


class _Article:
    """One article's mentions, led together by entity."""

    def __init__(
        self, name: str, document: Document, mentions: list[Mention], entities: EventEntities
    ) -> None:
        self.name, self.document, self.mentions = name, document, mentions
        self.phrases, self.of_phrase = entities.phrases[name], entities.of_phrase[name]
        self.labels = [label for label in entities.labels if label.article_id == name]
        self._quoted = outer_voices(document)
        self._ends = [voice.end for voice in self._quoted]

    def rows(self, loaded: Sequence[Evidence], clauses: Sequence[Clause]) -> list[_Row]:
        """One row per entity with two mentions or more, the most mentioned first."""
        grouped: dict[Entity, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            grouped[mention.entity].append(mention)
        on = self._attach([e for e in loaded if e.voice == NARRATOR])
        acts = self._acts(clauses)
        headline = lower_in_place(normalize(self.document.headline))
        rows: list[_Row] = []
        for entity, mentions in sorted(grouped.items(), key=lambda item: -len(item[1])):
            if len(mentions) < MIN_MENTIONS:
                break
            own = [m for m in mentions if m.voice == NARRATOR]
            toned = len(own) >= MIN_MENTIONS and sum(row.toned for row in rows) < MAX_TONES
            rows.append(
                _Row(
                    self.name,
                    entity,
                    len(mentions),
                    len(own),
                    self._clauses(own) if toned else [],
                    on.get(entity, []),
                    *acts.get(entity, (0, 0)),
                    _in_headline(entity, headline),
                    toned=toned,
                )
            )
        return rows

    def _clauses(self, mentions: Sequence[Mention]) -> list[tuple[str, int, int]]:
        """What the narrator says around the first mentions, a sentence counted once: (text, start, end) of the entity in it."""
        document, found, seen = self.document, [], set()
        for mention in mentions:
            at = document.sentence_index(mention.start)
            if at < 0 or at in seen:
                continue
            start, end = self._narrated(mention, document.sentences[at].start, document.sentences[at].end)
            text = document.text[start:end]
            if mention.end > end or text.count(" ") < _MIN_WORDS - 1:
                continue
            seen.add(at)
            found.append((text, mention.start - start, mention.end - start))
            if len(found) == MAX_CLAUSES:
                break
        return found

    def _narrated(self, mention: Mention, start: int, end: int) -> tuple[int, int]:
        """The part of a sentence around a mention that no speaker's words interrupt."""
        for n in range(bisect_right(self._ends, start), len(self._quoted)):
            voice = self._quoted[n]
            if voice.start >= end:
                break
            if voice.end <= mention.start:
                start = max(start, voice.end)
            elif voice.start >= mention.end:
                return start, voice.start
        return start, end

    def _attach(self, loaded: Sequence[Evidence]) -> dict[Entity, list[float]]:
        """Each loaded word of the narrator with the entity it falls on."""
        found: dict[Entity, list[float]] = defaultdict(list)
        document = self.document
        opens = [p.first for p in self.phrases]
        starts = [m.start for m in self.mentions]
        for row in loaded:
            value = _SIGN[row.direction] * max(row.strength, 1) / 3
            named = {label.entity for label in self.labels if label.start <= row.start < label.end}
            if not named:
                word = bisect_left(document.word_starts, row.start)
                n = bisect_right(opens, word) - 1
                if n >= 0 and self.phrases[n].end > word and n in self.of_phrase:
                    named = {self.of_phrase[n]}
            if not named:
                named = self._nearest(row, starts)
            for entity in named:
                found[entity].append(value)
        return found

    def _nearest(self, row: Evidence, starts: Sequence[int]) -> set[Entity]:
        """Whoever is named last before a word in its sentence, else first after it."""
        at = self.document.sentence_index(row.start)
        if at < 0:
            return set()
        sentence = self.document.sentences[at]
        k = bisect_left(starts, row.start)
        if k and starts[k - 1] >= sentence.start:
            return {self.mentions[k - 1].entity}
        return {self.mentions[k].entity} if k < len(starts) and starts[k] < sentence.end else set()

    def _acts(self, clauses: Sequence[Clause]) -> dict[Entity, tuple[int, int]]:
        """How often each entity does something to something, and has it done."""
        found: dict[Entity, tuple[int, int]] = {}
        for clause in clauses:
            for phrase, agent in ((clause.agent, 1), (clause.patient, 0)):
                entity = self.of_phrase.get(phrase)
                if entity is not None:
                    did, had = found.get(entity, (0, 0))
                    found[entity] = (did + agent, had + 1 - agent)
        return found


def _in_headline(entity: Entity, headline: str) -> bool:
    """Whether a form of the name stands in the headline, in lower case; for matters and groups the last word is enough."""
    if not headline:
        return False
    forms = {form.lower().replace("’", "'").removesuffix("'s") for form in entity.aliases} | {
        entity.name.lower()
    }
    if entity.kind in ("matter", "people"):
        forms = {form.split()[-1] for form in forms if form}
    elif entity.kind == "person":
        forms.add(entity.name.lower().split()[-1])
    return any(
        f in headline and re.search(rf"(?<!\w){re.escape(f)}(?!\w)", headline) is not None for f in forms if f
    )
