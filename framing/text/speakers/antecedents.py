"""Whom a relative word stands for: "the men of Holm who", "Ana Lund, a donor from Osmere, who"."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.speakers.appositions import PARTY
from framing.text.speakers.nounphrases import NO_ONE
from framing.text.speakers.phrase_starts import step_left
from framing.text.speakers.regions import before_region
from framing.text.speakers.speaking import names_people
from framing.text.wordclasses import DETERMINERS, DOCUMENTS, PREPOSITIONS, SUBJECT_PRONOUNS

_JOINTS = PREPOSITIONS - {"of"}
_NO_NAMES = SUBJECT_PRONOUNS | DETERMINERS | {"there"}


def parenthesis(reading: Reading, n: int, low: int) -> int:
    """The first word inside the parentheses that word ``n`` closes; -1 where they are not near."""
    for k in range(n, max(low, n - 8), -1):
        if "(" in reading.gaps[k - 1]:
            return k
    return -1


def antecedent(reading: Reading, relative: int, low: int) -> tuple[int, int]:
    """The words that "who", "which" or "that" at word ``relative`` stands for."""
    n = relative - 1
    if n < low or reading.inside[n] >= 0:
        return relative, relative
    if reading.words[n] == "those":
        return n, relative  # "a row between those who say"
    if reading.words[n] in ("and", "but"):
        again = (k for k in range(n - 2, low, -1) if reading.words[k] == reading.words[relative])
        earlier = next(again, -1)
        if earlier > 0:
            return antecedent(reading, earlier, low)  # "men who rule the town and who believe"
    if n > low and reading.gaps[n - 1] == ", " and PARTY.fullmatch(reading.words[n]):
        return _name_start(reading, n, low), n  # "Ana Lund, R-Texas, who"
    n = before_region(reading, n, low)
    first = step_left(reading, n, low, object_too=False)
    if reading.words[relative] != "who":
        joints = (k for k in range(n - 1, first, -1) if reading.words[k] in _JOINTS)
        document = next(joints, first - 1) + 1 if reading.words[n] in DOCUMENTS else first
        return document, relative  # "answered the mayor with a note that read"
    if ")" in reading.gaps[n] and (opens := parenthesis(reading, n, low)) > low:
        # "Jan Berg (Green, Holm), who said"
        return step_left(reading, opens - 1, low, object_too=False), opens
    named = _name_before(reading, first, low)
    if named >= 0:
        return named, first
    whose = _is_one(reading, first, low)
    if whose >= 0:
        return whose, first - 1
    # "the news angered farmers, who call it": the object of a verb that no list knows
    led = first > low and reading.words[first - 1] in SUBJECT_PRONOUNS  # "We face farmers, who"
    verb = next((k for k in range(n - 1, first - led, -1) if is_finite(reading, k)), first - 1)
    verb += reading.words[verb + 1] in PREPOSITIONS  # "They met with farmers who"
    return _who(reading, verb + 1, relative), relative


def _is_one(reading: Reading, first: int, low: int) -> int:
    """Where the name begins in "Jan Berg is the man who said", given "the man"; -1 without one."""
    said_of = first - 2 >= low and reading.words[first] in ("the", "a", "an")
    if not said_of or reading.words[first - 1] not in ("is", "was") or not reading.capital[first - 2]:
        return -1
    if reading.words[first - 2] in _NO_NAMES:
        return -1
    begins = step_left(reading, first - 2, low)
    return begins if reading.capital[begins] else -1


def _name_before(reading: Reading, first: int, low: int) -> int:
    """Where the name begins that an apposition at ``first`` describes: "Jan Berg, a rower who said"; -1 without one."""
    if (
        first <= low
        or reading.gaps[first - 1] != ", "
        or reading.words[first] not in ("a", "an", "the", "one")
    ):
        return -1
    k = _name_start(reading, first, low)
    place = reading.words[k] in PREPOSITIONS or k > low and reading.words[k - 1] in PREPOSITIONS
    named = reading.capital[k] and first - k > 1 and not place  # "In Holm County, a man who said"
    return k if named else -1


def _name_start(reading: Reading, end: int, low: int) -> int:
    """Where the run of capitals begins that ends before word ``end``."""
    k = end - 1
    while k > low and reading.capital[k - 1] and reading.gaps[k - 1] in (" ", ". "):
        k -= 1
    return k


def _who(reading: Reading, first: int, end: int) -> int:
    """Where the person begins whom "who" after words ``[first, end)`` means: "findings by a farmer who", "a man of Holm who"."""
    words = reading.words
    if words[first].endswith("ing") and words[first - 1] in PREPOSITIONS and end - first > 1:
        first += 1  # "after defying doubters who"
    for k in range(first + 1, end - 1):
        if words[k] in PREPOSITIONS:
            head = words[k - 1]
            if words[k] != "by" and (reading.capital[k - 1] or head in NO_ONE or names_people(head)):
                break
            first = k + 1
    return first
