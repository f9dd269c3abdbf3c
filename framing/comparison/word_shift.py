"""Word shift: which terms make the gap between two texts' scores, and by how much."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

COLUMNS = (
    "term", "count_1", "count_2", "rate_1", "rate_2", "score_1", "score_2", "contribution", "by_use", "by_score",
)  # fmt: skip


@dataclass(frozen=True)
class WordShift:
    """The difference of two scores, term by term.

    Attributes
    ----------
    score_1, score_2 : the two texts' scores, in the unit of ``scale``
    difference : ``score_2 - score_1``; the sum of the contributions
    table : a row per scored term, the largest contribution first; columns

        - ``count_1``, ``count_2``; ``rate_1``, ``rate_2``: ``scale`` x count / size
        - ``score_1``, ``score_2``: the term's score in either text
        - ``contribution``: ``rate_2 * score_2 - rate_1 * score_1``
        - ``by_use`` and ``by_score``: the parts of it that come from other use and from other scores
    unscored : number of different terms that have no score and so contribute nothing
    """

    score_1: float
    score_2: float
    difference: float
    table: pd.DataFrame
    unscored: int = 0


def word_shift(
    counts_1: Mapping[str, float],
    counts_2: Mapping[str, float],
    scores: Mapping[str, float] | None = None,
    *,
    sizes: tuple[float, float] | None = None,
    scores_2: Mapping[str, float] | None = None,
    scale: float = 1.0,
) -> WordShift:
    """Decompose the difference of a lexicon score between two texts into its terms, exactly.

    The score of a text is sum(p * phi), p a term's count by the text's size and phi the term's score. The
    difference is the sum over terms of p2 phi2 - p1 phi1 = (p2 - p1) (phi1 + phi2) / 2 + (phi2 - phi1) (p1 + p2) / 2,
    other use and other scores.

    Parameters
    ----------
    counts_1, counts_2 : term -> times, for the text compared with (the others, say) and the text looked at
    scores : term -> score in the first text; None scores every term 1, so that the score is a rate
    sizes : number of words of either text; None takes the sum of all counts
    scores_2 : term -> score in the second text, where scores depend on the text; None takes ``scores``
    scale : 100 for a rate per hundred words

    Raises
    ------
    ValueError
        Where a count is negative or a score no number, or a text has counts and no size.

    Notes
    -----
    Source: Gallagher et al. (2021), Generalized word shift graphs. It says what a difference consists of; it does not say
    whether there is one: that is what the interval and the test of the measure are for.

    Examples
    --------
    >>> shift = word_shift({"fiasco": 1, "plan": 9}, {"fiasco": 2, "plan": 2}, {"fiasco": -2.0})
    >>> shift.score_1, shift.score_2, shift.difference
    (-0.2, -1.0, -0.8)
    >>> shift.table[["term", "contribution"]].values.tolist()
    [['fiasco', -0.8]]
    """
    first = _size(counts_1, None if sizes is None else sizes[0], "first")
    second = _size(counts_2, None if sizes is None else sizes[1], "second")
    terms = sorted({*counts_1, *counts_2})
    rows: list[dict[str, Any]] = []
    for term in terms:
        phi_1 = _score(term, scores)
        phi_2 = _score(term, scores if scores_2 is None else scores_2)
        if phi_1 is None and phi_2 is None:
            continue
        # A term that one text's list does not score has there the score 0: it adds nothing to that text.
        score_1, score_2 = phi_1 or 0.0, phi_2 or 0.0
        rate_1 = scale * counts_1.get(term, 0) / first
        rate_2 = scale * counts_2.get(term, 0) / second
        rows.append(
            {
                "term": term,
                "count_1": counts_1.get(term, 0),
                "count_2": counts_2.get(term, 0),
                "rate_1": rate_1,
                "rate_2": rate_2,
                "score_1": score_1,
                "score_2": score_2,
                "contribution": rate_2 * score_2 - rate_1 * score_1,
                "by_use": (rate_2 - rate_1) * (score_1 + score_2) / 2,
                "by_score": (score_2 - score_1) * (rate_1 + rate_2) / 2,
            }
        )
    rows.sort(key=lambda row: (-abs(row["contribution"]), row["term"]))
    table = pd.DataFrame(rows, columns=[*COLUMNS])
    low = math.fsum(row["rate_1"] * row["score_1"] for row in rows)
    high = math.fsum(row["rate_2"] * row["score_2"] for row in rows)
    return WordShift(low, high, high - low, table, len(terms) - len(rows))


def _size(counts: Mapping[str, float], given: float | None, which: str) -> float:
    for term, count in counts.items():
        if not count >= 0 or math.isinf(count):
            raise ValueError(f"the {which} text's count of {term!r} must be 0 or more, got {count!r}.")
    size = math.fsum(counts.values()) if given is None else float(given)
    if not math.isfinite(size) or size < 0 or (size == 0 and any(counts.values())):
        raise ValueError(f"the {which} text's size must be a number of words above 0, got {size:g}.")
    return size or 1.0


def _score(term: str, scores: Mapping[str, float] | None) -> float | None:
    if scores is None:
        return 1.0
    found = scores.get(term)
    if found is not None and not math.isfinite(found):
        raise ValueError(f"the score of {term!r} must be a number, got {found!r}.")
    return found
