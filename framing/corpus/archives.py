"""Files with many articles as newspaper archives give them: Factiva, Nexis (Lexis) and ProQuest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from framing.corpus.dates import read_date

# The lines that stand between articles, or at their ends; nothing else in a text looks like them.
_FACTIVA_END = re.compile(r"(?:AN\s+)?Document [A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}[a-z0-9]{8,10}")
_LEXIS_START = re.compile(r"\d{1,4} of \d{1,4} DOCUMENTS?")
_NEXIS_END = re.compile(r"End of Document")
_PROQUEST_RULE = re.compile(r"_{40,}")
_NUMBERED = re.compile(r"Document \d{1,4} of \d{1,4}")
_PUBLICATION = re.compile(r"Publication title: .*")
_MARKS = (_FACTIVA_END, _LEXIS_START, _NEXIS_END, _NUMBERED, _PUBLICATION)
_HINTS = ("Document", "DOCUMENT", "Publication title: ")

_LENGTH = re.compile(r"[\d,]+ words")
_HEADER = 12  # lines
_BYLINE = re.compile(r"by\b|byline:", re.IGNORECASE)
_RIGHTS = re.compile(r"©|\(c\)|copyright\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d\d\b.{0,12}")
# What stands above and below the text in capitals with a colon, and in Factiva as two letters.
_LEXIS_ABOVE = re.compile(r"(?:HIGHLIGHT|DATELINE|SERIES|BYLINE|SECTION|LENGTH): ")
_BELOW = re.compile(
    r"(?:LOAD-DATE|Load-Date|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|GRAPHIC|NOTES|SUBJECT|COMPANY|PERSON|ORGANIZATION"
    r"|GEOGRAPHIC|URL|TYPE|DOCUMENT-TYPE|CORRECTION-DATE|CORRECTION): ?|(?:Graphic|Classification|Notes)$"
)
_FACTIVA_FIELD = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|CT|RF)(?:\s+(.*))?"
)
_PROQUEST_FIELD = re.compile(
    r"(Title|Author|Abstract|Links|Full text|Subject|Business indexing term|Company / organization|People|Location"
    r"|Identifier / keyword|Publication title|Publication date|Publication info|Publication year|Illustration|Copyright"
    r"|Credit|Word count|Section|Pages): ?(.*)"
)

Article = dict[str, str]


def archive_marks(text: str) -> list[str]:
    r"""The lines by which a text shows that an archive printed it.

    >>> archive_marks("2 of 20 DOCUMENTS\nThe ferry stood still.\nLOAD-DATE: March 4, 2026")
    ['2 of 20 DOCUMENTS']
    """
    if not any(hint in text for hint in _HINTS):
        return []
    return [line for line in _lines(text) if any(mark.fullmatch(line) for mark in _MARKS)]


def archive_articles(text: str) -> list[Article]:
    """The articles of an archive's download, with outlet, date, headline and text as far as each says; [] of any other text."""
    lines = _lines(text)
    for mark, opens, read in _KINDS:
        if any(mark.fullmatch(line) for line in lines):
            pieces = list(_pieces(lines, mark, opens))
            found = [read(piece) for piece in pieces if any(piece)]
            return [{k: v for k, v in article.items() if v} for article in found if article is not None]
    return []


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def _pieces(lines: list[str], mark: re.Pattern[str], opens: bool) -> Iterable[list[str]]:
    piece: list[str] = []
    begun = not opens
    for line in lines:
        if not mark.fullmatch(line):
            piece.append(line)
            continue
        if begun:
            yield piece
        piece, begun = [], True
    if opens:
        yield piece


def _lexis(lines: list[str]) -> Article:
    """Outlet, date and headline stand above each other, fields in capitals follow; lines are broken at some 80 characters."""
    dated = next((n for n, line in enumerate(lines[:_HEADER]) if line and not read_date(line)[1]), 0)
    above = list(filter(None, lines[:dated]))
    if not above:
        return {}
    blocks = _blocks(lines[dated + 1 :])
    if dated + 1 < len(lines) and lines[dated + 1]:
        blocks = blocks[1:]  # the edition, right below the date
    fields = next((n for n, block in enumerate(blocks) if _LEXIS_ABOVE.match(block)), len(blocks))
    text = blocks[fields:]
    while text and _LEXIS_ABOVE.match(text[0]):
        text = text[1:]
    return {
        "outlet": above[-1],
        "date": lines[dated],
        "headline": " ".join(blocks[:fields]),
        "text": "\n\n".join(_until(text, _BELOW)),
    }


