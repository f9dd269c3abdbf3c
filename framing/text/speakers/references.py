"""Pronouns and definite descriptions ("she", "the institute") led back to a speaker named before."""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.clauses.bounds import SUBORDINATING
from framing.text.names.capitals import stands_in
from framing.text.names.index import Name, NameBook
from framing.text.reading import Reading
from framing.text.speakers.bodies import ANY_BODY, fits, may_be, names_a_firm
from framing.text.speakers.holders import Holders
from framing.text.speakers.person_nouns import PERSON_ENDINGS, PERSON_NOUNS, is_person_noun
from framing.text.wordclasses import (
    BODY_NOUNS,
    DOCUMENTS,
    FEMALE_NAMES,
    FEMININE,
    FINITE,
    MALE_NAMES,
    MASCULINE,
    PLACES,
    PREPOSITIONS,
    TITLES,
)

_NOBODY_IN_PARTICULAR = frozenset(
    "government parliament president minister leader center newspaper letter".split()
)
_PORTFOLIOS = frozenset(
    "foreign interior defense defence health education transport justice finance trade energy labor labour agriculture culture "
    "environment state treasury police fire commerce".split()
)
_OWNERS = frozenset("his her their its my our".split())
_MEN = frozenset("husband son uncle nephew grandfather grandson widower boyfriend boy man".split())
_WOMEN = frozenset("wife daughter aunt niece grandmother granddaughter widow girlfriend girl woman".split())
_KIN = frozenset(
    "lawyer deputy colleague predecessor successor rival partner boss opponent cousin grandson".split()
)
_OPENS_CLAUSE = frozenset("that after because when".split())
_WRITINGS = frozenset(noun for noun in DOCUMENTS if not noun.endswith("s")) - {"paper", "data"}
_NO_PERSON_AFTER = frozenset("the a an in at near".split())
_FIRMS = frozenset(("company", "firm"))
_INDEFINITE = frozenset("a an another one democratic republican".split())
_REACH = 80  # words
_FAR = 25  # words
_SPOKE = 3
_GOES_ON = 3  # sentences
_NEAR = 7  # sentences


