"""Whom words stand for: names by the linker, roles and group nouns by what an article leaves as the only answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.features.entities.bearers import SECONDS, Titles
from framing.features.entities.gazetteer import (
    collectives,
    gazetteer,
    groups,
    title_heads,
    title_words,
    titles,
)
from framing.features.entities.linking import Entity, Linker
from framing.features.entities.matters import is_another, owner_of
from framing.features.entities.names import Name, bare
from framing.features.entities.phrases import Phrase
from framing.features.entities.roles import SHORT_FOR_BODY, could_bear, fitting_body
from framing.features.entities.tagging import Tagged
from framing.features.entities.wordclasses import CLOSED
from framing.text.speakers.holders import ONE_AT_A_TIME
from framing.text.wordclasses import PARTISANS

#: Nouns that stand for a country's government where the country is named with them ("the Chinese authorities").
_GOVERNMENT = frozenset(
    "government governments authorities regime officials leadership administration rulers leaders officialdom".split()
)
# "Southern Norway" and "other Democrats" are parts, "the full Senate" is all of it.
_WHICH = frozenset(
    "new northern southern eastern western central other fellow least full entire whole "
    "higher-ranking high-ranking top-ranking".split()
)
# As for the voices, an office without a country is of the United States.
_HOME = frozenset(("us", "u.s", "american"))
# Of a bearer of an office they say which one; other adjectives say what is thought of the only one.
_WHICH_ONE = _WHICH | frozenset(
    "former previous next last late past future first second third only same interim acting outgoing incoming deputy vice prime "
    "federal local foreign national regional provincial municipal presidential royal general special senior junior elected "
    "retired ousted deposed exiled fallen democratic republican conservative liberal progressive black white female male".split()
)
_PARTIES = PARTISANS | {"democratic"}
# "Harrow Bank customers" are none of the bank's own.
_OUTSIDERS = frozenset(
    "investors customers consumers users shareholders critics supporters opponents victims rivals fans clients patients voters "
    "protesters protestors demonstrators allies backers creditors lenders passengers viewers readers listeners donors hostages "
    "prisoners contractors suspects residents owners buyers visitors foes enemies survivors lobbyists".split()
)
_AT = (["in"], ["of"], ["with"], ["against"])
VAGUE = frozenset(
    "people person men women children man woman others member members family families public".split()
)


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
    """What is known over all articles.

    The linker, the nouns for matters, who bears which title, whose a matter may be, and whom one article alone names.
    """

    linker: Linker
    matters: Mapping[str, str]
    titles: Titles
    owners: Mapping[str, set[Entity]]
    once: set[Entity]


class References:
    """Says for names and phrases of one article whom they stand for; a reader fills ``mentions`` and ``of_phrase`` as it goes."""

    def __init__(
        self,
        tagged: Tagged,
        phrases: Sequence[Phrase],
        names: Sequence[Name],
        entities: Mapping[int, Entity],
        event: EventNames,
    ) -> None:
        self.tagged, self.names, self.linker = tagged, names, event.linker
        self.phrases = list(phrases)
        self.matters, self._borne, self._event = event.matters, event.titles, event
        #: The entity of each name, by its first word, and how often the article names each.
        self._entities = entities
        self._here = Counter(self._entities.values())
        self.mentions: list[Mention] = []
        self.of_phrase: dict[int, Entity] = {}
        self._named: dict[int, Name] = {k: name for name in names for k in range(name.whole, name.end)}
        self._document = tagged.document
        self._bodies: list[tuple[int, Entity]] = []
        self._groups, self._titles, self._title_words = groups(), title_heads(), title_words()

    def _says_more(self, first: int, end: int) -> bool:
        """Whether words ``[first, end)`` hold more than determiners and "Mr."."""
        tags, words = self.tagged.tags, self._document.words
        known = titles()
        for i in range(first, end):
            if tags[2 * i] not in "DP#RK" and words[i] not in CLOSED["r"]:
                title = known.get(bare(words[i]))
                if title is None or title[1] != "courtesy":
                    return True
        return False

    def _judges(self, first: int, end: int, entity: Entity) -> bool:
        """Whether words ``[first, end)`` describe whom they stand before: any do a person, adjectives a body or country."""
        tags, words = self.tagged.tags, self._document.words
        return entity.kind == "person" or any(
            entity.kind in ("body", "country") and tags[2 * i] == "J" and words[i] not in _WHICH
            for i in range(first, end)
        )

    def _definite(self, phrase: Phrase, name: str) -> bool:
        """Whether a phrase can mean the one matter of this name: "the law", not "a law" or "the 1994 Harrow law"."""
        tags, words = self.tagged.tags, self._document.words
        known = name.lower().split()
        other = any(
            tags[2 * k] == "#" or tags[2 * k] == "C" and words[k] not in known
            for k in range(phrase.first, phrase.end - 1)
        )
        return not other and (
            tags[2 * phrase.first] in "Pcn" or words[phrase.first] in ("the", "this", "that")
        )

    def _describes(self, word: str) -> bool:
        """Whether a noun is of the kind that stands beside a person's name: "executive", "governor"."""
        last = bare(word).rpartition("-")[2]
        return (last in self._groups or last in self._title_words) and last not in VAGUE | collectives()

    def _modified(self, phrase: Phrase) -> bool:
        tags = self.tagged.tags
        return any(tags[2 * i] in "JNSMCcnGE" for i in range(phrase.first, phrase.end - 1))

    def _stands_for(self, phrase: Phrase, word: str, end: int) -> tuple[Entity | None, str]:
        """Whom a role or a group noun stands for, where the articles leave one answer."""
        tags, words = self.tagged.tags, self._document.words
        if word in _GOVERNMENT:
            for k in range(phrase.first, phrase.end - 1):
                name = self._named.get(k)
                entry = gazetteer().find(name.words) if name else None
                if entry and entry.kind == "country":
                    return self.linker.named(entry.name, "country"), "description"
        name = self._named.get(phrase.end - 2) if phrase.end - phrase.first > 1 else None
        if (
            name is not None
            and name.words
            and tags[2 * phrase.end - 4] == "C"
            and tags[2 * phrase.end - 2] == "S"
        ):
            entity = self._name_of(name)
            if entity.kind in ("body", "people") and word not in _OUTSIDERS:
                # "Harrow fighters": the body's own people.
                return entity, "description"
        if word in self._borne.holders and tags[2 * phrase.end - 2] != "S":
            if words[phrase.first] in ("the", "this"):
                return self._holder(phrase, word, end)
        if words[phrase.first] != "the":
            return None, "description"
        if word in SHORT_FOR_BODY and end == phrase.end == phrase.first + 2:
            entity_or_none = fitting_body(self._bodies, word, phrase.first)
            return entity_or_none, "role"
        return None, "description"

    def _holder(self, phrase: Phrase, word: str, end: int) -> tuple[Entity | None, str]:
        """The bearer of a title: the only one whom the words fit; of presidents the one most named, else the one named last."""
        # "The embattled mayor" is the mayor, "the previous mayor" is not.
        words, tags, borne = self._document.words, self.tagged.tags, self._borne
        before = [bare(words[k]) for k in range(phrase.first + 1, phrase.end - 1) if self._says_which(k)]
        # "Accused the president in a speech": of such offices only "of" says which.
        behind = word not in ONE_AT_A_TIME or words[phrase.end : phrase.end + 1] == ["of"]
        said = before + [
            bare(words[k]) for k in range(phrase.end, end if behind else 0) if tags[2 * k] in "CMcNSJ"
        ]
        here = {e for e in borne.holders[word] if self._here[e]}
        if len(here) > 1 and not _PARTIES.isdisjoint(said):
            # "The Liberal president" of two: no article says of all whose they are.
            return None, "description"
        who = {e for e in here if could_bear(said, borne.words.get(e, set()))}
        if SECONDS.isdisjoint(said):
            who -= borne.seconds.get(word, set())
        if "former" not in said:
            who -= borne.formers.get(word, set())
        # "The president" in a paper at home is no "Norwegian president", where the event has one without a country.
        home = who - borne.abroad.get(word, set())
        if len(who) != 1 and len(home) != 1 and before:
            return None, "description"
        if home and word in ONE_AT_A_TIME:
            return max(home, key=lambda e: (self._here[e], e.name)), "role"
        if len(who) == 1 and (
            titles().get(word, ("", "calling"))[1] != "calling" or self._last_person() in who
        ):
            return next(iter(who)), "role"
        for fitting in (home, who) if len(who) > 1 else ():
            for mention in reversed(self.mentions[-12:]):
                if mention.entity in fitting:
                    return mention.entity, "role"
        return None, "description"

    def _says_which(self, at: int) -> bool:
        """Whether a word before an office says which bearer is meant, and not what is thought of the one."""
        word = bare(self._document.words[at])
        judges = self.tagged.tags[2 * at] in "JKR" or self._groups.get(word) == 2
        if word in _HOME or not judges:
            return word not in _HOME
        return word in _WHICH_ONE or any(word in said for said in self._borne.words.values())

    def _matter(self, phrase: Phrase, word: str, title: str) -> Entity:
        """The matter that a phrase names: the event's, or somebody else's, or the one of another place."""
        if is_another(self.tagged, phrase, title):
            return self._own(phrase, word, "matter")
        whose = self._named.get(owner_of(self.tagged, phrase))
        owner = self._name_of(whose) if whose is not None and whose.words else None
        if owner is not None and owner not in self._event.owners.get(title, ()):
            return self.linker.named(f"{owner.name}'s {title}", "matter")
        words = self._document.words
        place = self._named.get(phrase.end + 1) if words[phrase.end : phrase.end + 1] in _AT else None
        where = self._name_of(place) if place is not None and place.words else None
        if where is not None and where.kind == "country" and where in self._event.once:
            return self.linker.named(f"{title} in {where.name}", "matter")
        return self.linker.named(title, "matter")

    def _last_person(self) -> Entity | None:
        return next((m.entity for m in reversed(self.mentions) if m.entity.kind == "person"), None)

    def _own(self, phrase: Phrase, word: str, kind: str = "people") -> Entity:
        """People, or a matter, known by nothing but their description."""
        tags, words = self.tagged.tags, self._document.words
        kept = [words[i] for i in range(phrase.first, phrase.end - 1) if tags[2 * i] in "JNSMCcn"][-2:]
        return self.linker.named(" ".join([*kept, word]), kind)

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
        return self._name_of(name)

    def _name_of(self, name: Name) -> Entity:
        return self._entities[name.first]
