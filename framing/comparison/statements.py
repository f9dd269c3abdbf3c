"""What a sentence states: each verb or predicate with its subject, what it befalls, and whether it is told, denied or to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.comparison.concepts import ACT_GROUPS, FUNCTION, Token, concept_of
from framing.comparison.exchange import CALENDAR, is_participle, is_past
from framing.comparison.parsed import Parsed, is_negation
from framing.comparison.phrase_parts import AUXILIARIES, NOTHING, Phrase, after, before

_BE = frozenset("is are was were be been being get got gets isn't aren't wasn't weren't".split())
_REFUSALS = frozenset(
    """refuse refused refuses refusing decline declined declines fail failed fails failing neglected omitted unable unwilling
    forgot avoid avoided stopped""".split()
)
_FUTURE = frozenset(
    "will won't shall 'll due set scheduled expected expects plan plans planned intends intend agreed vowed".split()
)
_WISHED = frozenset(
    """would wouldn't should may might could must can want wants wanted hope hopes hoped urge urged asked asks ask demand demanded
    seek seeks sought try tries tried trying ordered told likely able ready threatened threatens wish need needs want if unless
    whether whose refuse lest help helped""".split()
)
_DONE = frozenset(
    "managed manages began begun begins continued continues continue forced had went came used".split()
)
_CHAIN = AUXILIARIES | _REFUSALS | _FUTURE | _WISHED | _DONE
_DETERMINERS = frozenset("the a an of in for its his her their any some no every 's".split())
_STATES = frozenset(
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
_STANDING = frozenset("he she him her they them it himself herself".split())
# Acts whose other party follows a preposition ("sued", "a suit against").
_AGAINST = frozenset("sue win lose vote".split())
_AGAINST_LINKS = frozenset("against over to".split())
_DAYS = frozenset("on late early last again yesterday today this morning evening night repeatedly".split())
_MOVING = frozenset("traffic car train coach".split())
_DOWNTONERS = frozenset("only just merely".split())
_LINKS = _BE | frozenset(
    "remain remains remained stay stays stayed found find declared ruled became become keep kept".split()
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One verb or predicate at token ``index``: what it says (``concept``), of whom.

    ``mode`` is fact, future or "" (wished, supposed, asked); ``denied`` whether it is said not to be, ``earlier`` whether it had
    been before. ``theme`` is what it befalls (the object, the subject of a passive or of a verb without object), ``agent`` who
    does it, where that is told.
    """

    index: int
    low: str
    concept: str
    mode: str
    denied: bool
    earlier: bool
    theme: Phrase
    agent: Phrase
    passive: bool

    @property
    def doer(self) -> Phrase:
        """Who does it: the subject of an active verb, what follows "by" for a passive one."""
        return self.agent if self.passive or self.agent.words else self.theme


@lru_cache(maxsize=4096)
def statements(parsed: Parsed) -> tuple[Statement, ...]:
    """The statements of a sentence, in order.

    >>> from framing.comparison.parsed import parse
    >>> [(s.low, s.mode, s.denied, s.theme.head) for s in statements(parse("The court refused to overturn the ban."))]
    [('refused', 'fact', False, 'court'), ('overturn', 'fact', True, 'ban')]
    """
    return tuple(_statements(parsed))


