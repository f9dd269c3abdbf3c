"""A short label for a fact: words of its most central sentence, trimmed, never rephrased."""

from __future__ import annotations

import re

_SPACES = re.compile(r"\s+")
_LONGEST = 100
_TAIL = re.compile(r",? (?:he|she|they|it|[A-Z][\w.' -]{0,40}) (?:said|says|added|told reporters)\.?$")


def describe(sentence: str) -> str:
    """The core of a sentence in at most 100 characters, cut at a word with an ellipsis.

    >>> describe("The  bridge was closed on Monday, officials said.")
    'The bridge was closed on Monday, officials said'
    """
    text = _SPACES.sub(" ", sentence).strip()
    short = _TAIL.sub("", text)
    text = (short if len(short) > 25 else text).strip(" .;:,")
    if len(text) <= _LONGEST:
        return text
    cut = text[: _LONGEST - 1]
    comma = max(cut.rfind(", "), cut.rfind("; "), cut.rfind(" - "))
    if comma > 55:
        return cut[:comma].rstrip(" ,;-") + " …"
    return cut[: cut.rfind(" ")].rstrip(" ,;-") + " …"
