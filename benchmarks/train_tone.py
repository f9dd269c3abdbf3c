"""Train the model behind ``framing.tone_toward`` and write its weights.

    python benchmarks/train_tone.py --train newsmtsc_train.parquet            # cross-validate and print
    python benchmarks/train_tone.py --train newsmtsc_train.parquet --write    # also write framing/lexicons/data/tone_model.npz

Training data: the train set of NewsMTSC (Hamborg and Donnay 2021, MIT licence) and nothing else, with the columns
sentence, start, end, polarity (negative, neutral, positive) and article. Hyperparameters were chosen by five-fold
cross-validation on it with whole articles held out; the test sets took no part.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
from nltk.stem.snowball import SnowballStemmer
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import StandardScaler

from framing.features.tone_features import VIEWS, read, valences
from framing.features.tone_tokens import mark
from framing.features.tone_words import WordTable
from framing.features.vader import loaded_vader
from framing.lexicons import load_lexicon
from framing.lexicons.inflect import forms

DATA = Path(__file__).parents[1] / "framing" / "lexicons" / "data"
CLASSES = ("negative", "neutral", "positive")
MIN_ROWS = 2
#: Inverse regularisation, and how much the standardised valences weigh beside the unit-length views.
C, VALENCE_SHARE = 1.0, 0.05


# -- the word table ----------------------------------------------------------------------------------


def semantic_fields() -> dict[str, list[str]]:
    """Form -> fields, from the hand-written list with every inflected form."""
    table: dict[str, list[str]] = {}
    for line in (DATA / "tone_fields.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, pos, *words = line.split()
        for word in words:
            for form in forms(word, pos) if pos != "adj" else [word]:
                if name not in table.setdefault(form, []):
                    table[form].append(name)
    return table


def loaded_valences() -> dict[str, int]:
    """Form -> signed strength, for the loaded list's one-word entries with a direction; the strongest counts."""
    table: dict[str, int] = {}
    for entry in load_lexicon():
        if " " in entry.term or entry.direction == "0":
            continue
        value = entry.strength if entry.direction == "+" else -entry.strength
        for form in forms(entry.term, entry.pos):
            if abs(value) > abs(table.get(form, 0)):
                table[form] = value
    return table


def everyday_words(sentences: pd.Series) -> set[str]:
    """Words in lower case in at least two sentences, and there more often than with a capital in mid-sentence."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for sentence in sentences.drop_duplicates():
        plain = sentence.replace("’", "'")
        lower.update(set(re.findall(r"(?<![\w'])[a-z]+(?:['-][a-z]+)*", plain)))
        upper.update({w.lower() for w in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", plain)})
    return {w for w, n in lower.items() if n >= 2 and n >= upper[w]}


def word_rows(sentences: pd.Series) -> list[str]:
    """The rows of the word table, sorted by form."""
    stem = SnowballStemmer("english").stem
    fields, loaded, everyday = semantic_fields(), loaded_valences(), everyday_words(sentences)
    mood = {w: v for w, v in loaded_vader().lexicon.items() if re.fullmatch(r"[a-z]+(?:['-][a-z]+)*", w)}
    rows = []
    for form in sorted({*fields, *loaded, *everyday, *mood}):
        root = stem(form)
        columns = [form, "" if root == form else root, "|".join(fields.get(form, [])),
                   f"{mood.get(form, 0) or '':}", f"{loaded.get(form, '')}", "1" if form in everyday else ""]  # fmt: skip
        rows.append("\t".join(columns))
    return rows


# -- the model ---------------------------------------------------------------------------------------


class Design:
    """Rows of weighted features: tf-idf of unit length for each view, standardised valences beside them."""

    def __init__(self, views: list[list[list[str]]], dense: np.ndarray) -> None:
        self.views, self.dense = views, dense

    def fit(self, rows: np.ndarray) -> csr_matrix:
        """The matrix of these rows, with the vocabulary and the scale learned from them."""
        self.vectorizers = [
            TfidfVectorizer(analyzer=lambda names: names, min_df=MIN_ROWS, sublinear_tf=True)
            for _ in self.views
        ]
        for vectorizer, view in zip(self.vectorizers, self.views, strict=True):
            vectorizer.fit([view[i] for i in rows])
        self.scaler = StandardScaler().fit(self.dense[rows])
        return self.matrix(rows)

    def matrix(self, rows: np.ndarray) -> csr_matrix:
        """The matrix of these rows, shape (n_rows, n_features)."""
        blocks = [
            v.transform([view[i] for i in rows]) for v, view in zip(self.vectorizers, self.views, strict=True)
        ]
        dense = csr_matrix(self.scaler.transform(self.dense[rows]) * VALENCE_SHARE)
        return hstack([*blocks, dense]).tocsr()


def classifier() -> OneVsRestClassifier:
    """One logistic regression for each class against the others."""
    return OneVsRestClassifier(
        LogisticRegression(
            C=C, class_weight="balanced", solver="liblinear", dual=True, tol=1e-2, random_state=0
        )
    )


def held_out_margins(design: Design, labels: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Margins, shape (n, 3), each from a model that saw no row of the same article."""
    margins = np.zeros((len(labels), 3))
    for train, test in GroupKFold(5).split(labels, groups=groups):
        model = classifier().fit(design.fit(train), labels[train])
        margins[test] = model.decision_function(design.matrix(test))
    return margins


