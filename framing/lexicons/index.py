"""An index of all inflected forms, looked up word by word.

A dictionary over the document's words needs no compiling, which a regular expression over twenty thousand forms does
(over a second), and reads text as fast as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property

import numpy as np

from framing.lexicons.entry import Entry
from framing.lexicons.inflect import british, forms
from framing.text import Document
from framing.text.vocabulary import Codes, Numbered, RunTrait

# (last word, end, start, entry numbers)
Span = tuple[int, int, int, tuple[int, ...]]
_GAP_WORDS = 3
_COMPOUND = "-"


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


class _Pairs:
    """Which of two parts go together; each part has a place from 1 on, by which many pairs are looked up at once."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.firsts: dict[str, int] = {}
        self.seconds: dict[str, int] = {}
        places = [
            (
                self.firsts.setdefault(first, len(self.firsts) + 1),
                self.seconds.setdefault(second, len(self.seconds) + 1),
            )
            for first, second in pairs
        ]
        self._width = len(self.seconds) + 1
        self._keys = np.array(sorted({-1} | {a * self._width + b for a, b in places}), dtype=np.intp)

    def together(self, firsts: np.ndarray, seconds: np.ndarray) -> np.ndarray:
        """Whether the parts at these places go together, pair by pair; place 0 is no part's."""
        keys = firsts * self._width + seconds
        return self._keys[self._keys.searchsorted(keys, side="right") - 1] == keys


