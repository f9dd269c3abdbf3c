"""Sentiment of the narrator and of each speaker apart, with names and events kept out of the evaluation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from framing.features.base import DocumentTransformer, Evidence
from framing.features.loaded_vocabulary import LoadedMark, LoadedVocabulary
from framing.features.masks import Masked, mask, mask_phrases
from framing.features.sources import outer_voices
from framing.features.vader import is_loaded, loaded_vader
from framing.text import Document, Voice

#: Nearer to 0 than this a compound is neutral, as VADER's authors have it.
NEUTRAL = 0.05
#: A stretch with fewer words than this says too little to have a tone ("he said").
MIN_WORDS = 4
#: What is left of a sentence around a quotation needs more: "the minister told reporters" is only an attribution.
MIN_REST = 6
Pieces = list[tuple[int, int]]
Loaded = TypeVar("Loaded", Evidence, LoadedMark)
_Part = tuple[int, Pieces, Voice | None]
_BUCKETS = ("narrator", "direct", "indirect")
_SIGN = {"+": 1, "-": -1}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One speaker's part of one sentence: ``text[start:end]``, scored for evaluation (``compound``, -1..1).

    ``event`` is the score that words for events would add: what happened, not how it is judged. ``words`` are the
    words that moved ``compound``, each with its valence.
    """

    sentence: int
    start: int
    end: int
    voice: str
    speaker: str
    compound: float
    event: float
    words: tuple[tuple[str, float], ...]

    @property
    def is_neutral(self) -> bool:
        """Whether the stretch judges neither way."""
        return abs(self.compound) < NEUTRAL


class Sentiment(DocumentTransformer):
    """Mean sentiment per sentence of what the narrator says, and of what is quoted and reported, each apart.

    Every sentence is cut into the narrator's part and its speakers' parts, and each part of four words or more is
    scored by vaderSentiment's rules. Before that, proper names and nouns that name a topic ("United States", "clean energy",
    "crude oil") are masked, and so are words for events ("killed", "arrest"): bad news is not a hostile tone. What
    event words would add is a feature of its own.

    vaderSentiment knows no "dictator", "cave" or "heartened". A loaded term with a direction therefore counts with
    its strength (1 to 3) on VADER's scale of -4..4, in place of what VADER would give its words, and VADER's rules for
    negation, boosters and "but" apply to it. In what sources say VADER's own words count too; in the narrator's they do not
    ("entertainment", "prosecution", "a dream"): there they tell what happened and seldom judge it.

    Features, each -1..1, higher = more positive, 0 where there is no such text: ``narrator_compound``,
    ``direct_compound``, ``indirect_compound``, ``narrator_event``; and ``narrator_negative_share`` (0..1), the share
    of narrator stretches at or under -0.05.

    Source: Hutto and Gilbert (2014), VADER; the masks and the loaded terms are this project's.

    Examples
    --------
    >>> Sentiment().fit_transform(["The plan was a terrible, shameful failure. It costs two million."]).shape
    (1, 5)
    """

    def _fit(self, documents: Sequence[Document]) -> None:
        self.masks_ = mask_phrases()
        self.loaded_ = LoadedVocabulary().fit([])

    def _feature_names(self) -> list[str]:
        return [*(f"{bucket}_compound" for bucket in _BUCKETS), "narrator_event", "narrator_negative_share"]

    def _row(self, document: Document) -> Sequence[float]:
        stretches = self.stretches(document)
        row = [_mean([s.compound for s in stretches if s.voice == bucket]) for bucket in _BUCKETS]
        narrator = [s for s in stretches if s.voice == "narrator"]
        return [
            *row,
            _mean([s.event for s in narrator]),
            _mean([float(s.compound <= -NEUTRAL) for s in narrator]),
        ]

    def stretches(self, document: Document, loaded: Sequence[Evidence] | None = None) -> list[Stretch]:
        """Every scored stretch of the document, in the order of the text.

        ``loaded`` are the document's loaded terms where the caller has them already.
        """
        if loaded is None:
            loaded = self.loaded_.evidence(document)
        terms = _directed(loaded)
        masked = _masked(document, terms)
        found = []
        for sentence, pieces, voice in _long_enough(document, _pieces(document)):
            compound, event, words = _score(masked, pieces, terms)
            kind, speaker = (voice.kind, voice.speaker) if voice else ("narrator", "")
            start, end = pieces[0][0], pieces[-1][1]
            found.append(Stretch(sentence, start, end, kind, speaker, compound, event, words))
        return found

    def narrator_compounds(self, document: Document, loaded: Sequence[LoadedMark]) -> list[float]:
        """``compound`` of the narrator's stretches, in their order: no more than a count of many articles needs."""
        masked = _masked(document, _directed(loaded))
        own = (piece for piece in _pieces(document) if piece[2] is None)
        return [_compound(masked, pieces) for _, pieces, _ in _long_enough(document, own)]

    def evidence(self, document: Document) -> list[Evidence]:
        """One row per stretch whose score is not neutral (±0.05 or beyond, VADER's own bound)."""
        return [evidence_of(document, s) for s in self.stretches(document) if not s.is_neutral]


