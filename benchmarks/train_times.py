"""Fit the scorecard that tells two dates of one step of a story from dates of two steps, and write its weights.

    python benchmarks/train_times.py            # cross-validate, one file held out at a time, and print
    python benchmarks/train_times.py --write    # also write framing/claims/data/scorecard_times.json

Training data as in ``train_claims.py``. One row a pair of sentences: the two times, or the two lengths of time, that cannot
both be right of one thing (``framing/claims/times/time_evidence.py``). Conflicts of other kinds say nothing of the times.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from train_claims import OTHER_TYPES, Row, card, fit, held_out, matrix, read, report

from framing.claims.quantities.slots import match_figures
from framing.claims.scorecard import scorecard
from framing.claims.times.time_evidence import differing_times, duration_evidence, time_evidence

CARD = Path(__file__).parents[1] / "framing" / "claims" / "data" / "scorecard_times.json"
OF_TIME = frozenset({"date", "time", "clock", "duration"})
THRESHOLD = 0.7
OBSERVED = [
    "step_named", "near_copy", "other_step", "other_side", "names_apart", "shared", "contrast", "times_agree", "other_width",
    "again", "figures_apart", "far", "duration", "same_day", "replaced",
]  # fmt: skip


def time_rows() -> list[Row]:
    rows: list[Row] = []
    for name, row, pa, pb in read():
        conflict = row["status"] == "conflict"
        apart = [m for m in match_figures(pa, pb) if m.relation == "apart" and m.a.kind == "duration"]
        if apart and (not conflict or row["type"] not in OTHER_TYPES - OF_TIME):
            rows.append((name, duration_evidence(apart[0], pa, pb), conflict))
        elif (times := differing_times(pa, pb)) and (not conflict or row["type"] in OF_TIME):
            rows.append((name, time_evidence(*times[0], pa, pb), conflict))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Scorecard of dates and durations.")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    x, y, files = matrix(time_rows(), OBSERVED)
    report("times", y, held_out(x, y, files), files)
    fitted = card(fit(x, y, files), OBSERVED, THRESHOLD)
    print(json.dumps(fitted, indent=1))
    if options.write:
        CARD.write_text(json.dumps({"times": fitted}, indent=1) + "\n", encoding="utf-8")
        scorecard.cache_clear()


if __name__ == "__main__":
    main()
