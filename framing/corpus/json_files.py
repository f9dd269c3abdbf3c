"""Articles in JSON: lines of objects, or one file with a list of them, as interfaces and scrapers give them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pandas as pd

from framing.corpus.columns import match_columns
from framing.corpus.encoding import find_encoding
from framing.corpus.errors import ArticleError, named
from framing.corpus.paragraphs import joined_paragraphs


def line_chunks(path: Path, rows: int) -> Iterator[tuple[pd.DataFrame, str, str]]:
    """Objects of a JSON lines file, at most ``rows`` at a time, numbered by their lines from 0."""
    name = named(path.name)
    encoding, warning = find_encoding(path, name)
    # Lines end at \n alone: a paragraph separator inside a text is no end of line.
    with path.open(encoding=encoding, newline="\n") as file:
        lines = ((number, line) for number, line in enumerate(file) if line.strip())
        while some := list(islice(lines, rows)):
            found = [
                (number, _parsed(line, f"{name}, line {number + 1}", "one object a line"))
                for number, line in some
            ]
            yield _frame(found, name, "line"), "", warning


def whole_file(path: Path) -> Iterator[tuple[pd.DataFrame, str, str]]:
    """Objects of the one list in a JSON file, which is the file or stands in it under any name."""
    name = named(path.name)
    encoding, warning = find_encoding(path, name)
    whole = _parsed(path.read_text(encoding=encoding), name, "a list of objects")
    lists = [[whole]] if _is_article(whole) else list(_lists(whole))
    if len(lists) != 1:
        raise ArticleError(
            f"{name}: holds {len(lists) or 'no'} lists of objects; one list with an object for each article is expected."
        )
    yield _frame(enumerate(lists[0]), name, "object"), "", warning


def _is_article(value: Any) -> bool:
    """Whether the file is one article, of which the list in it holds the paragraphs: they have no outlets of their own."""
    if not isinstance(value, dict):
        return False
    text = _part(value, "text")
    items = text if isinstance(text, list) else []
    return (
        bool(_part(value, "outlet"))
        and bool(joined_paragraphs(text))
        and not any(_part(item, "outlet") for item in items if isinstance(item, dict))
    )


def _part(record: dict[str, Any], part: str) -> Any:
    """What an object has for a part of an article, or None; also where two of its fields could be one part."""
    flat = _flat(record)
    try:
        return flat.get(match_columns(flat, "").get(part, ""))
    except ArticleError:
        return None


def _lists(value: Any, deep: int = 0) -> Iterator[list[Any]]:
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        yield value
    elif isinstance(value, dict) and deep < 2:  # {"response": {"results": [...]}} is as deep as they go
        for inner in value.values():
            yield from _lists(inner, deep + 1)


def _parsed(text: str, where: str, expected: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as problem:
        raise ArticleError(f"{where}: is no JSON ({problem.msg}); {expected} is expected.") from None
    except RecursionError:
        raise ArticleError(f"{where}: is nested too deeply; {expected} is expected.") from None


def _frame(found: Iterable[tuple[int, Any]], name: str, word: str) -> pd.DataFrame:
    numbers, records = [], []
    for number, value in found:
        if not isinstance(value, dict):
            raise ArticleError(
                f"{name}, {word} {number + 1}: holds {type(value).__name__}; an object {{...}} is expected."
            )
        numbers.append(number)
        records.append(_flat(value))
    try:
        "".join({*chain.from_iterable(records)}).encode()
    except UnicodeEncodeError:
        raise ArticleError(f"{name}: a field's name holds half a character; rename the field.") from None
    return pd.DataFrame(records, dtype=object, index=numbers)


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """``{"source": {"name": "Quay Daily"}}`` as ``{"source.name": "Quay Daily"}``; deeper objects stay.

    >>> _flat({"title": "Ferry halted", "source": {"id": 1, "name": "Quay Daily"}})
    {'title': 'Ferry halted', 'source.id': 1, 'source.name': 'Quay Daily'}
    """
    flat: dict[str, Any] = {}
    for key, value in record.items():
        flat |= {f"{key}.{k}": v for k, v in value.items()} if isinstance(value, dict) else {key: value}
    return flat
