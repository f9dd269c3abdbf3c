"""All, only some and none of one thing: "all six gates opened" against "none of the gates opened"."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.concepts import ACT_GROUPS
from framing.claims.finding import Finding, overlap
from framing.claims.parsed import Parsed

_ALL = frozenset("all every each both everyone everybody".split())
_NONE = frozenset("none nobody no".split())
_NO_DENIAL = (["longer"], ["more"], ["doubt"], ["fewer"], ["less"])
_REACH = 12


def all_or_none(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """An act of all in one sentence, and of some or none in the other.

    >>> from framing.claims.parsed import parse
    >>> a, b = parse("All six gates at Ro opened."), parse("None of the gates at Ro opened.")
    >>> [f.reason for f in all_or_none(a, b)]
    ['One says all, the other none.']
    """
    count, share = overlap(pa, pb)
    if share < 0.5 or count < 2:
        return
    for kind_a, i, after_a in _quantified(pa):
        for kind_b, k, after_b in _quantified(pb):
            shared = after_a & after_b
            if kind_a != kind_b and len(shared) >= 2 and shared & ACT_GROUPS and shared - ACT_GROUPS:
                a, b = pa.tokens[i].low, pb.tokens[k].low
                yield Finding("conflict", "wording", a, b, f"One says {kind_a}, the other {kind_b}.", 2.0)


def _quantified(parsed: Parsed) -> Iterator[tuple[str, int, frozenset[str]]]:
    """("all", "some" or "none", token, concepts that follow) for each such word."""
    for i, token in enumerate(parsed.tokens):
        words = [t.low for t in parsed.tokens[i : i + 4]]
        followed = list(enumerate(parsed.tokens))[i + 1 : i + 1 + _REACH]
        # An act of another clause is not told of them ("no one was hurt when the plane slid off").
        here = parsed.clauses[i + 2 if words[1:2] == ["but"] and len(words) > 2 else i]
        after = frozenset(
            t.concept
            for k, t in followed
            if t.concept and (parsed.clauses[k] == here or t.concept not in ACT_GROUPS)
        )
        if token.low in _ALL:
            yield "all", i, after
        elif token.low in ("only", "just") and "of" in words[2:]:
            yield "some", i, after
        elif token.low in _NONE and words[1:2] not in _NO_DENIAL or words[:2] == ["not", "one"]:
            yield "none", i, after
