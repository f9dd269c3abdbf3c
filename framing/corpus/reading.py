"""Articles in, one validated table out."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import TypeGuard

import pandas as pd

from framing.corpus.article_files import ARTICLE_SUFFIXES
from framing.corpus.columns import spelled_twice
from framing.corpus.errors import ArticleError, named, warn_skipped
from framing.corpus.folders import read_folder, read_single_file
from framing.corpus.raw import RawArticles
from framing.corpus.table_files import TABLE_SUFFIXES, read_data_frame, read_table
from framing.corpus.validation import COLUMNS, add_event_warnings, check_rows

Source = str | PathLike[str] | pd.DataFrame
_ROWS_AT_ONCE = 5_000
_WAYS = {
    "unpack it and give the folder": (".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz"),
    "save it as .xlsx or .csv": (".xls", ".ods", ".numbers"),
    "'framing import' takes the article out of it": (".mhtml", ".mht"),
}
_LARGEST_EVENT = 8  # batches; a longer run of one event is cut, so that memory stays bounded


def read_articles(source: Source) -> pd.DataFrame:
    r"""Read one validated table of articles from a folder, a table file or a data frame.

    Parameters
    ----------
    source
        A folder of .txt, .md, .html or .htm files (one article each), one such file, a .csv, .tsv, .jsonl,
        .parquet or .xlsx table, or a data frame. See ``docs/corpus.md`` for what is understood.

    Returns
    -------
    pandas.DataFrame
        A row an article, all columns strings: article_id (unique), outlet, event, headline ("" when there is
        none), date (ISO day or ""), genre ("" when not given), text, warnings (sentences for a reader joined
        by "; ", or ""), origin (file, or table and row). ``attrs["skipped"]`` lists what was not read as
        ``(origin, reason)``, and ``attrs["notes"]`` says what else there is to know about the source.

        ``text`` is exactly the text as given, which is what all offsets refer to: line ends stay as they are
        (``\r\n`` counts as two characters), only a byte order mark and front matter are no part of it. From
        HTML it is the text that was extracted.

    Raises
    ------
    ArticleError
        (a ``ValueError``) Where the articles cannot be read; one line with file, row, column and what would
        be right.
    TypeError
        Where ``source`` is neither a path nor a data frame.

    Warns
    -----
    ArticleWarning
        Where files of a folder were left unread.

    Examples
    --------
    >>> import pandas as pd
    >>> table = read_articles(pd.DataFrame({
    ...     "Publisher": ["The Harbour Post", "Quay Daily"],
    ...     "body": ["The ferry was halted.", "The ferry stood still."],
    ...     "story": ["ferry", "ferry"],
    ... }))
    >>> table[["article_id", "outlet", "event", "origin"]].values.tolist()[0]
    ['article-1', 'The Harbour Post', 'ferry', 'data frame, row 0']
    """
    frames: list[pd.DataFrame] = []
    skipped: list[tuple[str, str]] = []
    notes: list[str] = []
    seen: dict[str, str] = {}
    for raw in _raw(source, _ROWS_AT_ONCE):
        frames.append(check_rows(raw, seen))
        skipped += [s for s in raw.skipped if s not in skipped]
        notes += [n for n in raw.notes if n not in notes]
    if not seen:
        raise _no_rows(source)
    frame = add_event_warnings(pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0])
    notes += spelled_twice(frame["outlet"])
    warn_skipped(skipped)
    if _is_read(source):
        frame["warnings"] = _joined(source["warnings"], frame["warnings"])
        frame["origin"] = source["origin"].tolist()
        skipped, notes = (source.attrs.get(name, []) for name in ("skipped", "notes"))
    frame.attrs.update(skipped=skipped, notes=notes)
    return frame


def _is_read(source: Source) -> TypeGuard[pd.DataFrame]:
    """Whether a source is a table that was read before: what is to know of it, it knows itself."""
    return isinstance(source, pd.DataFrame) and tuple(source.columns) == COLUMNS


def _joined(earlier: pd.Series, now: pd.Series) -> list[str]:
    """The warnings of a table that was read before, with what is new: a date that was no date is gone by then."""
    return [
        "; ".join(dict.fromkeys(w for w in (*str(a).split("; "), *str(b).split("; ")) if w))
        for a, b in zip(earlier, now, strict=True)
    ]


def iter_articles(source: Source, batch_size: int = 500) -> Iterator[pd.DataFrame]:
    """Read the same table in batches, for corpora that do not fit into memory.

    Rows are validated as in :func:`read_articles`. A batch ends where an event ends, so it may hold more than
    ``batch_size`` rows; sort the table by event, and every event comes in one piece (up to ``8 * batch_size``
    articles; a longer one is cut). Memory holds one such batch and the ids seen so far. Equal texts are found
    within a batch; that an event is told by one outlet alone can be known only at the end, so it is not said
    here. A folder is read whole.

    Raises
    ------
    ArticleError, TypeError
        As :func:`read_articles`; rows before the one at fault have been handed out by then.
    ValueError
        Where ``batch_size`` is below 1.

    Examples
    --------
    >>> import pandas as pd
    >>> events, texts = ["ferry"] * 3 + ["mill"], ["One.", "Two.", "Three.", "Four."]
    >>> table = pd.DataFrame({"outlet": list("ABCD"), "event": events, "text": texts})
    >>> [len(batch) for batch in iter_articles(table, batch_size=2)]
    [3, 1]
    """
    if batch_size < 1:
        raise ValueError(f"batch_size must be at least 1, got {batch_size}.")
    return _batches(source, batch_size)


def _batches(source: Source, batch_size: int) -> Iterator[pd.DataFrame]:
    seen: dict[str, str] = {}
    held: pd.DataFrame | None = None
    for raw in _raw(source, batch_size):
        rows = check_rows(raw, seen)
        attrs: dict[str, list] = {"skipped": list(raw.skipped), "notes": list(raw.notes)}
        if _is_read(source):
            attrs = {name: source.attrs.get(name, []) for name in attrs}
        held = rows if held is None else pd.concat([held, rows], ignore_index=True)
        while len(held) > batch_size:
            cut = _cut(held["event"].tolist(), batch_size)
            if not cut:
                break
            yield _batch(held.iloc[:cut], attrs)
            held = held.iloc[cut:].reset_index(drop=True)
    if not seen or held is None:
        raise _no_rows(source)
    yield _batch(held, attrs)


def _batch(rows: pd.DataFrame, attrs: dict[str, list]) -> pd.DataFrame:
    frame = add_event_warnings(rows, alone=False)
    frame.attrs.update(attrs)
    return frame


def _cut(events: list[str], batch_size: int) -> int:
    """Find the row to cut at, about ``batch_size``, so as to split no event; 0 for not yet."""
    for at in range(batch_size, 0, -1):
        if events[at] != events[at - 1]:
            return at
    for at in range(batch_size + 1, len(events)):
        if events[at] != events[at - 1]:
            return at
    return batch_size if len(events) >= _LARGEST_EVENT * batch_size else 0


def _raw(source: Source, rows: int) -> Iterator[RawArticles]:
    if isinstance(source, pd.DataFrame):
        return read_data_frame(source, rows)
    if not isinstance(source, str | PathLike):
        raise TypeError(f"source must be a path or a data frame, got {type(source).__name__}.")
    if not str(source).strip():
        raise ArticleError('The source is empty; name a folder or a file ("." is the folder you are in).')
    path = Path(source)
    shown = named(str(source))
    try:
        if path.is_dir():
            return iter([read_folder(path.resolve())])
        if not path.exists():
            raise ArticleError(f"{shown}: there is no such file or folder.")
        suffix = path.suffix.lower()
        if suffix in TABLE_SUFFIXES:
            return read_table(path, rows)
        if suffix in ARTICLE_SUFFIXES:
            return iter([read_single_file(path.resolve())])
    except OSError as problem:
        raise ArticleError(f"{shown}: cannot be read ({problem.strerror or problem}).") from None
    way = next((w for w, kinds in _WAYS.items() if suffix in kinds), "save its text as .txt")
    known = " ".join((*ARTICLE_SUFFIXES, *TABLE_SUFFIXES))
    raise ArticleError(
        f"{shown}: this kind of file is not understood; {way} (understood: a folder, {known})."
    )


def _no_rows(source: Source) -> ArticleError:
    name = "data frame" if isinstance(source, pd.DataFrame) else named(Path(source).name)
    return ArticleError(f"{name}: the table has no rows; one row for each article is expected.")
