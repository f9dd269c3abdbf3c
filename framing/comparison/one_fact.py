"""How likely it is that two sentences tell one fact: six plain observations, weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_matrix

from framing.claims.concepts import FUNCTION, stem
from framing.comparison.light_words import is_light
from framing.comparison.vectors import Space, Unit
from framing.text import Document

# A logistic regression: what one unit of each observation adds to the log-odds that two sentences tell one fact. Fitted to pairs
# of sentences of real events that were read one by one (``benchmarks/train_one_fact.py``).
INTERCEPT = -2.08
WEIGHTS: Mapping[str, float] = {
    "alike": 7.99,
    "words": 0.60,
    "figures": 1.28,
    "in_a_row": 0.89,
    "apart": -1.60,
    "choice": -1.39,
}
# Sentences of two articles together from which it tells how many there are.
_MANY = 60
# Bare numbers up to 31 may be days of a month, those of these years are years.
_DAYS, _YEARS = 31, (1900, 2100)
_MOST_FIGURES = 2


def chances(observed: Mapping[str, np.ndarray]) -> np.ndarray:
    """The probability, 0..1, that two units tell one fact, shape (n_units, n_units), from what :func:`observe` sees.

    >>> unlike = {name: np.zeros((1, 1)) for name in WEIGHTS}
    >>> round(float(chances(unlike)[0, 0]), 2), round(float(chances(unlike | {"alike": np.full((1, 1), 0.5)})[0, 0]), 2)
    (0.11, 0.87)
    """
    odds = np.full(observed["alike"].shape, INTERCEPT, dtype=np.float32)
    for name, weight in WEIGHTS.items():
        odds += np.float32(weight) * observed[name]
    return 1 / (1 + np.exp(-odds))


def observe(
    similarity: np.ndarray,
    vectors: csr_matrix,
    space: Space,
    units: Sequence[Unit],
    documents: Sequence[Document],
) -> dict[str, np.ndarray]:
    """What is seen of each two units, arrays of shape (n_units, n_units).

    ``alike``: their cosine; ``words``: the square root of how many words both hold that are neither names nor of general use,
    and of how many things both give a number of, whatever the number; ``figures``: how many figures, at most two;
    ``in_a_row``: log(1 + how many pairs of neighbouring words, not both written with a capital); ``apart``: the distance of
    their places in the articles, 0..1; ``choice``: the log of how many times sixty sentences the two articles have, 0 up to
    sixty: of many sentences more are alike by chance. Not weighed: ``common``, how many words, names and figures of their own
    both hold, and ``runs``, how many stretches of four words whatever these are.
    """
    own = {f: k for f, k in space.index.items() if f[0] in "ncdk" and not is_light(f)}
    plain = [k for f, k in own.items() if f[0] in "ck"]
    figures = [k for f, k in own.items() if f[0] == "d" and tells(f)]
    place = np.array([u.place for u in units], dtype=np.float32)
    sentences = Counter(u.article for u in units if not u.clause)
    size = np.array([sentences[u.article] for u in units], dtype=np.float32)
    return {
        "alike": similarity,
        "words": np.sqrt(shared(vectors, plain)),
        "figures": np.minimum(shared(vectors, figures), _MOST_FIGURES),
        "in_a_row": np.log1p(_in_common([_neighbours(u, documents[u.article]) for u in units])),
        "apart": np.abs(place[:, None] - place[None, :]),
        "choice": np.log(np.maximum(1, (size[:, None] + size[None, :]) / _MANY)),
        "runs": _in_common([_runs(u, documents[u.article]) for u in units]),
        "common": shared(vectors, [k for f, k in own.items() if f[0] != "k"]),
    }


def tells(figure: str) -> bool:
    """Whether the feature of a figure is an amount, score or count that can be told from a day of the month and a year.

    >>> tells("d:money 8.4e+05"), tells("d:score 7"), tells("d:count 7"), tells("d:count 2014"), tells("d:count 600")
    (True, True, False, False, True)
    """
    kind, _, value = figure[2:].rpartition(" ")
    if kind not in ("", "count"):
        return True
    number = float(value.replace(",", "") or 0)
    return number > _DAYS and not _YEARS[0] <= number <= _YEARS[1]


def shared(vectors: csr_matrix, columns: Sequence[int]) -> np.ndarray:
    """How many features of some columns each two units share, shape (n_units, n_units)."""
    present = vectors[:, columns].astype(bool).astype(np.float32)
    return (present @ present.T).toarray()


def _neighbours(unit: Unit, document: Document) -> set[tuple[str, ...]]:
    """The stems of each two neighbouring words, function words aside; the parts of a name and its title are none."""
    first, last = (bisect_left(document.word_starts, at) for at in (unit.start, unit.end))
    words = [
        (stem(document.words[k]), document.text[document.word_starts[k]].isupper())
        for k in range(first, last)
        if document.words[k] not in FUNCTION
    ]
    return {(a, b) for (a, a_capital), (b, b_capital) in pairwise(words) if not (a_capital and b_capital)}


def _runs(unit: Unit, document: Document) -> set[tuple[str, ...]]:
    """The stretches of four words, function words too."""
    first, last = (bisect_left(document.word_starts, at) for at in (unit.start, unit.end))
    words = document.words[first:last]
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


def _in_common(sets: Sequence[set[tuple[str, ...]]]) -> np.ndarray:
    """How many members each two sets share."""
    number: dict[tuple[str, ...], int] = {}
    cells = [(k, number.setdefault(pair, len(number))) for k, own in enumerate(sets) for pair in own]
    rows, columns = zip(*cells, strict=True) if cells else ((), ())
    table = csr_matrix(
        (np.ones(len(cells), dtype=np.float32), (rows, columns)), shape=(len(sets), len(number) or 1)
    )
    return (table @ table.T).toarray()
