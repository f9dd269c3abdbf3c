"""Which "that" opens a reported clause, and which is a pronoun or points at something."""

from __future__ import annotations

from framing.text.clauses.adverbials import FILED, skip_adverbials, skip_noun_phrase
from framing.text.clauses.bounds import VERBISH, has_clause, is_finite
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    DETERMINERS,
    FINITE,
    MEDIUM_NOUNS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)

_BE = frozenset("is are was were been be being".split())
_MAKING = frozenset(
    "made issued released gave given wrote written cited citing read posted sent put published tweeted filed signed delivered "
    "received obtained quoted used".split()
)


def that_ahead(reading: Reading, i: int, end: int, reach: int = 16) -> int:
    """Index of a "that" that opens the clause within reach, nothing but adverbials or an addressee before it; -1 without one."""
    for k in range(i, min(end, i + reach)):
        word = reading.words[k]
        if reading.inside[k] >= 0:
            return -1
        if word == "that" and k > i and reading.words[k - 1] in PREPOSITIONS and k + 2 < end:
            continue  # "argued in that case that"
        if word == "that" and "so" in reading.words[max(i, k - 3) : k]:
            return -1  # "asks a question so plain that"
        if word == "that":
            return -1 if is_relative(reading, k, end) and not _right_after(reading, k) else k
        filed = k > i and word in FILED and reading.words[k - 1] in MEDIUM_NOUNS
        if filed and (reading.words[k + 1] in PREPOSITIONS or reading.words[k + 1] in TIME_WORDS):
            continue  # "said in a statement filed in May that"
        if k > i and is_finite(reading, k) or word in SUBJECT_PRONOUNS and word not in OBJECT_PRONOUNS:
            return -1
        if word in FORMS and "," in reading.gaps[k - 1]:
            return -1  # "told the town, predicting that"
        if k > i and reading.gaps[k - 1] not in (" ", ". ", ", ", "' "):
            return -1
    return -1


def _right_after(reading: Reading, that: int) -> bool:
    """True for "found that support fell": after a verb in the past, and before what may be a noun, it opens the clause."""
    form = FORMS.get(reading.words[that - 1]) if that else None
    following = reading.words[that + 1]
    return (
        form is not None and form.kind == "past" and following not in FINITE and not following.endswith("ed")
    )


def is_relative(reading: Reading, that: int, end: int) -> bool:
    """True for the "that" of "a bill that could pass", "a plan that emerged in May": it is a pronoun, its verb follows."""
    if that + 1 >= end or reading.gaps[that] != " " or reading.capital[that + 1]:
        return False
    following = reading.words[that + 1]
    if following in FINITE:
        return True
    after = reading.words[that + 2] if that + 2 < end else ""
    past = (
        following.endswith("ed")
        or following in FORMS
        and FORMS[following].kind == "past"
        or following in VERBISH
    )
    if not past:
        return False
    if after in PREPOSITIONS or after in DETERMINERS or after in OBJECT_PRONOUNS or after == "to":
        return True
    if not following.endswith("ed") or has_clause(reading, that + 1, end, near=True):
        return False
    # "that armed men, who came at noon, left": the clause goes on after the comma.
    comma = next((k for k in range(that + 1, min(end - 1, that + 8)) if "," in reading.gaps[k]), -1)
    return comma < 0 or reading.words[comma + 1] not in ("which", "who", "whose")


def is_object(reading: Reading, first: int, end: int) -> bool:
    """True for "the statement that her office issued in May", given "her": what it makes or cites is the noun itself."""
    for k in range(first + 1, min(end - 1, first + 10)):
        if reading.gaps[k - 1] != " ":
            return False
        passive = reading.words[k - 1] in _BE and not reading.words[k].endswith("ing")
        if reading.words[k] in _MAKING and not passive:
            after = reading.words[k + 1]
            over = after in PREPOSITIONS or after in FINITE or after in TIME_WORDS or reading.is_adverb(k + 1)
            return reading.gaps[k] == " " and over
    return False


def that_after(reading: Reading, i: int, end: int, person: bool) -> int:
    """Like :func:`that_ahead`, where nothing but adverbials, and an addressee if ``person``, stands before the "that"."""
    that = that_ahead(reading, i, end)
    if that < 0 or that == i or reading.words[i] in TIME_WORDS:
        return that
    if reading.words[i] in PREPOSITIONS:
        infinitive = reading.words[i] == "to" and not (
            reading.words[i + 1] in DETERMINERS
            or reading.capital[i + 1]
            or reading.words[i + 1].endswith("s")
        )
        return -1 if infinitive else that
    k = skip_adverbials(reading, i, end)
    k += k + 1 == that and reading.words[k] in ("then", "now")
    if person and k < that:
        k = skip_adverbials(reading, skip_noun_phrase(reading, k, end), end)
    return that if k >= that or (person and that - i <= 12) else -1


def points_at_thing(reading: Reading, report: Report, that: int, high: int) -> bool:
    """True where "that" points at a thing: "to address that issue", "related to that leak", "disputes that account, it has"."""
    words = reading.words
    before = words[that - 1] if that > report.after else ""
    if before in PREPOSITIONS and before not in ("than", "without") or words[that + 1] == "of":
        return True
    if any(words[k] == "to" and not _is_place(reading, k + 1) for k in range(report.after, that - 1)):
        return True
    gap = reading.gaps[that + 1] if that + 1 < high else ""
    return (
        (gap[:1] in (",", ";", ".", ":") or gap.strip() in ("-", "--"))
        and not reading.is_adverb(that + 1)
        and words[that + 1] not in DETERMINERS
        and words[that + 1].islower()
        and words[that + 1] not in SUBJECT_PRONOUNS
        and not reading.capital[that + 1]
    )


def _is_place(reading: Reading, i: int) -> bool:
    """True where "to" goes to somebody or something and opens no infinitive."""
    return (
        reading.capital[i]
        or reading.words[i] in DETERMINERS
        or reading.words[i].endswith("s")
        and not reading.words[i].endswith("ss")
    )
