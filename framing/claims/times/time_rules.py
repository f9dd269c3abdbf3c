"""The rules that compare two sentences' dates, clock times and spans of time."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.concepts import ACT_GROUPS
from framing.claims.finding import Finding, likeness, overlap, tie
from framing.claims.parsed import Parsed, is_negation
from framing.claims.scope import other_scope, set_apart
from framing.claims.times.dated_acts import acts_dated
from framing.claims.times.readings import Time

# Below this one sentence says so much more that its date may well be of something else.
_LEAST_LIKE = 0.42
# From here on the act is one, whatever words tell it.
_NEARLY_ALL = 0.8
_LIKE_AROUND = 0.6
# Acts that befall one thing once.
_ONCE = frozenset(
    """build create birth end start open close kill find marry discover publish appoint resign arrest convict sign destroy
    ban invade acquire elect introduce collapse capsize""".split()
)
# What is said may be said again another day.
_SAID_AGAIN = frozenset("say deny confirm accuse warn criticize praise demand promise blame".split())
# Acts whose outcome is told with "since".
_LASTING = frozenset("miss arrest jail close strand displace occupy deploy".split())
# Acts that date one moment of a thing.
_ONE_MOMENT = (
    frozenset({"start", "open"}),
    frozenset({"build", "end", "create"}),
    frozenset({"birth", "live"}),
)


def meet(a: Time, b: Time) -> bool:
    """Whether two times have a reading in common."""
    return any(x[0] <= y[1] and y[0] <= x[1] for x in a.spans for y in b.spans)


def same_day(pa: Parsed, pb: Parsed) -> bool:
    """Whether both sentences name a date and two of them meet."""
    return any(
        meet(a, b) for a in pa.times for b in pb.times if a.kind == b.kind == "date" and a.spans and b.spans
    )


def told_times(parsed: Parsed) -> list[Time]:
    """The times of what is told, without those that only say when it was reported."""
    return [t for t in parsed.times if t.first not in parsed.cited]


def compare_times(pa: Parsed, pb: Parsed, figures_apart: bool = False) -> Iterator[Finding]:
    """Times of one kind held against each other; where figures differ too, other dates are of another instance."""
    for a in told_times(pa):
        for b in told_times(pb):
            if not a.spans or not b.spans:
                continue
            if (
                {a.kind, b.kind} == {"since", "date"}
                and meet(a, b)
                and min(_days_wide(a), _days_wide(b)) > 20
            ):
                value_a, value_b = _as_said(a, pa), _as_said(b, pb)
                yield Finding(
                    "compatible", "date", value_a, value_b, f"“{value_a}” and “{value_b}” agree.", 0.5
                )
            if a.kind != b.kind and not _since_then(a, b, pa, pb):
                continue
            value_a, value_b = _as_said(a, pa), _as_said(b, pb)
            if meet(a, b):
                # Nearly everything in a week's news happens on one of its days: a weekday alone shows nothing.
                acts_a, acts_b = acts_dated(a, pa), acts_dated(b, pb)
                same_act = _one_act(acts_a, acts_b) or not acts_a and not acts_b
                if a.kind in ("gap", "clock") or (same_act and (a.weekday < 0 or b.weekday < 0)):
                    status = "same" if any(x == y for x in a.spans for y in b.spans) else "compatible"
                    yield Finding(status, "date", value_a, value_b, f"“{value_a}” and “{value_b}” agree.")
            elif value_a.lower() == value_b.lower():
                continue  # "today" in two days' papers, as a rule in one quotation
            elif not figures_apart and _much_alike(pa, pb) and _same_moment(a, b, pa, pb):
                yield Finding("conflict", "date", value_a, value_b, f"“{value_a}” against “{value_b}”.", 1.2)
            elif a.kind == "clock":
                yield Finding("apart", "date", value_a, value_b, "", 0.5)


def _since_then(a: Time, b: Time, pa: Parsed, pb: Parsed) -> bool:
    """Whether one dates an act and the other says since when its outcome lasts ("in custody since 2 March")."""
    anchors = acts_dated(a, pa), acts_dated(b, pb)
    if {a.kind, b.kind} == {"date", "until"} and max(_days_wide(a), _days_wide(b)) <= 1:
        return "end" in anchors[a.kind == "until"]  # "runs until 30 June", "ends on 30 April"
    days = {a.kind, b.kind} == {"date", "since"} and max(_days_wide(a), _days_wide(b)) <= 1
    if not days:
        return False
    (dated, told), since = (
        ((anchors[0], pa), anchors[1]) if a.kind == "date" else ((anchors[1], pb), anchors[0])
    )
    # "The strike began on 6 May", "on strike since 13 May"
    return bool(dated & since & _LASTING) or "start" in dated and bool(since & told.content & ACT_GROUPS)


def _as_said(time: Time, parsed: Parsed) -> str:
    """The words of a time, with the "since" or "in" that makes it a span."""
    led = (
        time.kind in ("gap", "since")
        and time.first > 0
        and parsed.tokens[time.first - 1].low in ("since", "in")
    )
    return parsed.words(time.first - led, time.last)


def _same_moment(a: Time, b: Time, pa: Parsed, pb: Parsed) -> bool:
    """Whether two times that do not meet date one act, and no other time in either sentence explains the difference."""
    if a.kind == "gap":
        return not set_apart(pa, pb)
    if any(t.low == "still" for p in (pa, pb) for t in p.tokens):
        return False  # "was still out on Tuesday" dates a state
    if _denied(a, pa) != _denied(b, pb):
        return False  # planned for last week, never intended for today
    if any(t.spans and meet(a, t) for t in pb.times) or any(t.spans and meet(t, b) for t in pa.times):
        return False  # each sentence gives several, and this one is in the other
    if (
        other_scope(pa, pb)
        or set_apart(pa, pb)
        or any(_unmatched(p, q, a.kind) > 1 for p, q in ((pa, pb), (pb, pa)))
    ):
        return False
    if a.kind == "date" and (_days_wide(a) > 31) != (_days_wide(b) > 31) or _edges(pa) != _edges(pb):
        return False
    if min(a.weekday, b.weekday) >= 0 and pa.published != pb.published and likeness(pa, pb) < 0.6:
        return False  # another day's report tells another day's step
    acts_a, acts_b = acts_dated(a, pa), acts_dated(b, pb)
    years = min(_days_wide(a), _days_wide(b)) > 300 or _days_between(a, b) > 300
    if a.kind == "date" and years and not (acts_a | acts_b) & _ONCE:
        return False  # what happens every year is dated anew each time
    if {a.kind, b.kind} in ({"date", "until"}, {"date", "since"}):
        return True
    if (
        not acts_a or not acts_b
    ):  # a verb that no group holds; without any verb it is a caption or a signature
        told = bool(acts_a) != bool(acts_b) and overlap(pa, pb)[0] >= 3
        return told and a.kind == "date" and likeness(pa, pb) >= _NEARLY_ALL
    if max(len(acts_a), len(acts_b)) > 1 and likeness(pa, pb) < _LIKE_AROUND:
        return False  # several acts stand around: which one is dated is a guess
    return _one_act(acts_a - _SAID_AGAIN, acts_b - _SAID_AGAIN)


def _denied(time: Time, parsed: Parsed) -> bool:
    """Whether the clause of a time denies; "not until Friday" does not."""
    before = [t.low for t in parsed.tokens[max(0, time.first - 4) : time.first]]
    return parsed.clauses[time.first] in parsed.negated and "until" not in before


def _one_act(acts_a: frozenset[str], acts_b: frozenset[str]) -> bool:
    return bool(acts_a & acts_b) or any(acts_a & one and acts_b & one for one in _ONE_MOMENT)


def _unmatched(parsed: Parsed, other: Parsed, kind: str) -> int:
    """How many times of a kind agree with none in the other sentence."""
    theirs = [t for t in other.times if t.spans and t.kind == kind]
    return sum(t.kind == kind and not any(meet(t, u) for u in theirs) for t in parsed.times)


def _edges(parsed: Parsed) -> set[str]:
    dated = {k for t in parsed.times for k in range(t.first, t.last)}
    return {t.low for k, t in enumerate(parsed.tokens) if k not in dated} & {"first", "last"}


def _days_between(a: Time, b: Time) -> int:
    """The days between the nearest readings of two times."""
    return min(max(x[0] - y[1], y[0] - x[1]) for x in a.spans for y in b.spans)


def _days_wide(time: Time) -> int:
    return max(last - first for first, last in time.spans)


def _much_alike(pa: Parsed, pb: Parsed) -> bool:
    """Whether two sentences share enough, names counted, for their dates to be of one thing."""
    if likeness(pa, pb) < _LEAST_LIKE:
        return False
    shared, share = overlap(pa, pb)
    both, part = tie(pa, pb)
    named = len(pa.names & pb.names)
    return (
        shared >= 2
        and share >= 0.4
        or both >= 3
        and part >= 0.4
        or named >= 2
        and part >= 0.34
        or named >= 1
        and both >= 2
        and part >= 0.6
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


def other_stretch(pa: Parsed, pb: Parsed) -> bool:
    """Whether one sentence counts over a day or so and the other over months: on Thursday, since January."""
    widths = [_stretch(p) for p in (pa, pb)]
    return all(widths) and (min(widths) <= 8 < 25 <= max(widths)) or _running(pa) != _running(pb)


def _stretch(parsed: Parsed) -> int:
    """The longest time that a sentence speaks of, in days; 0 where it names none."""
    days = [_days_wide(t) + 1 for t in parsed.times if t.kind == "date" and t.spans]
    return max([*days, 400 if _running(parsed) else 0])


def _running(parsed: Parsed) -> bool:
    """Whether a sentence counts up from some past day: "since January", "so far this year"."""
    lows = [t.low for t in parsed.tokens]
    pairs = set(zip(lows, lows[1:], strict=False))
    since = any(t.kind == "since" and not _lately(t, parsed) for t in parsed.times)
    return since or ("so", "far") in pairs or ("to", "date") in pairs


def _lately(time: Time, parsed: Parsed) -> bool:
    """Whether "since Tuesday" lies within the week before publication: the time of the event, no long count."""
    today = parsed.published.toordinal() if parsed.published else 0
    return time.weekday >= 0 and any(0 <= today - last <= 7 for _, last in time.spans)


def other_time(pa: Parsed, pb: Parsed) -> bool:
    """Whether the sentences' dates, where both have some, have none in common."""
    days_a, days_b = ([t for t in told_times(p) if t.kind == "date" and t.spans] for p in (pa, pb))
    return bool(days_a) and bool(days_b) and not any(meet(a, b) for a in days_a for b in days_b)
