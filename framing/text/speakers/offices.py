"""The role that an office tells by what it is held of: the president of a country, of a firm, of a club."""

from __future__ import annotations

from framing.text.speakers.employers import employer
from framing.text.speakers.role_words import (
    BESIDE,
    BODIES,
    CIVIL,
    COMPANIES,
    DEMONYM_ENDS,
    LEARNED,
    NOUNS,
    PARTIES,
    PUBLIC,
    RIVALS,
)

# Others are secretaries of a union, a club, a company.
_PORTFOLIOS = [
    [word]
    for word in "foreign home defence defense health education transport justice interior treasury trade energy labor "
    "labour business environment culture state press".split()
]
_OWNERS = [["its"], ["their"], ["our"]]
PRESIDING = frozenset(
    "president ceo chief deputy chairman director commissioner secretary founder co-founder".split()
)
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
_FAITHS = frozenset("christian republican guardian veteran".split())
_IN_LANDS = frozenset("south north new costa sri el san saudi united republic states".split())
_STATES = frozenset("states republic".split())


def names_role(near: list[str], i: int, word: str, right_before: int, printed: list[str]) -> bool:
    """Whether the word at ``i`` names a role here; ``right_before`` is where a title before the name stands."""
    if word == "leader" and i and _is_country(near[i - 1], printed[i - 1]):
        return True
    if word not in NOUNS or word in RIVALS:
        return word in BESIDE and near[i - 1 : i] != [] and near[i - 1] in BESIDE[word][0]
    before, after = near[max(0, i - 1) : i], near[i + 1 : i + 2]
    if word in PRESIDING and before == ["for"]:
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


def role_at(near: list[str], i: int, printed: list[str]) -> str:
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
    return _presiding(near, i, printed) if word in PRESIDING else NOUNS[word]


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


def _of_state(near: list[str], i: int, last: int) -> bool:
    """True for a secretary right before the name, of a portfolio, or of state; unions and clubs have theirs."""
    if i == last:
        return near[i - 1 : i] not in _OWNERS
    over = near[i + 1 : i + 2] == ["of"] and not _OFFICES.isdisjoint(near[i + 2 : i + 3])
    return over or near[i - 1 : i] in _PORTFOLIOS
