"""What may stand between a reporting verb and its clause: adverbials, an addressee, the medium."""

from __future__ import annotations

from framing.text.clauses import VERBISH, is_finite
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
    WH_WORDS,
)

_MOST_ADVERBIALS = 6
_OPEN_ENDED = PREPOSITIONS | DETERMINERS | {"and", "&"}
_OPENS_ANOTHER = (SUBJECT_PRONOUNS - {"us"}) | DETERMINERS | WH_WORDS | {"to", "there"}
_NO_PHRASE = _OPENS_ANOTHER - DETERMINERS
_NEARNESS = frozenset("this last next late early earlier later".split())
_PLAIN_ADVERBS = frozenset(
    "earlier later only recently afterward afterwards again repeatedly publicly privately".split()
)
_NOT_ALONE = frozenset("this last next day days week month year".split())
_OPENS_ADVERBIAL = frozenset(
    "in on at to during after before from by through via with outside following of about".split()
)
_FILED = frozenset(
    "filed released issued published posted made given obtained sent dated aired seen broadcast emailed".split()
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
                return i + (words[i] in _FILED)
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
        return i + 2
    if word == "there":
        return i + (following not in FINITE)
    if word in _PLAIN_ADVERBS or word in TIME_WORDS and word not in _NOT_ALONE:
        return i + 1
    if word in _OPENS_ADVERBIAL and following:
        return _prepositional(reading, i, end)
    return i + (reading.is_adverb(i) and word not in ("only", "even", "then", "now"))


def _prepositional(reading: Reading, i: int, end: int) -> int:
    """The word after the preposition at ``i`` and its noun phrase; ``i`` where it opens something else."""
    words = reading.words
    word, j = words[i], i + 1
    if words[j] in TIME_WORDS:
        while j < end and words[j] in TIME_WORDS and reading.gaps[j - 1] == " ":
            j += 1
        return j
    if words[j] in ("least", "most"):
        return i  # "said at least one of them"
    definite = words[j] in DETERMINERS or reading.capital[j]
    if word == "to" and not definite and not (words[j].endswith("s") and words[j] not in VERBISH):
        return i  # an infinitive
    if word in ("after", "before", "by", "through", "with", "about") and not definite:
        return i
    after = skip_noun_phrase(reading, j, end)
    return i if after == j else after


def that_ahead(reading: Reading, i: int, end: int, reach: int = 16) -> int:
    """Index of a "that" that opens the clause within reach, nothing but adverbials or an addressee before it; -1 without one."""
    for k in range(i, min(end, i + reach)):
        word = reading.words[k]
        if reading.inside[k] >= 0:
            return -1
        if word == "that":
            return -1 if _is_relative(reading, k, end) else k
        if k > i and is_finite(reading, k) or word in SUBJECT_PRONOUNS and word not in OBJECT_PRONOUNS:
            return -1
        if k > i and reading.gaps[k - 1] not in (" ", ". ", ", ", "' "):
            return -1
    return -1


def _is_relative(reading: Reading, that: int, end: int) -> bool:
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
    return past and (after in PREPOSITIONS or after in DETERMINERS or after == "to")


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
    if person and k < that:
        k = skip_adverbials(reading, skip_noun_phrase(reading, k, end), end)
    return that if k >= that or (person and that - i <= 12) else -1
