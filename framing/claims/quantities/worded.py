"""Quantities told without a numeral: the only one, nobody, a majority, doubled, in her forties."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.concepts import NUMBER_WORDS, PERSON_GROUPS, Token
from framing.claims.quantities.bounds import bounded
from framing.claims.quantities.nouns import is_plural, noun_run
from framing.claims.quantities.quantity import Figure
from framing.claims.quantities.units import UNIT

# By how many per cent a thing has grown or shrunk.
MULTIPLES = {
    "doubled": 100.0, "tripled": 200.0, "trebled": 200.0, "quadrupled": 300.0, "halved": 50.0,
}  # fmt: skip
_DECADES = {
    "twenties": 20.0, "thirties": 30.0, "forties": 40.0, "fifties": 50.0, "sixties": 60.0, "seventies": 70.0,
    "eighties": 80.0, "nineties": 90.0,
}  # fmt: skip
_ROUND = frozenset("20 30 40 50 60 70 80 90".split())
_NOT_A_COUNT = frozenset("longer more fewer less doubt sign one way need matter comment evidence".split())
_HARM = frozenset("kill injure arrest miss damage infect".split())


def worded_figures(tokens: Sequence[Token]) -> list[Figure]:
    """The quantities of a tokenized sentence that are told in words other than numerals.

    >>> from framing.claims.concepts import tokenize
    >>> [(f.kind, f.low, f.high, f.noun) for f in worded_figures(tokenize("Nobody was hurt."))]
    [('count', 0.0, 0.0, 'people')]
    >>> [(f.kind, f.low, f.high) for f in worded_figures(tokenize("Rents have doubled."))]
    [('share', 90.0, 110.0)]
    """
    return [
        *_long(tokens),
        *_unanimous(tokens),
        *_wholes(tokens),
        *_zeros(tokens),
        *_multiples(tokens),
        *_ages(tokens),
    ]


_ONE_LONG = frozenset("minute hour day night week fortnight month year decade century".split())
_LED = frozenset(
    """for by last lasted lasts lasting took takes take taking within spend spent spending after over under than nearly
    almost""".split()
)


def _long(tokens: Sequence[Token]) -> list[Figure]:
    """Of "for a fortnight", "lasted an hour", "a week-long strike": one of a unit of time."""
    found = []
    for i, token in enumerate(tokens[:-1]):
        if token.low not in _ONE_LONG or not i or tokens[i - 1].low not in ("a", "an"):
            continue
        size = UNIT[token.low][1]
        before, after = tokens[i - 2].low if i > 1 else "", [t.low for t in tokens[i + 1 : i + 3]]
        long = after == ["-", "long"]
        if (
            long
            or token.low == "fortnight"
            and after[:1] != ["ago"]
            or before in _LED
            and after[0] not in _GOES_ON
        ):
            bound = {
                "nearly": "under_near",
                "almost": "under_near",
                "about": "about",
                "than": "over",
                "over": "over",
                "under": "under",
            }.get(before, "exact")
            low, high = bounded(size, bound)
            found.append(Figure(i, i + 1, "duration", size, low, high, bound, unit=size))
    return found


_GOES_ON = frozenset("and ago earlier later before after in - of".split())


def _unanimous(tokens: Sequence[Token]) -> list[Figure]:
    """Of "voted unanimously": a tally with nobody against."""
    lows = [t.low for t in tokens]
    if not {"vote", "voted", "votes", "passed", "approved", "backed", "decision"} & set(lows):
        return []
    return [
        Figure(i, i + 1, "score", 0.0, 0.0, 0.0, "exact", "unanimous")
        for i, low in enumerate(lows)
        if low in ("unanimous", "unanimously") and lows[i - 1 : i] != ["not"]
    ]


def _zeros(tokens: Sequence[Token]) -> list[Figure]:
    """Of "nobody", "no one", "no passengers", "without injuries": a count of none."""
    found = []
    for i, token in enumerate(tokens):
        words = [t.low for t in tokens[i + 1 : i + 3]] + ["", ""]
        if token.low == "nobody" or (token.low == "no" and (words[0] == "one" or words[:2] == ["-", "one"])):
            last = i + 1 if token.low == "nobody" else i + (3 if words[0] == "-" else 2)
            found.append(_count(i, last, 0.0, ["people"]))
        elif token.low in ("no", "without", "none", "zero") and words[0] not in _NOT_A_COUNT:
            start = (
                i
                + 1
                + (words[0] in ("of", "any", "causing"))
                + (words[:2] == ["causing", "any"])
                + (words[:2] in (["of", "the"], ["of", "its"]))
            )
            nouns = noun_run(tokens, start)
            if nouns and (nouns[-1] in PERSON_GROUPS or nouns[-1] in _HARM) and _plural_in(tokens, start):
                people = nouns[-1] if nouns[-1] not in _HARM else "people"
                found.append(_count(i, i + 1, 0.0, [people]))
    return found


def _plural_in(tokens: Sequence[Token], start: int) -> bool:
    return any(is_plural(t.low) or t.low in ("person", "loss") for t in tokens[start : start + 4])


def _count(first: int, last: int, value: float, nouns: list[str]) -> Figure:
    return Figure(first, last, "count", value, value, value, "exact", nouns[-1], tuple(nouns))


def _multiples(tokens: Sequence[Token]) -> list[Figure]:
    found = []
    for i, token in enumerate(tokens):
        share = MULTIPLES.get(token.low)
        if share is not None:
            found.append(Figure(i, i + 1, "share", share, share - share / 10, share + share / 10, "about"))
    return found


def _ages(tokens: Sequence[Token]) -> list[Figure]:
    """Of "in her sixties", "in his 60s", "in his mid-forties"."""
    found = []
    for i, token in enumerate(tokens):
        decade = _DECADES.get(token.low)
        after = tokens[i + 1 : i + 2]
        if token.low in _ROUND and after and after[0].low == "s" and after[0].start == token.end:
            decade = float(token.low)
        before = {t.low for t in tokens[max(0, i - 4) : i]}
        if decade is not None and "in" in before and before & {"his", "her", "their"}:
            found.append(Figure(i, i + 1, "age", decade, decade, decade + 9, "range"))
    return found


def _wholes(tokens: Sequence[Token]) -> list[Figure]:
    """Of "The only witness" is one witness; "a majority" is more than half, however large."""
    found = []
    for i, token in enumerate(tokens):
        after = tokens[i + 1].low if i + 1 < len(tokens) else ""
        before = tokens[i - 1].low if i else ""
        left_over = token.low == "last" and after in ("surviving", "remaining", "living", "known")
        if left_over or (token.low in ("only", "sole", "lone") and before in ("the", "its", "their")):
            nouns = noun_run(tokens, i + 1 + left_over)
            if nouns and not tokens[i + 1].low[0].isdecimal() and after not in NUMBER_WORDS:
                found.append(Figure(i, i + 1, "count", 1.0, 1.0, 1.0, "exact", nouns[-1], tuple(nouns)))
        elif token.low == "most" and before not in ("the", "at", "a") and (after == "of" or is_plural(after)):
            found.append(Figure(i, i + 1, "share", 50.01, 50.01, 100.0, "vague"))
        elif token.low in ("majority", "minority") and before not in ("the", "parliamentary", "ethnic", "-"):
            low, high = (50.01, 100.0) if token.low == "majority" else (0.0, 49.99)
            if after in ("of", "") or before in ("clear", "vast", "large", "a", "small", "overwhelming"):
                found.append(Figure(i, i + 1, "share", low, low, high, "vague"))
    return found
