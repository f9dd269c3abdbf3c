"""``framing profile``: outlets over many events."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.progress_line import progress_line
from framing.cli.sources import Lexicon, Quiet, Source
from framing.demo import load_demo

if TYPE_CHECKING:
    from framing.profiles import OutletProfiles

Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="A .json or .csv file.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print everything as JSON.")]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes that count articles.")]
Checkpoint = Annotated[
    Path | None,
    typer.Option("--checkpoint", help="A file to go on from, should the run be stopped.", show_default=False),
]
Events = Annotated[
    str | None,
    typer.Option(
        "--events", help="A CSV of article_id and event; 'group' finds events anew.", show_default=False
    ),
]
WriteEvents = Annotated[
    Path | None,
    typer.Option("--write-events", help="Write the events that were found, as a CSV.", show_default=False),
]
Measures = Annotated[
    str | None,
    typer.Option(
        "--measures",
        help="Groups or names, with commas: loaded, voices, tone, roles, attribution, categories, topics, frames, all.",
        show_default=False,
    ),
]
Stratum = StrEnum("Stratum", {"genre": "genre", "year": "year"})
By = Annotated[Stratum | None, typer.Option("--by", help="Show these apart too.", show_default=False)]


def profile(
    source: Source = None,
    output: Output = None,
    measures: Measures = None,
    by: By = None,
    events: Events = None,
    write_events: WriteEvents = None,
    workers: Workers = 1,
    checkpoint: Checkpoint = None,
    lexicon: Lexicon = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Compare outlets over many events, each with the others on the same events."""
    from framing.profiles import profile_outlets

    wanted = None if measures is None else [m.strip() for m in measures.split(",")]
    _check(output, wanted)
    counted = profile_outlets(
        load_demo() if source is None else source,
        events=events,
        lexicon=lexicon,
        workers=workers,
        checkpoint=checkpoint,
        progress=None if quiet else progress_line(),
    )
    profiles = counted.select(wanted, by=None if by is None else str(by))
    _write(profiles, output, write_events)
    if as_json:
        typer.echo(profiles.to_json(), nl=False)
    elif output is None:
        print_profiles(profiles)
    elif not quiet:
        typer.echo(str(output))


def _check(output: Path | None, measures: list[str] | None) -> None:
    """Say what is wrong before an hour of counting, and not after it."""
    from framing.profiles.measures import BASE, choose_measures

    # Names with a colon depend on the lexicon and are looked up later.
    choose_measures(BASE, [m for m in measures or [] if ":" not in m])
    if output is not None and output.suffix.lower() not in (".json", ".csv"):
        raise ValueError(f"{output}: name a file that ends in .json or .csv.")


def _write(profiles: OutletProfiles, output: Path | None, write_events: Path | None) -> None:
    if write_events is not None:
        if profiles.events is None:
            raise ValueError(
                f"{write_events}: the events were given ({profiles.events_from}), so there are none to write; "
                "use --events group to find them anew."
            )
        profiles.events.to_csv(write_events, index=False)
    if output is None:
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    if output.suffix.lower() == ".csv":
        profiles.table.to_csv(output, index=False)
    else:
        output.write_text(profiles.to_json(), encoding="utf-8")


def print_profiles(profiles: OutletProfiles) -> None:
    """Notes, then a table for each measure, outlets in alphabetical order."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=False)
    for note in profiles.notes:
        console.print(Text(note))
    for (stratum, measure), rows in profiles.table.groupby(["stratum", "measure"], sort=False):
        said = rows[rows["status"] == "enough"]
        part = f" ({stratum})" if stratum != "all" else ""
        title = f"\n{str(measure).replace('_', ' ')}, {rows['unit'].iloc[0]}{part}"
        console.print(Text(title, style="bold"))
        console.print(_figures(said) if len(said) else Text("  no outlet has enough events", style="dim"))
    console.print(Text(_legend(profiles.n_tests), style="dim"))


def _figures(rows: object) -> object:
    from rich.table import Table
    from rich.text import Text

    table = Table("outlet", "events", "own", "others", "difference [95%]", "shrunk", "q")
    for row in rows.itertuples():  # type: ignore[attr-defined]
        star = " *" if row.q <= 0.05 else ""
        shrunk = f"{row.shrunk:+.2f}" if row.shrunk == row.shrunk else "-"
        table.add_row(
            Text(row.outlet),
            str(row.n_events),
            f"{row.estimate:.2f}",
            f"{row.baseline:.2f}",
            f"{row.difference:+.2f} [{row.ci_low:+.2f}, {row.ci_high:+.2f}]{star}",
            shrunk,
            f"{row.q:.3f}",
        )
    return table


def _legend(tests: int) -> str:
    return (
        f"own, others: on the same events; shrunk: drawn towards no difference by how little it rests on; "
        f"* differs from the others on the same events (q <= .05, corrected over {tests} tests)"
    )
