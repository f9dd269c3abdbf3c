"""Who says so, set apart from what is said: "..., the regional governor said on Thursday" tells nothing about the event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.claims.concepts import Token
from framing.claims.synonyms import SAYING

# Verbs that report only where they close a sentence ("..., investigators found").
_CLOSING = (SAYING - {"published"}) | frozenset(
    """found showed warned insisted argued acknowledged stressed learned revealed indicated wrote testified promised admitted
    conceded reckons reckon hope hopes predicted""".split()
)
_MARKS = frozenset(',;:"')
_PRONOUNS = frozenset("he she it they who which i we".split())
_FINITE = frozenset("is are was were be has have had will would can could may might must did does".split())
_NO_SUBJECT = frozenset(
    "who which and but that as under in on at by with after before when while where for from".split()
)
# Words that begin a clause inside what would be the subject, and those after which a verb does not report ("found him guilty").
_CLAUSE = frozenset("after before when while where".split())
_NO_REPORT = frozenset("that to of by him her them it guilty".split())
_OPENING_LONGEST = 12
_LONGEST = 22
_VERB_REACH = 9


def cited_tokens(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of a sentence that only say where its claim comes from.

    >>> from framing.claims.concepts import tokenize
    >>> tokens = tokenize("The bridge is shut, the mayor of Ro said on Monday.")
    >>> " ".join(tokens[i].low for i in sorted(cited_tokens(tokens)))
    'the mayor of ro said on monday'
    >>> tokens = tokenize("According to the mayor, the bridge is shut.")
    >>> " ".join(tokens[i].low for i in sorted(cited_tokens(tokens)))
    'according to the mayor'
    """
    found: set[int] = set()
    for span in (*_according(tokens), *_inserted(tokens), *_opening(tokens)):
        found.update(span)
    return frozenset(found) if 2 * len(found) <= len(tokens) + 4 else frozenset()


def _according(tokens: Sequence[Token]) -> Iterator[range]:
    """From "according to" to the next mark, or to the end."""
    for i, token in enumerate(tokens[:-1]):
        if token.low == "according" and tokens[i + 1].low == "to":
            end = next((k for k in range(i, len(tokens)) if tokens[k].low in _MARKS), len(tokens))
            if end == len(tokens) and tokens[-1].low in ".!?":
                end -= 1
            if end - i <= _LONGEST:
                yield range(i, end)


def _inserted(tokens: Sequence[Token]) -> Iterator[range]:
    """A part between marks that is "the mayor said on Monday" and nothing more."""
    marks = [i for i, t in enumerate(tokens) if t.low in _MARKS]
    ends = [*marks[1:], len(tokens) - (tokens[-1].low in ".!?")] if marks else []
    for i, end in zip(marks, ends, strict=True):
        if 2 <= end - i - 1 <= _LONGEST and _reports(tokens, i + 1, end):
            yield range(i + 1, end)


def _reports(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether ``[first, end)`` is a subject and a verb of saying without what is said."""
    verb = next((k for k in range(first, min(end, first + _VERB_REACH)) if tokens[k].low in _CLOSING), -1)
    if verb < 0 or tokens[first].low in _NO_SUBJECT or _CLAUSE & {t.low for t in tokens[first:verb]}:
        return False
    if verb == first:
        after = {t.low for t in tokens[verb + 1 : end]}
        opens = tokens[verb + 1].low == "that" if verb + 1 < end else False
        return tokens[verb].low in ("said", "says", "reported", "added") and not opens and not after & _FINITE
    return verb + 1 == end or tokens[verb + 1].low not in _NO_REPORT


def _opening(tokens: Sequence[Token]) -> Iterator[range]:
    """The subject before a first verb of saying and "that" ("Health officials confirmed that"), where another one follows."""
    for k, token in enumerate(tokens[:_OPENING_LONGEST]):
        if token.low in _MARKS:
            return
        if token.low in _CLOSING and k:
            that = k + 1 < len(tokens) and tokens[k + 1].low == "that"
            after = tokens[k + 1 + that] if k + 1 + that < len(tokens) else None
            said = that or token.low in ("said", "says")
            if said and after is not None and after.low not in _PRONOUNS and after.low not in _MARKS:
                yield range(0, k + 1 + that)
            return
