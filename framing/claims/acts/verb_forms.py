"""Forms of verbs, verbs that two do together, and the days of the calendar."""

from __future__ import annotations

from functools import lru_cache

from framing.claims.concepts import stem
from framing.lexicons.irregular import IRREGULAR_VERBS

# Either party can be named first.
MUTUAL = frozenset(
    """meet marri marry divorc collid merg fight play face join talk agre resembl equal trade separ accompani reunit kiss
    embrac debat rival border adjoin neighbour match draw crash""".split()
)
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december""".split()
)


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
