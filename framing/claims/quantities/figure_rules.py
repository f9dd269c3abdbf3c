"""The rules that compare two sentences' figures."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.concepts import ACT_GROUPS
from framing.claims.explained import explained
from framing.claims.finding import Finding, likeness, overlap, tie
from framing.claims.modes import other_mode
from framing.claims.parsed import Parsed
from framing.claims.quantities.changes import compare_changes
from framing.claims.quantities.long_sentences import (
    acts_near,
    carried_and_lost,
    is_lag,
    other_account,
    other_deed,
    recipients_differ,
    same_person,
    told_at_length,
)
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import KIND_TYPE, SlotMatch
from framing.claims.scope import other_scope, set_apart
from framing.claims.times.time_rules import other_stretch, other_time, same_day

# Below this two figures have too little in common to be held against each other.
_LEAST_STRENGTH = 0.7
_TRANSACTION = frozenset({"buy", "pay", "cost", "spend", "sell", "receive", "donate", "fine"})
# Acts that settle a vote, and acts whose count grows from day to day.
_VOTING = frozenset("support approve vote win reject oppose elect lawmaker".split())
# From here on two sentences tell one thing, whatever stands nearest to their figures.
_ONE_THING = 0.76
# Words that make a figure an increase on another one ("12 new cases", "30 more arrests").
_MORE = frozenset("more new further extra additional".split())
# Below this one sentence says so much more that its figure may well be of something else.
_LEAST_LIKE = 0.45


def compare_figures(matches: list[SlotMatch], pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Each matched pair of figures as the same, compatible, in conflict, or apart without being surely of one thing."""
    several = _several_differ(matches)
    yield from compare_changes(pa, pb)
    for match in matches:
        value_a, value_b = pa.words(match.a.first, match.a.last), pb.words(match.b.first, match.b.last)
        kind = KIND_TYPE.get(match.a.kind, "number")
        if match.strength < _LEAST_STRENGTH or _others(match.a, pa) != _others(match.b, pb):
            continue
        if match.relation == "equal":
            acts_a, acts_b = (
                p.near(f.first, f.last, 6) & ACT_GROUPS for p, f in ((pa, match.a), (pb, match.b))
            )
            if match.a.kind == "count" and acts_a and acts_b and not acts_a & acts_b:
                continue  # as many, but of another act
            if (
                match.a.kind == "count"
                and not acts_a & acts_b
                and _definite(match.a, pa)
                and _definite(match.b, pb)
            ):
                continue  # "the two girls" says who they are, not how many
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
        elif why := explained(match, pa, pb):
            yield Finding("compatible", kind, value_a, value_b, why, match.strength)
        elif not several and _is_conflict(match, pa, pb):
            yield Finding(
                "conflict", kind, value_a, value_b, _against(match, value_a, value_b), match.strength
            )
        else:
            yield Finding("apart", kind, value_a, value_b, "", match.strength)


def _definite(figure: Figure, parsed: Parsed) -> bool:
    return figure.first > 0 and parsed.tokens[figure.first - 1].low in ("the", "both", "those", "these")


def _others(figure: Figure, parsed: Parsed) -> bool:
    """Whether a figure counts those besides some named before ("several others")."""
    return bool({"other", "others"} & {t.low for t in parsed.tokens[figure.last : figure.last + 1]})


def _several_differ(matches: list[SlotMatch]) -> bool:
    """Whether quantities of two kinds differ and none agrees: then two things are told of, not one in two ways."""
    apart = {m.a.kind for m in matches if m.relation == "apart"}
    return len(apart) > 1 and all(m.relation == "apart" for m in matches)


def _against(match: SlotMatch, value_a: str, value_b: str) -> str:
    noun = (
        match.a.noun_words[-1]
        if match.a.kind == "count" and match.a.noun_words and match.a.noun == match.b.noun
        else ""
    )
    return f"“{value_a}” against “{value_b}”{f' for the same count ({noun})' if noun else ' for the same thing'}."


