"""Reports that nobody makes ("the fire shows how old it is", "it's worth noting that"), and those whom no name is given."""

from __future__ import annotations

from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.reports.nominal_cues import FORMS_OF_BE
from framing.text.speakers.speaking import can_speak, names_people
from framing.text.verbs import FORMS
from framing.text.wordclasses import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS

_THINGS = frozenset(("it", "this", "that", "there", "here", "which", "what"))
# Who speaks and stays unnamed: "some say", "53 percent said", "the left fears".
_UNNAMED = (
    frozenset(
        "some others other another many few several all both most more none one who everyone everybody someone "
        "somebody anyone nobody those percent half majority plurality proportion percentage share fewer third "
        "thirds fourth fifth quarter quarters left right thousands hundreds dozens millions number polling "
        "intelligence staff".split()
    )
    | SUBJECT_PRONOUNS
) - _THINGS
_LEFT_UNNAMED = _UNNAMED - SUBJECT_PRONOUNS
# Things do so too: "the rain explains why".
_OF_THINGS = frozenset("explain determine encourage threaten require guarantee promise".split())
_ENDS_NOUN = PREPOSITIONS | frozenset(("who", "which", "that", "whose"))
_SOURCED = frozenset(("passive", "asked", "noun", "adverb"))


def says_nothing(reading: Reading, report: Report) -> bool:
    """True where no speaker was found and a thing, or nothing, stands for one: only where losing a real speaker is unlikely."""
    root = report
    while root.shares is not None:
        root = root.shares
    if report.rule == "according" or report.order in _SOURCED or root.order in _SOURCED:
        return False
    form = FORMS.get(reading.words[report.at])
    kind = "to" if reading.words[report.at - 1] == "to" else form.kind if form else ""
    shows = report.tier == "show" or report.verb in _OF_THINGS
    first, end = root.subject
    if reading.words[first].partition("'")[0] in _THINGS and end - first < 2:
        # "It's worth noting that", "this explains why"; but "It said on Monday that"
        means = report.verb == "say" and reading.words[report.at - 2] in FORMS_OF_BE
        idiom = means and reading.words[first] != "it"  # "that is to say"
        return shows or kind in ("ing", "to") and ("'" in reading.words[first] or idiom)
    if kind not in ("ing", "to") and not shows and (kind != "base" or end > first):
        return False
    return not any(_is_somebody(reading, k) for k in range(first, _head_end(reading, first, end)))


def stays_unnamed(reading: Reading, first: int, end: int) -> bool:
    """True where the noun phrase ``[first, end)`` tells of somebody without a name: "one farmer", "some", "53 percent".

    Where it is a name that was not known for one, a thing, or nothing at all, nobody is kept unnamed: the speaker is not found.
    """
    words = [reading.words[k].partition("'")[0] for k in range(first, end)]
    if any(word.rpartition("-")[2] in _LEFT_UNNAMED or word[:1].isdigit() for word in words):
        return True
    head = end - 2 if end - first > 1 and words[-1].endswith("ed") else end - 1  # "people questioned by"
    opens = head == reading.first[reading.sentence_of(head)]
    if reading.capital[head] and not (opens and words[head - first].endswith(("people", "s"))):
        return False
    return names_people(reading.words[head])


def _head_end(reading: Reading, first: int, end: int) -> int:
    """The word after the noun: "a man of Holm who" ends with "man"."""
    return next((k for k in range(first + 1, end) if reading.words[k] in _ENDS_NOUN), end)


def _is_somebody(reading: Reading, k: int) -> bool:
    word = reading.words[k].partition("'")[0]
    return (
        word in _UNNAMED
        or word[:1].isdigit()
        or reading.capital[k]
        and (k > reading.first[reading.sentence_of(k)] or word not in DETERMINERS)
        or word not in DETERMINERS
        and can_speak(word)
    )
