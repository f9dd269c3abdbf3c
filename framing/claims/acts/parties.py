"""Who did what to whom, statement by statement: the parties of one act told the other way round, or another doer."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.acts.exchange import MUTUAL, verb_stem
from framing.claims.acts.oppositions import about_one, apart_here, themes_meet
from framing.claims.acts.phrase_parts import Phrase
from framing.claims.acts.statements import Statement, statements
from framing.claims.concepts import ACT_GROUPS
from framing.claims.finding import Finding, likeness
from framing.claims.parsed import Parsed
from framing.claims.synonyms import SAYING
from framing.claims.times.time_rules import other_time

# Two words for one act seen from its two sides.
_CONVERSE = (frozenset({"win", "lose"}), frozenset({"capture", "lose"}))
# Acts that two sides do to each other in turn: only what they are about tells whether it is one act.
_RECIPROCAL = frozenset(
    """accuse criticize attack praise warn sanction expel sue kill blame oppose support demand thank shell told
    call ask urg remind""".split()
)
# Acts of which one thing has one doer.
_ONE_DOER = frozenset(
    "discover find invent write compose paint design order found create kill murder sentence appoint own buy".split()
)


def compare_parties(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Acts with both parties told in both sentences: in the same roles, in exchanged ones, or done by another.

    >>> from framing.claims.parsed import parse
    >>> a = parse("The trawler Maid of Orrin rammed a coastguard patrol boat off Cape Sull.")
    >>> b = parse("A coastguard patrol boat rammed the trawler Maid of Orrin off Cape Sull.")
    >>> [f.status for f in compare_parties(a, b)]
    ['conflict']
    """
    if other_time(pa, pb):
        return
    for sa in statements(pa):
        for sb in statements(pb):
            if sa.denied or sb.denied or sa.mode != sb.mode or not (sa.agent.words and sb.agent.words):
                continue
            turned = {sa.concept, sb.concept} in _CONVERSE
            if not turned and not _one_act(sa, sb):
                continue
            found = _compare(sa, sb, turned, pa, pb)
            if found is not None:
                yield found


def _one_act(sa: Statement, sb: Statement) -> bool:
    if verb_stem(sa.low) in MUTUAL or sa.concept in MUTUAL or sa.low in SAYING:
        return False
    return sa.concept == sb.concept and (sa.concept in ACT_GROUPS or verb_stem(sa.low) == verb_stem(sb.low))


def _compare(sa: Statement, sb: Statement, turned: bool, pa: Parsed, pb: Parsed) -> Finding | None:
    doer, undergoer = (sb.theme, sb.agent) if turned else (sb.agent, sb.theme)
    straight = themes_meet(sa.agent, doer, pa, pb), themes_meet(sa.theme, undergoer, pa, pb)
    crossed = _one_party(sa.agent, undergoer) and _one_party(sa.theme, doer)
    named = bool(sa.agent.names and sa.theme.names or sb.agent.names and sb.theme.names)
    if sa.low.startswith("pass") or sb.low.startswith("pass"):
        return None  # "the house passed the bill", "the bill passed the house"
    if crossed and max(straight) < 2 and (sa.agent.names or sa.theme.names):
        sure = all(s.agent.names and s.theme.names for s in (sa, sb)) and sa.concept not in _RECIPROCAL
        if (
            likeness(pa, pb) >= 0.35
            and (sure or about_one(sa, sb, pa, pb))
            and not apart_here(sa, sb, pa, pb)
        ):
            a, b = _told(sa, pa), _told(sb, pb)
            return Finding("conflict", "role", a, b, f"The roles differ: {a}, against {b}.", 2.4)
    if straight == (2, 2) and named:
        return Finding(
            "same", "role", _told(sa, pa), _told(sb, pb), "The same parties in the same roles.", 0.5
        )
    return _other_doer(sa, sb, pa, pb) if straight[1] == 2 and not turned else None


def _one_party(a: Phrase, b: Phrase) -> bool:
    """Whether two phrases name one party: by a name, or by their heads where one of them has no name."""
    if a.names and b.names:
        return bool(a.names & b.names)
    return a.head == b.head and bool(a.words)


def _other_doer(sa: Statement, sb: Statement, pa: Parsed, pb: Parsed) -> Finding | None:
    """Of "discovered by Brandt" against "discovered by Penn": one thing, two doers."""
    a, b = sa.agent, sb.agent
    if sa.concept not in _ONE_DOER and verb_stem(sa.low) not in _ONE_DOER or sa.mode != "fact":
        return None
    if not (a.names and b.names) or a.names & b.names or a.names & pb.names or b.names & pa.names:
        return None
    if likeness(pa, pb) < 0.5 or apart_here(sa, sb, pa, pb):
        return None
    value_a, value_b = _told(sa, pa), _told(sb, pb)
    return Finding(
        "conflict", "role", value_a, value_b, f"Another does it: {value_a}, against {value_b}.", 1.3
    )


def _told(s: Statement, parsed: Parsed) -> str:
    """Doer, verb and undergoer as printed, names before other words."""
    sides = []
    for side in (s.agent, s.theme):
        tokens = [t for t in parsed.tokens if t.concept in (side.names or side.words)]
        sides.append(" ".join(dict.fromkeys(parsed.text[t.start : t.end] for t in tokens)))
    return f"{sides[0]} {s.low} {sides[1]}"
