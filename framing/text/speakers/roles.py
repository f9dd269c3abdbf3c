"""What a speaker speaks as: official, opposition, expert, citizen, corporate, media or anonymous."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.text.speakers.employers import employer
from framing.text.speakers.named_roles import bare, bare_word, bare_words, by_name
from framing.text.speakers.offices import PRESIDING, names_role, role_at
from framing.text.speakers.role_words import (
    BESIDE,
    BODIES,
    CONTENDERS,
    FOR_BODIES,
    NOUNS,
    ONLY_NAMES,
    UNNAMED,
)
from framing.text.vocabulary import KnownForms

#: What a speaker may speak as.
ROLES = ("official", "opposition", "expert", "citizen", "corporate", "media", "anonymous")


_SURNAMES = frozenset(("bloomberg",))
# Party and seat of a member of Congress or a governor.
_SEAT = re.compile(r"\(?[RDI]-[A-Z]")
_WEAK = re.compile(r"(?i:candidate|nominee|hopeful|contender|challenger|runner)|\bDr")
_TOLD = frozenset("with to on told tells by via social".split())
_ANYWHERE = frozenset("president chief deputy secretary manager chairman".split())
_SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson communications aide".split())
_CAMPAIGNS = frozenset("campaign reelection re-election".split())
_OF_BODIES = frozenset(("official", "corporate", "media", "expert", "opposition"))
_LAWYERS = frozenset(("lawyer", "attorney"))
_GENERALS = frozenset("attorney inspector solicitor surgeon".split())
_LINKS = frozenset("of for to with against from who by".split())


def role_of(speaker: str, context: str) -> str:
    """The role of a speaker: from the name ("union members") or else from ``context``; "" if neither tells.

    ``context`` is the text around the name; of the words in it that tell a role, the nearest to the name counts.

    >>> role_of("Ana Lund", "Mayor Ana Lund said")
    'official'
    >>> role_of("officials", "officials said")
    'anonymous'
    """
    if not speaker:
        return ""
    role, own = by_name[speaker]
    if role is not None:
        return role
    # "secretary of the Allied Mill Workers": capitals inside a body's name are nobody's role.
    printed = context.split()
    words = list(map(_read.__getitem__, printed))
    if any(_SEAT.match(word) for word in printed) and _has_seat(printed, words, own[-1]):
        return "official"
    if not any([word.tells or word.lower in FOR_BODIES for word in words]):
        return ""
    after = [*printed[1:], ""]
    near = [
        read.lower
        if not read.tells
        else _telling(read.word, printed[n], printed[n - 1] if n else "", after[n])
        for n, read in enumerate(words)
    ]
    for m in [m for m, word in enumerate(near) if word in _LAWYERS]:
        # "the President's personal lawyer Ana Lund" is no president
        near[:m] = ["" if printed[k].endswith(("'s", "’s")) else word for k, word in enumerate(near[:m])]
    at = _place_of(own, near)
    surname = speaker.split()[-1][0].isupper()  # "Ana King"
    hits = [
        (abs(i - at), i)
        for i, word in enumerate(near)
        if not (i == at and surname)
        and (word in NOUNS or word in BESIDE)
        and names_role(near, i, word, at - len(own), printed)
    ]
    if not hits or near[min(hits)[1]] in _ANYWHERE:
        body = employer(printed, at, len(own))
        role = by_name[body][0] if body and body.lower() not in NOUNS else ""
        if role in _OF_BODIES:
            return role
    if len(hits) > 1:  # "a retired judge": what somebody was tells more
        hits = [hit for hit in hits if near[hit[1]] != "retired"] or hits
    if len(hits) > 1 and near[min(hits)[1]] in _ANYWHERE:
        # A president or director of something: what it is of tells more.
        hits = [hit for hit in hits if near[hit[1]] not in _ANYWHERE] or hits
    return role_at(near, min(hits)[1], printed) if hits else ""


def _place_of(own: list[str], near: list[str]) -> int:
    """Where the name ends in the context; of a couple's surname the place after the given name."""
    for i in range(len(near) - 1, 0, -1):
        if near[i] == own[-1] and near[i - 1] == own[-2 % len(own)]:
            return i
    return near.index(own[-1]) if own[-1] in near else 0


