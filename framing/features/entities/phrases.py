"""Noun phrases, read off the string of word classes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.features.entities.tagging import Tagged
from framing.text.verbs import SPEECH_FORMS

# Determiner or possessor, then adjectives, numbers, names and nouns, the last of them the head. A comma or "and" may stand
# between adjectives ("dangerous, immoral and costly ban") and a quotation mark around one ("a "limited" deal").
_PHRASE = re.compile(
    r"(?:D[ q](?:# )?|P[ q]|[cn][ qQ])?"
    r"(?:J[ ,qQ](?:K )?(?=[JNSCMG#E])|[JNSMCcn#][ qQ]|R (?=[JEGc#])|(?<=[DPcn][ q])(?:# )?[EG][ Q](?=[NSCMJ])){0,9}"
    r"[NSCM][ ,.\-Q()q]"
)
_MAX_WORDS = 15
PREPOSITIONS = frozenset(
    "of in on for against with between over from at to about toward towards by behind under among".split()
)
# What follows people and bodies and still says who they are; "for its" and "to the country" belong to the verb before.
_OF_PEOPLE = frozenset("of in from at for behind against".split())
_SENT_TO = frozenset("adviser advisor ambassador envoy aide secretary heir successor threat traitor".split())
# Participles that say which, where no "by" follows: "a plan aimed at", "men accused of".
_SAYS_WHICH = frozenset(
    "aimed meant designed intended involved accused linked known charged based tied related dedicated suspected convicted "
    "opposed committed devoted expected believed thought scheduled alleged required".split()
)
# "Met men in light of the fire"
_NO_PLACES = frozenset(
    "light view response order addition favor favour exchange return connection contrast part front case charge spite "
    "course wake midst face name hands event aftermath".split()
)
_COUNTING = (["at", "least"], ["at", "most"])
_NUMBERED = frozenset("age section article chapter number size".split())
_OWNED = frozenset("its his her their our my your".split())
# A clause that goes on from the noun: "calling for sanctions", "aimed at", "that bans", "responsible for".
_REDUCED = re.compile(r"(?:[G] |E (?=[IOT] )|J (?=[I] ))")
_RELATIVE = re.compile(r"W (?=[Vbhm]|E |R [VbhmE])")
_MAX_CLAUSE = 10  # words
_GOES_ON = re.compile(r"(?:[^.\-(),qQ] ){0,9}[^.\-(),qQ][ ,.\-QUq()]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``[first, end)``, the last of them the head noun."""

    first: int
    end: int


def noun_phrases(tagged: Tagged) -> list[Phrase]:
    """The noun phrases of a document without what follows their heads, in the order of the text."""
    return [Phrase(match.start() >> 1, match.end() >> 1) for match in _PHRASE.finditer(tagged.tags)]


def joined_at_names(phrases: Sequence[Phrase], names: Iterable[tuple[int, int]]) -> list[Phrase]:
    """The phrases with "a Department" and "Justice spokesman" as one, where a name in words ``[first, end)`` holds both."""
    spans = {end: first for first, end in names}
    found: list[Phrase] = []
    for phrase in phrases:
        first = next((spans[k] for k in range(phrase.first + 1, phrase.end) if k in spans), phrase.first)
        if found and first < phrase.first and found[-1].first <= first < found[-1].end:
            phrase = Phrase(found.pop().first, phrase.end)
        found.append(phrase)
    return found


def reach_of_people(tagged: Tagged, phrases: list[Phrase], n: int) -> int:
    """Where phrase ``n``, which names people or a body, ends with what says who they are."""
    words = tagged.document.words
    phrase = phrases[n]
    following = words[phrase.end] if phrase.end < len(words) else ""
    if following.endswith("ing") or following == "to" and words[phrase.end - 1] not in _SENT_TO:
        return phrase.end
    if following in PREPOSITIONS and following != "to":
        if (
            following not in _OF_PEOPLE
            or words[phrase.end + 1 : phrase.end + 2]
            and words[phrase.end + 1] in _OWNED
            or following == "in"
            and words[phrase.end + 1 : phrase.end + 2]
            and _no_place(words[phrase.end + 1 : phrase.end + 3])
            or following == "from"
            and tagged.tags[2 * phrase.end + 2 : 2 * phrase.end + 3]
            not in ("C", "M")  # "freed men from prison"
        ):
            return phrase.end
    return reach(tagged, phrases, n)


