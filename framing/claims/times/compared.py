"""The rules that compare two sentences' dates and clock times."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.concepts import concept_of
from framing.claims.finding import Finding, likeness, overlap, tie
from framing.claims.parsed import Parsed, is_negation
from framing.claims.scope import other_scope, set_apart
from framing.claims.scorecard import scorecard
from framing.claims.times.clock import Time
from framing.claims.times.dated_events import dated_event, dated_times
from framing.claims.times.time_evidence import differing_times, one_step, time_evidence
from framing.claims.times.time_rules import long_ago, meet

# Below this one sentence says so much more that its date may well be of something else.
_LEAST_LIKE = 0.42
_ALIKE = 0.6
# Below what is asked of a conflict between articles.
_PAIRS_ONLY = 0.69
# From here on two dates differ too likely for the sentences to say the same.
_OPEN = 0.3
_MOVES = frozenset(concept_of(word) for word in "postponed extended rescheduled".split())


def compare_times(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Times of one step that agree, and the two that surest date one step on days that cannot both be right."""
    for a in dated_times(pa):
        for b in dated_times(pb):
            if a.spans and b.spans and meet(a, b):
                yield from _agreeing(a, b, pa, pb)
    yield from _other_gaps(pa, pb)
    differing = differing_times(pa, pb)
    if differing:
        a, b = differing[0]
        value_a, value_b = _as_said(a, pa), _as_said(b, pb)
        card = scorecard("times")
        likely = card.probability(time_evidence(a, b, pa, pb))
        if _moved(pa, pb):
            yield Finding(
                "compatible", "date", value_a, value_b, "The later report tells of another date.", 0.5
            )
        elif likely >= card.threshold:
            weight = likely if _surely(a, b, pa, pb) else min(likely, _PAIRS_ONLY)
            yield Finding("conflict", "date", value_a, value_b, f"“{value_a}” against “{value_b}”.", weight)
        elif likely >= _OPEN:
            yield Finding("apart", "date", value_a, value_b, "", 0.5)
    if any(_other_hour(a, b) for a in dated_times(pa) for b in dated_times(pb)):
        yield Finding("apart", "date", "", "", "", 0.5)


def _moved(pa: Parsed, pb: Parsed) -> bool:
    """Whether the later of two reports tells that a date has been put off, or what holds extended."""
    if pa.published is None or pb.published is None or pa.published == pb.published:
        return False
    early, late = (pa, pb) if pa.published < pb.published else (pb, pa)
    return bool(_MOVES & late.content) and not _MOVES & early.content


def _surely(a: Time, b: Time, pa: Parsed, pb: Parsed) -> bool:
    """Whether two dates may contradict each other in articles, which tell one story's many days: one step, sentences alike."""
    if min(a.weekday, b.weekday) >= 0 and pa.published != pb.published:
        return False  # another day's paper tells another day's step
    return one_step(dated_event(a, pa), dated_event(b, pb)) and likeness(pa, pb) >= _ALIKE


def _other_hour(a: Time, b: Time) -> bool:
    """Whether two clock times differ, a deadline's hour too."""
    both = a.kind.startswith("clock") and b.kind.startswith("clock")
    return both and not any(x[0] <= y[1] and y[0] <= x[1] for x in a.spans for y in b.spans)


def _other_gaps(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Of "the first since 1998" against "the first in nine years"."""
    gaps = [[t for t in dated_times(p) if t.kind == "gap" and t.spans] for p in (pa, pb)]
    for a in gaps[0]:
        for b in gaps[1]:
            apart = not meet(a, b) and long_ago(pa) == long_ago(pb)  # not counted from two years
            if apart and _much_alike(pa, pb) and not set_apart(pa, pb):
                value_a, value_b = _as_said(a, pa), _as_said(b, pb)
                yield Finding("conflict", "date", value_a, value_b, f"“{value_a}” against “{value_b}”.", 1.2)


def _agreeing(a: Time, b: Time, pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    value_a, value_b = _as_said(a, pa), _as_said(b, pb)
    reason = f"“{value_a}” and “{value_b}” agree."
    if a.kind != b.kind:
        return
    # Nearly everything in a week's news happens on one of its days: a weekday alone shows nothing.
    dated_a, dated_b = dated_event(a, pa), dated_event(b, pb)
    unread = dated_a.index < 0 and dated_b.index < 0
    dated = (one_step(dated_a, dated_b) or unread) and (a.weekday < 0 or b.weekday < 0)
    if a.kind in ("gap", "clock") or dated:
        status = "same" if any(x == y for x in a.spans for y in b.spans) else "compatible"
        yield Finding(status, "date", value_a, value_b, reason)


def _as_said(time: Time, parsed: Parsed) -> str:
    """The words of a time, with the "since" or "in" that makes it a span."""
    led = (
        time.kind in ("gap", "since")
        and time.first > 0
        and parsed.tokens[time.first - 1].low in ("since", "in")
    )
    return parsed.words(time.first - led, time.last)


def _much_alike(pa: Parsed, pb: Parsed) -> bool:
    """Whether two sentences share enough, names counted, for their dates to be of one thing."""
    if likeness(pa, pb) < _LEAST_LIKE:
        return False
    shared, share = overlap(pa, pb)
    both, part = tie(pa, pb)
    named = len(pa.names & pb.names)
    return (
        shared >= 2 and share >= 0.4 or both >= 3 and part >= 0.4 or named >= 1 and both >= 2 and part >= 0.6
    )


def none_since(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Of "no ferry has sunk there since 2004" against "a ferry sank there in 2011"."""
    if set_apart(pa, pb) or not _much_alike(pa, pb) or other_scope(pa, pb):
        return
    for first, second, turned in ((pa, pb, False), (pb, pa, True)):
        if any(is_negation(t.low) for t in second.tokens):
            continue
        for gap in (t for t in first.times if t.kind == "gap" and t.spans):
            later = [t for t in second.times if t.kind in ("date", "gap") and _lies_after(t, gap, second)]
            if later and _denied_act(first, gap) & second.content:
                values = _as_said(gap, first), _as_said(later[0], second)
                a, b = values[::-1] if turned else values
                yield Finding(
                    "conflict", "date", a, b, f"None {values[0]} in one, {values[1]} in the other.", 1.6
                )


def _denied_act(parsed: Parsed, gap: Time) -> frozenset[str]:
    """The words before a gap in a sentence that denies; empty where it does not deny."""
    lows = [t.low for t in parsed.tokens[: gap.first]]
    told = [w for w, after in zip(lows, [*lows[1:], ""], strict=True) if (w, after) != ("no", ".")]  # "No. 1"
    if not any(is_negation(w) for w in told):
        return frozenset()
    return frozenset(t.concept for t in parsed.tokens[: gap.first] if t.concept and not t.name)


def _lies_after(time: Time, gap: Time, parsed: Parsed) -> bool:
    today = parsed.published.toordinal() if parsed.published else None
    return all(s[0] > gap.spans[0][1] and (today is None or s[1] < today - 1) for s in time.spans) and bool(
        time.spans
    )
