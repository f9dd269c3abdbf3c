"""Which act a time dates: the trial's beginning in "the trial opens on 8 May", the vote in "Tuesday's vote"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from framing.claims.acts.verb_forms import is_past
from framing.claims.parsed import Parsed, is_negation
from framing.claims.times.clock import Time
from framing.claims.times.steps import Step, steps_of

_REACH = 16
_STOPS = frozenset(";:()")
_LEADS = frozenset(
    """on in at by from until till since before after for to of through during around about early late the mid - this last next
    no than later earlier shortly just soon as""".split()
)
_ENDS = frozenset(',.;:()"!?')
_FOR = frozenset("for to until till as".split())
_TO_NOUN = frozenset("for as to".split())
_BREAKS = frozenset(
    ", and but or who which that to when while after following before as if because where until".split()
)
_TO_COME = frozenset("will 'll shall to would may might due set scheduled expected plans planned".split())
_DETERMINERS = frozenset("the a an this its his her their our my".split())
_MARKS = frozenset(",;:.")
# Steps that only say where in its course a thing stands, and words that leave the act to a noun.
_PHASE = {"begin": "begin", "open": "begin", "effect": "begin", "end": "end", "close": "end"}
_LIGHT, _PLAN = frozenset({"light"}), frozenset({"plan"})
_NO_ACT = _LIGHT | _PLAN | frozenset(_PHASE)
SAID = frozenset({"announce"})
_DAY_NOUNS = frozenset("day date night morning week month year".split())


@dataclass(frozen=True, slots=True)
class Dated:
    """What a time dates: which ``steps`` of a story, at which ``phase`` (begin, end or ""), told by a word of which ``concept``.

    ``index`` is that word's token, -1 where none was found; ``tense`` is past, future or "".
    """

    steps: frozenset[str] = frozenset()
    phase: str = ""
    concept: str = ""
    index: int = -1
    tense: str = ""


@lru_cache(maxsize=8192)
def dated_event(time: Time, parsed: Parsed) -> Dated:
    """What ``time`` dates in its sentence.

    >>> from framing.claims.parsed import parse
    >>> parsed = parse("The Ro trial will open on 8 May after a judge refused on 2 May to delay it.")
    >>> [(sorted(d.steps), d.phase) for d in (dated_event(t, parsed) for t in parsed.times)]
    [(['trial'], 'begin'), (['reject'], '')]
    """
    first = _led_from(time, parsed)
    if first - 1 in parsed.cited:
        return Dated(SAID, index=first - 1)  # "The judge said on Monday that"
    leads = [t.low for t in parsed.tokens[first : time.first]]
    governor, matter = _governor(time, first, parsed)
    if governor is None:
        return Dated(phase=_phase_of(leads, parsed, time))
    phases = {_PHASE[s] for s in governor.steps if s in _PHASE}
    phase = phases.pop() if len(phases) == 1 else ""
    steps = governor.steps - _NO_ACT
    if (phase or not steps) and matter is not None:
        steps = matter.steps - _NO_ACT or steps
    led = _phase_of(leads, parsed, time)
    phase = led if led == "end" else phase or led
    if "lead" in steps and (phase == "begin" or _becomes(parsed, governor)):
        steps, phase = frozenset({"take_office"}), ""  # "in power since 1994"
    tense = _tense(parsed, governor)
    if steps:
        steps |= _with_it(governor, parsed)
    return Dated(steps, phase, governor.concept, governor.first, tense)


def _with_it(act: Step, parsed: Parsed) -> frozenset[str]:
    """What an act did besides ("crashed, killing two"), on the same day."""
    tokens = parsed.tokens
    found: set[str] = set()
    for step in steps_of(parsed):
        before = tokens[step.first - 1].low if step.first > act.last else ""
        if before == "," and tokens[step.first].low.endswith("ing"):
            found.update(step.steps)
    return frozenset(found) - _NO_ACT - SAID


def _becomes(parsed: Parsed, step: Step) -> bool:
    """Whether an office is one that somebody comes to have ("became head of the bank")."""
    return any(
        t.low in ("become", "became", "becomes", "becoming")
        for t in parsed.tokens[max(0, step.first - 3) : step.first]
    )


def _tense(parsed: Parsed, step: Step) -> str:
    """Whether an act is told as past or as to come."""
    low = parsed.tokens[step.first].low
    led = {t.low for t in parsed.tokens[max(0, step.first - 5) : step.first] if t.low not in _MARKS}
    if led & _TO_COME:
        return "future"
    return "past" if step.verb and is_past(low) and not led & {"is", "are", "be"} else ""


@lru_cache(maxsize=4096)
def dated_times(parsed: Parsed) -> tuple[Time, ...]:
    """The times of what is told, those of past acts before the day of publication and those to come after it.

    >>> from datetime import date
    >>> from framing.claims.parsed import parse
    >>> friday = date(2024, 5, 10)
    >>> [len(t.spans) for t in dated_times(parse("She left on Monday.", friday))]
    [1]
    """
    return tuple(_placed(t, parsed) for t in parsed.times if t.first not in parsed.cited)


def _placed(time: Time, parsed: Parsed) -> Time:
    if parsed.published is None or len(time.spans) < 2 or time.kind.startswith("clock"):
        return time
    tense, today = dated_event(time, parsed).tense, parsed.published.toordinal()
    kept = time.spans
    if tense == "past":
        kept = tuple(s for s in time.spans if s[0] <= today)
    elif tense == "future":
        kept = tuple(s for s in time.spans if s[1] >= today)
    return replace(time, spans=kept or time.spans)


def _phase_of(leads: Sequence[str], parsed: Parsed, time: Time) -> str:
    """Of "from 8 May" and "since" the beginning, of "until" the end, but of "not until" the beginning."""
    if {"from", "since"} & set(leads):
        return "begin"
    if {"until", "till", "through"} & set(leads):
        before = parsed.tokens[max(0, time.first - 14) : time.first]
        waits = any(
            is_negation(t.low) or t.low in ("wait", "waits", "shut", "closed", "delayed", "postponed")
            for t in before
        )
        return "begin" if waits else "end"
    return ""


def _governor(time: Time, first: int, parsed: Parsed) -> tuple[Step | None, Step | None]:
    """The act that a time belongs to, and the noun that says of what, where the act only says "begins" or "is held"."""
    noun = _modified(time, parsed)
    if noun is not None:
        return noun, None
    left = _leftward(first, parsed)
    verb = _verb(left, parsed)
    after = parsed.tokens[time.last].low if time.last < len(parsed.tokens) else ""
    lead = parsed.tokens[first].low if first < time.first else ""
    planned = verb is not None and after in _TO_NOUN and lead not in _FOR and bool(verb.steps & _PLAN)
    if planned or not left or _in_front(time, first, parsed) or _explained_after(time, parsed):
        return _of_clause(_rightward(time, parsed))
    if verb is None:
        return _head(left[::-1]), None
    if _is_bare(verb):
        noun = _matter(verb, left)
        return (noun, None) if noun is not None else _of_clause(_rightward(time, parsed))
    return verb, _matter(verb, left)


def _verb(left: Sequence[Step], parsed: Parsed) -> Step | None:
    """The nearest verb, or the listed one before it in its clause ("arrested suspected thief Ro on Tuesday")."""
    verbs = [s for s in left if s.verb]
    if len(verbs) > 1 and not verbs[0].steps and verbs[1].steps - _LIGHT - _PLAN:
        between = {t.low for t in parsed.tokens[verbs[1].last : verbs[0].first]}
        if not between & _BREAKS:
            return verbs[1]
    return verbs[0] if verbs else None


def _is_bare(verb: Step) -> bool:
    """Whether a verb leaves the act to a noun ("was held on", "is planned for")."""
    return bool(verb.steps & _LIGHT) or bool(verb.steps) and not verb.steps - _PLAN


def _matter(verb: Step, left: Sequence[Step]) -> Step | None:
    """The noun for an act that a verb has as its object, else as its subject."""
    nouns = [s for s in reversed(left) if not s.verb and s.steps - _LIGHT - _PLAN - SAID]
    return _head([s for s in nouns if s.first > verb.first]) or _head(
        [s for s in nouns if s.first < verb.first]
    )


def _head(nouns: Sequence[Step]) -> Step | None:
    """The first noun, or the last of those that stand beside it ("the murder trial")."""
    head = None
    for noun in nouns:
        if head is not None and noun.first != head.last:
            break
        head = noun
    return head


def _of_clause(steps: Sequence[Step]) -> tuple[Step | None, Step | None]:
    """The verb of a clause that follows, with the noun that says of what."""
    nouns = [s for s in steps if not s.verb and s.steps - _LIGHT - _PLAN - SAID]
    verbs = [s for s in steps if s.verb and not _is_bare(s) and not (nouns and s.steps & SAID)]
    verb = verbs[0] if verbs else None
    return (verb, _head(nouns)) if verb is not None else (_head(nouns), None)


def _modified(time: Time, parsed: Parsed) -> Step | None:
    """The noun that a time stands before ("Tuesday's vote", "the 3 May hearing")."""
    tokens = parsed.tokens
    if time.kind == "duration" and time.last + 1 < len(tokens) and tokens[time.last].low in ("of", "in"):
        return _spent(time, parsed)
    owner = tokens[time.last - 1].low.endswith("'s")
    led = tokens[time.first - 1].low if time.first else ""
    if not owner and led not in _DETERMINERS or time.last >= len(tokens):
        return None
    for step in steps_of(parsed):
        if time.last <= step.first < time.last + 4 and not (step.verb and step.first > time.last):
            if all(t.low[0].isalnum() or t.low == "-" for t in tokens[time.last : step.first]):
                return step
    noun = tokens[time.last]
    if noun.concept and noun.low.isalpha() and not noun.name:
        return Step(time.last, time.last + 1, frozenset(), noun.concept, False)  # "his 5 June tweet"
    return None


def _spent(time: Time, parsed: Parsed) -> Step | None:
    """What a length of time is spent on ("three days of talks", "a month in captivity")."""
    first = time.last + 1
    found = [s for s in steps_of(parsed) if s.first in (time.last, first) and not s.verb]
    noun = parsed.tokens[first]
    plain = parsed.tokens[time.last].low == "of" and noun.concept and noun.low.isalpha() and not noun.name
    unknown = Step(first, first + 1, frozenset(), noun.concept, False) if plain else None
    return found[0] if found else unknown


def _led_from(time: Time, parsed: Parsed) -> int:
    """Where the phrase of a time begins, with the words that lead it ("on", "by early")."""
    first = time.first
    dated = {k for t in parsed.times for k in range(t.first, t.last)}
    while first and (parsed.tokens[first - 1].low in _LEADS or first - 1 in dated):
        first -= 1
    return first


def _in_front(time: Time, first: int, parsed: Parsed) -> bool:
    """Whether a time stands before its clause ("..., and on Friday the court ruled")."""
    before = parsed.tokens[first - 1].low if first else ""
    after = parsed.tokens[time.last].low if time.last < len(parsed.tokens) else "."
    # "sacked their coach, Ro, on Friday after a defeat" goes on.
    return before in ("", ",", "and", "but", ";", '"') and after not in _ENDS | _BREAKS


def _explained_after(time: Time, parsed: Parsed) -> bool:
    """Of "until Friday, the day she resigned"."""
    after = [t.low for t in parsed.tokens[time.last : time.last + 3]]

    return after[:2] == [",", "the"] and after[-1] in _DAY_NOUNS


def _leftward(first: int, parsed: Parsed) -> list[Step]:
    tokens = parsed.tokens
    least = max(0, first - _REACH)
    least = next((k + 1 for k in range(first - 1, least - 1, -1) if tokens[k].low in _STOPS), least)
    return [s for s in reversed(steps_of(parsed)) if least <= s.first < first and s.first not in parsed.cited]


def _rightward(time: Time, parsed: Parsed) -> list[Step]:
    near = range(time.last, time.last + _REACH)
    return [s for s in steps_of(parsed) if s.first in near and s.first not in parsed.cited]
