"""``framing report`` and ``framing demo``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from framing.analysis import Analysis
from framing.cli.sources import Event, Lexicon, Quiet, Source, analyze_source

Masked = Annotated[bool, typer.Option("--masked", help="Hide the outlets' names until a reader asks.")]


def report(
    source: Source = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file.")] = Path("report.html"),
    event: Event = None,
    masked: Masked = False,
    lexicon: Lexicon = None,
    quiet: Quiet = False,
) -> None:
    """Write the comparison report, one HTML file that needs nothing else; several events give a file each."""
    analysis = analyze_source(source, event=event, quiet=quiet, lexicon=lexicon)
    for path in write_reports(analysis, output, masked=masked):
        if not quiet:
            typer.echo(str(path))


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file.")] = Path("demo.html"),
    masked: Masked = False,
    quiet: Quiet = False,
) -> None:
    """Write the report of the first built-in demo event, to see what this is."""
    from framing.demo import load_demo

    first = str(load_demo()["event"].iloc[0])
    report(None, output, first, masked, None, quiet)


def write_reports(analysis: Analysis, output: Path, *, masked: bool) -> list[Path]:
    """One file for one event; for several ``NAME-event.html`` beside where the one would be."""
    from framing.report import FramingReport

    if output.is_dir():
        output = output / "report.html"
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ValueError(
            f"{output.parent}: cannot write here ({error.strerror}); name another file with -o."
        ) from error
    events = list(dict.fromkeys(analysis.articles["event"]))
    paths: list[Path] = []
    for name in events:
        path = output if len(events) == 1 else output.with_name(f"{output.stem}-{slug(name, paths)}.html")
        FramingReport(analysis, event=name, masked=masked).write_html(path)
        paths.append(path)
    return paths


def slug(name: str, taken: list[Path]) -> str:
    """A file name's part for an event, plain letters only, never one that is taken."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "event"
    used = sum(path.stem.endswith(plain) for path in taken)
    return f"{plain}-{used + 1}" if used else plain
