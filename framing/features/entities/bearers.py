"""Who bears a title, and whom a surname alone means where several people of an event share it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from framing.features.entities.gazetteer import gazetteer, title_heads, titles
from framing.features.entities.linking import Entity, Linker
from framing.features.entities.names import Name, bare
from framing.features.entities.tagging import Tagged
from framing.text.wordclasses import FEMALE_NAMES, MALE_NAMES

# How much more often one name is printed in full than the next, to be the one that a surname alone means.
_FAR_MORE = 3
#: Before an office they make it another one: "vice president", "deputy director".
SECONDS = frozenset("vice deputy assistant associate under sub".split())
_REACH_BEFORE = 6
_NO_TITLE = ("", "")
_OTHER_SEX = {
    "mr": FEMALE_NAMES - MALE_NAMES,
    **dict.fromkeys(("ms", "mrs", "miss"), MALE_NAMES - FEMALE_NAMES),
}


@dataclass(frozen=True)
class Titles:
    """``holders``: title word -> the people that bear it; ``words``: person -> all words of the titles borne.

    ``seconds``: title word -> who bears it only as somebody's second ("vice president", "deputy director"); ``formers``: whom
    the articles call "former" as often as not; ``abroad``: who bears it with a country as often ("Norwegian president").
    """

    holders: Mapping[str, set[Entity]] = field(default_factory=dict)
    words: Mapping[Entity, set[str]] = field(default_factory=dict)
    seconds: Mapping[str, set[Entity]] = field(default_factory=dict)
    formers: Mapping[str, set[Entity]] = field(default_factory=dict)
    abroad: Mapping[str, set[Entity]] = field(default_factory=dict)


def titles_borne(linker: Linker, tagged: Mapping[str, Tagged], names: Mapping[str, Iterable[Name]]) -> Titles:
    """The titles that stand before names anywhere in the event ("president" -> two presidents)."""
    holders: dict[str, set[Entity]] = defaultdict(set)
    words: dict[Entity, set[str]] = defaultdict(set)
    seconds: dict[str, set[Entity]] = defaultdict(set)
    former: Counter[tuple[str, Entity]] = Counter()
    firsts: set[tuple[str, Entity]] = set()
    abroad: Counter[tuple[str, Entity]] = Counter()
    borne = [
        (name, _title_before(tagged[article], name))
        for article, these in names.items()
        for name in these
        if name.titled and name.words
    ]
    # Full names first: they say whose title stands before a surname alone.
    for name, before in sorted(borne, key=lambda item: -len(item[0].words)):
        offices = [
            w
            for w, after in zip(before, [*before[1:], ""], strict=False)
            # A "chief strategist" is no chief.
            if w in title_heads()
            and after not in title_heads()
            and titles().get(w, _NO_TITLE)[1] != "courtesy"
        ]
        who = linker.entity(name.words)
        if len(name.words) == 1:
            sharing = linker.bearers(name.words[0])
            fits = {e for word in offices for e in holders[word] if e in sharing}
            most = sorted(sharing, key=lambda e: (-sharing[e], e.name))
            if len(fits) == 1:
                who = fits.pop()
            elif offices and len(most) > 1 and sharing[most[0]] > sharing[most[1]]:
                who = most[0]  # "President Venn" is whom the articles print in full most
        words[who].update(before)
        for word in offices:
            holders[word].add(who)
            at = before.index(word)
            abroad[word, who] += 1 if any(map(_is_abroad, before[:at])) else -1
            former[word, who] += 1 if "former" in before[:at] else -1
            if at and before[at - 1] in SECONDS:
                seconds[word].add(who)
            else:
                firsts.add((word, who))
    seconds = {word: {e for e in them if (word, e) not in firsts} for word, them in seconds.items()}
    foreign, formers = (
        {word: {e for e in them if count[word, e] >= 0} for word, them in holders.items()}
        for count in (abroad, former)
    )
    return Titles(holders, words, seconds, formers, foreign)


def _is_abroad(word: str) -> bool:
    entry = gazetteer().find((word,))
    # As for the voices, "US President" is no foreign one.
    return entry is not None and entry.kind == "country" and entry.name != "United States"


def _title_before(tagged: Tagged, name: Name) -> list[str]:
    """The words of the title, with what stands before it in the same phrase ("former harbour mayor")."""
    words, tags = tagged.document.words, tagged.tags
    first = min(name.whole, name.first - 1)
    if (
        first == name.first - 1
        and tags[2 * first] in "NS"
        and first
        and tags[2 * first - 2 : 2 * first] == "D "
    ):
        # "told the judge Lund was late"
        if titles().get(words[first], ("", "calling"))[1] != "calling":
            return []
    while (
        first
        and name.first - first < _REACH_BEFORE
        and tags[2 * first - 2] in "JNCMS"
        and tags[2 * first - 1] == " "
    ):
        first -= 1
    owner = words[first - 1].removesuffix("'s") if first and tags[2 * first - 2] == "c" else ""
    # "France's president Ana Lund" is of France; "President Moss's envoy Ana Lund" is no president.
    return [*([owner] if owner else []), *(bare(word) for word in words[first : name.first])]


class Surnames:
    """Whom a surname alone means in one article."""

    def __init__(self, linker: Linker, names: Iterable[Name], borne: Titles) -> None:
        self._linker, self._borne = linker, borne
        self._known: dict[str, Entity] = {}
        self._printed: dict[str, list[tuple[int, Entity]]] = defaultdict(list)
        self._first: dict[str, int] = {}
        for name in names:
            if name.words:
                self._first.setdefault(name.words[-1], name.first)
            if len(name.words) > 1:
                self._printed[name.words[-1]].append((name.first, linker.entity(name.words)))

    def entity(self, name: Name, title: Iterable[str]) -> Entity:
        """The entity of a name; of people who share a surname the one that title and article point to, else neither."""
        if len(name.words) > 1:
            return self._linker.entity(name.words)
        surname = name.words[0]
        sharing = self._linker.bearers(surname)
        if len(sharing) < 2:
            return self._linker.entity(name.words)
        who = self._by_title(sharing, [bare(word) for word in title]) or self._known.get(surname)
        if who is None:
            who = self._by_article(surname, sharing)
        if who is None:
            return self._linker.entity(name.words)
        self._known[surname] = who
        return who

    def _by_title(self, sharing: Mapping[Entity, int], title: list[str]) -> Entity | None:
        fits = {e for word in title for e in self._borne.holders.get(word, ()) if e in sharing}
        if not fits and title and title[-1] in _OTHER_SEX:
            fits = {e for e in sharing if e.name.split()[0].lower() not in _OTHER_SEX[title[-1]]}
        return fits.pop() if len(fits) == 1 else None

    def _by_article(self, surname: str, sharing: Mapping[Entity, int]) -> Entity | None:
        """The one printed far more often; else the only one printed in full here before the surname; else who holds an office."""
        printed = [(at, e) for at, e in self._printed[surname] if e in sharing]
        here = {e for _, e in printed}
        most, next_ = sorted(sharing.items(), key=lambda item: (-item[1], item[0].name))[:2]
        dominant = most[0] if most[1] >= _FAR_MORE * next_[1] else None
        if dominant is not None:
            return dominant if not here or dominant in here else None
        if len(here) == 1 and printed[0][0] <= self._first[surname]:
            return here.pop()
        # "Trump" beside "Melania Trump" is the president.
        office = [
            e
            for e in sharing
            if any(titles().get(w, _NO_TITLE)[1] == "office" for w in self._borne.words.get(e, ()))
        ]
        return office[0] if len(office) == 1 else None


def entities_named(tagged: Tagged, names: Sequence[Name], linker: Linker, borne: Titles) -> dict[int, Entity]:
    """The entity of each name of an article, by the name's first word."""
    words, surnames = tagged.document.words, Surnames(linker, names, borne)
    return {
        name.first: surnames.entity(name, words[max(name.whole - 1, 0) : name.first])
        for name in names
        if name.words
    }


def named_once(entities: Mapping[str, Mapping[int, Entity]]) -> set[Entity]:
    """Whom only one article of an event of several names; ``entities`` by article, as :func:`entities_named` gives them."""
    articles = Counter(who for found in entities.values() for who in set(found.values()))
    return {who for who, count in articles.items() if count == 1} if len(entities) > 1 else set()
