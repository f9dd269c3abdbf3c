"""Tables to files: one file per table, safe to open in a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

FORMATS = ("csv", "parquet", "jsonl", "xlsx")
_SPREADSHEET = {"csv", "xlsx"}
#: Characters that a cell of a workbook holds.
_LONGEST_CELL = 32_767
_FORMULA_OPENERS = ("=", "+", "-", "@", "\t", "\r")


def neutralize_formulas(table: pd.DataFrame) -> pd.DataFrame:
    """A copy in which no text cell can run as a formula: such a cell gets a leading apostrophe.

    A single sign ("+", "-") and a number stay as they are. Source: OWASP, CSV Injection.

    Examples
    --------
    >>> neutralize_formulas(pd.DataFrame({"outlet": ["=1+1", "-"]})).outlet.tolist()
    ["'=1+1", '-']
    """
    copy = table.copy()
    for column in copy.columns:
        if copy[column].dtype == object or pd.api.types.is_string_dtype(copy[column].dtype):
            copy[column] = copy[column].map(_safe)
    return copy


def _safe(value: object) -> object:
    if not isinstance(value, str) or len(value) < 2 or not value.startswith(_FORMULA_OPENERS):
        return value
    try:
        float(value)
    except ValueError:
        return "'" + value
    return value


def write_tables(tables: Mapping[str, pd.DataFrame], folder: str | Path, format: str = "csv") -> list[Path]:
    r"""Write each table as ``folder/name.format`` and return the paths, in the order of the tables.

    Lists in cells are written as JSON. For spreadsheets (csv, xlsx) no cell can run as a formula, and xlsx holds no
    characters that Excel cannot.

    Raises
    ------
    ValueError
        Where the format is none of csv, parquet, jsonl, xlsx, the folder cannot be made, a file in it cannot be written, or
        a cell holds more than a workbook's can; the message names the file.

    Examples
    --------
    >>> import tempfile
    >>> [path] = write_tables({"words": pd.DataFrame({"term": ["plan"]})}, tempfile.mkdtemp())
    >>> path.name, path.read_text()
    ('words.csv', 'term\nplan\n')
    """
    if format not in FORMATS:
        raise ValueError(f"format must be one of {', '.join(FORMATS)}, got {format!r}.")
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ValueError(f"{folder}: cannot write here ({error.strerror}); name a folder.") from error
    paths = []
    for name, table in tables.items():
        path = folder / f"{name}.{format}"
        plain = _flat(table)
        try:
            _WRITERS[format](neutralize_formulas(plain) if format in _SPREADSHEET else plain, path)
        except OSError as error:
            raise ValueError(f"{path}: cannot be written ({error.strerror}).") from error
        paths.append(path)
    return paths


def _flat(table: pd.DataFrame) -> pd.DataFrame:
    """Lists in cells as JSON, which every format can hold and other languages can read."""
    flat = table.copy()
    for column in flat.columns:
        if flat[column].map(lambda v: isinstance(v, list | tuple | dict)).any():
            flat[column] = flat[column].map(lambda v: json.dumps(v, ensure_ascii=False))
    return flat


def _csv(table: pd.DataFrame, path: Path) -> None:
    # TRUE is what R, spreadsheets and pandas all read as a truth value; Python's own True is text to R.
    flags = table.select_dtypes(bool).replace({True: "TRUE", False: "FALSE"})
    table.assign(**flags).to_csv(path, index=False)


def _xlsx(table: pd.DataFrame, path: Path) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    for column in table.columns:
        too_long = table[column].map(lambda v: isinstance(v, str) and len(v) > _LONGEST_CELL).to_numpy()
        if too_long.any():
            # A workbook's writer would cut it off and say nothing.
            raise ValueError(
                f"{path}, row {int(too_long.argmax()) + 2}, column {column!r}: holds more than the {_LONGEST_CELL:,} characters "
                "of a cell; write the tables as csv, parquet or jsonl."
            )
    table = table.map(lambda v: ILLEGAL_CHARACTERS_RE.sub("\ufffd", v) if isinstance(v, str) else v)
    table.to_excel(path, index=False, sheet_name=path.stem[:31])


def _parquet(table: pd.DataFrame, path: Path) -> None:
    # A column with no values has no type of its own; text is what the reader can always take.
    empty = {c: "string" for c in table.columns if table[c].isna().all() and table[c].dtype == object}
    table.astype(empty).to_parquet(path, index=False)


_WRITERS: dict[str, Callable[[pd.DataFrame, Path], None]] = {
    "csv": _csv,
    "parquet": _parquet,
    "jsonl": lambda table, path: table.to_json(path, orient="records", lines=True, force_ascii=False),
    "xlsx": _xlsx,
}
