"""``framing report`` and ``framing demo``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.progress_line import progress_line
from framing.cli.sources import Event, Lexicon, Quiet, Reviewed, Source, analyze_source

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
    analysis = analyze_source(source, event=event, quiet=quiet, lexicon=lexicon, reviewed=reviewed)
    for path in write_reports(analysis, output, masked=masked, lang=lang, quiet=quiet):
        if not quiet:
            typer.echo(str(path))


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
    analysis: Analysis, output: Path, *, masked: bool = False, lang: str = "en", quiet: bool = True
) -> list[Path]:
    """One file for one event; for several an index where the one would be, and the reports beside it."""
    from framing.report import CorpusReport, FramingReport

    several = analysis.articles["event"].nunique() > 1
    if output.is_dir() or not output.suffix:
        output = output / ("index.html" if several else "report.html")
    try:
        if several:
            progress = None if quiet else progress_line("pages")
            return CorpusReport(analysis, masked=masked, lang=lang).write_html(output, progress=progress)
        return [FramingReport(analysis, masked=masked, lang=lang).write_html(output)]
    except OSError as error:
        where = error.filename or output
        raise ValueError(
            f"{where}: cannot write here ({error.strerror}); name another file with -o."
        ) from error
