"""Whom words stand for: names by the linker, roles and group nouns by what an article leaves as the only answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.features.entities.gazetteer import gazetteer, groups, title_words, titles
from framing.features.entities.linking import Entity, Linker
from framing.features.entities.names import Name, bare
from framing.features.entities.phrases import Phrase, reach
from framing.features.entities.tagging import Tagged
from framing.text.speaking import can_speak

#: Nouns that stand for a country's government where the country is named with them ("the Chinese authorities").
_GOVERNMENT = frozenset(
    "government governments authorities regime officials leadership administration rulers leaders officialdom".split()
)
#: Nouns that stand for a body named shortly before ("the group", "the company").
_SHORT_FOR_BODY = frozenset(
    "group organization organisation movement militia company firm agency party ministry network outlet newspaper militants "
    "insurgents rebels insurgency union charity university airline bank department court council committee commission".split()
)
VAGUE = frozenset(
    "people person men women children man woman others member members family families public".split()
)
_JOINING = frozenset("and or but too as than alongside aboard except v vs think thinks thought".split())
_BODY_MEMORY = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters ``[start, end)`` of an article that stand for an entity; words ``[first, last)``."""

    article_id: str
    start: int
    end: int
    entity: Entity
    text: str
    voice: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Label:
    """A phrase that says more than the bare name. ``kind``: title, apposition, description, role or predicate."""

    article_id: str
    start: int
    end: int
    entity: Entity
    label: str
    voice: str
    kind: str
    head: int


@dataclass(frozen=True)
class EventNames:
    """What is known over all articles: the linker, the nouns for matters, and who bears which title."""

    linker: Linker
    matters: Mapping[str, str]
    holders: Mapping[str, set[Entity]]


