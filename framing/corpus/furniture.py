"""Text that is no article: menus, bylines, links to other stories, notices, captions; with offsets, nothing cut."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from framing.corpus.furniture_authors import author_notes
from framing.corpus.furniture_forms import notice_marks, rule_by_form, rule_by_wording
from framing.corpus.furniture_lines import BLANKS, PROSE_WORDS, SENTENCE_END, Line, split_lines
from framing.corpus.furniture_links import asides, run_in_titles
from framing.corpus.furniture_rules import (
    BRACKETED_LINK,
    BY_FIRST_WORD,
    CONTRIBUTED_END,
    CREDIT_END,
    CREDIT_MARKS,
    DATE_LINE,
    EMAIL_SIGN_UP,
    EMBED,
    MENU_WORDS,
    NAMED_TIME,
    NUMBERED,
    SHARE_SITES,
    SHARE_WORDS,
    SIGN_UP_WORDS,
    WHOLE_LINES,
)
from framing.corpus.furniture_titles import mark_titles

_ENDS = ".…: "
_FIRST_WORD = re.compile(r"[a-z]+|©")
_LONGEST_SET_LINE = 60
_LONGEST_CAPTION = 600
_TOP = 12  # lines in which names and dates may stand above the article
_LONG_ENOUGH = 20  # a shorter line may be said twice
_BYLINE = re.compile(r"By (?!The |A |An |All |No |Any )[A-Z][\w.’'-]+(?:(?:,? and|,)? [A-Z][\w.’'-]*){1,7}$")
# "– Ana Lund and Karl Moss"
_SIGNED = re.compile(r"[-–—] ?[A-Z][\w.’'-]+(?:(?:,|,? and)? [A-Z][\w.’'-]+){1,7}$")


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of text that is no article, ``text[start:end]``; ``rule`` names the rule that found it."""

    start: int
    end: int
    rule: str


def find_furniture(text: str) -> list[Furniture]:
    r"""Find what is no article in a text, by general rules on its lines.

    Nothing is cut: the text stays as it is and the spans say what to leave out of counts. Datelines ("HARBOUR CITY
    (Reuters) —") and subheads are the article's own.

    Parameters
    ----------
    text
        The text as given. Lines end at ``\n``, ``\r\n`` or ``\r``.

    Returns
    -------
    list of Furniture
        Sorted, not overlapping, each within one line and without blanks at its ends. Almost all are whole lines; only the
        links of embedded posts lie inside one.

    Examples
    --------
    >>> text = "Skip to content\nThe ferry stood still on Friday.\nRead more: Quay to be closed"
    >>> [(text[f.start : f.end], f.rule) for f in find_furniture(text)]
    [('Skip to content', 'skip_link'), ('Read more: Quay to be closed', 'see_more')]
    """
    lines = list(split_lines(text))
    marks = notice_marks("\n".join([line.plain for line in lines]))
    for line in lines:
        line.rule = _line_rule(line)
        if not line.rule and any(map(line.plain.__contains__, marks)):
            line.rule = rule_by_wording(line.plain)
    _mark_bylines(lines)
    _mark_signatures(lines)
    _mark_share_buttons(lines)
    _mark_menus(lines)
    mark_titles(lines)
    for line, again in pairwise(lines):
        if again.text == line.text and len(line.text) >= _LONG_ENOUGH and not line.rule:
            again.rule = "repeat"
    for at in author_notes([line.text if not line.rule else "" for line in lines]):
        lines[at].rule = "byline"
    found = [Furniture(line.start, line.end, line.rule) for line in lines if line.rule]
    if "://t.co/" in text or "pic.twitter.com/" in text or "(@" in text:
        found += _embeds(text, lines)
    found += [
        Furniture(line.start + start, line.start + end, "related")
        for line in lines
        if not line.rule and "(" in line.text
        for start, end in asides(line.text)
    ]
    if "MORE" in text:
        found += [
            Furniture(line.start + start, line.start + end, "related")
            for line in lines
            if not line.rule and "MORE" in line.text
            for start, end in run_in_titles(line.text)
        ]
    found.sort(key=lambda f: f.start)
    return [
        f for n, f in enumerate(found) if not n or f.start >= max(g.end for g in found[max(0, n - 4) : n])
    ]


def _line_rule(line: Line) -> str:
    """Name the rule that finds the line on its own, or give ""."""
    plain, length = line.plain, len(line.plain)
    if length <= _LONGEST_SET_LINE:
        rule = WHOLE_LINES.get(plain.strip(_ENDS)) or WHOLE_LINES.get(line.text.lower())
        if rule:
            return rule
        if line.text == "AD" or line.text == "AD AD":
            return "advertisement"
    if line.text[0] == "[" and line.text[-1] == "]" and BRACKETED_LINK.match(plain):
        return "see_more"
    word = _FIRST_WORD.match(plain)
    for candidate in BY_FIRST_WORD.get(word.group(), ()) if word else NUMBERED:
        if length <= candidate.longest and candidate.pattern.match(plain):
            return candidate.rule
    rule = _rule_at_end(line) if length <= _LONGEST_CAPTION else ""
    return rule or rule_by_form(line.text)


