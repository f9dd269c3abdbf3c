"""Which act a time dates: "ended" in "ended their strike on Thursday", "broke" in "It was nine when the dam broke"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.acts.exchange import is_past
from framing.claims.concepts import ACT_GROUPS, Token
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import FRACTION_WORD
from framing.claims.synonyms import SAYING
from framing.claims.times.readings import Time

# How far on the act of a time may stand where its own clause tells none.
_BEFORE, _BEYOND = 10, 16
_PLANNING = frozenset({"plan", "promise", "agree", "delay", "expect", "schedul"})
_OTHER_ACT = frozenset("after before when while because although though if but since until once".split())
_BEFORE_ING = frozenset("is are was were be been , not".split())
_BEFORE_VERB = frozenset(
    "to will would can could may might must shall should did does do not n't they we".split()
)
_DETERMINERS = frozenset("the a an its his her their this that".split())


def acts_dated(time: Time, parsed: Parsed) -> frozenset[str]:
    """The acts that a time may date.

    The nearest verb before it in its clause ("ended" in "ended their strike on Thursday"), else the nearest act there; where
    the clause tells none ("Early on Friday, ...", "It was nine when ..."), those around it.
    """
    verb = _verb_beside(time, parsed)
    if verb in _PLANNING:  # "plans to open on", "the opening is planned for"
        clause = parsed.clauses[time.first]
        own = (i for i in range(len(parsed.tokens)) if parsed.clauses[i] == clause)
        return frozenset(parsed.tokens[i].concept for i in own if _is_act(parsed.tokens, i))
    if verb in ACT_GROUPS or verb == "say":
        return frozenset({verb})
    beside = frozenset({verb, parsed.anchor(time.first, time.last)}) - {""}
    if beside:
        return beside  # "the explosion ripped through the silo at nine"
    tokens = parsed.tokens
    # An apposition may stand between ("born in Sull, a village, in 1928"); another clause is of another act.
    first = time.first
    while first > max(0, time.first - _BEFORE) and tokens[first - 1].low not in _OTHER_ACT:
        first -= 1
    near = (i for i in range(first, min(len(tokens), time.last + _BEYOND)) if i not in parsed.cited)
    return frozenset(tokens[i].concept for i in near if _is_act(tokens, i) and tokens[i].low not in SAYING)


def _verb_beside(time: Time, parsed: Parsed) -> str:
    tokens = parsed.tokens
    for i in range(time.first - 1, max(-1, time.first - 12), -1):
        if parsed.clauses[i] != parsed.clauses[time.first]:
            break
        if _is_act(tokens, i) and _is_verb(tokens, i) and i not in parsed.cited:
            return "say" if tokens[i].low in SAYING else tokens[i].concept
    return ""


def _is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word for an act stands as a verb: "stolen", "opens", "will open", but not "the data theft", "their strike"."""
    low, before = tokens[i].low, tokens[i - 1].low if i else ""
    if before in _DETERMINERS or before.endswith("'s"):
        return False
    if low.endswith("ing"):
        return before in _BEFORE_ING  # "is opening", but not "polling stations"
    return is_past(low) or low.endswith("s") or before in _BEFORE_VERB or before.endswith("s")


def _is_act(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    verb = is_past(token.low) and token.concept and token.low not in FRACTION_WORD
    return (token.concept in ACT_GROUPS or bool(verb)) and not token.name