class References:
    """Says for names and phrases of one article whom they stand for; a reader fills ``mentions`` and ``of_phrase`` as it goes."""

    def __init__(
        self, tagged: Tagged, phrases: Sequence[Phrase], names: Sequence[Name], event: EventNames
    ) -> None:
        self.tagged, self.names, self.linker = tagged, names, event.linker
        self.phrases = list(phrases)
        self.matters, self.holders = event.matters, event.holders
        self.mentions: list[Mention] = []
        self.of_phrase: dict[int, Entity] = {}
        self._named: dict[int, Name] = {k: name for name in names for k in range(name.whole, name.end)}
        self._document = tagged.document
        self._last_body: tuple[int, Entity] | None = None
        self._groups, self._titles = groups(), title_words()

    def _says_more(self, first: int, end: int) -> bool:
        """Whether words ``[first, end)`` hold more than determiners and "Mr."."""
        tags, words = self.tagged.tags, self._document.words
        known = titles()
        for i in range(first, end):
            if tags[2 * i] not in "DP#RK":
                title = known.get(bare(words[i]))
                if title is None or title[1] != "courtesy":
                    return True
        return False

    def _leads_to(self, first: int, end: int, entity: Entity) -> bool:
        """Whether words ``[first, end)`` can describe the name after them: "the singer Ana Lund", not "this week Ana Lund"."""
        document, tags = self._document, self.tagged.tags
        if end <= first:
            return True
        word, sentences = bare(document.words[end - 1]), document.word_sentences
        named = word in self._titles or word in self._groups or can_speak(word)
        gaps = {tags[2 * k + 1] for k in range(first, end - 1)} | {tags[2 * end - 1]} - (
            {","} if named else set()
        )
        if sentences[first] != sentences[end] or not gaps <= set(" qQ"):
            return False
        if document.text[document.word_starts[end - 1]].isupper():
            return True
        kind = tags[2 * (end - 1)]
        if kind in "VBI" and word != "of" or word in _JOINING:
            return False
        return entity.kind != "person" or kind not in "NS" or named

    def _judges(self, first: int, end: int) -> bool:
        """Whether an adjective or a possessor stands in words ``[first, end)``."""
        return any(self.tagged.tags[2 * i] in "JcnMC" for i in range(first, end))

    def _describes_one(self, phrase: Phrase) -> bool:
        """Whether a phrase is of the kind that stands beside a person's name: "a steel executive", "the governor"."""
        word = bare(self._document.words[phrase.end - 1])
        return (word in self._groups or word in self._titles) and word not in VAGUE

    def _modified(self, phrase: Phrase) -> bool:
        tags = self.tagged.tags
        return any(tags[2 * i] in "JNSMCcnGE" for i in range(phrase.first, phrase.end - 1))

    def _beside(self, n: int, phrase: Phrase) -> Entity | None:
        """The name that this phrase stands beside, between commas."""
        tags = self.tagged.tags
        if not n or tags[2 * phrase.first - 1] != "," or self.phrases[n - 1].end != phrase.first:
            return None
        entity = self.of_phrase.get(n - 1)
        if entity is None or entity.kind not in ("person", "body") or not self._named.get(phrase.first - 1):
            return None
        opens = tags[2 * phrase.first]
        word = self._document.words[phrase.end - 1]
        plural = tags[2 * phrase.end - 2] == "S"
        if (
            plural
            or opens == "D"
            and self._document.words[phrase.first] in ("some", "many", "several", "all", "these", "those")
        ):
            return None
        fits = entity.kind == "person" and word not in _SHORT_FOR_BODY or entity.kind == "body"
        return entity if fits and opens in "DcCMJN" else None

    def _joined(self, n: int, end: int) -> int:
        """The end of "a steel executive and adviser to the campaign", where a second description follows the first."""
        following = next(
            (k for k in range(n + 1, min(n + 4, len(self.phrases))) if self.phrases[k].first > end), -1
        )
        if (
            following < 0
            or self.phrases[following].first != end + 1
            or self.tagged.tags[2 * end : 2 * end + 2] != "K "
        ):
            return end
        if self.tagged.tags[2 * end - 1] != " " or not self._describes_one(self.phrases[following]):
            return end
        return reach(self.tagged, self.phrases, following)

    def _before_name(self, phrase: Phrase) -> bool:
        """Whether a person's name follows after a comma, which then takes the phrase as its description."""
        tags = self.tagged.tags
        if tags[2 * phrase.end - 1] != "," or tags[2 * phrase.end - 2] == "S":
            return False
        name = self._named.get(phrase.end)
        return bool(
            name
            and name.words
            and self.linker.entity(name.words).kind == "person"
            and self._describes_one(phrase)
        )

    def _subject_of(self, n: int, phrase: Phrase) -> Entity | None:
        """The entity of which a form of "be" says this phrase ("the group is a ...")."""
        tags = self.tagged.tags
        at = phrase.first - 1
        if at > 0 and tags[2 * at] == "R":
            at -= 1
        if at <= 0 or not n or tags[2 * at] != "b" or tags[2 * phrase.first] != "D":
            return None
        if tags[2 * at - 2] == "W":
            # "Lund, who is a member of"
            at -= 1
        elif tags[2 * at - 1] != " ":
            return None
        if self.phrases[n - 1].end != at:
            return None
        return self.of_phrase.get(n - 1)

    def _stands_for(self, phrase: Phrase, word: str) -> tuple[Entity | None, str]:
        """Whom a role or a group noun stands for, where the articles leave one answer."""
        tags, words = self.tagged.tags, self._document.words
        if word in _GOVERNMENT:
            for k in range(phrase.first, phrase.end - 1):
                name = self._named.get(k)
                entry = gazetteer().find(name.words) if name else None
                if entry and entry.kind == "country":
                    return self.linker.named(entry.name, "country"), "description"
        definite = words[phrase.first] == "the"
        name = self._named.get(phrase.end - 2) if phrase.end - phrase.first > 1 else None
        if (
            name is not None
            and name.words
            and tags[2 * phrase.end - 4] == "C"
            and tags[2 * phrase.end - 2] == "S"
        ):
            entity = self.linker.entity(name.words)
            if entity.kind in ("body", "people"):
                # "Harrow fighters": the body's own people.
                return entity, "description"
        if not definite:
            return None, "description"
        who = self.holders.get(word, set())
        if who:
            return self._holder(phrase, who)
        if word in _SHORT_FOR_BODY and self._last_body and phrase.first - self._last_body[0] < _BODY_MEMORY:
            return self._last_body[1], "role"
        return None, "description"

    def _holder(self, phrase: Phrase, who: set[Entity]) -> tuple[Entity | None, str]:
        """The bearer of a title: the only one in the event, or the one named last in this article."""
        if len(who) == 1:
            return next(iter(who)), "role"
        if phrase.end - phrase.first > 2:
            return None, "description"
        for mention in reversed(self.mentions[-12:]):
            if mention.entity in who:
                return mention.entity, "role"
        return None, "description"

    def _own(self, phrase: Phrase, word: str) -> Entity:
        """People known by nothing but their description."""
        tags, words = self.tagged.tags, self._document.words
        kept = [words[i] for i in range(phrase.first, phrase.end - 1) if tags[2 * i] in "JNSMCcn"][-2:]
        return self.linker.named(" ".join([*kept, word]), "people")

    def _entity_of(self, name: Name) -> Entity | None:
        if len(name.words) == 1 and len(name.words[0]) == 1:
            # "(R)", "Class A": a letter names nobody.
            return None
        seat = self.linker.is_seat(name.words)
        if seat:
            # A capital that acts is its country's government; elsewhere it is a place.
            tags = self.tagged.tags
            acts = (
                tags[2 * name.end : 2 * name.end + 1] in ("V", "E", "h", "m", "b")
                and tags[2 * name.end - 1] == " "
            )
            placed = (
                name.first
                and tags[2 * name.first - 2] == "I"
                and self._document.words[name.first - 1] in ("in", "at", "from", "near", "to")
            )
            return self.linker.named(seat, "country") if acts and not placed else None
        return self.linker.entity(name.words)
