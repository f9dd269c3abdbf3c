"""Dates as they come, as ISO strings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
            "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d|\d{6}$|$)")
# Days since 30 December 1899, as a spreadsheet stores a date, and seconds or milliseconds since 1970, as interfaces give it.
_SERIAL = re.compile(r"([234567]\d{4})(?:\.\d+)?$")
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?$")
_DAY_ZERO = date(1899, 12, 30)
_DAY_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d)")
_NAME_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? ", re.IGNORECASE)


def day_comes_first(values: Iterable[str]) -> bool | None:
    """Whether dates such as ``16/01/2026`` in a column put the day first; None where they do not tell, or contradict.

    >>> day_comes_first(["03/04/2026", "03/16/2026"])
    False
    """
    told = set()
    for value in values:
        if (m := _NUMBERS.match(value.strip())) is not None and (int(m[1]) > 12) != (int(m[3]) > 12):
            told.add(int(m[1]) > 12)
    return told.pop() if len(told) == 1 else None


@lru_cache(maxsize=4096)
def read_date(value: str, day_first: bool | None = None) -> tuple[str, str]:
    """Return the day as an ISO string and "", or "" and a sentence that says what is wrong.

    Understood are ISO dates and times, ``2026/01/16``, ``20260116``, ``16 January 2026``, ``Jan. 16, 2026``
    with or without a weekday, ``16.1.2026``, and ``16/01/2026`` where only one reading is possible or ``day_first`` tells
    which is meant; further a spreadsheet's number of a day (``46038``) and seconds or milliseconds since 1970, of which the day
    in UTC is taken. The time of day is left out.

    >>> read_date("Friday, 16 January 2026")
    ('2026-01-16', '')
    >>> read_date("03/04/2026")[0]
    ''
    """
    given = value.strip()
    if not given:
        return "", ""
    rest = _WEEKDAY.sub("", given, count=1) if _WEEKDAY.match(given) else given
    try:
        return _read(" ".join(rest.split()), day_first).isoformat(), ""
    except ValueError as problem:
        shown = given if len(given) <= 40 else given[:40] + "…"
        return "", f"The date {shown!r} {problem or 'is not understood'} (write it like 2026-01-31)"


def _read(text: str, day_first: bool | None) -> date:
    if (m := _YEAR_FIRST.match(text)) is not None:
        return _day(m[1], m[3], m[4])
    if (m := _COMPACT.match(text)) is not None:
        return _day(m[1], m[2], m[3])
    if (m := _SERIAL.match(text)) is not None:
        return _DAY_ZERO + timedelta(days=int(m[1]))
    if (m := _SECONDS.match(text)) is not None:
        return datetime.fromtimestamp(int(m[1]), UTC).date()
    if (m := _DAY_NAME.match(text)) is not None and m[2].lower() in _MONTHS:
        return _day(m[3], _MONTHS[m[2].lower()], m[1])
    if (m := _NAME_DAY.match(text)) is not None and m[1].lower() in _MONTHS:
        return _day(m[3], _MONTHS[m[1].lower()], m[2])
    if (m := _NUMBERS.match(text)) is not None:
        month, day = sorted((int(m[1]), int(m[3])))
        if month != day <= 12:
            if m[2] == ".":
                day_first = True  # nobody writes the month first with dots
            if day_first is None:
                raise ValueError("can be read in two ways")
            month, day = int(m[1]), int(m[3])
            if day_first:
                month, day = day, month
        return _day(_full_year(m[4]), month, day)
    raise ValueError("is not understood")


def _day(year: str | int, month: str | int, day: str | int) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError("is no day of the calendar") from None


def _full_year(year: str) -> int:
    """Give four digits for two: 69 to 99 are the last century's, as in the POSIX standard."""
    number = int(year)
    return number if len(year) == 4 else number + (1900 if number >= 69 else 2000)
