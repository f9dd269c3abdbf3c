"""Checking a lexicon file before it is used: everything wrong at once, with file, row and column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from framing.lexicons.entry import DELETE, REPHRASE, Entry, Problem
from framing.lexicons.form_tables import form_key
from framing.lexicons.gates import GateError, parse_gate
from framing.lexicons.inflect import forms
from framing.lexicons.lookup import Listing
from framing.lexicons.reading import lexicon_files, placed_entries, read_text

# Words end at these marks, so a term that holds one is never found.
_NO_PART_OF_A_WORD = re.compile(r"""[][,;:"“”()&/!?%$*|<>\x00-\x1f]""")

_NO_PART_OF_A_GATE = re.compile(r"""[][{}()<>"“”,:]""")


def check_lexicon(name_or_path: str | Path = "loaded", beside: str | Path | None = None) -> list[Problem]:
    """Everything wrong in a lexicon, in file and row order; an empty list means that it can be used.

    Reports columns that are missing, unknown or doubled, rows that cannot be read, terms that could never be found,
    duplicates, two entries that share a form, part of speech and gate, gates that cannot be read, a missing neutral
    alternative at strength 2 or 3, alternatives that are loaded terms themselves, and terms that are each other's
    alternatives.

    Parameters
    ----------
    name_or_path : str or Path
        A packaged lexicon, a TSV file or a folder of them.
    beside : str or Path, optional
        The lexicon that it will be added to: an alternative that is listed there is reported too.

    Raises
    ------
    ValueError
        If there is no such file, folder or packaged lexicon.

    Examples
    --------
    >>> check_lexicon("loaded")
    []
    """
    problems: list[Problem] = []
    listings: list[Listing] = []
    for file in lexicon_files(name_or_path)[1]:
        placed, wrong = placed_entries(file, read_text(file))
        problems += wrong
        if not placed and not wrong:
            problems.append(Problem(str(file), 0, "", "no entry below the header"))
        listings += [Listing(file, row, entry) for row, entry in placed]
    listed = _ungated_forms(_entries_beside(beside, listings))
    listed |= _ungated_forms(listing.entry for listing in listings)
    for listing in listings:
        found = [*_term_problems(listing.entry), *_gate_problems(listing.entry)]
        found += _alternative_problems(listing.entry, listed)
        problems += [Problem(str(listing.file), listing.row, column, text) for column, text in found]
    problems += _duplicates(listings)
    problems += _cycles(listings, {(p.file, p.row) for p in problems if p.column == "alternative"})
    return sorted(problems, key=lambda p: (p.file, p.row, p.column))


def _entries_beside(beside: str | Path | None, own: list[Listing]) -> list[Entry]:
    """The entries of the other lexicon that still count when this one is added."""
    if beside is None:
        return []
    replaced = {(listing.entry.term, listing.entry.pos) for listing in own}
    found = []
    for file in lexicon_files(beside)[1]:
        found += [entry for _, entry in placed_entries(file, read_text(file))[0]]
    return [entry for entry in found if (entry.term, entry.pos) not in replaced]


def _ungated_forms(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {form_key(form): e for e in entries if not e.gate for form in forms(e.term, e.pos)}


def _term_problems(entry: Entry) -> list[tuple[str, str]]:
    found = []
    if entry.term != entry.term.lower() or entry.term != " ".join(entry.term.split()):
        found.append(("term", f"must be lower case with single spaces, got {entry.term!r}"))
    if entry.term.startswith("_") or entry.term.endswith("_"):
        found.append(("term", "must not begin or end with the gap _"))
    if entry.pos.startswith("x:") and "~" not in entry.term:
        found.append(("term", f"pos {entry.pos} needs a ~ before the word that inflects"))
    if entry.term.count("~") > 1:
        found.append(("term", f"only one word can inflect, got {entry.term.count('~')} marks ~"))
    mark = _NO_PART_OF_A_WORD.search(entry.term)
    if mark:
        found.append(
            ("term", f"{mark[0]!r} is no part of a word, so {entry.term!r} is never found; leave it out")
        )
    return found


def _gate_problems(entry: Entry) -> list[tuple[str, str]]:
    try:
        parse_gate(entry.gate)
    except GateError as error:
        return [("gate", str(error))]
    mark = _NO_PART_OF_A_GATE.search(entry.gate)
    return [("gate", f"{mark[0]!r} has no meaning in a gate; leave it out")] if mark else []


def _alternative_problems(entry: Entry, listed: dict[str, Entry]) -> list[tuple[str, str]]:
    if not entry.alternative:
        if entry.strength < 2:
            return []
        return [("alternative", f"missing for {entry.term!r}: name a neutral wording, or {DELETE}")]
    if entry.alternative in (DELETE, REPHRASE):
        return []
    other = listed.get(form_key(entry.alternative.lower()))
    if other is None:
        return []
    message = f"{entry.alternative!r} is itself an entry ({other.category}); choose a neutral wording"
    return [("alternative", message)]


def _duplicates(listings: list[Listing]) -> list[Problem]:
    seen: dict[tuple[str, str, str], Listing] = {}
    found = []
    for listing in listings:
        entry = listing.entry
        for form in forms(entry.term, entry.pos):
            key = (form_key(form), entry.pos.removeprefix("x:"), entry.gate)
            first = seen.setdefault(key, listing)
            if first is listing:
                continue
            what = "duplicate of" if first.entry.term == entry.term else f"the form {form!r} clashes with"
            message = f"{what} {first.entry.term!r} ({first.entry.pos}) in {first.file.name}, row {first.row}"
            found.append(Problem(str(listing.file), listing.row, "term", message))
            break
    return found


def _cycles(listings: list[Listing], told: set[tuple[str, int]]) -> list[Problem]:
    """Terms whose alternatives lead back to them, gated ones too: "caved" for "buckled", "buckled" for "caved".

    Each cycle is reported once, at its first row, unless a row of it is reported for its alternative already.
    """
    by_term: dict[str, Listing] = {}
    for listing in listings:
        by_term.setdefault(_plain(listing.entry.term), listing)
    found = []
    settled: set[str] = set()
    for term in by_term:
        path: list[str] = []
        while term in by_term and term not in settled and term not in path:
            path.append(term)
            term = _plain(by_term[term].entry.alternative)
        if term in path:
            cycle = path[path.index(term) :]
            places = [(str(by_term[name].file), by_term[name].row) for name in cycle]
            if told.isdisjoint(places):
                way = " -> ".join(repr(name) for name in [*cycle, term])
                found.append(Problem(*places[0], "alternative", f"the alternatives go round: {way}"))
        settled.update(path)
    return found


def _plain(text: str) -> str:
    return form_key(text.replace("~", "").lower())
