"""Who "the president", "the institute" is: the name that stands with this title or noun in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import itemgetter

from framing.text.names.index import NameBook
from framing.text.names.namesakes import Name
from framing.text.reading import Reading
from framing.text.speakers.role_words import DEMONYM_ENDS
from framing.text.wordclasses import BODY_NOUNS, PARTISANS, PREPOSITIONS, TITLES

_MENTIONS = 400
_NEAR = 40
#: A country has one of them, and "the president" is mostly whom the article is about.
ONE_AT_A_TIME = frozenset("president premier chancellor king queen pope".split())
_HEADS_OF_STATE = frozenset(("president", "minister", "premier", "chancellor", "leader", "king", "queen"))
_RANKS = frozenset(("deputy", "vice", "assistant", "lieutenant"))
#: Words before a title that make it no other country's.
AT_HOME = frozenset(("american", "republican", "us", "u.s.", "u.s"))
_PARTIES = PARTISANS | {"democratic", "conservative", "labour"}
_OWNED = frozenset("owned run operated built made managed".split())


class Holders:
    """Who holds a title, or is called by a noun, in one article."""

    def __init__(self, reading: Reading, book: NameBook) -> None:
        self.reading = reading
        self.book = book
        self._called: dict[str, list[tuple[int, Name]]] = {}
        self._times: Counter[str] = Counter()

    def holder(self, first: int, head: str, end: int) -> Name | None:
        """The name called so before words ``[first, end)``, which end in ``head``: the nearest, of presidents the one most named.

        A title of another country's ("Arlandic President") comes second, and "the mayor" is no deputy mayor.
        """
        words = self.reading.words
        met = self._met(first, head)
        if not met or head not in TITLES:
            return met[-1][1] if met else self._leader(first, head, end)
        rank, former = _RANKS.intersection(words[first:end]), "former" in words[first:end]
        met = [(k, name) for k, name in met if _RANKS.intersection(words[max(0, k - 4) : k]) == rank]
        if head in ONE_AT_A_TIME:
            met = [(k, name) for k, name in met if ("former" in words[max(0, k - 4) : k]) == former]
        lands = {
            words[k] for k in range(first + 1, end - 1) if self.reading.capital[k] and words[k] not in TITLES
        } - _PARTIES
        if lands:  # "the Arlandic president" is no other
            fit = [name for k, name in met if not lands.isdisjoint(words[max(0, k - 4) : k])]
            return fit[-1] if fit else None
        home = [(k, name) for k, name in met if not _is_foreign(self.reading, k, head)]
        if home and head in ONE_AT_A_TIME:
            return max(home, key=lambda found: (self._named(found[1]), found[0]))[1]
        if home or met:
            return (home or met)[-1][1]
        return self._leader(first, head, end)

    def _met(self, first: int, head: str) -> list[tuple[int, Name]]:
        """Names called so before word ``first``, with the words they stand at; a noun that is no title reaches not far."""
        if head not in TITLES:
            met = next((met for met in self.book.before(first, _NEAR) if self._is_called(*met, head)), None)
            return [met] if met else []
        if head not in self._called:
            self._called[head] = [met for met in self.book.mentions if self._is_called(*met, head)]
        found = self._called[head]
        at = bisect_left(found, first, key=itemgetter(0))
        return found[max(0, at - _MENTIONS) : at]

    def _is_called(self, start: int, name: Name, head: str) -> bool:
        return head in name.words or _called(self.reading, start, name, head)

    def _named(self, name: Name) -> int:
        """How often the article names somebody."""
        if not self._times:
            self._times.update(name.full for _, name in self.book.mentions)
        return self._times[name.full]

    def _leader(self, first: int, head: str, end: int) -> Name | None:
        """Whom "the Arlandic leader" names: the nearest "Arlandic President", "Arlandic Prime Minister"."""
        words = self.reading.words
        if head != "leader" or not self.reading.capital[end - 2]:
            return None
        for start, name in self.book.before(first, _MENTIONS):
            before = words[max(0, start - 3) : start]
            if name.person and words[end - 2] in before and not _HEADS_OF_STATE.isdisjoint(before):
                return name
        return None


def _is_foreign(reading: Reading, start: int, head: str) -> bool:
    """True where the title is another country's, as in "French President"."""
    words = reading.words
    at = next((k for k in range(start - 1, max(start - 4, 0), -1) if words[k] == head), 0)
    before = words[at - 1] if at else ""
    return bool(at) and reading.capital[at - 1] and before.endswith(DEMONYM_ENDS) and before not in AT_HOME


_SAME_OFFICE = {
    "congressman": "rep",
    "congresswoman": "rep",
    "representative": "rep",
    "senator": "sen",
    "governor": "gov",
    "general": "gen",
    "professor": "prof",
}


def _called(reading: Reading, start: int, name: Name, noun: str) -> bool:
    """True where the noun stands right before this mention of the name, or in the apposition after it."""
    words, gaps = reading.words, reading.gaps
    before = words[max(0, start - 2) : start]
    if before and before[-1] == _SAME_OFFICE.get(noun):
        return True
    if before and (before[-1] == noun or before[0] == noun and before[-1] in TITLES):
        return gaps[start - 1] in (" ", ". ", ", ")
    if len(before) == 2 and before[1] == "by" and before[0] in _OWNED and noun in BODY_NOUNS:
        return True
    after = start + len(name.words)
    if after < len(words) and gaps[after - 1] == ", ":
        reach = range(after, min(after + 10, len(words) - 1))
        stop = next((k for k in reach if gaps[k] != " "), -1)
        if stop < 0 or gaps[stop][:1] not in (",", ".", ")"):
            return False
        # The noun is the apposition's head: its last word, or the one before "of".
        head = next((k for k in range(after, stop) if words[k + 1] in PREPOSITIONS), stop)
        return words[head] == noun
    return False
