"""The steps of a story that words stand for: "opened", "inauguration" and "first trains" are one, "announced" another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.claims.acts.phrases import forms
from framing.claims.acts.verb_forms import is_participle, is_past, verb_stem
from framing.claims.concepts import ACT_GROUPS, FUNCTION, Token, concept_of
from framing.claims.parsed import Parsed
from framing.claims.quantities.numerals import FRACTION_WORD, WORD_VALUE
from framing.claims.synonyms import SAYING, read_lines

_HELPERS = frozenset(
    "to will would can could may might must shall should did does do not n't won't wouldn't can't cannot couldn't".split()
)
_BEFORE_NOUN = frozenset(
    "the a an its his her their this that these those no any every each first of for by".split()
)
_BEFORE_ING = frozenset("is are was were be been being , not".split())
_BE = frozenset("is are was were be been being get got gets has have had having".split())


@dataclass(frozen=True, slots=True)
class Step:
    """A word or phrase for an act at tokens ``[first, last)``.

    ``steps`` are the steps of a story that it may be, none where no list holds it; ``concept`` is its group or stem; ``verb``
    whether it stands as a verb.
    """

    first: int
    last: int
    steps: frozenset[str]
    concept: str
    verb: bool


Phrase = tuple[str, ...]


def _noun_forms(noun: str) -> Iterator[str]:
    yield noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        yield noun[:-1] + "ies"
    elif not noun.endswith("s"):
        yield noun + ("es" if noun.endswith(("ch", "sh", "x")) else "s")


def _verb_forms(verb: str) -> Iterator[str]:
    """The forms of a verb, with the doubled consonant of "acquitted"."""
    yield verb
    yield from forms(verb)
    if len(verb) > 4 and verb[-1] in "tlr" and verb[-2] in "aeiou":
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def _read() -> dict[str, list[tuple[Phrase, bool, frozenset[str]]]]:
    """Phrases by their first word, the longest first: the phrase, whether it is a verb's, and its steps."""
    found: dict[tuple[Phrase, bool], set[str]] = {}
    for line in read_lines("steps.txt"):
        step, words = line.split(":", 1)
        verbs, _, nouns = words.partition("/")
        for phrase in filter(None, (p.strip() for p in verbs.split(","))):
            verb, *rest = phrase.replace("-", " - ").split()
            for form in _verb_forms(verb):
                found.setdefault(((form, *rest), True), set()).add(step)
        for phrase in filter(None, (p.strip() for p in nouns.split(","))):
            for form in _noun_forms(phrase):
                found.setdefault((tuple(form.replace("-", " - ").split()), False), set()).add(step)
    by_word: dict[str, list[tuple[Phrase, bool, frozenset[str]]]] = {}
    for (words_of, of_verb), steps in found.items():
        by_word.setdefault(words_of[0], []).append((words_of, of_verb, frozenset(steps)))
    return {word: sorted(rows, key=lambda row: -len(row[0])) for word, rows in by_word.items()}


_PHRASES = _read()


def _by_concept() -> dict[str, frozenset[str]]:
    """The step of each word group that holds the first verb of a line."""
    found: dict[str, set[str]] = {}
    for line in read_lines("steps.txt"):
        step, words = line.split(":", 1)
        concept = concept_of(words.split(",")[0].split("/")[0].strip())
        if concept in ACT_GROUPS and step not in ("announce", "light", "plan"):
            found.setdefault(concept, set()).add(step)
    return {concept: frozenset(steps) for concept, steps in found.items()}


_OF_GROUP = _by_concept()


@lru_cache(maxsize=4096)
def steps_of(parsed: Parsed) -> tuple[Step, ...]:
    """The words of a sentence that tell an act, left to right.

    >>> from framing.claims.parsed import parse
    >>> [(sorted(s.steps), s.verb) for s in steps_of(parse("The bridge in Ro was inaugurated after a jury's verdict."))]
    [(['light'], True), (['open'], True), (['verdict'], False)]
    """
    return tuple(_steps(parsed))


def _steps(parsed: Parsed) -> Iterator[Step]:
    tokens = parsed.tokens
    lows = tuple(t.low.removesuffix("'s") for t in tokens)
    dated = {k for t in parsed.times for k in range(t.first, t.last)}
    i = 0
    while i < len(tokens):
        step = None if i in dated else _step_at(tokens, lows, i)
        if step is not None:
            yield step
        i = step.last if step else i + 1


def _step_at(tokens: Sequence[Token], lows: Phrase, i: int) -> Step | None:
    low, token = lows[i], tokens[i]
    rows = [row for row in _PHRASES.get(low, ()) if lows[i : i + len(row[0])] == row[0]]
    if token.name and (i and not rows or i and token.capital and len(rows[0][0]) == 1):
        return None  # "the Battle of Ro", "Mr March"
    verb = is_verb(tokens, i)
    if rows:
        length = len(rows[0][0])
        rows = [row for row in rows if len(row[0]) == length]
        if length == 1 and all(row[1] for row in rows) and _before_noun(tokens, i) and not is_participle(low):
            return None  # "their coach"
        kept = [row for row in rows if row[1] == verb] or rows
        steps = frozenset().union(*(row[2] for row in kept))
        of_verb = all(row[1] for row in kept)
        # "Opened fire" is told by no word for opening.
        return Step(i, i + length, steps, "" if of_verb and length > 1 else token.concept, of_verb)
    if low in SAYING:
        return Step(i, i + 1, frozenset({"announce"}), token.concept, True)
    if not token.concept or not low.isalpha() or low in WORD_VALUE or low in FRACTION_WORD:
        return None
    if token.span > 1 and (is_past(low) or low.endswith("s")):  # a phrase such as "stays shut"
        return Step(i, i + token.span, _OF_GROUP.get(token.concept, frozenset()), token.concept, True)
    finite = verb and (
        is_past(low) and not low.endswith("eed") or low.endswith("ing") or lows[i - 1] in _HELPERS
    )
    if finite or token.concept in ACT_GROUPS:
        steps = _OF_GROUP.get(token.concept, frozenset()) if finite or token.span > 1 else frozenset()
        return Step(i, i + token.span, steps, token.concept, finite)
    return None


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word stands as a verb: "stolen", "opens", "will open", but not "the data theft", "their strike".

    >>> from framing.claims.concepts import tokenize
    >>> is_verb(tokenize("Ro will open"), 2), is_verb(tokenize("the planned strike"), 2)
    (True, False)
    """
    low, before = tokens[i].low, tokens[i - 1].low if i else ""
    if before.endswith("'s") or before in _BEFORE_NOUN or before in WORD_VALUE or before == "-":
        return False
    if before in _HELPERS or before in _BE:
        return before != "to" or not low.endswith("s") or low.endswith("ss")
    if low.endswith("ing"):
        return before in _BEFORE_ING or not before
    if is_past(low) and not low.endswith("eed"):
        return not (is_participle(low) and _before_noun(tokens, i))
    third_person = low.endswith("s") and not low.endswith("ss") and bool(i)
    return third_person and before not in FUNCTION or before.endswith("s") and verb_stem(low) == low


def _before_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle stands before its noun ("a planned strike")."""
    before = tokens[i - 1].low if i else ""
    return before in ("the", "a", "an", "its", "his", "her", "their")
