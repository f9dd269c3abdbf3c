"""An index of all inflected forms, looked up word by word.

A dictionary over the document's words needs no compiling, which a regular expression over fifteen thousand forms does
(over a second), and reads text faster than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.lexicons.entry import Entry
from framing.lexicons.inflect import forms
from framing.text import Document

# (last word, end, start, entry numbers)
Span = tuple[int, int, int, tuple[int, ...]]
_GAP_WORDS = 3


def atoms_of(word: str) -> list[str]:
    """The parts of a word that hyphens join, without a possessive ending.

    >>> atoms_of("ill-fated"), atoms_of("dictator's")
    (['ill', 'fated'], ['dictator'])
    """
    return word.removesuffix("'s").split("-")


@dataclass(frozen=True)
class FormIndex:
    """Forms keyed by their parts joined by spaces.

    ``longest`` gives the number of parts by first part and ``seconds`` the second parts by first part, so that a frequent
    first word ("in") costs one look at its neighbour. ``odd`` holds single words with other marks than letters.
    """

    forms: dict[str, tuple[int, ...]]
    longest: dict[str, int]
    gapped: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], int]]]
    odd: dict[str, tuple[int, ...]]
    seconds: dict[str, set[str]]

    def candidates(self, document: Document) -> Iterator[tuple[int, list[Span]]]:
        """For each word that could open a term: its index and the spans found, longest first."""
        longest, gapped, odd, seconds, forms_ = self.longest, self.gapped, self.odd, self.seconds, self.forms
        words = document.words
        final = len(words) - 1
        for i, word in enumerate(words):
            if word in longest:
                start = document.word_starts[i]
                # Most words that could open a phrase do not: their neighbour tells.
                if word not in gapped and (
                    i == final or _first_part(words[i + 1]) not in seconds.get(word, _NONE)
                ):
                    if word in forms_:
                        yield i, [(i, start + len(word), start, forms_[word])]
                    continue
                parts = [word]
            elif word.isalpha():
                continue
            elif word in odd:
                yield i, [(i, document.word_ends[i], document.word_starts[i], odd[word])]
                continue
            else:
                parts = atoms_of(word)
            offset = document.word_starts[i]
            for k, part in enumerate(parts):
                if part in longest:
                    spans = self._spans(document, i, k, offset)
                    if spans:
                        yield i, spans
                offset += len(part) + 1

    def _spans(self, document: Document, first: int, k: int, start: int) -> list[Span]:
        """Spans of terms that open at part ``k`` of word ``first``."""
        sequence = _following(document, first, k, self.longest[document_part(document, first, k)])
        found: list[Span] = []
        key = ""
        for n, (part, word, end) in enumerate(sequence):
            key = f"{key} {part}" if n else part
            numbers = self.forms.get(key)
            if numbers:
                found.append((word, end, start, numbers))
        head = sequence[0][0]
        if head in self.gapped:
            found += self._gapped_spans(document, sequence, start)
        found.sort(key=lambda span: -span[1])
        return found

    def _gapped_spans(
        self, document: Document, sequence: list[tuple[str, int, int]], start: int
    ) -> list[Span]:
        found: list[Span] = []
        for prefix, suffix, number in self.gapped[sequence[0][0]]:
            if tuple(part for part, *_ in sequence[: len(prefix)]) != prefix:
                continue
            last = sequence[len(prefix) - 1][1]
            for skip in range(1, _GAP_WORDS + 1):
                ahead = _following(document, last + 1 + skip, 0, len(suffix))
                if tuple(part for part, *_ in ahead) == suffix and _joined(document, last, last + 1 + skip):
                    found.append((ahead[-1][1], ahead[-1][2], start, (number,)))
                    break
        return found


_NONE: set[str] = set()


def _first_part(word: str) -> str:
    return word if word.isalpha() else atoms_of(word)[0]


def document_part(document: Document, word: int, k: int) -> str:
    """Part ``k`` of a word."""
    return atoms_of(document.words[word])[k]


def _following(document: Document, word: int, k: int, count: int) -> list[tuple[str, int, int]]:
    """Up to ``count`` parts from part ``k`` of ``word`` on: (part, its word, its end); stops at punctuation."""
    words, starts, ends = document.words, document.word_starts, document.word_ends
    found: list[tuple[str, int, int]] = []
    while word < len(words) and len(found) < count:
        parts = atoms_of(words[word])
        offset = starts[word]
        for n, part in enumerate(parts):
            offset += len(part)
            if n >= k:
                found.append((part, word, offset))
            offset += 1
        k = 0
        # A possessive or a punctuation mark ends the phrase.
        if word + 1 < len(words) and document.normalized[ends[word] : starts[word + 1]].strip(" \n\t-"):
            break
        word += 1
    return found[:count]


def _joined(document: Document, first: int, last: int) -> bool:
    """Whether no full stop or the like stands between two words."""
    if last >= len(document.words):
        return False
    between = document.normalized[document.word_ends[first] : document.word_starts[last]]
    return not any(mark in between for mark in '.;:!?"\n()')


def form_key(form: str) -> str:
    """What a form is looked up by: its parts joined by spaces, without possessive endings in phrases."""
    key = form.replace("’", "'").replace("-", " ")
    if "'s " in key:
        key = key.replace("'s ", " ")
    return key


def build_index(entries: Sequence[Entry]) -> FormIndex:
    """Index of every form of every entry."""
    table: dict[str, tuple[int, ...]] = {}
    longest: dict[str, int] = {}
    gapped: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], int]]] = {}
    odd: dict[str, tuple[int, ...]] = {}
    seconds: dict[str, set[str]] = {}
    for number, entry in enumerate(entries):
        for form in forms(entry.term, entry.pos):
            if " _ " in form:
                left, right = form_key(form).split(" _ ", 1)
                prefix = tuple(left.split())
                gapped.setdefault(prefix[0], []).append((prefix, tuple(right.split()), number))
                longest[prefix[0]] = max(longest.get(prefix[0], 0), len(prefix))
                if len(prefix) > 1:
                    seconds.setdefault(prefix[0], set()).add(prefix[1])
                continue
            key = form_key(form)
            if " " not in key and ("'" in key or not key.isalpha()):
                odd[key] = (*odd.get(key, ()), number)
                continue
            table[key] = (*table[key], number) if key in table else (number,)
            head, _, rest = key.partition(" ")
            length = rest.count(" ") + 2 if rest else 1
            if rest:
                seconds.setdefault(head, set()).add(rest.partition(" ")[0])
            if longest.get(head, 0) < length:
                longest[head] = length
    return FormIndex(table, longest, gapped, odd, seconds)
