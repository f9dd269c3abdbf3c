"""One entity for all the forms of its name over the articles of an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from framing.features.entities.gazetteer import gazetteer, title_words
from framing.features.entities.names import Name, bare
from framing.features.entities.tagging import Tagged
from framing.text.wordclasses import FEMALE_NAMES, MALE_NAMES, ORG_WORDS, PLACES

_GIVEN = MALE_NAMES | FEMALE_NAMES
_PLACE_WORDS = PLACES | frozenset(
    "province district region north south east west avenue square room lawn garden dam airport".split()
)


@dataclass(slots=True)
class Entity:
    """Who or what is named: ``kind`` is person, body, country, people, matter or other; ``aliases`` the forms found."""

    name: str
    kind: str
    aliases: dict[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How often the entity is mentioned over the event."""
        return sum(self.aliases.values())

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entity) and other.name == self.name


@dataclass(slots=True)
class _Form:
    """What the articles show about one form of a name."""

    count: int = 0
    titled: int = 0
    speaks: int = 0
    printed: dict[str, int] = field(default_factory=dict)


class Linker:
    """Learns all name forms of an event, then says which entity a form stands for."""

    def __init__(
        self,
        tagged: Mapping[str, Tagged],
        names: Mapping[str, Iterable[Name]],
        kinds: Mapping[tuple[str, ...], str] | None = None,
    ) -> None:
        self._kinds = kinds or {}
        self.forms: dict[tuple[str, ...], _Form] = defaultdict(_Form)
        # Words printed in lower case anywhere: a "Growers" beside "growers" is no surname.
        self._common = next(iter(tagged.values())).vocabulary if tagged else set()
        self._acronyms: dict[str, tuple[str, ...]] = {}
        for article, found in names.items():
            self._learn(tagged[article], list(found))
        self._by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for form in self.forms:
            if 2 <= len(form) <= 5:
                self._by_last[form[-1]].append(form)
                self._by_first[form[0]].append(form)
        self.entities: dict[str, Entity] = {}
        self._resolved: dict[tuple[str, ...], Entity] = {}

    def _learn(self, tagged: Tagged, found: list[Name]) -> None:
        text, document = tagged.document.text, tagged.document
        for n, name in enumerate(found):
            if not name.words:
                continue
            form = self.forms[name.words]
            form.count += 1
            form.titled += name.titled
            form.speaks += name.speaks
            printed = text[document.word_starts[name.first] : document.word_ends[name.end - 1]]
            form.printed[printed] = form.printed.get(printed, 0) + 1
            if tagged.tags[2 * name.end - 1] == "(" and n + 1 < len(found) and found[n + 1].first == name.end:
                self._define(name.words, found[n + 1].words)

    def _define(self, long: tuple[str, ...], short: tuple[str, ...]) -> None:
        if len(short) == 1 and len(long) > 1:
            initials = "".join([w[0] for w in long if w not in ("of", "the", "and", "for")])
            letters = short[0].replace(".", "")
            if initials.startswith(letters) or letters.startswith(initials):
                self._acronyms[short[0]] = long

    def entity(self, words: tuple[str, ...]) -> Entity:
        """The entity that a form of a name stands for."""
        known = self._resolved.get(words)
        if known is None:
            known = self._resolved[words] = self._resolve(words)
        return known

    def official(self) -> dict[tuple[str, ...], str]:
        """Names of three words or more that end in a common noun, with the entity each stands for."""
        names = {form: self.entity(form).name for form in self.forms if len(form) > 2}
        return {form: name for form, name in names.items() if not name.isupper() and name[-1].isalpha()}

    def named(self, name: str, kind: str) -> Entity:
        """The entity of this name, made where there is none yet."""
        found = self.entities.get(name)
        if found is None:
            found = self.entities[name] = Entity(name, kind)
        return found

    def _resolve(self, words: tuple[str, ...]) -> Entity:
        entry = gazetteer().find(words)
        if entry:
            kind = "other" if entry.how == "seat" else entry.kind
            return self.named(" ".join(self._print(words)) if entry.how == "seat" else entry.name, kind)
        if len(words) == 1 and words[0] in self._acronyms:
            return self.entity(self._acronyms[words[0]])
        if (
            len(words) > 2
            and gazetteer().find(words[:1])
            and gazetteer().names[words[:1]].how == "name"
            and self._is_person(words[1:])
        ):
            # "envoy for Norway Ana Lund": the country ends the title.
            return self.entity(words[1:])
        full = self._full(words)
        if full != words:
            return self.entity(full)
        return self.named(" ".join(self._print(words)), self._kind(words))

    def _full(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The fullest form that these words are short for: a surname, a name without its initial."""
        if len(words) == 1:
            word = words[0]
            longer = self._people(self._by_last.get(word, ()))
            if not longer and word not in _GIVEN:
                longer = self._people(self._by_first.get(word, ()))
            if not longer:
                return words
            return max(longer, key=lambda f: (self.forms[f].count, len(f)))
        same = [
            f
            for f in self._by_last.get(words[-1], ())
            if f[0] == words[0] and f != words and (len(f) == 2 or len(words) == 2) and self._is_person(f)
        ]
        if not same:
            return words
        # Without the initial: "Robert Lund" for "Robert E. Lund".
        return min([words, *same], key=len)

    def _people(self, forms: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        found = [f for f in forms if f not in gazetteer().names and self._is_person(f)]
        ends = {(f[0], f[-1]) for f in found}
        return found if len(ends) == 1 else []

    def _is_person(self, form: tuple[str, ...]) -> bool:
        return self._kind(form) == "person"

    def _kind(self, form: tuple[str, ...]) -> str:
        if form in self._kinds:
            return self._kinds[form]
        heads = gazetteer().heads
        seen = self.forms.get(form) or _Form()
        last = form[-1]
        if last in heads or form[0] in heads and len(form) > 2 and "of" in form:
            return "body"
        if len(form) == 1:
            printed = next(iter(seen.printed), "")
            if printed.isupper() and 2 <= len(last) <= 6:
                return "body"
            return "person" if seen.titled else "other"
        if last in _PLACE_WORDS or last == "act" or "of" in form:
            return "other"
        if any(w in ORG_WORDS for w in form):
            return "body"
        if form[0] in gazetteer().people or form[:1] in gazetteer().names:
            return "other"
        if seen.titled or form[0] in _GIVEN:
            return "person"
        # Two or three words that speak, or whose last word is used alone.
        alone = (last,) in self.forms or (len(form) == 2 and (form[0],) in self.forms)
        if last in self._common or not (alone or len(form) == 2 and seen.speaks):
            return "other"
        return "person" if len(form) <= 4 else "other"

    def _print(self, words: tuple[str, ...]) -> list[str]:
        form = self.forms.get(words)
        if not form or not form.printed:
            return [w.capitalize() for w in words]
        # The form as printed most, of equals the shortest, so that "Lund's" gives way to "Lund".
        printed = min(form.printed, key=lambda p: (-form.printed[p], len(p), p))
        parts = " ".join(printed.split()).replace("’", "'").split(" ")
        parts[-1] = parts[-1].removesuffix("'s")
        return parts

    def is_seat(self, words: tuple[str, ...]) -> str:
        """The country whose government a city stands for, or ""."""
        entry = gazetteer().find(words)
        return entry.name if entry and entry.how == "seat" else ""


def holders(
    linker: Linker, tagged: Mapping[str, Tagged], names: Mapping[str, Iterable[Name]]
) -> dict[str, set[Entity]]:
    """Title word -> the people that bear it anywhere in the event ("president" -> two presidents)."""
    found: dict[str, set[Entity]] = defaultdict(set)
    wanted = title_words()
    for article, these in names.items():
        words = tagged[article].document.words
        for name in these:
            if not (name.titled and name.words):
                continue
            first = name.whole if name.whole < name.first else max(0, name.whole - 1)
            who = linker.entity(name.words)
            for word in words[first : name.first]:
                if bare(word) in wanted:
                    found[bare(word)].add(who)
    return found
