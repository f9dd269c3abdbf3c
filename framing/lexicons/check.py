"""Checking a lexicon file before it is used: everything wrong at once, with file, row and column."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from framing.lexicons.entry import DELETE, REPHRASE, Entry, Problem
from framing.lexicons.gates import GateError, parse_gate
from framing.lexicons.index import form_key
from framing.lexicons.inflect import forms
from framing.lexicons.reading import lexicon_files, read_entries, read_text


def check_lexicon(name_or_path: str | Path = "loaded") -> list[Problem]:
    """Everything wrong in a lexicon, in file and row order; an empty list means that it can be used.

    Reports rows that cannot be read, duplicates, two entries that share a form, part of speech and gate, gates that
    cannot be read, a missing neutral alternative at strength 2 or 3, and alternatives that are loaded terms themselves.

    Raises
    ------
    ValueError
        If there is no such file, folder or packaged lexicon.
    """
    _, files = lexicon_files(name_or_path)
    problems: list[Problem] = []
    placed: list[tuple[Path, int, Entry]] = []
    for file in files:
        text = read_text(file)
        entries, wrong = read_entries(file, text, first_only=False)
        problems += wrong
        bad_rows = {p.row for p in wrong}
        placed += [(file, row, e) for row, e in zip(_entry_rows(text, bad_rows), entries, strict=False)]
    listed = _ungated_terms(e for *_, e in placed)
    for file, row, entry in placed:
        problems += [Problem(str(file), row, column, text) for column, text in _entry_problems(entry, listed)]
    problems += _duplicates(placed)
    return sorted(problems, key=lambda p: (p.file, p.row, p.column))


def _entry_rows(text: str, bad_rows: set[int]) -> list[int]:
    rows = [n for n, line in enumerate(text.split("\n"), 1) if line.strip() and not line.startswith("#")]
    return [n for n in rows[1:] if n not in bad_rows]


def _ungated_terms(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {form_key(e.term.replace("~", "")): e for e in entries if not e.gate}


def _entry_problems(entry: Entry, listed: dict[str, Entry]) -> list[tuple[str, str]]:
    found = []
    if entry.term != entry.term.lower() or entry.term != " ".join(entry.term.split()):
        found.append(("term", f"must be lower case with single spaces, got {entry.term!r}"))
    if entry.term.startswith("_") or entry.term.endswith("_"):
        found.append(("term", "must not begin or end with the gap _"))
    if entry.pos.startswith("x:") and "~" not in entry.term:
        found.append(("term", f"pos {entry.pos} needs a ~ before the word that inflects"))
    if entry.gate:
        try:
            parse_gate(entry.gate)
        except GateError as error:
            found.append(("gate", str(error)))
    if entry.strength >= 2 and not entry.alternative:
        found.append(
            ("alternative", f"missing for {entry.term!r}: name a neutral wording, {DELETE} or {REPHRASE}")
        )
    if entry.alternative and entry.alternative not in (DELETE, REPHRASE):
        other = listed.get(form_key(entry.alternative.lower()))
        if other is not None:
            found.append(
                (
                    "alternative",
                    f"{entry.alternative!r} is itself an entry ({other.category}); choose a neutral wording",
                )
            )
    return found


def _duplicates(placed: list[tuple[Path, int, Entry]]) -> list[Problem]:
    seen: dict[tuple[str, str, str], tuple[Path, int, Entry]] = {}
    found = []
    for file, row, entry in placed:
        for form in forms(entry.term, entry.pos):
            key = (form_key(form), entry.pos.removeprefix("x:"), entry.gate)
            if key not in seen:
                seen[key] = (file, row, entry)
                continue
            other_file, other_row, other = seen[key]
            if other is entry:
                continue
            what = "duplicate of" if other.term == entry.term else f"the form {form!r} clashes with"
            message = f"{what} {other.term!r} ({other.pos}) in {other_file.name}, row {other_row}"
            found.append(Problem(str(file), row, "term", message))
            break
    return found
