"""Yes against no: all against none, opposite acts, an act denied in one sentence and told in the other."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparison.concepts import ACT_GROUPS, OPPOSITE_OF
from framing.comparison.finding import Finding, likeness, overlap
from framing.comparison.parsed import Parsed, is_negation
from framing.comparison.slots import SlotMatch

_ALL = frozenset("all every each both everyone everybody".split())
_NONE = frozenset("none nobody no".split())
_HEDGES = frozenset(
    """to will would should could may might must can shall cannot until before without wants want refuse refused decline declined
    'll 'd""".split()
)
_AUXILIARIES = frozenset(
    "did didn't has hasn't have haven't had hadn't was wasn't were weren't is isn't are aren't been".split()
)
_PAST = frozenset(
    "won lost beat fell rose met left sold bought paid gave took fled shot hit began broke hurt cut shut".split()
)


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
    count, share = overlap(pa, pb)
    if share < 0.5 or count < 2:
        return
    for kind_a, i, after_a in _quantified(pa):
        for kind_b, k, after_b in _quantified(pb):
            shared = after_a & after_b
            if kind_a != kind_b and len(shared) >= 2 and shared & ACT_GROUPS and shared - ACT_GROUPS:
                a, b = pa.tokens[i].low, pb.tokens[k].low
                yield Finding("conflict", "wording", a, b, f"One says {kind_a}, the other {kind_b}.", 2.0)


def _word(parsed: Parsed, concept: str) -> str:
    return next((t.low for t in parsed.tokens if t.concept == concept), concept)


def opposite_acts(pa: Parsed, pb: Parsed, agreeing: list[SlotMatch]) -> Iterator[Finding]:
    """Rise against fall, acquitted against convicted, of one thing."""
    shared, share = overlap(pa, pb)
    much = shared >= 2 and (share >= 0.6 and shared >= 3 or share >= 0.4 and bool(agreeing))
    if not much and not (shared and share >= 0.3 and len(pa.names) > 1 and pa.names == pb.names):
        return
    if pa.negated or pb.negated or _open(pa) or _open(pb):
        return
    for concept in sorted(pa.content - pb.content):
        for other in sorted(OPPOSITE_OF.get(concept, ())):
            if other in pb.content and other not in pa.content:
                a, b = _word(pa, concept), _word(pb, other)
                if _state(pa, concept) == _state(pb, other) == "told":
                    yield Finding("conflict", "wording", a, b, f"“{a}” against “{b}” of the same thing.", 1.5)


def _open(parsed: Parsed) -> bool:
    """Whether a sentence asks, supposes, or speaks of some among many, so that its opposite may hold beside it."""
    return any(
        t.low in ("some", "many", "several", "most", "?", "if", "whether", "unless", "nor", "neither")
        for t in parsed.tokens
    )


def _state(parsed: Parsed, concept: str) -> str:
    """Of an act: "denied" or "told" in the past tense, "" for one that is wished, planned, ordered or only named."""
    for i, token in enumerate(parsed.tokens):
        if token.concept != concept:
            continue
        clause = [t.low for k, t in enumerate(parsed.tokens[:i]) if parsed.clauses[k] == parsed.clauses[i]]
        before = clause[-5:]
        if set(before[-4:]) & _HEDGES:
            continue
        denied = any(is_negation(w) for w in before[-3:]) or bool(set(clause[:2]) & {"no", "nobody", "none"})
        finite = token.low.endswith("ed") or token.low in _PAST or set(before[-3:]) & _AUXILIARIES
        if not finite or token.low.endswith("ing"):
            continue
        return (
            "denied"
            if denied or parsed.tokens[i + 1 : i + 2] and parsed.tokens[i + 1].low == "nothing"
            else "told"
        )
    return ""


def denials(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """An act that one sentence denies and the other tells as done; the rest of the sentences must be much the same."""
    shared, share = overlap(pa, pb)
    if shared < 2 or not (pa.negated or pb.negated) or _open(pa) or _open(pb):
        return
    for concept in sorted(pa.content & pb.content & ACT_GROUPS):
        states = _state(pa, concept), _state(pb, concept)
        a, b = _word(pa, concept), _word(pb, concept)
        if states == ("denied", "denied"):
            yield Finding("same", "wording", a, b, "Both deny it.")
        elif set(states) == {"denied", "told"} and shared >= 3 and share >= 0.6 and likeness(pa, pb) >= 0.6:
            denied_a = states[0] == "denied"
            reason = f"“{a if denied_a else b}” is denied in one and told as done in the other."
            value_a, value_b = (f"not {a}", b) if denied_a else (a, f"not {b}")
            yield Finding("conflict", "wording", value_a, value_b, reason, 1.0)
