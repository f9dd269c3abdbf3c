"""What a class marked, word by word, and how that compares with the toolkit's marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from framing.classroom.agreement import Agreement, krippendorff_alpha, span_f1
from framing.classroom.answers import Mark, Sheet
from framing.classroom.pack import Pack, PackSentence, ToolMark

# A word belongs to the class's reading where at least a third of its readers mark it; few are under a tenth.
CLASS_SHARE = 1 / 3
FEW_SHARE = 0.1
_SEEN_SHARE = 0.15

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ClassSpan:
    """Words side by side that several readers marked; ``share`` is that of the word most of them marked."""

    text: str
    sentence: int
    first: int
    last: int
    wording: str
    share: float
    n: int
    readers: int
    reasons: list[tuple[str, int]]


class ClassMarks:
    """The marks of all sheets over the texts of a pack.

    A text counts as not read by a pupil who marked nothing in it and nothing in any text after it: time ran out, which says
    nothing about the words. A pupil without any mark is left out of the figures on marks.
    """

    def __init__(self, pack: Pack, sheets: Sequence[Sheet]) -> None:
        self.pack = pack
        self.sheets = [s for s in sheets if s.marks]
        self.n_without_marks = len(sheets) - len(self.sheets)
        self.sentences: dict[Place, PackSentence] = {
            (t.key, s.number): s for t in pack.texts for s in t.sentences
        }
        order = [t.key for t in pack.texts]
        self._read = [max(order.index(m.text) for m in s.marks) for s in self.sheets]
        self._order = {key: n for n, key in enumerate(order)}
        self._by_place: list[dict[Place, list[Mark]]] = []
        for sheet in self.sheets:
            rows: dict[Place, list[Mark]] = {}
            for mark in sheet.marks:
                rows.setdefault((mark.text, mark.sentence), []).append(mark)
            self._by_place.append(rows)

    def readers(self, text: str) -> int:
        """How many pupils read a text."""
        return sum(self._order[text] <= last for last in self._read)

    def counts(self, place: Place) -> np.ndarray:
        """How many pupils marked each word of a sentence."""
        found = np.zeros(len(self.sentences[place].words), dtype=int)
        for rows in self._by_place:
            for mark in rows.get(place, []):
                found[mark.first : mark.last + 1] += 1
        return found

    def units(self) -> list[list[frozenset[object] | None]]:
        """For each sentence the set of marked words of each pupil, None where the pupil did not read it."""
        return [
            [
                frozenset((*place, w) for m in rows.get(place, []) for w in range(m.first, m.last + 1))
                if self._order[place[0]] <= last
                else None
                for rows, last in zip(self._by_place, self._read, strict=True)
            ]
            for place in self.sentences
        ]

    @cached_property
    def alpha(self) -> Agreement:
        """Krippendorff's alpha over all sentences."""
        return krippendorff_alpha(self.units())

    @cached_property
    def alpha_marked(self) -> Agreement:
        """The same over those sentences in which somebody marked something."""
        return krippendorff_alpha([unit for unit in self.units() if any(unit)])

    @cached_property
    def n_empty(self) -> int:
        """Sentences that nobody marked."""
        return sum(not any(unit) for unit in self.units())

    @cached_property
    def f1(self) -> Agreement:
        """F1 over spans, mean over pairs of pupils."""
        readers = [
            [
                [(m.first, m.last) for m in rows.get(place, [])] if self._order[place[0]] <= last else None
                for place in self.sentences
            ]
            for rows, last in zip(self._by_place, self._read, strict=True)
        ]
        return span_f1(readers)

    def spans(self, at_least: float) -> list[ClassSpan]:
        """Runs of words each marked by at least this share of the readers (and by two of them), in reading order."""
        found = []
        for place, sentence in self.sentences.items():
            n = self.readers(place[0])
            counts = self.counts(place)
            taken = (counts >= max(2, at_least * n)) if n else np.zeros(len(counts), dtype=bool)
            edges = np.flatnonzero(np.diff(np.concatenate([[0], taken.astype(int), [0]])))
            for a, b in zip(edges[::2], edges[1::2], strict=True):
                found.append(
                    self._span(place, sentence, int(a), int(b) - 1, a + int(counts[a:b].argmax()), n)
                )
        return found

    def _span(
        self, place: Place, s: PackSentence, first: int, last: int, most: int, readers: int
    ) -> ClassSpan:
        """A run of words; its readers and their reasons are those of the word that ``most`` of them marked."""
        reasons = Counter(
            mark.reason
            for rows in self._by_place
            for mark in rows.get(place, [])
            if mark.first <= most <= mark.last
        )
        n = reasons.total()
        wording = s.text[s.words[first][0] : s.words[last][1]]
        return ClassSpan(*place, first, last, wording, n / readers, n, readers, reasons.most_common())

    def class_alone(self) -> list[ClassSpan]:
        """What the class marks and the toolkit does not."""
        tool = self._tool_words()
        return sorted(
            (
                s
                for s in self.spans(CLASS_SHARE)
                if not any((s.text, s.sentence, w) in tool for w in range(s.first, s.last + 1))
            ),
            key=lambda s: -s.share,
        )

    def tool_alone(self) -> list[tuple[ToolMark, int, int]]:
        """What the toolkit marks and hardly any pupil does: the mark, how many pupils marked it, and of how many."""
        found = []
        for mark in self.pack.marks:
            n = self.readers(mark.text)
            most = int(self.counts((mark.text, mark.sentence))[mark.first : mark.last + 1].max())
            if n and most / n < FEW_SHARE:
                found.append((mark, most, n))
        return found

    def both(self) -> int:
        """How many of the toolkit's marks the class shares."""
        return sum(
            bool(n := self.readers(m.text))
            and self.counts((m.text, m.sentence))[m.first : m.last + 1].max() / n >= CLASS_SHARE
            for m in self.pack.marks
        )

    def disputed(self, at_most: int = 8) -> list[ClassSpan]:
        """The spans on which the class is most evenly divided."""
        split = [s for s in self.spans(_SEEN_SHARE) if s.n < s.readers]
        return sorted(split, key=lambda s: (abs(s.share - 0.5), s.text, s.sentence, s.first))[:at_most]

    def _tool_words(self) -> set[tuple[str, int, int]]:
        return {(m.text, m.sentence, w) for m in self.pack.marks for w in range(m.first, m.last + 1)}
