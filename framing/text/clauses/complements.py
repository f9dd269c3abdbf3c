"""Where the clause that a reporting verb takes begins: after "that", an addressee, adverbials, or nothing."""

from __future__ import annotations

from framing.text.clauses.adverbials import skip_adverbials, skip_noun_phrase
from framing.text.clauses.bare_clauses import SENTENTIAL, bare_clause
from framing.text.clauses.bounds import has_clause, is_finite
from framing.text.clauses.endings import opens_main_clause
from framing.text.clauses.reporting import Report
from framing.text.clauses.that_clauses import is_object, is_relative, points_at_thing, that_after
from framing.text.reading import Reading
from framing.text.wordclasses import (
    DETERMINERS,
    DOCUMENTS,
    FINITE,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    WH_WORDS,
)

_OF_SENSES = frozenset("feel hear see read smell".split())
_ASIDES = frozenset("however though meanwhile too instead".split())
# Nouns that a "to" belongs to: "in order to go", "a right to vote", "threats to shops".
_TAKES_TO = frozenset("order right rights freedom access threat threats way ways".split())


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
        return bare_clause(reading, report, i + 1, high, after_aside=True) if aside else -1
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
    return bare_clause(reading, report, i, high) if "clause" in takes else -1


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
        return (
            bare_clause(reading, report, i, high)
            if "clause" in report.takes and report.tier != "tell"
            else -1
        )
    if words[j] == "that" and j + 1 < high:
        return -1 if words[j - 1] not in OBJECT_PRONOUNS and is_relative(reading, j, high) else j + 1
    if (
        words[j] == "who"
        and j + 1 < high
        and is_finite(reading, j + 1)
        and words[j - 1] not in OBJECT_PRONOUNS
    ):
        # "told anybody who would listen", "told anybody who would listen that it leaks"
        return next((k for k in range(j + 2, min(high - 1, j + 9)) if words[k] == "that"), -2) + 1
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
    return bare_clause(reading, report, i, high) if "clause" in report.takes and report.tier != "tell" else -1


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
