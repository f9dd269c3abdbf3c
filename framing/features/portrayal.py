"""How each article portrays who and what the event is about: naming, tone in the narrator's voice, acting and being acted on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from framing.features.base import Evidence, voice_of_word
from framing.features.entities import Entity, EventEntities, Mention
from framing.features.entities.clauses import Clause
from framing.features.labels import directed
from framing.features.sources import outer_voices
from framing.features.tone import tone_toward_many
from framing.text import Document
from framing.text.document import NARRATOR
from framing.text.normalize import lower_in_place, normalize

ToneFunction = Callable[[str, int, int], float]
#: Fewer mentions in the narrator's voice than this have no tone.
MIN_MENTIONS = 2
#: The entities of an article that are given a tone.
MAX_TONES = 8
_MIN_WORDS = 4
_SIGN = {"+": 1.0, "-": -1.0}


def read_portrayals(
    documents: Mapping[str, Document],
    evidence_by_article: Mapping[str, Sequence[Evidence]],
    tone_fn: ToneFunction | None,
    entities: EventEntities,
    clauses: Mapping[str, Sequence[Clause]],
) -> list[Portrayed]:
    """One per article and entity that the article mentions twice or more, with what every figure rests on.

    ``tone`` (-1..1, higher = more positive) is the mean, over the narrator's mentions, of half the clause's tone toward the
    entity and of the loaded words that fall on it (strength 1 to 3 as thirds, by direction); it is cut off at -1 and 1.
    It is NaN with fewer than two narrator mentions, and for entities past the eight most mentioned of an article. Loaded
    words fall on the entity whose label or phrase holds them, else on the one named last before them in the
    sentence. ``tone_evidence`` counts the clauses and words with a tone other than 0; ``agent`` and ``patient`` count clauses in
    which the entity does, or is done, something in the narrator's words.
    """
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in entities.mentions:
        by_article[mention.article_id].append(mention)
    rows: list[Portrayed] = []
    for name, document in documents.items():
        article = _Article(name, document, by_article[name], entities)
        rows += article.rows(directed(evidence_by_article.get(name, ())), clauses[name])
    _add_tones(rows, tone_fn)
    return rows


class Stretch(NamedTuple):
    """What the narrator says around a mention, ``text[start:end]``; the text begins at ``offset`` in the article."""

    text: str
    start: int
    end: int
    offset: int


@dataclass(slots=True)
class Portrayed:
    """An entity in an article: the stretches whose tone was read with their tones, loaded words with what they add, clauses.

    ``acts`` holds True where the entity does something in a clause, False where it is done something. ``toned`` is False for an
    entity whose tone is not read.
    """

    article_id: str
    entity: Entity
    mentions: int
    narrated: int
    stretches: list[Stretch]
    loaded: list[tuple[float, Evidence]]
    acts: list[tuple[bool, Clause]]
    in_headline: bool
    tones: list[float] = field(default_factory=list)
    toned: bool = False

    @property
    def has_tone(self) -> bool:
        """Whether the narrator names the entity often enough, and its tone was read."""
        return self.toned and self.narrated >= MIN_MENTIONS

    def as_dict(self) -> dict[str, Any]:
        """The row of the table."""
        tone = float("nan")
        if self.has_tone:
            mean = sum(self.tones) / len(self.tones) if self.tones else 0.0
            added = sum(value for value, _ in self.loaded)
            tone = max(-1.0, min(1.0, 0.5 * mean + added / self.narrated))
        agent = sum(does for does, _ in self.acts)
        return {
            "article_id": self.article_id,
            "entity": self.entity.name,
            "mentions": self.mentions,
            "tone": tone,
            "tone_evidence": sum(t != 0 for t in self.tones) + len(self.loaded),
            "agent": agent,
            "patient": len(self.acts) - agent,
            "in_headline": self.in_headline,
            "kind": self.entity.kind,
            "narrator_mentions": self.narrated,
        }


def _add_tones(rows: Sequence[Portrayed], tone_fn: ToneFunction | None) -> None:
    """Fills in the tone of every stretch of the rows, all in one go."""
    wanted = [(row, stretch[:3]) for row in rows if row.toned for stretch in row.stretches]
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

    def rows(self, loaded: Sequence[Evidence], clauses: Sequence[Clause]) -> list[Portrayed]:
        """One row per entity with two mentions or more, the most mentioned first."""
        grouped: dict[Entity, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            grouped[mention.entity].append(mention)
        on = self._attach([e for e in loaded if e.voice == NARRATOR])
        acts = self._acts(clauses)
        headline = lower_in_place(normalize(self.document.headline))
        rows: list[Portrayed] = []
        for entity, mentions in sorted(grouped.items(), key=lambda item: -len(item[1])):
            if len(mentions) < MIN_MENTIONS:
                break
            own = [m for m in mentions if m.voice == NARRATOR]
            toned = len(own) >= MIN_MENTIONS and sum(row.toned for row in rows) < MAX_TONES
            rows.append(
                Portrayed(
                    self.name,
                    entity,
                    len(mentions),
                    len(own),
                    self._stretches(own) if toned else [],
                    on.get(entity, []),
                    acts.get(entity, []),
                    _in_headline(entity, headline),
                    toned=toned,
                )
            )
        return rows

    def _stretches(self, mentions: Sequence[Mention]) -> list[Stretch]:
        """What the narrator says around the mentions, a sentence counted once."""
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
            found.append(Stretch(text, mention.start - start, mention.end - start, start))
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

    def _attach(self, loaded: Sequence[Evidence]) -> dict[Entity, list[tuple[float, Evidence]]]:
        """Each loaded word of the narrator, and what it adds, with the entity it falls on."""
        found: dict[Entity, list[tuple[float, Evidence]]] = defaultdict(list)
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
                found[entity].append((value, row))
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

    def _acts(self, clauses: Sequence[Clause]) -> dict[Entity, list[tuple[bool, Clause]]]:
        """The narrator's clauses in which each entity does something to something (True), or has it done."""
        found: dict[Entity, list[tuple[bool, Clause]]] = defaultdict(list)
        for clause in clauses:
            if voice_of_word(self.document, clause.verb)[0] != NARRATOR:
                continue
            for phrase, does in ((clause.agent, True), (clause.patient, False)):
                entity = self.of_phrase.get(phrase)
                if entity is not None:
                    found[entity].append((does, clause))
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
