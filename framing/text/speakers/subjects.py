"""Who the subject of a reporting verb is: the words of its noun phrase, before the verb or after it."""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.speakers.antecedents import antecedent, parenthesis
from framing.text.speakers.appositions import pick_segment
from framing.text.speakers.phrase_starts import after_opening, breaks, list_start, step_left
from framing.text.speakers.regions import before_region
from framing.text.speakers.speaking import names_people
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    RAISING,
    SPOKES,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    TITLES,
)

# Words that may belong to a verb's words besides auxiliaries and adverbs: "no longer", "refused to", "just as quick to".
_IN_GROUP = frozenset("longer earlier to nor or neither both all as so too and".split())
_BEFORE_TITLES = frozenset("of book novel film show blog newsletter podcast memoir play series in".split())
_BEFORE_TIMES = frozenset("earlier late later early last this next in the".split())
_PERFECT = frozenset(("has", "have", "had"))


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
        if word in AUXILIARIES and not _is_surname(reading, i - 1) or reading.is_adverb(i - 1):
            i -= 1
            continue
        before = _word_before(reading, i, verb, low) if word in _IN_GROUP or i == verb else i
        if before == i:
            break
        i = before
    return i


def _word_before(reading: Reading, i: int, verb: int, low: int) -> int:
    """Where the verb's words begin if the word before ``i``, no auxiliary, is one of them, else ``i``."""
    words, word = reading.words, reading.words[i - 1]
    if i == verb and word not in _IN_GROUP:
        aside = -1 if _PERFECT.isdisjoint(words[max(low, i - 7) : i - 1]) else _aside(reading, i, low)
        return aside if aside >= 0 else i
    second = words[i - 2] if i - 2 >= low else ""
    if word == "longer" and second == "no" or word == "earlier" and (i == verb or second in AUXILIARIES):
        return i - 1 - (word == "longer")
    if word == "to" and second in RAISING or word in ("nor", "or") and second in FORMS:
        return i - 2
    if word in ("neither", "both", "all") and i - 2 >= low and i < verb:
        return i - 1
    if word in ("as", "so", "too") and i < verb and words[i] in RAISING:
        return i - 1  # "are just as quick to say"
    if word == "and" and i < verb and words[i].endswith("ly") and second.endswith("ly"):
        return i - 1  # "are openly and often saying"
    return i


def _aside(reading: Reading, verb: int, low: int) -> int:
    """Where the verb's words begin in "has in the past indicated": at the auxiliary before the aside; -1 without one."""
    for k in range(verb - 2, max(low, verb - 6), -1):
        if reading.gaps[k] != " " or reading.inside[k] >= 0:
            return -1
        if reading.words[k] in PREPOSITIONS:
            return k - 1 if reading.words[k - 1] in _PERFECT else -1
    return -1


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
    titled = _titled(reading, n, low) if n >= low and reading.inside[n] >= 0 else n
    if n < low or titled == n and reading.inside[n] >= 0 and '"' not in reading.gaps[n][:1]:
        return Subject(start, start, "none", start)
    if titled < n:
        return Subject(step_left(reading, titled, low), titled + 1, "pre", start)
    aside = _before_parenthesis(reading, n, start, low) if ")" in reading.gaps[n] else None
    if aside:
        return aside
    town = before_region(reading, n, low)
    if town < n:
        return _of_town(reading, town, start, low)
    gap = reading.gaps[n]
    if reading.words[n] in ("who", "which", "that") and gap == " " and n > low:
        first, end = antecedent(reading, n, low)
        if end > first:
            return Subject(first, end, "pre", start, relative=True)
    if reading.words[n] in ("and", "but", "or", "then"):
        return Subject(start, start, "shared", start)
    if breaks(reading, n, gap) or (reading.inside[n] >= 0):
        if reading.inside[n] >= 0 or not ("," in gap or ")" in gap or gap.strip() in ("-", "--")):
            return Subject(start, start, "none", start)
        return _segment_subject(reading, start, low)
    return _phrase_subject(reading, n, start, low)


def _before_parenthesis(reading: Reading, n: int, start: int, low: int) -> Subject | None:
    """The subject in "Senator Jan Berg (Green, North Bank) said", given the word that the parenthesis ends with."""
    opens = parenthesis(reading, n, low)
    if opens <= low:
        return None
    town = before_region(reading, opens - 1, low)
    if town < opens - 1:
        return _of_town(reading, town, start, low)
    first = step_left(reading, opens - 1, low)
    described = first - 1 > low and reading.gaps[first - 1] == ", " and reading.words[first] in DETERMINERS
    if described and reading.capital[first - 1] and reading.capital[first - 2]:
        # "Jan Berg, the mayor (67), said"
        return Subject(*pick_segment(reading, opens, low), "pre", start)
    return Subject(first, opens, "pre", start)


def _of_town(reading: Reading, town: int, start: int, low: int) -> Subject:
    """The subject in "Ana Lund of Holm, Ohio, said", given the word for the town."""
    first = town
    while first > low and reading.gaps[first - 1] == " ":
        first -= 1
    joined = reading.words[first] in ("and", "but")  # "It rained, and the mayor of Holm, Ohio, said"
    segment = (first + 1, town + 1) if joined else pick_segment(reading, town + 1, low)
    return Subject(*segment, "pre", start)


