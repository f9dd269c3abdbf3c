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
#: Start, 0 for a loaded term and 1 for a mask, the end below 0, and what is to stand there instead. So they sort as they are
#: to be applied: a loaded term before a mask at the same place, the longer before the shorter.
Crossed = tuple[int, int, int, str]


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
        return [crossed[0] for crossed in self.happened]

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
    names: list[Crossed] = [(a, 0, -b, loaded_token(valence, b - a)) for a, b, valence in loaded]
    events: list[Crossed] = []
    scored = [a for a, _, _ in loaded]
    after = 0
    for i, (longer, kind, is_scored) in _LISTED.found(document.numbered):
        if i < after:
            continue
        after = i + 1
        for phrase, kind_of_phrase in longer:
            if tuple(words[i : i + len(phrase)]) == phrase:
                after, kind = i + len(phrase), kind_of_phrase
                break
        start, end = starts[i], ends[after - 1]
        if is_scored and not kind and _is_narrator(document, i):
            kind = "plain"  # in news prose a word of the list alone tells what happened: docs/features.md
        if not kind and text[start].isupper() and _is_name(start, text, openings, titles):
            kind = "name"
        if kind:
            (events if kind == "event" else names).append((start, 1, -end, "x" * (end - start)))
        elif is_scored:
            scored.append(start)
    return Masked(text, names, events, sorted(scored))


def _is_narrator(document: Document, word: int) -> bool:
    """Whether nobody else speaks; words in marks that nobody has spoken are the narrator's too."""
    voice = document.word_voices[word]
    return voice < 0 or document.voices[voice].kind == "scare"


def _listed(word: str) -> tuple[_Rows, str, bool] | None:
    """The masked phrases that a word opens, its own kind ("" for none), and whether the sentiment list scores it."""
    phrases, is_scored = mask_phrases().get(word, []), word in loaded_vader().lexicon
    kind = next((kind for phrase, kind in phrases if len(phrase) == 1), "")
    longer = [row for row in phrases if len(row[0]) > 1]
    return (longer, kind, is_scored) if phrases or is_scored else None


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


def _is_name(start: int, text: str, openings: set[int], titles: Sequence[tuple[int, int]]) -> bool:
    """A capital in mid-sentence marks a name; where a sentence or quotation opens, or in a headline, it does not."""
    if start in openings or text[max(0, start - 1)] in "\"'(" or any(a <= start < b for a, b in titles):
        return False
    return text[max(0, start - 2) : start].strip() not in {":", ".", "!", "?"}


def _cross_out(text: str, spans: list[Crossed]) -> str:
    pieces, at = [], 0
    for start, _, minus_end, token in sorted(spans):
        if -minus_end > at:
            begin = max(at, start)
            pieces += [text[at:begin], token[: -minus_end - begin]]
            at = -minus_end
    return "".join([*pieces, text[at:]])


def _any_between(offsets: list[int], start: int, end: int) -> bool:
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end
