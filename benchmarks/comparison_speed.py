"""How long comparing the articles on one event takes, and how it grows with their number.

    FRAMING_GOLD=folder python benchmarks/comparison_speed.py [--runs 3]

Articles of 900 words on one much-told subject stand for one event, the hard case: all of them share much. Seconds of the
processor for annotating and for comparing, the ratio of the two, and the exponent of growth (2 is quadratic in the articles
of one event). Writes benchmarks/comparison_speed_figures.json.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from math import log
from pathlib import Path

import pandas as pd

from framing.claims.parallel import replaced
from framing.claims.parsed import parse
from framing.claims.scope import contrast_of, set_apart
from framing.comparison.event import compare_event
from framing.text import annotate

FIGURES = Path(__file__).with_name("comparison_speed_figures.json")
WORDS, SUBJECT, SIZES = 900, "impeachment", (5, 10, 20)


def subject_articles(folder: str, n: int) -> pd.DataFrame:
    """The first ``n`` articles that name the subject often enough, cut to the same length."""
    table = pd.read_parquet(Path(folder, "articles.parquet"), columns=["article_id", "text"])
    told = table[(table.text.str.count(SUBJECT) >= 3) & (table.text.str.split().str.len() >= WORDS)].head(n)
    cut = [" ".join(text.split(" ")[:WORDS]) for text in told.text]
    return told.assign(text=cut, date="2020-01-20", event="e")


def seconds(articles: pd.DataFrame, runs: int) -> tuple[float, float]:
    """The best of ``runs`` for annotating and for comparing, caches emptied before each."""
    best = [float("inf"), float("inf")]
    for _ in range(runs):
        for cached in (parse, replaced, contrast_of, set_apart):
            cached.cache_clear()
        begun = time.process_time()
        documents = {row.article_id: annotate(row.text) for row in articles.itertuples()}
        read = time.process_time()
        compare_event(articles, documents)
        best = [min(best[0], read - begun), min(best[1], time.process_time() - read)]
    return best[0], best[1]


def main() -> None:
    """Measure each size, print and write the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit("comparison_speed.py: set FRAMING_GOLD to the folder that holds articles.parquet.")
    articles = subject_articles(folder, max(SIZES))
    taken = {n: seconds(articles.head(n), runs) for n in SIZES}
    first, last = SIZES[0], SIZES[-1]
    figures = {
        "data": f"articles of {WORDS} words that name {SUBJECT}, as one event",
        "articles": {
            str(n): {"annotate": round(a, 3), "compare": round(c, 3), "ratio": round(c / a, 2)}
            for n, (a, c) in taken.items()
        },
        "growth_exponent": round(log(taken[last][1] / taken[first][1]) / log(last / first), 2),
    }
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
