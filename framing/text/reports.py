"""Reporting verbs and what each one reports: the subject, the clauses, and how the verb was read."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.text.clauses import (
    clause_end,
    has_clause,
    is_finite,
    skip_adverbials,
    skip_noun_phrase,
    that_after,
    trimmed_end,
)
from framing.text.reading import Reading
from framing.text.speakers import Speakers
from framing.text.subjects import Subject, subject_after, subject_before
from framing.text.verbs import FORMS, ReportingVerb
from framing.text.wordclasses import (
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    WH_WORDS,
)

Span = tuple[int, int]


@dataclass(slots=True)
class Report:
    """A reporting verb in its sentence.

    ``verb`` is its lemma ("" for "according to" and the like), ``at`` the word it stands at, ``head`` where its verb group or subject
    begins, ``spans`` the reported clauses, ``rest`` the word where its clause (or what follows it) begins.
    """

    at: int
    after: int
    verb: str
    sentence: int
    speaker: str = ""
    order: str = "pre"
    head: int = -1
    subject_first: int = -1
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    takes: frozenset[str] = frozenset()
    participle: bool = False
    tier: str = ""


# Verbs that take none of these report only beside marks.
_REPORTING = frozenset(("clause", "that", "whether", "to", "of", "gerund"))
_BARE = frozenset(
    "say add insist claim allege believe think hope fear suspect reckon tell admit concede argue warn announce suggest confirm write "
    "deny acknowledge contend maintain assert predict note doubt assure stress inform remind post tweet predict imply reply caution "
    "joke testify understand counter boast brag swear feel worry estimate agree complain recall remember explain protest "
    "reveal disclose gush vow promise pledge guess assume state declare pretend mention notify advise".split()
)
# Of these, the ones that hardly ever take a thing for an object.
_SENTENTIAL = frozenset(
    "say add insist believe think hope tell argue allege contend maintain reckon joke assure inform remind agree concede complain assume guess swear".split()
)
_NEVER_INVERTED = frozenset(("label", "praise", "attack", "show", "promise", "deny"))
_SPANS_OF_TIME = frozenset("day days week weeks month months year years hour hours minutes moment".split())
_REPORT_NOUNS = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions statement statements suggestion suggestions report "
    "reports rumor rumors rumour rumours warning warnings complaint complaints denial argument arguments contention".split()
)
_EMPTY_OBJECTS = frozenset(
    "nothing something so anything much no yes goodbye grace prayers prayer little hello sorry mass thanks things everything it them "
    "otherwise more less farewell".split()
)
_NOUNS_BEFORE = frozenset(("the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "no", "any", "this", "that", "these", "those", "such", "of", "any", "new", "press", "news"))


class Reports:
    """All reports of one article, in the order of the text."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self.reading = reading
        self.speakers = speakers
        self.found: list[Report] = []
        self._quoted = [False] * (len(reading.sentences) + 1)
        for q in reading.quotations:
            # A sentence that ends in a colon may introduce a block of speech without marks.
            self._quoted[reading.sentence_at(q.opens)] = self._quoted[reading.sentence_at(q.closes - 1)] = True
        for s, sentence in enumerate(reading.sentences):
            if reading.plain[sentence.end - 1] == ":":
                self._quoted[s] = True
        self._find()

    # -- which words report ------------------------------------------------------------------

    def _find(self) -> None:
        reading = self.reading
        words, inside = reading.words, reading.inside
        cues = [i for i, w in enumerate(words) if w in _CUES and inside[i] < 0]
        by_sentence: dict[int, list[int]] = {}
        for i in cues:
            by_sentence.setdefault(reading.sentence_of(i), []).append(i)
        for s, at in by_sentence.items():
            if s >= 0:
                self._sentence(s, at)

    def _sentence(self, s: int, cues: list[int]) -> None:
        """Read the cues of one sentence: first who and in which order, then the clauses, which end where the next report begins."""
        reading = self.reading
        here: list[Report] = []
        for i in cues:
            word = reading.words[i]
            if word in _REPORT_NOUNS and reading.words[i + 1 : i + 2] == ["that"] and (word not in FORMS or self._is_noun(i, FORMS[word].kind)):
                report = self._noun(i, s, here)
            elif word not in FORMS and word in _REPORT_NOUNS:
                continue
            elif word == "according":
                report = self._according(i, s)
            elif word in ("reportedly", "allegedly", "purportedly"):
                report = Report(i, i + 1, "", s, order="adverb", rule="adverb")
            else:
                report = self._verb(i, s, here)
            if report:
                here.append(report)
        for n, report in enumerate(here):
            self._clauses(report, here, n)
        self.found += here

    def _lemma(self, i: int, s: int) -> tuple[ReportingVerb | None, int]:
        """The verb at word ``i`` with its particle, and the word after both."""
        form = FORMS[self.reading.words[i]]
        if form.with_particle and i + 1 < self.reading.last[s] and self.reading.gaps[i] == " ":
            verb = form.with_particle.get(self.reading.words[i + 1])
            if verb:
                return verb, i + 2
        return form.verb, i + 1

    def _is_noun(self, i: int, kind: str) -> bool:
        """True where the form is a noun or an adjective here: "the claims", "his stated income"."""
        reading = self.reading
        s = reading.sentence_of(i)
        if i == reading.first[s]:
            return kind in ("s", "base") and not (i + 1 < reading.last[s] and (reading.capital[i + 1] or reading.words[i + 1] in ("the", "a")))
        before, gap = reading.words[i - 1], reading.gaps[i - 1]
        if gap != " ":
            return False
        if before in _NOUNS_BEFORE and before not in ("that", "this", "her", "these", "those", "such", "of"):
            return True
        if before in POSSESSIVES or before.endswith(("'s", "s'")) and kind in ("base", "s"):
            return kind in ("base", "s") or before in POSSESSIVES
        if kind in ("base", "s") and before in PREPOSITIONS and before != "to":
            return True
        if kind == "s" and not reading.capital[i - 1] and (before in FINITE or before.endswith("ed") and len(before) > 4):
            return True
        if kind == "base" and (before in ("to", "not") or before in FINITE or reading.is_adverb(i - 1)):
            return False
        if kind == "base" and i + 1 < reading.last[s] and (reading.words[i + 1] == "that" or reading.words[i + 1] in SUBJECT_PRONOUNS):
            low = max(reading.first[s], i - 7)
            if any(reading.words[k].endswith("s") and reading.words[k + 1] in PREPOSITIONS for k in range(low, i - 1)):
                return False
        return kind == "base" and not before.endswith("s") and before not in ("who", "people", "police", "i", "we", "they", "you", "or", "nor", "and", "men", "women", "that", "which", "to")

    def _verb(self, i: int, s: int, here: list[Report]) -> Report | None:
        reading = self.reading
        form = FORMS[reading.words[i]]
        verb, after = self._lemma(i, s)
        if verb is None or (not verb.takes & _REPORTING and not self._quoted[s]):
            return None
        if i + 1 < reading.last[s] and reading.words[i + 1] == "of" and form.kind in ("s", "base"):
            return None
        if verb.lemma == "put" and reading.words[i + 1 : i + 2] not in (["it"], ["this"], ["things"]):
            return None
        if (reading.capital[i] and i != reading.first[s] and self.speakers.book.is_name_word(i) and i + 1 < len(reading.words) and reading.capital[i + 1] and reading.sentences[s].part != "headline"):
            return None
        if self._is_noun(i, form.kind):
            return None
        low = reading.first[s]
        passive = self._passive(i, s, verb, after, low)
        if passive:
            return passive
        report = Report(i, after, verb.lemma, s, takes=verb.takes, rule="verb", tier=verb.tier)
        if form.kind == "ing" and not self._progressive(i, low):
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
            bare_s = form.kind == "s" and verb.lemma not in _SENTENTIAL and reading.words[i + 1 : i + 2] != ["that"]
            if previous is None and (bare_s or i - low > 60):
                return None
        else:
            report.speaker = self.speakers.identify(subject.first, subject.end) if subject.end > subject.first else ""
        if subject.relative:
            report.rule = "relative"
        return report

    def _progressive(self, i: int, low: int) -> bool:
        k = i - 1
        while k >= low and self.reading.is_adverb(k):
            k -= 1
        return k >= low and self.reading.words[k] in ("is", "are", "was", "were", "been", "be", "am", "keeps", "kept", "isn't", "wasn't", "aren't")

    def _participle(self, report: Report, here: list[Report], low: int) -> Report | None:
        """"..., adding that": the speaker is that of the report before, or the subject of the sentence."""
        reading, i = self.reading, report.at
        report.participle, report.order = True, "shared"
        quoted_as = i - 2 >= low and reading.words[i - 1] == "as" and reading.words[i - 2] in ("quoted", "cited")
        report.head = i
        if i > low and reading.words[i - 1] in ("and", "or"):
            report.head = i - 1
        if quoted_as:
            k = i - 2
            while k > low and (reading.words[k - 1] in FINITE or reading.words[k - 1] in ("been", "also") or reading.is_adverb(k - 1)):
                k -= 1
            subject = subject_before(reading, k, low)
            report.head, report.subject_first = subject.first, subject.first
            report.speaker = self.speakers.identify(subject.first, subject.end) if subject.end > subject.first else ""
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
        detached = i == low or before.order == "none" or (before.verb_group == i and gap.strip(" ") != "" and gap.strip() not in ("'",))
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
        if kind == "base" and before.order == "pre" and before.verb_group == i and reading.words[i - 1] in ("to",):
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
        if be not in ("is", "are", "was", "were", "been", "be", "isn't", "aren't", "wasn't", "weren't") or reading.gaps[i - 1] != " ":
            return None
        report = Report(i, after, verb.lemma, s, order="passive", rule="passive", takes=verb.takes, tier=verb.tier, head=k)
        following = reading.words[after] if after < reading.last[s] else ""
        plain = reading.gaps[after - 1] == " "
        subject_it = k > low and reading.words[k - 1] in ("it", "he", "she", "they") or True
        if following == "to" and plain and verb.tier in ("say", "think", "claim", "argue", "show", "tell") and verb.lemma not in ("expect", "find", "put", "read", "tell", "mean", "begin", "start"):
            return report
        if following in ("that",) and plain and subject_it:
            return report
        if "person" in verb.takes and verb.tier == "tell" and plain and following:
            # "was told the road was closed": the told one does not speak.
            report.rule = "told"
            return report
        return Report(i, after, verb.lemma, s, order="skip", rule="skip", head=k, takes=verb.takes, tier=verb.tier) if following != "by" else self._by_agent(report, after, s)

    def _by_agent(self, report: Report, after: int, s: int) -> Report:
        """ "was described by the mayor as": the agent is the speaker."""
        subject = subject_after(self.reading, after, self.reading.last[s])
        if subject is None:
            return report
        end = next((k for k in range(subject.first, subject.end) if self.reading.words[k] == "as"), subject.end)
        report.order, report.rule, report.subject_first = "agent", "agent", subject.first
        report.speaker = self.speakers.identify(subject.first, end)
        report.after = end
        return report

    def _according(self, i: int, s: int) -> Report | None:
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
        bare = not reading.capital[first] and reading.words[first] not in DETERMINERS and not reading.words[first][:1].isdigit()
        if bare and reading.words[end - 1] not in ("police", "testimony", "data", "research", "people", "one") and not any(
            reading.words[k].endswith("s") or reading.capital[k] for k in range(first, end)
        ):
            return None
        if reading.words[first] in ("the", "his", "her", "their", "its", "a") and reading.words[end - 1] in ("rules", "law", "plan", "needs", "wishes", "schedule", "means", "taste"):
            return None
        if reading.words[first] in ("height", "size", "age", "need", "type", "whether", "plans"):
            return None
        report = Report(i, end, "", s, order="post", rule="according", head=i, subject_first=first)
        report.speaker = self.speakers.identify(first, end)
        return report

    def _noun(self, i: int, s: int, here: list[Report]) -> Report | None:
        """ "his claim that", "a statement that": the owner speaks where there is one."""
        reading = self.reading
        high = reading.last[s]
        if not has_clause(reading, i + 2, high):
            return None
        if any(r.takes & {"clause", "that"} and that_after(reading, r.after, high, "person" in r.takes) == i + 1 for r in here if r.after < high):
            # "said in a statement that": the verb reports it.
            return None
        k = i - 1
        while k > reading.first[s] and not reading.capital[k] and reading.words[k] not in POSSESSIVES and i - k < 3 and reading.gaps[k] == " ":
            k -= 1
        report = Report(i, i + 1, "", s, order="noun", rule="noun", head=i, takes=frozenset(("that", "clause")))
        if k >= reading.first[s] and reading.words[k] in POSSESSIVES:
            report.speaker = self.speakers.pronoun(k)[0]
        elif k >= reading.first[s] and reading.words[k].endswith(("'s", "s'", "’s", "s’")):
            report.speaker = self.speakers.owner(k)
        return report

    # -- what they report --------------------------------------------------------------------

    def _clauses(self, report: Report, here: list[Report], n: int) -> None:
        if report.order in ("skip", "none"):
            return
        if report.order == "adverb":
            self._adverb(report, here)
        elif report.order == "noun":
            end, nxt = clause_end(self.reading, report.at + 2, self.reading.last[report.sentence], self._stops(report, here, n))
            report.spans.append((self._start(report.at + 2), end))
            self._coordinated(report, nxt, self.reading.last[report.sentence], frozenset())
        elif report.rule == "according":
            self._around(report, here, n)
        elif report.order == "passive" and report.rule == "passive":
            self._after_passive(report, here, n)
        elif not self._forward(report, here, n) and not report.participle and report.order in ("pre", "post"):
            if report.takes & {"clause", "quote"} and report.tier not in ("label",) and (report.order == "post" or self._closes(report)):
                self._around(report, here, n)

    def _closes(self, report: Report) -> bool:
        """True where nothing but adverbials and an addressee comes between the verb and a comma or the end."""
        reading, high = self.reading, self.reading.last[report.sentence]
        k = report.after
        if "person" in report.takes and k < high and reading.gaps[k - 1] == " ":
            k = skip_noun_phrase(reading, k, high)
        k = skip_adverbials(reading, k, high) if k < high and "," not in reading.gaps[k - 1] else k
        return (k >= high and ":" not in reading.gaps[high - 1]) or reading.gaps[k - 1][:1] in (",", ".", ";", "-") or reading.gaps[k - 1][:2] == " -"

    def _stops(self, report: Report, here: list[Report], n: int) -> frozenset[int]:
        """Words at which a later report of the sentence takes over from this one."""
        stops = set()
        for later in here[n + 1 :]:
            if later.order == "skip":
                continue
            if later.rule == "according":
                stops.add(later.head)
            elif later.participle or later.order == "shared":
                head = later.head
                while head > report.after and self.reading.words[head - 1] in ("and", "but", "or", "then"):
                    head -= 1
                if not later.participle and head == later.head:
                    continue
                gap = self.reading.gaps[head - 1]
                if later.participle and "," not in gap and '"' not in gap:
                    continue
                stops.add(head)
            elif later.order == "pre" and later.subject_first > report.after:
                head = later.subject_first
                joined = self.reading.words[head - 1] in ("and", "but", "while", "though", "although", "whereas")
                if joined and any(is_finite(self.reading, k) for k in range(report.after, head - 1)):
                    stops.add(head - 1)
                elif "," in self.reading.gaps[head - 1] and (report.order == "asked" or self._closes(later)):
                    stops.add(head)
            elif later.order == "post" and later.at > report.after and "," in self.reading.gaps[later.at - 1]:
                stops.add(later.at)
        return frozenset(stops)

    def _forward(self, report: Report, here: list[Report], n: int) -> bool:
        """Clauses after the verb: "that ...", a bare clause, "whether ...", "to ...", a gerund."""
        reading = self.reading
        high = reading.last[report.sentence]
        if report.order == "post":
            i = self._after_inversion(report, high)
        else:
            i = self._content(report, high)
        if i < 0 or i >= high:
            return False
        if reading.inside[i] >= 0 and self._quoted_to_end(i, high):
            return False
        stops = self._stops(report, here, n)
        end, nxt = clause_end(reading, i, high, stops, report.rule == "relative")
        start = self._start(i)
        if end > start:
            report.spans.append((start, end))
        self._coordinated(report, nxt, high, stops)
        return True

    def _start(self, i: int) -> int:
        """The clause's first offset: its first word, or the mark or currency sign before it."""
        at = self.reading.starts[i]
        while at > 0 and self.reading.text[at - 1] in "$£€“\"‘'«#@(":
            at -= 1
        return at

    def _coordinated(self, report: Report, k: int, high: int, stops: frozenset[int]) -> None:
        """ "... and that ..." opens another clause of the same report."""
        words = self.reading.words
        while k + 2 < high and words[k] in ("and", "but", "or") and words[k + 1] == "that":
            end, nxt = clause_end(self.reading, k + 2, high, stops)
            report.spans.append((self.reading.starts[k + 2], end))
            k = nxt

    def _quoted_to_end(self, i: int, high: int) -> bool:
        """True where the clause is nothing but a quotation."""
        q = self.reading.quotations[self.reading.inside[i]]
        following = self.reading.word_from(q.closes)
        return following >= high or self.reading.words[following] in ("and", "but", "in", "on", "at", "when", "as", "while", "during", "after")

    def _after_inversion(self, report: Report, high: int) -> int:
        return -1

    def _content(self, report: Report, high: int) -> int:
        """The word at which the reported clause begins, or -1."""
        reading, words = self.reading, self.reading.words
        i = report.after
        if i >= high or reading.gaps[i - 1][:1] in (".", ":", ";", "?", "!"):
            return -1
        takes = report.takes
        if "of" in takes:
            return self._accusation(i, high)
        that = that_after(reading, i, high, "person" in takes) if takes & {"clause", "that"} else -1
        if that >= 0 and that + 1 < high:
            return that + 1
        if "," in reading.gaps[i - 1]:
            aside = words[i] in ("however", "though", "meanwhile", "too", "instead") and i + 1 < high and reading.gaps[i].startswith(",")
            if not aside:
                return -1
            return self._bare(report, i + 1, high, after_aside=True)
        if words[i] == "only":
            i += 1
        if words[i] in ("whether", "if", "why", "how", "what", "who", "when", "where", "which"):
            return i if self._question(report, i, high) else -1
        if "person" in takes:
            return self._after_person(report, i, high)
        if "gerund" in takes and (words[i].endswith("ing") and len(words[i]) > 5 or words[i] == "ever"):
            return i
        if "to" in takes and words[i] == "to" and i + 1 < high:
            return i if report.tier in ("promise", "claim", "ask", "warn") else -1
        if "clause" not in takes:
            return -1
        return self._bare(report, i, high)

    def _accusation(self, i: int, high: int) -> int:
        for k in range(i, min(high - 1, i + 10)):
            if self.reading.words[k] == "of" and self.reading.words[k + 1].endswith("ing"):
                return k + 1
        return -1

    def _question(self, report: Report, i: int, high: int) -> bool:
        words = self.reading.words
        if report.tier == "ask":
            return True
        if words[i] in ("when", "where", "if"):
            return self._negated(report)
        return report.tier in ("say", "tell", "show", "think", "admit", "argue", "deny") and (
            has_clause(self.reading, i, high) or words[i] in ("why", "whether", "how")
        )

    def _negated(self, report: Report) -> bool:
        low = self.reading.first[report.sentence]
        return any(
            w in ("not", "never", "refused", "declined", "neither", "nor") or w.endswith("n't")
            for w in self.reading.words[max(low, report.head) : report.at]
        )

    def _after_person(self, report: Report, i: int, high: int) -> int:
        """ "told reporters China was ready", "urged him to go"."""
        reading, words = self.reading, self.reading.words
        if report.rule != "told":
            j = skip_noun_phrase(reading, i, high)
            j = skip_adverbials(reading, j, high) if j < high and words[j] not in ("to",) else j
        else:
            j = i
        aside = self._after_aside(j, high)
        if aside >= 0:
            return aside
        if j >= high or reading.gaps[j - 1].strip() not in ("", ".", '"', "'"):
            return self._bare(report, i, high) if "clause" in report.takes and report.tier != "tell" else -1
        if words[j] == "that" and j + 1 < high:
            return j + 1
        if words[j] in WH_WORDS and words[j] not in ("who", "which"):
            return j
        if words[j] == "to" and words[j - 1] != "order" and "to" in report.takes and j + 1 < high and words[j + 1] not in DETERMINERS and not reading.capital[j + 1]:
            return j
        if "clause" in report.takes and self._opens(j) and has_clause(reading, j, high):
            return j
        return self._bare(report, i, high) if "clause" in report.takes and report.tier != "tell" else -1

    def _after_aside(self, j: int, high: int) -> int:
        """ "asked Jan Berg, the mayor, why ...": the clause after the addressee's apposition."""
        reading = self.reading
        if j >= high or not reading.gaps[j - 1].startswith(","):
            return -1
        for k in range(j + 1, min(high, j + 16)):
            if reading.gaps[k - 1].startswith(",") and reading.inside[k] < 0:
                return k + (reading.words[k] == "that") if reading.words[k] in ("that", "whether", "why", "what", "how", "if") else -1
        return -1

    def _opens(self, i: int) -> bool:
        words = self.reading.words
        return words[i] not in PREPOSITIONS and words[i] not in ("and", "but", "or", "as")

    def _bare(self, report: Report, i: int, high: int, after_aside: bool = False) -> int:
        """A clause with no "that" before it: only after verbs that take one, and only where a finite verb follows."""
        reading, words = self.reading, self.reading.words
        if words[i] == "to" and report.verb in ("agree", "object", "admit", "confess"):
            return -1
        j = skip_adverbials(reading, i, high)
        if j >= high or (words[j] in CLAUSE_WORDS and words[j] != "that"):
            return -1
        if words[j] == "to" or j + 1 < high and words[j + 1] in _SPANS_OF_TIME and (words[j] in DETERMINERS or words[j] in ("one", "two", "three")):
            return -1
        if words[j] in FINITE or words[j] in ("be",):
            # "what China says are training centres"
            return j if self._fronted(report) else -1
        gap = reading.gaps[j - 1]
        if "," in gap and j == i and not after_aside or gap.strip() not in ("", ",", ".", '"', "'", "$", "£", "€", '"$', "' \""):
            return -1
        if words[j] in _EMPTY_OBJECTS and not (words[j] in ("it", "nothing", "no", "more", "something", "much", "little", "less") and has_clause(reading, j, high)):
            return -1
        if words[j] in ("and", "or", "but", "as", "about", "of", "like", "by", "for") or words[j] in PREPOSITIONS and not has_clause(reading, j, high):
            return -1
        if reading.sentences[report.sentence].part == "headline" and high - j >= 3 and report.verb in ("say", "claim", "warn"):
            return j
        strict = report.verb not in _BARE
        return j if has_clause(reading, j, high, strict, near=report.verb not in _SENTENTIAL) else -1

    def _fronted(self, report: Report) -> bool:
        low = self.reading.first[report.sentence]
        k = report.subject_first - 1
        if k >= low and self.reading.words[k] in ("what", "which", "that", "who"):
            return True
        return False

    def _after_passive(self, report: Report, here: list[Report], n: int) -> None:
        reading, high = self.reading, self.reading.last[report.sentence]
        i = report.after + (reading.words[report.after] == "that")
        end, nxt = clause_end(reading, i, high, self._stops(report, here, n))
        report.spans.append((reading.starts[i], end))
        self._coordinated(report, nxt, high, frozenset())

    def _adverb(self, report: Report, here: list[Report]) -> None:
        """ "reportedly" and "allegedly" put their whole sentence at a distance, unless another report holds it."""
        reading = self.reading
        s, at = report.sentence, reading.starts[report.at]
        if any(a <= at < b for other in here for a, b in other.spans):
            return
        first, high = reading.first[s], reading.last[s]
        end, _ = clause_end(reading, first, high, frozenset(o.head for o in here if o is not report and o.head > report.at))
        report.spans.append((self._start(first), end))

    def _around(self, report: Report, here: list[Report], n: int) -> None:
        """ "The road will open, he said, in May": the clause before the attribution, and the one it interrupts."""
        reading = self.reading
        s = report.sentence
        low, high = reading.first[s], reading.last[s]
        head = report.subject_first if report.order == "pre" else report.head
        if head <= low:
            if report.rule == "according":
                self._lead_in(report, high)
            return
        gap = reading.gaps[head - 1]
        if report.rule != "according" and not ("," in gap or gap.strip() in ("-", "--", "?", "!")):
            return
        if reading.words[head - 1] in ("and", "but", "as", "while"):
            return
        first = self._clause_before(report, here, n, low, head)
        if first < 0 or reading.inside[first] >= 0 and self._is_quoted_speech(first, head):
            return
        stop = _offset_before(reading, head)
        whole = has_clause(reading, first, head)
        rest = self._rest(report, high, whole)
        if not whole and rest < 0 and report.rule != "according":
            return
        if not whole and rest < 0 and head - first < 3:
            return
        report.spans.append((self._start(first), stop))
        if rest >= 0:
            end, _ = clause_end(reading, rest, high, self._stops(report, here, n))
            report.spans.append((self._start(rest), end))

    def _is_quoted_speech(self, first: int, head: int) -> bool:
        """True where the sentence before the attribution is a quotation, and no narrator's clause that opens with one."""
        q = self.reading.quotations[self.reading.inside[first]]
        return q.closes > self.reading.starts[head - 1] or self.reading.plain[q.end - 1] in ",?!-." or self.reading.plain[q.closes] == ","

    def _clause_before(self, report: Report, here: list[Report], n: int, low: int, head: int) -> int:
        """First word of the clause that ends at ``head``: after the report before it, after a semicolon, else the sentence's first."""
        reading = self.reading
        first = low
        for earlier in here[:n]:
            if earlier.order not in ("skip", "none") and earlier.spans and earlier.rule != "adverb":
                stop = max(b for _, b in earlier.spans)
                if stop < reading.starts[head] - 3:
                    first = max(first, reading.word_from(stop))
                elif report.rule == "according" and earlier.at < head:
                    return -1
        for k in range(head - 1, first, -1):
            if ";" in reading.gaps[k - 1]:
                first = k
                break
        while first < head and reading.words[first] in ("and", "but", "while", "though", "although") and first > low:
            first += 1
        return first if first < head else -1

    def _rest(self, report: Report, high: int, whole: bool) -> int:
        """Where an interrupted clause goes on after ", he said,"; -1 where it does not."""
        reading = self.reading
        i = report.after
        if report.order == "post" and report.rule != "according":
            i = max(i, self._subject_end(report, high))
        k = skip_adverbials(reading, i, high) if report.rule != "according" else i
        for j in (i, k):
            if j < high and reading.gaps[j - 1].startswith((",", " -")) and reading.inside[j] < 0:
                if is_finite(reading, j) and not whole:
                    return j
                if whole and report.order == "pre" and reading.words[j] in ("and", "because", "with") and report.rule != "according":
                    return j
        return -1

    def _subject_end(self, report: Report, high: int) -> int:
        subject = subject_after(self.reading, report.at, high)
        return subject.end if subject else report.after

    def _lead_in(self, report: Report, high: int) -> None:
        """ "According to the mayor, the road will open." """
        reading = self.reading
        i = report.after
        while i < high and not (reading.gaps[i - 1].startswith((",", ' "', ":")) ) and i - report.after < 25:
            i += 1
        while i < high and i - report.after < 25 and not self._main_clause(i, high):
            i += 1
            while i < high and not reading.gaps[i - 1].startswith(","):
                i += 1
        if i >= high or reading.inside[i] >= 0 and self._quoted_to_end(i, high):
            return
        end, _ = clause_end(reading, i, high, frozenset())
        report.spans.append((self._start(i), end))

    def _main_clause(self, i: int, high: int) -> bool:
        word = self.reading.words[i]
        return word not in ("who", "which", "whose", "where", "a", "an") and has_clause(self.reading, i, high)


