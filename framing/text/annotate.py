"""The one entry: a text in, a :class:`Document` out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.text.datelines import find_datelines
from framing.text.document import Document, Voice
from framing.text.normalize import normalize
from framing.text.sentences import find_paragraphs, headline_paragraph, make_sentences
from framing.text.tokens import gaps, word_spans

_QUOTED = re.compile(r'"([^"\n]*)"')


def annotate(text: str, *, headline: str = "", furniture: Iterable[tuple[int, int]] = ()) -> Document:
    """Sentences, words and voices of an article."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}.")
    normalized = normalize(text)
    cut = sorted((max(0, a), min(len(text), b)) for a, b in furniture)
    blocks = gaps(len(text), cut)
    paragraphs = find_paragraphs(normalized, blocks)
    head = headline_paragraph(normalized, paragraphs, normalize(headline))
    datelines = find_datelines(normalized, paragraphs)
    if datelines:
        blocks = gaps(len(text), cut + datelines)
        paragraphs = find_paragraphs(normalized, blocks)
    starts, ends = word_spans(text, blocks)
    voices = [Voice(m.start(1), m.end(1), "direct") for a, b in paragraphs for m in _QUOTED.finditer(normalized, a, b) if m[1]]
    return Document(
        text=text,
        sentences=make_sentences(normalized, paragraphs, head),
        word_starts=starts,
        word_ends=ends,
        voices=voices,
        furniture=cut,
        datelines=datelines,
        headline=headline,
    )
