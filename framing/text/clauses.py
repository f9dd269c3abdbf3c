"""Where a reported clause begins and ends."""

from __future__ import annotations

from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    FINITE,
    MEDIUM_NOUNS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    WH_WORDS,
)

# Past and plain forms that show a clause where no auxiliary does; regular pasts are known by -ed.
VERBISH = frozenset(
    "went came took gave got made saw knew left lost kept held brought began broke built bought caught chose cut did drew drove ate fell "
    "felt fought found flew forgot had heard hit hurt led lay let met paid put ran rose sat sent set shot shut slept spent stood "
    "stole struck swam taught thought threw told understood voted wanted went won wore wrote needs wants remains means makes takes gives goes "
    "comes gets keeps knows works rewards lacks belongs faces owes costs plans believe believes think thinks need want support supports "
    "hope hopes seems appears deserve deserves shows show holds poses lies represents violates go make take give know get pay live stay "
    "feel come face oppose oppose say says sells serves locks owns hates loves likes plays runs stands trust fails".split()
)


def is_finite(reading: Reading, word: int) -> bool:
    """True for auxiliaries, contractions with one ("he's") and forms that are verbs more often than not."""
    form = reading.words[word]
    if form in FINITE or form in VERBISH:
        return True
    entry = FORMS.get(form)
    if entry and entry.kind == "past" and not reading.capital[word]:
        return True
    if form.endswith(CONTRACTED) and form[: form.rindex("'")] in SUBJECT_PRONOUNS | {"there", "that", "who", "what"}:
        return True
    return form.endswith("ed") and len(form) > 3 and not reading.capital[word] and form not in ("need", "united", "hundred", "indeed", "speed")


def has_clause(reading: Reading, first: int, end: int, strict: bool = False, near: bool = False) -> bool:
    """True where words ``[first, end)`` hold a subject and a finite verb, as far as word forms tell.

    ``near`` stops at the first comma or relative word, ``strict`` asks for an auxiliary before any mark.
    """
    if reading.words[first] in SUBJECT_PRONOUNS and not strict and first + 1 < end and reading.gaps[first] == " ":
        return True
    for i in range(first + 1, min(end, first + 40)):
        if reading.words[i] in ("and", "but", "or") and i + 1 < end and (is_finite(reading, i + 1) or reading.is_adverb(i + 1)):
            return False
        if near and ("," in reading.gaps[i - 1] or reading.words[i] in ("that", "who", "which", "when", "where", "after", "before")):
            return False
        if strict and (reading.gaps[i - 1].strip() not in ("", ".", "'", '"')):
            return False
        if is_finite(reading, i):
            return not strict or reading.words[i] in FINITE or "'" in reading.words[i] or reading.words[first] in SUBJECT_PRONOUNS
    first_word = reading.words[first]
    return first_word.endswith(CONTRACTED) and first_word[: first_word.rindex("'")] in SUBJECT_PRONOUNS | {"there", "that"}


_FILED = frozenset("filed released issued published posted made given obtained sent dated aired seen broadcast emailed".split())


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
            after_joint = words[i - 1] in PREPOSITIONS or words[i - 1] in ("and", "&") or words[i - 1] in DETERMINERS
            if not after_joint:
                if word in SUBJECT_PRONOUNS and word != "us" or word in DETERMINERS or word in WH_WORDS or word in ("to", "there"):
                    break
                if word in TIME_WORDS and not reading.capital[i - 1]:
                    break
                if reading.capital[i] and not reading.capital[i - 1] and words[i - 1] not in DETERMINERS:
                    break
                if words[i - 1] in MEDIUM_NOUNS and word not in PREPOSITIONS and word not in MEDIUM_NOUNS and word != "and":
                    return i + 1 if word in _FILED else i
        if word in FINITE or reading.inside[i] >= 0:
            break
        i += 1
    return i


def _opens_clause(reading: Reading, i: int) -> bool:
    return reading.words[i] in SUBJECT_PRONOUNS or reading.words[i] in DETERMINERS or reading.words[i] in ("that", "to") or reading.words[i] in WH_WORDS