def _blocks(lines: list[str]) -> list[str]:
    return [" ".join(block.split("\n")) for block in re.split(r"\n{2,}", "\n".join(lines).strip()) if block]


def _nexis(lines: list[str]) -> Article:
    """Headline, outlet and date stand one a line above; a line "Body" opens the text."""
    if "Body" not in lines:
        return {}
    body = lines.index("Body")
    above = list(filter(None, lines[:body]))
    dated = next((n for n in reversed(range(2, len(above))) if not read_date(above[n])[1]), 0)
    said = above[dated - 2 : dated + 1] if dated else ["", "", ""]
    text = "\n\n".join(filter(None, _until(lines[body + 1 :], _BELOW)))
    return dict(zip(("headline", "outlet", "date"), said, strict=True)) | {"text": text}


def _factiva(lines: list[str]) -> Article:
    """Either each part stands behind two letters, or headline, length, date and outlet stand in this order."""
    lines = list(filter(None, lines))
    if "SN" in (fields := _fields(lines, _FACTIVA_FIELD)):
        said = {"outlet": "SN", "date": "PD", "headline": "HD"}
        text = [*fields.get("LP", ()), *fields.get("TD", ())]
        return {k: " ".join(fields.get(v, ())) for k, v in said.items()} | {"text": "\n\n".join(text)}
    length = next((n for n, line in enumerate(lines) if _LENGTH.fullmatch(line)), 0)
    below = [line for line in lines[length + 1 :] if not _CLOCK.fullmatch(line)]
    if not length or len(below) < 3 or read_date(below[0])[1]:
        return {}
    rights = next((n for n, line in enumerate(below[:_HEADER]) if _RIGHTS.match(line)), 0)
    # Above the headline may stand a section and below it a name; both are shorter.
    above = [line for line in lines[:length] if not _BYLINE.match(line)] or [""]
    headline = max(above[-3:], key=len)
    return {
        "outlet": below[1],
        "date": below[0],
        "headline": headline,
        "text": "\n\n".join(below[rights + 1 :] if rights else ()),
    }


def _proquest(lines: list[str]) -> Article | None:
    """A title, then parts that open with their names and a colon; what names no publication is no article."""
    fields = _fields(lines, _PROQUEST_FIELD)
    if "Publication title" not in fields:
        return None
    outlet, date, text = (
        fields.get(name) or [""] for name in ("Publication title", "Publication date", "Full text")
    )
    first = next((line for line in lines if line and not _NUMBERED.fullmatch(line)), "")
    return {
        "outlet": outlet[0].partition(";")[0],
        "date": date[0],
        "headline": (fields.get("Title") or [first])[0],
        "text": "\n\n".join(text).removeprefix("Not available."),
    }


def _fields(lines: list[str], form: re.Pattern[str]) -> dict[str, list[str]]:
    """The paragraphs of each part; of two of one name those of the first."""
    fields: dict[str, list[str]] = {}
    part: list[str] = []
    for line in lines:
        if opening := form.fullmatch(line):
            part = fields.setdefault(opening[1], []) if opening[1] not in fields else []
            line = opening[2] or ""
        if line:
            part.append(line)
    return fields


def _until(lines: list[str], end: re.Pattern[str]) -> list[str]:
    at = next((n for n, line in enumerate(lines) if end.match(line)), len(lines))
    return lines[:at]


_KINDS: tuple[tuple[re.Pattern[str], bool, Callable[[list[str]], Article | None]], ...] = (
    (_FACTIVA_END, False, _factiva),
    (_LEXIS_START, True, _lexis),
    (_NEXIS_END, False, _nexis),
    (_PROQUEST_RULE, True, _proquest),
)
