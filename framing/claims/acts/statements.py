"""What a sentence states: each verb or predicate with its subject, what it befalls, and whether it is told, denied or to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.claims.acts.phrase_parts import AUXILIARIES, NOTHING, Phrase, after, before, clause_end
from framing.claims.acts.verb_forms import CALENDAR, is_participle, is_past
from framing.claims.acts.verb_groups import (
    DONE,
    FUTURE,
    REFUSALS,
    STATES,
    WISHED,
    is_absent,
    is_passive,
    is_predicate,
    verb_chain,
)
from framing.claims.concepts import ACT_GROUPS, Token
from framing.claims.parsed import Parsed, is_negation
from framing.claims.synonyms import SAYING

_STANDING = frozenset("he she him her they them it himself herself".split())
# Acts whose other party follows a preposition ("sued", "a suit against").
_AGAINST = frozenset("sue win lose vote".split())
_AGAINST_LINKS = frozenset("against over to".split())
# Acts that news tells by nouns, with the words that lead to the other party.
_NOUN_LINKS = {
    "win": frozenset("over against of by to".split()),
    "lose": frozenset("to against".split()),
    "buy": frozenset("of by".split()),
    "arrest": frozenset("of by".split()),
    "sue": frozenset("against by".split()),
    "attack": frozenset("on by against".split()),
    "invade": frozenset("of by".split()),
    "dismiss": frozenset("of by".split()),
    "kill": frozenset("of by".split()),
    "abduct": frozenset("of by".split()),
    "appoint": frozenset("of by".split()),
    "expel": frozenset("of by".split()),
}
_NOUN_ACTS = frozenset(_NOUN_LINKS)
# Verbs whose subject it is that something befalls ("survived the vote").
_BEFALLS_SUBJECT = frozenset("survive outlive flee".split())
_DOWNTONERS = frozenset("only just merely".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """One verb or predicate at token ``index``: what it says (``concept``), of whom.

    ``mode`` is fact, future or "" (wished, supposed, asked); ``denied`` whether it is said not to be, ``earlier`` whether it had
    been before. ``theme`` is what it befalls (the object, the subject of a passive or of a verb without object), ``agent`` who
    does it, where that is told. ``rest`` holds the concepts of what follows in the clause ("denied that he had met her").
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
    rest: frozenset[str] = frozenset()

    @property
    def doer(self) -> Phrase:
        """Who does it: the subject of an active verb, what follows "by" for a passive one."""
        return self.agent if self.passive or self.agent.words else self.theme


@lru_cache(maxsize=4096)
def statements(parsed: Parsed) -> tuple[Statement, ...]:
    """The statements of a sentence, in order.

    >>> from framing.claims.parsed import parse
    >>> [(s.low, s.mode, s.denied, s.theme.head) for s in statements(parse("The court refused to overturn the ban."))]
    [('refused', 'fact', False, 'court'), ('overturn', 'fact', True, 'ban')]
    """
    return tuple(_statements(parsed))


def _statements(parsed: Parsed) -> Iterator[Statement]:
    tokens = parsed.tokens
    known = _first_subject(tokens)
    for i, token in enumerate(tokens):
        low = token.low
        if token.name or not token.concept or not low.isalpha() or i in parsed.cited:
            continue
        if token.concept in ACT_GROUPS and is_absent(tokens, i):
            yield Statement(i, low, token.concept, "fact", True, False, known, NOTHING, False)
            continue
        noun = _noun_act(tokens, i, known)
        if noun is not None:
            yield noun
            continue
        k, chain = verb_chain(tokens, i)
        if not is_predicate(tokens, i, chain):
            continue
        passive = is_passive(tokens, i, chain)
        end = i + token.span
        subject = before(tokens, k)
        right = NOTHING if low in STATES else after(tokens, end)
        if (
            right.vague
            and token.concept in _AGAINST
            and tokens[end : end + 1]
            and tokens[end].low in _AGAINST_LINKS
        ):
            right = after(tokens, end + 1)
        known = known if known.names else subject
        subject = _meant(tokens, k - 1, subject, known)
        if subject.vague and low.endswith("ing"):
            subject = known  # "after knocking out Ro"
        meant = _meant(tokens, end, right, known)
        right = right if meant.names & subject.names else meant
        by = _agent(tokens, end) if passive or not right.words else NOTHING
        if passive or by.words and is_participle(low):
            theme, agent = subject, by
        elif right.words and token.concept not in _BEFALLS_SUBJECT:
            theme, agent = right, subject
        else:
            theme, agent = subject, NOTHING
        mode = mode_of(tokens, i, chain, parsed)
        denied = _denied(tokens, i, k, chain, subject, right)
        reported = any(
            t.low in SAYING for t in tokens[:k]
        )  # "monitors said it had collapsed" is told as past
        earlier = "had" in chain and not reported or _since(parsed, i)
        rest = frozenset(
            t.concept for t in tokens[end : clause_end(tokens, end)] if t.concept and t.low not in CALENDAR
        )
        yield Statement(i, low, token.concept, mode, denied, earlier, theme, agent, passive, rest)


