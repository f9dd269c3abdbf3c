"""Articles cut to a fair length at sentence ends, word by word as pupils mark them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from framing.classroom.masking import HIDDEN, NameMask
from framing.classroom.pack import PackSentence, PackText
from framing.text import Document, annotate

_FEWEST_SENTENCES = 2
# The share of the words that goes to the opening; the rest to places further down that are wanted.
_OPENING = 0.5
_NEAR = 8
# "By Odo Venn", "BY THE TRADE DESK": a line of a few capitalised words without a full stop.
_BYLINE = re.compile(r"(?:By|BY) [A-Z][\w’'.-]*(?: (?:and|[A-Z][\w’'.-]*)){0,7}$")


def cut_article(
    key: str,
    article: Mapping[str, str],
    document: Document,
    mask: NameMask,
    max_words: int,
    wanted: Sequence[int] = (),
) -> PackText:
    """An article in ``max_words`` words at the most (two sentences at least): its opening, then paragraphs further down.

    ``wanted`` are places in the text, the most wanted first. Half of the words go to the opening sentences; paragraphs around
    the wanted places follow as long as they fit, or their sentences where the paragraph is too long, in reading order.
    """
    headline: list[PackSentence] = []
    title = str(article["headline"] or "")
    if title and not any(s.part == "headline" for s in document.sentences):
        headline = _sentences(annotate(title), mask, "headline", headline=True)
    body = _after_headline(_sentences(document, mask, "text"), headline)
    kept = _choose(body, max_words, wanted)
    first = len(headline)
    sentences = [*headline, *(body[n] for n in kept)]
    return PackText(
        key=key,
        article_id=str(article["article_id"]),
        outlet=str(article["outlet"] or article["article_id"]),
        date=str(article["date"] or "")[:10],
        n_words=sum(_size(body[n]) for n in kept),
        cut=bool(body) and kept[-1] < len(body) - 1,
        skipped=[first + i for i in range(1, len(kept)) if kept[i] != kept[i - 1] + 1],
        sentences=[
            PackSentence(n, s.paragraph, s.source, s.start, s.text, s.words) for n, s in enumerate(sentences)
        ],
    )


def _size(sentence: PackSentence) -> int:
    return 0 if sentence.paragraph < 0 else len(sentence.words)


def _choose(body: Sequence[PackSentence], max_words: int, wanted: Sequence[int]) -> list[int]:
    """Which sentences of an article fit, in reading order."""
    kept: set[int] = set()

    def room() -> int:
        return max_words - sum(_size(body[n]) for n in kept)

    def read_on(words: float, fewest: int) -> None:
        """Take the next sentences in order while they fit into so many words, some of them in any case."""
        for n, sentence in enumerate(body):
            if n in kept:
                continue
            taken = sum(body[m].paragraph >= 0 for m in kept)
            if taken >= fewest and _size(sentence) > words - (max_words - room()):
                break
            kept.add(n)

    if wanted:
        read_on(max_words * _OPENING, 1)
    starts = [s.start for s in body]
    for place in wanted:
        n = max(0, bisect_right(starts, place) - 1)
        paragraph = {m for m, s in enumerate(body) if s.paragraph == body[n].paragraph} if body else set()
        for unit in (paragraph, paragraph & {n}):
            if sum(_size(body[m]) for m in unit - kept) <= room():
                kept |= unit
                break
    read_on(max_words, _FEWEST_SENTENCES)
    return sorted(kept)


def _sentences(
    document: Document, mask: NameMask, source: str, *, headline: bool = False
) -> list[PackSentence]:
    """The sentences of a document that hold words; those of its headline have the paragraph -1."""
    covered = readable(document, mask)
    found = []
    for s in document.sentences:
        words = _words(document, covered, s.start, s.end)
        if words:
            paragraph = -1 if headline or s.part == "headline" else s.paragraph
            text = "".join(c if c.isprintable() else " " for c in covered[s.start : s.end])
            found.append(PackSentence(0, paragraph, source, s.start, text, words))
    return found


def readable(document: Document, mask: NameMask) -> str:
    """The text as pupils read it, no character moved: names of outlets hidden, blanks for links and notices inside a line."""
    text = mask.hide(document.text)
    for start, end in document.furniture:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _after_headline(body: list[PackSentence], headline: list[PackSentence]) -> list[PackSentence]:
    """The sentences after a headline that a page prints once more below its menus; bylines go too: they may name a paper."""
    words = [_plain(s) for s in headline]
    again = [n + 1 for n, s in enumerate(body[:_NEAR]) if _plain(s) in words]
    inside = [n for n, s in enumerate(body) if s.paragraph < 0]
    first = again[-1] if again else (inside[0] if inside else 0)
    return [s for s in body[first:] if s.paragraph < 0 or not _BYLINE.match(s.text)]


def _plain(sentence: PackSentence) -> list[str]:
    return [sentence.text[a:b].lower() for a, b in sentence.words]


def _words(document: Document, covered: str, start: int, end: int) -> list[list[int]]:
    first = bisect_left(document.word_starts, start)
    last = bisect_left(document.word_starts, end)
    places = zip(document.word_starts[first:last], document.word_ends[first:last], strict=True)
    return [[a - start, min(b, end) - start] for a, b in places if HIDDEN not in covered[a:b]]


def word_range(sentence: PackSentence, start: int, end: int) -> tuple[int, int] | None:
    """The first and last word of a sentence that ``[start, end)`` in its text touches, or None."""
    touched = [n for n, (a, b) in enumerate(sentence.words) if a < end and b > start]
    return (touched[0], touched[-1]) if touched else None


def segments(sentence: PackSentence) -> list[tuple[str, str]]:
    """The text of a sentence in pieces, each a "word", a "hidden" name or a "gap" between words.

    >>> segments(PackSentence(0, 0, "text", 0, "He left ███.", [[0, 2], [3, 7]]))
    [('word', 'He'), ('gap', ' '), ('word', 'left'), ('gap', ' '), ('hidden', '███'), ('gap', '.')]
    """
    pieces: list[tuple[str, str]] = []
    place = 0
    for start, end in sentence.words:
        pieces += hidden_pieces(sentence.text[place:start]) + [("word", sentence.text[start:end])]
        place = end
    return pieces + hidden_pieces(sentence.text[place:])


def hidden_pieces(text: str) -> list[tuple[str, str]]:
    """A text in pieces, each a "hidden" name or a "gap"."""
    pieces: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        hidden = text[place] == HIDDEN
        end = place
        while end < len(text) and (text[end] == HIDDEN) == hidden:
            end += 1
        pieces.append(("hidden" if hidden else "gap", text[place:end]))
        place = end
    return pieces


def paragraphs(text: PackText) -> list[tuple[str, list[PackSentence]]]:
    """The sentences of a text by paragraph, each "headline", "prose", or "later" where text was left out before it."""
    found: list[tuple[str, list[PackSentence]]] = []
    last = None
    for sentence in text.sentences:
        later = sentence.number in text.skipped
        if later or last != sentence.paragraph:
            kind = "headline" if sentence.paragraph < 0 else "later" if later else "prose"
            found.append((kind, []))
        last = sentence.paragraph
        found[-1][1].append(sentence)
    return found


def sentence_at(sentences: Sequence[PackSentence], source: str, start: int, end: int) -> PackSentence | None:
    """The sentence that holds the whole of ``[start, end)`` in its article."""
    for s in sentences:
        if s.source == source and s.start <= start and end <= s.start + len(s.text):
            return s
    return None
