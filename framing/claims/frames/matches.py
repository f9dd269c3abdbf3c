"""Two sentences' frames held against each other: the same parts, exchanged ones, another party in a part, done or not done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.claims.acts.verb_forms import MUTUAL, verb_stem
from framing.claims.frames.lexicon import side_nouns
from framing.claims.frames.parties import Party
from framing.claims.frames.reading import Reading
from framing.claims.frames.readings import readings
from framing.claims.frames.verb_groups import one_mode
from framing.claims.parsed import Parsed

# Words in names that do not tell one body from another of the name ("Velt", "Velt Group").
_COMMON = frozenset(
    """bank group company corp corporation inc ltd plc holding holdings fc afc united club city town council university party
    co llc gmbh ag estate estates association federation""".split()
)


@dataclass(frozen=True, slots=True)
class Match:
    """One frame in both sentences; ``kind``: straight, exchanged, other (another party in ``role``) or denied."""

    kind: str
    a: Reading
    b: Reading
    role: str = ""


@lru_cache(maxsize=4096)
def match_frames(pa: Parsed, pb: Parsed) -> tuple[Match, ...]:
    """How the frames of two sentences stand to each other, one match of a kind and frame.

    >>> from framing.claims.parsed import parse
    >>> a, b = parse("Maro Steel rents the hall from Velt."), parse("Velt is a tenant of Maro Steel.")
    >>> [m.kind for m in match_frames(a, b) if m.a.known]
    ['exchanged']
    """
    found: dict[tuple[str, str], Match] = {}
    for a in readings(pa):
        for b in readings(pb):
            if a.frame.name == b.frame.name:
                for match in _compare(a, b, pa, pb):
                    found.setdefault((match.kind, a.frame.name), match)
    return tuple(
        m for (kind, name), m in found.items() if kind == "straight" or ("straight", name) not in found
    )


def _compare(a: Reading, b: Reading, pa: Parsed, pb: Parsed) -> Iterator[Match]:
    side_a, side_b = meet(a, "A", b, "A"), meet(a, "B", b, "B")
    thing = meet(a, "T", b, "T")
    crossed = _crossed(a, b)
    symmetric = "sym" in a.frame.marks or _either_way(a, b, pa, pb)
    straight = (
        side_a == 1
        and side_b == 1
        or thing == 1
        and (side_a == 1 or side_b == 1)
        and min(side_a, side_b) >= 0
    )
    if straight or symmetric and crossed:
        gaps = any(
            t.kind == "gap" for p in (pa, pb) for t in p.times
        )  # "none since 1954" denies nothing before
        if a.denied == b.denied or a.known and not gaps and one_mode(a.mode, b.mode):
            yield Match("straight" if a.denied == b.denied else "denied", a, b)
    elif crossed and not symmetric:
        if a.denied == b.denied:
            yield Match("exchanged", a, b)
    elif a.denied == b.denied and symmetric:
        if a.frame.one and _with_another(a, b, pa, pb):
            yield Match("other", a, b, "B")
    elif a.denied == b.denied:
        for role, of in sorted(a.frame.one):
            named = a.names(of) and b.names(of)
            if (
                named
                and meet(a, of, b, of) == 1
                and meet(a, role, b, role) == -1
                and _unknown(a, b, role, pa, pb)
            ):
                yield Match("other", a, b, role)


def _either_way(a: Reading, b: Reading, pa: Parsed, pb: Parsed) -> bool:
    """Whether both are told by one verb that can name either party first ("the house passed the bill", "the bill the house")."""
    stems = {verb_stem(p.tokens[r.index].low) for r, p in ((a, pa), (b, pb))}
    return len(stems) == 1 and bool(stems & (MUTUAL | {"pass"}))


def _with_another(a: Reading, b: Reading, pa: Parsed, pb: Parsed) -> bool:
    """Whether two readings of a frame without direction share one party, and each has another one beside it."""
    for one, two in (("A", "B"), ("B", "A")):
        for here, there in (("A", "B"), ("B", "A")):
            apart = meet(a, one, b, here) == 1 and meet(a, two, b, there) == -1
            if apart and not a.names(two) & pb.names and not b.names(there) & pa.names:
                return True
    return False


def _crossed(a: Reading, b: Reading) -> bool:
    """Whether two roles are exchanged, and the third is not another's."""
    for one, two, third in (("A", "B", "T"), ("B", "T", "A"), ("A", "T", "B")):
        named = a.names(one) and b.names(two) or a.names(two) and b.names(one) or two == "B" and a.known
        things = "T" in (one, two) and not (a.names(one) and a.names(two) and b.names(one) and b.names(two))
        if named and not things and meet(a, one, b, two) == 1 and meet(a, two, b, one) == 1:
            told = third in a.roles and third in b.roles
            return (one, two) == ("A", "B") or not told or meet(a, third, b, third) == 1
    return False


def _unknown(a: Reading, b: Reading, role: str, pa: Parsed, pb: Parsed) -> bool:
    """Whether neither sentence names the party that the other has in a role."""
    return not a.names(role) & pb.names and not b.names(role) & pa.names


def meet(a: Reading, role_a: str, b: Reading, role_b: str) -> int:
    """1 where two roles hold one party, -1 where they hold two named ones, 0 where nothing can be told."""
    best = 0
    for p in a.roles.get(role_a, ()):
        for q in b.roles.get(role_b, ()):
            here = _one(p, q)
            if here == 1:
                return 1
            best = min(best, here)
    return best


def _one(p: Party, q: Party) -> int:
    kinds = bool(p.kind) and p.kind == q.kind and (not p.words or not q.words or bool(p.words & q.words))
    if p.names and q.names:
        own_p, own_q = p.names - _COMMON or p.names, q.names - _COMMON or q.names
        both = own_p & own_q
        if both and (own_p <= own_q or own_q <= own_p or len(both) > len(own_p ^ own_q) / 2):
            return 1
        return 0 if both else -1
    if p.places and q.places and not p.names and not q.names:
        return 1 if p.places & q.places else -1
    return 1 if kinds else 0


def role_match(pa: Parsed, pb: Parsed) -> Match | None:
    """The match that most surely sets two sentences apart: exchanged parties first, by a frame of the lexicon first."""
    apart = [m for m in match_frames(pa, pb) if m.kind != "straight" and "talk" not in m.a.frame.marks]
    order = ("exchanged", "denied", "other")
    return min(
        apart,
        key=lambda m: (not m.a.known, order.index(m.kind), -len(side_nouns(m.a.frame.name)), m.a.frame.name),
        default=None,
    )


def exchanged_roles(pa: Parsed, pb: Parsed) -> bool:
    """Whether what one does to the other here the other does to the one there; both may be true, but they are not one claim."""
    matches = match_frames(pa, pb)
    return any(m.kind == "exchanged" for m in matches) and all(m.kind != "straight" for m in matches)


def same_thing(match: Match) -> bool:
    """Whether both tell one thing that the act is about."""
    of_a, of_b = match.a.roles.get("T", ()), match.b.roles.get("T", ())
    return meet(match.a, "T", match.b, "T") == 1 or bool({p.head for p in of_a} & {p.head for p in of_b})
