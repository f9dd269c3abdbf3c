"""Quotations without an attribution of their own: they go on with the one before, answer it, or follow an action."""

from __future__ import annotations

from framing.text.clauses.bounds import is_finite
from framing.text.clauses.reporting import Report
from framing.text.marks import Quotation
from framing.text.names.index import NameBook
from framing.text.quotations.quoted import Attribution, is_speech, opens_paragraph
from framing.text.reading import Reading
from framing.text.speakers.resolve import Speakers
from framing.text.wordclasses import SUBJECT_PRONOUNS

_TITLES = 3  # so many of them may stand between
_ALONE = 4  # paragraphs


class Carrier:
    """Carries attributions on; ``attributed`` maps an outer quotation's index to what is known of it and is added to."""

    def __init__(
        self,
        reading: Reading,
        reports: dict[int, list[Report]],
        speakers: Speakers,
        book: NameBook,
        attributed: dict[int, Attribution],
    ) -> None:
        self.reading = reading
        self.reports = reports
        self.speakers = speakers
        self.book = book
        self.attributed = attributed

    def carry(self, outer: list[int]) -> None:
        """Quotations with no attribution of their own take it from those before, or from the one their paragraph ends with."""
        quotations = self.reading.quotations
        order: list[str] = []
        for n, i in enumerate(outer):
            q = quotations[i]
            found = self.attributed.get(i)
            before = self._before(outer, n)
            if found is None and before >= 0 and quotations[before].continues and before in self.attributed:
                old = self.attributed[before]
                found = Attribution(old.speaker, old.verb, "continued", old.unnamed, old.verb_at)
            if (
                found is None
                and before >= 0
                and before in self.attributed
                and self._same_breath(quotations[before], q)
            ):
                old = self.attributed[before]
                found = Attribution(old.speaker, old.verb, "continued", old.unnamed, old.verb_at)
            if found is None and is_speech(self.reading, q):
                found = self._earlier(q, before, order, n, outer)
            if found:
                self.attributed[i] = found
                order.append(found.speaker)
        for n in range(len(outer) - 1, 0, -1):
            one, two = outer[n - 1], outer[n]
            later = self.attributed.get(two)
            if later is None or (one in self.attributed and self.attributed[one].speaker):
                continue
            if quotations[one].continues:
                self.attributed[one] = Attribution(
                    later.speaker, later.verb, "continued", later.unnamed, later.verb_at
                )
            elif (
                quotations[one].paragraph == quotations[two].paragraph
                and is_speech(self.reading, quotations[one])
                and later.rule == "after"
                and self._something_between(quotations[one], quotations[two])
            ):
                self.attributed[one] = Attribution(
                    later.speaker, later.verb, "paragraph", later.unnamed, later.verb_at
                )

    def _before(self, outer: list[int], n: int) -> int:
        """The quotation before the ``n``-th one, titles of works left out, as in "…," he said on “Holm Today”. “…”."""
        quotations = self.reading.quotations
        for i in reversed(outer[max(0, n - _TITLES) : n]):
            title = (
                i not in self.attributed
                and not quotations[i].continues
                and not is_speech(self.reading, quotations[i])
            )
            if not title or quotations[i].paragraph != quotations[outer[n]].paragraph:
                return i
        return -1

    def _something_between(self, one: Quotation, two: Quotation) -> bool:
        """False for two quotations with nothing between them, which are a question and its answer."""
        return self.reading.plain[one.closes : two.opens].strip() != ""

    def _same_breath(self, one: Quotation, two: Quotation) -> bool:
        """As in "...," she said, "...": the second part of one sentence."""
        plain = self.reading.plain
        if two.paragraph != one.paragraph or plain[max(0, two.opens - 2) : two.opens] != ", ":
            return False
        s = self.reading.sentence_at(two.opens - 2)
        return self.reading.sentences[s].start <= one.closes

    def _earlier(
        self, q: Quotation, before: int, order: list[str], n: int, outer: list[int]
    ) -> Attribution | None:
        quotations, reading = self.reading.quotations, self.reading
        previous = self.attributed.get(before) if before >= 0 else None
        beat = self._beat(q)
        if previous and quotations[before].paragraph == q.paragraph:
            gap_sentences = reading.sentence_at(q.opens) - reading.sentence_at(quotations[before].closes - 1)
            if gap_sentences <= 1 or not beat:
                if gap_sentences > 1:
                    return Attribution(previous.speaker, "", "paragraph")
                return Attribution(
                    previous.speaker, previous.verb, "paragraph", previous.unnamed, previous.verb_at
                )
            return Attribution(beat, "", "beat")
        if beat:
            return Attribution(beat, "", "beat")
        if previous and q.paragraph - quotations[before].paragraph == 1 and opens_paragraph(self.reading, q):
            if quotations[before].closed and self._alternates(n, outer, order):
                return Attribution(order[-2], "", "dialogue")
            told = self._from_reports(q)
            since = (
                told and reading.sentences[reading.sentence_at(q.opens) - 1].start > quotations[before].closes
            )
            return told if told and since else Attribution(previous.speaker, "", "next")
        return self._from_reports(q) or self._beat_after(q) or self._only_speaker(q, before, order)

    def _alternates(self, n: int, outer: list[int], order: list[str]) -> bool:
        """Two speakers in turn, one paragraph each: the third paragraph is the first one's again."""
        if len(order) < 2 or n < 2 or order[-1] == order[-2] or not order[-2]:
            return False
        one, two = self.reading.quotations[outer[n - 2]], self.reading.quotations[outer[n - 1]]
        return (
            two.paragraph - one.paragraph == 1
            and opens_paragraph(self.reading, one)
            and opens_paragraph(self.reading, two)
        )

    def _beat(self, q: Quotation) -> str:
        """The person whose action stands right before the quotation, in its paragraph: "She shrugged. '...'"."""
        reading = self.reading
        s = reading.sentence_at(q.opens) - 1
        if s < 0 or reading.sentences[s].paragraph != q.paragraph or reading.first[s] >= reading.last[s]:
            return ""
        low = reading.first[s]
        if reading.inside[low] >= 0:
            return ""
        if reading.words[low] in SUBJECT_PRONOUNS:
            return self.speakers.pronoun(low) if reading.words[low] in ("he", "she") else ""
        for report in self.reports.get(s, ()):
            if report.speaker and report.order in ("pre", "post"):
                return report.speaker
        stop = next((k for k in range(low, reading.last[s]) if is_finite(reading, k)), low)
        for start, name in reversed(self.book.before(stop, 6)):
            if start >= low and name.person:
                return name.full
        return ""

    def _beat_after(self, q: Quotation) -> Attribution | None:
        """Whoever is met for the first time in the sentence after, and acts there: "We pray." Ana Lund, 61, tied her boat."""
        reading = self.reading
        r = reading.word_from(q.closes)
        s = reading.sentence_of(r) if r < len(reading.words) else -1
        if (
            s < 0
            or reading.first[s] != r
            or reading.sentences[s].paragraph != q.paragraph
            or reading.inside[r] >= 0
        ):
            return None
        met = next((name for start, name in self.book.before(r + 1, 2) if start == r), None)
        new = met is not None and met.person and len(met.words) > 1 and met.first == r
        return Attribution(met.full, "", "beat") if met and new else None

    def _only_speaker(self, q: Quotation, before: int, order: list[str]) -> Attribution | None:
        """A paragraph of quotation, some way after one, where nobody but its speaker has spoken or is named between."""
        reading = self.reading
        if before < 0 or len(set(order)) != 1 or not order[0] or not opens_paragraph(reading, q):
            return None
        previous = reading.quotations[before]
        if q.paragraph - previous.paragraph > _ALONE:
            return None
        since = reading.word_from(previous.closes)
        for start, name in self.book.before(reading.word_from(q.opens), 40):
            if start < since:
                break
            if name.person and name.full != order[0]:
                return None
        return Attribution(order[0], "", "next")

    def _from_reports(self, q: Quotation) -> Attribution | None:
        """A paragraph of quotation right after a paragraph in which one speaker was reported."""
        s = self.reading.sentence_at(q.opens) - 1
        if (
            s < 0
            or not opens_paragraph(self.reading, q)
            or q.paragraph - self.reading.sentences[s].paragraph > 1
        ):
            return None
        for report in reversed(self.reports.get(s, ())):
            if report.speaker and report.spans and report.order in ("pre", "post"):
                return Attribution(report.speaker, "", "next")
        return None
