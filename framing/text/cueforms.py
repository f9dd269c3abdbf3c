"""Whether a form that may be a reporting verb is one where it stands, or a noun, or part of another verb."""

from __future__ import annotations

from framing.text.reading import Reading
from framing.text.verbs import FORMS, ReportingVerb
from framing.text.wordclasses import FINITE, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS

_NOUNS_BEFORE = frozenset(
    "the a an his her their its our my your no any this that these those such of new press news".split()
)


def verb_at(reading: Reading, i: int, s: int) -> tuple[ReportingVerb | None, int]:
    """The verb at word ``i`` with its particle, and the word after both."""
    form = FORMS[reading.words[i]]
    if form.with_particle and i + 1 < reading.last[s] and reading.gaps[i] == " ":
        verb = form.with_particle.get(reading.words[i + 1])
        if verb:
            return verb, i + 2
    return form.verb, i + 1


def is_noun(reading: Reading, i: int, kind: str) -> bool:
    """True where the form is a noun or an adjective here: "the claims", "his stated income"."""
    s = reading.sentence_of(i)
    if i == reading.first[s]:
        return kind in ("s", "base") and not (
            i + 1 < reading.last[s] and (reading.capital[i + 1] or reading.words[i + 1] in ("the", "a"))
        )
    before, gap = reading.words[i - 1], reading.gaps[i - 1]
    if gap != " ":
        return False
    if before in _NOUNS_BEFORE and before not in ("that", "this", "her", "these", "those", "such", "of"):
        return True
    if before in POSSESSIVES or before.endswith(("'s", "s'")) and kind in ("base", "s"):
        return kind in ("base", "s") or before in POSSESSIVES
    if kind in ("base", "s") and before in PREPOSITIONS and before != "to":
        return True
    if (
        kind == "s"
        and not reading.capital[i - 1]
        and (before in FINITE or before.endswith("ed") and len(before) > 4)
    ):
        return True
    if kind == "base" and (before in ("to", "not") or before in FINITE or reading.is_adverb(i - 1)):
        return False
    if (
        kind == "base"
        and i + 1 < reading.last[s]
        and (reading.words[i + 1] == "that" or reading.words[i + 1] in SUBJECT_PRONOUNS)
    ):
        low = max(reading.first[s], i - 7)
        if any(
            reading.words[k].endswith("s") and reading.words[k + 1] in PREPOSITIONS for k in range(low, i - 1)
        ):
            return False
    return (
        kind == "base"
        and not before.endswith("s")
        and before
        not in (
            "who",
            "people",
            "police",
            "i",
            "we",
            "they",
            "you",
            "or",
            "nor",
            "and",
            "men",
            "women",
            "that",
            "which",
            "to",
        )
    )


def is_progressive(reading: Reading, i: int, low: int) -> bool:
    """True for "is saying", "was still telling"."""
    k = i - 1
    while k >= low and reading.is_adverb(k):
        k -= 1
    return k >= low and reading.words[k] in (
        "is",
        "are",
        "was",
        "were",
        "been",
        "be",
        "am",
        "keeps",
        "kept",
        "isn't",
        "wasn't",
        "aren't",
    )
