"""Text that two articles share word for word: agency copy and near-duplicates, found before anything is compared.

Two prints of one agency text are one witness. Two outlets that quote the same speech are not reusing each
other, so words inside quotation marks alone never count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from framing.claims.concepts import FUNCTION
from framing.text import Document

GRAM = 5
# Shorter runs are set phrases ("the prime minister of the United Kingdom").
SHORTEST_RUN = 8
# Names, titles and figures are worded alike by everybody ("director of the National Institute of Health").
PLAIN = 5

Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Reuse:
    """What two articles share word for word.

    ``containment`` (0..1): five-word sequences outside quotation marks that both hold, as a share of those of the article
    with fewer. ``longest_run_words``: the longest shared run of words. ``shared_spans``: (start_a, end_a, start_b, end_b)
    in characters, runs of at least eight words, five of them plain (the narrator's, no names, figures or function words), in
    the order of article a.
    """

    article_a: str
    article_b: str
    containment: float
    longest_run_words: int
    shared_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Grams:
    words: Sequence[str]
    plain: Sequence[bool]
    at: Mapping[tuple[str, ...], list[int]]
    narrated: frozenset[tuple[str, ...]]


def find_reuse(documents: Mapping[str, Document]) -> list[Reuse]:
    """Pairs of articles that share text, by article ids; pairs that share none are left out.

    Parameters
    ----------
    documents : mapping of article id to Document

    Returns
    -------
    list of Reuse
        Sorted by the two ids; ``article_a`` is the smaller one.

    Examples
    --------
    >>> from framing.text import annotate
    >>> wire = "The bridge over the Senn was closed to lorries on Monday after cracks were found in two piers."
    >>> found = find_reuse({"a": annotate(wire), "b": annotate("Traffic news. " + wire)})
    >>> found[0].containment, found[0].longest_run_words
    (1.0, 18)
    """
    if len(documents) < 2:
        return []
    ids = sorted(documents)
    grams = {i: _grams(documents[i]) for i in ids}
    found = []
    for k, a in enumerate(ids):
        for b in ids[k + 1 :]:
            reuse = _pair(a, b, grams[a], grams[b], documents)
            if reuse is not None:
                found.append(reuse)
    return found


def _grams(document: Document) -> _Grams:
    words = document.words
    quoted = [v >= 0 and document.voices[v].kind == "direct" for v in document.word_voices]
    # What tells of copying: the narrator's words of weight that are no part of a name, a title or a figure.
    plain = [
        not q and w not in FUNCTION and document.text[start].islower()
        for q, w, start in zip(quoted, words, document.word_starts, strict=True)
    ]
    at: dict[tuple[str, ...], list[int]] = {}
    for i, gram in enumerate(zip(*(words[k:] for k in range(GRAM)), strict=False)):
        at.setdefault(gram, []).append(i)
    said = [0, *accumulate(quoted)]
    narrated = {gram for gram, places in at.items() if any(said[i] == said[i + GRAM] for i in places)}
    return _Grams(words, plain, at, frozenset(narrated))


def _pair(a: str, b: str, ga: _Grams, gb: _Grams, documents: Mapping[str, Document]) -> Reuse | None:
    shared = ga.narrated & gb.narrated
    if not shared:
        return None
    runs = _runs(ga, gb, shared)
    if not runs:
        return None
    da, db = documents[a], documents[b]
    spans = tuple(
        (da.word_starts[i], da.word_ends[i + n - 1], db.word_starts[j], db.word_ends[j + n - 1])
        for i, j, n in runs
    )
    containment = len(shared) / max(1, min(len(ga.narrated), len(gb.narrated)))
    return Reuse(a, b, round(containment, 4), max(n for *_, n in runs), spans)


def _runs(
    ga: _Grams, gb: _Grams, shared: set[tuple[str, ...]] | frozenset[tuple[str, ...]]
) -> list[tuple[int, int, int]]:
    """Longest shared runs (word in a, word in b, words), not overlapping in a, of which enough are the narrator's plain words."""
    runs: list[tuple[int, int, int]] = []
    i = 0
    while i <= len(ga.words) - GRAM:
        gram = tuple(ga.words[i : i + GRAM])
        if gram not in shared:
            i += 1
            continue
        # A phrase that recurs all over an article would make this quadratic: four places are enough to choose from.
        length, first, j = max(_extend(ga.words, gb.words, i, k) for k in gb.at[gram][:4])
        if length >= SHORTEST_RUN and sum(ga.plain[first : first + length]) >= PLAIN:
            if not runs or first >= runs[-1][0] + runs[-1][2]:
                runs.append((first, j, length))
        i = max(i + 1, first + length)
    return runs


def _extend(a: Sequence[str], b: Sequence[str], i: int, j: int) -> tuple[int, int, int]:
    """The longest run through word ``i`` of ``a`` and ``j`` of ``b``: length, start in a, start in b."""
    left = 0
    while i - left > 0 and j - left > 0 and a[i - left - 1] == b[j - left - 1]:
        left += 1
    right = 0
    while i + right < len(a) and j + right < len(b) and a[i + right] == b[j + right]:
        right += 1
    return left + right, i - left, j - left


def copied_from(reuses: Sequence[Reuse], a: str, b: str, span_a: tuple[int, int]) -> bool:
    """Whether most of ``span_a`` of article ``a`` stands word for word in article ``b``."""
    covered = 0
    for reuse in reuses:
        if (reuse.article_a, reuse.article_b) == (a, b):
            spans = [(s[0], s[1]) for s in reuse.shared_spans]
        elif (reuse.article_b, reuse.article_a) == (a, b):
            spans = [(s[2], s[3]) for s in reuse.shared_spans]
        else:
            continue
        covered += sum(max(0, min(span_a[1], end) - max(span_a[0], start)) for start, end in spans)
    return covered > 0.7 * (span_a[1] - span_a[0])
