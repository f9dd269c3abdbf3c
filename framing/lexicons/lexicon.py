"""The lexicon: entries, their forms, and where they stand in a document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from framing.lexicons import pos as part_of_speech
from framing.lexicons.context import Context
from framing.lexicons.entry import Entry, Match
from framing.lexicons.gates import GateError, holds, parse_gate
from framing.lexicons.index import FormIndex, Span, build_index
from framing.lexicons.reading import is_packaged, lexicon_files, read_entries, read_text, stated_version
from framing.text import Document


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
        return build_index(self.entries)

    @cached_property
    def _traits(self) -> list[tuple[bool, bool]]:
        """For each entry whether it counts wherever its form stands, and whether its part of speech must be guessed."""
        found = []
        for e in self.entries:
            guessed = e.pos in ("n", "v") and "pos=" not in e.gate
            found.append((not e.gate and not guessed, guessed))
        return found

    def _best(self, document: Document, first: int, spans: list[Span]) -> Match | None:
        """The longest candidate whose gate holds. ``spans`` are (last word, end, start, entry numbers), longest first."""
        capital = document.text[spans[0][2]].isupper()
        for last, end, start, numbers in spans:
            form = document.lowered[start:end]
            context: Context | None = None
            best: Match | None = None
            best_rank = (0, 0)
            for number in numbers:
                entry = self.entries[number]
                free, guessed = self._traits[number]
                at_once = not capital and not _may_be_other(entry, document, form, start)
                if at_once and (free or (guessed and not entry.gate and settled(form, entry.pos))):
                    verdict = 2
                else:
                    context = context or Context(document, first, last, start, end)
                    verdict = _verdict(entry, context, form, capital, guessed)
                rank = (verdict, entry.strength)
                if verdict and rank > best_rank:
                    best = Match(start, end, form, entry, first, last, verdict == 2)
                    best_rank = rank
            if best is not None:
                return best
        return None


# "Anti-police brutality", "a counter-attack": the prefix turns the word's sense.
_TURNING = ("anti-", "counter-", "non-", "de-", "-year-")
# Written apart, a compound that ends so is a verb and its particle: "they also ran", "the free for all".
_PARTICLES = frozenset("up down off out over on in back away by through all ran".split())
_OPENS_OBJECT = part_of_speech.OBJECTS | frozenset(
    "the a an his her their its our this these those many some both".split()
)
# With a capital in mid-sentence these are part of a name even where they stand alone.
_LONE = ("v", "adj", "adv")


@lru_cache(maxsize=16384)
def settled(form: str, pos: str) -> bool:
    """Whether the part of speech needs no guess: a phrase, or an ending that tells."""
    return " " in form or part_of_speech.clear_by_ending(form, pos)


def _has_object(context: Context) -> bool:
    """Whether an object follows, so that "gripping the town" is a verb and "a gripping tale" is none."""
    follows = context.next_adjacent() and context.after() in _OPENS_OBJECT
    return follows and context.before() not in part_of_speech.DETERMINERS


def _may_be_other(entry: Entry, document: Document, form: str, start: int) -> bool:
    """Whether :func:`_is_other` must look."""
    compound = "-" in entry.term or document.lowered[start - 1 : start] == "-"
    return compound or (entry.pos == "adj" and form.endswith(("ed", "ing")))


def _is_other(entry: Entry, context: Context, form: str) -> bool:
    """Whether the words as written are not the entry's: a turned compound, a verb with an object or with its particle."""
    before = context.document.lowered[max(0, context.start - 8) : context.start]
    if before.endswith(_TURNING):
        return True
    if entry.pos == "adj" and form.endswith(("ed", "ing")) and _has_object(context):
        return True
    apart = "-" in entry.term and "-" not in form and entry.term.rpartition("-")[2] in _PARTICLES
    return apart and context.before() not in part_of_speech.DETERMINERS


def _verdict(entry: Entry, context: Context, form: str, capital: bool, guessed: bool) -> int:
    """0 if the entry does not count here, 1 if it counts by a guess, 2 if it counts."""
    gate = entry.gate
    if _is_other(entry, context, form):
        return 0
    if capital and "any-case" not in gate and "name" not in gate:
        one = " " not in form
        if (one and context.is_known_name()) or context.in_name(lone=one and entry.pos in _LONE):
            return 0
        if not one and not entry.category.endswith("_label") and context.is_title():
            return 0
    verdict = 2
    if guessed and not settled(form, entry.pos):
        found, lead = part_of_speech.guess(context, form)
        if {found, entry.pos} == {"n", "v"} and lead >= 2:
            return 0
        verdict = 2 if found == entry.pos else 1
    return min(verdict, holds(gate, context, form)) if gate else verdict


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
