"""``framing exercise``."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.sources import Event, Lexicon, Quiet, Source, analyses_of, beside, read_source

if TYPE_CHECKING:
    import pandas as pd


class Level(Enum):
    """The readers a lesson is made for."""

    lower = "lower"
    upper = "upper"
    university = "university"


def exercise(
    source: Source = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for the lesson.")] = Path(
        "lesson"
    ),
    level: Annotated[
        Level, typer.Option("--level", help="Pupils of 12 to 15, of 15 to 18, or older.")
    ] = Level.upper,
    minutes: Annotated[int, typer.Option("--minutes", help="Length of the lesson, 15 to 180.")] = 45,
    seed: Annotated[int, typer.Option("--seed", help="Another number, another choice of passages.")] = 0,
    event: Event = None,
    lexicon: Lexicon = None,
    quiet: Quiet = False,
) -> None:
    """Make a lesson of one event: a page for pupils, pages for the teacher, and files for learning platforms."""
    from framing.classroom import make_exercise, write_pack

    beside(source, output)
    articles = read_source(source, event, quiet=quiet)
    if source is None and event is None:
        articles = articles[articles["event"] == articles["event"].iloc[0]]
    _check_one_event(articles)
    [analysis] = analyses_of(articles, quiet=quiet, lexicon=lexicon)
    pack = make_exercise(analysis, event=event, level=level.value, minutes=minutes, seed=seed)
    paths = write_pack(pack, output)
    if not quiet:
        for note in pack.notes:
            typer.echo(f"framing: note: {note}", err=True)
        answers = f'"{output / "answers"}"'  # to be copied as it is, blanks and all
        for path in paths:
            typer.echo(str(path))
        typer.echo(f"For pupils: {output / 'student.html'}, on paper {output / 'worksheet.html'}")
        typer.echo(f"For you: {output / 'teacher' / 'guide.html'}")
        typer.echo(
            f"Afterwards: put the pupils' answer files into {answers} and run: framing class-report {answers}"
        )


def _check_one_event(articles: pd.DataFrame) -> None:
    """Say at once, and not after an hour of reading, that a lesson is about one event."""
    events = list(dict.fromkeys(articles["event"]))
    if len(events) > 1:
        listed = ", ".join(repr(name) for name in events[:10]) + (" ..." if len(events) > 10 else "")
        raise ValueError(
            f"The articles tell {len(events):,} events; a lesson is about one. Choose one with --event, one of: {listed}."
        )
