"""Clauses that stand before their attribution, or around it, and where the next report takes over."""

from __future__ import annotations

from framing.text.clauses.adverbials import skip_adverbials, skip_noun_phrase
from framing.text.clauses.bounds import has_clause, is_finite
from framing.text.clauses.endings import clause_end, trimmed_end
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.reports.beside import may_stand_beside, subject_end
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
)

_OPENING = frozenset("which who that when where because".split())
_JOINING = frozenset("and but while though although whereas".split())


def surrounding_clauses(reading: Reading, report: Report, here: list[Report], n: int) -> None:
    """As in "The road will open, he said, in May": the clause before the attribution, and the one it interrupts."""
    s = report.sentence
    low, high = reading.first[s], reading.last[s]
    head = _before_appositions(reading, report.subject_first, low) if report.order == "pre" else report.head
    aside = {"that", "which", "who", "what"} & set(reading.words[head : max(head, report.subject_first)])
    if aside or report.rule != "according" and not may_stand_beside(reading, report):
        return  # "a charge that its director, Jan Berg, rejected"
    if report.rule == "according" and _in_relative(reading, report, here, n, head):
        return
    if head > low + 1 and reading.words[head - 1] == "as" and "," in reading.gaps[head - 2]:
        head -= 1  # "the dam, as Berg noted, was old"
    opens = head == low + 1 and reading.words[low] == "as" and closes_here(reading, report)
    if head <= low or opens:
        if report.rule == "according" or opens:
            _lead_in(reading, report, high)  # "As Berg noted, the dam was old"
        return
    gap = reading.gaps[head - 1]
    if report.rule != "according" and not ("," in gap or gap.strip() in ("-", "--", "?", "!")):
        return
    if reading.words[head - 1] in ("and", "but", "as", "while"):
        return
    first = _clause_before(reading, report, here, n, low, head)
    if first < 0 or reading.inside[first] >= 0 and _is_quoted_speech(reading, first, head):
        return
    stop = _offset_before(reading, head)
    whole = has_clause(reading, first, head) or reading.sentences[s].part == "headline" and head - first > 2
    rest = _rest(reading, report, high, whole)
    if not whole and rest < 0 and report.rule != "according":
        return
    if not whole and rest < 0 and head - first < 3:
        return
    report.spans.append((span_start(reading, first), stop))
    # "It leaks, he said, and the board warned that it would burst"
    another = any(later.order == "pre" and later.subject_first == rest + 1 for later in here[n + 1 :])
    if rest >= 0 and not another:
        end, _ = clause_end(reading, rest, high, stops_for(reading, report, here, n))
        report.spans.append((span_start(reading, rest), end))


def _in_relative(reading: Reading, report: Report, here: list[Report], n: int, head: int) -> bool:
    """As in "the dam, which, according to Berg, leaks": only the relative clause is reported."""
    rest, high = report.after, reading.last[report.sentence]
    if reading.words[head - 1] not in _OPENING or "," not in reading.gaps[head - 1]:
        return False
    if rest >= high or not reading.gaps[rest - 1].startswith(","):
        return False
    end, _ = clause_end(reading, rest, high, stops_for(reading, report, here, n))
    report.spans.append((span_start(reading, rest), end))
    return True


def _is_quoted_speech(reading: Reading, first: int, head: int) -> bool:
    """True where the sentence before the attribution is a quotation, and no narrator's clause that opens with one."""
    q = reading.quotations[reading.inside[first]]
    return (
        q.closes > reading.starts[head - 1]
        or reading.plain[q.end - 1] in ",?!-."
        or reading.plain[q.closes] == ","
    )


def _clause_before(reading: Reading, report: Report, here: list[Report], n: int, low: int, head: int) -> int:
    """First word of the clause that ends at ``head``: after an earlier report or a semicolon, else the sentence's first."""
    first = low
    for earlier in here[:n]:
        if earlier.order not in ("skip", "none") and earlier.spans and earlier.rule != "adverb":
            stop = max(b for _, b in earlier.spans)
            if stop < reading.starts[head] - 3:
                first = max(first, reading.word_from(stop))
    for k in range(head - 1, first, -1):
        if ";" in reading.gaps[k - 1]:
            first = k
            break
    while (
        first < head and reading.words[first] in ("and", "but", "while", "though", "although") and first > low
    ):
        first += 1
    return first if first < head else -1


