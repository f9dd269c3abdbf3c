"""What stands around a name and tells what its bearer does: the words before it and the apposition after it."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.names.capitals import run_end
from framing.text.reading import Reading
from framing.text.speakers.person_nouns import is_person_noun
from framing.text.speakers.roles import tells_role
from framing.text.verbs import FORMS
from framing.text.wordclasses import CLAUSE_WORDS, DETERMINERS, FINITE, PREPOSITIONS

# What stands before these words tells nothing of the name after them.
_NO_TITLE = FINITE | CLAUSE_WORDS | frozenset("and by with from at to in on".split())
_OF_TITLE = frozenset("to at in for on with from".split())
_LIVES = frozenset(("lives", "lived"))
_PLURALS = frozenset(
    "senators sens representatives reps governors govs congressmen congresswomen lawmakers justices judges mayors ministers "
    "presidents chancellors premiers ambassadors secretaries commissioners generals prosecutors "
    "professors economists researchers scientists analysts historians experts reporters journalists columnists activists".split()
)
_LISTED = 30  # words
_WROTE = frozenset("wrote writes reported reports noted notes".split())
# After a name and a comma these words open no apposition.
_NO_APPOSITION = frozenset("who whose whom which and but told says".split())


def words_around(reading: Reading, first: int, end: int) -> str:
    """The words around a speaker's name that tell the role: those before it, and the apposition after it."""
    s = reading.sentence_of(first)
    a, commas, comma = first, 0, first
    while a > max(reading.first[s], first - 8) and reading.inside[a - 1] < 0:
        if reading.gaps[a - 1] == ", ":
            commas, comma = commas + 1, a
        if commas > 1 or reading.gaps[a - 1] not in (" ", ", ", ". ") or reading.words[a - 1] in _NO_TITLE:
            break
        a -= 1
    before = reading.words[a - 1] if a > reading.first[s] else ""
    if commas and (
        before in PREPOSITIONS
        and (reading.capital[a] or before in ("to", "with") and not is_person_noun(reading.words[comma - 1]))
        or reading.words[a].endswith("ing")
        or reading.words[a] == "be"
    ):
        a = comma  # "On Holm TV, Ana Lund", "While discussing his opponent, Ana Lund": no apposition
    a = _title_before(reading, first, a)
    b = end
    told = first > 1 and "according" in reading.words[max(0, first - 3) : first]
    goes_on = end < len(reading.words) and (
        reading.words[end] in _NO_APPOSITION or reading.words[end].endswith("ing") or is_finite(reading, end)
    )
    if reading.gaps[end - 1].startswith((",", " (")) and not goes_on:
        last = min(reading.last[s], end + 12)
        b = next((k for k in range(end + 1, last) if reading.gaps[k - 1][:1] in ",;)"), last)
        if told and any(is_finite(reading, k) for k in range(end, min(b + 1, reading.last[s]))):
            b = end  # "According to Ana Lund, gates built since then leak"
    stop = next((k for k in range(end, b) if reading.inside[k] >= 0), b)
    return reading.plain[reading.starts[a] : reading.ends[max(stop, end) - 1]]


def _title_before(reading: Reading, first: int, begins: int) -> int:
    """Where the title begins in "Arland's envoy to the League, Ana Lund": at "envoy"; else ``begins``."""
    words, low = reading.words, reading.first[reading.sentence_of(first)]
    if first - 3 < low or reading.gaps[first - 1] != ", ":
        return begins
    for k in range(first - 2, max(low, first - 10), -1):
        if reading.gaps[k] != " " or reading.inside[k] >= 0 or is_finite(reading, k):
            break
        if words[k + 1] in _OF_TITLE and tells_role(words[k]):
            opens = k - 1 == low or reading.gaps[k - 2] != " " or words[k - 2] in FORMS
            owned = words[k - 1] in DETERMINERS or words[k - 1].endswith(("'s", "s'"))
            return k if opens and owned else begins
    return begins


def is_local(reading: Reading, first: int, end: int) -> bool:
    """True for "Ana Lund, 65, a baker", "Ana Lund of Holm, Texas," and "Ana Lund, who lives here"."""
    words, gaps = reading.words, reading.gaps
    if end + 4 > len(words):
        return False
    after = words[end + 1]
    if gaps[end - 1] == ", ":
        if words[end] == "who":
            return after in _LIVES
        return (
            words[end].isdigit()
            and len(words[end]) == 2
            and gaps[end][:1] in ",.;"
            and end not in reading.heads
        )
    k = end + 1 + (gaps[end + 1] == " " and reading.capital[end + 2])  # "of Great Holm, Arland,"
    town = words[end] == "of" and gaps[end - 1] == " " and reading.capital[end + 1] and gaps[k] == ", "
    return town and k + 2 < len(words) and reading.capital[k + 1] and gaps[k + 1][:1] in (",", ".")


def listed_title(reading: Reading, first: int) -> str:
    """The title in the plural at the head of the list in which a name stands: "Senators Ana Lund, Jan Berg and Kit Holm"."""
    words = reading.words
    low = max(reading.first[reading.sentence_of(first)], first - _LISTED)
    if first - 1 <= low or words[first - 1] != "and" and not reading.gaps[first - 1].endswith(", "):
        return ""
    for k in range(first - 2, low - 1, -1):
        if words[k] in _PLURALS and reading.capital[k + 1]:
            return words[k]
        if reading.inside[k] >= 0 or is_finite(reading, k):
            break
    return ""


def writes_for(reading: Reading, end: int) -> str:
    """The paper in "Ana Lund wrote last year for the Holm Times", given where the name ends; "" where nothing follows so."""
    words = reading.words
    if end + 3 >= len(words) or words[end] not in _WROTE:
        return ""
    for k in range(end + 1, min(end + 7, len(words) - 2)):
        at = k + 1 + (words[k + 1] == "the")
        if words[k] in ("for", "in", "on", "at") and reading.capital[at]:
            return reading.phrase(at, run_end(reading, at, min(at + 5, len(words))))
        if reading.gaps[k] != " ":
            break
    return ""
