"""Words that cannot both be true of one thing, read from ``data/opposites.txt``."""

from __future__ import annotations

from functools import lru_cache

from framing.claims.acts.verb_forms import verb_stem
from framing.claims.concepts import concept_of, is_known
from framing.claims.synonyms import ACTS, THINGS, read_lines

_GROUP_NAMES = frozenset(words[0] for words in ACTS + THINGS)


def _read() -> dict[str, list[tuple[int, int, str]]]:
    """For each word and concept: the line it is on, the side, and whether it is an act, a state or a converse."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for number, line in enumerate(read_lines("opposites.txt")):
        kind = {"~": "state", "=": "converse"}.get(line[0], "act")
        for side, words in enumerate(line.lstrip("~= ").split(" | ")):
            for word in words.split():
                for key in {word, verb_stem(word), *_group(word)}:
                    found.setdefault(key, []).append((number, side, kind))
    return found


def _group(word: str) -> set[str]:
    """The concept that a word of the file stands for: of a group its first word only, "released" is no "published"."""
    return {concept_of(word)} - {""} if word in _GROUP_NAMES or not is_known(word) else set()


_OPPOSITE = _read()
_PREFIXES = ("un", "in", "non", "dis", "im", "il", "ir")


@lru_cache(maxsize=20_000)
def opposite(a: tuple[str, str], b: tuple[str, str]) -> str:
    """Of two words, each with its concept: "act" or "state" where they exclude each other, "converse" where they do of one doer.

    >>> opposite(("survived", "survive"), ("killed", "kill")), opposite(("armed", ""), ("unarmed", ""))
    ('act', 'act')
    >>> opposite(("beat", "win"), ("lost", "lose"))
    'converse'
    >>> opposite(("reopened", "open"), ("closed", "close")), opposite(("sang", ""), ("slept", ""))
    ('state', '')
    """
    low_a, low_b = a[0], b[0]
    if any(
        long == p + short
        for p in _PREFIXES
        for long, short in ((low_a, low_b), (low_b, low_a))
        if len(short) > 3
    ):
        return "act"
    lines_b = {(number, side) for key in _keys(b) for number, side, _ in _OPPOSITE.get(key, ())}
    for number, side, kind in (x for key in sorted(_keys(a)) for x in _OPPOSITE.get(key, ())):
        if any(n == number and s != side for n, s in lines_b):
            return kind
    return ""


def _keys(word: tuple[str, str]) -> set[str]:
    """What a word is looked up under; one that is part of a phrase ("voted down") only under the phrase's concept."""
    low, concept = word
    own = {low, verb_stem(low)} if low and concept in ("", concept_of(low)) else set()
    return {*own, concept} - {""}
