"""Runs of capitals: the names in a stretch of words, with the particles inside them and without their titles."""

from __future__ import annotations

from framing.text.reading import Reading
from framing.text.wordclasses import (
    COMPANY_ENDS,
    DAYS,
    DETERMINERS,
    FEMALE_NAMES,
    MALE_NAMES,
    MONTHS,
    ORG_WORDS,
    PARTICLES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TITLES,
)

NOT_NAMES = (
    SUBJECT_PRONOUNS
    | DETERMINERS
    | PREPOSITIONS
    | DAYS
    | MONTHS
    | {
        "but",
        "and",
        "there",
        "when",
        "while",
        "if",
        "asked",
        "what",
        "why",
        "how",
        "who",
        "where",
        "whether",
        "whenever",
    }
    | {"uh", "um", "oh", "well", "yes", "yeah", "wow", "hey"}
    | {"unlike", "perhaps"}
    | {"is", "are", "was", "were", "does", "did", "because", "although", "though", "unless", "that's", "it's"}
)
#: Before a name these say that it is a place.
STANDS_BEFORE = frozenset(("in", "near", "outside", "at"))
_GIVEN = MALE_NAMES | FEMALE_NAMES
_BEFORE_SURNAME = _GIVEN | TITLES
_PARTISANS = frozenset(
    "republican democrat democratic conservative liberal independent former labour tory".split()
)
#: Before a given name these say what somebody is, and are no part of the name: "Holm Administrator Ana Lund".
_CALLINGS = frozenset(
    "republican democrat independent conservative liberal administrator journalist commentator columnist blogger strategist "
    "pollster historian activist businessman businesswoman billionaire millionaire entrepreneur student realtor clerk counselor "
    "counsellor secretary-general director-general co-chair co-chairman co-chairwoman co-founder co-director founder veteran "
    "physician pastor examiner scientist professor contributor anchor host spokesperson negotiator strongman mayor-elect "
    "senator-elect governor-elect superintendent".split()
)
_NAMED_MONTHS = frozenset(("may", "june", "april", "august", "march"))
_OF_HEADS = frozenset(
    "department ministry university college school institute office bureau board council committee "
    "commission court chamber bank house "
    "association federation league centers centres academy society church city port army movement party "
    "union agency secretariat institutes center centre coalition alliance foundation citizens".split()
)
_IN_BODIES = frozenset("general duke king prince captain major defense".split())
_BODY_ENDS = COMPANY_ENDS | ORG_WORDS | {"mills", "dynamics", "one"}
_MINISTERS = (["secretary", "for"], ["minister", "for"], ["commissioner", "for"])
_HELD = frozenset(
    "shares share stake stakes shareholders investors investment confidence trust jobs workers".split()
)
_CONTRACTED = ("'s", "'re", "'ve", "'ll")
_JOINED_PARTICLES = ("al-", "el-", "d'")


def capital_runs(reading: Reading, first: int, end: int) -> list[tuple[int, int]]:
    """Runs of capitalised words in ``[first, end)`` with the particles ("van", "bin") inside names; no days, no pronouns."""
    runs: list[tuple[int, int]] = []
    i = first
    while i < end:
        stop = run_end(reading, i, end)
        if stop > i:
            runs.append((i, stop))
        i = max(stop, i + 1)
    return runs


def run_end(reading: Reading, i: int, end: int) -> int:
    """The word after the run of capitals that begins at word ``i``; ``i`` where none does."""
    words, capital = reading.words, reading.capital
    word = words[i]
    if (
        (word in _NAMED_MONTHS or word == "jan")
        and i + 1 < end
        and capital[i + 1]
        and reading.gaps[i] == " "
        and words[i + 1] not in NOT_NAMES
    ):
        pass  # "Jan Berg", "May Holm"
    elif (
        not capital[i]
        or word in NOT_NAMES
        and not is_initial(reading, i)
        or word.endswith(_CONTRACTED)
        and word.partition("'")[0] in NOT_NAMES
    ):
        joined = word.startswith(_JOINED_PARTICLES)
        if not (joined and reading.text[reading.starts[i] + 3 : reading.ends[i]][:1].isupper()):
            return i
    j = i
    while j + 1 < end and not words[j].endswith(("'s", "s'")) and _goes_on(reading, j, end):
        j += 1 if capital[j + 1] else _particles(reading, j + 1, end)
    return _of_body(reading, j, end) + 1


def is_initial(reading: Reading, i: int) -> bool:
    """True for the "A." of "A. Lund", which is no article, and the "I." of "I. Berg"."""
    if reading.words[i] not in ("a", "i") or i + 1 >= len(reading.words) or i + 1 in reading.heads:
        return False
    return reading.gaps[i] in (". ", ".") and reading.capital[i] and reading.capital[i + 1]


def stands_in(reading: Reading, i: int) -> bool:
    """True for "in Holm", which is a place; not for "shares in Holm"."""
    inside = i > 0 and reading.words[i - 1] in STANDS_BEFORE
    return inside and not (i > 1 and reading.words[i - 2] in _HELD)


