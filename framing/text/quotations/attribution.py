"""Quotations given to their speakers by the report beside them: a verb before or after, a clause around them."""

from __future__ import annotations

from bisect import bisect_left

from framing.text.clauses.bare_clauses import BARE
from framing.text.clauses.reporting import Report
from framing.text.marks import Quotation
from framing.text.quotations.labelled import after_colon, before_dash, signed
from framing.text.quotations.quoted import Attribution, follows_stop, opens_sentence
from framing.text.reading import Reading
from framing.text.reports.find import Reports
from framing.text.reports.stops import closes_here
from framing.text.speakers.leading import leading_subject
from framing.text.speakers.resolve import Speakers
from framing.text.wordclasses import DETERMINERS, FINITE, OBJECT_PRONOUNS, PREPOSITIONS

_CARRIES = frozenset(("quote", "clause", "label", "that", "whether", "to", "of"))
_GOES_ON = frozenset(("and", "but", "or", "while", "which", "who", "whose"))
_OPENS_FRAGMENT = frozenset(("as", "that"))
# Verbs of saying that take things as often: "adds a “green” line", "explains the “night toll”".
_TAKES_THINGS = frozenset("add counter doubt explain post reveal".split())
_RELATIVE = frozenset(("who", "which", "that", "whose", "as"))
_LIGHT = DETERMINERS | PREPOSITIONS | OBJECT_PRONOUNS


