"""Words before a number that bound it: "more than", "nearly", "at least"."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from framing.claims.concepts import Token

# The words before a number that bound it, longest first; each ends right before the number.
_BOUNDS: tuple[tuple[str, str], ...] = (
    ("no more than", "at_most"), ("not more than", "at_most"), ("no fewer than", "at_least"), ("no less than", "at_least"),
    ("a minimum of", "at_least"), ("a maximum of", "at_most"), ("as many as", "at_most"), ("as much as", "at_most"),
    ("in excess of", "over"), ("more than", "over"), ("greater than", "over"), ("fewer than", "under"),
    ("less than", "under"), ("lower than", "under"), ("at least", "at_least"), ("at most", "at_most"), ("up to", "at_most"),
    ("just over", "over_near"), ("slightly more than", "over_near"), ("a little over", "over_near"), ("well over", "over"),
    ("just under", "under_near"), ("slightly less than", "under_near"), ("a little under", "under_near"),
    ("close to", "about"), ("near", "about"), ("approaching", "under_near"), ("nearing", "under_near"),
    ("nearly", "under_near"), ("almost", "under_near"), ("about", "about"), ("around", "about"),
    ("roughly", "about"), ("approximately", "about"), ("some", "about"), ("an estimated", "about"), ("estimated", "about"),
    ("over", "over"), ("above", "over"), ("exceeding", "over"), ("exceeded", "over"), ("exceeds", "over"), ("exceed", "over"),
    ("passed", "over"), ("topped", "over"), ("tops", "over"), ("topping", "over"), ("surpassed", "over"), ("surpasses", "over"),
    ("surpassing", "over"), ("north of", "over"), ("upwards of", "at_least"), ("never reaching", "under"),
    ("never reached", "under"), ("not reach", "under"), ("short of", "under"), ("shy of", "under_near"),
    ("under", "under"), ("below", "under"),
    ("within", "at_most"), ("barely", "over_near"), ("only", "exact"), ("exactly", "exact"), ("precisely", "exact"),
)  # fmt: skip
_BOUND_WORDS = tuple((phrase.split(), bound) for phrase, bound in _BOUNDS)


_WITH_OVER = frozenset(
    """hand hands handed handing turn turns turned turning take takes took taken taking sign signed signing pay paid knocked ran
    run sent""".split()
)


def bounded(value: float, bound: str) -> tuple[float, float]:
    """The interval a bound leaves open: "nearly 80" allows 68 to 80, "at least 31" allows 31 and more."""
    return {
        "about": (value * 0.9, value * 1.1),
        "over": (value, inf),
        "at_least": (value, inf),
        "under": (0.0, value),
        "at_most": (0.0, value),
        "over_near": (value, value * 1.12),
        "under_near": (value * 0.88, value),
    }.get(bound, (value, value))


def bound_before(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The bound in the words before token ``i`` and where it begins; an article or currency mark may stand between."""
    j = i
    while j > 0 and tokens[j - 1].low in ("a", "$", "£", "€", "¥", "another", "us"):
        j -= 1
    j -= j > 1 and tokens[j - 1].low == "the" and tokens[j - 2].low == "than"
    for words, bound in _BOUND_WORDS:
        if j >= len(words) and [t.low for t in tokens[j - len(words) : j]] == words:
            if words == ["over"] and j > 1 and tokens[j - 2].low in _WITH_OVER:
                break  # "handed over 150 captives"
            return bound, j - len(words)
    return "exact", i
