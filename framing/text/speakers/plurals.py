"""Whom "they" stands for where no group has spoken yet: the group that leads the sentence, or the one before."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.names.capitals import capital_runs
from framing.text.reading import Reading
from framing.text.speakers.leading import leading_subject
from framing.text.speakers.nounphrases import NounPhrases
from framing.text.speakers.person_nouns import is_person_noun
from framing.text.speakers.roles import tells_role
from framing.text.speakers.speaking_nouns import PEOPLE
from framing.text.wordclasses import CLAUSE_WORDS, PREPOSITIONS


def leading_group(reading: Reading, phrases: NounPhrases, at: int) -> str:
    """The group that leads the sentence of "they" at word ``at``, else the sentence before; "" where none does.

    As in "Some owners left the ferry. They said it leaked."
    """
    here = reading.sentence_of(at)
    for s in (here, here - 1):
        if s < 0 or s < here and reading.inside[reading.first[s]] >= 0:
            return ""
        high = at if s == here else reading.last[s]
        first, end = leading_subject(reading, reading.first[s], high)
        both = phrases.joint(capital_runs(reading, first, end), end) if end < at else ""
        if both:
            return both  # "Ana Lund and Jan Berg left. They said it leaked."
        end = next((k for k in range(first + 1, end) if _ends_noun(reading, k)), end)
        if first + 1 < end < at and reading.words[end] == "to" and _are_people(reading, end - 2):
            end -= 1  # "rowers plan to march in a town they say"
        if first < end < at and not is_finite(reading, first) and _are_people(reading, end - 1):
            return phrases.trimmed(first, end)
    return ""


def _are_people(reading: Reading, k: int) -> bool:
    """True for "owners", "Democrats" and "police officers", not for "Walters" and "reports"."""
    head = reading.words[k]
    if not head.endswith("s") or head.endswith(("ss", "'s")):
        return False
    singular = head[:-1]
    opens = k == reading.first[reading.sentence_of(k)]
    if head in PEOPLE or not reading.capital[k] and singular in PEOPLE:
        return True
    return (opens or not reading.capital[k]) and (tells_role(head) or is_person_noun(singular))


def _ends_noun(reading: Reading, k: int) -> bool:
    return reading.words[k] in PREPOSITIONS or reading.words[k] in CLAUSE_WORDS or reading.gaps[k - 1] != " "
