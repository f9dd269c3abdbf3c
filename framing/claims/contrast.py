"""Whether two sentences in one frame speak of two things: wheat and maize, women and men, the first leg and the second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.claims.concepts import Token
from framing.claims.kinds import exclusive_sets
from framing.claims.parsed import Parsed
from framing.claims.qualifiers import qualifiers
from framing.claims.quantities.numerals import WORD_VALUE
from framing.claims.subjects import other_subject, part_of_other, turnout
from framing.claims.synonyms import read_lines

# Words that set an instance apart from the one the news is about.
_OTHER_INSTANCE = frozenset("previous earlier another similar separate aftershock".split())
SPAN_WORDS = frozenset("day week month quarter year decade century season night".split())
_BRACKET = re.compile(r"\b(?:under|over)[- ]\d{1,2}s\b")
_KIN = frozenset(word for line in read_lines("kin.txt") for word in line.split())
_SETS = exclusive_sets("contrasts.txt")


def contrast(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """The words that set the two sentences' subjects apart, one of each sentence; None where nothing does.

    >>> from framing.claims.parsed import parse
    >>> contrast(parse("Wheat prices rose by 14 percent."), parse("Barley prices rose by 3 percent."))
    ('wheat', 'barley')
    >>> contrast(parse("Wheat prices rose by 14 percent."), parse("Wheat prices climbed by 3 percent."))
    """
    return (
        _kinds(pa, pb)
        or _brackets(pa, pb)
        or other_matter(pa, pb, ("over", "about", "among", "aged"))
        or _kin(pa, pb)
        or _instance(pa, pb)
        or _other_turn(pa, pb)
        or part_of_other(pa, pb)
        or part_of_other(pb, pa)
        or qualifiers(pa, pb)
        or turnout(pa, pb)
        or other_subject(pa, pb)
        or other_subject(pb, pa)
    )


def _kinds(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Words of one set of kinds that exclude each other, where no kind of it is in both sentences."""
    of_a, of_b = _kinds_of(pa), _kinds_of(pb)
    for number in of_a.keys() & of_b.keys():
        if not of_a[number].keys() & of_b[number].keys():
            return next(iter(of_a[number].values())), next(iter(of_b[number].values()))
    return None


def _kinds_of(parsed: Parsed) -> dict[int, dict[int, str]]:
    found: dict[int, dict[int, str]] = {}
    for i, token in enumerate(parsed.tokens):
        if token.name and i or i and parsed.tokens[i - 1].low in ("-", "years", "year"):
            continue
        word = token.low.removesuffix("'s")
        if word in ("semi", "quarter") and [t.low for t in parsed.tokens[i + 1 : i + 3]] == ["-", "final"]:
            word += "-final"
        for number, kind in _SETS.get(word, ()):
            found.setdefault(number, {})[kind] = word
    return found


def _brackets(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "under-25s" and "over-50s": other ages."""
    of_a, of_b = (set(_BRACKET.findall(p.text.lower())) for p in (pa, pb))
    return (min(of_a), min(of_b)) if of_a and of_b and not of_a & of_b else None


def _kin(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "Nina Corso" and "Nina Corso's brother": a relation only one of the sentences speaks of."""
    kin_a, kin_b = _relations(pa, pb), _relations(pb, pa)
    if bool(kin_a) == bool(kin_b) and (kin_a & kin_b or not kin_a):
        return None
    return (min(kin_a, default=""), min(kin_b, default=""))


def _relations(parsed: Parsed, other: Parsed) -> set[str]:
    tokens = parsed.tokens
    return {
        t.low
        for i, t in enumerate(tokens)
        if t.low in _KIN
        and i
        and (tokens[i - 1].low.endswith("'s") or tokens[i - 1].low in ("his", "her", "its"))
        and not (_named_after(tokens, i + 1) & other.names)
        and not (i > 1 and tokens[i - 2].low in ("by", "with", "from", "to", "and", "for"))
    }


def _named_after(tokens: Sequence[Token], i: int) -> set[str]:
    """The name that says who a relation is ("her brother Paolo", "its rival, Grell")."""
    i += i < len(tokens) and tokens[i].low == ","
    return {t.concept for t in tokens[i : i + 2] if t.name}


def _instance(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "last year's final", "a previous blast": another instance than the one the other sentence speaks of."""
    marks = [
        {t.low for i, t in enumerate(p.tokens) if t.low in _OTHER_INSTANCE and _modifies(p.tokens, i)}
        | {
            f"{p.tokens[i - 1].low} {t.low}"
            for i, t in enumerate(p.tokens)
            if i
            and (
                t.low in ("year's", "season's", "month's")
                and p.tokens[i - 1].low in ("last", "next")
                or t.low in ("season", "round", "term", "edition")
                and p.tokens[i - 1].low in ("last", "this", "next", "previous")
            )
        }
        for p in (pa, pb)
    ]
    for own, other in ((marks[0], pb), (marks[1], pa)):
        text = other.text.lower()
        own -= {m for m in own if m.removesuffix("'s") in text}  # "last year" and "last year's" are one year
    if marks[0] == marks[1]:
        return None
    return min(marks[0], default=""), min(marks[1], default="")


def _other_turn(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """Of "last winter" and "this winter", told on one day."""
    of_a, of_b = (
        {
            b.low: a.low
            for a, b in zip(p.tokens, p.tokens[1:], strict=False)
            if a.low in ("last", "this", "next")
        }
        for p in (pa, pb)
    )
    for word in sorted(of_a.keys() & of_b.keys()):
        if of_a[word] != of_b[word] and pa.published == pb.published:
            return f"{of_a[word]} {word}", f"{of_b[word]} {word}"
    return None


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at ``i`` stands in a noun phrase ("an earlier fire"), not after a verb ("two days earlier").

    "Separate from" tells of another instance wherever it stands.
    """
    led = i > 0 and tokens[i - 1].low in ("a", "an", "the", "its", "his", "her", "their")
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if (tokens[i].low, following) == ("separate", "from"):
        return True
    return tokens[i].low in ("another", "aftershock") or led and following not in SPAN_WORDS


def other_matter(pa: Parsed, pb: Parsed, links: Sequence[str]) -> tuple[str, str] | None:
    """What follows one of ``links`` in each sentence where it is not of one matter ("over the harbour", "over the budget")."""
    for link in links:
        of_a, of_b = (_after(p, link) for p in (pa, pb))
        known_a, known_b = pa.content | pa.names, pb.content | pb.names
        if (
            of_a
            and of_b
            and not {t.concept for t in of_a} & (known_b | {t.concept for t in of_b})
            and not {t.concept for t in of_b} & known_a
        ):
            return of_a[0].low, of_b[0].low
    return None


def _after(parsed: Parsed, link: str) -> list[Token]:
    """The words of the phrase after a preposition, where it stands once."""
    places = [i for i, t in enumerate(parsed.tokens) if t.low == link]
    if len(places) != 1 or [t.low for t in parsed.tokens[places[0] + 2 : places[0] + 3]] == ["part"]:
        return []  # "for its part" is no matter
    found = []
    dated = {k for t in parsed.times for k in range(t.first, t.last)}
    for k, token in enumerate(parsed.tokens[places[0] + 1 : places[0] + 6], start=places[0] + 1):
        if k in dated:
            break  # "over the weekend" is no matter
        if token.low[0].isdecimal() or token.low in WORD_VALUE:
            return []
        if token.concept:
            found.append(token)
        elif token.low not in ("the", "a", "an", "its", "his", "her", "their", "new", "own", "other"):
            break
    return found
