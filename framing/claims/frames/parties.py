"""Who or what a noun phrase means: its own name, one in apposition, what a pronoun stands for, whom a body acts for."""

from __future__ import annotations

from dataclasses import dataclass

from framing.claims.frames.chunk import Chunk
from framing.claims.frames.lexicon import lexicon
from framing.claims.frames.word_sets import OWNERS, PRONOUNS
from framing.claims.parsed import Parsed

_PARTS = frozenset(
    """back side rear front end top middle centre roof one head most rest crew group crowd number dozens hundreds thousands couple
    pair gang mob majority""".split()
)
_PLACES = frozenset(
    "city town village county district region province republic kingdom state island port archdiocese diocese".split()
)
# Bodies that act for the place they belong to.
_BODIES = frozenset(
    """government authorities army navy police troops soldiers forces gunners artillery military parliament state side officials
    authority ministry court courts judges intelligence service administration leadership""".split()
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something: the keys of its ``names`` and the concept of its ``head``, over tokens ``[first, last)``.

    ``kind`` is the head where it is a common noun behind the names ("the Sarrow orchid"), or one without names; ``words`` are
    the others of the phrase, ``places`` the names that say where from ("an Ardanian journalist", "agents from Belmark").
    """

    names: frozenset[str] = frozenset()
    head: str = ""
    first: int = -1
    last: int = -1
    kind: str = ""
    words: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Parties:
    """A sentence with its chunks, asked whom they mean."""

    parsed: Parsed
    parts: tuple[Chunk, ...]

    def party(self, chunk: Chunk | None, other: Chunk | None = None) -> Party | None:
        """Whom a noun phrase means: its own name, the one in apposition, or for a pronoun the first one named.

        ``other`` is a phrase that the pronoun cannot stand for.
        """
        if chunk is None:
            return None
        if chunk.word in PRONOUNS or chunk.word in OWNERS:
            return self._meant(chunk, other)
        if chunk.names and not (chunk.after_names and chunk.owner is None and self._person(chunk)):
            return Party(
                chunk.names, chunk.head, chunk.first, chunk.last, chunk.head if chunk.after_names else ""
            )
        if (whole := self._of(chunk)) is not None:
            return self.party(whole, other)
        beside = self.beside(chunk)
        if beside is not None and beside.names:
            return Party(beside.names, beside.head, beside.first, beside.last)
        tokens = self.parsed.tokens[chunk.core : chunk.last]
        own = frozenset(t.concept for t in tokens if t.concept and not t.name) - {chunk.head}
        places = frozenset(t.concept for t in tokens if t.name and t.concept) or self._from(chunk)
        return (
            Party(frozenset(), chunk.head, chunk.first, chunk.last, chunk.head, own, places)
            if chunk.head
            else None
        )

    def _from(self, chunk: Chunk) -> frozenset[str]:
        at = self.index(chunk)
        follows = self.parts[at + 1 : at + 3] if at >= 0 else ()
        from_ = len(follows) == 2 and follows[0].word in ("from", "of") and follows[1].kind == "np"
        return follows[1].names if from_ and not follows[1].after_names else frozenset()

    def _of(self, chunk: Chunk) -> Chunk | None:
        """What a part or an institution belongs to ("the back of the bus", "the government in Arda", "Arda's navy")."""
        word = self.parsed.tokens[chunk.last - 1].low
        at = self.index(chunk)
        links = ("of",) if word in _PARTS | _PLACES else ("of", "in", "from") if word in _BODIES else ()
        if not links:
            return None
        if chunk.owner is not None and word in _BODIES:
            return chunk.owner
        follows = self.parts[at + 1 : at + 3] if at >= 0 else ()
        return (
            follows[1] if len(follows) == 2 and follows[0].word in links and follows[1].kind == "np" else None
        )

    def _person(self, chunk: Chunk) -> bool:
        """Whether a phrase that ends in a noun behind a name means somebody else than the name ("the Velt chairman")."""
        return self.parsed.tokens[chunk.last - 1].low in lexicon().sides

    def _meant(self, chunk: Chunk, other: Chunk | None) -> Party | None:
        known = self.party(other) if other is not None and other.word not in PRONOUNS | OWNERS else None
        taken = known.names if known is not None else frozenset()
        named = [c for c in self.parts if c.kind == "np" and c.names and not c.names & taken]
        free = [c for c in named if not self._governed(c)] or named
        earlier = [c for c in free if c.last <= chunk.first]
        found = (earlier or free)[:1]
        return Party(found[0].names, found[0].head, found[0].first, found[0].last) if found else None

    def _governed(self, chunk: Chunk) -> bool:
        at = self.index(chunk)
        return at > 0 and self.parts[at - 1].kind == "prep"

    def beside(self, chunk: Chunk) -> Chunk | None:
        """The named phrase in apposition to one without a name ("its landlord, Velt Estates,"), or the other way round."""
        at = self.index(chunk)
        if at < 0:
            return None
        parts = self.parts
        end = at + 1
        while (
            end + 1 < len(parts)
            and parts[end].word in ("of", "for", "at", "in")
            and parts[end + 1].kind == "np"
        ):
            end += 2
        if end > at + 1 and self.parsed.tokens[chunk.last - 1].low.endswith("s"):
            return None  # "supporters of the mayor, Ana Lund"
        if (
            end + 1 < len(parts)
            and parts[end].word == ","
            and parts[end + 1].kind == "np"
            and parts[end + 1].names
        ):
            closes = parts[end + 2] if end + 2 < len(parts) else None
            if closes is None or closes.kind in ("mark", "prep", "rel", "join", "time"):
                return parts[end + 1]
        if at > 1 and parts[at - 1].word == "," and parts[at - 2].kind == "np" and parts[at - 2].names:
            closes = parts[end] if end < len(parts) else None
            if (
                closes is None
                or closes.kind in ("mark", "rel")
                or chunk.owner is not None
                and closes.kind == "prep"
            ):
                return parts[at - 2]
        return None

    def index(self, chunk: Chunk) -> int:
        """The place of a chunk; -1 for an owner, which is part of another chunk."""
        return chunk.at
