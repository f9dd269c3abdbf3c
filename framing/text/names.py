"""Names in an article: runs of capitals, people told from bodies, surnames and pronouns led back to them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import compress, islice

from framing.text.capitals import NOT_NAMES, name_start, run_end
from framing.text.genders import gender_of
from framing.text.reading import Reading
from framing.text.verbs import FORMS
from framing.text.wordclasses import (
    FEMALE_NAMES,
    MALE_NAMES,
    MONTHS,
    ORG_WORDS,
    PARTICLES,
    PLACES,
    PREPOSITIONS,
    TIME_WORDS,
    TITLES,
)

Span = tuple[int, int]

_MOST_NAMESAKES = 40
_GIVEN = MALE_NAMES | FEMALE_NAMES
_PLACE_ENDS = frozenset(
    "street road avenue lane row square hall bridge island islands river bay quay valley lake mountain tower "
    "stadium coast beach harbour harbor sound strait county province".split()
)
# At the head of a sentence they say which, and are no part of a name: "Former Lund aide", "Senior Holm officials".
_SAYS_WHICH = frozenset("former current senior top local fellow longtime late several recent".split())
_NAMED_THINGS = frozenset(
    "show film movie book novel series song album podcast programme program magazine newspaper website site app ship vessel "
    "hurricane storm game play restaurant hotel brand label band comedy drama sitcom documentary".split()
)
_MAY_JOIN = PARTICLES | {"of", "for", "on"}


@dataclass(slots=True)
class Name:
    """A name as first printed in full: ``words`` its parts in lower case, ``first`` the word it starts at."""

    full: str
    words: tuple[str, ...]
    first: int
    person: bool
    gender: str = ""


class NameBook:
    """All names of one article in the order of the text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_full: dict[tuple[str, ...], Name] = {}
        self.by_part: dict[str, list[Name]] = {}
        self.mentions: list[tuple[int, Name]] = []
        self._collect()
        self._join_surnames()
        self._starts = [first for first, _ in self.mentions]

    def _collect(self) -> None:
        reading = self.reading
        heads = self._heads = reading.heads
        marked = list(compress(range(len(reading.words)), reading.capital))
        if " al-" in reading.text or " el-" in reading.text:
            marked = [i for i, c in enumerate(reading.capital) if c or reading.words[i][:3] in ("al-", "el-")]
        self._mid = {reading.words[i] for i in marked if i not in heads}
        if "@" in reading.text or "#" in reading.text:
            marked = [
                i for i in marked if reading.text[reading.starts[i] - 1 : reading.starts[i]] not in ("@", "#")
            ]
        marked, titled = self._without_title_case(marked)
        done = -1
        words, gaps, capital, count = reading.words, reading.gaps, reading.capital, len(reading.words)
        for i in marked:
            if i <= done or words[i] in NOT_NAMES and words[i] not in MONTHS or self._shouted(i):
                continue
            gap = gaps[i]
            alone = (
                i + 1 >= count
                or gap == " "
                and not capital[i + 1]
                and words[i + 1] not in _MAY_JOIN
                or gap[:1] in ",;:"
            )
            if alone and words[i] in MONTHS and not self._is_surname(i):
                continue
            if alone and capital[i]:
                self._single(i)
                continue
            stop = run_end(reading, i, min(i + 12, count))
            if stop > i:
                done = stop - 1
                self._add(i, stop)
        for i in titled:
            known = self.by_part.get(_bare(words[i]))
            if known:
                self.mentions.append((i, self._longer((_bare(words[i]),)) or known[-1]))
        if titled:
            self.mentions.sort(key=lambda mention: mention[0])

    def _is_surname(self, i: int) -> bool:
        """True for the "May" of somebody named so before, not for "in May" and "May 5"."""
        words = self.reading.words
        before, after = words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
        in_time = (
            before in PREPOSITIONS or before in TIME_WORDS or before[:1].isdigit() or after[:1].isdigit()
        )
        return words[i] in self.by_part and not in_time

    def _without_title_case(self, marked: list[int]) -> tuple[list[int], list[int]]:
        """Capitals that may open a name, and those of headlines in which every word has one.

        "Veld Seeks Reset" holds a name and no way to tell where it ends; the article's prose tells.
        """
        reading = self.reading
        titled: list[int] = []
        for s, sentence in enumerate(reading.sentences):
            if sentence.part != "headline":
                break
            first, last = reading.first[s], reading.last[s]
            long = [
                k
                for k in range(first, last)
                if reading.ends[k] - reading.starts[k] > 3 and reading.words[k] not in PREPOSITIONS
            ]
            if len(long) >= 3 and all(reading.capital[k] for k in long) and last < len(reading.words):
                titled += [k for k in range(first, last) if reading.capital[k]]
        return [i for i in marked if i > titled[-1] or i < titled[0]] if titled else marked, titled

    def _join_surnames(self) -> None:
        """A surname before the full name, as in a headline, is the same person where only one fits."""
        for parts, name in self.by_full.items():
            if len(parts) > 1 or name.person:
                continue
            fitting = [
                n for n in self.by_part[parts[0]] if n.person and len(n.words) > 1 and n.words[-1] == parts[0]
            ]
            if len({n.full for n in fitting}) == 1:
                name.full, name.person, name.gender = fitting[0].full, True, fitting[0].gender

    def _shouted(self, i: int) -> bool:
        """A word of four or more capitals between others like it: a line in capitals, which hides what is a name."""
        reading = self.reading
        if (
            reading.ends[i] - reading.starts[i] < 4
            or not reading.text[reading.starts[i] + 1].isupper()
            or not reading.text[reading.starts[i] : reading.ends[i]].isupper()
        ):
            return False
        s = reading.sentence_of(i)
        return s >= 0 and reading.text[reading.sentences[s].start : reading.sentences[s].end].isupper()

    def is_name_word(self, word: int) -> bool:
        """False for a capital that stands only because a sentence begins."""
        return self.reading.capital[word] and (
            self.reading.words[word] in self._mid or word not in self._heads
        )

    def _add(self, first: int, end: int) -> None:
        reading = self.reading
        if end - first > 1 and first in self._heads and reading.words[first] not in self._mid:
            # "Added Berg": the first word has its capital from the sentence alone.
            known = self.by_part.get(reading.words[end - 1], ()) if end - first == 2 else ()
            surname = any(
                n.words[-1] == reading.words[end - 1] for n in known
            )  # not the Fisher of Fisher Motors
            if reading.words[first] in FORMS or reading.words[first] in _SAYS_WHICH or surname:
                first += 1
        start = name_start(reading, first, end)
        parts = tuple(map(_bare, reading.words[start:end]))
        if not parts or (len(parts) == 1 and start == first and parts[0] not in self._mid):
            return
        titles = reading.words[first:start]
        if (
            start == first
            and first > 0
            and reading.words[first - 1] in TITLES
            and not reading.capital[first - 1]
        ):
            titles = [reading.words[first - 1]]
        name = self.by_full.get(parts) or self._longer(parts)
        if name and 1 < len(parts) < len(name.words) and name.words[-len(parts) :] == parts and name.person:
            if name.words[0] not in MALE_NAMES and name.words[0] not in FEMALE_NAMES:
                # "Strongman Ana Lisk" before "Ana Lisk": what stands before the name is none of it.
                name.full = reading.text[reading.starts[start] : reading.ends[end - 1]]
        if name is None:
            titled = bool(titles)
            person = self._is_person(parts, titled) and (titled or not self._is_title_of_work(start))
            full = " ".join(
                _bare(reading.text[reading.starts[k] : reading.ends[k]]) for k in range(start, end)
            )
            name = Name(full, parts, start, person)
            self.by_full[parts] = name
            for part in {parts[-1], parts[0], *parts}:
                known = self.by_part.setdefault(part, [])
                if len(known) < _MOST_NAMESAKES:
                    known.append(name)
        if name.person and not name.gender:
            name.gender = gender_of(name.words if len(name.words) > 1 else (), titles)
        self.mentions.append((start, name))

    def _single(self, i: int) -> None:
        """One capital by itself: a surname already known, or a name of one word."""
        word = _bare(self.reading.words[i])
        known = self.by_part.get(word)
        if known:
            self.mentions.append((i, self._longer((word,)) or known[-1]))
        elif word not in TITLES and (i not in self._heads or word in self._mid):
            name = Name(
                _bare(self.reading.text[self.reading.starts[i] : self.reading.ends[i]]), (word,), i, False
            )
            self.by_full[(word,)] = name
            self.by_part[word] = [name]
            self.mentions.append((i, name))

    def _is_person(self, parts: tuple[str, ...], titled: bool) -> bool:
        given = len(parts) > 1 and (
            parts[0] in MALE_NAMES or parts[0] in FEMALE_NAMES
        )  # "Bill" names people and laws
        if any(p in ORG_WORDS for p in parts[given:]) or parts[-1] in PLACES or parts[-1] in _PLACE_ENDS:
            return False
        return titled or 2 <= len(parts) <= 5

    def _is_title_of_work(self, start: int) -> bool:
        """As in "on his show Real Time", "the ship Ana Lund"."""
        reading = self.reading
        return start > 0 and reading.words[start - 1] in _NAMED_THINGS and reading.gaps[start - 1] == " "

    def _longer(self, parts: tuple[str, ...]) -> Name | None:
        """The name known by more words, of which these are the last or the first ones."""
        count, opening = len(parts), None
        for name in reversed(self.by_part.get(parts[-1], ())):
            if len(name.words) > count:
                if name.words[-count:] == parts:
                    return name  # "Lund" is Ana Lund before Lund Motors
                if opening is None and name.person and name.words[:count] == parts:
                    opening = name
        return opening

    def full(self, printed: str) -> str:
        """The full name for a name as printed, titles dropped; the printed one where none is known."""
        parts = tuple(_bare(w) for w in printed.lower().replace(".", "").split())
        name = self.by_full.get(parts) or (self._longer(parts) if parts else None)
        return name.full if name else printed

    def namesake(self, surname: str, gender: str) -> str:
        """The full name of the person of that surname and gender; "" where none is known."""
        fits = (
            n.full
            for n in reversed(self.by_part.get(surname, ()))
            if n.words[-1] == surname and n.gender == gender
        )
        return next(fits, "")

    def lookup(self, printed: str) -> Name | None:
        """The entry for a full name."""
        return self.by_full.get(tuple(printed.lower().split())) or self.by_full.get(
            tuple(_bare(w) for w in printed.lower().split())
        )

    def places(self, full: str, most: int = 6) -> list[Span]:
        """Where a name stands outside quotation marks, ``most`` places at the most: first word and the word after."""
        inside = self.reading.inside
        found = (
            (i, min(i + len(name.words), len(inside)))
            for i, name in self.mentions
            if name.full == full and inside[i] < 0
        )
        return list(islice(found, most))

    def before(self, word: int, limit: int = 40) -> list[tuple[int, Name]]:
        """Mentions before a word, nearest first."""
        at = bisect_left(self._starts, word)
        return self.mentions[max(0, at - limit) : at][::-1]

    def aliases(self) -> dict[str, str]:
        """Surnames and short forms with the full name they stand for, where only one name fits."""
        found = {}
        last = {n.words[-1] for n in self.by_full.values() if n.person and len(n.words) > 1}
        for part in filter(last.__contains__, self.by_part):
            names = self.by_part[part]
            people = {n.full for n in names if n.person and len(n.words) > 1 and n.words[-1] == part}
            if len(people) == 1:
                found[next(iter(people)).split()[-1]] = next(iter(people))
        return found


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word
