"""Who does what to whom: verbs with the noun phrases before and behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.features.entities.by_doers import COUNTS, TIME_NOUNS, TIMES, UNITS, find_by
from framing.features.entities.gazetteer import groups
from framing.features.entities.phrases import PREPOSITIONS, Phrase
from framing.features.entities.tagging import Tagged
from framing.lexicons.inflect import verb_forms
from framing.text.verbs import FORMS, SPEECH_FORMS

_PASSIVE = re.compile(r"b (?:[Rb] ){0,3}E[ ,.\-Q()q]")
# Participles that describe a state: nobody is hidden behind them.
_STATES = frozenset(
    "based located situated interested concerned worried involved committed married tired born supposed used pleased "
    "displeased delighted thrilled frustrated meant intended designed "
    "excited scared surprised disappointed satisfied convinced determined prepared related devoted dedicated experienced "
    "limited mixed united opposed set gone done left lost stuck aged titled entitled allowed scheduled due needed required "
    "known concerned qualified inclined tempted retired separated headquartered rooted steeped divided advanced complicated "
    "crowded detailed talented armed poised slated associated headed focused expected seen believed thought considered viewed "
    "regarded understood assumed perceived deemed mistaken aimed estimated shocked engaged overwhelmed".split()
)
# Other words in un- and -ed are adjectives: "was unexpected".
_UNDOING = frozenset(
    "unveiled unleashed unlocked unloaded unearthed unified unseated undone undertaken undermined understood".split()
)
# "The group includes": nothing is done to anybody.
_NO_DEEDS = frozenset(
    form
    for verb in (
        "include contain comprise involve represent mean become remain resemble weigh lack last think know want need owe cost"
    ).split()
    for form in verb_forms(verb)
)
# "Dozens of farmers": the farmers are meant.
_AMOUNTS = frozenset(
    "number group dozens hundreds thousands millions majority minority lot lots pair couple series handful rest some many most "
    "all both each half part members one two three".split()
)
# "After learning two men were killed": a clause follows, and no object.
_THAT = frozenset(
    "suggesting showing indicating finding learning believing knowing hoping fearing thinking saying claiming insisting arguing "
    "warning".split()
)
_WHERE = frozenset(
    "forward north south east west close above ahead anywhere here there home abroad alone longer shorter higher lower faster "
    "slower backward backwards forwards upward upwards downward downwards sideways halfway".split()
)
# What follows has a subject of its own: "to let the mayor leave", "to ensure the dam is mended".
_TAKE_CLAUSES = SPEECH_FORMS | frozenset("let make help see watch hear have ensure prove show".split())
_AGO = frozenset("earlier later ago".split())
_WHICH_TIME = frozenset("last next this over in on at during early late".split())
_THOSE = frozenset(("those", "anyone", "everyone", "all"))
# A subject's head stands before them too: "the break into the mill was".
_OVER = PREPOSITIONS | frozenset("into within without across through near around inside outside".split())
_OF, _SEATS = frozenset(["of"]), frozenset(("of", "in", "at"))
_PLACES = frozenset("of in at on near".split())
_REACH_COMMA = 30


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
    starts = {p.first: n for n, p in enumerate(phrases)}
    subjects = _Subjects(tagged, phrases)
    found = [*_passives(tagged, phrases, starts, subjects), *_actives(tagged, phrases, subjects)]
    return sorted(found, key=lambda c: c.verb)


class _Subjects:
    """Finds the noun phrase that is the subject of a verb."""

    def __init__(self, tagged: Tagged, phrases: Sequence[Phrase]) -> None:
        self._tags, self._words, self._phrases = tagged.tags, tagged.document.words, phrases
        self._ends = {p.end: n for n, p in enumerate(phrases)}

    def of(self, first: int) -> int:
        """The number of the phrase that is the subject of the verb group that begins at word ``first``, or -1."""
        at = self._before_day(first)
        if at < first:
            # "Lund, on Tuesday, left"
            return self._ends.get(at, -1) if self._tags[2 * first - 1] == "," else self.of(at)
        n = self._before(first)
        if n >= 0 and self._words[self._phrases[n].end - 1] in TIMES | TIME_NOUNS | _AGO:
            at = self._phrases[n].first
            while at and self._words[at - 1] in _WHICH_TIME:
                at -= 1
            return self.of(at)  # "Norway last year imposed"
        return self._head(n) if n >= 0 else -1

    def _before_day(self, first: int) -> int:
        """Where a time before a verb begins: "Police on Tuesday arrested", "It late Tuesday struck", "Lund in 2018 shut"."""
        tags, words, k = self._tags, self._words, first
        if k > 1 and words[k - 1] in TIME_NOUNS and tags[2 * k - 4] == "d":
            k -= 1  # "on Tuesday night"
        if k > 1 and tags[2 * k - 2] == "#" and (tags[2 * k - 4] == "d" or words[k - 2] == "may"):
            k -= 1  # "on May 3", "in June 2018"
        named = k > 1 and (tags[2 * k - 2] == "d" or words[k - 1] == "may" and words[k - 2] in _WHICH_TIME)
        if named or k > 1 and tags[2 * k - 2] == "#" and words[k - 2] == "in":
            k -= 1
            while k > 1 and words[k - 1] in _WHICH_TIME and tags[2 * k - 1] == " ":
                k -= 1
            apart = tags[2 * k - 1] == "," == tags[2 * first - 1]
            return k if apart or tags[2 * k - 1] in " ," and tags[2 * first - 1] == " " else first
        return first - (first > 1 and words[first - 1] == "then")

    def _before(self, first: int) -> int:
        """The phrase before the group, a relative pronoun or what stands between commas passed over."""
        tags = self._tags
        if first and tags[2 * first - 2 : 2 * first] == "W ":
            return self._ends.get(first - 1, -1)
        if first > 2 and tags[2 * first - 6 : 2 * first - 2] == "W I ":
            return self._ends.get(first - 3, -1)  # "a margin that by law triggers a count"
        if first and tags[2 * first - 1] == ",":
            return self._before_commas(first)
        return self._ends.get(first, -1) if not first or tags[2 * first - 1] in " Q" else -1

    def _before_commas(self, first: int) -> int:
        """Lund, in "Lund, who has a cold, left" and "Lund, a critic of the plan, left"."""
        tags = self._tags
        for k in range(first - 1, max(first - _REACH_COMMA, 0), -1):
            before = tags[2 * k - 1]
            if before in ".(-)":
                return -1
            if before == ",":
                name = self._ends.get(first, -1)
                party = self._words[k].startswith(("d-", "r-", "i-"))  # "Lund, D-Harrow, left"
                if party:
                    return self._ends.get(k, -1)
                if name >= 0 and self._phrases[name].first == k and tags[2 * first - 2] == "C":
                    return name  # "The mayor, Ana Lund, left"
                return self._ends.get(k, -1) if tags[2 * k] in "WD#PG" else -1
        return -1

    def _head(self, n: int) -> int:
        """The phrase that a subject ending in phrase ``n`` is about: the strike, in "the strike on the airport killed"."""
        tags, words, phrases = self._tags, self._words, self._phrases
        end = phrases[n].end
        relative = tags[2 * end : 2 * end + 1] == "W"
        if relative and words[end - 1] in UNITS:
            return -1  # "cut it to 12 percent, which helped"
        over = _OVER
        if relative:
            # "a guard of the mill who", "a strike at the airport that"; not "the fall of the mill, which", "talks with Lund, who"
            over = (_SEATS if words[end] == "who" else _PLACES) - (
                _OF if tags[2 * end - 1] == "," else frozenset()
            )
        who = relative and words[end] == "who"
        while (at := phrases[n].first - 1) >= 0 and tags[2 * at + 1] == " ":
            if who and words[phrases[n].end - 1] in groups():
                break  # "fear of the men in the mill who"
            if tags[2 * at] == "G" and not relative and words[at] not in _THAT:
                # "the men holding signs", "the habit of holding signs"; "holding signs" is no phrase.
                behind = at - (words[at - 1] in PREPOSITIONS)
                return self._ends.get(behind, -1) if tags[2 * behind - 1] == " " else -1
            if not relative and (subject := self._antecedent(at)) >= 0:
                return subject
            if at > 1 and tags[2 * at - 2] == "J" and words[at - 2] in _THOSE:
                return -1  # "those responsible for the fire"
            if self._lists(n, at):
                n -= 1  # "beaches in Harrow and Orro were"
                continue
            joins = n and phrases[n - 1].end == at and tags[2 * at - 1] == " " and words[at] in over
            if not joins or words[at - 1] in _AMOUNTS:
                break
            n -= 1
        return n

    def _lists(self, n: int, at: int) -> bool:
        """Whether "and" at word ``at`` joins phrase ``n`` to one that a preposition brings in."""
        if (
            not n
            or self._words[at] != "and"
            or self._phrases[n - 1].end != at
            or self._tags[2 * at - 1] != " "
        ):
            return False
        before, opens = self._phrases[n - 1].first - 1, self._tags[2 * self._phrases[n].first]
        return before >= 0 and self._words[before] in PREPOSITIONS and opens not in "DP"

    def _antecedent(self, verb: int) -> int:
        """The principal, for the verb of "the principal who voiced doubt was fired"; -1 where its clause does not end there."""
        tags, at = self._tags, verb
        reduced = at - (self._words[at] in PREPOSITIONS)
        to = tags[2 * at - 2 : 2 * at + 1] == "T B" and self._words[at] not in _TAKE_CLAUSES
        of = tags[2 * reduced : 2 * reduced + 2] == "E " and reduced < at
        if at > 1 and (of and self._words[reduced] not in _TAKE_CLAUSES or to):
            # "a mine owned by a friend was closed", "the men held in Orro", "the deal to avoid a strike broke"
            before = reduced if reduced < at else at - 1
            n = self._ends.get(before, -1) if tags[2 * before - 1] == " " else -1
            return self._head(n) if n >= 0 else -1
        if tags[2 * at] not in "VEB":
            return -1
        while at and tags[2 * at - 1] == " " and tags[2 * at - 2] in "mhRb":
            at -= 1
        if at < 2 or tags[2 * at - 2 : 2 * at] != "W " or tags[2 * at - 3] != " ":
            return -1
        n = self._ends.get(at - 1, -1)
        return self._head(n) if n >= 0 else -1


def _passives(
    tagged: Tagged, phrases: Sequence[Phrase], starts: dict[int, int], subjects: _Subjects
) -> list[Clause]:
    tags, words = tagged.tags, tagged.document.words
    found = []
    for match in _PASSIVE.finditer(tags):
        verb = (match.end() >> 1) - 1
        if words[verb] in _STATES or words[verb].startswith("un") and words[verb] not in _UNDOING:
            continue
        if words[verb] == "made" and words[verb + 1 : verb + 2] == ["up"]:
            continue  # "is made up of"
        first = _group_start(tags, match.start() >> 1)
        by = find_by(tagged, verb)
        agent = starts.get(by + 1, -1) if by >= 0 else -1
        if agent >= 0 and words[phrases[agent].end - 1] in COUNTS:
            by = agent = -1
        # An agent that is no noun phrase ("by them") is an agent all the same.
        end = by + 2 if by >= 0 else verb + 1
        found.append(
            Clause(verb, first, end, True, agent if by < 0 or agent >= 0 else -2, subjects.of(first))
        )
    return found


def _group_start(tags: str, at: int) -> int:
    """The first word of the verb's group: auxiliaries and adverbs before it, but not the month of "in May left"."""
    while (
        at > 0
        and tags[2 * at - 4 : 2 * at - 1] != "I m"
        and tags[2 * at - 1] == " "
        and tags[2 * at - 2] in "mhRb"
    ):
        at -= 1
    return at


