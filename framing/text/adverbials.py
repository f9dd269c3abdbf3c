"""What may stand between a reporting verb and its clause: adverbials, an addressee, the medium."""

from __future__ import annotations

from framing.text.clauses import VERBISH, is_finite
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

_FILED = frozenset(
    "filed released issued published posted made given obtained sent dated aired seen broadcast emailed".split()
)


def skip_noun_phrase(reading: Reading, i: int, end: int) -> int:
    """The word after the noun phrase that begins at ``i``: an addressee, or what a preposition takes."""
    words = reading.words
    if i >= end:
        return i
    if words[i] in OBJECT_PRONOUNS:
        her_noun = words[i] == "her" and i + 1 < end and not _opens_clause(reading, i + 1)
        if not her_noun:
            return i + 1
    start = i
    if words[i] in DETERMINERS:
        i += 1
    while i < end:
        if i > start and reading.gaps[i - 1] not in (" ", ". ") and not reading.gaps[i - 1].strip() in ("&",):
            break
        word = words[i]
        if i > start:
            after_joint = (
                words[i - 1] in PREPOSITIONS or words[i - 1] in ("and", "&") or words[i - 1] in DETERMINERS
            )
            if not after_joint:
                if (
                    word in SUBJECT_PRONOUNS
                    and word != "us"
                    or word in DETERMINERS
                    or word in WH_WORDS
                    or word in ("to", "there")
                ):
                    break
                if word in TIME_WORDS and not reading.capital[i - 1]:
                    break
                if reading.capital[i] and not reading.capital[i - 1] and words[i - 1] not in DETERMINERS:
                    break
                if (
                    words[i - 1] in MEDIUM_NOUNS
                    and word not in PREPOSITIONS
                    and word not in MEDIUM_NOUNS
                    and word != "and"
                ):
                    return i + 1 if word in _FILED else i
        if word in FINITE or reading.inside[i] >= 0:
            break
        i += 1
    return i


def _opens_clause(reading: Reading, i: int) -> bool:
    return (
        reading.words[i] in SUBJECT_PRONOUNS
        or reading.words[i] in DETERMINERS
        or reading.words[i] in ("that", "to")
        or reading.words[i] in WH_WORDS
    )


def skip_adverbials(reading: Reading, i: int, end: int) -> int:
    """The word after "on Tuesday", "in a joint statement", "later", "this week"."""
    words = reading.words
    guard = 0
    while i < end and guard < 6:
        guard += 1
        if i and reading.gaps[i - 1] not in (" ", ", ", ". ") or reading.inside[i] >= 0:
            break
        word = words[i]
        if (
            word in ("this", "last", "next", "late", "early", "earlier", "later")
            and i + 1 < end
            and words[i + 1] in TIME_WORDS
        ):
            i += 2
        elif word in (
            "earlier",
            "later",
            "only",
            "recently",
            "yesterday",
            "afterward",
            "afterwards",
            "again",
            "repeatedly",
            "publicly",
            "privately",
            "there",
        ) and not (word == "there" and i + 1 < end and words[i + 1] in FINITE):
            i += 1
        elif word in TIME_WORDS and word not in (
            "this",
            "last",
            "next",
            "day",
            "days",
            "week",
            "month",
            "year",
        ):
            i += 1
        elif (
            word
            in (
                "in",
                "on",
                "at",
                "to",
                "during",
                "after",
                "before",
                "from",
                "by",
                "through",
                "via",
                "with",
                "outside",
                "following",
                "of",
                "about",
            )
            and i + 1 < end
        ):
            j = i + 1
            if words[j] in TIME_WORDS:
                while (
                    j < end
                    and (words[j] in TIME_WORDS or words[j] in ("the",))
                    and reading.gaps[j - 1] == " "
                ):
                    j += 1
                i = j
                continue
            if (
                word == "to"
                and words[j] not in DETERMINERS
                and not reading.capital[j]
                and not (words[j].endswith("s") and words[j] not in VERBISH)
            ):
                break
            if word in ("after", "before", "by", "through", "from", "with", "about") and (
                j >= end or words[j] not in DETERMINERS and not reading.capital[j] and word != "from"
            ):
                break
            j = skip_noun_phrase(reading, j, end)
            if j == i + 1:
                break
            i = j
        elif reading.is_adverb(i) and word not in ("only", "even", "then", "now"):
            i += 1
        else:
            break
    return i


def that_ahead(reading: Reading, i: int, end: int, reach: int = 16) -> int:
    """Index of a "that" that opens the clause within reach, nothing but adverbials or an addressee before it; -1 without one."""
    for k in range(i, min(end, i + reach)):
        word = reading.words[k]
        if reading.inside[k] >= 0:
            return -1
        if word == "that":
            following = reading.words[k + 1] if k + 1 < end else ""
            pronoun = following in FINITE and reading.gaps[k] == " "
            return -1 if pronoun and k == i else k
        if k > i and is_finite(reading, k) or word in SUBJECT_PRONOUNS and word not in OBJECT_PRONOUNS:
            return -1
        if k > i and reading.gaps[k - 1] not in (" ", ". ", ", ", "' "):
            return -1
    return -1


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
