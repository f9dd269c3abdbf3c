"""The headline among the opening lines of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]
_HAS_WORD = re.compile(r"[^\W_]")
_LABELLED = re.compile(r"[A-Z][A-Z.' ]{1,40}: ")


def _looks_like_headline(normalized: str, span: Span) -> bool:
    line = normalized[span[0] : span[1]]
    if len(line) > 130 or line.count(" ") >= 22 or line[-1] in '.:!?",;' or _LABELLED.match(line):
        return False
    # A line that is all quotation is dialogue.
    return not (line[0] in "\"'" and line.count(line[0]) < 2)


# A feed gives the headline with what its page adds: "Ferry hits pier : Coast Radio", "Ferry hits pier Listen · 7:55".
_ADDED, _LEAST_BLANKS = 30, 3
OPENING_LINES = 3


def headline_paragraphs(normalized: str, paragraphs: Sequence[Span], headline: str) -> list[int]:
    """Indices of the opening lines that are the headline, which may be printed twice.

    ``headline`` is looked for among the first lines. Where none is given, the first line is one if it is short, ends
    without a full stop and more lines follow.
    """
    wanted = _folded(headline)
    lines = [_folded(normalized[start:end]) for start, end in paragraphs[:OPENING_LINES]]
    if not wanted and len(paragraphs) > 1 and _looks_like_headline(normalized, paragraphs[0]):
        wanted = lines[0]
    return [i for i, line in enumerate(lines) if wanted and _is_printed(wanted, line)]


def _folded(line: str) -> str:
    return " ".join(line.split()).casefold()


def _is_printed(headline: str, line: str) -> bool:
    if line == headline:
        return True
    return (
        line.count(" ") >= _LEAST_BLANKS
        and len(headline) - len(line) <= _ADDED
        and headline.startswith(line + " ")
    )


def at_headline(normalized: str, span: Span, headline: str) -> list[Span]:
    """A span, or what it is apart where the headline stands within: "Ann Lund/Agency Ferry hits pier at dawn Nobody was hurt."""
    at = normalized.find(headline, *span) if headline.count(" ") >= _LEAST_BLANKS else -1
    end = at + len(headline)
    after = normalized[end : span[1]].lstrip()
    if at < 0 or after and not (normalized[end] == " " and (after[0].isupper() or after[0] in "\"'")):
        return [span]
    parts = [(span[0], at), (at, end), (span[1] - len(after), span[1])]
    return [(a, a + len(normalized[a:b].rstrip())) for a, b in parts if _HAS_WORD.search(normalized, a, b)]
