"""Fit the weights by which it is told how likely two sentences tell one fact (``framing/comparison/one_fact.py``).

    FRAMING_GOLD=folder python benchmarks/train_one_fact.py

``one_fact_pairs.csv`` names 785 pairs of sentences of 190 real events, by article and offsets, with what somebody who read
them found: whether the two tell one fact, do so partly, or do not. A pair that does so partly counts half for each. Half of the
pairs were drawn at random from each sentence's best matches, evenly over their likeness; of the others most are pairs on which
two ways of aligning disagreed. Prints the weights, how well they rank, and how often they are right, with whole events held out.
"""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

from framing.comparison.one_fact import WEIGHTS, observe
from framing.comparison.vectors import features, make_space, sentence_units
from framing.corpus import find_furniture
from framing.text import annotate

PAIRS = Path(__file__).with_name("one_fact_pairs.csv")
HALF = {"yes": 1.0, "partly": 0.5, "no": 0.0}


def observations(articles: pd.DataFrame, pairs: pd.DataFrame) -> np.ndarray:
    """What is observed of each pair of one event, shape (n_pairs, n_observations); NaN where a sentence ends elsewhere by now."""
    ids = sorted(articles.article_id)
    rows = articles.set_index("article_id")
    documents = [
        annotate(text, headline=headline, furniture=[(f.start, f.end) for f in find_furniture(text)])
        for text, headline in zip(rows.text[ids], rows.headline[ids], strict=True)
    ]
    units = sentence_units(documents)
    bags = [features(documents[u.article].normalized[u.start : u.end]) for u in units]
    space = make_space(bags)
    vectors = space.vectors(bags)
    seen = observe((vectors @ vectors.T).toarray(), vectors, space, units, documents)
    # By their ends: where a sentence begins depends on what is taken for a dateline.
    number = {(ids[u.article], u.end): k for k, u in enumerate(units)}
    places = [
        (number.get((p.article_a, p.end_a)), number.get((p.article_b, p.end_b))) for p in pairs.itertuples()
    ]
    return np.array(
        [[np.nan if a is None or b is None else seen[name][a, b] for name in WEIGHTS] for a, b in places]
    )


def fit(x: np.ndarray, told: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and intercept; each observation is brought to one scale while fitting."""
    scale = x.std(axis=0)
    model = LogisticRegression().fit(
        np.tile(x / scale, (2, 1)),
        np.repeat([1, 0], len(told)),
        sample_weight=np.concatenate([told, 1 - told]),
    )
    return model.coef_[0] / scale, float(model.intercept_[0])


def main() -> None:
    """Fit, print the weights and how well they do on events held out."""
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit("Set FRAMING_GOLD to the folder that holds events.parquet.")
    articles = pd.read_parquet(Path(folder, "events.parquet")).fillna("")
    pairs = pd.read_csv(PAIRS, dtype={"article_a": str, "article_b": str}).sort_values("event")
    x = np.concatenate([observations(articles[articles.event == e], p) for e, p in pairs.groupby("event")])
    there = ~np.isnan(x).any(axis=1)
    print(f"{there.sum()} of {len(pairs)} pairs: the sentences of the others end elsewhere by now")
    x, pairs = x[there], pairs[there]
    told = pairs.told.map(HALF).to_numpy()
    weights, intercept = fit(x, told)
    print(f"INTERCEPT = {intercept:.2f}")
    for name, weight in zip(WEIGHTS, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    odds = np.zeros(len(told))
    for learn, test in GroupKFold(8).split(x, groups=pairs.event):
        held_weights, held_intercept = fit(x[learn], told[learn])
        odds[test] = x[test] @ held_weights + held_intercept
    sure = told != HALF["partly"]
    print(f"average precision, events held out: {average_precision_score(told[sure] == 1, odds[sure]):.3f}")
    print(f"likeness alone: {average_precision_score(told[sure] == 1, x[sure, 0]):.3f}")
    chance = 1 / (1 + np.exp(-odds))
    for low, high in pairwise((0.0, 0.2, 0.4, 0.5, 0.65, 0.8, 1.0)):
        here = (chance >= low) & (chance < high)
        print(f"probability {low} to {high}: {told[here].mean():.2f} of {here.sum()} tell one fact")


if __name__ == "__main__":
    main()
