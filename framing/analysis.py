"""The hub: articles in, every table once. Nothing downstream computes a score."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

import framing
from framing.accuracy import load_accuracy
from framing.comparison import EventComparison, compare_event, relative_scores
from framing.comparison.leave_one_out import compare_articles
from framing.comparison.loaded_shift import loaded_shift
from framing.comparison.measures import article_counts, word_counts
from framing.comparison.without import without_carriers
from framing.corpus import read_articles
from framing.extraction import Extracted, Extraction
from framing.features.event_portrayal import portray_event
from framing.features.sources import share_roles, source_rows
from framing.lexicons import Lexicon, load_lexicon
from framing.methods import methods_text
from framing.review import Review, read_review
from framing.tables import TABLES, make_table
from framing.text import Document
from framing.text.tags import Tagger

Progress = Callable[[int, int], None]
_STEPS = 5  # of the time that an article takes, a fifth goes into reading it and the rest into comparing


@dataclass(frozen=True)
class Analysis:
    """Everything measured about a set of articles, as one pandas table per subject.

    The tables and their columns are listed in ``framing.tables.TABLES`` and described in ``docs/tables.md``. Offsets are
    character indices into ``documents[article_id].text``, the text as given. ``settings``, ``lexicons`` and
    ``input_hash`` say what a figure depends on, so that another person can get it again. ``reviewed`` says which marks
    readers had taken out: ``files``, ``marks``, ``counts`` by measure or table, and ``not_there``, marks that no longer exist.
    """

    tables: dict[str, pd.DataFrame]
    documents: dict[str, Document]
    settings: dict[str, Any] = field(default_factory=dict)
    lexicons: dict[str, str] = field(default_factory=dict)
    accuracy: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    input_hash: str = ""
    reviewed: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> pd.DataFrame:
        # Tables read as attributes: analysis.evidence is analysis.tables["evidence"].
        tables = self.__dict__.get("tables", {})
        if name in tables:
            return tables[name]
        raise AttributeError(f"Analysis has no attribute {name!r}; its tables are {', '.join(TABLES)}.")

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self.tables]

    def __repr__(self) -> str:
        listed = ", ".join(f"{name} ({len(table):,})" for name, table in self.tables.items())
        return f"<Analysis {self.input_hash}; tables (rows): {listed}>"

    @property
    def methods(self) -> str:
        """A paragraph for the methods section of a paper: versions, settings, tests and the fingerprint of the texts."""
        return methods_text(self.tables, self.settings, self.lexicons, self.input_hash)


def analyze(
    articles: pd.DataFrame | str | Path,
    *,
    lexicon: str | Path | Lexicon | None = None,
    n_resamples: int = 999,
    random_state: int = 0,
    reviewed: Any = None,
    tagger: Tagger | None = None,
    progress: Progress | None = None,
) -> Analysis:
    """Annotate every article once, score it, and compare it with the other articles on its event.

    Parameters
    ----------
    articles : DataFrame from :func:`framing.read_articles`, or anything that function reads
    lexicon : path or Lexicon, optional
        Loaded terms of your own, added to the packaged lexicon.
    n_resamples : int
        Shuffles behind each p.
    random_state : int
        The same input and state give the same figures.
    reviewed : path, or list of paths, optional
        Files with the places that readers read differently, as a report's page downloads them. These marks are taken out before
        anything is counted, and every figure is computed without them.
    tagger : callable, optional
        A loaded spaCy pipeline, whose parts of speech are used; see :func:`framing.annotate`. Never needed.
    progress : callable, optional
        Called with (articles done, articles in all); an article is done when it is read and compared.

    Returns
    -------
    Analysis

    Raises
    ------
    ArticleError
        Where the input cannot be read; the message names file, row and column.
    ValueError
        Where a reviewed file cannot be read or speaks of other texts.

    Examples
    --------
    >>> from framing import load_demo
    >>> analysis = analyze(load_demo().head(5))
    >>> len(analysis.articles)
    5
    """
    frame = read_articles(articles)
    merged = _lexicon(lexicon)
    extraction = Extraction(merged, tagger)
    read: dict[str, Extracted] = {}
    review = Review() if reviewed is None else read_review(reviewed, frame.to_dict("records"))  # type: ignore[arg-type]
    rows: Any = frame.itertuples(index=False)
    for done, row in enumerate(rows, start=1):
        read[row.article_id] = extraction.read(
            row.text, row.headline, partial(review.takes_out, row.article_id)
        )
        if progress:
            progress(done // _STEPS, len(frame))
    tables = _tables(frame, read, review, n_resamples, random_state, progress)
    return Analysis(
        tables=tables,
        documents={article_id: r.document for article_id, r in read.items()},
        settings={
            "framing": framing.__version__,
            "n_resamples": n_resamples,
            "random_state": random_state,
            "loaded_threshold": extraction.loaded.threshold_,
            **({"tagger": _name(tagger)} if tagger else {}),
        },
        lexicons={
            "loaded": f"{merged.name} {merged.version}",
            "sentiment": f"vaderSentiment {version('vaderSentiment')}",
        },
        accuracy=load_accuracy(),
        skipped=list(frame.attrs.get("skipped", [])),
        input_hash=_hash(frame),
        reviewed=review.report() if review.files or review else {},
    )


def _name(tagger: Tagger) -> str:
    meta = getattr(tagger, "meta", {})  # a spaCy pipeline says what it is
    return (
        " ".join(str(meta[key]) for key in ("lang", "name", "version") if key in meta)
        or type(tagger).__name__
    )


def _lexicon(own: str | Path | Lexicon | None) -> Lexicon:
    packaged = load_lexicon()
    if own is None:
        return packaged
    return packaged + (own if isinstance(own, Lexicon) else load_lexicon(own))


def _hash(frame: pd.DataFrame) -> str:
    digest = hashlib.sha256()
    for column in ("article_id", "outlet", "event", "headline", "date", "text"):
        for value in frame[column]:
            digest.update(str(value).encode("utf-8", "surrogatepass") + b"\x00")
    return digest.hexdigest()[:16]


# -- tables ----------------------------------------------------------------------------------------


def _tables(
    frame: pd.DataFrame,
    read: Mapping[str, Extracted],
    review: Review,
    n_resamples: int,
    random_state: int,
    progress: Progress | None,
) -> dict[str, pd.DataFrame]:
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    records: Any = frame.to_dict("records")
    for row in records:
        article_id = row["article_id"]
        this = read[article_id]
        rows["articles"].append(_article_row(row, this))
        rows["evidence"] += _rows(article_id, this.evidence)
        rows["voices"] += _rows(article_id, this.document.voices)
        rows["topics"] += [{"article_id": article_id, **t} for t in this.topics]
        rows["frames"] += [{"article_id": article_id, **f} for f in this.frames]
        rows["furniture"] += _rows(article_id, this.furniture)
    evidence_of = _by_article(rows["evidence"])
    done = 0
    for _, event in frame.groupby("event", sort=False):
        ids = list(event["article_id"])
        documents = {a: read[a].document for a in ids}
        compared = without_carriers(
            compare_event(event, documents),
            documents,
            lambda a, start, end: review.takes_out(a, "facts", start, end),
        )
        for name in ("facts", "fact_pairs", "coverage", "reuse", "wordings"):
            rows[name] += compared.rows(name) if name != "fact_pairs" else _pairs_that_stand(compared, review)
        portrayed = portray_event(documents, {a: read[a].evidence for a in ids})
        for name in ("labels", "portrayal", "deeds"):
            found = getattr(portrayed, name)
            rows[name] += found if name != "labels" else _not_taken_out(found, review, name)
        sources = [row for a in ids for row in source_rows(a, documents[a], portrayed.names[a])]
        share_roles(sources)
        rows["sources"] += sources
        for a in ids:
            rows["evidence"] += _not_taken_out(_rows(a, portrayed.agency[a]), review, "evidence")
        _weigh([row for a in ids for row in evidence_of.get(a, [])], compared, read)
        counts = {a: article_counts(read[a].document, read[a].evidence, read[a].stretches) for a in ids}
        narrator = {a: int(word_counts(read[a].document)[1].sum()) for a in ids}
        rows["shifts"] += loaded_shift({a: read[a].evidence for a in ids}, narrator)
        rows["measures"] += compare_articles(counts, n_resamples=n_resamples, random_state=random_state)
        done += len(ids)
        if progress:
            progress((len(frame) + (_STEPS - 1) * done) // _STEPS, len(frame))
    _say_strangers(rows)
    return {name: make_table(name, rows[name]) for name in TABLES}


def _say_strangers(rows: dict[str, list[dict[str, Any]]]) -> None:
    """A note on each article that shares neither a fact nor a text with any other on its event."""
    shared = {row["article_id"] for row in rows["facts"]}
    shared |= {
        row[side] for row in rows["reuse"] if row["shared_spans"] for side in ("article_a", "article_b")
    }
    sizes = Counter(row["event"] for row in rows["articles"] if row["words"])
    for row in rows["articles"]:
        if row["words"] and sizes[row["event"]] > 1 and row["article_id"] not in shared:
            note = "No fact of it was found in the other articles on the event; is it about the same event?"
            row["warnings"] = "; ".join(filter(None, [row["warnings"], note]))


def _not_taken_out(rows: Iterable[dict[str, Any]], review: Review, table: str) -> list[dict[str, Any]]:
    """The rows with which no reader disagrees."""
    return [
        r
        for r in rows
        if not review.takes_out(r["article_id"], table, r["start"], r["end"], r.get("measure", ""))
    ]


def _pairs_that_stand(compared: EventComparison, review: Review) -> list[dict[str, Any]]:
    """The pairs of sentences on one fact, without those of which a reader says that they do fit."""
    return [
        row
        for row in compared.rows("fact_pairs")
        if not review.takes_out_pair(
            *((row[f"article_{x}"], row[f"start_{x}"], row[f"end_{x}"]) for x in "ab")
        )
    ]


def _weigh(evidence: list[dict[str, Any]], compared: EventComparison, read: Mapping[str, Extracted]) -> None:
    """Give loaded words their score beside the other outlets' wording of the same fact."""
    loaded = [row for row in evidence if row["measure"] == "loaded_vocabulary"]
    documents = {row["article_id"]: read[row["article_id"]].document for row in loaded}
    for row in loaded:
        row |= {"score_alone": row["score"], "others": ""}
    if not compared.facts or not loaded:
        return
    for row, seen in zip(loaded, relative_scores(loaded, compared.facts, documents | {
        c.article_id: read[c.article_id].document for f in compared.facts for c in f.carriers
    }), strict=True):  # fmt: skip
        row |= {"score": round(seen.score, 4), "others": seen.others}


def _by_article(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    by_article: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_article.setdefault(row["article_id"], []).append(row)
    return by_article


def _rows(article_id: str, items: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {"article_id": article_id, **{name: getattr(item, name) for name in item.__slots__}} for item in items
    ]


def _article_row(row: dict[str, Any], read: Extracted) -> dict[str, Any]:
    words, narrator, direct, indirect = (int(c.sum()) for c in word_counts(read.document))
    kept = {name: row[name] for name in ("article_id", "outlet", "event", "headline", "date", "genre")}
    return {
        **kept,
        "words": words,
        "words_narrator": narrator,
        "words_quoted": direct,
        "words_reported": indirect,
        "sentences": len(read.document.sentences),
        "warnings": row["warnings"],
    }
