"""``framing report`` and ``framing demo``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.sources import (
    Event,
    Lexicon,
    Quiet,
    Reviewed,
    Source,
    analyses_of,
    may_write,
    read_source,
    spare,
)

if TYPE_CHECKING:
    from framing.analysis import Analysis

Masked = Annotated[bool, typer.Option("--masked", help="Hide the outlets' names until a reader asks.")]
Lang = Annotated[
    str,
    typer.Option(
        "--lang", help="The page's language: en, or a translated copy of framing/report/strings.toml."
    ),
]


def report(
    source: Source = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file, or a folder for it.")] = Path(
        "report.html"
    ),
    event: Event = None,
    masked: Masked = False,
    lexicon: Lexicon = None,
    reviewed: Reviewed = None,
    lang: Lang = "en",
    quiet: Quiet = False,
) -> None:
    """Write the comparison report, one HTML file that needs nothing else; several events give an index and a file each."""
    if output.suffix and not output.is_dir():
        spare(source, output=output)
    else:
        may_write(output)
    articles = read_source(source, event, quiet=quiet)
    analyses = analyses_of(articles, quiet=quiet, lexicon=lexicon, reviewed=reviewed)
    several = articles["event"].nunique() > 1
    paths = write_reports(analyses, output, several=several, masked=masked, lang=lang)
    if not quiet:
        typer.echo(str(paths[0]))
        if len(paths) > 1:
            typer.echo(f"and {len(paths) - 1:,} reports beside it")


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file, or a folder for it.")] = Path(
        "demo.html"
    ),
    masked: Masked = False,
    quiet: Quiet = False,
) -> None:
    """Write the report of the first built-in demo event, to see what this is."""
    from framing.demo import load_demo

    report(output=output, event=str(load_demo()["event"].iloc[0]), masked=masked, quiet=quiet)


def write_reports(
    analyses: Iterable[Analysis], output: Path, *, several: bool, masked: bool = False, lang: str = "en"
) -> list[Path]:
    """One file for one event; for several an index where the one would be, and the reports beside it."""
    from framing.report import FramingReport, write_corpus_report

    if output.is_dir() or not output.suffix:
        output = output / ("index.html" if several else "report.html")
    try:
        if several:
            return write_corpus_report(analyses, output, masked=masked, lang=lang)
        return [FramingReport(one, masked=masked, lang=lang).write_html(output) for one in analyses]
    except OSError as error:
        where = error.filename or output
        raise ValueError(
            f"{where}: cannot write here ({error.strerror}); name another file with -o."
        ) from error
