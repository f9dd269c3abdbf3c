"""How much the terms of lists weigh in each sentence of an article, all lists and all sentences at once.

What :func:`framing.features.emphasis.hits_by_sentence` gives with every term that was found, as one array a list: much
faster where only the weights are wanted.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from framing.features.term_index import Looked, Term, TermIndex, fits, fits_at
from framing.text import Document
from framing.text.vocabulary import Codes, KnownForms

_PHRASES_AT_A_WORD = 32
_TYPES = (np.intp, np.intp, np.intp, float, np.intp)
_NEVER = np.iinfo(np.intp).max


class SentenceWeights(NamedTuple):
    """Weight of every category of a list in every sentence; a wording that is said twice in a sentence weighs once.

    Attributes
    ----------
    categories : tuple of str
    weights : array of shape (n_sentences, n_categories)
    named : array of shape (n_sentences, n_categories)
        Where a sentence first names a category, as a number that grows along the text; the largest where it does not.
    """

    categories: tuple[str, ...]
    weights: np.ndarray
    named: np.ndarray

    def strongest(self, least: float) -> np.ndarray:
        """In how many sentences each category weighs most, shape (n_categories,); of two alike the one that is named first.

        A sentence in which none weighs ``least`` counts for none.
        """
        most = self.weights.max(axis=1, initial=0.0)
        first = np.where(self.weights == most[:, None], self.named, _NEVER).argmin(axis=1)
        return np.bincount(first[most >= least], minlength=len(self.categories))


class _Columns(NamedTuple):
    """Terms found, as parallel arrays: at which word, in what order, category, weight, and a number for the wording."""

    at: np.ndarray
    order: np.ndarray
    category: np.ndarray
    weight: np.ndarray
    wording: np.ndarray

    def where(self, kept: np.ndarray) -> _Columns:
        return _Columns(*[column[kept] for column in self])


class _Phrase(NamedTuple):
    """A term of several words at ``words[first:last + 1]``; ``category`` is below 0 for a mask.

    Single words of the categories from ``hides[0]`` up to ``hides[1]`` do not count again where it stands.
    """

    first: int
    last: int
    weight: float
    category: int
    hides: tuple[int, int]


#: A number below 0 for the masks of a list, the term's category or that number where it is a mask, and the term.
_Opened = tuple[int, int, Term]


class TermLists:
    """Lists of terms that are looked up together; a mask hides its words from the categories of its own list."""

    def __init__(self, *lists: TermIndex) -> None:
        self._lists = lists
        ends = np.cumsum([0, *(len(index.categories) for index in lists)]).tolist()
        self._parts = list(pairwise(ends))
        self._places = [
            {category: place for place, category in enumerate(index.categories, first)}
            for index, first in zip(lists, ends, strict=False)
        ]
        self._kinds = _Kinds()
        self._codes = Codes(self._code, 3)
        self._opened: KnownForms[str, list[Looked]] = KnownForms(self._look_up)
        self._pairs: KnownForms[tuple[str, str], list[_Opened]] = KnownForms(self._of_pair)

    def weights(self, document: Document) -> list[SentenceWeights]:
        """The weights of every list, in the order in which they were given."""
        found = self._found(document)
        n, count = len(document.sentences), self._parts[-1][1]
        cell = document.sentence_numbers[found.at] * count + found.category
        _, first = np.unique(found.wording * (n * count) + cell, return_index=True)
        weights = np.bincount(cell[first], found.weight[first], minlength=n * count).reshape(n, count)
        named = np.full(n * count, _NEVER)
        np.minimum.at(named, cell, found.order)
        named = named.reshape(n, count)
        return [
            SentenceWeights(index.categories, weights[:, a:b], named[:, a:b])
            for index, (a, b) in zip(self._lists, self._parts, strict=True)
        ]

    def _found(self, document: Document) -> _Columns:
        """All terms that count and stand in a sentence."""
        kinds, opens, seconds = self._codes.of(document.numbered)
        found = self._kinds.columns(kinds, document.numbered.numbers)
        places = (opens[:-1] & seconds[1:]).nonzero()[0]
        phrases = self._phrases(document, places)
        if phrases:
            found = found.where(_unseen(found, phrases))
            more = _of_phrases(document, phrases)
            found = _Columns(*[np.concatenate(pair) for pair in zip(found, more, strict=True)])
        inside = document.sentence_numbers[found.at] >= 0
        return found if inside.all() else found.where(inside)

    def _phrases(self, document: Document, places: np.ndarray) -> list[_Phrase]:
        """The terms of several words, masks too, in the order of the text; they may open at these places."""
        words, sentences = document.words, document.word_sentences
        found: list[_Phrase] = []
        covered: dict[int, int] = {}
        for at in places.tolist():
            # Most words that open a phrase ("in", "the") are not followed by its second word.
            for mask, place, term in self._pairs[words[at], words[at + 1]]:
                if max(covered.get(place, -1), covered.get(mask, -1)) < at and fits(
                    term, words, at, sentences
                ):
                    covered[place] = last = at + len(term.words) - 1
                    hides = self._parts[-mask - 1] if place == mask else (place, place + 1)
                    found.append(_Phrase(at, last, term.weight, place, hides))
        return found

    def _look_up(self, word: str) -> list[Looked]:
        return [index.look_up(word) for index in self._lists]

    def _code(self, word: str) -> tuple[int, bool, bool]:
        """A number for what a word is by itself, whether it opens a longer term, and whether it may be the second of one."""
        looked = self._look_up(word)
        rows = [
            (places[term.category], term.weight)
            for (terms, _), places in zip(looked, self._places, strict=True)
            for term in terms
        ]
        opens = any(longer for _, longer in looked)
        return self._kinds.number(tuple(rows)), opens, any(index.may_be_second(word) for index in self._lists)

    def _of_pair(self, pair: tuple[str, str]) -> list[_Opened]:
        """The terms that begin with these two words."""
        first, second = pair
        return [
            (-number, places.get(term.category, -number), term)
            for number, ((_, opened), places) in enumerate(
                zip(self._opened[first], self._places, strict=True), 1
            )
            for term in opened.get(second[:2], ())
            if fits_at(term, 1, second)
        ]


class _Kinds:
    """What words are by themselves: each set of categories and weights that occurs has a number; 0 is the empty one."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[tuple[int, float], ...], int] = {}
        self.number(())

    def number(self, rows: tuple[tuple[int, float], ...]) -> int:
        if rows not in self._numbers:
            self._numbers[rows] = len(self._numbers)
            self._counts = np.array([len(kind) for kind in self._numbers])
            self._starts = self._counts.cumsum() - self._counts
            self._rows = np.array([row for kind in self._numbers for row in kind], dtype=float).reshape(-1, 2)
        return self._numbers[rows]

    def columns(self, kinds: np.ndarray, numbers: np.ndarray) -> _Columns:
        """The terms of one word, by what each word of a text is and the numbers of their forms."""
        at = kinds.nonzero()[0]
        kinds = kinds[at]
        counts = self._counts[kinds]
        at = at.repeat(counts)
        within = np.arange(len(at)) - (counts.cumsum() - counts).repeat(counts)
        rows = self._rows[self._starts[kinds].repeat(counts) + within]
        # Of several terms at one word the phrases come first.
        order = at * (2 * _PHRASES_AT_A_WORD) + _PHRASES_AT_A_WORD + within
        return _Columns(at, order, rows[:, 0].astype(np.intp), rows[:, 1], numbers[at])


