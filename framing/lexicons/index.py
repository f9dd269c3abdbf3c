"""Where the terms of a list may stand in a document, looked up word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, reduce
from typing import Any

import numpy as np

from framing.lexicons.form_tables import FormTables, atoms_of
from framing.text import Document
from framing.text.vocabulary import Codes

# (last word, end, start, entry numbers)
Span = tuple[int, int, int, tuple[int, ...]]
_GAP_WORDS = 3
# How many places of a table there are for each run, and a prime that spreads runs over them.
_ROOM, _SPREAD = 32, 40_009


class _Runs:
    """Which parts may follow one another, each given by its number, so that many runs are looked up at once.

    Runs share a table without their names, so that a few that are none are told apart only when their words are looked at.
    """

    def __init__(self, runs: Iterable[tuple[int, ...]]) -> None:
        rows = list(runs)
        self._seen = np.zeros(1 << (_ROOM * len(rows)).bit_length(), dtype=bool)
        if rows:
            self._seen[self._where(*np.array(rows).T)] = True

    def follow(self, *parts: np.ndarray | int) -> np.ndarray:
        """Whether these parts may follow one another, run by run."""
        return self._seen.take(self._where(*parts))

    def _where(self, *parts: Any) -> np.ndarray:
        return reduce(lambda before, part: before * _SPREAD + part, parts) & (len(self._seen) - 1)


def _numbers(parts: Iterable[str]) -> dict[str, int]:
    """A number from 1 on for each part; 0 is no part's."""
    return {part: number for number, part in enumerate(dict.fromkeys(parts), 1)}


