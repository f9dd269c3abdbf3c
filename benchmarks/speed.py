"""How fast profiles are made, as a ratio to vaderSentiment over the same articles' sentences.

    FRAMING_GOLD=folder python benchmarks/speed.py [--articles 500] [--runs 3] [--scaling 1000] [--hot-spots]

Both are measured by turns in one process, in seconds of the processor: machines differ and are shared, so the ratio is what is
compared. --scaling N adds time and memory for N articles and for ten times N, --hot-spots where the time goes. Writes
benchmarks/speed_figures.json.
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
begun = time.process_time()
events = pd.read_csv(sys.argv[2], dtype=str)
profile_outlets(sys.argv[1], events=events).table
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"seconds": time.process_time() - begun, "mb": after / 1024, "mb_more": (after - before) / 1024}))
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
        begun = time.process_time()
        for text, headline in zip(articles["text"], articles["headline"], strict=True):
            counter.count(text, headline)
        own.append(time.process_time() - begun)
        begun = time.process_time()
        for sentence in sentences:
            vader.polarity_scores(sentence)
        theirs.append(time.process_time() - begun)
    return {
        "articles": len(articles),
        "sentences": len(sentences),
        "ratio_to_vader": round(statistics.median(a / b for a, b in zip(own, theirs, strict=True)), 2),
        "ms_per_article": round(1000 * statistics.median(own) / len(articles), 1),
        "vader_ms_per_article": round(1000 * statistics.median(theirs) / len(articles), 1),
    }


def scaling(folder: str, scratch: Path, small: int) -> dict[str, object]:
    """Seconds and memory for some articles and ten times as many; events are given, so that only the counting is measured."""
    found = {}
    for n in (small, 10 * small):
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
    less, more = found[small], found[10 * small]
    return {
        "articles": [small, 10 * small],
        "time_ratio": round(more["seconds"] / less["seconds"], 2),
        "peak_mb": [round(less["mb"]), round(more["mb"])],
        "seconds": [round(less["seconds"], 1), round(more["seconds"], 1)],
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
    parser.add_argument(
        "--scaling", type=int, default=0, metavar="N", help="time and memory of N and 10 N articles"
    )
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
            figures["scaling"] = scaling(folder, Path(scratch), options.scaling)
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
