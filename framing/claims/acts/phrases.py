"""Verbs in all their forms, and phrases that stand for one act or thing ("voted down", "gave herself up", "press officer")."""

from __future__ import annotations

from framing.claims.synonyms import read_lines
from framing.lexicons.irregular import IRREGULAR_VERBS
from framing.text.verbs import inflect

_BE = ("is", "are", "was", "were", "be", "been", "being")


def forms(base: str) -> tuple[str, ...]:
    """A verb's forms, the base first.

    >>> forms("throw"), forms("vote")
    (('throw', 'throws', 'throwing', 'threw', 'thrown'), ('vote', 'votes', 'voted', 'voting'))
    >>> forms("overtake")[-2:], forms("undergo")[1]
    (('overtook', 'overtaken'), 'undergoes')
    """
    if base == "be":
        return _BE
    regular = {
        base + "es" if base.endswith("o") and kind == "s" else f: kind for f, kind in inflect(base).items()
    }
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


def read_phrases() -> list[tuple[str, tuple[str, ...]]]:
    """Each phrase with its concept, a verb's once for every form; those that are read as they stand first."""
    plain, inflected = [], []
    for line in read_lines("phrases.txt"):
        concept, _, phrases = line.partition(":")
        verbs, _, others = phrases.partition("/")
        plain += [(concept, _words(p)) for p in others.split("|") if p.strip()]
        for phrase in filter(str.strip, verbs.split("|")):
            verb, *rest = _words(phrase)
            inflected += [(concept, (form, *rest)) for form in forms(verb)]
    return plain + inflected


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("-", " - ").split())
