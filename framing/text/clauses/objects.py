"""What stands after a reporting verb and is no clause: a time, an object, a participle, another verb."""

from __future__ import annotations

from framing.text.clauses.adverbials import is_amount
from framing.text.clauses.bounds import has_clause, is_finite
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    DETERMINERS,
    FINITE,
    MEDIUM_NOUNS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_SPANS_OF_TIME = frozenset("day days week weeks month months year years hour hours minutes moment".split())
_EMPTY_OBJECTS = frozenset(
    "nothing something so anything much no yes goodbye good-bye grace prayers prayer little hello sorry mass "
    "thanks things everything it them "
    "otherwise more less farewell responsibility victory".split()
)
# Of these, what may be the subject of a clause: "said nothing is safe", "said mass protests were".
_SUBJECTS = frozenset("it nothing no more something much little less mass things everything anything".split())
_RELATIVE = frozenset(("that", "who", "which"))
#: After these a few words in a row are a clause even where no form shows which of them is its verb.
SAY_SO = frozenset("say believe think suspect insist argue contend".split())
_OBJECTS = DETERMINERS | SUBJECT_PRONOUNS | OBJECT_PRONOUNS


def opens_no_clause(reading: Reading, report: Report, i: int, j: int, high: int) -> bool:
    """True where a time, an infinitive, a participle or another verb stands after the verb at ``j``."""
    words = reading.words
    if reading.gaps[j - 1] == "' " and words[j - 1].endswith("s") and reading.inside[j - 1] < 0:
        return True  # "said in answer to the clerks' questions"
    if words[j] == "to" or words[i] == "to" and report.verb in ("agree", "object", "admit", "confess"):
        return True
    if j + 1 >= high:
        return False
    after = words[j + 1]
    if after in _SPANS_OF_TIME and (words[j] in DETERMINERS or words[j] in ("one", "two", "three")):
        return not has_clause(reading, j, high, near=True)
    if j > i and words[j].endswith("ing") and (after in PREPOSITIONS or words[j - 1] in MEDIUM_NOUNS):
        return True  # "said in a post linking to the letter", "said in a speech outlining the plan"
    form = FORMS.get(words[j])
    if form is not None and form.kind == "past" and after == "by" and j > i:
        return True  # "said in a video posted by the bank"
    if report.verb not in SAY_SO and _is_described_thing(reading, j, high):
        return True
    past = form is not None and form.kind == "past" and after in _OBJECTS
    return past and not is_fronted(reading, report)  # "those who agreed said it leaks"


def _is_described_thing(reading: Reading, j: int, high: int) -> bool:
    """True for "added a floor that had leaked", "denied a charge made by Berg": what looks like a verb belongs to a noun."""
    words = reading.words
    opens = words[j].partition("'")[0]
    if opens in SUBJECT_PRONOUNS or opens in _RELATIVE or opens in FINITE:
        return False
    participle = False
    for k in range(j + 1, min(high, j + 40)):
        if participle and reading.gaps[k - 1] != " ":
            break
        if is_finite(reading, k):
            noun = FORMS.get(words[k - 2])
            if words[k - 1] in _RELATIVE and (noun is None or noun.kind == "base"):
                return True
            made = words[k] == "made" or words[k].endswith("ed")
            participle = made and words[k + 1 : k + 2] == ["by"]
            if not participle:
                return False
    return participle


def is_empty(reading: Reading, j: int, high: int) -> bool:
    """True for words that are no clause's subject: "said nothing of it", "said so", "spoke of the dam"."""
    words = reading.words
    if words[j] in _EMPTY_OBJECTS:
        near = words[j] in _SUBJECTS and reading.gaps[j] == " " and has_clause(reading, j, high, near=True)
        return not near or words[j : j + 2] == ["nothing", "of"]
    if words[j] in ("and", "or", "but", "as", "of", "like", "by", "for"):
        return True
    about = words[j] == "about" and not is_amount(words[min(j + 1, high - 1)])
    return about or words[j] in PREPOSITIONS and not has_clause(reading, j, high)


def is_fronted(reading: Reading, report: Report) -> bool:
    """True where the content's subject stands before the verb's: "what China says are training centres"."""
    low = reading.first[report.sentence]
    k = report.subject_first - 1
    fronted = k >= low and reading.words[k] in ("what", "which", "that", "who")
    return fronted and report.tier in ("say", "claim", "argue", "think", "tell", "admit")
