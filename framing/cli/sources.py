"""What every command reads, and how it says that it is still at work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.progress_line import progress_line

if TYPE_CHECKING:
    import pandas as pd

    from framing.analysis import Analysis

Source = Annotated[
    Path | None,
    typer.Argument(
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
        known = ", ".join(repr(name) for name in list(articles["event"].unique())[:10])
        raise ValueError(f"no event is named {event!r}; the source has {known}.")
    chosen.attrs = articles.attrs
    return chosen


def _say_warnings(articles: pd.DataFrame, analysis: Analysis) -> None:
    noted = analysis.articles[analysis.articles["warnings"] != ""]
    if len(noted):
        origin = articles.loc[articles["article_id"] == noted["article_id"].iloc[0], "origin"].iloc[0]
        several = f"{len(noted)} articles have notes; the first is " if len(noted) > 1 else ""
        said = noted["warnings"].iloc[0]
        end = "" if said.endswith("?") else "."
        typer.echo(f"framing: note: {several}{origin}: {said}{end}", err=True)


def analyze_source(
    source: Path | None,
    *,
    event: str | None = None,
    quiet: bool = False,
    lexicon: Path | None = None,
    reviewed: list[Path] | None = None,
) -> Analysis:
    """Read and analyze; what there is to know of the source, and progress after two seconds, is said on stderr."""
    from framing.analysis import analyze

    articles = read_source(source, event, quiet=quiet)
    progress = None if quiet else progress_line()
    analysis = analyze(articles, lexicon=lexicon, reviewed=reviewed or None, progress=progress)
    if not quiet:
        _say_warnings(articles, analysis)
    return analysis
