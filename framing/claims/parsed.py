"""One sentence read once for comparison: its figures, times, and the concepts around each."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from framing.claims.cited import cited_tokens
from framing.claims.concepts import ACT_GROUPS, NUMBER_WORDS, Token, tokenize
from framing.claims.openers import plain_openers
from framing.claims.quantities.figures import find_figures
from framing.claims.quantities.numerals import FRACTION_WORD, VAGUE
from framing.claims.quantities.quantity import Figure
from framing.claims.synonyms import SAYING
from framing.claims.times.readings import Time, find_times

_CLAUSE_MARKS = frozenset(",;:()-")
_CLAUSE_WORDS = frozenset(
    "after before when while as because although though who which that whose where if but and whereas from".split()
)
_NEGATIONS = frozenset("no not never none nobody nothing neither nor without n't cannot unable".split())
_UNREAL = frozenset(
    """may might plan plans planned planning target targets aim aims goal hope hopes expected expects
    expect forecast forecasts proposed proposes proposal if unless demand demands demanding offer offers""".split()
)


@dataclass(
    frozen=True, slots=True, eq=False
)  # read once a sentence, so identity is equality and hashing is cheap
class Parsed:
    """A sentence's tokens with what was found in them.

    ``content`` holds the concepts of its words and ``names`` those of its names; ``cited`` are the tokens that only say
    where the claim comes from; ``clauses[i]`` numbers the clause of
    token ``i``; ``negated`` and ``unreal`` are the clauses that deny, or that speak of what may or shall be.
    """

    text: str
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    content: frozenset[str]
    names: frozenset[str]
    clauses: tuple[int, ...]
    negated: frozenset[int]
    unreal: frozenset[int]
    cited: frozenset[int] = frozenset()
    published: date | None = None

    def words(self, first: int, last: int) -> str:
        """The words as printed over tokens ``[first, last)``."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def near(self, first: int, last: int, reach: int = 8) -> frozenset[str]:
        """Concepts within ``reach`` tokens of ``[first, last)``; names included."""
        around = range(max(0, first - reach), min(len(self.tokens), last + reach))
        return frozenset(
            t.concept for i in around if not first <= i < last and _counts(t := self.tokens[i]) and t.concept
        )

    def anchor(self, first: int, last: int) -> str:
        """The act that ``[first, last)`` belongs to: the nearest in its clause, leftward first; "say" for a report's verb."""
        clause = self.clauses[first]
        left = range(first - 1, max(-1, first - 12), -1)
        right = range(last, min(len(self.tokens), last + 12))
        for i in (*left, *right):
            token = self.tokens[i]
            if self.clauses[i] != clause or token.name or i in self.cited and first not in self.cited:
                continue
            if _says(token):
                return "say"
            if token.concept in ACT_GROUPS:
                return token.concept
        return ""


def _says(token: Token) -> bool:
    """Whether a word reports; "claimed" in "claimed the lives of" does not."""
    return token.low in SAYING and token.concept != "kill"


def _counts(token: Token) -> bool:
    return not _says(token) and token.low not in NUMBER_WORDS and token.low not in FRACTION_WORD


def _clause_numbers(tokens: Sequence[Token], taken: Set[int]) -> tuple[int, ...]:
    """The clause of each token; "before 6 a.m." and "from 3 May" begin none."""
    numbers, clause = [], 0
    for i, token in enumerate(tokens):
        mark = token.low in _CLAUSE_MARKS and not (token.low == "-" and tokens[i - 1].end == token.start)
        clause += mark or token.low in _CLAUSE_WORDS and i + 1 not in taken and i not in taken
        numbers.append(clause)
    return tuple(numbers)


def is_negation(low: str) -> bool:
    """Whether a lower-case word denies."""
    return low in _NEGATIONS or low.endswith("n't")


@lru_cache(maxsize=8192)
def parse(sentence: str, published: date | None = None, named: str = "") -> Parsed:
    """Read one sentence; ``published`` resolves weekdays and "last year", ``named`` is its first word where that is a name."""
    tokens = plain_openers(tokenize(sentence, named), named)
    times = tuple(find_times(tokens, published))
    taken = {i for t in times for i in range(t.first, t.last)}
    figures = tuple(find_figures(tokens, taken))
    # What ranks says what is told of: "the largest", "the third".
    in_figure = {i for f in figures if f.kind not in ("ordinal", "rank") for i in range(f.first, f.last)}
    clauses = _clause_numbers(tokens, taken)
    cited = cited_tokens(tokens)
    spoken = [
        t for i, t in enumerate(tokens)
        if i not in taken and i not in in_figure and t.low[0].isalpha() and _counts(t) and t.low not in VAGUE
    ]  # fmt: skip
    return Parsed(
        sentence, tokens, figures, times,
        frozenset(t.concept for t in spoken if not t.name and t.concept),
        frozenset(t.concept for t in spoken if t.name),
        clauses,
        frozenset(c for c, t in zip(clauses, tokens, strict=True) if is_negation(t.low)),
        frozenset(c for c, t in zip(clauses, tokens, strict=True) if t.low in _UNREAL),
        cited, published,
    )  # fmt: skip
