"""Measure every detector on gold annotations by others; write docs/accuracy.md and framing/accuracy.json.

    FRAMING_GOLD=folder python benchmarks/accuracy.py [--only babe,basil]

The gold folder brings its own ``score.py``, which runs ``framing export`` as a user would, so the figures are not this
project's own arithmetic. Figures of parts that are not run again stay as they were. Those of texts that were measured once,
before anybody read the errors, stand in ``blind_figures.json`` and are never measured again: they are what to expect on new
text, and the report's footer prints them rather than figures on texts that the rules were written with. The pairs of sentences
that nobody reads are measured by ``heldout.py``. How far a figure may be off comes from ``accuracy_intervals.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from scipy import stats
from speed_page import speed_page

HERE = Path(__file__).parent
ROOT = HERE.parent
KEPT = HERE / "accuracy_figures.json"
ERRORS = HERE / "accuracy_errors.json"
BLIND = HERE / "blind_figures.json"
HELDOUT = HERE / "heldout_figures.json"
NOTES = HERE / "accuracy_notes.md"

BABE = "BABE, 1,728 news sentences marked by experts"
BASIL = "BASIL, 156 articles on 52 events"
EVENTS = "15 news articles on 5 events, one careful reader"
PASSAGES = "83 short passages the rules were written with"
UNSEEN = "60 short passages the rules had not seen"
WRITTEN = "120 pairs of sentences written for this"
PAIRS = "940 pairs of sentences written and kept unread"

UNSEEN_PARTS = ("blind.", "real.")

# key in score.py's figures: (detector, what is measured, data, a simple method's figure or "", shown in the report's footer)
FIGURES: dict[str, tuple[str, str, str, str, bool]] = {
    "blind.direct_words.f1": ("Direct quotation", "words, F1", UNSEEN, "", True),
    "blind.direct_exact_span_recall": ("Direct quotation", "exact spans found", UNSEEN, "", False),
    "blind.reported_words.f1": ("Reported speech", "direct and indirect words, F1", UNSEEN, "", True),
    "blind.scare_words.f1": ("Scare quotes", "words, F1", UNSEEN, "", False),
    "blind.speaker_accuracy": ("Speaker", "share named right", UNSEEN, "", True),
    "passages.direct_words.f1": ("Direct quotation", "words, F1", PASSAGES, "quotation marks alone .66", False),
    "passages.direct_exact_span_recall": ("Direct quotation", "exact spans found", PASSAGES, ".38", False),
    "passages.reported_words.f1": ("Reported speech", "direct and indirect words, F1", PASSAGES, ".46", False),
    "passages.speaker_accuracy": ("Speaker", "share named right", PASSAGES, "0", False),
    "basil.quote_flag.f1": ("Quotation flag", "marked spans in or out of quotation, F1", BASIL, ".885", True),
    "events.direct_words.f1": ("Direct quotation", "words, F1", EVENTS, ".98", False),
    "events.reported_words.f1": ("Reported speech", "direct and indirect words, F1", EVENTS, ".61", True),
    "events.direct_speaker_accuracy": ("Speaker", "share of direct speech named right", EVENTS, "0", False),
    "babe.words_in_biased_sentences.precision": ("Loaded words", "precision in sentences marked biased", BABE, "", True),
    "babe.words_in_biased_sentences.recall": ("Loaded words", "recall in sentences marked biased", BABE, "", True),
    "babe.words_in_biased_sentences.f1": ("Loaded words", "F1 in sentences marked biased", BABE, "Hu & Liu .37", False),
    "babe.words_ap_in_biased_sentences": ("Loaded words", "average precision by score", BABE, ".19", False),
    "babe.sentence_auc": ("Loaded words", "AUC, biased against not biased sentences", BABE, "MPQA strong .66", False),
    "basil.lexical_recall_narrator": ("Loaded words", "recall of spans in the narrator's voice", BASIL, "VADER .17", True),
    "basil.tokens_flagged": ("Loaded words", "share of all words flagged", BASIL, "", False),
    "basil.outlet_pairs_ranked_right": ("Loaded words", "pairs of outlets ordered as by experts", BASIL, ".47-.54", True),
    "events.loaded_words.precision_core_or_plausible": ("Loaded words", "precision", EVENTS, ".21", True),
    "events.loaded_words.recall_core": ("Loaded words", "recall of words nearly all would mark", EVENTS, ".16", True),
    "ptc.words.f1": ("Loaded words", "loaded language and name-calling, words, F1", "PTC, 232 articles", ".17", False),
    "newsmtsc.macro_f1_rw": ("Tone toward a target", "macro-F1, real-world split", "NewsMTSC", "VADER .51", True),
    "newsmtsc.macro_f1_mt": ("Tone toward a target", "macro-F1, multi-target split", "NewsMTSC", "VADER .50", True),
    "events.stance_pairs_ranked_right.share": ("Tone toward a target", "article pairs ordered right", EVENTS, ".50", True),
    "frac.accuracy": ("Frames", "accuracy", "FrAC, 246 sentences", "10-20 stems a frame .64", True),
    "frac.macro_f1": ("Frames", "macro-F1", "FrAC, 246 sentences", ".63", False),
    "events.labels_recall": ("Labels", "naming phrases found", EVENTS, "capitalised runs .24", True),
    "events.fact_alignment.f1": ("Shared facts", "sentence pairs on one fact, F1", EVENTS, "tf-idf cosine .56", True),
    "events.furniture_characters.precision": ("Furniture", "precision, characters", EVENTS, "", False),
    "events.furniture_characters.recall": ("Furniture", "recall, characters", EVENTS, "", False),
    "real.conflict.right": (
        "Conflicting claims", "precision", "749 real events: two marked, and both are real; too few for a rate", "", True,
    ),
    "blind.conflict.precision": ("Conflicting claims", "precision", PAIRS, "", True),
    "blind.conflict.recall": ("Conflicting claims", "recall", PAIRS, "", True),
    "blind.same_or_compatible.f1": ("Same or compatible claims", "F1", PAIRS, "", False),
    "blind.unrelated_flagged_conflict": ("Conflicting claims", "unrelated pairs flagged", PAIRS, "", False),
    "claims.conflict.precision": ("Conflicting claims", "precision", WRITTEN, "", False),
    "claims.conflict.recall": ("Conflicting claims", "recall", WRITTEN, "", False),
    "claims.same_or_compatible.f1": ("Same or compatible claims", "F1", WRITTEN, "", False),
    "claims.unrelated_flagged_conflict": ("Conflicting claims", "unrelated pairs flagged", WRITTEN, "", False),
}  # fmt: skip


def run(gold: Path, only: str) -> dict:
    """The figures of score.py for the parts asked for."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "figures.json")
        command = [sys.executable, gold / "score.py", "--gold", gold, "--json", out]
        subprocess.run([*command, *(["--only", only] if only else [])], check=True)
        return json.loads(out.read_text())


