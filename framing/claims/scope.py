"""What sets two sentences' scopes apart: other names, other kinds."""

from __future__ import annotations

from functools import lru_cache

from framing.claims.acts.verb_forms import MUTUAL, verb_stem
from framing.claims.contrast import contrast
from framing.claims.parallel import replaced
from framing.claims.parsed import Parsed
from framing.claims.synonyms import SAYING

_TITLES = frozenset(
    """president minister judge governor mayor sergeant constable inspector detective captain general colonel senator king queen
    prince princess doctor professor bishop brother sister father chief sir dame lord lady justice""".split()
)


@lru_cache(maxsize=4096)
def contrast_of(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """The words that set two sentences apart, worked out once a pair."""
    return contrast(pa, pb)


@lru_cache(maxsize=4096)
def set_apart(pa: Parsed, pb: Parsed) -> bool:
    """Whether a contrast, or another noun in the same place, makes it unsafe to hold the two against each other."""
    return contrast_of(pa, pb) is not None or replaced(pa, pb) is not None


def other_scope(pa: Parsed, pb: Parsed) -> bool:
    """Whether each sentence names something the other does not: two places, two people. Who is cited does not count."""
    only_a, only_b = pa.names - pb.names - pb.content, pb.names - pa.names - pa.content
    return bool(only_a - _cited(pa)) and bool(only_b - _cited(pb))


def exchanged(pa: Parsed, pb: Parsed) -> bool:
    """Whether two names that both hold come in the other order and neither sentence turns its verb round ("by", "was")."""
    lists = [list(dict.fromkeys(t.concept for t in p.tokens if t.name)) for p in (pa, pb)]
    common = [[n for n in names if n in other] for names, other in (lists, lists[::-1])]
    turned = any(t.low in ("by", "was", "were", "been", "being") for p in (pa, pb) for t in p.tokens)
    mutual = any(
        t.concept in MUTUAL or verb_stem(t.low) in MUTUAL for p in (pa, pb) for t in p.tokens if not t.name
    )
    return len(common[0]) >= 2 and common[0][0] != common[1][0] and not turned and not mutual


@lru_cache(maxsize=4096)
def _cited(parsed: Parsed) -> frozenset[str]:
    """Names beside a verb of saying or after "according to", and titles."""
    found: set[str] = set()
    tokens = parsed.tokens
    for i, token in enumerate(tokens):
        if token.name and token.low in _TITLES:
            found.add(token.concept)
        if token.low not in SAYING:
            continue
        for step in (-1, 1):
            k = i + step
            while 0 <= k < len(tokens) and abs(k - i) < 9 and parsed.clauses[k] == parsed.clauses[i]:
                if tokens[k].name and (
                    step < 0 or token.low == "according" or tokens[i - 1].low in (",", '"')
                ):
                    found.add(tokens[k].concept)
                k += step
    return frozenset(found)
