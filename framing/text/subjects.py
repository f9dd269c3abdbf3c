"""Who the subject of a reporting verb is: the words of its noun phrase, before the verb or after it."""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.appositions import after_opening, breaks, list_start, named_after, pick_segment, step_left
from framing.text.clauses import VERBISH, is_finite
from framing.text.nounphrases import NO_ONE
from framing.text.reading import Reading
from framing.text.speaking import names_people
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    AUXILIARIES,
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    RAISING,
    SPOKES,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    TITLES,
)

_OPENS_SUBJECT = frozenset(
    "police people staff one campaigners state local senior former military government".split()
)


@dataclass(slots=True)
class Subject:
    """Words ``[first, end)``; ``order`` is pre, post, shared or none; ``verb_group`` is where the verb's words begin."""

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
        if gap != " " and not (
            gap in (", ", " ") and word in ("however", "meanwhile", "too", "though", "instead", "also")
        ):
            if not (
                reading.gaps[i - 1] == ", "
                and i < verb
                and reading.words[i] in ("however", "meanwhile", "too", "though", "instead")
            ):
                break
        if word == "longer" and i - 2 >= low and reading.words[i - 2] == "no":
            i -= 2
        elif word in AUXILIARIES and not _is_surname(reading, i - 1) or reading.is_adverb(i - 1):
            i -= 1
        elif word == "earlier" and i - 2 >= low and reading.words[i - 2] in AUXILIARIES:
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


def _is_surname(reading: Reading, i: int) -> bool:
    """True for the "May" and "Will" of names, which have capitals outside headlines."""
    return (
        reading.capital[i]
        and reading.words[i] in ("may", "will")
        and reading.sentences[reading.sentence_of(i)].part != "headline"
    )


def subject_before(reading: Reading, verb: int, low: int) -> Subject:
    """The noun phrase to the left of a verb, ``low`` being the first word that may belong to it."""
    start = verb_group(reading, verb, low)
    n = start - 1
    if n < low or reading.inside[n] >= 0 and '"' not in reading.gaps[n][:1]:
        return Subject(start, start, "none", start)
    if ")" in reading.gaps[n]:
        opens = _parenthesis(reading, n, low)
        if opens > low:
            # "Senator Jan Berg (Green, North Bank) said"
            first = step_left(reading, opens - 1, low)
            return Subject(first, opens, "pre", start)
    gap = reading.gaps[n]
    if reading.words[n] in ("who", "which", "that") and gap == " " and n > low:
        first, end = _antecedent(reading, n, low)
        if end > first:
            return Subject(first, end, "pre", start, relative=True)
    if reading.words[n] in ("and", "but", "or", "then"):
        return Subject(start, start, "shared", start)
    if breaks(reading, n, gap) or (reading.inside[n] >= 0):
        if reading.inside[n] >= 0 or not ("," in gap or ")" in gap or gap.strip() in ("-", "--")):
            return Subject(start, start, "none", start)
        return _segment_subject(reading, start, low)
    return _phrase_subject(reading, n, start, low)


def _phrase_subject(reading: Reading, n: int, start: int, low: int) -> Subject:
    """The noun phrase that ends with word ``n``, right before the verb's words."""
    first = step_left(reading, n, low)
    if reading.words[first] in PREPOSITIONS and first - 1 > low and reading.gaps[first - 1] == ", ":
        if TIME_WORDS.issuperset(reading.words[first + 1 : start]):
            return _segment_subject(reading, first, low)  # "Ana Lund, the mayor, on Friday said"
    if reading.words[first - 1 : first] == ["nor"]:
        neither = [k for k in range(max(low, first - 9), first) if reading.words[k] == "neither"]
        first = neither[-1] + 1 if neither else first
    who = _relative_before(reading, first, low)
    if who > low:
        # "a driver who asked not to be named said"
        a, b = _antecedent(reading, who, low)
        if b > a:
            return Subject(a, b, "pre", start)
    at = first + (reading.words[first] in ("a", "an", "the"))
    role = (
        (reading.words[at] in TITLES or reading.words[at] in SPOKES)
        and not reading.capital[at]
        and reading.words[at + 1] in ("of", "at", "for", "with")
    )
    if role and first - 2 >= low and reading.gaps[first - 1] == ", " and reading.capital[first - 1]:
        # "Ana Lund, director of the Lund Mill said"; but "In Holm, a director of the mill said"
        a, b = pick_segment(reading, first, low)
        if reading.words[a] not in PREPOSITIONS:
            return Subject(a, b, "pre", start)
    if any(
        reading.words[k] == "and" and reading.words[k + 1] in PREPOSITIONS
        for k in range(first + 1, start - 1)
    ):
        return Subject(start, start, "shared", start)  # "defended the plan and in a statement said"
    first = list_start(reading, first, start, low)
    return Subject(after_opening(reading, first, start), start, "pre", start)


def _segment_subject(reading: Reading, start: int, low: int) -> Subject:
    """The segment before a comma that speaks; none in "When you go, tell them"."""
    first, end = pick_segment(reading, start, low)
    opening = first + (reading.words[first] in ("and", "but"))
    if opening < end and reading.words[opening] in ("when", "if", "while", "because", "unless"):
        return Subject(start, start, "none", start)
    return Subject(first, end, "pre", start)


