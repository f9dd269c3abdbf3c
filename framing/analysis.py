"""The hub: articles in, every table once. Nothing downstream computes a score."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from framing.accuracy import load_accuracy
from framing.comparison.leave_one_out import compare_articles
from framing.comparison.measures import article_counts, word_counts
from framing.corpus import Furniture, find_furniture, read_articles
from framing.features import (
    Evidence,
    Frames,
    LoadedVocabulary,
    Sentiment,
    Stretch,
    TopicEmphasis,
)
from framing.features.sentiment import evidence_of
from framing.lexicons import Lexicon, load_lexicon
from framing.tables import TABLES, make_table
from framing.text import Document, annotate

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Analysis:
    """Everything measured about a set of articles, as one pandas table per subject.

    The tables and their columns are listed in ``framing.tables.TABLES`` and described in ``docs/tables.md``. Offsets are
    character indices into ``documents[article_id].text``, the text as given. ``settings``, ``lexicons`` and
    ``input_hash`` say what a figure depends on, so that another person can get it again.
    """

    tables: dict[str, pd.DataFrame]
    documents: dict[str, Document]
    settings: dict[str, Any] = field(default_factory=dict)
    lexicons: dict[str, str] = field(default_factory=dict)
    accuracy: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    input_hash: str = ""

    def __getattr__(self, name: str) -> pd.DataFrame:
        # Tables read as attributes: analysis.evidence is analysis.tables["evidence"].
        tables = self.__dict__.get("tables", {})
        if name in tables:
            return tables[name]
        raise AttributeError(f"Analysis has no attribute {name!r}; its tables are {', '.join(TABLES)}.")

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self.tables]


@dataclass(frozen=True)
class _Read:
    """One article as its extractors saw it."""

    document: Document
    furniture: list[Furniture]
    evidence: list[Evidence]
    stretches: list[Stretch]
    topics: list[dict[str, Any]]
    frames: list[dict[str, Any]]


@dataclass(frozen=True)
class _Extractors:
    loaded: LoadedVocabulary
    sentiment: Sentiment
    topics: TopicEmphasis
    frames: Frames

    def read(self, text: str, headline: str) -> _Read:
        furniture = find_furniture(text)
        document = annotate(text, headline=headline, furniture=[(f.start, f.end) for f in furniture])
        loaded = self.loaded.evidence(document)
        stretches = self.sentiment.stretches(document, loaded)
        tone = [evidence_of(document, s) for s in stretches if abs(s.compound) >= 0.05]
        evidence = [*loaded, *tone, *self.topics.evidence(document), *self._headline(headline, document)]
        return _Read(
            document,
            furniture,
            evidence,
            stretches,
            self.topics.topic_rows(document),
            self.frames.frame_rows(document),
        )

    def _headline(self, headline: str, document: Document) -> list[Evidence]:
        """Loaded words of a headline that the text does not repeat; its offsets are into the headline."""
        if not headline or any(s.part == "headline" for s in document.sentences[:1]):
            return []
        rows = self.loaded.evidence(annotate(headline))
        return [Evidence(**{**asdict(row), "measure": "loaded_vocabulary_headline"}) for row in rows]


def analyze(
    articles: pd.DataFrame | str | Path,
    *,
    lexicon: str | Path | Lexicon | None = None,
    n_resamples: int = 999,
    random_state: int = 0,
    progress: Progress | None = None,
) -> Analysis:
    """Annotate every article once, score it, and compare it with the other articles on its event.

    Parameters
    ----------
    articles : DataFrame from :func:`framing.read_articles`, or anything that function reads
    lexicon : path or Lexicon, optional
        Loaded terms of your own, added to the packaged lexicon.
    n_resamples : int
        Bootstrap samples and shuffles behind each interval and p.
    random_state : int
        The same input and state give the same figures.
    progress : callable, optional
        Called with (articles done, articles in all).

    Returns
    -------
    Analysis

    Raises
    ------
    ArticleError
        Where the input cannot be read; the message names file, row and column.

    Examples
    --------
    >>> from framing import load_demo
    >>> analysis = analyze(load_demo().head(5))
    >>> len(analysis.articles)
    5
    """
    frame = read_articles(articles)
    merged = _lexicon(lexicon)
    extractors = _Extractors(
        LoadedVocabulary(merged).fit([]), Sentiment().fit([]), TopicEmphasis().fit([]), Frames().fit([])
    )
    read: dict[str, _Read] = {}
    for done, row in enumerate(frame.itertuples(index=False), start=1):
        read[row.article_id] = extractors.read(row.text, row.headline)
        if progress:
            progress(done, len(frame))
    return Analysis(
        tables=_tables(frame, read, n_resamples, random_state),
        documents={article_id: r.document for article_id, r in read.items()},
        settings={
            "n_resamples": n_resamples,
            "random_state": random_state,
            "loaded_threshold": extractors.loaded.threshold_,
        },
        lexicons={"loaded": merged.label, "sentiment": "vaderSentiment 3.3.2"},
        accuracy=load_accuracy(),
        skipped=list(frame.attrs.get("skipped", [])),
        input_hash=_hash(frame),
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
    frame: pd.DataFrame, read: Mapping[str, _Read], n_resamples: int, random_state: int
) -> dict[str, pd.DataFrame]:
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for row in frame.to_dict("records"):
        article_id = row["article_id"]
        this = read[article_id]
        rows["articles"].append(_article_row(row, this))
        rows["evidence"] += _rows(article_id, this.evidence)
        rows["voices"] += _rows(article_id, this.document.voices)
        rows["topics"] += [{"article_id": article_id, **t} for t in this.topics]
        rows["frames"] += [{"article_id": article_id, **f} for f in this.frames]
        rows["furniture"] += _rows(article_id, this.furniture)
    for _, event in frame.groupby("event", sort=False):
        counts = {
            a: article_counts(read[a].document, read[a].evidence, read[a].stretches)
            for a in event["article_id"]
        }
        rows["measures"] += compare_articles(counts, n_resamples=n_resamples, random_state=random_state)
    return {name: make_table(name, rows[name]) for name in TABLES}


def _rows(article_id: str, items: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {"article_id": article_id, **{name: getattr(item, name) for name in item.__slots__}} for item in items
    ]


def _article_row(row: dict[str, Any], read: _Read) -> dict[str, Any]:
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
