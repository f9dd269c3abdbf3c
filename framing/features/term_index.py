"""Finding the terms of a category list among the words of a document: one look-up a word."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import NamedTuple

from framing.text.vocabulary import Numbered, Trait

#: Category of terms that are taken out of sight: a mask finds nothing and lets nothing else be found in its words.
MASK = "mask"
_WEIGHTS = (0.0, 0.5, 1.0, 2.0, 3.0)


class Term(NamedTuple):
    """One line of a list. ``words`` holds the term's words; ``prefixes`` says which of them end in ``*``."""

    category: str
    term: str
    weight: float
    words: tuple[str, ...]
    prefixes: tuple[bool, ...]


#: The terms that a word is, and those that it opens by the first two letters of their second word.
Looked = tuple[tuple[Term, ...], dict[str, list[Term]]]


class TermHit(NamedTuple):
    """A term found at ``words[first:last + 1]``."""

    first: int
    last: int
    term: Term


def read_terms(name: str) -> list[Term]:
    """The terms of ``framing/lexicons/data/<name>.tsv``, in the file's order."""
    text = files("framing.lexicons").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    return parse_terms(text, f"{name}.tsv")


def parse_terms(text: str, source: str = "list") -> list[Term]:
    r"""Terms of a tab-separated list with the columns category, term, weight, note; lines that open with # are comments.

    Raises
    ------
    ValueError
        For a line with a missing column, a weight other than 0, 0.5, 1, 2 or 3, a term that is not in lower case, stands
        twice in its category, or has a ``*`` elsewhere than at the end of a word of three letters or more. The message
        names file, line and column.

    Examples
    --------
    >>> parse_terms("topic\tterm\tweight\tnote\nenergy\tsolar panel*\t1\t")[0].words
    ('solar', 'panel')
    """
    terms: list[Term] = []
    seen: set[tuple[str, str]] = set()
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#")]
    for number, line in lines[1:]:
        where = f"{source}, line {number}"
        cells = line.split("\t")
        if len(cells) != 4:
            raise ValueError(
                f"{where}: four columns are wanted (category, term, weight, note), found {len(cells)}."
            )
        category, term, weight = cells[0], cells[1], _weight(cells[2], where)
        if (category, term) in seen:
            raise ValueError(f"{where}, column term: {term!r} stands twice in {category!r}; keep one.")
        seen.add((category, term))
        terms.append(_term(category, term, weight, where))
    return terms


def _weight(cell: str, where: str) -> float:
    if cell not in {f"{w:g}" for w in _WEIGHTS}:
        raise ValueError(f"{where}, column weight: must be 0, 0.5, 1, 2 or 3, got {cell!r}.")
    return float(cell)


def _term(category: str, term: str, weight: float, where: str) -> Term:
    words = tuple(term.split())
    bare = tuple(word.removesuffix("*") for word in words)
    if not words or " ".join(words) != term or term != term.lower() or any("*" in word for word in bare):
        raise ValueError(
            f"{where}, column term: {term!r} must be lower-case words, with * at the end of a word at most."
        )
    prefixes = tuple(word.endswith("*") for word in words)
    if any(prefix and len(word) < 3 for word, prefix in zip(bare, prefixes, strict=True)):
        raise ValueError(
            f"{where}, column term: {term!r} has a prefix of under three letters; it would match too much."
        )
    return Term(category, term, weight, bare, prefixes)


