"""Extractors: texts in, one row of figures per text out, every figure backed by evidence."""

from framing.features.base import DocumentTransformer, Evidence, as_documents
from framing.features.loaded_vocabulary import LoadedVocabulary
from framing.features.sentiment import Sentiment

__all__ = ["DocumentTransformer", "Evidence", "LoadedVocabulary", "Sentiment", "as_documents"]
