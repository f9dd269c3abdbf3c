"""English words of such general use that two sentences which share them need not tell one thing."""

from __future__ import annotations

from functools import lru_cache

from framing.claims.concepts import FUNCTION, stem

_WORDS = """
able absolute actual add afraid ago agree allow almost alone along always anyone anything appear area around ask
aspect away back bad basic become been begin behalf believe belong best better big bit bring build busy call care
careful case cause certain certainly chance change clear close common complete concern consider continue could country
couple course current day deal decide deep definite depend describe detail did different difficult direct discuss do
during early easy effect effort either else end enough entire especially even event ever every everybody everyone
everything exact example exist expect explain extra extreme face fact fair far fast feel few final find fine focus
follow force form former forward free full future gave general get give glad go goal gone gonna good got gotta great
group grow guess guy had half happen happy hard have head hear help here high hold home honest hope hour huge idea
image imagine immediate important include increase indeed instead interest involve issue itself job just keep kind
know large last late lead learn least leave left let level life like likely line list listen little live long look
lose lot love low main major manner matter maybe mean meet member mention might mind minute moment month morning move
mr must myself name national near necessary need never new news next nice night nobody nothing notice number obvious
occur ok okay old only open order our own part particular party past pay people perfect perhaps period person pick
piece place plan play please point possible present pretty probable problem process provide public put question quick
quite raise rather reach read ready real realize really reason recent regard related remain remember report require
respond response rest result return right role room run same save saw say see seek seem send sense serious serve set
several shape share short should show side sign similar simple since single sit situation size small somebody someone
something sometimes soon sort sound speak special specific spend stand start state statement stay step still stop
story straight strong stuff style such sudden suggest support sure system take talk tell tend term th thank that them
themselves thing think though thought time today together told tomorrow tonight top total toward tried true truth try
turn type understand until use usual various version very view wait walk want was watch way week weekend well whole
why wide will win wish without wonder word work world worry would write wrong yeah year yes yesterday yet young
yourself
"""
_LIGHT = frozenset(stem(word) for word in _WORDS.split())


@lru_cache(maxsize=50_000)
def is_light(feature: str) -> bool:
    """Whether a feature of a sentence (``c:bridg``) is a word of general use, a short form, a single letter or the end of "5th".

    >>> is_light("c:thing"), is_light("n:you'll"), is_light("n:bridg")
    (True, True, False)
    """
    word = feature[2:]
    return feature[0] in "cn" and (len(word) == 1 or word in _LIGHT or "'" in word and is_function(word))


def is_function(word: str) -> bool:
    """Whether a lower-case word is a function word, short forms too.

    >>> is_function("of"), is_function("they've"), is_function("hadn't"), is_function("boy's")
    (True, True, True, False)
    """
    head = word.partition("'")[0]
    return word in FUNCTION or head in FUNCTION or head.removesuffix("n") in FUNCTION
