"""Looking a word up in lexicon files: what is listed, where, and what is spelled like it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from framing.lexicons.entry import Entry
from framing.lexicons.form_tables import form_key
from framing.lexicons.inflect import british, forms
from framing.lexicons.reading import lexicon_files, placed_entries, read_text


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry and where it is listed; ``row`` counts the file's lines from 1."""

    file: Path
    row: int
    entry: Entry


def read_listings(name_or_path: str | Path = "loaded") -> list[Listing]:
    """Every entry of a lexicon with its file and row, in file and row order.

    Raises
    ------
    ValueError
        If there is no such lexicon, or a row cannot be read.
    """
    _, files = lexicon_files(name_or_path)
    found = []
    for file in files:
        placed, problems = placed_entries(file, read_text(file))
        if problems:
            raise ValueError(str(problems[0]))
        found += [Listing(file, row, entry) for row, entry in placed]
    return found


def find_listings(term: str, listings: Iterable[Listing]) -> tuple[list[Listing], list[Listing]]:
    """Entries that ``term`` is a form of, and longer ones that hold all its words next to each other.

    Looked up as the matcher does: any inflected form, hyphens as spaces, either spelling of -ize.

    Examples
    --------
    >>> slam = Listing(Path("mine.tsv"), 2, Entry("slam", "attack", "v"))
    >>> door = Listing(Path("mine.tsv"), 3, Entry("~slam the door on", "attack", "x:v"))
    >>> exact, longer = find_listings("slammed", [slam, door])
    >>> exact == [slam], longer == [door]
    (True, True)
    """
    wanted = form_key(" ".join(term.replace("~", "").lower().split()))
    exact, longer = [], []
    for listing in listings:
        keys = _keys(listing.entry)
        if wanted in keys:
            exact.append(listing)
        elif any(f" {wanted} " in f" {key} " for key in keys):
            longer.append(listing)
    return exact, longer


def near_spellings(term: str, listings: Iterable[Listing], count: int = 5) -> list[str]:
    """Up to ``count`` listed terms of which some form is spelled most like ``term``, the nearest first.

    Examples
    --------
    >>> near_spellings("slamed", [Listing(Path("mine.tsv"), 2, Entry("slam", "attack", "v"))])
    ['slam']
    """
    wanted = " ".join(term.lower().split())
    by_form: dict[str, str] = {}
    for listing in listings:
        for form in forms(listing.entry.term, listing.entry.pos):
            # Comparing letter by letter is slow, so only forms of about the same length are looked at.
            if abs(len(form) - len(wanted)) <= 3:
                by_form.setdefault(form, listing.entry.term.replace("~", ""))
    near = get_close_matches(wanted, list(by_form), n=4 * count, cutoff=0.7)
    return list(dict.fromkeys(by_form[form] for form in near))[:count]


def _keys(entry: Entry) -> list[str]:
    keys = [form_key(form) for form in forms(entry.term, entry.pos)]
    return keys + [spelled for key in keys if (spelled := british(key))]
