"""Frames told by verbs and adjectives, active and passive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.claims.acts.verb_forms import MUTUAL, verb_stem
from framing.claims.concepts import FUNCTION
from framing.claims.frames.arguments import Clause
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.lexicon import Frame, Pattern, Slot, lexicon
from framing.claims.frames.parties import Party
from framing.claims.frames.reading import Reading
from framing.claims.frames.telling import party_of, reading_at
from framing.claims.frames.verb_groups import verb_at
from framing.claims.synonyms import SAYING

_PARTIES = frozenset("to from against on with for of by over at in into".split())


def verb_readings(clause: Clause) -> Iterator[Reading]:
    """The frames that verbs and adjectives tell; for every verb also the one that is the verb itself."""
    tokens = clause.parsed.tokens
    patterns = lexicon().verbs
    for v, chunk in enumerate(clause.parts):
        low = tokens[chunk.first].low
        if chunk.first in clause.parsed.cited:
            continue
        if chunk.kind in ("verb", "aux"):
            told = [p for p in patterns.get(low, ()) if not p.adjective]
            yield from _best(clause, v, told)
            if chunk.kind == "verb":
                yield from _plain(clause, v, low)
        if chunk.kind in ("np", "verb"):
            for i in range(chunk.first, chunk.last):
                told = [p for p in patterns.get(tokens[i].low, ()) if p.adjective]
                if told:
                    yield from _best(clause, v, told)


def _best(clause: Clause, v: int, told: list[Pattern]) -> Iterator[Reading]:
    """Of each frame the readings that fill the most roles."""
    found: dict[Frame, list[tuple[int, dict[str, tuple[Party, ...]]]]] = {}
    for pattern in told:
        for roles in _fill(clause, v, pattern):
            filled = sum(_told(role, r) for role, r in roles.items()) + _weight(pattern)
            if len(roles) >= 2 or "T" in roles and pattern.frame.name == "import":
                found.setdefault(pattern.frame, []).append((filled, roles))
    for frame, ways in found.items():
        most = max(n for n, _ in ways)
        for roles in [r for n, r in ways if n == most][:1]:
            yield reading_at(clause, v, frame, roles)


def _told(role: str, parties: tuple[Party, ...]) -> int:
    """A side that is named counts most, then a thing that is named."""
    return 1 + any(p.names for p in parties) * (1 + (role != "T"))


def _weight(pattern: Pattern) -> int:
    """How particular a pattern is: words that must be there count for it."""
    return 2 * sum(bool(s.words) for s in pattern.slots) + 2 * len(pattern.rest)


def _fill(clause: Clause, v: int, pattern: Pattern) -> Iterator[dict[str, tuple[Party, ...]]]:
    """The roles of a pattern at the verb of chunk ``v``, read as active and as passive."""
    skip = _particles(clause, v, pattern.rest)
    if skip < 0:
        return
    verb = verb_at(clause, v)
    if pattern.adjective:
        roles = _filled(clause, pattern.subject, verb.subject, pattern.slots, [], verb.governed)
        if roles:
            yield roles
        return
    objects = clause.objects(v, skip)
    if verb.active:
        roles = _filled(clause, pattern.subject, verb.subject, pattern.slots, objects, verb.governed)
        if roles:
            yield {role: r for role, r in roles.items() if role != "X"}
    if verb.passive:
        first = pattern.slots[0] if pattern.slots and not pattern.slots[0].links else None
        if first is None:
            return
        taken = {} if first.words else party_of(clause, first.role, verb.subject)
        if first.words and (verb.subject is None or not _holds(clause, verb.subject, first.words)):
            return
        rest = _filled(clause, "", None, pattern.slots[1:], objects, verb.governed)
        if rest is None:
            return
        doer = party_of(clause, pattern.subject, verb.after(("by",)))
        yield {role: r for role, r in {**taken, **rest, **doer}.items() if role != "X"}


def _particles(clause: Clause, v: int, rest: tuple[str, ...]) -> int:
    """How many particles stand right after the verb; 0 where they stand behind its object; -1 where they are missing."""
    if not rest:
        return 0
    tokens = clause.parsed.tokens
    i = clause.parts[v].last
    if tuple(t.low for t in tokens[i : i + len(rest)]) == rest:
        return len(rest)
    if v + 1 < len(clause.parts) and clause.parts[v + 1].kind in ("time", "adverb"):
        i = clause.parts[v + 1].last
        if tuple(t.low for t in tokens[i : i + len(rest)]) == rest:
            return len(rest)
    if v + 1 < len(clause.parts) and clause.parts[v + 1].kind == "np":
        i = clause.parts[v + 1].last
        if tuple(t.low for t in tokens[i : i + len(rest)]) == rest:
            return 0
    return -1


def _filled(
    clause: Clause, subject_role: str, subject: Chunk | None, slots: tuple[Slot, ...],
    objects: list[Chunk], governed: Sequence[tuple[str, Chunk]],
) -> dict[str, tuple[Party, ...]] | None:  # fmt: skip
    """The roles of the slots, None where a word or a party that must be there is not."""
    roles = party_of(clause, subject_role, subject) if subject_role else {}
    if subject_role and not roles:
        return None
    places = list(objects)
    last: Chunk | None = None
    for slot in slots:
        if slot.links:
            chunk = next((c for link, c in governed if link in slot.links and _fits(clause, c, slot)), None)
            if chunk is None and "of" in slot.links and last is not None:
                chunk = last.owner
        else:
            chunk = next((c for c in places if _fits(clause, c, slot)), None)
            if chunk in places:
                places.remove(chunk)
        if chunk is None:
            if slot.words or not slot.links:
                return None
            continue
        last = chunk
        if slot.role:
            roles.update(party_of(clause, slot.role, chunk, subject))
    return roles


def _fits(clause: Clause, chunk: Chunk, slot: Slot) -> bool:
    return not slot.words or _holds(clause, chunk, slot.words)


def _holds(clause: Clause, chunk: Chunk, words: frozenset[str]) -> bool:
    """Whether the own words of a phrase hold one of some words, also as a plural."""
    lows = {t.low for t in clause.parsed.tokens[chunk.core : chunk.last]}
    return bool(lows & words) or any(low.removesuffix("s") in words for low in lows)


def _plain(clause: Clause, v: int, low: str) -> Iterator[Reading]:
    """A verb of no frame: its subject and object, and its subject with what each preposition governs."""
    stem = verb_stem(low)
    if low in SAYING or low in FUNCTION or stem in MUTUAL:
        return
    plain = Pattern(Frame(f"verb {stem}"), "A", (), (Slot(frozenset(), "B"),))
    for roles in _fill(clause, v, plain):
        if len(roles) == 2:
            yield reading_at(clause, v, plain.frame, roles, known=False)
            break
    verb = verb_at(clause, v)
    for link in dict.fromkeys(w for w, _ in verb.governed if w in _PARTIES and w != "by"):
        told = Pattern(Frame(f"verb {stem} {link}"), "A", (), (Slot(frozenset({link}), "B"),))
        if verb.passive:
            told = Pattern(told.frame, "A", (), (Slot(frozenset(), "T"), *told.slots))
        for roles in _fill(clause, v, told):
            if {"A", "B"} <= roles.keys():
                yield reading_at(clause, v, told.frame, roles, known=False)
                break
