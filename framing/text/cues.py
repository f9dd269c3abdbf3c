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
from framing.text.wordclasses import AUXILIARIES, DETERMINERS, POSSESSIVES, SUBJECT_PRONOUNS

# Verbs that take none of these report only beside marks.
_REPORTING = frozenset(("clause", "that", "whether", "to", "of", "gerund"))
_FORMS_OF_BE = frozenset("is are was were been be isn't aren't wasn't weren't".split())
# What "is ... to" puts into other people's mouths ("is said to"), and what looks like it ("is expected to").
_BELIEVED_TIERS = frozenset("say think claim argue show tell".split())
_NOT_BELIEVED = frozenset("expect find put read tell begin start suppose".split())
_MEASURES = frozenset("height size age need type whether plans".split())
_RULES = frozenset("rules law plan needs wishes schedule means taste".split())
_BARE_SOURCES = frozenset("police testimony data research people one".split())
_FAR = 60  # words; a verb so far from the head of its sentence does not share the subject there
_NEVER_INVERTED = frozenset(("label", "praise", "attack", "show", "promise", "deny"))
REPORT_NOUNS = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions statement statements "
    "suggestion suggestions report "
    "reports rumor rumors rumour rumours warning warnings complaint complaints denial argument arguments "
    "contention".split()
)
DISTANCING = frozenset(("reportedly", "allegedly", "purportedly"))
VIEWS = frozenset("view opinion estimation telling".split())
CUES = frozenset(FORMS) | VIEWS | REPORT_NOUNS | DISTANCING | {"according"}


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
        low = reading.first[s]
        passive = self._passive(i, s, verb, after, low)
        if passive:
            return passive
        report = Report(i, after, verb.lemma, s, takes=verb.takes, rule="verb", tier=verb.tier)
        if form.kind == "ing" and not is_progressive(reading, i, low):
            if i > low and reading.words[i - 1] in ("without", "goes", "not"):
                return None
            return self._participle(report, here, low)
        return self._finite(report, here, low, form.kind)

    def _may_report(self, i: int, s: int, verb: ReportingVerb, kind: str) -> bool:
        """False for nouns, for parts of names, and for verbs that report only beside marks where there are none."""
        reading = self.reading
        following = reading.words[i + 1] if i + 1 < reading.last[s] else ""
        if not verb.takes & _REPORTING and not self.beside_marks[s]:
            return False
        if following == "of" and kind in ("s", "base"):
            return False
        if verb.lemma == "put" and following not in ("it", "this", "things"):
            return False
        in_name = following and reading.capital[i] and reading.capital[i + 1] and i != reading.first[s]
        if in_name and reading.sentences[s].part != "headline" and self.speakers.book.is_name_word(i):
            return False
        return not is_noun(reading, i, kind)

    def _finite(self, report: Report, here: list[Report], low: int, kind: str) -> Report | None:
        """Give the report its subject; None where it has none that could speak."""
        reading, i = self.reading, report.at
        subject = self._subject(report, low, kind)
        if subject is None:
            return None
        report.order, report.head, report.subject_first = subject.order, subject.verb_group, subject.first
        if subject.relative:
            report.rule = "relative"
        if subject.order != "shared":
            report.subject = (subject.first, subject.end)
            return report
        previous = self._previous(here, i)
        if previous is None:
            noun_like = (
                kind == "s" and report.verb not in SENTENTIAL and reading.words[i + 1 : i + 2] != ["that"]
            )
            if noun_like or i - low > _FAR:
                return None
            report.subject = leading_subject(reading, low, i)
        else:
            report.shares = previous
            if previous.rule == "relative":
                report.rule = "relative"
        return report

    def name_speaker(self, report: Report) -> None:
        """Find the speaker of a report that turned out to report something."""
        if report.speaker or report.unnamed:
            return
        if report.shares is not None:
            self.name_speaker(report.shares)
            report.speaker, report.unnamed = report.shares.speaker, report.shares.unnamed
            return
        first, end = report.subject
        if end > first:
            report.speaker = self.speakers.identify(first, end)
            report.unnamed = not report.speaker and self.reading.words[first] not in SUBJECT_PRONOUNS

    def _participle(self, report: Report, here: list[Report], low: int) -> Report | None:
        """As in "..., adding that": the speaker is that of the report before, or the subject of the sentence."""
        reading, i = self.reading, report.at
        report.participle, report.order, report.head = True, "shared", i
        if i > low and reading.words[i - 1] in ("and", "or"):
            report.head = i - 1
        if i - 2 >= low and reading.words[i - 1] == "as" and reading.words[i - 2] in ("quoted", "cited"):
            subject = subject_before(reading, self._passive_start(i - 2, low), low)
            report.head = report.subject_first = subject.first
            report.subject, report.order = (subject.first, subject.end), "pre"
            return report
        report.shares = self._previous(here, i)
        if report.shares is None:
            report.subject = leading_subject(reading, low, i)
        return report

    def _passive_start(self, k: int, low: int) -> int:
        """The first word of "has also been quoted", given the last one."""
        reading = self.reading
        while k > low and (reading.words[k - 1] in AUXILIARIES or reading.is_adverb(k - 1)):
            k -= 1
        return k

    def _previous(self, here: list[Report], i: int) -> Report | None:
        """The report before word ``i`` whose subject is shared: the outermost finite one."""
        for report in reversed(here):
            if report.order in ("pre", "post") and report.at < i and report.rule != "according":
                return report
        return None

    def _subject(self, report: Report, low: int, kind: str) -> Subject | None:
        """Inverted order where a noun phrase closes the clause after the verb; else the phrase before it."""
        reading, i = self.reading, report.at
        before = subject_before(reading, i, low)
        if kind != "ing" and report.tier not in _NEVER_INVERTED and self._detached(report, before, low):
            after = subject_after(reading, report.after - 1, reading.last[report.sentence])
            if after and (i > low or self._opens_inversion(after)):
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

    def _passive(self, i: int, s: int, verb: ReportingVerb, after: int, low: int) -> Report | None:
        """As in "is said to have left", "it is believed that": nobody is named as the source."""
        reading = self.reading
        if FORMS[reading.words[i]].kind != "past" or i == low or reading.gaps[i - 1] != " ":
            return None
        k = i - 1
        while k > low and reading.is_adverb(k):
            k -= 1
        if reading.words[k] not in _FORMS_OF_BE:
            return None
        report = Report(
            i, after, verb.lemma, s, order="skip", rule="skip", head=k, takes=verb.takes, tier=verb.tier
        )
        following = reading.words[after] if after < reading.last[s] and reading.gaps[after - 1] == " " else ""
        believed = verb.tier in _BELIEVED_TIERS and verb.lemma not in _NOT_BELIEVED
        if following == "by":
            return self._by_agent(report, after, s)
        if following == "that" or following == "to" and believed:
            report.order = report.rule = "passive"
            report.unnamed = True
        elif following and verb.tier == "tell" and "person" in verb.takes:
            # "was told the road was closed": the one told does not speak.
            report.order, report.rule = "passive", "told"
        return report

    def _by_agent(self, report: Report, after: int, s: int) -> Report:
        """As in "was described by the mayor as": the agent is the speaker."""
        subject = subject_after(self.reading, after, self.reading.last[s])
        if subject is None:
            return report
        end = next(
            (k for k in range(subject.first, subject.end) if self.reading.words[k] == "as"), subject.end
        )
        report.order, report.rule, report.subject_first = "agent", "agent", subject.first
        report.subject = (subject.first, end)
        report.after = end
        return report

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
        first, end = subject.first, subject.end
        if end <= first or not self._is_source(first, end):
            return None
        report = Report(i, end, "", s, order="post", rule="according", head=i, subject_first=first)
        report.subject = (first, end)
        return report

    def view(self, i: int, s: int) -> Report | None:
        """As in "in the mayor's view": reported like "according to"."""
        reading = self.reading
        low = reading.first[s]
        opening = next((k for k in range(i - 1, max(low, i - 6) - 1, -1) if reading.words[k] == "in"), -1)
        owner = reading.words[i - 1] if i > low else ""
        if opening < 0 or not (owner in POSSESSIVES or owner.endswith(("'s", "s'"))):
            return None
        report = Report(i, i + 1, "", s, order="post", rule="according", head=opening, subject_first=opening)
        report.speaker = self.speakers.pronoun(i - 1) if owner in POSSESSIVES else self.speakers.owner(i - 1)
        return report

    def _is_source(self, first: int, end: int) -> bool:
        """False for plans, rules and measures, which things go according to without anybody saying so."""
        reading = self.reading
        opening, head = reading.words[first], reading.words[end - 1]
        if opening in _MEASURES or head in _RULES and opening in DETERMINERS:
            return False
        if reading.capital[first] or opening in DETERMINERS or opening[:1].isdigit() or head in _BARE_SOURCES:
            return True
        return any(reading.words[k].endswith("s") or reading.capital[k] for k in range(first, end))

    def noun(self, i: int, s: int, here: list[Report]) -> Report | None:
        """As in "his claim that", "a statement that": the owner speaks where there is one."""
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
