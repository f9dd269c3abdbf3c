"""Who the subject of a reporting verb is: the words of its noun phrase, before the verb or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.text.clauses import is_finite
from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    RAISING,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    TITLES,
)

_PARTY = re.compile(r"[drilbcs]-\w+|[dri]|\d+")
_BREAK = re.compile(r"[,;:()\"—\[\]]|--| - |[.!?]['\")]* ")
_DESCRIPTIVE = frozenset("who whose which of from a an the one now then at in with and for on".split())


@dataclass(slots=True)
class Subject:
    """Words ``[first, end)``; ``order`` is pre, post, shared (with the verb before) or none; ``verb_group`` where the verb's words begin."""

    first: int
    end: int
    order: str
    verb_group: int = -1
    relative: bool = False


def verb_group(reading: Reading, verb: int, low: int) -> int:
    """First word of the verb's group: auxiliaries, adverbs and raising verbs ("refused to say") before it belong to it."""
    i = verb
    while i > low:
        gap = reading.gaps[i - 1]
        word = reading.words[i - 1]
        if reading.inside[i - 1] >= 0:
            break
        if gap != " " and not (gap in (", ", " ") and word in ("however", "meanwhile", "too", "though", "instead", "also")):
            if not (reading.gaps[i - 1] == ", " and i < verb and reading.words[i] in ("however", "meanwhile", "too", "though", "instead")):
                break
        if word in AUXILIARIES or reading.is_adverb(i - 1):
            i -= 1
        elif word == "to" and i - 2 >= low and reading.words[i - 2] in RAISING:
            i -= 2
        elif word == "nor" or word == "or":
            if i - 2 >= low and reading.words[i - 2] in FORMS:
                i -= 2
            else:
                break
        elif word in ("neither", "both", "all") and i - 2 >= low and i < verb:
            i -= 1
        else:
            break
    return i


def _step_left(reading: Reading, i: int, low: int) -> int:
    """Leftmost word of the unbroken noun phrase that ends with word ``i``."""
    words = reading.words
    if words[i] in SUBJECT_PRONOUNS and not reading.capital[i] or words[i] in ("he", "she", "they", "we", "it"):
        return i
    j = i
    while j > low:
        word = words[j - 1]
        gap = reading.gaps[j - 1]
        if reading.inside[j - 1] >= 0 and gap != '" ' or _breaks(reading, j - 1, gap):
            break
        if word in CLAUSE_WORDS or word in FINITE or (word in SUBJECT_PRONOUNS and word != "i"):
            break
        form = FORMS.get(word)
        if form and form.kind in ("past", "s") and not reading.capital[j - 1] and words[j] not in PREPOSITIONS and form.kind == "past":
            break
        if word in ("and", "but") and not _joins_names(reading, j, low):
            break
        if word == "to" and words[j] not in DETERMINERS and not reading.capital[j]:
            break
        j -= 1
    return j


def _breaks(reading: Reading, i: int, gap: str) -> bool:
    if gap == " ":
        return False
    if gap in (". ", ".") and (reading.ends[i] - reading.starts[i] <= 4):
        return False
    if gap in ('" ', ' "', "' ", " '"):
        return False
    return bool(_BREAK.search(gap)) or "\n" in gap


def _joins_names(reading: Reading, after: int, low: int) -> bool:
    """True where "and" before word ``after`` joins two noun phrases of one subject."""
    if after - 2 < low or reading.words[after - 1] == "but":
        return False
    left = reading.words[after - 2]
    both_capital = reading.capital[after] and (reading.capital[after - 2] or left in TIME_WORDS)
    both_common = not reading.capital[after] and not reading.capital[after - 2] and reading.gaps[after - 2] == " "
    if not (both_capital or both_common):
        return False
    return not any(reading.words[k] in FINITE for k in range(max(low, after - 8), after))


def _segments(reading: Reading, end: int, low: int) -> list[tuple[int, int]]:
    """Up to five comma segments before word ``end``, the nearest first."""
    found, stop = [], end
    i = end - 1
    while i >= low and len(found) < 5:
        if i == low or (reading.gaps[i - 1] not in (" ", ". ", ' "', '" ', " '", "' ") and _breaks(reading, i - 1, reading.gaps[i - 1])):
            found.append((i, stop))
            gap = reading.gaps[i - 1] if i > low else "|"
            if "," not in gap and "(" not in gap and ")" not in gap and gap.strip() not in ("-", "--"):
                break
            if '"' in gap or (i > low and reading.inside[i - 1] >= 0):
                break
            stop = i
        i -= 1
    return found


def _describes(reading: Reading, segment: tuple[int, int]) -> bool:
    """True for an apposition, an age, a party, a relative clause: what follows a name between commas."""
    a, b = segment
    word = reading.words[a]
    if word == "the" and b - a >= 3 and all(reading.capital[a + 1 : b]) and reading.words[b - 1] not in TITLES:
        return False
    if word in _DESCRIPTIVE or (b - a == 1 and _PARTY.fullmatch(word)) or word[:1].isdigit():
        return True
    if b - a <= 3 and re.match(r"[dri]-", word):
        return True
    if reading.capital[a]:
        return False
    # "defence lawyer Ana Lund" ends in a name of its own; "director of the Lund Mill" does not.
    return not reading.capital[b - 1] or any(reading.words[k] in PREPOSITIONS for k in range(a, b))


