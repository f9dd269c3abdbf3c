"""Which words of a sentence are its verbs, by their form and what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.acts.verb_forms import CALENDAR, is_participle
from framing.claims.concepts import FUNCTION, Token
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.lexicon import lexicon
from framing.claims.frames.word_forms import no_noun_next, opens_clause, past_form, third_person
from framing.claims.frames.word_sets import (
    AUXILIARIES,
    BREAKS,
    GOVERNING,
    JOINING,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
)
from framing.claims.synonyms import SAYING

_LED_TO = GOVERNING | frozenset(
    """vote voted votes decide decided decides chose choose opted set due ready able unable unwilling likely ordered told asked
    urged allowed forced scheduled began begun continued managed helped""".split()
)
_MODALS = frozenset(
    """will would shall should can could may might must do does did won't wouldn't don't doesn't didn't can't cannot
    couldn't to""".split()
)
# Participles that news uses as adjectives, also right before a name.
_ADJECTIVES = frozenset(
    """neighbouring neighboring leading ruling visiting competing remaining existing governing acting outgoing incoming sitting
    retiring departing reigning defending opposing following surviving striking protesting fleeing warring rioting advancing
    retreating""".split()
)


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
            opens_clause(tokens, i + 1)
            or known
            and (before == "prep" and bool(titled) or no_noun_next(tokens, i + 1))
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
    return k >= 0 and tokens[k].low in _LED_TO or opens_clause(tokens, i + 1)


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
        and opens_clause(tokens, i + 1)
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
        if low in AUXILIARIES or past_form(low) and (not is_participle(low) or opens_clause(tokens, k + 1)):
            return True
    return False
