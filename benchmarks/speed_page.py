"""The part of docs/accuracy.md about time and memory, from what benchmarks/speed.py and benchmarks/start_time.py measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).with_name("speed_figures.json")

ABOVE = """\
`benchmarks/speed.py`: medians of five runs down to vaderSentiment's own speed, one run each below it. Two workers on 4,000
articles and two runs that share nothing are medians of three; memory at 50,000 articles and two workers on 10,000 are of an
earlier version."""

BELOW = """\
Times are processor seconds, ratios are of one run, and vaderSentiment is given the sentences already split. The first
ratio counts the same articles again and again, so that their words are known; a corpus read once is slower, above all
over its first hundreds. The 1,000 articles are spread evenly over the 10,000, whose first thousand are a twentieth
shorter than the rest. The aim of 1.0 was not reached: a profile finds voices, speakers, loaded words, tone, topics
and frames, the time is spread over hundreds of small steps, and none but splitting words takes more than three
percent. Compiled with mypyc, annotating takes 1.1 instead of 1.65 times vaderSentiment's time; with the lexicons
compiled too the interpreter crashed, and installing would need a C compiler, so nothing is compiled. On a busy machine,
where vaderSentiment does half as many sentences a second, terms were looked up at 4.5 MB a second and the first two
ratios were 2.13 and 3.73. Framing's own form of VADER gives the scores of
vaderSentiment on 50,000 sentences of news, each of the four, without a difference (`benchmarks/vader_equal.py`).

Two workers give the bytes of one. A report on five real articles takes 1.95 times as long as `import pandas, sklearn,
seaborn` (`benchmarks/start_time.py`, median of five).
"""


def speed_page(figures: dict[str, Any] | None = None) -> str:
    """A table of the figures, what was aimed at beside them, and how to read them."""
    found = json.loads(FIGURES.read_text(encoding="utf-8")) if figures is None else figures
    ratio, scaling, memory, workers = (found[part] for part in ("ratio", "scaling", "memory", "workers"))
    few, many = (f"{n:,}" for n in scaling["articles"])
    most = f"{memory['articles'][1]:,}"
    rows = [
        ("a profile, articles counted before", "times vaderSentiment", ratio["ratio_to_vader"], "1.0"),
        ("a profile, articles never counted", "times vaderSentiment", ratio["unseen_to_vader"], "1.0"),
        (f"all {many} articles, reading included", "times vaderSentiment", scaling.get("corpus_to_vader"), "1.0"),
        ("NLTK's tokens, VADER, CountVectorizer, NMF", "times vaderSentiment", ratio["notebook_to_vader"], ""),
        ("annotating", "times vaderSentiment", ratio["annotate_to_vader"], ""),
        ("annotating 900 words", "milliseconds", ratio["annotate_ms_per_900_words"], "15"),
        ("looking terms up", "MB a second", ratio["lexicon_mb_per_second"], "10"),
        ("vaderSentiment on this machine", "sentences a second", f"{ratio['vader_sentences_per_second']:,}", ""),
        (f"{many} articles", f"times the time of {few}", scaling["time_ratio"], "10.5"),
        (f"peak of memory, {few} and {many} articles", "MB", " and ".join(map(str, scaling["peak_mb"])), "600"),
        (f"peak of memory, {most} articles with changed words", "MB", memory["peak_mb"][1], "600"),
        ("the same", f"times that of {memory['articles'][0]:,}", memory["ratio"], "1.3"),
        (f"two workers, {workers['articles']:,} articles", "times as fast", workers["two_workers"], "1.6"),
        (f"two workers, {many} articles", "times as fast", workers.get("two_workers_on_10000"), "1.6"),
        ("two runs that share nothing", "times as fast", workers["machine_allows"], ""),
    ]  # fmt: skip
    head = ["| what | in | measured | aim |", "|---|---|---|---|"]
    lines = ["## Speed", "", ABOVE, "", *head]
    lines += [
        f"| {what} | {unit} | {value} | {aim} |" for what, unit, value, aim in rows if value is not None
    ]
    return "\n".join([*lines, "", BELOW.rstrip()])
