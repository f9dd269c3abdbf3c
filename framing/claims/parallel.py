"""Two sentences built alike in which one noun stands where the other has another: the tower at Ro, the wall at Ro."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from framing.claims.acts.verb_forms import is_past
from framing.claims.concepts import ACT_GROUPS, Token
from framing.claims.contrast import SPAN_WORDS
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import FRACTION_WORD, SCALE, VAGUE, WORD_VALUE
from framing.claims.synonyms import SAYING

_LONGEST = 4
_LEAST_ALIKE = 0.5
_LEADS = frozenset("a an the first second third its his her their this last".split())
_NO_NOUN = frozenset({*WORD_VALUE, *SCALE, *VAGUE, *FRACTION_WORD, "former", "onetime", "ex"})


@lru_cache(maxsize=8192)
def replaced(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    """The first nouns that stand in one place of two sentences built alike; None where there are none.

    What stands before and after must be the same word (or the beginning of the sentence), and neither word may be
    known to the other sentence. Verbs are no matter: news has many for one act.

    >>> from framing.claims.parsed import parse
    >>> replaced(parse("The tower at Ro is 80 metres high."), parse("The wall at Ro is 12 metres high."))
    ('tower', 'wall')
    >>> replaced(parse("The fire gutted nine shops."), parse("The fire destroyed 12 shops."))
    """
    found = _replaced(pa, pb)
    if found is None:  # the matcher's runs depend on which sentence comes first
        turned = _replaced(pb, pa)
        found = turned and (turned[1], turned[0])
    return found


def _replaced(pa: Parsed, pb: Parsed) -> tuple[str, str] | None:
    a, b = pa.tokens, pb.tokens
    known_a, known_b = pa.content | pa.names, pb.content | pb.names
    matcher = _matcher(pa, pb)
    if matcher.ratio() < _LEAST_ALIKE:
        return None
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "replace" or max(i2 - i1, j2 - j1) > _LONGEST or i2 == len(a) or j2 == len(b):
            continue
        if any(is_past(t.low) for t in a[i1:i2]) and any(is_past(t.low) for t in b[j1:j2]):
            continue  # a clause in other words, no noun in the place of a noun
        own_a = _nouns(a[i1:i2], known_b, pa, i1)
        own_b = _nouns(b[j1:j2], known_a, pb, j1)
        if own_a and own_b:
            return own_a[-1].low, own_b[-1].low
    return None


def _matcher(pa: Parsed, pb: Parsed) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [_key(t) for t in pa.tokens], [_key(t) for t in pb.tokens], autojunk=False)


def _key(token: Token) -> str:
    return token.concept or token.low


def _nouns(tokens: Sequence[Token], known: frozenset[str], parsed: Parsed, first: int) -> list[Token]:
    """Words of a stretch that may be nouns or adjectives and that the other sentence does not know."""
    dated = {k for t in parsed.times for k in range(t.first, t.last)}
    measured = {k for f in parsed.figures if f.kind not in ("count", "rank") for k in range(f.first, f.last)}
    skipped = dated | measured | parsed.cited
    return [
        t
        for k, t in enumerate(tokens, start=first)
        if t.concept
        and not t.name
        and k not in skipped
        and t.concept not in known
        and (t.concept not in ACT_GROUPS or k == 0 or _after_determiner(parsed.tokens, k))
        and t.low not in SPAN_WORDS
        and t.low not in SAYING
        and t.low not in _NO_NOUN
        and not is_past(t.low)
        and not t.low.endswith(("ing", "ly"))
    ]


def _after_determiner(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that may be a verb stands where a noun does ("the strike", "the Selby fire")."""
    before = tokens[k - 1] if k else None
    led = before is not None and (before.name or before.low in _LEADS)
    return led and not tokens[k].low.endswith("s")
