"""Entities of an event: who and what is named, in which words, over all its articles."""

from framing.features.entities.event import EventEntities, find_entities
from framing.features.entities.linking import Entity
from framing.features.entities.references import Label, Mention

__all__ = ["Entity", "EventEntities", "Label", "Mention", "find_entities"]
