"""Whether a capital at the head of a sentence is a name's: "Arda sent", but "Annual inflation", "Turnout in"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.claims.concepts import Token, concept_of
from framing.lexicons.irregular import IRREGULAR_VERBS

_PAST = frozenset(
    form for past, participle in IRREGULAR_VERBS.values() for form in f"{past}/{participle}".split("/")
)
_AFTER_NAME = frozenset(
    """, and or is was has had will would to says said 's - ( were are have can could may might who whose which also did does
    must should then now no not never""".split()
)
_FIRST_NAMES = frozenset("alexander christopher spencer jennifer heather kristofer norman herman".split())
_AFTER_PLURAL = frozenset("in of for at on are were have had will to from by and or".split())


def plain_openers(tokens: Sequence[Token], named: str = "") -> tuple[Token, ...]:
    """Tokens in which a common word at the head of a sentence or quotation is no name, unless it is ``named``.

    >>> from framing.claims.concepts import tokenize
    >>> plain_openers(tokenize("Annual inflation rose."))[0].name, plain_openers(tokenize("Arda sent aid."))[0].name
    (False, True)
    """
    found = list(tokens)
    lows, capitals = [t.low for t in tokens], [t.capital for t in tokens]
    for i, token in enumerate(tokens):
        begins = i == 0 or lows[i - 1] in ('"', ":")
        known = token.low == named or len(token.low) == 1 or token.end - token.start == 2  # initials and "US"
        if begins and token.name and not known and not opens_with_name(lows, capitals, i):
            found[i] = replace(token, concept=concept_of(token.low), name=False)
    return tuple(found)


def opens_with_name(lows: Sequence[str], capitals: Sequence[bool], i: int) -> bool:
    """Whether the unknown capitalised word at ``i``, which begins a sentence, is a name, by what follows it.

    >>> opens_with_name(["arda", "sent", "aid"], [True, False, False], 0)
    True
    >>> opens_with_name(["annual", "inflation", "rose"], [True, False, False], 0)
    False
    """
    if lows[i].endswith("'s") or i + 1 >= len(lows):
        return True
    following = lows[i + 1]
    if capitals[i + 1] and _is_calling(lows[i]):
        return False  # "Goalkeeper Ivo Lang"
    if following == "on" and i + 2 < len(lows) and capitals[i + 2] or _of_a_people(lows[i]):
        return True
    if capitals[i + 1] or following in _AFTER_NAME or _past(following):
        return True
    after = lows[i + 2] if i + 2 < len(lows) else ""
    third_person = following.endswith("s") and not following.endswith(("ss", "us", "is"))
    return third_person and not (after in _AFTER_PLURAL or _past(after))


def _of_a_people(low: str) -> bool:
    """Whether a word has the form of a people's adjective ("Ardanian police")."""
    return (
        low.endswith(("ian", "ese"))
        and not low.endswith(("ician", "arian", "ilian", "edian"))
        and len(low) > 5
    )


def _is_calling(low: str) -> bool:
    return (
        len(low) >= 7 and low.endswith(("er", "or", "ist", "ess", "man", "woman")) and low not in _FIRST_NAMES
    )


def _past(low: str) -> bool:
    return low in _PAST or low.endswith("ed") and (len(low) > 4 or len(low) == 4 and low[1] != "e")
