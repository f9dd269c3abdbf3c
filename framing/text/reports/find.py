"""All reports of an article: cue by cue, sentence by sentence, with the clauses they report."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.clauses.complements import content_start
from framing.text.clauses.cueforms import is_noun
from framing.text.clauses.endings import clause_end
from framing.text.clauses.reporting import Report
from framing.text.reading import Reading
from framing.text.reports.cues import CUES, CueReader
from framing.text.reports.distancing import DISTANCING, clause_around
from framing.text.reports.headlines import headline_reports
from framing.text.reports.nobody import says_nothing
from framing.text.reports.nominal_cues import CONVICTIONS, REPORT_NOUNS, VIEWS, NominalCues
from framing.text.reports.stops import closes_here, stops_for
from framing.text.reports.surroundings import add_coordinated, is_all_quoted, span_start, surrounding_clauses
from framing.text.speakers.resolve import Speakers
from framing.text.verbs import FORMS
from framing.text.vocabulary import Trait
from framing.text.wordclasses import DETERMINERS, FINITE, PREPOSITIONS

_MAIN_VERBS = FINITE | frozenset(
    "drew earned sparked prompted led came brought raised made caused set".split()
)
# "One wonders", "one suspects": the author's own, as "I wonder" is.
_AUTHORS_OWN = frozenset("wonder suspect hope assume expect imagine fear presume think".split())
_MODALS = frozenset("can could may might would should must".split())  # "One could say"
# A sentence with more cues than this is no prose; its cues are read in batches, so that the work stays linear.
_BATCH = 40
_LONGEST_TITLE = 5  # words
_CUES = Trait(lambda form: form in CUES or None)


class Reports:
    """All reports of one article, in the order of the text."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self.reading = reading
        self.speakers = speakers
        self.cues = CueReader(reading, speakers)
        self.nominal = NominalCues(reading, speakers)
        self.found: list[Report] = []
        self._find()

    def _find(self) -> None:
        reading = self.reading
        by_sentence: dict[int, list[int]] = {}
        for i in _CUES.at(reading.numbered):
            if reading.inside[i] < 0:
                by_sentence.setdefault(reading.sentence_of(i), []).append(i)
        for s, at in by_sentence.items():
            for n in range(0, len(at), _BATCH):
                if s >= 0:
                    self._sentence(s, at[n : n + _BATCH])
        self.found += headline_reports(reading, self.speakers)

    def _sentence(self, s: int, cues: list[int]) -> None:
        """Read the cues of one sentence: first who speaks, then the clauses, which end where the next report begins."""
        here: list[Report] = []
        for i in cues:
            report = self._report_at(i, s, here)
            if report:
                here.append(report)
        for n, report in enumerate(here):
            if report.order != "adverb":
                self._clauses(report, here, n)
        for report in here:
            if report.order == "adverb":  # last: where a source is named, the words are the source's
                self._adverb(report, here)
        self._drop_own(here)
        for report in here:
            if report.spans or report.rule == "according" or self.cues.beside_marks[s]:
                known = len(self.speakers.spoken)
                self.cues.name_speaker(report)
                if not report.speaker and says_nothing(self.reading, report):
                    report.spans.clear()
                at = self.reading.starts[report.at]
                inner = report.rule == "relative" or any(
                    a <= at < b for other in here for a, b in other.spans
                )
                if inner and len(self.speakers.spoken) > known:
                    self.speakers.spoken[-1].nested = True
        self.found += here

    def _drop_own(self, here: list[Report]) -> None:
        """What the author says ("I think") or lays to the reader ("you believe") is no source's, unless it is reported itself."""
        for report in here:
            if not self._in_first_person(report):
                continue
            at = self.reading.starts[report.at]
            if not any(a <= at < b for other in here if other is not report for a, b in other.spans):
                report.spans.clear()

    def _in_first_person(self, report: Report) -> bool:
        while report.shares is not None:
            report = report.shares
        first, end = report.subject
        at = report.at
        if self.reading.words[at - 1] == "to" and self.reading.words[at - 2] in ("me", "us"):
            return True  # "leads me to conclude that"
        word = self.reading.words[first].partition("'")[0] if end - first == 1 else ""
        mused = report.verb in _AUTHORS_OWN or not _MODALS.isdisjoint(self.reading.words[end:at])
        return word in ("i", "we", "you") or word == "one" and mused

    def _report_at(self, i: int, s: int, here: list[Report]) -> Report | None:
        """The report that the cue at word ``i`` makes, or None."""
        reading, word = self.reading, self.reading.words[i]
        noun = word in REPORT_NOUNS
        that = self.nominal.that_of(i, s) if noun else -1
        if that >= 0 and (word not in FORMS or is_noun(reading, i, FORMS[word].kind)):
            return self.nominal.noun(i, that, s, here)
        if word not in FORMS and noun:
            return None
        if word in CONVICTIONS:
            return self.nominal.conviction(i, s)
        if word == "according":
            return self.nominal.according(i, s)
        if word in DISTANCING:
            return Report(i, i + 1, "", s, order="adverb", rule="adverb", unnamed=True)
        view = self.nominal.view(i, s) if word in VIEWS else None
        # "in her telling", but "..., telling reporters that"
        return view or (self.cues.verb(i, s, here) if word in FORMS else None)

    def _clauses(self, report: Report, here: list[Report], n: int) -> None:
        if report.order in ("skip", "none"):
            return
        if report.order == "noun":
            end, nxt = clause_end(
                self.reading,
                report.after + 1,
                self.reading.last[report.sentence],
                stops_for(self.reading, report, here, n) | self._goes_on(report),
                in_subject=True,
            )
            report.spans.append((span_start(self.reading, report.after + 1), end))
            add_coordinated(self.reading, report, nxt, self.reading.last[report.sentence], frozenset())
        elif report.rule == "according":
            surrounding_clauses(self.reading, report, here, n)
        elif report.order == "passive" and report.rule == "passive":
            self._after_passive(report, here, n)
        elif not self._forward(report, here, n) and report.order in ("pre", "post"):
            if (
                report.takes & {"clause", "quote"}
                and report.tier not in ("label",)
                and (report.order == "post" or closes_here(self.reading, report))
            ):
                surrounding_clauses(self.reading, report, here, n)

    def _goes_on(self, report: Report) -> set[int]:
        """Where the sentence goes on after the clause of its subject: "The claim that it leaks, made in May, was denied"."""
        reading = self.reading
        return {
            k
            for k in range(report.at + 5, reading.last[report.sentence])
            if "," in reading.gaps[k - 1] and reading.inside[k] < 0 and reading.words[k] in _MAIN_VERBS
        }

    def _forward(self, report: Report, here: list[Report], n: int) -> bool:
        """Clauses after the verb: "that ...", a bare clause, "whether ...", "to ...", a gerund."""
        reading = self.reading
        high = reading.last[report.sentence]
        i = -1 if report.order == "post" else content_start(reading, report, high)
        if i < 0 or i >= high:
            return False
        i = _after_work(reading, i, high)
        if reading.inside[i] >= 0 and is_all_quoted(self.reading, i, high):
            return False
        stops = stops_for(self.reading, report, here, n)
        relative = report.rule == "relative" or report.order == "asked"
        end, nxt = clause_end(reading, i, high, stops, relative, report.at)
        start = span_start(self.reading, i)
        if end > start:
            report.spans.append((start, end))
        add_coordinated(self.reading, report, nxt, high, stops)
        return True

    def _after_passive(self, report: Report, here: list[Report], n: int) -> None:
        reading, high = self.reading, self.reading.last[report.sentence]
        i = report.after + (reading.words[report.after] == "that")
        if i >= high:
            return
        end, nxt = clause_end(reading, i, high, stops_for(self.reading, report, here, n))
        report.spans.append((reading.starts[i], end))
        add_coordinated(self.reading, report, nxt, high, frozenset())

    def _adverb(self, report: Report, here: list[Report]) -> None:
        """As in "reportedly" and "allegedly" put their whole sentence at a distance, unless another report holds it."""
        reading = self.reading
        s, at = report.sentence, reading.starts[report.at]
        if any(a <= at < b for other in here for a, b in other.spans):
            return
        if any(
            other.spans and -1 <= other.at - report.at <= 3 and other.tier not in ("ask", "promise")
            for other in here
        ):
            return  # "reportedly believes that it leaks": the clause is told already
        first, high = clause_around(reading, report.at, reading.first[s], reading.last[s])
        quoted = reading.inside[first]
        if quoted >= 0 and reading.quotations[quoted].opens < reading.sentences[s].start:
            return  # the end of a quotation, which somebody "allegedly wrote"
        end, _ = clause_end(reading, first, high, stops_for(reading, report, here, here.index(report)))
        report.spans.append((span_start(self.reading, first), end))


def _after_work(reading: Reading, i: int, high: int) -> int:
    """The word after a programme's title in "told Holm TV's “Road Watch” that it leaks", given the title's first; else ``i``."""
    mark, before = reading.inside[i], reading.words[i - 1]
    if (
        mark < 0
        or reading.inside[i - 1] == mark
        or not (before.endswith(("'s", "s'")) or before in ("on", "told"))
    ):
        return i
    k = next((k for k in range(i, high) if reading.inside[k] != mark), high)
    titled = k - i <= _LONGEST_TITLE and all(
        reading.capital[n] or reading.words[n] in PREPOSITIONS | DETERMINERS for n in range(i, k)
    )
    if not titled or k + 2 >= high or reading.gaps[k - 1] not in ('" ', "' "):
        return i
    that = next(
        (n for n in range(k, min(k + 5, high)) if reading.words[n] == "that" or is_finite(reading, n)), k
    )
    return that + 1 if reading.words[that] == "that" else k
