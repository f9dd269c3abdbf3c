"""The role that a speaker's name tells by itself: "Holm Police", "union members", "the indictment"."""

from __future__ import annotations

import re

from framing.text.speakers.role_words import (
    BODIES,
    COMPANIES,
    LEARNED,
    MEDIA,
    NOUNS,
    ORDINARY,
    PAPERS_OF_STATE,
    PUBLIC_ENDS,
    UNIONS_OF,
    UNNAMED,
)
from framing.text.vocabulary import KnownForms

# A body whose name ends so prints or sends.
_CALL_LETTERS = re.compile(r"[WK][A-Z]{2,3}(?:-[A-Z0-9]+)?(?: \d+)?")
_DOTTED = re.compile(r"(?:\w\.)+\w")  # "F.D.A."
_COMMITTEES = frozenset(
    "house senate judiciary intelligence oversight services relations affairs finance budget select".split()
)
_OF_SOMEBODY = frozenset(
    "lawyer lawyers attorney attorneys supporters backers allies aides campaign candidate team".split()
)
_SURNAMES = frozenset("king prince judge justice driver farmer chancellor major".split())
_PLACES_RULED = frozenset("city county town state".split())


def _role_by_name(speaker: str) -> tuple[str | None, list[str]]:
    """The role that the name itself tells, None where what stands around it is to tell it; and the words of the name."""
    own = bare_words(_without_owner(speaker))
    named = speaker[0].isupper()
    if speaker.split()[-1][0].islower() and own[-1] in UNNAMED:
        return "anonymous", own
    if named and " ".join(own) in BODIES:
        return BODIES[" ".join(own)], own
    if _is_outlet(speaker, own):
        return "media", own
    if speaker.split()[-1][0].islower() and own[-1] in ORDINARY:
        return "citizen", own
    if _is_public(speaker, own):
        return "official", own
    if len(own) > 1 and named and own[-1] in COMPANIES:
        return "corporate", own
    if own[-1] in UNIONS_OF and named and len(own) > 1 or own[-2:] == ["campaign", "manager"]:
        return "", own  # "Lund Nurses Association": a body is not what its members are
    if len(own) > 1 and own[-1] in _SURNAMES and speaker.split()[-1][0].isupper():
        return None, own  # "Ana King"
    return _role_by_noun(own, named), own


def _role_by_noun(own: list[str], named: bool) -> str | None:
    """The role that a noun in the name tells: of a body its head, of a phrase the last one."""
    of = next((k for k in range(1, len(own)) if own[k] in ("of", "for")), len(own)) if named else len(own)
    if of < len(own) and own[of - 1] in NOUNS:
        return NOUNS[own[of - 1]]  # "Department of Families"
    if named and of > 1 and own[of - 1] in LEARNED:
        return "expert"  # "Holm Media Research"
    if own[-1].endswith(("ologist", "ologists")):
        return "expert"
    for word in reversed(own[:of]):
        if word in NOUNS and (word != "executive" or word == own[-1]):  # "an executive order"
            return NOUNS[word]
    return None if UNIONS_OF.isdisjoint(own) else ""


def _is_outlet(speaker: str, own: list[str]) -> bool:
    """Whether a name is that of a paper, a station or an agency."""
    if _CALL_LETTERS.fullmatch(speaker) or own[-2:] in (["news", "agency"], ["associated", "press"]):
        return True
    last = own[-1].rpartition("-")[2]  # "Holm Post-Dispatch"
    return last in MEDIA and (len(own) > 1 or last != own[-1]) and speaker.split()[-1][:1].isupper()


by_name = KnownForms(_role_by_name)


def _is_public(speaker: str, own: list[str]) -> bool:
    """Whether a name is that of a public body, or of a paper that one puts out."""
    if speaker.islower():
        if own[-1] in PAPERS_OF_STATE or own[-1] in _PLACES_RULED and len(own) == 1:
            return True
        return own[-1] == "office" and len(own) > 1 and own[-2] != "box"
    if own[-1] == "committee":
        return not _COMMITTEES.isdisjoint(own)
    if own[-1] == "office" or "office" in own and own[own.index("office") + 1] in ("of", "for"):
        # "Congressional Budget Office", "Ana Lund's office", "Office of the Coast"
        return len(own) > 1 and own[-2] != "box"
    public = own[-1] in PUBLIC_ENDS and "news" not in own or own[0] in ("federal", "congressional")
    return len(own) > 1 and public


def _without_owner(speaker: str) -> str:
    """What is whose: "lawyer" of "the President's lawyer", who is no president; a name and a paper are left whole."""
    if speaker.split()[-1] not in _OF_SOMEBODY:
        return speaker
    return speaker.replace("’", "'").replace("s' ", "s's ").rpartition("'s ")[2]


def bare_words(text: str) -> list[str]:
    """The words of a text in lower case, without marks and possessives."""
    return bare(text.lower())


def bare(text: str) -> list[str]:
    """The words of a text as printed, without marks and possessives."""
    return [bare_word(w) for w in text.split()]


def bare_word(word: str) -> str:
    """A word without marks, possessive, and the points of an abbreviation."""
    word = word.strip(".,;:()\"'").removesuffix("'s").removesuffix("’s")
    return word.replace(".", "") if _DOTTED.fullmatch(word) else word
