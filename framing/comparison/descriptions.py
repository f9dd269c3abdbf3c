"""A short label for a fact: words of one of its sentences, trimmed, never rephrased."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPACES = re.compile(r"\s+")
_LONGEST = 100
_TAIL = re.compile(r",? (?:he|she|they|it|[A-Z][\w.' -]{0,40}) (?:said|says|added|told reporters)\.?$")
# What only ties a clause to the one before it.
_LINK = re.compile(r"^(?:and|but|or|so|yet|while|although|because|which|who|that)\b,? ")
_LEAD = re.compile(
    r"^(?:In|On|Under|At|After|By|For|From|During|With|Since|However|Meanwhile|Earlier|Later|Also)\b(?: [\w'’-]+){0,3}, "
)
_LOOSE_END = re.compile(
    r"(?: (?:a|an|and|as|at|by|for|from|his|her|in|its|of|on|or|that|the|their|to|was|which|who|with))+$"
)
_POINTS_BACK = frozenset("he she it they this that these those his her their its there now then".split())
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|did|does|do|\w{3,}ed|\w{4,}s|said|told|took|"
    r"gave|went|came|made|met|won|lost|fell|rose|began|held|left|kept|sent|paid|built|cut|put|set|led|saw|shut|struck)\b"
)
_MARKS = "\"“”‘’'"


def describe(sentence: str) -> str:
    """The core of a sentence in at most 100 characters, cut at a word with an ellipsis.

    >>> describe("The  bridge was closed on Monday, officials said.")
    'The bridge was closed on Monday, officials said'
    >>> describe("and a new one is planned.")
    'A new one is planned'
    """
    text = _SPACES.sub(" ", sentence).strip()
    short = _TAIL.sub("", text)
    text = (short if len(short) > 25 else text).strip(" .;:,-–—")
    text = _LINK.sub("", text)
    if len(text) > _LONGEST:
        text = _LEAD.sub("", text)
    text = text[:1].upper() + text[1:]
    if len(text) <= _LONGEST:
        return text
    cut = text[: _LONGEST - 1]
    comma = max(cut.rfind(", "), cut.rfind("; "), cut.rfind(" - "))
    if comma <= 55:
        comma = cut.rfind(" ")
    return _LOOSE_END.sub("", cut[:comma].rstrip(" ,;-")) + " …"


def plainness(text: str) -> float:
    """How well a stretch of text can stand alone as a label, 0..1: a statement, no quotation, no word that points back.

    >>> plainness("The council approved the plan."), plainness("He approved the plan in June.")
    (1.0, 0.7)
    """
    words = text.split()
    first = text.lstrip(_MARKS + " ").split(" ", 1)[0].lower().strip(",") if words else ""
    score = 1.0
    score -= 0.3 * (first in _POINTS_BACK)
    score -= 0.4 * (text[:1] in "\"“‘'")
    score -= 0.4 * (not text[:1].isupper() and text[:1] not in _MARKS and not text[:1].isdigit())
    score -= 0.4 * (_VERB.search(text) is None or len(words) < 5)
    score -= 0.15 * (text.rstrip().endswith("?"))
    score -= 0.1 * (len(text) > 2 * _LONGEST)
    return max(0.0, score)


def label(texts: Sequence[str], closeness: Sequence[float], taken: frozenset[str] = frozenset()) -> str:
    """The description of the fact that ``texts`` tell: of the most central one that can stand alone and labels no other fact."""
    ranked = sorted(
        range(len(texts)), key=lambda k: (-(closeness[k] + plainness(texts[k])), len(texts[k]), texts[k])
    )
    labels = [describe(texts[k]) for k in ranked]
    return next((text for text in labels if text not in taken), labels[0])
