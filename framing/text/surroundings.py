"""Clauses that stand before their attribution, or around it, and where the next report takes over."""

from __future__ import annotations

from framing.text.adverbials import skip_adverbials, skip_noun_phrase
from framing.text.clauses import clause_end, has_clause, is_finite, trimmed_end
from framing.text.reading import Reading
from framing.text.reporting import Report
from framing.text.subjects import subject_after


def surrounding_clauses(reading: Reading, report: Report, here: list[Report], n: int) -> None:
    """As in "The road will open, he said, in May": the clause before the attribution, and the one it interrupts."""
    s = report.sentence
    low, high = reading.first[s], reading.last[s]
    head = report.subject_first if report.order == "pre" else report.head
    if head <= low:
        if report.rule == "according":
            _lead_in(reading, report, high)
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
    whole = has_clause(reading, first, head)
    rest = _rest(reading, report, high, whole)
    if not whole and rest < 0 and report.rule != "according":
        return
    if not whole and rest < 0 and head - first < 3:
        return
    report.spans.append((span_start(reading, first), stop))
    if rest >= 0:
        end, _ = clause_end(reading, rest, high, stops_for(reading, report, here, n))
        report.spans.append((span_start(reading, rest), end))


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
        i = max(i, _subject_end(reading, report, high))
    k = skip_adverbials(reading, i, high) if report.rule != "according" else i
    for j in (i, k):
        if j < high and reading.gaps[j - 1].startswith((",", " -")) and reading.inside[j] < 0:
            if reading.words[j] == "to" and report.rule != "according":
                return j
            if is_finite(reading, j) and not whole:
                return j
            if (
                whole
                and report.order == "pre"
                and reading.words[j] in ("and", "because", "with")
                and report.rule != "according"
            ):
                return j
    return -1


def _subject_end(reading: Reading, report: Report, high: int) -> int:
    subject = subject_after(reading, report.at, high)
    return subject.end if subject else report.after


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
    if "person" in report.takes and k < high and reading.gaps[k - 1] == " ":
        k = skip_noun_phrase(reading, k, high)
    k = skip_adverbials(reading, k, high) if k < high and "," not in reading.gaps[k - 1] else k
    return (
        (k >= high and ":" not in reading.gaps[high - 1])
        or reading.gaps[k - 1][:1] in (",", ".", ";", "-")
        or reading.gaps[k - 1][:2] == " -"
    )


def stops_for(reading: Reading, report: Report, here: list[Report], n: int) -> frozenset[int]:
    """Words at which a later report of the sentence takes over from this one."""
    stops = set()
    for later in here[n + 1 :]:
        if later.order == "skip":
            continue
        if later.rule == "according":
            stops.add(later.head)
        elif later.participle or later.order == "shared":
            head = later.head
            while head > report.after and reading.words[head - 1] in ("and", "but", "or", "then"):
                head -= 1
            if not later.participle and head == later.head:
                continue
            gap = reading.gaps[head - 1]
            if later.participle and "," not in gap and '"' not in gap:
                continue
            stops.add(head)
        elif later.order == "pre" and later.subject_first > report.after:
            head = later.subject_first
            joined = reading.words[head - 1] in (
                "and",
                "but",
                "while",
                "though",
                "although",
                "whereas",
            )
            if joined and any(is_finite(reading, k) for k in range(report.after, head - 1)):
                stops.add(head - 1)
            elif "," in reading.gaps[head - 1] and (report.order == "asked" or closes_here(reading, later)):
                stops.add(head)
        elif later.order == "post" and later.at > report.after and "," in reading.gaps[later.at - 1]:
            stops.add(later.at)
    return frozenset(stops)


def _offset_before(reading: Reading, head: int) -> int:
    """The end of what stands before the attribution at ``head``; a comma inside a closing mark goes with the mark."""
    stop = reading.ends[head - 1]
    gap = reading.plain[stop : reading.starts[head]]
    if '"' in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index('"') + 1
    if "'" in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index("'") + 1
    return trimmed_end(reading, 0, stop + (1 if gap[:1] in "%)" else 0))
