"""Fit the scorecards behind ``framing.compare_claims`` and write their weights.

    python benchmarks/train_claims.py            # cross-validate, one file held out at a time, and print
    python benchmarks/train_claims.py --write    # write framing/claims/data/scorecards.json
    python benchmarks/train_claims.py --check    # fail where the shipped weights are not those of a refit

Training data: ``benchmarks/claim_pairs/*.csv``, pairs of sentences written and labelled for this project by writers who saw
neither the rules nor any other set, and the tables of the tests (``tests/claims/pairs``), written beside the rules, which weigh
less. The sets that the program is measured against take no part. The observations are those of ``framing/claims/evidence.py``
and ``framing/claims/times/time_evidence.py``; left out are the ones that tell how long a sentence is, because whoever invents a
conflict writes more context than whoever invents two unrelated sentences.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from framing.claims.compare import read_pair
from framing.claims.evidence import claim_evidence, figure_evidence, role_evidence
from framing.claims.frames.matches import role_match
from framing.claims.parsed import Parsed
from framing.claims.quantities.slots import SlotMatch, match_figures
from framing.claims.rules import findings
from framing.claims.scorecard import Scorecard, packaged_cards
from framing.claims.times.time_evidence import differing_times, duration_evidence, time_evidence

ROOT = Path(__file__).parents[1]
BLIND = sorted((ROOT / "benchmarks" / "claim_pairs").glob("*.csv"))
TABLES = sorted((ROOT / "tests" / "claims" / "pairs").glob("*.tsv"))
CARDS = ROOT / "framing" / "claims" / "data" / "scorecards.json"
#: Written for roles, dates, yes and no: their few figures mostly stand in unrelated pairs, and are no sample of figures.
WITHOUT_FIGURES = frozenset({f"pairs_{n}.csv" for n in range(10, 13)})
#: Its unrelated pairs are shorter than its conflicts, which a card of figures or times would learn.
UNEVEN = frozenset({"pairs_13.csv"})
#: Conflicts of these kinds are not of figures; the rest are.
OTHER_TYPES = frozenset(
    """role date negation none opposite wording who kind time clock direction place word passive verb other o deed order
    act act_place party venue cause charge absence""".split()
)
OF_TIME = frozenset({"date", "time", "clock", "duration"})
AGREE = {"same", "compatible"}
#: Inverse regularisation, and how much a pair of the tables weighs beside one that was written blind.
C, TABLE_WEIGHT = 0.3, 0.6
#: The operating points, chosen on the held-out files for precision before recall.
THRESHOLD = {"figures": 0.65, "times": 0.72, "roles": 0.65, "one_claim": 0.42}
OBSERVED = {
    "figures": [
        "shared", "names_apart", "same_day", "other_day", "gap", "far_unlike", "beside", "score", "contrast",
        "replaced", "other_stretch", "other_kind", "other_mode", "other_whole",
    ],
    "times": [
        "step_named", "near_copy", "other_step", "other_side", "names_apart", "shared", "contrast", "times_agree", "other_width",
        "again", "figures_apart", "far", "duration", "same_day", "replaced",
    ],
    "roles": [
        "rest", "rest_share", "bare", "names_apart", "same_day", "other_day", "contrast", "replaced", "thing_same", "in_turn",
        "turn_apart", "agreeing", "figures_apart", "other", "long_ago",
    ],
    "one_claim": [
        "share", "names_apart", "other_day", "other_stretch", "replaced", "exchanged", "figures_apart", "number_agrees",
        "date_agrees", "date_differs", "role_agrees", "role_differs", "wording_differs", "other_kind",
    ],
}  # fmt: skip

Row = tuple[str, dict[str, float], bool]


@cache
def pairs() -> list[tuple[str, pd.Series, Parsed, Parsed]]:
    """Every training pair with the file it comes from, read for comparison."""
    found = []
    for path in [*BLIND, *TABLES]:
        separator = "\t" if path.suffix == ".tsv" else ","
        table = pd.read_csv(path, sep=separator, dtype=str, keep_default_na=False)
        table = table.rename(columns={"a": "sentence_a", "b": "sentence_b", "kind": "type"})
        for _, row in table.iterrows():
            days = [pd.Timestamp(row[d]).date() if row[d] else None for d in ("date_a", "date_b")]
            found.append((path.name, row, *read_pair(row["sentence_a"], row["sentence_b"], *days)))
    return found


def contradicts(row: pd.Series, match: SlotMatch) -> bool:
    """Whether the pair was called a conflict for its figures; the length of a strike is called a date's kind."""
    others = OTHER_TYPES - ({"date"} if match.a.kind == "duration" else set())
    return bool(row["status"] == "conflict" and row["type"] not in others)


def figure_rows() -> list[Row]:
    return [
        (name, figure_evidence(match, pa, pb), contradicts(row, match))
        for name, row, pa, pb in pairs()
        if name not in WITHOUT_FIGURES | UNEVEN
        for match in match_figures(pa, pb)
        if match.relation == "apart"
    ]


