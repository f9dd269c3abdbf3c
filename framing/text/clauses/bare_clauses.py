"""Clauses that a reporting verb takes with no "that" before them: "said the dam was safe"."""

from __future__ import annotations

from framing.text.clauses.adverbials import skip_adverbials
from framing.text.clauses.bounds import has_clause
from framing.text.clauses.objects import SAY_SO, is_empty, is_fronted, opens_no_clause
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    FINITE,
    MEDIUM_NOUNS,
    PREPOSITIONS,
    TIME_WORDS,
)

#: Verbs that take a clause with no "that" before it.
BARE = frozenset(
    "say add insist claim allege believe think hope fear suspect reckon tell admit concede argue warn "
    "announce suggest confirm write "
    "deny acknowledge contend assert predict note doubt assure stress inform remind post tweet "
    "predict imply reply caution "
    "joke testify understand counter boast brag swear feel worry estimate agree complain recall remember "
    "explain protest "
    "reveal disclose gush vow promise pledge guess assume state pretend notify advise".split()
)
# These do so at times: where an auxiliary shows a clause before any mark.
_BARE_AT_TIMES = frozenset(
    "maintain declare show find rule signal indicate report expect emphasize emphasise prove determine proclaim reiterate "
    "affirm hint discover "
    "lament conclude observe speculate calculate forecast anticipate presume propose recommend demand request decide muse "
    "quip threaten".split()
) | {"make clear", "point out"}
# Of those above, the ones that hardly ever take a thing for an object.
SENTENTIAL = frozenset(
    "say add insist believe think hope tell argue allege contend reckon joke assure inform "
    "remind agree concede complain assume guess swear".split()
)
_PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
_ABOUT = frozenset(("on", "about", "of", "for", "against"))


def bare_clause(reading: Reading, report: Report, i: int, high: int, after_aside: bool = False) -> int:
    """A clause with no "that" before it: only after verbs that take one, and only where a finite verb follows."""
    words = reading.words
    doing = words[i + 1] if i + 1 < high and words[i] in _ABOUT else ""
    if doing.endswith("ing") and doing not in MEDIUM_NOUNS:
        return -1  # "insisted on repairing the dam he built"
    j = skip_adverbials(reading, i, high)
    if j >= high or words[j] in CLAUSE_WORDS and (words[j] != "that" or j > i or _with_plural(words, j + 1)):
        return -1
    if opens_no_clause(reading, report, i, j, high):
        return -1
    if words[j] in FINITE or words[j] in ("be",):
        # "what China says are training centres"
        if not is_fronted(reading, report):
            return -1
        report.rule = "relative"
        return j
    gap = reading.gaps[j - 1]
    if "," in gap and j > i and not _time_only(reading, report, i, j):
        # "..., she said on Monday, leaving": the clause was before. "While I agree with Berg, it ...": it comes from nobody.
        return -1
    if (
        "," in gap
        and j == i
        and not after_aside
        or gap.strip() not in ("", ",", ".", '"', "'", "$", "£", "€", '"$', "' \"")
    ):
        return -1
    if is_empty(reading, j, high):
        return -1
    if (
        reading.sentences[report.sentence].part == "headline"
        and high - j >= 3
        and report.verb in ("say", "claim", "warn")
    ):
        return j
    if report.verb in SAY_SO and _unbroken(reading, j, high) >= 4 and words[j] not in ("a", "an", "few"):
        return j
    strict = report.verb not in BARE
    if strict and report.verb not in _BARE_AT_TIMES:
        return -1
    by_doing = (
        report.participle and words[report.at - 1] in PREPOSITIONS
    )  # "by adding cuts, and in May it left"
    near = by_doing or report.verb not in SENTENTIAL
    return j if has_clause(reading, j, high, strict, near) else -1


def _with_plural(words: list[str], k: int) -> bool:
    """True where a plural verb shows that the "that" before it is no subject: "the states that have tried it"."""
    return words[k : k + 1] != [] and words[k] in _PLURAL_VERBS


def _time_only(reading: Reading, report: Report, i: int, j: int) -> bool:
    """True for "she said on Monday, the dam was safe": only a time stands between, and no clause before the subject."""
    first = report.subject_first
    if first > 0 and "," in reading.gaps[first - 1]:
        return False
    return report.verb == "say" and all(
        reading.words[k] in TIME_WORDS or reading.words[k] in PREPOSITIONS for k in range(i, j)
    )


def _unbroken(reading: Reading, j: int, high: int) -> int:
    """How many words stand from ``j`` up to the next mark."""
    k = j
    while k + 1 < high and reading.gaps[k] == " ":
        k += 1
    return k - j + 1
