"""What a sentence states: each verb or predicate with what it befalls and who does it, told as a fact, to come, or denied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from framing.claims.acts.verb_forms import CALENDAR
from framing.claims.concepts import ACT_GROUPS, Token
from framing.claims.frames.arguments import Clause, clause_of
from framing.claims.frames.chunk import Chunk
from framing.claims.frames.verb_groups import BE, Verb, verb_at
from framing.claims.frames.word_sets import OWNERS, PRONOUNS
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import SCALE, WORD_VALUE
from framing.claims.synonyms import SAYING

# States that a phrase ends with, without a verb before them ("found the mayor guilty").
_FOUND = frozenset("guilty alive dead unhurt unharmed unscathed".split())
_LINKS = BE | frozenset(
    """test tests tested testing remain remains remained stay stays stayed found find declared ruled become became keep
    kept""".split()
)
# Acts whose other party follows a preposition ("sued", "a suit against").
_AGAINST = frozenset("sue win lose vote".split())
# Verbs whose subject it is that something befalls ("survived the vote").
_BEFALLS_SUBJECT = frozenset("survive outlive flee".split())
_NO_NAMES = CALENDAR | SCALE.keys() | WORD_VALUE.keys() | {"cent", "percent"}
# What an act is done by for, no doer ("extended by another year").
_MEASURES = frozenset("second minut hour day week month year decad percent point time".split())
_CLAUSES = frozenset("that after before since as until".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the concept of its ``head``, those of all its ``words`` and of its ``names``.

    ``own`` are the words of its core and of the phrase after "of", ``tail`` those of what follows and says which one is meant;
    ``lead`` is its first word ("no", "some", "two"), ``owner`` the words for whom it belongs to ("the mayor's son").
    """

    head: str = ""
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    lead: str = ""
    owner: frozenset[str] = frozenset()

    @property
    def vague(self) -> bool:
        """Whether the phrase names nothing: a pronoun, or no phrase at all."""
        return not self.words


NOTHING = Phrase()


