"""Verb groups: where one begins, whether a word is its verb, what its helpers say."""

from __future__ import annotations

from framing.claims.acts.phrase_parts import AUXILIARIES
from framing.claims.acts.verb_forms import CALENDAR, is_participle, is_past
from framing.claims.concepts import Token, concept_of

_BE = frozenset("is are was were be been being get got gets isn't aren't wasn't weren't".split())
REFUSALS = frozenset(
    """refuse refused refuses refusing decline declined declines fail failed fails failing neglected omitted unable unwilling
    forgot avoid avoided stopped""".split()
)
FUTURE = frozenset(
    """will won't shall 'll voted vote votes decided decide chose opted
    due set scheduled expected expects plan plans planned intends intend agreed vowed""".split()
)
WISHED = frozenset(
    """would wouldn't should may might could must can want wants wanted hope hopes hoped urge urged asked asks ask demand demanded
    seek seeks sought try tries tried trying ordered told likely able ready threatened threatens wish need needs want if unless
    whether whose refuse lest help helped""".split()
)
DONE = frozenset(
    "managed manages began begun begins continued continues continue forced had went came used".split()
)
_CHAIN = AUXILIARIES | REFUSALS | FUTURE | WISHED | DONE
_DETERMINERS = frozenset("the a an of in for its his her their any some no every 's".split())
STATES = frozenset(
    """guilty innocent alive dead unhurt unharmed unscathed safe unsafe legal illegal lawful unlawful open shut closed empty full
    intact unanimous void valid invalid constitutional unconstitutional positive negative drunk sober conscious unconscious armed
    unarmed insured uninsured effective ineffective stable critical missing genuine fake deliberate accidental absent present
    insolvent solvent in out""".split()
)
_HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
_ADVERBS = frozenset(
    "also then later now just still already finally again never yet not n't ever both all each".split()
)
_ENDS = frozenset(
    "who which that when while because although after before since until if as and but or where".split()
)
_NOUN_ENDS = ("ss", "ers", "ors", "ists", "tions", "sions", "ments", "ities", "ans", "rights")
_OPENERS = frozenset("the a an its his her their this these no all any to that up down out".split())
_DAYS = frozenset("on late early last again yesterday today this morning evening night repeatedly".split())
_LINKS = _BE | frozenset(
    """test tests tested testing remain remains remained stay stays stayed found find declared ruled became become keep
    kept""".split()
)


def verb_chain(tokens: tuple[Token, ...], i: int) -> tuple[int, list[str]]:
    """Where the verb group of token ``i`` begins, and its words before the verb."""
    k = i
    while k > 0:
        low = tokens[k - 1].low
        if tokens[k - 1].name:
            break
        if low == '"' and k > 1 and tokens[k - 2].low in _CHAIN:
            k -= 1
            continue
        linked = low in _LINKS and tokens[i].low in STATES
        to = low in ("to", "from", "of") and k > 1 and tokens[k - 2].low in _CHAIN
        if low == "to" and not to and (j := _over_days(tokens, k - 2)) >= 0:
            k = j
            continue
        if not (low in AUXILIARIES or linked or low.endswith("ly") or to or _leads_to(tokens, k - 1)):
            break
        k -= 1
    return k, [t.low for t in tokens[k:i]]


def _over_days(tokens: tuple[Token, ...], k: int) -> int:
    """The place of a verb that governs "to" over a day ("refused on Monday to sign"); -1 where there is none."""
    j = k
    while j > 0 and (tokens[j].low in CALENDAR or tokens[j].low in _DAYS):
        j -= 1
    return j if 0 <= j < k and tokens[j].low in _CHAIN - AUXILIARIES else -1


def _leads_to(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether the word at ``k`` governs the verb that follows it after "to" ("refused to", "was unable to")."""
    return tokens[k].low in _CHAIN and k + 1 < len(tokens) and tokens[k + 1].low in ("to", "short")


def is_predicate(tokens: tuple[Token, ...], i: int, chain: list[str]) -> bool:
    """Whether the word at ``i`` is a finite verb, a verb after an auxiliary or "to", or a predicate's adjective."""
    low = tokens[i].low
    if low in STATES:
        return bool(set(chain) & _LINKS) or low in (
            "guilty",
            "alive",
            "dead",
            "unhurt",
            "unharmed",
            "unscathed",
        )
    led = word_before(tokens, i)
    if low.endswith("ly") or led == "-" or i + 1 < len(tokens) and tokens[i + 1].low == "-":
        return False
    helper = next(
        (w for w in reversed(chain) if w in _CHAIN and not w.endswith("ly") and w not in _ADVERBS), ""
    )
    if helper in _HAVE:
        return is_participle(low)
    if helper in _BE:
        return is_participle(low) or low.endswith("ing") or tokens[i].concept != concept_of(low)
    if helper or chain and set(chain) & {"to", "from"}:
        return not low.endswith("s") or low.endswith("ss")
    if led in _DETERMINERS or _background(tokens, i):
        return False
    if is_past(low):
        return i > 0
    if low.endswith("ing"):
        return led in (",", "without", "from", "after", "by", "despite")
    return _present(tokens, i)


def word_before(tokens: tuple[Token, ...], i: int) -> str:
    """The word before token ``i``, quotation marks left out."""
    k = i - 1
    while k >= 0 and tokens[k].low in ('"', "'"):
        k -= 1
    return tokens[k].low if k >= 0 else ""


def _background(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a participle only says who is meant ("three climbers trapped on the ridge have been rescued", "the ones left")."""
    if not is_participle(tokens[i].low) or not i:
        return False
    if tokens[i - 1].low in ("ones", "those"):
        return True
    if not tokens[i - 1].concept:
        return False
    if {t.low for t in tokens[max(0, i - 3) : i]} & {"that", "which", "whom"}:
        return False  # "the grain that Ro exported"
    for k in range(i + 1, len(tokens)):
        low = tokens[k].low
        if low in _ENDS or not low[0].isalnum() and low not in ("-", "'", "$", "%"):
            return False
        if (
            low in AUXILIARIES
            and not tokens[k].name
            and low
            not in (
                "to",
                "both",
                "all",
                "each",
                "also",
                "then",
                "later",
                "not",
                "again",
            )
        ):
            return True
    return False


def _present(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word in -s stands as a verb does: after a noun, before an article, a name or "to"."""
    low = tokens[i].low
    if not i or not low.endswith("s") or low.endswith(_NOUN_ENDS) or not tokens[i - 1].concept:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and (
        following.name or following.low in _OPENERS or tokens[i].concept != concept_of(low)
    )


def is_passive(tokens: tuple[Token, ...], i: int, chain: list[str]) -> bool:
    """Whether a verb is passive: a participle after a form of "be" or before "by"; "is to succeed" is not."""
    if not is_participle(tokens[i].low):
        return False
    helper = next((w for w in reversed(chain) if not w.endswith("ly") and w not in _ADVERBS), "")
    if helper and helper not in _BE and helper not in _HAVE:
        return False
    if any(w in _BE for w in chain):
        return True
    return i + 1 < len(tokens) and tokens[i + 1].low == "by"


def is_absent(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a noun is said not to be there ("without a deal", "no injuries")."""
    led = [t.low for t in tokens[max(0, i - 2) : i]]
    absent = led[-1:] == ["no"] or led[:1] == ["without"] and led[1:] in (["a"], ["an"], ["any"])
    return absent and not tokens[i].low.endswith("ing")
