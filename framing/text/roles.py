"""What a speaker speaks as: official, opposition, expert, citizen, corporate, media or anonymous."""

from __future__ import annotations

import re


def _any(words: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words.split()) + r")\b")


# In this order: what is more telling comes first.
_OWN = (
    ("media", _any("reporter reporters journalist journalists newspaper newspapers cnn bbc reuters afp xinhua nbc cbs msnbc npr media broadcaster")),
    ("expert", _any(
        "professor professors analyst analysts economist economists researcher researchers scientist scientists scholar scholars expert experts "
        "historian institute university study survey poll think-tank doctor doctors academic academics strategist pollster biologist "
        "archaeologist engineer epidemiologist psychologist sociologist criminologist physicist climatologist")),
    ("opposition", _any(
        "critic critics opponent opponents opposition activist activists protester protesters protestors demonstrator demonstrators rebel rebels "
        "dissident dissidents campaigner campaigners insurgents militants union unions")),
    ("corporate", _any(
        "ceo cfo coo company companies corporation inc ltd plc llc executive executives founder co-founder owner businessman businesswoman "
        "manufacturer investor investors entrepreneur chairman airline retailer developer manager firm industry")),
    ("official", _any(
        "president minister premier chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor "
        "ambassador envoy general colonel commander admiral police sheriff detective inspector judge justice prosecutor prosecutors attorney-general "
        "government ministry department administration white house agency council councillor councilman councilwoman official officials commissioner "
        "officer officers lawmaker lawmakers parliament congress senate army navy military spokesman spokeswoman spokesperson deputy lawmaker "
        "king queen prince chief bureau authority embassy court commission nations pentagon kremlin undersecretary mp detectives superintendent")),
    ("citizen", _any(
        "resident residents neighbor neighbour neighbors neighbours farmer farmers witness witnesses student students parent parents mother father "
        "villager villagers worker workers voter voters shopper shoppers commuter customer customers survivor victim driver teacher nurse "
        "tourist family families passenger passengers fan fans refugee refugees migrant migrants pensioner retired")),
)  # fmt: skip
_UNNAMED = _any("source sources official officials people person aide aides insider insiders executives diplomat diplomats adviser advisers")
_FIRST_TO_LOOK = re.compile(r"\b(?:opposition|former|ex-)\b")


def role_of(speaker: str, context: str) -> str:
    """The role, from the speaker's own words first ("union members"), then from title and apposition in ``context``; "" if neither tells.

    >>> role_of("Ana Lund", "Mayor Ana Lund said")
    'official'
    >>> role_of("officials", "officials said")
    'anonymous'
    """
    own = speaker.lower()
    if not speaker:
        return ""
    if own == speaker and _UNNAMED.search(own):
        return "anonymous"
    for role, pattern in _OWN:
        if pattern.search(own):
            return role
    near = context.lower()
    best, where = "", len(near) + 1
    at = near.find(own.split()[-1].lower())
    for role, pattern in _OWN:
        for found in pattern.finditer(near):
            distance = abs(found.start() - at) if at >= 0 else found.start()
            if distance < where:
                best, where = role, distance
    return best
