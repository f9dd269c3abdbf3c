"""``framing export``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.sources import (
    Event,
    Lexicon,
    Quiet,
    Reviewed,
    Source,
    analyses_of,
    beside,
    read_source,
    spare,
    tables_of,
)

Format = StrEnum("Format", {name: name for name in ("csv", "parquet", "jsonl", "xlsx")})  # type: ignore[misc]


def export(
    source: Source = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for the tables.")] = Path(
        "tables"
    ),
    format: Annotated[
        Format, typer.Option("--format", "-f", help="One file of this kind per table.")
    ] = Format.csv,  # type: ignore[attr-defined]
    event: Event = None,
    lexicon: Lexicon = None,
    reviewed: Reviewed = None,
    quiet: Quiet = False,
) -> None:
    """Write every table of the analysis, one file each, and methods.txt, which says how the figures were made."""
    from framing.export import write_tables
    from framing.tables import TABLES

    beside(source, output)
    for name in TABLES:
        spare(source, output=output / f"{name}.{format}")
    articles = read_source(source, event, quiet=quiet)
    analysis = tables_of(analyses_of(articles, quiet=quiet, lexicon=lexicon, reviewed=reviewed))
    paths = write_tables(analysis.tables, output, str(format))
    (output / "methods.txt").write_text(analysis.methods + "\n", encoding="utf-8")
    if not quiet:
        typer.echo(f"{len(paths)} tables in {output}, and methods.txt")
