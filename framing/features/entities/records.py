"""What is kept of one article of an event: where somebody is mentioned, and the words that name him."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.features.entities.descriptions import Descriptions
from framing.features.entities.edges import (
    behind_particles,
    is_denied,
    is_plural_title,
    ranked_end,
    ranks,
    title_start,
    without_possessor,
)
from framing.features.entities.linking import Entity
from framing.features.entities.names import Name, bare
from framing.features.entities.phrases import Phrase
from framing.features.entities.references import EventNames, Label, Mention
from framing.features.entities.tagging import Tagged
from framing.text.document import NARRATOR

# No naming goes on over a line or a dash.
_BREAKS = ("\n", "—", "–", " - ")


class Records(Descriptions):
    """Keeps the mentions and the labels of one article."""

    def __init__(
        self,
        article_id: str,
        tagged: Tagged,
        phrases: Sequence[Phrase],
        names: Sequence[Name],
        entities: Mapping[int, Entity],
        event: EventNames,
    ) -> None:
        super().__init__(tagged, phrases, names, entities, event)
        self.article_id = article_id
        self.labels: list[Label] = []
        self._voices = tagged.document.word_voices

    def _mention(self, first: int, end: int, entity: Entity) -> None:
        document = self._document
        start, stop = document.word_starts[first], document.word_ends[end - 1]
        text = document.text[start:stop]
        entity.aliases[text] = entity.aliases.get(text, 0) + 1
        self.mentions.append(
            Mention(self.article_id, start, stop, entity, text, self._voice(end - 1), first, end)
        )

    def _label(
        self, first: int, end: int, entity: Entity, kind: str, head: int, called: bool = False
    ) -> None:
        """Keeps a label; ``called`` where somebody is said to call the entity so, whose words it is then."""
        document, tags = self._document, self.tagged.tags
        if first and tags[2 * first - 2 : 2 * first] == "b ":
            doing = document.words[first].endswith("ing")  # "is meeting senior officials"
            # "They are false, senior officials said"
            first += doing or tags[2 * first : 2 * first + 2] == "J," and self._goes_on(end)
        if first > head:
            return  # "Lund was | meeting at the mill"
        first = behind_particles(self.tagged, self._behind_verb(first, head), head)
        joined = self.tagged.raw[2 * head] in "af" and tags[2 * head - 2] == "K"  # "don't be silly and vote"
        if kind == "description" and (joined or is_denied(document.words, first)):
            return
        if kind == "title":
            name = self._named[head].first
            first = title_start(self.tagged, first, name)
            if first == name or is_plural_title(bare(document.words[name - 1])):
                return  # "Senators Ana Lund and Karl Moss"
        if kind != "description" or entity.kind not in ("people", "matter"):
            first = without_possessor(self.tagged, first, end)
            if kind != "title" and ranks(self.tagged, first, head):
                end = ranked_end(self.tagged, first, end)
                if end < 0:
                    return
        name_there = self._named.get(first)
        if name_there is not None and name_there.whole < first and kind != "title":
            return  # "Secretary of | State, Ana Lund"
        start, stop = document.word_starts[first], document.word_ends[end - 1]
        if document.text[stop - 2 : stop] in ("'s", "’s"):
            stop -= 2
        start -= document.text[start - 1 : start] in ("$", "£", "€")
        text = document.text[start:stop]
        if any(mark in text for mark in _BREAKS):
            return
        voice = self._voice(head)
        voice = "indirect" if called and voice == NARRATOR else voice
        self.labels.append(Label(self.article_id, start, stop, entity, text, voice, kind, head))

    def _behind_verb(self, first: int, head: int) -> int:
        """Where a naming in a headline begins behind its verb: "Lund wins landmark deal" names a landmark deal."""
        document = self._document
        sentence = document.sentence_index(document.word_starts[first])
        if sentence < 0 or document.sentences[sentence].part != "headline":
            return first
        verbs = [k for k in range(first + 1, head) if self.tagged.raw[2 * k] in "zy"]
        return verbs[-1] + 1 if verbs else first

    def _voice(self, word: int) -> str:
        owner = self._voices[word]
        return self._document.voices[owner].kind if owner >= 0 else NARRATOR
