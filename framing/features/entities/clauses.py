"""Who does what to whom: verbs with the noun phrases before and behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.features.entities.phrases import PREPOSITIONS, Phrase
from framing.features.entities.tagging import Tagged
from framing.text.verbs import SPEECH_FORMS

_PASSIVE = re.compile(r"b (?:[Rb] ){0,3}E[ ,.\-Q()q]")
# Participles that describe a state: nobody is hidden behind them.
_STATES = frozenset(
    "based located situated interested concerned worried involved committed married tired born supposed used pleased "
    "displeased delighted thrilled frustrated meant intended designed "
    "excited scared surprised disappointed satisfied convinced determined prepared related devoted dedicated experienced "
    "limited mixed united opposed set gone done left lost stuck aged titled entitled allowed scheduled due needed required "
    "known concerned qualified inclined tempted retired separated headquartered rooted steeped divided advanced complicated "
    "crowded detailed talented armed poised slated associated headed focused expected seen believed thought considered viewed "
    "regarded understood assumed perceived deemed mistaken".split()
)
# Other words in un- and -ed are adjectives: "was unexpected".
_UNDOING = frozenset(
    "unveiled unleashed unlocked unloaded unearthed unified unseated undone undertaken undermined understood".split()
)
_TIMES = frozenset(
    "then now late early mid next last noon midnight dawn dusk year-end weekend week month year day tonight".split()
)
_TIME_NOUNS = frozenset(
    "day days week weeks month months year years hour hours minutes night time times morning evening afternoon weekend".split()
)
# "Dozens of farmers": the farmers are meant.
_CHANGES = frozenset(
    "raised lowered cut reduced increased boosted expanded extended shortened delayed slowed beaten defeated outnumbered".split()
)
_UNITS = frozenset(
    "percent points point votes times degrees feet miles metres meters kilometres kilometers inches dollars cents pounds euros "
    "seats million billion trillion".split()
)
_AMOUNTS = frozenset(
    "number group dozens hundreds thousands millions majority minority lot lots pair couple series handful rest some many most "
    "all both each half part members one two three".split()
)
_OF = frozenset(["of"])
_PLACES = frozenset("of in at on near from".split())
_REACH_BY = 8


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb, word ``verb``, in words ``[first, end)``; ``agent`` and ``patient`` are numbers of noun phrases, -1 for none."""

    verb: int
    first: int
    end: int
    passive: bool
    agent: int
    patient: int


def find_clauses(tagged: Tagged, phrases: Sequence[Phrase]) -> list[Clause]:
    """Passives, with or without an agent, and active verbs that have both a subject and an object."""
    ends = {p.end: n for n, p in enumerate(phrases)}
    starts = {p.first: n for n, p in enumerate(phrases)}
    found = [*_passives(tagged, starts, ends), *_actives(tagged, phrases, ends)]
    heads = [_head_of(tagged, phrases, n) for n in range(len(phrases))]
    found = [
        replace(c, patient=heads[c.patient])
        if c.passive and c.patient >= 0
        else replace(c, agent=heads[c.agent])
        if not c.passive and c.agent >= 0
        else c
        for c in found
    ]
    return sorted(found, key=lambda c: c.verb)


def _head_of(tagged: Tagged, phrases: Sequence[Phrase], n: int) -> int:
    """The phrase that a subject ending in phrase ``n`` is about: the strike, in "the strike on the airport killed"."""
    tags, words = tagged.tags, tagged.document.words
    end = phrases[n].end
    # What a relative clause is said of: "a strike at the airport that", but "revenge for a strike that", "a talk with Lund, who".
    over = PREPOSITIONS
    if tags[2 * end : 2 * end + 1] == "W":
        over = _OF if words[end] == "who" else _PLACES
    while n and phrases[n - 1].end == phrases[n].first - 1:
        at = phrases[n].first - 1
        joins = tags[2 * at - 1] == tags[2 * at + 1] == " " and words[at] in over
        if not joins or words[at - 1] in _AMOUNTS:
            break
        n -= 1
    return n