def calibration() -> LogisticRegression:
    """Margins -> probabilities, classes taken as equally frequent."""
    return LogisticRegression(class_weight="balanced", C=1.0)


def write(
    path: Path, rows: list[str], design: Design, model: OneVsRestClassifier, calibrated: LogisticRegression
) -> None:
    """Weights as arrays of numbers and UTF-8 bytes; loads with ``allow_pickle=False``."""
    weights = np.vstack([e.coef_[0] for e in model.estimators_]).T
    bias = np.array([e.intercept_[0] for e in model.estimators_])
    n = len(weights) - design.dense.shape[1]
    scaled = weights[n:] * VALENCE_SHARE / design.scaler.scale_[:, None]
    names = [name for v in design.vectorizers for name in v.get_feature_names_out()]
    assert len(names) == n == len(set(names)), "two views share a feature name"
    np.savez_compressed(
        path,
        words=np.frombuffer("\n".join(rows).encode(), dtype=np.uint8),
        names=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        idf=np.concatenate([v.idf_ for v in design.vectorizers]).astype(np.float16),
        weights=weights[:n].astype(np.float16),
        valence_weights=scaled.astype(np.float32),
        bias=(bias - design.scaler.mean_ @ scaled).astype(np.float32),
        calibration=calibrated.coef_.T.astype(np.float32),
        offset=calibrated.intercept_.astype(np.float32),
    )
    print(f"{path.name}: {n:,} features, {len(rows):,} words, {path.stat().st_size / 1e6:.2f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--train", type=Path, required=True, help="NewsMTSC's train set as a parquet file")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    data = pd.read_parquet(options.train)
    rows = word_rows(data.sentence)
    table = WordTable(rows)
    readings = [read(mark(r.sentence, r.start, r.end, table), table) for r in data.itertuples()]
    views = [[view(reading) for reading in readings] for view in VIEWS]
    design = Design(views, np.array([valences(reading) for reading in readings]))
    labels = data.polarity.map(CLASSES.index).to_numpy()
    groups = data.article.to_numpy()
    margins = held_out_margins(design, labels, groups)
    said = cross_val_predict(calibration(), margins, labels, groups=groups, cv=GroupKFold(5))
    by_class = np.round(f1_score(labels, said, average=None), 3)
    macro, accuracy = f1_score(labels, said, average="macro"), accuracy_score(labels, said)
    print(f"held-out articles: macro-F1 {macro:.4f}, by class {by_class}, accuracy {accuracy:.4f}")
    if options.write:
        model = classifier().fit(design.fit(np.arange(len(data))), labels)
        write(DATA / "tone_model.npz", rows, design, model, calibration().fit(margins, labels))


if __name__ == "__main__":
    main()
