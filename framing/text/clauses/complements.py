"""Where the clause that a reporting verb takes begins: after "that", an addressee, adverbials, or nothing."""

from __future__ import annotations

from framing.text.clauses.adverbials import skip_adverbials, skip_noun_phrase
from framing.text.clauses.bounds import has_clause, is_finite
from framing.text.clauses.endings import opens_main_clause
from framing.text.clauses.objects import SAY_SO, is_empty, is_fronted, opens_no_clause
from framing.text.clauses.reporting import Report
from framing.text.clauses.that_clauses import is_object, is_relative, points_at_thing, that_after
from framing.text.reading import Reading
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    DETERMINERS,
    DOCUMENTS,
    FINITE,
    MEDIUM_NOUNS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    TIME_WORDS,
    WH_WORDS,
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
_OF_SENSES = frozenset("feel hear see read smell".split())
_ASIDES = frozenset("however though meanwhile too instead".split())
_PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
# Nouns that a "to" belongs to: "in order to go", "a right to vote", "threats to shops".
_TAKES_TO = frozenset("order right rights freedom access threat threats way ways".split())
_ABOUT = frozenset(("on", "about", "of", "for", "against"))


def content_start(reading: Reading, report: Report, high: int) -> int:
    """The word at which the reported clause begins, or -1."""
    words = reading.words
    i = report.after
    if i >= high or reading.gaps[i - 1][:1] in (".", ":", ";", "?", "!"):
        return -1
    takes = report.takes
    if "of" in takes:
        return _accusation(reading, i, high)
    if report.verb == "plead" and "guilty" in words[i : i + 2]:
        return -1
    that = _that(reading, report, i, high)
    if that >= 0:
        return that + 1
    if "," in reading.gaps[i - 1]:
        # "she said, however, the dam was safe"
        aside = words[i] in _ASIDES and i + 1 < high and reading.gaps[i].startswith(",")
        return _bare(reading, report, i + 1, high, after_aside=True) if aside else -1
    if words[i] == "only":
        i += 1
    if (
        words[i] in ("on", "about", "over")
        and words[i + 1 : i + 2]
        and words[i + 1] in WH_WORDS
        and report.tier == "ask"
    ):
        return i + 1
    if words[i] in WH_WORDS:
        asks = _question(reading, report, i, high) or _opens_with_condition(reading, report, i, high)
        return i if asks else -1
    if "person" in takes:
        return _after_person(reading, report, i, high)
    if "gerund" in takes and _is_gerund(reading, report, i, high):
        return i
    if (
        "to" in takes
        and words[i] == "to"
        and i + 1 < high
        and words[i + 1] not in OBJECT_PRONOUNS
        and words[i + 1] not in DETERMINERS
        and not reading.capital[i + 1]
        and not _is_plural(words, i + 1)
    ):
        return i if report.tier in ("promise", "claim", "ask", "warn") else -1
    return _bare(reading, report, i, high) if "clause" in takes else -1


def _is_gerund(reading: Reading, report: Report, i: int, high: int) -> bool:
    """True for "denied leaving", "suggested closing the road"; "figures suggest falling prices" is none."""
    words = reading.words
    k = i + (reading.is_adverb(i) and i + 1 < high)
    if report.verb == "suggest" and words[k + 1 : k + 2] != ["the"]:
        return False
    return words[k].endswith("ing") and len(words[k]) > 5 or words[i] == "ever"


def _is_reduced(reading: Reading, i: int) -> bool:
    """True for "when told", "when pressed": a clause without a subject, which is nobody's question."""
    return (
        i < len(reading.words)
        and not reading.capital[i]
        and is_finite(reading, i)
        and reading.words[i] not in FINITE
    )


def _that(reading: Reading, report: Report, i: int, high: int) -> int:
    """The "that" which opens the clause, or -1; "disputed that account" has none."""
    if not report.takes & {"clause", "that"}:
        return -1
    that = that_after(reading, i, high, "person" in report.takes)
    if that < 0 or that + 1 >= high or reading.gaps[that][:1] in (";", ":", ".", ")"):
        return -1  # "cannot admit that; so it raised the tax"
    if report.tier == "deny" and not has_clause(reading, that + 1, high):
        return -1
    if (report.verb in _OF_SENSES or report.verb == "accept") and not has_clause(
        reading, that + 1, high, near=True
    ):
        return -1  # "felt that fall"
    if points_at_thing(reading, report, that, high):
        return -1
    if (
        reading.words[that - 1] in DOCUMENTS
        and report.verb not in SENTENTIAL
        and is_object(reading, that + 1, high)
    ):
        return -1  # "referred to the statement that her office issued in May"
    if report.tier == "ask" and that > i and ("quote" not in report.takes or report.verb == "ask"):
        return -1  # "does not require masks that ...", "asked for proof that ..."
    return that


