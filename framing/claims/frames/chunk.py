"""A part of a sentence as the frames see it: a noun phrase, a verb, a preposition, a mark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Chunk:
    """``kind``: np, prep, verb, rel, mark, join, break, time or other, over tokens ``[first, last)``.

    Of a noun phrase: ``owner`` the phrase before "'s" or the pronoun, ``core`` where its own words begin, ``names`` the keys of
    its last run of names, ``modifiers`` those of earlier runs, ``head`` the concept of its last noun, ``after_names`` whether
    nouns follow the names. ``at`` is its place among the chunks.
    """

    kind: str
    first: int
    last: int
    word: str = ""
    owner: Chunk | None = None
    core: int = 0
    names: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    head: str = ""
    after_names: bool = False
    at: int = -1
