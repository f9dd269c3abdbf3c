"""What a run of capitals can be: somebody's name, a body's, a work's, or only a headline's capitals."""

from __future__ import annotations

from collections.abc import Container

from framing.text.names.namesakes import Name, as_part
from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    BODY_NOUNS,
    COMPANY_ENDS,
    FEMALE_NAMES,
    MALE_NAMES,
    ORG_WORDS,
    PLACES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_PLACE_ENDS = frozenset(
    "street road avenue lane row square hall bridge island islands river bay quay valley lake mountain tower "
    "stadium coast beach harbour harbor sound strait county province".split()
)
_NAMED_THINGS = frozenset(
    "show film movie book novel series song album podcast programme program magazine newspaper website site app ship vessel "
    "hurricane storm game play restaurant hotel brand label band comedy drama sitcom documentary".split()
)
# What ends a sentence of prose; a subhead has none of these.
_ENDS_PROSE = frozenset(".!?:;,\"'”’)")
# Fewer long words may be a credit ("Ana Lund for the Post") or a link.
_LEAST_IN_SUBHEAD = 6
_LONGEST_OPENING = 12
_RELATIVE = frozenset(("that", "which", "who"))
_GIVEN = MALE_NAMES | FEMALE_NAMES
_NO_GIVEN = ORG_WORDS | PLACES
_NO_SURNAMES = PLACES | COMPANY_ENDS | _PLACE_ENDS | {"today"}
# At the head of a sentence they say which, and are no part of a name: "Former Lund aide", "Senior Holm officials".
_SAYS_WHICH = frozenset("former current senior top local fellow longtime late several recent".split())


def names_person(reading: Reading, start: int, end: int, parts: tuple[str, ...], titled: bool) -> bool:
    """Whether the name ``parts``, printed at words ``[start, end)``, is a person's; ``titled`` where a title stands before it."""
    if not _is_person(parts, titled):
        return False
    if titled:
        return True
    work = _is_title_of_work(reading, start) or _is_between_marks(reading, start, end, parts)
    return not (work or _is_called_body(reading, end))


def _is_person(parts: tuple[str, ...], titled: bool) -> bool:
    given = len(parts) > 1 and (
        parts[0] in MALE_NAMES or parts[0] in FEMALE_NAMES
    )  # "Bill" names people and laws
    if titled and len(parts) == 2 and parts[1] in PLACES and parts[0] not in _NO_GIVEN:
        return True  # "Sen. Ana Park"
    if not ORG_WORDS.isdisjoint(parts[given:]) or parts[-1] in _NO_SURNAMES:
        return False
    return titled or 2 <= len(parts) <= 5


def _is_title_of_work(reading: Reading, start: int) -> bool:
    """As in "on his show Real Time", "the ship Ana Lund"."""
    return start > 0 and reading.words[start - 1] in _NAMED_THINGS and reading.gaps[start - 1] == " "


def _is_between_marks(reading: Reading, start: int, end: int, parts: tuple[str, ...]) -> bool:
    """As in "the “Green Lanes First” slogan": capitals that fill quotation marks and hold no given name."""
    inside = reading.inside[start]
    if inside < 0 or parts[0] in MALE_NAMES or parts[0] in FEMALE_NAMES:
        return False
    q = reading.quotations[inside]
    return reading.starts[start] == q.start and reading.ends[end - 1] + 1 >= q.end


def _is_called_body(reading: Reading, end: int) -> bool:
    """As in "Quiet Rivers, a charity in Holm,": what follows the name says that it is no person."""
    if (
        end + 1 >= len(reading.words)
        or reading.gaps[end - 1] != ", "
        or reading.words[end] not in ("a", "an")
    ):
        return False
    for k in range(end + 1, min(end + 6, len(reading.words) - 1)):
        if (
            reading.gaps[k] != " "
            or reading.words[k + 1] in PREPOSITIONS
            or reading.words[k + 1] in _RELATIVE
        ):
            return reading.words[k] in BODY_NOUNS
    return False


def without_title_case(reading: Reading, marked: list[int]) -> tuple[list[int], list[int]]:
    """Capitals that may open a name, and those of headlines and subheads in which every word has one.

    "Veld Seeks Reset" holds a name and no way to tell where it ends; the article's prose tells.
    """
    titled: list[int] = []
    for s, sentence in enumerate(reading.sentences):
        if sentence.part != "headline" and not _may_be_subhead(reading.text[sentence.start : sentence.end]):
            continue
        first, last = reading.first[s], reading.last[s]
        long = [
            k
            for k in range(first, last)
            if reading.ends[k] - reading.starts[k] > 3 and reading.words[k] not in PREPOSITIONS
        ]
        least = 3 if sentence.part == "headline" else _LEAST_IN_SUBHEAD
        if len(long) >= least and all(reading.capital[k] for k in long) and last < len(reading.words):
            titled += [k for k in range(first, last) if reading.capital[k]]
    if titled:
        left_out = set(titled)
        marked = [i for i in marked if i not in left_out]
    return marked, titled


def opens_participle(reading: Reading, first: int, end: int, within: Container[str]) -> bool:
    """As in "Addressing Berg in the hall, Lund said": the first word is of a clause, and what follows has its own subject.

    ``within``: words that have a capital within sentences too.
    """
    if not reading.words[first].endswith("ing") or as_part[reading.words[end - 1]] not in within:
        return False
    stop = min(end + _LONGEST_OPENING, len(reading.words) - 1)
    comma = next((k for k in range(end - 1, stop) if reading.gaps[k] != " "), stop)
    if comma == stop or not reading.gaps[comma].startswith(","):
        return False
    return reading.capital[comma + 1] or reading.words[comma + 1] in SUBJECT_PRONOUNS


def _may_be_subhead(printed: str) -> bool:
    return printed[-1:] not in _ENDS_PROSE and "," not in printed and not printed.isupper()


def shouted(reading: Reading) -> set[int]:
    """The sentences all in capitals, which hide what is a name."""
    return {s for s, found in enumerate(reading.sentences) if reading.text[found.start : found.end].isupper()}


def is_shouted(reading: Reading, i: int, sentences: set[int]) -> bool:
    """A word of four or more capitals in one of the sentences all in capitals."""
    printed = reading.text[reading.starts[i] : reading.ends[i]]
    return (
        reading.sentence_of(i) in sentences
        and len(printed) >= 4
        and printed[1].isupper()
        and printed.isupper()
    )


def only_opens(reading: Reading, first: int, end: int, mid: set[str], by_part: dict[str, list[Name]]) -> bool:
    """As in "Added Berg": the first word has its capital from the sentence alone."""
    words = reading.words
    opener, last = as_part[words[first]], as_part[words[end - 1]]
    if opener in mid or opener in _GIVEN:
        return False
    known = by_part.get(last, ()) if end - first == 2 else ()
    family = any(name.words[-1] == last for name in known)  # not the Fisher of Fisher Motors
    return opener in FORMS or opener in _SAYS_WHICH or family or opens_participle(reading, first, end, mid)
