"""Numbers in news prose, in digits and in words, as intervals of what they allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.claims.concepts import Token
from framing.claims.quantities.bounds import bound_before, bounded
from framing.claims.quantities.units import SIGN, UNIT

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORD_VALUE: dict[str, float] = {w: float(i) for i, w in enumerate(_SMALL.split())}
WORD_VALUE |= {w: 20.0 + 10 * i for i, w in enumerate(_TENS.split())}
SCALE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "lakh": 1e5,
    "crore": 1e7,
}
SUFFIX = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_OF_METRES = frozenset(
    """deep high tall wide long away from above below off up down final finals hurdles freestyle backstroke breaststroke butterfly
    medley relay sprint race dash champion title record wave waves drop tower pool""".split()
)
# Loose plurals: what a careful reader would let pass under each.
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (20, 150), "scores": (30, 250), "hundreds": (100, 5e3), "thousands": (1e3, 1e5),
    "millions": (1e6, 1e8), "tens": (20, 150), "billions": (1e9, 1e11), "several": (2, 15), "handful": (2, 9), "few": (2, 12),
}  # fmt: skip
_FRACTION = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "tenth": 1 / 10,
    "eighth": 1 / 8,
}
FRACTION_WORD = _FRACTION | {word + "s": value for word, value in _FRACTION.items() if word != "half"}

_AFTER_SHARE = frozenset(
    "of the more less higher lower fewer from to in on by and or as at since after over a its his her".split()
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over tokens ``[first, last)``: what it says (``value``) and the interval it allows.

    ``bound`` is exact, about, over, under, over_near, under_near, at_least, at_most, range or vague. ``fraction`` is set for
    shares written as fractions ("a third", "one in five").
    """

    first: int
    last: int
    value: float
    low: float
    high: float
    bound: str = "exact"
    fraction: bool = False


def _adjacent(tokens: Sequence[Token], i: int) -> bool:
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def _scales(tokens: Sequence[Token], i: int, value: float) -> tuple[float, int]:
    """``value`` times the scale words from token ``i`` on, and where they end."""
    if _adjacent(tokens, i) and tokens[i].low in SUFFIX and not _metres(tokens, i):
        return value * SUFFIX[tokens[i].low], i + 1
    hyphen = i + 1 < len(tokens) and tokens[i].low == "-" and tokens[i + 1].low in SCALE
    i += hyphen  # "62-million"
    while i < len(tokens) and tokens[i].low in SCALE:
        value, i = value * SCALE[tokens[i].low], i + 1
    return value, i


def _metres(tokens: Sequence[Token], i: int) -> bool:
    """Whether the "m" at token ``i`` stands for metres ("the 200m final", "30m deep"), not for millions."""
    signed = i > 1 and tokens[i - 2].low in ("$", "£", "€", "¥")
    after = tokens[i + 1 : i + 2]
    return tokens[i].low == "m" and not signed and bool(after) and after[0].low in _OF_METRES


