"""Tables of articles in chunks: CSV, TSV, JSON, Parquet, Excel and data frames."""

from __future__ import annotations

import csv
import re
import warnings
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from framing.corpus.columns import match_columns
from framing.corpus.encoding import find_encoding
from framing.corpus.errors import ArticleError, named
from framing.corpus.json_files import line_chunks, whole_file
from framing.corpus.raw import RawArticles

if TYPE_CHECKING:
    import pyarrow as pa

TABLE_SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet", ".xlsx")
_PIECE = 1 << 20
_LONGEST_CELL = 2**31 - 1  # characters; more is no C long on Windows


def read_table(path: Path, rows: int) -> Iterator[RawArticles]:
    """Read the articles of a table file, at most ``rows`` at a time.

    Rows are counted as a spreadsheet counts them in CSV, TSV and Excel (the header is row 1), by lines in
    JSON lines, by objects from 1 in JSON and from 0, as pandas does, in Parquet.
    """
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv"):
        return _name_rows(_csv_chunks(path, rows), path, first=2)
    if suffix in (".jsonl", ".ndjson"):
        return _name_rows(line_chunks(path, rows), path, first=1, word="line")
    if suffix == ".json":
        return _name_rows(whole_file(path), path, first=1, word="object")
    if suffix == ".parquet":
        return _name_rows(_parquet_chunks(path, rows), path, first=0)
    return _name_rows(_excel(path), path, first=2)


def read_data_frame(frame: pd.DataFrame, rows: int) -> Iterator[RawArticles]:
    """Read a data frame, at most ``rows`` at a time; rows count from 0, whatever the index."""
    if isinstance(frame.columns, pd.MultiIndex):
        raise ArticleError("data frame: has column names on several levels; one level is expected.")
    numbered = frame.set_axis(range(len(frame)), axis=0)
    chunks = ((numbered.iloc[at : at + rows], "", "") for at in range(0, max(len(frame), 1), rows))
    return _name_rows(chunks, Path("data frame"), first=0, stem="article", event="articles")


def _name_rows(
    chunks: Iterable[tuple[pd.DataFrame, str, str]],
    path: Path,
    first: int,
    word: str = "row",
    stem: str = "",
    event: str = "",
) -> Iterator[RawArticles]:
    name, stem = named(path.name), stem or named(path.stem)
    for frame, note, warning in chunks:
        columns = match_columns(frame.columns, name)
        used = set(columns.values())
        unused = [str(c) for c in frame.columns if str(c) not in used]
        notes = [note] if note else []
        if columns.get("event") not in (None, "event"):
            notes.append(f"{name}: the events are taken from the column '{named(columns['event'])}'.")
        if unused:
            notes.append(f"{name}: columns not used: {', '.join(named(c) for c in unused)}.")
        numbers = frame.index.tolist()
        yield RawArticles(
            frame=frame,
            columns=columns,
            origins=[f"{name}, {word} {n + first}" for n in numbers],
            default_ids=[f"{stem}-{n + 1}" for n in numbers],
            default_event=event or stem,
            name=name,
            notes=tuple(notes),
            warning=warning,
        )


def _csv_chunks(path: Path, rows: int) -> Iterator[tuple[pd.DataFrame, str, str]]:
    name = named(path.name)
    encoding, warning = find_encoding(path, name)
    separator, above = ("\t", 0) if path.suffix.lower() == ".tsv" else _separator(path, encoding)
    try:
        reader = pd.read_csv(
            path,
            sep=separator,
            skiprows=above,
            encoding=encoding,
            dtype=str,
            keep_default_na=False,
            chunksize=rows,
            index_col=False,
        )
        with reader:
            while (chunk := _next_chunk(reader)) is not None:
                yield _filled(chunk), "", warning
    except pd.errors.EmptyDataError:
        raise ArticleError(
            f"{name}: is empty; a header row and one row for each article are expected."
        ) from None
    except (pd.errors.ParserWarning, pd.errors.ParserError):
        raise _malformed(path, name, encoding, separator, above) from None


