"""The one entry: a text in, a :class:`Document` out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from framing.text.datelines import find_datelines
from framing.text.document import Document
from framing.text.headlines import headline_paragraphs
from framing.text.marks import find_quotations
from framing.text.normalize import lower_in_place, normalize, plain_dashes, plain_marks
from framing.text.reading import Reading
from framing.text.sentences import find_paragraphs, make_sentences
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
        The headline, where it is known. It is looked for among the first lines of the text, where it may stand twice; where
        none is given, a short first line without a full stop counts as one.
    furniture : iterable of (start, end)
        Spans of the text that are no article (menus, share bars). No word touches them, and no sentence but one that goes on
        after them in the same line.

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
    inner = [span for span in cut if _goes_on(text, *span)]
    read = _blanked(text, inner)
    dashed = plain_marks(read)  # words end at dashes, so they are split before the dashes become hyphens
    low_dashed = lower_in_place(dashed)
    normalized = plain_dashes(dashed)
    apart = [span for span in cut if span not in inner]
    blocks = gaps(len(text), apart)
    paragraphs = find_paragraphs(normalized, blocks)
    heads = headline_paragraphs(normalized, paragraphs, normalize(headline))
    datelines = find_datelines(read, paragraphs)
    if datelines:
        blocks = gaps(len(text), apart + datelines)
        paragraphs = find_paragraphs(normalized, blocks)
    found = split_words(low_dashed, blocks)
    if inner:  # the words around it are neighbours
        found.between = [" " if gap.isspace() and "\n" not in gap else gap for gap in found.between]
    sentences = make_sentences(normalized, paragraphs, heads, normalize(headline).strip())
    quotations = find_quotations(read, paragraphs)
    reading = Reading(read, normalized, found, sentences, quotations, paragraphs)
    voices, names = find_voices(reading)
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
    document.__dict__.update(
        normalized=normalized,
        lowered=plain_dashes(low_dashed),
        words=found.words,
        numbered=reading.numbered,
        sentence_numbers=reading.sentence_numbers,
        sentence_words=list(zip(reading.first, reading.last, strict=True)),
    )
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


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins before a stretch of furniture and goes on after it, in one line."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if "\n" in text[start:end] or not before[:1].strip(".!?: \n") or before[-1] != " ":
        return False
    return after[:1] in ("'", "’", ",") or after[:1] == " " and (after[1:].islower() or after[1:] == "(")


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """The text, as long as before, with blanks in the place of these stretches."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
