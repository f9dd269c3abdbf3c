"""What the other articles on an event print where one of them uses a loaded word.

Three things are looked for, the surest first: what they call the person or body that the word names; a plain word for the
same thing in the fact that they share; and a plain word that two or more of them print beside the same other words, wherever
they tell it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from framing.claims.concepts import concept_of, stem
from framing.claims.synonyms import SAYING
from framing.comparison.alignment import Carrier
from framing.comparison.light_words import is_function
from framing.comparison.reuse import Reuse, copied_from
from framing.comparison.wordings import Word, words_in
from framing.text import Document

Span = tuple[int, int]
# How many words to each side of a word tell what it is said of; how many of them both articles print; and how many articles
# must do so where no fact ties the sentences. With one word in common even within a fact three of four that were read were wrong.
_BESIDE, _NEXT, _ALIKE, _ARTICLES = 7, 2, 2, 2
_LONGEST_NAMING = 5
_NAMED = frozenset(("person", "body", "country"))
_NAMING = ("title", "role")
_SAYING = frozenset(map(stem, SAYING))


class _Place(NamedTuple):
    """A word of weight, ``concepts[k]`` among those of its sentence; ``led`` where such a word follows it at once."""

    start: int
    end: int
    word: str
    concepts: Sequence[str]
    k: int
    led: bool

    def around(self, n: int) -> frozenset[str]:
        """The concepts of up to n words on each side, figures left out."""
        beside = (*self.concepts[max(0, self.k - n) : self.k], *self.concepts[self.k + 1 : self.k + 1 + n])
        return frozenset(c for c in beside if c and not c.isdigit())

    def of(self) -> frozenset[str]:
        """The concepts of what follows it at once, as a noun its adjective."""
        return frozenset(self.concepts[self.k + 1 : self.k + 1 + _NEXT] if self.led else ())


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A phrase of another article in the place of a loaded word."""

    article_id: str
    start: int
    end: int


class _Said(NamedTuple):
    common: int
    close: bool
    there: Counterpart