class Attributor:
    """Finds the attribution that stands beside a quotation."""

    def __init__(self, reading: Reading, reports: Reports, speakers: Speakers) -> None:
        self.reading = reading
        self.speakers = speakers
        self.reports: dict[int, list[Report]] = {}
        for report in reports.found:
            self.reports.setdefault(report.sentence, []).append(report)
        self._name_speaker = reports.cues.name_speaker
        self.opens_at = [q.opens for q in reading.quotations if q.parent < 0]

    def beside(self, i: int) -> Attribution | None:
        """The attribution of outer quotation ``i``, or None where none stands beside it."""
        q = self.reading.quotations[i]
        return (
            self._after(q)
            or self._after_stop(q)
            or self._before(q)
            or after_colon(self.reading, self.speakers, q)
            or before_dash(self.reading, self.speakers, q)
            or self._within(q)
            or self._as_said(q)
            or signed(self.reading, self.speakers, q)
        )

    def _after(self, q: Quotation) -> Attribution | None:
        """As in "...," she said; "...," said the mayor."""
        reading = self.reading
        r = reading.word_from(q.closes)
        if r >= len(reading.words):
            return None
        s = reading.sentence_at(q.closes - 1)
        if not (s >= 0 and reading.first[s] <= r < reading.last[s]):
            return None
        whole = opens_sentence(self.reading, q)
        if not self._closed_by_comma(q, r, whole):
            return None
        for report in self.reports.get(s, ()):
            if report.at < r or report.order in ("skip", "passive", "adverb"):
                continue
            start = report.head if report.order != "pre" else report.subject_first
            if report.order == "shared" and not report.participle:
                return None
            if not whole and (report.participle or report.order == "pre" and self._goes_on(report)):
                return None
            if (
                reading.inside[report.at] >= 0
                or start < r
                or self._quotation_between(q.closes, reading.starts[min(start, report.at)])
            ):
                return None
            if start > r and not self._only_opening(r, start, report):
                return None
            carries = report.takes & _CARRIES or report.rule == "according"
            if not carries or report.verb in ("quote", "cite") and report.order == "pre":
                continue  # "the paper quoted Berg as saying"
            names_it = report.tier in ("label", "praise") and report.order != "post"
            return None if names_it or self._new_sentence(report, q, r) else self._whose(q, report)
        return None

    def _new_sentence(self, report: Report, q: Quotation, r: int) -> bool:
        """True after "Who knows?" where a capital follows that is no name's: "The Speaker ordered him to sit down"."""
        reading = self.reading
        asked = reading.plain[q.closes - 2] in "?!" and report.order == "pre" and bool(report.spans)
        return asked and reading.words[r] in DETERMINERS and reading.capital[r]

    def _goes_on(self, report: Report) -> bool:
        """True for a verb with something of its own after it ("the paper said that"), but for "as Berg puts it"."""
        return not closes_here(self.reading, report) and self.reading.words[
            report.after : report.after + 1
        ] != ["it"]

    def _closed_by_comma(self, q: Quotation, r: int, whole: bool) -> bool:
        """True where an attribution may follow; "… the “green line,” and Berg said" goes on with something else."""
        reading = self.reading
        between = reading.plain[q.closes : reading.starts[r]]
        if any(mark in between for mark in ".:;"):
            return False
        if whole:
            return True
        closed = reading.plain[q.closes - 2] in ",?!-." or between.lstrip().startswith(",")
        return closed and "(" not in between and reading.words[r] not in _GOES_ON

    def _whose(self, q: Quotation, report: Report) -> Attribution | None:
        self._drop(report, q)
        return Attribution(report.speaker, report.verb, "after", report.unnamed, report.verb_at)

    def _after_stop(self, q: Quotation) -> Attribution | None:
        """As in "It has to stop." Ana Lund said: a full stop before the mark, and the attribution a sentence of its own."""
        reading = self.reading
        r = reading.word_from(q.closes)
        s = reading.sentence_of(r) if r < len(reading.words) else -1
        if s < 0 or reading.first[s] != r or reading.plain[q.closes : reading.starts[r]] != " ":
            return None
        for report in self.reports.get(s, ()) if reading.plain[q.closes - 2] == "." else ():
            alone = report.order == "pre" and report.after == reading.last[s] and report.subject_first == r
            if alone and not report.spans and "quote" in report.takes:
                self._name_speaker(report)
                return Attribution(report.speaker, report.verb, "after", report.unnamed, report.verb_at)
        return None

    def _only_opening(self, r: int, start: int, report: Report) -> bool:
        """Between the mark and the subject: an adverb, a name with appositions, never a clause of its own."""
        words = self.reading.words
        if any(words[k] in FINITE and words[k] not in ("was", "is", "has", "had") for k in range(r, start)):
            return False
        return (
            start - r <= 3
            or words[r] in PREPOSITIONS
            or words[r] in DETERMINERS
            and "," in self.reading.gaps[start - 1]
        )

    def _drop(self, report: Report, q: Quotation) -> None:
        """A clause that is only the quotation itself, read as indirect, is none; nor is what says where it was said."""
        kept = []
        for a, b in report.spans:
            covered = q.opens <= a and b <= q.closes + 1
            if not covered and not self._says_where(report, a):
                kept.append((a, b))
        report.spans = kept

    def _says_where(self, report: Report, start: int) -> bool:
        """As in "“It leaks,” she said in a note sent to the board": behind the verb, and no comma before it."""
        reading = self.reading
        k = reading.word_from(start)
        that = reading.words[k - 1] == "that" and (k - 1 == report.after or reading.words[k - 2] == "and")
        behind = k > report.after and "," not in reading.gaps[k - 1][:1]
        return behind and not that and report.rule != "noun"

    def _quotation_between(self, a: int, b: int) -> bool:
        return self.opens_at[bisect_left(self.opens_at, a) : bisect_left(self.opens_at, b)] != []

    def _before(self, q: Quotation) -> Attribution | None:
        """She said, "..."; he told reporters that it was "..."; called it "..."."""
        reading = self.reading
        s = reading.sentence_at(q.opens)
        p = reading.word_from(q.opens) - 1
        if s < 0 or p < 0:
            return None
        if p < reading.first[s]:
            return self._line_before(q, p)
        if follows_stop(self.reading, q) and ":" not in reading.plain[q.opens - 3 : q.opens]:
            return None
        chosen = None
        for report in self.reports.get(s, ()):
            if report.at > p or report.order in ("skip", "adverb", "passive") or report.rule == "told":
                continue
            if report.order == "post" and report.rule != "according" and not self._introduces(report, q, p):
                continue
            if report.rule == "according" and not any(a <= q.opens < b for a, b in report.spans):
                continue
            if report.takes & _CARRIES or report.rule == "according":
                chosen = report
        if chosen is None:
            return None
        around = self._around(q)
        if (
            around
            and around is not chosen
            and ("label" not in chosen.takes or not FINITE.isdisjoint(reading.words[chosen.after : p + 1]))
            and not any(a <= q.opens < b for a, b in chosen.spans)
        ):
            return Attribution(around.speaker, around.verb, "within", around.unnamed, around.verb_at)
        first = chosen.after
        if self._cut_off(first, p, q) or self._own_object(chosen, p, q):
            return None
        return Attribution(chosen.speaker, chosen.verb, "before", chosen.unnamed, chosen.verb_at)

    def _introduces(self, report: Report, q: Quotation, p: int) -> bool:
        """True for "Added Berg:" right before the mark."""
        return p - report.at < 12 and ":" in self.reading.plain[self.reading.ends[p] : q.opens]

    def _cut_off(self, first: int, p: int, q: Quotation) -> bool:
        """True where another sentence part begins between the verb and the mark."""
        reading = self.reading
        return any(";" in reading.gaps[k] for k in range(first, p))

    def _own_object(self, report: Report, p: int, q: Quotation) -> bool:
        """True where a verb that reports nothing has an object of its own before the fragment: "opened the “green” line"."""
        reading = self.reading
        says = report.verb in BARE and report.tier != "think" and report.verb not in _TAKES_THINGS
        labels = not report.takes.isdisjoint(("label", "of")) and not self._leaves(report.after, p)
        reports = report.spans or labels or says
        if "to" in report.takes and reading.words[p + 1 : p + 2] == ["to"]:
            return False  # "urged the town “to wait”"
        if reports or reading.text[q.start].isupper() or reading.gaps[p].startswith((":", ",")):
            return False
        return reading.words[p] not in _OPENS_FRAGMENT and not all(
            reading.words[k] in _LIGHT or reading.is_adverb(k) for k in range(report.after, p + 1)
        )

    def _leaves(self, first: int, p: int) -> bool:
        """True where a clause that is no relative one begins: "attacked the mayor, his plan has a “green” line"."""
        reading = self.reading
        for k in range(first, p + 1):
            if reading.words[k] in _RELATIVE:
                return False
            if reading.words[k] in FINITE or ":" in reading.gaps[k] and k < p:
                return True
        return False

    def _as_said(self, q: Quotation) -> Attribution | None:
        """A fragment in a sentence that ends in ", as Ana Lund, the mayor, put it"."""
        reading = self.reading
        r = reading.word_from(q.closes)
        for report in self.reports.get(reading.sentence_at(q.opens), ()):
            if report.at < r or report.order == "skip":
                continue
            head = next((k for k in range(report.subject_first, r - 1, -1) if reading.words[k] == "as"), -1)
            said = head >= 0 and "," in reading.gaps[head - 1] and report.order == "pre" and not report.spans
            if (
                not said
                or "quote" not in report.takes
                or self._quotation_between(q.closes, report.verb_at[0])
            ):
                return None
            self._name_speaker(report)
            return Attribution(report.speaker, report.verb, "as", report.unnamed, report.verb_at)
        return None

    def _line_before(self, q: Quotation, p: int) -> Attribution | None:
        """The line before ends in a colon: it introduces this one."""
        reading = self.reading
        if ":" not in reading.plain[reading.ends[p] : q.opens]:
            return None
        s = reading.sentence_of(p)
        for report in reversed(self.reports.get(s, ())):
            if report.order not in ("skip", "adverb", "passive") and report.takes & _CARRIES:
                return Attribution(report.speaker, report.verb, "colon", report.unnamed, report.verb_at)
        first, end = leading_subject(reading, reading.first[s], p + 1)
        return Attribution(self.speakers.identify(first, end) if end > first else "", "", "colon")

    def _within(self, q: Quotation) -> Attribution | None:
        """A fragment inside a reported clause."""
        best = self._around(q)
        return Attribution(best.speaker, best.verb, "within", best.unnamed, best.verb_at) if best else None

    def _around(self, q: Quotation) -> Report | None:
        """The innermost report whose clause holds the quotation."""
        best: tuple[int, Report] | None = None
        for report in self.reports.get(self.reading.sentence_at(q.opens), ()):
            for a, b in report.spans:
                if a <= q.opens and q.end <= b and (best is None or b - a <= best[0]):
                    best = (b - a, report)
        return best[1] if best else None