def _statements(parsed: Parsed) -> Iterator[Statement]:
    tokens, known = parsed.tokens, NOTHING
    for i, token in enumerate(tokens):
        low = token.low
        if token.name or not token.concept or not low.isalpha() or i in parsed.cited or low in AUXILIARIES:
            continue
        if token.concept in ACT_GROUPS and _absent(tokens, i):
            yield Statement(i, low, token.concept, "fact", True, False, known, NOTHING, False)
            continue
        k, chain = _chain(tokens, i)
        if not _predicate(tokens, i, chain):
            continue
        passive = _passive(tokens, i, chain)
        end = i + _length(tokens, i)
        subject = before(tokens, k, low in _STATES)
        right = NOTHING if low in _STATES else after(tokens, end)
        if (
            right.vague
            and token.concept in _AGAINST
            and tokens[end : end + 1]
            and tokens[end].low in _AGAINST_LINKS
        ):
            right = after(tokens, end + 1)
        if subject.head in _MOVING:
            subject = _way(tokens, end) or subject
        known = known if known.names else subject
        subject, right = _meant(tokens, k - 1, subject, known), _meant(tokens, end, right, known)
        by = _agent(tokens, end) if passive or not right.words else NOTHING
        if passive or by.words and is_participle(low):
            theme, agent = subject, by
        elif right.words:
            theme, agent = right, subject
        else:
            theme, agent = subject, NOTHING
        mode = _mode(tokens, i, chain, parsed)
        denied = _denied(tokens, i, k, chain, subject, right)
        yield Statement(i, low, token.concept, mode, denied, "had" in chain, theme, agent, passive)


