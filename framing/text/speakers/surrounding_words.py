"""What stands around a name and tells what its bearer does: the words before it and the apposition after it."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.reading import Reading
from framing.text.wordclasses import CLAUSE_WORDS, FINITE, PREPOSITIONS

# What stands before these words tells nothing of the name after them.
_NO_TITLE = FINITE | CLAUSE_WORDS | frozenset("and by with from at to in on".split())
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
        and reading.capital[a]
        or reading.words[a].endswith("ing")
        or reading.words[a] == "be"
    ):
        a = comma  # "On Holm TV, Ana Lund", "While discussing his opponent, Ana Lund": no apposition
    b = end
    goes_on = end < len(reading.words) and (
        reading.words[end] in _NO_APPOSITION or reading.words[end].endswith("ing") or is_finite(reading, end)
    )
    if reading.gaps[end - 1].startswith((",", " (")) and not goes_on:
        last = min(reading.last[s], end + 12)
        b = next((k for k in range(end + 1, last) if reading.gaps[k - 1][:1] in ",.;)"), last)
    stop = next((k for k in range(end, b) if reading.inside[k] >= 0), b)
    return reading.plain[reading.starts[a] : reading.ends[max(stop, end) - 1]]
