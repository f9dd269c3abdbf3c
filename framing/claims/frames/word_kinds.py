"""What each word is in its sentence, without a parser: verb, preposition, relative, or part of a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.claims.acts.phrases import forms
from framing.claims.acts.verb_forms import CALENDAR, is_participle, is_past
from framing.claims.concepts import FUNCTION, PERSON_GROUPS, Token
from framing.claims.frames.lexicon import lexicon
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
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.synonyms import ACTS, SAYING

_LED_TO = GOVERNING | frozenset(
    """vote voted votes decide decided decides chose choose opted set due ready able unable unwilling likely ordered told asked
    urged allowed forced scheduled began begun continued managed helped""".split()
)
_MODALS = frozenset(
    """will would shall should can could may might must do does did won't wouldn't don't doesn't didn't can't cannot
    couldn't to""".split()
)


# Nouns in -ing that end a phrase, unless an object follows ("the council meeting in Orl", "the man crossing the street").
_DEEDS = frozenset(
    """meeting crossing building hearing ruling shooting wedding opening briefing bombing killing training funding stabbing
    sentencing filing landing finding warning trading lending spending fishing mining farming shipping recording""".split()
)


_INITIALS = frozenset("abcdefghijklmnopqrstuvwxyz") | frozenset(
    "sgt lt capt gen col st inc corp co jr ms messrs".split()
)


# Participles that news uses as adjectives, also right before a name.
_ADJECTIVES = frozenset(
    """neighbouring neighboring leading ruling visiting competing remaining existing governing acting outgoing incoming sitting
    retiring departing reigning defending opposing following surviving striking protesting fleeing warring rioting advancing
    retreating""".split()
)


_PARTICLES = frozenset("up out off down away back over aside apart together".split())

_ACTS = frozenset(word for group in ACTS for word in group)
_KIND = {
    word: kind
    for kind, words in (
        ("np", OPENERS | OWNERS | PRONOUNS), ("adverb", ADVERBS), ("aux", AUXILIARIES), ("prep", PREPOSITIONS),
        ("time", CALENDAR), ("break", BREAKS), ("join", JOINING), ("rel", RELATIVES - {"that"}),
    )
    for word in words
}  # fmt: skip


@dataclass(slots=True)
class Chunk:
    """``kind``: np, prep, verb, rel, mark, join, break, time or other, over tokens ``[first, last)``.

    Of a noun phrase: ``owner`` the phrase before "'s" or the pronoun, ``core`` where its own words begin, ``names`` the keys of
    its last run of names, ``modifiers`` those of earlier runs, ``head`` the concept of its last noun, ``after_names`` whether
    nouns follow the names. ``at`` is its place among the chunks.
    """

    kind: str
    first: int
    last: int
    word: str = ""
    owner: Chunk | None = None
    core: int = 0
    names: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    head: str = ""
    after_names: bool = False
    at: int = -1


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
    if before == "np" and i + 2 < len(tokens) and tokens[i + 1].concept and _verb_next(tokens, i + 2):
        return "rel"  # "the offer that management had put forward"
    if before == "verb" or _opens_clause(tokens, i + 1):
        return "rel" if before == "np" else "prep"
    return "rel" if before in ("np", "mark", "time") and _verb_next(tokens, i + 1) else ""


def _aside(tokens: Sequence[Token], i: int, found: Sequence[Chunk]) -> bool:
    """Whether a word is a verb's particle, or bounds a number ("up to 18,000")."""
    low = tokens[i].low
    if low in ("up", "to") and _bounds(tokens, i) or late_on(tokens, i) or describes(tokens, i):
        return True
    particle = low in _PARTICLES and bool(found) and found[-1].kind == "verb"
    return particle and (low not in PREPOSITIONS or not _opens_clause(tokens, i + 1))


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


def _bounds(tokens: Sequence[Token], i: int) -> bool:
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


