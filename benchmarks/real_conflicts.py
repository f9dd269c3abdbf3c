"""What the package says of the contradictions that somebody found in real articles.

    FRAMING_GOLD=folder python benchmarks/real_conflicts.py

``real_conflicts.csv`` names them by article and offsets: pairs of sentences of which both cannot be true; rounding, and what a
later report counts anew, left aside. 820 pairs of sentences of 744 events were read for them, those that share most words
and give other figures, days, opposite verbs or a denial, found without the package. Two were known because it claims them.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import pandas as pd

from framing import annotate
from framing.comparison.event import EventComparison, compare_event
from framing.comparison.told import compare_told
from framing.corpus import find_furniture

PAIRS = Path(__file__).with_name("real_conflicts.csv")


def compared(articles: pd.DataFrame) -> EventComparison:
    documents = {
        r.article_id: annotate(
            r.text, headline=r.headline, furniture=[(f.start, f.end) for f in find_furniture(r.text)]
        )
        for r in articles.itertuples()
    }
    return compare_event(articles, documents)


def over(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Whether two spans share more than half of the shorter one."""
    shared = min(end, other_end) - max(start, other_start)
    return shared > 0.5 * min(end - start, other_end - other_start)


def stage(pair: pd.Series, event: EventComparison, articles: pd.DataFrame) -> str:
    """Where a contradiction is lost: not aligned, or aligned and not called one; and what the two sentences alone are called."""
    for row in event.fact_pairs:
        here = {row.article_a: (row.start_a, row.end_a), row.article_b: (row.start_b, row.end_b)}
        if all(
            pair[f"article_{s}"] in here
            and over(pair[f"start_{s}"], pair[f"end_{s}"], *here[pair[f"article_{s}"]])
            for s in "ab"
        ):
            return "claimed" if row.status == "conflict" else f"aligned, called {row.status}"
    rows = articles.set_index("article_id")
    texts = [
        " ".join(rows.text[pair[f"article_{s}"]][pair[f"start_{s}"] : pair[f"end_{s}"]].split()) for s in "ab"
    ]
    days = [pd.to_datetime(rows.date[pair[f"article_{s}"]], errors="coerce") for s in "ab"]
    found = compare_told(texts[0], texts[1], *(None if pd.isna(d) else d.date() for d in days))
    return f"not aligned, by themselves {found.status}"


def main() -> None:
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit("Set FRAMING_GOLD to the folder that holds events.parquet.")
    articles = pd.read_parquet(Path(folder, "events.parquet")).fillna("")
    found: Counter[str] = Counter()
    for event, pairs in pd.read_csv(PAIRS).groupby("event"):
        own = articles[articles.event == event]
        comparison = compared(own)
        for _, pair in pairs.iterrows():
            said = stage(pair, comparison, own)
            found[said] += 1
            print(f"{event}: {pair.kind}: {said}")
    print(*(f"{n:3d} {said}" for said, n in found.most_common()), sep="\n")


if __name__ == "__main__":
    main()
