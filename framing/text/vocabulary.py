"""Word forms by number, so that a rule looks only at the few words of an article that could matter to it.

Most rules apply to few words, and a word's form tells whether one could. A :class:`Trait` asks once for each form, and
then finds the words that have it in a whole article in a few steps of numpy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

import numpy as np

Known = TypeVar("Known")
Form = TypeVar("Form")

#: So many forms are kept. Then a new vocabulary is begun, so that a corpus of any size takes no more memory than this.
MOST_FORMS = 1 << 16
#: So many forms a table of its own keeps.
MOST_KNOWN = 1 << 14
_UNASKED = b"\xff"  # -1 as an eight-bit number; looking for a byte is faster than the least of many numbers


class Vocabulary(dict[str, int]):
    """Numbers of word forms, in the order in which they were met; ``forms`` has them by number."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[str] = []
        # A trait that nobody uses any more goes, with what it knew.
        self.tables: WeakKeyDictionary[Trait[Any], _Table] = WeakKeyDictionary()
        self.codes: WeakKeyDictionary[Codes, np.ndarray] = WeakKeyDictionary()
        self._lock = Lock()

    def __missing__(self, form: str) -> int:
        with self._lock:
            number = self.get(form)
            if number is None:
                number = self[form] = len(self.forms)
                self.forms.append(form)
        return number

    def numbers(self, words: Sequence[str]) -> np.ndarray:
        """The number of each word, shape (n_words,)."""
        return np.fromiter(map(self.__getitem__, words), np.intp, len(words))


class KnownForms(dict[Form, Known], Generic[Form, Known]):
    """A dictionary that fills itself: ``ask(form)`` is called for a form that is not there yet; all are forgotten at ``most``."""

    def __init__(self, ask: Callable[[Form], Known], most: int = MOST_KNOWN) -> None:
        super().__init__()
        self._ask, self._most = ask, most

    def __missing__(self, form: Form) -> Known:
        known = self._ask(form)
        if len(self) >= self._most:
            self.clear()
        self[form] = known
        return known


_current = Vocabulary()


def vocabulary() -> Vocabulary:
    """The vocabulary in use; an article keeps to the one that it was begun with."""
    global _current
    if len(_current) >= MOST_FORMS:
        _current = Vocabulary()
    return _current


class Numbered:
    """The words of a text with their numbers."""

    __slots__ = ("numbers", "vocabulary", "words")

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.vocabulary = vocabulary()
        self.numbers = self.vocabulary.numbers(words)


class _Table:
    """What a trait knows of the forms of one vocabulary: ``has`` is 1 where a form has it, 0 where not, -1 where none asked."""

    __slots__ = ("has", "known")

    def __init__(self) -> None:
        self.known: dict[int, object] = {}
        self.has = np.full(1024, -1, dtype=np.int8)


class Trait(Generic[Known]):
    """What some word forms have: ``ask(form)`` tells what is known of a form, None where it has nothing.

    Examples
    --------
    >>> plural = Trait(lambda form: form[:-1] if form.endswith("s") else None)
    >>> list(plural.found(Numbered(["two", "ferries", "and", "boats"])))
    [(1, 'ferrie'), (3, 'boat')]
    """

    def __init__(self, ask: Callable[[str], Known | None]) -> None:
        self._ask = ask

    def at(self, words: Numbered) -> list[int]:
        """Indices of the words that have the trait."""
        return self.has(words).nonzero()[0].tolist()

    def columns(self, words: Numbered) -> tuple[np.ndarray, list[Known]]:
        """Index of each word that has the trait, and what is known of it: an array and a list of the same length."""
        at = self.has(words).nonzero()[0]
        return at, self.known(words, at)

    def found(self, words: Numbered) -> Iterator[tuple[int, Known]]:
        """The same in pairs."""
        at, known = self.columns(words)
        return zip(at.tolist(), known, strict=True)

    def known(self, words: Numbered, at: np.ndarray) -> list[Known]:
        """What is known of the words at these indices, all of which must have the trait."""
        known = words.vocabulary.tables[self].known
        return list(map(known.__getitem__, words.numbers[at].tolist()))  # type: ignore[arg-type]

    def has(self, words: Numbered) -> np.ndarray:
        """For each word 1 or 0, shape (n_words,); forms not seen before are asked about."""
        forms, tables = words.vocabulary.forms, words.vocabulary.tables
        table = tables.get(self)
        if table is None:
            table = tables[self] = _Table()
        if len(table.has) < len(forms):
            more = np.full(2 * len(forms) - len(table.has), -1, dtype=np.int8)
            table.has = np.concatenate([table.has, more])
        has = table.has.take(words.numbers)
        if _UNASKED in has.tobytes():
            for number in set(words.numbers[has < 0].tolist()):
                known = self._ask(forms[number])
                table.has[number] = known is not None
                if known is not None:
                    table.known[number] = known
            has = table.has.take(words.numbers)
        return has


class Codes:
    """Small whole numbers that word forms have in tables: ``ask(form)`` gives ``count`` of them, each 0 or more.

    Examples
    --------
    >>> lengths = Codes(lambda form: (len(form), form.count("s")), 2)
    >>> lengths.of(Numbered(["as", "pass"])).tolist()
    [[2, 4], [1, 2]]
    """

    def __init__(self, ask: Callable[[str], Sequence[int]], count: int) -> None:
        self._ask, self._count = ask, count

    def of(self, words: Numbered) -> np.ndarray:
        """The numbers of each word, shape (count, n_words); forms not seen before are asked about."""
        forms = words.vocabulary.forms
        table = words.vocabulary.codes.get(self)
        if table is None or len(table) < len(forms):
            table = _lengthened(table, max(1024, 2 * len(forms)), self._count)
            words.vocabulary.codes[self] = table
        codes = table.take(words.numbers, axis=0)
        unknown = codes[:, 0] < 0
        if unknown.any():
            for number in set(words.numbers[unknown].tolist()):
                table[number] = self._ask(forms[number])
            codes = table.take(words.numbers, axis=0)
        return codes.T


def _lengthened(table: np.ndarray | None, rows: int, count: int) -> np.ndarray:
    """The table with room for more forms; -1 where none was asked about."""
    longer = np.full((rows, count), -1, dtype=np.int32)
    if table is not None:
        longer[: len(table)] = table
    return longer