@dataclass(frozen=True)
class FormIndex:
    """Forms keyed by their parts joined by spaces.

    ``opens`` holds every proper beginning of a longer form, ``seconds`` the second parts by first part, ``gapped`` what must
    follow after a gap by what stands before it, ``odd`` single words with other marks than letters,
    ``singles`` what a term of one word is looked up by.
    """

    forms: dict[str, tuple[int, ...]] = field(default_factory=dict)
    opens: set[str] = field(default_factory=set)
    seconds: dict[str, set[str]] = field(default_factory=dict)
    gapped: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=dict)
    odd: dict[str, tuple[int, ...]] = field(default_factory=dict)
    singles: set[str] = field(default_factory=set)

    def __getstate__(self) -> dict[str, object]:
        # A copy works out again what follows from the fields; functions among it could not be pickled.
        return {f.name: getattr(self, f.name) for f in fields(self)}

    @cached_property
    def _codes(self) -> Codes:
        """Whether a form is a term or a compound, and its places in the tables of pairs and of gaps; 0 where it has none."""
        firsts, seconds = self._pairs.firsts, self._pairs.seconds
        befores, afters = self._gaps.firsts, self._gaps.seconds

        def ask(word: str) -> tuple[int, int, int, int, int]:
            head = _head(word)
            after = next((afters[word[:n]] for n in range(len(word), 0, -1) if word[:n] in afters), 0)
            single = int(head in self.singles)
            return single, firsts.get(head, 0), seconds.get(head, 0), befores.get(head, 0), after

        return Codes(ask, 5)

    @cached_property
    def _pairs(self) -> _Pairs:
        """Which first and second parts open a phrase."""
        return _Pairs((first, second) for first, following in self.seconds.items() for second in following)

    @cached_property
    def _gaps(self) -> _Pairs:
        """Which parts stand before a gap, and the openings of the words that may come after it."""
        afters = {suffix[0] for rows in self.gapped.values() for suffix, _ in rows}
        # A word that opens with one of these opens with all that are an opening of it too.
        return _Pairs(
            (before, after)
            for before, rows in self.gapped.items()
            for after in afters
            if after.startswith(tuple(suffix[0] for suffix, _ in rows))
        )

    @cached_property
    def _tripled(self) -> RunTrait[bool]:
        return RunTrait(self._continues)

    def _continues(self, first: str, second: str, third: str) -> bool:
        """Whether a phrase may begin with these words: its first two are all of it, or the third goes on with it."""
        heads = [_head(word) for word in (first, second, third)]
        if _COMPOUND in heads:
            return True
        pair = f"{heads[0]} {heads[1]}"
        longer = f"{pair} {heads[2]}"
        return pair in self.forms or pair in self.gapped or longer in self.opens or longer in self.forms

    def candidates(self, document: Document) -> Iterator[tuple[int, list[Span]]]:
        """For each word that could open a term: its index and the spans found, longest first."""
        words, starts, numbered = document.words, document.word_starts, document.numbered
        codes = self._codes.of(numbered)
        longer = self._may_open(numbered, codes)
        at = (longer | (codes[0] > 0)).nonzero()[0]
        for i, opens in zip(at.tolist(), longer[at].tolist(), strict=True):
            word = words[i]
            if not word.isalpha() and word != _head(word):
                yield from self._compound(document, i)
            elif opens:
                spans = self._spans(document, i, 0, starts[i])
                if spans:
                    yield i, spans
            else:
                start = starts[i]
                yield i, [(i, start + len(word), start, self.forms[word])]

    def _may_open(self, numbered: Numbered, codes: np.ndarray) -> np.ndarray:
        """Words at which a phrase may begin, shape (n_words,): most that could open one do not, as the words after them tell."""
        _, first, second, before, after = codes
        may = np.zeros(len(first), dtype=bool)
        at = ((first[:-1] > 0) & (second[1:] > 0)).nonzero()[0]
        at = at[self._pairs.together(first[at], second[at + 1])]
        may[at] = True
        inner = at[at < len(may) - 2]
        may[inner] = self._tripled.holds(numbered, inner, inner + 1, inner + 2)
        at = before.nonzero()[0]
        for steps in range(2, 2 + _GAP_WORDS):
            at = at[at < len(may) - steps]
            may[at[self._gaps.together(before[at], after[at + steps])]] = True
        return may

    def _compound(self, document: Document, i: int) -> Iterator[tuple[int, list[Span]]]:
        """Candidates in a word with other marks than letters."""
        word = document.words[i]
        if word in self.odd:
            yield i, [(i, document.word_ends[i], document.word_starts[i], self.odd[word])]
            return
        offset = document.word_starts[i]
        for k, part in enumerate(atoms_of(word)):
            if part in self.opens or part in self.forms:
                spans = self._spans(document, i, k, offset)
                if spans:
                    yield i, spans
            offset += len(part) + 1

    def _spans(self, document: Document, first: int, k: int, start: int) -> list[Span]:
        """Spans of terms that open at part ``k`` of word ``first``, longest first."""
        if not k and (plain := self._plain_spans(document, first, start)) is not None:
            return plain
        found: list[Span] = []
        key, end, word = "", start, first
        for part, word, end in _parts_from(document, first, k):
            key = f"{key} {part}" if key else part
            if key in self.forms:
                found.append((word, end, start, self.forms[key]))
            if key in self.gapped:
                found += self._gapped_spans(document, key, word, start)
            if key not in self.opens:
                break
        if len(found) > 1:
            found.sort(key=lambda span: -span[1])
        return found

    def _plain_spans(self, document: Document, first: int, start: int) -> list[Span] | None:
        """The same where all words looked at are letters only, which is mostly so; None where one is not."""
        words, ends = document.words, document.word_ends
        found: list[Span] = []
        final, word, key = len(words) - 1, first, words[first]
        while words[word].isalpha():
            if key in self.forms:
                found.append((word, ends[word], start, self.forms[key]))
            if key in self.gapped:
                found += self._gapped_spans(document, key, word, start)
            if key not in self.opens or word == final or not _adjoins(document, word):
                if len(found) > 1:
                    found.sort(key=lambda span: -span[1])
                return found
            word += 1
            key = f"{key} {words[word]}"
        return None

    @cached_property
    def _resuming(self) -> dict[str, dict[str, list[int]]]:
        """By what stands before a gap, and by how the word after it opens, the rows of ``gapped`` to try."""
        found: dict[str, dict[str, list[int]]] = {}
        for key, rows in self.gapped.items():
            by_opening = found.setdefault(key, {})
            for row, (suffix, _) in enumerate(rows):
                by_opening.setdefault(suffix[0], []).append(row)
        return found

    def _gapped_spans(self, document: Document, key: str, last: int, start: int) -> list[Span]:
        words, rows, by_opening = document.words, self.gapped[key], self._resuming[key]
        found: dict[int, Span] = {}
        for resume in range(last + 2, min(last + 2 + _GAP_WORDS, len(words))):
            word = words[resume]
            for opening in [word[:n] for n in range(1, len(word) + 1) if word[:n] in by_opening]:
                for row in by_opening[opening]:
                    suffix, number = rows[row]
                    ahead = list(zip(suffix, _parts_from(document, resume, 0), strict=False))
                    if (
                        row not in found
                        and len(ahead) == len(suffix)
                        and all(a == b[0] for a, b in ahead)
                        and _joined(document, last, resume)
                    ):
                        found[row] = (ahead[-1][1][1], ahead[-1][1][2], start, (number,))
        return [found[row] for row in sorted(found)]


