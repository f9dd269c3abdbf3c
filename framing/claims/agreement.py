"""Whether two sentences without a conflict make one claim."""

from __future__ import annotations

from framing.claims.acts.statements import statements
from framing.claims.concepts import ACT_GROUPS
from framing.claims.finding import Finding, overlap, tie
from framing.claims.parallel import built_alike, replaced
from framing.claims.parsed import Parsed
from framing.claims.quantities.slots import OUTCOMES, relate
from framing.claims.scope import contrast_of, exchanged, other_scope
from framing.claims.times.time_rules import other_time


def one_claim(pa: Parsed, pb: Parsed, found: list[Finding], agree: list[Finding]) -> bool:
    """Whether two sentences without a conflict make one claim, by what agrees and the concepts they share."""
    if (_count_others(pa, pb) or _quantities_apart(found, agree)) and built_alike(pa, pb):
        return False  # 19 smugglers were detained, 45 migrants were detained
    return _one_statement(pa, pb, found, agree) or _enough_shared(pa, pb, found, agree)


def _one_statement(pa: Parsed, pb: Parsed, found: list[Finding], agree: list[Finding]) -> bool:
    """Whether both state one act of one thing."""
    told = max((f.weight for f in agree if f.type == "wording"), default=0.0)
    apart = any(f.status == "apart" for f in found)
    return told >= 0.7 or told >= 0.6 and not apart and contrast_of(pa, pb) is None and tie(pa, pb)[1] >= 0.34


def _enough_shared(pa: Parsed, pb: Parsed, found: list[Finding], agree: list[Finding]) -> bool:
    shared, share = overlap(pa, pb)
    apart = any(f.status == "apart" for f in found)
    if contrast_of(pa, pb) is not None or other_time(pa, pb):
        return len({f.type for f in agree}) > 1 and share >= 0.75
    if replaced(pa, pb) is not None and not any(f.type in ("number", "date") for f in agree):
        return False
    if any(f.type == "role" for f in agree) and len(agree) > 1:
        return True
    if other_scope(pa, pb):
        if apart and not any(f.type == "number" for f in agree):
            return False
        share -= 0.25
    if _other_outcome(pa, pb) and share < 0.9:
        return False
    if _measure_other_things(pa, pb) and all(f.type == "date" for f in agree):
        return share >= 0.6 and shared >= (3 if agree else 4)
    if agree:
        if all(f.type == "date" for f in agree) and _quantities_apart(found, agree):
            return False
        named = bool(pa.names & pb.names) and any(f.weight >= 0.5 for f in agree)
        return shared >= 1 and share >= 0.25 or named and share >= 0
    if apart:
        return False
    return not _one_denies(pa, pb) and not exchanged(pa, pb) and _words_shared(pa, pb, share)


def _words_shared(pa: Parsed, pb: Parsed, share: float) -> bool:
    """Whether two sentences without a figure or party to compare are in much the same words."""
    shared, _ = overlap(pa, pb)
    acts = bool(pa.content & pb.content & ACT_GROUPS)
    both, part = tie(pa, pb)
    if both >= 4 and part >= 0.6 and len(pa.names & pb.names) >= 2 and not other_scope(pa, pb):
        return True
    return shared >= 2 and share >= 0.34 and acts or shared >= 2 and share >= 0.6


def _other_outcome(pa: Parsed, pb: Parsed) -> bool:
    """Of killed and injured, arrested and charged: two claims."""
    outcomes = pa.content & OUTCOMES, pb.content & OUTCOMES
    return all(outcomes) and not outcomes[0] & outcomes[1]


def _one_denies(pa: Parsed, pb: Parsed) -> bool:
    """Whether one sentence denies something and the other nothing."""
    if any(t.kind == "gap" for p in (pa, pb) for t in p.times) or bool(pa.negated) == bool(pb.negated):
        return False
    return any(s.denied for s in statements(pa)) != any(s.denied for s in statements(pb))


def _quantities_apart(found: list[Finding], agree: list[Finding]) -> bool:
    """Whether a quantity differs, for another thing or time, and none agrees."""
    return any(f.status == "apart" and f.type == "number" for f in found) and not any(
        f.type == "number" for f in agree
    )


def _count_others(pa: Parsed, pb: Parsed) -> bool:
    """Whether each sentence has one count, of other heads and sizes: 19 smugglers, 45 migrants."""
    counted = [[f for f in p.figures if f.kind == "count" and f.noun] for p in (pa, pb)]
    if any(len(figures) != 1 for figures in counted):
        return False
    (a,), (b,) = counted
    return a.noun != b.noun and relate(a, b) == "apart"


def _measure_other_things(pa: Parsed, pb: Parsed) -> bool:
    """Whether both sentences give figures and none of the one is of a kind with one of the other."""
    kinds = [
        {(f.kind, f.noun, bool(f.period)) for f in p.figures if f.kind not in ("ordinal", "rank", "label")}
        for p in (pa, pb)
    ]
    return all(kinds) and not kinds[0] & kinds[1]
