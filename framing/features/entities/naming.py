"""Who and what an article names, and in which words: mentions of entities and the phrases that say more than a name."""

from __future__ import annotations

from framing.features.entities.gazetteer import matters, titles
from framing.features.entities.linking import Entity
from framing.features.entities.names import Name, bare
from framing.features.entities.phrases import Phrase, reach, reach_of_people
from framing.features.entities.records import Records
from framing.features.entities.references import VAGUE
from framing.text.speakers.speaking import names_people

# "That is an issue" says nothing of what it is said of, "he was a distant second" how he fared.
_EMPTY = frozenset(
    "issue matter part thing way case result reason question point fact sign example one time day bit lot "
    "first second third fourth fifth last percent".split()
)


class ArticleNaming(Records):
    """Reads one article of an event."""

    def read(self) -> ArticleNaming:
        """Fills ``mentions``, ``labels`` and ``of_phrase`` (number of a phrase -> its entity); returns self."""
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
                # "Secretary" and "State Ana Lund" are two phrases of one name.
                if name.words and (entity := self._entity_of(name)) is not None:
                    self.of_phrase[n] = entity
                continue
            word = words[head]
            compound = False
            if raw[2 * head] in "zy" and word not in matters and word not in wanted and head > phrase.first:
                # "the peace deal calls for": a verb taken for the head of a noun phrase.
                before = words[head - 1]
                compound = (before in matters or before in wanted) and tags[2 * head - 2] == "N"
                if compound and self._is_verb(phrase.first, head):
                    phrase = self.phrases[n] = Phrase(phrase.first, head)
                    head, word, compound = head - 1, before, False
            # Names that stand before a common noun: "Huawei executive", "China's laws".
            for k in range(phrase.first, head):
                inner = named.get(k)
                if inner is not None and inner.whole > done and inner.words:
                    done = inner.whole
                    self._read_name(n, None, inner)
            if word in matters:
                self._read_matter(n, phrase, word)
            elif compound and word not in self._titles:
                self._read_compound(n, phrase, word)
            elif word in wanted or word in self._titles:
                self._read_group(n, phrase, word)
            else:
                self._read_other(n, phrase)
        self.mentions.sort(key=lambda m: m.start)
        self.labels.sort(key=lambda m: (m.start, m.end))
        return self

    def _read_name(self, n: int, phrase: Phrase | None, name: Name) -> None:
        """A name, with the title or description before it."""
        tags, words = self.tagged.tags, self._document.words
        if not name.words:
            if phrase is not None:
                self._read_title(n, phrase, name)
            return
        entity = self._entity_of(name)
        if entity is None:
            return
        demonym = tags[2 * name.first] == "M" and name.end - name.first == 1
        if demonym and phrase is None:
            return
        self._mention(name.first, name.end, entity)
        if entity.kind == "body":
            self._bodies.append((name.first, entity))
        if phrase is None:
            # "President Ana Lund's agenda": the title stands inside a longer phrase.
            titled = entity.kind == "person" and self._says_more(name.whole, name.first)
            if titled and self._leads_to(name.whole, name.first, entity):
                self._label(name.whole, name.end, entity, "title", name.end - 1)
            return
        self.of_phrase[n] = entity
        first = self._title_start(min(phrase.first, name.whole), name)
        if demonym:
            return
        if tags[2 * first] == "D" and words[first] in ("a", "an") and tags[2 * name.first - 2] in "NS":
            return  # "a gap Lund has to close"
        if (
            self._says_more(first, name.first)
            and self._judges(first, name.first, entity)
            and self._leads_to(first, name.first, entity)
        ):
            self._label(self._office_start(n, first), name.end, entity, "title", name.end - 1)
        self._read_before(n, first, name, entity)

    def _read_before(self, n: int, first: int, name: Name, entity: Entity) -> None:
        """What stands before a comma and describes the name after it: "the ministry's spokesman, Jan Berg"."""
        if (
            not n
            or n - 1 in self.of_phrase
            or self.phrases[n - 1].end != first
            or self.tagged.tags[2 * first - 1] != ","
            or entity.kind != "person"
        ):
            return
        # "brother of the secretary, Ana Lund": she is the secretary.
        words = self._document.words
        own = self._describes(words[self.phrases[n - 1].end - 1])
        before = self.phrases[n - 1 if own else self._top(n - 1)]
        head = words[before.end - 1]
        describes = self._describes(head) or names_people(head) and head not in VAGUE
        if describes and self._leads_in(before, name.end):
            self._label(self._one_of(before), name.end, entity, "apposition", before.end - 1)

    def _office_start(self, n: int, first: int) -> int:
        """Where "chairman of the harbour board Jan Berg" begins: an office that a board belongs to is part of its title."""
        words = self._document.words
        top = self.phrases[self._top(n)]
        if self.of_phrase[n].kind != "person":
            return first
        if top.first == self.phrases[n].first or bare(words[first]) in self._titles:
            return first
        office = titles().get(bare(words[top.end - 1]), ("", "calling"))[1] != "calling"
        return top.first if office else first  # no "ally of Mayor Lund"

    def _read_title(self, n: int, phrase: Phrase, name: Name) -> None:
        """A title in capitals without a name: "the Prime Minister of Norland", perhaps with the name behind a comma."""
        words, tags = self._document.words, self.tagged.tags
        head = max(
            (k for k in range(name.whole, name.end) if bare(words[k]) in self._titles), default=name.end - 1
        )
        following = self._named.get(name.end)
        if tags[2 * name.end - 1] == "," and following is not None and following.words:
            entity = self._name_of(following)
            if entity.kind == "person" and self._leads_in(phrase, following.end):
                self.of_phrase[n] = entity
                self._label(phrase.first, following.end, entity, "apposition", head)
                return
        self._read_group(n, Phrase(phrase.first, head + 1), bare(words[head]))

    def _read_matter(self, n: int, phrase: Phrase, word: str) -> None:
        title = self.matters[word]
        plural = self.tagged.tags[2 * phrase.end - 2] == "S"
        if title[0].isupper() and (plural or not self._definite(phrase, title)):
            title = matters()[word][0]  # "old laws" and "any law" are not the Clean Rivers Act
        entity = self._matter(phrase, word, title)
        self.of_phrase[n] = entity
        end = reach(self.tagged, self.phrases, n)
        self._mention(phrase.first, phrase.end, entity)
        if self._modified(phrase) or end > phrase.end:
            self._label(phrase.first, end, entity, "description", phrase.end - 1)

    def _read_compound(self, n: int, phrase: Phrase, word: str) -> None:
        """What is called by a group or matter before another noun: "peace deal talks", "farmer protests"."""
        self.of_phrase[n] = self._own(phrase, word, "matter")
        self._label(phrase.first, phrase.end, self.of_phrase[n], "description", phrase.end - 1)

    def _read_group(self, n: int, phrase: Phrase, word: str) -> None:
        """People and bodies by a common noun: who they are, and whether the words say more than that."""
        words = self._document.words
        end = reach_of_people(self.tagged, self.phrases, n)
        beside = self._beside(n, phrase, end)
        if beside is not None:
            self.of_phrase[n] = beside
            self._label(
                self._beside_start(phrase), self._joined(n, end), beside, "apposition", phrase.end - 1
            )
            return
        if self._before_name(phrase):
            return
        subject, called = self._said_of(n, phrase)
        entity, kind = (subject, "predicate") if subject is not None else self._stands_for(phrase, word, end)
        if entity is None:
            if word in VAGUE and not self._modified(phrase):
                return
            entity, kind = self._own(phrase, word), "description"
        if kind == "role":
            # "The mayor of Harrow | pardoning himself", "blamed the mayor | for the fire"
            of = words[phrase.end : phrase.end + 1] == ["of"]
            end = reach(self.tagged, self.phrases, n, clauses=False) if of else phrase.end
        self.of_phrase[n] = entity
        self._mention(phrase.first, phrase.end, entity)
        if kind == "role" or self._modified(phrase) or end > phrase.end or self._groups.get(word) == 2:
            first = self._one_of(phrase) if kind == "predicate" else phrase.first
            self._label(first, end, entity, kind, phrase.end - 1, called)

    def _read_other(self, n: int, phrase: Phrase) -> None:
        """Any other phrase counts only as what somebody is called: "X is a disgrace", "X, the face of the strike,"."""
        if phrase.end - phrase.first < 2:
            return
        words = self._document.words
        if words[phrase.end - 1] in _EMPTY and words[phrase.end : phrase.end + 2] != ["in", "command"]:
            return
        end = reach(self.tagged, self.phrases, n)
        beside = self._beside(n, phrase, end) if names_people(self._document.words[phrase.end - 1]) else None
        if beside is not None:
            self.of_phrase[n] = beside
            self._label(
                self._beside_start(phrase), self._joined(n, end), beside, "apposition", phrase.end - 1
            )
            return
        subject, called = self._said_of(n, phrase)
        if subject is not None:
            self._label(self._one_of(phrase), end, subject, "predicate", phrase.end - 1, called)

    def _is_verb(self, first: int, at: int) -> bool:
        """Whether a word that may be a verb or a plural is the verb of what begins at ``first``: "the deal calls for"."""
        tags = self.tagged.tags
        follows = tags[2 * at + 1] == " " and tags[2 * at + 2] in "IJNDPCcUTMR#"
        return follows and (not first or tags[2 * first - 1] != " " or tags[2 * first - 2] not in "OIVEBGb")
