"""A verb with who stands before and after it, passive or active, told as fact or to come, or denied: read once for every use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.claims.acts.verb_forms import is_participle
from framing.claims.concepts import Token
from framing.claims.frames.arguments import Clause
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.word_forms import past_form
from framing.claims.frames.word_sets import JOINING
from framing.claims.parsed import is_negation
from framing.claims.synonyms import SAYING

BE = frozenset("is are was were be been being am get got gets isn't aren't wasn't weren't".split())
_REFUSALS = frozenset(
    """refuse refused refuses refusing decline declined declines fail failed fails failing neglected omitted unable unwilling
    forgot avoid avoided stopped""".split()
)
_FUTURE = frozenset(
    """will won't shall 'll vote votes decide due set scheduled expected expects plan plans planned intends intend agreed
    vowed""".split()
)
_WOULD = frozenset("would wouldn't".split())
_DENY = frozenset("deny denies denied denying".split())
_ALLEGED = frozenset("accuse accuses accused accusing suspect suspects suspected".split())
_DECIDED = frozenset("voted decided chose opted".split())
_WISHED = frozenset(
    """should may might could must can want wants wanted hope hopes hoped urge urged asked asks ask demand demanded
    seek seeks sought try tries tried trying ordered told likely able ready threatened threatens wish need needs want if unless
    whether whose refuse lest help helped""".split()
)
_DONE = frozenset(
    "managed manages began begun begins continued continues continue forced had went came used".split()
)
_HAVE = frozenset("has have had having".split())
_DOWNTONERS = frozenset("only just merely".split())
_NOBODY = frozenset("no none nobody nothing neither".split())
_SUPPOSED = frozenset("if unless whether ?".split())
_NO_DENIAL = frozenset("more fewer less doubt longer matter".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb, or a noun for an act, as its sentence tells it.

    ``subject`` and ``governed`` (prepositions, each with its noun phrase) are chunks. ``passive``: it may be passive;
    ``active``: it may be active (both where no helper tells). ``mode`` is fact, future, decided ("voted to", which may tell
    either), promised ("said it would") or "" (wished, supposed, asked), ``denied`` whether it is said not to be; ``had``
    whether it lies before something else that is told.
    """

    subject: Chunk | None
    governed: tuple[tuple[str, Chunk], ...]
    passive: bool
    active: bool
    mode: str
    denied: bool
    had: bool

    def after(self, links: Sequence[str] | frozenset[str]) -> Chunk | None:
        """The first noun phrase after one of some prepositions."""
        return next((chunk for link, chunk in self.governed if link in links), None)


def one_mode(a: str, b: str) -> bool:
    """Whether two acts are both told as facts or both as to come; what is decided may be either."""
    return "" not in (a, b) and (a == b or "decided" in (a, b) or {a, b} == {"future", "promised"})


def verb_at(clause: Clause, v: int) -> Verb:
    """The verb at chunk ``v``, worked out once a sentence.

    >>> from framing.claims.frames.arguments import clause_of
    >>> from framing.claims.parsed import parse
    >>> verb = verb_at(clause_of(parse("The mill was not let to Maro.")), 3)
    >>> verb.passive, verb.active, verb.denied, [link for link, _ in verb.governed]
    (True, False, True, ['to'])
    """
    found = clause.verbs.get(v)
    if found is None:
        low = clause.parsed.tokens[clause.parts[v].first].low
        chain, subject = _chain(clause, v), clause.subject(v)
        found = clause.verbs[v] = Verb(
            subject, tuple(clause.governed(v)), *_voice(clause, v, low), _mode(clause, v, chain),
            _denied(clause, v, chain, subject), "had" in chain,
        )  # fmt: skip
    return found


def _chain(clause: Clause, v: int) -> list[str]:
    """The helpers of a verb, with the verb that governs it ("refused to pay")."""
    words: list[str] = []
    k = v - 1
    if k > 0 and clause.parts[k].kind == "join" and clause.parts[k - 1].kind == "verb":
        return _chain(clause, k - 1)  # "to repeal and replace"
    while k >= 0 and (
        clause.parts[k].kind in ("aux", "adverb", "time")
        or clause.parts[k].word in ("to", "not", "from", "without")
    ):
        words.insert(0, clause.parts[k].word)
        k -= 1
    if "to" in words and k >= 0 and clause.parts[k].kind in ("verb", "np"):
        words.insert(0, clause.parsed.tokens[clause.parts[k].last - 1].low)
    return words


