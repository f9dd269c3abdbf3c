"""Who or what can speak: phrases that were taken for a speaker, cut to what can be one or left out.

A subject is found by its place before a verb, and in long sentences that goes wrong: adverbs and the next verb hang on to
a name, and a day, a participle or an idea stands where nobody speaks. A speaker left open is better than a wrong one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from framing.text.speakers.person_nouns import is_person_noun
from framing.text.speakers.roles import tells_role
from framing.text.speakers.speaking_nouns import NOT_MADE, PEOPLE, PLACES_THAT_SPEAK, PRINTED
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    ADVERBS,
    AUXILIARIES,
    BODY_NOUNS,
    CLAUSE_WORDS,
    CONTRACTED,
    DAYS,
    DETERMINERS,
    DOCUMENTS,
    MONTHS,
    NOT_ADVERBS,
    ORG_WORDS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    TITLES,
)

# Verbs whose forms are nouns as well: verbs only where an object follows.
_OR_NOUN = frozenset(
    "show shows support supports hope hopes cost costs plan plans need needs want wants trust runs plays face faces lies stands "
    "likes left shot lead thought cut set fall put makes pay report reports claim claims call calls vote votes "
    "move moves work works rewards takes knows gets goes".split()
)
_VERBS = frozenset(
    "is are was were has have had does did will would can could may might must should came went took gave got made saw knew lost "
    "kept held brought began broke built bought chose drew fell felt fought found led met paid ran rose sat sent spent stood "
    "struck thought threw told won wrote wants remains seems appears says tells turns takes gives gets keeps helps wants denies "
    "poses approves withdrew read says urges coming turning leading used withheld laid looks seeks".split()
)
_NAMED_THINGS = frozenset("war day street avenue road river week season christmas easter awards bowl".split())
_NOUNS_IN_ED = frozenset(
    "accused injured unemployed wounded bereaved displaced deceased feed need seed breed".split()
)
_AFTER_PARTICIPLES = frozenset("by beforehand here there online abroad".split())
_HANGS_ON = frozenset("and or of the for there close familiar present even out".split())
_JOINS = frozenset("of for and the de von van bin al on".split())
_BEFORE_NOUNS = frozenset("outside inside opposite".split())
_DATES = {day for day in DAYS if len(day) > 5} | {month for month in MONTHS if len(month) > 4} - {"august"}
_PERIODS = TIME_WORDS | {"year", "summer", "winter", "spring", "autumn", "fall"}
_CLOSED = (
    (DAYS - {"sun", "sat", "mon"})
    | (MONTHS - {"may", "jan", "march", "april", "june", "august"})
    | TIME_WORDS - {"sun"}
    | DETERMINERS
    | PREPOSITIONS
    | CLAUSE_WORDS
    | AUXILIARIES - {"will", "may"}
    | SUBJECT_PRONOUNS
    | frozenset(
        "and or but there here out up down back off together me him us them it's he's she's that's what's who".split()
    )
)
# Capitals from the head of a sentence, or cut off a name.
_OPENERS = frozenset(
    "well rest more along recent newly one yes no hm mr mrs ms dr ret sen rep gov additionally moreover related clarification "
    "correction update meantime overall minn mass conn calif wis fla pa tenn wash ariz colo fake including according citing "
    "speaking answering questioning following considering regarding newsletter advertisement".split()
)
_PARTY_TAG = re.compile(r"(?:[DRI]|Ind|Rep|Dem|Lab|Con)-[A-Z]")
_BEFORE_DETERMINERS = PREPOSITIONS | DETERMINERS | frozenset("and or nor half nearly almost only not".split())
_STATIONS = frozenset("radio channel tv news fox".split())
_ARTICLES = frozenset("the a an his her its their".split())
_EDGE = ".,:;!?\"“”‘'()[]|—–-"


@lru_cache(maxsize=8192)
def as_speaker(phrase: str) -> str:
    """The part of ``phrase`` that can be a speaker; "" where none can.

    >>> as_speaker("Ana Lund also"), as_speaker("harbour board briefly"), as_speaker("Holm Bank last month")
    ('Ana Lund', 'harbour board', 'Holm Bank')
    >>> as_speaker("when"), as_speaker("Saturday"), as_speaker("shift"), as_speaker("past few years")
    ('', '', '', '')
    """
    words = phrase.split()
    while words and _opens_only(words[0], len(words)):
        words = words[1:]
    if not words or words[0] in PREPOSITIONS and words[0] not in _BEFORE_NOUNS:
        return ""
    if len(words) > 2 and _takes_object(words[0], words[1]):
        words = words[2:]  # "preventing the groups"
        if _bare(words[-1]) in DOCUMENTS or _bare(words[-1]) in PRINTED:
            return ""
    words = words[: next((k for k in range(1, len(words)) if _is_over(words, k)), len(words))]
    while len(words) > 1 and _bare(words[-1]) in _HANGS_ON and not words[-1].istitle():
        words = words[:-1]
    words = _named(words)
    if len(words) == 1 and words[0].istitle() and words[0].lower() in TITLES:
        words = [words[0].lower()]  # "the President"
    station = len(words) == 2 and words[1].isdigit() and (words[0].isupper() or _bare(words[0]) in _STATIONS)
    fits = station or (_can_be_name(words) if _has_capital(words[-1]) else can_speak(words[-1]))
    return _without_possessive(" ".join(words).rstrip(",;:")) if fits else ""


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").strip(_EDGE)


def _has_capital(word: str) -> bool:
    return word != word.lower()


def _without_possessive(text: str) -> str:
    return text.removesuffix("’s").removesuffix("'s").removesuffix("s’").removesuffix("s'") + (
        "s" if text.endswith(("s’", "s'")) else ""
    )


def _opens_only(word: str, n: int) -> bool:
    """Whether a word stands at the head of a sentence and not of a name: "Meanwhile Ana Lund"."""
    low = _bare(word)
    return (n > 1 and (low in ADVERBS or low in ("but", "and", "so", "yet", "if", "as", "though"))) or not low


def _is_over(words: list[str], k: int) -> bool:
    """Whether the phrase is over before word ``k``: there stands an adverb, a verb, a time, or the first word again."""
    word, low = words[k], _bare(words[k])
    after = _bare(words[k + 1]) if k + 1 < len(words) else ""
    if low in ("on", "in", "at", "by") and after in _DATES or low in _DATES or not low:
        return True
    if low in ("last", "this", "next", "earlier", "late") and after in _PERIODS:
        return True
    return not _has_capital(word) and (_is_adverb(low) or _is_verb(low, after) or _takes_object(word, after))


def _takes_object(word: str, after: str) -> bool:
    """Whether a word can be nothing but a verb, as no noun stands before a determiner: "uses a system"."""
    return after in _ARTICLES and not _has_capital(word) and _bare(word) not in _BEFORE_DETERMINERS


def _is_adverb(low: str) -> bool:
    return low in ADVERBS or low.endswith("ly") and low not in NOT_ADVERBS and len(low) > 4


def _is_verb(low: str, after: str) -> bool:
    if low.endswith("n't") or low in AUXILIARIES or low in _VERBS:
        return True
    takes_object = (
        after in DETERMINERS or after in SUBJECT_PRONOUNS or after in ("that", "to", "him", "her", "them")
    )
    if low in _OR_NOUN or low.endswith("ing"):
        return takes_object
    form = FORMS.get(low)
    past = low.endswith("ed") and "-" not in low and low not in _NOUNS_IN_ED and len(low) > 4
    if past or form is not None and form.kind == "past" and low not in DOCUMENTS:
        return (
            takes_object or not after or after in _DATES or after in TIME_WORDS or after in _AFTER_PARTICIPLES
        )
    return False


def _named(words: list[str]) -> list[str]:
    """The name at the end of a phrase that says more of it: "senior adviser Ana Lund", "Holm Radio's Ana Lund"."""
    first = len(words)
    while (
        first and _has_capital(words[first - 1]) and not words[first - 1].endswith(("'s", "’s", "s’", "s'"))
    ):
        first -= 1
    joined = first and (_bare(words[first - 1]) in _JOINS or _bare(words[-1]) in ORG_WORDS)
    return words if joined or len(words) - first < 2 else words[first:]


def _can_be_name(words: list[str]) -> bool:
    """Whether a phrase that ends in a capital can be the name of somebody or of a body."""
    last = _bare(words[-1])
    if len(words) > 1:
        return last not in _NAMED_THINGS or _bare(words[-2]) in ("downing", "wall")
    if _PARTY_TAG.match(words[0]) or last in _OPENERS or not any(c.isalpha() for c in last):
        return False
    if words[0].isupper() and len(words[0]) > 1:
        return True
    if last in _CLOSED or last.endswith(CONTRACTED[1:]) or last.removesuffix("'s") in _CLOSED:
        return False
    return not (last in ADVERBS or last.endswith("ly") and len(last) > 8)


def can_speak(word: str) -> bool:
    """Whether a noun, the last word of a phrase, names people, a body or something printed or shown.

    >>> can_speak("co-hosts"), can_speak("week")
    (True, False)
    """
    things = (PLACES_THAT_SPEAK, PRINTED, DOCUMENTS, BODY_NOUNS)
    return names_people(word) or any(form in nouns for form in _forms(word) for nouns in things)


def is_paper(word: str) -> bool:
    """Whether a noun, the last word of a phrase, is something written, printed or shown.

    >>> is_paper("polls"), is_paper("mayor")
    (True, False)
    """
    return any(form in DOCUMENTS or form in PRINTED for form in _forms(word))


def names_people(word: str) -> bool:
    """The same for people alone, and for what they are called together ("a group").

    >>> names_people("farmers"), names_people("findings")
    (True, False)
    """
    return any(_is_people(form) for form in _forms(word))


def _forms(word: str) -> list[str]:
    """A noun without its possessive, as it stands and in the singular; none for words of grammar."""
    head = _bare(word).removesuffix("'s")
    if head in _CLOSED:
        return []
    head = head.rpartition("-")[2]
    return [head, *_singulars(head)]


def _singulars(head: str) -> list[str]:
    if head.endswith("ies"):
        return [head[:-3] + "y"]
    if head.endswith("es"):
        return [head[:-1], head[:-2]]
    return [head[:-1]] if head.endswith("s") else []


def _is_people(noun: str) -> bool:
    made = noun.endswith(("men", "women", "people", "folk", "eur", "crat", "mate")) and noun not in NOT_MADE
    return made or noun in PEOPLE or tells_role(noun) or is_person_noun(noun)
