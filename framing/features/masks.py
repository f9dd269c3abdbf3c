"""Words that a sentiment list scores although in news they name a thing or an event: found and crossed out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from framing.features.vader import loaded_token, loaded_vader
from framing.text import Document
from framing.text.vocabulary import Trait

_Rows = list[tuple[tuple[str, ...], str]]
Phrases = dict[str, _Rows]
Crossed = tuple[int, int, str]


@dataclass(frozen=True)
class Masked:
    """A document as the sentiment list is to see it; both texts have the length of the document's.

    In ``evaluation`` names, topics and events are crossed out and loaded terms are tokens of their own; in ``events`` the
    words for events stand. ``names`` and ``happened`` are what is crossed out; ``scored`` and ``event_starts`` are the offsets
    of what is left to score, sorted.
    """

    text: str
    names: list[Crossed]
    happened: list[Crossed]
    scored: list[int]

    @cached_property
    def evaluation(self) -> str:
        """The text as it is to be judged."""
        return _cross_out(self.text, self.names + self.happened)

    @cached_property
    def events(self) -> str:
        """The same with the words for events."""
        return _cross_out(self.text, self.names)

    @cached_property
    def event_starts(self) -> list[int]:
        """Where words for events stand."""
        return [start for start, _, _ in self.happened]

    def has_score(self, start: int, end: int) -> bool:
        """Whether anything in ``[start, end)`` can move the evaluation."""
        return _any_between(self.scored, start, end)

    def has_event(self, start: int, end: int) -> bool:
        """Whether a word for an event stands in ``[start, end)``."""
        return _any_between(self.event_starts, start, end)


def mask(document: Document, loaded: Sequence[tuple[int, int, int]]) -> Masked:
    """Cross out what is no evaluation; ``loaded`` terms are (start, end, valence -3..3)."""
    text, words, starts, ends = document.normalized, document.words, document.word_starts, document.word_ends
    titles = [(s.start, s.end) for s in document.sentences if s.part == "headline"]
    openings = {s.start for s in document.sentences}
    names: list[Crossed] = [(a, b, loaded_token(valence, b - a)) for a, b, valence in loaded]
    events: list[Crossed] = []
    scored = [a for a, _, _ in loaded]
    after = 0
    for i, (phrases, is_scored) in _LISTED.found(document.numbered):
        if i < after:
            continue
        length, kind = _phrase_at(words, i, phrases) if phrases else (1, "")
        after = i + length
        start, end = starts[i], ends[after - 1]
        if not kind and text[start].isupper() and _is_name(start, text, openings, titles):
            kind = "name"
        if kind:
            (events if kind == "event" else names).append((start, end, "x" * (end - start)))
        elif is_scored:
            scored.append(start)
    return Masked(text, names, events, sorted(scored))


def _listed(word: str) -> tuple[_Rows, bool] | None:
    """The masked phrases that a word opens, and whether the sentiment list scores it."""
    phrases, is_scored = mask_phrases().get(word, []), word in loaded_vader().lexicon
    return (phrases, is_scored) if phrases or is_scored else None


_LISTED = Trait(_listed)


@cache
def mask_phrases() -> Phrases:
    """First word -> the masked phrases that begin with it, longest first, with their kind."""
    table: Phrases = {}
    text = files("framing.lexicons").joinpath("data/sentiment_masks.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    for term, kind in rows[1:]:
        words = tuple(term.split())
        table.setdefault(words[0], []).append((words, kind))
    for phrases in table.values():
        phrases.sort(key=lambda item: -len(item[0]))
    return table


def _phrase_at(
    words: Sequence[str], i: int, phrases: Sequence[tuple[tuple[str, ...], str]]
) -> tuple[int, str]:
    for phrase, kind in phrases:
        if len(phrase) == 1 or tuple(words[i : i + len(phrase)]) == phrase:
            return len(phrase), kind
    return 1, ""


def _is_name(start: int, text: str, openings: set[int], titles: Sequence[tuple[int, int]]) -> bool:
    """A capital in mid-sentence marks a name; where a sentence or quotation opens, or in a headline, it does not."""
    if start in openings or text[max(0, start - 1)] in "\"'(" or any(a <= start < b for a, b in titles):
        return False
    return text[max(0, start - 2) : start].strip() not in {":", ".", "!", "?"}


def _cross_out(text: str, spans: list[Crossed]) -> str:
    # A loaded term goes before a mask at the same place, and the longer before the shorter.
    spans = sorted(spans, key=lambda s: (s[0], s[2].startswith("x"), -s[1]))
    pieces, at = [], 0
    for start, end, token in spans:
        if end > at:
            begin = max(at, start)
            pieces += [text[at:begin], token[: end - begin]]
            at = end
    return "".join([*pieces, text[at:]])


def _any_between(offsets: list[int], start: int, end: int) -> bool:
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end
