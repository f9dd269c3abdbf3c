"""From the subject's words to a speaker: names in full, pronouns and roles led back inside the article."""

from __future__ import annotations

from dataclasses import dataclass

from framing.text.names import Name, NameBook, capital_runs, strip_titles
from framing.text.reading import Reading
from framing.text.wordclasses import (
    COLLECTIVE_OF,
    DETERMINERS,
    DOCUMENTS,
    FEMININE,
    FINITE,
    MASCULINE,
    ORG_WORDS,
    PREPOSITIONS,
    QUANTIFIERS,
    SPOKES,
    SUBJECT_PRONOUNS,
    TITLES,
)

_BODY_NOUNS = ORG_WORDS | frozenset(
    "firm business charity developer operator manufacturer maker retailer chain bank owner insurer utility landlord watchdog regulator "
    "outlet newspaper paper site website station ministry body organisation organization union think-tank institute airline supplier "
    "publisher broadcaster carmaker automaker lender quango nonprofit startup start-up".split()
)
_PERSON_ENDINGS = ("ist", "er", "or", "ian", "man", "woman", "ant", "ent", "ee", "eer", "ess")
_PERSON_NOUNS = TITLES | frozenset(
    "official mother father son daughter wife husband widow uncle aunt pal friend neighbour neighbor source witness aide boy girl "
    "teenager youth veteran pensioner expert scholar academic critic ally pilot nurse monk priest nun victim suspect guest".split()
)
# Who stays unnamed by choice and speaks for more than himself keeps his role as a name.
_OFFICE_NOUNS = frozenset("official diplomat commander source aide lawmaker adviser advisor officer insider executive minister envoy negotiator".split())
_NO_ONE = frozenset("percent per most some many few others nobody everyone someone somebody none nothing anyone everybody one neither both all people those".split())
_UNCOUNTED = frozenset("police people staff management opposition women men children counsel prosecution defense defence labor labour".split())
_BY = frozenset(("by", "from", "of", "for", "at", "with"))


@dataclass(slots=True)
class Spoken:
    """A speaker met in the text: what a later pronoun may stand for. ``kind`` is person, body or plural."""

    word: int
    name: str
    kind: str
    gender: str = ""
    spokes: bool = False


