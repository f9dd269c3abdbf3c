"""What a word's form and its neighbours tell of it by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.claims.acts.phrases import forms
from framing.claims.acts.verb_forms import is_past
from framing.claims.concepts import PERSON_GROUPS, Token
from framing.claims.frames.lexicon import lexicon
from framing.claims.frames.word_sets import AUXILIARIES, OPENERS, PREPOSITIONS, PRONOUNS, TITLES
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.synonyms import ACTS

# Nouns in -ing that end a phrase, unless an object follows ("the council meeting in Orl", "the man crossing the street").
_DEEDS = frozenset(
    """meeting crossing building hearing ruling shooting wedding opening briefing bombing killing training funding stabbing
    sentencing filing landing finding warning trading lending spending fishing mining farming shipping recording""".split()
)

_INITIALS = frozenset("abcdefghijklmnopqrstuvwxyz") | frozenset(
    "sgt lt capt gen col st inc corp co jr ms messrs".split()
)

_ACTS = frozenset(word for group in ACTS for word in group)


def describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether an adjective stands behind its noun ("troops loyal to the general")."""
    behind = (
        i > 0 and bool(tokens[i - 1].concept) and i + 1 < len(tokens) and tokens[i + 1].low in ("to", "of")
    )
    return behind and tokens[i].low in (
        "loyal",
        "close",
        "sympathetic",
        "hostile",
        "critical",
        "capable",
        "full",
    )


def late_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word belongs to the day after it ("late on Thursday")."""
    return tokens[i].low in ("late", "early") and i + 1 < len(tokens) and tokens[i + 1].low in ("on", "in")


def bounds_number(tokens: Sequence[Token], i: int) -> bool:
    """Whether "up" or "to" stands in "up to 18,000"."""
    first = i if tokens[i].low == "up" else i - 1
    lows = [t.low for t in tokens[max(0, first) : first + 3]]
    return len(lows) == 3 and lows[:2] == ["up", "to"] and (lows[2][0].isdigit() or lows[2] in WORD_VALUE)


def shortens(tokens: Sequence[Token], i: int) -> bool:
    """Whether a full stop only shortens the title before it ("Gov. Ortman")."""
    return (
        tokens[i].low == "."
        and 0 < i < len(tokens) - 1
        and tokens[i - 1].low in TITLES | _INITIALS
        and tokens[i + 1].capital
    )


def is_adverb(token: Token) -> bool:
    """Whether a word in -ly is an adverb and no verb ("supply") or name."""
    return token.low.endswith("ly") and not token.name and token.low not in lexicon().bases


def past_form(low: str) -> bool:
    """Whether a word can be a past form; "seed" and "speed" cannot."""
    return is_past(low) and (not low.endswith(("eed", "red")) or low in lexicon().verbs)


@lru_cache(maxsize=8192)
def third_person(low: str) -> bool:
    """Whether a word in -s may be a verb: of a frame, or of an act whose past form is listed ("upholds", not "deaths")."""
    if not low.endswith("s") or low.endswith("ss"):
        return False
    bases = low[:-1], low[:-2] if low.endswith("es") else "", low[:-3] + "y" if low.endswith("ies") else ""
    told = (form for base in bases if len(base) > 2 for form in forms(base) if is_past(form))
    return low in lexicon().verbs or any(form in _ACTS for form in told)


def opens_clause(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun phrase begins for sure at token ``i``: with "the", "he" or a name."""
    return i < len(tokens) and (tokens[i].low in OPENERS or tokens[i].low in PRONOUNS or tokens[i].name)


def ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word in -ing at ``i`` is the noun that its phrase ends with ("the council meeting in Orl")."""
    person = tokens[i - 1].concept in PERSON_GROUPS or tokens[i - 1].low in PRONOUNS
    return tokens[i].low in _DEEDS and not person and not opens_clause(tokens, i + 1)


def no_noun_next(tokens: Sequence[Token], i: int) -> bool:
    """Whether no noun follows that a word in -ing could belong to ("shipping magnate")."""
    return (
        i >= len(tokens)
        or not tokens[i].concept
        or tokens[i].name
        or tokens[i].low in PREPOSITIONS
        or tokens[i].low.endswith("s")
    )


def verb_next(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` can be a finite verb or an auxiliary by its form."""
    low = tokens[i].low if i < len(tokens) else ""
    return low in AUXILIARIES or past_form(low) or third_person(low)
