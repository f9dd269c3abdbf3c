"""Each article against the other articles on its event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from framing.comparison.intervals import (
    MIN_SENTENCES,
    benjamini_hochberg,
    bootstrap_ratio,
    permutation_p,
    resampling_weights,
    shuffled_subsets,
)

#: Fewer words than this carry no rate.
MIN_WORDS = 150


@dataclass(frozen=True, slots=True)
class Counts:
    """One measure of one article, sentence by sentence.

    ``numerators`` and ``denominators`` have shape (n_sentences,); the measure is ``scale`` x sum / sum. ``enough`` says whether
    there is text enough for it.
    """

    numerators: np.ndarray
    denominators: np.ndarray
    scale: float
    unit: str
    enough: bool


def compare_articles(
    counts: Mapping[str, Mapping[str, Counts]], *, n_resamples: int = 999, random_state: int = 0
) -> list[dict[str, object]]:
    """Rows of the ``measures`` table (level ``article``) for the articles of one event.

    Parameters
    ----------
    counts : article_id -> measure -> Counts; every article has the same measures

    The baseline of an article is the pooled figure of the others. With one article, or too little text, there is no
    test. q is corrected over all tests of the event (Benjamini-Hochberg), and their number is in ``n_tests``.
    """
    rows: list[dict[str, object]] = []
    for article_id, own in counts.items():
        others = [c for other, c in counts.items() if other != article_id]
        # One stream per article, so that a figure does not depend on the order the articles came in.
        seed = [random_state, *article_id.encode("utf-8", "surrogatepass")]
        rows += _article_rows(article_id, own, others, n_resamples, np.random.default_rng(seed))
    p = np.array([row["p"] for row in rows], dtype=float)
    n_tests = int((~np.isnan(p)).sum())
    for row, q in zip(rows, benjamini_hochberg(p), strict=True):
        row["q"], row["n_tests"] = float(q), n_tests
    return rows


def _article_rows(
    article_id: str,
    own: Mapping[str, Counts],
    others: list[Mapping[str, Counts]],
    n_resamples: int,
    rng: np.random.Generator,
) -> list[dict[str, object]]:
    weights: dict[int, np.ndarray] = {}
    subsets: dict[tuple[int, int], np.ndarray] = {}
    rows = []
    for measure, mine in own.items():
        n = len(mine.denominators)
        if mine.enough and n not in weights:
            weights[n] = resampling_weights(n, n_resamples, rng)
        interval = bootstrap_ratio(
            mine.numerators, mine.denominators, weights.get(n, np.zeros((0, n))), mine.scale
        ) if mine.enough else None  # fmt: skip
        total = float(mine.denominators.sum())
        estimate = mine.scale * float(mine.numerators.sum()) / total if total else float("nan")
        rest = [c[measure] for c in others]
        baseline, p = float("nan"), float("nan")
        rest_denominators = np.concatenate([c.denominators for c in rest]) if rest else np.zeros(0)
        if rest_denominators.sum() > 0:
            rest_numerators = np.concatenate([c.numerators for c in rest])
            baseline = mine.scale * float(rest_numerators.sum() / rest_denominators.sum())
            if mine.enough and any(c.enough for c in rest):
                key = (n, n + len(rest_denominators))
                if key not in subsets:
                    subsets[key] = shuffled_subsets(key[1], n, n_resamples, rng)
                p = permutation_p(
                    np.concatenate([mine.numerators, rest_numerators]),
                    np.concatenate([mine.denominators, rest_denominators]),
                    n,
                    subsets[key],
                )
        rows.append(
            {
                "level": "article",
                "id": article_id,
                "measure": measure,
                "numerator": float(mine.numerators.sum()),
                "denominator": total,
                "unit": mine.unit,
                "estimate": estimate,
                "ci_low": interval.low if interval else float("nan"),
                "ci_high": interval.high if interval else float("nan"),
                "ci_method": interval.method if interval else "too little text",
                "baseline": baseline,
                "difference": estimate - baseline,
                "p": p,
                "p_method": "" if np.isnan(p) else "permutation of sentences",
                "enough_text": mine.enough,
            }
        )
    return rows


def enough_text(denominators: np.ndarray, minimum: float = MIN_WORDS) -> bool:
    """Whether there are sentences enough to resample and words enough to carry a rate."""
    return int((denominators > 0).sum()) >= MIN_SENTENCES and float(denominators.sum()) >= minimum