def _head(word: str) -> str:
    """The first part of a word; "-" for a compound, any part of which may open a term."""
    if word.isalpha():
        return word
    return _COMPOUND if "-" in word else word.removesuffix("'s")


def _parts_from(document: Document, word: int, k: int) -> Iterator[tuple[str, int, int]]:
    """The parts from part ``k`` of ``word`` on, as (part, its word, its end), up to the next punctuation mark."""
    words, starts, ends = document.words, document.word_starts, document.word_ends
    final = len(words) - 1
    while True:
        if words[word].isalpha():
            yield words[word], word, ends[word]
        else:
            offset = starts[word]
            for n, part in enumerate(atoms_of(words[word])):
                offset += len(part)
                if n >= k:
                    yield part, word, offset
                offset += 1
        if word == final or not _adjoins(document, word):
            return
        word += 1
        k = 0


def _adjoins(document: Document, word: int) -> bool:
    """Whether nothing but blanks and hyphens stands between a word and the next."""
    between = document.normalized[document.word_ends[word] : document.word_starts[word + 1]]
    return between == " " or not between.strip(" \n\t-")


def _joined(document: Document, first: int, last: int) -> bool:
    """Whether no mark stands between two words."""
    between = document.normalized[document.word_ends[first] : document.word_starts[last]]
    return not any(mark in between for mark in '.,;:!?"\n()')


def build_index(entries: Sequence[Entry]) -> FormIndex:
    """Index of every form of every entry."""
    index = FormIndex()
    table, odd = index.forms, index.odd
    for number, entry in enumerate(entries):
        for form in forms(entry.term, entry.pos):
            key = form_key(form)
            if " " in key:
                _add_phrase(index, key, number)
            elif "'" in key or not key.isalpha():
                odd[key] = (*odd.get(key, ()), number)
            else:
                table[key] = (*table[key], number) if key in table else (number,)
    for key in [key for key in table if "iz" in key]:
        spelled = british(key)
        if spelled and spelled not in table:
            table[spelled] = table[key]
    # A compound may follow any first part; it is looked at part by part.
    for following in index.seconds.values():
        following.add(_COMPOUND)
    index.singles.update(key for key in table if " " not in key)
    index.singles.update(key.removesuffix("'s") for key in odd)
    index.singles.add(_COMPOUND)
    return index


def _add_phrase(index: FormIndex, key: str, number: int) -> None:
    left, gap, right = key.partition(" _ ")
    parts = left.split()
    for n in range(1, len(parts)):
        index.opens.add(" ".join(parts[:n]))
    if len(parts) > 1:
        index.seconds.setdefault(parts[0], set()).add(parts[1])
    if gap:
        index.gapped.setdefault(left, []).append((tuple(right.split()), number))
        index.opens.add(left)
    else:
        index.forms[left] = (*index.forms.get(left, ()), number)
