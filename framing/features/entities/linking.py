"""One entity for all the forms of its name over the articles of an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from framing.features.entities.gazetteer import formal_name, gazetteer
from framing.features.entities.names import Name
from framing.features.entities.tagging import Tagged
from framing.text.wordclasses import FEMALE_NAMES, MALE_NAMES, ORG_WORDS, PLACES

_GIVEN = MALE_NAMES | FEMALE_NAMES
_PLACE_WORDS = PLACES | frozenset(
    "province district region north south east west avenue square room lawn garden dam airport".split()
)
# First words of places and of numbered things: "East Harrow", "Second Amendment".
_NO_GIVEN = frozenset(
    "first second third fourth fifth north south east west new san santa el los las fort mount".split()
)
# At the head of a sentence they have a capital and are none of a name: "Senior Lund officials".
_SAYS_WHICH = frozenset(
    "former current senior top fellow longtime late then other several many most some".split()
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
        #: Names with a word before them that is none of theirs ("Agent Ana Lund") -> the name without it.
        self._without = {form: bare for form in self.forms if (bare := self._bare_name(form)) != form}
        for form, plain in self._without.items():
            self._add(plain, self.forms[form], len(form) - len(plain))
        for form in self.forms:
            if 2 <= len(form) <= 5 and form not in self._without:
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

    def _add(self, form: tuple[str, ...], longer: _Form, cut: int) -> None:
        """Counts a name that is printed only with a word before it as printed without."""
        plain = self.forms[form]
        plain.count += longer.count
        plain.speaks += longer.speaks
        for printed, count in longer.printed.items():
            text = " ".join(printed.split()[cut:])
            plain.printed[text] = plain.printed.get(text, 0) + count

    def _define(self, long: tuple[str, ...], short: tuple[str, ...]) -> None:
        if len(short) == 1 and len(long) > 1:
            initials = "".join([w[0] for w in long if w not in ("of", "the", "and", "for")])
            letters = short[0].replace(".", "")
            if initials.startswith(letters) or letters.startswith(initials):
                self._acronyms[short[0]] = long

    def _bare_name(self, form: tuple[str, ...]) -> tuple[str, ...]:
        """A name without what stands before its given name, or before a surname in capitals ("WATCH Lund")."""
        last = form[-1]
        if form[0] in _SAYS_WHICH and form[1:] in self.forms:
            return form[1:]
        if len(form) < 2 or form[0] in _GIVEN or last in ORG_WORDS | gazetteer().heads or "of" in form:
            return form
        for i in range(1, len(form) - 1):
            if form[i:] in self.forms or form[i] in _GIVEN and (last,) in self.forms:
                return form[i:]
        first, *rest = next(iter(self.forms[form].printed)).split()
        shouted = len(first) > 2 and first.isalpha() and first.isupper() and not rest[-1].isupper()
        known = form[:1] in gazetteer().names or form[0] in self._acronyms
        return form[1:] if shouted and not known and form[1:] in self.forms else form

    def bearers(self, surname: str) -> dict[Entity, int]:
        """The people of the event whose full names end in a surname, with how often these are printed."""
        found: dict[Entity, int] = {}
        for form in self._by_last.get(surname, ()):
            if form not in gazetteer().names and self._is_person(form):
                who = self.entity(form)
                found[who] = found.get(who, 0) + self.forms[form].count
        return found

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
        if words in self._without:
            return self.entity(self._without[words])
        full = self._full(words)
        if full != words:
            return self.entity(full)
        return self.named(" ".join(self._print(words)), self._kind(words))

    def _full(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The form that stands for these words: of a surname the full name, of a full name the plainest."""
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
            if formal_name(f[0]) == formal_name(words[0])
            and f != words
            and (len(f) == 2 or len(words) == 2)
            and self._is_person(f)
        ]
        if not same or not self._is_person(words):
            return words
        # Without the initial: "Robert Lund" for "Robert E. Lund"; and "Bob Lund" where that is printed more.
        return min([words, *same], key=lambda f: (len(f), -self.forms[f].count, f))

    def _people(self, forms: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        found = [f for f in forms if f not in gazetteer().names and self._is_person(f)]
        ends = {(formal_name(f[0]), f[-1]) for f in found}
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
            if printed.isupper() and 2 <= len(last) <= 6 and last.replace(".", "").isalpha():
                # "GREAT" is a word in capitals.
                return "other" if last in self._common else "body"
            # A surname that several share is a person's too.
            return (
                "person" if seen.titled or any(map(self._is_person, self._by_last.get(last, ()))) else "other"
            )
        if last in _PLACE_WORDS or last == "act" or "of" in form or form[0] in _NO_GIVEN:
            return "other"
        # "Bill Lund" is no law.
        if any(w in ORG_WORDS for w in (form[1:] if form[0] in _GIVEN else form)):
            return "body"
        if form[0] in gazetteer().people or form[:1] in gazetteer().names:
            return "other"
        if seen.titled or form[0] in _GIVEN:
            return "person"
        # Two or three words whose last is used alone, or that speak; a firm goes by its first word.
        first = self.forms.get(form[:1])
        alone = (last,) in self.forms or (len(form) == 2 and first is not None and first.titled > 0)
        speaks = len(form) == 2 and seen.speaks and first is None
        return "person" if last not in self._common and (alone or speaks) and len(form) <= 4 else "other"

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
