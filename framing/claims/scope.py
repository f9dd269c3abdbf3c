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


def own_names(parsed: Parsed, other: Parsed) -> frozenset[str]:
    """The names that the other sentence does not hold; "Owen" in "Owen Dace" is none where the other one has just "Dace".

    >>> from framing.claims.parsed import parse
    >>> a, b = parse("A jury found Owen Dace guilty."), parse("Dace was jailed in Ro by Ada Lorn.")
    >>> sorted(own_names(a, b)), sorted(own_names(b, a))
    ([], ['ada', 'lorn', 'ro'])
    """
    own, others = parsed.names - other.names - other.content, other.names - parsed.names - parsed.content
    if not own:
        return own
    theirs = _before_shared(other, others)
    return own - {
        name
        for shared, names in _before_shared(parsed, own).items()
        if shared not in theirs
        for name in names
    }


def _before_shared(parsed: Parsed, own: frozenset[str]) -> dict[str, set[str]]:
    """The names of its own that a sentence has right before each name that it shares."""
    found: dict[str, set[str]] = {}
    shared = ""
    for token in reversed(parsed.tokens):
        if not token.name or token.concept not in own:
            shared = token.concept if token.name else ""
        elif shared:
            found.setdefault(shared, set()).add(token.concept)
    return found


def other_scope(pa: Parsed, pb: Parsed) -> bool:
    """Whether each sentence names something the other does not: two places, two people. Who is cited does not count."""
    return bool(own_names(pa, pb) - _cited(pa)) and bool(own_names(pb, pa) - _cited(pb))


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