@dataclass(frozen=True, slots=True)
class Statement:
    """One verb or predicate at token ``index``: what it says (``concept``), of whom.

    ``mode`` is fact, future, decided, promised or "" (wished, supposed, asked); ``denied`` whether it is said not to be,
    ``earlier`` whether it had been before. ``theme`` is what it befalls (the object, the subject of a passive or of a verb
    without object), ``agent`` who does it, where that is told. ``rest`` holds the concepts of what follows in the
    clause ("denied that he had met her").
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
    clause = clause_of(parsed)
    return tuple(
        _statement(clause, v, i)
        for v, chunk in enumerate(clause.parts)
        if (i := _predicate(clause, v, chunk)) >= 0 and i not in parsed.cited
    )


def _predicate(clause: Clause, v: int, chunk: Chunk) -> int:
    """The token of a chunk that says something of its subject: a verb, a phrase for an act, a state after "is"; -1 for none."""
    tokens = clause.parsed.tokens
    first, last = tokens[chunk.first], tokens[chunk.last - 1]
    if first.span > 1 or chunk.kind == "verb":
        verb = chunk.kind in ("verb", "aux") or _led(clause, v) in BE
        return chunk.first if first.concept and verb and not _background(clause, v) else -1
    if chunk.kind != "np" or not last.concept:
        return -1
    plain = not last.name and last.low.isalpha() and last.low not in _NO_NAMES
    plain = plain and all(
        t.low != "non" for t in tokens[chunk.first : chunk.last]
    )  # "non partisan" is not partisan
    state = last.low in _FOUND or plain and _led(clause, v) in _LINKS
    return chunk.last - 1 if state or _absent(clause, v, last) else -1


def _absent(clause: Clause, v: int, noun: Token) -> bool:
    """Whether a noun for an act is said not to be there ("without a deal", "no injuries")."""
    none = (
        clause.parsed.tokens[clause.parts[v].first].low == "no" or v and clause.parts[v - 1].word == "without"
    )
    return bool(none) and noun.concept in ACT_GROUPS


def _led(clause: Clause, v: int) -> str:
    """The word before a chunk, adverbs and times left out."""
    for chunk in reversed(clause.parts[:v]):
        if chunk.kind not in ("adverb", "time") and chunk.word not in ("not", "never"):
            return clause.parsed.tokens[chunk.last - 1].low
    return ""


def _background(clause: Clause, v: int) -> bool:
    """Whether a participle only says who is meant ("three climbers trapped on the ridge have been rescued")."""
    verb = verb_at(clause, v)
    if not verb.passive or not verb.active:
        return False
    for chunk in clause.parts[v + 1 :]:
        if chunk.kind in ("mark", "rel", "break", "join") or chunk.word in _CLAUSES:
            return False
        if chunk.kind == "aux":
            return True
    return False


def _statement(clause: Clause, v: int, i: int) -> Statement:
    parsed = clause.parsed
    token, verb = parsed.tokens[i], verb_at(clause, v)
    theme, agent, passive = _parties(clause, v, i, verb)
    denied = verb.denied or clause.parts[v].kind == "np" and _absent(clause, v, token)
    # "monitors said it had collapsed" is told as past
    earlier = verb.had and not any(t.low in SAYING or t.low == "that" for t in parsed.tokens[:i])
    earlier = earlier or any(t.low == "since" for t in parsed.tokens[max(0, i - 4) : i])
    rest = _rest(parsed.tokens, i + token.span)
    return Statement(i, token.low, token.concept, verb.mode, denied, earlier, theme, agent, passive, rest)


def _parties(clause: Clause, v: int, i: int, verb: Verb) -> tuple[Phrase, Phrase, bool]:
    """What a predicate befalls, who does it, and whether it is passive."""
    token, chunk = clause.parsed.tokens[i], clause.parts[v]
    if chunk.kind == "np" and i > chunk.first and token.low in _FOUND:  # "found the mayor guilty"
        return _phrase(clause, replace(chunk, last=i), i), NOTHING, False
    told = _phrase(clause, verb.subject, chunk.first)
    if chunk.kind == "np":
        return told, NOTHING, False
    if not verb.active:
        by = verb.after(("by",))
        return told, NOTHING if by is None or by.head in _MEASURES else _phrase(clause, by), True
    right = next(iter(clause.objects(v, token.span - 1)), None)
    if right is None and token.concept in _AGAINST:
        right = verb.after(("against", "over", "to"))
    tokens = clause.parsed.tokens
    # "rents rose 9 percent"
    measured = (
        right is not None and right.word not in PRONOUNS and not _held(tokens[right.first : right.last])
    )
    if right is None or measured or token.concept in _BEFALLS_SUBJECT:
        return told, NOTHING, False
    return _phrase(clause, right, other=verb.subject), told, False


def _phrase(clause: Clause, chunk: Chunk | None, stop: int = -1, other: Chunk | None = None) -> Phrase:
    """A noun phrase with what is said after it, up to token ``stop``; for a pronoun the first one named that is not ``other``."""
    if chunk is not None and chunk.word in PRONOUNS | OWNERS:
        party = clause.party(chunk, other)
        chunk = clause.parts[clause.at_token(party.first)] if party is not None else None
    if chunk is None:
        return NOTHING
    tokens, k = clause.parsed.tokens, clause.index(chunk) + 1
    follows = [tokens[c.first].low for c in clause.parts[k : k + 2]] if k else []
    of = follows[:1] == ["of"] and len(follows) > 1 and not follows[1].endswith("ing")  # "guilty of hiding"
    end = clause.parts[k + 1].last if of else chunk.last
    beside = clause.beside(chunk)
    own = _held(tokens[chunk.first : end])
    core = _held(tokens[chunk.first : chunk.last]) or own
    tail = _held(tokens[end : _tail_end(clause, k + 2 * of, stop if stop >= end else len(tokens))])
    told = (
        own
        + (_held(tokens[beside.first : beside.last]) if beside is not None else [])
        + (tail if stop >= end else [])
    )
    return Phrase(
        core[-1].concept if core else "", _concepts(told), _concepts(t for t in told if t.name), _concepts(own),
        _concepts(tail), tokens[chunk.first].low, _concepts(_held(tokens[chunk.first : chunk.core] + tokens[chunk.last : end])),
    )  # fmt: skip


def _concepts(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(t.concept for t in tokens)


def _held(tokens: tuple[Token, ...]) -> list[Token]:
    """The tokens that name something: no numbers, no days."""
    return [t for t in tokens if t.concept and t.low.removesuffix("'s") not in _NO_NAMES]


def _tail_end(clause: Clause, k: int, stop: int) -> int:
    """Where what is said after a phrase ends: at a mark, a time, a verb of no relative clause, at token ``stop``."""
    led = False
    for chunk in clause.parts[k:]:
        led = led or chunk.kind == "rel" or chunk.word == "to"
        if (
            chunk.first >= stop
            or chunk.kind in ("mark", "time", "break")
            or chunk.kind in ("verb", "aux")
            and not led
        ):
            return chunk.first
    return min(stop, len(clause.parsed.tokens))


def _rest(tokens: tuple[Token, ...], k: int) -> frozenset[str]:
    """The concepts from token ``k`` to the next mark."""
    end = next((n for n in range(k, len(tokens)) if tokens[n].low in (",", ";", ":", ".")), len(tokens))
    return frozenset(t.concept for t in tokens[k:end] if t.concept and t.low not in CALENDAR)