def evidence_of(document: Document, stretch: Stretch) -> Evidence:
    """The evidence row for one stretch; its reason names the words that moved the score."""
    moved = ", ".join(f"{word} {valence:+.1f}" for word, valence in stretch.words)
    return Evidence(
        start=stretch.start,
        end=stretch.end,
        text=document.text[stretch.start : stretch.end],
        measure="sentiment",
        term="",
        category="sentence",
        direction="+" if stretch.compound > 0 else "-",
        score=round(abs(stretch.compound), 4),
        voice=stretch.voice,
        speaker=stretch.speaker,
        rule="vader",
        reason=f"Words that moved the score: {moved}",
        lexicon="vaderSentiment",
    )


def _directed(loaded: Sequence[Loaded]) -> list[Loaded]:
    # Quotation marks alone keep a distance; they do not say in which direction.
    return [row for row in loaded if row.direction in _SIGN and row.rule != "scare_quotes"]


def _masked(document: Document, terms: Sequence[Loaded]) -> Masked:
    return mask(document, [(t.start, t.end, _SIGN[t.direction] * t.strength) for t in terms])


def _compound(masked: Masked, pieces: Pieces) -> float:
    """The evaluation alone."""
    if not any([masked.has_score(a, b) for a, b in pieces]):
        return 0.0
    return loaded_vader().compound(" ".join([masked.evaluation[a:b] for a, b in pieces]))


def _score(
    masked: Masked, pieces: Pieces, terms: Sequence[Evidence]
) -> tuple[float, float, tuple[tuple[str, float], ...]]:
    """Evaluation, what event words would add, and the words that moved the evaluation."""
    analyser = loaded_vader()
    compound = 0.0
    words: tuple[tuple[str, float], ...] = ()
    if any(masked.has_score(a, b) for a, b in pieces):
        compound, moved = analyser.score_with_words(" ".join(masked.evaluation[a:b] for a, b in pieces))
        names = iter([t.text for t in terms if any(a <= t.start < b for a, b in pieces)])
        words = tuple((next(names, w) if is_loaded(w) else w, round(v, 2)) for w, v in moved)
    event = 0.0
    if any(masked.has_event(a, b) for a, b in pieces):
        with_events = analyser.compound(" ".join(masked.events[a:b] for a, b in pieces))
        event = round(with_events - compound, 4)
    return compound, event, words


def _long_enough(document: Document, parts: Iterable[_Part]) -> Iterator[_Part]:
    """The parts of sentences without those that are too short to have a tone."""
    starts = document.word_starts
    for sentence, pieces, voice in parts:
        whole = document.sentences[sentence]
        if pieces == [(whole.start, whole.end)]:
            first, end = document.sentence_words[sentence]
            words, minimum = end - first, MIN_WORDS
        else:
            words = sum([bisect_left(starts, b) - bisect_left(starts, a) for a, b in pieces])
            minimum = MIN_WORDS if voice else MIN_REST
        if words >= minimum:
            yield sentence, pieces, voice


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


# -- who says which part of a sentence -----------------------------------------------------------


def _pieces(document: Document) -> Iterator[_Part]:
    """For each sentence the narrator's pieces, then each outermost voice's piece."""
    outer = outer_voices(document)
    first = 0
    for index, sentence in enumerate(document.sentences):
        while first < len(outer) and outer[first].end <= sentence.start:
            first += 1
        if first == len(outer) or outer[first].start >= sentence.end:
            yield index, [(sentence.start, sentence.end)], None
            continue
        own: Pieces = []
        spoken: list[tuple[Pieces, Voice]] = []
        at, k = sentence.start, first
        while k < len(outer) and outer[k].start < sentence.end:
            start, end = max(outer[k].start, sentence.start), min(outer[k].end, sentence.end)
            if start > at:
                own.append((at, start))
            if end > start:
                spoken.append(([(start, end)], outer[k]))
            at, k = max(at, end), k + 1
        if at < sentence.end:
            own.append((at, sentence.end))
        if own:
            yield index, own, None
        for pieces, voice in spoken:
            yield index, pieces, voice