def _accusation(reading: Reading, i: int, high: int) -> int:
    for k in range(i, min(high - 1, i + 10)):
        if reading.words[k] == "of" and reading.words[k + 1].endswith("ing"):
            return k + 1
    return -1


def _question(reading: Reading, report: Report, i: int, high: int) -> bool:
    words = reading.words
    if report.tier == "ask":
        return words[i] != "when" or not _is_reduced(reading, i + 1)
    if words[i] in ("when", "where", "if"):
        return _negated(reading, report)
    return report.tier in ("say", "tell", "show", "think", "admit", "argue", "deny") and (
        has_clause(reading, i, high) or words[i] in ("why", "whether", "how")
    )


def _opens_with_condition(reading: Reading, report: Report, i: int, high: int) -> bool:
    """True for "said if the dam leaks, it will close": a condition and, after a comma, what follows from it."""
    if reading.words[i] not in ("if", "when") or report.verb not in SENTENTIAL or _is_reduced(reading, i + 1):
        return False
    commas = (k for k in range(i + 3, high) if reading.gaps[k - 1].startswith(","))
    return any(opens_main_clause(reading, i, k, high) for k in commas)


def _negated(reading: Reading, report: Report) -> bool:
    low = reading.first[report.sentence]
    if reading.words[max(low, report.at - 2) : report.at] == ["yet", "to"]:
        return True
    return any(
        w in ("not", "never", "refused", "declined", "neither", "nor") or w.endswith("n't")
        for w in reading.words[max(low, report.head) : report.at]
    )


def _after_person(reading: Reading, report: Report, i: int, high: int) -> int:
    """As in "told reporters China was ready", "urged him to go"."""
    words = reading.words
    if report.rule != "told":
        j = skip_noun_phrase(reading, i, high)
        j = skip_adverbials(reading, j, high) if j < high and words[j] not in ("to",) else j
    else:
        j = i
    aside = _after_aside(reading, j, high)
    if aside >= 0:
        return aside
    if j >= high or reading.gaps[j - 1].strip() not in ("", ".", '"', "'"):
        return _bare(reading, report, i, high) if "clause" in report.takes and report.tier != "tell" else -1
    if words[j] == "that" and j + 1 < high:
        return -1 if words[j - 1] not in OBJECT_PRONOUNS and is_relative(reading, j, high) else j + 1
    if words[j] in WH_WORDS and words[j] not in ("who", "which"):
        # "updated the map in areas where it leaks"
        place = words[j] in ("where", "when") and not PREPOSITIONS.isdisjoint(words[i:j])
        return -1 if place else j
    if (
        words[j] == "to"
        and words[j - 1] not in _TAKES_TO
        and words[i] not in ("of", "about", "over")
        and not _is_plural(words, j + 1)
        and not (_only_not(words, report.after, j) and report.tier == "ask" and report.order != "passive")
        and "to" in report.takes
        and j + 1 < high
        and words[j + 1] not in DETERMINERS
        and words[j + 1] not in OBJECT_PRONOUNS
        and not reading.capital[j + 1]
    ):
        return j
    if "clause" in report.takes and _opens(reading, j) and has_clause(reading, j, high):
        return j
    return _bare(reading, report, i, high) if "clause" in report.takes and report.tier != "tell" else -1


def _is_plural(words: list[str], k: int) -> bool:
    """True for "voters", after whose "to" no verb stands: "responses to questions", "appeals to voters"."""
    return k < len(words) and words[k].endswith("s") and not words[k].endswith(("ss", "us"))


def _only_not(words: list[str], i: int, j: int) -> bool:
    """True where nobody is named between the verb and "to": "asked to see", "asked not to be named"."""
    return j == i or words[i:j] == ["not"]


def _after_aside(reading: Reading, j: int, high: int) -> int:
    """As in "asked Jan Berg, the mayor, why ...": the clause after the addressee's apposition."""
    if j >= high or not reading.gaps[j - 1].startswith(","):
        return -1
    for k in range(j + 1, min(high, j + 16)):
        if reading.gaps[k - 1].startswith(",") and reading.inside[k] < 0:
            return (
                k + (reading.words[k] == "that")
                if reading.words[k] in ("that", "whether", "why", "what", "how", "if")
                else -1
            )
    return -1


def _opens(reading: Reading, i: int) -> bool:
    words = reading.words
    return words[i] not in PREPOSITIONS and words[i] not in ("and", "but", "or", "as")


def _bare(reading: Reading, report: Report, i: int, high: int, after_aside: bool = False) -> int:
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
