"""Any act told of the same two parties: the same way round, or exchanged, in active and passive wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.claims.concepts import ACT_GROUPS, FUNCTION, Token, concept_of, stem
from framing.claims.synonyms import SAYING
from framing.lexicons.irregular import IRREGULAR_VERBS

_BE = frozenset("is are was were be been being get got gets".split())
_AUX = frozenset(
    """is are was were be been being has have had having will would shall should can could may might must do does did to not
    also then later now just still reportedly allegedly already finally again never fatally""".split()
)
_STOP = frozenset(
    """in on at to by with against after before when while because as that which who whom if but than into over under since
    for during until amid near about between through without outside inside from off onto across along around and or""".split()
)
# Either party can be named first.
MUTUAL = frozenset(
    """meet marri marry divorc collid merg fight play face join talk agre resembl equal trade separ accompani reunit kiss
    embrac debat rival border adjoin neighbour match draw crash""".split()
)
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december""".split()
)
_PARTICLES = frozenset("out up down off over back away".split())


@dataclass(frozen=True, slots=True)
class Deed:
    """An act with the words of who does it and who undergoes it; ``index`` is its verb's token."""

    verb: str
    doer: frozenset[str]
    undergoer: frozenset[str]
    index: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """One act in two sentences; ``swapped`` where doer and undergoer have changed places, ``named`` where names say who."""

    swapped: bool
    a: Deed
    b: Deed
    named: bool = False


def _irregular_forms() -> tuple[dict[str, str], frozenset[str]]:
    lemma: dict[str, str] = {}
    participles: set[str] = set()
    for base, (past, participle) in IRREGULAR_VERBS.items():
        for form in (*past.split("/"), *participle.split("/")):
            lemma.setdefault(form, base)
        participles.update(participle.split("/"))
    return lemma, frozenset(participles)


_LEMMA, _PARTICIPLES = _irregular_forms()


@lru_cache(maxsize=20_000)
def verb_stem(low: str) -> str:
    """One key for the forms of a verb.

    >>> verb_stem("bitten") == verb_stem("bites"), verb_stem("rammed") == verb_stem("ram")
    (True, True)
    """
    return stem(_LEMMA.get(low, low))


@lru_cache(maxsize=20_000)
def is_participle(low: str) -> bool:
    """Whether a lower-case word can be a past participle ("upheld" as "held").

    >>> is_participle("upheld"), is_participle("rebuilt"), is_participle("verdict")
    (True, True, False)
    """
    return low.endswith("ed") or low in _PARTICIPLES or _unprefixed(low) in _PARTICIPLES


@lru_cache(maxsize=20_000)
def is_past(low: str) -> bool:
    """Whether a lower-case word can be a past tense or participle.

    >>> is_past("sank"), is_past("rejected"), is_past("sink")
    (True, True, False)
    """
    return is_participle(low) or low in _LEMMA or _unprefixed(low) in _LEMMA


def _unprefixed(low: str) -> str:
    """A word without a verb's prefix, where one of four letters or more is left."""
    for prefix in ("over", "under", "with", "fore", "mis", "out", "up", "re", "un"):
        if low.startswith(prefix) and len(low) - len(prefix) >= 4:
            return low[len(prefix) :]
    return ""


def find_deeds(tokens: Sequence[Token]) -> list[Deed]:
    """Readings of a sentence's words as verbs with both parties in words.

    Generous: a noun read as a verb does no harm, for a deed counts only where the other sentence has the same one.

    >>> from framing.claims.concepts import tokenize
    >>> deed = find_deeds(tokenize("The Besk was rammed by the Arda off the cape."))[0]
    >>> sorted(deed.doer), sorted(deed.undergoer)
    (['arda'], ['besk'])
    """
    return list(_deeds(tokens))


def _deeds(tokens: Sequence[Token]) -> Iterator[Deed]:
    for i, token in enumerate(tokens):
        low = token.low
        if token.name or not low.isalpha() or low in FUNCTION or low in SAYING or not i:
            continue
        if not _may_be_verb(tokens, i):
            continue
        k = i
        while k > 0 and (tokens[k - 1].low in _AUX or tokens[k - 1].low.endswith("ly")):
            k -= 1
        left, after = _phrase_left(tokens, k), i + 1
        if after < len(tokens) and tokens[after].low in _PARTICLES:
            after += 1
        passive = is_participle(low) and any(t.low in _BE for t in tokens[k:i])
        by = _by(tokens, after)
        if is_participle(low) and (passive or by):
            doer, undergoer = by, left
        else:
            doer, undergoer = left, _phrase_right(tokens, after)
        if doer and undergoer:
            yield Deed(verb_stem(low), doer, undergoer - doer, i)
        link, party = _recipient(tokens, after)
        if doer and party:
            yield Deed(f"{verb_stem(low)} {link}", doer, party - doer, i)


