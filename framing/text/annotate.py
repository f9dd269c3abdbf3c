"""The one entry: a text in, a :class:`Document` out."""

from __future__ import annotations

from collections.abc import Iterable

from framing.text.datelines import find_datelines
from framing.text.document import Document
from framing.text.marks import find_quotations
from framing.text.normalize import lower_in_place, normalize
from framing.text.reading import Reading
from framing.text.sentences import find_paragraphs, headline_paragraph, make_sentences
from framing.text.tokens import gaps, word_spans
from framing.text.voices import find_voices


def annotate(text: str, *, headline: str = "", furniture: Iterable[tuple[int, int]] = ()) -> Document:
    """Sentences, words and voices of an article."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}.")
    normalized = normalize(text)
    cut = sorted((max(0, a), min(len(text), b)) for a, b in furniture)
    blocks = gaps(len(text), cut)
    paragraphs = find_paragraphs(normalized, blocks)
    head = headline_paragraph(normalized, paragraphs, normalize(headline))
    datelines = find_datelines(text, paragraphs)
    if datelines:
        blocks = gaps(len(text), cut + datelines)
        paragraphs = find_paragraphs(normalized, blocks)
    starts, ends = word_spans(text, blocks)
    low = lower_in_place(normalized)
    sentences = make_sentences(normalized, paragraphs, head)
    words = [low[a:b] for a, b in zip(starts, ends, strict=True)]
    quotations = find_quotations(text, paragraphs)
    voices, names = find_voices(
        Reading(text, normalized, words, starts, ends, sentences, quotations, paragraphs)
    )
    document = Document(
        text=text,
        sentences=sentences,
        word_starts=starts,
        word_ends=ends,
        voices=voices,
        furniture=cut,
        datelines=datelines,
        headline=headline,
        names=names,
    )
    # What is known already need not be worked out again by the extractors.
    document.__dict__.update(normalized=normalized, lowered=low, words=words)
    return document
