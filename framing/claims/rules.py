"""Everything that is found on two read sentences, and the rules for who did what to whom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from framing.claims.acts.absences import compare_absences
from framing.claims.acts.exchange import Deed, compare_deeds
from framing.claims.acts.oppositions import compare_statements, parted
from framing.claims.acts.parties import compare_parties
from framing.claims.acts.polarity import all_or_none, denials, opposites
from framing.claims.acts.roles import Act, compare_roles
from framing.claims.closed_sets import compare_answers
from framing.claims.concepts import place_name
from framing.claims.contrast import other_matter
from framing.claims.finding import Finding, likeness, overlap, tie
from framing.claims.parsed import Parsed
from framing.claims.quantities.figure_rules import compare_figures
from framing.claims.quantities.slots import match_figures
from framing.claims.scope import set_apart
from framing.claims.times.time_rules import compare_times, none_since, other_time, same_day
from framing.claims.venues import compare_venues


@lru_cache(maxsize=512)
def findings(pa: Parsed, pb: Parsed) -> tuple[Finding, ...]:
    """Everything the rules find on a pair of sentences."""
    matches = match_figures(pa, pb)
    agreeing = [m for m in matches if m.relation != "apart"]
    return (
        *compare_figures(matches, pa, pb),
        *compare_times(pa, pb, any(m.relation == "apart" for m in matches)),
        *none_since(pa, pb),
        *_roles(pa, pb),
        *_exchanges(pa, pb),
        *all_or_none(pa, pb),
        *(f for f in (*opposites(pa, pb, bool(agreeing)), *denials(pa, pb)) if not parted(f, pa, pb)),
        *compare_statements(pa, pb),
        *compare_parties(pa, pb),
        *compare_answers(pa, pb),
        *compare_absences(pa, pb),
        *compare_venues(pa, pb),
    )


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


def _roles(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    shared, share = overlap(pa, pb)
    figure = _common_figure(pa, pb)
    for match in compare_roles(pa.acts, pb.acts):
        value_a, value_b = _parties(match.act_a, pa), _parties(match.act_b, pb)
        if not match.swapped:
            yield Finding("same", "role", value_a, value_b, "The same parties in the same roles.")
        elif (
            not set_apart(pa, pb)
            and _about_one(match.act_a.index, match.act_b.index, pa, pb)
            and (shared >= 2 and share >= 0.3 or figure or same_day(pa, pb) or tie(pa, pb)[1] >= 0.6)
        ):
            what = f" ({figure} in both)" if figure else ""
            reason = f"The direction differs: {value_a}, against {value_b}{what}."
            yield Finding("conflict", "role", value_a, value_b, reason, 3.0)


def _exchanges(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Any verb with its two parties, told the same way round or the other."""
    for found in compare_deeds(pa.tokens, pb.tokens):
        value_a, value_b = _told(found.a, pa), _told(found.b, pb)
        if not found.swapped:
            if not found.named or set_apart(pa, pb):
                continue
            yield Finding("same", "role", value_a, value_b, "The same parties in the same roles.", 0.5)
        elif (
            not set_apart(pa, pb)
            and not other_time(pa, pb)
            and _about_one(found.a.index, found.b.index, pa, pb)
            and likeness(pa, pb) >= 0.6
        ):
            reason = f"The roles differ: {value_a}, against {value_b}."
            yield Finding("conflict", "role", value_a, value_b, reason, 2.5)


def _about_one(verb_a: int, verb_b: int, pa: Parsed, pb: Parsed) -> bool:
    """Whether what the sentences say beyond the act and its parties has something in common, or one says nothing more."""
    if other_matter(pa, pb, ("for",)) is not None:
        return False
    acts = {pa.tokens[verb_a].concept, pb.tokens[verb_b].concept}
    rest_a, rest_b = pa.content - acts, pb.content - acts
    return not rest_a or not rest_b or bool(rest_a & rest_b) or bool(_common_figure(pa, pb))


def _told(deed: Deed, parsed: Parsed) -> str:
    """Doer, verb and undergoer as printed, names before other words."""
    sides = []
    for side in (deed.doer, deed.undergoer):
        tokens = [t for t in parsed.tokens if t.concept in side]
        named = [t for t in tokens if t.name] or tokens
        sides.append(" ".join(dict.fromkeys(parsed.text[t.start : t.end] for t in named)))
    return f"{sides[0]} {parsed.tokens[deed.index].low} {sides[1]}"
