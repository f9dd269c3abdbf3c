"""All inflected forms of a list's entries, as the tables that they are looked up in.

A dictionary over the document's words needs no compiling, which a regular expression over twenty thousand forms does
(over a second), and reads text as fast as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.lexicons.entry import Entry
from framing.lexicons.inflect import british, forms


@dataclass(frozen=True)
class FormTables:
    """Forms keyed by their parts joined by spaces.

    ``opens`` holds every proper beginning of a longer form, ``gapped`` what must follow after a gap by what stands before it,
    ``odd`` single words with other marks than letters.
    """

    forms: dict[str, tuple[int, ...]] = field(default_factory=dict)
    opens: set[str] = field(default_factory=set)
    gapped: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=dict)
    odd: dict[str, tuple[int, ...]] = field(default_factory=dict)


def atoms_of(word: str) -> list[str]:
    """The parts of a word that hyphens join, without a possessive ending.

    >>> atoms_of("ill-fated"), atoms_of("dictator's")
    (['ill', 'fated'], ['dictator'])
    """
    return word.removesuffix("'s").split("-")


def form_key(form: str) -> str:
    """What a form is looked up by: its parts joined by spaces, without possessive endings in phrases."""
    key = form.replace("’", "'").replace("-", " ")
    if "'s " in key:
        key = key.replace("'s ", " ")
    return key


def tables_of(entries: Sequence[Entry]) -> FormTables:
    """The tables of every form of every entry; an entry is known by its place in ``entries``."""
    tables = FormTables()
    table, odd = tables.forms, tables.odd
    for number, entry in enumerate(entries):
        for form in forms(entry.term, entry.pos):
            key = form_key(form)
            if " " in key:
                _add_phrase(tables, key, number)
            elif "'" in key or not key.isalpha():
                odd[key] = (*odd.get(key, ()), number)
            else:
                table[key] = (*table[key], number) if key in table else (number,)
    for key in [key for key in table if "iz" in key]:
        spelled = british(key)
        if spelled and spelled not in table:
            table[spelled] = table[key]
    return tables


def _add_phrase(tables: FormTables, key: str, number: int) -> None:
    left, gap, right = key.partition(" _ ")
    parts = left.split()
    for n in range(1, len(parts)):
        tables.opens.add(" ".join(parts[:n]))
    if gap:
        tables.gapped.setdefault(left, []).append((tuple(right.split()), number))
        tables.opens.add(left)
    else:
        tables.forms[left] = (*tables.forms.get(left, ()), number)
