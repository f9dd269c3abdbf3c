"""What a speaker speaks as: official, opposition, expert, citizen, corporate, media or anonymous."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.text.vocabulary import KnownForms

#: What a speaker may speak as.
ROLES = ("official", "opposition", "expert", "citizen", "corporate", "media", "anonymous")


def _role(name: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), name)


# Later rows give way to earlier ones where a word stands in two.
_ROLES = (
    _role("citizen", (
        "resident residents neighbor neighbour neighbors neighbours farmer farmers witness witnesses "
        "student students parent parents mother "
        "father villager villagers worker workers voter voters shopper shoppers commuter customer "
        "customers survivor victim driver teacher "
        "husband wife son daughter brother sister grandfather grandmother girlfriend boyfriend widow "
        "nurse tourist family families passenger passengers fan fans refugee refugees migrant migrants "
        "pensioner retired"))
    | _role("official", (
        "president minister premier chancellor secretary senator sen rep representative congressman "
        "congresswoman governor gov mayor "
        "ambassador envoy general gen colonel col commander admiral police sheriff detective inspector "
        "judge justice prosecutor prosecutors "
        "government ministry department administration house agency council councillor councilman "
        "councilwoman official officials "
        "commissioner officer officers lawmaker lawmakers parliament congress senate army navy military "
        "deputy king queen prince chief "
        "sens reps govs senators governors ministers vice-president "
        "ranger trooper bureau authority embassy court commission nations pentagon kremlin undersecretary mp detectives "
        "superintendent treasury fed authorities justices "
        "fbi cia nsa doj dhs epa fda cdc irs nasa noaa fema"))
    | _role("corporate", (
        "ceo cfo coo company companies corporation corp inc ltd plc llc executive executives founder "
        "co-founder owner businessman "
        "businesswoman manufacturer investor investors entrepreneur chairman airline retailer developer "
        "manager firm industry"))
    | _role("opposition", (
        "critic critics opponent opponents opposition activist activists protester protesters protestors "
        "demonstrator demonstrators rebel "
        "rebels dissident dissidents campaigner campaigners insurgents militants militant union unions"))
    | _role("expert", (
        "doctor doctors professor professors analyst analysts economist economists researcher researchers "
        "scientist "
        "scientists scholar scholars expert "
        "experts historian institute university study survey poll think-tank academic academics "
        "strategist pollster biologist archaeologist "
        "specialist specialists engineer epidemiologist psychologist sociologist criminologist physicist climatologist "
        "ethicist virologist immunologist pathologist statistician demographer lecturer"))
    | _role("media", (
        "reporter reporters journalist journalists newspaper newspapers cnn bbc reuters afp xinhua nbc "
        "cbs msnbc npr media broadcaster editor editors editor-in-chief columnist columnists correspondent anchor"))
)  # fmt: skip
# Words that name a role only beside these: "Majority Leader", "special counsel".
_BESIDE = {
    "leader": ("majority", "minority", "democratic", "republican"),
    "counsel": ("special", "independent"),
}
# In lower case these are other words: "works in the boiler house", "the general mood".
_ONLY_NAMES = frozenset("house nations fed treasury general justice congress senate".split())
# Others are secretaries of a union, a club, a company.
_PORTFOLIOS = [
    [word]
    for word in "foreign home defence defense health education transport justice interior treasury trade energy labor "
    "labour business environment culture state press".split()
]
# A body whose name ends so prints or sends.
_CALL_LETTERS = re.compile(r"[WK][A-Z]{2,3}(?:-[A-Z0-9]+)?(?: \d+)?")
# Party and seat of a member of Congress or a governor.
_SEAT = re.compile(r"\(?[RDI]-[A-Z]")
_MEDIA = frozenset(
    "times post journal news tribune herald gazette guardian telegraph radio tv television magazine".split()
)
_BODIES = frozenset("league association federation society alliance network committee".split())
# Who presides over one of these holds no public office: "president of the Federation for Open Roads".
_CIVIL = frozenset(
    "association federation society foundation alliance network coalition union league club fund institute center centre project "
    "action group guild chamber watch organization organisation trust forum voice movement caucus charity".split()
)
_COMPANIES = frozenset(
    "company corp corporation inc ltd plc llc bank airlines motors industries holdings partners capital investments securities "
    "ventures advisors firm consultancy".split()
)
# Who chairs one of these holds a public office, who chairs a party does not.
_PUBLIC = frozenset(
    "committee subcommittee house senate commission fcc fed reserve council board chiefs intelligence".split()
)
_PARTIES = frozenset("rnc dnc gop party republican democratic conservative labour tory".split())
_TOLD = frozenset("with to on told tells by via social".split())
_PRESIDING = frozenset("president chief deputy chairman director commissioner secretary".split())
_ANYWHERE = frozenset("president chief deputy secretary manager chairman".split())
_UNNAMED = frozenset(
    "source sources official officials people person aide aides insider insiders executives diplomat "
    "diplomats adviser advisers commander".split()
)


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
    role, own = _by_name[speaker]
    if role is not None:
        return role
    # "secretary of the Allied Mill Workers": capitals inside a body's name are nobody's role.
    printed = context.split()
    words = list(map(_read.__getitem__, printed))
    if any(_SEAT.match(word) for word in printed) and _has_seat(printed, words, own[-1]):
        return "official"
    if not any([word.tells for word in words]):
        return ""
    after = [*printed[1:], ""]
    near = [
        read.lower
        if not read.tells
        else _telling(read.word, printed[n], printed[n - 1] if n else "", after[n])
        for n, read in enumerate(words)
    ]
    at = near.index(own[-1]) if own[-1] in near else 0
    # "chief executive" is no chief.
    hits = [
        (abs(i - at), i)
        for i, word in enumerate(near)
        if (word in _ROLES or i and near[i - 1] in _BESIDE.get(word, ()))
        and not (word in _PRESIDING and near[i - 1 : i] == ["for"])  # "a candidate for president"
        and not (word == "chief" and near[i + 1 : i + 2] == ["executive"])
        and not (word == "secretary" and not _of_state(near, i, at - len(own)))
    ]
    if len(hits) > 1:  # "a retired judge": what somebody was tells more
        hits = [hit for hit in hits if near[hit[1]] != "retired"] or hits
    if len(hits) > 1 and near[min(hits)[1]] in _ANYWHERE:
        # A president or director of something: what it is of tells more.
        hits = [hit for hit in hits if near[hit[1]] not in _ANYWHERE] or hits
    if not hits:
        return ""
    nearest = min(hits)[1]
    if near[nearest] == "chairman":
        return _chairing(near, nearest)
    return _presiding(near, nearest) if near[nearest] in _PRESIDING else _ROLES.get(near[nearest], "official")


def _has_seat(printed: list[str], words: list[_Read], surname: str) -> bool:
    """Whether a party and a seat stand right after the name: "Ana Lund (D-Mass.)"."""
    return any(
        word.lower == surname and _SEAT.match(after) for word, after in zip(words, printed[1:], strict=False)
    )


def _role_by_name(speaker: str) -> tuple[str | None, list[str]]:
    """The role that the name itself tells, None where what stands around it is to tell it; and the words of the name."""
    own = _bare_words(speaker)
    if speaker.split()[-1][0].islower() and not _UNNAMED.isdisjoint(own):
        return "anonymous", own
    if (
        _CALL_LETTERS.fullmatch(speaker)
        or own[-2:] in (["news", "agency"], ["associated", "press"])
        or speaker == "AP"
    ):
        return "media", own
    if len(own) > 1 and own[-1] in _MEDIA and speaker.split()[-1][:1].isupper():
        return "media", own
    head = next((own[k - 1] for k in range(1, len(own)) if own[k] in ("of", "for")), "")
    if head in _ROLES and speaker[0].isupper():
        return _ROLES[head], own  # "Department of Families"
    for word in reversed(own):
        if word in _ROLES and (word != "executive" or word == own[-1]):  # "an executive order"
            return _ROLES[word], own
    # "the Machinists' League, which represents workers": a body is not what its members are
    return (None if _BODIES.isdisjoint(own) else ""), own


_by_name = KnownForms(_role_by_name)


class _Read(NamedTuple):
    """A word of the context without its marks, and whether it could name a role."""

    word: str
    lower: str
    tells: bool


def _read_word(printed: str) -> _Read:
    word = _bare_word(printed)
    low = word.lower()
    return _Read(word, low, low in _ROLES or low in _BESIDE or word in _ONLY_NAMES)


_read = KnownForms(_read_word)


def _telling(word: str, printed: str, before: str, after: str) -> str:
    """A word of the context in lower case, or "" where it names no role: part of a name, or somebody else ("her husband's")."""
    if word == "justice" and after[:1].isupper():
        return "justice"  # "the liberal justice Ana Lund"
    if word[:1].islower() and word in _ONLY_NAMES or before and _names_members(word):
        return ""
    if before.lower() in _TOLD and _ROLES.get(word.lower()) == "media":
        return ""  # "in an interview with NPR"
    somebody_else = printed.endswith(("'s", "’s")) and _ROLES.get(word.lower()) == "citizen"
    return "" if somebody_else else word.lower()


def _chairing(near: list[str], i: int) -> str:
    """The role of a chairman: of a committee an official, of a party none that the text tells, else of a company."""
    around = near[max(0, i - 4) : i + 9]
    if not _PARTIES.isdisjoint(around):
        return ""
    return _ROLES["chairman"] if _PUBLIC.isdisjoint(around) else "official"


def _presiding(near: list[str], i: int) -> str:
    """The role of the president, chief, director of something by what that is: a public office unless it is a civil body."""
    over = near[i + 1 : i + 9]
    if "of" not in over[:3] and "at" not in over[:3]:
        return _ROLES[near[i]]
    if not _CIVIL.isdisjoint(over):
        return ""
    return "corporate" if not _COMPANIES.isdisjoint(over) else _ROLES[near[i]]


def tells_role(word: str) -> bool:
    """True for words like "police", "minister", "economists", in lower case."""
    return word in _ROLES or word in _UNNAMED


def _of_state(near: list[str], i: int, last: int) -> bool:
    """True for a secretary right before the name, of a portfolio, or of state; unions and clubs have theirs."""
    return i == last or near[i - 1 : i] in _PORTFOLIOS or near[i + 1 : i + 3] == ["of", "state"]


def _names_members(word: str) -> bool:
    return word[:1].isupper() and word.endswith("s") and _ROLES.get(word.lower()) == "citizen"


def _bare_words(text: str) -> list[str]:
    return _bare(text.lower())


def _bare(text: str) -> list[str]:
    return [_bare_word(w) for w in text.split()]


def _bare_word(word: str) -> str:
    return word.strip(".,;:()\"'").removesuffix("'s").removesuffix("’s")
