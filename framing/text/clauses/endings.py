"""Where a reported clause ends, and where a main clause begins after it."""

from __future__ import annotations

from framing.text.clauses.bounds import NEVER_OBJECTS, has_clause, is_finite
from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import CLAUSE_WORDS, FINITE, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS


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
    return (
        end - start >= 4 and plain[end - 2].isalpha() and plain[end - 3] == "." and plain[end - 4].isalpha()
    )


# What follows the comma tells how it was said, not what.
_ON_THE_REPORT = frozenset("citing quoting referring speaking declining refusing gesturing pointing".split())
_MAIN = frozenset("has have had is are was were will would".split())
_JOINS_VERBS = SUBJECT_PRONOUNS | {"and", "or", "but", "than", "what", "how"}
_AFTER_INFINITIVE = frozenset("but and while though although".split())
_JOINTS = frozenset(("and", "but", "or"))
_CUTTING = frozenset("but while though although whereas".split())


def clause_end(
    reading: Reading,
    first: int,
    end: int,
    stops: frozenset[int],
    relative: bool = False,
    verb: int = -1,
    in_subject: bool = False,
) -> tuple[int, int]:
    """Where the clause that begins at word ``first`` ends: offset and the word after.

    ``stops`` are words at which something else begins (a further report of the sentence, "according to"); ``verb`` is the
    word that reports the clause; ``in_subject`` where a main verb may follow ("his claim that it leaks was denied").
    """
    # "is said to have left and is now in Oslo": the narrator goes on
    infinitive = reading.words[first] == "to"
    subordinate = _in_subordinate(reading, first if verb < 0 else verb)
    limit = reading.starts[end] if end < len(reading.starts) else len(reading.text)
    limit = min(limit, reading.sentences[reading.sentence_of(first)].end)
    for k in range(first + 1, end):
        if k in stops or _parts(reading, k):
            return _cut_before(reading, k, first), k
        if (
            reading.words[k] in _JOINTS
            and k + 2 < end
            and reading.words[k + 1] == "that"
            and reading.inside[k] < 0
        ):
            return _cut_before(reading, k, first), k
        if infinitive and reading.words[k - 1] == "and" and reading.words[k] in FINITE:
            return _cut_before(reading, k - 1, first), k - 1
        closed = reading.inside[k] < 0 <= reading.inside[k - 1] and reading.plain[reading.ends[k - 1]] == ","
        if closed and subordinate and opens_main_clause(reading, first, k, end):
            return _cut_before(reading, k, first), k  # "Saying it was “late,” the mayor left"
        if (relative or in_subject) and _main_verb(reading, first, k):
            return _cut_before(reading, k, first), k
        if "," in reading.gaps[k - 1] and reading.inside[k - 1] < 0:
            told_how = reading.words[k] in _ON_THE_REPORT
            main = subordinate and opens_main_clause(reading, first, k, end)
            if told_how or main or relative or _cuts(reading, k, end, infinitive):
                return _cut_before(reading, k, first), k
    return trimmed_end(reading, reading.starts[first], limit), end


def _parts(reading: Reading, k: int) -> bool:
    """True where a semicolon, or a colon or a comma before a quotation, stands before word ``k``."""
    gap = reading.gaps[k - 1]
    opening = reading.inside[k] >= 0 and reading.inside[k - 1] < 0
    return ";" in gap or opening and (": " in gap or ', "' in gap and reading.capital[k])


def _cuts(reading: Reading, k: int, end: int, infinitive: bool) -> bool:
    """True where the narrator goes on at word ``k``: "said it leaks, but owners left", "vowed to stay, and they left"."""
    if infinitive and reading.words[k] in _AFTER_INFINITIVE and k + 1 < end:
        after = reading.words[k + 1].partition("'")[0]
        if after in NEVER_OBJECTS:
            return True
    return (
        reading.words[k] in _CUTTING
        and not _same_speaker(reading, k + 1, end)
        and any(is_finite(reading, m) for m in range(k + 2, min(end, k + 14)))
    )


def _main_verb(reading: Reading, first: int, k: int) -> bool:
    """True for the "has" of "a nurse who said the ward was cold has won": a second finite verb with nothing to join it."""
    if reading.words[k] not in _MAIN or k - first < 4 or reading.inside[k] >= 0:
        return False
    for m in range(k - 1, first, -1):
        if reading.gaps[m] != " " or reading.words[m] in CLAUSE_WORDS or reading.words[m] in _JOINS_VERBS:
            return False
        if reading.words[m] in FINITE:
            return k - m > 2
    return False


