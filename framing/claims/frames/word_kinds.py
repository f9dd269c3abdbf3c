"""What each word is in its sentence, without a parser: verb, preposition, relative, or part of a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.acts.verb_forms import CALENDAR
from framing.claims.concepts import Token
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.verb_kinds import is_verb
from framing.claims.frames.word_forms import (
    bounds_number,
    describes,
    is_adverb,
    late_on,
    opens_clause,
    shortens,
    verb_next,
)
from framing.claims.frames.word_sets import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    JOINING,
    OPENERS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

_PARTICLES = frozenset("up out off down away back over aside apart together".split())
_KIND = {
    word: kind
    for kind, words in (
        ("np", OPENERS | OWNERS | PRONOUNS), ("adverb", ADVERBS), ("aux", AUXILIARIES), ("prep", PREPOSITIONS),
        ("time", CALENDAR), ("break", BREAKS), ("join", JOINING), ("rel", RELATIVES - {"that"}),
    )
    for word in words
}  # fmt: skip


def kind_of(tokens: Sequence[Token], i: int, found: Sequence[Chunk]) -> str:
    """What kind of chunk begins at token ``i``, after the chunks ``found``."""
    low = tokens[i].low
    if not low[0].isalnum() and low not in ("$", "£", "€"):
        return "adverb" if _joins(tokens, i) or shortens(tokens, i) else "mark"
    if low == "that" and (kind := _that(tokens, i, found)):
        return kind
    if _aside(tokens, i, found):
        return "adverb"
    kind = "" if low == "march" and not tokens[i].capital else _KIND.get(low, "")
    if kind or not is_adverb(tokens[i]):
        return kind or ("verb" if is_verb(tokens, i, found) else "np")
    return "adverb"


def _joins(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen or quotation mark stands inside or around a name."""
    if tokens[i].low == "-":
        return i > 0 and tokens[i - 1].end == tokens[i].start
    beside = [*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]]
    return tokens[i].low == '"' and any(t.name for t in beside)


def _that(tokens: Sequence[Token], i: int, found: Sequence[Chunk]) -> str:
    """Whether "that" is a relative ("rel") or opens a clause ("prep"); "" where it begins a noun phrase."""
    before = found[-1].kind if found else ""
    if before == "np" and i + 2 < len(tokens) and tokens[i + 1].concept and verb_next(tokens, i + 2):
        return "rel"  # "the offer that management had put forward"
    if before == "verb" or opens_clause(tokens, i + 1):
        return "rel" if before == "np" else "prep"
    return "rel" if before in ("np", "mark", "time") and verb_next(tokens, i + 1) else ""


def _aside(tokens: Sequence[Token], i: int, found: Sequence[Chunk]) -> bool:
    """Whether a word is a verb's particle, or bounds a number ("up to 18,000")."""
    low = tokens[i].low
    if low in ("up", "to") and bounds_number(tokens, i) or late_on(tokens, i) or describes(tokens, i):
        return True
    particle = low in _PARTICLES and bool(found) and found[-1].kind == "verb"
    return particle and (low not in PREPOSITIONS or not opens_clause(tokens, i + 1))
