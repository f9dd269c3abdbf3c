"""Each article against the other articles on its event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from framing.comparison.intervals import (
    MIN_SENTENCES,
    Interval,
    Kind,
    as_far_apart,
    benjamini_hochberg,
    difference_interval,
    sentence_interval,
    shuffled_subsets,
)

#: Fewer words than this carry no rate.
MIN_WORDS = 150
#: Parts of a whole whose names do not say so.
_SHARES = frozenset(["distancing_verbs"])
#: Quotations run over sentences: of shares, so many neighbouring sentences are shuffled together.
_RUN: dict[Kind, int] = {"rate": 1, "share": 3, "mean": 1}
#: Where at most so many shuffles are as far apart, p is found again with so many times the shuffles: with a thousand of
#: them p cannot fall low enough to be clear among fifty tests.
FEW, AGAIN = 4, 10
#: With one other article there is no rest without it.
_LEAST_OTHERS = 2


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
    test. Of two articles one test serves both. q is corrected over all tests of the event (Benjamini-Hochberg), and their
    number is in ``n_tests``. Of three articles and more ``rests_on`` names the other article without which the difference
    shrinks most, or turns, and ``difference_without`` is what is left of it then.
    """
    rows: list[dict[str, object]] = []
    tested: dict[str, float] = {}
    for article_id in sorted(counts):
        # In one order, and one stream per article, so that a figure does not depend on the order the articles came in.
        ids = [other for other in sorted(counts) if other != article_id]
        others = [counts[other] for other in ids]
        if len(others) != 1 or not tested:
            seed = [random_state, *article_id.encode("utf-8", "surrogatepass")]
            tested = _tests(counts[article_id], others, n_resamples, np.random.default_rng(seed))
        for row in _article_rows(article_id, counts[article_id], others, tested):
            at, left = _rests_on(counts[article_id], others, str(row["measure"]))
            rows.append(row | {"rests_on": "" if at is None else ids[at], "difference_without": left})
    place = {article_id: at for at, article_id in enumerate(counts)}
    rows.sort(key=lambda row: place[str(row["id"])])
    p = np.array([row["p"] for row in rows], dtype=float)
    n_tests = int((~np.isnan(p)).sum())
    for row, q in zip(rows, benjamini_hochberg(p), strict=True):
        row["q"], row["n_tests"] = float(q), n_tests
    return rows


def _tests(
    own: Mapping[str, Counts], others: list[Mapping[str, Counts]], n_resamples: int, rng: np.random.Generator
) -> dict[str, float]:
    """Find p of each measure for which both sides have text enough."""
    sides: dict[str, tuple[np.ndarray, np.ndarray, int, Kind]] = {}
    for measure, mine in own.items():
        rest = [c[measure] for c in others]
        if mine.enough and any(c.enough for c in rest):
            kind = kind_of(measure, mine.unit)
            first, second = _in_runs([mine], _RUN[kind]), _in_runs(rest, _RUN[kind])
            tops, bottoms = np.concatenate([first, second], axis=1)
            sides[measure] = (tops, bottoms, first.shape[1], kind)
    p = _p_values(sides, n_resamples, 1, rng)
    few = {measure: sides[measure] for measure in sides if p[measure] <= (1 + FEW) / (1 + n_resamples)}
    return p | _p_values(few, n_resamples, AGAIN, rng)


def _p_values(
    sides: Mapping[str, tuple[np.ndarray, np.ndarray, int, Kind]],
    n_resamples: int,
    times: int,
    rng: np.random.Generator,
) -> dict[str, float]:
    """Find p of each measure from ``times`` x ``n_resamples`` shuffles, which measures of as many sentences share."""
    hits = dict.fromkeys(sides, 0)
    for n, size in sorted({(len(tops), size) for tops, _, size, _ in sides.values()}):
        alike = [m for m, (tops, _, own, _) in sides.items() if (len(tops), own) == (n, size)]
        for _ in range(times):
            subsets = shuffled_subsets(n, size, n_resamples, rng)
            for measure in alike:
                tops, bottoms, _, kind = sides[measure]
                hits[measure] += as_far_apart(tops, bottoms, size, subsets, kind)
    return {measure: (1 + n_hits) / (1 + times * n_resamples) for measure, n_hits in hits.items()}


def _article_rows(
    article_id: str,
    own: Mapping[str, Counts],
    others: list[Mapping[str, Counts]],
    tested: Mapping[str, float],
) -> list[dict[str, object]]:
    rows = []
    for measure, mine in own.items():
        kind = kind_of(measure, mine.unit)
        interval = _interval([mine], kind)
        baseline = _interval([c[measure] for c in others], kind)
        low, high, p = float("nan"), float("nan"), tested.get(measure, float("nan"))
        if measure in tested:
            low, high = difference_interval(interval, baseline)
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


def _rests_on(
    own: Mapping[str, Counts], others: Sequence[Mapping[str, Counts]], measure: str
) -> tuple[int | None, float]:
    """Which of the others makes most of the difference, by its place, and the difference from the rest without it.

    That one article is far from all is no difference of each of the others: it would go with that article.
    """
    mine, rest = own[measure], [other[measure] for other in others]
    if not mine.enough or sum(c.enough for c in rest) < _LEAST_OTHERS:
        return None, float("nan")
    tops = np.array([c.numerators.sum() for c in rest])
    bottoms = np.array([c.denominators.sum() for c in rest])
    estimate = mine.numerators.sum() / mine.denominators.sum()
    whole = estimate - tops.sum() / bottoms.sum()
    left = estimate - (tops.sum() - tops) / (bottoms.sum() - bottoms)
    # Without an article that has nothing to compare nothing changes.
    at = int(np.argmin(left * np.sign(whole)))
    return (at, float(mine.scale * left[at])) if whole else (None, float("nan"))


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


def _in_runs(articles: Sequence[Counts], length: int) -> np.ndarray:
    """Numerators and denominators added up over runs of ``length`` sentences, which never reach over two articles."""
    sums = [
        np.add.reduceat(
            np.stack([a.numerators, a.denominators]), np.arange(0, len(a.numerators), length), axis=1
        )
        for a in articles
        if len(a.numerators)
    ]
    return np.concatenate(sums, axis=1)


def enough_text(denominators: np.ndarray, minimum: float = MIN_WORDS) -> bool:
    """Whether there are sentences enough to resample and words enough to carry a rate."""
    return int((denominators > 0).sum()) >= MIN_SENTENCES and float(denominators.sum()) >= minimum