def _rest(reading: Reading, report: Report, high: int, whole: bool) -> int:
    """Where an interrupted clause goes on after ", he said,"; -1 where it does not."""
    i = report.after
    if report.order == "post" and report.rule != "according":
        i = max(i, subject_end(reading, report, high))
    elif i < high and reading.words[i] in OBJECT_PRONOUNS and reading.gaps[i].startswith(","):
        i += 1  # ", the agency warned him, ..."
    k = skip_adverbials(reading, i, high) if report.rule != "according" else i
    for j in (i, k):
        if j < high and reading.gaps[j - 1].startswith((",", " -")) and reading.inside[j] < 0:
            if reading.words[j] == "to" and report.rule != "according":
                return j
            if not whole and (is_finite(reading, j) or _goes_on(reading, j, report)):
                return j
            relative = reading.words[j] in ("where", "which", "who", "whose")
            introduced = report.order == "pre" or report.rule == "according"
            if not whole and not relative and introduced and has_clause(reading, j, high):
                return j  # "For now, she said, the road is shut"
            if whole and _is_condition(reading, report):
                return j
            if (
                whole
                and report.order == "pre"
                and reading.words[j] in ("and", "because", "with", "but")
                and report.rule != "according"
            ):
                return j
    return -1


def _goes_on(reading: Reading, j: int, report: Report) -> bool:
    """True for a verb phrase after ", she stressed,": lower case, and no determiner, relative or preposition."""
    word = reading.words[j]
    return (
        not reading.capital[j]
        and word not in DETERMINERS
        and word not in CLAUSE_WORDS
        and word not in PREPOSITIONS
    )


def _is_condition(reading: Reading, report: Report) -> bool:
    return reading.words[reading.first[report.sentence]] in (
        "if",
        "when",
        "unless",
        "once",
        "although",
        "because",
        "since",
    )


def _before_appositions(reading: Reading, head: int, low: int) -> int:
    """The head of "the regional governor, Jan Berg," where the name is the subject and the role stands before it."""
    if head <= low or reading.gaps[head - 1] != ", " or not reading.capital[head]:
        return head
    first = head - 1
    while first > low and reading.gaps[first - 1] == " ":
        first -= 1
    role = reading.words[first] in DETERMINERS and not any(is_finite(reading, k) for k in range(first, head))
    return first if role and first > low and "," in reading.gaps[first - 1] else head


def _lead_in(reading: Reading, report: Report, high: int) -> None:
    """The clause after "According to the mayor,"."""
    i = report.after
    while i < high and not (reading.gaps[i - 1].startswith((",", ' "', ":"))) and i - report.after < 25:
        i += 1
    while i < high and i - report.after < 25 and not _main_clause(reading, i, high):
        i += 1
        while i < high and not reading.gaps[i - 1].startswith(","):
            i += 1
    if i >= high or reading.inside[i] >= 0 and is_all_quoted(reading, i, high):
        return
    end, _ = clause_end(reading, i, high, frozenset())
    report.spans.append((span_start(reading, i), end))


def _main_clause(reading: Reading, i: int, high: int) -> bool:
    word = reading.words[i]
    return word not in ("who", "which", "whose", "where", "a", "an") and has_clause(reading, i, high)


def span_start(reading: Reading, i: int) -> int:
    """The clause's first offset: its first word, or the mark or currency sign before it."""
    at = reading.starts[i]
    while at > 0 and reading.text[at - 1] in "$£€“\"‘'«#@(":
        at -= 1
    return at


def is_all_quoted(reading: Reading, i: int, high: int) -> bool:
    """True where the clause is nothing but a quotation."""
    q = reading.quotations[reading.inside[i]]
    following = reading.word_from(q.closes)
    return following >= high or reading.words[following] in (
        "and",
        "but",
        "in",
        "on",
        "at",
        "when",
        "as",
        "while",
        "during",
        "after",
    )