class Speakers:
    """Finds the speaker for the words of a subject, in the order of the text."""

    def __init__(self, reading: Reading, book: NameBook) -> None:
        self.reading = reading
        self.book = book
        self.spoken: list[Spoken] = []
        self._known: dict[tuple[int, int], str] = {}
        self.described: dict[str, str] = {}
        self._by_spokes = False

    def identify(self, first: int, end: int) -> str:
        """The speaker whose noun phrase is words ``[first, end)``; "" where the text does not say who."""
        key = (first, end)
        if key not in self._known:
            name, kind, gender = self._identify(first, end)
            self._known[key] = name
            self.spoken.append(Spoken(first, name, kind, gender, self._by_spokes))
            self._by_spokes = False
            if name and name not in self.described:
                self.described[name] = self._context(first, end)
        return self._known[key]

    def _context(self, first: int, end: int) -> str:
        """The words around a speaker's name that tell the role: the sentence's piece from a little before to the next verb."""
        reading = self.reading
        s = reading.sentence_of(first)
        a, b = max(reading.first[s], first - 8), min(reading.last[s], end + 12)
        return reading.plain[reading.starts[a] : reading.ends[b - 1]]

    # -- one noun phrase ---------------------------------------------------------------------

    def _identify(self, first: int, end: int) -> tuple[str, str, str]:
        words = self.reading.words
        while first < end and words[first] in ("but", "and", "so", "then", "if", "as", "even", "while", "meanwhile", "both", "neither", "only"):
            first += 1
        if first >= end:
            return "", "", ""
        if words[first] in SUBJECT_PRONOUNS and end - first == 1:
            return self.pronoun(first)
        if end - first == 1 and self.reading.capital[first] and self._alone_is_name(words[first]):
            return self._full((first, end)), "body", ""
        cut = self._cut(first, end)
        if cut < end and self.reading.capital[cut] and self.reading.gaps[cut - 1] == ", " and not self.reading.capital[cut - 1]:
            # "a ministry spokesman, Jan Berg"
            return self._identify(cut, end)
        far = self._name_at_end((first, cut), cut, end)
        if far:
            return far, "person", ""
        for i in range(first, cut):
            if words[i] in SPOKES or words[i].removesuffix("s") in SPOKES:
                return self._spokesperson(first, i, cut, end)
        runs = [r for r in capital_runs(self.reading, first, cut) if self._is_name(r)]
        joint = self._joint(runs, cut)
        if joint:
            return joint, "plural", ""
        if runs:
            return self._named(first, runs, cut, end)
        return self._common(first, cut, end)

    def _alone_is_name(self, word: str) -> bool:
        """A singular without a determiner is a name, also where its capital opens the sentence ("China said")."""
        return not word.endswith("s") and word not in _UNCOUNTED and word not in _NO_ONE and word not in self.book.by_part

    def _cut(self, first: int, end: int) -> int:
        """Where the head of the phrase ends: before its first preposition, unless that one joins a body's name."""
        reading = self.reading
        for i in range(first + 1, end):
            if reading.words[i] in PREPOSITIONS or reading.words[i] in ("who", "which", "whose"):
                name_goes_on = reading.words[i] in ("of", "for", "on") and self._body_before(i, first) and any(
                    reading.capital[k] for k in range(i + 1, min(i + 3, end))
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
        return words[i - 1] in ORG_WORDS or words[i - 1] in ("bank", "centers", "centers", "offices", "chamber", "knights", "daughters", "friends")

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
        if not any("and" in words[a:b] or "nor" in words[a:b] for (_, a), (b, _) in zip(runs, runs[1:], strict=False)):
            return ""
        return "; ".join(self._full(run) for run in runs)

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
            if reading.words[last[1] - 1] in TITLES and len(runs) == 1 and last[1] - last[0] == 1 and reading.words[first] == "the":
                return self._definite(first, cut)
            title = reading.words[last[0]] if last[0] < strip_titles(reading, *last)[0] else reading.words[last[0] - 1] if last[0] else ""
            name = self._full(last)
            entry = self.book.lookup(name)
            lead = last[0] - 1
            if entry and lead >= 0 and reading.words[lead] in _BODY_NOUNS and reading.gaps[lead] in (" ", ", ") and not entry.gender:
                entry.person = False
            gender = "m" if title in MASCULINE else "f" if title in FEMININE else entry.gender if entry else ""
            if entry and entry.person and gender and not entry.gender:
                entry.gender = gender
            return name, "person" if entry is None or entry.person else "body", gender
        if reading.words[cut - 1] in DOCUMENTS and reading.words[last[1] - 1].endswith(("'s", "s'")):
            return self._full(last), "person", ""
        return self._phrase(first, cut, end)

    def _name_at_end(self, head: tuple[int, int], cut: int, end: int) -> str:
        """ "Chairman of the Joint Chiefs General Jan Berg": a title, what it is the title of, and then the name."""
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
                if len(between) <= 2 and all(w in ("of", "the", "for", "and", "on") for w in between) and self._same_name(b, c):
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
            return self._definite(first, cut)
        return name, "plural" if plural else "body" if head in _BODY_NOUNS else "person", ""

    def _trim(self, first: int, end: int) -> str:
        """The phrase without determiners and quantities."""
        reading = self.reading
        while first < end and (reading.words[first] in QUANTIFIERS or reading.words[first][:1].isdigit() or reading.is_adverb(first)):
            first += 1
        if first >= end:
            return ""
        text = reading.phrase(first, end)
        head_of_sentence = not self.book.is_name_word(first)
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
            if head in _BODY_NOUNS:
                return self._trim(first, cut), "body", ""
            return "", "person", "m" if head in MASCULINE else "f" if head in FEMININE else ""
        if words[first] in ("the", "this", "that"):
            return self._definite(first, cut)
        name = self._trim(first, cut)
        if name.lower() in DETERMINERS:
            return "", "", ""
        kind = "plural" if head.endswith("s") or head == "police" else "body" if head in _BODY_NOUNS else ""
        return name, kind, ""

    def _owner(self, first: int) -> str:
        """Whose document "the letter", "his statement" is."""
        word = self.reading.words[first]
        if word in ("his", "her"):
            return self.pronoun(first)[0]
        if word == "their":
            return self.pronoun(first)[0]
        return ""

    def owner(self, at: int) -> str:
        """The name that ends in a possessive at word ``at``."""
        low = max(0, at - 5)
        runs = [r for r in capital_runs(self.reading, low, at + 1) if r[1] == at + 1]
        return self._full(runs[-1]) if runs else ""

    # -- what stands for a name --------------------------------------------------------------

    def _definite(self, first: int, cut: int) -> tuple[str, str, str]:
        """"The institute", "the marine biologist": the nearest name that is called so, or of that kind."""
        head = self.reading.words[cut - 1].removesuffix("'s")
        printed = self._trim(first, cut)
        if head.endswith("s") and not head.endswith("ss") and head not in _BODY_NOUNS:
            return printed, "plural", ""
        for met in reversed(self.spoken[-30:]):
            if met.name and head in met.name.lower().split():
                return met.name, met.kind, met.gender
        for start, name in self.book.before(first):
            if head in name.words or self._called(start, name, head):
                return name.full, "person" if name.person else "body", name.gender
        if head in _BODY_NOUNS:
            for start, name in self.book.before(first):
                if not name.person and name.words[-1] in _BODY_NOUNS and head in ("company", "firm", "group", "agency", "organization", "organisation", "body"):
                    return name.full, "body", ""
            met = next((m for m in reversed(self.spoken) if m.kind == "body" and m.name), None)
            if met and head in ("company", "firm", "group", "charity", "organization", "organisation", "body", "agency"):
                return met.name, "body", ""
            return printed, "body", ""
        gender = "m" if head in MASCULINE else "f" if head in FEMININE else ""
        if head not in ("public", "court", "jury") and (head in _PERSON_NOUNS or head.endswith(_PERSON_ENDINGS)):
            if head not in ("government", "parliament", "president", "minister", "leader", "center", "newspaper", "letter"):
                name, kind, found = self._last_person(first, gender)
                if name or kind:
                    return name, kind, found
        return printed, "person" if head in _PERSON_NOUNS else "body", gender

    def _called(self, start: int, name: Name, noun: str) -> bool:
        """True where the noun stands right before this mention of the name, or in the apposition after it."""
        words = self.reading.words
        if start and (words[start - 1] == noun or start > 1 and words[start - 2] == noun and words[start - 1] in TITLES):
            return self.reading.gaps[start - 1] in (" ", ". ", ", ")
        if start > 2 and words[start - 1] == "by" and noun in _BODY_NOUNS and words[start - 2] in ("owned", "run", "operated", "built", "made", "managed"):
            return True
        after = start + len(name.words)
        if after < len(words) and self.reading.gaps[after - 1] == ", ":
            stop = next((k for k in range(after, min(after + 10, len(words) - 1)) if self.reading.gaps[k] != " "), after + 4)
            return noun in words[after : stop + 1]
        return False

    def pronoun(self, at: int) -> tuple[str, str, str]:
        """The speaker that a pronoun stands for."""
        word = self.reading.words[at]
        if word in ("he", "his"):
            return self._last_person(at, "m")
        if word in ("she", "her"):
            return self._last_person(at, "f")
        wanted = {"it": ("body",), "its": ("body",), "they": ("plural", "body"), "their": ("plural", "body")}.get(word)
        if wanted:
            s = self.reading.sentence_of(at)
            for met in reversed(self.spoken):
                if s - self.reading.sentence_of(met.word) > 6:
                    break
                if met.kind in wanted:
                    return met.name, met.kind, ""
            body = self._leading_body(at) if word in ("it", "its") else ""
            return body, wanted[0], ""
        return "", "", ""

    def _leading_body(self, at: int) -> str:
        reading = self.reading
        s = reading.sentence_of(at)
        for start, name in self.book.before(at, 20):
            here = reading.sentence_of(start)
            if s - here > 2:
                return ""
            if not name.person and start - reading.first[here] <= 4 and here < s:
                return name.full
        return ""

    def _last_person(self, at: int, gender: str) -> tuple[str, str, str]:
        """Sentence by sentence backwards: who spoke there, else who leads the sentence, else whoever is named there."""
        reading = self.reading
        here = reading.sentence_of(at)
        by_sentence: dict[int, tuple[int, str, str]] = {}
        for met in reversed(self.spoken[-12:]):
            if met.word >= at:
                continue
            s = reading.sentence_of(met.word)
            if met.kind == "person" and not (met.gender and gender and met.gender != gender):
                by_sentence.setdefault(s, (3, met.name, met.gender))
        for start, name in self.book.before(at, 30):
            s = reading.sentence_of(start)
            if here - s > 7:
                break
            if not name.person or (name.gender and gender and name.gender != gender):
                continue
            rank = 0 if reading.inside[start] >= 0 else 2 if self._leads(start, s) else 1
            if rank and rank >= by_sentence.get(s, (0, "", ""))[0]:
                by_sentence[s] = (rank, name.full, name.gender)
        for s in sorted(by_sentence, reverse=True):
            if here - s > 7:
                break
            rank, name_, known = by_sentence[s]
            if name_ or rank == 3:
                entry = self.book.lookup(name_)
                if entry and not entry.gender and gender:
                    entry.gender = gender
                return name_, "person", known or gender
        return "", "", gender

    def _leads(self, start: int, s: int) -> bool:
        reading = self.reading
        first = reading.first[s]
        return start - first <= 10 and not any(reading.words[k] in FINITE for k in range(first, start))
