"""Fit the few weights of the loaded-vocabulary score: python benchmarks/calibrate_loaded.py --gold DIR [--write].

DIR holds babe.parquet and the BASIL files (see docs/lexicon.md). Only weights of kinds are fitted (strength, category,
rule, context), never of single words: what is learned is how far to trust a strength-2 verb in a quotation, not which verb
is loaded.
Prints the cross-validated ranking (folds by outlet and by event) beside that of the weights in use.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from framing.features.loaded_vocabulary import scored_matches
from framing.lexicons import load_lexicon
from framing.lexicons.scoring import load_weights
from framing.text import annotate

WEIGHTS = Path(__file__).parents[1] / "framing" / "lexicons" / "data" / "weights.toml"
# A kind seen fewer times than this keeps the weight 0.
ENOUGH = 12
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
            hit = any(a < match.end and match.start < b for a, b in marked.get(article.article_id, []))
            rows.append((names, hit, f"event {article.event_id}"))
    return rows


def fit(babe: list, basil: list) -> tuple[dict[str, float], float, float]:
    """Weights by name, cross-validated AUC on BABE, AUC of the weights in use."""
    rows = babe + basil
    counts = Counter(name for names, *_ in rows for name in set(names))
    kept = {name for name, count in counts.items() if count >= ENOUGH and name != "bias"}
    features = [{n: 1.0 for n in names if n in kept} for names, *_ in rows]
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
    used = [load_weights().probability(names) for names, *_ in babe]
    model.fit(X, y, sample_weight=trust)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    weights["bias"] = float(model.intercept_[0])
    n = len(babe)
    return weights, roc_auc_score(y[:n], held_out[:n]), roc_auc_score(y[:n], used)


def write(weights: dict[str, float]) -> None:
    """Replace the numbers in the weights file, keeping its comments and the threshold."""
    head = WEIGHTS.read_text(encoding="utf-8").split("[context]")[0]
    tables: dict[str, list[str]] = {"context": [], "category": [], "rule": []}
    for name, value in sorted(weights.items()):
        table, _, key = name.rpartition(".")
        if not name.startswith("dataset"):
            tables[table or "context"].append(f"{key} = {value:.2f}")
    body = "\n\n".join(f"[{table}]\n" + "\n".join(lines) for table, lines in tables.items())
    WEIGHTS.write_text(head + body + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument(
        "--write", action="store_true", help="replace the weights in framing/lexicons/data/weights.toml"
    )
    args = parser.parse_args()
    weights, held_out, in_use = fit(babe_matches(args.gold), basil_matches(args.gold))
    for name, value in sorted(weights.items()):
        print(f"{name:44} {value:+.2f}")
    print(f"AUC of a match being marked (BABE): held out {held_out:.3f}, weights in use {in_use:.3f}")
    if args.write:
        write(weights)


if __name__ == "__main__":
    main()
