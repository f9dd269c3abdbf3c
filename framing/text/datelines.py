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
_AGENCY = r"\([A-Z][^()\n]{1,40}\)"
_DASH = r"[-:]{1,3}"
_REGION = r"(?:, (?:[A-Z][A-Za-z.']{0,15} ?){1,3})?"
# One city in capitals ("NEW YORK", "MT. SOMERS"), or one as written ("Washington", "St. Paul").
_UPPER = r"[A-Z][A-Z.']{1,20}(?:[ /-][A-Z.']{1,20}){0,4}"
_MIXED = r"[A-Z][A-Za-z.']{1,20}(?:[ /-][A-Z][A-Za-z.']{1,20}){0,3}"
_DATELINE = re.compile(
    rf"(?:(?:{_UPPER}{_REGION}|{_MIXED}{_REGION}(?=,? ?:? ?(?:{_AGENCY}|{_DATE} ?(?:{_AGENCY} ?)?[-:])))"
    rf"(?:,? ?{_DATE})?(?: ?:? ?{_AGENCY})? ?{_DASH}(?=[^\w\n]{{0,3}}\w)"
    rf"|{_MIXED}{_REGION} - (?=[A-Z\"'])"
    rf"|{_DATE} ?{_AGENCY} ?{_DASH}"
    rf"|\((?:CNN|AP|AFP|UPI|Reuters|Bloomberg|Xinhua|dpa|PTI|ANI)[^()\n]{{0,25}}\) ?(?:-{{1,2}})?) ?"
)
_LINES_LOOKED_AT = 6


def find_datelines(normalized: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The dateline of a text in a list, or an empty list.

    It is looked for at the start of the first lines only, since a headline, a byline or a caption may come before it.

    >>> find_datelines("KABUL (Reuters) - Two men", [(0, 25)])
    [(0, 18)]
    """
    for start, end in paragraphs[:_LINES_LOOKED_AT]:
        found = _DATELINE.match(normalized, start, min(end, start + 160))
        if found and found.end() - start > 3 and normalized[start : start + 4] != "FILE":
            return [found.span()]
    return []