def spokesman_of(speaker: str, context: str) -> str:
    """Whose spokesman or aide the context says that the speaker is; "" where nobody's, or a campaign's."""
    printed = context.split()
    words = [bare_word(word.lower()) for word in printed]
    own = bare_words(speaker)
    if not own or own[-1] not in words or _SPEAKS_FOR.isdisjoint(words) or not _CAMPAIGNS.isdisjoint(words):
        return ""
    return employer(printed, _place_of(own, words), len(own))


def contender_or_doctor(speaker: str, context: str) -> str:
    """The role where :func:`role_of` finds none anywhere: "opposition" for who runs for an office, "expert" for a doctor.

    >>> contender_or_doctor("Ana Lund", "the Green candidate Ana Lund"), contender_or_doctor("Ana Lund", "Dr. Ana Lund")
    ('opposition', 'expert')
    """
    if not _WEAK.search(context):
        return ""
    printed = context.lower().split()
    words, own = bare(context.lower()), bare_words(speaker)
    at = words.index(own[-1]) if own and own[-1] in words else -1
    if at < 0:
        return ""
    before, after = words[max(0, at - len(own) - 2) : at], words[at + 1 : at + 8]
    stop = next((k for k, word in enumerate(after) if word in _LINKS), len(after))
    if printed[at].endswith(("'s", "’s")):
        stop = 0  # "Lund's challenger"
    if not CONTENDERS.isdisjoint(before + after[:stop]):
        return "opposition"
    return "expert" if "dr" in (before[-len(own) :] or [""])[:1] + before[-1:] else ""


def _has_seat(printed: list[str], words: list[_Read], surname: str) -> bool:
    """Whether a party and a seat stand right after the name: "Ana Lund (D-Mass.)"."""
    return any(
        word.lower == surname and _SEAT.match(after) for word, after in zip(words, printed[1:], strict=False)
    )


class _Read(NamedTuple):
    """A word of the context without its marks, and whether it could name a role."""

    word: str
    lower: str
    tells: bool


def _read_word(printed: str) -> _Read:
    word = bare_word(printed)
    low = word.lower()
    if printed.endswith(("'s", "’s")) and BODIES.get(low) == "media" and low not in _SURNAMES:
        return _Read("media", "media", True)  # "Axios's Ana Lund"
    if low.endswith("ologist"):
        return _Read("scientist", "scientist", True)
    return _Read(word, low, low in NOUNS or low in BESIDE or word in ONLY_NAMES)


_read = KnownForms(_read_word)


def _telling(word: str, printed: str, before: str, after: str) -> str:
    """A word of the context in lower case, or "" where it names no role: part of a name, or somebody else ("her husband's")."""
    if word == "general" and before.lower() in _GENERALS:
        return word
    if word[:1].islower() and word in ONLY_NAMES and before != "retired" or before and _names_members(word):
        return ""
    if (
        NOUNS.get(word.lower()) == "citizen"
        and word[0].isupper()
        and before[:1].isupper()
        and before[-1].isalpha()
    ):
        return ""  # "the Lund Family Foundation"
    if before.lower() in _TOLD and NOUNS.get(word.lower()) == "media":
        return ""  # "in an interview with NPR"
    somebody_else = printed.endswith(("'s", "’s")) and NOUNS.get(word.lower()) in ("citizen", "opposition")
    somebody_else = somebody_else and bare_word(after) not in PRESIDING  # "the union's president"
    return "" if somebody_else else word.lower()


def tells_role(word: str) -> bool:
    """True for words like "police", "minister", "economists", in lower case."""
    return word in NOUNS or word in UNNAMED


def _names_members(word: str) -> bool:
    return word[:1].isupper() and word.endswith("s") and NOUNS.get(word.lower()) == "citizen"
