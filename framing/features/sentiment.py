"""Sentiment of the narrator and of each speaker apart, with names and events kept out of the evaluation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from framing.features.base import DocumentTransformer, Evidence
from framing.features.loaded_vocabulary import LoadedVocabulary
from framing.features.vader import is_loaded, loaded_token, loaded_vader
from framing.text import Document, Voice

#: A stretch with fewer words than this says too little to have a tone ("he said").
MIN_WORDS = 4
#: What is left of a sentence around a quotation needs more: "the minister told reporters" is only an attribution.
MIN_REST = 6
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


class Sentiment(DocumentTransformer):
    """Mean sentiment per sentence of what the narrator says, and of what is quoted and reported, each apart.

    Every sentence is cut into the narrator's part and its speakers' parts, and each part of four words or more is
    scored by vaderSentiment. Before that, proper names and nouns that name a topic ("United States", "clean energy",
    "crude oil") are masked, and so are words for events ("killed", "arrest"): bad news is not a hostile tone. What
    event words would add is a feature of its own.

    vaderSentiment knows no "dictator", "cave" or "heartened". A loaded term with a direction therefore counts with
    its strength (1 to 3) on VADER's scale of -4..4, in place of what VADER would give its words, and VADER's rules for
    negation, boosters and "but" apply to it.

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
        self.masks_ = _masks()
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
            _mean([float(s.compound <= -0.05) for s in narrator]),
        ]

    def stretches(self, document: Document, loaded: Sequence[Evidence] | None = None) -> list[Stretch]:
        """Every scored stretch of the document, in the order of the text.

        ``loaded`` are the document's loaded terms where the caller has them already.
        """
        if loaded is None:
            loaded = self.loaded_.evidence(document)
        terms = [row for row in loaded if row.direction in _SIGN]
        masked = _mask(
            document, self.masks_, [(t.start, t.end, _SIGN[t.direction] * t.strength) for t in terms]
        )
        analyser = loaded_vader()
        spans = document.sentences
        found = []
        for sentence, pieces, voice in _pieces(document):
            text = " ".join(masked.evaluation[a:b] for a, b in pieces)
            whole = voice is not None or pieces == [(spans[sentence].start, spans[sentence].end)]
            if _word_count(text) < (MIN_WORDS if whole else MIN_REST):
                continue
            with_events = " ".join(masked.events[a:b] for a, b in pieces)
            compound = analyser.polarity_scores(text)["compound"]
            event = (
                0.0 if with_events == text else analyser.polarity_scores(with_events)["compound"] - compound
            )
            inside = iter([t.text for t in terms if any(a <= t.start < b for a, b in pieces)])
            words = tuple(
                (next(inside, word) if is_loaded(word) else word, round(valence, 2))
                for word, valence in (analyser.word_valences(text) if compound else ())
            )
            kind, speaker = (voice.kind, voice.speaker) if voice else ("narrator", "")
            start, end = pieces[0][0], pieces[-1][1]
            found.append(Stretch(sentence, start, end, kind, speaker, compound, round(event, 4), words))
        return found

    def evidence(self, document: Document) -> list[Evidence]:
        """One row per stretch whose score is not neutral (beyond ±0.05, VADER's own bound)."""
        return [evidence_of(document, s) for s in self.stretches(document) if abs(s.compound) >= 0.05]


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


def _word_count(text: str) -> int:
    # Quotation marks and dashes that are left on their own are no words.
    return sum(len(word) > 1 or word.isalnum() for word in text.split())


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


# -- who says which part of a sentence -----------------------------------------------------------

Pieces = list[tuple[int, int]]
Crossed = tuple[int, int, str]


def _pieces(document: Document) -> Iterator[tuple[int, Pieces, Voice | None]]:
    """For each sentence the narrator's pieces, then each outermost voice's piece."""
    outer: list[Voice] = []
    for voice in sorted(document.voices, key=lambda v: (v.start, -v.end)):
        if voice.kind != "scare" and (not outer or voice.end > outer[-1].end):
            outer.append(voice)
    first = 0
    for index, sentence in enumerate(document.sentences):
        while first < len(outer) and outer[first].end <= sentence.start:
            first += 1
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


# -- masks -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Masked:
    evaluation: str
    events: str


@cache
def _masks() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word -> the phrases that begin with it, longest first, with their kind."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    text = files("framing.lexicons").joinpath("data/sentiment_masks.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    for term, kind in rows[1:]:
        words = tuple(term.split())
        table.setdefault(words[0], []).append((words, kind))
    for phrases in table.values():
        phrases.sort(key=lambda item: -len(item[0]))
    return table


def _mask(
    document: Document,
    table: dict[str, list[tuple[tuple[str, ...], str]]],
    loaded: list[tuple[int, int, int]],
) -> _Masked:
    """The normalised text with masked words crossed out and loaded terms as tokens of their own; the same length."""
    text, words = document.normalized, document.words
    starts, ends = document.word_starts, document.word_ends
    openings = {s.start for s in document.sentences}
    headlines = [s for s in document.sentences if s.part == "headline"]
    names: list[Crossed] = [(a, b, loaded_token(valence, b - a)) for a, b, valence in loaded]
    events: list[Crossed] = []
    i = 0
    while i < len(words):
        length, kind = 1, ""
        for phrase, label in table.get(words[i], ()):
            if len(phrase) == 1 or tuple(words[i : i + len(phrase)]) == phrase:
                length, kind = len(phrase), label
                break
        if not kind and text[starts[i]].isupper() and _is_name(i, starts, text, openings, headlines):
            kind = "name"
        if kind:
            span = (starts[i], ends[i + length - 1])
            (events if kind == "event" else names).append((*span, "x" * (span[1] - span[0])))
        i += length
    # A loaded term goes before a mask at the same place, and the longer before the shorter.
    order = lambda spans: sorted(spans, key=lambda s: (s[0], s[2].startswith("x"), -s[1]))  # noqa: E731
    return _Masked(_cross_out(text, order(names + events)), _cross_out(text, order(names)))


def _is_name(
    i: int, starts: Sequence[int], text: str, openings: set[int], headlines: Sequence[object]
) -> bool:
    """A capital in mid-sentence marks a name; where a sentence or quotation opens, or in a headline, it does not."""
    start = starts[i]
    if (
        start in openings
        or text[max(0, start - 1)] in "\"'("
        or any(h.start <= start < h.end for h in headlines)
    ):  # type: ignore[attr-defined]
        return False
    before = text[max(0, start - 2) : start].strip()
    return before not in {":", ".", "!", "?"} and text[start : start + 2] != "I "


def _cross_out(text: str, spans: list[Crossed]) -> str:
    pieces, at = [], 0
    for start, end, token in spans:
        if end > at:
            begin = max(at, start)
            pieces += [text[at:begin], token[: end - begin]]
            at = end
    return "".join([*pieces, text[at:]])
