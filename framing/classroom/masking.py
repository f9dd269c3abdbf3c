"""Outlets' names taken out of the texts, so that pupils judge words and not mastheads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

HIDDEN = "█"
_WORD = re.compile(r"[^\W\d_]{4,}")
# Words in names of outlets that say nothing about which outlet it is; they are hidden only as part of the whole name.
_GENERIC = frozenset(
    "news times post daily herald journal gazette tribune press agency chronicle observer sentinel courier bulletin mail "
    "star weekly review report reports today world national television radio broadcasting network media online information "
    "standard telegraph examiner record register ledger evening morning sunday letter outlet wire service with from".split()
)
_BEFORE = re.compile(r"(?<!\w)([A-Z][\w’'-]*)[ \u00a0]\Z")
_LONGEST = 30
# "Corvane Post - Opinion", "Corvane Post (Online)": the paper is named without what follows.
_DEPARTMENT = re.compile(r"(?<=\S)\s+(?:[-–—|]\s|\().*")
# A capital at the beginning of a sentence makes no name.
_SMALL = frozenset(
    "the a an in at of from by and for but to on as with when while if after before says said".split()
)


class NameMask:
    """Hides the names of outlets in a text without moving a single character.

    A name is hidden in full, with or without its article; a word of a name is hidden where it stands alone and fewer than
    half of the texts use it (the town in "Lintwick Gazette" stays, the agency in "(Northline)" goes), unless it ends another
    name ("Mount Corvane"). A name of one word is hidden where it is written as a name: "Reason", not "the reason".

    >>> NameMask(["The Corvane Post"], ["As The Corvane Post wrote"]).hide("As The Corvane Post wrote")
    'As ████████████████ wrote'
    """

    def __init__(self, outlets: Iterable[str], texts: Sequence[str]) -> None:
        given = {" ".join(o.split()) for o in outlets if o.strip()}
        names = sorted(given | {_DEPARTMENT.split(o)[0] for o in given}, key=len, reverse=True)
        whole = [_whole(name) for name in names]
        self._pattern = re.compile("|".join(whole)) if whole else None
        rest = [self._cover(text) for text in texts]
        words = {w for name in names for w in _WORD.findall(name) if w.lower() not in _GENERIC}
        limit = max(1, (len(texts) - 1) // 2)
        alone = sorted(
            w for w in words if sum(bool(re.search(rf"\b{re.escape(w)}\b", text)) for text in rest) <= limit
        )
        forms = [form for w in alone for form in (w, w.upper())]
        self._words = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b") if forms else None

    def hide(self, text: str) -> str:
        """The text with every name replaced by blocks; its length stays the same."""
        covered = self._cover(text)
        return self._words.sub(_alone, covered) if self._words else covered

    def _cover(self, text: str) -> str:
        return self._pattern.sub(_blocks, text) if self._pattern else text


def _whole(name: str) -> str:
    bare = name[4:] if name.lower().startswith("the ") else name
    parts = bare.split()
    if len(parts) > 1:
        return r"(?i:(?<!\w)(?:the\s)?{}(?!\w))".format(r"\s".join(map(re.escape, parts)))
    # "The Hill" is a paper, "the hill" and "Capitol Hill" are none.
    article = r"(?:[Tt]he|THE)\s" if bare != name else r"(?:[Tt]he\s)?"
    forms = "|".join(re.escape(form) for form in (bare[:1].upper() + bare[1:], bare.upper()))
    return rf"(?<!\w){article}(?:{forms})(?!\w)"


def _alone(found: re.Match[str]) -> str:
    """A word of a name hidden, unless a capitalised word before it says that it belongs to another name."""
    before = _BEFORE.search(found.string, max(0, found.start() - _LONGEST), found.start())
    other = before is not None and before.group(1).lower() not in _SMALL
    return found.group() if other else _blocks(found)


def _blocks(found: re.Match[str]) -> str:
    return HIDDEN * len(found.group())
