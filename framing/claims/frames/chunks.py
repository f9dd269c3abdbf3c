"""A sentence cut into noun phrases, prepositions, marks and the words between, without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.acts.verb_forms import CALENDAR
from framing.claims.concepts import FUNCTION, Token
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.lexicon import lexicon
from framing.claims.frames.verb_kinds import has_verb, may_follow_verb, only_verb, plural_verb
from framing.claims.frames.word_forms import (
    describes,
    ends_phrase,
    is_adverb,
    late_on,
    past_form,
    shortens,
    third_person,
)
from framing.claims.frames.word_kinds import kind_of
from framing.claims.frames.word_sets import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    GOVERNING,
    JOINING,
    OPENERS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    TITLES,
)
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import SCALE, WORD_VALUE
from framing.claims.synonyms import SAYING

# Words of a noun phrase that a figure follows ("the top 10", "the remaining 300").
_BEFORE_FIGURES = frozenset(
    "top past final remaining latest nearly additional estimated record initial".split()
)
_TIME_LINKS = frozenset("on in at by since until from during before after".split())


def chunks(parsed: Parsed) -> tuple[Chunk, ...]:
    """The sentence's chunks in order.

    >>> from framing.claims.parsed import parse
    >>> [c.kind for c in chunks(parse("Maro rents a hall from the Velt estate."))]
    ['np', 'verb', 'np', 'prep', 'np', 'mark']
    """
    tokens = parsed.tokens
    found: list[Chunk] = []
    i = 0
    while i < len(tokens):
        kind = kind_of(tokens, i, found)
        if kind == "np":
            end = _phrase_end(tokens, i, found)
            _add(found, _phrase(tokens, i, end, found), tokens)
        else:
            end = i + 1
            _add(found, Chunk(kind, i, end, tokens[i].low), tokens)
        i = end
    for at, chunk in enumerate(found):
        chunk.at = at
    return tuple(found)


def _add(found: list[Chunk], chunk: Chunk, tokens: Sequence[Token]) -> None:
    """Append a chunk; "in 2019", "on Monday" and "last week" are one time."""
    if chunk.kind == "np" and _is_time(tokens, chunk, found):
        chunk = Chunk("time", chunk.first, chunk.last, "")
    if chunk.kind == "time":
        while found and (
            found[-1].kind == "time" or found[-1].word in _TIME_LINKS and found[-1].kind == "prep"
        ):
            chunk.first = found.pop().first
    found.append(chunk)


def _is_time(tokens: Sequence[Token], chunk: Chunk, found: Sequence[Chunk]) -> bool:
    """Whether a phrase only says when: a year, "last week", "3" beside a month."""
    lows = [t.low for t in tokens[chunk.first : chunk.last]]
    if lows[0].isdigit() and len(lows) == 1:
        dated = bool(found) and found[-1].kind == "time" and tokens[chunk.first - 1].low not in TIMES
        return dated or bool(found) and found[-1].kind == "prep" and len(lows[0]) == 4
    if len(lows) == 2 and lows[0] in ("a", "an", "each", "every", "per") and lows[1] in TIMES:
        return True
    timely = set(lows) <= TIMES
    return timely and (len(lows) > 1 or bool(found) and found[-1].kind == "time")


def _quoted_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a quotation mark stands before a title ("the novel "Ash Harvest"")."""
    return tokens[i].low == '"' and i + 1 < len(tokens) and tokens[i + 1].capital and tokens[i - 1].low != ","


def _phrase_end(tokens: Sequence[Token], i: int, found: Sequence[Chunk]) -> int:
    """Where the noun phrase that begins at ``i`` ends."""
    first = i
    if tokens[i].low in PRONOUNS and not (tokens[i].low in OWNERS and _owns(tokens, i)):
        return i + 1
    i += 1
    while i < len(tokens):
        token, low = tokens[i], tokens[i].low
        owned = tokens[i - 1].low.endswith("s") and (tokens[i - 1].name or tokens[first].low in OPENERS)
        if low == "'s" or low == "'" and owned:
            i += 1
            continue
        if shortens(tokens, i) or _quoted_name(tokens, i):
            i += 1
            continue
        hyphen = low == "-" and tokens[i - 1].end == token.start
        joined = low == "&" or low == "-" and hyphen
        if joined:
            i += 1
            continue
        if (
            not low[0].isalnum()
            and low not in ("$", "£", "€")
            or low in PREPOSITIONS
            or low in RELATIVES
            or low in JOINING
            or low in BREAKS
        ):
            break
        after_owner = (
            tokens[i - 1].low.endswith("'s") or i - 1 == first and tokens[first].low in OWNERS | OPENERS
        )
        if (
            low in AUXILIARIES
            or low in ADVERBS
            and not after_owner
            or low in CALENDAR
            and (low != "march" or token.capital)
            or low in PRONOUNS
            and not _possessive(tokens, i)
        ):
            break
        hyphened = i + 1 < len(tokens) and tokens[i + 1].low == "-"
        if low in OWNERS or low in OPENERS and low not in ("all", "both") and not hyphened:
            break
        if not token.name and _breaks_off(tokens, i, first, found):
            break
        if (
            (low[0].isdigit() or low in ("$", "£", "€"))
            and not hyphen
            and _ends_before_figure(tokens, i, first)
        ):
            break
        i += 1
    return i


