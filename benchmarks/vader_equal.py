"""Whether framing's faster VADER scores sentences as vaderSentiment does; exits with 1 where one score differs.

    FRAMING_GOLD=folder python benchmarks/vader_equal.py [--sentences 50000]

Sentences are those of events.parquet and articles.parquet, each once, half of them from either where there are enough.
``neg``, ``neu``, ``pos`` and ``compound`` are compared, and the ``compound`` that the measure of tone is made with. That one
reads no emoji, as said where it is defined; sentences with emoji are counted. Adds to benchmarks/speed_figures.json.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.features.vader import vader
from framing.text import annotate

FIGURES = Path(__file__).with_name("speed_figures.json")


def sentences(path: Path, known: set[str]) -> Iterator[str]:
    """The sentences of a table's articles, each once."""
    for text in pd.read_parquet(path, columns=["text"])["text"].dropna():
        for sentence in annotate(text).sentences:
            printed = text[sentence.start : sentence.end]
            if printed not in known:
                known.add(printed)
                yield printed


def compare(texts: list[str]) -> dict[str, float]:
    """How many sentences differ, and by how much at the most."""
    ours, upstream = vader(), SentimentIntensityAnalyzer()
    differing = emoji = judged = 0
    largest = 0.0
    for text in texts:
        expected = upstream.polarity_scores(text)
        found = ours.polarity_scores(text)
        gaps = [abs(found[name] - score) for name, score in expected.items()]
        if upstream.emojis.keys().isdisjoint(text):
            gaps.append(abs(ours.compound(text) - expected["compound"]))
        else:
            emoji += 1
        differing += max(gaps) > 0
        judged += expected["compound"] != 0
        largest = max(largest, *gaps)
    return {
        "sentences": len(texts),
        "not_neutral": judged,
        "with_emoji": emoji,
        "differing": differing,
        "largest_difference": largest,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="framing's VADER beside vaderSentiment.")
    parser.add_argument("--sentences", type=int, default=50_000)
    wanted = parser.parse_args().sentences
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit(
            "vader_equal.py: set FRAMING_GOLD to the folder that holds events.parquet and articles.parquet."
        )
    known: set[str] = set()
    texts = list(islice(sentences(Path(folder, "events.parquet"), known), wanted // 2))
    texts += islice(sentences(Path(folder, "articles.parquet"), known), wanted - len(texts))
    found = compare(texts)
    figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    figures["vader_equal"] = found
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))
    sys.exit(found["differing"] > 0)


if __name__ == "__main__":
    main()
