"""Which words beside a name describe who bears it: before it, between commas, after a form of "be"."""

from __future__ import annotations

from framing.features.entities.edges import is_once
from framing.features.entities.gazetteer import titles
from framing.features.entities.linking import Entity
from framing.features.entities.names import Name, bare
from framing.features.entities.phrases import Phrase, reach
from framing.features.entities.predicates import Predicates
from framing.features.entities.references import VAGUE
from framing.features.entities.roles import SHORT_FOR_BODY
from framing.features.entities.wordclasses import word_classes
from framing.text.speakers.speaking import names_people

_JOINING = frozenset("and or but too as than alongside aboard except past v vs think thinks thought".split())
# "How terrible Lund was", "it's unlikely Lund will".
_BEFORE_PREDICATES = frozenset("how so it's that's".split())
#: They say of an office how it is held.
OFFICE_STATES = frozenset(
    "acting leading visiting outgoing incoming retiring ruling sitting reigning governing".split()
)
_OF_TWO = frozenset(("younger", "elder", "older"))
_NO_OPENERS = frozenset("however not never hardly no".split())
_NOT_ONE = frozenset("every each any no same such these those some many most".split())
# A name and the noun that it stands before.
_JOINT = tuple(f"{name} {noun}" for name in "CMN" for noun in "NS")
_WHEN_SO = frozenset("now then once formerly currently himself herself".split())


