"""The subjects of two sentences: kinds without an article, a name against another word, those who voted."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.acts.verb_forms import is_past
from framing.claims.concepts import FUNCTION, PERSON_GROUPS, Token, concept_of, stem
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.synonyms import SAYING


def turnout(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """How many voted is not how many voted for something."""
    of_a, of_b = (_turned_out(p) for p in (pa, pb))
    if bool(of_a) == bool(of_b):
        return None
    lows = [t.low for t in (pb if of_a else pa).tokens]
    for_something = bool(
        {"backed", "supported", "rejected", "opposed", "favour", "favor"} & set(lows)
    ) or any(
        a == "voted" and b in ("to", "for", "against", "in") or (a, b) in (("the", "vote"), ("the", "votes"))
        for a, b in zip(lows, lows[1:], strict=False)
    )
    return (min(of_a, default="voted"), min(of_b, default="voted")) if for_something else None


def _turned_out(parsed: Parsed) -> set[str]:
    lows = [t.low for t in parsed.tokens]
    voters = {"voters", "electorate"} & set(lows)
    pairs = set(zip(lows, lows[1:], strict=False))
    part = voters and pairs & {("took", "part"), ("a", "ballot"), ("their", "ballots"), ("ballots", "cast")}
    return {"turnout", "turned"} & set(lows) or ({"took"} if part else set())


def other_subject(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """A name that begins one sentence against an unknown word that begins the other, both before one act."""
    narrower = _narrower(pa.tokens, pb)
    if narrower:
        return narrower
    if len(pa.tokens) < 2 or len(pb.tokens) < 2 or not pa.tokens[0].name or pb.tokens[0].name:
        return None
    a, b = pa.tokens[0], pb.tokens[0]
    verb_a, verb_b = pa.tokens[1], pb.tokens[1]
    known = b.concept in PERSON_GROUPS or b.low in FUNCTION or not b.concept or b.low[0].isdecimal()
    if known or not verb_a.low.isalpha() or stem(verb_a.low) != stem(verb_b.low):
        return None
    apart = a.concept not in pb.names | pb.content and b.concept not in pa.names | pa.content
    return (a.low, b.low) if apart else None


def _narrower(tokens: Sequence[Token], other: Parsed) -> tuple[str, str] | None:
    """Of "Youth unemployment" and "Unemployment", each at the head of its sentence: a part and the whole."""
    if len(tokens) < 2 or not other.tokens:
        return None
    kind, head = tokens[0], tokens[1]
    whole = other.tokens[0]
    if (
        not kind.concept
        or kind.name
        or kind.low in WORD_VALUE
        or not head.concept
        or head.concept != whole.concept
    ):
        return None
    known = kind.concept in other.content | other.names or kind.concept in PERSON_GROUPS and head.name
    return None if known or whole.name else (kind.low, whole.low)


def bare_subject(tokens: Sequence[Token], i: int) -> Token | None:
    """The head of a subject without article before the verb at ``i``: kinds contrast, where "the company" points back.

    "Parking at the museum" stands for parking; a subject that holds a name before its head is left alone.
    """
    first = next((k for k in range(i) if tokens[k].low[0].isalpha()), i)
    if first >= i or tokens[first].low in FUNCTION or i - first > 7:
        return None
    if any(t.low in (",", ";") or is_past(t.low) for t in tokens[first:i]):
        return None
    last = next((k for k in range(first, i) if tokens[k].low in FUNCTION), i) - 1
    if (
        last < first
        or not tokens[last].concept
        or tokens[last].low in WORD_VALUE
        or tokens[last].low in SAYING
    ):
        return None
    if tokens[last].name or concept_of(tokens[last].low) in PERSON_GROUPS:
        return None
    return tokens[last]
