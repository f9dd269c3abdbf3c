"""How a frame stands in its sentence: its parties, told as fact or to come, denied or not."""

from __future__ import annotations

from framing.claims.acts.statements import mode_of
from framing.claims.acts.verb_groups import REFUSALS
from framing.claims.frames.arguments import Clause, coordinated
from framing.claims.frames.lexicon import Frame
from framing.claims.frames.parties import Party
from framing.claims.frames.reading import Reading
from framing.claims.frames.word_kinds import Chunk
from framing.claims.parsed import is_negation

BE = frozenset("is are was were be been being am get got gets 's 're".split())


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
    parsed = clause.parsed
    i = clause.parts[v].first
    if not verb and not (v and clause.parts[v - 1].word in COPULAS | {"not", "never"}):
        return Reading(frame, roles, clause.parts[v].last - 1)
    chain = _chain(clause, v)
    denied = any(is_negation(w) for w in chain) or bool(set(chain) & REFUSALS) or _led_by_no(clause, v)
    return Reading(frame, roles, i, mode_of(parsed.tokens, i, chain, parsed), denied, known)


def _chain(clause: Clause, v: int) -> list[str]:
    """The helpers of a verb, with the verb that governs it ("refused to pay")."""
    words: list[str] = []
    k = v - 1
    while k >= 0 and (
        clause.parts[k].kind in ("aux", "adverb", "time")
        or clause.parts[k].word in ("to", "not", "from", "without")
    ):
        words.insert(0, clause.parts[k].word)
        k -= 1
    if "to" in words and k >= 0 and clause.parts[k].kind in ("verb", "np"):
        words.insert(0, clause.parsed.tokens[clause.parts[k].last - 1].low)
    return words


def _led_by_no(clause: Clause, v: int) -> bool:
    subject = clause.subject(v)
    around = [subject, *clause.objects(v)[:1]]
    lead = {clause.parsed.tokens[c.first].low for c in around if c is not None}
    return bool(lead & {"no", "nobody", "none", "neither", "nothing"})
