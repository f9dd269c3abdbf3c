"""Counts of terms in the voice that uses them, which add up over articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from framing.comparison.house_style import styled_terms
from framing.features import Evidence
from framing.text import Document
from framing.text.document import NARRATOR

VOICES = ("narrator", "quoted", "all")


@dataclass(frozen=True)
class TermCounts:
    """How often each term stands in some articles.

    Attributes
    ----------
    counts : term -> times
    articles : term -> number of articles that hold it
    size : words that the counts are out of
    n_articles : articles counted

    ``a + b`` are the counts of both; the order does not matter.
    """

    counts: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    size: int = 0
    n_articles: int = 0

    def __add__(self, other: TermCounts) -> TermCounts:
        total = TermCounts(Counter(self.counts), Counter(self.articles), self.size, self.n_articles)
        return total.plus(other)

    def __sub__(self, other: TermCounts) -> TermCounts:
        """What is left without ``other``, whose articles must be among these."""
        counts, articles = Counter(self.counts), Counter(self.articles)
        counts.subtract(other.counts)
        articles.subtract(other.articles)
        if min((*counts.values(), *articles.values(), self.size - other.size), default=0) < 0:
            raise ValueError("these counts do not hold all of those that are taken away.")
        return TermCounts(+counts, +articles, self.size - other.size, self.n_articles - other.n_articles)

    def plus(self, other: TermCounts) -> TermCounts:
        """The counts of both, using up this object: adding many in turn does not copy."""
        self.counts.update(other.counts)
        self.articles.update(other.articles)
        size, articles = self.size + other.size, self.n_articles + other.n_articles
        return TermCounts(self.counts, self.articles, size, articles)


def count_terms(
    documents: Iterable[Document], *, voice: str = "narrator", outlets: Iterable[str] = ()
) -> TermCounts:
    """Words with house style set aside (:func:`styled_terms`), of one voice.

    Parameters
    ----------
    documents : annotated articles
    voice : "narrator" for the outlet's own words (scare quotes among them), "quoted" for its sources', or "all"
    outlets : names of all outlets compared, which do not count as words

    Examples
    --------
    >>> from framing import annotate
    >>> found = count_terms([annotate('The mayor said: "The plan is a disgrace."')])
    >>> sorted(found.counts), found.size
    (['mayor', 'said', 'the'], 3)
    """
    if voice not in VOICES:
        raise ValueError(f"voice must be one of {list(VOICES)}, got {voice!r}.")
    names = tuple(outlets)
    total = TermCounts()
    for document in documents:
        spoken = [False] + [v.kind != "scare" for v in document.voices]
        found = Counter(
            term
            for term, owner in zip(styled_terms(document, names), document.word_voices, strict=True)
            if term and (voice == "all" or spoken[owner + 1] == (voice == "quoted"))
        )
        total = total.plus(TermCounts(found, Counter(found.keys()), found.total(), 1))
    return total


def count_loaded(
    document: Document, evidence: Iterable[Evidence], *, direction: str | None = None
) -> TermCounts:
    """The narrator's loaded terms of one article, out of the narrator's words: the counts behind ``loaded_vocabulary``.

    Parameters
    ----------
    document : the annotated article
    evidence : what ``LoadedVocabulary().evidence(document)`` gives
    direction : "+" or "-" for the terms of one direction only
    """
    found = Counter(
        item.term.casefold()
        for item in evidence
        if item.measure == "loaded_vocabulary"
        and item.voice == NARRATOR
        and direction in (None, item.direction)
    )
    kinds = [v.kind for v in document.voices]
    narrated = sum(owner < 0 or kinds[owner] == "scare" for owner in document.word_voices)
    return TermCounts(found, Counter(found.keys()), narrated, 1)
