"""Judgements that the sentence gives to somebody else: "critics called it reckless", "derided as a sham"."""

from __future__ import annotations

from framing.lexicons.context import Context
from framing.lexicons.inflect import verb_forms
from framing.lexicons.pos import PREPOSITIONS

# "described it as ...": who so speaks or thinks vouches for what follows, not the writer.
_WITH_AS = frozenset(
    form
    for verb in "describe denounce condemn criticize criticise deride dismiss portray paint brand label cast view see regard "
    "characterize characterise slam attack blast decry mock reject hail praise depict frame denigrate deplore lambast lambaste "
    "ridicule pan bash rip deem perceive assail scorn rebuke oppose refer".split()
    for form in verb_forms(verb)
)
# "called it ...", with an object and what it is called.
_WITH_OBJECT = frozenset(
    form
    for verb in "call dub brand label deem consider term declare pronounce find".split()
    for form in verb_forms(verb)
)
# "criticized for being ...", "accused of being ...": what the critics hold against somebody.
_WITH_BEING = frozenset(
    form
    for verb in "criticize criticise accuse fault attack mock slam blast ridicule deride condemn chide berate assail lambast "
    "blame praise commend applaud".split()
    for form in verb_forms(verb)
)
_ASCRIBING = _WITH_AS | _WITH_OBJECT | _WITH_BEING
_BE = frozenset("is are was were be been being am".split())
# "call for", "call on", "found that": another verb.
_OTHERWISE = frozenset(
    "for of on out off up in upon to into that attention himself herself itself themselves no".split()
)
# "I call it", "best described as", "can only be called": the writer's own judgement.
_OWN = frozenset(
    "i we you can could might must should best only rightly accurately fairly hard deserves let".split()
)
_REACH = 8


def is_ascribed(context: Context) -> bool:
    """Whether a verb before the word, in its clause, makes somebody else's judgement of it.

    >>> from framing.text import annotate
    >>> document = annotate("Critics called the plan reckless.")
    >>> is_ascribed(Context(document, 4, 4, document.word_starts[4], document.word_ends[4]))
    True
    """
    if _ASCRIBING.isdisjoint(context.document.words[max(0, context.first - _REACH) : context.first]):
        return False
    before: list[str] = []
    for steps in range(1, _REACH + 1):
        word = context.before(steps)
        if not word or _mark_after(context, steps):
            return False
        said = _ascribes(word, context, before) or (
            word in _WITH_OBJECT and context.before(steps + 2) == "what"
        )
        if said and _OWN.isdisjoint(context.before(steps + k) for k in (1, 2, 3)):
            return True
        before.insert(0, word)
    return False


def _mark_after(context: Context, steps: int) -> bool:
    """Whether a comma or another mark stands between the word ``steps`` before and the next."""
    at = context.first - steps
    document = context.document
    following = document.word_starts[at + 1] if steps > 1 else context.start
    between = document.normalized[document.word_ends[at] : following]
    return any(mark in between for mark in ",.;:()!?-")


def _ascribes(verb: str, context: Context, between: list[str]) -> bool:
    """Whether ``verb``, with the words ``between`` it and the candidate, is said to judge it so."""
    if verb in _WITH_AS and "as" in between and len(between) - between.index("as") <= 4:
        return True
    if verb in _WITH_BEING and "being" in between[-4:]:
        return True
    if verb not in _WITH_OBJECT or between[:1] and between[0] in _OTHERWISE:
        return False
    if not between:
        return context.before(2) in _BE or (context.before(2).endswith("ly") and context.before(3) in _BE)
    named = next((k for k in range(len(between) - 1, 0, -1) if between[k] in ("a", "an", "the")), 0)
    if named and len(between) - named <= 3 and not PREPOSITIONS.intersection(between[named:]):
        return not PREPOSITIONS.issuperset(between[named - 1 : named]) and verb not in (
            "find",
            "finds",
            "found",
        )
    # "called the plan reckless and late", but not "called the reckless driver".
    ends = (
        not context.next_adjacent()
        or context.after() in PREPOSITIONS
        or context.after() in ("and", "or", "but", "to")
    )
    return ends and between[-1] not in PREPOSITIONS and between[-1] not in ("the", "a", "an")