def _malformed(path: Path, name: str, encoding: str, separator: str, above: int) -> ArticleError:
    """Say which row it is: pandas counts lines of the file, a spreadsheet counts rows."""
    csv.field_size_limit(_LONGEST_CELL)
    width, told = 0, ""
    with path.open(encoding=encoding, newline="") as file:
        for row, cells in enumerate(csv.reader(islice(file, above, None), delimiter=separator), start=1):
            width = width or len(cells)
            if len(cells) > width:
                told = f"row {row} has {len(cells)} cells under a header of {width}"
                break
    told = told or f"in row {row} a quotation mark opens that nothing closes"
    return ArticleError(
        f"{name}: is no well-formed table ({told}); put cells with separators or line ends in double quotation marks."
    )


def _next_chunk(reader: Iterator[pd.DataFrame]) -> pd.DataFrame | None:
    with warnings.catch_warnings():
        # Rows longer than the header would lose their last cells with a mere warning.
        warnings.simplefilter("error", pd.errors.ParserWarning)
        return next(reader, None)


def _separator(path: Path, encoding: str) -> tuple[str, int]:
    """Find the separator (a comma, or the semicolon, tab or bar that some programs write) and how many lines to pass over.

    Some programs say it in a line above the header: ``sep=;``.
    """
    with path.open(encoding=encoding, newline="") as file:
        header = file.readline(10_000)
    if (said := re.fullmatch(r'"?sep=([,;\t|])"?\s*', header)) is not None:
        return said[1], 1
    return max(",;\t|", key=header.count), 0


def _parquet_chunks(path: Path, rows: int) -> Iterator[tuple[pd.DataFrame, str, str]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    name = named(path.name)
    try:
        # Read piece by piece: otherwise the whole column of texts is held, packed, until its end.
        file = pq.ParquetFile(path, buffer_size=_PIECE, pre_buffer=False)
    except (pa.ArrowException, OSError, ValueError) as problem:
        raise ArticleError(f"{name}: is no readable Parquet file ({str(problem).splitlines()[0]}).") from None
    with file:
        names = file.schema_arrow.names
        used = list(match_columns(names, name).values())
        # A data frame's own index is nobody's column.
        unused = [named(n) for n in names if n not in used and not n.startswith("__index_level_")]
        note = f"{name}: columns not used: {', '.join(unused)}." if unused else ""
        if not file.metadata.num_rows:
            yield pd.DataFrame(columns=used), note, ""
        done = 0
        for frame in _intact(file.iter_batches(batch_size=rows, columns=used), name):
            yield frame.set_axis(range(done, done + len(frame)), axis=0), note, ""
            done += len(frame)


def _intact(batches: Iterable[pa.RecordBatch], name: str) -> Iterator[pd.DataFrame]:
    """The rows of a Parquet file, batch by batch; that it is damaged may show at any of them."""
    import pyarrow as pa

    try:
        for batch in batches:
            batch.validate(full=True)
            # What pandas notes of its own columns is of no use here and may be damaged, too.
            yield batch.to_pandas(ignore_metadata=True)
    except (pa.ArrowException, OSError, ValueError) as problem:
        raise ArticleError(f"{name}: is a damaged Parquet file ({str(problem).splitlines()[0]}).") from None


def _excel(path: Path) -> Iterator[tuple[pd.DataFrame, str, str]]:
    name = named(path.name)
    try:
        with pd.ExcelFile(path) as book:
            frame = pd.read_excel(book, 0, dtype=str, keep_default_na=False)
            others = [named(str(s)) for s in book.sheet_names[1:]]
    except Exception as problem:  # openpyxl raises many kinds for a file that is no workbook
        raise ArticleError(
            f"{name}: is no readable Excel workbook ({' '.join(str(problem).split())})."
        ) from None
    note = f"{name}: only the first sheet was read, not {', '.join(others)}." if others else ""
    yield _filled(frame), note, ""


def _filled(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that hold anything: spreadsheets leave empty ones between and below the others."""
    return (
        frame[frame.apply(lambda column: column.fillna("").str.strip() != "").any(axis=1)]
        if len(frame)
        else frame
    )
