"""Verbs that other words make another act of ("voted down", "gave herself up"), in all their forms."""

from __future__ import annotations

from framing.claims.synonyms import read_lines
from framing.lexicons.irregular import IRREGULAR_VERBS
from framing.text.verbs import inflect

_BE = ("is", "are", "was", "were", "be", "been", "being")


def forms(base: str) -> tuple[str, ...]:
    """A verb's forms, the base first.

    >>> forms("throw"), forms("vote")
    (('throw', 'throws', 'throwing', 'threw', 'thrown'), ('vote', 'votes', 'voted', 'voting'))
    """
    if base == "be":
        return _BE
    regular = inflect(base)
    if base not in IRREGULAR_VERBS:
        return tuple(regular)
    kept = [form for form, kind in regular.items() if kind != "past"]
    past, participle = IRREGULAR_VERBS[base]
    return tuple(dict.fromkeys([*kept, *past.split("/"), *participle.split("/")]))


def verb_phrases() -> list[tuple[str, tuple[str, ...]]]:
    """Each phrase with its concept, once for every form of its verb."""
    found = []
    for line in read_lines("verb_phrases.txt"):
        concept, phrases = line.split(": ", 1)
        for phrase in phrases.split(" | "):
            verb, *rest = phrase.replace("-", " - ").split()
            found += [(concept, (form, *rest)) for form in forms(verb)]
    return found
