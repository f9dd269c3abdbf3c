"""How a frame stands in its sentence: its parties, told as fact or to come, denied or not."""

from __future__ import annotations

from framing.claims.frames.arguments import Clause, coordinated
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.lexicon import Frame
from framing.claims.frames.parties import Party
from framing.claims.frames.reading import Reading
from framing.claims.frames.verb_groups import verb_at

COPULAS = frozenset("is are was were be been became become becomes remains remained".split())


def party_of(
    clause: Clause, role: str, chunk: Chunk | None, other: Chunk | None = None
) -> dict[str, tuple[Party, ...]]:
    """The parties of a role: those of a noun phrase and of the ones joined to it; ``other`` is no pronoun's meaning."""
    if chunk is None or not role:
        return {}
    found = [clause.party(c, other) for c in coordinated(clause, chunk)]
    parties = tuple(p for p in found if p is not None)
    return {role: parties} if parties else {}


def reading_at(
    clause: Clause,
    v: int,
    frame: Frame,
    roles: dict[str, tuple[Party, ...]],
    known: bool = True,
    verb: bool = True,
) -> Reading:
    """A frame told at chunk ``v``, by a ``verb`` or a noun; ``known`` where it is one of the lexicon."""
    if not verb and not (v and clause.parts[v - 1].word in COPULAS | {"not", "never"}):
        return Reading(frame, roles, clause.parts[v].last - 1)
    told = verb_at(clause, v)
    return Reading(frame, roles, clause.parts[v].first, told.mode, told.denied, known)