def flat(value: dict, prefix: str = "") -> dict[str, float]:
    """Nested figures as one dict with dotted keys."""
    rows: dict[str, float] = {}
    for key, inner in value.items():
        rows |= flat(inner, f"{prefix}{key}.") if isinstance(inner, dict) else {f"{prefix}{key}": inner}
    return rows


def blind() -> dict[str, float]:
    """The figures on texts that nobody has read for errors."""
    unread = flat(json.loads(HELDOUT.read_text())["unread"], "blind.")
    return json.loads(BLIND.read_text()) | unread


def interval(key: str, figures: Mapping[str, float], errors: Mapping[str, Any]) -> tuple[float, float] | None:
    """The 95 % interval of a figure; None where nothing says how far it may be off.

    From the number of cases where they are kept (Wilson), else from the standard error with the t distribution of its groups.
    A standard error of 0 says that no group has an error, and not that there is none.
    """
    value, cases, error = figures[key], figures.get(f"{key}.of"), errors.get(key, {"se": 0})
    if cases:
        found = stats.binomtest(round(value * cases), int(cases)).proportion_ci(method="wilson")
        return float(found.low), float(found.high)
    if not error["se"]:
        return None
    half = float(stats.t.ppf(0.975, error["groups"] - 1)) * error["se"]
    return max(value - half, 0.0), min(value + half, 1.0)


