"""Marks in a text that nobody has checked: escaped first, marked afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

_LAYER = re.compile(r"[a-z][a-z0-9-]*")
_REF = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text to mark, ``text[start:end]``.

    ``layer`` becomes a class name (small letters, digits, hyphens). ``ref`` names the explanation of the mark, "" where it
    has none. ``continued`` says that the span began before this piece of text, so that its anchor is elsewhere.
    """

    start: int
    end: int
    layer: str
    ref: str = ""
    continued: bool = False


def highlight(text: str, spans: Iterable[Span], *, anchors: bool = False) -> Markup:
    """Escape ``text`` and wrap what ``spans`` cover in ``<mark>``; spans may nest and overlap.

    Overlapping spans are split into segments, each of which carries the layers of every span above it. Nothing but tags is
    added: with the tags taken out again, the result is the escaped text.

    Parameters
    ----------
    text : str
        Any text; markup in it is shown, never run.
    spans : iterable of Span
        In any order. Empty spans are passed over.
    anchors : bool
        True where the article itself is shown: marks get the id ``in-<ref>`` and lead to their explanation, ``#<ref>``. Where
        several spans begin at once, those around the innermost get the class ``<layer>-begins``.
        False elsewhere: marks lead to their place in the article, ``#in-<ref>``.

    Raises
    ------
    ValueError
        Where a span lies outside the text, or a layer or ref has characters that do not belong in an attribute.

    Examples
    --------
    >>> highlight("A <b> slammed B", [Span(6, 13, "loaded")])
    Markup('A &lt;b&gt; <mark class="loaded">slammed</mark> B')
    """
    kept = [span for span in spans if span.end != span.start]
    for span in kept:
        _check(span, len(text))
    cuts = sorted({0, len(text), *(s.start for s in kept), *(s.end for s in kept)})
    waiting = sorted(kept, key=lambda s: s.start, reverse=True)
    active: list[Span] = []
    pieces: list[Markup] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        active = [span for span in active if span.end > start]
        while waiting and waiting[-1].start == start:
            active.append(waiting.pop())
        piece = escape(text[start:end])
        pieces.append(_mark(piece, active, start, anchors) if active else piece)
    return Markup("").join(pieces)


def slice_spans(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    """The parts of ``spans`` inside ``[start, end)``, counted from ``start``.

    >>> slice_spans([Span(2, 9, "loaded")], 4, 8)
    [Span(start=0, end=4, layer='loaded', ref='', continued=True)]
    """
    return [
        replace(
            s,
            start=max(s.start, start) - start,
            end=min(s.end, end) - start,
            continued=s.continued or s.start < start,
        )
        for s in spans
        if s.start < end and s.end > start
    ]


def _check(span: Span, length: int) -> None:
    if not 0 <= span.start < span.end <= length:
        raise ValueError(f"A span {span.start}..{span.end} does not lie in a text of {length} characters.")
    if not _LAYER.fullmatch(span.layer):
        raise ValueError(f"A layer is small letters, digits and hyphens, got {span.layer!r}.")
    if span.ref and not _REF.fullmatch(span.ref):
        raise ValueError(f"A ref is letters, digits, '_' and '-', got {span.ref!r}.")


def _mark(piece: Markup, active: Sequence[Span], start: int, anchors: bool) -> Markup:
    # The shortest span is the most particular thing said about these words: its explanation comes first.
    inner_first = sorted(active, key=lambda s: s.end - s.start)
    layers = " ".join(dict.fromkeys(s.layer for s in inner_first))
    refs = list(dict.fromkeys(s.ref for s in inner_first if s.ref))
    if not refs:
        return Markup('<mark class="{}">{}</mark>').format(layers, piece)
    if not anchors:
        return Markup('<mark class="{}"><a href="#in-{}">{}</a></mark>').format(layers, refs[0], piece)
    beginning = [s for s in inner_first if s.ref and s.start == start and not s.continued]
    begins = [s.ref for s in beginning]
    layers = " ".join(dict.fromkeys([layers, *(f"{s.layer}-begins" for s in beginning[1:])]))
    ids = Markup("").join(Markup('<span id="in-{}"></span>').format(ref) for ref in begins[1:])
    own_id = Markup(' id="in-{}"').format(begins[0]) if begins else Markup("")
    if not piece.strip():
        # A blank between two marks is nothing to click on.
        return Markup('{}<mark class="{}"{}><a>{}</a></mark>').format(ids, layers, own_id, piece)
    # One tab stop for a span, however many segments it falls into.
    skip = Markup("") if begins else Markup(' tabindex="-1"')
    link = Markup('<a href="#{}"{}>{}</a>').format(refs[0], skip, piece)
    # One explanation is named by the link already.
    several = Markup(' data-refs="{}"').format(" ".join(refs)) if len(refs) > 1 else Markup("")
    return Markup('{}<mark class="{}"{}{}>{}</mark>').format(ids, layers, own_id, several, link)
