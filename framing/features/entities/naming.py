"""Who and what an article names, and in which words: mentions of entities and the phrases that say more than a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.features.entities.gazetteer import gazetteer, groups, title_words, titles
from framing.features.entities.linking import Entity, Linker
from framing.features.entities.names import Name, bare
from framing.features.entities.phrases import Phrase, reach
from framing.features.entities.tagging import Tagged
from framing.text.document import NARRATOR

#: Nouns that stand for a country's government where the country is named with them ("the Chinese authorities").
_GOVERNMENT = frozenset("government governments authorities regime officials leadership administration rulers leaders officialdom".split())
#: Nouns that stand for a body named shortly before ("the group", "the company").
_SHORT_FOR_BODY = frozenset(
    "group organization organisation movement militia company firm agency party ministry network outlet newspaper militants insurgents rebels "
    "insurgency union charity university airline bank department court council committee commission".split()
)
_VAGUE = frozenset("people person men women children man woman others member members family families public".split())
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


class ArticleNaming:
    """Reads one article of an event."""

    def __init__(
        self,
        article_id: str,
        tagged: Tagged,
        phrases: Sequence[Phrase],
        names: Sequence[Name],
        linker: Linker,
        matters: Mapping[str, str],
        holders: Mapping[str, set[Entity]],
    ) -> None:
        self.article_id, self.tagged, self.names, self.linker = article_id, tagged, names, linker
        self.phrases = list(phrases)
        self.matters, self.holders = matters, holders
        self.mentions: list[Mention] = []
        self.labels: list[Label] = []
        self._named: dict[int, Name] = {k: name for name in names for k in range(name.whole, name.end)}
        self._document = tagged.document
        self._voices = tagged.document.word_voices
        self._last_body: tuple[int, Entity] | None = None
        self._of_phrase: dict[int, Entity] = {}
        self._groups, self._titles = groups(), title_words()

    def read(self) -> ArticleNaming:
        """Fills ``mentions`` and ``labels``; returns self."""
        wanted, named, matters, words = self._groups, self._named, self.matters, self._document.words
        raw, tags = self.tagged.raw, self.tagged.tags
        done = -1
        for n, phrase in enumerate(self.phrases):
            head = phrase.end - 1
            name = named.get(head)
            if name is not None and name.whole > done:
                done = name.whole
                self._read_name(n, phrase, name)
                continue
            if name is not None:
                continue
            word = words[head]
            if raw[2 * head] in "zy" and word not in matters and word not in wanted and head > phrase.first:
                # "the peace deal calls for": a verb taken for the head of a noun phrase.
                before = words[head - 1]
                if (before in matters or before in wanted) and tags[2 * head - 2] == "N":
                    phrase = self.phrases[n] = Phrase(phrase.first, head)
                    head, word = head - 1, before
            # Names that stand before a common noun: "Huawei executive", "China's laws".
            for k in range(phrase.first, head):
                inner = named.get(k)
                if inner is not None and inner.whole > done and inner.words:
                    done = inner.whole
                    self._read_name(n, None, inner)
            if word in matters:
                self._read_matter(n, phrase, word)
            elif word in wanted or word in self._titles:
                self._read_group(n, phrase, word)
            else:
                self._read_other(n, phrase)
        self.mentions.sort(key=lambda m: m.start)
        self.labels.sort(key=lambda m: (m.start, m.end))
        return self

    # -- names ------------------------------------------------------------------------------

    def _read_name(self, n: int, phrase: Phrase | None, name: Name) -> None:
        """A name, with the title or description before it."""
        tags = self.tagged.tags
        if not name.words:
            if phrase is not None:
                self._read_group(n, Phrase(phrase.first, name.end), bare(self._document.words[name.end - 1]))
            return
        entity = self._entity_of(name)
        if entity is None:
            return
        demonym = tags[2 * name.first] == "M" and name.end - name.first == 1
        if demonym and phrase is None:
            return
        self._mention(name.first, name.end, entity)
        if entity.kind == "body":
            self._last_body = (name.first, entity)
        if phrase is None:
            # "President Ana Lund's agenda": the title stands inside a longer phrase.
            if self._says_more(name.whole, name.first):
                self._label(name.whole, name.end, entity, "title", name.end - 1)
            return
        self._of_phrase[n] = entity
        first = min(phrase.first, name.whole)
        if demonym:
            return
        if self._says_more(first, name.first) and (entity.kind == "person" or self._judges(first, name.first)):
            self._label(first, name.end, entity, "title", name.end - 1)
        before = self.phrases[n - 1] if n else None
        # "the ministry's spokesman, Jan Berg": what stands before the comma describes the name after it.
        if (
            before is not None
            and before.end == first
            and tags[2 * first - 1] == ","
            and entity.kind == "person"
            and self._describes_one(before)
            and n - 1 not in self._of_phrase
        ):
            self._label(before.first, name.end, entity, "apposition", before.end - 1)

    def _entity_of(self, name: Name) -> Entity | None:
        seat = self.linker.is_seat(name.words)
        if seat:
            # A capital that acts is its country's government; elsewhere it is a place.
            tags = self.tagged.tags
            acts = tags[2 * name.end : 2 * name.end + 1] in ("V", "E", "h", "m", "b") and tags[2 * name.end - 1] == " "
            placed = name.first and tags[2 * name.first - 2] == "I" and self._document.words[name.first - 1] in ("in", "at", "from", "near", "to")
            return self.linker.named(seat, "country") if acts and not placed else None
        return self.linker.entity(name.words)

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

    def _judges(self, first: int, end: int) -> bool:
        """Whether an adjective or a possessor stands in words ``[first, end)``."""
        return any(self.tagged.tags[2 * i] in "JcnMC" for i in range(first, end))

    def _describes_one(self, phrase: Phrase) -> bool:
        """Whether a phrase is of the kind that stands beside a person's name: "a steel executive", "the governor"."""
        word = bare(self._document.words[phrase.end - 1])
        return (word in self._groups or word in self._titles) and word not in _VAGUE

    # -- common nouns -----------------------------------------------------------------------

    def _read_matter(self, n: int, phrase: Phrase, word: str) -> None:
        entity = self.linker.named(self.matters[word], "matter")
        self._of_phrase[n] = entity
        end = reach(self.tagged, self.phrases, n)
        self._mention(phrase.first, phrase.end, entity)
        if self._modified(phrase) or end > phrase.end:
            self._label(phrase.first, end, entity, "description", phrase.end - 1)

    def _read_group(self, n: int, phrase: Phrase, word: str) -> None:
        """People and bodies by a common noun: who they are, and whether the words say more than that."""
        beside = self._beside(n, phrase)
        end = reach(self.tagged, self.phrases, n)
        if beside is not None:
            self._of_phrase[n] = beside
            self._label(phrase.first, self._joined(n, end), beside, "apposition", phrase.end - 1)
            return
        if self._before_name(phrase):
            return
        subject = self._subject_of(n, phrase)
        entity, kind = (subject, "predicate") if subject is not None else self._stands_for(phrase, word)
        if entity is None:
            if word in _VAGUE and not self._modified(phrase):
                return
            entity, kind = self._own(phrase, word), "description"
        self._of_phrase[n] = entity
        self._mention(phrase.first, phrase.end, entity)
        if kind == "role" or self._modified(phrase) or end > phrase.end or self._groups.get(word) == 2:
            self._label(phrase.first, end, entity, kind, phrase.end - 1)

    def _read_other(self, n: int, phrase: Phrase) -> None:
        """Any other phrase counts only as what somebody is called: "X is a disgrace", "X, the face of the strike,"."""
        if self.tagged.tags[2 * phrase.first] not in "Dc" or phrase.end - phrase.first < 2:
            return
        subject = self._subject_of(n, phrase)
        if subject is not None:
            end = reach(self.tagged, self.phrases, n)
            self._label(phrase.first, end, subject, "predicate", phrase.end - 1)

    def _modified(self, phrase: Phrase) -> bool:
        tags = self.tagged.tags
        return any(tags[2 * i] in "JNSMCcnGE" for i in range(phrase.first, phrase.end - 1))

    def _beside(self, n: int, phrase: Phrase) -> Entity | None:
        """The name that this phrase stands beside, between commas."""
        tags = self.tagged.tags
        if not n or tags[2 * phrase.first - 1] != "," or self.phrases[n - 1].end != phrase.first:
            return None
        entity = self._of_phrase.get(n - 1)
        if entity is None or entity.kind not in ("person", "body") or not self._named.get(phrase.first - 1):
            return None
        opens = tags[2 * phrase.first]
        word = self._document.words[phrase.end - 1]
        plural = tags[2 * phrase.end - 2] == "S"
        if plural or opens == "D" and self._document.words[phrase.first] in ("some", "many", "several", "all", "these", "those"):
            return None
        fits = entity.kind == "person" and word not in _SHORT_FOR_BODY or entity.kind == "body"
        return entity if fits and opens in "DcCMJN" else None

    def _joined(self, n: int, end: int) -> int:
        """The end of "a steel executive and adviser to the campaign", where a second description follows the first."""
        following = next((k for k in range(n + 1, min(n + 4, len(self.phrases))) if self.phrases[k].first > end), -1)
        if following < 0 or self.phrases[following].first != end + 1 or self.tagged.tags[2 * end : 2 * end + 2] != "K ":
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
        return bool(name and name.words and self.linker.entity(name.words).kind == "person" and self._describes_one(phrase))

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
        return self._of_phrase.get(n - 1)

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
        if name is not None and name.words and tags[2 * phrase.end - 4] == "C" and tags[2 * phrase.end - 2] == "S":
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

    # -- rows -------------------------------------------------------------------------------

    def _voice(self, word: int) -> str:
        owner = self._voices[word]
        return self._document.voices[owner].kind if owner >= 0 else NARRATOR

    def _mention(self, first: int, end: int, entity: Entity) -> None:
        document = self._document
        start, stop = document.word_starts[first], document.word_ends[end - 1]
        text = document.text[start:stop]
        entity.aliases[text] = entity.aliases.get(text, 0) + 1
        self.mentions.append(Mention(self.article_id, start, stop, entity, text, self._voice(end - 1), first, end))

    def _label(self, first: int, end: int, entity: Entity, kind: str, head: int) -> None:
        document = self._document
        start, stop = document.word_starts[first], document.word_ends[end - 1]
        if document.text[stop - 2 : stop] in ("'s", "’s"):
            stop -= 2
        text = document.text[start:stop]
        if "\n" in text:
            return
        self.labels.append(Label(self.article_id, start, stop, entity, text, self._voice(head), kind, head))