def _noun_act(tokens: tuple[Token, ...], i: int, known: Phrase) -> Statement | None:
    """An act told by a noun with its parties: "Ro's 2-1 victory over Sel", "the purchase of Ro by Sel"."""
    token = tokens[i]
    if (
        token.concept not in _NOUN_ACTS
        or i + 1 >= len(tokens)
        or tokens[i + 1].low not in _NOUN_LINKS[token.concept]
    ):
        return None
    owner = next((k for k in range(i - 1, max(-1, i - 8), -1) if tokens[k].low.endswith("'s")), -1)
    led = [t.low for t in tokens[max(0, i - 5) : i]]
    agent = before(tokens, owner + 1) if owner >= 0 else NOTHING
    if not agent.words and {"a", "an", "his", "her", "their", "its", "with", "after"} & set(led):
        agent = known
    link, theme = tokens[i + 1].low, after(tokens, i + 2)
    if link == "by":
        agent, theme = theme, agent
    by = next((k for k in range(i + 2, min(len(tokens) - 1, i + 9)) if tokens[k].low == "by"), -1)
    if link == "of" and by > 0:
        agent = after(tokens, by + 1)
    if not agent.words or not theme.words:
        return None
    return Statement(i, token.low, token.concept, "fact", False, False, theme, agent, False)


def _first_subject(tokens: tuple[Token, ...]) -> Phrase:
    """The named subject of the sentence's first verb, which later pronouns stand for."""
    for k, token in enumerate(tokens):
        if (
            k
            and not token.name
            and (token.low in AUXILIARIES or is_past(token.low))
            and token.low not in ("to", "not")
        ):
            subject = before(tokens, k)
            return subject if subject.names else NOTHING
    return NOTHING


def _meant(tokens: tuple[Token, ...], k: int, phrase: Phrase, known: Phrase) -> Phrase:
    """What a pronoun at token ``k`` stands for: the first named subject of the sentence."""
    pronoun = phrase.vague and 0 <= k < len(tokens) and tokens[k].low in _STANDING
    return known if pronoun and known.names else phrase


def _since(parsed: Parsed, i: int) -> bool:
    """Whether the verb at ``i`` only says since when ("since she joined the court")."""
    return any(t.low == "since" for t in parsed.tokens[max(0, i - 4) : i])


def _agent(tokens: tuple[Token, ...], i: int) -> Phrase:
    for k in range(i, min(len(tokens), i + 7)):
        if tokens[k].low in (",", ";", ":", "after", "when", "and"):
            break
        if tokens[k].low == "by":
            return after(tokens, k + 1)
    return NOTHING


def mode_of(tokens: tuple[Token, ...], i: int, chain: list[str], parsed: Parsed) -> str:
    """Fact, future, or "" for what is wished, asked or supposed."""
    if "if" in chain or any(
        t.low in ("if", "unless", "whether", "?") and parsed.clauses[k] == parsed.clauses[i]
        for k, t in enumerate(tokens)
    ):
        return ""
    words = set(chain)
    if words & WISHED:
        return ""
    if words & FUTURE:
        return "future"
    if "to" in words and not words & (REFUSALS | DONE):
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
    if set(chain) & REFUSALS or k and tokens[k - 1].low in ("without", "no"):
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
