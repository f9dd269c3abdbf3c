"""From the subject's words to a speaker: names in full, pronouns and roles led back inside the article."""

from __future__ import annotations

from framing.text.names import NameBook, capital_runs, strip_titles
from framing.text.reading import Reading
from framing.text.references import BODY_NOUNS, References, Spoken
from framing.text.roles import role_of, tells_role
from framing.text.wordclasses import (
    COLLECTIVE_OF,
    DETERMINERS,
    DOCUMENTS,
    FEMININE,
    MASCULINE,
    ORG_WORDS,
    PLACES,
    PREPOSITIONS,
    QUANTIFIERS,
    SPOKES,
    SUBJECT_PRONOUNS,
    TITLES,
)

# Who stays unnamed by choice and speaks for more than himself keeps his role as a name.
_OFFICE_NOUNS = frozenset(
    "official diplomat commander source aide lawmaker adviser advisor officer insider executive minister "
    "envoy negotiator".split()
)
_NO_ONE = frozenset(
    "percent per most some many few others nobody everyone someone somebody none nothing anyone everybody "
    "one neither both all people those".split()
)
_NAMES_IN_S = frozenset("reuters axios forbes texas kansas illinois athens paris brussels".split())
_UNCOUNTED = frozenset(
    "police people staff management opposition women men children counsel prosecution defense defence "
    "labor labour".split()
)
_BY = frozenset(("by", "from", "of", "for", "at", "with"))


def title_before(reading: Reading, first: int) -> bool:
    """True where a title stands at the head of the run, or before it in lower case."""
    return reading.words[first] in TITLES or first > 0 and reading.words[first - 1] in TITLES


