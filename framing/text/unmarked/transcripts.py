"""Transcripts: lines, or parts of one line, that open with whoever speaks, and names in lines of their own."""

from __future__ import annotations

import re
from collections import Counter

from framing.text.document import Voice
from framing.text.names.index import NameBook
from framing.text.reading import Reading
from framing.text.wordclasses import DETERMINERS, FEMALE_NAMES, MALE_NAMES, ORG_WORDS, PLACES, TITLES

_LABEL = re.compile(r"([A-Z][A-Za-z.'’\-]*(?: [A-Z][A-Za-z.'’\-]*){0,4}|Q|A)(?: \([^()\n]{1,40}\))?: (?=\S)")
# "… go? ANA LUND: No. …", in a line that opens with such a label
_INSIDE = re.compile(r"(?<= )(?:[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]*){0,4}|Q|A): (?=\S)")
_NAME = re.compile(r"[A-Z][\w.'’\-]{1,20}(?: [A-Z][\w.'’\-]{0,20}){1,3}")
_NOT_LABELS = frozenset(
    "update note editor editors related read watch photo image video source sources more correction "
    "warning live listen".split()
)
_GIVEN = MALE_NAMES | FEMALE_NAMES
_MARKS = "\"“”„«»'‘"
_END = 80  # characters
_LAST_ANSWER = 8  # paragraphs


def transcript_voices(reading: Reading, book: NameBook) -> list[Voice]:
    """As in "NAME: text" lines, where at least two such lines stand in the article."""
    labels = [label for start, end in reading.paragraphs for label in _labelled(reading.text, start, end)]
    if len(labels) < 2:
        return []
    counts = Counter(name for name, _, _ in labels)
    lower = {word for word, capital in zip(reading.words, reading.capital, strict=True) if not capital}
    speaking = {name for name, n in counts.items() if _is_speaker(name, n, book, lower)}
    if any(
        counts[name] >= 2 for name in speaking
    ):  # a transcript: who says but one thing in it is somebody too
        speaking |= {
            name for name in counts if " " in name and name.isupper() and _is_speaker(name, 2, book, lower)
        }
    lines = [x for x in labels if x[0] in speaking and (x[0].isupper() or counts[x[0]] >= 2)]
    if len(lines) < 2:
        return []
    asking = asking_roles([(name, reading.plain[start:end]) for name, start, end in lines])
    return [
        Voice(
            start,
            end,
            "direct",
            "" if name in ("Q", "A") else _as_name(name),
            asking.get(name, ""),
            rule="transcript",
        )
        for name, start, end in lines
        if start < end and reading.text[start] not in _MARKS
    ]


def asking_roles(turns: list[tuple[str, str]], least: int = 3) -> dict[str, str]:
    """Who asks in half of ``least`` turns or more is the interviewer: "media"."""
    spoke = Counter(name for name, _ in turns)
    asked = Counter(name for name, said in turns if "?" in said[-_END:])
    return {name: "media" for name, n in asked.items() if spoke[name] >= least and 2 * n >= spoke[name]}


def _labelled(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The labels of a line, each with where what it introduces begins and ends."""
    found = _LABEL.match(text, start, min(end, start + 90))
    if not found or found.group(1).lower().split()[0] in _NOT_LABELS or found.end() == end:
        return []
    name, at = found.group(1), found.end()
    made = []
    for other in _INSIDE.finditer(text, at, end) if name.isupper() else ():
        made.append((name, at, other.start() - 1))
        name, at = other.group()[:-2], other.end()
    return [*made, (name, at, end)]


def dialogue_voices(reading: Reading, book: NameBook) -> list[Voice]:
    """An interview with the names in lines of their own: two people or more, each named so twice, one of whom asks."""
    text, paragraphs = reading.text, reading.paragraphs
    lines = [
        (n, text[a:b]) for n, (a, b) in enumerate(paragraphs) if b - a < 60 and _NAME.fullmatch(text, a, b)
    ]
    counts = Counter(name for _, name in lines)
    if max(counts.values(), default=0) < 2:
        return []
    lower = {word for word, capital in zip(reading.words, reading.capital, strict=True) if not capital}
    named = [
        (n, name) for n, name in lines if counts[name] > 1 and _is_speaker(name, counts[name], book, lower)
    ]
    if len({name for _, name in named}) < 2:
        return []
    stops = [n for n, _ in named[1:]] + [min(named[-1][0] + 1 + _LAST_ANSWER, len(paragraphs))]
    asking = asking_roles(
        [
            (name, text[paragraphs[n][1] : paragraphs[stop - 1][1]])
            for (n, name), stop in zip(named, stops, strict=True)
        ],
        2,
    )
    if not asking:
        return []
    return [
        Voice(*paragraphs[k], "direct", name, asking.get(name, ""), rule="transcript")
        for (n, name), stop in zip(named, stops, strict=True)
        for k in range(n + 1, stop)
        if text[paragraphs[k][0]] not in _MARKS
    ]


def _is_speaker(label: str, times: int, book: NameBook, lower: set[str]) -> bool:
    """Whether a label names somebody, as "LUND" does and "Winner", "THE FACTS", "Gold" do not.

    ``lower`` holds the words that the text prints in lower case, which are nobody's surname.
    """
    words = label.lower().replace(".", "").split()
    if label in ("Q", "A"):
        return times >= 2
    if (
        words[0] in DETERMINERS
        or not lower.isdisjoint((words[-1], words[-1] + "s"))
        or words[-1] in ORG_WORDS
        or words[-1] in PLACES
    ):
        return False
    if any(word in _GIVEN or word in TITLES for word in words):
        return True
    if len(words) > 1:
        return times >= 2
    return any(name.person for name in book.by_part.get(words[0], ())) or label.isupper() and times >= 3


def _as_name(label: str) -> str:
    return " ".join(
        w.capitalize() if w.isupper() and len(w) > 3 or w.isupper() and "." not in w and len(w) > 2 else w
        for w in label.split()
    )
