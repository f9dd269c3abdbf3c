"""Kinds of names from spaCy, for those who have it installed; nothing here imports it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from framing.features.entities.gazetteer import key
from framing.features.entities.names import bare
from framing.text import Document

_KINDS = {
    "PERSON": "person",
    "ORG": "body",
    "NORP": "people",
    **dict.fromkeys(("GPE", "LOC", "FAC", "EVENT", "LAW"), "other"),
}


def name_kinds(documents: Mapping[str, Document], nlp: Callable[[str], Any]) -> dict[tuple[str, ...], str]:
    """What kind each name is, by the majority of a spaCy pipeline's verdicts over the articles.

    Parameters
    ----------
    documents : mapping of article id to Document
    nlp : a loaded spaCy pipeline with named entities, for example ``spacy.load("en_core_web_sm")``

    Returns
    -------
    dict
        The name's words in lower case -> person, body, people or other; for ``find_entities(documents, kinds=...)``.
        The gazetteer's own names keep their kind.
    """
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for document in documents.values():
        for found in nlp(document.text).ents:
            kind = _KINDS.get(found.label_)
            words = tuple(bare(word) for word in key(found.text) if word != "the")
            if kind and words:
                votes[words][kind] += 1
    return {words: min(counts, key=lambda k: (-counts[k], k)) for words, counts in votes.items()}
