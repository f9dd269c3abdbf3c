"""What is observed on two times that cannot both be right: whether they date one step of one story."""

from __future__ import annotations

from framing.claims.evidence import pair_evidence
from framing.claims.parsed import Parsed
from framing.claims.quantities.slots import SlotMatch, match_figures
from framing.claims.times.clock import Time
from framing.claims.times.dated_events import SAID, Dated, dated_event, dated_times
from framing.claims.times.time_rules import days_wide, meet

# One length of a thing is seldom told as over ten times another.
_FAR = 10.0
_ALIKE = 0.8
# What happens again seldom does so within so many days, and two dates of one thing seldom lie farther apart.
_SEASON = 90
# Steps that one thing takes once.
_ONCE = frozenset(
    "born die found build marry bury demolish coup sink take_office leave_office launch merge find".split()
)
# Steps that are the beginning of something.
_BEGINNING = frozenset("found take_office build launch strike truce coup".split())
# Kinds of times that can be held against each other beside those of one kind.
_ACROSS = (
    {"date", "until"}, {"date", "since"}, {"date", "by"}, {"date", "from"}, {"by", "from"}, {"until", "by"},
    {"clock", "clock_by"},
)  # fmt: skip


def one_step(a: Dated, b: Dated) -> bool:
    """Whether two times date one step of a story, as far as its words tell."""
    if {a.phase, b.phase} == {"begin", "end"}:
        return False
    if a.steps and b.steps:
        return bool(a.steps & b.steps)
    return bool(a.concept) and a.concept == b.concept or bool(a.phase) and a.phase == b.phase


def other_step(a: Dated, b: Dated) -> bool:
    """Whether two times date two steps: an arrest and a trial, a beginning and an end, a vote and what it brings."""
    if {a.phase, b.phase} == {"begin", "end"}:
        return True
    if one_step(a, b) or a.concept and a.concept == b.concept:
        return False
    told, only_phase = bool(a.steps and b.steps), False
    for x, y in ((a, b), (b, a)):
        only_phase |= bool(x.steps - _BEGINNING) and not x.phase and bool(y.phase) and not y.steps
    return told or only_phase


def differing_times(pa: Parsed, pb: Parsed) -> list[tuple[Time, Time]]:
    """The pairs of times that cannot both be right of one thing, those of one step first.

    Left out are days on which something was only said, and a time that the other sentence gives too.
    """
    told = [[t for t in dated_times(p) if t.spans and not dated_event(t, p).steps & SAID] for p in (pa, pb)]
    lone_a = [t for t in told[0] if not _given(t, pb)]
    lone_b = [t for t in told[1] if not _given(t, pa)]
    found = [(a, b) for a in lone_a for b in lone_b if _held_apart(a, b, pa, pb)]
    return sorted(found, key=lambda p: (-_nearness(p[0], p[1], pa, pb), p[0].first + p[1].first))


def _given(time: Time, other: Parsed) -> bool:
    """Whether the other sentence names the time too, whether as a day or as the last one ("until March 23")."""
    return any(
        t.spans and (t.kind == time.kind or {t.kind, time.kind} in _ACROSS) and meet(time, t)
        for t in dated_times(other)
    )


def _wide(time: Time) -> bool:
    """Whether a time is longer than a month."""
    return not time.kind.startswith("clock") and days_wide(time) > 31


def _held_apart(a: Time, b: Time, pa: Parsed, pb: Parsed) -> bool:
    comparable = a.kind == b.kind and a.kind != "gap" or {a.kind, b.kind} in _ACROSS
    # "Today" in two days' papers, as a rule in one quotation, is one word for two days.
    return comparable and not meet(a, b) and _plain(a, pa) != _plain(b, pb)


def _plain(time: Time, parsed: Parsed) -> str:
    return parsed.words(time.first, time.last).lower().removesuffix("'s").removesuffix("\u2019s")


def _nearness(a: Time, b: Time, pa: Parsed, pb: Parsed) -> int:
    of_a, of_b = dated_event(a, pa), dated_event(b, pb)
    return 3 * one_step(of_a, of_b) - 2 * other_step(of_a, of_b) - (_wide(a) != _wide(b))


def time_evidence(a: Time, b: Time, pa: Parsed, pb: Parsed) -> dict[str, float]:
    """What is observed on two times, beside what the sentences share (``pair_evidence``).

    ``step_named``: they date one step, and not each sentence names somebody or something of its own; ``near_copy``: so, in
    sentences alike by .8; ``other_step``: they date two steps; ``other_side``: one lies before its day of publication, one
    after; ``other_width``: only one of them is a month at most; ``again``: they lie over 90 days apart, and what they date may
    happen again; ``times_agree``: two other times agree; ``figures_apart``: how many figures differ, up to 2.
    """
    of_a, of_b = dated_event(a, pa), dated_event(b, pb)
    lasting = (
        not a.kind.startswith("clock") and min(abs(x[0] - y[0]) for x in a.spans for y in b.spans) > _SEASON
    )
    return {
        **_step_evidence(of_a, of_b, pa, pb),
        "other_side": _side(a, pa) * _side(b, pb) < 0,
        "other_width": _wide(a) != _wide(b),
        "again": lasting and not _once(of_a, of_b),
        "figures_apart": min(2, _apart(pa, pb)),
    }


def duration_evidence(match: SlotMatch, pa: Parsed, pb: Parsed) -> dict[str, float]:
    """The same of two lengths of time; ``far``: one is over ten times the other."""
    a, b = match.a, match.b
    of_a, of_b = (dated_event(Time(f.first, f.last, "duration", ()), p) for f, p in ((a, pa), (b, pb)))
    low, high = sorted((a.value, b.value))
    return {
        **_step_evidence(of_a, of_b, pa, pb),
        "duration": 1.0,
        "far": high > _FAR * low,
        "figures_apart": min(2, _apart(pa, pb) - 1),
    }


def _step_evidence(a: Dated, b: Dated, pa: Parsed, pb: Parsed) -> dict[str, float]:
    pair = pair_evidence(pa, pb)
    agree = any(
        x.kind == y.kind and x.spans and y.spans and meet(x, y)
        for x in dated_times(pa)
        for y in dated_times(pb)
    )
    named = one_step(a, b) and not pair["names_apart"]
    nothing = dict.fromkeys(("other_side", "other_width", "again", "duration", "far"), 0.0)
    return {
        **pair,
        **nothing,
        "step_named": named,
        "near_copy": named and pair["likeness"] >= _ALIKE,
        "other_step": other_step(a, b),
        "times_agree": agree,
    }


def _once(a: Dated, b: Dated) -> bool:
    """Whether what two times date befalls one thing once, as far as its words tell."""
    return bool((a.steps | b.steps) & _ONCE) or bool(a.phase or b.phase)


def _apart(pa: Parsed, pb: Parsed) -> int:
    return sum(m.relation == "apart" for m in match_figures(pa, pb))


def _side(time: Time, parsed: Parsed) -> int:
    """-1 for a time before the day of publication, 1 for one after it, 0 where that is not known."""
    if parsed.published is None or time.kind.startswith("clock"):
        return 0
    today = parsed.published.toordinal()
    return all(first > today for first, _ in time.spans) - all(last < today for _, last in time.spans)
