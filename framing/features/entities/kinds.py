"""Whether a name is a person's, a body's or another thing's: by its words, and by how the articles print it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from framing.features.entities.gazetteer import formal_name, gazetteer, given_names, matters
from framing.text.names.namesakes import SUFFIXES
from framing.text.names.namesakes import surname as last_name
from framing.text.wordclasses import ORG_WORDS, PARTISANS, PLACES

_PLACE_WORDS = PLACES | frozenset(
    "province district region north south east west avenue square room lawn garden dam airport tower".split()
)
# First words of places and of numbered things: "East Harrow", "Second Amendment".
_NO_GIVEN = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth "
    "north south east west new san santa el los las fort mount".split()
)
# Chinese, Korean and Vietnamese surnames, which stand before the given name.
_FAMILY_FIRST = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim shin seo kwon hwang ahn moon han ban roh li xi wang zhang liu chen yang "
    "huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang feng deng cao peng zeng xiao tian dong pan "
    "yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lam tsai mao wen bo meng nguyen tran pham".split()
)


@dataclass(slots=True)
class Form:
    """What the articles show about one form of a name.

    ``placed`` counts those behind "in", ``definite`` those behind "the", ``kin`` those behind a word for a relative.
    """

    count: int = 0
    titled: int = 0
    speaks: int = 0
    placed: int = 0
    definite: int = 0
    kin: int = 0
    printed: dict[str, int] = field(default_factory=dict)

    def is_acronym(self) -> bool:
        """Whether the last word is printed in capitals throughout, and a word before it is not ("AP" alone, "Trump NSS")."""
        names = [printed.removesuffix("'s").removesuffix("’s") for printed in self.printed]
        last = [name.split()[-1] for name in names]
        return bool(last) and all(
            w.isupper() and len(w) > 1 and w.replace(".", "").isalpha() and (w == name or not name.isupper())
            for w, name in zip(last, names, strict=True)
        )


class Kinds:
    """Says of every form of a name that an event's articles print what kind of thing it names.

    ``forms`` and ``common`` (the words printed in lower case anywhere) are the event's; ``known`` are kinds settled elsewhere.
    """

    def __init__(
        self,
        forms: Mapping[tuple[str, ...], Form],
        common: Collection[str],
        known: Mapping[tuple[str, ...], str] | None = None,
    ) -> None:
        self._forms, self._common, self._known = forms, common, known or {}
        self._families: dict[str, list[tuple[str, ...]]] = {}

    def add(self, forms: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
        """The names of several words by surname, or by the last word of what is no person's; kept for single surnames."""
        for form in forms:
            self._families.setdefault(self.surname(form), []).append(form)
        return self._families

    def surname(self, form: tuple[str, ...]) -> str:
        """The word that stands for the whole name: the last one, of "Kim Jong Un" the first."""
        return form[0] if self._family_first(form) else last_name(form)

    def identity(self, form: tuple[str, ...]) -> tuple[str, str]:
        """What two forms of one person's name share: the surname, and the given name in its formal form; a son is another."""
        if self._family_first(form):
            return form[0], "".join(form[1:]).replace("-", "")
        return last_name(form), formal_name(form[0]) + (" jr" if form[-1] == "jr" else "")

    def is_person(self, form: tuple[str, ...]) -> bool:
        """Whether a form names a person."""
        return self.kind(form) == "person"

    def kind(self, form: tuple[str, ...]) -> str:
        """Person, body or other."""
        if form in self._known:
            return self._known[form]
        heads = gazetteer().heads
        if form[-1] in heads or form[0] in heads and len(form) > 2 and "of" in form:
            return "body"
        seen = self._forms.get(form) or Form()
        if len(form) == 1:
            return self._of_one_word(form[0], seen)
        place = form[-1] in _PLACE_WORDS and not seen.titled  # "Lt. Col. Ana Hill"
        thing = form[-1] in matters() and form[0] not in given_names()  # "Rural Roads Bill"
        if place or thing and not seen.titled or "of" in form:
            return "other"
        if any(w in ORG_WORDS for w in (form[1:] if form[0] in given_names() else form)):
            return "body"  # "Bill Lund" is no law
        if self._is_thing(form, seen):
            return "other"
        if seen.titled or form[0] in given_names():
            return "person"
        known = gazetteer()
        if form[:1] in known.names or any(w in known.people for w in form[:-1]):
            return "other"
        return "person" if self._goes_by_surname(form, seen) else "other"

    def _of_one_word(self, word: str, seen: Form) -> str:
        if any(c.isdigit() for c in word):
            return "other"
        if seen.is_acronym():
            # "GREAT" is a word in capitals, "FRONTLINE" a name.
            return "body" if len(word) <= 6 and word not in self._common else "other"
        # A surname that several share is a person's too.
        titled = seen.titled and word not in self._common  # "Executive Order"
        return "person" if titled or any(map(self.is_person, self._families.get(word, ()))) else "other"

    def _is_thing(self, form: tuple[str, ...], seen: Form) -> bool:
        """Whether a name's words say that it is no person's: numbers, single letters, acronyms ("Trump NSS", "Title X")."""
        last = form[-1]
        if form[0] in _NO_GIVEN or len(last) == 1 or any(c.isdigit() for word in form for c in word):
            return True
        alone = self._forms.get((last,))
        if last not in SUFFIXES and (seen.is_acronym() or alone and alone.is_acronym()):
            return True
        return any("-" in w and w.endswith(("ed", "born")) for w in form)

    def _goes_by_surname(self, form: tuple[str, ...], seen: Form) -> bool:
        """Whether two to four words without a title are a person: the last is used alone, or they speak.

        A firm goes by its first word, and what stands before another name is none of it ("Trump World").
        """
        first, last = self._forms.get(form[:1]), self._forms.get(form[-1:])
        if self._family_first(form):
            return True
        if form[-1] in self._common or form[-1] in PARTISANS or form[-1] in gazetteer().people:
            return False
        if last is None:
            return len(form) == 2 and seen.speaks > 0 and first is None
        return len(form) <= 4 and (first is None or not first.placed and first.count <= last.count)

    def _family_first(self, form: tuple[str, ...]) -> bool:
        """Whether the surname stands first, as in "Kim Jong Un": where that one is used alone, and the last is not."""
        if form[0] not in _FAMILY_FIRST or not 2 <= len(form) <= 3 or form[:1] not in self._forms:
            return False
        return form[-1:] not in self._forms or form[-1:] in gazetteer().names
