"""Which phrase says of somebody what he is: behind a form of "be", or behind a verb that calls him so."""

from __future__ import annotations

from framing.features.entities.linking import Entity
from framing.features.entities.phrases import PREPOSITIONS, Phrase
from framing.features.entities.references import References
from framing.lexicons.inflect import verb_forms

_COPULAS = frozenset("is are was were be been being became becomes remains remained isn't wasn't".split())
_CALL = frozenset(f for verb in ("call", "brand", "label", "dub", "deem") for f in verb_forms(verb))
_DESCRIBE = frozenset(
    f
    for verb in "describe denounce condemn brand label portray paint cast depict characterize characterise dismiss blast".split()
    for f in verb_forms(verb)
)
_DENIES = frozenset("not never hardly no".split())


class Predicates(References):
    """Says of the phrases of one article whom a verb says them of."""

    def _one_of(self, phrase: Phrase) -> int:
        """Where a phrase begins with "one of" before it: "one of his accusers"."""
        first = phrase.first
        return first - 2 if self._document.words[max(first - 2, 0) : first] == ["one", "of"] else first

    def _said_of(self, n: int, phrase: Phrase) -> tuple[Entity | None, bool]:
        """The entity of which this phrase is said, and whether somebody is told to call it so."""
        subject = self._subject_of(n, phrase)
        called = self._called(n, phrase) if subject is None else None
        return subject or called, called is not None

    def _subject_of(self, n: int, phrase: Phrase) -> Entity | None:
        """The entity of which a form of "be" says this phrase ("the group is a ...")."""
        tags, words = self.tagged.tags, self._document.words
        first = self._one_of(phrase)
        at = first - 1
        if at > 0 and tags[2 * at] == "R" and words[at] not in _DENIES:
            at -= 1
        if at <= 0 or not n or words[at] not in _COPULAS or words[first] not in ("a", "an", "the", "one"):
            return None
        if words[at].endswith("n't") or tags[2 * phrase.end - 1] == " " and tags[2 * phrase.end] in "NSJKRG":
            return None  # denied, or the phrase was cut: "a complete and total failure"
        relative = words[at - 1] in ("who", "which", "that")
        if relative and tags[2 * at - 3] not in " ,":
            return None
        at -= relative  # "Lund, who is a member of"
        if not relative and tags[2 * at - 1] != " " or self.phrases[n - 1].end != at:
            return None
        subject = n - 1
        while not relative and subject and self._hangs_on(subject):
            subject -= 1  # "a call for talks with Lund is a mistake": the call is
        before = self.phrases[subject].first - 1
        if before >= 0 and tags[2 * before + 1] == " ":
            if tags[2 * before] in "GB" or not relative and words[before] in PREPOSITIONS:
                return None  # "firing Lund is a mistake", "talking to Lund is a mistake"
        entity = self.of_phrase.get(subject)
        if relative and words[at] == "who" and entity is not None and entity.kind not in ("person", "people"):
            return None  # "Lund of the Harrow Board, who is": not the board
        return entity

    def _called(self, n: int, phrase: Phrase) -> Entity | None:
        """The entity that a verb says is called so: "they called Lund a crook", "Lund was described as a crook"."""
        words, at = self._document.words, phrase.first - 1
        if (
            not n
            or at < 1
            or words[phrase.first] not in ("a", "an", "the")
            or self.tagged.tags[2 * at + 1] != " "
        ):
            return None
        verbs = _CALL
        if words[at] == "as":
            verbs, at = _DESCRIBE, at - 1
        before = self.phrases[n - 1]
        if before.end == at + 1:
            done = before.first and words[before.first - 1] in verbs  # "called Lund a crook"
        else:
            # "Lund was called a crook", "Lund, dubbed the crook"; not "Lund, the mayor, called the plan a disgrace"
            passive = words[at - 1] in _COPULAS
            aside = self.tagged.tags[2 * at - 1] == "," and self.tagged.tags[2 * before.first - 1] != ","
            done = words[at] in verbs and before.end == at - passive and (passive or aside)
        return self.of_phrase.get(n - 1) if done else None

    def _hangs_on(self, n: int) -> bool:
        """Whether a preposition alone stands between phrase ``n`` and the one before it."""
        first = self.phrases[n].first
        return self.phrases[n - 1].end == first - 1 and self._document.words[first - 1] in PREPOSITIONS
