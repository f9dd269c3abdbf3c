"""From the subject's words to a speaker: names in full, pronouns and roles led back inside the article."""

from __future__ import annotations

from framing.text.names.capitals import capital_runs
from framing.text.names.index import NameBook
from framing.text.reading import Reading
from framing.text.speakers.bearers import bearer
from framing.text.speakers.bodies import names_a_firm
from framing.text.speakers.found_roles import Roles
from framing.text.speakers.joint import both_of, named_after
from framing.text.speakers.nounphrases import NO_ONE, NounPhrases
from framing.text.speakers.person_nouns import is_person_noun, is_title_alone
from framing.text.speakers.persons import Spoken
from framing.text.speakers.plurals import leading_group
from framing.text.speakers.references import References
from framing.text.speakers.speaking import as_speaker
from framing.text.speakers.surrounding_words import words_around
from framing.text.wordclasses import (
    BODY_NOUNS,
    COLLECTIVE_OF,
    DETERMINERS,
    DOCUMENTS,
    DONE_TO,
    FEMININE,
    MASCULINE,
    MONTHS,
    ORG_WORDS,
    PARTISANS,
    SPOKES,
    SUBJECT_PRONOUNS,
    TITLES,
)

# Who stays unnamed by choice and speaks for more than himself keeps his role as a name.
_OFFICE_NOUNS = frozenset(
    "official diplomat commander source aide lawmaker adviser advisor officer insider executive minister "
    "envoy negotiator".split()
)
_BEFORE_SUBJECT = frozenset("but and so then if as even while meanwhile both neither only".split())
_OBJECTS = frozenset(("him", "her"))  # "led him to conclude"
_BY = frozenset(("by", "from", "of", "for", "at", "with"))
_ISSUED = frozenset("statement letter memo release tweet post message note".split())
_NEAR = 80  # words
_GOT = frozenset("obtained reviewed seen viewed read".split())  # "letters obtained by the Post"


