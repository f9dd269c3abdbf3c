"""A text laid out for the rules that find voices: parallel lists of words, sentence bounds, quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.text.document import Sentence
from framing.text.marks import Quotation
from framing.text.wordclasses import ADVERBS, NOT_ADVERBS

Span = tuple[int, int]


@dataclass(slots=True)
class Reading:
    """The text by words.

    Words are indexed by position; ``first[s]`` and ``last[s]`` bound sentence ``s``.
    ``gaps[i]`` is what stands between word ``i`` and the next, marks made plain.
    ``inside[i]`` is the index of the outermost quotation that word ``i`` stands in, or -1.
    """

    text: str
    plain: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: Sequence[Sentence]
    quotations: list[Quotation]
    paragraphs: Sequence[Span]
    capital: list[bool] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    sentence_starts: list[int] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        starts, text = self.starts, self.text
        self.capital = [text[i].isupper() for i in starts]
        plain = self.plain
        self.gaps = [plain[a:b] for a, b in zip(self.ends, starts[1:], strict=False)]
        if starts:
            self.gaps.append(plain[self.ends[-1] : self.ends[-1] + 8])
        self.sentence_starts = [s.start for s in self.sentences]
        self.first = [bisect_left(starts, s.start) for s in self.sentences]
        self.last = [bisect_left(starts, s.end) for s in self.sentences]
        self.inside = [-1] * len(starts)
        for number, q in enumerate(self.quotations):
            if q.parent < 0:
                for i in range(bisect_left(starts, q.start), bisect_left(starts, q.end)):
                    self.inside[i] = number

    def sentence_of(self, word: int) -> int:
        """Index of the sentence that holds a word (-1 before the first)."""
        return bisect_right(self.sentence_starts, self.starts[word]) - 1

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence at a character offset."""
        return bisect_right(self.sentence_starts, offset) - 1

    def word_from(self, offset: int) -> int:
        """Index of the first word that starts at ``offset`` or later."""
        return bisect_left(self.starts, offset)

    def is_adverb(self, word: int) -> bool:
        """Adverbs by list, or by -ly in lower case."""
        form = self.words[word]
        if form in ADVERBS:
            return True
        return form.endswith("ly") and len(form) > 4 and not self.capital[word] and form not in NOT_ADVERBS

    def phrase(self, first: int, end: int) -> str:
        """The text of words ``first`` to ``end`` (exclusive) with its spaces made single."""
        return " ".join(self.text[self.starts[first] : self.ends[end - 1]].split())
