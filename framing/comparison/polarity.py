"""Yes against no: all against none, opposite acts, an act denied in one sentence and told in the other."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparison.concepts import ACT_GROUPS, OPPOSITE_OF
from framing.comparison.finding import Finding, overlap
from framing.comparison.parsed import Parsed, is_negation
from framing.comparison.slots import SlotMatch

_ALL = frozenset("all every each both everyone everybody".split())
_NONE = frozenset("none nobody no".split())


def _quantified(parsed: Parsed) -> Iterator[tuple[str, int, frozenset[str]]]:
    """("all" or "none", token, concepts that follow) for each such word."""
    for i, token in enumerate(parsed.tokens):
        words = [t.low for t in parsed.tokens[i : i + 3]]
        after = frozenset(t.concept for t in parsed.tokens[i + 1 : i + 8] if t.concept)
        if token.low in _ALL:
            yield "all", i, after
        elif token.low in _NONE or words[:2] == ["not", "one"] or words[:3] == ["not", "a", "single"]:
            yield "none", i, after


def all_or_none(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Of "All six gates opened" against "none of the gates opened"."""
    _, share = overlap(pa, pb)
    if share < 0.5:
        return
    for kind_a, i, after_a in _quantified(pa):
        for kind_b, k, after_b in _quantified(pb):
            shared = after_a & after_b
            if kind_a != kind_b and len(shared) >= 2 and shared & ACT_GROUPS:
                a, b = pa.tokens[i].low, pb.tokens[k].low
                yield Finding("conflict", "wording", a, b, f"One says {kind_a}, the other {kind_b}.", 2.0)


def _affirmed(parsed: Parsed, concept: str) -> bool:
    return any(
        t.concept == concept and c not in parsed.negated and c not in parsed.unreal
        for t, c in zip(parsed.tokens, parsed.clauses, strict=True)
    )


def _denied(parsed: Parsed, concept: str) -> bool:
    """Whether a negation stands up to six words before the concept, or "nothing" right after it."""
    for i, token in enumerate(parsed.tokens):
        if token.concept != concept:
            continue
        before = [
            t.low
            for k, t in enumerate(parsed.tokens[:i])
            if i - k <= 6 and parsed.clauses[k] == parsed.clauses[i]
        ]
        after = [t.low for t in parsed.tokens[i + 1 : i + 2]]
        if any(is_negation(w) for w in before if w != "without") or after in (
            ["nothing"],
            ["no"],
            ["nobody"],
        ):
            return True
    return False


def _word(parsed: Parsed, concept: str) -> str:
    return next((t.low for t in parsed.tokens if t.concept == concept), concept)


def opposite_acts(pa: Parsed, pb: Parsed, agreeing: list[SlotMatch]) -> Iterator[Finding]:
    """Rise against fall, acquitted against convicted, of one thing."""
    shared, share = overlap(pa, pb)
    if not (share >= 0.6 and shared >= 3 or share >= 0.4 and shared >= 2 and agreeing):
        return
    for concept in pa.content - pb.content:
        for other in sorted(OPPOSITE_OF.get(concept, ())):
            if other in pb.content and other not in pa.content and not pa.negated and not pb.negated:
                a, b = _word(pa, concept), _word(pb, other)
                yield Finding("conflict", "wording", a, b, f"“{a}” against “{b}” of the same thing.", 1.5)


def denials(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """An act that one sentence denies and the other tells as done."""
    shared, share = overlap(pa, pb)
    if share < 0.4 or shared < 2 or not (pa.negated or pb.negated):
        return
    for concept in sorted(pa.content & pb.content & ACT_GROUPS):
        a_no, b_no = _denied(pa, concept), _denied(pb, concept)
        if a_no and b_no:
            yield Finding("same", "wording", _word(pa, concept), _word(pb, concept), "Both deny it.")
        elif (a_no and _affirmed(pb, concept) and not pb.negated) or (
            b_no and _affirmed(pa, concept) and not pa.negated
        ):
            a, b = _word(pa, concept), _word(pb, concept)
            reason = f"“{a if a_no else b}” is denied in one and told as done in the other."
            yield Finding(
                "conflict", "wording", ("not " if a_no else "") + a, ("not " if b_no else "") + b, reason, 1.0
            )