def _words(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """A number in words from token ``i`` on ("two hundred and fifty thousand")."""
    total, part = 0.0, 0.0
    start = i
    while i < len(tokens):
        low = tokens[i].low
        if low in WORD_VALUE:
            fits = (
                part == 0 or part % 100 == 0 or (part % 10 == 0 and 20 <= part % 100 and WORD_VALUE[low] < 10)
            )
            if not fits or (i > start and tokens[i - 1].low == "-" and part % 10):
                break
            part += WORD_VALUE[low]
        elif low in ("hundred", "dozen"):
            part = (part or 1) * SCALE[low]
        elif low in SCALE:
            total, part = total + (part or 1) * SCALE[low], 0.0
        elif low in ("and", "-") and i + 1 < len(tokens) and _joins(tokens, i, total + part):
            pass
        else:
            break
        i += 1
    return total + part, i


def _joins(tokens: Sequence[Token], i: int, so_far: float) -> bool:
    after = tokens[i + 1].low
    if tokens[i].low == "and":
        return so_far >= 100 and after in WORD_VALUE
    # "forty-six" and "three hundred-thousand", but not "six-to-eight" nor "three-two".
    return after in SCALE or (
        after in WORD_VALUE and so_far % 10 == 0 and so_far >= 20 and WORD_VALUE[after] < 10
    )


def _bare(tokens: Sequence[Token], i: int) -> tuple[float, int, bool] | None:
    """Value, end and whether it is a fraction, of the number that begins at token ``i``."""
    low = tokens[i].low
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if low[0].isdecimal():
        if after == "/" or i > 1 and tokens[i - 1].low == "/":
            return None  # 9/11, 24/7
        value, end = _scales(tokens, i + 1, float(low.replace(",", "")))
        return value, end, False
    if low == "half" and after in ("a", "of") and i + 2 < len(tokens) and tokens[i + 2].low in SCALE:
        return 0.5 * SCALE[tokens[i + 2].low], i + 3, False
    if low in ("a", "an", "one", "single") and after in SCALE:
        return _scales(tokens, i + 1, 1.0) + (False,)
    if low in ("a", "an", "one") and _half_more(tokens, i + 2):
        return 1.5, i + 1, False  # "a year and a half"
    fraction = _fraction(tokens, i)
    if fraction is not None:
        return fraction
    if low in WORD_VALUE:
        value, end = _words(tokens, i)
        return _and_a_half(tokens, value, end) + (False,)
    if low in ("single", "lone") and after.isalpha() and i and tokens[i - 1].low in ("a", "one"):
        return 1.0, i + 1, False
    if low == "dozen":
        return 12.0, i + 1, False
    return None


def _and_a_half(tokens: Sequence[Token], value: float, end: int) -> tuple[float, int]:
    words = [t.low for t in tokens[end : end + 3]]
    if words[:2] == ["and", "a"] and len(words) == 3 and words[2] in ("half", "quarter"):
        return _scales(tokens, end + 3, value + _FRACTION[words[2]])
    return value, end


def ranks(tokens: Sequence[Token], i: int) -> bool:
    """Whether "a third" at token ``i`` ranks what follows ("a third title") and is no share ("a third of them")."""
    words = [t.low for t in tokens[i : i + 3]]
    if len(words) < 3 or words[0] != "a" or words[1] in ("half", "quarter") or words[1] not in FRACTION_WORD:
        return False
    return words[2].isalpha() and words[2] not in _AFTER_SHARE


def _half_more(tokens: Sequence[Token], i: int) -> bool:
    return [t.low for t in tokens[i : i + 3]] == ["and", "a", "half"]


def _fraction(tokens: Sequence[Token], i: int) -> tuple[float, int, bool] | None:
    """Of "a third", "two-thirds", "three quarters", "half", "one in five", "one child in five"."""
    low = tokens[i].low
    words = [t.low for t in tokens[i : i + 6]] + [""] * 5
    if i > 1 and _half_more(tokens, i - 2):
        return None
    if (
        low == "half"
        and words[1] not in ("-", "past", "an")
        and (i == 0 or tokens[i - 1].low not in ("first", "second"))
    ):
        return 0.5, i + 1, True
    count = 1.0 if low in ("a", "one") else WORD_VALUE.get(low)
    if count is None:
        return None
    k = 2 if words[1] == "-" else 1
    if words[k] in FRACTION_WORD and not (low == "one" and words[k] == "second" or ranks(tokens, i)):
        part = FRACTION_WORD[words[k]]
        if words[k + 1 : k + 3] == ["of", "a"] and words[k + 3] in SCALE:
            return count * part * SCALE[words[k + 3]], i + k + 4, False
        return count * part, i + k + 1, True
    if words[1:3] == ["out", "of"] and (WORD_VALUE.get(words[3]) or 0.0) > count:
        return count / WORD_VALUE[words[3]], i + 4, True
    for gap in (1, 2):
        whole = WORD_VALUE.get(words[gap + 1])
        if UNIT.get(words[gap + 2], ("",))[0] == "duration":
            return None  # "four survivors in five days"
        if words[gap] == "in" and whole and count < whole <= 20 and (gap == 1 or words[1].isalpha()):
            return count / whole, i + gap + 2, True
    return None


def _range_end(tokens: Sequence[Token], first: int, last: int) -> tuple[float, int] | None:
    """The upper end of a range ("between 40 and 60", "six to eight", "40-60") that begins before token ``last``."""
    if last + 1 >= len(tokens):
        return None
    opens = first - 1 if first and tokens[first - 1].low in SIGN else first
    link, before = tokens[last].low, tokens[opens - 1].low if opens else ""
    if not (
        link in ("to", "or") or (link == "-" and before != "by") or (link == "and" and before == "between")
    ):
        return None
    if link == "to" and before in ("from", "by"):
        return None
    begins = last + 1
    if opens < first and begins + 1 < len(tokens) and tokens[begins].low == tokens[opens].low:
        begins += 1  # "$40 million to $45 million"
    upper = _bare(tokens, begins)
    return None if upper is None or upper[2] else upper[:2]


# No other word begins a number.
_OPENERS = frozenset({"a", "an", "one", "single", "half", "dozen", *WORD_VALUE, *VAGUE})


def find_numerals(tokens: Sequence[Token]) -> list[Numeral]:
    """All numbers in a tokenized sentence, in order, none inside another.

    >>> from framing.claims.concepts import tokenize
    >>> [(n.value, n.bound) for n in find_numerals(tokenize("More than two dozen of 1,400 homes burned."))]
    [(24.0, 'over'), (1400.0, 'exact')]
    """
    found: list[Numeral] = []
    i = 0
    while i < len(tokens):
        if tokens[i].low not in _OPENERS and not tokens[i].low[0].isdecimal():
            i += 1
            continue
        if tokens[i].low in VAGUE and not tokens[i].name:
            low, high = VAGUE[tokens[i].low]
            if i + 2 < len(tokens) and tokens[i + 1].low == "of" and tokens[i + 2].low in VAGUE:
                scale = VAGUE[tokens[i + 2].low][0]
                low, high, last = low * scale, 10 * low * scale, i + 3
                low = 10 * scale if tokens[i].low == "tens" else low
            else:
                scale, last = _scales(tokens, i + 1, 1.0)  # "several dozen"
                low, high = low * scale, high * scale
            found.append(Numeral(i, last, low, low, high, "vague"))
            i = last
            continue
        number = _numeral_at(tokens, i)
        if number is None:
            i += 1
        else:
            found.append(number)
            i = number.last
    return found


def _numeral_at(tokens: Sequence[Token], i: int) -> Numeral | None:
    bare = _bare(tokens, i)
    if bare is None:
        return None
    value, last, fraction = bare
    bound, first = bound_before(tokens, i)
    upper = _range_end(tokens, i, last)
    if upper is not None and not fraction:
        low = value
        if upper[0] >= 1e3 and value < 1e3 and tokens[upper[1] - 1].low in SCALE:
            low = value * SCALE[tokens[upper[1] - 1].low]  # "two to three million"
        if low < upper[0] < low * 20:
            return Numeral(first, upper[1], low, low, upper[0], "range")
    low, high = bounded(value, bound)
    return Numeral(first, last, value, low, high, bound, fraction)
