"""A text that a table or an interface gives in pieces: a list of paragraphs, or of objects with the words of each."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from framing.corpus.columns import COLUMN_NAMES, fold

_DEEPEST = 6
_TEXT = frozenset(("value", "paragraphs", *(name for step in COLUMN_NAMES["text"] for name in step)))


def joined_paragraphs(value: object) -> str:
    r"""The paragraphs of a list as one text with a blank line between them; "" where it holds anything but words.

    An object gives what stands in its one field for text; without such a field (a picture) it gives nothing.

    >>> joined_paragraphs([{"type": "p", "text": "The ferry stood still."}, {"type": "image"}, "Crews waited."])
    'The ferry stood still.\n\nCrews waited.'
    >>> joined_paragraphs([1, 2])
    ''
    """
    try:
        return "\n\n".join(piece for piece in _pieces(value, 0) if piece.strip())
    except TypeError:
        return ""


def _pieces(value: object, deep: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple | np.ndarray) and deep < _DEEPEST:
        for item in value:
            yield from _pieces(item, deep + 1)
    elif isinstance(value, dict) and deep < _DEEPEST:
        fields = [inner for name, inner in value.items() if fold(name) in _TEXT and inner]
        if len(fields) > 1:
            raise TypeError("which of the fields is the text?")
        yield from _pieces(fields[0], deep + 1) if fields else ()
    elif value is not None:
        raise TypeError(f"{type(value).__name__} is no text")
