"""The rules that compare two read sentences; each returns findings with the words compared and a reason."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparison.concepts import ACT_GROUPS, place_name
from framing.comparison.figures import Figure
from framing.comparison.finding import Finding, likeness, overlap
from framing.comparison.parsed import Parsed
from framing.comparison.polarity import all_or_none, denials, opposite_acts
from framing.comparison.roles import Act, compare_roles
from framing.comparison.slots import KIND_TYPE, SlotMatch, match_figures
from framing.comparison.times import Time

# Below this two figures have too little in common to be held against each other.
_LEAST_STRENGTH = 0.7
# Below this one sentence says so much more that its figure may well be of something else.
_LEAST_LIKE = 0.35


def findings(pa: Parsed, pb: Parsed) -> list[Finding]:
    """Everything the rules find on a pair of sentences."""
    matches = match_figures(pa, pb)
    agreeing = [m for m in matches if m.relation != "apart"]
    return [
        *_figures(matches, pa, pb),
        *_times(pa, pb),
        *_roles(pa, pb),
        *all_or_none(pa, pb),
        *opposite_acts(pa, pb, agreeing),
        *denials(pa, pb),
    ]


def other_scope(pa: Parsed, pb: Parsed) -> bool:
    """Whether each sentence names something the other does not: two places, two people."""
    return bool(pa.names - pb.names) and bool(pb.names - pa.names)


# -- figures ---------------------------------------------------------------------------------


def _figures(matches: list[SlotMatch], pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    for match in matches:
        value_a, value_b = pa.words(match.a.first, match.a.last), pb.words(match.b.first, match.b.last)
        kind = KIND_TYPE.get(match.a.kind, "number")
        if match.strength < _LEAST_STRENGTH:
            continue
        if match.relation == "equal":
            acts_a, acts_b = (
                p.near(f.first, f.last, 6) & ACT_GROUPS for p, f in ((pa, match.a), (pb, match.b))
            )
            if match.a.kind == "count" and acts_a and acts_b and not acts_a & acts_b:
                continue  # as many, but of another act
            # "The first" ties little: much in the news is a first.
            weight = 0.3 if match.a.kind == "ordinal" and match.a.value == 1 else match.strength
            reason = (
                f"Both give {value_a}."
                if value_a.lower() == value_b.lower()
                else f"“{value_a}” is “{value_b}”."
            )
            yield Finding("same", kind, value_a, value_b, reason, weight)
        elif match.relation == "within":
            yield Finding(
                "compatible",
                kind,
                value_a,
                value_b,
                f"“{value_a}” and “{value_b}” can both be true.",
                match.strength,
            )
        elif why := _explained(match, pa, pb):
            yield Finding("compatible", kind, value_a, value_b, why, match.strength)
        elif _is_conflict(match, pa, pb):
            yield Finding(
                "conflict", kind, value_a, value_b, _against(match, value_a, value_b), match.strength
            )
        else:
            yield Finding("apart", kind, value_a, value_b, "", match.strength)


def _against(match: SlotMatch, value_a: str, value_b: str) -> str:
    noun = (
        match.a.noun_words[-1]
        if match.a.kind == "count" and match.a.noun_words and match.a.noun == match.b.noun
        else ""
    )
    return f"“{value_a}” against “{value_b}”{f' for the same count ({noun})' if noun else ' for the same thing'}."


def _is_conflict(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether two figures that lie apart are surely of one thing, at one time, in one scope."""
    shared, share = overlap(pa, pb)
    a, b = match.a, match.b
    if (
        match.strength < 1.4
        or shared < 2
        or share < 0.4
        or likeness(pa, pb) < _LEAST_LIKE
        or other_scope(pa, pb)
    ):
        return False
    if _clause_unreal(a, pa) != _clause_unreal(b, pb) or _one_of_many(match, pa, pb):
        return False
    if a.kind == "ordinal" and not pa.near(a.first, a.last, 6) & pb.near(b.first, b.last, 6) & ACT_GROUPS:
        return False
    if a.kind in ("count", "ordinal", "rank") and (match.nouns < 0.75 or _other_kind(a, b)):
        return False
    if any(_is_vague_part(f, p) for f, p in ((a, pa), (b, pb))):
        return False
    acts_a, acts_b = (p.near(f.first, f.last, 6) & ACT_GROUPS for p, f in ((pa, a), (pb, b)))
    if (acts_a or acts_b) and not acts_a & acts_b:
        return False
    return not _other_time(pa, pb)


def _other_kind(a: Figure, b: Figure) -> bool:
    """Whether two heads are told apart by what stands before them ("liberal justices", "conservative justices")."""
    before_a, before_b = set(a.noun_words[:-1]), set(b.noun_words[:-1])
    return bool(before_a and before_b) and not before_a & before_b


def _is_vague_part(figure: Figure, parsed: Parsed) -> bool:
    """Whether a figure is a bare "one", which seldom counts, or counts others than some named before ("two other men")."""
    words = [t.low for t in parsed.tokens[max(0, figure.first - 1) : figure.last + 1]]
    return parsed.tokens[figure.last - 1].low == "one" or bool(
        {"other", "others", "another", "additional", "century"} & set(words)
    )