def _ends_before_figure(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether a phrase ends before the figure at ``i``: behind a name, or a noun ("fined the bank 45 million")."""
    before = tokens[i - 1]
    if before.low.endswith("'s") or before.low == "-":
        return False
    if tokens[first].low in TIMES and before.low in TIMES:
        return True  # "Last year 300 people"
    led = tokens[first].low in OPENERS | OWNERS
    return before.name or led and i - 1 > first and bool(before.concept) and before.low not in _BEFORE_FIGURES


def _owns(tokens: Sequence[Token], i: int) -> bool:
    """Whether "her" begins a phrase ("her tenant")."""
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if tokens[i].low != "her":
        return True
    plain = following.low not in FUNCTION and following.low[0].isalpha() and following.low not in CALENDAR
    return plain and not following.low.endswith("ly") and following.low not in PREPOSITIONS


def _possessive(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].low in OWNERS and _owns(tokens, i)


def _breaks_off(tokens: Sequence[Token], i: int, first: int, found: Sequence[Chunk]) -> bool:
    """Whether the word at ``i``, after the first of a phrase, is a verb and no part of it."""
    low, before = tokens[i].low, tokens[i - 1]
    if is_adverb(tokens[i]) and not before.low.endswith("'s") or describes(tokens, i):
        return True
    opened = (
        i - 1 == first and before.low in OPENERS | OWNERS or before.low == "-" or before.low.endswith("'s")
    )
    if i + 1 < len(tokens) and tokens[i + 1].low == "to" and low in GOVERNING:
        return past_form(low) or not opened  # "a plan to close the mill"
    if (
        low in ("last", "next", "this")
        and i + 1 < len(tokens)
        and tokens[i + 1].low in TIMES
        or late_on(tokens, i)
    ):
        return True
    if opened or i + 1 < len(tokens) and tokens[i + 1].low == "-" and tokens[i + 1].start == tokens[i].end:
        return False
    if before.low == "'s" or before.low in WORD_VALUE or before.low in SCALE:
        return False
    if low in SAYING and past_form(low):
        return True
    if past_form(low):
        return True
    if low.endswith("ing") and low in lexicon().verbs and not ends_phrase(tokens, i):
        return bool(before.concept) and not before.low.endswith("'s")
    if third_person(low) and not has_verb(found) and (may_follow_verb(tokens, i) or only_verb(tokens, i)):
        return bool(before.concept)
    return plural_verb(tokens, i, found)


def _phrase(tokens: Sequence[Token], first: int, end: int, found: Sequence[Chunk]) -> Chunk:
    """A noun phrase with its owner split off."""
    cut = next((k for k in range(end - 1, first - 1, -1) if _is_owner(tokens, k, end)), -1)
    if cut >= 0 and cut + 1 < end:
        owner_end = cut + 1
        own = _plain(tokens, cut + 1, end)
        own.first, own.core = first, cut + 1
        if (
            not {t.low.removesuffix("'s") for t in tokens[first:owner_end]} <= TIMES | CALENDAR
        ):  # "Sunday's final"
            own.owner = _plain(tokens, first, owner_end)
        return own
    phrase = _plain(tokens, first, end)
    if tokens[first].low in OWNERS and end > first + 1:
        phrase.owner = Chunk("np", first, first + 1, tokens[first].low)
        phrase.core = first + 1
    return phrase


def _is_owner(tokens: Sequence[Token], k: int, end: int) -> bool:
    low = tokens[k].low
    return low.endswith("'s") and k + 1 < end or low == "'" and k + 1 < end


def _plain(tokens: Sequence[Token], first: int, end: int) -> Chunk:
    """A noun phrase without owner: its runs of names and its head."""
    runs: list[tuple[int, int]] = []
    k = first
    while k < end:
        if not tokens[k].name:
            k += 1
            continue
        j = k
        while j < end and (
            tokens[j].name or tokens[j].low in ("&", "-", ".") and j + 1 < end and tokens[j + 1].name
        ):
            j += 1
        runs.append((k, j))
        k = j
    keys = [_keys(tokens[slice(*run)]) for run in runs]
    nouns = [k for k in range(first, end) if tokens[k].low[0].isalpha() and tokens[k].low not in OPENERS]
    after_names = bool(runs) and nouns[-1] >= runs[-1][1]
    if after_names and tokens[first].low in ("a", "an", "one", "two", "three", "no", "some", "several"):
        keys = []  # "a Texas court" is not called Texas
    return Chunk(
        "np", first, end, tokens[first].low if end - first == 1 else "", None, first,
        keys[-1] if keys else frozenset(),
        frozenset().union(*keys[:-1]) if len(keys) > 1 else frozenset(),
        tokens[nouns[-1]].concept if nouns else "", after_names,
    )  # fmt: skip


_ONE_STATE = {"united states": "us", "united kingdom": "uk"}


def _keys(run: Sequence[Token]) -> frozenset[str]:
    """What a run of names is known by, titles left out."""
    known = _ONE_STATE.get(" ".join(t.low.removesuffix("'s") for t in run[:2]), "")
    return frozenset({known} if known else {t.concept for t in run if t.concept and t.low not in TITLES})
