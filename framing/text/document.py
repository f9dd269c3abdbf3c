"""The annotated article that every extractor shares."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import accumulate
from typing import Any, Literal, NamedTuple

import numpy as np

from framing.text.normalize import lower_in_place, normalize
from framing.text.vocabulary import Numbered

VoiceKind = Literal["direct", "indirect", "scare"]
NARRATOR = "narrator"


class Sentence(NamedTuple):
    """One sentence, ``text[start:end]``.

    ``part`` says where it stands: ``headline`` (the text opens with the article's headline), ``lead`` (the
    first paragraph after it, three sentences at the most), ``tail`` (the last fifth of the sentences) or ``body``.
    ``paragraph`` counts the lines that hold prose, from 0.
    """

    start: int
    end: int
    paragraph: int = 0
    part: str = "body"


class Voice(NamedTuple):
    """A stretch of reported speech, ``text[start:end]``, quotation marks excluded.

    kind: ``direct`` (between marks, said by a speaker), ``indirect`` (a reported clause) or ``scare`` (one to four words
    between marks that nobody in the text is said to have spoken). A direct fragment inside an indirect clause is
    a voice of its own, nested in the clause. ``speaker`` is the name as resolved inside the article ("" where unknown);
    ``verb`` is the lemma of the verb that introduces it; ``rule`` names the rule that found it.
    ``text[verb_start:verb_end]`` is the verb as printed (-1 where there is none).
    """

    start: int
    end: int
    kind: VoiceKind
    speaker: str = ""
    speaker_role: str = ""
    verb: str = ""
    rule: str = ""
    verb_start: int = -1
    verb_end: int = -1


@dataclass(frozen=True)
class Document:
    """A text with its sentences, words and voices; all offsets are character indices into ``text`` as given.

    Made by :func:`framing.annotate`. ``normalized`` and ``lowered`` have the length of ``text``, so that an
    index into one is an index into all: curly quotation marks and dashes are plain there, letters lower-case in ``lowered``.

    Words (``word_starts``, ``word_ends``, ``words``: parallel lists, ``words`` in lower case) leave out
    furniture and datelines, which is why they are what rates are counted over. ``tags`` is parallel to them where a tagger
    was given (n, v, adj, adv or "") and empty otherwise.
    """

    text: str
    sentences: Sequence[Sentence]
    word_starts: Sequence[int]
    word_ends: Sequence[int]
    voices: Sequence[Voice] = ()
    furniture: Sequence[tuple[int, int]] = ()
    datelines: Sequence[tuple[int, int]] = ()
    headline: str = ""
    names: dict[str, str] = field(default_factory=dict)
    tags: Sequence[str] = ()

    def __getstate__(self) -> dict[str, Any]:
        # What was worked out from the text is left behind: it is made again when asked for, and numbers of forms hold in
        # one process only.
        return {f.name: self.__dict__[f.name] for f in fields(self)}

    @cached_property
    def normalized(self) -> str:
        """The text with plain quotation marks, dashes and spaces; same length."""
        return normalize(self.text)

    @cached_property
    def lowered(self) -> str:
        """``normalized`` in lower case; same length."""
        return lower_in_place(self.normalized)

    @cached_property
    def words(self) -> list[str]:
        """The words in lower case, parallel to ``word_starts``."""
        low = self.lowered
        return [low[a:b] for a, b in zip(self.word_starts, self.word_ends, strict=True)]

    @cached_property
    def numbered(self) -> Numbered:
        """The words with the numbers of their forms, by which rules find the words that matter to them."""
        return Numbered(self.words)

    @cached_property
    def word_voices(self) -> list[int]:
        """For each word the index of its innermost voice in ``voices``, or -1 for the narrator."""
        owner = [-1] * len(self.word_starts)
        # Outer voices are longer; painting the long ones first leaves the innermost on top.
        order = sorted(range(len(self.voices)), key=lambda i: self.voices[i].start - self.voices[i].end)
        for i in order:
            voice = self.voices[i]
            first = bisect_right(self.word_ends, voice.start)
            last = bisect_left(self.word_starts, voice.end)
            if last > first:
                owner[first:last] = [i] * (last - first)
        return owner

    def voice_at(self, start: int, end: int) -> Voice | None:
        """The innermost voice that covers the middle of ``[start, end)``, or None for the narrator."""
        middle = (start + end - 1) // 2
        best: Voice | None = None
        at = bisect_right(self._voice_starts, middle) - 1
        while at >= 0 and self._voice_reach[at] > middle:
            voice = self._voices_by_start[at]
            if voice.end > middle and (best is None or voice.end - voice.start < best.end - best.start):
                best = voice
            at -= 1
        return best

    def sentence_index(self, offset: int) -> int:
        """Index of the sentence at ``offset``; that of the sentence before it where it falls between two; -1 before all."""
        return bisect_right(self._sentence_starts, offset) - 1

    @cached_property
    def sentence_words(self) -> list[tuple[int, int]]:
        """For each sentence its first word and the one after its last."""
        starts = self.word_starts
        return [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in self.sentences]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    @cached_property
    def _voices_by_start(self) -> list[Voice]:
        return sorted(self.voices, key=lambda v: (v.start, -v.end))

    @cached_property
    def _voice_starts(self) -> list[int]:
        return [v.start for v in self._voices_by_start]

    @cached_property
    def _voice_reach(self) -> list[int]:
        """For each voice, by start, how far it and those before it reach."""
        return list(accumulate((v.end for v in self._voices_by_start), max))

    @cached_property
    def word_sentences(self) -> list[int]:
        """For each word the index of its sentence (-1 where it stands in none)."""
        return self.sentence_numbers.tolist()

    @cached_property
    def sentence_numbers(self) -> np.ndarray:
        """``word_sentences`` as an array, shape (n_words,)."""
        # A word belongs to the last sentence that begins at it or before it.
        firsts = [bisect_left(self.word_starts, start) for start in self._sentence_starts]
        counts = np.diff([0, *firsts, len(self.word_starts)])
        return np.arange(-1, len(firsts)).repeat(counts)
