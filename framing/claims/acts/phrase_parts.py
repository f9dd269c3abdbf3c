"""The noun phrases before and after a verb, as heads, other words and names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.claims.acts.verb_forms import CALENDAR, is_participle, is_past
from framing.claims.concepts import FUNCTION, Token
from framing.claims.quantities.numerals import SCALE, WORD_VALUE
from framing.claims.synonyms import SAYING

_BE = frozenset("is are was were be been being get got gets 's 're".split())
AUXILIARIES = _BE | frozenset(
    """has have had having will would shall should can could may might must do does did to not n't also then later now just
    still reportedly allegedly already finally again never yet isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't
    don't doesn't didn't can't cannot couldn't ever both all each""".split()
)
_RELATIVES = frozenset("who which that whom".split())
_BREAKS = frozenset(
    "when while because although though after before since until if unless whether where but as".split()
)
_PREPOSITIONS = frozenset(
    """in on at to by with against into over under for during until amid near about between through without outside inside from
    off onto across along around behind beside beyond despite following including toward towards upon within than""".split()
)
_PRONOUNS = frozenset("himself herself themselves itself".split())
# Words that begin a time after a verb ("rose last month").
_TURNS = frozenset("last next yesterday today tomorrow tonight early earlier late later".split())
_SPANS = frozenset(
    "minute minutes hour hours day days week weeks month months year years night time times evening morning".split()
)
_OBJECT_PRONOUNS = frozenset("him her it them himself herself itself themselves me us".split())
_DEEP = 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the concept of its ``head``, those of all its ``words`` and of its ``names``.

    ``own`` are the words of its core and of the phrase after "of", ``tail`` those of what follows and says which one is meant.
    ``lead`` is its first word ("no", "some", "two"), ``first`` the token it begins with.
    """

    head: str = ""
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    lead: str = ""
    first: int = -1

    @property
    def vague(self) -> bool:
        """Whether the phrase names nothing: a pronoun, or no phrase at all."""
        return not self.words


NOTHING = Phrase()


def _held(tokens: Sequence[Token], places: Iterable[int]) -> list[int]:
    """The places whose tokens name something: no numbers, no days."""
    return [
        k
        for k in places
        if tokens[k].concept
        and tokens[k].low.removesuffix("'s") not in CALENDAR
        and tokens[k].low not in WORD_VALUE
        and tokens[k].low not in SCALE
        and tokens[k].low not in _PRONOUNS
        and not (tokens[k].low in ("cent", "percent") or tokens[k].low in _OBJECT_PRONOUNS)
    ]


def _phrase(tokens: Sequence[Token], places: Sequence[int], end: int, tail: Iterable[int] = ()) -> Phrase:
    """The phrase of some tokens, the first of which stand in one run up to ``end``; its head is the last noun of the core."""
    core_end, own_end = _core_ends(tokens, places[0], end)
    held = _held(tokens, places)
    core = [k for k in held if k < core_end] or [k for k in held if k < own_end] or held
    own = [k for k in held if k < own_end or k >= end]
    after_own = [*(k for k in held if own_end <= k < end), *_held(tokens, tail)]
    return Phrase(
        tokens[core[-1]].concept if core else "",
        frozenset(tokens[k].concept for k in held),
        frozenset(tokens[k].concept for k in held if tokens[k].name),
        frozenset(tokens[k].concept for k in own),
        frozenset(tokens[k].concept for k in after_own),
        tokens[places[0]].low,
        places[0],
    )


def _core_ends(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    """Where the core of a phrase ends (before its first preposition, relative or comma), and the phrase after "of" with it."""
    core = end
    for k in range(first + 1, end):
        low = tokens[k].low
        closes = (
            low in _PREPOSITIONS or low in _RELATIVES or low == "," or is_participle(low) and k > first + 1
        )
        if low == "of" and k + 1 < end and tokens[k + 1].low.endswith("ing"):
            return min(core, k), k  # "accused of hiding": an act, no part of the name
        if low == "of" and core == end:
            core = k
        elif closes:
            return min(core, k), k
    return core, end


def before(tokens: Sequence[Token], k: int) -> Phrase:
    """The subject that ends before token ``k``, over relative clauses and what stands between commas.

    >>> from framing.claims.concepts import tokenize
    >>> tokens = tokenize("The cook who died in Carrow last week had never been vaccinated.")
    >>> before(tokens, 8).head, sorted(before(tokens, 8).names)
    ('cook', ['carrow'])
    """
    i, end = k - 1, k
    if i >= 0 and tokens[i].low in _RELATIVES:
        i -= 1 + (i > 0 and tokens[i - 1].low == ",")
        end = i + 1
    enclosed: list[int] = []
    if i >= 0 and tokens[i].low == ",":
        opened = next((j for j in range(i - 1, max(-1, i - _DEEP), -1) if tokens[j].low == ","), -1)
        if opened > 0:
            enclosed = list(range(opened + 1, i))
            i = opened - 1
        end = i + 1
    i = _left_edge(tokens, i)
    if i >= end:
        return NOTHING
    return _phrase(tokens, [*range(i, end), *enclosed], end)


def _left_edge(tokens: Sequence[Token], i: int) -> int:
    """The first token of the phrase that ends at token ``i``."""
    lowest, inside = max(-1, i - _DEEP), False
    while i > lowest:
        low = tokens[i].low
        if low in (",", ";", ":", '"', "(", ")") or low in _BREAKS:
            break
        verb = not tokens[i].name and (
            is_past(low) or low in AUXILIARIES and low not in ("to", "all", "both", "each")
        )
        if verb and (low in SAYING or not _inside(tokens, i, lowest)):
            break
        inside = inside or verb
        if low in _RELATIVES and not inside:
            break
        if low in ("and", "or") and not _joins_nouns(tokens, i):
            break
        i -= 1
    return i + 1


def _inside(tokens: Sequence[Token], i: int, lowest: int) -> bool:
    """Whether the verb at ``i`` stands in a relative clause, full or reduced ("the nurse arrested over the deaths")."""
    j = i
    while j - 1 > lowest and tokens[j - 1].low in AUXILIARIES:
        j -= 1
    if j - 1 > lowest and tokens[j - 1].low in _RELATIVES:
        return True
    led = j - 1 > lowest and tokens[j - 1].low in ("the", "a", "an", "its", "his", "her", "their")
    return (
        led
        or j == i
        and is_participle(tokens[i].low)
        and bool(tokens[i - 1 : i])
        and bool(tokens[i - 1].concept)
    )


def _joins_nouns(tokens: Sequence[Token], i: int) -> bool:
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and (after.name or not is_past(after.low)) and after.low not in AUXILIARIES


def after(tokens: Sequence[Token], i: int) -> Phrase:
    """The object that begins at token ``i``, with the phrase after "of" and a name after a comma.

    >>> from framing.claims.concepts import tokenize
    >>> after(tokenize("She sacked her minister, Tomas Wren, on Wednesday."), 2).head == "minister"
    True
    """
    k = i
    while k < len(tokens) and (tokens[k].low.endswith("ly") or tokens[k].low in ("out", "up", "down", "off")):
        k += 1
    first = k
    if k < len(tokens) and (tokens[k].low == "of" or tokens[k].low in _TURNS):
        return NOTHING
    while k < len(tokens) and k - i < 16:
        token = tokens[k]
        low = token.low
        if low == "," and k > first and k + 1 < len(tokens) and tokens[k + 1].name and tokens[k - 1].concept:
            k += 1
            continue
        if (
            low in _PREPOSITIONS
            or low in _BREAKS
            or low in _RELATIVES
            or low in AUXILIARIES
            and low not in ("all", "both")
        ):
            break
        if not low[0].isalnum() and low not in ("-", "'", "$", "%"):
            break
        if low in ("and", "or") and not _joins_nouns(tokens, k):
            break
        if (
            not token.name
            and is_past(low)
            and k > first
            and token.low not in FUNCTION
            and tokens[k - 1].low not in ("the", "a", "an")
        ):
            break
        k += 1
    if k == first or _is_pronoun(tokens, first) or _is_time(tokens, first, k):
        return NOTHING
    return _phrase(tokens, list(range(first, k)), k, range(k, _tail_end(tokens, k)))


def _is_time(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a phrase after a verb only says when or for how long ("a week after", "three hours")."""
    core = next((k for k in range(first, end) if tokens[k].low == "of"), end)
    head = next((t.low for t in reversed(tokens[first:core]) if t.concept), "")
    return head in _SPANS or head in CALENDAR


def _tail_end(tokens: Sequence[Token], k: int) -> int:
    """Where what says more about an object ends: at a mark, a day or an adverb's clause."""
    first = k
    while k < len(tokens) and k - first < 10:
        low = tokens[k].low
        if low in (",", ";", ":", '"', ".") or low in _BREAKS or low in CALENDAR:
            break
        k += 1
    return k


def clause_end(tokens: Sequence[Token], k: int) -> int:
    """The next mark after token ``k``, or the end."""
    while k < len(tokens) and tokens[k].low not in (",", ";", ":", "."):
        k += 1
    return k


def _is_pronoun(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word at ``k`` stands for a person or thing; "her minister" begins a phrase."""
    if tokens[k].low == "her" and k + 1 < len(tokens) and (tokens[k + 1].concept or tokens[k + 1].name):
        return False
    return tokens[k].low in _OBJECT_PRONOUNS
