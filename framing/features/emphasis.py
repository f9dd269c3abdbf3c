"""Where a sentence stands, and what that weighs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from framing.features.term_index import TermHit, TermIndex
from framing.text import Document

HEADLINE, LEAD, FIRST, LAST = 3.0, 2.0, 1.0, 0.5


def hits_by_sentence(
    document: Document, index: TermIndex
) -> Iterator[tuple[int, list[TermHit], dict[str, float]]]:
    """For each sentence with terms: its number, the hits (word indices into the document), and their weight by category."""
    words, sentences = document.words, document.word_sentences
    group: list[TermHit] = []
    current = -1
    for hit in index.find(document.numbered, sentences):
        sentence = sentences[hit[0]]
        if sentence != current:
            if group and current >= 0:
                yield current, group, weigh(words, group)
            group, current = [], sentence
        group.append(hit)
    if group and current >= 0:
        yield current, group, weigh(words, group)


def weigh(words: Sequence[str], hits: Sequence[TermHit]) -> dict[str, float]:
    """Sum of the weights found, by category; a wording that is said twice weighs once."""
    if len(hits) == 1:
        return {hits[0].term.category: hits[0].term.weight}
    weights: dict[str, float] = {}
    said = set()
    for first, last, term in hits:
        category = term.category
        key = (category, words[first] if first == last else tuple(words[first : last + 1]))
        if key not in said:
            said.add(key)
            weights[category] = weights.get(category, 0.0) + term.weight
    return weights


def part_weights(document: Document) -> dict[int, float]:
    r"""Weight of each sentence that has words: headline 3, lead 2, then 1 falling in equal steps to 0.5 for the last.

    Furniture has no words. A single sentence after the lead weighs 1. The weights are a convention: news is written so
    that what matters most to the outlet stands first.

    >>> from framing.text import annotate
    >>> part_weights(annotate("One is here.\n\nTwo is there.\n\nThree is gone."))
    {0: 2.0, 1: 1.0, 2: 0.5}
    """
    weights: dict[int, float] = {}
    body = []
    for sentence in sorted(set(document.word_sentences) - {-1}):
        part = document.sentences[sentence].part
        if part in ("headline", "lead"):
            weights[sentence] = HEADLINE if part == "headline" else LEAD
        else:
            weights[sentence] = FIRST
            body.append(sentence)
    step = (FIRST - LAST) / (len(body) - 1) if len(body) > 1 else 0.0
    for place, sentence in enumerate(body):
        weights[sentence] = FIRST - step * place
    return weights


class Emphasis(NamedTuple):
    """How much of an article goes to a category: of its sentences, of their weights (0..1), and in how many sentences."""

    share: float
    weighted_share: float
    sentences: int


def emphasis(
    document: Document, categories: Sequence[str], assigned: Iterable[tuple[int, Mapping[str, float]]]
) -> dict[str, Emphasis]:
    r"""The emphasis on every category; ``assigned`` gives sentences and the part of each that goes to its categories.

    >>> from framing.text import annotate
    >>> document = annotate("One is here.\n\nTwo is there.\n\nThree is gone.")
    >>> emphasis(document, ["energy"], [(0, {"energy": 0.5})])["energy"]
    Emphasis(share=0.16666666666666666, weighted_share=0.2857142857142857, sentences=1)
    """
    weights = part_weights(document)
    total, weighted_total = len(weights) or 1, sum(weights.values()) or 1.0
    plain, weighted = dict.fromkeys(categories, 0.0), dict.fromkeys(categories, 0.0)
    count = dict.fromkeys(categories, 0)
    for sentence, parts in assigned:
        for category, part in parts.items():
            plain[category] += part
            weighted[category] += part * weights[sentence]
            count[category] += 1
    return {c: Emphasis(plain[c] / total, weighted[c] / weighted_total, count[c]) for c in categories}
