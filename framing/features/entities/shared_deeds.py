"""One deed done to one patient, told by several articles in their own voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten several some many dozens hundreds thousands both".split()
)
_MARKS = "\"'“”‘’.,;:!?()[]"
#: Stretches of articles that tell one fact: article id -> (start, end, fact id).
Told = Mapping[str, Sequence[tuple[int, int, str]]]


def number_shared(rows: list[dict[str, Any]], told: Told | None = None) -> None:
    """Give each row ``shared``: 1, 2, ... for each deed to one patient that two articles or more narrate, 0 else; in place.

    ``differs`` is True where, of these articles, some say who did it beside a word for the deed and others nowhere do,
    not even elsewhere in the sentence (``said``). ``told`` ties patients that have no word in common.
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
        for cluster in _tied(_clusters(these), told or {}):
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
        said = _said(row["said"])
        says = bool(row["agent"]) or bool(said & (doers - _words(row["patient"])))
        named[row["article_id"]] = named.get(row["article_id"], False) or says
    # Where only pronouns say it, nobody is named.
    return named if doers else dict.fromkeys(named, False)


def _said(sentence: str) -> set[str]:
    """The words of a sentence in the singular, without those between which something is: "ties between A and B" names no doer."""
    words = [_singular(word.strip(_MARKS)) for word in sentence.replace("’", "'").split()]
    for k in [k for k, word in enumerate(words) if word == "between"]:
        end = next((n for n in range(k + 2, min(k + 7, len(words))) if words[n] == "and"), k - 1)
        words[k : end + 2] = [""] * len(words[k : end + 2])
    return set(words)


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


def _tied(clusters: list[list[dict[str, Any]]], told: Told) -> list[list[dict[str, Any]]]:
    """The clusters, those joined that tell one fact: "Dora Venn" in one article is "a former mayor" in another.

    Two that have an article in common tell of two deeds, and so do one patient and several ("two journalists").
    """
    found: list[tuple[list[dict[str, Any]], set[str], set[str]]] = []
    for rows in sorted(clusters, key=len, reverse=True):
        facts = {
            fact for row in rows for a, b, fact in told.get(row["article_id"], ()) if a <= row["start"] < b
        }
        articles = {row["article_id"] for row in rows}
        for these, known, taken in found:
            if facts & known and not articles & taken and _several(rows) == _several(these):
                these += rows
                known |= facts
                taken |= articles
                break
        else:
            found.append((list(rows), facts, articles))
    return [rows for rows, _, _ in found]


def _several(rows: list[dict[str, Any]]) -> bool:
    """Whether the patients are more than one: "two men", "farmers"."""
    words = rows[0]["patient"].lower().replace("’", "'").split()
    return words[0] in _NUMBERS or _singular(words[-1]) != words[-1].removesuffix("'s")


def _key(patient: str) -> set[str]:
    """What tells a patient: the words of a name, or else the last word of the phrase, in the singular."""
    words = patient.replace("’", "'").split()
    # "Canadian pork" is pork, and so is "pork": a name counts alone only where it stands at the end.
    if words and words[-1][:1].isupper():
        return _known(_singular(w) for w in words if w[:1].isupper())
    return _known(map(_singular, words[-1:]))


def _known(words: Iterable[str]) -> set[str]:
    return {w for w in words if len(w) > 2 and w not in _NO_HEAD and not w[:1].isdigit()}


def _singular(word: str) -> str:
    low = word.lower().removesuffix("'s")
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
