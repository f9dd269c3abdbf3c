"""Quotations given to their speakers: by a verb beside them, a colon, a clause around them, or what went before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.text.clauses import is_finite
from framing.text.document import Voice
from framing.text.marks import Quotation
from framing.text.names import NameBook
from framing.text.reading import Reading
from framing.text.reports import Report, Reports, leading_subject
from framing.text.speakers import Speakers
from framing.text.wordclasses import DETERMINERS, FINITE, PREPOSITIONS, SUBJECT_PRONOUNS

_SCARE_WORDS = 4
_SMALL = PREPOSITIONS | frozenset("a an the and or but nor so yet".split())
_CARRIES = ("quote", "clause", "label", "that", "whether", "to")


@dataclass(slots=True)
class Attribution:
    """Who is found to say a quotation, with the verb ("" without one) and the rule that found it."""

    speaker: str
    verb: str
    rule: str


class Attributor:
    """Goes through the quotations of one article in order."""

    def __init__(self, reading: Reading, reports: Reports, speakers: Speakers, book: NameBook) -> None:
        self.reading = reading
        self.speakers = speakers
        self.book = book
        self.reports: dict[int, list[Report]] = {}
        for report in reports.found:
            self.reports.setdefault(report.sentence, []).append(report)
        self._attributed: dict[int, Attribution] = {}

    def voices(self, skip: list[tuple[int, int]]) -> list[Voice]:
        """Direct and scare voices; what lies in ``skip`` is a voice already."""
        quotations = self.reading.quotations
        outer = [i for i, q in enumerate(quotations) if q.parent < 0]
        for i in outer:
            found = self._beside(i)
            if found:
                self._attributed[i] = found
        self._carry(outer)
        made = []
        for i, q in enumerate(quotations):
            if any(a <= q.start < b for a, b in skip):
                continue
            voice = self._inner(i) if q.parent >= 0 else self._outer(i)
            if voice:
                made.append(voice)
        return made

    # -- a verb beside the marks -------------------------------------------------------------

    def _beside(self, i: int) -> Attribution | None:
        q = self.reading.quotations[i]
        return self._after(q) or self._before(q) or self._colon(q) or self._dash(q) or self._within(q)

    def _after(self, q: Quotation) -> Attribution | None:
        """ "...," she said; "...," said the mayor."""
        reading = self.reading
        r = reading.word_from(q.closes)
        if r >= len(reading.words):
            return None
        s = reading.sentence_at(q.closes - 1)
        if not (s >= 0 and reading.first[s] <= r < reading.last[s]):
            return None
        between = reading.plain[q.closes : reading.starts[r]]
        whole = self._opens_sentence(q)
        ends_open = reading.plain[q.closes - 2 : q.closes - 1] in (",", "?", "!", "-", ".") or between.lstrip().startswith((",", "-"))
        if not (ends_open or whole) or "." in between or ":" in between or ";" in between or "(" in between and not whole:
            return None
        for report in self.reports.get(s, ()):
            if report.at < r or report.order in ("skip", "passive", "adverb"):
                continue
            start = report.head if report.order != "pre" else report.subject_first
            if report.order == "shared" and not report.participle:
                return None
            if report.participle and not whole:
                return None
            if reading.inside[report.at] >= 0 or start < r or self._quotation_between(q.closes, reading.starts[report.at]):
                return None
            if start > r and not self._only_opening(r, start, report):
                return None
            if not (report.takes & set(_CARRIES)) and report.rule != "according":
                continue
            if report.tier in ("label", "praise") and report.order != "post" and "say" != report.tier:
                return None
            self._drop(report, q)
            return Attribution(report.speaker, report.verb, "after")
        return None

    def _only_opening(self, r: int, start: int, report: Report) -> bool:
        """Between the mark and the subject: an adverb, a name with appositions, never a clause of its own."""
        words = self.reading.words
        if any(words[k] in FINITE and words[k] not in ("was", "is", "has", "had") for k in range(r, start)):
            return False
        return start - r <= 3 or words[r] in PREPOSITIONS or words[r] in DETERMINERS and "," in self.reading.gaps[start - 1]

    def _drop(self, report: Report, q: Quotation) -> None:
        """A clause that is only the quotation itself, read as indirect, is none."""
        kept = []
        for a, b in report.spans:
            covered = q.opens <= a and b <= q.closes + 1
            if not covered:
                kept.append((a, b))
        report.spans = kept

    def _quotation_between(self, a: int, b: int) -> bool:
        return any(a <= q.opens < b for q in self.reading.quotations if q.parent < 0 and q.opens < b) if b - a < 400 else True

    def _opens_sentence(self, q: Quotation) -> bool:
        s = self.reading.sentence_at(q.opens)
        return s >= 0 and self.reading.plain[self.reading.sentences[s].start : q.opens].strip("\"'([ -") == "" or self._follows_stop(q)

    def _follows_stop(self, q: Quotation) -> bool:
        before = self.reading.plain[max(0, q.opens - 3) : q.opens].rstrip()
        return before[-1:] in ".!?" or not before

    def _before(self, q: Quotation) -> Attribution | None:
        """She said, "..."; he told reporters that it was "..."; called it "..."."""
        reading = self.reading
        s = reading.sentence_at(q.opens)
        p = reading.word_from(q.opens) - 1
        if s < 0 or p < 0:
            return None
        if p < reading.first[s]:
            return self._line_before(q, p)
        if self._follows_stop(q) and ":" not in reading.plain[q.opens - 3 : q.opens]:
            return None
        chosen = None
        for report in self.reports.get(s, ()):
            if report.at > p or report.order in ("skip", "adverb", "passive") or report.rule == "told":
                continue
            if report.order == "post" and report.rule != "according" and not self._introduces(report, q, p):
                continue
            if report.rule == "according" and not any(a <= q.opens < b for a, b in report.spans):
                continue
            if report.takes & set(_CARRIES) or report.rule == "according":
                chosen = report
        if chosen is None:
            return None
        around = self._around(q)
        if around and around is not chosen and "label" not in chosen.takes and not any(a <= q.opens < b for a, b in chosen.spans):
            return Attribution(around.speaker, around.verb, "within")
        first = chosen.after
        if self._cut_off(first, p, q):
            return None
        return Attribution(chosen.speaker, chosen.verb, "before")

    def _introduces(self, report: Report, q: Quotation, p: int) -> bool:
        """ "Added Jessup: '...'" """
        return p - report.at < 12 and ":" in self.reading.plain[self.reading.ends[p] : q.opens]

    def _cut_off(self, first: int, p: int, q: Quotation) -> bool:
        """True where another sentence part begins between the verb and the mark."""
        reading = self.reading
        return any(";" in reading.gaps[k] for k in range(first, p))

    def _line_before(self, q: Quotation, p: int) -> Attribution | None:
        """The line before ends in a colon: it introduces this one."""
        reading = self.reading
        if ":" not in reading.plain[reading.ends[p] : q.opens]:
            return None
        s = reading.sentence_of(p)
        for report in reversed(self.reports.get(s, ())):
            if report.order not in ("skip", "adverb", "passive") and report.takes & set(_CARRIES):
                return Attribution(report.speaker, report.verb, "colon")
        first, end = leading_subject(reading, reading.first[s], p + 1)
        return Attribution(self.speakers.identify(first, end) if end > first else "", "", "colon")

    def _colon(self, q: Quotation) -> Attribution | None:
        """Osgood: "..."; his verdict was blunt: "..."."""
        reading = self.reading
        before = reading.plain[max(0, q.opens - 3) : q.opens].rstrip()
        if not before.endswith(":"):
            return None
        p = reading.word_from(q.opens) - 1
        s = reading.sentence_of(p) if p >= 0 else -1
        if s < 0:
            return None
        low = reading.first[s]
        name = self._name_before_colon(low, p)
        return Attribution(name, "", "colon")

    def _name_before_colon(self, low: int, p: int) -> str:
        reading = self.reading
        if any(is_finite(reading, k) for k in range(low, p + 1)):
            owner = reading.words[low]
            if owner in ("his", "her", "their", "its"):
                return self.speakers.pronoun(low)[0]
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
        while end < reading.last[s] and not reading.words[end - 1].endswith(("'s", "s'")) and reading.words[end] not in PREPOSITIONS:
            end += 1
        return Attribution(self._source(r, end), "", "dash")

    def _source(self, first: int, end: int) -> str:
        text = self.reading.phrase(first, end).replace("’", "'")
        if end - first == 1 and not self.reading.capital[first]:
            after = self.reading.plain[self.reading.ends[end - 1] : self.reading.ends[end - 1] + 1]
            return text.rstrip("'") if after == "'" else text.removesuffix("'s")
        return self.speakers.identify(first, end)

    def _within(self, q: Quotation) -> Attribution | None:
        """A fragment inside a reported clause."""
        best = self._around(q)
        return Attribution(best.speaker, best.verb, "within") if best else None

    def _around(self, q: Quotation) -> Report | None:
        """The innermost report whose clause holds the quotation."""
        best: tuple[int, Report] | None = None
        for report in self.reports.get(self.reading.sentence_at(q.opens), ()):
            for a, b in report.spans:
                if a <= q.opens and q.end <= b and (best is None or b - a <= best[0]):
                    best = (b - a, report)
        return best[1] if best else None

    # -- what goes on without an attribution -------------------------------------------------

    def _carry(self, outer: list[int]) -> None:
        """Quotations with no attribution of their own take it from those before, or from the one their paragraph ends with."""
        quotations = self.reading.quotations
        order: list[str] = []
        for n, i in enumerate(outer):
            q = quotations[i]
            found = self._attributed.get(i)
            before = outer[n - 1] if n else -1
            if found is None and before >= 0 and quotations[before].continues and before in self._attributed:
                old = self._attributed[before]
                found = Attribution(old.speaker, old.verb, "continued")
            if found is None and before >= 0 and before in self._attributed and self._same_breath(quotations[before], q):
                old = self._attributed[before]
                found = Attribution(old.speaker, old.verb, "continued")
            if found is None and self._is_speech(q):
                found = self._earlier(q, before, order, n, outer)
            if found:
                self._attributed[i] = found
                order.append(found.speaker)
        for n in range(len(outer) - 1, 0, -1):
            one, two = outer[n - 1], outer[n]
            later = self._attributed.get(two)
            if later is None or (one in self._attributed and self._attributed[one].speaker):
                continue
            if quotations[one].continues:
                self._attributed[one] = Attribution(later.speaker, later.verb, "continued")
            elif quotations[one].paragraph == quotations[two].paragraph and self._is_speech(quotations[one]) and later.rule == "after":
                self._attributed[one] = Attribution(later.speaker, later.verb, "paragraph")

    def _same_breath(self, one: Quotation, two: Quotation) -> bool:
        """ "...," she said, "...": the second part of one sentence."""
        plain = self.reading.plain
        if two.paragraph != one.paragraph or plain[max(0, two.opens - 2) : two.opens] != ", ":
            return False
        s = self.reading.sentence_at(two.opens - 2)
        return self.reading.sentences[s].start <= one.closes

    def _is_speech(self, q: Quotation) -> bool:
        """True for a sentence of its own between marks; a fragment in the narrator's sentence is none."""
        return self._opens_sentence(q) and (self.reading.plain[q.end - 1] in ".,!?-" or self._length(q) > 6)

    def _length(self, q: Quotation) -> int:
        return self.reading.word_from(q.end) - self.reading.word_from(q.start)

    def _earlier(self, q: Quotation, before: int, order: list[str], n: int, outer: list[int]) -> Attribution | None:
        quotations, reading = self.reading.quotations, self.reading
        previous = self._attributed.get(before) if before >= 0 else None
        beat = self._beat(q)
        if previous and quotations[before].paragraph == q.paragraph:
            gap_sentences = reading.sentence_at(q.opens) - reading.sentence_at(quotations[before].closes - 1)
            if gap_sentences <= 1 or not beat:
                return Attribution(previous.speaker, previous.verb if gap_sentences <= 1 else "", "paragraph")
            return Attribution(beat, "", "beat")
        if beat:
            return Attribution(beat, "", "beat")
        if previous and q.paragraph - quotations[before].paragraph == 1 and self._paragraph_opens(q):
            if quotations[before].closed and self._alternates(n, outer, order):
                return Attribution(order[-2], "", "dialogue")
            return Attribution(previous.speaker, "", "next")
        return self._from_reports(q)

    def _paragraph_opens(self, q: Quotation) -> bool:
        return self.reading.paragraphs[q.paragraph][0] == q.opens

    def _alternates(self, n: int, outer: list[int], order: list[str]) -> bool:
        """Two speakers in turn, one paragraph each: the third paragraph is the first one's again."""
        if len(order) < 2 or n < 2 or order[-1] == order[-2] or not order[-2]:
            return False
        one, two = self.reading.quotations[outer[n - 2]], self.reading.quotations[outer[n - 1]]
        return two.paragraph - one.paragraph == 1 and self._paragraph_opens(one) and self._paragraph_opens(two)

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
            return self.speakers.pronoun(low)[0] if reading.words[low] in ("he", "she") else ""
        for report in self.reports.get(s, ()):
            if report.speaker and report.order in ("pre", "post"):
                return report.speaker
        first, end = leading_subject(reading, low, reading.last[s])
        for start, name in reversed(self.book.before(end, 6)):
            if start >= first and name.person:
                return name.full
        return ""

    def _from_reports(self, q: Quotation) -> Attribution | None:
        """A paragraph of quotation right after a paragraph in which one speaker was reported."""
        s = self.reading.sentence_at(q.opens) - 1
        if s < 0 or not self._paragraph_opens(q) or q.paragraph - self.reading.sentences[s].paragraph > 1:
            return None
        for report in reversed(self.reports.get(s, ())):
            if report.speaker and report.spans and report.order in ("pre", "post"):
                return Attribution(report.speaker, "", "next")
        return None

    # -- voices ------------------------------------------------------------------------------

    def _outer(self, i: int) -> Voice | None:
        q = self.reading.quotations[i]
        found = self._attributed.get(i)
        length = self._length(q)
        if length == 0:
            return None
        if found and (found.speaker or found.verb or length > _SCARE_WORDS or found.rule in ("colon", "dash")):
            if self._is_title(q, found):
                return None
            return Voice(q.start, q.end, "direct", found.speaker, "", found.verb, f"quotation_{found.rule}")
        if self._is_title(q, None):
            return None
        if length <= _SCARE_WORDS and not self._is_speech(q):
            return Voice(q.start, q.end, "scare", rule="short_unattributed")
        return Voice(q.start, q.end, "direct", rule="quotation")

    def _is_title(self, q: Quotation, found: Attribution | None) -> bool:
        """Titles of works and nicknames: capitals throughout, nothing of a sentence."""
        reading = self.reading
        a, b = reading.word_from(q.start), reading.word_from(q.end)
        if b <= a or b - a > 8 or (found and found.rule in ("colon", "after")):
            return False
        if any(ch.isdigit() or ch in "!?" for ch in reading.plain[q.start : q.end]) or reading.text[q.start : q.end].isupper():
            return False
        body = [k for k in range(a, b) if reading.words[k] not in _SMALL]
        s = reading.sentence_at(q.opens)
        if not body or not all(reading.capital[k] for k in body) or not reading.capital[a] or reading.sentences[s].part == "headline":
            return False
        if b - a == 1:
            nickname = a > 0 and b < len(reading.words) and reading.capital[a - 1] and reading.capital[b]
            return nickname and reading.plain[q.opens - 1] == " " and not self._follows_stop(q)
        return not self._opens_sentence(q) or reading.plain[q.end - 1].isalnum()

    def _inner(self, i: int) -> Voice | None:
        """Marks within a quotation: whoever the words before them name, else nobody."""
        reading = self.reading
        q = reading.quotations[i]
        outer = reading.quotations[q.parent]
        a, b = reading.word_from(q.start), reading.word_from(q.end)
        if b <= a:
            return None
        speaker, verb = self._inner_speaker(outer, q, a)
        if verb or b - a > _SCARE_WORDS:
            return Voice(q.start, q.end, "direct", speaker, "", verb, "nested")
        body = [k for k in range(a, b) if reading.words[k] not in _SMALL]
        if len(body) > 1 and all(reading.capital[k] for k in body):
            return None
        return Voice(q.start, q.end, "scare", rule="nested")

    def _inner_speaker(self, outer: Quotation, q: Quotation, a: int) -> tuple[str, str]:
        from framing.text.verbs import FORMS  # the table is large; only nested marks need it here

        reading = self.reading
        low = max(reading.word_from(outer.start), a - 8)
        for k in range(a - 1, low - 1, -1):
            form = FORMS.get(reading.words[k])
            if form and form.verb and "quote" in form.verb.takes and a - k <= 4:
                n = k - 1
                while n > low and (reading.is_adverb(n) or reading.words[n] in ("and", "to", "used", "would", "had", "has")):
                    n -= 1
                for start, name in self.book.before(a, 12):
                    if low <= start < k and name.person:
                        return name.full, form.verb.lemma
                return "", form.verb.lemma
        return "", ""