def skip_adverbials(reading: Reading, i: int, end: int) -> int:
    """The word after "on Tuesday", "in a joint statement", "later", "this week"."""
    words = reading.words
    guard = 0
    while i < end and guard < 6:
        guard += 1
        if i and reading.gaps[i - 1] not in (" ", ", ", ". ") or reading.inside[i] >= 0:
            break
        word = words[i]
        if word in ("this", "last", "next", "late", "early", "earlier", "later") and i + 1 < end and words[i + 1] in TIME_WORDS:
            i += 2
        elif word in ("earlier", "later", "only", "recently", "yesterday", "afterward", "afterwards", "again", "repeatedly", "publicly", "privately", "there") and not (
            word == "there" and i + 1 < end and words[i + 1] in FINITE
        ):
            i += 1
        elif word in TIME_WORDS and word not in ("this", "last", "next", "day", "days", "week", "month", "year"):
            i += 1
        elif word in ("in", "on", "at", "to", "during", "after", "before", "from", "by", "through", "via", "with", "outside", "following", "of", "about") and i + 1 < end:
            j = i + 1
            if words[j] in TIME_WORDS:
                while j < end and (words[j] in TIME_WORDS or words[j] in ("the",)) and reading.gaps[j - 1] == " ":
                    j += 1
                i = j
                continue
            if word == "to" and words[j] not in DETERMINERS and not reading.capital[j] and not (words[j].endswith("s") and words[j] not in VERBISH):
                break
            if word in ("after", "before", "by", "through", "from", "with", "about") and (j >= end or words[j] not in DETERMINERS and not reading.capital[j] and word != "from"):
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
            reading.words[i + 1] in DETERMINERS or reading.capital[i + 1] or reading.words[i + 1].endswith("s")
        )
        return -1 if infinitive else that
    k = skip_adverbials(reading, i, end)
    if person and k < that:
        k = skip_adverbials(reading, skip_noun_phrase(reading, k, end), end)
    return that if k >= that or (person and that - i <= 12) else -1


def trimmed_end(reading: Reading, start: int, end: int) -> int:
    """Offset ``end`` without the full stop and space before it; a stop inside a closing mark stays with its mark."""
    plain = reading.plain
    while end > start and plain[end - 1] in " \n\t":
        end -= 1
    while end > start and plain[end - 1] in ".?!;:,-(":
        if plain[end - 1] == "." and end - 2 >= start and _is_initials(plain, start, end):
            break
        end -= 1
        while end > start and plain[end - 1] in " \n\t":
            end -= 1
    return end


def _is_initials(plain: str, start: int, end: int) -> bool:
    return end - start >= 4 and plain[end - 2].isalpha() and plain[end - 3] == "." and plain[end - 4].isalpha()


def next_report(reading: Reading, i: int, end: int) -> int:
    """The next reporting form in ``[i, end)`` outside quotations, or ``end``."""
    for k in range(i, end):
        if reading.words[k] in FORMS and reading.inside[k] < 0:
            return k
    return end


_CUTTING = frozenset("but while though although whereas".split())


def clause_end(reading: Reading, first: int, end: int, stops: frozenset[int], relative: bool = False) -> tuple[int, int]:
    """Where the clause that begins at word ``first`` ends: offset and the word after.

    ``stops`` are words at which something else begins (a further report of the sentence, "according to").
    """
    limit = reading.starts[end] if end < len(reading.starts) else len(reading.text)
    limit = min(limit, reading.sentences[reading.sentence_of(first)].end)
    for k in range(first, end):
        if k > first:
            gap = reading.gaps[k - 1]
            if k in stops or ";" in gap or '; ' in gap or (": " in gap or ', "' in gap) and reading.inside[k] >= 0 and reading.inside[k - 1] < 0:
                return _cut_before(reading, k, first), k
            if reading.words[k] in ("and", "but", "or") and k + 2 < end and reading.words[k + 1] == "that" and reading.inside[k] < 0:
                return _cut_before(reading, k, first), k
            if "," in gap and reading.inside[k - 1] < 0:
                if relative or reading.words[k] in _CUTTING and any(is_finite(reading, m) for m in range(k + 2, min(end, k + 14))):
                    return _cut_before(reading, k, first), k
    return trimmed_end(reading, reading.starts[first], limit), end


def _cut_before(reading: Reading, k: int, first: int) -> int:
    stop = reading.ends[k - 1]
    while stop < reading.starts[k] and reading.plain[stop] in "\"'),.!?" and reading.text[stop] not in "“‘«":
        if reading.plain[stop] in ",." and not (stop + 1 < reading.starts[k] and reading.plain[stop + 1] in "\"'"):
            break
        if reading.plain[stop] in "\"'" and reading.inside[k - 1] < 0:
            break
        stop += 1
    return stop


def auxiliary(reading: Reading, i: int) -> bool:
    """True for forms of be, have, do and the modals."""
    return reading.words[i] in AUXILIARIES