def _offset_before(reading: Reading, head: int) -> int:
    """The end of what stands before the attribution at ``head``; a comma inside a closing mark goes with the mark."""
    stop = reading.ends[head - 1]
    gap = reading.plain[stop : reading.starts[head]]
    if '"' in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index('"') + 1
    if "'" in gap.rstrip()[:3] and reading.inside[head - 1] >= 0:
        return stop + gap.index("'") + 1
    return trimmed_end(reading, 0, stop + (1 if gap[:1] in "%)" else 0))


def leading_subject(reading: Reading, low: int, high: int) -> tuple[int, int]:
    """The noun phrase that leads words ``[low, high)``: an introduction up to its comma is skipped."""
    i = low
    if i < high and (reading.words[i] in PREPOSITIONS or reading.words[i] in TIME_WORDS or reading.words[i] in CLAUSE_WORDS or reading.is_adverb(i)):
        k = i
        while k < high and "," not in reading.gaps[k]:
            k += 1
        if k + 1 < high and k - i < 15:
            i = k + 1
    while i < high and reading.words[i] in ("and", "but", "so", "then", "now"):
        i += 1
    if i < high and reading.words[i] in SUBJECT_PRONOUNS:
        return i, i + 1
    j = i
    while j < high and not is_finite(reading, j) and not (j > i and reading.words[j] in FORMS and not reading.capital[j]) and reading.inside[j] < 0:
        if j > i and not reading.capital[j] and reading.capital[j - 1] and reading.words[j] not in PREPOSITIONS and reading.is_adverb(j):
            break
        if j > i and ("," in reading.gaps[j - 1] or ":" in reading.gaps[j - 1]):
            break
        j += 1
    return i, min(j, i + 12)


_CUES = frozenset(FORMS) | _REPORT_NOUNS | {"according", "reportedly", "allegedly", "purportedly"}
