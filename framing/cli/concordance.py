"""``framing concordance``: a word in its contexts, and whose voice it is in."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from framing.cli.sources import Event, Quiet, Source, unknown_name

#: Columns for whose voice a place is in.
_VOICE = 26
Voice = StrEnum("Voice", {"all": "all", "narrator": "narrator", "quoted": "quoted"})
Term = Annotated[
    str, typer.Argument(help="A word or several in quotation marks; * stands for any letters (crack*).")
]
Outlet = Annotated[str | None, typer.Option("--outlet", help="Only this outlet.", show_default=False)]
Said = Annotated[Voice, typer.Option("--voice", help="The outlet's own words, its sources', or all.")]
Most = Annotated[int, typer.Option("--limit", min=1, help="Stop after so many places.")]
Width = Annotated[int, typer.Option("--width", min=10, help="Characters of context on either side.")]


def concordance(
    term: Term,
    source: Source = None,
    outlet: Outlet = None,
    event: Event = None,
    voice: Said = Voice.all,
    limit: Most = 100,
    width: Width = 45,
    as_json: Annotated[bool, typer.Option("--json", help="Print the places as JSON.")] = False,
    quiet: Quiet = False,
) -> None:
    """Show every place of a word in its context (keyword in context), with its outlet and whose voice it is in."""
    from framing.comparison.concordance import term_pattern

    term_pattern(term)
    chosen = _Chosen(outlet, event)
    places = _places(term, source, chosen, str(voice), width)
    found = list(islice(places, limit))
    more = len(found) == limit and next(places, None) is not None
    if not found:
        chosen.check()
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    if found:
        _print(found)
    if not quiet:
        stopped = f"; stopped at --limit {limit}" if more else ""
        typer.echo(f"{len(found)} place{'' if len(found) == 1 else 's'} of {term!r}{stopped}", err=True)


@dataclass
class _Chosen:
    """Which outlet and event are wanted, None for any, and which names the source has."""

    outlet: str | None
    event: str | None
    met: dict[str, set[str]] = field(default_factory=lambda: {"outlet": set(), "event": set()})

    def holds(self, row: Mapping[Hashable, Any]) -> bool:
        for name, names in self.met.items():
            names.add(row[name])
        return self.outlet in (None, row["outlet"]) and self.event in (None, row["event"])

    def check(self) -> None:
        """Raise where a name is wanted that no article of the source has."""
        for name, names in self.met.items():
            wanted = getattr(self, name)
            if wanted is not None and wanted not in names:
                raise unknown_name(name, wanted, sorted(names))


def _places(
    term: str, source: Path | None, chosen: _Chosen, voice: str, width: int
) -> Iterator[dict[str, Any]]:
    """Places article by article; only an article that may hold the term is annotated."""
    from framing.comparison.concordance import concordance as lines_of
    from framing.comparison.concordance import may_hold
    from framing.corpus import find_furniture, iter_articles
    from framing.demo import load_demo
    from framing.text import annotate
    from framing.text.normalize import normalize

    possible = may_hold(term)
    for batch in iter_articles(load_demo() if source is None else source):
        for row in batch.to_dict("records"):
            if not chosen.holds(row) or not possible(normalize(row["text"]).casefold()):
                continue
            furniture = [(f.start, f.end) for f in find_furniture(row["text"])]
            document = annotate(row["text"], headline=row["headline"], furniture=furniture)
            lines = lines_of({row["article_id"]: document}, term, voice=voice, width=width)
            for line in lines.to_dict("records"):
                yield {"outlet": row["outlet"], "event": row["event"], **{str(k): v for k, v in line.items()}}


def _print(found: list[dict[str, Any]]) -> None:
    """A line a place, the term below the term; context is cut at the ends that are far from it."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    named = min(20, max(len(place["outlet"]) for place in found))
    term = min(30, max(len(place["text"]) for place in found))
    side = max(12, (console.width - named - term - _VOICE - 4) // 2)
    for place in found:
        who = f"{place['voice']}: {place['speaker']}" if place["speaker"] else place["voice"]
        right = (place["text"] + " " + place["right"])[: term + 1 + side]
        line = Text(f"{_cut(place['outlet'], named):<{named}} ", style="bold")
        line.append(f"{place['left'][-side:]:>{side}} ", style="not bold dim")
        line.append(right[: len(place["text"])], style="bold underline")
        line.append(
            f"{right[len(place['text']) :]:<{term + 1 + side - len(place['text'])}} ", style="not bold dim"
        )
        line.append(_cut(who, _VOICE), style="not bold")
        console.print(line)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
