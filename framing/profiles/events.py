"""Which event each article belongs to: by the source's column, by a table of one's own, or found."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from framing.corpus import iter_articles
from framing.corpus.columns import fold
from framing.corpus.folders import read_folder
from framing.corpus.table_files import TABLE_SUFFIXES, read_data_frame, read_table
from framing.profiles.grouping import group_events

Source = str | Path | pd.DataFrame
Progress = Callable[[int, int | None], None]
#: What the corpus says of a row whose event cell is empty.
_NO_EVENT = "No event is given"


@dataclass(frozen=True)
class Events:
    """Events by article id, or by the source's own column where ``by_id`` is None; ``described`` says so in words."""

    described: str
    by_id: Mapping[str, str] | None = None
    table: pd.DataFrame | None = None

    @property
    def settings(self) -> dict[str, str]:
        """What counts by these events depend on: events that were found in other articles have names that mean other things."""
        if self.table is None:
            return {}
        pairs = sorted(zip(self.table["article_id"], self.table["event"], strict=True))
        digest = hashlib.blake2b("\x00".join(f"{a}\x00{b}" for a, b in pairs).encode(), digest_size=4)
        return {"events": f"{self.described} {digest.hexdigest()}"}

    def assign(self, articles: pd.DataFrame) -> pd.DataFrame:
        """The articles with their events; "" for an article that has none."""
        if self.by_id is None:
            given = ~articles["warnings"].str.contains(_NO_EVENT, regex=False)
            return articles.assign(event=articles["event"].where(given, ""))
        return articles.assign(event=[self.by_id.get(name, "") for name in articles["article_id"]])


def find_events(
    source: Source, events: pd.DataFrame | str | Path | None = None, progress: Progress | None = None
) -> Events:
    """Say where the events of a source come from.

    Parameters
    ----------
    source : what :func:`framing.iter_articles` reads
    events : None for the source's event column, or where it has none to find events by time and wording; "group" to
        find them in any case; a table with the columns article_id and event, or a CSV of it, to give them
    progress : called with (articles read, None) while events are found

    A column named ``topic`` holds matters and not events: articles of one topic are not told to tell the same thing.
    """
    if isinstance(events, pd.DataFrame):
        return _given(events, "the table of events")
    if events is not None and events != "group":
        return _given(_read(Path(events)), Path(events).name)
    if events is None:
        column = event_column(source)
        if column and fold(column) != "topic":
            return Events(f"the column “{column}”" if column != "folder" else "the folders")
    table = group_events(_told(iter_articles(source), progress))
    return Events("time and wording", dict(zip(table["article_id"], table["event"], strict=True)), table)


def event_column(source: Source) -> str:
    """Name of the column that holds a source's events, "folder" for a folder that tells them, "" where nothing does."""
    if isinstance(source, pd.DataFrame):
        return next(read_data_frame(source.head(1), 1)).columns.get("event", "")
    path = Path(source)
    if path.is_dir():
        raw = read_folder(path.resolve())
        return "folder" if "event" in raw.columns and raw.frame[raw.columns["event"]].nunique() > 1 else ""
    if path.is_file() and path.suffix.lower() in TABLE_SUFFIXES:
        return next(read_table(path, 1)).columns.get("event", "")
    return ""


def count_articles(source: Source) -> int | None:
    """Number of articles in a source where that is cheap to know."""
    if isinstance(source, pd.DataFrame):
        return len(source)
    path = Path(source)
    if path.suffix.lower() == ".parquet":
        return int(pq.read_metadata(path).num_rows)
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    return None


def _told(batches: Iterator[pd.DataFrame], progress: Progress | None) -> Iterator[pd.DataFrame]:
    done = 0
    for batch in batches:
        yield batch
        done += len(batch)
        if progress:
            progress(done, None)


def _read(path: Path) -> pd.DataFrame:
    try:
        return pd.read_csv(path, dtype=str, keep_default_na=False)
    except OSError as problem:
        why = problem.strerror
    except UnicodeDecodeError:
        why = "it is no UTF-8 text"
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as problem:
        why = str(problem)
    raise ValueError(f"{path}: cannot be read as a CSV of article_id and event ({why}).")


def _given(table: pd.DataFrame, name: str) -> Events:
    missing = [column for column in ("article_id", "event") if column not in table.columns]
    if missing:
        raise ValueError(f"{name}: no column {' and '.join(missing)}; article_id and event are expected.")
    ids = table["article_id"].astype(str)
    if (again := ids[ids.duplicated()]).size:
        raise ValueError(
            f"{name}: the article {again.iloc[0]!r} is named twice; one row for each article is expected."
        )
    events = table["event"].fillna("").astype(str).str.strip().tolist()
    return Events(name, dict(zip(ids, events, strict=True)))
