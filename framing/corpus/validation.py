"""What holds of every row of an articles table, whatever it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd

from framing.corpus.broken_lines import JOINED, join_lines
from framing.corpus.columns import names_of
from framing.corpus.dates import day_comes_first, read_date
from framing.corpus.errors import ArticleError, columns_there, named
from framing.corpus.paragraphs import joined_paragraphs
from framing.corpus.raw import RawArticles
from framing.corpus.text_checks import no_single_article, notes_on

COLUMNS = ("article_id", "outlet", "event", "headline", "date", "genre", "text", "warnings", "origin")


def check_rows(raw: RawArticles, seen: dict[str, str]) -> pd.DataFrame:
    """Return the rows as an articles table with the columns :data:`COLUMNS`, all strings.

    Parameters
    ----------
    raw
        The rows as read.
    seen
        article_id -> origin of the rows before these; the ids of these are added.

    Raises
    ------
    ArticleError
        No outlet or text column, an empty outlet or id, an id that comes twice, a cell that holds no text.
    """
    missing = [part for part in ("outlet", "text") if part not in raw.columns]
    if missing:
        there = columns_there(raw.frame.columns) or "none"
        raise ArticleError(
            f"{raw.name}: no column with the {' and none with the '.join(missing)} of the articles (found: {there}); name "
            f"{'it' if len(missing) == 1 else 'them'} {' and '.join(map(repr, missing))}. "
            f"Also understood: {'; '.join(map(names_of, missing))}."
        )
    cells = {part: _strings(raw, part) for part in (*COLUMNS[:-1],) if part in raw.columns}
    empty = [""] * len(raw.frame)
    warnings: list[list[str]] = [[w] if w else [] for w in cells.get("warnings", empty)]
    texts = [_whole_characters(text, w) for text, w in zip(cells["text"], warnings, strict=True)]
    for at, found in enumerate(warnings):
        text = join_lines(texts[at])
        if text is not texts[at]:
            texts[at] = text
            found.append(JOINED)
        if raw.warning and not text.isascii():
            found.append(raw.warning)
        found += notes_on(text)
    for at, text in enumerate(texts):
        if problem := no_single_article(text):
            raise ArticleError(f"{_cell(raw, at, 'text')}: {problem}")
    outlets = [_host(name) for name in _stripped(cells["outlet"])]
    if "" in outlets:
        at = outlets.index("")
        raise ArticleError(f"{_cell(raw, at, 'outlet')}: is empty; give the name of the outlet.")
    table = {
        "article_id": _ids(raw, cells, seen),
        "outlet": outlets,
        "event": _events(raw, cells, warnings),
        "headline": _stripped(cells.get("headline", empty)),
        "date": _dates(cells.get("date", empty), warnings),
        "genre": _stripped(cells.get("genre", empty)),
        "text": texts,
        "warnings": ["; ".join(w) for w in warnings],
        "origin": list(raw.origins),
    }
    return pd.DataFrame(table, columns=list(COLUMNS), dtype=str)


def add_event_warnings(frame: pd.DataFrame, alone: bool = True) -> pd.DataFrame:
    """Add the warnings that need a whole event: no second outlet (where ``alone``), equal texts."""
    said: list[list[str]] = [[w] if w else [] for w in frame["warnings"].tolist()]
    if alone:
        _warn_alone(frame, said)
    _warn_equal(frame, said)
    return frame.assign(warnings=pd.Series(["; ".join(w) for w in said], index=frame.index, dtype=str))


def _warn_alone(frame: pd.DataFrame, said: list[list[str]]) -> None:
    for event, rows in frame.reset_index(drop=True).groupby("event", sort=False)["outlet"]:
        if rows.nunique() > 1:
            continue
        text = (
            f"This is the only article on the event “{event}”, so there is nothing to compare it with"
            if len(rows) == 1
            else f"All articles on the event “{event}” come from one outlet"
        )
        for at in rows.index:
            said[at].append(text)


def _warn_equal(frame: pd.DataFrame, said: list[list[str]]) -> None:
    same: dict[tuple[str, int, str], list[int]] = {}
    for at, (event, text) in enumerate(zip(frame["event"].tolist(), frame["text"].tolist(), strict=True)):
        folded = "".join(text.split())
        if folded:
            # Length and ends beside the hash: two different texts do not meet by chance.
            same.setdefault((event, hash(folded), f"{len(folded)} {folded[:20]}"), []).append(at)
    ids, outlets = frame["article_id"].tolist(), frame["outlet"].tolist()
    for rows in same.values():
        # What one outlet prints twice is left out later, and said so.
        rows = list({outlets[at]: at for at in reversed(rows)}.values())
        for at in rows if len(rows) > 1 else ():
            others = ", ".join(ids[other] for other in rows if other != at)
            said[at].append(f"The text is the same as that of {others}")


def _strings(raw: RawArticles, part: str) -> list[str]:
    values = raw.frame[raw.columns[part]].tolist()
    if all(type(value) is str for value in values):
        return values if part == "text" else [_whole_characters(value, []) for value in values]
    out = []
    for at, value in enumerate(values):
        if isinstance(value, str):
            out.append(str(value))
        elif (
            value is None
            or value is pd.NaT
            or value is pd.NA
            or (isinstance(value, float) and np.isnan(value))
        ):
            out.append("")
        elif part == "text" and (text := joined_paragraphs(value)):
            out.append(_whole_characters(text, []))
        elif part == "text" or isinstance(value, bytes | list | tuple | dict | set | np.ndarray):
            raise ArticleError(f"{_cell(raw, at, part)}: holds {_kind(value)}; text is expected.")
        elif isinstance(value, float) and value.is_integer():
            out.append(str(int(value)))  # ids become floats where another row has none
        else:
            out.append(str(value))
    return out


def _kind(value: object) -> str:
    """What a cell holds, in a reader's words."""
    if isinstance(value, bool):
        return "true or false"
    kinds = (
        (bytes, "bytes"),
        (dict, "an object"),
        ((int, float), "a number"),
        ((list, tuple, np.ndarray), "a list"),
    )
    return next((kind for types, kind in kinds if isinstance(value, types)), f"a {type(value).__name__}")


