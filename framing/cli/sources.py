"""What every command reads, and how it says that it is still at work."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from framing.cli.progress_line import progress_line

if TYPE_CHECKING:
    import pandas as pd

    from framing.analysis import Analysis


def named_source(value: str) -> Path:
    """The source that a command names; an empty name, as an unset variable gives it, is not the folder one is in."""
    if not value.strip():
        raise typer.BadParameter('it is empty; name a folder or a file ("." is the folder you are in).')
    return Path(value)


Source = Annotated[
    Path | None,
    typer.Argument(
        parser=named_source,
        metavar="SOURCE",
        help="A folder of articles, or a table (CSV, Excel, JSON, Parquet). Nothing: the built-in demo articles.",
        show_default=False,
    ),
]
Event = Annotated[
    str | None,
    typer.Option("--event", help="Only this event of a source that holds several.", show_default=False),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no closing line.")]
Lexicon = Annotated[
    Path | None,
    typer.Option("--lexicon", help="A TSV of loaded terms of your own, added to ours.", show_default=False),
]

Reviewed = Annotated[
    list[Path] | None,
    typer.Option(
        "--reviewed",
        help="A file with places you read differently, as a report's page downloads it: everything is computed "
        "without these marks. May be given several times.",
        show_default=False,
    ),
]


#: More articles than this are rarely about one event.
_MANY = 100
#: Notes on an article are sentences; a semicolon inside one is followed by no capital.
BETWEEN_NOTES = re.compile(r"; (?=[A-Z])")
#: Names that a message shows, and notes on articles.
_SHOWN = 6


def spare(source: Path | None, **written: Path | None) -> None:
    """Refuse before any reading what could not be written, or over the source or one thing over another.

    Keywords are options and what they name.
    """
    from framing.corpus.folders import holds

    taken = {} if source is None else {_real(source): "the source"}
    for option, path in written.items():
        if path is None:
            continue
        name = f"--{option.replace('_', '-')}"
        if (other := taken.setdefault(_real(path), name)) != name:
            raise ValueError(f"{path}: {name} would be written over {other}; name another file.")
        if source is not None and source.is_dir() and holds(source, path):
            raise ValueError(f"{path}: {name} would be written over a file of the source; name another file.")
        if path.is_dir():
            raise ValueError(f"{path}: is a folder; name a file for {name}.")
        may_write(path)


def may_write(path: Path) -> None:
    """Refuse a file or folder that cannot be made where it is named: better now than after an hour of counting."""
    there = path
    while not os.path.lexists(there) and there != there.parent:
        there = there.parent
    problem = ""
    if not os.path.lexists(there):
        problem = f"since there is no {there}"  # a drive of Windows
    elif there != path and not there.is_dir():
        problem = f"since {there} is no folder"
    elif not there.exists():
        problem = "since it is a link that leads nowhere"
    elif not os.access(there, os.W_OK):
        problem = f"since {there} is write-protected" if there != path else "since it is write-protected"
    elif path.is_file() and not _can_open(path):
        problem = "since another program has it open"
    if problem:
        raise ValueError(f"{path}: cannot be written, {problem}; name another place.")


def _can_open(path: Path) -> bool:
    """Whether a file can be written now: on Windows a spreadsheet that shows a table keeps others from it."""
    try:
        path.open("r+b").close()
    except PermissionError:
        return False
    return True


def beside(source: Path | None, output: Path) -> None:
    """Refuse a folder of text files inside the folder of articles, where they would be read as articles next time."""
    if source is not None and source.is_dir() and _real(output).is_relative_to(_real(source)):
        raise ValueError(
            f"{output}: lies inside the folder of articles, and files of it would be taken for articles; name a folder "
            "outside it with -o."
        )
    may_write(output)


def _real(path: Path) -> Path:
    """Where a path leads; unlike ``Path.resolve`` it does not fail on a link that leads to itself."""
    return Path(os.path.realpath(path))


def read_source(source: Path | None, event: str | None = None, *, quiet: bool = True) -> pd.DataFrame:
    """The articles of a source, or of one event in it; unless ``quiet``, with what there is to know of them on stderr."""
    from framing.corpus import read_articles
    from framing.demo import load_demo

    articles = load_demo() if source is None else read_articles(source)
    for note in () if quiet else articles.attrs["notes"]:
        typer.echo(f"framing: note: {note}", err=True)
    if event is None:
        return articles
    chosen = articles[articles["event"] == event]
    if chosen.empty:
        raise unknown_name("event", event, list(articles["event"].unique()))
    chosen.attrs = articles.attrs
    return chosen


def unknown_name(what: str, wanted: str, names: Collection[str]) -> ValueError:
    """The error that no outlet or event of a source has a name, with those that are written most like it."""
    near = get_close_matches(wanted, names, _SHOWN, 0.4)
    shown = [*near, *(name for name in names if name not in near)][:_SHOWN]
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ValueError(f"no {what} is named {wanted!r}; the source has {', '.join(map(repr, shown))}{more}.")


def analyses_of(
    articles: pd.DataFrame,
    *,
    quiet: bool = False,
    lexicon: Path | None = None,
    reviewed: list[Path] | None = None,
) -> Iterator[Analysis]:
    """An analysis of each event in turn, so that memory holds one; progress after two seconds and notes on stderr."""
    from framing.analysis import analyze_events

    _say_many(articles)
    progress = None if quiet else progress_line()
    analyses = analyze_events(articles, lexicon=lexicon, reviewed=reviewed or None, progress=progress)
    return analyses if quiet else _with_notes(articles, analyses)


def _say_many(articles: pd.DataFrame) -> None:
    """Say where one event holds so many articles that it can hardly be one, before hours are spent on it."""
    name, n = next(iter(articles["event"].value_counts().head(1).items()))
    if n > _MANY:
        typer.echo(
            f"framing: note: {n:,} articles stand on one event, “{name}”, and each is compared with all others, which can take "
            "hours and shows little. A column 'event' says which articles belong together; framing profile FILE --events "
            "group --write-events EVENTS.csv finds it.",
            err=True,
        )


def tables_of(analyses: Iterable[Analysis]) -> Analysis:
    """The tables of all events together, without the documents."""
    from framing.tables import make_table

    rows: dict[str, list[Any]] = {}
    skipped: dict[tuple[str, str], None] = {}
    reviewed: dict[str, Any] = {"marks": []}
    for analysis in analyses:
        skipped |= dict.fromkeys(analysis.skipped)
        reviewed = {**analysis.reviewed, "marks": reviewed["marks"] + analysis.reviewed.get("marks", [])}
        for name, table in analysis.tables.items():
            rows.setdefault(name, []).extend(table.to_dict("records"))
    return replace(
        analysis,
        tables={name: make_table(name, found) for name, found in rows.items()},
        documents={},
        skipped=list(skipped),
        reviewed=reviewed if reviewed["marks"] else analysis.reviewed,
    )


def _with_notes(articles: pd.DataFrame, analyses: Iterator[Analysis]) -> Iterator[Analysis]:
    """The analyses; after the last what there is to note on their articles, each note once."""
    notes: dict[str, list[str]] = {}
    unsaid = 0
    for analysis in analyses:
        yield analysis
        noted = analysis.articles[analysis.articles["warnings"] != ""]
        for article, warnings in zip(noted["article_id"], noted["warnings"], strict=True):
            for note in BETWEEN_NOTES.split(warnings):
                if note in notes or len(notes) < _SHOWN:
                    notes.setdefault(note, []).append(article)
                else:
                    unsaid += 1
    origins = dict(zip(articles["article_id"], articles["origin"], strict=True))
    for note, having in notes.items():
        more = f" and {len(having) - 1:,} more" if len(having) > 1 else ""
        end = "" if note.endswith("?") else "."
        typer.echo(f"framing: note: {origins[having[0]]}{more}: {note}{end}", err=True)
    if unsaid:
        typer.echo(
            f"framing: note: and {unsaid:,} more of that kind; a report shows each beside its article.",
            err=True,
        )