def footer_rows(figures: dict[str, float], errors: Mapping[str, Any]) -> list[dict[str, object]]:
    """What the report's footer prints."""
    rows: list[dict[str, object]] = []
    for key, (detector, what, data, _, shown) in FIGURES.items():
        if not shown or not isinstance(figures.get(key), float):
            continue
        row: dict[str, object] = {"detector": detector, "figure": what, "value": round(figures[key], 3)}
        if bounds := interval(key, figures, errors):
            row |= {"ci_low": round(bounds[0], 3), "ci_high": round(bounds[1], 3)}
        rows.append(row | {"data": data})
    return rows


def _row(key: str, figures: Mapping[str, float], errors: Mapping[str, Any]) -> str:
    """A line of the page's tables; "" for what was not measured."""
    if not isinstance(figures.get(key), float | int):
        return ""
    detector, what, data, simple, _ = FIGURES[key]
    bounds = interval(key, figures, errors)
    sure = f"{bounds[0]:.2f} to {bounds[1]:.2f}" if bounds else ""
    return f"| {detector} | {what} | {figures[key]:.3f} | {sure} | {simple} | {data} |"


def _table(rows: list[str]) -> list[str]:
    return [
        "| detector | figure | measured | 95 % interval | a simple method | on |",
        "|---|---|---|---|---|---|",
        *rows,
    ]


def page(figures: dict[str, float], errors: Mapping[str, Any]) -> str:
    """docs/accuracy.md."""
    rows = {key: said for key in FIGURES if (said := _row(key, figures, errors))}
    unseen = [said for key, said in rows.items() if key.startswith(UNSEEN_PARTS)]
    seen = [said for key, said in rows.items() if not key.startswith(UNSEEN_PARTS)]
    lines = [
        "# Measured accuracy",
        "",
        "How often each detector is right, against annotations by others. The page is written by `benchmarks/accuracy.py`; the",
        "report's footer prints the same figures. Single readings of real articles by the authors, and what was tried without",
        "success, stand on the pages *How ... were measured*.",
        "",
        f"Last measured {date.today().isoformat()}.",
        "",
        "## On texts the rules had not seen",
        "",
        "What to expect of new text. The passages were measured once, before their errors were read, and are not measured again.",
        "",
        *_table(unseen),
        "",
        "## On annotated sets",
        "",
        "The development half of each set. Rules were mended with some of these texts in view, and where a set served to choose",
        "a threshold or a weight, the notes below say so: expect a little less on new text.",
        "",
        *_table(seen),
    ]
    if isinstance(figures.get("events.conflicts.claimed"), int | float):
        said = {
            k: int(figures[f"events.conflicts.{k}"]) for k in ("gold", "found", "claimed", "claimed_right")
        }
        lines += ["", f"Conflicts in {EVENTS}: {said['gold']} marked, {said['found']} found; "
                  f"{said['claimed']} claimed, {said['claimed_right']} of them right."]  # fmt: skip
    return "\n".join([*lines, "", NOTES.read_text(encoding="utf-8").rstrip(), "", speed_page(), ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="parts, with commas between them")
    only = parser.parse_args().only
    gold = os.environ.get("FRAMING_GOLD")
    if not gold:
        parser.error("set FRAMING_GOLD to the folder of gold annotations")
    found = flat(run(Path(gold).resolve(), only))
    if missing := [name for name in found if name.endswith("not scored")]:
        sys.exit(
            f"accuracy.py: nothing is written, since some parts could not be measured: {', '.join(missing)}"
        )
    figures = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    figures |= found
    figures |= blind()
    errors = json.loads(ERRORS.read_text())
    KEPT.write_text(json.dumps(dict(sorted(figures.items())), indent=1) + "\n")
    (ROOT / "framing" / "accuracy.json").write_text(json.dumps(footer_rows(figures, errors), indent=1) + "\n")
    (ROOT / "docs" / "accuracy.md").write_text(page(figures, errors), encoding="utf-8")


if __name__ == "__main__":
    main()
