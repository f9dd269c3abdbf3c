"""Fit the few weights of the loaded-vocabulary score: python benchmarks/calibrate_loaded.py --gold DIR [--plot] [--write].

DIR holds babe.parquet and the BASIL files (see docs/lexicon.md). Only weights of kinds are fitted (strength, category,
rule, context), never of single words: what is learned is how far to trust a strength-2 verb in a quotation, not which verb
is loaded.
Prints how the fitted weights rank outlets that they were not fitted to, beside the weights in use.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from framing.features.loaded_vocabulary import scored_matches
from framing.lexicons import load_lexicon
from framing.lexicons.scoring import load_weights
from framing.text import annotate

WEIGHTS = Path(__file__).parents[1] / "framing" / "lexicons" / "data" / "weights.toml"
PLOT = Path(__file__).parents[1] / "docs" / "images" / "reliability.svg"
WEIGHTED = frozenset(
    "strength_2 strength_3 negative emotive phrase intensifier_before capitalised lead direct indirect scare".split()
)
# Their span is a mark, which no reader of words can have marked.
WORDLESS = frozenset(("rhetorical_question", "exclamation"))
# BASIL's readers marked about a fifth of what BABE's did; its matches still say which kinds are marked more often.
BASIL_WEIGHT = 0.5


def phrase_spans(text: str, phrases: list[str]) -> list[tuple[int, int]]:
    spans = []
    for phrase in phrases:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, str(phrase).split())) + r"(?!\w)"
        spans += [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]
    return spans


def babe_matches(gold: Path) -> list[tuple[list[str], bool, str]]:
    table = pd.read_parquet(gold / "babe.parquet")
    rows = []
    lexicon = load_lexicon()
    for row in table[table.label_bias.isin(["Biased", "Non-biased"])].itertuples():
        marked = phrase_spans(row.text, row.biased_words) if row.label_bias == "Biased" else []
        for match, names in scored_matches(annotate(row.text), lexicon):
            if match.rule in WORDLESS:
                continue
            rows.append((names, any(a < match.end and match.start < b for a, b in marked), row.outlet))
    return rows


def basil_matches(gold: Path) -> list[tuple[list[str], bool, str]]:
    articles = pd.read_parquet(gold / "basil_articles.parquet")
    spans = pd.read_parquet(gold / "basil_spans.parquet")
    sentences = pd.read_parquet(gold / "basil_sentences.parquet").sort_values(["article_id", "sent_idx"])
    begins = {}
    for article, group in sentences.groupby("article_id"):
        at = 0
        for row in group.itertuples():
            begins[article, row.sent_idx] = at
            at += len(row.sentence) + 1
    spans = spans[(spans["where"] != "title") & (spans.bias == "lex")]
    marked: dict[str, list[tuple[int, int]]] = {}
    for r in spans.itertuples():
        at = begins[r.article_id, r.sent_idx]
        marked.setdefault(r.article_id, []).append((at + r.start, at + r.end))
    rows = []
    lexicon = load_lexicon()
    for article in articles.itertuples():
        for match, names in scored_matches(annotate(article.text, headline=article.title), lexicon):
            if match.rule in WORDLESS:
                continue
            hit = any(a < match.end and match.start < b for a, b in marked.get(article.article_id, []))
            rows.append((names, hit, f"event {article.event_id}"))
    return rows


def fit(babe: list, basil: list) -> tuple[dict[str, float], np.ndarray, np.ndarray]:
    """Weights by name, and for BABE's matches the held-out probabilities and whether they were marked."""
    rows = babe + basil
    features = [{n: 1.0 for n in names if n in WEIGHTED} for names, *_ in rows]
    for at in range(len(babe), len(rows)):
        features[at]["dataset basil"] = 1.0
    vectorizer = DictVectorizer(sparse=False)
    X = vectorizer.fit_transform(features)
    y = np.array([hit for _, hit, _ in rows])
    groups = np.array([group for *_, group in rows])
    trust = np.array([1.0] * len(babe) + [BASIL_WEIGHT] * len(basil))
    model = LogisticRegression(C=0.5, max_iter=1000)
    held_out = cross_val_predict(
        model, X, y, groups=groups, cv=GroupKFold(8), method="predict_proba", params={"sample_weight": trust}
    )[:, 1]
    model.fit(X, y, sample_weight=trust)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    weights["bias"] = float(model.intercept_[0])
    n = len(babe)
    return weights, held_out[:n], y[:n]


def reliability(probability: np.ndarray, marked: np.ndarray, bins: int = 8) -> list[tuple[float, float, int]]:
    """Mean probability, share marked and count in bins of equal size, from the lowest score to the highest."""
    order = np.argsort(probability, kind="stable")
    return [
        (float(probability[part].mean()), float(marked[part].mean()), len(part))
        for part in np.array_split(order, bins)
    ]


def plot_reliability(lines: dict[str, list[tuple[float, float, int]]], path: Path) -> None:
    """Draw the reliability plot of ``docs/lexicon.md``."""
    figure, ax = plt.subplots(figsize=(4.6, 4.2), layout="constrained")
    ax.plot([0, 1], [0, 1], color="0.6", linestyle="--", linewidth=1, label="score = share marked")
    for (label, points), color, marker in zip(lines.items(), ("#1f4e79", "#b35900"), ("o", "s"), strict=True):
        ax.plot([p for p, *_ in points], [s for _, s, _ in points], color=color, marker=marker, label=label)
    ax.set(xlim=(0, 1), ylim=(0, 1), xlabel="score", ylabel="share that the experts marked")
    ax.legend(frameon=False, loc="upper left")
    ax.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


def write(weights: dict[str, float]) -> None:
    """Replace the numbers in the weights file, keeping its comments and the threshold."""
    head = WEIGHTS.read_text(encoding="utf-8").split("[weights]")[0]
    lines = [
        f"{name} = {value:.2f}" for name, value in sorted(weights.items()) if not name.startswith("dataset")
    ]
    WEIGHTS.write_text(head + "[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--plot", action="store_true", help="draw the plot of docs/lexicon.md anew")
    parser.add_argument("--write", action="store_true", help="replace the weights in use by the fitted ones")
    args = parser.parse_args()
    babe = babe_matches(args.gold)
    weights, held_out, marked = fit(babe, basil_matches(args.gold))
    for name, value in sorted(weights.items()):
        print(f"{name:24} {value:+.2f}")
    in_use = np.array([load_weights().probability(names) for names, *_ in babe])
    for what, scores in (("held out by outlet", held_out), ("weights in use", in_use)):
        points = "; ".join(f"{p:.2f} {s:.2f} {n}" for p, s, n in reliability(scores, marked))
        auc, brier = roc_auc_score(marked, scores), brier_score_loss(marked, scores)
        print(f"BABE, {what}: AUC {auc:.3f}, Brier {brier:.3f}; score, share marked, matches: {points}")
    if args.plot:
        lines = {"weights fitted without the outlet": held_out, "weights in use": in_use}
        plot_reliability({what: reliability(scores, marked) for what, scores in lines.items()}, PLOT)
    if args.write:
        write(weights)


if __name__ == "__main__":
    main()