def _passives(tagged: Tagged, starts: dict[int, int], ends: dict[int, int]) -> list[Clause]:
    tags, words = tagged.tags, tagged.document.words
    found = []
    for match in _PASSIVE.finditer(tags):
        verb = (match.end() >> 1) - 1
        if words[verb] in _STATES or words[verb].startswith("un") and words[verb] not in _UNDOING:
            continue
        if words[verb] == "made" and words[verb + 1 : verb + 2] == ["up"]:
            continue  # "is made up of"
        first = _group_start(tags, match.start() >> 1)
        by = _by(tagged, verb)
        agent = starts.get(by + 1, -1) if by >= 0 else -1
        # An agent that is no noun phrase ("by them") is an agent all the same.
        end = by + 2 if by >= 0 else verb + 1
        found.append(
            Clause(verb, first, end, True, agent if by < 0 or agent >= 0 else -2, _subject(tags, first, ends))
        )
    return found


def _group_start(tags: str, at: int) -> int:
    """The first word of the verb's group: auxiliaries and adverbs before it."""
    while at > 0 and tags[2 * at - 1] == " " and tags[2 * at - 2] in "mhRb":
        at -= 1
    return at


def _by(tagged: Tagged, verb: int) -> int:
    """Index of the "by" that names the doer of a passive, or -1."""
    tags, words = tagged.tags, tagged.document.words
    for k in range(verb + 1, min(verb + _REACH_BY, len(words) - 1)):
        if tags[2 * k - 1] in ".(" or tags[2 * k] in "kWVm":
            return -1
        if tags[2 * k] == "E" and words[k - 1] not in ("and", "or"):
            return -1  # "eliminated, according to the ruling obtained by"
        if words[k] == "by":
            following = tags[2 * k + 2]
            doing = words[k + 1].endswith("ing") and words[k + 2 : k + 3] in (
                ["that"],
                ["the"],
                ["a"],
                ["his"],
                ["her"],
            )
            if following == "#" and _counts_doers(tagged, k + 1, words[verb]):
                return k
            return -1 if doing or following in "#dG" or words[k + 1] in _TIMES else k
    return -1


def _counts_doers(tagged: Tagged, number: int, verb: str) -> bool:
    """Whether a number behind "by" counts those who did it: "arrested by two officers", not "raised by two points"."""
    words, tags = tagged.document.words, tagged.tags
    if verb in _CHANGES or number + 1 >= len(words) or tags[2 * number + 1] != " ":
        return False
    counted = words[number + 1]
    return counted == "of" or tags[2 * number + 2] in "SE" and counted not in _UNITS | _TIME_NOUNS


def _subject(tags: str, first: int, ends: dict[int, int]) -> int:
    """The noun phrase that ends where the verb's group begins, a relative pronoun between them left out."""
    if first and tags[2 * first - 2] == "W" and tags[2 * first - 1] == " ":
        return ends.get(first - 1, -1)
    if first and tags[2 * first - 1] not in " Q,":
        return -1
    return ends.get(first, -1)


def _actives(tagged: Tagged, phrases: Sequence[Phrase], ends: dict[int, int]) -> list[Clause]:
    tags, words = tagged.tags, tagged.document.words
    found = []
    for n, phrase in enumerate(phrases):
        verb = phrase.first - 1
        if verb < 1 or tags[2 * verb + 1] not in " q":
            continue
        kind = tags[2 * verb]
        if kind not in "VEBG" or words[verb] in SPEECH_FORMS or words[phrase.end - 1] in _TIME_NOUNS:
            continue
        first = _group_start(tags, verb) if tags[2 * verb - 1] == " " else verb
        group = tags[2 * first : 2 * verb : 2]
        if kind == "E" and "b" in group or kind == "G" and "b" not in group or kind == "B" and "T" in group:
            continue
        if tags[2 * first - 2] in "TOI" and tags[2 * first - 1] == " ":
            continue
        subject = _subject(tags, first, ends)
        if subject >= 0 or tags[2 * first - 2] == "U":
            found.append(Clause(verb, first, verb + 1, False, subject, n))
    return found