def _pick_segment(reading: Reading, end: int, low: int) -> tuple[int, int]:
    """Of the segments before a verb that follows a comma, the one that names the subject."""
    segments = _segments(reading, end, low)
    best = segments[0]
    for n in range(len(segments) - 1, 0, -1):
        a, b = segments[n]
        # "Colonel Jan Berg, a spokesman for the army, Norway, said": the name that stands first.
        if b - a >= 2 and all(reading.capital[a:b]) and not _describes(reading, segments[n]) and _describes(reading, segments[n - 1]):
            return segments[n]
    for n, segment in enumerate(segments):
        a, b = segment
        if not _describes(reading, segment):
            if n and _is_clause(reading, segment):
                a2 = _step_left(reading, b - 1, a)
                return (a2, b)
            return segment
        if n and reading.words[a] in PREPOSITIONS and reading.words[a] not in ("of", "from"):
            break
        best = segment
    return best


def _is_clause(reading: Reading, segment: tuple[int, int]) -> bool:
    return any(reading.words[k] in FINITE for k in range(*segment))


def subject_before(reading: Reading, verb: int, low: int) -> Subject:
    """The noun phrase to the left of a verb, ``low`` being the first word that may belong to it."""
    start = verb_group(reading, verb, low)
    n = start - 1
    if n < low or reading.inside[n] >= 0 and '"' not in reading.gaps[n][:1]:
        return Subject(start, start, "none", start)
    gap = reading.gaps[n]
    if reading.words[n] in ("who", "which", "that") and gap == " " and n > low:
        first, end = _antecedent(reading, n, low)
        if end > first:
            return Subject(first, end, "pre", start, relative=True)
    if reading.words[n] in ("and", "but", "or", "then"):
        return Subject(start, start, "shared", start)
    if _breaks(reading, n, gap) or (reading.inside[n] >= 0):
        if reading.inside[n] >= 0 or not ("," in gap or ")" in gap or gap.strip() in ("-", "--")):
            return Subject(start, start, "none", start)
        first, end = _pick_segment(reading, start, low)
        return Subject(first, end, "pre", start)
    first = _step_left(reading, n, low)
    who = _relative_before(reading, first, low)
    if who > low:
        # "a driver who asked not to be named said"
        a, b = _antecedent(reading, who, low)
        if b > a:
            return Subject(a, b, "pre", start)
    return Subject(first, start, "pre", start)


def _relative_before(reading: Reading, first: int, low: int) -> int:
    """The "who" whose clause, unbroken by marks, runs up to word ``first``; -1 without one."""
    for k in range(first - 1, max(low, first - 8) - 1, -1):
        if reading.gaps[k] != " ":
            return -1
        if reading.words[k] == "who":
            return k if is_finite(reading, k + 1) else -1
    return -1


def _antecedent(reading: Reading, relative: int, low: int) -> tuple[int, int]:
    n = relative - 1
    if n < low or reading.inside[n] >= 0:
        return relative, relative
    return _step_left(reading, n, low), relative


_ENDS_PHRASE = frozenset("who whom whose which as while when after in on at during from with by to through via before because since".split())


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
        if _breaks(reading, j - 1, gap) or reading.inside[j] >= 0 and ' "' != gap:
            break
        if word in _ENDS_PHRASE or word in TIME_WORDS:
            break
        if _verb_inside(reading, j):
            return None
        j += 1
    return Subject(i, _named_after(reading, i, j, high), "post", verb)


def _can_open_phrase(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    if reading.capital[i] or word in DETERMINERS or word[:1].isdigit() or word.endswith("s") and not word.endswith("ss"):
        return True
    if word in ("police", "people", "staff", "one", "campaigners", "state", "local", "senior", "former", "military", "government"):
        return True
    s = reading.sentence_of(i)
    return reading.sentences[s].part == "headline" and not reading.is_adverb(i) or i + 1 < len(reading.capital) and reading.capital[i + 1]


def _verb_inside(reading: Reading, j: int) -> bool:
    """True where word ``j`` shows that a clause stands after the verb and no mere noun phrase."""
    word = reading.words[j]
    if word in FINITE:
        return True
    form = FORMS.get(word)
    if reading.capital[j]:
        return False
    past = form is not None and form.kind == "past" or word.endswith("ed") and len(word) > 4
    return past and reading.words[j - 1] not in DETERMINERS and not reading.is_adverb(j - 1) and reading.gaps[j - 1] == " "


def _named_after(reading: Reading, first: int, end: int, high: int) -> int:
    """ "said a ministry spokesman, Jan Berg": the name between commas after a role belongs to the phrase."""
    if end >= high or reading.capital[end - 1] or not reading.gaps[end - 1].startswith(", ") or not reading.capital[end]:
        return end
    k = end
    while k < high and reading.capital[k] and (k == end or reading.gaps[k - 1] == " "):
        k += 1
    closed = k >= high or reading.gaps[k - 1][:1] in ",.;"
    return k if closed and k - end >= 2 else end