class Counterparts:
    """Finds the counterparts of loaded words among the articles on one event.

    Parameters
    ----------
    documents : mapping of article id to Document
    loaded : mapping of article id to spans
        Loaded words: none of them is a plain counterpart.
    labels : sequence of mappings
        Rows of the table ``labels``; without them no naming is compared.
    reuse : sequence of Reuse
        Text that articles share: two prints of one text are one witness.
    """

    def __init__(
        self,
        documents: Mapping[str, Document],
        loaded: Mapping[str, Sequence[Span]],
        labels: Sequence[Mapping[str, Any]] = (),
        reuse: Sequence[Reuse] = (),
    ) -> None:
        self._documents, self._loaded, self._reuse = documents, loaded, reuse
        self._labels = [row for row in labels if row["article_id"] in documents and row["voice"] != "direct"]
        self._places: dict[str, dict[str, list[_Place]]] = {}

    def named(self, article_id: str, start: int, end: int) -> tuple[list[Counterpart], set[str]]:
        """What the others call the person, body or country that the word names, an article once; and who of them uses it."""
        own = next(
            (
                row
                for row in self._labels
                if row["article_id"] == article_id
                and row["start"] <= start
                and end <= row["end"]
                and row["kind"] in _NAMING
                and row["entity_kind"] in _NAMED
            ),
            None,
        )
        if own is None:
            return [], set()
        term = _stems(words_in(self._documents[article_id], start, end))
        found: dict[str, Counterpart] = {}
        using: set[str] = set()
        for row in self._labels:
            other, span = row["article_id"], (row["start"], row["end"])
            if other == article_id or row["entity"] != own["entity"] or row["kind"] not in _NAMING:
                continue
            words = words_in(self._documents[other], *span)
            if term & _stems(words):
                using.add(other)
            elif len(words) <= _LONGEST_NAMING and not self._is_loaded(other, *span):
                found.setdefault(other, Counterpart(other, *span))
        return [c for c in found.values() if c.article_id not in using], using

    def in_fact(
        self, article_id: str, start: int, end: int, alternative: str, others: Sequence[Carrier]
    ) -> list[Counterpart]:
        """The plain words that other carriers of one fact print for it, beside words that both have."""
        said = [self._said(article_id, start, end, alternative, other) for other in others]
        return [found.there for found in said if found and found.common >= _ALIKE]

    def anywhere(self, article_id: str, start: int, end: int, alternative: str) -> list[Counterpart]:
        """Plain words for it that two or more others print beside the same words; none for verbs of saying.

        Everybody says something in every article: that two people said things is no wording of one thing.
        """
        if any(stem(word) in _SAYING for word in _plain(alternative)):
            return []
        whole = [
            Carrier(other, 0, len(document.text), 1.0, "body")
            for other, document in self._documents.items()
            if other != article_id
        ]
        said = [self._said(article_id, start, end, alternative, other) for other in whole]
        found = [one for one in said if one and one.common >= _ALIKE]
        witnesses = [one for n, one in enumerate(found) if not self._printed_by(one, found[:n])]
        sure = len(witnesses) >= _ARTICLES and any(one.close for one in found)
        return [one.there for one in found] if sure else []

    def _printed_by(self, one: _Said, others: Sequence[_Said]) -> bool:
        """Whether the words stand in text that one of the others prints too."""
        own = one.there
        return any(
            copied_from(self._reuse, own.article_id, other.there.article_id, (own.start, own.end))
            for other in others
        )

    def _said(self, article_id: str, start: int, end: int, alternative: str, within: Carrier) -> _Said | None:
        """The plain word in a stretch of another article that shares most of the words beside it."""
        concept = _meant(alternative)
        if not concept:
            return None
        term = words_in(self._documents[article_id], start, end)
        here = [p for p in self._of(article_id) if start <= p.start < end]
        # "The critics blasted it": what the others call criticism answers to the plain word that stands here too.
        if any(concept in (*p.concepts[: p.k], *p.concepts[p.k + 1 :]) for p in here):
            return None
        itself, stems = {concept_of(word) for word, *_ in term}, _stems(term)
        beside, next_to = (
            frozenset[str]().union(*(p.around(n) for p in here)) - itself for n in (_BESIDE, _NEXT)
        )
        of = here[-1].of() if here and not _is_verb(term[-1][0], alternative) else frozenset[str]()
        return max(
            (
                _Said(
                    len(beside & p.around(_BESIDE)),
                    bool(next_to & p.around(_NEXT)),
                    Counterpart(within.article_id, p.start, p.end),
                )
                for p in self._of(within.article_id, concept)
                if within.start <= p.start and p.end <= within.end and stem(p.word) not in stems
                # "staggering losses" is not worded plainly by a large crowd.
                if not of or of & p.around(_NEXT)
            ),
            key=lambda said: (said.common, said.close, -said.there.start),
            default=None,
        )

    def _of(self, article_id: str, concept: str = "") -> Sequence[_Place]:
        """An article's words of weight outside direct quotations; with a concept those for it that are not loaded."""
        if article_id not in self._places:
            places = self._places[article_id] = {}
            for key, place in self._read(article_id):
                places.setdefault("", []).append(place)
                if not self._is_loaded(article_id, place.start, place.end):
                    places.setdefault(key, []).append(place)
        return self._places[article_id].get(concept, ())

    def _read(self, article_id: str) -> Iterator[tuple[str, _Place]]:
        document = self._documents[article_id]
        quoted = [(v.start, v.end) for v in document.voices if v.kind == "direct"]
        starts = [a for a, _ in quoted]
        for sentence in document.sentences:
            words = [w for w in words_in(document, sentence.start, sentence.end) if not is_function(w[0])]
            concepts = [concept_of(w[0]) for w in words]
            for k, (word, a, b) in enumerate(words):
                k_quoted = bisect_right(starts, a) - 1
                if k_quoted >= 0 and a < quoted[k_quoted][1]:
                    continue
                led = k + 1 < len(words) and words[k + 1][1] == b + 1 and document.text[b] == " "
                yield concepts[k], _Place(a, b, word, concepts, k, led)

    def _is_loaded(self, article_id: str, start: int, end: int) -> bool:
        return any(a < end and start < b for a, b in self._loaded.get(article_id, ()))


def _is_verb(word: str, alternative: str) -> bool:
    """Whether a word and its neutral wording end alike, as two verbs do: "lambasted", "criticized"."""
    return any(word.endswith(end) and alternative.split()[0].endswith(end) for end in ("ed", "ing"))


def _plain(alternative: str) -> list[str]:
    """The words of weight of a neutral wording, adverbs left aside."""
    words = alternative.lower().replace("’", "'").split()
    return [w for w in words if not is_function(w) and not w.endswith("ly")]


def _meant(alternative: str) -> str:
    """The concept of a neutral wording of one word, "" for others."""
    plain = _plain(alternative)
    return concept_of(plain[0]) if len(plain) == 1 and alternative != "leave out" else ""


def _stems(words: Sequence[Word]) -> set[str]:
    return {stem(word) for word, *_ in words if not is_function(word)}
