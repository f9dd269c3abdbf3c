"""Loaded words and phrases, the outlet's own apart from its sources'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from framing.features.ascribed import is_ascribed
from framing.features.base import DocumentTransformer, Evidence, narrator_words
from framing.lexicons.context import Context
from framing.lexicons.entry import DELETE, REPHRASE, Match
from framing.lexicons.fit import neutral_wording
from framing.lexicons.lexicon import Lexicon, load_lexicon
from framing.lexicons.patterns import find_patterns
from framing.lexicons.scoring import Weights, active_features, load_weights
from framing.text import Document
from framing.text.document import NARRATOR

MEASURE = "loaded_vocabulary"
VOICES = frozenset(("direct", "indirect", "scare"))
_STRENGTH = {1: "has a tinge", 2: "is evaluative", 3: "is strongly evaluative"}
_INSTEAD = {DELETE: "leave out", REPHRASE: "give the facts instead"}
_PLACE = {
    "intensifier_before": "an intensifier stands before it",
    "name_follows": "it labels the name that follows",
    "headline": "in the headline",
    "lead": "in the lead",
    "company": "with others in the sentence",
    "guessed": "part of speech guessed",
}


class LoadedVocabulary(DocumentTransformer):
    """Loaded terms per 100 words, in the narrator's voice and in quotations.

    Parameters
    ----------
    lexicon : str, path or Lexicon, default "loaded"
        A packaged lexicon, your own file, or a merged one.
    threshold : float in 0..1, optional
        A span with a lower score is not counted. Left out, the stated operating point of ``docs/lexicon.md`` is used for
        the packaged terms, and every term of a list of your own counts.

    Attributes
    ----------
    lexicon_ : Lexicon
    threshold_ : float

    Notes
    -----
    ``narrator_per_100_words`` counts spans in the narrator's voice for every 100 words the narrator speaks;
    ``quoted_per_100_words`` those inside direct and indirect speech and scare quotes for every 100 quoted words. Range 0
    upwards, higher = more loaded terms. A score is the estimated probability that an expert reader would mark the span, from
    the entry and its context. The threshold is compared with the score before the voice is taken into account.

    Examples
    --------
    >>> measure = LoadedVocabulary().fit([])
    >>> bool(measure.transform(["The regime's thugs rampaged through the town."])[0, 0] > 0)
    True
    """

    def __init__(self, lexicon: str | Path | Lexicon = "loaded", threshold: float | None = None) -> None:
        self.lexicon = lexicon
        self.threshold = threshold

    def _fit(self, documents: Sequence[Document]) -> None:
        self.lexicon_, weights = self._ready()
        self.threshold_ = weights.threshold if self.threshold is None else self.threshold

    def _ready(self) -> tuple[Lexicon, Weights]:
        if self.threshold is not None and not 0 <= self.threshold <= 1:
            raise ValueError(f"threshold must lie in 0..1, got {self.threshold!r}.")
        lexicon = self.lexicon if isinstance(self.lexicon, Lexicon) else load_lexicon(self.lexicon)
        return lexicon, load_weights()

    def _feature_names(self) -> list[str]:
        categories = [f"narrator_{c}_per_100_words" for c in self.lexicon_.categories]
        return [
            "narrator_per_100_words", "narrator_negative_per_100_words", "narrator_positive_per_100_words", *categories,
            "quoted_per_100_words", "quoted_negative_per_100_words", "quoted_positive_per_100_words",
        ]  # fmt: skip

    def _row(self, document: Document) -> list[float]:
        narrated = narrator_words(document)
        counts: Counter[str] = Counter()
        for row in self.evidence(document):
            voice = "narrator" if row.voice == NARRATOR else "quoted"
            counts[voice] += 1
            counts[voice + row.direction] += 1
            counts[f"{voice} {row.category}"] += 1
        per_narrated = 100 / max(narrated, 1)
        per_quoted = 100 / max(len(document.words) - narrated, 1)
        own = ["narrator", "narrator-", "narrator+", *(f"narrator {c}" for c in self.lexicon_.categories)]
        return [counts[k] * per_narrated for k in own] + [
            counts[k] * per_quoted for k in ("quoted", "quoted-", "quoted+")
        ]

    def evidence(self, document: Document) -> list[Evidence]:
        """The loaded spans of one document in the order of the text; works on an unfitted measure too."""
        lexicon, weights = self._lexicon_and_weights()
        return [
            _evidence(document, match, names, weights.probability(names), lexicon)
            for match, names in self._counted(document, lexicon, weights)
        ]

    def marks(self, document: Document) -> list[LoadedMark]:
        """The same spans with what is counted of them: no wording for a reader, which takes longer than finding them."""
        lexicon, weights = self._lexicon_and_weights()
        return [
            LoadedMark(
                match.start,
                match.end,
                match.entry.category,
                match.entry.direction,
                match.entry.strength,
                _voice_of(names),
                match.rule,
            )
            for match, names in self._counted(document, lexicon, weights)
        ]

    def _lexicon_and_weights(self) -> tuple[Lexicon, Weights]:
        return (self.lexicon_, load_weights()) if hasattr(self, "lexicon_") else self._ready()

    def _counted(
        self, document: Document, lexicon: Lexicon, weights: Weights
    ) -> Iterator[tuple[Match, list[str]]]:
        """The matches that count, with the names of the weights that apply."""
        threshold = weights.threshold if self.threshold is None else self.threshold
        # The operating point was set for the packaged list; terms of a list of your own are yours to judge.
        packaged = _packaged_label() if self.threshold is None else None
        for match, names in scored_matches(document, lexicon):
            own = packaged is not None and match.rule == "entry" and match.entry.lexicon != packaged
            if own or _probability_in_any_voice(tuple(names)) >= threshold:
                yield match, names


class LoadedMark(NamedTuple):
    """A loaded span ``text[start:end]`` as a count needs it; the fields mean what they mean in :class:`Evidence`."""

    start: int
    end: int
    category: str
    direction: str
    strength: int
    voice: str
    rule: str


@lru_cache(maxsize=1)
def _packaged_label() -> str:
    return load_lexicon().label


@lru_cache(maxsize=1 << 12)
def _probability_in_any_voice(names: tuple[str, ...]) -> float:
    # Readers mark less in quotations; whether a word is loaded does not depend on who says it.
    return load_weights().probability([name for name in names if name not in VOICES])


def scored_matches(document: Document, lexicon: Lexicon) -> list[tuple[Match, list[str]]]:
    """Every match of entries and patterns with the names of the weights that apply to it, in the order of the text."""
    matches = find_patterns(document, lexicon.find(document))
    contexts = [Context(document, m.first, m.last, m.start, m.end) for m in matches]
    company = Counter([context.sentence for context in contexts])
    found = []
    for match, context in zip(matches, contexts, strict=True):
        names = active_features(document, match, context, company[context.sentence] - 1)
        if VOICES.isdisjoint(names) and is_ascribed(context):
            names.append("indirect")
        found.append((match, names))
    return found


def _voice_of(names: list[str]) -> str:
    """Whose word it is: the innermost voice's, or of whoever the sentence gives the judgement to, else the narrator's."""
    return NARRATOR if VOICES.isdisjoint(names) else next(name for name in names if name in VOICES)


def _instead(document: Document, match: Match) -> str:
    """The neutral wording as it would stand in the text, or what to do where there is none; "" where none fits."""
    context = Context(document, match.first, match.last, match.start, match.end)
    wording = neutral_wording(match, context)
    return _INSTEAD.get(wording, wording)


def _rule_of(match: Match, names: list[str]) -> str:
    """The pattern that an entry makes with its neighbours, where it makes one."""
    if match.rule == "entry" and match.entry.pos in ("n", "adj"):
        if "name_follows" in names:
            return "label_and_name"
        if "intensifier_before" in names:
            return "intensifier"
    return match.rule


def _evidence(document: Document, match: Match, names: list[str], score: float, lexicon: Lexicon) -> Evidence:
    entry = match.entry
    voice = document.voice_at(match.start, match.end)
    term = entry.term.replace("~", "")
    why = match.reason or f"{term!r} ({entry.category.replace('_', ' ')}) {_STRENGTH[entry.strength]}"
    if entry.note and not match.reason:
        why += f": {entry.note}"
    rule = _rule_of(match, names)
    told = set(names) - ({"lead"} if "headline" in names else set())
    places = [text for name, text in _PLACE.items() if name in told]
    return Evidence(
        start=match.start,
        end=match.end,
        text=document.text[match.start : match.end],
        measure=MEASURE,
        term=term,
        category=entry.category,
        direction=entry.direction,
        score=round(score, 4),
        voice=_voice_of(names),
        speaker=voice.speaker if voice else "",
        strength=entry.strength,
        rule=rule,
        reason="; ".join([why, *places]),
        alternative=_instead(document, match),
        lexicon=entry.lexicon or lexicon.label,
    )
