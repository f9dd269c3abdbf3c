"""Titles of other stories that run into a sentence where a site's links lost their markup."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

# "Mayor Ana Lund Ana Maria LundThree things to know Harbour to close MORE said": a name, its link's text (the name again, in
# full), titles of stories about it without a blank between, and a button.
_BUTTON = re.compile(r"\S*?MORE(?=$|[^\w])")
_WORD = re.compile(r"\S+")
_GLUE = re.compile(r"(?<=[a-z’'.)])(?=[A-Z])")
_NAME_WORDS = 8
_TITLE_WORDS = 75


def run_in_titles(line: str) -> Iterator[tuple[int, int]]:
    """Stretches ``[start, end)`` of a line that hold such titles.

    >>> line = "Mayor Ana Lund Ana Maria LundThree things to know Harbour to close MORE said no."
    >>> [line[start:end] for start, end in run_in_titles(line)]
    ['Ana Maria LundThree things to know Harbour to close MORE']
    """
    recent: deque[re.Match[str]] = deque(maxlen=_NAME_WORDS + 1)
    start, words = -1, 0
    for word in _WORD.finditer(line):
        recent.append(word)
        if start < 0:
            start, words = _begins(line, recent), 0
        if start >= 0:
            words += 1
            if button := _BUTTON.match(word.group()):
                yield start, word.start() + button.end()
                start = -1
            elif words > _TITLE_WORDS:
                start = -1


# "(RELATED: Quay to be closed)", "(Also on Holm Radio: Quay to be closed)"; a title may hold one pair of brackets itself.
_ASIDE = re.compile(
    r"\( ?(?:RELATED|READ MORE|READ|ALSO READ|SEE ALSO|WATCH|PHOTOS|Related|Read more|See also|[Aa]lso on [A-Z][\w ]{1,30}): "
    r"[^()\n]{5,220}(?:\([^()\n]{1,40}\)[^()\n]{0,120})?\)"
)


def asides(line: str) -> Iterator[tuple[int, int]]:
    """Stretches ``[start, end)`` of a line that link to another story in brackets.

    >>> line = "He left. (RELATED: Quay to be closed) She stayed."
    >>> [line[start:end] for start, end in asides(line)]
    ['(RELATED: Quay to be closed)']
    """
    for found in _ASIDE.finditer(line):
        yield found.span()


def _begins(line: str, recent: deque[re.Match[str]]) -> int:
    """Where the link's text begins if the last word ends a name that the words before it print already; else -1."""
    word = recent[-1].group()
    # "McHolmMcHolm" is glued where the second name begins, not where the first has its capital.
    surnames = {word[: glue.start()] for glue in _GLUE.finditer(word)}
    if not surnames:
        return -1
    for earlier in reversed(list(recent)[:-1]):
        if earlier.group().strip(".,’'\"“”") in surnames:
            after = earlier.end()
            return after + len(line[after:]) - len(line[after:].lstrip())
    return -1