@dataclass(slots=True)
class Spoken:
    """A speaker met in the text: what a later pronoun may stand for. ``kind`` is person, body or plural."""

    word: int
    name: str
    kind: str
    gender: str = ""
    spokes: bool = False
    nested: bool = False  # spoke in a clause that somebody else reports


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
            person_named = self._last_person(first, "", same_sentence=False)
            if person_named[0]:
                return person_named
        if cut - first > 1 and self.reading.words[first + 1] in ("unnamed", "anonymous", "unidentified"):
            return printed, "person", ""
        name = self.holders.holder(first, head, cut) if head not in TITLES else None
        if name and not _is_another(name.full, said_of):
            return name.full, "person" if name.person else "body", name.gender
        if head in BODY_NOUNS or names_a_firm(head):
            return self._nearest_body(first, head) or printed, "body", ""
        gender = "m" if head in MASCULINE | _MEN else "f" if head in FEMININE | _WOMEN else ""
        person = is_person_noun(head)
        owned = any(w.endswith(("'s", "s'")) for w in self.reading.words[first : cut - 1])
        if person and head not in _NOBODY_IN_PARTICULAR and not owned:
            name_, kind, known = self._last_person(first, gender, same_sentence=False)
            if name_ or kind:
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
        if name and any(met is name and stands_in(self.reading, k) for k, met in self.book.mentions):
            return True
        before = self.reading.words[name.first - 1] if name and name.first else ""
        return before in BODY_NOUNS and before not in ANY_BODY and not names_a_firm(before)

    def pronoun(self, at: int) -> tuple[str, str, str]:
        """The speaker that a pronoun stands for."""
        word = self.reading.words[at].partition("'")[0]  # also "she's"
        if word in ("he", "his", "him"):
            return self._who_goes_on(at, "m") or self._last_person(at, "m")
        if word in ("she", "her"):
            return self._who_goes_on(at, "f") or self._last_person(at, "f")
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

    def _who_goes_on(self, at: int, gender: str) -> tuple[str, str, str] | None:
        """Whoever spoke last, before "he also said": somebody named since has said nothing yet."""
        here = self.reading.sentence_of(at)
        if self.reading.words[at + 1 : at + 2] != ["also"]:
            return None
        for met in reversed(self.spoken[-20:]):
            near = met.word < at and here - self.reading.sentence_of(met.word) <= _GOES_ON
            if near and met.kind == "person" and met.name and not met.nested and met.gender in ("", gender):
                return met.name, "person", gender
        return None

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
            given = len(name.words) == 1 and name.words[0] in MALE_NAMES | FEMALE_NAMES
            opens = start - first <= 4 and PREPOSITIONS.isdisjoint(
                (reading.words[first], reading.words[start - 1])
            )
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
        found = self._last_person(first, "", same_sentence=False)
        return found if found[0] else None

    def _last_person(self, at: int, gender: str, same_sentence: bool = True) -> tuple[str, str, str]:
        """Sentence by sentence backwards: who spoke there, else who leads the sentence, else whoever is named there."""
        here = self.reading.sentence_of(at)
        candidates = self._candidates(at, here, gender)
        if not same_sentence:
            candidates.pop(here, None)  # "Questioned by Jan Berg, the witness said"
        for s in () if here in candidates else (here - 1, here - 2):
            kin = "" if s in candidates and candidates[s][0] == _SPOKE else self._kin(s, gender)
            if kin or s in candidates:
                if kin:
                    return kin, "person", gender
                break
        for s in sorted(candidates, reverse=True):
            rank, name, known = candidates[s]
            if name or rank == _SPOKE:
                entry = self.book.lookup(name)
                if entry and not entry.gender and gender:
                    entry.gender = gender
                return name, "person", known or gender
        alone = self._given_name(at, here, gender)
        if alone:
            return alone, "person", gender
        described = self._described_person(here)
        return described, "person" if described else "", gender

    def _given_name(self, at: int, here: int, gender: str) -> str:
        """Whoever leads a sentence by a given name alone: "Monica is a nurse. ... she says"."""
        given = FEMALE_NAMES if gender == "f" else MALE_NAMES if gender == "m" else frozenset()
        for start, name in self.book.before(at, 12):
            s = self.reading.sentence_of(start)
            word = name.words[0] if len(name.words) == 1 else ""
            if (
                here - s <= _GOES_ON
                and word in given
                and word not in PLACES
                and self._rank(start, s, here) > 1
            ):
                return name.full
        return ""

    def _candidates(self, at: int, here: int, gender: str) -> dict[int, tuple[int, str, str]]:
        """The best person of each sentence near by: rank, name, gender."""
        reading = self.reading
        best: dict[int, tuple[int, str, str]] = {}
        for met in sorted(reversed(self.spoken[-12:]), key=lambda m: m.nested):
            s = reading.sentence_of(met.word)
            fits = met.kind in ("person", "name") and not (met.gender and gender and met.gender != gender)
            fits = fits and not (met.kind == "name" and met.name.isupper())  # "KLMT reported": no "she"
            if fits and met.word < at and self._away(s, here) <= _NEAR:
                best.setdefault(s, (_SPOKE if met.kind == "person" else 1, met.name, met.gender))
        for start, name in self.book.before(at, 30):
            s = reading.sentence_of(start)
            if self._away(s, here) > _NEAR:
                break
            if name.person and not (name.gender and gender and name.gender != gender):
                rank, old = self._rank(start, s, here), best.get(s, (0, "", ""))
                # Of two alike the one whose gender is known: "Ana said that Lund left, and she said".
                if rank > old[0] or rank and rank == old[0] and (name.gender or not old[2]):
                    best[s] = (rank, name.full, name.gender)
        return best

    def _away(self, s: int, here: int) -> int:
        """How many sentences of the narrator's lie between two; those inside a long quotation do not count."""
        reading = self.reading
        between = range(s + 1, here + 1) if here - s > _NEAR else ()
        quoted = sum(
            reading.inside[reading.first[k]] >= 0 for k in between if reading.first[k] < reading.last[k]
        )
        return here - s - quoted

    def _rank(self, start: int, s: int, here: int) -> int:
        """0 inside marks; the subject of the clause before counts like one who spoke, the head of a sentence more than others."""
        if self.reading.inside[start] >= 0 or start and self.reading.words[start - 1] in _NO_PERSON_AFTER:
            return 0  # "the Lund plan", "in Holm Point"
        if s == here and self.reading.words[start - 1] in _OPENS_CLAUSE:
            return _SPOKE
        return 2 if self._leads(start, s) else 1

    def _kin(self, s: int, gender: str) -> str:
        """As in "Her husband is not so sure. ... he says": somebody without a name who leads sentence ``s``."""
        reading = self.reading
        first = reading.first[s] if s >= 0 else 0
        owned = s >= 0 and (
            reading.words[first] in _OWNERS or reading.words[first].endswith("'s") and reading.capital[first]
        )
        if not owned or reading.inside[first] >= 0:
            return ""
        for k in range(first + 1, min(first + 4, reading.last[s] - 1)):
            word = reading.words[k]
            known = "m" if word in MASCULINE | _MEN else "f" if word in FEMININE | _WOMEN else ""
            person = word in PERSON_NOUNS or known or word in _KIN
            if person and reading.gaps[k] == " " and not reading.capital[k + 1]:
                fits = not (known and gender and known != gender)
                if not fits or reading.words[k + 1] in PERSON_NOUNS:
                    return ""
                return reading.phrase(first + (reading.words[first] in _OWNERS), k + 1)
            if reading.gaps[k] != " ":
                return ""
        return ""

    def _described_person(self, here: int) -> str:
        """As in "The opposition leader hit back. ... he said": a person without a name at the head of a sentence before."""
        reading = self.reading
        for s in range(here - 1, max(-1, here - 4), -1):
            first = reading.first[s]
            if first >= reading.last[s] or reading.words[first] != "the" or reading.inside[first] >= 0:
                continue
            for k in range(first + 1, min(first + 5, reading.last[s])):
                person = reading.words[k] in PERSON_NOUNS or reading.words[k].endswith(PERSON_ENDINGS)
                if person and (k + 1 >= reading.last[s] or reading.words[k + 1] not in PERSON_NOUNS):
                    return reading.phrase(first + 1, k + 1)
        return ""

    def _leads(self, start: int, s: int) -> bool:
        reading = self.reading
        first = reading.first[s]
        if start > first and reading.words[start - 1] in PREPOSITIONS:
            return False
        if reading.words[first] in SUBORDINATING and start and reading.gaps[start - 1] == ", ":
            return start - first <= _FAR  # "When asked by Berg if it leaks, Lund smiled"
        return start - first <= 10 and not any(reading.words[k] in FINITE for k in range(first, start))