def _is_capital(tagged: Tagged, at: int) -> bool:
    document = tagged.document
    return at < len(document.words) and document.text[document.word_starts[at]].isupper()


def _no_place(behind: Sequence[str]) -> bool:
    """Whether "in" opens a set phrase: "in light of", "in the wake of"."""
    return behind[0] in _NO_PLACES or behind[0] == "the" and behind[-1] in _NO_PLACES


def reach(tagged: Tagged, phrases: list[Phrase], n: int, clauses: bool = True) -> int:
    """Where phrase ``n`` ends with the prepositional phrases, and the clause if wanted, that belong to its head.

    Returns the index of the word after; at most fifteen words from the start.
    """
    tags, words = tagged.tags, tagged.document.words
    phrase = phrases[n]
    limit = phrase.first + _MAX_WORDS
    end, at = phrase.end, n
    for _ in range(3):
        if (
            at + 1 < len(phrases)
            and phrases[at + 1].first == end + 1
            and tags[2 * end - 1] in " Q"
            and tags[2 * end + 1] in " q"
            and words[end] in PREPOSITIONS
            and phrases[at + 1].end <= limit
        ):
            pair = words[end] == "between"
            at += 1
            end = phrases[at].end
            if (
                pair
                and tags[2 * end - 1 : 2 * end + 2] == " K "
                and at + 1 < len(phrases)
                and phrases[at + 1].first == end + 1
            ):
                at += 1
                end = phrases[at].end  # "talks between Norway and Denmark"
        else:
            break
    if (
        words[end : end + 1] == ["for"]
        and tags[2 * end - 2 : 2 * end] == "C "
        and _is_capital(tagged, end + 1)
    ):
        end += 2  # "a critic of Bread for All"
    if words[end - 1] in _NUMBERED and tags[2 * end - 1 : 2 * end + 1] == " #":
        end += 1  # "voters under age 30"
    if clauses and end - phrase.first < 9 and tags[2 * end - 1] == " ":
        end = _clause(tagged, phrase.first, end, limit)
    return end


def _clause(tagged: Tagged, first: int, end: int, limit: int) -> int:
    """The end of the clause that says more about the head: "calling for", "aimed at", "that bans"."""
    tags, words = tagged.tags, tagged.document.words
    opening = tags[2 * end]
    if opening not in "GEJWI":
        return end
    at = end
    if opening == "I" and tags[2 * end + 2 : 2 * end + 4] == "d ":
        # "legislation on Tuesday calling for"
        at = end + 2
        opening = tags[2 * at]
    if opening == "W":
        if not _RELATIVE.match(tags, 2 * at):
            return end
    elif not _REDUCED.match(tags, 2 * at):
        return end
    elif opening == "E" and words[at + 1] != "by" and not _says_which(tagged, first, at):
        # "The police moved in", "The premier decided to": the verb of the sentence.
        return end
    rest = _GOES_ON.match(tags, 2 * at, 2 * limit)
    if not rest:
        return end
    last = rest.end() >> 1
    stop = _before_next_verb(tags, at, last, opening == "W")
    cut = stop == last and (stop == limit or stop - at == _MAX_CLAUSE) and tags[2 * stop - 1] == " "
    if cut and tags[2 * stop : 2 * stop + 1] in tuple("NSCMJ#O"):
        # No phrase is cut in its middle: "for defying a 2011 | order", "with the head | of sales".
        while stop > end and (tags[2 * stop - 2] in "NSCMJ#cnDP" or words[stop - 1] in ("last", "next")):
            stop -= 1
    stop = whole_end(tags, end, stop)
    return _before_verb_group(tags, end, stop) if cut and _is_parted(tags, end, stop) else stop


