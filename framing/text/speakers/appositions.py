"""Noun phrases between commas: which piece before a verb names the subject, which only describes it."""

from __future__ import annotations

import re

from framing.text.clauses.bounds import is_finite
from framing.text.names.capitals import is_initial
from framing.text.reading import Reading
from framing.text.speakers.phrase_starts import after_opening, breaks, step_left
from framing.text.wordclasses import (
    DAYS,
    DETERMINERS,
    MONTHS,
    PARTISANS,
    PLACES,
    PREPOSITIONS,
    SPOKES,
    TITLES,
)

PARTY = re.compile(r"[drilbcs]-\w+|[dri]|\d+")
_OFFICES = TITLES | SPOKES
_AUTHORED = frozenset("written authored signed penned drafted sent issued released published".split())
_JOINING = frozenset("but and while as because though although when if".split())
_DESCRIPTIVE = frozenset("who whose which of from a an the one now then at in with and for on".split())


def _segments(reading: Reading, end: int, low: int) -> list[tuple[int, int]]:
    """Up to five comma segments before word ``end``, the nearest first."""
    found: list[tuple[int, int]] = []
    stop = end
    i = end - 1
    while i >= low and len(found) < 5:
        if i == low or (
            reading.gaps[i - 1] not in (" ", ". ", ' "', '" ', " '", "' ")
            and breaks(reading, i - 1, reading.gaps[i - 1])
        ):
            found.append((i, stop))
            gap = reading.gaps[i - 1] if i > low else "|"
            if "," not in gap and "(" not in gap and ")" not in gap and gap.strip() not in ("-", "--"):
                break
            if '"' in gap or (i > low and reading.inside[i - 1] >= 0):
                break
            stop = i
        i -= 1
    return found


def _author(reading: Reading, segments: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Who wrote the document that speaks: "the memo, written by Jan Berg, calls"."""
    for a, b in segments[:3]:
        if reading.words[a] in _AUTHORED and reading.words[a + 1 : a + 2] == ["by"] and b - a > 2:
            return a + 2, b
    return None


def _describes(reading: Reading, segment: tuple[int, int]) -> bool:
    """True for an apposition, an age, a party, a relative clause: what follows a name between commas."""
    a, b = segment
    word = reading.words[a] if not is_initial(reading, a) else ""
    if (
        word == "the"
        and b - a >= 3
        and all(reading.capital[a + 1 : b])
        and reading.words[b - 1] not in TITLES
    ):
        return False
    if word.endswith("ing") and not reading.capital[a]:
        return True  # "Ana Lund, talking to reporters, said"
    if word in _DESCRIPTIVE or (b - a == 1 and PARTY.fullmatch(word)) or word[:1].isdigit():
        return True
    if b - a <= 3 and re.match(r"[dri]-", word):
        return True
    if reading.words[b - 1] in PARTISANS and a > 0 and reading.capital[a - 1]:
        return True  # "Ana Lund, North Bank Liberal, said"
    if word in TITLES and b - a >= 3 and reading.words[a + 1] in ("of", "at", "for"):
        return True  # "Ana Lund, CEO of Lund Motors, said"
    if b - a <= 2 and reading.words[b - 1] in PLACES and ends_in_place(reading, a):
        return True  # "Ana Lund in Houston, Texas, said"
    if a > 0 and "(" in reading.gaps[a - 1]:
        return True
    if reading.capital[a]:
        # "Ana Lund, Holm Bank's chief economist, said"
        owned = any(reading.words[k].endswith("'s") for k in range(a, b - 1))
        # "Ana Lund, HLM vice-chair, said"
        return not reading.capital[b - 1] and (owned or reading.words[b - 1].rpartition("-")[2] in _OFFICES)
    if reading.words[b - 1] in DAYS or reading.words[b - 1] in MONTHS:
        return True  # "the lawsuit, filed on Tuesday, notes"
    # "defence lawyer Ana Lund" ends in a name of its own; "director of the Lund Mill" does not.
    return not reading.capital[b - 1] or any(reading.words[k] in PREPOSITIONS for k in range(a, b))


def ends_in_place(reading: Reading, end: int) -> bool:
    """True where words before a comma end in a preposition and a name: "in Houston"."""
    k = end - 1
    while k > 0 and reading.capital[k] and end - k < 4:
        k -= 1
    return 0 < k < end - 1 and reading.words[k] in ("in", "of", "from", "at", "near")


def pick_segment(reading: Reading, end: int, low: int) -> tuple[int, int]:
    """Of the segments before a verb that follows a comma, the one that names the subject."""
    segments = _segments(reading, end, low)
    aside = reading.words[segments[0][0]] in PREPOSITIONS and len(segments) > 1
    best = segments[1 if aside else 0]
    author = _author(reading, segments)
    if author:
        return author
    if len(segments) > 1 and _joins_role(reading, *segments[1]) and all(reading.capital[slice(*best)]):
        return segments[1][0], best[1]  # "Ana Lund and her deputy, Jan Berg, said"
    for n in range(len(segments) - 1, 0, -1):
        a, b = segments[n]
        # "Colonel Jan Berg, a spokesman for the army, Norway, said": the name that stands first.
        if (
            (b - a >= 2 or a == low and reading.words[segments[n - 1][0]].endswith("ing"))
            and all(reading.capital[a:b])
            and not _describes(reading, segments[n])
            and _describes(reading, segments[n - 1])
        ):
            return segments[n]
    for (a, b), before in zip(segments[1:], segments[2:], strict=False):
        # "Ana Lund left, and Jan Berg, her deputy, said"
        if reading.words[a] == "and" and reading.capital[b - 1] and b - a > 1:
            if any(is_finite(reading, k) for k in range(before[0] + 1, before[1])):
                return a + 1, b
    for n, segment in enumerate(segments):
        a, b = segment = (_after_clause(reading, *segment) if n else segment[0], segment[1])
        if not _describes(reading, segment) and not (n == 0 and reading.words[a] in PREPOSITIONS):
            if n:
                a = step_left(reading, b - 1, a)
            return after_opening(reading, a, b), b
        if n and reading.words[a] in PREPOSITIONS and reading.words[a] not in ("of", "from"):
            opened = after_opening(reading, a, b)
            return (opened, b) if opened > a else best
        best = segment if n or not aside else best
    return best


def _after_clause(reading: Reading, first: int, end: int) -> int:
    """The word after "but", "and" where a clause stands before it: "The film is old but Ana Lund, the director, said"."""
    return next(
        (
            k + 1
            for k in range(end - 2, first, -1)
            if reading.words[k] in _JOINING and any(is_finite(reading, m) for m in range(first, k))
        ),
        first,
    )


def _joins_role(reading: Reading, first: int, end: int) -> bool:
    """True for a name, "and", and somebody told by a role, whose name is still to come."""
    words = reading.words
    return any(
        words[k] == "and"
        and words[k + 1] in DETERMINERS
        and reading.capital[k - 1]
        and not reading.capital[end - 1]
        for k in range(first + 1, end - 1)
    )


def named_after(reading: Reading, first: int, end: int, high: int) -> int:
    """As in "said a ministry spokesman, Jan Berg": the name between commas after a role belongs to the phrase."""
    if (
        end >= high
        or reading.capital[end - 1]
        or not reading.gaps[end - 1].startswith(", ")
        or not reading.capital[end]
    ):
        return end
    k = end
    while k < high and reading.capital[k] and (k == end or reading.gaps[k - 1] == " "):
        k += 1
    closed = k >= high or reading.gaps[k - 1][:1] in ",.;"
    return k if closed and k - end >= 2 else end
