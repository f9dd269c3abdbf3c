"""How much the terms of a list weigh in each sentence of an article, all sentences at once.

What :func:`framing.features.emphasis.hits_by_sentence` gives with every term that was found, as one array: much faster
where only the weights are wanted.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter

import numpy as np

from framing.features.term_index import MASK, TermHit, TermIndex
from framing.text import Document

_PHRASES_AT_A_WORD = 32


class SentenceWeights:
    """Weight of every category in every sentence; a wording that is said twice in a sentence weighs once.

    Attributes
    ----------
    categories : tuple of str
    weights : array of shape (n_sentences, n_categories)
    """

    def __init__(self, document: Document, index: TermIndex) -> None:
        self.categories = index.categories
        sentences = document.sentence_numbers
        at, order, category, weight, wording = _singles(document, index)
        phrases = index.phrases(document.numbered, document.word_sentences)
        if phrases:
            seen = _unseen(at, category, phrases, index.places)
            at, order, category, weight, wording = (x[seen] for x in (at, order, category, weight, wording))
            more = _of_phrases(document, phrases, index)
            columns = zip((at, order, category, weight, wording), more, strict=True)
            at, order, category, weight, wording = (np.concatenate(pair) for pair in columns)
        sentence = sentences[at]
        if len(sentence) and sentence.min() < 0:
            inside = sentence >= 0
            sentence, order, category, weight, wording = (
                x[inside] for x in (sentence, order, category, weight, wording)
            )
        self._sentence, self._order, self._category = sentence, order, category
        count, n = len(self.categories), len(document.sentences)
        cell = sentence * count + category
        _, first = np.unique(wording * (n * count) + cell, return_index=True)
        summed = np.bincount(cell[first], weight[first], minlength=n * count)
        self.weights = summed.reshape(n, count)

    def named_first(self, sentence: int, categories: Sequence[int]) -> int:
        """Which of the categories the sentence names first."""
        return min(named for named in self._named[sentence] if named[1] in categories)[1]

    @cached_property
    def _named(self) -> dict[int, list[tuple[int, int]]]:
        """For each sentence the places of its terms in the text, each with its category."""
        found: dict[int, list[tuple[int, int]]] = {}
        rows = (self._sentence.tolist(), self._order.tolist(), self._category.tolist())
        for sentence, order, category in zip(*rows, strict=True):
            found.setdefault(sentence, []).append((order, category))
        return found


_Columns = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def _singles(document: Document, index: TermIndex) -> _Columns:
    """Terms of one word: where, in what order, category, weight and wording, as parallel arrays."""
    words = document.numbered
    at, known = index.singles.columns(words)
    count = np.fromiter(map(itemgetter(0), known), dtype=np.intp, count=len(known))
    total = int(count.sum())
    category = np.fromiter(chain.from_iterable(map(itemgetter(1), known)), dtype=np.intp, count=total)
    weight = np.fromiter(chain.from_iterable(map(itemgetter(2), known)), dtype=float, count=total)
    where = at.repeat(count)
    # Of several terms at one word the phrases come first.
    order = where * (2 * _PHRASES_AT_A_WORD) + _PHRASES_AT_A_WORD
    order += np.arange(total) - (count.cumsum() - count).repeat(count)
    return where, order, category, weight, words.numbers[where]


def _unseen(
    at: np.ndarray, category: np.ndarray, phrases: list[TermHit], places: dict[str, int]
) -> np.ndarray:
    """Which of the single words no phrase of their category covers and no mask hides."""
    seen = np.ones(len(at), dtype=bool)
    for first, last, term in phrases:
        low, high = at.searchsorted((first, last + 1))
        if term.category == MASK:
            seen[low:high] = False
        else:
            seen[low:high] &= category[low:high] != places[term.category]
    return seen


def _of_phrases(document: Document, phrases: list[TermHit], index: TermIndex) -> _Columns:
    """The phrases as :func:`_singles` gives single words; masks are left out."""
    words, forms = document.words, len(document.numbered.vocabulary.forms)
    wordings: dict[tuple[str, ...], int] = {}
    rows = []
    previous = rank = 0
    for first, last, term in phrases:
        rank = rank + 1 if first == previous else 0
        previous = first
        if term.category != MASK:
            wording = wordings.setdefault(tuple(words[first : last + 1]), forms + len(wordings))
            order = first * (2 * _PHRASES_AT_A_WORD) + min(rank, _PHRASES_AT_A_WORD - 1)
            rows.append((first, order, index.places[term.category], term.weight, wording))
    if not rows:
        none = np.zeros(0, dtype=np.intp)
        return none, none, none, np.zeros(0), none
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    return columns[0], columns[1], columns[2], columns[3].astype(float), columns[4]