def _voice(clause: Clause, v: int, low: str) -> tuple[bool, bool]:
    """Whether a verb may be passive, and whether it may be active."""
    k = v - 1
    helpers = []
    while k >= 0 and (
        clause.parts[k].kind in ("aux", "adverb", "time") or clause.parts[k].word in ("to", "not")
    ):
        helpers.append(clause.parts[k].word)
        k -= 1
    helpers = [h for h in helpers if h and not h.endswith("ly")]
    if not is_participle(low) or not past_form(low) or helpers[:1] == ["to"]:
        return False, True
    near = next((h for h in helpers if h in BE or h in _HAVE), "")
    if near in BE:
        return True, False
    if helpers:
        return False, True
    after = clause.parts[v + 1] if v + 1 < len(clause.parts) else None
    by = clause.by_follows(v)
    reduced = after is None or after.kind in ("prep", "mark", "time", "adverb")
    return by or reduced, not by


def _mode(clause: Clause, v: int, chain: list[str]) -> str:
    parsed, words = clause.parsed, set(chain)
    at = parsed.clauses[clause.parts[v].first]
    supposed = any(
        t.low in _SUPPOSED and here == at for t, here in zip(parsed.tokens, parsed.clauses, strict=True)
    )
    if (
        supposed
        or words & _WISHED
        or _denied_by(parsed.tokens[: clause.parts[v].first])
        or _alleged(clause, v)
    ):
        return ""
    if words & _WOULD:
        # "said it would close" is its "we will close"
        reported = any(t.low in SAYING for t in parsed.tokens) and not words & _HAVE
        return "promised" if reported else ""
    if words & _FUTURE:
        return "future"
    if words & _DECIDED:
        return "decided"
    if "to" in words and not words & (_REFUSALS | _DONE):
        return "future" if words & {"is", "are"} else ""
    return "fact"


def _alleged(clause: Clause, v: int) -> bool:
    """Whether a verb in -ing tells what somebody is accused of ("suspected of taking bribes")."""
    parts, tokens = clause.parts, clause.parsed.tokens
    if v < 2 or parts[v - 1].word != "of" or not tokens[parts[v].first].low.endswith("ing"):
        return False
    return any(tokens[c.first].low in _ALLEGED for c in parts[max(0, v - 4) : v - 1])


def _denied_by(before: Sequence[Token]) -> bool:
    """Whether what follows is what somebody denies ("denied that data had been stolen"): told by neither side as a fact."""
    for token in reversed(before):
        if token.low in _DENY:
            return True
        if not token.low[0].isalnum() or token.low in JOINING:
            return False
    return False


def _denied(clause: Clause, v: int, chain: list[str], subject: Chunk | None) -> bool:
    """Whether the helpers of a verb, its subject or its object deny it; "not only" and "no more" deny nothing."""
    words = set(chain)
    tokens = clause.parsed.tokens
    negated = not words & _DOWNTONERS and any(is_negation(w) for w in chain)
    nor = subject is not None and subject.at > 0 and clause.parts[subject.at - 1].word == "nor"
    if words & _REFUSALS or negated or nor:
        to_come = bool(words & (_FUTURE | _WOULD))
        return not any(_bounds(tokens, c, to_come) for c in clause.parts[v + 1 : v + 3])
    for chunk in (subject, *clause.objects(v)[:1]):
        if chunk is not None and tokens[chunk.first].low in _NOBODY and chunk.word != "no":  # "voted no"
            after = tokens[chunk.first + 1].low if chunk.first + 1 < len(tokens) else ""
            return after not in _NO_DENIAL
    return False


def _bounds(tokens: Sequence[Token], chunk: Chunk, to_come: bool) -> bool:
    """Whether a phrase only bounds a time ("will not open before May"); "had not slept before the flight" denies."""
    low = tokens[chunk.first].low
    return low == "until" or low == "before" and (to_come or chunk.kind == "time")
