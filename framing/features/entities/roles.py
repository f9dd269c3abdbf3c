"""Which body "the agency" and which bearer "the former mayor" can stand for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from framing.features.entities.gazetteer import gazetteer
from framing.features.entities.linking import Entity

# Nouns that say of what kind a body is: "the court" is a body with "Court" in its name.
_KIND = frozenset(
    "party ministry union charity university airline newspaper bank department court council committee commission".split()
)
# Nouns that may stand for a body whose name says nothing of its kind ("Hamas", "Google").
_ANY_BODY = frozenset(
    "group organization organisation movement militia company firm network outlet militants insurgents rebels insurgency".split()
)
SHORT_FOR_BODY = _KIND | _ANY_BODY | {"agency"}
_AGENCIES = frozenset("agency bureau administration service office".split())
_MEMORY = 60


def fitting_body(bodies: Sequence[tuple[int, Entity]], word: str, at: int) -> Entity | None:
    """The body that "the" and a noun at word ``at`` stand for, of those named before it (word, entity), or None.

    A noun of a kind needs a body of that kind; a wide one ("the group") the only body named shortly before.
    """
    near = [entity for place, entity in bodies if at - place < _MEMORY]
    of_kind = [entity for entity in near if word in entity.name.lower().split()]
    if of_kind:
        return of_kind[-1]
    if len(set(near)) != 1:
        return None
    last = near[-1].name.lower().split()[-1]
    if word == "agency" and (last in _AGENCIES or near[-1].name.isupper()):
        return near[-1]
    return near[-1] if word in _ANY_BODY and last not in gazetteer().heads else None


def could_bear(said: Sequence[str], title: Collection[str]) -> bool:
    """Whether the words beside an office ("former", "of the United States") all stand in the titles that a person bears.

    >>> could_bear(["former", "harbour"], {"former", "harbour", "mayor"}), could_bear(["deputy"], {"mayor"})
    (True, False)
    """
    return set(_places(said)) <= set(_places(title))


def _places(words: Collection[str]) -> list[str]:
    """Words with every form of a country's name as one."""
    known = gazetteer()
    joined = [] if not {"united", "states"} <= set(words) else ["United States"]
    rest = [w for w in words if not joined or w not in ("united", "states")]
    return joined + [
        entry.name if (entry := known.find((w,))) and entry.kind == "country" else w for w in rest
    ]
