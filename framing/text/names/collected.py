"""Collects the names of an article: runs of capitals, people told from bodies, surnames led back to full names."""

from __future__ import annotations

from itertools import compress, pairwise

from framing.text.names.capitals import NOT_NAMES, STANDS_BEFORE, name_start, run_end, stands_in
from framing.text.names.genders import gender_of
from framing.text.names.kinds import (
    is_shouted,
    names_person,
    only_opens,
    shouted,
    without_title_case,
)
from framing.text.names.namesakes import (
    OFFICES,
    SUFFIXES,
    Name,
    as_part,
    bearers,
    ends_in,
    is_kin,
    meant,
    opens_with,
    shared_parts,
)
from framing.text.reading import Reading
from framing.text.wordclasses import (
    COMPANY_ENDS,
    FEMALE_NAMES,
    MALE_NAMES,
    MONTHS,
    PARTICLES,
    PREPOSITIONS,
    TIME_WORDS,
    TITLE_ENDS,
    TITLES,
)

_MOST_NAMESAKES = 40
_GIVEN = MALE_NAMES | FEMALE_NAMES
_MAY_JOIN = PARTICLES | {"of", "for", "on"}


class CollectedNames:
    """The names of one article, with every mention in the order of the text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_full: dict[tuple[str, ...], Name] = {}
        self.by_part: dict[str, list[Name]] = {}
        self.mentions: list[tuple[int, Name]] = []
        self._alone: set[int] = set()
        self._collect()
        self._join_surnames()
        self._shared = shared_parts(self.by_full.values())
        if self._shared:
            self._tell_namesakes_apart()
        self._starts = [first for first, _ in self.mentions]

    def _collect(self) -> None:
        reading = self.reading
        heads = self._heads = reading.heads
        marked = list(compress(range(len(reading.words)), reading.capital))
        if " al-" in reading.text or " el-" in reading.text:
            marked = [i for i, c in enumerate(reading.capital) if c or reading.words[i][:3] in ("al-", "el-")]
        self._mid = {as_part[reading.words[i]] for i in marked if i not in heads}
        self._places = {
            as_part[reading.words[i]]
            for i in marked
            if reading.words[i - 1] in STANDS_BEFORE and stands_in(reading, i)
        }
        text, starts = reading.text, reading.starts
        if "@" in text or "#" in text:
            marked = [i for i in marked if text[starts[i] - 1 : starts[i]] not in ("@", "#")]
        marked, titled = without_title_case(reading, marked)
        capitals = shouted(reading)
        done = -1
        words, gaps, capital, count = reading.words, reading.gaps, reading.capital, len(reading.words)
        for i in marked:
            if i <= done or words[i] in NOT_NAMES and words[i] not in MONTHS:
                continue
            if capitals and is_shouted(reading, i, capitals):
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
        self._in_title_case(titled)

    def _in_title_case(self, titled: list[int]) -> None:
        """The names in headlines in which every word has a capital, as far as the prose tells them."""
        words = self.reading.words
        for i, after in pairwise(titled):
            if after == i + 1 and words[i] in _GIVEN and as_part[words[after]] in self._mid:
                self._add(i, after + 1)  # "Ana Lund Meets Leaders", where the text has Lund
        for i in titled:
            known = self.by_part.get(as_part[words[i]])
            if known:
                self._alone.add(i)
                self.mentions.append((i, self._longer((as_part[words[i]],)) or known[-1]))
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

    def _join_surnames(self) -> None:
        """A surname before the full name, as in a headline, or with a title alone, is the same person where only one fits."""
        for parts, name in self.by_full.items():
            if len(parts) > 1:
                continue
            fitting = [
                n for n in self.by_part[parts[0]] if n.person and len(n.words) > 1 and ends_in(n.words, parts)
            ]
            fitting = [n for n in fitting if not (is_kin(self.reading, n) or self._only_signs(n))]
            elders = [n for n in fitting if n.words[-1] not in SUFFIXES] or fitting
            if len({n.full for n in elders}) == 1:
                name.full, name.person, name.gender = elders[0].full, True, elders[0].gender or name.gender

    def _only_signs(self, name: Name) -> bool:
        """Whether a name stands nowhere but before a handle: "Ana B. Lund (@analund)"."""
        gaps, long = self.reading.gaps, len(name.words)
        return all(gaps[spot + long - 1].startswith(" (@") for spot in name.spots)

    def is_name_word(self, word: int) -> bool:
        """False for a capital that stands only because a sentence begins."""
        return self.reading.capital[word] and (
            as_part[self.reading.words[word]] in self._mid or word not in self._heads
        )

    def _add(self, first: int, end: int) -> None:
        reading = self.reading
        first += (
            end - first > 1
            and first in self._heads
            and only_opens(reading, first, end, self._mid, self.by_part)
        )
        start = name_start(reading, first, end)
        parts = tuple(map(as_part.__getitem__, reading.words[start:end]))
        if not parts or (len(parts) == 1 and start == first and parts[0] not in self._mid):
            return
        if len(parts) == 1 and start > first and parts[0] in TITLE_ENDS:
            return  # "the Vice President", "the Inspector General": nobody's name
        titles = reading.words[first:start]
        if (
            start == first
            and first > 0
            and reading.words[first - 1] in TITLES
            and not reading.capital[first - 1]
        ):
            titles = [reading.words[first - 1]]
        name = self.by_full.get(parts) or self._longer(parts)
        if name and len(parts) < len(name.words) and not OFFICES.isdisjoint(titles) and is_kin(reading, name):
            name = None  # "President Lund" is not her son Jan Lund
        if name is None and len(parts) > 2 and parts[0] not in _GIVEN:
            # "FBI Agent Ana Lund" where the text has Ana Lund: what stands before the name is none of it.
            inner = next((k for k in range(1, len(parts) - 1) if self._is_known(parts[k:])), 0)
            if inner:
                start, parts = start + inner, parts[inner:]
                name = self.by_full[parts]
        if name and 1 < len(parts) < len(name.words) and name.words[-len(parts) :] == parts and name.person:
            if name.words[0] not in MALE_NAMES and name.words[0] not in FEMALE_NAMES:
                # "Strongman Ana Lisk" before "Ana Lisk": what stands before the name is none of it.
                name.full = reading.text[reading.starts[start] : reading.ends[end - 1]]
        if name is None:
            name = self._new(start, end, parts, bool(titles))
        if end - start > 1:
            name.spots.append(start)
        if name.person and not name.gender:
            name.gender = gender_of(name.words if len(name.words) > 1 else (), titles)
        self.mentions.append((start, name))

    def _new(self, start: int, end: int, parts: tuple[str, ...], titled: bool) -> Name:
        """The entry for a name that is printed for the first time."""
        reading = self.reading
        person = names_person(reading, start, end, parts, titled)
        full = " ".join(_bare(reading.text[reading.starts[k] : reading.ends[k]]) for k in range(start, end))
        name = Name(full, parts, start, person)
        self.by_full[parts] = name
        for part in {parts[-1], parts[0], *parts}:
            known = self.by_part.setdefault(part, [])
            if len(known) < _MOST_NAMESAKES:
                known.append(name)
        return name

    def _single(self, i: int) -> None:
        """One capital by itself: a surname already known, or a name of one word."""
        word = as_part[self.reading.words[i]]
        known = self.by_part.get(word)
        if known:
            self._alone.add(i)
            first = self.by_full.get((word,))
            office = first if first and first.person else None
            self.mentions.append((i, office or self._longer((word,)) or known[-1]))
        elif word not in TITLES and (i not in self._heads or word in self._mid):
            name = Name(
                _bare(self.reading.text[self.reading.starts[i] : self.reading.ends[i]]), (word,), i, False
            )
            self.by_full[(word,)] = name
            self.by_part[word] = [name]
            self.mentions.append((i, name))

    def _is_known(self, parts: tuple[str, ...]) -> bool:
        """Whether these are a person's given name and surname, printed so before."""
        name = self.by_full.get(parts)
        return name is not None and name.person and parts[0] in _GIVEN

    def _longer(self, parts: tuple[str, ...]) -> Name | None:
        """The name known by more words, of which these are the last or the first ones."""
        count, opening = len(parts), None
        for name in reversed(self.by_part.get(parts[-1], ())):
            if len(name.words) > count:
                if ends_in(name.words, parts):
                    return name  # "Lund" is Ana Lund before Lund Motors
                firm = (
                    name.words[-1] in COMPANY_ENDS and parts[0] not in self._places
                )  # "Holm" of Holm Bank is a town
                if opening is None and (name.person or firm) and opens_with(name.words, parts):
                    opening = name
        return opening

    def _tell_namesakes_apart(self) -> None:
        """Mentions by a name that several people have, each given to the one it means."""
        words = self.reading.words
        for n, (i, _) in enumerate(self.mentions):
            part = as_part[words[i]]
            if i in self._alone and part in self._shared:
                self.mentions[n] = (i, self._meant(part, i))

    def _meant(self, part: str, at: int) -> Name:
        known = self.by_part[part]
        fitting = bearers(part, known)
        first = self.by_full.get((part,))
        if first and first.person and all(is_kin(self.reading, name) for name in fitting):
            fitting.append(first)  # "President Lund", who is none of her family
        return meant(self.reading, fitting, at) if fitting else known[-1]


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word