def _stripped(values: Sequence[str]) -> list[str]:
    return [value.strip() for value in values]


def _host(outlet: str) -> str:
    """The host of an address, which some programs give as the source of an article; any other name as it is."""
    if not outlet.startswith(("http://", "https://")):
        return outlet
    return outlet.partition("://")[2].partition("/")[0].partition("?")[0].removeprefix("www.")


def _whole_characters(text: str, warnings: list[str]) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        warnings.append("Characters that no file can hold were replaced by \ufffd")
        # One for one, so that offsets stay.
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def _ids(raw: RawArticles, cells: dict[str, list[str]], seen: dict[str, str]) -> list[str]:
    given = _stripped(cells["article_id"]) if "article_id" in cells else None
    from_files = raw.frame.columns.isin(["stem"]).any()
    ids = []
    for at, (default, origin) in enumerate(zip(raw.default_ids, raw.origins, strict=True)):
        name = default if given is None else given[at]
        if not name:
            if not from_files:
                raise ArticleError(
                    f"{_cell(raw, at, 'article_id')}: is empty; "
                    "give every article an id of its own or leave the column out."
                )
            name = default
        if name in seen:
            raise ArticleError(
                f"{_cell(raw, at, 'article_id')}: the id '{named(name)}' is taken by {seen[name]}; "
                "every article needs an id of its own."
            )
        seen[name] = origin
        ids.append(name)
    return ids


def _events(raw: RawArticles, cells: dict[str, list[str]], warnings: list[list[str]]) -> list[str]:
    default = raw.default_event
    if "event" not in cells:
        return [default] * len(raw.frame)
    events = _stripped(cells["event"])
    for at, event in enumerate(events):
        if not event:
            events[at] = default
            warnings[at].append(f"No event is given, and the article is counted to the event “{default}”")
    return events


def _dates(values: Sequence[str], warnings: list[list[str]]) -> list[str]:
    dates = []
    day_first = day_comes_first(values)
    tomorrow = (
        date.today() + timedelta(days=1)
    ).isoformat()  # where it is tomorrow already, articles are printed
    for value, found in zip(values, warnings, strict=True):
        day, problem = read_date(value, day_first)
        dates.append(day)
        if problem:
            found.append(problem)
        elif day > tomorrow:
            found.append(f"The date {day} is still to come")
    return dates


def _cell(raw: RawArticles, at: int, part: str) -> str:
    column = raw.columns.get(part, part)
    return f"{raw.origins[at]}, column '{named(column)}'"
