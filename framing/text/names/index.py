"""The names of an article looked up: by what is printed, by surname, by place."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from framing.text.names.collected import CollectedNames
from framing.text.names.namesakes import (
    Name,
    aliases,
    as_part,
    bearers,
    surname,
)

Span = tuple[int, int]


class NameBook(CollectedNames):
    """All names of one article in the order of the text."""

    def full(self, printed: str, at: int = -1) -> str:
        """The full name for a name as printed at word ``at``, titles dropped; the printed one where none is known."""
        parts = tuple(as_part[w] for w in printed.lower().replace(".", "").replace("’", "'").split())
        if len(parts) == 1 and parts[0] in self._shared and at >= 0:
            return self._meant(parts[0], at).full
        name = self.by_full.get(parts) or (self._longer(parts) if parts else None)
        if name is None and len(parts) == 1 and not printed.islower():
            between = bearers(parts[0], self.by_part.get(parts[0], ()))
            name = between[0] if len(between) == 1 else None  # "Berg" for Ana Berg Lund
        return name.full if name else printed

    def namesake(self, family: str, gender: str) -> str:
        """The full name of the person of that surname and gender; "" where none is known."""
        fits = (
            n.full
            for n in reversed(self.by_part.get(family, ()))
            if surname(n.words) == family and n.gender == gender
        )
        return next(fits, "")

    def lookup(self, printed: str) -> Name | None:
        """The entry for a full name."""
        parts = printed.lower().replace("’", "'").split()
        return self.by_full.get(tuple(parts)) or self.by_full.get(tuple(as_part[w] for w in parts))

    def places(self, full: str, most: int = 6) -> list[Span]:
        """Where a name stands outside quotation marks, ``most`` places at the most: first word and the word after."""
        inside = self.reading.inside
        found = (
            (i, min(i + len(name.words), len(inside)))
            for i, name in self.mentions
            if name.full == full and inside[i] < 0
        )
        return list(islice(found, most))

    def before(self, word: int, limit: int = 40) -> list[tuple[int, Name]]:
        """Mentions before a word, nearest first."""
        at = bisect_left(self._starts, word)
        return self.mentions[max(0, at - limit) : at][::-1]

    def aliases(self) -> dict[str, str]:
        """Surnames and short forms with the full name they stand for, where only one name fits."""
        return aliases(self.by_full.values(), self.by_part)
