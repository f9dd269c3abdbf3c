"""What a lexicon is made of: entries, and the places in a text where they were found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

POS = ("n", "np", "v", "adj", "adv", "x", "x:v", "x:n")
DIRECTIONS = ("+", "-", "0")
DELETE = "(delete)"
REPHRASE = "(rephrase)"


@dataclass(frozen=True, slots=True)
class Entry:
    """One term of a lexicon.

    ``term`` is the lower-case base form (in multiword terms ``~`` stands before the word that inflects and ``_`` for one
    to three words), ``pos`` one of :data:`POS`. ``direction`` is ``+``, ``-`` or ``0`` toward the thing described,
    ``strength`` 1 (a tinge), 2 (clearly evaluative) or 3 (nearly every expert would mark it). ``gate`` holds the conditions
    under which a match counts, ``alternative`` a neutral wording, ``lexicon`` the name and version of the list it is from.

    >>> Entry("dictator", "labels", "n", "-", 3, alternative="leader").alternative
    'leader'
    """

    term: str
    category: str
    pos: str = "x"
    direction: str = "0"
    strength: int = 2
    gate: str = ""
    alternative: str = ""
    note: str = ""
    lexicon: str = ""


class Match(NamedTuple):
    """An entry found at ``text[start:end]``.

    ``form`` is what stands there in lower case; ``first`` and ``last`` are the indices of its words in the
    document; ``certain`` is False where the part of speech or the name was a guess. ``rule`` is ``entry`` for a
    listed term and the pattern's name for a pattern; ``reason`` is a pattern's own explanation.
    """

    start: int
    end: int
    form: str
    entry: Entry
    first: int = -1
    last: int = -1
    certain: bool = True
    rule: str = "entry"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a lexicon file. ``row`` counts lines from 1 (0 where the whole file is meant)."""

    file: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}, row {self.row}" if self.row else self.file
        return (
            f"{place}, column {self.column!r}: {self.message}" if self.column else f"{place}: {self.message}"
        )
