"""Which of several people of one name is meant: Ana Lund or Jan Lund, Jan Berg or his father."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.vocabulary import KnownForms

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
OFFICES = frozenset("president king queen prince senator sen gov governor mayor premier chancellor".split())
#: Words for relatives, before a name.
KIN = frozenset(
    "son sons daughter daughters wife husband brother sister mother father niece nephew cousin grandson granddaughter widow lady"
    " child children stepson stepdaughter uncle aunt grandfather grandmother".split()
)
_OPENING = 6  # words; a name that far into its sentence may still lead it


@dataclass(slots=True)
class Name:
    """A name as first printed in full: ``words`` its parts in lower case, ``first`` the word it starts at.

    ``spots`` are the words at which more than one word of it is printed.
    """

    full: str
    words: tuple[str, ...]
    first: int
    person: bool
    gender: str = ""
    spots: list[int] = field(default_factory=list)


def _part(word: str) -> str:
    word = word[:-2] if word.endswith(("'s", "’s")) else word
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


#: A word as part of a name: without its possessive, and without accents, which one article prints here and not there.
as_part = KnownForms(_part)


def surname(words: tuple[str, ...]) -> str:
    """The last word of a name, "Jr" and the like left away."""
    return words[-2] if len(words) > 1 and words[-1] in SUFFIXES else words[-1]


def ends_in(words: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether a name's last words are these: "Lund" and "Lund Jr" for Jan Lund Jr."""
    return words[-len(parts) :] == parts or len(parts) == 1 and surname(words) == parts[0]


def opens_with(words: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether a name's first words are these; "Jan Berg" is not Jan Berg Jr."""
    return words[: len(parts)] == parts and (len(parts) == 1 or not SUFFIXES.issuperset(words[len(parts) :]))


def shared_parts(names: Iterable[Name]) -> set[str]:
    """Surnames, and names by which somebody is called first, that two people of the article have."""
    last: set[str] = set()
    first: set[str] = set()
    shared: set[str] = set()
    for name in names:
        if name.person and len(name.words) > 1:
            for met, part in ((last, surname(name.words)), (first, name.words[0])):
                (shared if part in met else met).add(part)
    return shared


def bearers(part: str, known: Iterable[Name]) -> list[Name]:
    """The people with this surname; where there are none, those with the first name, else with a name between."""
    people = [name for name in known if name.person and len(name.words) > 1]
    family = [name for name in people if surname(name.words) == part]
    return (
        [name for name in family if name.words[-1] not in SUFFIXES]  # a son is called "Berg Jr." throughout
        or family
        or [name for name in people if name.words[0] == part]
        or people
    )


def is_kin(reading: Reading, name: Name) -> bool:
    """Whether the text calls somebody another's relative: "his son Jan Lund", "Jan Lund, her husband"."""
    words, gaps = reading.words, reading.gaps
    for spot in name.spots:
        end = spot + len(name.words)
        behind = words[end : end + 6] if end < len(words) and gaps[end - 1] == ", " else []
        if not KIN.isdisjoint(words[max(0, spot - 3) : spot]) or not KIN.isdisjoint(behind):
            return True
    return False


def meant(reading: Reading, fitting: list[Name], at: int) -> Name:
    """The one whom a name shared by several means at word ``at``.

    Only who was printed in full before; of several, who leads this sentence or the one before, else who is printed without a
    given name throughout ("President Lund"), else who is printed in full most often.
    """
    known = [name for name in fitting if not name.spots or name.spots[0] < at] or fitting
    if len(known) > 1:
        here = reading.sentence_of(at)
        near = [
            (spot, n)
            for n, name in enumerate(known)
            for spot in name.spots
            if spot < at and here - reading.sentence_of(spot) <= 1 and _leads(reading, spot)
        ]
        if near:
            return known[max(near)[1]]
    return max(known, key=lambda name: (not name.spots, len(name.spots), -name.first))


def _leads(reading: Reading, spot: int) -> bool:
    first = reading.first[reading.sentence_of(spot)]
    return spot - first <= _OPENING and not any(is_finite(reading, k) for k in range(first, spot))


def aliases(names: Iterable[Name], by_part: dict[str, list[Name]]) -> dict[str, str]:
    """Surnames and short forms with the full name they stand for, where only one name fits; ``by_part``: names by word."""
    found = {}
    last = {surname(n.words) for n in names if n.person and len(n.words) > 1}
    for part in filter(last.__contains__, by_part):
        people = [n for n in by_part[part] if n.person and len(n.words) > 1 and surname(n.words) == part]
        elders = [n for n in people if n.words[-1] not in SUFFIXES]
        full = {n.full for n in elders or people}
        if len(full) == 1:
            words = next(iter(full)).split()
            found[words[-1] if elders else words[-2]] = next(iter(full))
    return found
