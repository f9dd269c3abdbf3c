"""Whether an entry counts where one of its forms stands."""

from __future__ import annotations

from typing import NamedTuple

from framing.lexicons import pos as part_of_speech
from framing.lexicons.context import CLOSED_CLASS, Context
from framing.lexicons.entry import Entry
from framing.lexicons.gates import Condition, condition_of
from framing.lexicons.inflect import verb_slots

# "Anti-police brutality", "a counter-attack": the prefix turns the word's sense.
_TURNING = ("anti-", "counter-", "non-", "de-", "-year-")
# Written apart, a compound that ends so is a verb and its particle: "they also ran", "the free for all".
_PARTICLES = frozenset("up down off out over on in back away by through all ran".split())
_OPENS_OBJECT = part_of_speech.OBJECTS | frozenset(
    "the a an his her their its our this these those many some both several others dozens scores hundreds thousands millions "
    "two three four five six seven eight nine ten".split()
)
# "Could Vant slam it", "they heard Vant slam it".
_BASE_AFTER = part_of_speech.MODALS | frozenset(
    "hear hears heard see sees saw seen watch watches watched have had".split()
)
_PERSONS = part_of_speech.SUBJECTS - {"that"}
# With a capital in mid-sentence these are part of a name even where they stand alone, and so are nouns that name nobody.
_LONE = ("v", "adj", "adv")
_NO_LABELS = ("evaluative_noun", "emotive_description", "praise_awe")


class Use(NamedTuple):
    """An entry in one of its forms, and what can be told of the two without their neighbours.

    ``at_once``: it counts wherever it is written small and apart. ``guessed``: its part of speech must be guessed.
    ``bare``: it is a verb in its base form or in -s. ``joined``: its term is a compound, ``participle``: an object after it
    would make it a verb. ``named``: capitals do not matter to it.
    """

    entry: Entry
    at_once: bool
    guessed: bool
    bare: bool
    base: bool
    joined: bool
    participle: bool
    named: bool
    condition: Condition | None


def use_of(entry: Entry, form: str) -> Use:
    """What an entry in one of its forms asks of its neighbours."""
    unsettled = entry.pos in ("n", "v") and not _settled(form, entry.pos)
    gate, joined = entry.gate, "-" in entry.term
    participle = entry.pos == "adj" and form.endswith(("ed", "ing"))
    return Use(
        entry,
        at_once=not (gate or unsettled or joined or participle),
        guessed=unsettled and "pos=" not in gate,
        bare=unsettled and entry.pos == "v" and (form == entry.term or form.endswith("s")),
        base=entry.pos == "v" and form == entry.term and form not in verb_slots(form)[2],
        joined=joined,
        participle=participle,
        named="any-case" in gate or "name" in gate,
        condition=condition_of(gate) if gate else None,
    )


def _settled(form: str, pos: str) -> bool:
    """Whether the part of speech needs no guess: a phrase, or an ending that tells."""
    return " " in form or part_of_speech.clear_by_ending(form, pos)


def verdict_of(use: Use, context: Context, form: str, small: bool) -> int:
    """0 if the entry does not count here, 1 if it counts by a guess, 2 if it counts.

    ``small`` says that the form has no capital and follows no hyphen, so that it is no part of a name or a compound.
    """
    if use.joined or use.participle or not small:
        if _is_other(use, context, form) or not use.named and _is_name(use.entry, context, " " not in form):
            return 0
    verdict = use.condition(context, form) if use.condition else 2
    if not verdict or verdict == 2 and not use.guessed:
        return verdict
    # Most verbs in their base form or in -s may be nouns: "the cave", "violent clashes".
    if use.bare and (
        part_of_speech.lead_of(context, form, "v") < -1 or use.base and _after_one_name(context)
    ):
        return 0
    if use.guessed:
        found, lead = part_of_speech.guess(context, form)
        if found != use.entry.pos:
            return 0 if found in ("n", "v") and lead >= 2 else 1
    return verdict


def _after_one_name(context: Context) -> bool:
    """Whether one name stands before, with which no verb in its base form agrees: "the Gallen [pressure] campaign"."""
    before = context.before()
    if not (context.previous_adjacent() and context.capitalised(-1)) or context.in_title_case():
        return False
    if before.endswith("s") or "'" in before or before in CLOSED_CLASS or context.before(2) in ("and", "or"):
        return False
    return _BASE_AFTER.isdisjoint(context.before(k) for k in (2, 3, 4))


def _is_name(entry: Entry, context: Context, one: bool) -> bool:
    """Whether the candidate, of one word or of more, is a name or a title, or part of one: it is written large."""
    if not context.document.text[context.start].isupper():
        return False
    lone = one and (entry.pos in _LONE or entry.category in _NO_LABELS)
    if one and context.is_known_name() or context.in_name(lone=lone):
        return True
    return not one and not entry.category.endswith("_label") and context.is_title()


def _is_participle(context: Context) -> bool:
    """Whether a subject or an object makes it a verb: "who unnerved many", "gripping the town", but not "a gripping tale"."""
    if context.before() in _PERSONS:
        return True
    after = context.after()
    follows = context.next_adjacent() and (after in _OPENS_OBJECT or after.isdigit())
    return follows and context.before() not in part_of_speech.DETERMINERS


def _is_other(use: Use, context: Context, form: str) -> bool:
    """Whether the words as written are not the entry's: a turned compound, a verb with an object or with its particle."""
    before = context.document.lowered[max(0, context.start - 8) : context.start]
    if before.endswith(_TURNING):
        return True
    if use.participle and _is_participle(context):
        return True
    apart = use.joined and "-" not in form and use.entry.term.rpartition("-")[2] in _PARTICLES
    return apart and context.before() not in part_of_speech.DETERMINERS