def time_rows() -> list[Row]:
    """One row for each pair with times, or lengths of time, that cannot both be right of one thing."""
    rows: list[Row] = []
    for name, row, pa, pb in pairs():
        if name in UNEVEN:
            continue
        conflict = row["status"] == "conflict"
        apart = [m for m in match_figures(pa, pb) if m.relation == "apart" and m.a.kind == "duration"]
        # Conflicts of other kinds say nothing of the times.
        if apart and (not conflict or row["type"] not in OTHER_TYPES - OF_TIME):
            rows.append((name, duration_evidence(apart[0], pa, pb), conflict))
        elif (times := differing_times(pa, pb)) and (not conflict or row["type"] in OF_TIME):
            rows.append((name, time_evidence(*times[0], pa, pb), conflict))
    return rows


def role_rows() -> list[Row]:
    """One row for each pair with a frame whose parts differ; in the tables every kind of conflict counts."""
    return [
        (name, role_evidence(match, pa, pb), _of_roles(name, row))
        for name, row, pa, pb in pairs()
        if (match := role_match(pa, pb)) is not None
    ]  # fmt: skip


def _of_roles(name: str, row: pd.Series) -> bool:
    kind = row["type"] in OTHER_TYPES or name.endswith("tsv")
    return bool(row["status"] == "conflict" and kind)


def claim_rows() -> list[Row]:
    return [
        (name, claim_evidence(pa, pb, findings(pa, pb)), row["status"] in AGREE)
        for name, row, pa, pb in pairs()
    ]


def matrix(rows: Sequence[Row], names: Sequence[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    x = np.array([[float(evidence[n]) for n in names] for _, evidence, _ in rows])
    return x, np.array([label for *_, label in rows]), np.array([name for name, *_ in rows])


def fit(x: np.ndarray, y: np.ndarray, files: np.ndarray) -> Pipeline:
    weights = np.where(np.char.endswith(files, ".csv"), 1.0, TABLE_WEIGHT)
    pipeline = make_pipeline(StandardScaler(), LogisticRegression(C=C, max_iter=1000))
    return pipeline.fit(x, y, logisticregression__sample_weight=weights)


def held_out(x: np.ndarray, y: np.ndarray, files: np.ndarray) -> np.ndarray:
    p = np.zeros(len(y))
    for name in np.unique(files):
        test = files == name
        p[test] = fit(x[~test], y[~test], files[~test]).predict_proba(x[test])[:, 1]
    return p


def report(name: str, y: np.ndarray, p: np.ndarray, files: np.ndarray) -> None:
    blind = np.char.endswith(files, ".csv")
    for of, kept in (("written blind", blind), ("tables", ~blind)):
        q, label = p[kept], y[kept]
        ap = average_precision_score(label, q)
        print(f"{name}, {of}: {len(q)} rows, {label.mean():.2f} positive, AP held out {ap:.3f}")
        for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            print(f"  {t:.2f} precision {label[q >= t].mean():.2f} recall {(q >= t)[label].mean():.2f}")


def card(fitted: Pipeline, names: Sequence[str], threshold: float) -> dict[str, object]:
    """Weights for one unit of each observation, so that no scaling is needed when they are used."""
    scaler, regression = (step for _, step in fitted.steps)
    weights = regression.coef_[0] / scaler.scale_
    intercept = float(regression.intercept_[0] - (weights * scaler.mean_).sum())
    rounded = {n: round(float(w), 3) for n, w in zip(names, weights, strict=True)}
    return {"intercept": round(intercept, 3), "weights": rounded, "threshold": threshold}


#: The last card counts the conflicts that the others find, so those are fitted before it.
ROWS: dict[str, Callable[[], list[Row]]] = {
    "figures": figure_rows, "times": time_rows, "roles": role_rows, "one_claim": claim_rows,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description="Scorecards of compare_claims.")
    parser.add_argument("--write", action="store_true", help="write the weights")
    parser.add_argument("--check", action="store_true", help="exit 1 where the shipped weights are others")
    options = parser.parse_args()
    cards: dict[str, dict[str, object]] = {}
    for name, rows in ROWS.items():
        x, y, files = matrix(rows(), OBSERVED[name])
        if not options.check:
            report(name, y, held_out(x, y, files), files)
        cards[name] = card(fit(x, y, files), OBSERVED[name], THRESHOLD[name])
        packaged_cards()[name] = Scorecard(**cards[name])  # type: ignore[arg-type]
        findings.cache_clear()
    fitted = json.dumps(cards, indent=1) + "\n"
    if options.check and fitted != CARDS.read_text(encoding="utf-8"):
        sys.exit("The shipped weights are not those of a refit: run with --write, then the tests.")
    if options.write:
        CARDS.write_text(fitted, encoding="utf-8")


if __name__ == "__main__":
    main()
