"""Are intervals and tests as good as they say? False positives under shuffled labels, coverage, planted effects.

    FRAMING_GOLD=folder python benchmarks/calibration.py [--only labels,events,outlets,coverage,pairs,real,planted] [--quick]

Writes benchmarks/calibration_figures.json and benchmarks/calibration_notes.md.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from calibration_articles import one_article, pairs, real_articles
from calibration_events import neighbours
from calibration_page import notes

from framing.profiles import Profile, make_articles, profile_outlets, read_profile
from framing.profiles.differences import difference_table
from framing.profiles.matching import against_others
from framing.profiles.measures import choose_measures
from framing.profiles.relabelling import relabelling_test

HERE = Path(__file__).parent
FIGURES, NOTES = HERE / "calibration_figures.json", HERE / "calibration_notes.md"


# -- labels shuffled within events -----------------------------------------------------------------


def shuffled(profile: Profile, rng: np.random.Generator) -> Profile:
    """The same articles with the outlets' names dealt anew within each event and genre."""
    blocks: dict[tuple[str, str], list[str]] = {}
    for event, genre, outlet in sorted(profile.cells):
        blocks.setdefault((event, genre), []).append(outlet)
    cells = {}
    for (event, genre), outlets in blocks.items():
        for old, new in zip(outlets, rng.permutation(outlets), strict=True):
            cells[event, genre, str(new)] = profile.cells[event, genre, old]
    return Profile(profile.columns, profile.settings, cells, profile.events, profile.notes)


def labels(profile: Profile, rounds: int) -> dict[str, object]:
    """Real articles whose outlets mean nothing: every discovery is a false one, every true difference 0."""
    rng = np.random.default_rng(11)
    found: dict[str, object] = {"articles": int(profile.notes["articles"]), "shuffles": rounds}
    for name, wanted in (("main measures", None), ("all measures", ["all"])):
        measures = choose_measures(profile.columns, wanted)
        shares, discoveries, tests, covered, by_group = [], [], [], [], {}
        for k in range(rounds):
            table = difference_table(shuffled(profile, rng), measures, random_state=k)
            table = table[table["status"] == "enough"]
            shares.append((table["p"] <= 0.05).mean())
            discoveries.append(int((table["q"] <= 0.05).sum()))
            tests.append(len(table))
            inside = (table["ci_low"] <= 0) & (table["ci_high"] >= 0)
            covered.append(inside.mean())
            for group, rows in inside.groupby(table["measure"].str.partition(":")[0]):
                by_group.setdefault(str(group), []).append(rows.mean())
        found[name] = {
            "tests": round(float(np.mean(tests)), 1),
            "share_p_under_05": round(float(np.mean(shares)), 4),
            "standard_error": round(float(np.std(shares, ddof=1) / np.sqrt(rounds)), 4),
            "shuffles_with_a_discovery": round(float(np.mean([d > 0 for d in discoveries])), 3),
            "discoveries_by_tests": round(sum(discoveries) / sum(tests), 5),
            "coverage_of_no_difference": round(float(np.mean(covered)), 4),
            "coverage_by_kind": {g: round(float(np.mean(c)), 3) for g, c in sorted(by_group.items())},
        }
    return found


# -- coverage --------------------------------------------------------------------------------------


