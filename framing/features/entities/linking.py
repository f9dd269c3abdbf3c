"""One entity for all the forms of its name over the articles of an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from framing.features.entities.gazetteer import gazetteer, given_names
from framing.features.entities.kinds import Form, Kinds
from framing.features.entities.names import Name
from framing.features.entities.tagging import Tagged
from framing.text.names.namesakes import KIN, SUFFIXES
from framing.text.wordclasses import ORG_WORDS, PARTISANS

# At the head of a sentence they have a capital and are none of a name: "Senior Lund officials".
_SAYS_WHICH = frozenset(
    "former current senior top fellow longtime late then other several many most some".split()
)
_SMALL = frozenset(("of", "the", "and", "for"))
_PLACES = frozenset(("in", "near", "at"))


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


class Linker:
    """Learns all name forms of an event, then says which entity a form stands for."""

    def __init__(
        self,
        tagged: Mapping[str, Tagged],
        names: Mapping[str, Iterable[Name]],
        kinds: Mapping[tuple[str, ...], str] | None = None,
    ) -> None:
        self.forms: dict[tuple[str, ...], Form] = defaultdict(Form)
        # Words printed in lower case anywhere: a "Growers" beside "growers" is no surname.
        common = next(iter(tagged.values())).vocabulary if tagged else set()
        self._kinds = Kinds(self.forms, common, kinds)
        self._acronyms: dict[str, tuple[str, ...]] = {}
        for article, found in names.items():
            self._learn(tagged[article], list(found))
        #: Names with a word before them that is none of theirs ("Agent Ana Lund") -> the name without it.
        self._without = {form: bare for form in self.forms if (bare := self._bare_name(form)) != form}
        for form, plain in self._without.items():
            self._add(plain, form)
        long = [form for form in self.forms if 2 <= len(form) <= 5 and form not in self._without]
        self._by_last = self._kinds.add(long)
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for form in long:
            self._by_first[form[0]].append(form)
        self._define_by_initials()
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
            form.placed += name.before in _PLACES
            form.kin += name.first > 0 and document.words[name.first - 1] in KIN
            form.definite += name.before == "the"
            printed = text[document.word_starts[name.first] : document.word_ends[name.end - 1]]
            form.printed[printed] = form.printed.get(printed, 0) + 1
            if tagged.tags[2 * name.end - 1] == "(" and n + 1 < len(found) and found[n + 1].first == name.end:
                self._define(name.words, found[n + 1].words)

    def _add(self, bare: tuple[str, ...], form: tuple[str, ...]) -> None:
        """Counts a name that is printed only with a word before it as printed without."""
        plain, longer, cut = self.forms[bare], self.forms[form], len(form) - len(bare)
        plain.count += longer.count
        plain.speaks += longer.speaks
        for printed, count in longer.printed.items():
            parts = printed.split()
            if len(parts) == len(form):  # "WATCH/Ana Lund" is no three words
                text = " ".join(parts[cut:])
                plain.printed[text] = plain.printed.get(text, 0) + count

    def _define(self, long: tuple[str, ...], short: tuple[str, ...]) -> None:
        if len(short) == 1 and len(long) > 1:
            initials = "".join([w[0] for w in long if w not in _SMALL])
            letters = short[0].replace(".", "")
            if initials.startswith(letters) or letters.startswith(initials):
                self._acronyms[short[0]] = long

    def _define_by_initials(self) -> None:
        """Acronyms that no article explains ("NFL"), where one name of the event has these initials."""
        short = {
            form[0]
            for form, seen in self.forms.items()
            if len(form) == 1 and 3 <= len(form[0]) <= 6 and seen.is_acronym()
        }
        fits: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for form in self.forms if short else ():
            letters = "".join([w[0] for w in form if w not in _SMALL])
            if letters in short:
                fits[letters].append(form)
        for letters, forms in fits.items():
            if len(forms) == 1 and (letters,) not in gazetteer().names:
                self._acronyms.setdefault(letters, forms[0])

    def _bare_name(self, form: tuple[str, ...]) -> tuple[str, ...]:
        """A name without what stands before its given name, or before a surname in capitals ("WATCH Lund")."""
        last = form[-1]
        if (
            form[0] in _SAYS_WHICH
            and form[1:] in self.forms
            or form[0] in PARTISANS
            and form[1:2]
            and form[1] in given_names()
        ):
            return form[1:]
        if len(form) < 2 or form[0] in given_names() or last in ORG_WORDS | gazetteer().heads or "of" in form:
            return form
        for i in range(1, len(form) - 1):
            if form[i:] in self.forms:
                return form[i:]
        first, *rest = next(iter(self.forms[form].printed)).split()
        shouted = len(first) > 2 and first.isalpha() and first.isupper() and not rest[-1].isupper()
        known = form[:1] in gazetteer().names or form[0] in self._acronyms
        return form[1:] if shouted and not known and form[1:] in self.forms else form

    def bearers(self, surname: str) -> dict[Entity, int]:
        """The people of the event whose full names end in a surname, with how often these are printed."""
        found: dict[Entity, int] = {}
        for form in self._persons(self._by_last.get(surname, ())):
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
        entry = gazetteer().find(words) or (
            gazetteer().find(words[1:]) if words[0] in ("us", "u.s") else None
        )
        if entry:
            kind = "other" if entry.how == "seat" else entry.kind
            return self.named(" ".join(self._print(words)) if entry.how == "seat" else entry.name, kind)
        if len(words) == 1 and words[0] in self._acronyms:
            return self.entity(self._acronyms[words[0]])
        if len(words) == 1 and "." in words[0] and (plain := (words[0].replace(".", ""),)) in self.forms:
            return self.entity(plain)  # "N.C.L." beside "NCL"
        if (
            len(words) - (words[-1] in SUFFIXES) > 2
            and gazetteer().find(words[:1])
            and gazetteer().names[words[:1]].how == "name"
            and self._kinds.is_person(words[1:])
        ):
            # "envoy for Norway Ana Lund": the country ends the title.
            return self.entity(words[1:])
        if words in self._without:
            return self.entity(self._without[words])
        full = self._full(words)
        if full != words:
            return self.entity(full)
        return self.named(" ".join(self._print(words)), self._kinds.kind(words))

    def _full(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The form that stands for these words: of a surname the full name, of a full name the plainest."""
        if len(words) == 1:
            longer = self._longer(words[0])
            return max(longer, key=lambda f: (self.forms[f].count, len(f))) if longer else words
        if words[:2] == ("department", "of") and (plain := (*words[2:], "department")) in self.forms:
            return plain
        if len(words) == 2 and words[1] in SUFFIXES:
            longer = [f for f in self._by_last.get(words[0], ()) if len(f) > 2 and f[-1] == words[1]]
            return longer[0] if len(longer) == 1 else words  # "Lund Jr."
        if not self._kinds.is_person(words):
            return words
        identity = self._kinds.identity(words)
        same = [
            f
            for f in self._by_last.get(identity[0], ())
            if self._kinds.identity(f) == identity
            and (len(f) == 2 or len(words) == 2)
            and self._kinds.is_person(f)
        ]
        # Without the initial: "Robert Lund" for "Robert E. Lund"; and "Bob Lund" where that is printed more.
        return min([words, *same], key=lambda f: (len(f), -self._seen(f).count, f))

    def _longer(self, word: str) -> list[tuple[str, ...]]:
        """The longer forms of one name that a word can stand for: by surname, by first name, by a body's last word."""
        found = self._people(self._by_last.get(word, ()))
        form = self._seen((word,))
        if found and form.titled and all(self._seen(f).kin == self._seen(f).count for f in found):
            return []  # "President Lund" is not her son Jan Lund
        # "In Alexandria" is no person, "Queen Elizabeth" goes by her own title, and "her husband Karl" is not Karl Moss.
        if not found and not (word in given_names() and (form.placed or form.titled or form.kin)):
            found = self._people(self._by_first.get(word, ()))
        if not found and word in gazetteer().heads and form.definite:
            bodies = [f for f in self._by_last.get(word, ()) if self._kinds.kind(f) == "body"]
            found = bodies if len({self.entity(f).name for f in bodies}) == 1 else []
        return found

    def _seen(self, form: tuple[str, ...]) -> Form:
        """What the articles show about a form; of one that none prints, nothing. Looking adds no form."""
        return self.forms.get(form) or Form()

    def _people(self, forms: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """The forms that name people, where all name one."""
        found = self._persons(forms)
        return found if len({self._kinds.identity(f) for f in found}) == 1 else []

    def _persons(self, forms: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        # A son is called "Lund Jr." throughout.
        return [f for f in forms if f not in gazetteer().names and f[-1] != "jr" and self._kinds.is_person(f)]

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
