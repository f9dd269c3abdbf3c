"""One fact in each outlet's words: which of them it shares with the others, and which it has alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from framing.claims.concepts import stem
from framing.comparison.alignment import Fact
from framing.comparison.light_words import is_function
from framing.text import Document

Word = tuple[str, int, int]
_A_CLAUSE = 4
_BRIDGE = 3
_BETWEEN, _WORD = re.compile(r"[\w'’ -]+"), re.compile(r"[\w'’]+")
_CLAUSE = re.compile(r"[,;:] | [-–—]+ |—")


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article words a fact; spans are characters in the article.

    ``differing`` holds the words and phrases no other carrier has, ``in_common``
    the words and runs of words that another carrier has too.
    ``core_start`` and ``core_end`` mark the clauses that hold shared words: the rest of the sentence tells something else.
    """

    fact_id: str
    article_id: str
    start: int
    end: int
    text: str
    differing: tuple[tuple[int, int], ...]
    in_common: tuple[tuple[int, int], ...] = ()
    core_start: int = -1
    core_end: int = -1


def words_in(document: Document, start: int, end: int) -> list[Word]:
    """The words of ``[start, end)`` in lower case, each with its offsets."""
    first, last = bisect_left(document.word_starts, start), bisect_left(document.word_starts, end)
    return [(document.words[k], document.word_starts[k], document.word_ends[k]) for k in range(first, last)]


def word_facts(facts: Sequence[Fact], documents: Mapping[str, Document]) -> list[Wording]:
    """Every carrier's wording: the content words that no other carrier uses in any inflection, and the shared ones."""
    rows = []
    for fact in facts:
        words = {c.article_id: words_in(documents[c.article_id], c.start, c.end) for c in fact.carriers}
        stems = {a: [stem(w) for w, *_ in own] for a, own in words.items()}
        used = Counter(s for own in stems.values() for s in set(own))
        pairs = Counter(p for own in stems.values() for p in set(pairwise(own)))
        for c in fact.carriers:
            own, text = words[c.article_id], documents[c.article_id].text
            alone = [(a, b) for w, a, b in own if not is_function(w) and used[stem(w)] == 1]
            both = [own[k][1:] for k in _in_common(own, stems[c.article_id], used, pairs)]
            on = {own[k][2] for k, pair in enumerate(pairwise(stems[c.article_id])) if pairs[pair] > 1}
            rows.append(
                Wording(
                    fact.fact_id, c.article_id, c.start, c.end, text[c.start : c.end],
                    tuple(_bridged(_joined(alone, text), both, text)), tuple(_joined(both, text, on)),
                    *_core(text, c.start, c.end, both),
                )
            )  # fmt: skip
    return rows


def _in_common(
    own: Sequence[Word], stems: Sequence[str], used: Counter[str], pairs: Counter[tuple[str, str]]
) -> list[int]:
    """The words that another carrier has too; function words only between two words that stand side by side there as well."""
    found = {k for k, (w, *_) in enumerate(own) if not is_function(w) and used[stems[k]] > 1}
    run = [pairs[pair] > 1 for pair in pairwise(stems)]
    for k in sorted(found):
        end = k + 1
        while end < len(own) and run[end - 1] and end not in found:
            end += 1
        if end < len(own) and run[end - 1]:
            found.update(range(k, end))
    return sorted(found)


def _core(text: str, start: int, end: int, shared: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """From the first clause of ``[start, end)`` with a shared word to the last one."""
    if not shared:
        return start, end
    cuts = [start, *(m.end() for m in _CLAUSE.finditer(text, start, end)), end]
    first = max(c for c in cuts if c <= shared[0][0])
    last = min(c for c in cuts if c >= shared[-1][1])
    # "Canada and its ally, the United States": a few words more are no clause.
    return (
        first if len(text[start:first].split()) >= _A_CLAUSE else start,
        last if len(text[last:end].split()) >= _A_CLAUSE else end,
    )


def _joined(spans: Sequence[tuple[int, int]], text: str, on: Set[int] = frozenset()) -> list[tuple[int, int]]:
    """Spans with only a space or hyphen between them as one; after the places ``on`` also those with other marks between."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        between = text[joined[-1][1] : start] if joined else ""
        if between in (" ", "-") or between and joined[-1][1] in on and _WORD.search(between) is None:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _bridged(
    alone: Sequence[tuple[int, int]], shared: Sequence[tuple[int, int]], text: str
) -> list[tuple[int, int]]:
    """Differing words as the phrases they make: a few function words between two of them that nobody shares go with them."""
    phrases: list[tuple[int, int]] = []
    held = {start for start, _ in shared}
    for start, end in alone:
        if phrases and _within_phrase(text, phrases[-1][1], start, held):
            phrases[-1] = (phrases[-1][0], end)
        else:
            phrases.append((start, end))
    return phrases


def _within_phrase(text: str, first: int, last: int, held: set[int]) -> bool:
    """Whether only spaces, hyphens, points in a number and up to three unshared function words lie between two places."""
    between = text[first:last]
    if not _BETWEEN.fullmatch(between):
        return between in ".:," and text[first - 1].isdigit() and text[last].isdigit()
    words = list(_WORD.finditer(text, first, last))
    return len(words) <= _BRIDGE and all(is_function(m[0].lower()) and m.start() not in held for m in words)
