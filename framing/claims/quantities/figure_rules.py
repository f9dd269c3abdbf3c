"""The rules that compare two sentences' figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.claims.evidence import figure_evidence
from framing.claims.explained import explained
from framing.claims.finding import Finding
from framing.claims.parsed import Parsed
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import KIND_TYPE, LEAST_STRENGTH, SlotMatch
from framing.claims.scorecard import scorecard
from framing.claims.times.time_evidence import duration_evidence
from framing.claims.times.time_rules import running

# Words that make a figure an increase on another one ("12 new cases", "30 more arrests").
_MORE = frozenset("more new further extra additional".split())
_EXTRA = frozenset("additional extra further".split())
_LISTED = 3
_ARTICLES = frozenset("the a an about some just $ £ €".split())
_MOVED = frozenset(
    "up down percent % points rose risen fell fallen increase increased decrease decreased".split()
)
_HELD = (["compared", "with"], ["compared", "to"])
_YEARS = frozenset("year years decade decades".split())
_THAN = frozenset("than from compared against over".split())
_BESIDES = frozenset("other others another century".split())
_JOINED = (["as", "well"], ["along", "with"], ["in", "addition"])


def compare_figures(matches: Sequence[SlotMatch], pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Each matched pair of figures as the same, compatible, in conflict, or apart without being surely of one thing."""
    several = _several_differ(matches)
    for match in matches:
        if match.relation != "apart":
            if match.strength >= LEAST_STRENGTH:
                yield _agreeing(match, pa, pb)
        else:
            yield _differing(match, pa, pb, several)


def _agreeing(match: SlotMatch, pa: Parsed, pb: Parsed) -> Finding:
    value_a, value_b = pa.words(match.a.first, match.a.last), pb.words(match.b.first, match.b.last)
    kind = KIND_TYPE.get(match.a.kind, "number")
    if match.relation == "within":
        reason = f"“{value_a}” and “{value_b}” can both be true."
        return Finding("compatible", kind, value_a, value_b, reason, match.strength)
    alike = value_a.lower() == value_b.lower()
    reason = f"Both give {value_a}." if alike else f"“{value_a}” is “{value_b}”."
    # "The first" ties little: much in the news is a first.
    weight = 0.3 if match.a.kind == "ordinal" and match.a.value == 1 else match.strength
    return Finding("same", kind, value_a, value_b, reason, weight)


def _differing(match: SlotMatch, pa: Parsed, pb: Parsed, several: bool) -> Finding:
    value_a, value_b = pa.words(match.a.first, match.a.last), pb.words(match.b.first, match.b.last)
    kind = KIND_TYPE.get(match.a.kind, "number")
    if why := explained(match, pa, pb):
        status = "compatible" if match.strength >= LEAST_STRENGTH else "apart"
        return Finding(status, kind, value_a, value_b, why, match.strength)
    card = scorecard("times" if match.a.kind == "duration" else "figures")
    observe = duration_evidence if match.a.kind == "duration" else figure_evidence
    vague = any(_is_vague_part(f, p) or _is_listed(f, p) for f, p in ((match.a, pa), (match.b, pb)))
    more = _is_more(match.a, pa) != _is_more(match.b, pb) or _goes_on(match.a, pa) != _goes_on(match.b, pb)
    # "63 on Thursday" and "2,100 since January" are counts of two times.
    stretch = match.a.kind in ("count", "money") and running(pa) != running(pb)
    back = match.a.kind != "duration" and _years_back(pa) != _years_back(pb)
    aside = back or several or vague or more or stretch or _earlier(match.a, pa) != _earlier(match.b, pb)
    likely = 0.0 if aside else card.probability(observe(match, pa, pb))
    if likely < card.threshold:
        return Finding("apart", kind, value_a, value_b, "", match.strength)
    return Finding("conflict", kind, value_a, value_b, _against(match, value_a, value_b), likely)


def _several_differ(matches: Sequence[SlotMatch]) -> bool:
    """Whether quantities of two kinds differ and none agrees: then two things are told of, not one in two ways."""
    apart = {m.a.kind for m in matches if m.relation == "apart"}
    return len(apart) > 1 and all(m.relation == "apart" for m in matches)


def _against(match: SlotMatch, value_a: str, value_b: str) -> str:
    counted = match.a.kind == "count" and match.a.noun_words and match.a.noun == match.b.noun
    what = f" for the same count ({match.a.noun_words[-1]})" if counted else " for the same thing"
    return f"“{value_a}” against “{value_b}”{what}."


def _is_listed(figure: Figure, parsed: Parsed) -> bool:
    """Whether a list of figures of one kind leaves open which is meant: "38 percent by car, 34 on foot, 17 by bus"."""
    return sum(f.kind == figure.kind and f.noun == figure.noun for f in parsed.figures) >= _LISTED


def _is_vague_part(figure: Figure, parsed: Parsed) -> bool:
    """Whether a figure is a bare "one", which seldom counts, or counts others than some named before ("two other men")."""
    words = [t.low for t in parsed.tokens[max(0, figure.first - 1) : figure.last + 1]]
    return (
        figure.last - figure.first == 1 and parsed.tokens[figure.first].low == "one"
    ) or not _BESIDES.isdisjoint(words)


def _years_back(parsed: Parsed) -> bool:
    """Whether a sentence tells of "six years ago" or "a year earlier", other than to compare ("than a year earlier")."""
    lows = [t.low for t in parsed.tokens]
    return any(
        low in ("ago", "earlier") and lows[i - 1] in _YEARS and not _THAN & {*lows[max(0, i - 6) : i - 2]}
        for i, low in enumerate(lows)
        if i
    )


def _is_more(figure: Figure, parsed: Parsed) -> bool:
    """Whether a figure is told as an increase ("12 more arrests", "an additional 3 million")."""
    after = parsed.tokens[figure.last : figure.last + 2] if figure.kind == "count" else ()
    before = parsed.tokens[max(0, figure.first - 1) : figure.first]
    return not _MORE.isdisjoint(t.low for t in after) or not _EXTRA.isdisjoint(t.low for t in before)


def _goes_on(figure: Figure, parsed: Parsed) -> bool:
    """Whether more is added to a count behind it ("five coastal countries, as well as Velt and Orlu")."""
    after = [t.low for t in parsed.tokens[figure.last :]]
    joined = "plus" in after or any(after[i : i + 2] in _JOINED for i in range(len(after) - 2))
    return figure.kind == "count" and joined


def _earlier(figure: Figure, parsed: Parsed) -> bool:
    """Whether a figure is what another one is held against ("up 26 percent from 779 million", "compared with 40 last year")."""
    before = [t.low for t in parsed.tokens[max(0, figure.first - 8) : figure.first]]
    while before and before[-1] in _ARTICLES:
        before.pop()
    return before[-1:] == ["from"] and not _MOVED.isdisjoint(before) or before[-2:] in _HELD