def _actives(tagged: Tagged, phrases: Sequence[Phrase], subjects: _Subjects) -> list[Clause]:
    tags, words = tagged.tags, tagged.document.words
    found = []
    for n, phrase in enumerate(phrases):
        verb = phrase.first - 1
        if verb < 1 or tags[2 * verb + 1] not in " q":
            continue
        kind = tags[2 * verb]
        if (
            kind not in "VEBG"
            or words[verb] in SPEECH_FORMS
            or words[verb] in _NO_DEEDS
            or _measures(tagged, phrase)
        ):
            continue
        first = _group_start(tags, verb) if tags[2 * verb - 1] == " " else verb
        group = tags[2 * first : 2 * verb : 2]
        if kind == "E" and "b" in group or kind == "G" and "b" not in group:
            continue
        if tags[2 * first - 2] in "TOI" and tags[2 * first - 1] == " ":
            continue
        said = tags[2 * first - 2] != "W" or words[verb] in FORMS
        if said and tags[2 * phrase.end - 1] == " " and tags[2 * phrase.end] in "mhbV":
            continue  # "believes the army will leave"
        subject = subjects.of(first)
        if subject >= 0 or tags[2 * first - 2] == "U":
            found.append(Clause(verb, first, verb + 1, False, subject, n))
    return found


def _measures(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether a phrase says how much, when or where ("fell 13 percent", "left last week", "moved forward"), and is no object."""
    head = tagged.document.words[phrase.end - 1]
    if head in _WHERE and phrase.end - phrase.first == 1:
        return True
    counted = "#" in tagged.tags[2 * phrase.first : 2 * phrase.end : 2]
    return head in TIME_NOUNS or head in UNITS and (counted or head == "percent")
