"""Extractors: texts in, one row of figures per text out, every figure backed by evidence."""

from framing.features.agency import Agency
from framing.features.base import DocumentTransformer, Evidence, as_documents
from framing.features.epistemic import EpistemicCues
from framing.features.event_portrayal import EventPortrayal, Portrayal, portray_event
from framing.features.frames import Frames, frame_of
from framing.features.loaded_vocabulary import LoadedVocabulary
from framing.features.pipeline import Annotator, default_extractor
from framing.features.sentiment import Sentiment, Stretch
from framing.features.sources import Source, find_sources
from framing.features.sourcing import LADDER, Sourcing, rung_of
from framing.features.tone import tone_toward, tone_toward_many
from framing.features.topic_emphasis import TopicEmphasis

__all__ = [
    "Agency",
    "Annotator",
    "DocumentTransformer",
    "EpistemicCues",
    "EventPortrayal",
    "Evidence",
    "Frames",
    "LADDER",
    "LoadedVocabulary",
    "Portrayal",
    "Sentiment",
    "Source",
    "Sourcing",
    "Stretch",
    "TopicEmphasis",
    "as_documents",
    "default_extractor",
    "find_sources",
    "frame_of",
    "portray_event",
    "rung_of",
    "tone_toward",
    "tone_toward_many",
]
