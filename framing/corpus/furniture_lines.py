"""The lines of a text as the rules for furniture see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

PROSE_WORDS = 12
BLANKS = " \t\u00a0\u200b\ufeff\x0b\x0c\u2028\u2029\u3000"
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$|[,;]$")
_LINE = re.compile(r"[^\r\n]+")
_EDGES = " \t\u00a0\u200b\ufeff*•·▪●►▶→←>»›|#[](){}_-–—~"


@dataclass(slots=True)
class Line:
    """A line without the blanks around it; ``plain`` is what the rules see; ``rule`` is "" for the article's own."""

    start: int
    end: int
    text: str
    plain: str
    rule: str = ""

    @property
    def words(self) -> int:
        """How many words the line has."""
        return self.text.count(" ") + 1

    @property
    def is_title(self) -> bool:
        """Whether the line reads like a headline: three to twenty words, no full stop, opens with a capital."""
        first = self.text.lstrip("\"'“‘")[:1]
        return (
            3 <= self.words <= 20
            and (first.isupper() or first.isdigit())
            and SENTENCE_END.search(self.text) is None
        )

    @property
    def is_prose(self) -> bool:
        """Whether the line reads like a paragraph."""
        return self.words >= PROSE_WORDS and SENTENCE_END.search(self.text) is not None


def split_lines(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank."""
    for match in _LINE.finditer(text):
        whole = match.group()
        inner = whole.strip(BLANKS)
        if inner:
            start = match.start() + whole.index(inner[0])
            plain = inner.lower().replace("’", "'").replace("‘", "'").strip(_EDGES)
            yield Line(start, start + len(inner), inner, plain)
