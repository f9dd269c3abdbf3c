"""One article through every extractor: annotated once, read by all."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from framing.corpus import Furniture, find_furniture
from framing.features import (
    EpistemicCues,
    Evidence,
    Frames,
    LoadedVocabulary,
    Sentiment,
    Stretch,
    TopicEmphasis,
)
from framing.features.sentiment import evidence_of
from framing.lexicons import Lexicon
from framing.text import Document, annotate


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

    def __init__(self, lexicon: Lexicon) -> None:
        self.loaded = LoadedVocabulary(lexicon).fit([])
        self.sentiment = Sentiment().fit([])
        self.epistemic = EpistemicCues().fit([])
        self.topics = TopicEmphasis().fit([])
        self.frames = Frames().fit([])

    def read(self, text: str, headline: str = "") -> Extracted:
        """Annotate a text and collect what every extractor finds in it."""
        furniture = find_furniture(text)
        document = annotate(text, headline=headline, furniture=[(f.start, f.end) for f in furniture])
        loaded = self.loaded.evidence(document)
        stretches = self.sentiment.stretches(document, loaded)
        evidence = [
            *loaded,
            *(evidence_of(document, s) for s in stretches if abs(s.compound) >= 0.05),
            *self.epistemic.evidence(document),
            *self.topics.evidence(document),
            *self._headline_words(headline, document),
        ]
        topics, frames = self.topics.topic_rows(document), self.frames.frame_rows(document)
        return Extracted(document, furniture, evidence, stretches, topics, frames)

    def _headline_words(self, headline: str, document: Document) -> list[Evidence]:
        """Loaded words of a headline that the text does not repeat; their offsets are into the headline."""
        if not headline or any(s.part == "headline" for s in document.sentences[:1]):
            return []
        rows = self.loaded.evidence(annotate(headline))
        return [Evidence(**{**asdict(row), "measure": "loaded_vocabulary_headline"}) for row in rows]
