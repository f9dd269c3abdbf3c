"""Each article against the other articles on its event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from framing.comparison.intervals import (
    MIN_SENTENCES,
    Interval,
    Kind,
    benjamini_hochberg,
    difference_interval,
    permutation_p,
    sentence_interval,
    shuffled_subsets,
)

#: Fewer words than this carry no rate.
MIN_WORDS = 150
#: Parts of a whole whose names do not say so.
_SHARES = frozenset(["distancing_verbs"])
#: Quotations run over sentences: of shares, so many neighbouring sentences are shuffled together.
_RUN: dict[Kind, int] = {"rate": 1, "share": 3, "mean": 1}


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


P_METHODS: dict[Kind, str] = {
    "rate": "permutation of sentences",
    "share": "permutation of runs of three sentences",
    "mean": "permutation of sentences",
}


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
    subsets: dict[tuple[int, int], np.ndarray] = {}
    rows = []
    for measure, mine in own.items():
        kind = kind_of(measure, mine.unit)
        rest = [c[measure] for c in others]
        interval = _interval([mine], kind)
        baseline = _interval(rest, kind)
        low, high, p = float("nan"), float("nan"), float("nan")
        if mine.enough and any(c.enough for c in rest):
            low, high = difference_interval(interval, baseline)
            sides = [_in_runs([mine], _RUN[kind]), _in_runs(rest, _RUN[kind])]
            tops, bottoms = (np.concatenate(both) for both in zip(*sides, strict=True))
            key = (len(sides[0][0]), len(tops))
            if key not in subsets:
                subsets[key] = shuffled_subsets(key[1], key[0], n_resamples, rng)
            p = permutation_p(tops, bottoms, key[0], subsets[key])
        rows.append(
            {
                "level": "article",
                "id": article_id,
                "measure": measure,
                "numerator": float(mine.numerators.sum()),
                "denominator": float(mine.denominators.sum()),
                "unit": mine.unit,
                "estimate": interval.estimate,
                "ci_low": interval.low if mine.enough else float("nan"),
                "ci_high": interval.high if mine.enough else float("nan"),
                "ci_method": interval.method if mine.enough else "too little text",
                "baseline": baseline.estimate,
                "difference": interval.estimate - baseline.estimate,
                "difference_low": low,
                "difference_high": high,
                "p": p,
                "p_method": "" if np.isnan(p) else P_METHODS[kind],
                "enough_text": mine.enough,
            }
        )
    return rows


def kind_of(measure: str, unit: str) -> Kind:
    """What a measure counts, by its name and unit: a mean of scores, a share of words, or a rate of spans."""
    if unit.startswith("mean"):
        return "mean"
    return "share" if measure.endswith("_share") or measure in _SHARES else "rate"


def _interval(articles: Sequence[Counts], kind: Kind) -> Interval:
    """The interval of some articles' sentences; the estimate alone where there is only one sentence."""
    if not articles:
        return Interval(float("nan"), float("nan"), float("nan"), "no text")
    top = np.concatenate([a.numerators for a in articles])
    bottom = np.concatenate([a.denominators for a in articles])
    found = sentence_interval(top, bottom, articles[0].scale, kind=kind)
    total = float(bottom.sum())
    if np.isnan(found.estimate) and total > 0:
        return Interval(articles[0].scale * float(top.sum()) / total, found.low, found.high, found.method)
    return found


def _in_runs(articles: Sequence[Counts], length: int) -> tuple[np.ndarray, np.ndarray]:
    """Sums over runs of ``length`` neighbouring sentences, which never reach over two articles."""
    sums = [
        np.add.reduceat(
            np.stack([a.numerators, a.denominators]), np.arange(0, len(a.numerators), length), axis=1
        )
        for a in articles
        if len(a.numerators)
    ]
    top, bottom = np.concatenate(sums, axis=1)
    return top, bottom


def enough_text(denominators: np.ndarray, minimum: float = MIN_WORDS) -> bool:
    """Whether there are sentences enough to resample and words enough to carry a rate."""
    return int((denominators > 0).sum()) >= MIN_SENTENCES and float(denominators.sum()) >= minimum
