"""What the frames of two sentences say of each other: the same parts, or parts that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from framing.claims.concepts import place_name
from framing.claims.evidence import role_evidence
from framing.claims.finding import Finding
from framing.claims.frames.lexicon import side_nouns
from framing.claims.frames.matches import Match, match_frames, role_match
from framing.claims.frames.reading import Reading
from framing.claims.parsed import Parsed
from framing.claims.quantities.slots import match_figures
from framing.claims.scorecard import scorecard


def compare_frames(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """The frames that both sentences tell: in the same parts, or, where the scorecard says so, in conflict.

    >>> from framing.claims.parsed import parse
    >>> a = parse("Maro Steel has rented the mill at Orl from Velt since May.")
    >>> b = parse("Velt has been the tenant of Maro Steel in the mill at Orl since May.")
    >>> [f.reason for f in compare_frames(a, b)]
    ['The roles differ: Maro Steel as tenant and Velt as landlord, against Velt as tenant and Maro Steel as landlord.']
    """
    for match in match_frames(pa, pb):
        if match.kind == "straight":
            a, b = _told(match.a, pa), _told(match.b, pb)
            status, reason = _agreement(match)
            yield Finding(status, "role", a, b, reason, 0.5 + match.a.known)
            break
    apart = role_match(pa, pb)
    if apart is not None:
        card = scorecard("roles")
        likely = card.probability(role_evidence(apart, pa, pb))
        if likely >= card.threshold:
            yield _conflict(apart, likely, pa, pb)


def _agreement(match: Match) -> tuple[Literal["same", "compatible"], str]:
    """Of a frame told straight in both: the same, but where one sentence puts more parties into a role."""
    told, other = match.a.roles, match.b.roles
    if all(len(told[role]) == len(other[role]) for role in told.keys() & other.keys()):
        return "same", "The same parties in the same roles."
    return "compatible", "One names more parties in a role."


def _conflict(match: Match, likely: float, pa: Parsed, pb: Parsed) -> Finding:
    a, b = _told(match.a, pa), _told(match.b, pb)
    if match.kind == "denied":
        a, b = (f"not {t}" if m.denied else t for t, m in ((a, match.a), (b, match.b)))
        return Finding(
            "conflict", "role", a, b, f"Denied in one and told in the other ({_called(match.a)}).", likely
        )
    what = "Another party" if match.kind == "other" else "The roles differ"
    if not _sides(match.a):
        what += f" ({_called(match.a)})"
    figure = _common_figure(pa, pb)
    reason = f"{what}: {a}, against {b}{f' ({figure} in both)' if figure else ''}."
    return Finding("conflict", "role", a, b, reason, likely)


def _common_figure(pa: Parsed, pb: Parsed) -> str:
    """A figure that both sentences give, as printed in the first; "" where there is none."""
    equal = [
        m.a for m in match_figures(pa, pb) if m.relation == "equal" and m.a.kind not in ("ordinal", "rank")
    ]
    return pa.words(equal[0].first, equal[0].last) if equal else ""


def _sides(reading: Reading) -> tuple[str, ...]:
    """The nouns for both sides of a frame ("importer", "exporter"), where it is best told by them and both are there."""
    told = "named" in reading.frame.marks and {"A", "B"} <= reading.roles.keys()
    return side_nouns(reading.frame.name) if told else ()


def _called(reading: Reading) -> str:
    """What a frame is called: its two sides, where nouns name them, else its verb."""
    return " and ".join(_sides(reading)) or reading.frame.name.removeprefix("verb ").replace("_", " ")


def _told(reading: Reading, parsed: Parsed) -> str:
    """Who does it to whom, as printed: by nouns or with an arrow; the thing where a side is not told."""
    told = [_printed(reading, r, parsed) for r in ("A", "B", "T") if r in reading.roles][:2]
    if nouns := _sides(reading):
        return " and ".join(f"{who} as {noun}" for who, noun in zip(told, nouns, strict=True))
    return " -> ".join(told)


def _printed(reading: Reading, role: str, parsed: Parsed) -> str:
    parts = []
    for party in reading.roles[role]:
        tokens = parsed.tokens[party.first : party.last]
        named = [t for t in tokens if t.concept in party.names] or [
            t for t in tokens if t.concept == party.head
        ]
        words = [place_name(t.concept) or parsed.text[t.start : t.end].removesuffix("'s") for t in named]
        parts.append(" ".join(dict.fromkeys(words)))
    return " and ".join(p for p in parts if p)
