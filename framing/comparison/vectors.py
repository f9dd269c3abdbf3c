"""Sentences of an event as sparse tf-idf vectors over concepts, stems, neighbours and figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

import numpy as np
from scipy.sparse import csr_matrix

from framing.claims.concepts import Token, narrow_concept, stem, tokenize
from framing.claims.quantities.figures import find_figures
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.worded import MULTIPLES
from framing.claims.synonyms import SAYING
from framing.comparison.descriptions import TOLD
from framing.text import Document

# Shares of each kind of feature in a vector: figures tie sentences more than words do, bare stems less than concepts.
_FIGURE_WEIGHT, _STEM_WEIGHT = 1.5, 0.5
_SHORTEST, _LEAST = 3, 15
_CLAUSE_WORDS = 3
_CLOSING, _END_MARKS = " \"')]*", tuple(".!?…")
_CLAUSE_START = re.compile(
    r"(?<=[,;]) (?!\d)|(?<= )(?:and|but|after|while|although|because|which|who|when)\b"
)
# What a post that is embedded in an article ends with: its links, who wrote it and when.
_POSTED = re.compile(
    r"(?:https?://|pic\.twitter\.com/)\S+|(?:[—–-] )?[\w .'’-]{2,60}\(@\w+\),? [A-Z][a-z]+\.? \d{1,2}, \d{4}"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch that may carry a fact: sentence ``sentence`` of an article or a clause of it, ``[start, end)``."""

    article: int
    sentence: int
    start: int
    end: int
    place: float
    part: str
    clause: bool = False


def sentence_units(documents: Sequence[Document]) -> list[Unit]:
    """The sentences of each document that hold words, in order; furniture, captions, links and items of lists are left out."""
    units = []
    for article, document in enumerate(documents):
        total = max(1, len(document.sentences))
        for index, s in enumerate(document.sentences):
            text = document.normalized[s.start : s.end]
            if (
                _length(text) > _LEAST
                and (s.part == "headline" or _is_told(text))
                and not _is_furniture(document, s.start, s.end)
            ):
                units.append(Unit(article, index, s.start, s.end, index / total, s.part))
    return units


def _is_told(text: str) -> bool:
    """Whether a sentence has an end mark or, without one, a verb that tells something: "Berths at the quay" tells nothing."""
    return text.rstrip(_CLOSING)[-1:] in _END_MARKS or TOLD.search(text) is not None


def _length(text: str) -> int:
    """The characters of a sentence, without what an embedded post ends with."""
    return len(_POSTED.sub("", text).strip()) if "(@" in text else len(text)


def clause_units(documents: Sequence[Document], sentences: Sequence[Unit]) -> list[Unit]:
    """The clauses of sentences that hold at least two of some length; none of a sentence of one clause."""
    units = []
    for unit in sentences:
        text = documents[unit.article].normalized[unit.start : unit.end]
        cuts = [(m.start(), m[0] != "and") for m in _CLAUSE_START.finditer(text)]
        if not cuts:
            continue
        content = [t.start for t in tokenize(text) if t.concept and t.low not in SAYING]
        spans: list[tuple[int, int]] = []
        begin = 0
        for cut, divides in [*cuts, (len(text), True)]:
            enough = bisect_left(content, cut) - bisect_left(content, begin) >= _CLAUSE_WORDS
            # "between 2006 and 2008", "the father and the son were": where nothing was told yet, "and" opens no clause.
            if enough and (divides or TOLD.search(text, begin, cut) is not None):
                spans.append((begin, cut))
                begin = cut
        if spans and begin < len(text):
            spans[-1] = (spans[-1][0], len(text))
        if len(spans) > 1:
            for a, b in spans:
                a += len(text[a:b]) - len(text[a:b].lstrip(" ,;"))
                b -= len(text[a:b]) - len(text[a:b].rstrip(" ,;"))
                units.append(replace(unit, start=unit.start + a, end=unit.start + b, clause=True))
    return units


def _is_furniture(document: Document, start: int, end: int) -> bool:
    covered = sum(max(0, min(end, b) - max(start, a)) for a, b in document.furniture)
    return covered > 0.5 * (end - start)


