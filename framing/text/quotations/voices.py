"""Quotations turned into voices: direct, scare, or none (titles of works, nicknames)."""

from __future__ import annotations

from framing.text.document import Voice
from framing.text.marks import Quotation
from framing.text.names.index import NameBook
from framing.text.quotations.attribution import Attributor
from framing.text.quotations.carried import Carrier
from framing.text.quotations.quoted import Attribution, follows_stop, is_speech, opens_sentence, word_count
from framing.text.reading import Reading
from framing.text.reports.find import Reports
from framing.text.speakers.resolve import Speakers
from framing.text.verbs import FORMS, reporting_verbs
from framing.text.wordclasses import PREPOSITIONS

_SCARE_WORDS = 4
_NAMING = frozenset("brand call dub label term".split())
_MENTIONS = frozenset("so-called expression phrase slogan term word".split())
_WORKS = frozenset(
    "album book column comedy documentary drama film memoir movie musical novel play podcast program programme series show "
    "sitcom song thriller titled called entitled".split()
)
_SMALL = PREPOSITIONS | frozenset("a an the and or but nor so yet".split())


class QuotedVoices:
    """The voices between marks of one article, ``found`` in the order of the text."""

    def __init__(self, reading: Reading, reports: Reports, speakers: Speakers, book: NameBook) -> None:
        self.reading = reading
        self.book = book
        self.attributed: dict[int, Attribution] = {}
        attributor = Attributor(reading, reports, speakers)
        outer = [i for i, q in enumerate(reading.quotations) if q.parent < 0]
        for i in outer:
            found = attributor.beside(i)
            if found:
                self.attributed[i] = found
        Carrier(reading, attributor.reports, speakers, book, self.attributed).carry(outer)
        voices = (
            self._inner(i) if q.parent >= 0 else self._outer(i) for i, q in enumerate(reading.quotations)
        )
        self.found = [voice for voice in voices if voice]

    def _outer(self, i: int) -> Voice | None:
        q = self.reading.quotations[i]
        found = self.attributed.get(i)
        length = word_count(self.reading, q)
        if length == 0:
            return None
        if found and length <= _SCARE_WORDS and self._is_known_as(q):
            found = None
        if found and (
            found.speaker or found.verb or length > _SCARE_WORDS or found.rule in ("colon", "dash")
        ):
            if self._is_title(q, found):
                return None
            role = "anonymous" if found.unnamed else ""
            rule = f"quotation_{found.rule}"
            return Voice(q.start, q.end, "direct", found.speaker, role, found.verb, rule, *found.verb_at)
        if self._is_title(q, None):
            return None
        if length <= _SCARE_WORDS and not is_speech(self.reading, q):
            return Voice(q.start, q.end, "scare", rule="short_unattributed")
        return Voice(q.start, q.end, "direct", rule="quotation")

    def _is_known_as(self, q: Quotation) -> bool:
        """True for a current name or a word as a word: "so-called “soft gates”", "known as the “Loop”", "the term “flood”"."""
        reading = self.reading
        k = reading.word_from(q.opens) - 1
        if k > 0 and reading.words[k] in ("a", "an", "the"):
            k -= 1
        last, before = reading.words[k], reading.words[k - 1 : k]
        known = last == "as" and before == ["known"] or last == "call" and before == ["i"]
        return known or last in _MENTIONS

    def _names_somebody(self, verb: str, a: int) -> bool:
        """True for "mocked as “Crazy Jan”", "called him “Crazy Jan”"; "a film called “Green Gates”" has a title."""
        words = self.reading.words
        k = a - 1 - (words[a - 1] in ("a", "an", "the"))
        entry = reporting_verbs().get(verb)  # none for "was satisfied that"
        labels = entry is not None and "label" in entry.takes
        return labels and words[k] == "as" or verb in _NAMING and words[k] not in FORMS

    def _is_title(self, q: Quotation, found: Attribution | None) -> bool:
        """Titles of works and nicknames: capitals throughout, nothing of a sentence."""
        reading = self.reading
        a, b = reading.word_from(q.start), reading.word_from(q.end)
        if b <= a or b - a > 8 or (found and found.rule in ("colon", "after")):
            return False
        if found and found.rule == "before" and self._names_somebody(found.verb, a):
            return False  # "called him “Crazy Jan”"
        if (
            any(ch.isdigit() or ch in "!?" for ch in reading.plain[q.start : q.end])
            or reading.text[q.start : q.end].isupper()
        ):
            return False
        body = [k for k in range(a, b) if reading.words[k] not in _SMALL]
        s = reading.sentence_at(q.opens)
        if (
            not body
            or not all(reading.capital[k] for k in body)
            or not reading.capital[a]
            or reading.sentences[s].part == "headline"
        ):
            return False
        if b - a == 1:
            if (
                reading.words[a - 1] in _WORKS
                and a
                or reading.words[b : b + 1]
                and reading.words[b] in _WORKS
            ):
                return True  # "the film “Gates”"
            nickname = a > 0 and b < len(reading.words) and reading.capital[a - 1] and reading.capital[b]
            return nickname and reading.plain[q.opens - 1] == " " and not follows_stop(self.reading, q)
        return not opens_sentence(self.reading, q) or reading.plain[q.end - 1].isalnum()

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
        reading = self.reading
        low = max(reading.word_from(outer.start), a - 8)
        for k in range(a - 1, low - 1, -1):
            form = FORMS.get(reading.words[k])
            if form and form.verb and "quote" in form.verb.takes and a - k <= 4:
                n = k - 1
                while n > low and (
                    reading.is_adverb(n) or reading.words[n] in ("and", "to", "used", "would", "had", "has")
                ):
                    n -= 1
                for start, name in self.book.before(a, 12):
                    if low <= start < k and name.person:
                        return name.full, form.verb.lemma
                return "", form.verb.lemma
        return "", ""
