"""A text laid out for the rules that find voices: parallel lists of words, sentence bounds, quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np

from framing.text.document import Sentence
from framing.text.marks import Quotation
from framing.text.normalize import plain_dashes
from framing.text.tokens import Words
from framing.text.vocabulary import KnownForms, Numbered
from framing.text.wordclasses import ADVERBS, NOT_ADVERBS

Span = tuple[int, int]


def _adverb(form: str) -> tuple[bool, bool]:
    """Whether a form is an adverb by list, and whether it is one by its ending."""
    return form in ADVERBS, form.endswith("ly") and len(form) > 4 and form not in NOT_ADVERBS


_adverbs = KnownForms(_adverb)
# Adverbs that are surnames, or end a paper's name, where they have a capital inside a sentence.
_SURNAMES = frozenset(("long", "still", "soon", "today"))
_plain_gaps = KnownForms(plain_dashes)


class Reading:
    """The text by words.

    Words are indexed by position; ``first[s]`` and ``last[s]`` bound sentence ``s``.
    ``gaps[i]`` is what stands between word ``i`` and the next, marks made plain; ``capital[i]`` tells an upper-case initial.
    ``inside[i]`` is the index of the outermost quotation that word ``i`` stands in, or -1; ``sentence_numbers[i]`` that of its
    sentence.
    """

    def __init__(
        self,
        text: str,
        plain: str,
        words: Words,
        sentences: Sequence[Sentence],
        quotations: list[Quotation],
        paragraphs: Sequence[Span],
    ) -> None:
        self.text = text
        self.plain = plain
        self.words = words.words
        self.starts = starts = words.starts
        self.ends = words.ends
        self.sentences = sentences
        self.quotations = quotations
        self.paragraphs = paragraphs
        self.gaps = words.between if text.isascii() else list(map(_plain_gaps.__getitem__, words.between))
        self.capital = list(map(str.isupper, map(text.__getitem__, starts)))
        self.sentence_starts = [s.start for s in sentences]
        self.first = [bisect_left(starts, s.start) for s in sentences]
        self.last = [bisect_left(starts, s.end) for s in sentences]
        self.heads = frozenset(self.first)
        self.numbered = Numbered(words.words)
        # A word belongs to the last sentence that begins at it or before it.
        counts = np.diff([0, *self.first, len(starts)])
        self.sentence_numbers = np.arange(-1, len(sentences)).repeat(counts)
        self._sentences = self.sentence_numbers.tolist()
        self.inside = [-1] * len(starts)
        for number, q in enumerate(quotations):
            if q.parent < 0:
                a, b = bisect_left(starts, q.start), bisect_left(starts, q.end)
                self.inside[a:b] = [number] * (b - a)

    def sentence_of(self, word: int) -> int:
        """Index of the sentence that holds a word (-1 before the first)."""
        return self._sentences[word]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence at a character offset."""
        return bisect_right(self.sentence_starts, offset) - 1

    def word_from(self, offset: int) -> int:
        """Index of the first word that starts at ``offset`` or later."""
        return bisect_left(self.starts, offset)

    def is_adverb(self, word: int) -> bool:
        """Adverbs by list, or by -ly in lower case."""
        by_list, by_ending = _adverbs[self.words[word]]
        if self.capital[word]:
            return by_list and (self.words[word] not in _SURNAMES or word in self.heads)
        return by_list or by_ending

    def phrase(self, first: int, end: int) -> str:
        """The text of words ``first`` to ``end`` (exclusive) with its spaces made single."""
        return " ".join(self.text[self.starts[first] : self.ends[end - 1]].split())
