"""How numbers and passages are put on the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from framing.pages import Span, Strings, highlight


def marked(passage: dict[str, Any]) -> Markup:
    """A passage of the summary with its marks, which lead to their place in the article; dots where something is cut out.

    >>> print(marked({"text": "The mayor READ MORE left", "spans": [[20, 24, "loaded"]], "cuts": [[10, 19]]}))
    The mayor … <mark class="loaded">left</mark>
    """
    text, spans = passage["text"], [Span(*span) for span in passage["spans"]]
    for start, end in reversed(passage.get("cuts", [])):
        inside = text[:start].strip() and text[end:].strip()
        dots = "…" if inside else ""
        text = text[:start] + dots + text[end:]

        def moved(place: int, start: int = start, end: int = end, dots: str = dots) -> int:
            return place if place <= start else max(place - (end - start), start) + len(dots)

        spans = [replace(s, start=moved(s.start), end=moved(s.end)) for s in spans]
    return highlight(text, spans)


def picked_out(text: str, words: Iterable[str]) -> Markup:
    """A short text with some of its words marked, where it holds them.

    >>> print(picked_out("strongman <Orlu>", ["Strongman", "regime"]))
    <mark class="judging">strongman</mark> &lt;Orlu&gt;
    """
    low = text.lower()
    places = [(low.find(word.lower()), len(word)) for word in words]
    return highlight(text, [Span(at, at + n, "judging", "") for at, n in places if at >= 0])


def marked_in_place(passage: dict[str, Any]) -> Markup:
    """A paragraph of the article itself, whose marks lead to their notes."""
    return highlight(passage["text"], [Span(*span) for span in passage["spans"]], anchors=True)


def number(value: float | None, digits: int = 2) -> str:
    """A number for reading: a real minus sign, thousands apart, no trailing zeros; a dash where there is none.

    >>> number(-0.5), number(1234), number(None)
    ('−0.5', '1,234', '–')
    """
    if value is None:
        return "–"
    text = f"{value:,.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "0") else text.replace("-", "−")


def fixed(value: float | None, digits: int = 2, *, sign: bool = False) -> str:
    """A number with all its digits, for a column of them; a real minus sign, a dash where there is none.

    What is rounded to nothing has no sign.

    >>> fixed(0.1), fixed(-2), fixed(None), fixed(-0.001)
    ('0.10', '−2.00', '–', '0.00')
    >>> fixed(0.1, sign=True), fixed(0.001, sign=True)
    ('+0.10', '0.00')
    """
    if value is None:
        return "–"
    text = f"{value:{'+' if sign else ''},.{digits}f}"
    return text.replace("-", "−") if text.strip("+-0.") else text.lstrip("+-")


def balanced(text: str) -> str:
    """A piece of a text with the quotation mark that was cut off at its end.

    >>> balanced("their “new partnership")
    'their “new partnership”'
    """
    return text + "”" if text.rfind("“") > text.rfind("”") else text


def signed(value: float | None, digits: int = 2) -> str:
    """A number with its sign, for differences.

    >>> signed(0.5), signed(-2)
    ('+0.5', '−2')
    """
    return ("+" if value is not None and value > 0 else "") + number(value, digits)


def exact(value: float | None) -> str:
    """A number for a spreadsheet: six digits, no grouping; nothing where there is none.

    >>> exact(1.1787819253), exact(-0.0569), exact(None)
    ('1.17878', '-0.0569', '')
    """
    return "" if value is None else f"{value:.6g}"


def percent(value: float | None) -> str:
    """A share of 1 as a whole percentage.

    >>> percent(0.256), percent(0.001), percent(None)
    ('26%', '<1%', '–')
    """
    if value is None:
        return "–"
    text = f"{100 * value:.0f}%"
    return "<1%" if text == "0%" and value > 0 else text


def hundredth(value: str) -> str:
    """A share of 1, as printed, as a whole number out of a hundred; what is no number as it is.

    >>> hundredth("0.643"), hundredth("0"), hundredth("many")
    ('64', '0', 'many')
    """
    try:
        return f"{100 * float(value):.0f}"
    except ValueError:
        return value


def counted(key: str, n: int, t: Strings, *, opens: bool = False) -> Markup:
    """A text with a small number in words, with a capital where it opens a line."""
    words = t.items("number.words")
    if n == 1 or n >= len(words):
        return t(key, n=n)
    return t(key, n=words[n].capitalize() if opens else words[n])


def day(date: str, t: Strings) -> str:
    """A date in words; what is no ISO date as it is."""
    found = _date(date)
    if found is None:
        return str(date)
    months = t.items("date.months")
    return str(t("date.day", day=found.day, month=months[found.month - 1], year=found.year))


def days(dates: Sequence[str], t: Strings) -> str:
    """The days from the first to the last of ``dates`` in words."""
    if len(dates) < 2:
        return "".join(day(date, t) for date in dates)
    first, last = _date(dates[0]), _date(dates[-1])
    if first and last and (first.year, first.month) == (last.year, last.month):
        month = t.items("date.months")[first.month - 1]
        return str(t("date.range_month", first=first.day, last=last.day, month=month, year=first.year))
    return str(t("date.range", first=day(dates[0], t), last=day(dates[-1], t)))


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(text)[:10])
    except ValueError:
        return None


FILTERS = SimpleNamespace(
    marked=marked,
    marked_in_place=marked_in_place,
    picked_out=picked_out,
    number=number,
    fixed=fixed,
    exact=exact,
    percent=percent,
    hundredth=hundredth,
    signed=signed,
    counted=counted,
    day=day,
    days=days,
)
