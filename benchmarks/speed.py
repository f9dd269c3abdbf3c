"""How fast profiles are made, as ratios to what others take over the same articles.

    FRAMING_GOLD=folder python benchmarks/speed.py [--articles 300] [--runs 5] [--scaling 1000] [--memory] [--workers]

All are measured by turns in one process, in seconds of the processor: machines differ and are shared, so ratios are what is
compared, each the median over the runs. Peers: vaderSentiment.polarity_scores over the articles' sentences, and a usual
notebook (NLTK's tokens, VADER, scikit-learn's CountVectorizer and NMF). Articles that come again in a run are partly known
already, so the ratio for articles never counted before is given too. --scaling N adds time and memory for N articles and for
ten times N, --memory for 10,000 and 50,000 (articles repeated with changed words), --workers how much faster two are than one
(and what two runs that share nothing reach on the machine), --hot-spots where the time goes. Memory is read from /proc, so on
Linux. Writes benchmarks/speed_figures.json.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from nltk.tokenize import NLTKWordTokenizer
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import CountVectorizer
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.lexicons import load_lexicon
from framing.profiles.counting import article_counter
from framing.text import annotate

FIGURES = Path(__file__).with_name("speed_figures.json")
LARGEST = 50_000
SEVENTH_WORD = re.compile(r"(?:\S+\s+){6}\w+")
# A run of its own for each size, so that its peak of memory is its own.
ALONE = """
import json, re, sys, time
from pathlib import Path
import pandas as pd
from framing.profiles import profile_outlets
from framing.profiles.counting import article_counter
if __name__ == "__main__":
    article_counter(None).count("The ferry ran.", "")
    begun, wall = time.process_time(), time.perf_counter()
    events = pd.read_csv(sys.argv[2], dtype=str)
    profile_outlets(sys.argv[1], events=events, workers=int(sys.argv[3]))
    taken = {"seconds": time.process_time() - begun, "wall": time.perf_counter() - wall}
    # Not getrusage: its maximum begins with that of the process that started this one.
    peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
    print(json.dumps({**taken, "mb": int(peak[1]) / 1024}))
