"""Speeches, statements and letters printed whole, without marks, below a line that announces them."""

from __future__ import annotations

import re

from framing.text.document import Voice
from framing.text.reading import Reading
from framing.text.speakers.resolve import Speakers

_WHOLE = frozenset("full complete entire prepared".split())
_SPOKEN = frozenset("remarks statement transcript text speech letter address testimony op-ed".split())
_CLOSING = frozenset(("below", "follows"))
_LONGEST_LINE = 20  # words; a longer sentence tells something of the document and does not only announce it
_IN_PERSON = re.compile(r"\b(?:I|I'm|I've|my|we|our|us|we're|we've)\b", re.IGNORECASE)
_TO_SOMEBODY = re.compile(_IN_PERSON.pattern + r"|\byour?\b", re.IGNORECASE)
_OPENING, _PERSONS = 3, 3  # so many paragraphs hold so many words of the first person
# Where the outlet goes on: somebody is quoted between marks.
_TOLD = re.compile(r"\b(?:said|says|told|tweeted|wrote)\b")


def document_voices(reading: Reading, speakers: Speakers) -> list[Voice]:
    """The paragraphs after "Read the mayor's full statement below:", up to one in which the outlet quotes somebody."""
    paragraphs = reading.paragraphs
    for n, (_, end) in enumerate(paragraphs[:-1]):
        if reading.plain[end - 1] not in ":.":
            continue
        s = reading.sentence_at(end - 1)
        at = _announced(reading, s, end) if s >= 0 else -1
        if at >= 0 and _in_person(reading, n + 1):
            speaker = _owner(reading, speakers, reading.first[s], at)
            return [Voice(a, b, "direct", speaker, "", "", "document") for a, b in _printed(reading, n + 1)]
    return []


def _announced(reading: Reading, s: int, end: int) -> int:
    """The word for the document that a sentence announces, as "statement" in "Here is her full statement:"; -1 where none."""
    first, last = reading.first[s], reading.last[s]
    words = reading.words
    if (
        not 0 < last - first <= _LONGEST_LINE
        or reading.plain[end - 1] == "."
        and words[last - 1] not in _CLOSING
    ):
        return -1
    named = [k for k in range(first, last) if words[k] in _SPOKEN]
    whole = not _WHOLE.isdisjoint(words[first:last]) or any(words[k] == "transcript" for k in named)
    return named[-1] if named and whole else -1


def _in_person(reading: Reading, n: int) -> bool:
    """Whether the paragraphs from ``n`` on open in the first person, with no mark of a quotation."""
    opening = [reading.plain[a:b] for a, b in reading.paragraphs[n : n + _OPENING]]
    return (
        not any('"' in part for part in opening)
        and sum(len(_IN_PERSON.findall(p)) for p in opening) >= _PERSONS
    )


def _printed(reading: Reading, n: int) -> list[tuple[int, int]]:
    found = []
    for a, b in reading.paragraphs[n:]:
        if reading.plain.find('"', a, b) >= 0 and _TOLD.search(reading.plain, a, b):
            break
        found.append((a, b))
    # What follows the last words of whoever speaks is the outlet's, or a link.
    while found and not _TO_SOMEBODY.search(reading.plain, *found[-1]):
        found.pop()
    return found


def _owner(reading: Reading, speakers: Speakers, first: int, at: int) -> str:
    """Whose document it is: "Ana Lund's full remarks"; "" where the line does not say."""
    owner = next((k for k in range(at - 1, first - 1, -1) if reading.words[k].endswith(("'s", "s'"))), -1)
    if owner < 0:
        return ""
    start = owner
    while start > first and reading.capital[start - 1] and start - 1 > first:
        start -= 1
    return speakers.identify(start, owner + 1)
