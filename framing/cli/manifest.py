"""``framing manifest``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.sources import Quiet


def manifest(
    folder: Annotated[Path, typer.Argument(help="A folder of articles, one file each.", show_default=False)],
    quiet: Quiet = False,
) -> None:
    """Write an articles.csv into a folder, a row for each article, to fill in who printed what."""
    from framing.corpus.folders import MANIFEST, list_articles
    from framing.export import neutralize_formulas

    table = list_articles(folder)
    said = ["outlet", "event", "date", "headline"]
    table[said] = neutralize_formulas(table[said])
    # With a byte order mark, without which Excel takes UTF-8 for Windows-1252.
    table.to_csv(folder / MANIFEST, index=False, encoding="utf-8-sig")
    if not quiet:
        open_ = int((table["outlet"] == "").sum())
        rest = f"; open it in a spreadsheet and name the outlet of {open_}" if open_ else ""
        articles = "1 article" if len(table) == 1 else f"{len(table)} articles"
        typer.echo(f"{folder / MANIFEST}: {articles}{rest}")