def _absent(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a noun is said not to be there ("without a deal", "no injuries")."""
    led = [t.low for t in tokens[max(0, i - 3) : i]]
    if led[-1:] == ["no"] or led[-2:] in (["without", "a"], ["without", "an"], ["without", "any"]):
        return not tokens[i].low.endswith("ing")
    return len(led) == 3 and led[0] == "without" and led[1] in ("a", "an", "any")


def _way(tokens: tuple[Token, ...], i: int) -> Phrase | None:
    """The road or line that traffic moves on ("was flowing again across the bridge")."""
    for k in range(i, min(len(tokens), i + 7)):
        if tokens[k].low in ("across", "over", "on", "through", "along") and k + 1 < len(tokens):
            if tokens[k + 1].low in ("the", "a") or tokens[k + 1].name and tokens[k + 1].low not in CALENDAR:
                return after(tokens, k + 1)
    return None


def _meant(tokens: tuple[Token, ...], k: int, phrase: Phrase, known: Phrase) -> Phrase:
    """What a pronoun at token ``k`` stands for: the first named subject of the sentence."""
    pronoun = phrase.vague and 0 <= k < len(tokens) and tokens[k].low in _STANDING
    return known if pronoun and known.names else phrase


def _length(tokens: tuple[Token, ...], i: int) -> int:
    """How many tokens the phrase at ``i`` takes: those after it that hold no concept and are no function words."""
    k = i + 1
    while (
        k < len(tokens)
        and not tokens[k].concept
        and tokens[k].low.isalpha()
        and tokens[k].low not in FUNCTION
    ):
        k += 1
    return k - i


def _chain(tokens: tuple[Token, ...], i: int) -> tuple[int, list[str]]:
    """Where the verb group of token ``i`` begins, and its words before the verb."""
    k = i
    while k > 0:
        low = tokens[k - 1].low
        if low == '"' and k > 1 and tokens[k - 2].low in _CHAIN:
            k -= 1
            continue
        linked = low in _LINKS and tokens[i].low in _STATES
        to = low in ("to", "from", "of") and k > 1 and tokens[k - 2].low in _CHAIN
        if low == "to" and not to and (j := _over_days(tokens, k - 2)) >= 0:
            k = j
            continue
        if not (
            low in AUXILIARIES
            or linked
            or low.endswith("ly")
            and not tokens[k - 1].name
            or to
            or _leads_to(tokens, k - 1)
        ):
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


def _predicate(tokens: tuple[Token, ...], i: int, chain: list[str]) -> bool:
    """Whether the word at ``i`` is a finite verb, a verb after an auxiliary or "to", or a predicate's adjective."""
    low = tokens[i].low
    if low in _STATES:
        return bool(set(chain) & _LINKS) or low in (
            "guilty",
            "alive",
            "dead",
            "unhurt",
            "unharmed",
            "unscathed",
        )
    led = _led(tokens, i)
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
        return led in (",", "without", "from")
    return _present(tokens, i)


def _led(tokens: tuple[Token, ...], i: int) -> str:
    """The word before token ``i``, quotation marks left out."""
    k = i - 1
    while k >= 0 and tokens[k].low in ('"', "'"):
        k -= 1
    return tokens[k].low if k >= 0 else ""


def _background(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a participle only says who is meant ("three climbers trapped on the ridge have been rescued", "the ones left")."""
    if (
        not is_participle(tokens[i].low)
        or not i
        or not tokens[i - 1].concept
        and tokens[i - 1].low not in ("ones", "those")
    ):
        return False
    for k in range(i + 1, len(tokens)):
        low = tokens[k].low
        if low in _ENDS or not low[0].isalnum() and low not in ("-", "'", "$", "%"):
            return tokens[i - 1].low in ("ones", "those")
        if low in AUXILIARIES and low not in (
            "to",
            "both",
            "all",
            "each",
            "also",
            "then",
            "later",
            "not",
            "again",
        ):
            return True
    return tokens[i - 1].low in ("ones", "those")


def _present(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word in -s stands as a verb does: after a noun, before an article, a name or "to"."""
    low = tokens[i].low
    if not i or not low.endswith("s") or low.endswith(_NOUN_ENDS) or not tokens[i - 1].concept:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and (
        following.name or following.low in _OPENERS or tokens[i].concept != concept_of(low)
    )


def _passive(tokens: tuple[Token, ...], i: int, chain: list[str]) -> bool:
    low = tokens[i].low
    if not is_participle(low):
        return False
    if any(w in _BE for w in chain):
        return True
    return i + 1 < len(tokens) and tokens[i + 1].low == "by"


def _agent(tokens: tuple[Token, ...], i: int) -> Phrase:
    for k in range(i, min(len(tokens), i + 7)):
        if tokens[k].low in (",", ";", ":", "after", "when", "and"):
            break
        if tokens[k].low == "by":
            return after(tokens, k + 1)
    return NOTHING


def _mode(tokens: tuple[Token, ...], i: int, chain: list[str], parsed: Parsed) -> str:
    """Fact, future, or "" for what is wished, asked or supposed."""
    if "if" in chain or any(
        t.low in ("if", "unless", "whether", "?") and parsed.clauses[k] == parsed.clauses[i]
        for k, t in enumerate(tokens)
    ):
        return ""
    words = set(chain)
    if words & _WISHED:
        return ""
    if words & _FUTURE:
        return "future"
    if "to" in words and not words & (_REFUSALS | _DONE):
        return "future" if words & {"is", "are"} else ""
    return "fact"


def _denied(
    tokens: tuple[Token, ...], i: int, k: int, chain: list[str], subject: Phrase, right: Phrase
) -> bool:
    """Whether the verb's group, its subject or its object denies it."""
    negations = [n for n, w in enumerate(chain) if is_negation(w)]
    if (
        negations
        and not set(chain) & _DOWNTONERS
        and tokens[min(len(tokens) - 1, k + negations[0] + 1)].low not in _DOWNTONERS
    ):
        return True
    if set(chain) & _REFUSALS or _led(tokens, k) in ("nor", "neither"):
        return True
    if subject.first > 1 and {t.low for t in tokens[max(0, subject.first - 2) : subject.first]} & {
        "nor",
        "neither",
    }:
        return True
    if k and tokens[k - 1].low in ("without", "no"):
        return True
    led = {subject.lead, right.lead} if right.first > i else {subject.lead}
    if led & {"no", "none", "nobody", "nothing", "neither"}:
        at = subject.first if subject.lead in ("no", "none", "nobody", "nothing", "neither") else right.first
        return [t.low for t in tokens[at + 1 : at + 2]] not in (
            ["more"],
            ["fewer"],
            ["less"],
            ["doubt"],
            ["longer"],
            ["matter"],
        )
    return False