def add_coordinated(reading: Reading, report: Report, k: int, high: int, stops: frozenset[int]) -> None:
    """As in "... and that ..." opens another clause of the same report."""
    words = reading.words
    while k + 2 < high and words[k] in ("and", "but", "or") and words[k + 1] == "that":
        end, nxt = clause_end(reading, k + 2, high, stops)
        report.spans.append((reading.starts[k + 2], end))
        k = nxt


def closes_here(reading: Reading, report: Report) -> bool:
    """True where nothing but adverbials and an addressee comes between the verb and a comma or the end."""
    high = reading.last[report.sentence]
    k = report.after
    if (
        "person" in report.takes
        and k < high
        and reading.gaps[k - 1] == " "
        and reading.words[k] not in PREPOSITIONS
    ):
        k = skip_noun_phrase(reading, k, high)
    comma = next((m for m in range(k + 1, high) if "," in reading.gaps[m - 1]), high)
    k = skip_adverbials(reading, k, comma) if k < high and "," not in reading.gaps[k - 1] else k
    if (
        k < high
        and reading.words[k] in ("as", "after", "while", "when", "amid")
        and reading.sentences[report.sentence].part == "headline"
    ):
        return True
    return (
        (k >= high and ":" not in reading.gaps[high - 1])
        or reading.gaps[k - 1][:1] in (",", ".", ";", "-")
        or reading.gaps[k - 1][:2] == " -"
    )


def stops_for(reading: Reading, report: Report, here: list[Report], n: int) -> frozenset[int]:
    """Words at which a later report of the sentence takes over from this one."""
    found = (_stop(reading, report, later) for later in here[n + 1 :])
    return frozenset(at for at in found if at > report.after)


def _stop(reading: Reading, report: Report, later: Report) -> int:
    """The word at which ``later`` takes over, or -1 where it lies inside the clause."""
    if report.order == "asked" and later.order == "pre" and "," in reading.gaps[later.subject_first - 1]:
        return later.subject_first
    if later.order == "skip":
        return -1
    if later.rule == "according":
        return later.head
    if later.participle or later.order == "shared":
        return _joined_on(reading, report, later)
    if later.order == "post":
        return later.at if "," in reading.gaps[later.at - 1] else -1
    if (
        later.order == "pre"
        and later.subject_first < report.at < later.head
        and "," in reading.gaps[later.head - 1]
    ):
        return later.head  # "Ana Lund, who is said to be ill, said that": the report stands in an aside
    if later.order == "pre" and later.subject_first > report.after:
        head = _before_appositions(reading, later.subject_first, report.after)
        if reading.words[head - 1] in _JOINING:
            to = reading.words[report.after] == "to" and "," in reading.gaps[head - 2]
            return head - 1 if to or any(is_finite(reading, k) for k in range(report.after, head - 1)) else -1
        head = _object_before(reading, head, report.after)
        if "," in reading.gaps[head - 1] and closes_here(reading, later):
            return head
    return -1


def _object_before(reading: Reading, head: int, low: int) -> int:
    """The first word of "a claim the mayor denies" after a comma, given that of "the mayor"; else ``head``."""
    k = head
    while k - 1 > low and head - k < 5 and reading.gaps[k - 1] == " " and not is_finite(reading, k - 1):
        k -= 1
    return k if "," in reading.gaps[k - 1] and reading.words[k] in ("a", "an", "something") else head


def _joined_on(reading: Reading, report: Report, later: Report) -> int:
    """Where ", adding that" or "and said" begins; -1 for a verb that belongs to the clause."""
    head = later.head
    while head > report.after and reading.words[head - 1] in ("and", "but", "or", "then"):
        head -= 1
    if later.participle:
        gap = reading.gaps[head - 1]
        return head if "," in gap or '"' in gap else -1
    return head if head < later.head else -1


def _offset_before(reading: Reading, head: int) -> int:
    """The end of what stands before the attribution at ``head``; a comma inside a closing mark goes with the mark."""
    stop = reading.ends[head - 1]
    gap = reading.plain[stop : reading.starts[head]]
    if '"' in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index('"') + 1
    if "'" in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index("'") + 1
    return trimmed_end(reading, 0, stop + (1 if gap[:1] in "%)" else 0))
