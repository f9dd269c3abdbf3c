"""One deed done to one patient, told by several articles in their own voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from framing.text.document import NARRATOR
from framing.text.wordclasses import DETERMINERS, PREPOSITIONS, QUANTIFIERS

# Deeds so wide, or done so often in one story, that the same verb says little about the same deed.
_TOO_WIDE = frozenset(
    (
        "sign buy sell raise open appoint build hire replace support oppose fund negotiate cause divide praise criticise "
        "accuse investigate elect resign approve reject reform monitor audit force separate expose apologise endorse "
        "deploy arm delay recall remove merge tax cut disperse strike protest riot clash threaten deceive withdraw impose "
        "release block restrict violate abuse"
    ).split()
)
_NO_HEAD = (
    DETERMINERS
    | QUANTIFIERS
    | PREPOSITIONS
    | frozenset(
        "people men women man woman person group members number part year years percent everyone".split()
    )
)


_PRONOUNS = frozenset(
    "i you he she it we they that who which there his her its their this those these".split()
)
_MARKS = "\"'“”‘’.,;:!?()[]"


def number_shared(rows: list[dict[str, Any]]) -> None:
    """Give each row ``shared``: 1, 2, ... for each deed to one patient that two articles or more narrate, 0 else; in place.

    ``differs`` is True where, of these articles, some say who did it beside a word for the deed and others nowhere do,
    not even elsewhere in the sentence (``said``).
    """
    for row in rows:
        row["shared"], row["differs"] = 0, False
    by_deed: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        # A tariff or a lawsuit without a doer beside it hides none: the thing outlives the deed.
        thing = row.pop("thing")
        if row["voice"] == NARRATOR and row["deed"] not in _TOO_WIDE and _key(row["patient"]) and not thing:
            by_deed[row["deed"]].append(row)
    number = 0
    for these in by_deed.values():
        for cluster in _clusters(these):
            named = _named(cluster)
            if len(named) > 1:
                number += 1
                for row in cluster:
                    row["shared"], row["differs"] = number, len(set(named.values())) > 1


def _named(cluster: list[dict[str, Any]]) -> dict[str, bool]:
    """Article -> whether it says who did a deed; a doer counts as named wherever the sentence has the name."""
    doers = {word for row in cluster for word in _doer(row["agent"])}
    named: dict[str, bool] = {}
    for row in cluster:
        said = {_singular(word.strip(_MARKS)) for word in row["said"].replace("’", "'").split()}
        says = bool(row["agent"]) or bool(said & (doers - _words(row["patient"])))
        named[row["article_id"]] = named.get(row["article_id"], False) or says
    # Where only pronouns say it, nobody is named.
    return named if doers else dict.fromkeys(named, False)


def _doer(agent: str) -> set[str]:
    return {w for w in _words(agent) if len(w) > 2 and w not in _NO_HEAD and w not in _PRONOUNS}


def _words(phrase: str) -> set[str]:
    return {_singular(word.strip(_MARKS)) for word in phrase.replace("’", "'").split()}


def _clusters(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Rows whose patients are the same: a name in common, or the same head noun."""
    clusters: list[tuple[set[str], list[dict[str, Any]]]] = []
    for row in rows:
        key = _key(row["patient"])
        for known, these in clusters:
            if key & known:
                known |= key
                these.append(row)
                break
        else:
            clusters.append((key, [row]))
    return [these for _, these in clusters]


def _key(patient: str) -> set[str]:
    """What tells a patient: the words of a name, or else the last word of the phrase, in the singular."""
    words = patient.replace("’", "'").split()
    names = {_singular(w) for w in words if w[:1].isupper() and len(w) > 2}
    # "Canadian pork" is pork, and so is "pork": a name counts alone only where it stands at the end.
    last = _singular(words[-1]) if words else ""
    if words and words[-1][:1].isupper():
        return _known(names)
    return _known([last])


def _known(words: Iterable[str]) -> set[str]:
    return {w for w in words if len(w) > 2 and w not in _NO_HEAD and not w[:1].isdigit()}


def _singular(word: str) -> str:
    low = word.lower().removesuffix("'s")
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