"""


def table(folder: str, n: int) -> pd.DataFrame:
    """``n`` articles; after the last they come again with other words, so that nothing is known already.

    Fewer than all are spread evenly over all: the first thousand are a twentieth shorter than the rest.
    """
    columns = ["article_id", "outlet", "headline", "date", "text"]
    some = pd.read_parquet(Path(folder, "articles.parquet"), columns=columns).fillna("").assign(genre="")
    rounds = [some.iloc[np.linspace(0, len(some) - 1, n).astype(int)] if n < len(some) else some]
    for turn in range(1, -(-n // len(some))):
        # Every seventh word is made a new one.
        changed = some.head(n - turn * len(some)).copy()
        changed["text"] = [SEVENTH_WORD.sub(rf"\g<0>{'qzjxkv'[turn % 6]}", text) for text in changed["text"]]
        rounds.append(changed.assign(article_id=changed["article_id"] + f"-{turn}"))
    return pd.concat(rounds, ignore_index=True)


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def unseen_ratio(articles: pd.DataFrame, runs: int) -> float:
    """Profiles as a ratio to VADER over articles that were never counted: what a corpus takes, read once.

    The first part only warms the tables up, as they soon are in a corpus.
    """
    counter, vader = article_counter(None), SentimentIntensityAnalyzer()
    ratios = []
    for part in np.array_split(np.arange(len(articles)), runs + 1):
        texts, headlines = (list(articles[column].iloc[part]) for column in ("text", "headline"))
        taken = seconds(lambda: [counter.count(t, h) for t, h in zip(texts, headlines, strict=True)])  # noqa: B023
        sentences = [d.text[s.start : s.end] for d in map(annotate, texts) for s in d.sentences]
        ratios.append(taken / seconds(lambda: [vader.polarity_scores(s) for s in sentences]))  # noqa: B023
    return round(statistics.median(ratios[1:]), 2)


def ratio(articles: pd.DataFrame, runs: int) -> dict[str, float]:
    """Profiles, annotation and look-up of terms as ratios to VADER; a usual notebook beside them."""
    counter, vader, lexicon = article_counter(None), SentimentIntensityAnalyzer(), load_lexicon()
    texts, headlines = list(articles["text"]), list(articles["headline"])
    documents = [annotate(text) for text in texts]
    sentences = [d.text[s.start : s.end] for d in documents for s in d.sentences]
    work: dict[str, Callable[[], Any]] = {
        "vader": lambda: [vader.polarity_scores(s) for s in sentences],
        "profile": lambda: [counter.count(t, h) for t, h in zip(texts, headlines, strict=True)],
        "annotate": lambda: [annotate(t) for t in texts],
        "lexicon": lambda: [lexicon.find(d) for d in documents],
        "notebook": lambda: notebook(texts, sentences, vader),
    }
    taken = [{name: seconds(job) for name, job in work.items()} for _ in range(runs)]
    to_vader = {
        n: round(statistics.median(t[n] / t["vader"] for t in taken), 2) for n in work if n != "vader"
    }
    middle = {n: statistics.median(t[n] for t in taken) for n in work}
    words = sum(len(d.words) for d in documents)
    return {
        "articles": len(articles),
        "sentences": len(sentences),
        "ratio_to_vader": to_vader["profile"],
        "annotate_to_vader": to_vader["annotate"],
        "notebook_to_vader": to_vader["notebook"],
        "ms_per_article": round(1000 * middle["profile"] / len(articles), 1),
        "vader_ms_per_article": round(1000 * middle["vader"] / len(articles), 1),
        "vader_sentences_per_second": round(len(sentences) / middle["vader"]),
        "annotate_ms_per_900_words": round(1000 * middle["annotate"] / words * 900, 1),
        "lexicon_mb_per_second": round(sum(map(len, texts)) / 1e6 / middle["lexicon"], 1),
    }


def notebook(texts: list[str], sentences: list[str], vader: SentimentIntensityAnalyzer) -> None:
    """What a usual notebook does with a corpus."""
    tokenizer = NLTKWordTokenizer()
    for text in texts:
        tokenizer.tokenize(text)
    for sentence in sentences:
        vader.polarity_scores(sentence)
    counts = CountVectorizer(stop_words="english", min_df=2).fit_transform(texts)
    NMF(n_components=10, init="nndsvd", max_iter=200).fit(counts)


def alone(folder: str, scratch: Path, n: int, workers: int = 1) -> dict[str, float]:
    """Seconds and peak of memory of one run; events are given, so that only the counting is measured."""
    path, events = scratch / f"{n}.parquet", scratch / f"{n}.csv"
    if not path.exists():
        some = table(folder, n)
        some.to_parquet(path)
        ids = some[["article_id"]]
        ids.assign(event=[f"e{k // 3}" for k in range(len(some))]).to_csv(events, index=False)
    command = [sys.executable, "-c", ALONE, str(path), str(events), str(workers)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def scaling(folder: str, scratch: Path, small: int) -> dict[str, object]:
    """Ten times as many articles as a ratio to few; and all of them, reading included, as a ratio to VADER."""
    less, more = alone(folder, scratch, small), alone(folder, scratch, 10 * small)
    vader, alone_with_vader = SentimentIntensityAnalyzer(), 0.0
    for text in table(folder, 10 * small)["text"]:
        sentences = [text[s.start : s.end] for s in annotate(text).sentences]
        alone_with_vader += seconds(lambda: [vader.polarity_scores(s) for s in sentences])  # noqa: B023
    return {
        "articles": [small, 10 * small],
        "time_ratio": round(more["seconds"] / less["seconds"], 2),
        "corpus_to_vader": round(more["seconds"] / alone_with_vader, 2),
        "peak_mb": [round(less["mb"]), round(more["mb"])],
        "seconds": [round(less["seconds"], 1), round(more["seconds"], 1)],
    }


def memory(folder: str, scratch: Path) -> dict[str, object]:
    sizes = [LARGEST // 5, LARGEST]
    found = [alone(folder, scratch, n)["mb"] for n in sizes]
    return {"articles": sizes, "peak_mb": [round(mb) for mb in found], "ratio": round(found[1] / found[0], 3)}


def workers(folder: str, scratch: Path, runs: int = 3, n: int = 4000) -> dict[str, object]:
    """How much faster two workers are than one, starting up included.

    What the machine allows stands beside it: two runs of one worker at the same time, which share nothing, against one alone.
    """
    found: dict[str, list[float]] = {"two_workers": [], "machine_allows": []}
    for _ in range(runs):
        one, two = (alone(folder, scratch, n, workers=k)["wall"] for k in (1, 2))
        with ThreadPoolExecutor(2) as pool:
            both = max(taken["wall"] for taken in pool.map(lambda _: alone(folder, scratch, n), range(2)))
        found["two_workers"].append(round(one / two, 2))
        found["machine_allows"].append(round(2 * one / both, 2))
    medians = {name: statistics.median(values) for name, values in found.items()}
    return {"articles": n, **medians, **{f"{name}_runs": values for name, values in found.items()}}


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
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--scaling", type=int, default=0, metavar="N", help="time and memory of N and 10 N articles"
    )
    parser.add_argument(
        "--memory", action="store_true", help="peak of memory with 10,000 and 50,000 articles"
    )
    parser.add_argument("--workers", action="store_true", help="one worker and two")
    parser.add_argument("--hot-spots", action="store_true")
    options = parser.parse_args()
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit("speed.py: set FRAMING_GOLD to the folder that holds articles.parquet.")
    articles = table(folder, options.articles)
    if options.hot_spots:
        hot_spots(articles)
        return
    with tempfile.TemporaryDirectory() as scratch:
        if options.articles:
            more = table(folder, (options.runs + 2) * options.articles)
            unseen = more[~more["article_id"].isin(articles["article_id"])]
            once = unseen_ratio(unseen, options.runs)
            keep("ratio", {**ratio(articles, options.runs), "unseen_to_vader": once})
        if options.scaling:
            keep("scaling", scaling(folder, Path(scratch), options.scaling))
        if options.memory:
            keep("memory", memory(folder, Path(scratch)))
        if options.workers:
            keep("workers", workers(folder, Path(scratch)))


def keep(name: str, found: dict[str, Any]) -> None:
    """A figure is written as soon as it is there: the longer ones take half an hour."""
    figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    FIGURES.write_text(json.dumps({**figures, name: found}, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({name: found}, indent=1), flush=True)


if __name__ == "__main__":
    main()
