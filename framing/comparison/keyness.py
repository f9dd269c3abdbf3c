"""Keyness: terms by how much more one side uses them than the other, with a prior that holds rare ones back."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

#: Weight of the prior in words: how many words of the pooled corpus every side is given beforehand.
PRIOR_SIZE = 500.0
COLUMNS = ("term", "count_1", "count_2", "per_10k_1", "per_10k_2", "log_odds", "z")


def keyness(
    counts_1: Mapping[str, float],
    counts_2: Mapping[str, float],
    prior: Mapping[str, float] | None = None,
    *,
    prior_size: float = PRIOR_SIZE,
) -> pd.DataFrame:
    """Log-odds ratio of every term with an informative Dirichlet prior, the first side's own terms first.

    d = log((y1 + a) / (n1 + a0 - y1 - a)) - log((y2 + a) / (n2 + a0 - y2 - a)), z = d / sqrt(1 / (y1 + a) + 1 / (y2 + a)),
    where y are the counts, n their sums, and a = a0 x the term's share of the prior's corpus.

    Parameters
    ----------
    counts_1, counts_2 : term -> times, with house style set aside (:func:`count_terms`)
    prior : term -> times in the pooled corpus; None takes both sides together
    prior_size : a0, in words; 500 to 1,000 is usual

    Returns
    -------
    DataFrame
        Columns ``term``, counts, times per 10,000 words, ``log_odds`` (natural; above 0: more on the first side) and ``z``,
        in the order of z, highest first.

    Raises
    ------
    ValueError
        For a negative count, a ``prior_size`` not above 0, or a prior that lacks a term.

    Notes
    -----
    z ranks terms and is no test: words cluster in stories, so that |z| > 1.96 says little. Source: Monroe, Colaresi and
    Quinn (2008), Fightin' words.

    Examples
    --------
    >>> found = keyness({"migrants": 8, "town": 92}, {"migrants": 2, "settlers": 6, "town": 92})
    >>> found["term"].tolist()
    ['migrants', 'town', 'settlers']
    """
    if not prior_size > 0:
        raise ValueError(f"prior_size must be above 0, got {prior_size!r}.")
    terms = sorted({term for side in (counts_1, counts_2) for term, n in side.items() if n})
    y1 = np.array([counts_1.get(term, 0) for term in terms], dtype=float)
    y2 = np.array([counts_2.get(term, 0) for term in terms], dtype=float)
    if (y1 < 0).any() or (y2 < 0).any():
        raise ValueError("a term cannot stand fewer than 0 times.")
    n1, n2 = y1.sum(), y2.sum()
    a = prior_size * _shares(terms, y1 + y2, prior)
    with np.errstate(divide="ignore", invalid="ignore"):
        odds_1 = np.log(y1 + a) - np.log(n1 + prior_size - y1 - a)
        odds_2 = np.log(y2 + a) - np.log(n2 + prior_size - y2 - a)
        # Where there is one term and no other, odds are infinite on both sides and nothing can differ.
        d = np.where(np.isfinite(odds_1 - odds_2), odds_1 - odds_2, 0.0)
        z = d / np.sqrt(1 / (y1 + a) + 1 / (y2 + a))
    table = pd.DataFrame(
        {
            "term": terms, "count_1": y1.astype(int), "count_2": y2.astype(int),
            "per_10k_1": 1e4 * y1 / max(n1, 1), "per_10k_2": 1e4 * y2 / max(n2, 1), "log_odds": d, "z": z,
        },
        columns=[*COLUMNS],
    )  # fmt: skip
    return table.sort_values(["z", "term"], ascending=[False, True], kind="stable", ignore_index=True)


def _shares(terms: list[str], both: np.ndarray, prior: Mapping[str, float] | None) -> np.ndarray:
    if prior is None:
        return both / max(both.sum(), 1.0)
    missing = [term for term in terms if not prior.get(term, 0) > 0]
    if missing:
        raise ValueError(
            f"the prior must be from a corpus that holds both sides; it has no {', '.join(map(repr, missing[:3]))}."
        )
    return np.array([prior[term] for term in terms], dtype=float) / float(sum(prior.values()))