class FormIndex:
    """Finds the words of a document at which a term may stand.

    A word's form tells whether it is a term by itself, and which words could go on with it; so most words are passed over
    in a few steps of numpy, and the rest are looked at one by one.
    """

    def __init__(self, tables: FormTables) -> None:
        self._tables = tables
        # A phrase is known by its first three parts, one of two parts by these and "".
        phrases = {(*key.split(" ")[:3], "")[:3] for key in (*tables.forms, *tables.gapped) if " " in key}
        gaps = {(left, rest[0]) for left, rows in tables.gapped.items() for rest, _ in rows}
        self._firsts, self._seconds, self._thirds = (
            _numbers(phrase[k] for phrase in phrases if phrase[k]) for k in range(3)
        )
        self._befores, self._afters = (_numbers(gap[k] for gap in gaps) for k in range(2))
        runs = [(self._firsts[a], self._seconds[b], self._thirds.get(c, 0)) for a, b, c in phrases]
        self._pairs = _Runs({run[:2] for run in runs})
        self._phrases = _Runs(runs)
        self._gaps = _Runs((self._befores[left], self._afters[right]) for left, right in gaps)
        self._codes = Codes(self._code, 7)

    def __reduce__(self) -> tuple[type[FormIndex], tuple[FormTables]]:
        # A copy works out again what follows from the tables; functions among it could not be pickled.
        return FormIndex, (self._tables,)

    def _code(self, word: str) -> tuple[int, ...]:
        """Whether a form holds a term, its numbers in phrases, before and after gaps, and whether it has several parts."""
        parts = atoms_of(word)
        opening, last = parts[0], parts[-1]
        return (
            self._holds(word, parts),
            self._firsts.get(last, 0),
            self._seconds.get(opening, 0),
            self._thirds.get(opening, 0),
            self._befores.get(last, 0),
            self._afters.get(opening, 0),
            len(parts) > 1,
        )

    def _holds(self, word: str, parts: list[str]) -> bool:
        """Whether a term lies in a word or, opening before its last part, may do so."""
        tables = self._tables
        if len(parts) == 1:
            return parts[0] in tables.forms or word in tables.odd
        known = any(part in tables.forms or part in tables.gapped for part in parts)
        return known or word in tables.odd or any(self._begins(parts[k:]) for k in range(len(parts) - 1))

    def _begins(self, parts: list[str]) -> bool:
        """Whether a term of several parts begins with these: it ends among them or may go on after them."""
        tables, key = self._tables, parts[0]
        for part in parts[1:]:
            if key not in tables.opens:
                return False
            key = f"{key} {part}"
            if key in tables.forms or key in tables.gapped:
                return True
        return key in tables.opens

    def candidates(self, document: Document) -> Iterator[tuple[int, list[Span]]]:
        """For each word that could open a term: its index and the spans found, longest first."""
        words, starts, forms = document.words, document.word_starts, self._tables.forms
        codes = self._codes.of(document.numbered)
        may_open = self._may_open(codes)
        at = (may_open | (codes[0] > 0)).nonzero()[0]
        for i, opens in zip(at.tolist(), may_open[at].tolist(), strict=True):
            word, start = words[i], starts[i]
            if not word.isalpha():
                yield from self._marked(document, i)
            elif not opens:
                yield i, [(i, start + len(word), start, forms[word])]
            elif spans := self._spans(document, i, 0, start):
                yield i, spans

    def _may_open(self, codes: np.ndarray) -> np.ndarray:
        """Words at which a phrase may begin, shape (n_words,): most that could open one do not, as the words after them tell."""
        _, first, second, third, before, after, several = codes
        may = np.zeros(len(first), dtype=bool)
        at = ((first[:-1] > 0) & (second[1:] > 0)).nonzero()[0]
        at = at[self._pairs.follow(first[at], second[at + 1])]
        pair = first[at], second[at + 1]
        goes_on = self._phrases.follow(*pair, third.take(at + 2, mode="clip"))
        may[at] = goes_on | self._phrases.follow(*pair, 0) | (several[at + 1] > 0)
        at = before.nonzero()[0]
        for steps in range(2, 2 + _GAP_WORDS):
            at = at[at < len(may) - steps]
            right = after[at + steps]
            may[at[(right > 0) & self._gaps.follow(before[at], right)]] = True
        return may

    def _marked(self, document: Document, i: int) -> Iterator[tuple[int, list[Span]]]:
        """Candidates in a word with other marks than letters: any of its parts may open a term."""
        word, offset, odd = document.words[i], document.word_starts[i], self._tables.odd
        whole = [(i, document.word_ends[i], offset, odd[word])] if word in odd else []
        for k, part in enumerate(atoms_of(word)):
            spans = _longest_first([*whole, *self._spans(document, i, k, offset)])
            if spans:
                yield i, spans
            offset += len(part) + 1

    def _spans(self, document: Document, word: int, k: int, start: int) -> list[Span]:
        """Spans of terms that open at part ``k`` of a word, longest first."""
        tables, final = self._tables, len(document.words) - 1
        found: list[Span] = []
        key = ""
        while True:
            for part, end in _parts_of(document, word)[k:]:
                key = f"{key} {part}" if key else part
                if key in tables.forms:
                    found.append((word, end, start, tables.forms[key]))
                if key in tables.gapped:
                    found += self._gapped_spans(document, key, word, start)
                if key not in tables.opens:
                    return _longest_first(found)
            if word == final or not _adjoins(document, word):
                return _longest_first(found)
            word, k = word + 1, 0

    @cached_property
    def _resuming(self) -> dict[str, dict[str, list[int]]]:
        """By what stands before a gap, and by the first part after it, the rows of ``gapped`` to try."""
        found: dict[str, dict[str, list[int]]] = {}
        for key, rows in self._tables.gapped.items():
            by_part = found.setdefault(key, {})
            for row, (rest, _) in enumerate(rows):
                by_part.setdefault(rest[0], []).append(row)
        return found

    def _gapped_spans(self, document: Document, key: str, last: int, start: int) -> list[Span]:
        words, rows, by_part = document.words, self._tables.gapped[key], self._resuming[key]
        found: dict[int, Span] = {}
        for resume in range(last + 2, min(last + 2 + _GAP_WORDS, len(words))):
            for row in by_part.get(atoms_of(words[resume])[0], ()):
                rest, number = rows[row]
                ahead = list(zip(rest, _parts_from(document, resume), strict=False))
                if (
                    row not in found
                    and len(ahead) == len(rest)
                    and all(a == b[0] for a, b in ahead)
                    and _joined(document, last, resume)
                ):
                    found[row] = (ahead[-1][1][1], ahead[-1][1][2], start, (number,))
        return [found[row] for row in sorted(found)]


def _longest_first(spans: list[Span]) -> list[Span]:
    if len(spans) > 1:
        spans.sort(key=lambda span: -span[1])
    return spans


def _parts_of(document: Document, word: int) -> list[tuple[str, int]]:
    """The parts of a word, each with its end."""
    form, end = document.words[word], document.word_starts[word] - 1
    if form.isalpha():
        return [(form, document.word_ends[word])]
    return [(part, end := end + 1 + len(part)) for part in atoms_of(form)]


def _parts_from(document: Document, word: int) -> Iterator[tuple[str, int, int]]:
    """The parts of a word and of those after it, as (part, its word, its end), up to the next punctuation mark."""
    for at in range(word, len(document.words)):
        for part, end in _parts_of(document, at):
            yield part, at, end
        if at + 1 == len(document.words) or not _adjoins(document, at):
            return


def _adjoins(document: Document, word: int) -> bool:
    """Whether nothing but blanks and hyphens stands between a word and the next."""
    between = document.normalized[document.word_ends[word] : document.word_starts[word + 1]]
    return between == " " or not between.strip(" \n\t-")


def _joined(document: Document, first: int, last: int) -> bool:
    """Whether no mark stands between two words."""
    between = document.normalized[document.word_ends[first] : document.word_starts[last]]
    return not any(mark in between for mark in '.,;:!?"\n()')
