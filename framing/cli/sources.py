"""What every command reads, and how it says that it is still at work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import pandas as pd

    from framing.analysis import Analysis

Source = Annotated[
    Path | None,
    typer.Argument(
        help="A folder of articles, or a table (CSV, JSONL, Parquet). Nothing: the built-in demo articles.",
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


def read_source(source: Path | None, event: str | None = None) -> pd.DataFrame:
    """The articles of a source, or of one event in it."""
    from framing.corpus import read_articles
    from framing.demo import load_demo

    articles = load_demo() if source is None else read_articles(source)
    if event is None:
        return articles
    chosen = articles[articles["event"] == event]
    if chosen.empty:
        known = ", ".join(repr(name) for name in list(articles["event"].unique())[:10])
        raise ValueError(f"no event is named {event!r}; the source has {known}.")
    chosen.attrs = articles.attrs
    return chosen


def analyze_source(
    source: Path | None,
    *,
    event: str | None = None,
    quiet: bool = False,
    lexicon: Path | None = None,
    reviewed: list[Path] | None = None,
) -> Analysis:
    """Read and analyze, with a progress bar on stderr where it takes over two seconds."""
    from framing.analysis import analyze

    articles = read_source(source, event)
    with _progress(quiet) as tick:
        return analyze(articles, lexicon=lexicon, reviewed=reviewed or None, progress=tick)


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    if quiet:
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task("Reading articles", total=None)
    begun = time.monotonic()

    def tick(done: int, total: int) -> None:
        if time.monotonic() - begun > 2 and not bar.live.is_started:
            bar.start()
        bar.update(task, completed=done, total=total)

    try:
        yield tick
    finally:
        bar.stop()
