"""The hub: articles in, every table once. Nothing downstream computes a score."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

import framing
from framing.accuracy import load_accuracy
from framing.corpus import ArticleWarning, read_articles
from framing.corpus.repeats import without_repeats
from framing.event_tables import STEPS, Progress, event_tables
from framing.extraction import Extracted, Extraction
from framing.lexicons import Lexicon
from framing.lexicons.lexicon import with_packaged
from framing.methods import methods_text
from framing.review import Marks, Review, read_review
from framing.tables import TABLES
from framing.text import Document
from framing.text.tags import Tagger


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
        return methods_text(self.tables, self.settings, self.lexicons, self.input_hash, self.reviewed)


def analyze(
    articles: pd.DataFrame | str | Path,
    *,
    lexicon: str | Path | Lexicon | None = None,
    n_resamples: int = 999,
    random_state: int = 0,
    reviewed: Marks | Sequence[Marks] | None = None,
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
    reviewed : path, mapping as such a file holds it, or a list of these, optional
        Places that readers read differently, in files as a report's page downloads them. These marks are taken out before
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

    See Also
    --------
    analyze_events : the same one event at a time, for more articles than fit into memory.

    Examples
    --------
    >>> from framing import load_demo
    >>> analysis = analyze(load_demo().head(5))
    >>> len(analysis.articles)
    5
    """
    work = _Work.of(articles, lexicon, n_resamples, random_state, reviewed, tagger)
    return work.whole(progress)


def analyze_events(
    articles: pd.DataFrame | str | Path,
    *,
    lexicon: str | Path | Lexicon | None = None,
    n_resamples: int = 999,
    random_state: int = 0,
    reviewed: Marks | Sequence[Marks] | None = None,
    tagger: Tagger | None = None,
    progress: Progress | None = None,
) -> Iterator[Analysis]:
    """Analyze one event after the other, so that memory holds the documents and tables of one event alone.

    Nothing in an analysis reaches over events, so the figures are those of :func:`analyze`, which takes about a megabyte an
    article. Parameters and errors are those of :func:`analyze`; the source is read and checked at once, each event is
    analyzed when it is asked for.

    Yields
    ------
    Analysis
        One for each event, in the order in which they come in the source. ``input_hash`` is that of the whole source;
        ``reviewed`` speaks of the marks in the event's own articles.

    Examples
    --------
    >>> from framing import load_demo
    >>> [len(analysis.articles) for analysis in analyze_events(load_demo().head(6), n_resamples=9)]
    [5, 1]
    """
    work = _Work.of(articles, lexicon, n_resamples, random_state, reviewed, tagger)
    return work.by_event(progress)


@dataclass(frozen=True)
class _Work:
    """A source that was read and checked, and what each of its events is analyzed with."""

    articles: pd.DataFrame
    repeats: dict[str, list[tuple[str, str]]]
    extraction: Extraction
    lexicon: Lexicon
    review: Review
    n_resamples: int
    random_state: int
    skipped: list[tuple[str, str]]
    input_hash: str

    @classmethod
    def of(
        cls,
        articles: pd.DataFrame | str | Path,
        lexicon: str | Path | Lexicon | None,
        n_resamples: int,
        random_state: int,
        reviewed: Marks | Sequence[Marks] | None,
        tagger: Tagger | None,
    ) -> _Work:
        frame = read_articles(articles)
        once, repeats = without_repeats(frame)
        if repeats:
            _warn_repeats([pair for pairs in repeats.values() for pair in pairs])
        merged = with_packaged(lexicon)
        return cls(
            articles=once,
            repeats=repeats,
            extraction=Extraction(merged, tagger),
            lexicon=merged,
            review=Review() if reviewed is None else read_review(reviewed, once.to_dict("records")),  # type: ignore[arg-type]
            n_resamples=n_resamples,
            random_state=random_state,
            skipped=list(frame.attrs.get("skipped", [])),
            input_hash=_hash(frame),
        )

    def whole(self, progress: Progress | None) -> Analysis:
        repeats = [pair for pairs in self.repeats.values() for pair in pairs]
        return self._analysis(self.articles, repeats, self.review, progress)

    def by_event(self, progress: Progress | None) -> Iterator[Analysis]:
        done = 0
        for event, rows in self.articles.groupby("event", sort=False):
            review = self.review.of(rows["article_id"])
            yield self._analysis(rows, self.repeats.get(str(event), []), review, None)
            done += len(rows)
            if progress:
                progress(done, len(self.articles))

    def _analysis(
        self,
        frame: pd.DataFrame,
        repeats: list[tuple[str, str]],
        review: Review,
        progress: Progress | None,
    ) -> Analysis:
        read: dict[str, Extracted] = {}
        rows: Any = frame.itertuples(index=False)
        for done, row in enumerate(rows, start=1):
            takes_out = partial(review.takes_out, row.article_id)
            read[row.article_id] = self.extraction.read(row.text, row.headline, takes_out)
            if progress:
                progress(done // STEPS, len(frame))
        tables = event_tables(frame, read, review, self.n_resamples, self.random_state, progress)
        tagger = self.extraction.tagger
        return Analysis(
            tables=tables,
            documents={article_id: r.document for article_id, r in read.items()},
            settings={
                "framing": framing.__version__,
                "n_resamples": self.n_resamples,
                "random_state": self.random_state,
                "loaded_threshold": self.extraction.loaded.threshold_,
                **({"tagger": _name(tagger)} if tagger else {}),
            },
            lexicons={
                "loaded": f"{self.lexicon.name} {self.lexicon.version}",
                "sentiment": f"loaded terms by the rules of vaderSentiment {version('vaderSentiment')}",
            },
            accuracy=load_accuracy(),
            skipped=[*self.skipped, *repeats],
            input_hash=self.input_hash,
            reviewed=review.report() if review.files or review else {},
        )


def _name(tagger: Tagger) -> str:
    meta = getattr(tagger, "meta", {})  # a spaCy pipeline says what it is
    return (
        " ".join(str(meta[key]) for key in ("lang", "name", "version") if key in meta)
        or type(tagger).__name__
    )


def _warn_repeats(repeats: list[tuple[str, str]]) -> None:
    more = f" ({len(repeats)} articles are left out so)" if len(repeats) > 1 else ""
    warnings.warn(f"{': '.join(repeats[0])}{more}.", ArticleWarning, stacklevel=4)


def _hash(frame: pd.DataFrame) -> str:
    digest = hashlib.sha256()
    for column in ("article_id", "outlet", "event", "headline", "date", "text"):
        for value in frame[column]:
            digest.update(str(value).encode("utf-8", "surrogatepass") + b"\x00")
    return digest.hexdigest()[:16]
