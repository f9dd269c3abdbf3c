"""Why two figures that differ can both be true: a part of a whole, a later count, an early result, a restless market or storm."""

from __future__ import annotations

from framing.claims.parsed import Parsed
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import SlotMatch
from framing.claims.times.time_rules import same_day

# Counts that are taken again from day to day while an event goes on.
_GROWS = frozenset(
    """kill injure miss arrest displace strand infect recover rescue evacuate charge destroy damage flee burn flood cancel receive
    test sell donate contain""".split()
)
_WHOLES = frozenset("all both".split())
_STORM = frozenset("storm hurricane typhoon cyclone wind winds gusts".split())
_PEAK = frozenset("peak peaked peaking strongest highest maximum top fastest record".split())
_TRADED = frozenset("dow nasdaq index futures brent bitcoin".split())
_SETTLED = frozenset("closed close closing ended finished settled announcement".split())
_WHOLE = frozenset("the all them those his her its their".split())
_INTERIM = (
    "at the interval", "at half - time", "at halftime", "at half time", "at the break", "left to count", "by midday", "by noon",
    "still to be counted", "by mid - afternoon", "in early trading",
)  # fmt: skip
# Results of which more are to come.
_EARLY = frozenset("partial preliminary provisional early first initial incomplete exit".split())


def _is_part(part: Figure, parsed: Parsed, whole: Figure, other: Parsed) -> bool:
    """Whether a count is told as a part ("three of the officers", "of whom six") of what the other sentence counts.

    "48 of its branches will shut" is no part of "84 branches will shut": one act, and no whole is named.
    """
    before = [t.low for t in parsed.tokens[max(0, part.first - 4) : part.first]]
    if {"including", "among"} & set(before) or "alone" in before[-2:]:
        return True  # "in Orl alone 90 homes"
    after = [t.low for t in parsed.tokens[part.last : part.last + 2]]
    if after[:1] != ["of"] or after[-1] not in _WHOLE or before[-1:] == ["all"]:
        return False
    if [t.low for t in other.tokens[whole.last : whole.last + 2]] == after:
        return False  # each is a part of one whole
    known = whole.first > 0 and other.tokens[whole.first - 1].low in _WHOLE
    deeds = parsed.anchor(part.first, part.last), other.anchor(whole.first, whole.last)
    return known or after[-1] in ("his", "her", "those", "them") or not deeds[0] or deeds[0] != deeds[1]


def explained(match: SlotMatch, pa: Parsed, pb: Parsed) -> str:
    """Why two figures that differ can both be true: a part of a total, or a count taken again later; "" where neither."""
    for part, whole, parsed, other in ((match.a, match.b, pa, pb), (match.b, match.a, pb, pa)):
        if part.value <= whole.value and part.kind != "share" and _is_part(part, parsed, whole, other):
            return "One is a part of the other."
        if part.kind == "count" and _sums_to(part, whole.value, parsed):
            return "One adds up what the other lists."
    if _restless(match, pa, pb):
        return "This changes from hour to hour."
    if match.a.kind in ("share", "points", "count", "score") and _counting(pa) != _counting(pb):
        return "One was given before all was counted."
    if pa.published is None or pb.published is None or not _may_grow(match, pa, pb):
        return ""
    early, late = (match.a, match.b) if pa.published < pb.published else (match.b, match.a)
    shrinks = "miss" in pa.content & pb.content
    if late.value <= early.value if shrinks else late.value >= early.value:
        return "The later report gives the later count."
    return ""


def _may_grow(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether two counts of one thing were taken on two days while it went on: tolls grow, a crew and a final count do not."""
    a, b = match.a, match.b
    if pa.published == pb.published or same_day(pa, pb):
        return False
    if a.kind not in ("count", "area", "share"):
        return False
    around = [p.near(f.first, f.last) | {f.noun} for p, f in ((pa, a), (pb, b))]
    before = {t.low for p, f in ((pa, a), (pb, b)) for t in p.tokens[max(0, f.first - 1) : f.first]}
    final = any(t.low == "final" for p in (pa, pb) for t in p.tokens)
    return not final and _WHOLES.isdisjoint(before) and bool(around[0] & around[1] & _GROWS)


def _restless(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether the figure is of a market or a storm while it moves: two reports of one day may both be right."""
    lows = [{t.low for t in p.tokens} for p in (pa, pb)]
    if match.a.kind == "speed":
        return all(_STORM & words for words in lows) and not all(_PEAK & words for words in lows)
    traded = match.a.kind in ("share", "points", "money") and all(_TRADED & words for words in lows)
    return traded and not (all(_SETTLED & words for words in lows) and same_day(pa, pb))


def _counting(parsed: Parsed) -> bool:
    """Whether a result is told before its end: "with two thirds of the ballots counted", "partial results", "at half-time"."""
    lows = [t.low for t in parsed.tokens]
    text = f" {' '.join(lows)} "
    if any(f" {words} " in text for words in _INTERIM):
        return True
    if (
        "counted" in lows
        and {"with", "after", "so"} & set(lows)
        and {"votes", "ballots", "precincts", "half"} & set(lows)
    ):
        return True
    return any(
        a in _EARLY
        and b in ("results", "result", "returns", "count", "figures", "projections", "poll", "polls")
        for a, b in zip(lows, lows[1:], strict=False)
    )


def _sums_to(part: Figure, total: float, parsed: Parsed) -> bool:
    """Whether a count and the next one make up a total ("112 passengers and six crew" are 118)."""
    for other in parsed.figures:
        between = {t.low for t in parsed.tokens[min(part.last, other.last) : max(part.first, other.first)]}
        joined = "and" in between and len(between) <= 5
        summed = other.bound == "exact" and part.value + other.value == total
        if other is not part and other.kind == "count" and joined and summed:
            return True
    return False