def _one_of_many(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether a list of figures of one kind leaves open which belongs to which."""
    if match.a.kind == "ordinal":
        return False
    many = max(
        sum(f.kind == match.a.kind and f.noun == own.noun for f in p.figures)
        for p, own in ((pa, match.a), (pb, match.b))
    )
    return many > 1 and match.strength < 2.0


def _explained(match: SlotMatch, pa: Parsed, pb: Parsed) -> str:
    """Why two figures that differ can both be true: a part of a total, or a count taken again later; "" where neither."""
    for part, whole, parsed in ((match.a, match.b, pa), (match.b, match.a, pb)):
        before = {t.low for t in parsed.tokens[max(0, part.first - 4) : part.first]}
        after = [t.low for t in parsed.tokens[part.last : part.last + 2]]
        named = before & {"which", "whom", "them", "including", "among"} or after in (
            ["of", "the"],
            ["of", "them"],
            ["of", "those"],
        )
        if named and part.value <= whole.value:
            return "One is a part of the other."
    if not pa.published or not pb.published or pa.published == pb.published or match.a.kind != "count":
        return ""
    early, late = (match.a, match.b) if pa.published < pb.published else (match.b, match.a)
    shrinks = "miss" in pa.content & pb.content or "strand" in pa.content & pb.content
    if late.value <= early.value if shrinks else late.value >= early.value:
        return "The later report gives the later count."
    return ""


def _clause_unreal(figure: Figure, parsed: Parsed) -> bool:
    return parsed.clauses[figure.first] in parsed.unreal


def _other_time(pa: Parsed, pb: Parsed) -> bool:
    """Whether the sentences' dates, where both have some, have none in common."""
    days_a, days_b = ([t for t in p.times if t.kind == "date" and t.spans] for p in (pa, pb))
    return bool(days_a) and bool(days_b) and not any(_meet(a, b) for a in days_a for b in days_b)


# -- times -----------------------------------------------------------------------------------


def _meet(a: Time, b: Time) -> bool:
    return any(x[0] <= y[1] and y[0] <= x[1] for x in a.spans for y in b.spans)


def _times(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    shared, share = overlap(pa, pb)
    for a in pa.times:
        for b in pb.times:
            if a.kind != b.kind or not a.spans or not b.spans:
                continue
            value_a, value_b = _as_said(a, pa), _as_said(b, pb)
            if _meet(a, b):
                # Nearly everything in a week's news happens on one of its days: a weekday alone shows nothing.
                same_act = pa.anchor(a.first, a.last) == pb.anchor(b.first, b.last)
                if a.kind in ("gap", "clock") or (same_act and (a.weekday < 0 or b.weekday < 0)):
                    status = "same" if any(x == y for x in a.spans for y in b.spans) else "compatible"
                    yield Finding(status, "date", value_a, value_b, f"“{value_a}” and “{value_b}” agree.")
            elif shared >= 2 and share >= 0.4 and _same_moment(a, b, pa, pb):
                yield Finding("conflict", "date", value_a, value_b, f"“{value_a}” against “{value_b}”.", 1.2)


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
        return True
    if other_scope(pa, pb) or any(sum(t.kind == a.kind for t in p.times) > 1 for p in (pa, pb)):
        return False
    if a.kind == "date" and (_days_wide(a) > 31) != (_days_wide(b) > 31) or _edges(pa) != _edges(pb):
        return False
    anchor_a, anchor_b = pa.anchor(a.first, a.last), pb.anchor(b.first, b.last)
    return anchor_a == anchor_b and anchor_a not in ("", "say")


def _edges(parsed: Parsed) -> set[str]:
    return {t.low for t in parsed.tokens} & {"first", "last"}


def _days_wide(time: Time) -> int:
    return max(last - first for first, last in time.spans)


# -- roles -----------------------------------------------------------------------------------


def _parties(act: Act, parsed: Parsed) -> str:
    """Who does it to whom, for the reason; "Ardan" and "Arda" are shown as the place where it is a known one."""
    sides = []
    for side in (act.first, act.second):
        shown = {
            t.concept: place_name(t.concept) or parsed.text[t.start : t.end]
            for t in parsed.tokens
            if t.concept in side and t.name
        }
        sides.append(" ".join(shown.values()))
    return (
        f"{sides[0]} -> {sides[1]}"
        if act.frame == "transfer"
        else f"{sides[0]} {parsed.tokens[act.index].low} {sides[1]}"
    )


def _common_figure(pa: Parsed, pb: Parsed) -> str:
    """A figure that both sentences give, as printed in the first; "" where there is none."""
    equal = [
        m.a for m in match_figures(pa, pb) if m.relation == "equal" and m.a.kind not in ("ordinal", "rank")
    ]
    return pa.words(equal[0].first, equal[0].last) if equal else ""


def _same_day(pa: Parsed, pb: Parsed) -> bool:
    return any(
        _meet(a, b) for a in pa.times for b in pb.times if a.kind == b.kind == "date" and a.spans and b.spans
    )


def _roles(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    shared, share = overlap(pa, pb)
    figure = _common_figure(pa, pb)
    for match in compare_roles(pa.acts, pb.acts):
        value_a, value_b = _parties(match.act_a, pa), _parties(match.act_b, pb)
        if not match.swapped:
            yield Finding("same", "role", value_a, value_b, "The same parties in the same roles.")
        elif shared >= 2 and share >= 0.3 or figure or _same_day(pa, pb):
            what = f" ({figure} in both)" if figure else ""
            reason = f"The direction differs: {value_a}, against {value_b}{what}."
            yield Finding("conflict", "role", value_a, value_b, reason, 3.0)
