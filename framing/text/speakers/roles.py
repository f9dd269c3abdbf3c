"""What a speaker speaks as: official, opposition, expert, citizen, corporate, media or anonymous."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.text.speakers.employers import employer
from framing.text.speakers.named_roles import bare, bare_word, bare_words, by_name
from framing.text.speakers.role_words import (
    BESIDE,
    BODIES,
    CIVIL,
    COMPANIES,
    CONTENDERS,
    DEMONYM_ENDS,
    FOR_BODIES,
    LEARNED,
    NOUNS,
    ONLY_NAMES,
    PARTIES,
    PUBLIC,
    RIVALS,
    UNNAMED,
)
from framing.text.vocabulary import KnownForms

#: What a speaker may speak as.
ROLES = ("official", "opposition", "expert", "citizen", "corporate", "media", "anonymous")


# Others are secretaries of a union, a club, a company.
_PORTFOLIOS = [
    [word]
    for word in "foreign home defence defense health education transport justice interior treasury trade energy labor "
    "labour business environment culture state press".split()
]
_SURNAMES = frozenset(("bloomberg",))
_OWNERS = [["its"], ["their"], ["our"]]
# Party and seat of a member of Congress or a governor.
_SEAT = re.compile(r"\(?[RDI]-[A-Z]")
_WEAK = re.compile(r"(?i:candidate|nominee|hopeful|contender|challenger|runner)|\bDr")
_TOLD = frozenset("with to on told tells by via social".split())
_PRESIDING = frozenset(
    "president ceo chief deputy chairman director commissioner secretary founder co-founder".split()
)
_ANYWHERE = frozenset("president chief deputy secretary manager chairman".split())
_NO_EXECUTIVE = frozenset(
    "director order orders office branch editor producer privilege action power".split()
)
_OF_FIRMS = frozenset(
    "financial operating marketing technology information investment communications commercial".split()
)
# What a secretary of is no club's: "Secretary of Defense Ana Lund".
_OFFICES = frozenset(
    "state defense defence homeland health education transportation interior commerce energy labor "
    "agriculture veterans housing".split()
)
_SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson communications aide".split())
_CAMPAIGNS = frozenset("campaign reelection re-election".split())
_FAITHS = frozenset("christian republican guardian veteran".split())
_OF_BODIES = frozenset(("official", "corporate", "media", "expert", "opposition"))
_LAWYERS = frozenset(("lawyer", "attorney"))
_IN_LANDS = frozenset("south north new costa sri el san saudi united republic states".split())
_STATES = frozenset("states republic".split())
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
        and _names_role(near, i, word, at - len(own), printed)
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
    return _role_at(near, min(hits)[1], printed) if hits else ""


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


def _names_role(near: list[str], i: int, word: str, right_before: int, printed: list[str]) -> bool:
    """Whether the word at ``i`` names a role here; ``right_before`` is where a title before the name stands."""
    if word == "leader" and i and _is_country(near[i - 1], printed[i - 1]):
        return True
    if word not in NOUNS or word in RIVALS:
        return word in BESIDE and near[i - 1 : i] != [] and near[i - 1] in BESIDE[word][0]
    before, after = near[max(0, i - 1) : i], near[i + 1 : i + 2]
    if word in _PRESIDING and before == ["for"]:
        return False  # "a candidate for president"
    if word == "secretary":
        return _of_state(near, i, right_before)
    # "chief executive" is no chief, "executive director" of a league no executive
    apart = (
        word == "chief"
        and after == ["executive"]
        or word == "executive"
        and not _NO_EXECUTIVE.isdisjoint(after)
    )
    return not (apart or word == "manager" and before == ["campaign"])


def _is_country(word: str, printed: str) -> bool:
    """True for "China's" and "Chinese"."""
    return (
        BODIES.get(word) == "official"
        or printed[:1].isupper()
        and word.endswith(DEMONYM_ENDS)
        and word not in _FAITHS
    )


def _role_at(near: list[str], i: int, printed: list[str]) -> str:
    """The role that the word at ``i`` names, by what stands around it."""
    word = near[i]
    if word == "leader" or word in BESIDE and near[i - 1] in BESIDE[word][0]:
        return BESIDE[word][1]
    if word == "chairman":
        return _chairing(near, i)
    if (
        word in ("chief", "officer")
        and "officer" in near[i : i + 3]
        and not _OF_FIRMS.isdisjoint(near[max(0, i - 2) : i + 3])
    ):
        return "corporate"  # "chief financial officer"
    return _presiding(near, i, printed) if word in _PRESIDING else NOUNS[word]


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
    somebody_else = somebody_else and bare_word(after) not in _PRESIDING  # "the union's president"
    return "" if somebody_else else word.lower()


def _chairing(near: list[str], i: int) -> str:
    """The role of a chairman: of a committee an official, of a party none that the text tells, else of a company."""
    around = near[max(0, i - 4) : i + 9]
    if not PARTIES.isdisjoint(around):
        return ""
    if not PUBLIC.isdisjoint(around):
        return "official"
    return NOUNS["chairman"] if CIVIL.isdisjoint(around) else ""


def _presiding(near: list[str], i: int, printed: list[str]) -> str:
    """The role of the president, chief, founder of something by what that is: a public office unless it is a civil body."""
    over = near[i + 1 : i + 9]
    founder = NOUNS[near[i]] == "corporate"
    if founder and not CIVIL.isdisjoint(near[max(0, i - 3) : i]):
        return ""  # "the group's founder"
    reach = 6 if over[:1] == ["and"] else 3  # "president and chief executive of"
    if "of" not in over[:reach] and "at" not in over[:reach]:
        return NOUNS[near[i]]
    if not LEARNED.isdisjoint(over):
        return "expert" if COMPANIES.isdisjoint(over) else "corporate"
    if not CIVIL.isdisjoint(over):
        return ""
    second = near[max(0, i - 1) : i] == ["vice"] and _STATES.isdisjoint(over)  # "vice president of sales"
    if not COMPANIES.isdisjoint(over):
        return "corporate"
    body = employer(printed, 0, 0) if near[i] == "president" else ""
    league = len(body.split()) > 1 and _IN_LANDS.isdisjoint(body.lower().split())  # "president of Dry Feet"
    return "" if second or league else NOUNS[near[i]]


def tells_role(word: str) -> bool:
    """True for words like "police", "minister", "economists", in lower case."""
    return word in NOUNS or word in UNNAMED


def _of_state(near: list[str], i: int, last: int) -> bool:
    """True for a secretary right before the name, of a portfolio, or of state; unions and clubs have theirs."""
    if i == last:
        return near[i - 1 : i] not in _OWNERS
    over = near[i + 1 : i + 2] == ["of"] and not _OFFICES.isdisjoint(near[i + 2 : i + 3])
    return over or near[i - 1 : i] in _PORTFOLIOS


def _names_members(word: str) -> bool:
    return word[:1].isupper() and word.endswith("s") and NOUNS.get(word.lower()) == "citizen"
