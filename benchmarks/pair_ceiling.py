"""How many pairs of articles could be ordered as experts order them, if each article's true rate were known.

    FRAMING_GOLD=folder python benchmarks/pair_ceiling.py [--runs 1000]

BASIL's experts mark about one loaded span in the narrator's voice of an article. So few marks order two articles on one event
partly by chance, and no tool can foresee that part. Given an event's marks, how they fall on its articles is taken as
Dirichlet-multinomial: in proportion to the articles' words, but for differences whose size is fitted to the counts by maximum
likelihood. Shares and marks are then drawn from it, and the pairs counted that the true rates order as the drawn marks do.
Also given: the ceiling at either end of the likelihood interval of that size (two units of log-likelihood), and whether marks
fall less evenly than by words alone (multinomial, chi-square by simulation). Prints JSON and writes no file.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.special import gammaln

Event = tuple[np.ndarray, np.ndarray]  # marks and words of each article of one event
SIZES = np.geomspace(0.5, 500, 200)


def read(folder: Path) -> list[Event]:
    articles = pd.read_parquet(folder / "basil_articles.parquet")
    spans = pd.read_parquet(folder / "basil_spans.parquet")
    own = spans[(spans["bias"] == "lex") & (spans["where"] != "title") & (spans["quote"] == "no")]
    marks = articles["article_id"].map(own["article_id"].value_counts()).fillna(0).to_numpy(int)
    words = np.array([len(text.split()) for text in articles["text"]])
    events = [(marks[rows], words[rows]) for rows in articles.groupby("event_id").indices.values()]
    return [event for event in events if event[0].sum()]


def log_likelihood(events: list[Event], size: float) -> float:
    """Of the counts, where an article has ``size`` prior marks on average: small sizes are large differences."""
    total = 0.0
    for marks, words in events:
        prior = size * words / words.mean()
        total += gammaln(prior.sum()) - gammaln(prior.sum() + marks.sum())
        total += (gammaln(prior + marks) - gammaln(prior)).sum()
    return float(total)


def ordered_right(events: list[Event], size: float, runs: int) -> float:
    """Mean share of pairs of one event that the drawn rates order as the marks drawn from them do."""
    random = np.random.default_rng(0)
    right = pairs = 0
    for marks, words in events:
        for share in random.dirichlet(size * words / words.mean(), size=runs):
            true, drawn = share / words, random.multinomial(marks.sum(), share) / words
            for a, b in combinations(range(len(words)), 2):
                pairs += drawn[a] != drawn[b]
                right += (true[a] - true[b]) * (drawn[a] - drawn[b]) > 0
    return right / pairs


def unevenness(events: list[Event], runs: int) -> float:
    """P-value of the hypothesis that marks fall on an event's articles by their words alone."""
    random = np.random.default_rng(0)
    found, drawn = 0.0, np.zeros(runs)
    for marks, words in events:
        expected = marks.sum() * words / words.sum()
        found += ((marks - expected) ** 2 / expected).sum()
        counts = random.multinomial(marks.sum(), words / words.sum(), size=runs)
        drawn += ((counts - expected) ** 2 / expected).sum(axis=1)
    return float((1 + (drawn >= found).sum()) / (1 + runs))


def main() -> None:
    parser = argparse.ArgumentParser(
        description="The ceiling of ordering pairs of articles by experts' marks."
    )
    parser.add_argument("--runs", type=int, default=1000)
    runs = parser.parse_args().runs
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit("pair_ceiling.py: set FRAMING_GOLD to the folder that holds basil_articles.parquet.")
    events = read(Path(folder))
    likelihood = np.array([log_likelihood(events, size) for size in SIZES])
    likely = SIZES[likelihood >= likelihood.max() - 2]
    ceilings = {
        name: ordered_right(events, float(size), runs)
        for name, size in (
            ("likeliest", SIZES[likelihood.argmax()]),
            ("largest_differences", likely[0]),
            ("smallest_differences", likely[-1]),
        )
    }
    figures = {"events": len(events), "marks": int(sum(marks.sum() for marks, _ in events))}
    print(
        json.dumps({**figures, "p_even": unevenness(events, 20 * runs), "ordered_right": ceilings}, indent=1)
    )


if __name__ == "__main__":
    main()
