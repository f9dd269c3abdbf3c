"""How well events are found again when the column that names them is hidden; writes benchmarks/events_figures.json.

    FRAMING_GOLD=folder python benchmarks/events.py

Pairs of articles are what is scored: a pair is right where both stand in one event in the gold table too.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from framing.corpus import read_articles
from framing.profiles.grouping import THRESHOLD, UNDATED_EXTRA, WINDOW_DAYS, group_events

FIGURES = Path(__file__).with_name("events_figures.json")


def pairs_in(*labels: pd.Series) -> int:
    """Pairs of articles that agree in all the labels."""
    sizes = pd.DataFrame({str(k): list(label) for k, label in enumerate(labels)}).value_counts()
    return int((sizes * (sizes - 1) // 2).sum())


def scores(found: pd.Series, gold: pd.Series) -> dict[str, float]:
    both, own, wanted = pairs_in(found, gold), pairs_in(found), pairs_in(gold)
    precision, recall = both / max(own, 1), both / max(wanted, 1)
    f1 = 2 * both / max(own + wanted, 1)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "pairs": wanted}


def main() -> None:
    folder = os.environ.get("FRAMING_GOLD")
    if not folder:
        sys.exit("events.py: set FRAMING_GOLD to the folder that holds events.parquet.")
    articles = read_articles(Path(folder, "events.parquet"))
    hidden = articles.assign(event="")
    groups = group_events(hidden)
    dated = groups["dated"].to_numpy()
    gold = articles["event"]
    figures = {
        "data": f"{len(articles)} articles, {gold.nunique()} events of 2 or 3 articles, {int((~dated).sum())} articles undated",
        "settings": {"window_days": WINDOW_DAYS, "threshold": THRESHOLD, "undated_extra": UNDATED_EXTRA},
        "all": scores(groups["event"], gold),
        "dated_articles": scores(groups["event"][dated], gold[dated]),
        "events_found": int(groups["event"].nunique()),
    }
    for threshold in () if "--sweep" not in sys.argv else np.arange(0.03, 0.14, 0.01):
        swept = group_events(hidden, threshold=float(threshold))
        print(
            f"{threshold:.2f}", scores(swept["event"], gold), scores(swept["event"][dated], gold[dated])["f1"]
        )
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