def _parenthesis(reading: Reading, n: int, low: int) -> int:
    """The first word inside the parentheses that word ``n`` closes; -1 where they are not near."""
    for k in range(n, max(low, n - 8), -1):
        if "(" in reading.gaps[k - 1]:
            return k
    return -1


def _relative_before(reading: Reading, first: int, low: int) -> int:
    """The "who" whose clause, unbroken by marks, runs up to word ``first``; -1 without one."""
    for k in range(first - 1, max(low, first - 8) - 1, -1):
        if reading.gaps[k] != " ":
            return -1
        if reading.words[k] == "who":
            opens = reading.words[k + 1]
            if is_finite(reading, k + 1) or reading.is_adverb(k + 1):
                return k
            someone = opens in DETERMINERS or opens in SUBJECT_PRONOUNS or reading.capital[k + 1]
            return -1 if someone or opens.endswith("s") else k  # "who sources say has left"
    return -1


def _antecedent(reading: Reading, relative: int, low: int) -> tuple[int, int]:
    n = relative - 1
    if n < low or reading.inside[n] >= 0:
        return relative, relative
    first = step_left(reading, n, low, object_too=False)
    if reading.words[relative] != "who":
        return first, relative
    named = _name_before(reading, first, low)
    return (named, first) if named >= 0 else (_who(reading, first, relative), relative)


def _name_before(reading: Reading, first: int, low: int) -> int:
    """Where the name begins that an apposition at ``first`` describes: "Jan Berg, a rower who said"; -1 without one."""
    if (
        first <= low
        or reading.gaps[first - 1] != ", "
        or reading.words[first] not in ("a", "an", "the", "one")
    ):
        return -1
    k = first - 1
    while k > low and reading.capital[k - 1] and reading.gaps[k - 1] == " ":
        k -= 1
    place = reading.words[k] in PREPOSITIONS or k > low and reading.words[k - 1] in PREPOSITIONS
    named = reading.capital[k] and first - k > 1 and not place  # "In Holm County, a man who said"
    return k if named else -1


def _who(reading: Reading, first: int, end: int) -> int:
    """Where the person begins whom "who" after words ``[first, end)`` means: "findings by a farmer who", "a man of Holm who"."""
    words = reading.words
    for k in range(first + 1, end - 1):
        if words[k] in PREPOSITIONS:
            head = words[k - 1]
            if words[k] != "by" and (reading.capital[k - 1] or head in NO_ONE or names_people(head)):
                break
            first = k + 1
    return first


_ENDS_PHRASE = frozenset(
    "who whom whose which as while when after in on at during from with by to through via before because "
    "since".split()
)


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
        if breaks(reading, j - 1, gap) or reading.inside[j] >= 0 and ' "' != gap:
            break
        if word in _ENDS_PHRASE or word in TIME_WORDS:
            break
        if _verb_inside(reading, j):
            return None
        j += 1
    if j == i + 1 and reading.words[i] in DETERMINERS:
        return None  # "said the year was hard"
    return Subject(i, named_after(reading, i, j, high), "post", verb)


def _can_open_phrase(reading: Reading, i: int) -> bool:
    """True for what a subject after its verb begins with; in a headline, which ends in no full stop, that is any word."""
    word = reading.words[i]
    if (
        reading.capital[i]
        or word in DETERMINERS
        or word[:1].isdigit()
        or word.endswith("s")
        and not word.endswith("ss")
    ):
        return True
    if word in _OPENS_SUBJECT or _name_ahead(reading, i):
        return True
    return reading.plain[
        reading.sentences[reading.sentence_of(i)].end - 1
    ] not in ".?!" and not reading.is_adverb(i)


def _name_ahead(reading: Reading, i: int) -> bool:
    """True where a name ends the phrase that word ``i`` opens: "political analyst Ana Lund"."""
    for k in range(i + 1, min(i + 4, len(reading.words))):
        if reading.gaps[k - 1] != " " or reading.words[k] in PREPOSITIONS or reading.words[k] in DETERMINERS:
            return False
        if reading.capital[k]:
            return True
    return False


def _verb_inside(reading: Reading, j: int) -> bool:
    """True where word ``j`` shows that a clause stands after the verb and no mere noun phrase."""
    word = reading.words[j]
    if word in FINITE:
        return True
    form = FORMS.get(word)
    if reading.capital[j]:
        return False
    noun_before = not reading.capital[j - 1] and reading.words[j - 1] not in DETERMINERS
    if word in VERBISH and noun_before and reading.gaps[j - 1] == " ":
        return True  # "said the models cost more"
    past = form is not None and form.kind == "past" or word.endswith("ed") and len(word) > 4
    return (
        past
        and reading.words[j - 1] not in DETERMINERS
        and (
            not reading.is_adverb(j - 1)
            or reading.words[j - 1] in ("only", "never", "also", "just", "always")
        )
        and reading.gaps[j - 1] == " "
    )
