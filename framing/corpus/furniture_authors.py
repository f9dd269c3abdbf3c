"""Notes on the author below or above an article: "Ana Lund is a columnist for the Holm Courier"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NOTE = re.compile(
    r"(?:[—–•*-]{1,2} ?)?(?P<name>(?!The |While |When |If |But )"
    r"(?:Mr\. |Ms\. |(?:The Rev\. |Rev\. |Dr\. |Prof\. )?[A-Z][\w.’'-]{0,20} )"
    r"[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,2})"
    r"(?:, [^,\n]{2,90},)? (?:is|was) (?:an? |the |senior |chief )?(?P<what>[^\n]{0,160})"
)
_SENTENCE_END = re.compile(r"[.!?](?<=[a-z]{2}.) (?=[A-Z])")
_WRITES = re.compile(
    r"\b(?:[Ee]ditor|author|co-author|columnist|reporter|correspondent|[Cc]ontributor|[Ff]ellow|[Pp]rofessor|writer|journalist|"
    r"publisher|commentator|blogger|[Ss]cholar|host|attorney|lecturer|[Dd]irector|founder|president|chairman|consultant|"
    r"strategist|[Aa]nalyst)\b"
)
_FOLLOW = re.compile(r"[Ff]ollow (?:him|her|them|[A-Z][\w.]+ [A-Z]\w+) (?:on|at|@)")
_FIRST, _LAST = 2, 6  # lines in which a note may stand


def author_notes(lines: Sequence[str]) -> Iterator[int]:
    """Indices of the lines that tell who wrote the article; "" stands for a line that is furniture already.

    Whoever the article itself speaks of is no author: the surname must stand in no other line but a byline or the same note.

    >>> list(author_notes(["The quay is shut.", "Ana Lund is a columnist for the Holm Courier."]))
    [1]
    >>> list(author_notes(["Lund left on Friday.", "Ana Lund is the author of two books."]))
    []
    """
    places = [at for at, line in enumerate(lines) if line]
    for at in dict.fromkeys(places[:_FIRST] + places[-_LAST:]):
        found = _NOTE.match(lines[at])
        if found is None:
            continue
        what = _SENTENCE_END.split(found["what"], maxsplit=1)[0]
        if " who " in what or " but " in what:
            continue
        if not _WRITES.search(what) and not _FOLLOW.search(lines[at]):
            continue
        surname = re.compile(rf"\b{re.escape(found['name'].split()[-1])}\b")
        others = (line for line in lines if line != lines[at] and not _is_name(line))
        if not any(map(surname.search, others)):
            yield at


def _is_name(line: str) -> bool:
    """Whether a line may be the author's name above the article."""
    return line.count(" ") < 4 and line[-1:].isalpha()
