"""Coverage of the intervals of one article and of two, in made-up sentences and in sentences of real articles.

The made-up processes are not those of the interval's derivation: terms come alone, in clumps, in few sentences only,
or thicker in some paragraphs; quotations run over sentences. Of real articles, runs of neighbouring sentences are
drawn and asked for the figure of the whole article.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from framing.comparison.intervals import (
    Interval,
    Kind,
    difference_interval,
    permutation_p,
    sentence_interval,
    shuffled_subsets,
)
from framing.comparison.leave_one_out import kind_of
from framing.comparison.measures import article_counts
from framing.corpus import read_articles
from framing.extraction import Extraction
from framing.lexicons import load_lexicon

Sentences = tuple[np.ndarray, np.ndarray]
Process = Callable[[float, int, np.random.Generator], Sentences]
_RUN = 3  # neighbouring real sentences drawn together


def lengths(n: int, rng: np.random.Generator) -> np.ndarray:
    return np.clip(np.exp(rng.normal(3.0, 0.5, size=n)).round(), 4, 70)


def alone(rate: float, n: int, rng: np.random.Generator) -> Sentences:
    w = lengths(n, rng)
    return rng.poisson(w * rate / 100).astype(float), w


def clumps(rate: float, n: int, rng: np.random.Generator) -> Sentences:
    w = lengths(n, rng)
    return rng.poisson(w * rate / 100 * rng.gamma(0.8, 1 / 0.8, size=n)).astype(float), w


def few(rate: float, n: int, rng: np.random.Generator) -> Sentences:
    w = lengths(n, rng)
    return (rng.poisson(w * rate / 40) * (rng.random(n) < 0.4)).astype(float), w


def paragraphs(rate: float, n: int, rng: np.random.Generator) -> Sentences:
    w = lengths(n, rng)
    level = np.repeat(rng.gamma(4, 1 / 4, size=-(-n // 3)), 3)[:n]
    return rng.poisson(w * rate / 100 * level).astype(float), w


def quotations(share: float, n: int, rng: np.random.Generator, stay: float = 0.2) -> Sentences:
    """Quoted words: a sentence is quoted as the one before it, or anew; half of the quoted ones in part only."""
    w = lengths(n, rng)
    quoted = rng.random(n) < share
    for i in range(1, n):
        if rng.random() < stay:
            quoted[i] = quoted[i - 1]
    part = np.where(rng.random(n) < 0.5, 1.0, rng.beta(2, 2, size=n))
    return (quoted * part * w).round(), w


def tones(level: float, n: int, rng: np.random.Generator) -> Sentences:
    """Scores of -1..1, most of them 0."""
    scores = np.where(rng.random(n) < 0.4, np.clip(rng.normal(level, 0.45, size=n), -1, 1), 0.0)
    return scores, np.ones(n)


PROCESSES: dict[str, tuple[Process, Kind, tuple[float, ...]]] = {
    "terms alone": (alone, "rate", (0.5, 1.0, 2.0)),
    "terms in clumps": (clumps, "rate", (0.5, 1.0, 2.0)),
    "terms in few sentences": (few, "rate", (0.5, 1.0, 2.0)),
    "terms thicker in some paragraphs": (paragraphs, "rate", (0.5, 1.0, 2.0)),
    "quotations": (quotations, "share", (0.15, 0.3, 0.5)),
    "tone": (tones, "mean", (-0.2, 0.0, 0.2)),
}


def truth(process: Process, level: float, rng: np.random.Generator) -> float:
    top, bottom = process(level, 400_000, rng)
    return float(top.sum() / bottom.sum())


def bootstrap(top: np.ndarray, bottom: np.ndarray, rng: np.random.Generator) -> tuple[float, float]:
    """The usual interval, to compare with: sentences drawn again, percentiles, the rule of three where nothing was found."""
    if not top.any():
        return 0.0, 3 / float(bottom.sum())
    drawn = rng.multinomial(len(top), np.full(len(top), 1 / len(top)), size=499)
    low, high = np.percentile((drawn @ top) / (drawn @ bottom), [2.5, 97.5])
    return float(low), float(high)


def one_article(reps: int) -> dict[str, dict[str, float]]:
    """Share of articles whose interval holds the truth, by process and length."""
    rng = np.random.default_rng(41)
    found = {}
    for name, (process, kind, levels) in PROCESSES.items():
        true = {level: truth(process, level, rng) for level in levels}
        for n in (12, 20, 30, 60):
            inside, other = [], []
            for i in range(reps):
                t = true[levels[i % len(levels)]]
                top, bottom = process(levels[i % len(levels)], n, rng)
                interval = sentence_interval(top, bottom, kind=kind)
                inside.append(interval.low <= t <= interval.high)
                low, high = bootstrap(top, bottom, rng)
                other.append(low <= t <= high)
            found[f"{name}, {n} sentences"] = {
                "covered": round(float(np.mean(inside)), 3),
                "covered_bootstrap": round(float(np.mean(other)), 3),
            }
    return found


def pairs(reps: int) -> dict[str, dict[str, float]]:
    """Two articles: coverage of their difference, and false positives of the shuffled-sentences test where there is none."""
    rng = np.random.default_rng(51)
    found = {}
    for name, (process, kind, levels) in PROCESSES.items():
        true = {level: truth(process, level, rng) for level in levels}
        for n, m in ((20, 20), (15, 45), (30, 90)):
            run = _RUN if kind == "share" else 1
            subsets = shuffled_subsets(-(-n // run) - (-m // run), -(-n // run), 499, rng)
            inside, same, p = [], [], []
            for i in range(reps):
                a, b = levels[i % len(levels)], levels[(i // len(levels)) % len(levels)]
                own, theirs = process(a, n, rng), process(b, m, rng)
                sides = [sentence_interval(*side, kind=kind) for side in (own, theirs)]
                low, high = difference_interval(*sides)
                inside.append(low <= true[a] - true[b] <= high)
                if a == b:
                    same.append(low <= 0 <= high)
                    tops, bottoms = (
                        np.concatenate([_runs(x, run) for x in both])
                        for both in zip(own, theirs, strict=True)
                    )
                    p.append(permutation_p(tops, bottoms, -(-n // run), subsets, kind) <= 0.05)
            found[f"{name}, {n} and {m} sentences"] = {
                "covered": round(float(np.mean(inside)), 3),
                "covered_no_difference": round(float(np.mean(same)), 3),
                "p_under_05": round(float(np.mean(p)), 3),
            }
    return found | unlike_sides(reps, rng)


def unlike_sides(reps: int, rng: np.random.Generator) -> dict[str, dict[str, float]]:
    """Two articles that do not differ in the figure and do in their sentences: their length, or how much scores vary."""
    long, short = np.full(60, 40.0), np.full(15, 10.0)

    def scores(n: int, often: float) -> Sentences:
        told = rng.random(n) < often
        return np.where(told, np.clip(rng.normal(0, 0.4, size=n), -1, 1), 0.0), np.ones(n)

    draws: dict[str, tuple[Kind, Callable[[], tuple[Sentences, Sentences]]]] = {
        "terms alone, 60 long and 15 short sentences": (
            "rate",
            lambda: ((rng.poisson(long / 50), long), (rng.poisson(short / 50), short)),
        ),
        "tone, 20 erratic and 60 even sentences": ("mean", lambda: (scores(20, 0.6), scores(60, 0.15))),
    }
    found = {}
    for name, (kind, draw) in draws.items():
        covered, p = [], []
        for _ in range(reps):
            sides = draw()
            low, high = difference_interval(*(sentence_interval(*side, kind=kind) for side in sides))
            covered.append(low <= 0 <= high)
            tops, bottoms = (np.concatenate(both) for both in zip(*sides, strict=True))
            n = len(sides[0][0])
            p.append(permutation_p(tops, bottoms, n, shuffled_subsets(len(tops), n, 499, rng), kind) <= 0.05)
        found[name] = {
            "covered": round(float(np.mean(covered)), 3),
            "covered_no_difference": round(float(np.mean(covered)), 3),
            "p_under_05": round(float(np.mean(p)), 3),
        }
    return found


def _runs(values: np.ndarray, length: int) -> np.ndarray:
    """As the package does it: quotations run over sentences, so that of shares runs of three are shuffled."""
    return np.add.reduceat(values, np.arange(0, len(values), length))


def real_articles(folder: str, reps: int) -> dict[str, dict[str, float]]:
    """Runs of sentences of real articles of 30 sentences or more, asked for the whole article's figure."""
    rng = np.random.default_rng(61)
    frame = read_articles(Path(folder, "articles.parquet")).sample(400, random_state=8)
    extraction = Extraction(load_lexicon())
    inside: dict[tuple[str, int], list[bool]] = {}
    pair: dict[tuple[str, int], list[bool]] = {}
    for text, headline in zip(frame["text"], frame["headline"], strict=True):
        read = extraction.read(text, headline)
        for measure, counts in article_counts(read.document, read.evidence, read.stretches).items():
            told = counts.denominators > 0
            top, bottom = counts.numerators[told], counts.denominators[told]
            if len(top) < 30 or not top.any():
                continue
            t, kind = top.sum() / bottom.sum(), kind_of(measure, counts.unit)
            for n in (12, 24):
                drawn = [_drawn(top, bottom, n, kind, rng) for _ in range(2 * reps)]
                inside.setdefault((measure, n), []).extend(i.low <= t <= i.high for i in drawn)
                gaps = [difference_interval(a, b) for a, b in zip(drawn[::2], drawn[1::2], strict=True)]
                pair.setdefault((measure, n), []).extend(low <= 0 <= high for low, high in gaps)
    return {
        f"{measure}, {n} sentences": {
            "covered": round(float(np.mean(held)), 3),
            "covered_pair": round(float(np.mean(pair[measure, n])), 3),
            "articles": len(held) // (2 * reps),
        }
        for (measure, n), held in sorted(inside.items())
    }


def _drawn(top: np.ndarray, bottom: np.ndarray, n: int, kind: Kind, rng: np.random.Generator) -> Interval:
    starts = rng.integers(0, len(top), size=-(-n // _RUN))
    at = ((starts[:, None] + np.arange(_RUN)) % len(top)).ravel()[:n]
    return sentence_interval(top[at], bottom[at], kind=kind)
