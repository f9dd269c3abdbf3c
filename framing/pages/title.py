"""What a page about an event is headed with."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKS = ".,:;!?()[]\"'‘’“”"
_BREAKS = re.compile(r"[,:;!?]+(?:\s|$)|\s[–—-]+\s")
_MOST = 4  # parts
# Words that headlines share whatever they tell.
_LITTLE = frozenset(
    "a an the and or but of in on at to for from by with as is are was be has have had not no it its his her their after over "
    "before amid during into out up who what how why this that says say said will would new could can more than about".split()
)


def make_title(event: str, headlines: Sequence[str]) -> str:
    """An event for reading: its name, and for a mere number ("case_0412") what most of its headlines share.

    >>> make_title("mill-strike", [])
    'Mill strike'
    >>> make_title("case_0412", ["Lund mill to close in May", "Owner: ‘Lund mill will close’"])
    'Lund mill'
    """
    is_number = " " not in event and re.search(r"\d", event)
    return is_number and _shared(headlines) or _readable(event)


def _readable(event: str) -> str:
    """An event for reading: where it is an identifier ("mill-strike"), its words."""
    if " " in event or not event.strip("-_"):
        return event.strip()
    words = event.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]


def _shared(headlines: Sequence[str]) -> str:
    """The words that more than half of the headlines print, in the order of the first; "" where they are one or none."""
    words = [{_plain(word) for word in headline.split()} - _LITTLE - {""} for headline in headlines]
    if len(words) < 2:
        return ""

    def is_shared(word: str) -> bool:
        return 2 * sum(_plain(word) in own for own in words) > len(words)

    first = next((headline for headline in headlines if headline), "")
    kept = " ".join(word if is_shared(word) else ", " for word in _BREAKS.sub(" , ", first).split())
    parts = [" ".join(_bare(word) for word in part.split()) for part in kept.split(",")]
    # One small word alone ("back", "race") says nothing.
    named = [re.sub(r"['’]s?$", "", p) for p in dict.fromkeys(parts) if " " in p or p[:1].isupper()]
    title = ", ".join(named[:_MOST])
    return title[:1].upper() + title[1:] if " " in title else ""


def _bare(word: str) -> str:
    """A word as printed without the marks around it; the last point of "U.S." is its own."""
    bare = word.strip(_MARKS)
    return bare + "." if "." in bare and f"{bare}." in word else bare


def _plain(word: str) -> str:
    """What two prints of a word have in common: no capitals, no marks around it, no ’s."""
    return re.sub(r"['’]s?$", "", word.strip(_MARKS).lower())