def _titled(reading: Reading, n: int, low: int) -> int:
    """The last word of the name in "Ana Lund, author of “Dry Years,” said", given the last of the title; else ``n``."""
    k = n
    while k > low and reading.inside[k] == reading.inside[n]:
        k -= 1
    if reading.words[k] not in _BEFORE_TITLES or reading.gaps[k].strip() != '"' or not reading.capital[k + 1]:
        return n
    while k > low and reading.gaps[k - 1] == " " and not is_finite(reading, k):
        k -= 1
    apart = k > low and reading.gaps[k - 1] == ", " and not is_finite(reading, k)
    return k - 1 if apart and reading.capital[k - 1] and not reading.capital[k] else n


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
        a, b = antecedent(reading, who, low)
        if b > a:
            return Subject(a, b, "pre", start)
    at = first + (reading.words[first] in ("a", "an", "the"))
    role = (
        (reading.words[at] in TITLES or reading.words[at] in SPOKES)
        and not reading.capital[at]
        and reading.words[at + 1] in ("of", "at", "for", "with")
    )
    if first - 2 >= low and reading.gaps[first - 1] == ", " and reading.capital[first - 1]:
        # "Ana Lund, director of the Lund Mill said"; but "In Holm, a director of the mill said"
        a, b = pick_segment(reading, first, low)
        if role and reading.words[a] not in PREPOSITIONS:
            return Subject(a, b, "pre", start)
        if (
            b - a > 1
            and all(reading.capital[a:b])
            and reading.words[a] not in PREPOSITIONS
            and _is_described(reading, at, start)
        ):
            return Subject(a, b, "pre", start)
    if any(
        reading.words[k] == "and" and reading.words[k + 1] in PREPOSITIONS
        for k in range(first + 1, start - 1)
    ):
        return Subject(start, start, "shared", start)  # "defended the plan and in a statement said"
    first = list_start(reading, first, start, low)
    first = after_opening(reading, first, start)
    return Subject(first, _before_time(reading, first, start), "pre", start)


def _before_time(reading: Reading, first: int, end: int) -> int:
    """Where the noun phrase ends if a time hangs on to it: "a judge earlier this month", "the mill Monday"."""
    words, k = reading.words, end - 1
    if words[k] not in TIME_WORDS and words[k] not in MONTHS or reading.inside[k] >= 0:
        return end
    while k - 1 > first and reading.gaps[k - 1] == " " and words[k - 1] in _BEFORE_TIMES:
        k -= 1
    while k < end and words[k] in ("in", "the", "of"):
        k += 1  # "the man of last year"
    dated = words[end - 1] in DAYS and words[end - 1] != "today" and reading.capital[end - 1]
    timed = k < end - 1 and not reading.capital[k] or dated
    return (
        k
        if timed and first < k and words[k - 1] not in PREPOSITIONS and words[k - 1] not in DETERMINERS
        else end
    )


def _is_described(reading: Reading, at: int, end: int) -> bool:
    """True for "farmer from Osmere", "lead author of the bill": a person in lower case, and more about that person."""
    for k in range(at, end - 1):
        if reading.capital[k] or reading.gaps[k] != " ":
            return False
        if reading.words[k + 1] in PREPOSITIONS:
            return at > 0 and names_people(reading.words[k])
    return False


def _segment_subject(reading: Reading, start: int, low: int) -> Subject:
    """The segment before a comma that speaks; none in "When you go, tell them"."""
    first, end = pick_segment(reading, start, low)
    opening = first + (reading.words[first] in ("and", "but"))
    if opening < end and reading.words[opening] in ("when", "if", "while", "because", "unless"):
        return Subject(start, start, "none", start)
    if reading.words[first].partition("'")[0] in SUBJECT_PRONOUNS:
        return Subject(first, first + 1, "pre", start)  # "He left the room, asked if"
    if reading.capital[first] and reading.words[first] not in DETERMINERS:
        verb = next((k for k in range(first + 1, end) if is_finite(reading, k)), end)
        end = verb if reading.capital[verb - 1] else end  # "Lund left the room, asked if"
        end = start if _joins_another(reading, first, end, start) else end
    return Subject(first, end, "pre", start)


def _joins_another(reading: Reading, first: int, end: int, verb: int) -> bool:
    """True where a second name follows what is said of the first: "Ana Lund, the mayor, and Karl Moss, her deputy, said"."""
    joins = (k for k in range(end, verb - 1) if reading.words[k] == "and" and reading.gaps[k - 1] == ", ")
    at = next(joins, -1)
    commas = [k for k in range(end, at + 1) if reading.gaps[k - 1].startswith(",")]
    if at < 0 or commas != [end, at]:
        return False
    if any(reading.inside[k] >= 0 or is_finite(reading, k) for k in range(first, verb)):
        return False
    named = any(reading.capital[k] for k in range(at + 1, min(at + 4, verb)) if reading.gaps[k - 1] == " ")
    return named and reading.words[end] not in ("who", "which", "whose", "where")


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