class Speakers:
    """Finds the speaker for the words of a subject, in the order of the text."""

    def __init__(self, reading: Reading, book: NameBook) -> None:
        self.reading = reading
        self.book = book
        self.spoken: list[Spoken] = []
        self.references = References(reading, book, self.spoken)
        self._known: dict[tuple[int, int], str] = {}
        self._described: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._by_spokes = False

    def identify(self, first: int, end: int) -> str:
        """The speaker whose noun phrase is words ``[first, end)``; "" where the text does not say who."""
        key = (first, end)
        if key not in self._known:
            name, kind, gender = self._identify(first, end)
            self._known[key] = name
            self.spoken.append(Spoken(first, name, kind, gender, self._by_spokes))
            self._by_spokes = False
            if name and name not in self._described:
                self._described[name] = self._context(first, end)
        return self._known[key]

    def role(self, speaker: str) -> str:
        """What the speaker speaks as, by the name and by what stood around it where the speaker was met first."""
        if speaker not in self._roles:
            self._roles[speaker] = role_of(speaker, self._described.get(speaker, ""))
        return self._roles[speaker]

    def _context(self, first: int, end: int) -> str:
        """The words around a speaker's name that tell the role: the sentence's piece from a little before to the next verb."""
        reading = self.reading
        s = reading.sentence_of(first)
        a, b = max(reading.first[s], first - 8), min(reading.last[s], end + 12)
        return reading.plain[reading.starts[a] : reading.ends[b - 1]]

    # -- one noun phrase ---------------------------------------------------------------------

    def _identify(self, first: int, end: int) -> tuple[str, str, str]:
        words = self.reading.words
        while first < end and words[first] in (
            "but",
            "and",
            "so",
            "then",
            "if",
            "as",
            "even",
            "while",
            "meanwhile",
            "both",
            "neither",
            "only",
        ):
            first += 1
        if first >= end:
            return "", "", ""
        if words[first] in SUBJECT_PRONOUNS and end - first == 1:
            return self.references.pronoun(first)
        if end - first == 1 and self.reading.capital[first] and self._alone_is_name(words[first]):
            return self._full((first, end)), self._kind(words[first]), ""
        cut = self._cut(first, end)
        if (
            cut < end
            and self.reading.capital[cut]
            and self.reading.gaps[cut - 1] == ", "
            and not self.reading.capital[cut - 1]
        ):
            # "a ministry spokesman, Jan Berg"
            return self._identify(cut, end)
        far = self._name_at_end((first, cut), cut, end)
        if far:
            return far, "person", ""
        for i in range(first, cut):
            if words[i] in SPOKES or words[i].removesuffix("s") in SPOKES:
                return self._spokesperson(first, i, cut, end)
        runs = [r for r in capital_runs(self.reading, first, cut) if self._is_name(r)]
        joint = self._joint(runs, cut) or ("" if runs else self._joint_common(first, cut))
        if joint:
            return joint, "plural", ""
        if runs:
            return self._named(first, runs, cut, end)
        return self._common(first, cut, end)

    def _kind(self, word: str) -> str:
        """A single name may be a surname or a body: "name", unless the word is known to be a place or a body."""
        return "body" if word in PLACES or word in ORG_WORDS else "name"

    def _alone_is_name(self, word: str) -> bool:
        """A singular without a determiner is a name, also where its capital opens the sentence ("China said")."""
        return (
            not word.endswith("s")
            and word not in _UNCOUNTED
            and word not in _NO_ONE
            and word not in self.book.by_part
        )

    def _cut(self, first: int, end: int) -> int:
        """Where the head of the phrase ends: before its first preposition, unless that one joins a body's name."""
        reading = self.reading
        for i in range(first + 1, end):
            if reading.words[i] in PREPOSITIONS or reading.words[i] in ("who", "which", "whose"):
                name_goes_on = (
                    reading.words[i] in ("of", "for", "on")
                    and self._body_before(i, first)
                    and any(reading.capital[k] for k in range(i + 1, min(i + 3, end)))
                )
                if not name_goes_on:
                    return i
            if reading.gaps[i - 1].strip() in (",", "(", "--"):
                return i
        return end

    def _body_before(self, i: int, first: int) -> bool:
        words, capital = self.reading.words, self.reading.capital
        if not capital[i - 1]:
            return False
        return words[i - 1] in ORG_WORDS or words[i - 1] in (
            "bank",
            "centers",
            "centers",
            "offices",
            "chamber",
            "knights",
            "daughters",
            "friends",
        )

    def _is_name(self, run: tuple[int, int]) -> bool:
        return run[1] - run[0] > 1 or self.book.is_name_word(run[0])

    def _joint(self, runs: list[tuple[int, int]], cut: int) -> str:
        """Names joined by "and" or "nor", where nothing but titles stands between."""
        words = self.reading.words
        if len(runs) < 2 or runs[-1][1] != cut:
            return ""
        for (_, one), (two, _) in zip(runs, runs[1:], strict=False):
            between = words[one:two]
            if not between or any(w not in ("and", "nor", "or", "the", "both") for w in between):
                return ""
        if not any(
            "and" in words[a:b] or "nor" in words[a:b] for (_, a), (b, _) in zip(runs, runs[1:], strict=False)
        ):
            return ""
        return "; ".join(self._full(run) for run in runs)

    def _joint_common(self, first: int, cut: int) -> str:
        """As in "neither the school nor the council", "the army and the police"."""
        words = self.reading.words
        at = next((k for k in range(first + 1, cut - 1) if words[k] in ("and", "nor", "or")), -1)
        if at < 0 or words[at + 1] not in ("the", "its", "their", "his", "her") and words[at] == "and":
            return ""
        return "; ".join(filter(None, (self._trim(first, at), self._trim(at + 1, cut))))

    def _full(self, run: tuple[int, int]) -> str:
        a, b = strip_titles(self.reading, *run)
        printed = self.reading.phrase(a, b)
        for ending in ("'s", "’s"):
            printed = printed.removesuffix(ending)
        return self.book.full(printed.rstrip("'’"))

    def _named(self, first: int, runs: list[tuple[int, int]], cut: int, end: int) -> tuple[str, str, str]:
        reading = self.reading
        last = runs[-1]
        if last[1] == cut and not reading.words[last[1] - 1].endswith(("'s", "s'")):
            if (
                reading.words[last[1] - 1] in TITLES
                and len(runs) == 1
                and last[1] - last[0] == 1
                and reading.words[first] == "the"
            ):
                return self.references.definite(first, cut, self._trim(first, cut))
            title = (
                reading.words[last[0]]
                if last[0] < strip_titles(reading, *last)[0]
                else reading.words[last[0] - 1]
                if last[0]
                else ""
            )
            name = self._full(last)
            entry = self.book.lookup(name)
            lead = last[0] - 1
            if (
                entry
                and lead >= 0
                and reading.words[lead] in BODY_NOUNS
                and reading.gaps[lead] in (" ", ", ")
                and not entry.gender
            ):
                entry.person = False
            gender = (
                "m" if title in MASCULINE else "f" if title in FEMININE else entry.gender if entry else ""
            )
            if entry and entry.person and gender and not entry.gender:
                entry.gender = gender
            if (
                entry
                and not entry.person
                and len(entry.words) == 1
                and not title_before(self.reading, last[0])
            ):
                return name, self._kind(entry.words[0]), gender
            return name, "person" if entry is None or entry.person else "body", gender
        if reading.words[cut - 1] in DOCUMENTS and reading.words[last[1] - 1].endswith(("'s", "s'")):
            return self._full(last), "person", ""
        return self._phrase(first, cut, end)

    def _name_at_end(self, head: tuple[int, int], cut: int, end: int) -> str:
        """As in "Chairman of the Joint Chiefs General Jan Berg": a title, what it is the title of, and then the name."""
        if cut >= end or self.reading.words[head[1] - 1] not in TITLES:
            return ""
        runs = capital_runs(self.reading, cut + 1, end)
        if not runs or runs[-1][1] != end:
            return ""
        a, b = strip_titles(self.reading, *runs[-1])
        if a == runs[-1][0] and b - a < 3:
            return ""
        return self._full((a if a > runs[-1][0] else b - 2, b))

    def _spokesperson(self, first: int, at: int, cut: int, end: int) -> tuple[str, str, str]:
        """A spokesperson with a name is that name; without one, the body."""
        reading = self.reading
        gender = "m" if reading.words[at] in MASCULINE else "f" if reading.words[at] in FEMININE else ""
        self._by_spokes = True
        after = [r for r in capital_runs(reading, at + 1, cut) if self._is_name(r)] if at + 1 < cut else []
        if after:
            return self._full(after[-1]), "person", gender
        if cut < end and reading.words[cut] in ("for", "of", "at", "from", "with"):
            name = self._body(cut + 1, end)
            if name:
                return name, "person", gender
        if at > first:
            before = [r for r in capital_runs(reading, first, at) if self._is_name(r)]
            name = self._full(before[-1]) if before and before[-1][1] == at else self._trim(first, at)
            if name:
                return name, "person", gender
        for met in reversed(self.spoken[-20:]):
            if met.spokes and met.name and reading.words[first] in ("the", "that", "this"):
                return met.name, "person", gender
        for met in reversed(self.spoken[-8:]):
            if met.kind == "body" or met.kind == "person" and met.gender == gender and gender:
                return met.name, "person", gender
        body = next((n.full for _, n in self.book.before(first) if not n.person), "")
        return body, "person", gender

    def _body(self, first: int, end: int) -> str:
        runs = [r for r in capital_runs(self.reading, first, end) if self._is_name(r)]
        if runs:
            # "Department of Lakes and Forests", "Harrow & Tidewell Water": one name as long as only joins stand between.
            a, b = runs[0]
            for c, d in runs[1:]:
                between = self.reading.words[b:c]
                if (
                    len(between) <= 2
                    and all(w in ("of", "the", "for", "and", "on") for w in between)
                    and self._same_name(b, c)
                ):
                    b = d
                else:
                    break
            if self.reading.words[b - 1].endswith("'s") and b < end:
                return self._trim(first, end)
            return self._full((a, b))
        return self._trim(first, end)

    def _same_name(self, one: int, two: int) -> bool:
        return all(self.reading.gaps[k] == " " for k in range(one - 1, two))

    def _phrase(self, first: int, cut: int, end: int) -> tuple[str, str, str]:
        """Capitals inside a phrase of common nouns: "White House officials", "China's foreign ministry"."""
        head = self.reading.words[cut - 1]
        name = self._trim(first, cut)
        if head in DOCUMENTS:
            runs = capital_runs(self.reading, first, cut)
            return (self._full(runs[-1]) if runs else name), "body", ""
        plural = head.endswith("s") and head not in ("police",)
        if not plural and head in TITLES and self.reading.words[first] == "the":
            return self.references.definite(first, cut, self._trim(first, cut))
        return name, "plural" if plural else "body" if head in BODY_NOUNS else "person", ""

    def _trim(self, first: int, end: int) -> str:
        """The phrase without determiners and quantities."""
        reading = self.reading
        while first < end and (
            reading.words[first] in QUANTIFIERS
            or reading.words[first][:1].isdigit()
            or reading.is_adverb(first)
        ):
            first += 1
        if first >= end:
            return ""
        while end - first > 1 and reading.words[end - 1] in ("itself", "himself", "herself", "themselves"):
            end -= 1
        text = reading.phrase(first, end)
        possessive = reading.words[first].endswith(("'s", "s'")) and not tells_role(reading.words[first][:-2])
        head_of_sentence = (
            not self.book.is_name_word(first) and not possessive and reading.words[first] not in _NAMES_IN_S
        )
        return text[:1].lower() + text[1:] if head_of_sentence else text

    def _common(self, first: int, cut: int, end: int) -> tuple[str, str, str]:
        """A phrase without a name."""
        reading = self.reading
        words = reading.words
        head = words[cut - 1]
        if head in COLLECTIVE_OF and cut < end and words[cut] == "of":
            inner, kind, gender = self._identify(cut + 1, end)
            return inner, "plural" if kind != "person" else kind, gender
        if head in DOCUMENTS or head.removesuffix("s") in DOCUMENTS:
            if cut < end and words[cut] in _BY:
                runs = [r for r in capital_runs(reading, cut + 1, end) if self._is_name(r)]
                if runs:
                    return self._full(runs[0]), "body", ""
            owner = self._owner(first)
            return owner or self._trim(first, cut), "body", ""
        if head in _NO_ONE or head[:1].isdigit() or words[first][:1].isdigit() and head in ("percent", "%"):
            return "", "plural", ""
        if words[first] in ("a", "an", "one", "another", "someone"):
            if head in _OFFICE_NOUNS:
                return self._trim(first, cut), "person", ""
            if head in BODY_NOUNS:
                return self._trim(first, cut), "body", ""
            return "", "person", "m" if head in MASCULINE else "f" if head in FEMININE else ""
        if words[first] in ("the", "this", "that"):
            return self.references.definite(first, cut, self._trim(first, cut))
        name = self._trim(first, cut)
        if name.lower() in DETERMINERS:
            return "", "", ""
        kind = "plural" if head.endswith("s") or head == "police" else "body" if head in BODY_NOUNS else ""
        return name, kind, ""

    def _owner(self, first: int) -> str:
        """Whose document "the letter", "his statement" is."""
        word = self.reading.words[first]
        if word in ("his", "her"):
            return self.references.pronoun(first)[0]
        if word == "their":
            return self.references.pronoun(first)[0]
        return ""

    def owner(self, at: int) -> str:
        """The name that ends in a possessive at word ``at``."""
        low = max(0, at - 5)
        runs = [r for r in capital_runs(self.reading, low, at + 1) if r[1] == at + 1]
        return self._full(runs[-1]) if runs else ""

    def pronoun(self, at: int) -> str:
        """The speaker that the pronoun at word ``at`` stands for."""
        return self.references.pronoun(at)[0]
