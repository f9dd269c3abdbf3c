"""Reports without a reporting verb: "according to", "in the mayor's view", "his claim that", "was adamant that"."""

from __future__ import annotations

from framing.text.clauses.adverbials import skip_noun_phrase
from framing.text.clauses.bounds import has_clause
from framing.text.clauses.reporting import Report
from framing.text.clauses.that_clauses import is_object, is_relative, that_after
from framing.text.reading import Reading
from framing.text.reports.inverted import subject_after
from framing.text.speakers.leading import leading_subject
from framing.text.speakers.resolve import Speakers
from framing.text.speakers.role_words import MEDIA
from framing.text.speakers.subjects import Subject, subject_before
from framing.text.wordclasses import (
    DETERMINERS,
    DOCUMENTS,
    POSSESSIVES,
)

FORMS_OF_BE = frozenset("is are was were been be isn't aren't wasn't weren't".split())
# "is convinced that": a state of mind told like a verb; the lemma where one stands behind it.
CONVICTIONS = {
    "convinced": "convince",
    "satisfied": "satisfy",
    "worried": "worry",
    "concerned": "concern",
} | dict.fromkeys(
    "adamant certain sure confident insistent hopeful doubtful sceptical skeptical afraid fearful "
    "optimistic positive".split(),
    "",
)
_MEASURES = frozenset("height size age need type whether plans".split())
_RULES = frozenset("rules law plan needs wishes schedule means taste".split())
_BARE_SOURCES = frozenset("police testimony data research people one".split())
# Nouns of thinking report only where somebody voices them or owns them.
_FEELINGS = frozenset(
    "doubt doubts hope hopes fear fears concern concerns belief confidence suspicion".split()
)
_EXPRESSING = frozenset(
    "voiced voice voices voicing expressed express expresses expressing issued made raised reiterated "
    "repeated".split()
)
REPORT_NOUNS = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions statement statements "
    "suggestion suggestions report "
    "reports rumor rumors rumour rumours warning warnings complaint complaints denial argument arguments "
    "contention promise promises pledge pledges prediction predictions insistence admission conclusion finding findings "
    "assurance assurances acknowledgement acknowledgment".split()
)
VIEWS = frozenset("view opinion estimation telling".split())
# What is promised is told with "would": "a promise that his successor tore up" is none.
_PLEDGES = frozenset("promise promises pledge pledges prediction predictions assurance assurances".split())
_WOULD = frozenset("would will could can should might may wouldn't won't".split())
REPORT_NOUNS |= _FEELINGS