class Descriptions(Predicates):
    """Says of the phrases of one article which of them describe a name that stands beside them."""

    def _leads_to(self, first: int, end: int, entity: Entity) -> bool:
        """Whether words ``[first, end)`` can describe the name after them: "the singer Ana Lund", not "this week Ana Lund"."""
        document, tags = self._document, self.tagged.tags
        words = document.words
        if words[first] in _NO_OPENERS or self._joins_noun(first, end) or _OF_TWO & set(words[first:end]):
            return False  # "However able Lund may be", "did not clear Lund", "the younger Lund"
        word = bare(words[end - 1])
        gaps = {tags[2 * k + 1] for k in range(first, end)}
        if not gaps <= set(" qQ"):
            return False
        if document.text[document.word_starts[end - 1]].isupper():
            return not self._acts_on(first, end)
        kind = tags[2 * (end - 1)]
        if kind == "J" and tags[2 * first] in "JGE" and first:
            if tags[2 * first - 2] == "b" or words[first - 1] in _BEFORE_PREDICATES:
                return False  # "It is unlikely Lund will come"
        doing = word_classes()[word] == "G" and word not in OFFICE_STATES
        past = word_classes()[word] == "E"
        if doing or past and (tags[2 * first] not in "DPcn" or words[first] in ("both", "all")):
            return False  # "Firing Lund was late", "Moss first nominated Lund", "both insisted Lund was late"
        if word in _JOINING or words[first] in _NOT_ONE:
            return False
        if entity.kind == "person" and kind in "NS":
            title = titles().get(word)
            if title is not None and title[1] != "calling" and end - first == 2 and words[first] == "the":
                return False  # "told the judge Lund was late"
            if self.tagged.raw[2 * end - 2] in "af" and not self._describes(word):
                return False  # "or force Lund to leave"
            known = names_people(word) or word.endswith("-in-law")
            return self._describes(word) or kind == "N" and word not in VAGUE and known
        return entity.kind == "person" or kind not in "NS"

    def _title_start(self, first: int, name: Name) -> int:
        """Where the words before a name begin to describe it: "a decision | President Lund made", "the party view | Lund"."""
        word = self._document.words[first]
        if (
            first < name.whole
            and word.endswith("ing")
            and "-" not in word
            and word not in OFFICE_STATES
            and not self._describes(word)
        ):
            first += 1  # "by firing former mayor Ana Lund"
        k = name.whole - 1
        once = k >= first and is_once(self._document.words[k])
        whose = self._document.words[first] in OFFICE_STATES or self._document.words[first] == "former"
        cut = k >= first and name.titled and self.tagged.tags[2 * k] in "NS" and not once and not whose
        return name.whole if cut and not self._describes(self._document.words[k]) else first

    def _joins_noun(self, first: int, end: int) -> bool:
        """Whether the name at word ``end`` describes a noun, alone or with another: "tough Norwegian and Danish sanctions"."""
        tags, at = self.tagged.tags, self._named[end].end
        if set(tags[2 * first : 2 * end : 2]) - set("DPJR#"):
            return False
        return tags[2 * at - 1 : 2 * at + 2] == " K " and tags[2 * at + 2 : 2 * at + 5] in _JOINT

    def _acts_on(self, first: int, end: int) -> bool:
        """Whether a verb stands before the title of the name at word ``end``: "some defended Mr. Lund"."""
        words, at = self._document.words, self._named[end].whole
        if not first < at < end:
            return False
        return words[first] in _NOT_ONE or self.tagged.tags[2 * at - 2] in "VB"

    def _goes_on(self, end: int) -> bool:
        """Whether a verb follows word ``end`` without a comma: no description between commas ends there."""
        tags = self.tagged.tags
        while tags[2 * end - 1 : 2 * end + 2] == " R ":
            end += 1
        return tags[2 * end - 1 : 2 * end] == " " and tags[2 * end : 2 * end + 1] in tuple("VEhmb")

    def _leads_in(self, phrase: Phrase, end: int) -> bool:
        """Whether a phrase describes the name that ends at ``end``: "The spokesman, Jan Berg, said"."""
        if not self._goes_on(end):
            return True
        first, tags = phrase.first, self.tagged.tags
        if first and self._document.words[first - 1] == "as":
            # "Known as a reporter, Ana Lund said", not "they will try him as an adult, Ana Lund said"
            while first and tags[2 * first - 1] in " ," and tags[2 * first - 2] not in "VBmhb":
                first -= 1
        return not first or tags[2 * first - 1] in ".qQ"

    def _top(self, n: int) -> int:
        """The phrase that phrase ``n`` belongs to by "of": "the chairman" of "the chairman of the board of trustees"."""
        tags = self.tagged.tags
        while n and self.phrases[n - 1].end == self.phrases[n].first - 1:
            at = self.phrases[n].first - 1
            if tags[2 * at : 2 * at + 2] != "O " or tags[2 * at - 1] != " ":
                break
            n -= 1
        return n

    def _beside(self, n: int, phrase: Phrase, end: int) -> Entity | None:
        """The name that this phrase stands beside, between commas, perhaps behind "now" or "then"."""
        tags, first = self.tagged.tags, self._beside_start(phrase)
        if not n or tags[2 * first - 1] != "," or self.phrases[n - 1].end != first:
            return None
        entity = self.of_phrase.get(n - 1)
        if entity is None or entity.kind not in ("person", "body") or not self._named.get(first - 1):
            return None
        opens = tags[2 * phrase.first]
        word = self._document.words[phrase.end - 1]
        plural = tags[2 * phrase.end - 2] == "S"
        if (
            plural
            and self._one_of(phrase) == phrase.first
            or self._goes_on(end)
            or tags[2 * phrase.end - 1] == " "
            and phrase.end in self._named  # "Ana Lund, Governor Karl Moss and others"
            or opens == "D"
            and self._document.words[phrase.first] in ("some", "many", "several", "all", "these", "those")
        ):
            return None
        if self._document.words[self.phrases[n - 1].first - 1 : self.phrases[n - 1].first] in (
            ["like"],
            ["unlike"],
        ):
            return None  # "she is, like Lund, a fighter"
        if (entity.kind == "body" or opens == "P") and tags[2 * end - 1 : 2 * end + 1] in (",K", " K"):
            return None  # "the league, the drivers' union, and fans", "Lund, her son and"
        short = word in SHORT_FOR_BODY
        fits = not short if entity.kind == "person" else short or word not in self._titles
        return entity if fits and opens in ("DcCMJNP" if entity.kind == "person" else "DcCMJN") else None

    def _beside_start(self, phrase: Phrase) -> int:
        """Where a phrase beside a name begins: "then" is part of "then a senator", and "one of" of "one of her critics"."""
        first = self._one_of(phrase)
        when = (
            first > 0
            and self._document.words[first - 1] in _WHEN_SO
            and self.tagged.tags[2 * first - 1] == " "
        )
        return first - when

    def _joined(self, n: int, end: int) -> int:
        """The end of "a steel executive and adviser to the campaign", where a second description follows the first."""
        office = self._office_goes_on(end)
        if office > end:
            return office
        following = next(
            (k for k in range(n + 1, min(n + 4, len(self.phrases))) if self.phrases[k].first > end), -1
        )
        if (
            following < 0
            or self.phrases[following].first != end + 1
            or self.tagged.tags[2 * end : 2 * end + 2] != "K "
        ):
            return end
        if self.tagged.tags[2 * end - 1] != " " or not self._describes(
            self._document.words[self.phrases[following].end - 1]
        ):
            return end
        return reach(self.tagged, self.phrases, following)

    def _office_goes_on(self, end: int) -> int:
        """The end of "secretary of Roads and Rail Services": a body's name that "and" goes on to a mark."""
        tags = self.tagged.tags
        if tags[2 * end - 2 : 2 * end + 2] != "C K " or tags[2 * end + 2 : 2 * end + 3] != "C":
            return end
        name = self._named.get(end + 1)
        whose = name is not None and name.words and self.linker.entity(name.words).kind
        closed = name is not None and tags[2 * name.end - 1] != " "
        return name.end if name is not None and closed and whose not in ("person", "country") else end

    def _before_name(self, phrase: Phrase) -> bool:
        """Whether a person's name follows after a comma, which then takes the phrase as its description."""
        tags = self.tagged.tags
        if tags[2 * phrase.end - 1] != "," or tags[2 * phrase.end - 2] == "S":
            return False
        name = self._named.get(phrase.end)
        return bool(
            name
            and name.words
            and self.linker.entity(name.words).kind == "person"
            and self._describes(self._document.words[phrase.end - 1])
        )
