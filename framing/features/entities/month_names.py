"""A surname that is printed like a month and a modal verb: "Anna May said that May may leave in May"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from framing.features.entities.gazetteer import given_names, title_words

_MAY = frozenset(("may", "may's"))
_WHEN = frozenset("in since until till last next this early late mid each every".split())
_PART = frozenset("end beginning start middle month day week half".split())


def surname_places(
    words: Sequence[str], gaps: Sequence[str], classes: Sequence[str], capitals: Sequence[int]
) -> tuple[Collection[int], Collection[int]]:
    """The words "May" of an article that surely are a surname, behind a given name or a title, and those that may be one too."""
    places = [i for i in capitals if words[i] in _MAY]
    if not places:
        return (), ()
    known = given_names() | title_words()
    surely = {i for i in places if i and gaps[i - 1] == " " and words[i - 1].rstrip(".") in known}
    return surely, surely | {i for i in places if _may_be(words, gaps, classes, i)}


def _may_be(words: Sequence[str], gaps: Sequence[str], classes: Sequence[str], i: int) -> bool:
    before = words[i - 1] if i and gaps[i - 1] in " ," else ""
    following = classes[i + 1] if i + 1 < len(words) and gaps[i] == " " else ""
    if following == "#" or before in _WHEN or before == "of" and i > 1 and words[i - 2] in _PART:
        return False  # "on May 4", "in May", "the end of May"
    return bool(before) or words[i] == "may's" or following in tuple("VEhb")
