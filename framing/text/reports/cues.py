"""Words that may report, and how each is read: finite, passive, participle, noun, "according to"."""

from __future__ import annotations

from framing.text.clauses.bare_clauses import SENTENTIAL
from framing.text.clauses.bounds import has_clause
from framing.text.clauses.cueforms import is_noun, is_progressive, verb_at
from framing.text.clauses.endings import last_clause
from framing.text.clauses.reporting import Report
from framing.text.clauses.that_clauses import is_relative
from framing.text.reading import Reading
from framing.text.reports.distancing import DISTANCING
from framing.text.reports.inverted import subject_after
from framing.text.reports.nobody import stays_unnamed
from framing.text.reports.nominal_cues import CONVICTIONS, REPORT_NOUNS, VIEWS
from framing.text.reports.participles import joins_clauses, previous_report, read_participle
from framing.text.reports.passives import read_passive
from framing.text.speakers.leading import infinitive_subject, leading_subject
from framing.text.speakers.resolve import Speakers
from framing.text.speakers.roles import tells_role
from framing.text.speakers.subjects import Subject, subject_before
from framing.text.verbs import FORMS, ReportingVerb
from framing.text.wordclasses import (
    BODY_NOUNS,
    DETERMINERS,
    DOCUMENTS,
    DONE_TO,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    WH_WORDS,
)

