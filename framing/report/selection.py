"""The tables of one event as plain rows, and what its articles are called on the page."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd

from framing.pages import Strings
from framing.tables import TABLES
from framing.text import Document

Row = dict[str, Any]
_ID_COLUMNS = ("article_id", "id", "article_a", "article_b")
# What an analysis says about itself, with what stands for it where it says nothing.
_META: dict[str, Any] = {
    "settings": {}, "input_hash": "", "lexicons": {}, "accuracy": [], "skipped": [], "reviewed": {},
}  # fmt: skip


@dataclass(frozen=True)
class Selection:
    """One event of an analysis, ready to be summarized.

    ``tables`` holds rows as dicts of plain values (None for what is missing). ``keys`` gives each article the name it has
    inside the page ("a1"), ``names`` the name a reader sees; ``hidden`` gives the real name where that one is masked.
    """

    event: str
    masked: bool
    tables: Mapping[str, list[Row]]
    documents: Mapping[str, Document]
    keys: Mapping[str, str]
    names: Mapping[str, str]
    hidden: Mapping[str, str]
    meta: Mapping[str, Any]

    def rows(self, table: str) -> list[Row]:
        """The rows of ``table`` that belong to the event."""
        return self.tables[table]

    @cached_property
    def order(self) -> list[str]:
        """The article ids in the order of the page."""
        return list(self.keys)

    @property
    def headlines(self) -> list[str]:
        """The headlines of the articles, "" where one has none."""
        return [str(row["headline"] or "") for row in self.rows("articles")]

    def by_article(self, table: str) -> dict[str, list[Row]]:
        """The rows of ``table`` for each article, in the order of the page; articles without rows have an empty list."""
        found: dict[str, list[Row]] = {article: [] for article in self.order}
        for row in self.rows(table):
            found[row["article_id"]].append(row)
        return found


def split_by_event(analysis: Any) -> Iterator[tuple[str, Any]]:
    """Each event with an analysis of its own articles, so that no table is read once for every event."""
    articles = analysis.articles
    event_of = {
        row["article_id"]: _event_of(row) for row in articles[["article_id", "event"]].to_dict("records")
    }
    # Grouped by number: pandas before 3 takes two names for one where they are alike up to a NUL.
    numbers = {event: n for n, event in enumerate(dict.fromkeys(event_of.values()))}
    number_of = {article: numbers[event] for article, event in event_of.items()}
    parts: dict[int, dict[str, pd.DataFrame]] = {n: {} for n in numbers.values()}
    for name in TABLES:
        frame = getattr(analysis, name)
        column = next(c for c in _ID_COLUMNS if c in frame.columns)
        for n, rows in frame.groupby(frame[column].map(number_of), sort=False):
            parts[int(n)][name] = rows
    for event, n in numbers.items():
        tables = {name: parts[n].get(name, getattr(analysis, name).head(0)) for name in TABLES}
        meta = {name: getattr(analysis, name, empty) for name, empty in _META.items()}
        yield event, SimpleNamespace(**tables, **meta, documents=analysis.documents)


def select(analysis: Any, *, event: str | None, masked: bool, t: Strings) -> Selection:
    """The rows of ``event``; see :class:`framing.FramingReport` for what is raised."""
    articles = _plain_rows(analysis.articles)
    chosen = _choose_event(articles, event)
    articles = [row for row in articles if _event_of(row) == chosen]
    ids = [row["article_id"] for row in articles]
    keys = {article: f"a{n}" for n, article in enumerate(ids, start=1)}
    real = _reader_names(articles)
    shown = {a: str(t("page.outlet_number", n=n)) for n, a in enumerate(ids, start=1)} if masked else real
    tables = {name: _rows_about(getattr(analysis, name), set(ids)) for name in TABLES if name != "articles"}
    return Selection(
        event=chosen,
        masked=masked,
        tables={"articles": articles, **tables},
        documents={a: analysis.documents[a] for a in ids},
        keys=keys,
        names=shown,
        hidden=real if masked else {},
        meta={name: getattr(analysis, name, empty) for name, empty in _META.items()},
    )


def _choose_event(articles: Sequence[Row], event: str | None) -> str:
    events = list(dict.fromkeys(_event_of(row) for row in articles))
    if not events:
        raise ValueError("There are no articles to report on.")
    if event is None and len(events) == 1:
        return events[0]
    if event in events:
        return str(event)
    listed = ", ".join(repr(name) for name in events[:10]) + (" ..." if len(events) > 10 else "")
    if event is None:
        raise ValueError(
            f"The analysis holds {len(events)} events; say which one with event=, one of: {listed}."
        )
    raise ValueError(f"There is no event {event!r}; the analysis holds: {listed}.")


def _event_of(row: Row) -> str:
    return str(row["event"] or "")


def _reader_names(articles: Iterable[Row]) -> dict[str, str]:
    """The outlet of each article, numbered where an outlet has several; the article's id where it has none."""
    outlets = {row["article_id"]: str(row["outlet"] or row["article_id"]) for row in articles}
    total, seen, names = Counter(outlets.values()), Counter[str](), {}
    for article, outlet in outlets.items():
        seen[outlet] += 1
        names[article] = f"{outlet} ({seen[outlet]})" if total[outlet] > 1 else outlet
    return names


def _rows_about(frame: pd.DataFrame, ids: set[str]) -> list[Row]:
    """The rows all of whose articles are among ``ids``; figures about outlets or pairs carry ids of their own."""
    return [
        row
        for row in _plain_rows(frame)
        if all(
            row[c] in ids for c in _ID_COLUMNS if c in row and not (c == "id" and row["level"] != "article")
        )
    ]


def _plain_rows(frame: pd.DataFrame) -> list[Row]:
    return [{str(k): _plain(v) for k, v in row.items()} for row in frame.to_dict("records")]


def _plain(value: Any) -> Any:
    """A value that JSON knows: None for what is missing, text for dates, Python's own numbers."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, np.ndarray | list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return str(value)
