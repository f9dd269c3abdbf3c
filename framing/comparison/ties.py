"""What ties two sentences to one fact beyond their likeness: words of their own, and stretches of words in a row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix

from framing.claims.concepts import FUNCTION, stem
from framing.comparison.light_words import is_light
from framing.comparison.vectors import Space, Unit
from framing.text import Document

# Sentences at least this much alike need no other proof; the rest of the rule was chosen by reading pairs of aligned
# sentences below it: with names and figures alone in common 3 of 20 told one thing, with two words and no stretch 9 of 37.
PLAINLY = 0.3
_LEAST_WORDS, _STRETCH = 3, 3
# Two sentences less alike than this that neither open alike nor share a figure: of 88 that were read 48 told one thing, of 262
# others 221.
_FIRMLY, _OPENING = 0.35, 3
# Bare numbers up to 31 may be days of a month, those of these years are years.
_DAYS, _YEARS = 31, (1900, 2100)


@dataclass(frozen=True, slots=True)
class Ties:
    """What units share, arrays of shape (n_units, n_units).

    ``similarity`` is their cosine, ``common`` how many names, figures and words that are not of general use both hold,
    ``plain`` how many of these are neither name nor figure, ``figures`` how many are figures (no days or years), ``counted``
    how many things both give a number of, whatever the number. ``words`` are the words of each unit.
    """

    similarity: np.ndarray
    common: np.ndarray
    plain: np.ndarray
    figures: np.ndarray
    counted: np.ndarray
    words: tuple[tuple[str, ...], ...]

    def hold(self, i: int, j: int) -> bool:
        """Whether two units are tied enough to tell one fact.

        Little alike, they must share a figure or a word that is no name, and either three words, names and figures in all
        or three words in a row: two sentences about one person are alike in his name only.
        """
        return bool(self.similarity[i, j] >= PLAINLY) or self._proved(i, j, self.plain[i, j], 1)

    def hold_clauses(self, i: int, j: int) -> bool:
        """Whether two clauses are tied enough to tell one fact: as above, with two figures or words that are no names.

        Clauses are short: one word in common makes them alike. Of 87 pairs of clauses that lack this 51 told two things. That
        both count one thing ("several Canadians", "two Canadians") is as good as a word.
        """
        return self._proved(i, j, self.plain[i, j] + self.counted[i, j], 2)

    def loose(self, i: int, j: int) -> bool:
        """Whether two units that were taken for one fact have so little in common that they may tell two things.

        What a sentence is about stands at its head: those that are little alike should open alike, or share a figure.
        """
        firm = bool(self.similarity[i, j] >= _FIRMLY or self.figures[i, j] > 0)
        return not (firm or opening(self.words[i]) & opening(self.words[j]))

    def _proved(self, i: int, j: int, words: float, least: int) -> bool:
        return bool(
            words + self.figures[i, j] >= least
            and (self.common[i, j] >= _LEAST_WORDS or has_stretch(self.words[i], self.words[j]))
        )


def make_ties(
    similarity: np.ndarray,
    vectors: csr_matrix,
    space: Space,
    units: Sequence[Unit],
    documents: Sequence[Document],
) -> Ties:
    """The ties between the units of an event. ``documents`` are its articles in the order of ``Unit.article``."""
    own = {f: k for f, k in space.index.items() if f[0] in "ncd" and not is_light(f)}
    columns = (
        list(own.values()),
        [k for f, k in own.items() if f[0] == "c"],
        [k for f, k in own.items() if f[0] == "d" and tells(f)],
        [k for f, k in space.index.items() if f[0] == "k"],
    )
    words = []
    for u in units:
        d = documents[u.article]
        words.append(tuple(d.words[bisect_left(d.word_starts, u.start) : bisect_left(d.word_starts, u.end)]))
    common, plain, figures, counted = (shared(vectors, c) for c in columns)
    return Ties(similarity, common, plain, figures, counted, tuple(words))


def tells(figure: str) -> bool:
    """Whether the feature of a figure is an amount, score or count that can be told from a day of the month and a year.

    >>> tells("d:money 8.4e+05"), tells("d:score 7"), tells("d:count 7"), tells("d:count 2014"), tells("d:count 600")
    (True, True, False, False, True)
    """
    kind, _, value = figure[2:].rpartition(" ")
    if kind not in ("", "count"):
        return True
    number = float(value.replace(",", "") or 0)
    return number > _DAYS and not _YEARS[0] <= number <= _YEARS[1]


def shared(vectors: csr_matrix, columns: Sequence[int]) -> np.ndarray:
    """How many features of some columns each two units share, shape (n_units, n_units)."""
    present = vectors[:, columns].astype(bool).astype(np.float32)
    return (present @ present.T).toarray()


@lru_cache(maxsize=10_000)
def opening(words: tuple[str, ...]) -> frozenset[str]:
    """The stems of a sentence's first three words that are no function words.

    >>> sorted(opening(("the", "old", "bridges", "of", "pell", "closed")))
    ['bridg', 'old', 'pell']
    """
    return frozenset([stem(word) for word in words if word not in FUNCTION][:_OPENING])


def has_stretch(one: Sequence[str], two: Sequence[str], length: int = _STRETCH) -> bool:
    """Whether two sentences have ``length`` words in a row in common.

    >>> has_stretch("he shut the old bridge".split(), "why they shut the old gate".split())
    True
    """
    there = {tuple(two[k : k + length]) for k in range(len(two) - length + 1)}
    return any(tuple(one[k : k + length]) in there for k in range(len(one) - length + 1))
