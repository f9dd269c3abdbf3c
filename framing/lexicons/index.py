"""An index of all inflected forms, looked up word by word.

A dictionary over the document's words needs no compiling, which a regular expression over twenty thousand forms does
(over a second), and reads text as fast as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property

import numpy as np

from framing.lexicons.entry import Entry
from framing.lexicons.inflect import british, forms
from framing.text import Document
from framing.text.vocabulary import Numbered, RunTrait, Trait

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
    def _singles(self) -> Trait[bool]:
        return Trait(lambda word: _head(word) in self.singles or None)

    @cached_property
    def _gapping(self) -> Trait[bool]:
        return Trait(lambda word: _head(word) in self.gapped or None)

    @cached_property
    def _resumers(self) -> Trait[bool]:
        resuming = tuple({suffix[0] for rows in self.gapped.values() for suffix, _ in rows})
        return Trait(lambda word: word.startswith(resuming) or None)

    @cached_property
    def _openers(self) -> Trait[bool]:
        return Trait(lambda word: _head(word) in self.seconds or None)

    @cached_property
    def _followers(self) -> Trait[bool]:
        following = frozenset().union(*self.seconds.values())
        return Trait(lambda word: _head(word) in following or None)

    @cached_property
    def _paired(self) -> RunTrait:
        return RunTrait(lambda first, second: _head(second) in self.seconds[_head(first)])

    @cached_property
    def _tripled(self) -> RunTrait:
        return RunTrait(self._continues)

    @cached_property
    def _gapped(self) -> RunTrait:
        return RunTrait(
            lambda first, later: any(later.startswith(suffix[0]) for suffix, _ in self.gapped[_head(first)])
        )

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
        words, numbered = document.words, document.numbered
        if not words:
            return
        longer = self._may_open(numbered)
        for i in (self._singles.has(numbered).astype(bool) | longer).nonzero()[0].tolist():
            word = words[i]
            if not word.isalpha() and word != _head(word):
                yield from self._compound(document, i)
            elif longer[i]:
                spans = self._spans(document, i, 0, document.word_starts[i])
                if spans:
                    yield i, spans
            else:
                start = document.word_starts[i]
                yield i, [(i, start + len(word), start, self.forms[word])]

    def _may_open(self, numbered: Numbered) -> np.ndarray:
        """Words at which a phrase may begin, shape (n_words,): most that could open one do not, as the words after them tell."""
        may = np.zeros(len(numbered.words), dtype=bool)
        pairs = (self._openers.has(numbered)[:-1] & self._followers.has(numbered)[1:]).nonzero()[0]
        pairs = pairs[self._paired.holds(numbered, pairs, pairs + 1)]
        inner = pairs[pairs < len(may) - 2]
        may[pairs] = True
        may[inner] = self._tripled.holds(numbered, inner, inner + 1, inner + 2)
        gapping, resumes = self._gapping.has(numbered), self._resumers.has(numbered)
        for steps in range(2, 2 + _GAP_WORDS):
            first = (gapping[:-steps] & resumes[steps:]).nonzero()[0]
            may[first[self._gapped.holds(numbered, first, first + steps)]] = True
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

    def _gapped_spans(self, document: Document, key: str, last: int, start: int) -> list[Span]:
        found: list[Span] = []
        for suffix, number in self.gapped[key]:
            for resume in range(last + 2, last + 2 + _GAP_WORDS):
                if resume >= len(document.words) or not document.words[resume].startswith(suffix[0]):
                    continue
                ahead = list(zip(suffix, _parts_from(document, resume, 0), strict=False))
                if (
                    len(ahead) == len(suffix)
                    and all(a == b[0] for a, b in ahead)
                    and _joined(document, last, resume)
                ):
                    found.append((ahead[-1][1][1], ahead[-1][1][2], start, (number,)))
                    break
        return found


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
