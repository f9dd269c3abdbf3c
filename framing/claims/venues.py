"""Where one event took place: two towns cannot both be the place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from framing.claims.acts.verb_forms import CALENDAR
from framing.claims.concepts import ACT_GROUPS, Token
from framing.claims.finding import Finding, likeness, tie
from framing.claims.parsed import Parsed
from framing.claims.scope import contrast_of
from framing.claims.times.time_rules import other_time

# Nouns before a place's name that say how wide it is: two towns exclude each other, a town and a province do not.
_SORTS = {
    "town": "town city village hamlet port resort suburb district settlement townlet township capital",
    "region": "province region state county prefecture canton",
    "building": "hotel palace castle stadium theatre university hospital airport court museum church cathedral arena",
}
_SORT = {word: sort for sort, words in _SORTS.items() for word in words.split()}
# Acts that happen in one place.
_PLACED = frozenset(
    "meet marry sign birth kill arrest crash explode collapse open start end fight hold find appoint".split()
)


@lru_cache(maxsize=4096)
def venues(parsed: Parsed) -> dict[str, tuple[str, ...]]:
    """The places of each sort that a sentence names ("in the port of Halim"), as keys of their names.

    >>> from framing.claims.parsed import parse
    >>> venues(parse("They met in the mountain resort of Aldesh on Sunday."))
    {'town': ('aldesh',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    tokens = parsed.tokens
    for i, token in enumerate(tokens[:-1]):
        if i in parsed.cited or token.low not in _SORT or token.name:
            continue
        k = i + 1 + (tokens[i + 1].low == "of")
        led = [t.low for t in tokens[max(0, i - 4) : i]]
        if k < len(tokens) and tokens[k].name and {"in", "at"} & set(led):
            named = tuple(t.concept for t in takewhile(_is_name, tokens[k : k + 3]))
            found[_SORT[token.low]] = (*found.get(_SORT[token.low], ()), *named)
    return found


def _is_name(token: Token) -> bool:
    return token.name and token.low not in CALENDAR


def compare_venues(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Two places of one sort for one event.

    >>> from framing.claims.parsed import parse
    >>> a = parse("The presidents of Ulm and Tarsk met in the port of Halim on Sunday.")
    >>> b = parse("The meeting of the presidents of Ulm and Tarsk on Sunday took place in the resort of Aldesh.")
    >>> [f.status for f in compare_venues(a, b)]
    ['conflict']
    """
    of_a, of_b = venues(pa), venues(pb)
    for sort in of_a.keys() & of_b.keys():
        a, b = of_a[sort], of_b[sort]
        if (
            set(a) & (pb.names | pb.content)
            or set(b) & (pa.names | pa.content)
            or not _one_event(pa, pb, {*a, *b})
        ):
            continue
        value_a, value_b = (" ".join(_printed(p, keys)) for p, keys in ((pa, a), (pb, b)))
        yield Finding(
            "conflict", "wording", value_a, value_b, f"Another place: {value_a}, against {value_b}.", 1.2
        )


def _printed(parsed: Parsed, keys: tuple[str, ...]) -> list[str]:
    return list(
        dict.fromkeys(parsed.text[t.start : t.end] for t in parsed.tokens if t.concept in keys and t.name)
    )


def _described(parsed: Parsed) -> set[str]:
    """The words that say what sort of place it is ("the mountain resort of")."""
    tokens = parsed.tokens
    return {
        t.low for i, token in enumerate(tokens) if token.low in _SORT for t in tokens[max(0, i - 2) : i + 1]
    }


def _one_event(pa: Parsed, pb: Parsed, places: set[str]) -> bool:
    """Whether the sentences tell one act of the same named parties; other names than the places' set two events apart."""
    acts = pa.content & pb.content & ACT_GROUPS & _PLACED
    contrast = contrast_of(pa, pb)
    if (
        not acts
        or other_time(pa, pb)
        or contrast is not None
        and not {*contrast} <= _described(pa) | _described(pb)
    ):
        return False
    apart = pa.names - pb.names - places and pb.names - pa.names - places
    both, part = tie(pa, pb)
    named = len(pa.names & pb.names)
    return bool(not apart and (named >= 2 or named and likeness(pa, pb) >= 0.5) and both >= 4 and part >= 0.5)