def features(text: str) -> Counter[str]:
    """Weighted features of one stretch of text; a figure is one feature however it is written.

    >>> sorted(features("Police arrested a dozen men."))
    ['c:arrest', 'c:man', 'c:police', 'd:count 12', 'k:man', 's:arrest', 's:men', 's:polic']
    """
    tokens = tokenize(text)
    return _weigh(tokens, find_figures(tokens, set()), 0, len(tokens))


def unit_features(documents: Sequence[Document], units: Sequence[Unit]) -> list[Counter[str]]:
    """The features of each unit; a sentence is read once, for itself and for its clauses."""
    read: dict[tuple[int, int], tuple[int, tuple[Token, ...], list[int], list[Figure]]] = {}
    bags = []
    for u in units:
        found = read.get((u.article, u.sentence))
        if found is None:
            tokens = tokenize(documents[u.article].normalized[u.start : u.end])
            found = u.start, tokens, [t.start for t in tokens], find_figures(tokens, set())
            read[u.article, u.sentence] = found
        begin, tokens, starts, figures = found
        bags.append(
            _weigh(tokens, figures, bisect_left(starts, u.start - begin), bisect_left(starts, u.end - begin))
        )
    return bags


def _weigh(tokens: Sequence[Token], figures: Sequence[Figure], first: int, last: int) -> Counter[str]:
    """The features of the tokens ``first`` to ``last`` of a sentence."""
    found: Counter[str] = Counter()
    in_figure: set[int] = set()
    for figure in figures:
        if figure.first < first or figure.last > last:
            continue
        if figure.kind in ("rank", "ordinal", "label") or tokens[figure.first].low in MULTIPLES:
            continue
        if figure.kind == "count" and figure.noun and figure.value >= 2:
            found["k:" + figure.noun] += 1  # the same thing counted, whatever the count
        if figure.bound != "vague" and (figure.value > 2 or figure.kind != "count"):
            in_figure.update(range(figure.first, figure.last))
            found[f"d:{figure.kind} {figure.value:.4g}"] += 1
    for i in range(first, last):
        token = tokens[i]
        low = token.low
        if i in in_figure or low in SAYING:
            continue
        if token.name:
            found["n:" + token.concept] += 1
        elif low[0].isalpha():
            concept = narrow_concept(low)
            if concept:
                found["c:" + concept] += 1
                found["s:" + stem(low)] += _STEM_WEIGHT  # type: ignore[assignment]
        elif low[0].isdecimal():
            found["d:" + low] += 1
    return found


@dataclass(frozen=True, slots=True)
class Space:
    """The features of an event's sentences with their inverse document frequencies."""

    index: dict[str, int]
    idf: np.ndarray
    middle: float

    def vectors(self, bags: Sequence[Counter[str]]) -> csr_matrix:
        """Rows of damped unit length, shape (len(bags), features).

        Short rows stay below length 1, so that two words in common do not make one fact.
        """
        rows, columns, values = [], [], []
        for row, bag in enumerate(bags):
            for feature, count in bag.items():
                column = self.index.get(feature)
                if column is not None:
                    rows.append(row)
                    columns.append(column)
                    values.append(min(count, 2) * self.idf[column])
        matrix = csr_matrix((values, (rows, columns)), shape=(len(bags), len(self.index)))
        norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
        damped = 0.8 * norms + 0.2 * (self.middle or 1.0)
        scale = np.divide(1.0, damped, out=np.zeros_like(damped), where=norms > 0)
        return csr_matrix(matrix.multiply(scale[:, None]))


def make_space(bags: Sequence[Counter[str]]) -> Space:
    """Learn which features are rare within the event; a name that every sentence holds ties nothing together."""
    frequency: Counter[str] = Counter()
    for bag in bags:
        frequency.update(bag.keys())
    names = sorted(frequency)
    idf = np.array(
        [
            log((len(bags) + 1) / (frequency[f] + 0.5)) * (_FIGURE_WEIGHT if f[0] == "d" else 1.0)
            for f in names
        ]
    )
    space = Space({f: i for i, f in enumerate(names)}, idf, 0.0)
    lengths = [
        float(np.sqrt(sum((min(n, 2) * idf[space.index[f]]) ** 2 for f, n in bag.items())))
        for bag in bags
        if len(bag) >= _SHORTEST
    ]
    return Space(space.index, idf, float(np.median(lengths)) if lengths else 1.0)