def _may_be_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at ``i`` has a verb's form or place: a past, a present after its subject, a form after an auxiliary."""
    low, before, after = tokens[i].low, tokens[i - 1], tokens[i + 1].low if i + 1 < len(tokens) else ""
    if before.low in ("the", "a", "an", "of", "in", "for", "its", "his", "her", "their", "-") or after in (
        "of",
        "-",
    ):
        return False
    if is_participle(low) or low in _LEMMA or before.low in _AUX:
        return True
    return low.endswith("s") and not low.endswith("ss") and (before.name or before.low.isalpha())


def _recipient(tokens: Sequence[Token], i: int) -> tuple[str, frozenset[str]]:
    """The named party after "to", "from" or "against" behind a verb's object ("returned the bells to Arda")."""
    for k in range(i, min(len(tokens), i + 8)):
        low = tokens[k].low
        if low in (",", ";", "after", "when", "and", "by") or tokens[k].name and k == i:
            break
        if low in ("to", "from", "against", "on") and k + 1 < len(tokens):
            named = {t.concept for t in tokens if t.name and t.low not in CALENDAR}
            words = _phrase_right(tokens, k + 1) & named
            if words or low != "on":
                return low, words
    return "", frozenset()


def _by(tokens: Sequence[Token], i: int) -> frozenset[str]:
    """The party after "by", within a few words of token ``i``."""
    for k in range(i, min(len(tokens), i + 8)):
        if tokens[k].low in (",", ";", ".", "after", "when", "and"):
            break
        if tokens[k].low == "by":
            return _phrase_right(tokens, k + 1)
    return frozenset()


def _phrase_left(tokens: Sequence[Token], k: int) -> frozenset[str]:
    """The words of the noun phrase that ends before token ``k``, with the one it is in apposition to."""
    words: set[str] = set()
    commas, i = 0, k - 1
    if i >= 0 and tokens[i].low in ("who", "which", "that"):
        i -= 1
    while i >= 0 and k - i < 16:
        token = tokens[i]
        if token.low == ",":
            commas += 1
            if commas > 2 or (commas == 1 and words):
                break
        elif token.low in _AUX or (token.low in _STOP and not commas and token.low != "and"):
            if token.low not in ("of", "from", "in") or not words:
                break
        elif not token.low[0].isalnum() and token.low != "-":
            break
        elif token.concept:
            words.add(token.concept)
        i -= 1
    return frozenset(words)


def _phrase_right(tokens: Sequence[Token], i: int) -> frozenset[str]:
    """The words of the noun phrase that begins at token ``i``, with a name in apposition."""
    words: set[str] = set()
    for k in range(i, min(len(tokens), i + 12)):
        token = tokens[k]
        if token.low == "," and words and k + 1 < len(tokens) and tokens[k + 1].name:
            continue
        if token.low in _STOP or token.low in _AUX or (not token.low[0].isalnum() and token.low != "-"):
            break
        if token.concept:
            words.add(token.concept)
    return frozenset(words)


def compare_deeds(tokens_a: Sequence[Token], tokens_b: Sequence[Token]) -> list[Exchange]:
    """The acts that both sentences tell of the same two parties.

    >>> from framing.claims.concepts import tokenize
    >>> a, b = tokenize("The Arda rammed the Besk."), tokenize("The Besk rammed the Arda.")
    >>> [e.swapped for e in compare_deeds(a, b)]
    [True]
    """
    names = {t.concept for t in (*tokens_a, *tokens_b) if t.name}
    found = []
    for a in find_deeds(tokens_a):
        for b in find_deeds(tokens_b):
            if not _one_verb(a, b, tokens_a, tokens_b) or a.verb in MUTUAL:
                continue
            straight = _meet(a.doer, b.doer, names) and _meet(a.undergoer, b.undergoer, names)
            crossed = _meet(a.doer, b.undergoer, names) and _meet(a.undergoer, b.doer, names)
            if straight != crossed:
                named = bool(a.doer & names) and bool(a.undergoer & names)
                found.append(Exchange(crossed, a, b, named))
    return found


def _one_verb(a: Deed, b: Deed, tokens_a: Sequence[Token], tokens_b: Sequence[Token]) -> bool:
    groups = concept_of(tokens_a[a.index].low), concept_of(tokens_b[b.index].low)
    return a.verb == b.verb or groups[0] == groups[1] and groups[0] in ACT_GROUPS


def _meet(a: frozenset[str], b: frozenset[str], names: set[str]) -> bool:
    """Whether two phrases name one party: by name where both hold names, else by any word."""
    if a & names and b & names:
        return bool(a & b & names)
    return bool(a & b)
