"""How fast profiles are made, as a ratio to vaderSentiment over the same articles' sentences; both by turns in one process.

    FRAMING_GOLD=folder python benchmarks/speed.py [--articles 500] [--runs 3] [--scaling] [--hot-spots]

Machines differ and are shared; the ratio is what is compared. --scaling adds time and memory for 1,000 and 10,000 articles,
--hot-spots where the time goes. Writes benchmarks/speed_figures.json.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.profiles.counting import article_counter
from framing.text import annotate

FIGURES = Path(__file__).with_name("speed_figures.json")
# A run of its own for each size, so that its peak of memory is its own.
ALONE = """
import json, resource, sys, time
import pandas as pd
from framing.profiles import profile_outlets
from framing.profiles.counting import article_counter
article_counter(None).count("The ferry ran.", "")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begun = time.perf_counter()
events = pd.read_csv(sys.argv[2], dtype=str)
profile_outlets(sys.argv[1], events=events).table
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"seconds": time.perf_counter() - begun, "mb": after / 1024, "mb_more": (after - before) / 1024}))
"""


def table(folder: str, n: int) -> pd.DataFrame:
    columns = ["article_id", "outlet", "headline", "date", "text"]
    return pd.read_parquet(Path(folder, "articles.parquet"), columns=columns).head(n).assign(genre="")


def ratio(articles: pd.DataFrame, runs: int) -> dict[str, float]:
    counter, vader = article_counter(None), SentimentIntensityAnalyzer()
    documents = [annotate(text) for text in articles["text"]]
    sentences = [d.text[s.start : s.end] for d in documents for s in d.sentences]
    own, theirs = [], []
    for _ in range(runs):
        begun = time.perf_counter()
        for text, headline in zip(articles["text"], articles["headline"], strict=True):
            counter.count(text, headline)
        own.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        for sentence in sentences:
            vader.polarity_scores(sentence)
        theirs.append(time.perf_counter() - begun)
    return {
        "articles": len(articles),
        "sentences": len(sentences),
        "ratio_to_vader": round(statistics.median(a / b for a, b in zip(own, theirs, strict=True)), 2),
        "ms_per_article": round(1000 * statistics.median(own) / len(articles), 1),
        "vader_ms_per_article": round(1000 * statistics.median(theirs) / len(articles), 1),
    }


def scaling(folder: str, scratch: Path) -> dict[str, object]:
    """Seconds and memory for 1,000 and 10,000 articles; events are given, so that only the counting is measured."""
    found = {}
    for n in (1_000, 10_000):
        path, events = scratch / f"{n}.parquet", scratch / f"{n}.csv"
        some = table(folder, n)
        some.to_parquet(path)
        some[["article_id"]].assign(event=[f"e{k // 3}" for k in range(len(some))]).to_csv(
            events, index=False
        )
        done = subprocess.run(
            [sys.executable, "-c", ALONE, path, events], check=True, capture_output=True, text=True
        )
        found[n] = json.loads(done.stdout)
    return {
        "time_10k_by_time_1k": round(found[10_000]["seconds"] / found[1_000]["seconds"], 2),
        "peak_mb_1k": round(found[1_000]["mb"]),
        "peak_mb_10k": round(found[10_000]["mb"]),
        "seconds_1k": round(found[1_000]["seconds"], 1),
    }


def hot_spots(articles: pd.DataFrame) -> None:
    counter = article_counter(None)
    profiler = cProfile.Profile()
    profiler.enable()
    for text, headline in zip(articles["text"], articles["headline"], strict=True):
        counter.count(text, headline)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(40)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(45)


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed of profiles.")
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scaling", action="store_true")
    parser.add_argument("--hot-spots", action="store_true")
    options = parser.parse_args()
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit("speed.py: set FRAMING_GOLD to the folder that holds articles.parquet.")
    articles = table(folder, options.articles)
    if options.hot_spots:
        hot_spots(articles)
        return
    figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    figures["ratio"] = ratio(articles, options.runs)
    if options.scaling:
        import tempfile

        with tempfile.TemporaryDirectory() as scratch:
            figures["scaling"] = scaling(folder, Path(scratch))
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