def _is_parted(tags: str, first: int, stop: int) -> bool:
    """Whether a cut at ``stop`` parts a verb from what follows it, or from its subject.

    "A policy that has resulted | in", "who said that he had struck | two friends", "that their field | has burned".
    """
    last, following = tags[2 * stop - 2], tags[2 * stop]
    if last in "VE" or last == "B" and following in "DPcnCUJ":
        return True
    clause = tags[2 * first : 2 * stop : 2].replace("k", "W").rpartition("W")
    return clause[1] == "W" and not set("VEBhmb") & set(clause[2])


def _before_verb_group(tags: str, least: int, end: int) -> int:
    """Where a clause ends without its last verb, and without the subject of that one: "a bill | that the mayor has signed"."""
    at = end
    while at > least and tags[2 * at - 2] in "VEBTRmhb":
        at -= 1
    if "T" not in tags[2 * at : 2 * end : 2]:
        while at > least and tags[2 * at - 2] not in "Wk":
            at -= 1
        at -= at > least
    at = whole_end(tags, least, at)
    return _before_verb_group(tags, least, at) if at > least and tags[2 * at - 2] in "VEB" else at


def whole_end(tags: str, least: int, end: int) -> int:
    """Where a naming ends at a complete phrase: no function word, and no word that belongs to the next, stands last.

    Not "in eight years | and", "each step | they took", "forced to offer leave to | affected workers"; never before ``least``.
    """
    while end > least and _hangs_over(tags[2 * end - 2], tags[2 * end - 1], tags[2 * end : 2 * end + 1]):
        end -= 1
    return end


def _hangs_over(last: str, gap: str, following: str) -> bool:
    if last not in "NSCM#JREVBUc":
        return True
    if gap != " " or not following:
        return False
    if last == "U":
        return following in "VEBmhbR"
    # "By approximately | 1.8 million", "seemed more | likely"
    return last in "JEc" and following in "NSCMJ#" or last == "R" and following in "EJ#"


def _before_next_verb(tags: str, at: int, stop: int, relative: bool) -> int:
    """Where a clause ends before the verb of the sentence: "an official who asked for silence | told"."""
    allowed, found = int(relative), 0
    for k in range(at + 1, stop):
        kind, before = tags[2 * k], tags[2 * k - 2]
        if kind == "W":
            allowed += 1
        # A participle is a past where an object follows: "described Lund", not "built before the war".
        acts = (
            before == "W"
            or before in "NSCMUR"
            and tags[2 * k + 2 : 2 * k + 3] in ("D", "P", "C", "U", "#", "d")
        )
        past = kind == "E" and acts
        if (kind in "Vmhb" or past) and before not in "mhbKRT":
            found += 1
            if found > allowed:
                return k
    return stop


def _says_which(tagged: Tagged, first: int, at: int) -> bool:
    """Whether the participle ``at`` says which one, and is not what the phrase from ``first`` on did."""
    tags, words = tagged.tags, tagged.document.words
    if words[at] in _SAYS_WHICH:
        return True
    # "of two men held in", "freed two men held in": a phrase that hangs on another word is no subject.
    if (
        first
        and tags[2 * first - 1] == " "
        and tags[2 * first - 2] in "OIVEBGb"
        and words[first - 1] not in SPEECH_FORMS
        and words[first - 1 : first + 1] not in _COUNTING
        and (
            tags[2 * first - 2] != "I" or words[first - 1] in PREPOSITIONS
        )  # not "after the mayor decided to"
    ):
        return True
    # "two men held in Harrow were": the verb of the sentence is still to come.
    for k in range(at + 2, min(at + 12, len(words))):
        if tags[2 * k - 1] != " " or tags[2 * k] in "KWk":
            return False
        if tags[2 * k] in "Vmhb" and tags[2 * k - 2] != "T":
            return True
    return False
