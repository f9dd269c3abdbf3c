"""The lexicon: entries, their forms, and where they stand in a document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from framing.lexicons.context import Context
from framing.lexicons.entry import Entry, Match
from framing.lexicons.form_tables import tables_of
from framing.lexicons.gates import GateError, parse_gate
from framing.lexicons.index import FormIndex, Span
from framing.lexicons.reading import is_packaged, lexicon_files, read_entries, read_text, stated_version
from framing.lexicons.verdicts import Use, use_of, verdict_of
from framing.text import Document
from framing.text.vocabulary import KnownForms


class Lexicon:
    """A list of entries that can be looked up in documents.

    Parameters
    ----------
    entries : iterable of Entry
    name : str
        What evidence rows call it.
    number : str
        A version number or date as its author states it.

    Examples
    --------
    >>> from framing.text import annotate
    >>> lexicon = Lexicon([Entry("slam", "attack", "v", "0", 2, alternative="criticize")], name="mine")
    >>> [match.form for match in lexicon.find(annotate("Critics slammed the plan."))]
    ['slammed']
    """

    def __init__(self, entries: Iterable[Entry], name: str = "lexicon", number: str = "") -> None:
        self.entries = tuple(entries)
        self.name = name
        self.number = number

    def __getstate__(self) -> dict[str, object]:
        # A copy works out again what its entries ask for; functions among it could not be pickled.
        return {name: value for name, value in self.__dict__.items() if name != "_uses"}

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __repr__(self) -> str:
        return f"Lexicon({self.name!r}, {len(self)} entries, version {self.version})"

    def __add__(self, other: Lexicon) -> Lexicon:
        """Both together; where both have a term with the same part of speech, the entry on the right counts."""
        if not isinstance(other, Lexicon):
            return NotImplemented
        theirs = {(e.term, e.pos) for e in other.entries}
        kept = [e for e in self.entries if (e.term, e.pos) not in theirs]
        number = "+".join(n for n in (self.number, other.number) if n)
        return Lexicon([*kept, *other.entries], f"{self.name}+{other.name}", number)

    @cached_property
    def version(self) -> str:
        """The stated number and eight hex digits of a hash over every entry: equal versions, equal matches."""
        digest = hashlib.sha256()
        for e in self.entries:
            row = (e.term, e.category, e.pos, e.direction, str(e.strength), e.gate, e.alternative)
            digest.update("\t".join(row).encode())
        return f"{self.number or '0'}-{digest.hexdigest()[:8]}"

    @property
    def label(self) -> str:
        """Name and number, as evidence rows show it."""
        return f"{self.name} {self.number}".strip()

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The categories in use, sorted."""
        return tuple(sorted({e.category for e in self.entries}))

    def find(self, document: Document) -> list[Match]:
        """Where entries stand in the document, in the order of the text, none overlapping; the longest term wins.

        Looked up word by word in an index of all inflected forms. Furniture and datelines hold no words, so nothing is
        found in them. A match counts only if its entry's gate holds.
        """
        found: list[Match] = []
        reached = 0
        for first, spans in self._index.candidates(document):
            if spans[0][2] < reached:
                continue
            match = self._best(document, first, spans)
            if match is not None:
                found.append(match)
                reached = match.end
        return found

    @cached_property
    def _index(self) -> FormIndex:
        return FormIndex(tables_of(self.entries))

    @cached_property
    def _uses(self) -> KnownForms[tuple[tuple[int, ...], str], list[Use]]:
        """By entry numbers and the form that stands in a text: the entries in that form, the strongest first."""
        return KnownForms(self._strongest_first)

    def _strongest_first(self, key: tuple[tuple[int, ...], str]) -> list[Use]:
        numbers, form = key
        entries = sorted([self.entries[n] for n in numbers], key=lambda entry: -entry.strength)
        return [use_of(entry, form) for entry in entries]

    def _best(self, document: Document, first: int, spans: list[Span]) -> Match | None:
        """The longest candidate whose gate holds. ``spans`` are (last word, end, start, entry numbers), longest first."""
        start = spans[0][2]
        small = not document.text[start].isupper() and document.lowered[start - 1 : start] != "-"
        for last, end, _, numbers in spans:
            form = document.lowered[start:end]
            context: Context | None = None
            guessed: Entry | None = None
            for use in self._uses[numbers, form]:
                if use.at_once and small:
                    return Match(start, end, form, use.entry, first, last)
                context = context or Context(document, first, last, start, end)
                verdict = verdict_of(use, context, form, small)
                if verdict == 2:
                    return Match(start, end, form, use.entry, first, last)
                if verdict and not guessed:
                    guessed = use.entry
            if guessed:
                return Match(start, end, form, guessed, first, last, False)
        return None


@lru_cache(maxsize=8)
def _load(path: str, stamps: tuple[tuple[str, int, int], ...]) -> Lexicon:
    name, files = lexicon_files(path)
    texts = [read_text(file) for file in files]
    stated = files[0].parent / "VERSION"
    number = stated.read_text(encoding="utf-8").split()[0] if stated.is_file() else ""
    number = number or next((v for v in map(stated_version, texts) if v), "")
    entries: list[Entry] = []
    for file, text in zip(files, texts, strict=True):
        rows, problems = read_entries(file, text, f"{name} {number}".strip())
        if problems:
            raise ValueError(str(problems[0]))
        if stamps:
            _check_gates(file, rows)
        entries += rows
    if not entries:
        raise ValueError(f"{path}: no entry below the header.")
    return Lexicon(entries, name, number)


def with_packaged(own: str | Path | Lexicon | None) -> Lexicon:
    """The packaged loaded terms, and terms of one's own added to them where some are given; raises as :func:`load_lexicon`.

    >>> with_packaged(None) is load_lexicon()
    True
    """
    packaged = load_lexicon()
    if own is None:
        return packaged
    return packaged + (own if isinstance(own, Lexicon) else load_lexicon(own))


def _check_gates(file: Path, entries: list[Entry]) -> None:
    # The packaged files are checked by the tests; a reader's own file is checked here, before it is used.
    for entry in entries:
        try:
            parse_gate(entry.gate)
        except GateError as error:
            raise ValueError(f"{file}, term {entry.term!r}, column 'gate': {error}") from None


def load_lexicon(name_or_path: str | Path = "loaded") -> Lexicon:
    """A packaged lexicon, or one of your own.

    Parameters
    ----------
    name_or_path : str or Path
        ``"loaded"``, a TSV file, or a folder of TSV files (each file's name is then its entries' category).

    Returns
    -------
    Lexicon
        Read once per process and file state; ``load_lexicon() + load_lexicon("mine.tsv")`` merges two.

    Raises
    ------
    ValueError
        Names the file, row and column of the first thing wrong, and what would be right.

    Examples
    --------
    >>> len(load_lexicon()) > 1000
    True
    """
    if is_packaged(name_or_path):
        return _load(str(name_or_path), ())
    _, files = lexicon_files(name_or_path)
    stamps = tuple((str(f), s.st_mtime_ns, s.st_size) for f in files for s in (f.stat(),))
    return _load(str(name_or_path), stamps)