def event_counts(
    kind: str,
    n_events: int,
    reps: int,
    base: float,
    effect: float,
    rng: np.random.Generator,
    shape: float = 3.0,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Counts and sizes of outlets on events told by two or three of them, shape (n_cells, reps), and each cell's event.

    The first outlet of each event is the one asked for; ``shape`` says how steady it is (the others have 3).
    """
    counts, sizes, events = [], [], []
    for event in range(n_events):
        k = int(rng.integers(2, 4))
        shapes = np.full((k, 1), 3.0)
        shapes[0] = shape
        size = np.exp(rng.normal(6.1, 0.5, size=(k, reps))).round()
        level = np.tile(rng.gamma(2, 0.5, size=reps) * base, (k, 1))
        level[0] *= 1 + effect
        if kind == "rate":
            count = rng.poisson(level * rng.gamma(shapes, 1 / shapes, size=level.shape) * size / 100)
        elif kind == "share":
            p = np.clip(level / 100, 1e-3, 0.95)
            count = rng.binomial(size.astype(int), rng.beta(5 * shapes / 3 * p, 5 * shapes / 3 * (1 - p)))
        else:
            size = (size / 25).round() + 1
            spread = 0.1 * np.sqrt(3 / shapes)
            count = size * (rng.normal(0, 1, size=(k, reps)) * spread + rng.normal(0, 0.2, size=reps))
            count[0] += size[0] * effect * 0.1
        counts.append(count.astype(float))
        sizes.append(size)
        events.append(np.full(k, event))
    return np.concatenate(counts), np.concatenate(sizes), np.concatenate(events)


def percentile(
    surplus: np.ndarray, weight: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    n = len(surplus)
    drawn = rng.multinomial(n, np.full(n, 1 / n), size=999).astype(float)
    low, high = np.percentile((drawn @ surplus) / (drawn @ weight), [2.5, 97.5], axis=0)
    return low, high


def first_of_each(events: np.ndarray) -> np.ndarray:
    return np.flatnonzero(np.r_[True, events[1:] != events[:-1]])


def bare_sum_p(surplus: np.ndarray, events: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """How likely so large a sum of surpluses is, not divided by the root of its squares."""
    own = first_of_each(events)
    cells = np.diff(np.r_[own, len(events)])
    bound = np.abs(surplus[own].sum(axis=0)) * (1 - 1e-9)
    hits = np.zeros(surplus.shape[1])
    for _ in range(999):
        hits += np.abs(surplus[own + (rng.random(len(own)) * cells).astype(int)].sum(axis=0)) >= bound
    return (1 + hits) / 1000


def outlets(reps: int) -> dict[str, object]:
    """Coverage of an outlet's interval, and how often the test rejects where the outlet is only more erratic."""
    rng = np.random.default_rng(3)
    found: dict[str, object] = {}
    cases = (
        ("rate", 1.0, 0.5, 3.0),
        ("rate", 0.1, 0.5, 3.0),
        ("rate", 1.0, 0.0, 3.0),
        ("share", 20.0, 0.3, 3.0),
        ("mean", 1.0, 0.5, 3.0),
        ("rate", 1.0, 0.0, 0.7),
        ("mean", 1.0, 0.0, 0.7),
    )
    for kind, base, effect, shape in cases:
        counts, sizes, events = event_counts(kind, 2_000, 100, base, effect, rng, shape)
        surplus, weight = against_others(counts, sizes, events)
        own = first_of_each(events)
        truth = surplus[own].sum() / weight[own].sum()
        for n in (8, 12, 20, 50):
            counts, sizes, events = event_counts(kind, n, reps, base, effect, rng, shape)
            surplus, weight = against_others(counts, sizes, events)
            own = first_of_each(events)
            # Only what would be shown: at least eight events with anything found.
            shown = (np.abs(surplus[own]) > 1e-9).sum(axis=0) >= 8
            if shown.sum() < 200:
                continue
            tested = [
                relabelling_test(surplus[:, part], sizes[:, part], events, own, rng)
                for part in np.array_split(np.flatnonzero(shown), max(1, shown.sum() // 100))
            ]
            p, lower, upper = (
                np.concatenate([getattr(t, name) for t in tested]) for name in ("p", "low", "high")
            )
            low, high = percentile(surplus[own][:, shown], weight[own][:, shown], rng)
            steady = "" if shape == 3.0 else ", more erratic"
            found[f"{kind}, base {base:g}, effect {effect:+.0%}{steady}, {n} events"] = {
                "covered": round(float(((lower <= truth) & (truth <= upper)).mean()), 3),
                "covered_percentile": round(float(((low <= truth) & (truth <= high)).mean()), 3),
                "p_under_05": round(float((p <= 0.05).mean()), 3) if not effect else None,
                "bare_sum_p_under_05": (
                    round(float((bare_sum_p(surplus[:, shown], events, rng) <= 0.05).mean()), 3)
                    if not effect
                    else None
                ),
            }
    return found


# -- planted effects -------------------------------------------------------------------------------


def planted_profile(articles: pd.DataFrame) -> Profile:
    """The profile that a perfect reader would count from what was planted."""
    counts = {
        "words": articles["planted_words"],
        "narrator_words": articles["planted_words"] - articles["planted_quoted"],
        "quoted_words": articles["planted_quoted"],
        "loaded": articles["planted_loaded"],
    }
    table = np.column_stack(list(counts.values())).astype(np.int64)
    keys = zip(articles["event"], articles["genre"], articles["outlet"], strict=True)
    return Profile(tuple(counts), cells=dict(zip(keys, table, strict=True)))


def planted(rounds: int) -> dict[str, object]:
    effects = {"loaded": {"Outlet A": 2.5, "Outlet C": 0.5}, "quoted": {"Outlet B": 1.6}}
    names = ["loaded_vocabulary", "quoted_share"]
    # Four large corpora: one of 1,500 events still has an error of its own.
    parts = [make_articles(1_500, 6, **effects, random_state=90 + k) for k in range(4)]
    big = pd.concat([part.assign(event=part["event"] + f" of {k}") for k, part in enumerate(parts)])
    big_profile = planted_profile(big)
    big_profile.columns = ("articles", *big_profile.columns)
    big_profile.cells = {c: np.concatenate([[1], v]) for c, v in big_profile.cells.items()}
    measures = [m for m in choose_measures(big_profile.columns, names) if m.name in names]
    truth = difference_table(big_profile, measures).set_index(["outlet", "measure"])["difference"]
    errors: dict[tuple[str, str], list[tuple[float, float, bool, bool]]] = {}
    for k in range(rounds):
        table = profile_outlets(make_articles(60, 6, **effects, random_state=k)).select(names).table
        for row in table.to_dict("records"):
            key = (row["outlet"], row["measure"])
            t = truth[key]
            errors.setdefault(key, []).append(
                (
                    row["difference"] - t,
                    row["shrunk"] - t,
                    row["ci_low"] <= t <= row["ci_high"],
                    row["q"] <= 0.05,
                )
            )
    found = {}
    for (outlet, measure), rows in sorted(errors.items()):
        raw, shrunk, covered, different = (np.array(column) for column in zip(*rows, strict=True))
        found[f"{outlet}, {measure}"] = {
            "true_difference": round(float(truth[outlet, measure]), 3),
            "bias": round(float(raw.mean()), 3),
            "rmse": round(float(np.sqrt((raw**2).mean())), 3),
            "rmse_shrunk": round(float(np.sqrt((shrunk**2).mean())), 3),
            "covered": round(float(covered.mean()), 3),
            "found_at_q_05": round(float(different.mean()), 3),
        }
    return {"corpora": rounds, "articles_each": 180, "differences": found}


def main() -> None:
    parser = argparse.ArgumentParser(description="Calibration of intervals and tests.")
    parser.add_argument("--only", default="labels,events,outlets,coverage,pairs,real,planted")
    parser.add_argument("--quick", action="store_true", help="a tenth of the rounds")
    parser.add_argument(
        "--counts", type=Path, help="counts of events.parquet, made before, for labels and events"
    )
    options = parser.parse_args()
    part = 10 if options.quick else 1
    figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    wanted = options.only.split(",")
    folder = os.environ.get("FRAMING_GOLD", "")
    if {"labels", "events", "real"} & {*wanted} and not folder:
        sys.exit(
            "calibration.py: set FRAMING_GOLD to the folder that holds events.parquet and articles.parquet, or leave "
            "labels, events and real out."
        )
    if {"labels", "events"} & {*wanted}:
        counts = options.counts
        profile = read_profile(counts) if counts else profile_outlets(Path(folder, "events.parquet")).profile
    if "labels" in wanted:
        figures["labels"] = labels(profile, 40 // part)
    if "events" in wanted:
        figures["events"] = neighbours(profile)
    if "outlets" in wanted:
        figures.setdefault("coverage", {})["outlets"] = outlets(2_000 // part)
    if "coverage" in wanted:
        figures.setdefault("coverage", {})["one_article"] = one_article(1_500 // part)
    if "pairs" in wanted:
        figures["pairs"] = pairs(1_500 // part)
    if "real" in wanted:
        figures["real"] = real_articles(folder, 8 // min(part, 4))
    if "planted" in wanted:
        figures["planted"] = planted(40 // part)
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    NOTES.write_text(notes(figures), encoding="utf-8")
    print(NOTES.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
