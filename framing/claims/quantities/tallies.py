"""Two numbers that make one figure: a score, a tally of votes, a part of a stated whole."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.concepts import Token
from framing.claims.quantities.numerals import Numeral
from framing.claims.quantities.quantity import Figure

# What is told by a score or a tally of votes.
_DECIDED = frozenset(
    """votes vote voted score scored goals beat beats beaten won win wins lost lose defeated rejected rejects passed passes
    approved approves backed backs cleared clears carried elected ousted""".split()
)


def one_of(tokens: Sequence[Token], part: Numeral, whole: Numeral) -> bool:
    """Whether a bare one is told of a whole ("one of three"): the whole is what is counted then."""
    between = [t.low for t in tokens[part.last : whole.first]]
    return part.value == 1.0 and bool(between) and between[0] == "of" and len(between) <= 2


def tally(tokens: Sequence[Token], a: Numeral, b: Numeral | None) -> Figure | None:
    """Two numbers that make one figure: a score, a tally, a part of a whole."""
    if a.bound == "range" and tokens[a.last - 2].low == "-" and a.last - a.first == 3:
        return None
    if b is None:
        return None
    between = [t.low for t in tokens[a.last : b.first]]
    if between == ["-"] and tokens[a.last].start == tokens[a.last - 1].end and max(a.value, b.value) < 1000:
        return _score(a, b)
    if (
        len(between) <= 2
        and between[-1:] == ["to"]
        and set(between) <= {"votes", "vote", "goals", "seats", "to"}
        and a.value != b.value
    ):
        around = {t.low for t in tokens[max(0, a.first - 8) : a.first]} | set(between)
        after = tokens[b.last].low if b.last < len(tokens) else ""
        if around & _DECIDED and after not in ("percent", "per", "%"):
            return _score(a, b)
    if between in (["votes", "against"], ["against"]) and a.value != b.value:
        voted = {t.low for t in tokens[max(0, a.first - 12) : b.last + 4]}
        if voted & {"votes", "vote", "voted", "elected", "passed", "approved", "rejected"}:
            return _score(a, b)
    if len(between) <= 6 and "in" in between and not {"favour", "favor"}.isdisjoint(between):
        return _score(a, b)
    return None


def part_of(tokens: Sequence[Token], part: Numeral, whole: Numeral) -> bool:
    """Whether a number is told as so many of a stated whole ("two of the three hostages")."""
    between = [t.low for t in tokens[part.last : whole.first]]
    counted = part.bound == whole.bound == "exact" and not part.fraction and not whole.fraction
    return counted and between in (["of", "the"], ["of", "its"], ["of", "their"]) and part.value < whole.value


def _score(a: Numeral, b: Numeral) -> Figure:
    high, low = max(a.value, b.value), min(a.value, b.value)
    return Figure(a.first, b.last, "score", high, high, high, "exact", other=low)
