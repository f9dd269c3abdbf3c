"""``framing lexicon``: what is listed and why it counts, and what is wrong in a list of one's own."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from framing.lexicons.lookup import Listing

lexicon_app = typer.Typer(
    name="lexicon", help="Look up loaded terms, and check a list of your own.", no_args_is_help=True
)

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
_POS = {
    "n": "noun",
    "np": "noun, one form",
    "v": "verb",
    "adj": "adjective",
    "adv": "adverb",
    "x": "phrase",
    "x:v": "verb phrase",
    "x:n": "noun phrase",
}
_DIRECTIONS = {
    "+": "+ (for the thing described)",
    "-": "- (against the thing described)",
    "0": "0 (neither for nor against)",
}
_STRENGTHS = {1: "a tinge", 2: "clearly evaluative", 3: "nearly every expert would mark it"}
_SHOWN = 20


@lexicon_app.command()
def show(
    term: Annotated[
        str | None, typer.Argument(help="A word or phrase in any form.", show_default=False)
    ] = None,
    category: Annotated[
        str | None, typer.Option("--category", "-c", help="Only this category.", show_default=False)
    ] = None,
    own: Annotated[
        Path | None,
        typer.Option(
            "--lexicon", help="A TSV of loaded terms of your own, looked up too.", show_default=False
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Show what is listed: an entry with its gate in plain words and its neutral wording, or all of a category."""
    listings = _listings(own)
    chosen = [item for item in listings if category is None or item.entry.category == _category(category)]
    if not chosen:
        known = ", ".join(sorted({item.entry.category for item in listings}))
        raise ValueError(f"no category is named {category!r}; there are {known}.")
    if term is not None and term.strip():
        _show_term(term.strip(), chosen, as_json)
    elif category is not None or as_json:
        _show_all(chosen, as_json)
    else:
        _show_categories(chosen)


@lexicon_app.command()
def check(
    file: Annotated[
        Path | None,
        typer.Argument(help="A TSV, or a folder of them. Nothing: the built-in lexicon.", show_default=False),
    ] = None,
    as_json: Json = False,
) -> None:
    """List everything wrong in a list of loaded terms with file, row and column; exit code 1 if there is anything."""
    from framing.lexicons import check_lexicon
    from framing.lexicons.lookup import read_listings

    # Only a list of one's own is added to ours; ours stands alone.
    problems = check_lexicon(file or "loaded", beside="loaded" if file else None)
    if as_json:
        typer.echo(json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=1))
    elif problems:
        for problem in problems:
            typer.echo(str(problem))
        typer.echo(f"{len(problems)} problem{'s' * (len(problems) != 1)}", err=True)
    else:
        listings = read_listings(file or "loaded")
        said = "1 entry" if len(listings) == 1 else f"{len(listings)} entries"
        typer.echo(f"{said}, nothing wrong{_replacing(listings) if file else ''}")
    if problems:
        raise typer.Exit(1)


def _listings(own: Path | None) -> list[Listing]:
    """Ours and the reader's own; where both have a term with the same part of speech, only theirs."""
    from framing.lexicons.lookup import read_listings

    ours = read_listings()
    if own is None:
        return ours
    theirs = read_listings(own)
    replaced = {(item.entry.term, item.entry.pos) for item in theirs}
    return [item for item in ours if (item.entry.term, item.entry.pos) not in replaced] + theirs


def _category(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _show_term(term: str, listings: list[Listing], as_json: bool) -> None:
    from framing.lexicons.lookup import find_listings, near_spellings

    exact, longer = find_listings(term, listings)
    patterns = [] if exact else _patterns(term)
    near = [] if exact or longer or patterns else near_spellings(term, listings)
    if as_json:
        found: dict[str, object] = {"entries": [_plain(item) for item in exact], "patterns": patterns}
        found |= {"in_longer_terms": [_plain(item) for item in longer], "near_spellings": near}
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for item in exact:
            typer.echo(_described(item))
        for reason in patterns:
            typer.echo(f"{term!r} is not listed; a pattern finds it: {reason}")
        _show_longer(term, exact, longer)
    if not exact and not longer and not patterns:
        if as_json:
            raise typer.Exit(1)
        raise ValueError(f"{term!r} is not listed{'; near spellings: ' + ', '.join(near) if near else ''}.")


def _patterns(term: str) -> list[str]:
    """Why a pattern would mark the term, should one do so."""
    from framing.lexicons.patterns import find_patterns
    from framing.text import annotate

    return [match.reason for match in find_patterns(annotate(f"It was {term}"), []) if match.reason]


def _show_longer(term: str, exact: list[Listing], longer: list[Listing]) -> None:
    if not longer:
        return
    typer.echo("Listed in longer terms:" if exact else f"{term!r} is not listed alone, but in longer terms:")
    for item in longer[:_SHOWN]:
        typer.echo(f"  {_line(item)}")
    if len(longer) > _SHOWN:
        typer.echo(f"  and {len(longer) - _SHOWN} more; --json lists all")


def _show_all(listings: list[Listing], as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps([_plain(item) for item in listings], ensure_ascii=False, indent=1))
        return
    for item in listings:
        typer.echo(_line(item))


def _show_categories(listings: list[Listing]) -> None:
    counts = Counter(item.entry.category for item in listings)
    for name, count in sorted(counts.items()):
        typer.echo(f"{count:6}  {name}")
    typer.echo(f"{len(listings):6}  in all; framing lexicon show TERM, or --category NAME")


def _line(item: Listing) -> str:
    entry = item.entry
    plainer = f"  plainer: {entry.alternative}" if entry.alternative else ""
    gated = "  (only where its conditions hold)" if entry.gate else ""
    return f"{_term(entry.term)}  [{_POS[entry.pos]}, {entry.direction}, {entry.strength}]{plainer}{gated}"


def _described(item: Listing) -> str:
    from framing.lexicons.gate_words import gate_in_words
    from framing.lexicons.inflect import forms

    entry = item.entry
    rows = [
        ("category", entry.category.replace("_", " ")),
        ("direction", _DIRECTIONS[entry.direction]),
        ("strength", f"{entry.strength} of 3 ({_STRENGTHS[entry.strength]})"),
        ("counts", "; and ".join(gate_in_words(entry.gate)) or "wherever it stands"),
        ("plainer", entry.alternative or "none needed"),
        ("note", entry.note or "-"),
        ("finds", ", ".join(form.replace(" _ ", " ... ") for form in forms(entry.term, entry.pos))),
        ("listed in", f"{_place(item.file)}, row {item.row}"),
    ]
    lines = [f"{_term(entry.term)}  ({_POS[entry.pos]})", *(f"  {name:<10} {text}" for name, text in rows)]
    return "\n".join([*lines, ""])


def _plain(item: Listing) -> dict[str, Any]:
    from framing.lexicons.gate_words import gate_in_words

    entry = asdict(item.entry)
    del entry["lexicon"]
    return entry | {
        "gate_in_words": gate_in_words(item.entry.gate),
        "file": _place(item.file),
        "row": item.row,
    }


def _term(term: str) -> str:
    return term.replace("~", "").replace(" _ ", " ... ")


def _place(file: Path) -> str:
    from framing.lexicons.reading import DATA

    return file.relative_to(DATA).as_posix() if file.is_relative_to(DATA) else str(file)


def _replacing(listings: list[Listing]) -> str:
    from framing.lexicons import load_lexicon

    ours = {(entry.term, entry.pos) for entry in load_lexicon()}
    count = sum((item.entry.term, item.entry.pos) in ours for item in listings)
    return f"; {count} count instead of ours" if count else ""