def _is_conflict(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether two figures that lie apart are surely of one thing, at one time, in one scope."""
    a, b = match.a, match.b
    if set_apart(pa, pb) or other_scope(pa, pb) or other_time(pa, pb):
        return False
    if a.kind in ("count", "money", "mass", "volume") and other_stretch(pa, pb):
        return False
    if _clause_unreal(a, pa) != _clause_unreal(b, pb) or other_mode(pa, a.first, pb, b.first):
        return False
    if any(_is_vague_part(f, p) for f, p in ((a, pa), (b, pb))) or is_lag(a, pa) != is_lag(b, pb):
        return False
    if a.kind in ("count", "ordinal", "rank") and (match.nouns < 0.75 or _other_kind(a, b)):
        return False
    if (
        a.kind == "money"
        and recipients_differ(a, pa, b, pb)
        or a.kind == "score"
        and carried_and_lost(pa, pb)
    ):
        return False
    if a.kind == "count" and other_account(pa, pb):
        return False
    if a.kind == "count" and other_deed(a, pa, b, pb):
        return False
    if told_at_length(match, pa, pb) or same_person(match, pa, pb):
        return True
    acts_a, acts_b = acts_near(a, pa), acts_near(b, pb)
    one_thing = likeness(pa, pb) >= _ONE_THING or a.kind == "score" and acts_a | acts_b <= _VOTING
    if not one_thing and (a.kind == "ordinal" and not acts_a & acts_b or _other_acts(acts_a, acts_b, pa, pb)):
        return False
    if _bound_by_words(match, pa, pb, bool(acts_a & acts_b)) or _sole_figures(match, pa, pb):
        return True
    return _one_payment(match, acts_a, acts_b, pa, pb)


def _other_acts(acts_a: frozenset[str], acts_b: frozenset[str], pa: Parsed, pb: Parsed) -> bool:
    """Whether the acts beside two figures are other acts; paying and buying are one transaction."""
    if not acts_a or not acts_b or acts_a & acts_b or acts_a & _TRANSACTION and acts_b & _TRANSACTION:
        return False
    return not (acts_a <= pb.content and acts_b <= pa.content)


def _bound_by_words(match: SlotMatch, pa: Parsed, pb: Parsed, one_act: bool) -> bool:
    """Whether the words around two figures, and the sentences as wholes, are much the same."""
    shared, share = overlap(pa, pb)
    alike = shared >= 2 and share >= 0.4 and likeness(pa, pb) >= _LEAST_LIKE
    return match.strength >= 1.4 and alike and not _one_of_many(match, pa, pb)


def _sole_figures(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether each sentence has but this one figure of its kind, and both are about the same named thing."""
    if any(sum(_same_kind(f, own) for f in p.figures) > 1 for p, own in ((pa, match.a), (pb, match.b))):
        return False
    both, part = tie(pa, pb)
    shared, _ = overlap(pa, pb)
    if match.a.kind in ("temperature", "magnitude") and pa.names & pb.names and same_day(pa, pb):
        return likeness(pa, pb) >= 0.35
    return bool(pa.names & pb.names) and (
        shared >= 1 and both >= 2 and part >= 0.5 and likeness(pa, pb) >= _LEAST_LIKE
    )


def _one_payment(
    match: SlotMatch, acts_a: frozenset[str], acts_b: frozenset[str], pa: Parsed, pb: Parsed
) -> bool:
    """Whether two sums were paid or received on one stated date for what the sentences call alike."""
    if match.a.kind != "money" or not acts_a & _TRANSACTION or not acts_b & _TRANSACTION:
        return False
    return same_day(pa, pb) and overlap(pa, pb)[0] >= 3 and likeness(pa, pb) >= 0.4


def _same_kind(figure: Figure, own: Figure) -> bool:
    return figure.kind == own.kind and (figure.kind != "count" or figure.noun == own.noun)


def _other_kind(a: Figure, b: Figure) -> bool:
    """Whether two heads are told apart by what stands before them ("liberal justices", "conservative justices")."""
    before_a, before_b = set(a.noun_words[:-1]), set(b.noun_words[:-1])
    return bool(before_a and before_b) and not before_a & before_b


def _is_vague_part(figure: Figure, parsed: Parsed) -> bool:
    """Whether a figure is a bare "one", which seldom counts, or counts others than some named before ("two other men")."""
    words = [t.low for t in parsed.tokens[max(0, figure.first - 1) : figure.last + 1]]
    return (
        (figure.last - figure.first == 1 and parsed.tokens[figure.first].low == "one")
        or bool({"other", "others", "another", "additional", "century"} & set(words))
        or bool(_MORE & {t.low for t in parsed.tokens[figure.last : figure.last + 2]})
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


def _clause_unreal(figure: Figure, parsed: Parsed) -> bool:
    return parsed.clauses[figure.first] in parsed.unreal
