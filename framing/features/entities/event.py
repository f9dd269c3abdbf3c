"""All entities of an event over its articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.features.entities.bearers import entities_named, named_once, titles_borne
from framing.features.entities.linking import Entity, Linker
from framing.features.entities.matters import find_matters, matter_owners, official_names
from framing.features.entities.names import find_names
from framing.features.entities.naming import ArticleNaming
from framing.features.entities.phrases import Phrase, joined_at_names, noun_phrases
from framing.features.entities.references import EventNames, Label, Mention
from framing.features.entities.tagging import Tagged, tag
from framing.text import Document


@dataclass(frozen=True)
class EventEntities:
    """What :func:`find_entities` finds: ``entities`` by number of mentions, ``mentions`` and ``labels`` by article.

    ``tagged`` and ``phrases`` are the readings by article that other measures share, ``of_phrase``
    the entity of each numbered phrase.
    """

    entities: list[Entity]
    mentions: list[Mention]
    labels: list[Label]
    tagged: Mapping[str, Tagged]
    phrases: Mapping[str, list[Phrase]]
    of_phrase: Mapping[str, Mapping[int, Entity]]


def find_entities(
    documents: Mapping[str, Document], kinds: Mapping[tuple[str, ...], str] | None = None
) -> EventEntities:
    """People, bodies, countries and matters named in the articles on one event, one entity for all forms of a name.

    Parameters
    ----------
    documents : mapping of article id to Document
        The articles of one event. Names are linked over all of them: a surname in one article finds the full name
        that another prints.
    kinds : mapping, optional
        Kinds of names known from elsewhere, by the name's words in lower case; see
        :func:`framing.features.entities.spacy_names.name_kinds`.

    Returns
    -------
    EventEntities

    Examples
    --------
    >>> from framing.text import annotate
    >>> texts = {"a": "Mayor Ana Lund spoke on Monday.", "b": "Critics said Lund was late."}
    >>> found = find_entities({name: annotate(text) for name, text in texts.items()})
    >>> [(m.article_id, m.text, m.entity.name) for m in found.mentions if m.entity.kind == "person"]
    [('a', 'Ana Lund', 'Ana Lund'), ('b', 'Lund', 'Ana Lund')]
    """
    tagged = tag(documents)
    names = {name: find_names(t) for name, t in tagged.items()}
    phrases = {
        name: joined_at_names(noun_phrases(t), ((n.whole, n.end) for n in names[name]))
        for name, t in tagged.items()
    }
    linker = Linker(tagged, names, kinds)
    matters = find_matters(tagged, phrases, official_names(linker.official()))
    titles = titles_borne(linker, tagged, names)
    named = {name: entities_named(t, names[name], linker, titles) for name, t in tagged.items()}
    once = named_once(named)
    owners = matter_owners(tagged, phrases, names, matters, named, once)
    event = EventNames(linker, matters, titles, owners, once)
    mentions: list[Mention] = []
    labels: list[Label] = []
    of_phrase: dict[str, Mapping[int, Entity]] = {}
    for name, t in tagged.items():
        reading = ArticleNaming(name, t, phrases[name], names[name], named[name], event).read()
        phrases[name], of_phrase[name] = reading.phrases, reading.of_phrase
        mentions += reading.mentions
        labels += reading.labels
    entities = sorted(linker.entities.values(), key=lambda e: (-e.count, e.name))
    return EventEntities([e for e in entities if e.aliases], mentions, labels, tagged, phrases, of_phrase)
