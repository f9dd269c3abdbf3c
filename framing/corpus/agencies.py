"""Whether a text says that an agency wrote it: by its dateline, its byline or a copyright line."""

from __future__ import annotations

import re

_SHORT = {
    "AAP": "Australian Associated Press", "AFP": "Agence France-Presse", "ANI": "ANI", "AP": "Associated Press",
    "CP": "Canadian Press", "dpa": "dpa", "DPA": "dpa", "EFE": "EFE", "IANS": "IANS", "PA": "PA", "PTI": "PTI",
    "Reuters": "Reuters", "REUTERS": "Reuters", "TASS": "TASS", "UPI": "UPI", "Xinhua": "Xinhua",
}  # fmt: skip
_LONG = (
    "Australian Associated Press|Associated Press|Reuters|Agence France-Presse|United Press International|"
    "Canadian Press|Press Association"
)
_DATELINE = re.compile(rf"[A-Z][^()\[\]\n]{{1,60}}[(\[](?:The )?({'|'.join(_SHORT)})[)\]] ?[-–—:]+(?=\s|\w)")
# "By Ana Lund, Associated Press"; a slash before it would be a photographer's credit.
_BYLINE = re.compile(
    rf"(?:By [\w.,'’ \-]{{3,80}}, |By )?(?:the )?({_LONG})(?: writers?| staff)?\.?", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|copyright)[ ©(c)]{{0,8}}\d{{4}},?(?: by)?(?: the)? ({_LONG})\b", re.IGNORECASE
)
_OPENING, _LINE, _ENDING = 6, 140, 600  # lines, characters of a line, characters at the end


def agency_of(text: str) -> tuple[str, str]:
    """The agency that a text names as its writer, and the words that name it; ("", "") where none does.

    That an agency contributed to a report, or took its picture, makes it no writer.

    >>> agency_of("HOLM, Arlandia (AP) — The mill closed on Friday.")
    ('Associated Press', 'HOLM, Arlandia (AP) —')
    >>> agency_of("The mill closed. The Associated Press contributed to this report.")
    ('', '')
    """
    lines = [line.strip() for line in text[: _OPENING * 4 * _LINE].splitlines() if line.strip()]
    for line in lines[:_OPENING]:
        if found := _DATELINE.match(line[:_LINE]):
            return _SHORT[found.group(1)], found.group()
        if len(line) <= _LINE and (found := _BYLINE.fullmatch(line)):
            return found.group(1), line
    found = _COPYRIGHT.search(text[-_ENDING:])
    return (found.group(1), found.group()) if found else ("", "")


def is_outlet(agency: str, outlet: str) -> bool:
    """Whether an outlet is the agency itself: "AP", "AP Fact Check", "Reuters World".

    >>> is_outlet("Associated Press", "AP Fact Check"), is_outlet("Associated Press", "The Holm Post")
    (True, False)
    """
    short = {short.casefold() for short, name in _SHORT.items() if name == agency}
    named = outlet.casefold()
    return agency.casefold() in named or not short.isdisjoint(re.findall(r"\w+", named))
