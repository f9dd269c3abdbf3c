"""One article through every extractor: annotated once, read by all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import asdict, dataclass, replace
from typing import Any

from framing.corpus import Furniture, find_furniture
from framing.features import (
    EpistemicCues,
    Evidence,
    Frames,
    LoadedVocabulary,
    Sentiment,
    Sourcing,
    Stretch,
    TopicEmphasis,
)
from framing.features.sentiment import evidence_of
from framing.features.term_index import TermHit, TermIndex
from framing.lexicons import Lexicon
from framing.text import Document, annotate
from framing.text.tags import Tagger
from framing.text.vocabulary import Numbered

#: Whether a row (table, start, end, measure) is to be passed over, because a reader disagrees with it.
TakesOut = Callable[[str, int, int, str], bool]


def nothing(table: str, start: int, end: int, measure: str) -> bool:
    """Takes out no row."""
    return False


@dataclass(frozen=True)
class Extracted:
    """One article as its extractors saw it."""

    document: Document
    furniture: list[Furniture]
    evidence: list[Evidence]
    stretches: list[Stretch]
    topics: list[dict[str, Any]]
    frames: list[dict[str, Any]]


class Extraction:
    """The extractors of an analysis, ready to read articles. They see texts, never outlets."""

    def __init__(self, lexicon: Lexicon, tagger: Tagger | None = None) -> None:
        self.tagger = tagger
        self.loaded = LoadedVocabulary(lexicon).fit([])
        self.sentiment = Sentiment().fit([])
        self.epistemic = EpistemicCues().fit([])
        self.sourcing = Sourcing().fit([])
        self.topics = TopicEmphasis().fit([])
        self.frames = Frames().fit([])

    def read(self, text: str, headline: str = "", takes_out: TakesOut = nothing) -> Extracted:
        """Annotate a text and collect what every extractor finds in it, without the rows that ``takes_out`` names."""

        def kept(rows: Sequence[Evidence]) -> list[Evidence]:
            return [r for r in rows if not takes_out("evidence", r.start, r.end, r.measure)]

        furniture = [f for f in find_furniture(text) if not takes_out("furniture", f.start, f.end, "")]
        document = annotate(
            text, headline=headline, furniture=[(f.start, f.end) for f in furniture], tagger=self.tagger
        )
        voices = [v for v in document.voices if not takes_out("voices", v.start, v.end, "")]
        if len(voices) < len(document.voices):
            document = replace(document, voices=voices)
        loaded = kept(self.loaded.evidence(document))
        stretches = self.sentiment.stretches(document, loaded)
        stretches = [s for s in stretches if not takes_out("evidence", s.start, s.end, "sentiment")]
        topics, frames = copy(self.topics), copy(self.frames)
        topics.index_ = _IndexWithout(self.topics.index_, document, "topic", takes_out)
        frames.index_ = _IndexWithout(self.frames.index_, document, "frame", takes_out)
        evidence = [
            *loaded,
            *(evidence_of(document, s) for s in stretches if not s.is_neutral),
            *kept(self.epistemic.evidence(document)),
            *kept(self.sourcing.evidence(document)),
            *topics.evidence(document),
            *frames.evidence(document),
            *kept(self._headline_words(headline, document)),
        ]
        return Extracted(
            document, furniture, evidence, stretches, topics.topic_rows(document), frames.frame_rows(document)
        )

    def _headline_words(self, headline: str, document: Document) -> list[Evidence]:
        """Loaded words of a headline that the text does not repeat; their offsets are into the headline."""
        if not headline or any(s.part == "headline" for s in document.sentences[:1]):
            return []
        rows = self.loaded.evidence(annotate(headline, tagger=self.tagger))
        return [Evidence(**{**asdict(row), "measure": "loaded_vocabulary_headline"}) for row in rows]


class _IndexWithout(TermIndex):
    """A list of terms that passes over the places in one document with which a reader disagrees."""

    def __init__(self, index: TermIndex, document: Document, measure: str, takes_out: TakesOut) -> None:
        self._index, self._document = index, document
        self._measure, self._takes_out = measure, takes_out

    def find(self, words: Sequence[str] | Numbered, sentences: Sequence[int] | None = None) -> list[TermHit]:
        starts, ends = self._document.word_starts, self._document.word_ends
        return [
            hit
            for hit in self._index.find(words, sentences)
            if not self._takes_out("evidence", starts[hit.first], ends[hit.last], self._measure)
        ]
