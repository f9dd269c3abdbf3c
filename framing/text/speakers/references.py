"""Pronouns and definite descriptions ("she", "the institute") led back to a speaker named before."""

from __future__ import annotations

from framing.text.names.index import Name, NameBook
from framing.text.reading import Reading
from framing.text.speakers.bodies import ANY_BODY, fits, may_be, names_a_firm
from framing.text.speakers.holders import Holders
from framing.text.speakers.newcomers import brought_in
from framing.text.speakers.person_nouns import PERSON_NOUNS, is_person_noun
from framing.text.speakers.persons import MEN, WOMEN, Persons, Spoken
from framing.text.wordclasses import (
    BODY_NOUNS,
    DOCUMENTS,
    FEMALE_NAMES,
    FINITE,
    MALE_NAMES,
    PREPOSITIONS,
    TITLES,
)

_NOBODY_IN_PARTICULAR = frozenset(
    "government parliament president minister general leader center newspaper letter".split()
)
_PORTFOLIOS = frozenset(
    "foreign interior defense defence health education transport justice finance trade energy labor labour agriculture culture "
    "environment state treasury police fire commerce".split()
)
_WRITINGS = frozenset(noun for noun in DOCUMENTS if not noun.endswith("s")) - {"paper", "data"}
_FIRMS = frozenset(("company", "firm"))
_INDEFINITE = frozenset("a an another one democratic republican".split())
_GIVEN = MALE_NAMES | FEMALE_NAMES
_REACH = 80  # words


def _is_called(name: str, noun: str) -> bool:
    """Whether a noun names the bearer: "department" of "Holm County's Department", not "counsel" of "counsel Berg's team"."""
    return noun in name.lower().replace("’", "'").rpartition("'s ")[2].split()


def _is_another(name: str, said_of: set[str]) -> bool:
    """Whether a nameless bearer is told from the one meant: "the harbour board" is not "the school board"."""
    words = name.lower().split()
    told = said_of if name.islower() else said_of & _PORTFOLIOS
    return len(words) > 1 and bool(told) and told.isdisjoint(words)


