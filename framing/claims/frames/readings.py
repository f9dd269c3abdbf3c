"""The frames that a sentence tells, each with who has which part in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from framing.claims.frames.arguments import Clause, clause_of
from framing.claims.frames.lexicon import Frame
from framing.claims.frames.noun_readings import deed_readings, side_readings
from framing.claims.frames.origins import with_origin
from framing.claims.frames.reading import Reading
from framing.claims.frames.telling import party_of
from framing.claims.frames.verb_readings import verb_readings
from framing.claims.parsed import Parsed

_PATH = Frame("from -> to", frozenset({"turn"}))


@lru_cache(maxsize=4096)
def readings(parsed: Parsed) -> tuple[Reading, ...]:
    """Every frame of a sentence; of verbs of no frame those that have a named party.

    >>> from framing.claims.parsed import parse
    >>> found = readings(parse("The hall was rented by Maro Steel from Velt."))[0]
    >>> found.frame.name, sorted(found.names("A")), sorted(found.names("B"))
    ('rent', ['maro', 'steel'], ['velt'])
    """
    clause = clause_of(parsed)
    told = [*verb_readings(clause), *side_readings(clause), *deed_readings(clause), *_paths(clause)]
    found = _joined([with_origin(clause, r) for r in told])
    return tuple(r for r in found if r.known or any(r.names(role) for role in r.roles))


def _joined(found: list[Reading]) -> list[Reading]:
    """Readings of one frame that tell different roles of one thing put together ("received a kidney that Colin donated")."""
    whole: list[Reading] = []
    for reading in found:
        for k, other in enumerate(whole):
            if reading.known and other.frame == reading.frame and _complete(other, reading):
                whole[k] = replace(other, roles={**reading.roles, **other.roles})
                break
        else:
            if len(reading.roles) > 1:
                whole.append(reading)
    return whole


def _complete(a: Reading, b: Reading) -> bool:
    """Whether two readings have no side in common and the same thing, or one of them is nothing but a side."""
    both = a.roles.keys() & b.roles.keys()
    if both - {"T"} or not a.roles.keys() - b.roles.keys() or not b.roles.keys() - a.roles.keys():
        return False
    names = [n for r in (a, b) for role in r.roles if role != "T" for n in r.names(role)]
    if len(names) != len(set(names)):
        return False
    if len(a.roles) == 1 or len(b.roles) == 1:
        return True
    return (
        bool(both)
        and (a.names("T") & b.names("T") or {p.head for p in a.roles["T"]} & {p.head for p in b.roles["T"]})
        != set()
    )


def _paths(clause: Clause) -> Iterator[Reading]:
    """From where to where: "towed the tanker from Lisk to Varnes"."""
    parts = clause.parts
    for k, chunk in enumerate(parts[:-1]):
        if chunk.word != "from" or parts[k + 1].kind != "np":
            continue
        goal = next(
            (c for link, c in clause.governed(k + 1) if link in ("to", "into", "for", "towards")), None
        )
        source = clause.party(parts[k + 1])
        target = clause.party(goal)
        if source and target and source.names and target.names:
            mover = party_of(clause, "A", clause.mover(k))
            yield Reading(_PATH, {**mover, "B": (source,), "T": (target,)}, chunk.first)
