"""Outlet profiles in the terminal: notes, then a table for each measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from framing.profiles import OutletProfiles

#: Notes that are about single articles, which counts do not name.
_OF_ARTICLES = (
    "no_date", "no_words", "not_english", "cut_off", "marks_of_a_page", "very_short", "very_long", "characters_guessed",
)  # fmt: skip
_WHICH = "Which articles these are: the columns “date” and “warnings” of framing.read_articles(SOURCE)."


def notes_of(profiles: OutletProfiles) -> list[str]:
    """What is said of the corpus, and where single articles can be found."""
    counts = profiles.profile.notes
    return [*profiles.notes, *([_WHICH] if any(counts[name] for name in _OF_ARTICLES) else [])]


def print_profiles(profiles: OutletProfiles) -> None:
    """Notes, then a table for each measure, outlets in alphabetical order."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=False)
    for note in notes_of(profiles):
        console.print(Text(note))
    if not profiles.n_tests:
        console.print(Text("\nNo outlet has enough events for a figure."))
        return
    empty = []
    for (stratum, measure), rows in profiles.table.groupby(["stratum", "measure"], sort=False):
        said = rows[rows["status"] == "enough"]
        named = str(measure).replace("_", " ") + (f" ({stratum})" if stratum != "all" else "")
        if said.empty:
            empty.append(named)
            continue
        console.print(Text(f"\n{named}, {rows['unit'].iloc[0]}", style="bold"))
        console.print(_figures(said))
        if len(said) < len(rows):
            console.print(Text(_without(rows[rows["status"] != "enough"]["status"]), style="dim"))
    if empty:
        console.print(Text(f"\nno outlet has enough for a figure of: {'; '.join(empty)}", style="dim"))
    console.print(Text(_legend(profiles.table, profiles.n_tests), style="dim"))


def _without(status: pd.Series) -> str:
    """How many outlets have no figure, and why."""
    why = ", ".join(f"{reason} ({n})" for reason, n in status.value_counts().items())
    return f"no figure for {len(status)} {'outlet' if len(status) == 1 else 'outlets'}: {why}"


def _figures(rows: object) -> object:
    from rich.box import SIMPLE_HEAD
    from rich.table import Column, Table
    from rich.text import Text

    # Without frames a difference and its interval stand on one line of a narrow terminal.
    named = (Column(name, justify="right") for name in ("events", "own", "others"))
    difference = Column("difference [95%]", no_wrap=True)
    table = Table(
        "outlet", *named, difference, "shrunk", "q", box=SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0)
    )
    for row in rows.itertuples():  # type: ignore[attr-defined]
        star = " *" if row.q <= 0.05 else ""
        digits = 3 if row.unit.startswith("mean") else 2
        shrunk = f"{row.shrunk:+.{digits}f}" if row.shrunk == row.shrunk else "-"
        interval = f"[{row.ci_low:+.{digits}f}, {row.ci_high:+.{digits}f}]"
        table.add_row(
            Text(row.outlet),
            str(row.n_events),
            f"{row.estimate:.{digits}f}",
            f"{row.baseline:.{digits}f}",
            f"{row.difference:+.{digits}f} {interval}{star}",
            shrunk,
            f"{row.q:.3f}" if row.q >= 0.001 else "< .001",
        )
    return table


def _legend(table: pd.DataFrame, tests: int) -> str:
    unshrunk = table["shrunk"].isna() & (table["status"] == "enough")
    shrunk = "drawn towards no difference by how little it rests on"
    return (
        f"own, others: on the same events; shrunk: {shrunk}{' (-: under five outlets)' if unshrunk.any() else ''}; "
        f"* differs from the others on the same events (q <= .05, corrected over {tests:,} tests)"
    )
