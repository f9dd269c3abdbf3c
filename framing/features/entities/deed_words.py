"""The words for deeds, and which of their places tell of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from framing.features.entities.clauses import Clause
from framing.features.entities.gazetteer import matters, table
from framing.features.entities.phrases import Phrase
from framing.features.entities.tagging import Tagged
from framing.lexicons.inflect import noun_forms, verb_forms

_FIRES = frozenset(verb_forms("fire"))
_SHOTS = frozenset(
    "gas shot shots round rounds bullet bullets missile missiles rocket rockets ammunition weapon weapons gun guns pellets "
    "cannon cannons grenade grenades torpedoes projectiles".split()
)
_PASSES = frozenset(verb_forms("pass"))
_DENIALS = frozenset("not never cannot hardly barely".split())
# "Charged with the safety of the town" accuses nobody.
_DUTIES = frozenset(
    "task tasks duty duties responsibility safety protection protecting keeping ensuring overseeing enforcing care running "
    "managing oversight job leading reviewing making carrying upholding safeguarding".split()
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed; ``owner`` says whether a possessor before its noun is agent or patient; for "matter" a name is the agent.

    For "self" whoever stands beside the noun is the agent.
    """

    name: str
    owner: str


@cache
def deed_nouns(things: bool = False) -> dict[str, Deed]:
    """Nouns that name a deed, both numbers; with ``things`` also what comes of it ("tariff", "lawsuit")."""
    columns = ("nouns", "things") if things else ("nouns",)
    return {
        form: deed
        for deed, row in _rows()
        for column in columns
        for noun in row[column].split()
        for form in noun_forms(noun)
    }


@cache
def deed_verbs() -> dict[str, Deed]:
    """Every form of every verb that names a deed."""
    found: dict[str, Deed] = {}
    for deed, row in _rows():
        for verb in row["verbs"].split():
            for form in verb_forms(verb):
                found.setdefault(form, deed)
    return found


@cache
def _rows() -> list[tuple[Deed, dict[str, str]]]:
    return [(Deed(row["deed"], row["owner"]), row) for row in table("deeds")]


def is_done(tagged: Tagged, phrases: Sequence[Phrase], clause: Clause) -> bool:
    """Whether a clause tells of a deed and does not deny it, charge somebody with a duty, or pass by what is no law."""
    words = tagged.document.words
    if clause.agent >= 0 and words[phrases[clause.agent].first] == "no":
        return False
    if not clause.passive and words[clause.verb] in _PASSES:
        agent, patient = (words[phrases[n].end - 1] if n >= 0 else "" for n in (clause.agent, clause.patient))
        if matters().get(agent, ("",))[0] == "law" or patient not in matters():
            return False  # "the bill passes the house", "they passed the mill"
    if words[clause.verb] == "charged" and words[clause.verb + 1 : clause.verb + 2] == ["with"]:
        behind = words[clause.verb + 2 : clause.verb + 6]
        if not _DUTIES.isdisjoint(behind):
            return False
    fired = words[phrases[clause.patient].end - 1] if clause.patient >= 0 else ""
    if words[clause.verb] in _FIRES and fired in _SHOTS:
        return False  # nobody is dismissed
    following = tagged.tags[2 * clause.verb + 2 : 2 * clause.verb + 3]
    if words[clause.verb] == "named" and clause.passive and following not in tuple("DCMNSJcP#"):
        return False  # "asked not to be named"
    group = words[clause.first : clause.verb]
    return not any(word in _DENIALS or word.endswith("n't") for word in group)


def stands_before_noun(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether a deed's noun only says of another one of what kind it is: "election meddling", "an arrest hearing".

    Or whether it is none: "their duties" are tariffs only where they are duties on something, "damages" are money.
    """
    tags, end, words = tagged.tags, phrase.end, tagged.document.words
    if words[end - 1] in ("duty", "duties") and words[end : end + 1] not in (["on"], ["against"], ["of"]):
        return True
    if words[end - 1] == "damages" or words[end - 2 : end] in (["death", "penalty"], ["death", "penalties"]):
        return True
    return tags[2 * end - 1 : 2 * end + 1] == " G" and tags[2 * end + 1 : 2 * end + 3] not in (
        *(f" {kind}" for kind in "DPCcnUM#NSJIRTOW"),
    )
