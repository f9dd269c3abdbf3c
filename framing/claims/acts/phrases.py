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
    >>> forms("overtake")[-2:]
    ('overtook', 'overtaken')
    """
    if base == "be":
        return _BE
    regular = inflect(base)
    prefix = "" if base in IRREGULAR_VERBS else _prefix(base)
    if base[len(prefix) :] not in IRREGULAR_VERBS:
        return tuple(regular)
    kept = [form for form, kind in regular.items() if kind != "past"]
    past, participle = IRREGULAR_VERBS[base[len(prefix) :]]
    return tuple(dict.fromkeys([*kept, *(prefix + f for f in (*past.split("/"), *participle.split("/")))]))


def _prefix(base: str) -> str:
    """What stands before an irregular verb ("over" in "overtake"), "" for none."""
    for prefix in ("over", "under", "with", "fore", "mis", "out", "up", "re", "un"):
        if base.startswith(prefix) and base != "relay" and base[len(prefix) :] in IRREGULAR_VERBS:
            return prefix
    return ""


def verb_phrases() -> list[tuple[str, tuple[str, ...]]]:
    """Each phrase with its concept, once for every form of its verb."""
    found = []
    for line in read_lines("verb_phrases.txt"):
        concept, phrases = line.split(": ", 1)
        for phrase in phrases.split(" | "):
            verb, *rest = phrase.replace("-", " - ").split()
            found += [(concept, (form, *rest)) for form in forms(verb)]
    return found
