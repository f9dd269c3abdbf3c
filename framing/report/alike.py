"""Whether two articles call somebody by different words, or by the same ones in full and in short."""

from __future__ import annotations

import os
import re
from itertools import permutations
from typing import Any

from framing.text.wordclasses import TITLES

# Where what follows the noun of a label begins: "speaker | of the House", "a singer | who".
_BEHIND = re.compile(r",| (?:of|for|to|in|at|on|from|with|by|as|who|whose|which|that)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w.&]+(?:['’]s?\b)?")
_INNER = re.compile(r"(?<=\w)\.(?=\w)")
# Articles, initials, whose it is, forms of address, and words that only join others.
_NO_WORD = re.compile(
    r"\w\.?|.*['’]s?|m[rsx]{1,2}\.?|an|the|one|and|of|for|to|in|at|on|from|with|by|as|who|which|that|is|has"
)
# "A former FBI director" is what he was, "an ally of the mayor" how he is seen.
_POSTS = TITLES | frozenset("head member official administrator staff".split())
_STEM = 5  # letters; "adviser" and "advisor", "spokesman" and "spokeswoman" are one

#: A label as it is shown, its words, and the nouns that may be its head.
_Worded = tuple[dict[str, Any], list[str], list[str]]


def differs(found: dict[str, Any]) -> bool:
    """Whether one article prints words for somebody of which another prints nothing like it.

    Words that judge are the same only in the same words and voice. Others tell only where they are said of a name ("Ana Ruiz,
    an ally of the mill", "mill heiress Ana Ruiz") and no office: that one writes "Senator Ruiz" and another "the congresswoman"
    is not worth a row.
    """
    name = frozenset(_WORD.findall(found["entity"].lower())) if not found["nameless"] else frozenset()
    articles = [[_worded(label, name) for label in labels] for labels in found["labels"].values()]
    return any(_tells_apart(a, b, found["nameless"]) for a, b in permutations(articles, 2))


def _tells_apart(some: list[_Worded], others: list[_Worded], nameless: bool) -> bool:
    theirs = [(words, label["own"] > 0) for label, words, _ in others]
    if any(label["loaded"] and (words, label["own"] > 0) not in theirs for label, words, _ in some):
        return True
    said = [w for w in some if w[0]["says"] and len(w[1]) > 1 and w[2][0] not in _POSTS and not nameless]
    return any(not any(_is_like(own, other) for other in others) for own in said)


def _worded(label: dict[str, Any], name: frozenset[str]) -> _Worded:
    """A label with its words and nouns.

    >>> _worded({"label": "Speaker of the House Ana R. Ruiz"}, frozenset(["ana", "ruiz"]))[1:]
    (['speaker', 'house'], ['speaker', 'house'])
    """
    words = _words(label["label"], name)
    return label, words, _words(_BEHIND.split(label["label"], maxsplit=1)[0], name)[-1:] + words[-1:]


def _words(label: str, name: frozenset[str]) -> list[str]:
    words = (_INNER.sub("", word) for word in _WORD.findall(label.lower()))
    return [w for w in words if w not in name and not _NO_WORD.fullmatch(w)]


def _is_like(own: _Worded, other: _Worded) -> bool:
    """Whether two have one noun, or one most words of the other: "the governor of Lund", "Lund's Gov. Ruiz"."""
    few, many = sorted((own[1], other[1]), key=len)
    if not few or 2 * sum(any(_is_same(a, b) for b in many) for a in few) > len(few):
        return True
    return any(_is_same(a, b) for a in own[2] for b in other[2])


def _is_same(word: str, other: str) -> bool:
    """Whether two words are one: "gov." and "governor", "leader" and "leaders"."""
    if word.endswith(".") or other.endswith("."):
        short, long = sorted((word.rstrip("."), other.rstrip(".")), key=len)
        return long.startswith(short)
    return word == other or len(os.path.commonprefix((word, other))) >= _STEM
