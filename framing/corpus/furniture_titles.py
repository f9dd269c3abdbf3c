"""Headlines of other stories in an article, which only what stands around them gives away."""

from __future__ import annotations

from framing.corpus.furniture_lines import Line
from framing.corpus.furniture_rules import HEADLINE, LIST_MARKS, PLAYERS, RELATIVE_TIME, WHOLE_LINES

TOP_TITLES = 4  # lines in which a headline is the article's own
_ENDS = ".…: "
_LINK_WORDS = 5
_SUBHEAD_WORDS = 6  # a line in capitals up to this is a subhead where another line is like it
_MOST_SUBHEADS = 2  # where more short lines stand, lines like headlines are the article's own subheads
_QUOTED_WORDS = 8


def mark_titles(lines: list[Line]) -> None:
    """Mark headlines of other stories."""
    for at, line in enumerate(lines):
        if len(line.plain) <= 40 and RELATIVE_TIME.fullmatch(line.plain):
            line.rule = "stamp"
            if at >= TOP_TITLES and not lines[at - 1].rule and lines[at - 1].is_title:
                lines[at - 1].rule = "related"
        elif line.rule == "see_more" and _opens_list(line):
            for after in lines[at + 1 : at + 6]:
                if after.rule or not after.is_title:
                    break
                after.rule = "related"
        elif (
            not line.rule
            and _LINK_WORDS <= line.words <= 20
            and _is_link(lines, line)
            and _is_between_paragraphs(lines, at)
        ):
            line.rule = "related"


def _opens_list(line: Line) -> bool:
    bare = line.plain.strip(_ENDS)
    if bare in PLAYERS:
        return False
    return bare in LIST_MARKS or (line.text[-1] == ":" and WHOLE_LINES.get(bare) == "see_more")


def _is_link(lines: list[Line], line: Line) -> bool:
    """Whether a line reads like a headline and not like a subhead: in capitals, or with a headline's verb."""
    if line.text[-1] == ":" or not line.is_title:
        return False
    if line.text.isupper():
        if line.text[0] in "\"'“‘":
            return line.words > _QUOTED_WORDS  # "‘NOT MY FERRY’" is a subhead
        return line.words > _SUBHEAD_WORDS or not any(
            o.text.isupper() and o is not line for o in lines if _is_short(o)
        )
    if line.words <= _SUBHEAD_WORDS or not HEADLINE.match(line.text):
        return False
    return sum(map(_is_short, lines[TOP_TITLES - 1 :])) <= _MOST_SUBHEADS


def _is_short(line: Line) -> bool:
    return not line.rule and 2 <= line.words <= _SUBHEAD_WORDS and line.text[-1] not in ".!?…\"”'’),;:"


def _is_between_paragraphs(lines: list[Line], at: int) -> bool:
    before = next((o for o in reversed(lines[max(0, at - 4) : at]) if not o.rule), None)
    after = next((o for o in lines[at + 1 : at + 4] if not o.rule), None)
    return before is not None and after is not None and before.is_prose and after.is_prose