class NominalCues:
    """Reads the cues that are no verbs."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self.reading = reading
        self.speakers = speakers

    def according(self, i: int, s: int) -> Report | None:
        """As in "according to the mayor"; "according to plan" names nobody."""
        reading = self.reading
        high = reading.last[s]
        if i + 2 >= high or reading.words[i + 1] != "to":
            return None
        subject = subject_after(reading, i + 1, high)
        if subject is None:
            j = skip_noun_phrase(reading, i + 2, high)
            subject = Subject(i + 2, j, "post", i)
        first, end = subject.first, self._publisher(subject.end, high)
        if end <= first or not self._is_source(first, end):
            return None
        report = Report(i, end, "", s, order="post", rule="according", head=i, subject_first=first)
        report.subject = (first, end)
        return report

    def view(self, i: int, s: int) -> Report | None:
        """As in "in the mayor's view": reported like "according to"."""
        reading = self.reading
        low = reading.first[s]
        opening = i - 1
        while opening > max(low, i - 6) and reading.words[opening] != "in":
            opening = low - 1 if reading.gaps[opening - 1].strip(" .") else opening - 1
        opening = opening if opening >= low and reading.words[opening] == "in" else -1
        owner = reading.words[i - 1] if i > low else ""
        if opening >= 0 and reading.words[i + 1 : i + 2] == ["of"]:
            subject = subject_after(reading, i + 1, reading.last[s])
            if subject:
                report = Report(i, subject.end, "", s, order="post", rule="according", head=opening)
                report.subject_first, report.subject = opening, (subject.first, subject.end)
                return report
        if opening < 0 or not (owner in POSSESSIVES or owner.endswith(("'s", "s'"))):
            return None
        report = Report(i, i + 1, "", s, order="post", rule="according", head=opening, subject_first=opening)
        report.speaker = self.speakers.pronoun(i - 1) if owner in POSSESSIVES else self.speakers.owner(i - 1)
        return report

    def conviction(self, i: int, s: int) -> Report | None:
        """As in "the minister was adamant that no deal had been struck"."""
        reading = self.reading
        low, high = reading.first[s], reading.last[s]
        k = i - 1
        while k > low and (reading.is_adverb(k) or reading.words[k] == "not"):
            k -= 1
        if k <= low or reading.words[k] not in FORMS_OF_BE or i + 2 >= high or reading.words[i + 1] != "that":
            return None
        subject = subject_before(reading, k, low)
        if subject.order != "pre" or subject.end <= subject.first:
            return None
        takes = frozenset(("clause", "that"))
        report = Report(
            i, i + 1, CONVICTIONS[reading.words[i]], s, takes=takes, rule="conviction", tier="think"
        )
        report.head, report.subject_first = subject.verb_group, subject.first
        report.subject = (subject.first, subject.end)
        return report

    def _publisher(self, end: int, high: int) -> int:
        """The end of "figures released on Friday by the Bureau", for a phrase that stops at the day or the participle."""
        reading = self.reading
        if not any(reading.words[k] in DOCUMENTS for k in range(max(0, end - 3), end)):
            return end
        for k in range(end, min(high, end + 5)):
            if reading.gaps[k - 1] != " ":
                return end
            if reading.words[k] == "by" or reading.words[k] == "in" and k == end:
                made = (
                    m
                    for m in range(k + 2, high)
                    if reading.words[m].endswith("ed") and not reading.capital[m]
                )
                subject = subject_after(reading, k, next(made, high))
                paper = subject and reading.words[subject.end - 1] in MEDIA  # "a report in the Holm Times"
                return subject.end if subject and (paper or reading.words[k] == "by") else end
        return end

    def _is_source(self, first: int, end: int) -> bool:
        """False for plans, rules and measures, which things go according to without anybody saying so."""
        reading = self.reading
        opening, head = reading.words[first], reading.words[end - 1]
        if opening in _MEASURES or head in _RULES and opening in DETERMINERS:
            return False
        if reading.capital[first] or opening in DETERMINERS or opening == "one":
            return True
        if opening[:1].isdigit() or head in _BARE_SOURCES:
            return True
        return any(reading.words[k].endswith("s") or reading.capital[k] for k in range(first, end))

    def that_of(self, i: int, s: int) -> int:
        """The "that" of "a claim that", "a warning from the mayor that"; -1 without one."""
        reading, high = self.reading, self.reading.last[s]
        following = reading.words[i + 1] if i + 1 < high else ""
        if following == "that":
            return i + 1
        for k in range(i + 3, min(i + 9, high)) if following in ("by", "from") else ():
            if reading.gaps[k - 2] != " " or reading.words[k - 1] in FORMS_OF_BE:
                break
            if reading.words[k] == "that" and reading.gaps[k - 1] == " ":
                return k
        return -1

    def noun(self, i: int, that: int, s: int, here: list[Report]) -> Report | None:
        """As in "his claim that", "a statement that": the owner speaks where there is one."""
        reading = self.reading
        high = reading.last[s]
        if high - that < 4 or not has_clause(reading, that + 1, high) and not reading.capital[that + 1]:
            return None
        if reading.words[i] in _PLEDGES and _WOULD.isdisjoint(reading.words[that + 1 : min(high, that + 12)]):
            return None
        if is_relative(reading, that, high) or is_object(reading, that + 1, high):
            return None
        if any(
            r.takes & {"clause", "that"} and that_after(reading, r.after, high, "person" in r.takes) == that
            for r in here
            if r.after < high
        ):
            # "said in a statement that": the verb reports it.
            return None
        k = i - 1
        while (
            k > reading.first[s]
            and not reading.capital[k]
            and reading.words[k] not in POSSESSIVES
            and i - k < 3
            and reading.gaps[k] == " "
        ):
            k -= 1
        report = Report(
            i, that, "", s, order="noun", rule="noun", head=i, takes=frozenset(("that", "clause"))
        )
        if that > i + 1:
            report.subject = (i + 2, that)
        elif k >= reading.first[s] and reading.words[k] in POSSESSIVES:
            report.speaker = self.speakers.pronoun(k)
        elif k >= reading.first[s] and reading.words[k].endswith(("'s", "s'")):
            report.speaker = self.speakers.owner(k)
        elif reading.gaps[k] == "' " and reading.words[k].endswith("s"):
            the = k > reading.first[s] and reading.words[k - 1] in DETERMINERS  # "the farmers' claim that"
            report.subject = (k - the, k + 1)
        elif any(reading.words[m] in _EXPRESSING for m in range(max(reading.first[s], i - 4), i)):
            report.subject = leading_subject(reading, reading.first[s], i)
        elif reading.words[i] in _FEELINGS:
            return None
        return report
