"""Lines that break within sentences, as in text out of a PDF or a letter, joined again."""

from __future__ import annotations

import re
from itertools import pairwise

JOINED = "The lines broke within sentences, as in text from a PDF; they were joined"
_GOES_ON = re.compile(r"\n[ \t]*[a-z]")
_ENDS = '.!?:;"”'
_FEWEST, _SHARE = 4, 0.3
_WIDTHS = range(35, 140)  # characters of a full line; items of lists are shorter, paragraphs longer
_FULL = 0.75


def join_lines(text: str) -> str:
    r"""The text with blanks for the line ends inside its paragraphs, one for one, so that offsets stay; else the text itself.

    Lines are joined where many of them go on in lower case. A paragraph ends at an empty line, and at a line that is short
    before one that opens with a capital.

    >>> text = "The ferry had carried nurses over the\nwater for forty years, and was halted\nfor a whole winter by the council"
    >>> join_lines(text + "\nof the town, which would save money that\nit did not have.\nNobody rose.").split("\n")[1:]
    ['Nobody rose.']
    """
    if len(_GOES_ON.findall(text)) < _FEWEST:
        return text
    given = text.split("\n")
    lines = [line.strip() for line in given]
    pairs = [
        (n, a, b[0].islower() and a[-1] not in _ENDS) for n, (a, b) in enumerate(pairwise(lines)) if a and b
    ]
    if sum(within for *_, within in pairs) < max(_FEWEST, _SHARE * len(pairs)):
        return text
    widths = sorted(map(len, filter(None, lines)))
    full = widths[int(0.8 * len(widths))]
    if full not in _WIDTHS:
        return text
    ends = ["\n"] * (len(lines) - 1) + [""]
    for n, a, within in pairs:
        if within or len(a) >= _FULL * full:
            ends[n] = " "
            given[n] = given[n].replace("\r", " ")
    return "".join(line + end for line, end in zip(given, ends, strict=True))
