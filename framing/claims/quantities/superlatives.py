"""Places in an order by size or age: the largest city, the country's third-largest bank, the second most visited museum."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.concepts import Token, concept_of
from framing.claims.quantities.nouns import noun_run
from framing.claims.quantities.quantity import Figure

_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
ORDINAL = {word: float(i) for i, word in enumerate(_NTH, start=1)}
_SUPERLATIVES = frozenset(
    """largest biggest smallest highest lowest tallest longest shortest oldest youngest deadliest bloodiest worst hottest coldest
    warmest wettest driest richest wealthiest poorest fastest slowest strongest weakest heaviest busiest deepest
    steepest""".split()
)
_OWN = frozenset("the its his her their our".split())
_SEVERAL = frozenset("of among".split())  # "one of the largest"
_WITHIN = frozenset("in of on since for".split())


def superlatives(tokens: Sequence[Token]) -> list[Figure]:
    """The places of a tokenized sentence; ``noun`` is the order and what stands in it, ``noun_words`` where it holds.

    >>> from framing.claims.concepts import tokenize
    >>> [(f.kind, f.value) for f in superlatives(tokenize("It is the third-largest bank in Orlu."))]
    [('rank', 3.0)]
    >>> [f.value for f in superlatives(tokenize("It was the hottest July on record, one of the longest too."))]
    [1.0]
    """
    found = []
    for i, token in enumerate(tokens):
        most = token.low == "most" and i + 1 < len(tokens) and tokens[i + 1].low.isalpha()
        if token.low not in _SUPERLATIVES and not most:
            continue
        first, place = _place(tokens, i)
        if place and (place > 1 or not most):
            last = i + 1 + most
            nouns = noun_run(tokens, last)
            noun = " ".join((concept_of(tokens[last - 1].low), *nouns[-1:]))
            where = _where(tokens, first, last + len(nouns))
            found.append(Figure(first, last, "rank", place, place, place, "exact", noun, where))
    return found


def _place(tokens: Sequence[Token], i: int) -> tuple[int, float]:
    """Where the place begins that a superlative at token ``i`` gives, and which it is; 0 for none."""
    k = i - 1 - (i > 1 and tokens[i - 1].low == "-")
    if k < 0:
        return i, 0.0
    low = tokens[k].low
    if low in ORDINAL:
        return k, ORDINAL[low]
    if low in ("nd", "rd", "th", "st") and k and tokens[k - 1].low.isdecimal():
        return k - 1, float(tokens[k - 1].low)
    alone = (low in _OWN or low.endswith("'s")) and not (k and tokens[k - 1].low in _SEVERAL)
    return i, float(alone)


def _where(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """Within what it holds ("the country's largest", "the largest in the country")."""
    owner = tokens[first - 1] if first else None
    if owner is not None and owner.low.endswith("'s"):
        return (concept_of(owner.low.removesuffix("'s")),)
    if last + 1 < len(tokens) and tokens[last].low in _WITHIN:
        k = last + 1 + (tokens[last + 1].low in (*_OWN, "this", "that"))
        return tuple(t.concept for t in tokens[k : k + 1] if t.concept)
    return ()
