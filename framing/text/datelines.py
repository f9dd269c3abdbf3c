"""Datelines: where and by which agency a report was filed; print conventions, not prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_DATE = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ?)?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:,? \d{4})?)"
)
_DATELINE = re.compile(
    # One place in capitals ("NEW YORK", "MT. SOMERS") or as written ("Washington", "St. Paul"), with its region.
    rf"(?P<place>(?!{_DATE})(?P<upper>[A-Z][A-Z.']+(?:[ /-][A-Z][A-Z.']*){{0,4}})"
    rf"|(?!{_DATE})[A-Z][A-Za-z.']+(?:[ /-][A-Z][A-Za-z.']+){{0,3}})?"
    rf"(?P<region>, (?!{_DATE})(?:[A-Z][A-Za-z.']{{0,15}}(?: (?=[A-Z]))?){{1,3}}(?:/[A-Z][A-Z.']+(?: [A-Z][A-Z.']+)?)?)?"
    rf"(?:,? ?(?P<date>{_DATE}))?"
    r"(?: ?:? ?\((?P<agency>[A-Z][^()\n]{1,40})\))? ?"
    r"(?P<dash>-{2,3}|[—–―]|(?<= )-(?= )|:)? ?(?=[^\w\n]{0,3}\w)"
)
_AGENCIES = re.compile(r"(?:CNN|AP|AFP|UPI|Reuters|Bloomberg|Xinhua|dpa|PTI|ANI|IANS|TASS|Kyodo|Yonhap)\b")
_LINES_LOOKED_AT = 6


def _is_dateline(text: str, found: re.Match[str]) -> bool:
    """Which of the parts have to be there: an agency or a date tells most; a place alone needs a real dash after it."""
    place, agency, dash = found["place"], found["agency"], found["dash"]
    if agency and not place:
        return bool(_AGENCIES.match(agency)) or bool(found["date"] and dash)
    if place and agency and not dash:
        # "Washington (CNN) Two men": one agency prints no dash. "Pell (AP) said" is prose.
        first = next(c for c in text[found.end() : found.end() + 4] if c.isalnum())
        return bool(_AGENCIES.match(agency)) and not first.islower()
    if not place or not dash or place == "FILE":
        return False
    if agency or found["date"]:
        return True
    if dash == ":" or len(place) < 4:
        return False
    return (
        bool(found["upper"] or found["region"])
        or text[found.end()].isupper()
        and text[found.start("dash") - 1] == " "
    )


def find_datelines(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The dateline of a text in a list, or an empty list.

    It is looked for at the start of the first lines only, since a headline, a byline or a caption may come before it.

    >>> find_datelines("KABUL (Reuters) - Two men", [(0, 25)])
    [(0, 18)]
    """
    for start, end in paragraphs[:_LINES_LOOKED_AT]:
        found = _DATELINE.match(text, start, min(end, start + 160))
        if found and found.end() > start and _is_dateline(text, found):
            return [found.span()]
    return []