# Verbs that take none of these report only beside marks.
_REPORTING = frozenset(("clause", "that", "whether", "to", "of", "gerund"))
_BEFORE_THINGS = frozenset("in on to with from by of through".split())
_FAR = 60  # words; a verb so far from the head of its sentence does not share the subject there
_JUDGED = frozenset(
    "hard easy easier difficult fair fine safe wrong right unfair reasonable tempting possible impossible enough understatement "
    "exaggeration stretch mistake naive foolish silly absurd ridiculous accurate natural nice good better best premature "
    "important crucial vital essential useful helpful necessary tendency temptation okay ok ability inability failure "
    "opportunity effort efforts attempt attempts bid way ways reason reasons".split()
)
_NEVER_INVERTED = frozenset(("label", "praise", "attack", "show", "promise", "deny"))
_SHOWING = frozenset(
    "evidence footage video photograph map test investigation inquiry census transcript record".split()
)
CUES = frozenset(FORMS) | VIEWS | frozenset(CONVICTIONS) | REPORT_NOUNS | DISTANCING | {"according"}


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
        """The report made by the verb form at word ``i``, or None where it reports nothing."""
        reading = self.reading
        form = FORMS[reading.words[i]]
        verb, after = verb_at(reading, i, s)
        if verb is None or not self._may_report(i, s, verb, form.kind):
            return None
        report = self._read_verb(i, s, verb, after, here)
        if report is not None:
            report.verb_at = (reading.starts[i], reading.ends[after - 1])
        return report

    def _read_verb(
        self, i: int, s: int, verb: ReportingVerb, after: int, here: list[Report]
    ) -> Report | None:
        """Passive, participle or finite, in this order."""
        reading = self.reading
        form = FORMS[reading.words[i]]
        low = reading.first[s]
        passive = read_passive(reading, i, s, verb, after)
        if passive:
            return passive
        report = Report(i, after, verb.lemma, s, takes=verb.takes, rule="verb", tier=verb.tier)
        if form.kind == "ing" and not is_progressive(reading, i, low):
            if (
                i > low
                and reading.words[i - 1] in ("without", "goes", "not")
                or joins_clauses(reading, i, low)
            ):
                return None
            return read_participle(reading, report, here, low)
        return self._finite(report, here, low, form.kind)

    def _may_report(self, i: int, s: int, verb: ReportingVerb, kind: str) -> bool:
        """False for nouns, for parts of names, and for verbs that report only beside marks where there are none."""
        reading = self.reading
        following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
        if not verb.takes & _REPORTING and not self.beside_marks[s]:
            return False
        if following == "of" and kind in ("s", "base"):
            return False
        if verb.lemma == "think" and following in ("tank", "tanks"):
            return False
        all_told = verb.lemma == "tell" and reading.words[max(i - 1, 0)] == "all"
        if all_told or verb.lemma == "swear" and following == "in":
            return False
        if verb.lemma == "state" and self._is_country(i, following, reading.last[s]):
            return False
        if kind == "past" and following in PREPOSITIONS and self._is_reduced(i, reading.first[s]):
            return False
        if verb.lemma == "put" and following not in ("it", "this", "things"):
            return False
        in_name = following and reading.capital[i] and reading.capital[i + 1] and i != reading.first[s]
        if in_name and reading.sentences[s].part != "headline" and self.speakers.book.is_name_word(i):
            return False
        if (
            i > reading.first[s]
            and reading.capital[i]
            and reading.capital[i - 1]
            and reading.gaps[i - 1] == " "
        ):
            if reading.sentences[s].part != "headline" and reading.text[reading.starts[i] + 1].islower():
                return False  # "the United States"
        if " " in verb.lemma and reading.words[max(i - 1, 0)] not in DETERMINERS:
            return True  # a particle makes it a verb: "calls for"
        return not is_noun(reading, i, kind)

    def _is_reduced(self, i: int, low: int) -> bool:
        """As in "in a letter published in May": a participle of what a preposition takes, no verb."""
        words = self.reading.words
        if words[i] == "briefed":
            return True  # "sources briefed on the talks"
        if self.reading.capital[i - 1] or words[i - 1] not in DOCUMENTS or self.reading.gaps[i - 1] != " ":
            return False
        return any(words[k] in _BEFORE_THINGS for k in range(max(low, i - 4), i - 1))

    def _is_country(self, i: int, following: str, high: int) -> bool:
        """As in "In New York, state officials say", "states that left": no verb."""
        gap = self.reading.gaps[i]
        if '"' in gap or ":" in gap or not following:
            return False
        if following not in DETERMINERS and following not in SUBJECT_PRONOUNS or "," in gap:
            return self.reading.words[i] in ("state", "states")
        return (
            self.reading.words[i] == "states"
            and following == "that"
            and is_relative(self.reading, i + 1, high)
        )

    def _finite(self, report: Report, here: list[Report], low: int, kind: str) -> Report | None:
        """Give the report its subject; None where it has none that could speak."""
        reading, i = self.reading, report.at
        subject = self._subject(report, low, kind)
        if subject is None or reading.words[subject.first : subject.end] == ["what"]:
            return None
        if report.tier == "show" and subject.order == "pre" and not self._can_show(subject):
            return None
        report.order, report.head, report.subject_first = subject.order, subject.verb_group, subject.first
        if subject.relative:
            report.rule = "relative"
        if subject.order != "shared":
            report.subject = (subject.first, subject.end)
            return report
        previous = previous_report(reading, here, i)
        if previous is None:
            noun_like = (
                kind == "s" and report.verb not in SENTENTIAL and reading.words[i + 1 : i + 2] != ["that"]
            )
            if noun_like or i - low > _FAR:
                return None
            report.subject = leading_subject(reading, last_clause(reading, low, i), i)
        else:
            report.shares = previous
            if previous.rule == "relative":
                report.rule = "relative"
        return report

    def _can_show(self, subject: Subject) -> bool:
        """False for things that are no document and nobody: "the visit shows that", "the accord showed"."""
        reading = self.reading
        words = reading.words[subject.first : subject.end]
        if any(reading.capital[k] for k in range(subject.first + 1, subject.end)) or len(words) < 2:
            return True
        if words[0] not in ("the", "this", "that", "a", "an", "his", "her", "its", "their"):
            return True
        over = (
            n
            for n, w in enumerate(words)
            if n > 1 and (w in PREPOSITIONS or w in DONE_TO or w.endswith("ed") or w == "out")
        )
        stop = next(over, len(words))  # "a study of the dam", "a study released in May"
        head = words[stop - 1]
        return (
            head in _SHOWING
            or head in DOCUMENTS
            or head.endswith("s")
            or tells_role(head)
            or head in BODY_NOUNS
        )

    def name_speaker(self, report: Report) -> None:
        """Find the speaker of a report that turned out to report something."""
        if report.speaker or report.unnamed or report.sought:
            return
        report.sought = True
        if report.shares is not None:
            self.name_speaker(report.shares)
            report.speaker, report.unnamed = report.shares.speaker, report.shares.unnamed
            return
        first, end = report.subject
        if end > first:
            report.speaker = self.speakers.identify(first, end)
            if not report.speaker:
                report.unnamed = stays_unnamed(
                    self.reading, first, self.speakers.phrases.head_end(first, end)
                )

    def _subject(self, report: Report, low: int, kind: str) -> Subject | None:
        """Inverted order where a noun phrase closes the clause after the verb; else the phrase before it."""
        reading, i = self.reading, report.at
        if (
            kind == "base"
            and i - 2 >= low
            and reading.words[i - 1] == "to"
            and (reading.words[i - 2] in _JUDGED or reading.words[i - 2] in WH_WORDS)
        ):
            return None  # "it is fair to say that", "whether to ask them to go"
        before = subject_before(reading, i, low)
        beside = i > low and reading.inside[i - 1] >= 0 and "label" not in report.takes
        invertible = beside or report.tier not in _NEVER_INVERTED
        if kind != "ing" and invertible and self._detached(report, before, low):
            after = subject_after(reading, report.after - 1, reading.last[report.sentence])
            # "…, Ana Lund, said the mayor “just left”": what a quotation goes on with is no speaker.
            goes_on = (
                after is not None
                and not beside
                and max(reading.inside[after.first : after.end], default=-1) >= 0
            )
            clause = (
                before.order == "pre"
                and not beside
                and after is not None
                and has_clause(reading, after.first, reading.last[report.sentence], near=True)
            )  # "Ana Lund, the mayor, said the price of milk had risen"
            if after and not goes_on and not clause and (i > low or self._opens_inversion(after)):
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
            and reading.words[i - 1] == "to"
        ):
            # "came to say": no verb that hands its subject on, so the subject that leads the sentence.
            before.order = "shared"
            caused = infinitive_subject(reading, i - 1, low)
            if caused > low:
                return Subject(caused, i - 1, "pre", i - 1)
        return before

    def _detached(self, report: Report, before: Subject, low: int) -> bool:
        """True where a mark or a comma stands before the verb, so that its subject may come after it."""
        i = report.at
        if "person" in report.takes:
            # "asked Jan Berg" after a closing mark is inverted; elsewhere Jan Berg is the one asked.
            return i > low and self.reading.inside[i - 1] >= 0
        if i == low or before.order == "none":
            return True
        return before.verb_group == i and self.reading.gaps[i - 1].strip() not in ("", "'")

    def _opens_inversion(self, after: Subject) -> bool:
        """As in "Added Jan Berg: ..." at the head of a sentence: a colon or a mark must follow."""
        gap = self.reading.gaps[after.end - 1]
        return ":" in gap or '"' in gap or "'" in gap.strip(" ")
