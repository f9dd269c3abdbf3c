"""A few sentences behind each figure: chosen by chance, the same ones in any order of reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from framing.features import Evidence, Frames, LoadedVocabulary, Sentiment, TopicEmphasis
from framing.features.sentiment import evidence_of
from framing.features.sources import is_unnamed
from framing.features.sourcing import Sourcing
from framing.lexicons.lexicon import with_packaged
from framing.text import Document
from framing.text.document import NARRATOR

#: A longer sentence is shown in part, around what counts.
_LONGEST = 420
Behind = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a figure counts.

    ``spans`` are the stretches that count, as offsets into ``text``; ``notes`` say why, in the detector's words.
    """

    outlet: str
    measure: str
    event: str
    date: str
    headline: str
    article_id: str
    text: str
    spans: tuple[tuple[int, int], ...]
    notes: tuple[str, ...]

    @property
    def draw(self) -> str:
        """The number that decides whether the sentence is kept: a digest, so that it depends on nothing but the sentence."""
        key = f"{self.outlet}\x00{self.measure}\x00{self.article_id}\x00{self.text}"
        return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass
class Examples:
    """At most ``size`` sentences of every outlet and measure: those with the smallest digests, which is a random sample.

    Any order of reading keeps the same sentences.

    Examples
    --------
    >>> one = Example("Quay Daily", "quoted_share", "ferry", "", "", "a", "So he said.", (), ())
    >>> kept = Examples(size=1)
    >>> kept.add(one)
    >>> kept.of("Quay Daily", "quoted_share") == [one]
    True
    """

    size: int = 6
    kept: dict[tuple[str, str], dict[str, Example]] = field(default_factory=dict)

    def add(self, example: Example) -> None:
        """Keep the sentence if its digest is among the smallest."""
        held = self.kept.setdefault((example.outlet, example.measure), {})
        held[example.draw] = example
        if len(held) > self.size:
            del held[max(held)]

    def of(self, outlet: str, measure: str) -> list[Example]:
        """The sentences of an outlet and measure, in the order of their digests."""
        held = self.kept.get((outlet, measure), {})
        return [held[draw] for draw in sorted(held)]


class EvidenceFinder:
    """The stretches of an article that each measure of a profile counts.

    Parameters
    ----------
    lexicon : path of loaded terms of your own, as in :func:`profile_outlets`
    """

    def __init__(self, lexicon: str | Path | None = None) -> None:
        self._loaded = LoadedVocabulary(with_packaged(lexicon)).fit([])
        self._sentiment = Sentiment().fit([])
        self._sourcing = Sourcing().fit([])
        self._topics = TopicEmphasis().fit([])
        self._frames = Frames().fit([])

    def loaded(self, document: Document) -> list[Evidence]:
        """The article's loaded terms, in all voices."""
        return self._loaded.evidence(document)

    def find(self, document: Document, loaded: Sequence[Evidence]) -> Iterator[Behind]:
        """Measure, start, end and reason of every stretch that counts."""
        for item in loaded:
            if item.voice == NARRATOR:
                yield "loaded_vocabulary", item.start, item.end, item.reason
                yield f"loaded:{item.category}", item.start, item.end, item.reason
                if item.direction in "+-":
                    name = "positive" if item.direction == "+" else "negative"
                    yield f"loaded_vocabulary_{name}", item.start, item.end, item.reason
        yield from _spoken(document)
        for stretch in self._sentiment.stretches(document, loaded):
            if stretch.voice == NARRATOR and not stretch.is_neutral:
                item = evidence_of(document, stretch)
                yield "sentiment_narrator", item.start, item.end, f"{stretch.compound:+.2f}. {item.reason}"
        for item in self._sourcing.evidence(document):
            if item.voice == NARRATOR:
                yield f"tier:{item.category}", item.start, item.end, item.reason
                if item.direction == "-":
                    yield "distancing_verbs", item.start, item.end, item.reason
        for item in self._topics.evidence(document):
            yield f"topic:{item.category}", item.start, item.end, item.reason
        for item in self._frames.evidence(document):
            yield f"frame:{item.category}", item.start, item.end, item.reason


def _spoken(document: Document) -> Iterator[Behind]:
    for voice in document.voices:
        who = voice.speaker or ("speaker not named" if is_unnamed(voice) else "speaker not found")
        if voice.kind == "direct":
            yield "quoted_share", voice.start, voice.end, who
        elif voice.kind == "indirect":
            yield "reported_share", voice.start, voice.end, who
        if voice.kind != "scare" and voice.speaker_role:
            yield f"role:{voice.speaker_role}", voice.start, voice.end, who
        if is_unnamed(voice):
            yield "unnamed_share", voice.start, voice.end, who


def article_examples(row: dict[str, str], document: Document, found: Iterator[Behind]) -> Iterator[Example]:
    """One example for each measure and sentence; ``row`` has the article's id, outlet, event, date and headline."""
    together: dict[tuple[str, int], list[tuple[int, int, str]]] = {}
    for measure, start, end, note in found:
        at = document.sentence_index(start)
        if at >= 0:
            together.setdefault((measure, at), []).append((start, end, note))
    for (measure, at), stretches in together.items():
        sentence = document.sentences[at]
        first = stretches[0][0]
        start, end = sentence.start, sentence.end
        if end - start > _LONGEST:
            start = max(start, first - _LONGEST // 3)
            end = min(end, start + _LONGEST)
        spans = {
            (max(a, start) - start, min(b, end) - start) for a, b, _ in stretches if a < end and b > start
        }
        notes = tuple(dict.fromkeys(note for _, _, note in stretches[:3]))
        yield Example(
            row["outlet"], measure, row["event"], row["date"], row["headline"], row["article_id"],
            document.text[start:end], tuple(sorted(spans)), notes,
        )  # fmt: skip
