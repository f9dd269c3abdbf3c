"""How far each measured accuracy may be off: its standard error, by leaving out a part of the annotated texts at a time.

    FRAMING_GOLD=folder python benchmarks/accuracy_intervals.py [--only babe,basil]

A figure on 15 articles is not as sure as one on 1,728 sentences. The texts of each set are dealt into up to 20 groups (whole
articles, or whole events where a figure is about pairs of articles), the gold folder's own ``score.py`` is run with each group
left out, and the spread of its figures gives the standard error (delete-a-group jackknife: Kott, Journal of Official
Statistics 17, 2001). What the toolkit finds in a text is exported once. Writes ``benchmarks/accuracy_errors.json``, from which
``benchmarks/accuracy.py`` prints 95 % intervals.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
from accuracy import FIGURES, flat
from heldout import UNREAD, claim_figures, read_pairs

from framing import compare_claims

ERRORS = Path(__file__).parent / "accuracy_errors.json"
GROUPS = 20

Tables = dict[str, pd.DataFrame]
#: part of score.py: the file of each of its tables, and the column that says which unit a row belongs to
FILES: dict[str, dict[str, str]] = {
    "babe": {"babe.parquet": "news_link"},
    "basil": {
        "basil_articles.parquet": "event_id",
        "basil_spans.parquet": "event_id",
        "basil_sentences.parquet": "event_id",
    },
    "ptc": {"ptc_articles.parquet": "article_id", "ptc_spans.parquet": "article_id"},
    "newsmtsc": {"newsmtsc.parquet": "article"},
    "frac": {"frac.parquet": "sentence"},
    "claims": {"claims.csv": "pair_id"},
    "passages": {"passages.jsonl": "passage_id"},
}
#: figures of the annotated events that are about pairs of articles: an event is left out, and not an article
PAIRED = ("fact_alignment.", "stance_pairs_ranked_right.")


def read(path: Path) -> pd.DataFrame:
    """A table of the gold folder, nothing interpreted."""
    if path.suffix == ".parquet":
        return pd.read_parquet(path)
    if path.suffix == ".jsonl":
        return pd.DataFrame([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()])
    return pd.read_csv(path, keep_default_na=False, dtype=str)


def write(table: pd.DataFrame, path: Path) -> None:
    """The same in the same form."""
    if path.suffix == ".parquet":
        table.to_parquet(path)
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in table.to_dict("records")), encoding="utf-8")
    else:
        table.to_csv(path, index=False)


def dealt(units: pd.Series) -> dict[str, int]:
    """The group of each unit: in the order of digests, in turn, so that groups are alike in size and always the same."""
    order = sorted(units.map(str).unique(), key=lambda unit: hashlib.sha256(unit.encode()).digest())
    return {unit: at % GROUPS for at, unit in enumerate(order)}


def folders(gold: Path, part: str) -> Iterator[Path]:
    """The gold folder of `part` with one group after the other left out."""
    tables = {name: read(gold / name) for name in FILES[part]}
    first, column = next(iter(FILES[part].items()))
    group = dealt(tables[first][column])
    for left_out in sorted(set(group.values())):
        with tempfile.TemporaryDirectory() as folder:
            for name, table in tables.items():
                kept = table[FILES[part][name]].map(str).map(group) != left_out
                write(table[kept].reset_index(drop=True), Path(folder, name))
            yield Path(folder)


def event_folders(gold: Path, by: str) -> Iterator[Path]:
    """The annotated events with one article, or one event, after the other left out."""
    texts = pd.read_parquet(gold / "events.parquet").set_index("article_id")
    tables = {path.name: read(path) for path in sorted((gold / "events_gold").glob("*.csv"))}
    articles = tables["facts.csv"].article_id.unique()
    unit = {article: article if by == "article" else texts.event[article] for article in articles}
    for left_out in sorted(set(unit.values())):
        gone = {article for article in articles if unit[article] == left_out}
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "events_gold").mkdir()
            (Path(folder) / "events.parquet").symlink_to(gold / "events.parquet")
            for name, table in tables.items():
                named = [table[c].isin(gone) for c in ("article_id", "article_a", "article_b") if c in table]
                write(table[~np.logical_or.reduce(named)], Path(folder, "events_gold", name))
            yield Path(folder)


class ExportedOnce:
    """Stands in for ``score.export``: the first call runs the toolkit, later ones give the rows of the texts they name."""

    def __init__(self, export: Callable[..., Tables]) -> None:
        self.export = export
        self.tables: Tables = {}
        self.article_of: dict[str, str] = {}

    def __call__(self, articles: pd.DataFrame, command: list[str]) -> Tables:
        """The tables of these articles."""
        if not self.tables:
            self.tables = self.export(articles, command)
            self.article_of = dict(zip(articles.text, articles.article_id.astype(str), strict=True))
        # score.py numbers sentences anew in each call, so a text is known by its words
        ids = {self.article_of[row.text]: str(row.article_id) for row in articles.itertuples()}
        return {name: self._of(table, ids) for name, table in self.tables.items()}

    @staticmethod
    def _of(table: pd.DataFrame, ids: Mapping[str, str]) -> pd.DataFrame:
        for column in ("article_id", "article_a", "article_b"):
            if column in table:
                table = table[table[column].isin(ids)].assign(**{column: lambda t, c=column: t[c].map(ids)})
        return table.reset_index(drop=True)


def score_module(gold: Path) -> ModuleType:
    """The gold folder's ``score.py``."""
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"accuracy_intervals.py: {gold} has no score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def jackknife(figures: list[dict[str, float]]) -> dict[str, dict[str, float]]:
    """The standard error of each figure from its values with one of G groups left out, and G."""
    table = pd.DataFrame(figures)
    spread = (table - table.mean()).pow(2).sum() * (len(table) - 1) / len(table)
    return {str(key): {"se": round(float(np.sqrt(s)), 4), "groups": len(table)} for key, s in spread.items()}


