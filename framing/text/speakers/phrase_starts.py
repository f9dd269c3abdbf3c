"""Where a noun phrase that ends before a verb begins: to the left as far as it is unbroken."""

from __future__ import annotations

import re

from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DAYS,
    DETERMINERS,
    DOCUMENTS,
    DONE_TO,
    FINITE,
    MONTHS,
    OBJECT_PRONOUNS,
    PLACES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)

_BREAK = re.compile(r"[,;:()\"—\[\]]|--| - |[.!?]['\")]* ")
_BEFORE_DETERMINERS = PREPOSITIONS | DETERMINERS | {"and", "or", "half", "not", "&", "that's", "only", "even"}
_ARTICLES = frozenset("the a an his her its their".split())
_SPANS = frozenset("years decades months weeks".split())
_OPENING_TIMES = frozenset("last yesterday today late earlier".split())


def breaks(reading: Reading, i: int, gap: str) -> bool:
    """True where the gap after word ``i`` ends a noun phrase."""
    if gap == " ":
        return False
    if gap == "." or gap == ". " and reading.ends[i] - reading.starts[i] <= 4:
        return False  # "holm.com", "Jan B. Lund"
    if gap in ('" ', ' "', "' ", " '"):
        return False
    return bool(_BREAK.search(gap)) or "\n" in gap


def list_start(reading: Reading, first: int, end: int, low: int) -> int:
    """The first word of "Ana Lund, Jan Berg and Kit Holm", given "Jan Berg and Kit Holm"; ``first`` where it is all."""
    joins = [k for k in range(first, end) if not reading.capital[k]]
    if len(joins) != 1 or reading.words[joins[0]] != "and":
        return first
    while first - 1 > low and reading.gaps[first - 1] == ", " and reading.capital[first - 1]:
        k = first - 1
        while k > low and reading.capital[k - 1] and reading.gaps[k - 1] == " ":
            k -= 1
        name = (
            k == low or reading.gaps[k - 1] == ", " or reading.gaps[k - 1].endswith('" ')
        ) and first - k <= 4
        opener = reading.words[k] in TIME_WORDS or reading.is_adverb(k) or reading.words[first - 1] in PLACES
        if not name or opener or reading.inside[k] >= 0:
            break
        first = k
    return first


def after_opening(reading: Reading, first: int, end: int) -> int:
    """The word after an opening adverbial that no comma closes: "On Monday the company", "In a note the mayor"."""
    words = reading.words
    if words[first] in DAYS and first + 1 < end and words[first + 1] in DETERMINERS:
        return first + 1  # "said Saturday the mayor believes"
    if words[first] not in PREPOSITIONS and words[first] not in _OPENING_TIMES:
        return first
    for k in range(first + 1, end):
        if words[k - 1] in PREPOSITIONS:
            continue
        if words[k - 1] == "it" and reading.capital[k]:
            return k  # "In it Lund says"
        if words[k] in DETERMINERS or words[k] in SUBJECT_PRONOUNS:
            return k
        over = words[k - 1] in TIME_WORDS or words[k - 1] in MONTHS or words[k - 1] in _SPANS
        if over and words[k] not in TIME_WORDS and words[k] not in PREPOSITIONS and not words[k][0].isdigit():
            return k
    return first


def step_left(reading: Reading, i: int, low: int, object_too: bool = True) -> int:
    """Leftmost word of the unbroken noun phrase that ends with word ``i``.

    A phrase that may be a verb's object ("faced his accusers, who") is cut off its verb where ``object_too`` is False.
    """
    words = reading.words
    if (
        words[i] in SUBJECT_PRONOUNS
        and not reading.capital[i]
        or words[i].partition("'")[0] in ("i", "he", "she", "they", "we", "it")
    ) and not (i > low and words[i - 1] in PREPOSITIONS and words[i] in OBJECT_PRONOUNS):
        return i
    j = i
    while j > low:
        word = words[j - 1]
        gap = reading.gaps[j - 1]
        if reading.inside[j - 1] >= 0 and gap != '" ' or breaks(reading, j - 1, gap):
            break
        more = word == "than" and words[j - 2] in ("more", "less", "fewer")
        if word in CLAUSE_WORDS and not more or word in FINITE or (word in SUBJECT_PRONOUNS and word != "i"):
            break
        form = FORMS.get(word)
        past = form is not None and form.kind == "past" and not reading.capital[j - 1]
        if past and words[j] not in PREPOSITIONS and not _is_described(words, j - 2, low):
            break
        if word in ("and", "but") and not _joins_names(reading, j, low):
            break
        if not object_too and words[j] in DETERMINERS and not _before_determiner(reading, j):
            break
        if word == "to" and _ends_at_to(reading, j, low):
            break
        printed = word == "out" and words[j - 2] in DOCUMENTS  # "a poll out Monday"
        if word in ("be", "been", "being", "out", "off", "away") and not printed:
            break
        if word == "by" and not object_too and words[j - 2].endswith("ed"):
            break  # "first reported by the Post, which"
        j -= 1
    return j


def _is_described(words: list[str], article: int, low: int) -> bool:
    """True for the place of "the" in "opponents of the proposed law", where the participle is no verb."""
    return article - 1 >= low and words[article] in _ARTICLES and words[article - 1] in PREPOSITIONS


def _ends_at_to(reading: Reading, j: int, low: int) -> bool:
    """Whether a phrase is over at the "to" before word ``j``: an infinitive, or what was done to somebody else."""
    words = reading.words
    done = words[j - 2] if j - 2 >= low else ""
    if done and (done in DONE_TO or done.endswith("ed")) and j - 3 >= low and words[j - 3] in DOCUMENTS:
        return False  # "a letter sent to members"
    if not (words[j] in DETERMINERS or words[j] in OBJECT_PRONOUNS or reading.capital[j]):
        return True
    return done.endswith("ed") and not reading.capital[j - 2]  # "presented to the council, which"


def _before_determiner(reading: Reading, j: int) -> bool:
    """True where the phrase may go on left of the determiner at word ``j``: "of the", "this week", "men seeking a rise"."""
    words, before = reading.words, reading.words[j - 1]
    if before in _BEFORE_DETERMINERS or words[j + 1] in TIME_WORDS or words[j + 1] == "year":
        return True
    reduced = (
        before.endswith("ing") and j > 1 and reading.gaps[j - 2] == " " and words[j - 2] not in CLAUSE_WORDS
    )
    return reduced and words[j - 2] not in PREPOSITIONS and words[j - 2] not in AUXILIARIES


def _joins_names(reading: Reading, after: int, low: int) -> bool:
    """True where "and" before word ``after`` joins two noun phrases of one subject."""
    if after - 2 < low or reading.words[after - 1] == "but":
        return False
    left = reading.words[after - 2]
    both_capital = reading.capital[after] and (reading.capital[after - 2] or left in TIME_WORDS)
    both_common = (
        not reading.capital[after] and not reading.capital[after - 2] and reading.gaps[after - 2] == " "
    )
    others = reading.words[after] == "others" and reading.capital[after - 2]
    if not (both_capital or both_common or others):
        return False
    near = range(max(low, after - 8), after)  # "“It is old,” the clerk and rower Ana Lund said": not the "is"
    return not any(reading.words[k] in FINITE and reading.inside[k] < 0 for k in near)
