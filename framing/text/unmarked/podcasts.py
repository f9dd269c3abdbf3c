"""Podcasts written down: whoever speaks stands in small letters, in a line of their own."""

from __future__ import annotations

import re

from framing.text.document import Voice
from framing.text.reading import Reading
from framing.text.unmarked.transcripts import asking_roles
from framing.text.wordclasses import TITLES

# "ana lund", and "archived recording (mayor karl moss)" for what is played
_LABEL = re.compile(r"[a-z][a-z.'’\-]+(?: [a-z][a-z.'’\-]*){1,3}(?: \([^()\n]{3,40}\))?")
_LONGEST = 60  # characters
_LEAST = 6  # such lines; of 11,800 articles, ten podcasts and nothing else have four
_PLAYED = ("archived recording", "archival recording")


def podcast_voices(reading: Reading) -> list[Voice]:
    """What stands below each label, down to the next, where an article has six labels or more of two people at least."""
    paragraphs, plain = reading.paragraphs, reading.plain
    at = [n for n, (a, b) in enumerate(paragraphs) if b - a < _LONGEST and _LABEL.fullmatch(plain, a, b)]
    labels = [plain[slice(*paragraphs[n])] for n in at]
    if len(labels) < _LEAST or len(set(labels)) < 2:
        return []
    turns = list(zip(labels, at, [*at[1:], len(paragraphs)], strict=True))
    asking = asking_roles([(who, plain[paragraphs[n][1] : paragraphs[end - 1][1]]) for who, n, end in turns])
    printed = _capital_words(reading)
    return [
        Voice(*paragraphs[k], "direct", _speaker(who, printed), asking.get(who, ""), rule="transcript")
        for who, n, end in turns
        for k in range(n + 1, end)
    ]


def _capital_words(reading: Reading) -> dict[str, str]:
    """Words that the text prints with a capital, by their small form: "mcneil" is "McNeil"."""
    shown = zip(reading.words, reading.capital, reading.starts, reading.ends, strict=True)
    return {word: reading.text[a:b] for word, capital, a, b in shown if capital}


def _speaker(label: str, printed: dict[str, str]) -> str:
    """The name with its capitals; whom a recording is of, "" where it does not say."""
    name, _, played = label.partition(" (")
    if name in _PLAYED:
        name = " ".join(word for word in played.rstrip(")").lower().split() if word not in TITLES)
    return " ".join(
        printed.get(w.rstrip("."), w.capitalize().rstrip(".")) + "." * w.endswith(".") for w in name.split()
    )
