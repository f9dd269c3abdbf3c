"""Clauses that stand before their attribution, or around it, and where the next report takes over."""

from __future__ import annotations

from framing.text.clauses.adverbials import skip_adverbials
from framing.text.clauses.bounds import has_clause, is_finite
from framing.text.clauses.endings import clause_end, trimmed_end
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.reports.beside import may_stand_beside, subject_end
from framing.text.reports.stops import before_appositions, closes_here, stops_for
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
)

_AFTER_ALL = frozenset("and but in on at when as while during after".split())
_IN_PHRASE = frozenset("and in on at during".split())
_OPENING = frozenset("which who that when where because".split())


def surrounding_clauses(reading: Reading, report: Report, here: list[Report], n: int) -> None:
    """As in "The road will open, he said, in May": the clause before the attribution, and the one it interrupts."""
    s = report.sentence
    low, high = reading.first[s], reading.last[s]
    head = before_appositions(reading, report.subject_first, low) if report.order == "pre" else report.head
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
    joined = reading.words[rest] in ("and", "but")
    another = joined and any(
        later.order == "pre" and later.subject_first == rest + 1 for later in here[n + 1 :]
    )
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
                if first <= earlier.at < head:  # "It leaks, he said, according to Berg"
                    first = earlier.after if has_clause(reading, earlier.after, head) else head
    for k in range(head - 1, first, -1):
        if reading.gaps[k - 1][:1] == ":" and reading.inside[k - 1] < 0 <= reading.inside[k]:
            return -1  # "Berg kept his distance: “I knew nothing,” he said": the narrator's up to the colon
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
    if following >= high:
        return True
    return reading.words[following] in _AFTER_ALL and not _is_subject(reading, i, following, high)


def _is_subject(reading: Reading, i: int, following: int, high: int) -> bool:
    """True where the marks hold no clause and a verb of theirs follows: "that “the dam” in Holm is safe"."""
    known = reading.words[following] in _IN_PHRASE and not any(
        is_finite(reading, k) for k in range(i, following)
    )
    if not known or reading.words[i] in CLAUSE_WORDS:
        return False
    joined = reading.words[following] == "and"
    if joined and (following + 1 >= high or reading.inside[following + 1] < 0):
        return False
    for k in range(following + 1, high):
        if reading.inside[k] >= 0 and joined:
            continue
        if reading.gaps[k - 1].strip(" \"'") or reading.words[k] in CLAUSE_WORDS or reading.inside[k] >= 0:
            return False
        if is_finite(reading, k):
            return True
    return False


def add_coordinated(reading: Reading, report: Report, k: int, high: int, stops: frozenset[int]) -> None:
    """As in "... and that ..." opens another clause of the same report."""
    words = reading.words
    while k + 2 < high and words[k] in ("and", "but", "or") and words[k + 1] == "that":
        end, nxt = clause_end(reading, k + 2, high, stops)
        report.spans.append((reading.starts[k + 2], end))
        k = nxt


def _offset_before(reading: Reading, head: int) -> int:
    """The end of what stands before the attribution at ``head``; a comma inside a closing mark goes with the mark."""
    stop = reading.ends[head - 1]
    gap = reading.plain[stop : reading.starts[head]]
    if '"' in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index('"') + 1
    if "'" in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index("'") + 1
    return trimmed_end(reading, 0, stop + (1 if gap[:1] in "%)" else 0))
