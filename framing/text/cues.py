"""Words that may report, and how each is read: finite, passive, participle, noun, "according to"."""

from __future__ import annotations

from framing.text.adverbials import skip_noun_phrase, that_after
from framing.text.clauses import has_clause
from framing.text.complements import SENTENTIAL
from framing.text.cueforms import is_noun, is_progressive, verb_at
from framing.text.reading import Reading
from framing.text.reporting import Report
from framing.text.speakers import Speakers
from framing.text.subjects import Subject, leading_subject, subject_after, subject_before
from framing.text.verbs import FORMS, ReportingVerb
from framing.text.wordclasses import DETERMINERS, FINITE, POSSESSIVES

# Verbs that take none of these report only beside marks.
_REPORTING = frozenset(("clause", "that", "whether", "to", "of", "gerund"))
_NEVER_INVERTED = frozenset(("label", "praise", "attack", "show", "promise", "deny"))
REPORT_NOUNS = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions statement statements suggestion suggestions report "
    "reports rumor rumors rumour rumours warning warnings complaint complaints denial argument arguments contention".split()
)
DISTANCING = frozenset(("reportedly", "allegedly", "purportedly"))
CUES = frozenset(FORMS) | REPORT_NOUNS | DISTANCING | {"according"}


class CueReader:
    """Reads one cue word after the other; ``beside_marks[s]`` tells which sentences hold quotation marks or end in a colon."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self.reading = reading
        self.speakers = speakers
        self.beside_marks = [s.end > 0 and reading.plain[s.end - 1] == ":" for s in reading.sentences] + [
            False
        ]
        for q in reading.quotations:
            self.beside_marks[reading.sentence_at(q.opens)] = True
            self.beside_marks[reading.sentence_at(q.closes - 1)] = True

    def verb(self, i: int, s: int, here: list[Report]) -> Report | None:
        reading = self.reading
        form = FORMS[reading.words[i]]
        verb, after = verb_at(reading, i, s)
        if verb is None or (not verb.takes & _REPORTING and not self.beside_marks[s]):
            return None
        if i + 1 < reading.last[s] and reading.words[i + 1] == "of" and form.kind in ("s", "base"):
            return None
        if verb.lemma == "put" and reading.words[i + 1 : i + 2] not in (["it"], ["this"], ["things"]):
            return None
        if (
            reading.capital[i]
            and i != reading.first[s]
            and self.speakers.book.is_name_word(i)
            and i + 1 < len(reading.words)
            and reading.capital[i + 1]
            and reading.sentences[s].part != "headline"
        ):
            return None
        if is_noun(reading, i, form.kind):
            return None
        low = reading.first[s]
        passive = self._passive(i, s, verb, after, low)
        if passive:
            return passive
        report = Report(i, after, verb.lemma, s, takes=verb.takes, rule="verb", tier=verb.tier)
        if form.kind == "ing" and not is_progressive(reading, i, low):
            if i > low and reading.words[i - 1] in ("without", "goes", "not"):
                return None
            return self._participle(report, here, low)
        subject = self._subject(report, here, low, form.kind)
        if subject is None:
            return None
        report.order, report.head = subject.order, subject.verb_group
        report.subject_first = subject.first
        if subject.order == "shared":
            previous = self._previous(here, i)
            report.speaker = previous.speaker if previous else self._leading(low, i)
            if previous is not None and previous.rule == "relative":
                report.rule = "relative"
            bare_s = (
                form.kind == "s" and verb.lemma not in SENTENTIAL and reading.words[i + 1 : i + 2] != ["that"]
            )
            if previous is None and (bare_s or i - low > 60):
                return None
        else:
            report.speaker = (
                self.speakers.identify(subject.first, subject.end) if subject.end > subject.first else ""
            )
        if subject.relative:
            report.rule = "relative"
        return report

    def _participle(self, report: Report, here: list[Report], low: int) -> Report | None:
        """ "..., adding that": the speaker is that of the report before, or the subject of the sentence."""
        reading, i = self.reading, report.at
        report.participle, report.order = True, "shared"
        quoted_as = (
            i - 2 >= low and reading.words[i - 1] == "as" and reading.words[i - 2] in ("quoted", "cited")
        )
        report.head = i
        if i > low and reading.words[i - 1] in ("and", "or"):
            report.head = i - 1
        if quoted_as:
            k = i - 2
            while k > low and (
                reading.words[k - 1] in FINITE
                or reading.words[k - 1] in ("been", "also")
                or reading.is_adverb(k - 1)
            ):
                k -= 1
            subject = subject_before(reading, k, low)
            report.head, report.subject_first = subject.first, subject.first
            report.speaker = (
                self.speakers.identify(subject.first, subject.end) if subject.end > subject.first else ""
            )
            report.order = "pre"
            return report
        previous = self._previous(here, i)
        report.speaker = previous.speaker if previous else self._leading(low, i)
        return report

    def _previous(self, here: list[Report], i: int) -> Report | None:
        """The report before word ``i`` whose subject is shared: the outermost finite one."""
        for report in reversed(here):
            if report.order in ("pre", "post") and report.at < i and report.rule != "according":
                return report
        return None

    def _leading(self, low: int, i: int) -> str:
        """The subject that leads the sentence, for a verb joined on by "and"."""
        first, end = leading_subject(self.reading, low, i)
        return self.speakers.identify(first, end) if end > first else ""

    def _subject(self, report: Report, here: list[Report], low: int, kind: str) -> Subject | None:
        """Inverted order where a noun phrase closes the clause after the verb; else the phrase before it."""
        reading, i = self.reading, report.at
        s = report.sentence
        before = subject_before(reading, i, low)
        gap = reading.gaps[i - 1] if i > low else ""
        detached = (
            i == low
            or before.order == "none"
            or (before.verb_group == i and gap.strip(" ") != "" and gap.strip() not in ("'",))
        )
        if "person" in report.takes:
            # "asked Jan Berg" after a closing mark is inverted; elsewhere Jan Berg is the one asked.
            detached = i > low and reading.inside[i - 1] >= 0
        if detached and kind != "ing" and report.tier not in _NEVER_INVERTED:
            after = subject_after(reading, report.after - 1, reading.last[s])
            if after and not (i == low and not self._opens_inversion(after, s)):
                return after
        if before.order == "none":
            if i == low and kind == "past" and report.tier == "ask":
                before.order = "asked"
                return before
            return None
        if before.order == "pre" and before.end <= before.first:
            return None
        if (
            kind == "base"
            and before.order == "pre"
            and before.verb_group == i
            and reading.words[i - 1] in ("to",)
        ):
            # "came to say": no raising verb, so the leading subject.
            before.order = "shared"
            return before
        return before

    def _opens_inversion(self, after: Subject, s: int) -> bool:
        """ "Added Jessup: ..." at the head of a sentence: a colon or comma and a mark must follow."""
        gap = self.reading.gaps[after.end - 1]
        return ":" in gap or '"' in gap or "'" in gap.strip(" ")

    def _passive(self, i: int, s: int, verb: ReportingVerb, after: int, low: int) -> Report | None:
        """ "is said to have left", "it is believed that": nobody is named as the source."""
        reading = self.reading
        if FORMS[reading.words[i]].kind != "past" or i == low:
            return None
        k = i - 1
        while k > low and reading.is_adverb(k):
            k -= 1
        be = reading.words[k]
        if (
            be not in ("is", "are", "was", "were", "been", "be", "isn't", "aren't", "wasn't", "weren't")
            or reading.gaps[i - 1] != " "
        ):
            return None
        report = Report(
            i, after, verb.lemma, s, order="passive", rule="passive", takes=verb.takes, tier=verb.tier, head=k
        )
        following = reading.words[after] if after < reading.last[s] else ""
        plain = reading.gaps[after - 1] == " "
        subject_it = k > low and reading.words[k - 1] in ("it", "he", "she", "they") or True
        if (
            following == "to"
            and plain
            and verb.tier in ("say", "think", "claim", "argue", "show", "tell")
            and verb.lemma not in ("expect", "find", "put", "read", "tell", "mean", "begin", "start")
        ):
            return report
        if following in ("that",) and plain and subject_it:
            return report
        if "person" in verb.takes and verb.tier == "tell" and plain and following:
            # "was told the road was closed": the told one does not speak.
            report.rule = "told"
            return report
        return (
            Report(
                i, after, verb.lemma, s, order="skip", rule="skip", head=k, takes=verb.takes, tier=verb.tier
            )
            if following != "by"
            else self._by_agent(report, after, s)
        )

    def _by_agent(self, report: Report, after: int, s: int) -> Report:
        """ "was described by the mayor as": the agent is the speaker."""
        subject = subject_after(self.reading, after, self.reading.last[s])
        if subject is None:
            return report
        end = next(
            (k for k in range(subject.first, subject.end) if self.reading.words[k] == "as"), subject.end
        )
        report.order, report.rule, report.subject_first = "agent", "agent", subject.first
        report.speaker = self.speakers.identify(subject.first, end)
        report.after = end
        return report

    def according(self, i: int, s: int) -> Report | None:
        """ "according to the mayor"; "according to plan" names nobody."""
        reading = self.reading
        high = reading.last[s]
        if i + 2 >= high or reading.words[i + 1] != "to":
            return None
        subject = subject_after(reading, i + 1, high)
        if subject is None:
            j = skip_noun_phrase(reading, i + 2, high)
            subject = Subject(i + 2, j, "post", i)
        first, end = subject.first, subject.end
        if end <= first:
            return None
        bare = (
            not reading.capital[first]
            and reading.words[first] not in DETERMINERS
            and not reading.words[first][:1].isdigit()
        )
        if (
            bare
            and reading.words[end - 1] not in ("police", "testimony", "data", "research", "people", "one")
            and not any(reading.words[k].endswith("s") or reading.capital[k] for k in range(first, end))
        ):
            return None
        if reading.words[first] in ("the", "his", "her", "their", "its", "a") and reading.words[end - 1] in (
            "rules",
            "law",
            "plan",
            "needs",
            "wishes",
            "schedule",
            "means",
            "taste",
        ):
            return None
        if reading.words[first] in ("height", "size", "age", "need", "type", "whether", "plans"):
            return None
        report = Report(i, end, "", s, order="post", rule="according", head=i, subject_first=first)
        report.speaker = self.speakers.identify(first, end)
        return report

    def noun(self, i: int, s: int, here: list[Report]) -> Report | None:
        """ "his claim that", "a statement that": the owner speaks where there is one."""
        reading = self.reading
        high = reading.last[s]
        if not has_clause(reading, i + 2, high):
            return None
        if any(
            r.takes & {"clause", "that"} and that_after(reading, r.after, high, "person" in r.takes) == i + 1
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
            i, i + 1, "", s, order="noun", rule="noun", head=i, takes=frozenset(("that", "clause"))
        )
        if k >= reading.first[s] and reading.words[k] in POSSESSIVES:
            report.speaker = self.speakers.pronoun(k)
        elif k >= reading.first[s] and reading.words[k].endswith(("'s", "s'", "’s", "s’")):
            report.speaker = self.speakers.owner(k)
        return report
