"""Quotations given to their speakers by what stands beside them: a verb, a colon, a dash, a clause around them."""

from __future__ import annotations

from bisect import bisect_left

from framing.text.clauses import is_finite
from framing.text.leading import leading_subject
from framing.text.marks import Quotation
from framing.text.quoted import Attribution, follows_stop, opens_paragraph, opens_sentence, word_count
from framing.text.reading import Reading
from framing.text.reporting import Report
from framing.text.reports import Reports
from framing.text.speakers import Speakers
from framing.text.wordclasses import DETERMINERS, FINITE, PREPOSITIONS

_CARRIES = frozenset(("quote", "clause", "label", "that", "whether", "to", "of"))


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
            or self._colon(q)
            or self._dash(q)
            or self._within(q)
            or self._signed(q)
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
        between = reading.plain[q.closes : reading.starts[r]]
        whole = opens_sentence(self.reading, q)
        ends_open = reading.plain[q.closes - 2 : q.closes - 1] in (
            ",",
            "?",
            "!",
            "-",
            ".",
        ) or between.lstrip().startswith((",", "-"))
        if (
            not (ends_open or whole)
            or "." in between
            or ":" in between
            or ";" in between
            or "(" in between
            and not whole
        ):
            return None
        for report in self.reports.get(s, ()):
            if report.at < r or report.order in ("skip", "passive", "adverb"):
                continue
            start = report.head if report.order != "pre" else report.subject_first
            if report.order == "shared" and not report.participle:
                return None
            if report.participle and not whole:
                return None
            if (
                reading.inside[report.at] >= 0
                or start < r
                or self._quotation_between(q.closes, reading.starts[report.at])
            ):
                return None
            if start > r and not self._only_opening(r, start, report):
                return None
            carries = report.takes & _CARRIES or report.rule == "according"
            if not carries or report.verb in ("quote", "cite") and report.order == "pre":
                continue  # "the paper quoted Berg as saying"
            if report.tier in ("label", "praise") and report.order != "post" and "say" != report.tier:
                return None
            return self._whose(q, report)
        return None

    def _whose(self, q: Quotation, report: Report) -> Attribution | None:
        """The report's, unless a clause inside holds the fragment: "Lund said it was “safe,” according to the Post"."""
        inner = self._around(q) if self.reading.text[q.opens].islower() else None
        if inner is not None and inner is not report and inner.rule != "adverb":
            return self._within(q)
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
        """A clause that is only the quotation itself, read as indirect, is none."""
        kept = []
        for a, b in report.spans:
            covered = q.opens <= a and b <= q.closes + 1
            if not covered:
                kept.append((a, b))
        report.spans = kept

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
            and "label" not in chosen.takes
            and not any(a <= q.opens < b for a, b in chosen.spans)
        ):
            return Attribution(around.speaker, around.verb, "within", around.unnamed, around.verb_at)
        first = chosen.after
        if self._cut_off(first, p, q) or word_count(reading, q) <= 3 and self._far_off(chosen, p):
            return None
        return Attribution(chosen.speaker, chosen.verb, "before", chosen.unnamed, chosen.verb_at)

    def _introduces(self, report: Report, q: Quotation, p: int) -> bool:
        """True for "Added Berg:" right before the mark."""
        return p - report.at < 12 and ":" in self.reading.plain[self.reading.ends[p] : q.opens]

    def _cut_off(self, first: int, p: int, q: Quotation) -> bool:
        """True where another sentence part begins between the verb and the mark."""
        reading = self.reading
        return any(";" in reading.gaps[k] for k in range(first, p))

    def _far_off(self, report: Report, p: int) -> bool:
        """True where the narrator's own clause stands between a verb that reports nothing and the mark."""
        reading = self.reading
        says = report.tier in ("say", "tell") and "clause" in report.takes or "label" in report.takes
        if says or report.spans or report.shares or reading.gaps[p].startswith((":", ",")):
            return False
        between = range(report.after, p + 1)
        return p - report.after > 8 and any(reading.words[k] in FINITE for k in between)

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

    def _colon(self, q: Quotation) -> Attribution | None:
        """Berg: "..."; his answer was short: "..."."""
        reading = self.reading
        before = reading.plain[max(0, q.opens - 3) : q.opens].rstrip()
        if not before.endswith(":"):
            return None
        after = reading.sentence_at(q.opens)
        if q.closes < reading.sentences[after].end and word_count(reading, q) <= 4:
            return None  # a label and a phrase: "Storm: 'red' warning in force"
        p = reading.word_from(q.opens) - 1
        s = reading.sentence_of(p) if p >= 0 else -1
        if s < 0:
            return None
        low = reading.first[s]
        name = self._name_before_colon(low, p)
        return Attribution(name, "", "colon") if name else None

    def _name_before_colon(self, low: int, p: int) -> str:
        reading = self.reading
        if any(is_finite(reading, k) for k in range(low, p + 1)):
            owner = reading.words[low]
            if owner in ("his", "her", "their", "its"):
                return self.speakers.pronoun(low)
            first, end = leading_subject(reading, low, p + 1)
            return self.speakers.identify(first, end) if end > first else ""
        start = p
        while start > low and "," not in reading.gaps[start - 1]:
            start -= 1
        if reading.capital[p] or start == low:
            return self.speakers.identify(start, p + 1)
        return self.speakers.identify(low, p + 1)

    def _dash(self, q: Quotation) -> Attribution | None:
        """A headline that ends in a dash and the source."""
        reading = self.reading
        s = reading.sentence_at(q.opens)
        if s < 0 or reading.plain[reading.sentences[s].end - 1] in ".?!":
            return None
        r = reading.word_from(q.closes)
        if r >= reading.last[s] or reading.plain[q.closes : reading.starts[r]].strip(" ") not in ("-", "--"):
            return None
        end = r + 1
        while (
            end < reading.last[s]
            and not reading.words[end - 1].endswith(("'s", "s'"))
            and reading.words[end] not in PREPOSITIONS
        ):
            end += 1
        return Attribution(self._source(r, end), "", "dash")

    def _signed(self, q: Quotation) -> Attribution | None:
        """The line after a quoted paragraph opens with a dash and a name: "-- Ana Lund, the mayor, on Friday"."""
        reading = self.reading
        whole = opens_paragraph(reading, q) and reading.paragraphs[q.paragraph][1] <= q.closes
        if not whole or q.paragraph + 1 >= len(reading.paragraphs):
            return None
        start = reading.paragraphs[q.paragraph + 1][0]
        r = reading.word_from(start)
        if (
            r >= len(reading.words)
            or reading.plain[start : reading.starts[r]].strip() not in ("-", "--")
            or not reading.capital[r]
        ):
            return None
        end = r + 1
        last = reading.last[reading.sentence_of(r)]
        while (
            end < last
            and reading.gaps[end - 1] in (" ", ". ")
            and (
                reading.capital[end]
                or reading.words[end] == "of"
                and end + 1 < last
                and reading.capital[end + 1]
            )
        ):
            end += 1
        return Attribution(self.speakers.identify(r, end), "", "dash")

    def _source(self, first: int, end: int) -> str:
        text = self.reading.phrase(first, end).replace("’", "'")
        if end - first == 1 and not self.reading.capital[first]:
            after = self.reading.plain[self.reading.ends[end - 1] : self.reading.ends[end - 1] + 1]
            return text.rstrip("'") if after == "'" else text.removesuffix("'s")
        return self.speakers.identify(first, end)

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
