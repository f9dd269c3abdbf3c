"""What an article is about, and how much of it, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from framing.features.base import DocumentTransformer, Evidence, voice_of_word
from framing.features.emphasis import Emphasis, emphasis, hits_by_sentence
from framing.features.term_index import TermHit, TermIndex, read_terms
from framing.features.term_weights import SentenceWeights
from framing.text import Document

#: Least evidence for a topic in a sentence: one term that names it, or two that only point to it.
MIN_EVIDENCE = 1.0
LEXICON = "topics 1"


@cache
def _index() -> TermIndex:
    return TermIndex(read_terms("topics"))


@cache
def topic_names() -> tuple[str, ...]:
    """Names of the seeded topics, in the order of the list."""
    return _index().categories


@dataclass(frozen=True, slots=True)
class TopicSentence:
    """A sentence with its topics: ``shares`` add up to 1; ``hits`` are the terms that count, word indices into the document."""

    sentence: int
    shares: dict[str, float]
    hits: tuple[TermHit, ...]


class TopicEmphasis(DocumentTransformer):
    """Share of an article that goes to each of the seeded topics, plain and weighted by place.

    Topics are lists of words written beforehand, so a handful of articles is enough and the same words give the same topic in
    every article. A sentence is assigned to a topic where the terms found in it add up to 1: a term that names the
    topic counts 1, a term that only points to it ("plant", "board") 0.5, each once. With several topics its weight is split
    in proportion to their evidence; with none it abstains. Columns, each 0..1, higher = more of the article:

    ``<topic>_share``
        sentences' parts for the topic by all sentences that have words;
    ``<topic>_weighted_share``
        the same with the headline counted three times, the lead twice, and the rest 1 falling to 0.5 at the end.

    Over topics the shares add up to 1 less the sentences that abstain. Topics are not frames: see :class:`Frames` for the side
    from which a matter is looked at.

    Source: seeded vocabularies written for this project; see ``docs/topics_and_frames.md``.

    Examples
    --------
    >>> from framing.text import annotate
    >>> topics = TopicEmphasis().fit([])
    >>> rows = topics.topic_rows(annotate("The school hired two teachers."))
    >>> [(row["topic"], row["share"]) for row in rows if row["sentences"]]
    [('education', 1.0)]
    """

    def _fit(self, documents: Sequence[Document]) -> None:
        self.index_ = _index()

    def _feature_names(self) -> list[str]:
        return [f"{topic}_{kind}" for kind in ("share", "weighted_share") for topic in topic_names()]

    def _row(self, document: Document) -> Sequence[float]:
        found = self._emphasis(document).values()
        return [*(e.share for e in found), *(e.weighted_share for e in found)]

    def topic_rows(self, document: Document) -> list[dict[str, Any]]:
        """One row a topic: ``topic``, ``share`` and ``weighted_share`` (0..1), ``sentences`` (how many touch it)."""
        return [{"topic": topic, **e._asdict()} for topic, e in self._emphasis(document).items()]

    def _emphasis(self, document: Document) -> dict[str, Emphasis]:
        return emphasis(document, topic_names(), ((a.sentence, a.shares) for a in self.assign(document)))

    def assign(self, document: Document) -> Iterator[TopicSentence]:
        """The sentences that have a topic, in the order of the text; sentences that abstain are left out."""
        for sentence, hits, weights in hits_by_sentence(document, self.index_):
            enough = {topic: weight for topic, weight in weights.items() if weight >= MIN_EVIDENCE}
            if enough:
                total = sum(enough.values())
                counted = tuple(hit for hit in hits if hit.term.category in enough)
                yield TopicSentence(sentence, {t: w / total for t, w in enough.items()}, counted)

    def shares(self, found: SentenceWeights) -> np.ndarray:
        """The topics' shares of every sentence, shape (n_sentences, n_topics), as :meth:`assign` gives them."""
        weights = np.where(found.weights >= MIN_EVIDENCE, found.weights, 0.0)
        total = weights.sum(axis=1, keepdims=True)
        return weights / np.where(total > 0, total, 1.0)

    def evidence(self, document: Document) -> list[Evidence]:
        """The terms that gave sentences their topics, in the order of the text; ``score`` is 1 or 0.5, the term's weight."""
        found = []
        for assigned in self.assign(document):
            for hit in assigned.hits:
                start, end = document.word_starts[hit.first], document.word_ends[hit.last]
                voice, speaker = voice_of_word(document, hit.first)
                topic = hit.term.category
                says = "names" if hit.term.weight >= MIN_EVIDENCE else "points to"
                found.append(
                    Evidence(
                        start, end, document.text[start:end], "topic", hit.term.term, topic,
                        score=hit.term.weight, voice=voice, speaker=speaker, rule="topic_term",
                        reason=f"{says} {topic.replace('_', ' ')}, to which {assigned.shares[topic]:.0%} of its sentence goes",
                        lexicon=LEXICON,
                    )
                )  # fmt: skip
        return found
