"""Subjects behind their verb: "said Ana Lund of the mill"."""

from __future__ import annotations

from framing.text.clauses.bounds import VERBISH
from framing.text.reading import Reading
from framing.text.speakers.appositions import named_after
from framing.text.speakers.phrase_starts import breaks
from framing.text.speakers.subjects import Subject
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)

_OPENS_SUBJECT = frozenset(
    "police people staff one campaigners state local senior former military government".split()
)
_ENDS_PHRASE = frozenset(
    "who whom whose which as while when after in on at during from with by to through via before because "
    "since".split()
)


def subject_after(reading: Reading, verb: int, high: int) -> Subject | None:
    """The noun phrase to the right of an inverted verb ("said Joan Smith of the mill"), or None where none stands there."""
    i = verb + 1
    while i < high and reading.gaps[i - 1] == " " and (reading.is_adverb(i) and not reading.capital[i]):
        i += 1
    if i >= high or reading.gaps[i - 1] not in (" ", " '", ' "') or reading.inside[i] >= 0:
        return None
    word = reading.words[i]
    if word in TIME_WORDS or (word in PREPOSITIONS) or word in CLAUSE_WORDS or word in FINITE:
        return None
    if word in SUBJECT_PRONOUNS or not _can_open_phrase(reading, i):
        return None
    j = i + 1
    while j < high:
        gap = reading.gaps[j - 1]
        word = reading.words[j]
        if breaks(reading, j - 1, gap) or reading.inside[j] >= 0 and ' "' != gap:
            break
        if word in _ENDS_PHRASE or word in TIME_WORDS:
            break
        if _verb_inside(reading, j):
            return None
        j += 1
    if j == i + 1 and reading.words[i] in DETERMINERS:
        return None  # "said the year was hard"
    return Subject(i, named_after(reading, i, j, high), "post", verb)


def _can_open_phrase(reading: Reading, i: int) -> bool:
    """True for what a subject after its verb begins with; in a headline, which ends in no full stop, that is any word."""
    word = reading.words[i]
    if (
        reading.capital[i]
        or word in DETERMINERS
        or word[:1].isdigit()
        or word.endswith("s")
        and not word.endswith("ss")
    ):
        return True
    if word in _OPENS_SUBJECT or _name_ahead(reading, i):
        return True
    return reading.plain[
        reading.sentences[reading.sentence_of(i)].end - 1
    ] not in ".?!" and not reading.is_adverb(i)


def _name_ahead(reading: Reading, i: int) -> bool:
    """True where a name ends the phrase that word ``i`` opens: "political analyst Ana Lund"."""
    for k in range(i + 1, min(i + 4, len(reading.words))):
        if reading.gaps[k - 1] != " " or reading.words[k] in PREPOSITIONS or reading.words[k] in DETERMINERS:
            return False
        if reading.capital[k]:
            return True
    return False


def _verb_inside(reading: Reading, j: int) -> bool:
    """True where word ``j`` shows that a clause stands after the verb and no mere noun phrase."""
    word = reading.words[j]
    if word in FINITE:
        return True
    form = FORMS.get(word)
    if reading.capital[j]:
        return False
    noun_before = not reading.capital[j - 1] and reading.words[j - 1] not in DETERMINERS
    if word in VERBISH and noun_before and reading.gaps[j - 1] == " ":
        return True  # "said the models cost more"
    past = form is not None and form.kind == "past" or word.endswith("ed") and len(word) > 4
    return (
        past
        and reading.words[j - 1] not in DETERMINERS
        and (
            not reading.is_adverb(j - 1)
            or reading.words[j - 1] in ("only", "never", "also", "just", "always")
        )
        and reading.gaps[j - 1] == " "
    )