def errors_of(gold: Path, part: str) -> dict[str, dict[str, float]]:
    """The standard errors of one part's figures, with score.py's dotted keys."""
    score = score_module(gold)
    score.export = ExportedOnce(score.export)
    command = [sys.executable, "-m", "framing"]

    def figures(folder: Path) -> dict[str, float]:
        return flat({part: score.PARTS[part](folder, command)})

    figures(gold)
    if part != "events":
        return jackknife([figures(folder) for folder in folders(gold, part)])
    errors = jackknife([figures(folder) for folder in event_folders(gold, "article")])
    of_pairs = jackknife([figures(folder) for folder in event_folders(gold, "event")])
    paired = tuple(f"{part}.{name}" for name in PAIRED)
    return {key: (of_pairs if key.startswith(paired) else errors)[key] for key in errors}


def unread_errors() -> dict[str, dict[str, float]]:
    """The standard errors of the figures on pairs that nobody reads, with one writer's pairs after the other left out."""
    pairs = {name: read_pairs(name) for name in UNREAD}
    said = {
        name: [compare_claims(p["sentence_a"], p["sentence_b"], p["date_a"] or None, p["date_b"] or None).status for p in rows]
        for name, rows in pairs.items()
    }  # fmt: skip
    figures = []
    for left_out in UNREAD:
        kept = [name for name in UNREAD if name != left_out]
        together = [p for name in kept for p in pairs[name]], [s for name in kept for s in said[name]]
        figures.append(flat(claim_figures(*together), "blind."))
    return jackknife(figures)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--only", default=",".join([*FILES, "events", "unread"]), help="parts, with commas between them"
    )
    only = parser.parse_args().only.split(",")
    gold = os.environ.get("FRAMING_GOLD")
    if not gold:
        parser.error("set FRAMING_GOLD to the folder of gold annotations")
    errors = json.loads(ERRORS.read_text()) if ERRORS.exists() else {}
    for part in only:
        found = unread_errors() if part == "unread" else errors_of(Path(gold).resolve(), part)
        errors |= {key: error for key, error in found.items() if key in FIGURES}
        ERRORS.write_text(json.dumps(dict(sorted(errors.items())), indent=1) + "\n")
        print(part, flush=True)


if __name__ == "__main__":
    main()
