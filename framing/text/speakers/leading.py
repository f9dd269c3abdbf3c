"""Whose verb it is where no subject stands beside it: who leads the clause, or whom another verb makes do it."""

from __future__ import annotations

from framing.text.clauses.bounds import NEVER_OBJECTS, is_finite
from framing.text.clauses.cueforms import is_noun
from framing.text.reading import Reading
from framing.text.speakers.appositions import named_after
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)

_JOINING = frozenset(("and", "but", "so", "then", "now", "yet"))
_RELATIVE = frozenset(("that", "who", "which", "whose"))
_ASKED = frozenset(("asked", "pressed", "questioned", "told"))
_OPENING = frozenset(
    "instead likewise meanwhile however still indeed first second finally moreover besides".split()
)
_LEADING_IN = PREPOSITIONS | frozenset(
    "perhaps throughout beyond below above during given unlike amid alongside based".split()
)
_CAUSING = frozenset(
    "for lead leads led leading cause causes caused causing prompt prompts prompted prompting force forces forced forcing push "
    "pushes pushed pushing spur spurs spurred spurring allow allows allowed allowing enable enables enabled enabling leave "
    "leaves leaving".split()
)


def infinitive_subject(reading: Reading, to: int, low: int) -> int:
    """Where the subject of an infinitive begins: "led critics to say", "time for the mayor to admit"; -1 without one."""
    for k in range(to - 1, max(low, to - 8) - 1, -1):
        if reading.gaps[k] not in (" ", ". ") or reading.inside[k] >= 0:
            return -1  # "led Mr. Berg to say"
        if reading.words[k] in _CAUSING:
            return k + 1 if k + 1 < to else -1
        if is_finite(reading, k) or reading.words[k] in CLAUSE_WORDS or reading.words[k] == "and":
            return -1
    return -1


def leading_subject(reading: Reading, low: int, high: int) -> tuple[int, int]:
    """The noun phrase that leads words ``[low, high)``: an introduction up to its comma is skipped."""
    while low < high and reading.words[low] in _JOINING:
        low += 1
    i = _after_introduction(reading, low, high)
    if i > low:  # "On Monday, in a letter to the board, Ana Lund"
        i = _after_introduction(reading, i, high)
    while i < high and reading.words[i] in _JOINING:
        i += 1
    if i < high and reading.words[i].partition("'")[0] in SUBJECT_PRONOUNS:
        return i, i + 1  # also "She's"
    j = i
    quoted = i < high and reading.inside[i] >= 0
    while j < high and (reading.inside[j] >= 0 or not is_finite(reading, j) or _describes(reading, i, j)):
        if quoted or reading.inside[j] >= 0 and j - i > 2:
            break
        if reading.inside[j] < 0 and j > i and _is_over(reading, j):
            break
        j += 1
    if j == high:
        j = next((k for k in range(i + 1, j - 1) if _third_person(reading, k)), j)
    else:
        j = named_after(reading, i, j, high) if j > i else j  # "The bank's chairman, Jan Berg, left and said"
    if j - 1 > i and reading.words[j - 1] in NEVER_OBJECTS:
        i = j - 1  # "Not even a day later she left, saying"
    return i, min(j, i + 12)


def _describes(reading: Reading, first: int, j: int) -> bool:
    """True for a participle between "a" and what it describes: "a visibly tired mayor"."""
    j -= j - 1 > first and reading.is_adverb(j - 1)
    return j > first and reading.words[j - 1] in ("a", "an", "the")


def _after_introduction(reading: Reading, low: int, high: int) -> int:
    """The word after "In May, ", "Shortly after the vote, ", "Speaking to reporters, "; ``low`` where nothing leads in."""
    words = reading.words
    adverb = low + 1 < high and (
        words[low].endswith("ly") or words[low] in _OPENING or reading.is_adverb(low)
    )
    if adverb and reading.gaps[low] == ", ":
        low += 1  # "Similarly, Ana Lund left and said"
    if low >= high:
        return low
    word = words[low]
    opens = word in _LEADING_IN or word in TIME_WORDS or word in CLAUSE_WORDS or reading.is_adverb(low)
    if not opens:
        after = words[low + 1] if low + 1 < high else ""
        opens = word.endswith(("ing", "ly")) and (after in DETERMINERS or after in PREPOSITIONS)
        opens = (
            opens or word in _ASKED and not reading.inside[low] >= 0
        )  # "Asked if it leaks, Lund left, noting that"
    comma = next((k for k in range(low, min(high - 1, low + 15)) if "," in reading.gaps[k]), -1)
    if not opens and comma >= 0:
        # "Hours later, Lund", "Facing questions, Lund"
        facing = word.endswith("ing") and not any(is_finite(reading, k) for k in range(low, comma + 2))
        opens = words[comma] in ("later", "earlier", "ago") or facing
    return comma + 1 if opens and comma >= 0 else low


def _is_over(reading: Reading, j: int) -> bool:
    """Whether the phrase is over before word ``j``: a comma, a verb that may report, an adverb, a relative clause."""
    word, before = reading.words[j], reading.words[j - 1]
    if "," in reading.gaps[j - 1] or ":" in reading.gaps[j - 1]:
        return True
    if word in _RELATIVE and before not in FORMS:
        return True  # "a lobby that plans to spend"
    if reading.capital[j]:
        return False
    if word in FORMS:  # "a federal judge on Friday": a noun that could be a verb elsewhere
        kind = FORMS[word].kind
        return not (kind in ("base", "s") and reading.gaps[j - 1] == " " and is_noun(reading, j, kind))
    return reading.capital[j - 1] and word not in PREPOSITIONS and reading.is_adverb(j)


def _third_person(reading: Reading, k: int) -> bool:
    """True for a verb that no list knows, by its place: "Lund hosts the talks", "Berg steps down"."""
    after = reading.words[k + 1]
    return (
        reading.words[k].endswith("s")
        and not reading.capital[k]
        and reading.capital[k - 1]
        and reading.gaps[k - 1] == reading.gaps[k] == " "
        and (after in DETERMINERS or after in PREPOSITIONS or reading.capital[k + 1])
    )