def _unseen(found: _Columns, phrases: list[_Phrase]) -> np.ndarray:
    """Which of the single words no phrase of their category covers and no mask hides."""
    seen = np.ones(len(found.at), dtype=bool)
    lows, highs = found.at.searchsorted([(p.first, p.last + 1) for p in phrases]).T.tolist()
    category = found.category.tolist()
    for low, high, phrase in zip(lows, highs, phrases, strict=True):
        start, stop = phrase.hides
        for row in range(low, high):
            if start <= category[row] < stop:
                seen[row] = False
    return seen


def _of_phrases(document: Document, phrases: list[_Phrase]) -> _Columns:
    """The phrases in columns; masks are left out."""
    words, forms = document.words, len(document.numbered.vocabulary.forms)
    wordings: dict[tuple[str, ...], int] = {}
    rows = []
    previous = rank = 0
    for first, last, weight, category, _ in phrases:
        rank = rank + 1 if first == previous else 0
        previous = first
        if category >= 0:
            wording = wordings.setdefault(tuple(words[first : last + 1]), forms + len(wordings))
            order = first * (2 * _PHRASES_AT_A_WORD) + min(rank, _PHRASES_AT_A_WORD - 1)
            rows.append((first, order, category, weight, wording))
    columns = np.array(rows, dtype=float).reshape(-1, len(_Columns._fields)).T
    return _Columns(*[column.astype(type_) for column, type_ in zip(columns, _TYPES, strict=True)])
