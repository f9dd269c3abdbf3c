"""What one sentence says was not there and the other tells of: "no distress signal was received", "sent a distress call"."""

from __future__ import annotations

from collections.abc import Iterator

from framing.claims.acts.oppositions import tails_part
from framing.claims.acts.phrase_parts import Phrase, after
from framing.claims.acts.statements import statements
from framing.claims.concepts import ACT_GROUPS
from framing.claims.finding import Finding, likeness, tie
from framing.claims.parsed import Parsed
from framing.claims.scope import contrast_of
from framing.claims.times.time_rules import other_time

# Verbs that say that something was there.
_THERE = frozenset(
    """donate deploy send receive make issue publish find create have carry wear show leave suffer cause hold bring provide offer
    contain include use report see hear record detect require need sound emit transmit get issu wore""".split()
)
_NOT_NOUNS = frozenset(
    "one longer more less fewer doubt sign evidence word comment way matter idea reason question plans".split()
)


def compare_absences(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """What one sentence says was not there and the other says was.

    >>> from framing.claims.parsed import parse
    >>> a = parse("No distress signal was received from the seaplane before it vanished off Cape Sull.")
    >>> b = parse("The pilot of the seaplane sent a distress call off Cape Sull before it vanished.")
    >>> [f.status for f in compare_absences(a, b)]
    ['conflict']
    """
    for first, second, turned in ((pa, pb, False), (pb, pa, True)):
        for thing in _absent(first):
            there = _there(thing, second, first)
            if not there or not _one_event(pa, pb):
                continue
            values = f"no {' '.join(_words(thing, first))}", there
            a, b = values[::-1] if turned else values
            yield Finding(
                "conflict", "wording", a, b, "Said not to be there in one and told of in the other.", 1.1
            )


def _absent(parsed: Parsed) -> Iterator[Phrase]:
    for i, token in enumerate(parsed.tokens):
        if token.low not in ("no", "any", "without") or i in parsed.cited or i + 1 >= len(parsed.tokens):
            continue
        if token.low == "any" and "without" not in [t.low for t in parsed.tokens[max(0, i - 2) : i]]:
            continue
        if token.low == "without" and parsed.tokens[i + 1].low.endswith("ing"):
            continue
        phrase = after(parsed.tokens, i + 1)
        if phrase.words and parsed.tokens[i + 1].low not in _NOT_NOUNS and phrase.head not in ACT_GROUPS:
            yield phrase


def _there(thing: Phrase, parsed: Parsed, other: Parsed) -> str:
    """The words by which a sentence tells of a thing; "" where it does not."""
    if any(thing.words & found.words for found in _absent(parsed)):
        return ""
    known = other.content | other.names, parsed.content | parsed.names
    for s in statements(parsed):
        if s.denied or s.mode != "fact" or s.concept not in _THERE:
            continue
        shared = thing.own & s.theme.own
        if tails_part(thing, s.theme, *known):
            continue
        if shared and (thing.head in shared or 2 * len(shared) >= len(thing.own) and len(thing.own) > 1):
            return " ".join(_words(s.theme, parsed))
    return ""


def _words(phrase: Phrase, parsed: Parsed) -> list[str]:
    return list(dict.fromkeys(t.low for t in parsed.tokens if t.concept and t.concept in phrase.own))


def _one_event(pa: Parsed, pb: Parsed) -> bool:
    if other_time(pa, pb) or contrast_of(pa, pb) is not None:
        return False
    both, part = tie(pa, pb)
    return (
        both >= 4
        and part >= 0.5
        and likeness(pa, pb) >= 0.45
        or both >= 3
        and part >= 0.6
        and bool(pa.names & pb.names)
    )