class TermIndex:
    r"""Looks words up in a list of terms.

    Whole words and prefixes are found by dictionary; what a word finds is kept, so that a word seen before costs one look-up.
    A term of several words is tried where its first word stands, the longest first. Where a longer term of the same category
    has been found, its single words do not count again; a mask hides its words from all categories.
    A word's possessive ('s) is set aside, the points of an abbreviation (F.B.I.) too, and a compound that is not listed is
    looked up by its parts.

    Examples
    --------
    >>> index = TermIndex(parse_terms("frame\tterm\tweight\tnote\neconomic\ttax*\t3\t"))
    >>> [hit.term.term for hit in index.find(["new", "taxes"])]
    ['tax*']
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = list(terms)
        self._whole: dict[str, list[Term]] = {}
        self._prefix: dict[str, list[Term]] = {}
        for term in self.terms:
            table = self._prefix if term.prefixes[0] else self._whole
            table.setdefault(term.words[0], []).append(term)
        # By the first three letters, which a prefix has at least, the lengths that are tried.
        self._lengths: dict[str, list[int]] = {}
        for length, head in sorted({(len(prefix), prefix[:3]) for prefix in self._prefix}):
            self._lengths.setdefault(head, []).append(length)
        self.categories = tuple(dict.fromkeys(t.category for t in self.terms if t.category != MASK))
        self._looked = Trait(self._known)
        longer = [term for term in self.terms if len(term.words) > 1]
        self._second_words = {t.words[1] for t in longer if not t.prefixes[1]}
        self._second_prefixes = tuple({t.words[1] for t in longer if t.prefixes[1]})

    def find(self, words: Sequence[str] | Numbered, sentences: Sequence[int] | None = None) -> list[TermHit]:
        """Hits in the order of their first word; ``words`` are in lower case.

        ``sentences`` gives each word's sentence; a term of several words never reaches over the end of one.
        """
        numbered = words if isinstance(words, Numbered) else Numbered(words)
        words = numbered.words
        hits: list[TermHit] = []
        covered: dict[str, int] = {}
        hidden = reached = -1
        final = len(words) - 1
        for at, (singles, seconds) in self._looked.found(numbered):
            if at <= hidden:
                continue
            # Most words that open a phrase ("in", "the") are not followed by its second word.
            longer = seconds and at < final and seconds.get(words[at + 1][:2])
            if longer:
                for term in longer:
                    category, last = term.category, at + len(term.words) - 1
                    if covered.get(category, -1) < at and fits(term, words, at, sentences):
                        reached = max(reached, last)
                        if category == MASK:
                            hidden = last
                            break
                        covered[category] = last
                        hits.append(TermHit(at, last, term))
                if at <= hidden:
                    continue
            for term in singles:
                if at > reached or covered.get(term.category, -1) < at:
                    hits.append(TermHit(at, at, term))
        return hits

    def may_be_second(self, word: str) -> bool:
        """Whether a word may be the second of a term."""
        if word in self._second_words or word.removesuffix("'s") in self._second_words:
            return True
        return word.startswith(self._second_prefixes)

    def _known(self, word: str) -> Looked | None:
        looked = self.look_up(word)
        return looked if any(looked) else None

    def look_up(self, word: str) -> Looked:
        """The terms that are this one word, one a category, and those that go on, by the first letters of their second word."""
        bare = word.removesuffix("'s")
        terms = self._of(bare)
        if bare != word:
            terms += self._whole.get(word, ())
        if not terms and "." in bare:
            terms = self._of(bare.replace(".", ""))
        if not terms and "-" in bare:
            terms = [term for part in bare.split("-") for term in self._of(part) if len(term.words) == 1]
        terms.sort(key=_first_tried)
        seconds: dict[str, list[Term]] = {}
        singles: dict[str, Term] = {}
        for term in terms:
            if len(term.words) > 1:
                seconds.setdefault(term.words[1][:2], []).append(term)
            else:
                singles.setdefault(term.category, term)
        return (() if MASK in singles else tuple(singles.values())), seconds

    def _of(self, word: str) -> list[Term]:
        terms = list(self._whole.get(word, ()))
        for length in self._lengths.get(word[:3], ()):
            if length > len(word):
                break
            terms += self._prefix.get(word[:length], ())
        return terms


def _first_tried(term: Term) -> tuple[bool, int, float]:
    """Masks first, then the longest term, then the weightiest."""
    return term.category != MASK, -len(term.words), -term.weight


def fits(term: Term, words: Sequence[str], at: int, sentences: Sequence[int] | None) -> bool:
    """Whether the second and later words of ``term`` follow ``words[at]`` in the same sentence."""
    last = at + len(term.words) - 1
    if last >= len(words) or (sentences is not None and sentences[last] != sentences[at]):
        return False
    for k in range(1, len(term.words)):
        if not fits_at(term, k, words[at + k]):
            return False
    return True


def fits_at(term: Term, k: int, word: str) -> bool:
    """Whether ``word`` may be word ``k`` of ``term``."""
    wanted = term.words[k]
    return word.startswith(wanted) if term.prefixes[k] else word == wanted or word == wanted + "'s"
