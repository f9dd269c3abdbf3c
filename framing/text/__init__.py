"""Texts with their sentences, words and voices."""

from framing.text.annotate import annotate
from framing.text.document import Document, Sentence, Voice
from framing.text.normalize import normalize

__all__ = ["Document", "Sentence", "Voice", "annotate", "normalize"]
