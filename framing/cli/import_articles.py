"""``framing import``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.sources import Quiet, may_write


def import_command(
    pages: Annotated[
        list[str],
        typer.Argument(
            help="Addresses of articles, web pages that you saved, or files of Factiva, Nexis or ProQuest (.txt, .docx).",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", help="The folder for the articles; files in it are never overwritten."
        ),
    ] = Path("articles"),
    event: Annotated[str, typer.Option("--event", help="The event that they tell.", show_default=False)] = "",
    outlet: Annotated[
        str, typer.Option("--outlet", help="The outlet, where a page does not name it.", show_default=False)
    ] = "",
    quiet: Quiet = False,
) -> None:
    """Take the articles out of web pages, fetched or saved, and of archive downloads; each becomes a text file to check."""
    from framing.corpus.web_pages import import_articles

    may_write(output)
    done = import_articles(pages, output, event=event, outlet=outlet)
    for page in done:
        if page.problem:
            typer.echo(f"framing: {page.origin}: {page.problem}.", err=True)
        elif not quiet:
            typer.echo(f"{page.path}  {page.outlet}: {page.headline or '(no headline)'} ({page.words} words)")
            for note in page.notes:
                typer.echo(f"framing: note: {page.path}: {note}.", err=True)
    if any(page.problem for page in done):
        raise typer.Exit(1)
