"""Who the subject of a reporting verb is: the words of its noun phrase, before the verb or after it."""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.speakers.appositions import (
    PARTY,
    after_opening,
    breaks,
    ends_in_place,
    list_start,
    pick_segment,
    step_left,
)
from framing.text.speakers.nounphrases import NO_ONE
from framing.text.speakers.speaking import names_people
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    AUXILIARIES,
    DETERMINERS,
    DOCUMENTS,
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
    if word == "longer" and second == "no" or word == "earlier" and second in AUXILIARIES:
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
    if ")" in reading.gaps[n]:
        opens = _parenthesis(reading, n, low)
        if opens > low:
            # "Senator Jan Berg (Green, North Bank) said"
            first = step_left(reading, opens - 1, low)
            described = (
                first - 1 > low and reading.gaps[first - 1] == ", " and reading.words[first] in DETERMINERS
            )
            if described and reading.capital[first - 1] and reading.capital[first - 2]:
                return Subject(
                    *pick_segment(reading, opens, low), "pre", start
                )  # "Jan Berg, the mayor (67), said"
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
    if reading.words[first].partition("'")[0] in SUBJECT_PRONOUNS:
        return Subject(first, first + 1, "pre", start)  # "He left the room, asked if"
    if reading.capital[first] and reading.words[first] not in DETERMINERS:
        verb = next((k for k in range(first + 1, end) if is_finite(reading, k)), end)
        end = verb if reading.capital[verb - 1] else end  # "Lund left the room, asked if"
        end = start if _joins_another(reading, first, end, start) else end
    return Subject(first, end, "pre", start)


def _joins_another(reading: Reading, first: int, end: int, verb: int) -> bool:
    """True where a second name follows what is said of the first: "Ana Lund, the mayor, and Karl Moss, her deputy, said"."""
    at = next((k for k in range(end, verb - 1) if reading.words[k] == "and"), -1)
    commas = [k for k in range(end, at + 1) if reading.gaps[k - 1].startswith(",")]
    if at < 0 or commas != [end, at]:
        return False
    if any(reading.inside[k] >= 0 or is_finite(reading, k) for k in range(first, verb)):
        return False
    named = any(reading.capital[k] for k in range(at + 1, min(at + 4, verb)) if reading.gaps[k - 1] == " ")
    return named and reading.words[end] not in ("who", "which", "whose", "where")


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
            return _antecedent(reading, earlier, low)  # "men who rule the town and who believe"
    if n > low and reading.gaps[n - 1] == ", " and PARTY.fullmatch(reading.words[n]):
        return _name_start(reading, n, low), n  # "Ana Lund, R-Texas, who"
    first = step_left(reading, n, low, object_too=False)
    if reading.words[relative] != "who":
        joints = (k for k in range(n - 1, first, -1) if reading.words[k] in PREPOSITIONS - {"of"})
        document = next(joints, first - 1) + 1 if reading.words[n] in DOCUMENTS else first
        return document, relative  # "answered the mayor with a note that read"
    if ")" in reading.gaps[n] and (opens := _parenthesis(reading, n, low)) > low:
        # "Jan Berg (Green, Holm), who said"
        return step_left(reading, opens - 1, low, object_too=False), opens
    of_place = first
    if ends_in_place(reading, first) and reading.gaps[first - 1] == ", ":
        while of_place > low and (of_place == first or reading.gaps[of_place - 1] == " "):
            of_place -= 1  # "Ana Lund, a donor from Holm, Norland, who"
    named = _name_before(reading, of_place, low)
    if named >= 0:
        return named, of_place
    whose = _is_one(reading, first, low)
    if whose >= 0:
        return whose, first - 1
    # "the news angered farmers, who call it": the object of a verb that no list knows
    led = first > low and reading.words[first - 1] in SUBJECT_PRONOUNS  # "We face farmers, who"
    verb = next((k for k in range(n - 1, first - led, -1) if is_finite(reading, k)), first - 1)
    return _who(reading, verb + 1, relative), relative


def _is_one(reading: Reading, first: int, low: int) -> int:
    """Where the name begins in "Jan Berg is the man who said", given "the man"; -1 without one."""
    said_of = first - 2 >= low and reading.words[first] in ("the", "a", "an")
    if not said_of or reading.words[first - 1] not in ("is", "was") or not reading.capital[first - 2]:
        return -1
    if reading.words[first - 2] in SUBJECT_PRONOUNS | DETERMINERS or reading.words[first - 2] == "there":
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