def _rule_at_end(line: Line) -> str:
    """Name the rule that finds the line by its last words, or give ""."""
    plain = line.plain
    if "hide caption" in plain or "toggle caption" in plain:
        return "photo"
    if "click here" in plain and len(plain) <= 160:
        return "see_more"
    if "inbox" in plain or "signing up" in plain:
        return "newsletter" if EMAIL_SIGN_UP.search(plain) and SIGN_UP_WORDS.search(plain) else ""
    if len(plain) <= 300:
        tail = plain[-160:]
        if ("contribut" in tail or "report" in tail or "can be " in tail) and CONTRIBUTED_END.search(tail):
            return "credits"
        if "all rights reserved" in plain or "may not be published, broadcast" in plain:
            return "copyright"
        if plain.endswith(" read more"):
            return "see_more"
    # A dash at the end makes "(AP)" a dateline's.
    if line.text[-1].isalnum() or line.text[-1] in ")]":
        tail = plain[-120:]
        if any(map(tail.__contains__, CREDIT_MARKS)) and CREDIT_END.search(tail):
            return "photo"
    return ""


def _mark_bylines(lines: list[Line]) -> None:
    """Mark names and dates that stand above the article, where a line of their own is no subhead."""
    for at, line in enumerate(lines[:_TOP]):
        if line.rule:
            continue
        if not line.text[0].isalnum():
            continue
        if line.words <= 9 and _BYLINE.match(line.text):
            line.rule = "byline"
        elif len(line.plain) <= 50 and DATE_LINE.fullmatch(line.plain) and NAMED_TIME.search(line.plain):
            line.rule = "stamp"
        elif 2 <= line.words <= 7 and _is_name(line.text) and _is_beside_label(lines, at):
            line.rule = "byline"


def _is_label(line: Line) -> bool:
    return WHOLE_LINES.get(line.plain.strip(_ENDS)) == "byline"


def _is_beside_label(lines: list[Line], at: int) -> bool:
    """Whether "By" and the like stand above the line, or the outlet below it, as under a reporter's name."""
    if at and _is_label(lines[at - 1]) and lines[at].words <= 5:
        return True
    return at + 1 < min(len(lines), _TOP) and lines[at + 1].rule == "byline" and lines[at + 1].words <= 3


def _is_name(text: str) -> bool:
    return text.replace(" and ", " ").istitle() and text[-1] not in ".!?:"


def _mark_signatures(lines: list[Line]) -> None:
    """Mark who wrote the entries of a live page; below a quotation such a line says who spoke."""
    for before, line in pairwise(lines):
        if (
            line.text[0] in "-–—"
            and not line.rule
            and before.text[-1] not in "\"”'’"
            and _SIGNED.match(line.text)
        ):
            line.rule = "byline"


def _mark_share_buttons(lines: list[Line]) -> None:
    """Mark rows of buttons, in one line or one a line; a site's name alone may be a subhead."""
    for at, line in enumerate(lines):
        if line.rule or len(line.plain) > 120:
            continue
        words = line.plain.replace(":", " ").replace(",", " ").split()
        sites = sum(word in SHARE_SITES for word in words)
        if not sites or not all(word in SHARE_WORDS for word in words):
            continue
        around = [lines[i] for i in (at - 1, at + 1) if 0 <= i < len(lines)]
        if sites > 1 or any(o.rule == "share" or o.plain in SHARE_SITES for o in around):
            line.rule = "share"


def _mark_menus(lines: list[Line]) -> None:
    """Mark runs of four and more one- to three-word lines before the first and after the last paragraph."""
    prose = [at for at, line in enumerate(lines) if line.words >= PROSE_WORDS]
    if not prose:
        return
    for part in (lines[: prose[0]], lines[prose[-1] + 1 :]):
        run: list[Line] = []
        for line in [*part, None]:
            if line is not None and line.words <= 3 and SENTENCE_END.search(line.text) is None:
                run.append(line)
                continue
            if len(run) >= 4 and sum(r.plain in MENU_WORDS for r in run) >= 2:
                for entry in run:
                    entry.rule = entry.rule or "menu"
            run = []


def _embeds(text: str, lines: list[Line]) -> Iterator[Furniture]:
    marked = [line for line in lines if line.rule]
    starts = [line.start for line in marked]
    for match in EMBED.finditer(text):
        inner = match.group().strip(BLANKS)
        start = match.start() + match.group().index(inner[0])
        at = bisect_right(starts, start) - 1
        if at < 0 or marked[at].end <= start:
            yield Furniture(start, start + len(inner), "embed")
