"""Notes on the author below or above an article: "Ana Lund is a columnist for the Holm Courier"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NOTE = re.compile(
    r"(?:[—–•*-]{1,2} ?)?(?P<name>(?!The )(?:Dr\. |Prof\. )?[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){1,3})"
    r"(?:, [^,\n]{3,90},)? (?:is|was) (?:an? |the |senior |chief )?(?P<what>[^.\n]{0,140})"
)
_WRITES = re.compile(
    r"\b(?:editor|author|co-author|columnist|reporter|correspondent|contributor|fellow|professor|writer|journalist|"
    r"commentator|blogger|scholar|host|attorney|lecturer|director|founder|president|chairman|consultant|strategist|analyst)\b"
)
_FIRST, _LAST = 2, 6  # lines in which a note may stand


def author_notes(lines: Sequence[str]) -> Iterator[int]:
    """Indices of the lines that tell who wrote the article; "" stands for a line that is furniture already.

    Whoever the article itself speaks of is no author: the surname must stand in no other line.

    >>> list(author_notes(["The quay is shut.", "Ana Lund is a columnist for the Holm Courier."]))
    [1]
    >>> list(author_notes(["Lund left on Friday.", "Ana Lund is the author of two books."]))
    []
    """
    places = [at for at, line in enumerate(lines) if line]
    for at in dict.fromkeys(places[:_FIRST] + places[-_LAST:]):
        found = _NOTE.match(lines[at])
        if found is None or not _WRITES.search(found["what"]) or " who " in found["what"]:
            continue
        surname = re.compile(rf"\b{re.escape(found['name'].split()[-1])}\b")
        if not any(surname.search(line) for k, line in enumerate(lines) if k != at):
            yield at
