"""Questions with one answer: what caused the fire, what the charge is, how somebody died. Two answers cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.claims.acts.oppositions import themes_meet
from framing.claims.acts.statements import statements
from framing.claims.finding import Finding, likeness, tie
from framing.claims.parsed import Parsed, is_negation
from framing.claims.scope import contrast_of, other_scope
from framing.claims.synonyms import read_lines
from framing.claims.times.time_rules import other_time

_DOUBT = frozenset(
    "may might could possible possibly perhaps probably suspected whether if alleged feared not but or either rule ruled".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """``name``, the words beside which it is asked (none: anywhere), and each way to answer with the answer's number."""

    name: str
    beside: frozenset[str]
    answers: dict[tuple[str, ...], int]


def _questions() -> list[Question]:
    found = []
    for line in read_lines("closed_sets.txt"):
        name, beside, rest = line.split(" | ", 2)
        answers = {}
        for number, ways in enumerate(rest.split(" / ")):
            for way in ways.split(", "):
                answers[tuple(way.replace("-", " - ").split())] = number
        found.append(Question(name, frozenset(beside.replace("*", "").split()), answers))
    return found


_QUESTIONS = _questions()
_FIRST: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
for _n, _q in enumerate(_QUESTIONS):
    for _way in _q.answers:
        _FIRST.setdefault(_way[0], []).append((_n, _way))


@lru_cache(maxsize=4096)
def answers(parsed: Parsed) -> dict[int, dict[int, tuple[str, int]]]:
    """For each question that a sentence answers: the answers' numbers, their words ("" for a doubted one) and token.

    >>> from framing.claims.parsed import parse
    >>> [list(a.values()) for a in answers(parse("The fire was started deliberately.")).values()]
    [[('deliberately', 4)], [('deliberately', 4)]]
    """
    lows = [t.low for t in parsed.tokens]
    words = frozenset(lows)
    longest: dict[tuple[int, int], tuple[str, ...]] = {}
    for i, low in enumerate(lows):
        for n, way in _FIRST.get(low, ()):
            if tuple(lows[i : i + len(way)]) == way and len(way) > len(longest.get((n, i), ())):
                longest[n, i] = way
    found: dict[int, dict[int, tuple[str, int]]] = {}
    for (n, i), way in longest.items():
        question = _QUESTIONS[n]
        if parsed.tokens[i].name or question.beside and not question.beside & (words - set(way)):
            continue
        if any(m == n and j < i < j + len(other) for (m, j), other in longest.items()):
            continue  # "murder" in "attempted murder"
        clause = {t for k, t in enumerate(lows) if parsed.clauses[k] == parsed.clauses[i]}
        doubted = bool(clause & _DOUBT) or any(is_negation(t) for t in clause - set(way))
        found.setdefault(n, {})[question.answers[way]] = "" if doubted else " ".join(way), i
    return found


def compare_answers(pa: Parsed, pb: Parsed) -> Iterator[Finding]:
    """Two answers to one question about one event, or the same one.

    >>> from framing.claims.parsed import parse
        >>> a = parse("Lightning caused the fire that destroyed the mill at Fell.")
        >>> b = parse("The fire that destroyed the mill at Fell was started deliberately.")
        >>> [f.status for f in compare_answers(a, b)]
        ['conflict']
    """
    of_a, of_b = answers(pa), answers(pb)
    for n in sorted(of_a.keys() & of_b.keys()):
        a, b = of_a[n], of_b[n]
        if len(a) != 1 or len(b) != 1:
            continue
        (value_a, i), (value_b, k) = *a.values(), *b.values()
        if not value_a or not value_b:
            continue
        if a.keys() == b.keys():
            yield Finding("same", "wording", value_a, value_b, f"The same {_QUESTIONS[n].name}.", 0.4)
        elif _one_event(pa, pb, {*value_a.split(), *value_b.split()}) and not _of_others(pa, i, pb, k):
            reason = f"Another {_QUESTIONS[n].name}: “{value_a}” against “{value_b}”."
            yield Finding("conflict", "wording", value_a, value_b, reason, 1.3)


def _one_event(pa: Parsed, pb: Parsed, given: set[str]) -> bool:
    apart = contrast_of(pa, pb)
    if other_time(pa, pb) or apart is not None and not {*apart} <= given or other_scope(pa, pb):
        return False
    both, part = tie(pa, pb)
    named = len(pa.names & pb.names)
    return both >= 4 and part >= 0.45 and named >= 1 or both >= 5 and part >= 0.6 and likeness(pa, pb) >= 0.5


def _of_others(pa: Parsed, i: int, pb: Parsed, k: int) -> bool:
    """Whether the verbs beside two answers are said of two things ("the guard died", "a passer-by died")."""
    near_a, near_b = (
        [s for s in statements(p) if p.clauses[s.index] == p.clauses[n]] for p, n in ((pa, i), (pb, k))
    )
    pairs = [(sa.theme, sb.theme) for sa in near_a for sb in near_b if sa.concept == sb.concept]
    return bool(pairs) and not any(themes_meet(a, b, pa, pb) for a, b in pairs)
