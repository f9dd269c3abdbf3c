"""Participles that report: "..., adding that", "was quoted as saying", "footage showed marchers chanting"."""

from __future__ import annotations

from framing.text.clauses.bounds import has_clause, is_finite
from framing.text.clauses.endings import last_clause, opens_sentence
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.speakers.leading import leading_subject
from framing.text.speakers.person_nouns import is_person_noun
from framing.text.speakers.roles import tells_role
from framing.text.speakers.subjects import Subject, subject_before
from framing.text.wordclasses import AUXILIARIES, CLAUSE_WORDS, DOCUMENTS, PREPOSITIONS

_JOINING = frozenset(("considering", "assuming", "supposing"))
_ANNOUNCING = DOCUMENTS | frozenset(
    "announcement notice warning complaint claim call report posting remarks comments".split()
)
_ABOUT_DOCUMENTS = frozenset("of after amid despite to from about following over given".split())
_HAVING = frozenset(("has", "have", "had"))
_PERCEIVING = (
    frozenset(
        "show shows showed showing heard hear hears saw see seen filmed captured caught left leave leaves with".split()
    )
    | _HAVING
)


def joins_clauses(reading: Reading, i: int, low: int) -> bool:
    """True for a participle that nobody does: "Considering that the dam leaks, ...", "even assuming it holds"."""
    return reading.words[i] == "considering" or reading.words[i] in _JOINING and i - low < 2


def previous_report(reading: Reading, here: list[Report], i: int) -> Report | None:
    """The report before word ``i`` whose subject is shared: the nearest finite one, else the nearest."""
    fitting = [r for r in here if r.order in ("pre", "post") and r.at < i and r.rule != "according"]
    finite = [r for r in fitting if r.head < 1 or reading.words[r.head - 1] != "to"]
    chosen = finite or fitting
    return chosen[-1] if chosen else None  # "asked the men to praise it, calling it good"


def read_participle(reading: Reading, report: Report, here: list[Report], low: int) -> Report:
    """As in "..., adding that": the speaker is that of the report before, or the subject of the sentence."""
    i = report.at
    report.participle, report.order, report.head = True, "shared", i
    if i > low and reading.words[i - 1] in ("and", "or"):
        report.head = i - 1
    if i - 2 >= low and reading.words[i - 1] == "as":
        subject = _quoted_as(reading, i - 2, low)
        if subject.end > subject.first:
            report.head = report.subject_first = subject.first
            report.subject, report.order = (subject.first, subject.end), "pre"
            return report
    writer = _writer(reading, i, low)
    if writer is not None:
        report.subject = writer
        return report
    printed = _printed(reading, i, low)
    seen = printed if printed >= 0 else _seen(reading, i, low)
    if seen >= 0:
        report.subject = (seen, i)
        return report
    report.shares = previous_report(reading, here, i)
    if report.shares is None:
        opens = _main_clause_after(reading, i) if i - low < 2 or opens_sentence(reading, i, low) else -1
        high = reading.last[report.sentence]
        if opens < 0 and i == low:
            report.order = "none"  # "Finding somebody to pay is not easy"
        report.subject = (
            leading_subject(reading, last_clause(reading, low, i), i)
            if opens < 0
            else leading_subject(reading, opens, high)
        )
    return report


def _writer(reading: Reading, i: int, low: int) -> tuple[int, int] | None:
    """Whose document says something: "a notice from the mayor's office claiming that it leaks"."""
    for k in range(i - 1, max(low, i - 9), -1):
        if reading.gaps[k] != " " or is_finite(reading, k):
            return None
        if reading.words[k] in ("from", "by"):
            return (k + 1, i) if reading.words[k - 1] in _ANNOUNCING and reading.gaps[k - 1] == " " else None
    return None


def _printed(reading: Reading, i: int, low: int) -> int:
    """Where the document begins that says something: "after reports alleging that", not "said in a note adding that"; else -1."""
    last = reading.words[i - 1]
    if last not in DOCUMENTS and last.removesuffix("s") not in DOCUMENTS or reading.gaps[i - 1] != " ":
        return -1
    for k in range(i - 2, max(low, i - 6) - 1, -1):
        if reading.gaps[k] != " " or is_finite(reading, k):
            return -1
        if reading.words[k] in _ABOUT_DOCUMENTS:
            return k + 1
        if reading.words[k] in PREPOSITIONS:
            return -1
    return -1


def _main_clause_after(reading: Reading, i: int) -> int:
    """Where the main clause begins after an opening participle: "Calling it old, Ana Lund left"; -1 without one."""
    high = reading.last[reading.sentence_of(i)]
    for k in range(i + 2, high):
        comma = "," in reading.plain[reading.ends[k - 1] : reading.starts[k]] and reading.inside[k] < 0
        joined = (
            reading.words[k] in PREPOSITIONS or reading.words[k] in CLAUSE_WORDS or reading.words[k] == "and"
        )
        if comma and not joined and not reading.words[k].endswith("ing"):
            return k if not is_finite(reading, k) and has_clause(reading, k, high) else -1
    return -1


def _seen(reading: Reading, i: int, low: int) -> int:
    """Where who is seen to speak begins: "footage showed marchers chanting"; -1 where nobody is seen."""
    last = reading.words[i - 1]
    if last in PREPOSITIONS or last in CLAUSE_WORDS or last in DOCUMENTS or reading.is_adverb(i - 1):
        return -1  # "came with a post saying", "won by saying"
    for k in range(i - 1, max(low, i - 8) - 1, -1):
        if reading.gaps[k] == ", " and reading.words[k + 1] in ("a", "an", "one", "the") and k + 2 < i:
            return k + 1  # "..., a lawyer saying that"
        gap = reading.gaps[k].removeprefix("%")
        if gap != " " or reading.words[k] in ("and", "or", "but") or reading.inside[k] >= 0:
            return -1
        if reading.words[k] in _PERCEIVING:
            seen = (
                reading.words[k] not in _HAVING
                or _is_somebody(reading, i - 1)
                and not is_finite(reading, k + 1)
            )
            return k + 1 if k + 1 < i and seen else -1
    return -1


def _is_somebody(reading: Reading, i: int) -> bool:
    """Whether a word names people, as in "has some experts saying"; "has a piece noting" is the subject's own."""
    word = reading.words[i]
    return reading.capital[i] or tells_role(word) or is_person_noun(word.removesuffix("s"))


def _quoted_as(reading: Reading, last: int, low: int) -> Subject:
    """Who "was quoted as saying", or whom "the paper quoted as saying"."""
    at = next(
        (k for k in range(last, max(low, last - 14) - 1, -1) if reading.words[k] in ("quoted", "cited")),
        -1,
    )
    if at == last:
        return subject_before(reading, _passive_start(reading, at, low), low)
    if at >= 0 and reading.words[at + 1] == "by":
        return subject_before(reading, _passive_start(reading, at, low), low)
    return Subject(at + 1, last + 1, "pre") if at >= 0 else Subject(last, last, "none")


def _passive_start(reading: Reading, k: int, low: int) -> int:
    """The first word of "has also been quoted", given the last one."""
    while k > low and (reading.words[k - 1] in AUXILIARIES or reading.is_adverb(k - 1)):
        k -= 1
    return k
