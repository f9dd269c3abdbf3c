"""One frame as a sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass

from framing.claims.frames.lexicon import Frame
from framing.claims.frames.parties import Party


@dataclass(frozen=True, slots=True)
class Reading:
    """One frame told at token ``index``: the parties of its roles, its mode (as in ``Verb``) and whether it is denied.

    ``known`` is False for a verb that no frame of the lexicon holds: its frame is the verb.
    """

    frame: Frame
    roles: dict[str, tuple[Party, ...]]
    index: int
    mode: str = "fact"
    denied: bool = False
    known: bool = True

    def names(self, role: str) -> frozenset[str]:
        """The names of everybody in a role."""
        return frozenset().union(*(p.names for p in self.roles.get(role, ())))
