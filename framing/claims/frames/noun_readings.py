"""Frames told by nouns: "Velt's tenant, Maro Steel", "the loan from Velt to Maro"."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.frames.arguments import Clause
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.lexicon import Frame, Pattern, lexicon
from framing.claims.frames.parties import Party
from framing.claims.frames.reading import Reading
from framing.claims.frames.telling import COPULAS, party_of, reading_at

_LINKS = ("of", "to", "for", "at", "with", "in", "by", "from", "under", "on")


def side_readings(clause: Clause) -> Iterator[Reading]:
    """Nouns for one side: "Velt's tenant, Maro Steel", "Maro is a tenant of Velt"."""
    tokens = clause.parsed.tokens
    sides = lexicon().sides
    for v, chunk in enumerate(clause.parts):
        if chunk.kind != "np":
            continue
        for i in range(chunk.core, chunk.last):
            for words, frame, role in sides.get(tokens[i].low, ()):
                if tuple(t.low for t in tokens[i : i + len(words)]) != words or i + len(words) > chunk.last:
                    continue
                roles = _side(clause, v, i, i + len(words), role, frame)
                if roles:
                    yield reading_at(clause, v, frame, roles, verb=False)


def other_role(frame: Frame, role: str) -> str:
    """The side across from one: "the inventor of" T, where a frame has no B."""
    if role != "A":
        return "A"
    return "B" if "B" in lexicon().roles[frame.name] else "T"


def _side(clause: Clause, v: int, i: int, end: int, role: str, frame: Frame) -> dict[str, tuple[Party, ...]]:
    """Who is what a noun at tokens ``[i, end)`` says, and of whom, where that is told."""
    chunk, parts = clause.parts[v], clause.parts
    holder = _holder(clause, v, i, end)
    if holder is None:
        return {}
    after = parts[v + 1] if v + 1 < len(parts) else None
    of: Chunk | None = chunk.owner
    if (
        of is None
        and holder is not chunk
        and after is not None
        and after.word in _LINKS
        and v + 2 < len(parts)
        and parts[v + 2].kind == "np"
    ):
        of = parts[v + 2]
    named = (
        () if clause.parsed.tokens[i].capital else clause.parsed.tokens[chunk.core : i]
    )  # no title ("Minority Leader")
    before = frozenset(t.concept for t in named if t.name and t.concept)
    other = other_role(frame, role)
    whom: dict[str, tuple[Party, ...]] = {}
    if of is not None and of is not holder:
        whom = party_of(clause, other, of, holder)
        thing = "T" if "T" in lexicon().roles[frame.name] and role != "T" else other
        if whom and not any(p.names for p in whom[other]):  # "the landlord of the mill"
            whom = {thing: whom[other]}
    elif before:
        whom = {other: (Party(before, "", chunk.core, i),)}
    is_one = party_of(clause, role, holder)
    own = frozenset(t.concept for t in clause.parsed.tokens[end : chunk.last] if t.name and t.concept)
    if holder is chunk:
        is_one = {role: (Party(own, chunk.head, end, chunk.last),)}
    if not is_one or any(p.names & is_one[role][0].names for parties in whom.values() for p in parties):
        return {}
    return {**is_one, **whom}


def _holder(clause: Clause, v: int, i: int, end: int) -> Chunk | None:
    """Who is called by the noun: the name behind it, the one in apposition, the subject of "is" or of "as"."""
    chunk, parts, tokens = clause.parts[v], clause.parts, clause.parsed.tokens
    if any(t.name for t in tokens[end : chunk.last]):
        return chunk
    if end != chunk.last:
        return None
    before = parts[v - 1] if v else None
    if before is not None and before.word in COPULAS:
        subject = clause.subject(v)
        return subject if subject is not chunk else None
    if before is not None and before.word == "as" and v > 1:
        if parts[v - 2].kind == "np" and v > 2 and parts[v - 3].word == "with":
            return parts[v - 2]  # "with Velt as the buyer"
        verb = next((k for k in range(v - 2, -1, -1) if parts[k].kind == "verb"), -1)
        if verb >= 0:
            objects = clause.objects(verb) if _puts_in_office(tokens[parts[verb].first].low) else []
            return objects[0] if objects and objects[0].names else clause.subject(verb)
        return None
    beside = clause.beside(chunk)
    if beside is not None:
        return beside
    return _is_called(clause, v)


def _is_called(clause: Clause, v: int) -> Chunk | None:
    """The name after "is" that a phrase before it calls so ("Velt's counsel at the trial is Dermot Quill")."""
    parts = clause.parts
    if clause.parts[v].owner is None and not (v + 1 < len(parts) and parts[v + 1].word in _LINKS):
        return None
    for k in range(v + 1, min(len(parts) - 1, v + 9)):
        chunk, after = parts[k], parts[k + 1]
        if chunk.word in COPULAS and after.kind == "np":
            return after if after.names else None
        if chunk.kind in ("mark", "break", "join"):
            return None
    return None


def _puts_in_office(low: str) -> bool:
    """Whether "as" after a verb says what its object is to be ("hired her as")."""
    return any(p.frame.name in ("appoint", "employ", "dismiss") for p in lexicon().verbs.get(low, ()))


def deed_readings(clause: Clause) -> Iterator[Reading]:
    """Nouns for the act: "the loan from Velt to Maro", "Maro's purchase of the hall"."""
    tokens = clause.parsed.tokens
    deeds = lexicon().deeds
    for v, chunk in enumerate(clause.parts):
        if chunk.kind != "np":
            continue
        low = tokens[chunk.last - 1].low
        told = deeds.get(low) or deeds.get(low.removesuffix("s")) or ()
        found: dict[Frame, tuple[int, dict[str, tuple[Party, ...]]]] = {}
        for pattern in told:
            roles = _deed(clause, v, pattern)
            filled = len(roles)
            if (filled >= 2 or filled and pattern.frame.name == "import") and filled > found.get(
                pattern.frame, (0, {})
            )[0]:
                found[pattern.frame] = filled, roles
        for frame, (_, roles) in found.items():
            yield reading_at(clause, v, frame, roles, verb=False)


def _deed(clause: Clause, v: int, pattern: Pattern) -> dict[str, tuple[Party, ...]]:
    chunk, tokens = clause.parts[v], clause.parsed.tokens
    roles: dict[str, tuple[Party, ...]] = {}
    governed = list(clause.governed(v))
    for slot in pattern.slots:
        chosen = next((c for link, c in governed if link in slot.links), None)
        if chosen is not None and slot.role not in roles:
            roles.update(party_of(clause, slot.role, chosen))
    before = frozenset(t.concept for t in tokens[chunk.core : chunk.last - 1] if t.name and t.concept)
    owner = party_of(clause, pattern.subject, chunk.owner) if chunk.owner is not None else {}
    if not owner and before and pattern.frame.name == "import":
        roles.setdefault(
            "B", (Party(before, "", chunk.core, chunk.last),)
        )  # "Ardanian imports" come from Ardania
        goods = tokens[chunk.last - 2]
        if goods.concept and not goods.name:
            roles.setdefault(
                "T", (Party(frozenset(), goods.concept, chunk.last - 2, chunk.last - 1, goods.concept),)
            )
    elif not owner and before:
        owner = {pattern.subject: (Party(before, "", chunk.core, chunk.last),)}
    taken = {n for parties in roles.values() for p in parties for n in p.names}
    if owner and pattern.subject not in roles:
        roles = {**owner, **roles}
    elif not owner and pattern.subject not in roles and (subject := _supported(clause, v)) is not None:
        found_subject = party_of(clause, pattern.subject, subject)
        if found_subject and not found_subject[pattern.subject][0].names & taken:
            roles = {**found_subject, **roles}
    return roles


def _supported(clause: Clause, v: int) -> Chunk | None:
    """The subject of the verb that a noun for an act is the object of ("Velt made a loan to Maro")."""
    before = clause.parts[v - 1] if v else None
    if before is None or before.kind not in ("verb", "prep"):
        return None
    if before.kind == "verb":
        return clause.subject(v - 1)
    if before.word not in ("with", "after", "to", "following", "in", "by", "from"):
        return None
    return clause.main_subject(v)
