"""Which person "she" stands for: sentence by sentence backwards, who spoke, who leads, who is named."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from framing.text.clauses.endings import SUBORDINATING
from framing.text.names.index import NameBook
from framing.text.reading import Reading
from framing.text.speakers.holders import AT_HOME, Holders
from framing.text.speakers.leading import leading_subject
from framing.text.speakers.person_nouns import PERSON_ENDINGS, PERSON_NOUNS
from framing.text.wordclasses import (
    FEMININE,
    FINITE,
    MASCULINE,
    PREPOSITIONS,
    TITLES,
)

_OWNERS = frozenset("his her their its my our".split())
MEN = MASCULINE | frozenset("husband son uncle nephew grandfather grandson widower boyfriend boy man".split())
WOMEN = FEMININE | frozenset(
    "wife daughter aunt niece grandmother granddaughter widow girlfriend girl woman".split()
)
_KIN = frozenset(
    "lawyer deputy colleague predecessor successor rival partner boss opponent cousin grandson".split()
)
_OPENS_CLAUSE = frozenset("that after because when".split())
_NO_PERSON_AFTER = frozenset("the a an in at near".split())
_SUBJECTS = {"m": "he", "f": "she"}
_OPENING = 12  # words
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


class Persons:
    """Looks backwards for the person meant; ``spoken`` is the list of speakers met so far."""

    def __init__(self, reading: Reading, book: NameBook, spoken: list[Spoken], holders: Holders) -> None:
        self.reading = reading
        self.book = book
        self.spoken = spoken
        self.holders = holders
        self._led: dict[tuple[int, str], int] = {}

    def who_goes_on(self, at: int, gender: str) -> tuple[str, str, str] | None:
        """Whoever spoke last, before "he also said": somebody named since has said nothing yet."""
        here = self.reading.sentence_of(at)
        if self.reading.words[at + 1 : at + 2] != ["also"]:
            return None
        for met in reversed(self.spoken[-20:]):
            near = met.word < at and here - self.reading.sentence_of(met.word) <= _GOES_ON
            if near and met.kind == "person" and met.name and not met.nested and met.gender in ("", gender):
                return met.name, "person", gender
        return None

    def last(self, at: int, gender: str, same_sentence: bool = True) -> tuple[str, str, str]:
        """Sentence by sentence backwards: who spoke there, else who leads the sentence, else whoever is named there."""
        here = self.reading.sentence_of(at)
        candidates = self._candidates(at, here, gender)
        if not same_sentence:
            candidates.pop(here, None)  # "Questioned by Jan Berg, the witness said"
        for s in () if here in candidates else (here - 1, here - 2):
            spoke = s in candidates and candidates[s][0] == _SPOKE
            kin = "" if spoke else self._kin(s, gender) or self._in_office(s, gender)
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
        described = self._described_person(here)
        return described, "person" if described else "", gender

    def _candidates(self, at: int, here: int, gender: str) -> dict[int, tuple[int, str, str]]:
        """The best person of each sentence near by: rank, name, gender."""
        reading = self.reading
        best: dict[int, tuple[int, str, str]] = {}
        for met in sorted(reversed(self.spoken[-12:]), key=lambda m: m.nested):
            s = reading.sentence_of(met.word)
            fits = met.kind in ("person", "name") and not (met.gender and gender and met.gender != gender)
            fits = fits and not (met.name.isupper() and " " not in met.name)  # "KLMT reported": no "she"
            if fits and met.word < at and self._away(s, here) <= _NEAR:
                best.setdefault(s, (_SPOKE if met.kind == "person" else 1, met.name, met.gender))
        for start, name in self.book.before(at, 30):
            s = reading.sentence_of(start)
            if self._away(s, here) > _NEAR:
                break
            if name.person and not (name.gender and gender and name.gender != gender):
                rank, old = self._rank(start, s, here), best.get(s, (0, "", ""))
                if rank == 1 and s < here and self._pronoun_leads(s, start, gender):
                    continue
                # Of two alike the one whose gender is known: "Ana said that Lund left, and she said".
                if rank > old[0] or rank and rank == old[0] and (name.gender or not old[2]):
                    best[s] = (rank, name.full, name.gender)
        return best

    def _away(self, s: int, here: int) -> int:
        """How many sentences of the narrator's lie between two; those inside a long quotation do not count."""
        return here - s if here - s <= _NEAR else here - s - self._quoted[here + 1] + self._quoted[s + 1]

    @cached_property
    def _quoted(self) -> list[int]:
        """For each sentence how many before it open between marks."""
        reading = self.reading
        bounds = zip(reading.first, reading.last, strict=True)
        return list(accumulate((a < b and reading.inside[a] >= 0 for a, b in bounds), initial=0))

    def _rank(self, start: int, s: int, here: int) -> int:
        """0 inside marks; the subject of the clause before counts like one who spoke, the head of a sentence more than others."""
        if self.reading.inside[start] >= 0 or start and self.reading.words[start - 1] in _NO_PERSON_AFTER:
            return 0  # "the Lund plan", "in Holm Point"
        if s == here and self.reading.words[start - 1] in _OPENS_CLAUSE:
            return _SPOKE
        return 2 if self._leads(start, s) else 1

    def _pronoun_leads(self, s: int, start: int, gender: str) -> bool:
        """True for "She left at noon with Ana Lund": it is the one before whom the text goes on about."""
        if (s, gender) not in self._led:
            reading, pronoun = self.reading, _SUBJECTS.get(gender, "")
            opening = range(reading.first[s], min(reading.first[s] + _OPENING, reading.last[s]))
            found = (
                k for k in opening if reading.words[k].partition("'")[0] == pronoun and reading.inside[k] < 0
            )
            self._led[s, gender] = next(found, len(reading.words))
        return self._led[s, gender] < start

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
            known = "m" if word in MEN else "f" if word in WOMEN else ""
            person = word in PERSON_NOUNS or known or word in _KIN
            if person and reading.gaps[k] == " " and not reading.capital[k + 1]:
                fits = not (known and gender and known != gender)
                if not fits or reading.words[k + 1] in PERSON_NOUNS:
                    return ""
                return reading.phrase(first + (reading.words[first] in _OWNERS), k + 1)
            if reading.gaps[k] != " ":
                return ""
        return ""

    def _in_office(self, s: int, gender: str) -> str:
        """Who holds the office that leads sentence ``s``: "The mayor met Berg. He said"; "the Arlandic president" as printed."""
        reading = self.reading
        first, end = leading_subject(reading, reading.first[s], reading.last[s]) if s >= 0 else (0, 0)
        while end > first and reading.is_adverb(end - 1):
            end -= 1
        led = end - first > 1 and reading.words[first] == "the" and reading.words[end - 1] in TITLES
        if not led or reading.inside[first] >= 0:
            return ""
        holder = self.holders.holder(first, reading.words[end - 1], end)
        if holder:
            return holder.full if holder.person and holder.gender in ("", gender or holder.gender) else ""
        abroad = reading.capital[first + 1] and reading.words[first + 1] not in AT_HOME
        return reading.phrase(first + 1, end) if abroad else ""

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
        while start > first and reading.capital[start - 1] and reading.gaps[start - 1] == " ":
            start -= 1  # "Mayor Ana Lund"
        if start > first and reading.words[start - 1] in PREPOSITIONS:
            return False
        opens = reading.words[first] in SUBORDINATING or reading.words[first] in PREPOSITIONS
        if opens and start and reading.gaps[start - 1] == ", ":
            return start - first <= _FAR  # "When asked by Berg if it leaks, Lund smiled"
        return start - first <= 10 and not any(reading.words[k] in FINITE for k in range(first, start))
