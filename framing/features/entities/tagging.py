"""A document as a string of word classes, two characters a word: its class, then what stands after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from framing.features.entities.gazetteer import gazetteer, given_names
from framing.features.entities.month_names import surname_places
from framing.features.entities.settling import SETTLE, settle_words
from framing.features.entities.wordclasses import closed_words, word_classes
from framing.text import Document
from framing.text.wordclasses import PARTISANS

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december jan feb mar apr jun jul aug sept sep oct nov dec".split()
)


# Behind them a name begins a clause.
_TELLS = frozenset(
    "claims allegations accusations reports evidence fears hopes proof rumors rumours suspicions suggestions assertions signs "
    "doubts concerns".split()
)


class _Gaps(dict[str, str]):
    """What stands between two words, as one character: plain, comma, dash, opening or closing mark, bracket, break."""

    def __missing__(self, gap: str) -> str:
        kind = self._kind(gap)
        if len(self) < 20_000:
            self[gap] = kind
        return kind

    @staticmethod
    def _kind(gap: str) -> str:  # noqa: C901 - one decision table
        if "\n" in gap:
            return "."
        bare = gap.strip()
        if bare in ("", "&", "/", "$", "%", "£", "€", ".", "'", "#", "@"):
            return " "
        if bare == ",":
            return ","
        if bare in ('"', "'\"", '$"'):
            return "q" if gap[0] == " " else "Q"
        if bare in ("-", "--"):
            return "-" if gap != "-" else " "
        if bare[0] == "(":
            return "("
        if bare in (")", "),"):
            return ")" if bare == ")" else ","
        return "."


_GAPS = _Gaps()


@dataclass(slots=True)
class Tagged:
    """A document with the class of word ``i`` at ``tags[2 * i]`` and what follows the word at ``tags[2 * i + 1]``."""

    document: Document
    tags: str
    raw: str
    vocabulary: set[str]


def capital_flags(document: Document) -> list[bool]:
    """Whether each word begins with a capital, "al-Venn" with its third part."""
    text = document.text
    flags = [text[a].isupper() for a in document.word_starts]
    if " al-" in text:
        for i, word in enumerate(document.words):
            if (
                word.startswith("al-")
                and text[document.word_starts[i] + 3 : document.word_starts[i] + 4].isupper()
            ):
                flags[i] = True
    return flags


@dataclass(slots=True)
class _Draft:
    """The words of one document before names are known over the event."""

    document: Document
    classes: list[str]
    gaps: list[str]
    capital: list[bool]
    capitals: list[int]
    heads: list[int]


def draft(document: Document) -> _Draft:
    """Classes by list and ending, and what stands between words."""
    words, starts, ends, plain = document.words, document.word_starts, document.word_ends, document.normalized
    classes = list(map(word_classes().__getitem__, words))
    between = [plain[a:b] for a, b in zip(ends, starts[1:], strict=False)]
    gaps = list(map(_GAPS.__getitem__, between))
    if words:
        gaps.append(".")
    heads = []
    count = len(words)
    for sentence in document.sentences:
        at = bisect_left(starts, sentence.start)
        if at:
            gaps[at - 1] = "."
        if at < count:
            heads.append(at)
    if "' " in between:
        for i, gap in enumerate(between):
            # "protesters' demands": the apostrophe makes the plural a possessor.
            if gap == "' " and words[i].endswith("s"):
                classes[i] = "n"
    settle_words(words, classes, gaps)
    capital = capital_flags(document)
    return _Draft(document, classes, gaps, capital, [i for i, c in enumerate(capital) if c], heads)


def tag(documents: Mapping[str, Document]) -> dict[str, Tagged]:
    """Every document of an event with its classes; what is a name is learned over all of them."""
    drafts = {name: draft(document) for name, document in documents.items()}
    mid: set[str] = set()
    common: set[str] = set()
    for d in drafts.values():
        heads = set(d.heads)
        words = d.document.words
        gaps = d.gaps
        common.update([word for word, capital in zip(words, d.capital, strict=True) if not capital])
        # "Ana Lund met Karl Moss" is no title case: "met" is small.
        small = {i for i, capital in enumerate(d.capital) if not capital and words[i] not in closed_words()}
        plain, ends = d.document.normalized, d.document.word_ends
        titled = [
            line
            for line in _shouted_lines(d)
            if small.isdisjoint(line) and plain[ends[line[-1]] : ends[line[-1]] + 1] != "."
        ]
        shouted = {i for line in titled for i in line}
        mid.update(
            [words[i] for i in d.capitals if i not in heads and i not in shouted and gaps[i - 1] in " ,"]
        )
    months = {
        name: surname_places(d.document.words, d.gaps, d.classes, d.capitals) for name, d in drafts.items()
    }
    known = any(surely for surely, _ in months.values())
    return {name: _finish(d, mid, common, months[name][1] if known else ()) for name, d in drafts.items()}


def _finish(d: _Draft, mid: set[str], common: set[str], surnames: Collection[int]) -> Tagged:
    words, classes, gaps = d.document.words, d.classes, d.gaps
    closed, people = closed_words(), gazetteer().people
    heads = set(d.heads)
    shouted = _shouted(d)
    for i in d.capitals:
        word = words[i]
        opens = i in heads or (i > 0 and gaps[i - 1] in ".qQ")
        if i in surnames:
            classes[i] = "c" if word.endswith("'s") else "C"
            continue
        if (word in closed or classes[i] == "U") and not _acronym(d, i):
            continue
        if word.removesuffix("'s") in _DAYS and not (word in ("may", "march") and opens):
            classes[i] = "n" if word.endswith("'s") else "d"
            continue
        bare = word.removesuffix("'s")
        if i in shouted and bare not in people and word not in mid and not _given(d, i, mid):
            continue
        if opens and not _name_opens(d, i, mid, common):
            continue
        if word.endswith("'s") or (i + 1 < len(words) and classes[i] == "n"):
            classes[i] = "c"
        else:
            classes[i] = "M" if word in people else "C"
    _let_people_act(d)
    raw = "".join([c + g for c, g in zip(classes, gaps, strict=True)])
    tags = raw
    for pattern, kind in SETTLE:
        tags = pattern.sub(kind, tags)
    for i in d.capitals:
        if i and words[i - 1] in _TELLS and tags[2 * i - 2 : 2 * i] in ("N ", "S ") and tags[2 * i] in "CcM":
            tags = f"{tags[: 2 * i - 1]}.{tags[2 * i :]}"  # "claims | Lund sold it"
    return Tagged(d.document, tags, raw, common)


def _let_people_act(d: _Draft) -> None:
    """Makes verbs of what follows the name of a people and has an object: "Liberals plan to march"; in place."""
    words, classes, known = d.document.words, d.classes, gazetteer().people | PARTISANS
    for i in d.capitals:
        acts = words[i][-1] == "s" and d.gaps[i] == " " and i + 2 < len(words) and words[i][:-1] in known
        if acts and classes[i + 1] in "af" and classes[i + 2] in "TDPCcUM#":
            classes[i + 1] = "V"


def _acronym(d: _Draft, i: int) -> bool:
    """Whether a word is "US" or "WHO" in capitals, or the "A." of "Ana A. Lund", which in lower case is another word."""
    text, start = d.document.text, d.document.word_starts[i]
    if d.document.words[i] in ("a", "i"):
        return (
            text[start + 1 : start + 2] == "."
            and d.gaps[i] == " "
            and d.capital[i + 1]
            and i > 0
            and d.capital[i - 1]
        )
    return d.document.words[i] in ("us", "who", "it", "un") and text[start + 1].isupper()


def _given(d: _Draft, i: int, mid: set[str]) -> bool:
    """Whether a word in a line in title case is the given name of somebody whose surname the text has."""
    words = d.document.words
    return words[i] in given_names() and d.gaps[i] == " " and words[i + 1] in mid and d.capital[i + 1]


def _name_opens(d: _Draft, i: int, mid: set[str], common: set[str]) -> bool:
    """Whether a capital at the start of a sentence is a name's."""
    words = d.document.words
    word = words[i]
    bare = word.removesuffix("'s")
    if (bare,) in gazetteer().names:
        return True
    if d.classes[i] == "G":
        return False  # "Addressing Xi, he said"
    following = (
        i + 1 < len(words) and d.gaps[i] == " " and d.capital[i + 1] and d.classes[i + 1] not in "Dbhm"
    )
    if word in mid:
        return following or word not in common
    if following and d.classes[i] != "R" and word not in common:
        return True
    return word not in common and d.classes[i] == "N" and bare not in common


def _shouted(d: _Draft) -> set[int]:
    """Words of headlines and lines in title case, where a capital tells nothing."""
    return {i for line in _shouted_lines(d) for i in line}


def _shouted_lines(d: _Draft) -> list[range]:
    found = []
    heads = d.heads
    for n, first in enumerate(heads):
        end = heads[n + 1] if n + 1 < len(heads) else len(d.capital)
        if end - first > 24 or end - first < 4 or not d.capital[end - 1] and not d.capital[end - 2]:
            continue
        long = [i for i in range(first, end) if len(d.document.words[i]) > 3]
        if len(long) > 3 and sum(d.capital[i] for i in long) > 0.8 * len(long):
            found.append(range(first, end))
    return found
