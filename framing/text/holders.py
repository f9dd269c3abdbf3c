"""Who "the president", "the institute" is: the name that stands with this title or noun in the text."""

from __future__ import annotations

from framing.text.names import Name, NameBook
from framing.text.reading import Reading
from framing.text.wordclasses import BODY_NOUNS, PREPOSITIONS, TITLES

_MENTIONS = 400
_DEMONYM_ENDS = tuple("an ish ese ench eek utch aeli raqi emeni elsh zech ani wiss".split())
_HEADS_OF_STATE = frozenset(("president", "minister", "premier", "chancellor", "leader", "king", "queen"))
_RANKS = frozenset(("deputy", "vice", "assistant", "lieutenant"))
_AT_HOME = frozenset(("american", "republican"))
_OWNED = frozenset("owned run operated built made managed".split())


def holder(reading: Reading, book: NameBook, first: int, head: str, end: int) -> Name | None:
    """The nearest name called so before words ``[first, end)``, which end in ``head``.

    A title of another country's ("Arlandic President") comes second, and "the mayor" is no deputy mayor.
    """
    foreign = None
    rank = _RANKS.intersection(reading.words[first:end])
    for start, name in book.before(first, _MENTIONS if head in TITLES else 40):
        if head in name.words or _called(reading, start, name, head):
            if head not in TITLES:
                return name
            if _RANKS.intersection(reading.words[max(0, start - 4) : start]) != rank:
                continue
            if not _is_foreign(reading, start, head):
                return name
            foreign = foreign or name
    if foreign is None and head == "leader" and reading.capital[end - 2]:
        return _leader(reading, book, first, reading.words[end - 2])
    return foreign


def _leader(reading: Reading, book: NameBook, first: int, country: str) -> Name | None:
    """Whom "the Arlandic leader" names: the nearest "Arlandic President", "Arlandic Prime Minister"."""
    for start, name in book.before(first, _MENTIONS):
        before = reading.words[max(0, start - 3) : start]
        if name.person and country in before and not _HEADS_OF_STATE.isdisjoint(before):
            return name
    return None


def _is_foreign(reading: Reading, start: int, head: str) -> bool:
    """True where the title is another country's, as in "French President"."""
    words = reading.words
    at = next((k for k in range(start - 1, max(start - 4, 0), -1) if words[k] == head), 0)
    before = words[at - 1] if at else ""
    return bool(at) and reading.capital[at - 1] and before.endswith(_DEMONYM_ENDS) and before not in _AT_HOME


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