class Speakers:
    """Finds the speaker for the words of a subject, in the order of the text."""

    def __init__(self, reading: Reading, book: NameBook) -> None:
        self.reading = reading
        self.book = book
        self.spoken: list[Spoken] = []
        self.phrases = NounPhrases(reading, book)
        self.references = References(reading, book, self.spoken)
        self._known: dict[tuple[int, int], str] = {}
        self._described: dict[str, str] = {}
        self.role = Roles(reading, book, self._described).role
        self._by_spokes = False

    def identify(self, first: int, end: int) -> str:
        """The speaker whose noun phrase is words ``[first, end)``; "" where the text does not say who."""
        key = (first, end)
        if key not in self._known:
            name, kind, gender = self._identify(first, end)
            name = "; ".join(filter(None, map(as_speaker, name.split("; "))))
            self._known[key] = name
            self.spoken.append(Spoken(first, name, kind, gender, self._by_spokes))
            self._by_spokes = False
            if name and name not in self._described and self.reading.words[first] not in SUBJECT_PRONOUNS:
                self._described[name] = words_around(self.reading, first, end)
        return self._known[key]

    def _identify(self, first: int, end: int) -> tuple[str, str, str]:
        words = self.reading.words
        while first < end and words[first] in _BEFORE_SUBJECT:
            first += 1
        if first >= end:
            return "", "", ""
        if end - first > 2 and words[end - 2 : end] == ["and", "others"]:
            end -= 2
        alone = self._one_word(first) if end - first == 1 else None
        if alone:
            return alone
        cut = self.phrases.head_end(first, end)
        both = both_of(self.reading, self.book, first, cut, end)
        if both:
            return "; ".join(filter(None, (self._identify(*one)[0] for one in both))), "plural", ""
        if named_after(self.reading, cut, end):
            return self._identify(cut, end)  # "a ministry spokesman, Jan Berg"
        far = self.phrases.name_at_end((first, cut), cut, end) or self._head_of_body(first, cut, end)
        if far:
            return far, "person", ""
        for i in range(first, cut):
            if words[i] in SPOKES or words[i].removesuffix("s") in SPOKES:
                return self._spokesperson(first, i, cut, end)
        runs = [r for r in capital_runs(self.reading, first, cut) if self.phrases.is_name(r)]
        joint = self.phrases.joint(runs, cut) or ("" if runs else self.phrases.joint_common(first, cut))
        if joint:
            return joint, "plural", ""
        if runs:
            return self._named(first, runs, cut, end)
        return self._common(first, cut, end)

    def _head_of_body(self, first: int, cut: int, end: int) -> str:
        """As in "the director of the Roads Commission": who is called so, else the body."""
        words, capital = self.reading.words, self.reading.capital
        body = cut + 1 + (words[cut + 1 : cut + 2] == ["the"])
        if cut >= end or words[cut] != "of" or words[cut - 1] not in TITLES or end - body < 2:
            return ""
        if words[end - 1] not in ORG_WORDS or not all(capital[body:end]):
            return ""
        name = self.references.holders.holder(first, words[cut - 1], cut)
        return name.full if name else self.phrases.body(cut + 1, end)

    def _one_word(self, first: int) -> tuple[str, str, str] | None:
        """A pronoun, or a name of one word; a month's only where somebody of that name was met ("May said")."""
        word = self.reading.words[first]
        if word.partition("'")[0] in SUBJECT_PRONOUNS or word in _OBJECTS:
            met = self.references.pronoun(first)
            if word == "they" and not met[0]:
                return leading_group(self.reading, self.phrases, first), "plural", ""
            return met
        if not self.reading.capital[first]:
            return None
        if word in MONTHS and word in self.book.by_part:
            return self.phrases.full((first, first + 1)), "person", ""
        if self.phrases.alone_is_name(word):
            return self.phrases.full((first, first + 1)), self.phrases.kind(word), ""
        return None

    def _named(self, first: int, runs: list[tuple[int, int]], cut: int, end: int) -> tuple[str, str, str]:
        """A phrase with names in it: who the last of them is, or the phrase where the name belongs to another noun."""
        reading, words = self.reading, self.reading.words
        last = runs[-1]
        if words[last[1] - 1] in PARTISANS and (whose := self.phrases.name_before(last[0])):
            return whose, "person", ""
        if words[last[1] - 1] in PARTISANS and words[first] == "the" and last == (first + 1, cut):
            found = self.references.partisan(first, last)
            if found:
                return found  # "Jan Berg rose. ... the Arlandic Democrat said"
        if words[cut - 1] in ("himself", "herself", "itself") and cut - 1 == last[1]:
            cut -= 1
        owned = words[last[1] - 1].endswith(("'s", "s'"))
        if last[1] != cut or owned:
            if words[cut - 1] in DOCUMENTS and owned:
                return self.phrases.full(last), "person", ""
            return self._phrase(first, cut, end)
        one = last[1] - last[0] == 1
        if (
            one
            and words[cut - 1] in TITLES
            and len(runs) == 1
            and words[first] == "the"
            or is_title_alone(words, last)
        ):
            return self.references.definite(first, cut, self.phrases.trimmed(first, cut))
        body = words[cut - 1] in BODY_NOUNS or words[cut - 1] in ORG_WORDS
        if one and body and len(runs) > 1 and runs[-2][1] == last[0]:
            return reading.phrase(runs[-2][0], cut), "body", ""  # "Holm County Sheriff's Department"
        return bearer(reading, self.book, self.phrases, last)

    def _spokesperson(self, first: int, at: int, cut: int, end: int) -> tuple[str, str, str]:
        """A spokesperson with a name is that name; without one, the body."""
        reading = self.reading
        gender = "m" if reading.words[at] in MASCULINE else "f" if reading.words[at] in FEMININE else ""
        self._by_spokes = True
        after = (
            [r for r in capital_runs(reading, at + 1, cut) if self.phrases.is_name(r)] if at + 1 < cut else []
        )
        if after:
            return self.phrases.full(after[-1]), "person", gender
        if cut < end and reading.words[cut] in ("for", "of", "at", "from", "with"):
            name = self.phrases.body(cut + 1, end)
            if name:
                return name, "person", gender
        if at > first:
            before = [r for r in capital_runs(reading, first, at) if self.phrases.is_name(r)]
            name = (
                self.phrases.full(before[-1])
                if before and before[-1][1] == at
                else self.phrases.trimmed(first, at)
            )
            if name:
                return name, "person", gender
        for met in reversed(self.spoken[-20:]):
            if met.spokes and met.name and reading.words[first] in ("the", "that", "this"):
                return met.name, "person", gender
        for met in reversed(self.spoken[-8:]):
            speaks = met.kind == "body" and met.name.lower() not in DOCUMENTS
            if speaks or met.kind == "person" and met.gender == gender and gender:
                return met.name, "person", gender
        body = next((n.full for _, n in self.book.before(first) if not n.person), "")
        return body, "person", gender

    def _phrase(self, first: int, cut: int, end: int) -> tuple[str, str, str]:
        """Capitals inside a phrase of common nouns: "White House officials", "China's foreign ministry"."""
        head = self.reading.words[cut - 1]
        name = self.phrases.trimmed(first, cut)
        if head in DOCUMENTS:
            runs = capital_runs(self.reading, first, cut)
            if (
                runs
                and self.reading.words[cut - 2] in BODY_NOUNS - {"press"}
                and not self.reading.capital[cut - 2]
            ):
                return self.phrases.trimmed(first, cut - 1), "body", ""  # "Holm government data"
            return (self.phrases.full(runs[-1]) if runs else name), "body", ""
        plural = head.endswith("s") and head not in ("police",)
        if not plural and head in TITLES and self.reading.words[first] == "the":
            return self.references.definite(first, cut, self.phrases.trimmed(first, cut))
        return name, "plural" if plural else "body" if head in BODY_NOUNS else "person", ""

    def _common(self, first: int, cut: int, end: int) -> tuple[str, str, str]:
        """A phrase without a name."""
        reading = self.reading
        words = reading.words
        while (
            cut - first > 1
            and (words[cut - 1].endswith("ed") or words[cut - 1] in DONE_TO)
            and words[cut - 2] not in DETERMINERS
            and cut < end
        ):
            cut -= 1  # "a lawsuit filed in Oslo"
        head = words[cut - 1]
        if head in COLLECTIVE_OF and cut < end and words[cut] == "of":
            inner, kind, gender = self._identify(cut + 1, end)
            return inner, "plural" if kind != "person" else kind, gender
        if head in DOCUMENTS or head.removesuffix("s") in DOCUMENTS:
            name = self._publisher(cut, end) or self._owner(first) or self._issuer(first, cut, head)
            return name or self.phrases.trimmed(first, cut), "body", ""
        if head.endswith("-year-old") and words[first] == "the":
            return self.references.definite(first, cut, "")
        if head in NO_ONE or head[:1].isdigit() or words[first][:1].isdigit() and head in ("percent", "%"):
            return "", "plural", ""
        if words[first] in ("a", "an", "one", "another", "someone"):
            if head in _OFFICE_NOUNS:
                return self.phrases.trimmed(first, cut), "person", ""
            if head in BODY_NOUNS:
                return self.phrases.trimmed(first, cut), "body", ""
            if head not in DETERMINERS and not is_person_noun(head):
                return "", "", ""  # "a video": nobody whom "she" could stand for
            return "", "person", "m" if head in MASCULINE else "f" if head in FEMININE else ""
        if words[first] in ("the", "this", "that"):
            return self.references.definite(first, cut, self.phrases.trimmed(first, cut))
        name = self.phrases.trimmed(first, cut)
        if name.lower() in DETERMINERS:
            return "", "", ""
        kind = "plural" if head.endswith("s") or head == "police" else "body" if head in BODY_NOUNS else ""
        return name, kind, ""

    def _publisher(self, cut: int, end: int) -> str:
        """Whose document it is that words ``[cut, end)`` say more of: "by the Holm Bureau", "from Holm party leaders"."""
        words = self.reading.words
        by = next((k for k in range(cut, end) if words[k] in _BY and words[k - 1] not in _GOT), end)
        runs = [r for r in capital_runs(self.reading, by + 1, end) if self.phrases.is_name(r)]
        if not runs:
            # "a statement from the company"
            own = words[by : by + 2] == ["from", "the"] and (
                words[end - 1] in BODY_NOUNS or names_a_firm(words[end - 1])
            )
            return self._identify(by + 1, end)[0] if own else ""
        stop = self.phrases.head_end(by + 1, end)
        if runs[0][0] < stop and not self.reading.capital[stop - 1]:
            return self.phrases.trimmed(by + 1, stop)
        return self.phrases.full(runs[0])

    def _issuer(self, first: int, cut: int, head: str) -> str:
        """Whose "the statement" is, of which somebody "said in a statement" shortly before."""
        words, reading = self.reading.words, self.reading
        if cut - first != 2 or words[first] != "the" or head not in _ISSUED:
            return ""
        for k in range(first - 1, max(first - _NEAR, 0), -1):
            if words[k] == head and reading.inside[k] < 0 and words[k - 1] != "the":
                s = reading.sentence_of(k)
                stop = next(
                    (n for n in range(k + 1, reading.last[s]) if reading.gaps[n - 1] != " "), reading.last[s]
                )
                here = [
                    m for m in self.spoken if m.name and m.word < first and reading.sentence_of(m.word) == s
                ]
                said = max(here, key=lambda m: (m.word < k, m.word if m.word < k else -m.word), default=None)
                return self._publisher(k + 1, stop) or (said.name if said else "")
        return ""

    def _owner(self, first: int) -> str:
        """Whose document "the letter", "his statement" is."""
        word = self.reading.words[first]
        return self.references.pronoun(first)[0] if word in ("his", "her", "their") else ""

    def pronoun(self, at: int) -> str:
        """The speaker that the pronoun at word ``at`` stands for."""
        return self.references.pronoun(at)[0]

    def owner(self, at: int) -> str:
        """The name that ends in a possessive at word ``at``."""
        return self.phrases.owner(at)
