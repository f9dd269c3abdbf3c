"""What stands around a verb or noun: objects, what prepositions govern, and what "and" joins to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from framing.claims.frames.chunk import Chunk
from framing.claims.frames.chunks import chunks
from framing.claims.frames.doers import REACH, Doers
from framing.claims.parsed import Parsed

_STOPS = frozenset(";:")


@dataclass(frozen=True, slots=True)
class Clause(Doers):
    """The chunks of a sentence, looked at from the chunk of one verb or noun; ``verbs`` keeps what was worked out."""

    verbs: dict[int, Any] = field(default_factory=dict, compare=False)

    def at_token(self, i: int) -> int:
        """The chunk that holds token ``i``."""
        return next((n for n, c in enumerate(self.parts) if c.first <= i < c.last), -1)

    def objects(self, v: int, skip: int = 0) -> list[Chunk]:
        """The noun phrases right after the verb at chunk ``v``, at most two; ``skip`` particles are left out."""
        parts = self.parts
        k = v + 1
        while k < len(parts) and (
            parts[k].kind in ("adverb", "time") or skip and parts[k].first < parts[v].last + skip
        ):
            k += 1
        found: list[Chunk] = []
        while k < len(parts) and parts[k].kind == "np" and len(found) < 2:
            found.append(parts[k])
            k += 1
            if (
                k + 2 < len(parts)
                and parts[k].word == "of"
                and [c.kind for c in parts[k + 1 : k + 3]] == ["np", "np"]
            ):
                k += 2  # "gave the town of Balme its pictures"
        return found + self._gap(v) if len(found) < 2 else found

    def _gap(self, v: int) -> list[Chunk]:
        """What "that", "whom" or "which" stands for before a subject and its verb ("the hall that Velt lets")."""
        parts = self.parts
        k = v - 1
        while k > 0 and parts[k].kind in ("aux", "adverb", "time"):
            k -= 1
        if k > 1 and parts[k].kind == "np" and parts[k - 1].kind == "rel" and parts[k - 2].kind != "prep":
            found = self._antecedent(k - 1)
            return [found] if found is not None else []
        return []

    def governed(self, v: int) -> Iterator[tuple[str, Chunk]]:
        """The prepositions after chunk ``v`` in its clause, each with its noun phrase; "from whom" before the verb too."""
        parts = self.parts
        if (led := self._led(v)) is not None:
            yield led
        k, crossed = v + 1, 0
        while k < len(parts) and k - v < REACH:
            chunk = parts[k]
            if chunk.word in _STOPS or chunk.kind in ("rel", "break"):
                return
            if chunk.kind in ("verb", "aux"):
                return
            if chunk.word == ",":
                crossed += 1
                if crossed > 2:
                    return
            if chunk.kind == "join" and k + 1 < len(parts) and parts[k + 1].kind in ("verb", "aux"):
                return
            if chunk.kind == "prep" and k + 1 < len(parts):
                follows = parts[k + 1]
                if follows.kind == "np":
                    yield chunk.word, follows
                    if (
                        chunk.word in ("that", "after", "before", "because", "since")
                        and k + 2 < len(parts)
                        and parts[k + 2].kind in ("verb", "aux")
                    ):
                        return
            k += 1

    def _led(self, v: int) -> tuple[str, Chunk] | None:
        """The preposition before a relative that opens the verb's clause ("Velt, from whom Maro rents")."""
        parts = self.parts
        for k in range(v - 1, max(0, v - 6), -1):
            if parts[k].kind == "rel":
                found = self._antecedent(k) if parts[k - 1].kind == "prep" else None
                return (parts[k - 1].word, found) if found is not None else None
            if parts[k].kind in ("verb", "mark"):
                return None
        return None


@lru_cache(maxsize=4096)
def clause_of(parsed: Parsed) -> Clause:
    """A sentence ready to be asked for the arguments of its verbs."""
    return Clause(parsed, chunks(parsed))


def coordinated(clause: Clause, chunk: Chunk) -> list[Chunk]:
    """A phrase with those joined to it by "and" ("Maro and Velt")."""
    found = [chunk]
    k = clause.index(chunk)
    while _joined(clause, k + 1):
        k += 2
        found.append(clause.parts[k])
    k = clause.index(chunk)
    while _joined(clause, k - 1):
        k -= 2
        found.append(clause.parts[k])
    return found


def _joined(clause: Clause, k: int) -> bool:
    """Whether chunk ``k`` is an "and" between two noun phrases; "hired Maro and Velt left" begins another clause."""
    parts = clause.parts
    if (
        not 0 < k < len(parts) - 1
        or parts[k].word != "and"
        or {parts[k - 1].kind, parts[k + 1].kind} != {"np"}
    ):
        return False
    governed = k > 1 and parts[k - 2].kind in ("verb", "prep")
    return not (governed and k + 2 < len(parts) and parts[k + 2].kind in ("verb", "aux"))
