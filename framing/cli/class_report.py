"""``framing class-report``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.sources import Quiet, may_write


def class_report(
    answers: Annotated[
        list[Path], typer.Argument(help="The pupils' answer files, or folders of them.", show_default=False)
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file.")] = Path("class.html"),
    pack: Annotated[
        Path | None,
        typer.Option(
            "--pack",
            help="The lesson's pack.json, where it does not lie near the answers.",
            show_default=False,
        ),
    ] = None,
    suggest_lexicon: Annotated[
        Path | None,
        typer.Option(
            "--suggest-lexicon",
            help="Also write what half of the class marked as a TSV of terms.",
            show_default=False,
        ),
    ] = None,
    gold: Annotated[
        Path | None,
        typer.Option(
            "--gold",
            help="Also write what the class marked as annotations: .csv (spans) or .parquet (sentences).",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Merge the answers of a class into one page to discuss; files that cannot be used are listed with the reason."""
    from framing.classroom.class_report import make_class_report
    from framing.classroom.suggestions import suggest_lexicon as write_lexicon
    from framing.classroom.suggestions import write_gold

    for path in (output, suggest_lexicon, gold):
        if path is not None:
            may_write(path)
    report = make_class_report(answers, pack=pack)
    written = [str(report.write_html(output))]
    if suggest_lexicon:
        written.append(f"{suggest_lexicon} ({write_lexicon(report.marks, suggest_lexicon)} terms)")
    if gold:
        written.append(f"{gold} ({write_gold(report.marks, gold)} spans)")
    for name, why in report.left_out:
        typer.echo(f"framing: note: left out: {name} {why}", err=True)
    for code in report.twice:
        typer.echo(
            f"framing: note: {code!r} is the code of more than one sheet; all of them are counted", err=True
        )
    if not quiet:
        sheets, files = len(report.sheets), len(report.left_out)
        typer.echo(
            f"{sheets} sheet{'' if sheets == 1 else 's'}, {files} file{'' if files == 1 else 's'} left out"
        )
        for line in written:
            typer.echo(line)
