"""What may stand between a reporting verb and its clause: adverbials, an addressee, the medium."""

from __future__ import annotations

from framing.text.clauses.bounds import VERBISH
from framing.text.reading import Reading
from framing.text.wordclasses import (
    DETERMINERS,
    FINITE,
    MEDIUM_NOUNS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    WH_WORDS,
)

_MOST_ADVERBIALS = 6
_OPEN_ENDED = PREPOSITIONS | DETERMINERS | {"and", "&"}
_OPENS_ANOTHER = (SUBJECT_PRONOUNS - {"us"}) | DETERMINERS | WH_WORDS | {"to", "there"}
_NO_PHRASE = _OPENS_ANOTHER - DETERMINERS
_NEARNESS = frozenset("this last next late early earlier later".split())
_PLAIN_ADVERBS = frozenset(
    "earlier later only recently afterward afterwards again repeatedly publicly privately online aloud elsewhere".split()
)
_NOT_ALONE = frozenset("this last next day days week month year".split())
_OPENS_ADVERBIAL = frozenset(
    "in on at to during throughout after before from by through via with outside following of about".split()
)
_AMOUNTS = frozenset(
    "half one two three four five six seven eight nine ten twenty thirty forty fifty".split()
)
#: What is done with a statement before it is cited.
FILED = frozenset(
    "filed released issued published posted made given obtained sent dated aired seen broadcast emailed scheduled set".split()
)


def skip_noun_phrase(reading: Reading, i: int, end: int) -> int:
    """The word after the noun phrase that begins at ``i``: an addressee, or what a preposition takes."""
    words = reading.words
    if i >= end:
        return i
    if words[i] in OBJECT_PRONOUNS and (words[i] != "her" or i + 1 >= end or _opens_clause(reading, i + 1)):
        return i + 1
    if words[i] in _NO_PHRASE:
        return i
    start = i
    if words[i] in DETERMINERS:
        i += 1
    while i < end:
        if i > start:
            gap = reading.gaps[i - 1]
            if gap not in (" ", ". ") and gap.strip() != "&":
                break
            if words[i - 1] in MEDIUM_NOUNS and _after_medium(words[i]):
                return i + (words[i] in FILED)
            if _phrase_ends(reading, i):
                break
        if words[i] in FINITE or reading.inside[i] >= 0:
            break
        i += 1
    return i


_MEDIUM_PEOPLE = frozenset(
    "host hosts presenter interviewer station show listeners viewers programme program channel reporter reporters "
    "network crew audience anchor".split()
)


def _after_medium(word: str) -> bool:
    return not (word in PREPOSITIONS or word in MEDIUM_NOUNS or word in _MEDIUM_PEOPLE or word == "and")


def _phrase_ends(reading: Reading, i: int) -> bool:
    """True where word ``i`` cannot go on with the noun phrase before it: it opens a phrase of its own."""
    word, before = reading.words[i], reading.words[i - 1]
    if before in _OPEN_ENDED:
        return False
    if word in _OPENS_ANOTHER:
        return True
    if word in TIME_WORDS and not reading.capital[i - 1]:
        return True
    return reading.capital[i] and not reading.capital[i - 1]


def _opens_clause(reading: Reading, i: int) -> bool:
    return reading.words[i] in _OPENS_ANOTHER or reading.words[i] == "that"


def skip_adverbials(reading: Reading, i: int, end: int) -> int:
    """The word after "on Tuesday", "in a joint statement", "later", "this week"."""
    for _ in range(_MOST_ADVERBIALS):
        if i >= end or i and reading.gaps[i - 1] not in (" ", ", ", ". ") or reading.inside[i] >= 0:
            break
        after = _one_adverbial(reading, i, end)
        if after == i:
            break
        i = after
    return i


def _one_adverbial(reading: Reading, i: int, end: int) -> int:
    """The word after the adverbial at ``i``, or ``i`` where none stands there."""
    words = reading.words
    word = words[i]
    following = words[i + 1] if i + 1 < end else ""
    if word in _NEARNESS and following in TIME_WORDS:
        return i + 2 + (following in _NEARNESS and i + 2 < end and words[i + 2] in TIME_WORDS)
    if word == "there":
        return i + (following not in FINITE)
    if word in _PLAIN_ADVERBS or word in TIME_WORDS and word not in _NOT_ALONE:
        return i + 1
    if word in _OPENS_ADVERBIAL and following:
        return _prepositional(reading, i, end)
    return i + (reading.is_adverb(i) and word not in ("only", "even", "then", "now"))


def is_amount(word: str) -> bool:
    """True for "40", "half", "two-thirds": what comes after "about" where that is "nearly"."""
    return word[:1].isdigit() or word in _AMOUNTS or word.endswith(("-thirds", "-quarters"))


def _prepositional(reading: Reading, i: int, end: int) -> int:
    """The word after the preposition at ``i`` and its noun phrase; ``i`` where it opens something else."""
    words = reading.words
    word, j = words[i], i + 1
    if words[j] in TIME_WORDS or words[j] == "may" and reading.capital[j]:
        j += 1
        while j < end and words[j] in TIME_WORDS and reading.gaps[j - 1] == " ":
            j += 1
        return j
    if words[j] in ("least", "most"):
        return i  # "said at least one of them"
    if reading.gaps[i] != " " or word == "about" and is_amount(words[j]):
        return i  # "said about 40 of them"
    definite = words[j] in DETERMINERS or reading.capital[j]
    if word == "to" and not definite and not (words[j].endswith("s") and words[j] not in VERBISH):
        return i  # an infinitive
    if word in ("after", "before", "by", "through", "with", "about") and not definite:
        return i
    after = skip_noun_phrase(reading, j, end)
    return i if after == j else after