SUBORDINATING = frozenset(
    "when while if although though because since after as before once unless even whereas".split()
)
_LEADING_IN = frozenset("after before by since without despite of when while in upon besides than".split())
_TIMES = TIME_WORDS | frozenset(("on", "in", "year", "years", "months", "weeks", "just", "shortly"))
_NO_MAIN_CLAUSE = frozenset(
    "and or but nor who which that where when while because although though whether".split()
)


def _in_subordinate(reading: Reading, verb: int) -> bool:
    """True where the report stands in a clause that opens the sentence: "While critics say the dam leaks, it is safe"."""
    low = reading.first[reading.sentence_of(verb)]
    low += reading.words[low] in ("and", "but", "yet", "so")
    after_time = low
    while after_time < verb and reading.gaps[after_time] == " " and reading.words[after_time] in _TIMES:
        after_time += 1  # "Last year after", "On Monday when", "Days before"
    low = after_time if reading.words[after_time] in SUBORDINATING else low
    word = reading.words[low]
    if opens_sentence(reading, verb, low):
        return True
    opens = word in PREPOSITIONS and word not in SUBORDINATING or word.endswith("ing") or word == "asked"
    if opens and (low < verb or word.endswith("ing")):
        # "Despite claims that it leaks, the dam is safe", "By saying that it leaks, he hurt the town"
        return not any("," in reading.gaps[k] or is_finite(reading, k) for k in range(low + 1, verb))
    return (
        low < verb
        and word in SUBORDINATING
        and reading.words[low : low + 2] != ["as", "for"]
        and not any("," in reading.gaps[k] for k in range(low, verb - 1))
    )


def opens_sentence(reading: Reading, verb: int, low: int) -> bool:
    """True for the participle of "A year after saying that it leaks, Ana Lund left": no clause and no comma before it."""
    if (
        not reading.words[verb].endswith("ing")
        or verb - low > 6
        or reading.words[verb - 1] not in _LEADING_IN
    ):
        return False
    return not any("," in reading.gaps[k] or is_finite(reading, k) for k in range(low, verb - 1))


def opens_main_clause(reading: Reading, first: int, k: int, end: int) -> bool:
    """True where the main clause begins at word ``k``: the clause up to there is one, and so is what follows."""
    if reading.words[k] in _NO_MAIN_CLAUSE or is_finite(reading, k) or "," in reading.gaps[k]:
        return False
    if not has_clause(reading, k, end):
        return False
    if reading.words[first] == "to":
        return True  # "After Lund threatened to leave, the mayor gave in"
    return reading.words[k] in SUBJECT_PRONOUNS and k - first > 2 or has_clause(reading, first, k)


def last_clause(reading: Reading, low: int, i: int) -> int:
    """Where the last main clause before word ``i`` begins: "Berg sat down, and the mayor rose and said"; else ``low``."""
    for k in range(i - 3, low, -1):
        joins = reading.words[k] in ("and", "but") and "," in reading.gaps[k - 1] and reading.inside[k] < 0
        opens = joins and not is_finite(reading, k + 1) and reading.words[k + 1] not in FORMS
        if opens and any(is_finite(reading, m) for m in range(k + 2, i - 1)):
            return k + 1
    return low


def _same_speaker(reading: Reading, k: int, end: int) -> bool:
    """True where ", but" goes on with the same clause: no new subject, or a pronoun, which mostly is the old one."""
    return k < end and (
        reading.words[k] in SUBJECT_PRONOUNS or is_finite(reading, k) or reading.inside[k] >= 0
    )


def _cut_before(reading: Reading, k: int, first: int) -> int:
    stop = reading.ends[k - 1]
    while stop < reading.starts[k] and reading.plain[stop] in "\"'),.!?" and reading.text[stop] not in "“‘«":
        if reading.plain[stop] in ",." and not (
            stop + 1 < reading.starts[k] and reading.plain[stop + 1] in "\"'"
        ):
            break
        if reading.plain[stop] in "\"'" and reading.inside[k - 1] < 0:
            break
        stop += 1
    return stop