def _opens_clause(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and (tokens[i].low in OPENERS or tokens[i].low in PRONOUNS or tokens[i].name)


def is_verb(tokens: Sequence[Token], i: int, found: Sequence[Chunk]) -> bool:
    """Whether a word outside a noun phrase is a verb, by its form and what stands before it."""
    token = tokens[i]
    low = token.low
    if token.name or not low.isalpha() or low in FUNCTION and low not in lexicon().verbs:
        return False
    if low in _ADJECTIVES and i + 1 < len(tokens) and tokens[i + 1].concept:
        return False
    led_by = next((c for c in reversed(found) if c.kind not in ("time", "adverb")), None)
    if low in GOVERNING and i + 1 < len(tokens) and tokens[i + 1].low == "to":
        return bool(found)
    before, led = (led_by.kind, led_by.word) if led_by is not None else ("", "")
    known = low in lexicon().verbs or low in SAYING or third_person(low)
    if before == "aux":
        return known or past_form(low) or low.endswith("ing") or _after_modal(found)
    if before == "prep" and led == "to":
        return (
            low in lexicon().bases
            and low != "court"
            or low.endswith("ing")
            and known
            or _infinitive(tokens, i)
        )
    if low.endswith("ing") and before in ("prep", "verb", "np", "mark", "join", "rel", ""):
        titled = (
            i + 2 < len(tokens) and tokens[i + 2].name and tokens[i + 1].concept
        )  # "for bribing councillor Stoll"
        return (
            _opens_clause(tokens, i + 1)
            or known
            and (before == "prep" and bool(titled) or _no_noun_next(tokens, i + 1))
        )
    if before == "prep":
        return False
    if past_form(low) or low.endswith("ing") and known:
        return True
    if not known:
        return False
    if before == "rel" or before == "np" and led in PRONOUNS:
        return True
    if before in ("np", "mark", "join"):
        third = low.endswith("s") and not has_verb(found)
        return (third or before == "join" and len(found) > 2) and (
            may_follow_verb(tokens, i) or third and only_verb(tokens, i)
        )
    return False


def _after_modal(found: Sequence[Chunk]) -> bool:
    """Whether "will", "may", "did not" and their like stand before a word."""
    for chunk in reversed(found):
        if chunk.word in _MODALS:
            return True
        if chunk.kind not in ("aux", "adverb", "time"):
            return False
    return False


def _infinitive(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word after "to" is a verb: one that is governed ("voted on Friday to continue") or has an object of its own."""
    k = i - 2
    while k > 0 and (tokens[k].low in CALENDAR or tokens[k].low in TIMES or tokens[k].low == "on"):
        k -= 1
    return k >= 0 and tokens[k].low in _LED_TO or _opens_clause(tokens, i + 1)


def ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word in -ing at ``i`` is the noun that its phrase ends with ("the council meeting in Orl")."""
    person = tokens[i - 1].concept in PERSON_GROUPS or tokens[i - 1].low in PRONOUNS
    return tokens[i].low in _DEEDS and not person and not _opens_clause(tokens, i + 1)


def _no_noun_next(tokens: Sequence[Token], i: int) -> bool:
    """Whether no noun follows that a word in -ing could belong to ("shipping magnate")."""
    return (
        i >= len(tokens)
        or not tokens[i].concept
        or tokens[i].name
        or tokens[i].low in PREPOSITIONS
        or tokens[i].low.endswith("s")
    )


def _verb_next(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].low if i < len(tokens) else ""
    return low in AUXILIARIES or past_form(low) or third_person(low)


def only_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether no other word of the sentence can be its verb, as in headlines ("Krell buys rival Dansby")."""
    before = tokens[i - 1] if i else None
    rest = [t for k, t in enumerate(tokens) if k != i and not t.name]
    later = any(t.low in AUXILIARIES or past_form(t.low) or third_person(t.low) for t in rest)
    return (
        before is not None
        and (before.name or before.low == "," or bool(before.concept))
        and not before.low.endswith("'s")
        and not later
    )


def plural_verb(tokens: Sequence[Token], i: int, found: Sequence[Chunk]) -> bool:
    """Whether a base form follows its subject ("Figures from Telmetrix show Pinnacle ahead")."""
    low, before = tokens[i].low, tokens[i - 1]
    if low not in lexicon().bases and low not in SAYING or has_verb(found):
        return False
    return (
        (before.name or before.low.endswith("s"))
        and not before.low.endswith("'s")
        and _opens_clause(tokens, i + 1)
    )


def has_verb(found: Sequence[Chunk]) -> bool:
    """Whether the clause so far holds a verb, so that a word in -s is rather a noun."""
    for chunk in reversed(found):
        if chunk.kind in ("verb", "aux"):
            return True
        if chunk.kind in ("mark", "rel", "join", "break") or chunk.word == "that":
            return False
    return False


def may_follow_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows a word in -s can follow a verb."""
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if following.low in PREPOSITIONS:
        relative = any(t.low in RELATIVES for t in tokens[:i])
        return relative or not _verb_later(tokens, i + 2)  # "the exports to Arda fell"
    return following.low not in AUXILIARIES and (
        following.name or following.low in OPENERS or not following.concept
    )


def _verb_later(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word from ``i`` to the end of the clause can only be its verb: "fell", "were", "drew a crowd", no participle."""
    for k in range(i, len(tokens)):
        low = tokens[k].low
        if not low[0].isalnum() or low in RELATIVES or low in BREAKS or low in JOINING:
            return False
        if low in AUXILIARIES or past_form(low) and (not is_participle(low) or _opens_clause(tokens, k + 1)):
            return True
    return False
