"""The one entry: a text in, a :class:`Document` out."""

from __future__ import annotations

from collections.abc import Iterable

from framing.text.datelines import find_datelines
from framing.text.document import Document
from framing.text.marks import find_quotations
from framing.text.normalize import lower_in_place, normalize, plain_dashes, plain_marks
from framing.text.reading import Reading
from framing.text.sentences import find_paragraphs, headline_paragraph, make_sentences
from framing.text.tags import Tagger, tag_words
from framing.text.tokens import gaps, split_words
from framing.text.voices import find_voices

Span = tuple[int, int]


def annotate(
    text: str, *, headline: str = "", furniture: Iterable[Span] = (), tagger: Tagger | None = None
) -> Document:
    """Sentences, words and voices of one article, with character offsets into the text as given.

    Parameters
    ----------
    text : str
        The article. Lines are paragraphs; the first may be the headline.
    headline : str
        The headline, where it is known. It is looked for among the first lines of the text; where none is given, a short
        first line without a full stop counts as one.
    furniture : iterable of (start, end)
        Spans of the text that are no article (menus, share bars). No sentence or word touches them.

    tagger : callable, optional
        A loaded spaCy pipeline. Its parts of speech then settle which use of a word is meant; without one, neighbours and
        endings do.

    Returns
    -------
    Document

    Raises
    ------
    TypeError
        Where ``text`` is no string.
    ValueError
        Where a furniture span ends before it starts.

    Examples
    --------
    >>> document = annotate("“The dam is safe,” said Ana Lisk.")
    >>> voice = document.voices[0]
    >>> document.text[voice.start : voice.end], voice.kind, voice.speaker, voice.verb
    ('The dam is safe,', 'direct', 'Ana Lisk', 'say')
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, got {type(text).__name__}.")
    cut = _furniture(furniture, len(text))
    dashed = plain_marks(text)  # words end at dashes, so they are split before the dashes become hyphens
    low_dashed = lower_in_place(dashed)
    normalized = plain_dashes(dashed)
    blocks = gaps(len(text), cut)
    paragraphs = find_paragraphs(normalized, blocks)
    head = headline_paragraph(normalized, paragraphs, normalize(headline))
    datelines = find_datelines(text, paragraphs)
    if datelines:
        blocks = gaps(len(text), cut + datelines)
        paragraphs = find_paragraphs(normalized, blocks)
    found = split_words(low_dashed, blocks)
    sentences = make_sentences(normalized, paragraphs, head)
    quotations = find_quotations(text, paragraphs)
    voices, names = find_voices(Reading(text, normalized, found, sentences, quotations, paragraphs))
    document = Document(
        text=text,
        sentences=sentences,
        word_starts=found.starts,
        word_ends=found.ends,
        voices=voices,
        furniture=cut,
        datelines=datelines,
        headline=headline,
        names=names,
        tags=tag_words(text, found.starts, tagger) if tagger else (),
    )
    # What is known already need not be worked out again by the extractors.
    document.__dict__.update(normalized=normalized, lowered=plain_dashes(low_dashed), words=found.words)
    return document


def _furniture(spans: Iterable[Span], length: int) -> list[Span]:
    """The spans in order, cut to the text."""
    kept = []
    for start, end in spans:
        if end < start:
            raise ValueError(f"furniture spans must be (start, end) with start <= end, got ({start}, {end}).")
        if end > start:
            kept.append((max(0, start), min(length, end)))
    return sorted(kept)
