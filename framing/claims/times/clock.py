"""Clock times in figures and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.claims.concepts import Token
from framing.claims.quantities.numerals import WORD_VALUE

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Time:
    """A time over tokens ``[first, last)``.

    ``kind``: date, weekday (of a week that is not known), since, until, gap (when something last happened before) or clock.
    ``spans`` are the readings left open, each a closed interval of day numbers (minutes of the day for a clock time); empty
    where nothing is known.
    """

    first: int
    last: int
    kind: str
    spans: tuple[Span, ...]
    weekday: int = -1


_ABOUT = 20
_DAY_LINKS = frozenset("on in at this that yesterday today tomorrow local".split())
_CLOSING = frozenset(["", ".", ",", ";"])
# Verbs after which "at nine" is an hour, no level ("stood at nine").
_HOURLY = frozenset(
    """begin begins began beginning start starts started starting open opens opened close closes closed end ends ended leave
    leaves left depart departs departed arrive arrives arrived off way""".split()
)
_PARTS_OF_DAY = frozenset("morning afternoon evening night".split())


def clock_at(tokens: Sequence[Token], i: int) -> Time | None:
    """The clock time that begins at token ``i``: "noon", "16:15", "7 a.m.", "a quarter past four", "shortly before six"."""
    time = _clock(tokens, i)
    if time is None or not i:
        return time
    before = [t.low for t in tokens[max(0, i - 3) : i] if t.low not in ("a", "the")][-2:]
    near = before[:1] and before[0] in ("shortly", "just", "little", "soon", "minutes", "bit")
    early = _ABOUT if near and before[1:] == ["before"] else 0
    late = _ABOUT if near and before[1:] in (["after"], ["past"]) else 0
    if before[-1:] and before[-1] in ("about", "around", "nearly", "roughly"):
        early = late = _ABOUT
    spans = tuple((first - early, last + late) for first, last in time.spans)
    return Time(time.first, time.last, time.kind, spans)


def _clock(tokens: Sequence[Token], i: int) -> Time | None:
    words = [t.low for t in tokens[i : i + 7]] + [""] * 7
    if words[0] in ("noon", "midday"):
        return Time(i, i + 1, "clock", ((720, 720),))
    if words[0] == "midnight":
        return Time(i, i + 1, "clock", ((0, 0), (1440, 1440)))
    return _past_the_hour(tokens, i, words) or _in_figures(tokens, i, words) or _bare_hour(tokens, i, words)


def _past_the_hour(tokens: Sequence[Token], i: int, words: Sequence[str]) -> Time | None:
    """Of "a quarter past four", "five minutes to midnight"."""
    offset = _offset(words)
    if offset is None or i and tokens[i - 1].low in ("first", "second", "third", "fourth"):
        return None
    minutes, k = offset
    if words[k] in ("midnight", "noon", "midday"):
        at = (minutes + (0 if words[k] == "midnight" else 720)) % 1440
        return Time(i, i + k + 1, "clock", ((at, at),))
    hour = _hour(words[k])
    return _with_half_day(hour * 60 + minutes, i, i + k + 1, words[k + 1 :]) if hour <= 12 else None


def _hour(word: str) -> int:
    """An hour in figures or words; 99 where the word is none."""
    return int(word) if word.isdecimal() and len(word) <= 2 else int(WORD_VALUE.get(word, 99))


def _in_figures(tokens: Sequence[Token], i: int, words: Sequence[str]) -> Time | None:
    """Of "16:15", "4.12am", "7 a.m.", "at 4.07 on Sunday morning"."""
    hour, dot, minute = words[0].partition(".")
    if dot and len(minute) == 2 and int(minute) < 60 and hour.isdecimal() and int(hour) <= 12:
        of_day = _is_led(tokens, i) and words[1] in _DAY_LINKS and _PARTS_OF_DAY & set(words[1:5])
        if of_day or words[1] in ("am", "pm"):
            return _with_half_day(int(hour) * 60 + int(minute), i, i + 1, words[1:])
    if _hour(words[0]) > 24:
        return None
    joined = (
        i + 2 < len(tokens)
        and tokens[i].end == tokens[i + 1].start
        and tokens[i + 2].end - tokens[i + 2].start == 2
    )
    if words[1] in (":", ".") and joined and words[2].isdecimal() and int(words[2]) < 60:
        minutes, last = _hour(words[0]) * 60 + int(words[2]), i + 3
        if words[3] in ("am", "pm"):
            return _with_half_day(minutes, i, last, words[3:])
        return Time(i, last, "clock", ((minutes, minutes),)) if words[1] == ":" else None
    return None


def _bare_hour(tokens: Sequence[Token], i: int, words: Sequence[str]) -> Time | None:
    """Of "7 a.m.", "six o'clock", "at nine on Sunday morning"."""
    if len(words[0]) == 4 and words[0].isdecimal() and words[1] in ("gmt", "utc", "hours", "local"):
        minutes = int(words[0][:2]) * 60 + int(words[0][2:])
        return (
            Time(i, i + 1, "clock", ((minutes, minutes),)) if minutes <= 1440 and words[0][2] < "6" else None
        )
    hour = _hour(words[0])
    if hour > 24:
        return None
    if words[1] == "tonight" and _is_led(tokens, i) and hour <= 12:
        return Time(i, i + 1, "clock", ((hour % 12 * 60 + 720,) * 2,))
    if words[1] in ("am", "pm"):
        return _with_half_day(hour * 60, i, i + 1, words[1:])
    if words[1] in ("o'clock", "oclock"):
        return _with_half_day(hour * 60, i, i + 2, words[2:])
    if not _is_led(tokens, i) or not 1 <= hour <= 12:
        return None
    if words[1] in _DAY_LINKS and _PARTS_OF_DAY & set(words[1:5]):
        return _with_half_day(hour * 60, i, i + 1, words[1:])
    begins = i > 1 and tokens[i - 2].low in _HOURLY and (words[1] in _DAY_LINKS or words[1] in _CLOSING)
    return _with_half_day(hour * 60, i, i + 1, words[1:]) if begins else None


def _is_led(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].low in ("at", "after", "before", "until", "about", "around", "by")


def _offset(words: Sequence[str]) -> tuple[int, int] | None:
    """Minutes after the hour, and where the hour stands, of "half past", "a quarter to", "ten past", "five minutes to"."""
    if words[0] in ("half", "quarter"):
        minutes, k = (30 if words[0] == "half" else 15), 1
    else:
        minutes, k = _hour(words[0]), 1 + (words[1] in ("minutes", "minute"))
        to_hour = words[k] == "to" and k == 1 and words[2] not in ("midnight", "noon", "midday")
        if not 1 <= minutes <= 29 or to_hour:
            return None  # "three to five" is a range
    k += words[k] == "-"
    if words[k] not in ("past", "to") and (words[k] not in ("before", "after") or k == 1):
        return None
    return (minutes if words[k] in ("past", "after") else -minutes), k + 1


def _with_half_day(minutes: int, first: int, last: int, after: Sequence[str]) -> Time:
    """Morning and afternoon told apart by what follows ("p.m.", "in the afternoon"); else both are left open."""
    near = set(after[:5])
    base = minutes % 720
    if near & {"pm", "afternoon", "evening"} or "night" in near and base >= 360:
        spans: tuple[Span, ...] = ((base + 720, base + 720),)
    elif near & {"am", "morning"} or "night" in near:
        spans = ((base, base),)
    else:
        spans = ((base, base), (base + 720, base + 720))
    return Time(first, last + (after[0] in ("am", "pm")), "clock", spans)
