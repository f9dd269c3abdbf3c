"""What is observed on two sentences, as numbers: how much they share, what sets them apart, how their figures stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.claims.finding import Finding, likeness, tie
from framing.claims.frames.arguments import clause_of
from framing.claims.frames.matches import Match, same_thing
from framing.claims.frames.reading import Reading
from framing.claims.kinds import other_kind
from framing.claims.modes import other_mode
from framing.claims.parallel import replaced
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import SlotMatch, match_figures
from framing.claims.scope import contrast_of, exchanged, own_names
from framing.claims.times.time_rules import long_ago, other_stretch, other_time, same_day

_MOST_SHARED = 8
# Two accounts of one thing in other words seldom lie farther apart; in sentences alike from here on they may.
_FAR, _ALIKE = 2.3, 0.75
_ONE_UNIT = frozenset("score ordinal rank age".split())


@lru_cache(maxsize=4096)
def pair_evidence(pa: Parsed, pb: Parsed) -> dict[str, float]:
    """How much two sentences share and what sets them apart.

    ``shared``: words and names in both, up to 8; ``share``: of the shorter one's; ``likeness``: Dice coefficient;
    ``names_apart``: how many each has that the other lacks, up to 2;
    the others are 1 or 0: whether the dates named meet or lie apart, another noun stands in the same place, two names come in the
    other order, one counts over a day and the other over months, they tell of kinds that exclude one another.
    """
    shared, share = tie(pa, pb)
    only = [len(own_names(a, b)) for a, b in ((pa, pb), (pb, pa))]
    return {
        "shared": min(shared, _MOST_SHARED),
        "share": share,
        "likeness": likeness(pa, pb),
        "names_apart": min(*only, 2),
        "same_day": same_day(pa, pb),
        "other_day": other_time(pa, pb),
        "contrast": contrast_of(pa, pb) is not None,
        "replaced": replaced(pa, pb) is not None,
        "exchanged": exchanged(pa, pb),
        "other_stretch": other_stretch(pa, pb),
        "other_kind": other_kind(pa, pb),
    }


def _numeral(figure: Figure, parsed: Parsed) -> str:
    """The number of a figure as it is printed, without scale and unit."""
    tokens = parsed.tokens[figure.first : figure.last]
    return next((t.low for t in tokens if t.low[0].isdecimal() or t.low in WORD_VALUE), "")


def figure_evidence(match: SlotMatch, pa: Parsed, pb: Parsed) -> dict[str, float]:
    """The same with what is around two figures that differ.

    ``gap``: how much less the smaller is, 0..1, times how unlike the sentences are (in near copies any slip of a digit may be
    one), and 0 where in near copies only the unit or the scale is another ("900 hectares", "900 acres"); ``far_unlike``: the
    larger is over 2.3 times the smaller, in sentences that are not near copies; ``beside``: a word right beside the one stands
    right beside the other; ``other_mode``: the one is told as fact, the other asked for or forecast; ``other_whole``:
    they are parts of two things.
    """
    a, b = match.a, match.b
    low, high = sorted((abs(a.value), abs(b.value)))
    if "range" in (a.bound, b.bound):  # "10 to 15" and "25 to 30" are as far apart as 15 and 25
        first, second = sorted((a, b), key=lambda f: f.low)
        low, high = sorted((abs(first.high), abs(second.low)))
    near = likeness(pa, pb) >= _ALIKE
    slip = near and a.kind not in _ONE_UNIT and _numeral(a, pa) == _numeral(b, pb) != ""
    return {
        **pair_evidence(pa, pb),
        "gap": (1 - low / high if high and not slip else 0.0) * (1 - likeness(pa, pb)),
        "far_unlike": high > _FAR * low and not near,
        "beside": bool(_beside(a, pa) & _beside(b, pb)),
        "other_mode": other_mode(pa, a.first, pb, b.first),
        "score": a.kind == "score",
        "other_whole": _other_whole(a, pa, b, pb),
    }


def role_evidence(match: Match, pa: Parsed, pb: Parsed) -> dict[str, float]:
    """The same with how one frame is told in both, in parts that differ.

    ``other``: another party has a part, else parties are exchanged, or it is denied; ``in_turn``: two sides can do it to
    each other; ``rest``: words and names in both beside the parties, up to 8; ``rest_share``: of the shorter one's;
    ``bare``: one says nothing more; ``turn_apart``: it can be done in turn, less than half of the rest is shared and no
    figure; ``thing_same``: it is about one thing; ``long_ago``: only one
    lies months back; ``agreeing``: figures that agree, up to 2; ``figures_apart``: there are
    figures, and none agrees.
    """
    a, b = match.a, match.b
    parties = frozenset().union(*(r.names(role) for r in (a, b) for role in r.roles))
    acts = {pa.tokens[a.index].concept, pb.tokens[b.index].concept}
    rest_a, rest_b = ((p.content | p.names) - parties - acts for p in (pa, pb))
    sides = _party_words(a, pa) | _party_words(b, pb)
    matter_a, matter_b = rest_a - sides, rest_b - sides
    matches = match_figures(pa, pb)
    agreeing = sum(m.relation != "apart" for m in matches)
    return {
        **pair_evidence(pa, pb),
        "other": match.kind == "other",
        "in_turn": "turn" in a.frame.marks,
        "rest": min(len(rest_a & rest_b), _MOST_SHARED),
        "rest_share": len(rest_a & rest_b) / max(1, min(len(rest_a), len(rest_b))),
        "turn_apart": "turn" in a.frame.marks
        and not agreeing
        and 2 * len(matter_a & matter_b) < min(len(matter_a), len(matter_b)),
        "bare": not rest_a or not rest_b,
        "thing_same": same_thing(match),
        "long_ago": long_ago(pa) != long_ago(pb),
        "agreeing": min(agreeing, 2),
        "figures_apart": bool(matches) and not agreeing,
    }


def _party_words(reading: Reading, parsed: Parsed) -> frozenset[str]:
    """The words that both sides of a frame are told by ("opposition leader Ana Lund"): they say nothing of the matter."""
    sides = [p for role, parties in reading.roles.items() for p in parties if role in "AB"]
    told = {t.concept for p in sides for t in parsed.tokens[max(0, p.first) : max(0, p.last)]}
    return frozenset(told)


def claim_evidence(pa: Parsed, pb: Parsed, found: Sequence[Finding]) -> dict[str, float]:
    """The same with what the rules found: how many findings of each kind agree, or stand apart, up to 2."""
    matches = match_figures(pa, pb)
    counts = {
        f"{kind}_{name}": min(2, sum(f.type == kind and (f.status in ("same", "compatible")) == same for f in found))
        for kind in ("number", "date", "role", "wording")
        for name, same in (("agrees", True), ("differs", False))
    }  # fmt: skip
    return {
        **pair_evidence(pa, pb),
        **counts,
        "figures_apart": min(3, sum(m.relation == "apart" for m in matches)),
    }


def _other_whole(a: Figure, pa: Parsed, b: Figure, pb: Parsed) -> bool:
    """Whether two figures are parts of two things: "71 percent of their passes", "64 percent of the ball"."""
    of_a, of_b = _whole(a, pa), _whole(b, pb)
    return bool(of_a and of_b) and of_a not in pb.content | pb.names and of_b not in pa.content | pa.names


def _whole(figure: Figure, parsed: Parsed) -> str:
    """The head of what a figure is a part of, "" where it does not say."""
    if figure.last + 1 >= len(parsed.tokens) or parsed.tokens[figure.last].low != "of":
        return ""
    clause = clause_of(parsed)
    chunk = clause.parts[clause.at_token(figure.last + 1)]
    return chunk.head if chunk.kind == "np" else ""


def _beside(figure: Figure, parsed: Parsed, reach: int = 8, words: int = 2) -> set[str]:
    """The concepts of the nearest words before and after a figure, two on each side."""
    found: set[str] = set()
    tokens = parsed.tokens
    for side in (
        tokens[max(0, figure.first - reach) : figure.first][::-1],
        tokens[figure.last : figure.last + reach],
    ):
        found.update([t.concept for t in side if t.concept and not t.low[0].isdigit()][:words])
    return found
