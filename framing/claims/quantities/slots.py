"""Figures of two sentences matched slot by slot: the same thing counted, then whether both counts can be true."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import isclose
from typing import Literal

from framing.claims.acts.verb_forms import is_participle
from framing.claims.concepts import ACT_GROUPS, PERSON_GROUPS
from framing.claims.parsed import Parsed
from framing.claims.quantities.quantity import Figure

# Words for persons that say little of who they are.
GENERIC_PERSONS = frozenset("people man gunman suspect person".split())
_AUXILIARY = frozenset("was were is are has have had will".split())
_DECADE = 3.1e8  # seconds
# A ton is 907, 1,000 or 1,016 kilograms.
_TONNE, _TONS = 1000.0, 0.11
_DOZENS = 20
# Below this two figures have too little in common for them to agree.
LEAST_STRENGTH = 0.7
_HOUR, _DAY = 3600.0, 86400.0
Relation = Literal["equal", "within", "apart"]
KIND_TYPE = {
    "count": "number", "share": "number", "points": "number", "money": "number", "ordinal": "number", "score": "number",
    "age": "number", "magnitude": "number", "duration": "date",
}  # fmt: skip
# What is counted after an event can only be told by its outcome: dead are not injured.
OUTCOMES = frozenset(
    """kill injure miss arrest displace strand infect recover rescue evacuate charge convict acquit jail hire deploy vote draw
    birth destroy damage flee appoint resign extradite""".split()
)


@dataclass(frozen=True, slots=True)
class SlotMatch:
    """Two figures of one slot; ``strength`` counts what ties them together (nouns, shared surroundings)."""

    a: Figure
    b: Figure
    relation: Relation
    strength: float
    nouns: float = 0.5


def _rounds(a: float, b: float) -> bool:
    """Whether the rounder of two numbers is the other one rounded (1,000 for 978), within a twentieth.

    >>> _rounds(978, 1000), _rounds(12, 10)
    (True, False)
    """
    if min(a, b) <= 0 or abs(a - b) > 0.05 * max(a, b):
        return False
    digits = len(str(int(max(a, b))))
    for keep in (1, 2, 3):
        step = 10.0 ** (digits - keep)
        if step >= 1 and (isclose(round(a / step) * step, b) or isclose(round(b / step) * step, a)):
            return max(a, b) >= 100 or not (a.is_integer() and b.is_integer())
    return False


def relate(a: Figure, b: Figure) -> Relation:
    """Whether two figures are equal, can both be true, or lie apart."""
    if settled := _settled(a, b):
        return settled
    if a.period and b.period and a.period != b.period:
        a, b = _per_second(a), _per_second(b)
    if any(_many(x) and y.high >= x.low for x, y in ((a, b), (b, a))):
        return "within"  # a million people are thousands too
    if a.unit != b.unit:
        a, b = _in_round_decades(a), _in_round_decades(b)
    slack = _between_units(a, b)
    if isclose(a.value, b.value, rel_tol=1e-9) and a.bound == b.bound:
        return "equal"
    if any(f.fraction and f.bound == "exact" for f in (a, b)):
        slack = max(slack, 0.08)
    if any(f.bound in ("about", "range", "vague") or f.fraction for f in (a, b)):
        slack = max(slack, 0.05 if "exact" in (a.bound, b.bound) or a.bound == b.bound else 0.02)
    if a.low <= b.high * (1 + slack) and b.low <= a.high * (1 + slack):
        if not _strictly_out(a, b) and not _strictly_out(b, a):
            return "within"
    return "within" if _rounds(a.value, b.value) else "apart"


def _many(figure: Figure) -> bool:
    """Whether a figure is dozens, thousands and the like, which leave room upwards; a few and several do not."""
    return figure.bound == "vague" and figure.kind != "share" and figure.low >= _DOZENS


def _between_units(a: Figure, b: Figure) -> float:
    """How far apart two figures in other units may lie and be one, as a share; lengths of time to the second not at all."""
    if a.unit == b.unit or a.kind == "duration" and all(f.value % 60 for f in (a, b)):
        return 0.0
    return _TONS if a.kind == "mass" and _TONNE in (a.unit, b.unit) else 0.02


def _settled(a: Figure, b: Figure) -> Relation | None:
    """What needs no intervals: votes without a no, the same sum in another currency, exact scores and ranks."""
    if a.kind == "score" and "unanimous" in (a.noun, b.noun):
        return "apart" if max(a.other, b.other) > 0 else "within"
    if a.kind == "money" and a.noun != b.noun:
        return "apart"
    if a.kind == b.kind == "share" and a.bound == b.bound == "exact" and isclose(a.value + b.value, 100):
        return "equal" if a.value == b.value else "within"  # those for and those against
    if a.kind in ("score", "ordinal", "rank", "age", "label") and a.bound == b.bound == "exact":
        return "equal" if (a.value, a.other) == (b.value, b.other) else "apart"
    return None


def _in_round_decades(figure: Figure) -> Figure:
    """Of "three decades" what it leaves open: 25 to 35 years."""
    if figure.kind != "duration" or figure.unit < _DECADE:
        return figure
    return replace(
        figure, low=figure.value - figure.unit / 2, high=figure.value + figure.unit / 2, bound="about"
    )


def _per_second(figure: Figure) -> Figure:
    """A rate with its period taken out, so that a monthly and a yearly one can be compared."""
    p = figure.period
    return replace(figure, value=figure.value / p, low=figure.low / p, high=figure.high / p, bound="about")


def _strictly_out(a: Figure, b: Figure) -> bool:
    """Of "More than 500" leaves no room for an exact 500 stated as a top."""
    return a.bound == "over" and b.bound in ("exact", "under", "under_near", "at_most") and b.high < a.low


def _nouns_meet(a: Figure, b: Figure, pa: Parsed, pb: Parsed) -> float:
    """1 where the heads are one concept, .5 where one is the general word or unnamed, 0 where they differ."""
    if a.noun and a.noun == b.noun and a.kind != "rank":
        return 1.0
    if a.kind == "ordinal" and _rank_alike(a, b, pa, pb):
        return 0.75
    if a.kind == "rank":
        return _orders_meet(a, b)
    if not a.noun or not b.noun:
        return 0.5
    both = {a.noun, b.noun}
    people = both & {"people", "live"}
    if both <= GENERIC_PERSONS or people and both - people <= PERSON_GROUPS:
        return 0.75
    if people and not both & OUTCOMES:
        return 0.0  # nobody hurt, several cars
    if a.kind == "count" and both <= PERSON_GROUPS and isclose(a.value, b.value):
        return 0.5  # as many firefighters as crew
    if a.noun in pb.content or b.noun in pa.content:
        return 0.5 if both & OUTCOMES or "people" in both else 0.25
    return 0.0


def _orders_meet(a: Figure, b: Figure) -> float:
    """Whether two places are in one order ("the largest bank in Orlu", "Orlu's third-largest bank")."""
    order_a, order_b = set(a.noun.split()), set(b.noun.split())
    elsewhere = a.noun_words and b.noun_words and a.noun_words != b.noun_words and "rank" not in order_a
    if elsewhere or not (order_a <= order_b or order_b <= order_a):
        return 0.0
    return 1.0 if order_a and order_b else 0.5


def _rank_alike(a: Figure, b: Figure, pa: Parsed, pb: Parsed) -> bool:
    """Whether two ordinals of other heads rank one thing: "finished third", "for the fourth time", "its fourth eruption"."""
    shared = pa.content & pb.content
    both = {a.noun, b.noun}
    if both <= {"", "time"}:
        return "" in both
    return bool(both & shared) if "" in both else "time" in both and both - {"time"} <= shared


def _of_counting(figure: Figure, parsed: Parsed) -> bool:
    """Of "two thirds of the ballots counted": how far the count has come."""
    return "counted" in {t.low for t in parsed.tokens[figure.last : figure.last + 6]}


def _kinds_meet(a: Figure, b: Figure, pa: Parsed, pb: Parsed) -> bool:
    if a.kind != b.kind or a.kind == "label":
        return False
    if a.kind == "money" and a.noun != b.noun and a.value != b.value:
        return False  # one sum may be told in two currencies, but not with the same figure
    if a.kind == "share" and _of_counting(a, pa) != _of_counting(b, pb):
        return False
    if bool(a.period) != bool(b.period) or _wages(a, b) or _wages(b, a):
        return False
    return True


def _wages(a: Figure, b: Figure) -> bool:
    """Whether one is paid by the hour and the other by the week or longer: nobody works all of its hours."""
    return a.kind == "money" and a.period == _HOUR and b.period > _DAY


def main_act(figure: Figure, parsed: Parsed) -> str:
    """The act that befalls those counted, where another one only says who they are.

    Of "16 miners trapped since Tuesday were brought to the surface" it is the rescue; "" where there is but one act.
    """
    tokens, clause = parsed.tokens, parsed.clauses[figure.first]
    k = figure.last
    while (
        k < len(tokens)
        and tokens[k].concept
        and not is_participle(tokens[k].low)
        and tokens[k].low != "missing"
    ):
        k += 1
    if (
        k >= len(tokens)
        or k == figure.last
        or not (is_participle(tokens[k].low) or tokens[k].low == "missing")
    ):
        return ""
    for i in range(k + 1, len(tokens) - 1):
        if parsed.clauses[i] != clause:
            break
        if tokens[i].low in _AUXILIARY:
            return next((t.concept for t in tokens[i + 1 : i + 4] if t.concept in ACT_GROUPS), "")
    return ""


def _outcome(figure: Figure, parsed: Parsed) -> frozenset[str]:
    if act := main_act(figure, parsed):
        return frozenset({act}) & OUTCOMES
    near = parsed.near(figure.first, figure.last, 6) | {figure.noun}
    return near & OUTCOMES


def match_strength(a: Figure, b: Figure, pa: Parsed, pb: Parsed) -> float:
    """How surely two figures fill one slot, 0 where they do not."""
    if not _kinds_meet(a, b, pa, pb):
        return 0.0
    nouns = _nouns_meet(a, b, pa, pb) if a.kind in ("count", "ordinal", "mass", "volume", "rank") else 0.5
    if not nouns:
        return 0.0
    acts = {main_act(a, pa) or pa.anchor(a.first, a.last), main_act(b, pb) or pb.anchor(b.first, b.last)}
    if a.kind == "count" and len(acts) == 2 and acts <= OUTCOMES:
        return 0.0
    out_a, out_b = _outcome(a, pa), _outcome(b, pb)
    if a.kind == "count" and out_a and out_b and not out_a & out_b:
        return 0.0
    shared = pa.near(a.first, a.last) & pb.near(b.first, b.last)
    plain = shared & pa.content & pb.content
    if a.kind == "money":
        nouns += 0.25
    anchor = pa.anchor(a.first, a.last)
    if anchor not in ("", "say") and anchor == pb.anchor(b.first, b.last):
        nouns += 0.5
    return (
        nouns
        + min(1.5, 0.5 * len(plain))
        + 0.2 * min(2, len(shared - plain))
        + (0.3 if a.kind == "score" else 0.0)
    )


@lru_cache(maxsize=512)
def match_figures(pa: Parsed, pb: Parsed) -> tuple[SlotMatch, ...]:
    """The best partner for each figure, agreeing partners first: a figure that agrees with any is at odds with none."""
    found = [
        SlotMatch(a, b, relate(a, b), strength, _nouns_meet(a, b, pa, pb))
        for a in pa.figures
        for b in pb.figures
        if (strength := match_strength(a, b, pa, pb)) > 0
    ]
    found.sort(
        key=lambda m: (
            m.relation == "apart" or m.strength < LEAST_STRENGTH,
            m.relation == "apart" and "vague" in (m.a.bound, m.b.bound),
            -m.strength,
            m.a.first,
            m.b.first,
        )
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    kept = []
    for match in found:
        if match.a.first in used_a or match.b.first in used_b:
            continue
        used_a.add(match.a.first)
        used_b.add(match.b.first)
        kept.append(match)
    return tuple(kept)
