"""One fact in each outlet's words, with the words that differ marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from framing.claims.concepts import FUNCTION, stem
from framing.comparison.alignment import Fact
from framing.text import Document


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article words a fact. ``differing`` holds the spans (characters in the article) of words no other carrier has."""

    fact_id: str
    article_id: str
    start: int
    end: int
    text: str
    differing: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """The shortest phrases in which two wordings of a fact part between words that they share."""

    fact_id: str
    article_a: str
    article_b: str
    phrase_a: str
    phrase_b: str
    span_a: tuple[int, int]
    span_b: tuple[int, int]


def _words(document: Document, start: int, end: int) -> list[tuple[str, int, int]]:
    first, last = bisect_left(document.word_starts, start), bisect_left(document.word_starts, end)
    return [(document.words[k], document.word_starts[k], document.word_ends[k]) for k in range(first, last)]


def word_facts(facts: Sequence[Fact], documents: Mapping[str, Document]) -> list[Wording]:
    """Every carrier's wording with the content words that no other carrier of the fact uses in any inflection."""
    rows = []
    for fact in facts:
        words = {c.article_id: _words(documents[c.article_id], c.start, c.end) for c in fact.carriers}
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


def differences(fact: Fact, documents: Mapping[str, Document], longest: int = 8) -> list[Difference]:
    """Phrases of at most ``longest`` words that stand in for each other between words that two carriers share."""
    found = []
    for k, a in enumerate(fact.carriers):
        for b in fact.carriers[k + 1 :]:
            wa = _words(documents[a.article_id], a.start, a.end)
            wb = _words(documents[b.article_id], b.start, b.end)
            matcher = SequenceMatcher(
                None, [stem(w) for w, *_ in wa], [stem(w) for w, *_ in wb], autojunk=False
            )
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                # Both ends must rest on shared words, or the phrases do not stand in for each other.
                held = 0 < i1 and i2 < len(wa) and 0 < j1 and j2 < len(wb)
                if tag == "replace" and held and max(i2 - i1, j2 - j1) <= longest:
                    span_a, span_b = (wa[i1][1], wa[i2 - 1][2]), (wb[j1][1], wb[j2 - 1][2])
                    text_a, text_b = documents[a.article_id].text, documents[b.article_id].text
                    found.append(
                        Difference(
                            fact.fact_id,
                            a.article_id,
                            b.article_id,
                            text_a[slice(*span_a)],
                            text_b[slice(*span_b)],
                            span_a,
                            span_b,
                        )
                    )
    return found