def _of_body(reading: Reading, j: int, end: int) -> int:
    """The last word of "Office of the Coast", "Ministry for Roads and Rails", where a run ends in such a head."""
    if (
        reading.words[j] not in _OF_HEADS
        or j + 2 >= end
        or reading.words[j + 1] not in ("of", "for", "on")
        or reading.gaps[j] != " "
    ):
        return j
    k = j + 2 + (reading.words[j + 2] == "the")
    if k >= end or not reading.capital[k]:
        return j
    while k + 1 < end and reading.gaps[k] == " ":
        step = 2 if reading.words[k + 1] in ("and", "&") and k + 2 < end and reading.gaps[k + 1] == " " else 1
        if not reading.capital[k + step]:
            break
        k += step
    return k


def _particles(reading: Reading, at: int, end: int) -> int:
    """How many words to step to reach the capital after the particles at ``at``."""
    k = at
    while k < end and reading.words[k] in PARTICLES and not reading.capital[k]:
        k += 1
    return k - at + 1


def _goes_on(reading: Reading, j: int, end: int) -> bool:
    gap = reading.gaps[j]
    if gap not in (" ", ". ", " & ", ' "', '" ', " '", "' "):
        return False
    if gap == ". " and (
        j + 1 in reading.heads  # "met Wu Yi. Wu said": a short name ends the sentence
        or not (
            reading.words[j] in TITLES
            or reading.ends[j] - reading.starts[j] <= 2
            or reading.words[j] in ("gen", "lt", "col")
        )
    ):
        return False
    if gap in (' "', " '"):
        # A nickname between marks inside the name.
        return (
            j + 2 < end
            and reading.capital[j + 1]
            and reading.capital[j + 2]
            and reading.gaps[j + 1] in ('" ', "' ")
        )
    nxt = j + 1
    if reading.capital[nxt]:
        if reading.words[nxt] not in NOT_NAMES or reading.words[nxt] == "today":  # "Holm Today"
            return True
        return is_initial(reading, nxt) or _is_month_name(reading, nxt)
    if reading.words[nxt] in PARTICLES:
        k = nxt + _particles(reading, nxt, end) - 1
        return k < end and reading.capital[k] and reading.gaps[k - 1] == " "
    if reading.words[nxt].startswith(("al-", "el-")):
        return True
    return False


def _is_month_name(reading: Reading, i: int) -> bool:
    """True for the surname of "Ana May" and "Mrs. June", which is no month: a given name or a title before it, no day after."""
    before = reading.words[i - 1]
    named = before in _BEFORE_SURNAME or i > 1 and reading.words[i - 2] in TITLES
    return (
        reading.words[i] in _NAMED_MONTHS
        and named
        and not (i + 1 < len(reading.words) and reading.words[i + 1][:1].isdigit())
    )


def strip_titles(reading: Reading, first: int, end: int) -> tuple[int, int]:
    """The run without what stands before the name: everything up to its last title."""
    last = reading.words[end - 1]
    # "Justice Department", "General Motors", "Osmere Defense Forces"
    body = last in _OF_HEADS or last in _BODY_ENDS and reading.words[end - 2] in _IN_BODIES
    for i in range(end - 2 - body, first - 1, -1):
        if reading.words[i] in TITLES:
            titled = i > 0 and reading.words[i - 1] in TITLES
            given = titled and i == end - 2 and reading.words[i] in _GIVEN  # "editor Dean Berg"
            return i + (not given), end
    return first, end


def _after_calling(reading: Reading, start: int, end: int) -> int:
    """Where the name begins after a calling that no list of titles has ("Norland Democrat Ana Lund"); ``start`` without one."""
    words = reading.words
    for i in range(start + 1, end - 1):
        if words[i] in _GIVEN and words[i - 1] in _CALLINGS and ORG_WORDS.isdisjoint(words[i:end]):
            return i
    return start


def name_start(reading: Reading, first: int, end: int) -> int:
    """Where the name begins in a run: after titles and parties ("Republican Ana Lund", "Secretary of Roads Ana Lund")."""
    start, _ = strip_titles(reading, first, end)
    if end - start < 3:
        return start
    if reading.words[start] in _PARTISANS and ORG_WORDS.isdisjoint(reading.words[start:end]):
        return start + 1
    called = _after_calling(reading, start, end)
    if called > start:
        return called
    before = start - (start > 0 and reading.words[start - 1] == "the")  # "Leader of the Opposition Ana Lund"
    of_office = (
        before > 1 and reading.words[before - 1] in ("of", "to") and reading.words[before - 2] in TITLES
    )
    of_office = of_office or reading.words[max(0, before - 2) : before] in _MINISTERS
    initial = (
        reading.capital[end - 2] and reading.ends[end - 2] - reading.starts[end - 2] <= 2
    )  # "Ana B. Lund"
    return end - 2 - (initial and end - start > 3) if of_office else start
