"""Tables of articles in chunks: CSV, TSV, JSON lines, Parquet, Excel and data frames."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd

from framing.corpus.columns import match_columns
from framing.corpus.encoding import find_encoding
from framing.corpus.errors import ArticleError, named
from framing.corpus.raw import RawArticles

TABLE_SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".xlsx")
_PIECE = 1 << 20


def read_table(path: Path, rows: int) -> Iterator[RawArticles]:
    """Read the articles of a table file, at most ``rows`` at a time.

    Rows are counted as a spreadsheet counts them in CSV, TSV and Excel (the header is row 1), by lines in
    JSON lines and from 0, as pandas does, in Parquet.
    """
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv"):
        return _name_rows(_csv_chunks(path, rows), path, first=2)
    if suffix in (".jsonl", ".ndjson"):
        return _name_rows(_jsonl_chunks(path, rows), path, first=1, word="line")
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
    separator = "\t" if path.suffix.lower() == ".tsv" else _separator(path, encoding)
    try:
        reader = pd.read_csv(
            path,
            sep=separator,
            encoding=encoding,
            dtype=str,
            keep_default_na=False,
            chunksize=rows,
            index_col=False,
        )
        with reader:
            while (chunk := _next_chunk(reader)) is not None:
                yield chunk, "", warning
    except pd.errors.EmptyDataError:
        raise ArticleError(
            f"{name}: is empty; a header row and one row for each article are expected."
        ) from None
    except pd.errors.ParserWarning:
        raise _malformed(name, "a row has more cells than the header") from None
    except pd.errors.ParserError as problem:
        raise _malformed(name, str(problem).replace("Error tokenizing data. C error: ", "")) from None


def _malformed(name: str, told: str) -> ArticleError:
    return ArticleError(
        f"{name}: is no well-formed table ({' '.join(told.split()).rstrip('.')}); put cells with separators "
        "or line ends in double quotation marks."
    )


def _next_chunk(reader: Iterator[pd.DataFrame]) -> pd.DataFrame | None:
    with warnings.catch_warnings():
        # Rows longer than the header would lose their last cells with a mere warning.
        warnings.simplefilter("error", pd.errors.ParserWarning)
        return next(reader, None)


def _separator(path: Path, encoding: str) -> str:
    """Find the separator: a comma, or the semicolon or tab that some spreadsheets write instead."""
    with path.open(encoding=encoding, newline="") as file:
        header = file.readline(10_000)
    return max(",;\t", key=header.count)


def _jsonl_chunks(path: Path, rows: int) -> Iterator[tuple[pd.DataFrame, str, str]]:
    name = named(path.name)
    encoding, warning = find_encoding(path, name)
    # Lines end at \n alone: a paragraph separator inside a text is no end of line.
    with path.open(encoding=encoding, newline="\n") as file:
        lines = ((number, line) for number, line in enumerate(file) if line.strip())
        while some := list(islice(lines, rows)):
            records = [_record(line, number + 1, name) for number, line in some]
            try:
                frame = pd.DataFrame(records, dtype=object, index=[number for number, _ in some])
            except UnicodeEncodeError:
                raise ArticleError(
                    f"{name}: a field's name holds half a character; rename the field."
                ) from None
            yield frame, "", warning


def _record(line: str, number: int, name: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as problem:
        raise ArticleError(
            f"{name}, line {number}: is no JSON ({problem.msg}); one object a line is expected."
        ) from None
    if not isinstance(record, dict):
        raise ArticleError(
            f"{name}, line {number}: holds {type(record).__name__}; an object {{...}} is expected."
        )
    return record


def _parquet_chunks(path: Path, rows: int) -> Iterator[tuple[pd.DataFrame, str, str]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    name = named(path.name)
    try:
        # Read piece by piece: otherwise the whole column of texts is held, packed, until its end.
        file = pq.ParquetFile(path, buffer_size=_PIECE, pre_buffer=False)
    except (pa.ArrowException, OSError) as problem:
        raise ArticleError(f"{name}: is no readable Parquet file ({str(problem).splitlines()[0]}).") from None
    with file:
        names = file.schema_arrow.names
        used = list(match_columns(names, name).values())
        unused = [named(n) for n in names if n not in used]
        note = f"{name}: columns not used: {', '.join(unused)}." if unused else ""
        if not file.metadata.num_rows:
            yield pd.DataFrame(columns=used), note, ""
        done = 0
        for batch in file.iter_batches(batch_size=rows, columns=used):
            frame = batch.to_pandas()
            yield frame.set_axis(range(done, done + len(frame)), axis=0), note, ""
            done += len(frame)


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
    yield frame, note, ""
