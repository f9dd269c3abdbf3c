"""One fact in each outlet's words, with the words that differ marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.claims.concepts import FUNCTION, stem
from framing.comparison.alignment import Fact
from framing.text import Document

Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article words a fact. ``differing`` holds the spans (characters in the article) of words no other carrier has."""

    fact_id: str
    article_id: str
    start: int
    end: int
    text: str
    differing: tuple[tuple[int, int], ...]


def words_in(document: Document, start: int, end: int) -> list[Word]:
    """The words of ``[start, end)`` in lower case, each with its offsets."""
    first, last = bisect_left(document.word_starts, start), bisect_left(document.word_starts, end)
    return [(document.words[k], document.word_starts[k], document.word_ends[k]) for k in range(first, last)]


def word_facts(facts: Sequence[Fact], documents: Mapping[str, Document]) -> list[Wording]:
    """Every carrier's wording with the content words that no other carrier of the fact uses in any inflection."""
    rows = []
    for fact in facts:
        words = {c.article_id: words_in(documents[c.article_id], c.start, c.end) for c in fact.carriers}
        used = Counter(s for own in words.values() for s in {stem(w) for w, _, _ in own})
        for carrier in fact.carriers:
            spans = [
                (a, b) for w, a, b in words[carrier.article_id] if w not in FUNCTION and used[stem(w)] == 1
            ]
            document = documents[carrier.article_id]
            rows.append(
                Wording(
                    fact.fact_id, carrier.article_id, carrier.start, carrier.end, document.text[carrier.start : carrier.end],
                    tuple(_joined(spans, document.text)),
                )
            )  # fmt: skip
    return rows


def _joined(spans: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Spans with only a space or hyphen between them as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start] in (" ", "-"):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
