"""Two figures in sentences that say a good deal besides: what ties them is around them, not in the sentences as wholes."""

from __future__ import annotations

from framing.claims.concepts import ACT_GROUPS
from framing.claims.finding import likeness
from framing.claims.parsed import Parsed
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.slots import OUTCOMES, SlotMatch, main_act
from framing.claims.synonyms import SAYING

# What the sentences must share, names and concepts together, and how alike they must be at least.
_LEAST_SHARED, _LEAST_LIKE = 4, 0.4
# The same where the acts beside the figures are other acts ("seized", "weighed").
_OTHER_ACTS_SHARED, _OTHER_ACTS_LIKE = 5, 0.6
_LEAST_STRENGTH = 0.85
# Without a shared name more of the rest must be shared.
_UNNAMED_SHARED, _UNNAMED_LIKE = 5, 0.6
_CARRIED, _LOST = frozenset({"approve", "support"}), frozenset({"reject", "oppose"})
_DETERMINERS = frozenset("the a an its his her their".split())
_RECIPIENT_REACH = 6
# Of "widened to", "narrowed to".
_CHANGES = frozenset({"rise", "fall", "double", "halve"})
_SELF = frozenset("they it he she".split())


def same_person(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether two ages stand beside the same name ("Jonas Aldrin, 41", "Jonas Aldrin, a 36-year-old climber")."""
    beside = [
        {
            p.tokens[k].concept
            for k in range(max(1, f.first - 4), min(len(p.tokens), f.last + 4))
            if p.tokens[k].name and p.tokens[k - 1].low not in ("of", "in", "from", "at", "near")
        }
        for p, f in ((pa, match.a), (pb, match.b))
    ]
    if match.a.kind != "age":
        return False
    dead = all("kill" in acts_of(f, p) for p, f in ((pa, match.a), (pb, match.b)))
    sole = all(sum(f.kind == "age" for f in p.figures) == 1 for p in (pa, pb))
    return bool(beside[0] & beside[1]) or dead and sole and len(pa.names & pb.names) >= 2


def other_account(pa: Parsed, pb: Parsed) -> bool:
    """Of "The rebels said they had killed 60 soldiers" and "..., the army said": each side's account of its own."""
    return any(_speaks_for_itself(p, q) for p, q in ((pa, pb), (pb, pa)))


def _speaks_for_itself(parsed: Parsed, other: Parsed) -> bool:
    tokens = parsed.tokens
    for i, token in enumerate(tokens[:-1]):
        if (
            token.low in SAYING
            and tokens[i + 1 + (tokens[i + 1].low == "that" and i + 2 < len(tokens))].low in _SELF
        ):
            speaker = {t.concept for t in tokens[max(0, i - 5) : i] if t.concept}
            cited = {other.tokens[k].concept for k in other.cited} - {""}
            return bool(cited) and not speaker & (cited | other.content | other.names)
    return False


def told_at_length(match: SlotMatch, pa: Parsed, pb: Parsed) -> bool:
    """Whether two figures that lie apart are of one thing by the names, acts and words that the sentences share.

    Words that only one of the sentences has do not count against it as long as enough is shared: newspaper sentences
    say who, where, when and why besides.
    """
    shared = len((pa.names | pa.content) & (pb.names | pb.content))
    alike = likeness(pa, pb)
    if match.strength < _LEAST_STRENGTH:
        return False
    acts_a, acts_b = acts_of(match.a, pa), acts_of(match.b, pb)
    if acts_a and acts_b and not acts_a & acts_b:
        return bool(pa.names & pb.names) and shared >= _OTHER_ACTS_SHARED and alike >= _OTHER_ACTS_LIKE
    if pa.names & pb.names:
        return shared >= _LEAST_SHARED and alike >= _LEAST_LIKE
    return shared >= _UNNAMED_SHARED and alike >= _UNNAMED_LIKE


def acts_near(figure: Figure, parsed: Parsed) -> frozenset[str]:
    """The acts within six words of a figure; "60 workers" are no act, and up or down is a change of one thing."""
    acts = parsed.near(figure.first, figure.last, 6) & ACT_GROUPS - {figure.noun}
    return acts | {"change"} if acts & _CHANGES else acts


def acts_of(figure: Figure, parsed: Parsed) -> frozenset[str]:
    """The acts near a figure, and the one that governs it."""
    governing = frozenset({parsed.anchor(figure.first, figure.last)}) - {"", "say", figure.noun}
    return acts_near(figure, parsed) | governing | ({"change"} if governing & _CHANGES else frozenset())


def other_deed(a: Figure, pa: Parsed, b: Figure, pb: Parsed) -> bool:
    """Whether what befell those counted is not told in the other sentence: four killed, 60 employed."""
    deed_a, deed_b = (main_act(f, p) or p.anchor(f.first, f.last) for f, p in ((a, pa), (b, pb)))
    if 0.0 in (a.high, b.high):
        return False  # nobody is hurt where some were treated
    if deed_a == deed_b or {deed_a, deed_b} & {"", "say"}:
        return False
    return deed_a in OUTCOMES - pb.content or deed_b in OUTCOMES - pa.content


def recipients_differ(a: Figure, pa: Parsed, b: Figure, pb: Parsed) -> bool:
    """Of "12 million to the family" and "8 million to the passer-by", "on research" and "on advertising": two sums."""
    known_a, known_b = pa.content | pa.names, pb.content | pb.names
    for link in ("to", "on"):
        of_a, of_b = _behind(a, pa, link), _behind(b, pb, link)
        if of_a and of_b and not of_a & known_b and not of_b & known_a:
            return True
    return False


def _behind(figure: Figure, parsed: Parsed, link: str) -> set[str]:
    """The words of "to the ..." or "on ..." behind a sum."""
    tokens = parsed.tokens
    dated = {k for t in parsed.times for k in range(t.first, t.last)}
    for i in range(figure.last, min(len(tokens) - 1, figure.last + _RECIPIENT_REACH)):
        if tokens[i].low in (",", ";") or parsed.clauses[i] != parsed.clauses[figure.first]:
            break
        led = tokens[i + 1].low in _DETERMINERS or tokens[i + 1].name
        if tokens[i].low == link and i + 1 not in dated and (led or link == "on"):
            found = set()
            for token in tokens[i + 1 : i + 6]:
                if token.concept:
                    found.add(token.concept)
                elif token.low not in _DETERMINERS and token.low != "-":
                    break
            return found
    return set()


def is_lag(figure: Figure, parsed: Parsed) -> bool:
    """Of "eleven days later": how far two events lie apart, not how long one lasted."""
    after = {t.low for t in parsed.tokens[figure.last : figure.last + 1]}
    return figure.kind == "duration" and bool(after & {"later", "earlier", "ago", "apart"})


def carried_and_lost(pa: Parsed, pb: Parsed) -> bool:
    """Whether one tally is of a proposal that was carried and the other of one that was lost: two votes."""
    return any(
        p.content & _CARRIED and q.content & _LOST and not p.content & _LOST and not q.content & _CARRIED
        for p, q in ((pa, pb), (pb, pa))
    )