class References:
    """Looks backwards for what a pronoun or a description stands for; ``spoken`` is the list of speakers met so far."""

    def __init__(self, reading: Reading, book: NameBook, spoken: list[Spoken]) -> None:
        self.reading = reading
        self.book = book
        self.spoken = spoken
        self.holders = Holders(reading, book)
        self.persons = Persons(reading, book, spoken, self.holders)

    def definite(self, first: int, cut: int, printed: str) -> tuple[str, str, str]:
        """The nearest name that "the institute", "the marine biologist" fits: called so, or of that kind."""
        head = self.reading.words[cut - 1].removesuffix("'s")
        if head.endswith("s") and not head.endswith("ss") and head not in BODY_NOUNS:
            return printed, "plural", ""
        name = self.holders.holder(first, head, cut) if head in TITLES else None
        if name:
            return name.full, "person" if name.person else "body", name.gender
        said_of = set(self.reading.words[first + 1 : cut - 1])
        for met in reversed(self.spoken[-30:]):
            if met.name and _is_called(met.name, head) and not _is_another(met.name, said_of):
                return met.name, met.kind, met.gender
        if any(
            word.endswith("-year-old") for word in (head, *said_of)
        ):  # "the 60-year-old former clerk": whom the text knows
            person_named = self.persons.last(first, "", same_sentence=False)
            if person_named[0]:
                return person_named
        name = self.holders.holder(first, head, cut) if head not in TITLES else None
        if name and not _is_another(name.full, said_of):
            return name.full, "person" if name.person else "body", name.gender
        if head in BODY_NOUNS or names_a_firm(head):
            return self._nearest_body(first, head) or printed, "body", ""
        gender = "m" if head in MEN else "f" if head in WOMEN else ""
        person = is_person_noun(head)
        owned = any(w.endswith(("'s", "s'")) for w in self.reading.words[first : cut - 1])
        placed = any(self.reading.capital[first + 1 : cut - 1])  # "the Norland senator"
        new = person and not placed and brought_in(self.reading, first, head)
        if person and head not in _NOBODY_IN_PARTICULAR and not owned and not new:
            name_, kind, known = self.persons.last(first, gender, same_sentence=False)
            nameless = (
                head in TITLES and name_.rpartition(" ")[2].islower()
            )  # "the senator" is not "an official"
            if (name_ or kind) and not nameless:
                return name_, kind, known
        human = head in PERSON_NOUNS or person and head not in _NOBODY_IN_PARTICULAR
        return printed, "person" if human else "body", gender

    def _nearest_body(self, first: int, noun: str) -> str:
        """The body met last, for nouns that any body may be called by; an agency is public, a company is not."""
        if names_a_firm(noun):
            noun = "company"
        if noun not in ANY_BODY:
            return ""
        leading = self._leading_body(first, common=False)
        if leading and fits(noun, leading) and not (noun in _FIRMS and self._is_other(leading)):
            return leading
        for _, name in self.book.before(first):
            if not name.person and may_be(noun, name.words):
                return name.full
        bodies = (m.name for m in reversed(self.spoken[-200:]) if m.kind == "body" and m.name)
        return next((n for n in bodies if fits(noun, n) and not self._is_person(n)), "")

    def _is_person(self, full: str) -> bool:
        name = self.book.lookup(full)
        return name is not None and name.person

    def _is_other(self, full: str) -> bool:
        """True for "the union Verkko", which is no company, and for what something is in: a place."""
        name = self.book.lookup(full)
        before = self.reading.words[name.first - 1] if name and name.first else ""
        return before in BODY_NOUNS and before not in ANY_BODY and not names_a_firm(before)

    def pronoun(self, at: int) -> tuple[str, str, str]:
        """The speaker that a pronoun stands for."""
        word = self.reading.words[at].partition("'")[0]  # also "she's"
        if word in ("he", "his", "him"):
            return self.persons.who_goes_on(at, "m") or self.persons.last(at, "m")
        if word in ("she", "her"):
            return self.persons.who_goes_on(at, "f") or self.persons.last(at, "f")
        wanted = {
            "it": ("body",),
            "its": ("body",),
            "they": ("plural", "body"),
            "their": ("plural", "body"),
        }.get(word)
        if wanted:
            s = self.reading.sentence_of(at)
            for met in reversed(self.spoken):
                if s - self.reading.sentence_of(met.word) > 6:
                    break
                if word in ("they", "their") and met.name.lower() in _WRITINGS:
                    continue
                if met.kind in wanted or met.kind == "name" and word == "it":
                    return met.name, met.kind, ""
            body = self._leading_body(at) if word in ("it", "its") else ""
            return body, wanted[0], ""
        return "", "", ""

    def _leading_body(self, at: int, common: bool = True) -> str:
        """The body that leads the sentence before; also one without a name where ``common``."""
        reading = self.reading
        s = reading.sentence_of(at)
        led: dict[int, tuple[int, Name]] = {}
        for start, name in self.book.before(at, 20):
            here = reading.sentence_of(start)
            if s - here > 2:
                break
            if here < s:
                led[here] = (start, name)  # backwards: the first name of a sentence stays
        for here in sorted(led, reverse=True):
            start, name = led[here]
            first = reading.first[here]
            given = len(name.words) == 1 and name.words[0] in _GIVEN
            opens = start - first <= 4 and reading.words[first] not in PREPOSITIONS
            opens = opens and not (common and reading.words[start - 1] in PREPOSITIONS)
            if opens and not (name.person or given):
                return name.full
        first = reading.first[s - 1] if s > 0 else 0
        for k in range(first + 1, min(first + 4, len(reading.words) - 1)) if s > 0 and common else ():
            # "The airline was fined. It says": a body without a name that leads the sentence before.
            if reading.words[first] != "the" or reading.inside[first] >= 0 or reading.gaps[k - 1] != " ":
                break
            if reading.words[k] in BODY_NOUNS and reading.words[k + 1] in FINITE:
                return reading.phrase(first + 1, k + 1)
        return ""

    def partisan(self, first: int, run: tuple[int, int]) -> tuple[str, str, str] | None:
        """Whom "the Arlandic Democrat" or "the Democrat" stands for, unless a nameless one was brought in before."""
        words = self.reading.words
        alone = run[1] - run[0] == 1
        nameless = {words[k - 1] for k in range(max(1, first - _REACH), first) if words[k] == words[run[0]]}
        if alone and not nameless.isdisjoint(_INDEFINITE):
            return None
        found = self.persons.last(first, "", same_sentence=False)
        return found if found[0] else None
