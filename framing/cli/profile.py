"""``framing profile``: outlets over many events."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from framing.cli.progress_line import progress_line
from framing.cli.sources import Lexicon, Quiet, named_source, spare

_SHOWN = 3  # counts that a message names

if TYPE_CHECKING:
    import pandas as pd

    from framing.profiles import OutletProfiles, Profile

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="A .html page, or a .json or .csv file.", show_default=False),
]
ProfileSource = Annotated[
    Path | None,
    typer.Argument(
        parser=named_source,
        metavar="SOURCE",
        help="A folder of articles, a table (CSV, Excel, JSON, Parquet), or counts that this command wrote (.json). "
        "Nothing: the built-in demo articles.",
        show_default=False,
    ),
]
Merge = Annotated[
    list[Path] | None,
    typer.Option(
        "--merge", help="Add the counts of another .json; may be given several times.", show_default=False
    ),
]
FiguresOnly = Annotated[
    bool, typer.Option("--figures-only", help="A page with no sentence of the articles on it.")
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

_LOOK = (
    "framing: note: the events were found by time and wording and may be wrong; --write-events FILE writes them for you to "
    "look at, --events FILE reads them back."
)


def profile(
    source: ProfileSource = None,
    output: Output = None,
    measures: Measures = None,
    by: By = None,
    merge: Merge = None,
    events: Events = None,
    write_events: WriteEvents = None,
    workers: Workers = 1,
    checkpoint: Checkpoint = None,
    lexicon: Lexicon = None,
    figures_only: FiguresOnly = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Compare outlets over many events, each with the others on the same events."""
    wanted = None if measures is None else [m.strip() for m in measures.split(",")]
    spare(source, output=output, checkpoint=checkpoint, write_events=write_events)
    from framing.demo import load_demo

    articles = None if is_profile(source) else load_demo() if source is None else source
    _check(output, wanted or [], lexicon, counts=articles is None)
    for path in (checkpoint, write_events):
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
    from framing.cli.profile_tables import notes_of, print_profiles

    tick = None if quiet else progress_line()
    how: dict[str, Any] = {"events": events, "lexicon": lexicon, "progress": tick}
    try:
        counted = _counted(
            source, articles, merge or [], {**how, "workers": workers, "checkpoint": checkpoint}
        )
    except KeyboardInterrupt:
        if checkpoint is not None and checkpoint.exists():
            raise KeyboardInterrupt(f"the same command goes on from {checkpoint}") from None
        raise
    if counted.events is not None and write_events is None and not quiet:
        typer.echo(_LOOK, err=True)
    profiles = counted.select(wanted, by=None if by is None else str(by))
    if output is not None and output.suffix.lower() in (".html", ".htm"):
        quoted = None if figures_only or merge else articles
        tick = None if quiet else progress_line("articles for the page")
        _write_page(profiles, output, quoted, {**how, "progress": tick})
    _write(profiles, output, write_events)
    # The terminal's own listing opens with what is said of the articles.
    for note in (
        () if quiet else (*profiles.source_notes, *(notes_of(profiles) if output is not None else ()))
    ):
        typer.echo(f"framing: note: {note}", err=True)
    if as_json:
        typer.echo(profiles.to_json(), nl=False)
    elif output is None:
        print_profiles(profiles)
    elif not quiet:
        typer.echo(str(output))


def is_profile(source: Path | None) -> bool:
    """Whether a source is counts that were written before, and not articles."""
    if source is None or source.suffix.lower() != ".json" or not source.is_file():
        return False
    with source.open("rb") as file:
        return b'"framing-' in file.read(100)  # the format is the first thing in a file of ours


def _counted(
    source: Path | None, articles: pd.DataFrame | Path | None, others: list[Path], how: dict[str, Any]
) -> OutletProfiles:
    """The counts of the articles, or those of a file, with those of further files added."""
    from framing.profiles import OutletProfiles, profile_outlets, read_profile

    parts = [
        (path, read_profile(path)) for path in others
    ]  # what is wrong with one is said before any counting
    if articles is not None:
        counted = profile_outlets(articles, **how)
    elif source is not None:
        given = [f"--{name}" for name in ("events", "checkpoint") if how[name] is not None]
        if given:
            raise ValueError(
                f"{source}: these are counts; {' and '.join(given)} can only be used with articles."
            )
        counted = OutletProfiles(read_profile(source), events_from=source.name)
    read = [counted.profile]
    for path, part in parts:
        try:
            total = counted.profile.merge(part)
        except ValueError as problem:
            raise ValueError(f"{path}: {problem}") from None
        _check_apart(part, read, path)
        read.append(part)
        counted = replace(
            counted, profile=total, events_from=f"{counted.events_from}, {path.name}", events=None
        )
    return counted


def _check_apart(part: Profile, read: list[Profile], path: Path) -> None:
    """Refuse counts that hold articles which were read before: their figures would look twice as sure."""
    if twice := [cell for other in read for cell in part.cells_in(other)]:
        shown = ", ".join(
            f"{outlet!r} on {event!r}" if event else repr(outlet) for event, _, outlet in twice[:_SHOWN]
        )
        more = f" and {len(twice) - _SHOWN:,} more" if len(twice) > _SHOWN else ""
        raise ValueError(
            f"{path}: {len(twice):,} of its {len(part.cells):,} counts (an outlet on an event) stand in what was read before, "
            f"figure for figure: {shown}{more}; the same articles would count twice. Leave them out of "
            "one of the two and count that one anew."
        )


def _write_page(
    profiles: OutletProfiles, output: Path, articles: pd.DataFrame | Path | None, how: dict[str, Any]
) -> None:
    from framing.profile_report import ProfileReport
    from framing.profiles import outlet_words

    words = None if articles is None else outlet_words(articles, profiles, **how)
    ProfileReport(profiles, words).write_html(output)


def _check(output: Path | None, measures: list[str], lexicon: Path | None, *, counts: bool) -> None:
    """Say what is wrong before an hour of counting, and not after it."""
    from framing.profiles.counting import article_counter
    from framing.profiles.measures import choose_measures

    if not counts:
        # A rule may bring a category of loaded words that no list has; these names are looked up later.
        known = article_counter(None if lexicon is None else str(lexicon)).columns
        choose_measures(known, [m for m in measures if not m.startswith("loaded:")])
    if output is not None and output.suffix.lower() not in (".html", ".htm", ".json", ".csv"):
        raise ValueError(f"{output}: name a file that ends in .html, .json or .csv.")


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
    from framing.export import neutralize_formulas

    output.parent.mkdir(parents=True, exist_ok=True)
    if output.suffix.lower() == ".csv":
        neutralize_formulas(profiles.table).to_csv(output, index=False)
    elif output.suffix.lower() == ".json":
        output.write_text(profiles.to_json(), encoding="utf-8")
