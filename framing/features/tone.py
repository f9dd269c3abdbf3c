"""Tone toward a target: what a sentence says about one person or group, -1 (negative) to 1 (positive)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from math import log

import numpy as np

from framing.features.tone_features import VIEWS, valences
from framing.features.tone_tokens import Marked, mark
from framing.features.tone_words import Word, WordTable

#: The order of the model's columns.
CLASSES = ("negative", "neutral", "positive")
_MODEL = "data/tone_model.npz"


def tone_toward(text: str, start: int, end: int) -> float:
    """Tone of a sentence toward the target named at ``text[start:end]``.

    Three probabilities, negative, neutral and positive, come from a linear model of the words on either side of the
    target, of who does what to whom, and of valences by distance, clause and negation. Where neutral is the most
    probable the tone is exactly 0; elsewhere it is the probability of positive less that of negative.

    Names are masked: which person, party or place is meant changes nothing, nor whether it is a he or a she.

    Parameters
    ----------
    text : str
        A sentence. Of a longer text the target's line is read, at most 450 characters on either side.
    start, end : int
        Character offsets of the target, ``0 <= start < end <= len(text)``. An empty text has the tone 0.

    Returns
    -------
    float
        -1 to 1, higher = more positive, exactly 0 = neutral. The tone belongs to the sentence, its quotations included:
        what a source says about the target counts. It is no measure of whether the target deserves it, nor of the
        author's opinion.

    Raises
    ------
    TypeError
        If ``text`` is no string or an offset no whole number.
    ValueError
        If the offsets do not mark a stretch of ``text``.

    Notes
    -----
    Trained on the train set of NewsMTSC: Hamborg, F. and Donnay, K. (2021). NewsMTSC: A Dataset for (Multi-)Target-dependent
    Sentiment Classification in Political News Articles. EACL 2021. ``docs/tone.md`` gives its accuracy and where it fails.

    Examples
    --------
    >>> text = "Critics accused Mayor Dorn of corruption and lies."
    >>> tone_toward(text, 16, 26) < 0
    True
    """
    return float(tone_toward_many([(text, start, end)])[0])


def tone_toward_many(items: Iterable[tuple[str, int, int]]) -> np.ndarray:
    """:func:`tone_toward` of many targets at once.

    Parameters
    ----------
    items : iterable of (text, start, end)

    Returns
    -------
    ndarray of shape (n_items,)
        Each -1 to 1, as :func:`tone_toward` gives it.

    Raises
    ------
    TypeError, ValueError
        As :func:`tone_toward`; the message names the item's place in ``items``.

    Examples
    --------
    >>> text = "The council praised Ms. Ilves and denounced Mr. Orr."
    >>> tones = tone_toward_many([(text, 20, 29), (text, 44, 51)])
    >>> bool(tones[0] > tones[1])
    True
    """
    checked = [_checked(item, place) for place, item in enumerate(items)]
    tones = np.zeros(len(checked))
    read = [k for k, (text, _, _) in enumerate(checked) if text]
    if read:
        tones[read] = _tones(_model().probabilities([checked[k] for k in read]))
    return tones


def _tones(probabilities: np.ndarray) -> np.ndarray:
    neutral = probabilities.argmax(axis=1) == 1
    return np.where(neutral, 0.0, probabilities[:, 2] - probabilities[:, 0])


def _checked(item: tuple[str, int, int], place: int) -> tuple[str, int, int]:
    text, start, end = item
    if not isinstance(text, str):
        raise TypeError(f"Item {place}: text must be a string, got {type(text).__name__}.")
    for name, offset in (("start", start), ("end", end)):
        if isinstance(offset, bool) or not isinstance(offset, int | np.integer):
            raise TypeError(f"Item {place}: {name} must be a whole number, got {offset!r}.")
    if text and not 0 <= start < end <= len(text):
        raise ValueError(
            f"Item {place}: start={start} and end={end} do not mark a stretch of a text of {len(text)} characters; "
            f"0 <= start < end <= {len(text)} would be right."
        )
    if not text and (start or end):
        raise ValueError(
            f"Item {place}: the text is empty, so start and end must be 0, got {start} and {end}."
        )
    return text, int(start), int(end)


class _Model:
    """The weights, read from an archive of plain arrays (no pickle)."""

    def __init__(self, path: str) -> None:
        with files("framing.lexicons").joinpath(path).open("rb") as file:
            arrays = dict(np.load(file, allow_pickle=False))
        self._table = WordTable(arrays["words"].tobytes().decode().split("\n"))
        names = arrays["names"].tobytes().decode().split("\n")
        self._index = dict(zip(names, range(len(names)), strict=True))
        self._idf = arrays["idf"].astype(np.float64)
        self._weights = arrays["weights"].astype(np.float64)
        self._valence_weights = arrays["valence_weights"].astype(np.float64)
        self._bias, self._calibration, self._offset = (arrays[k] for k in ("bias", "calibration", "offset"))

    def probabilities(self, items: Sequence[tuple[str, int, int]]) -> np.ndarray:
        """Shape (n_items, 3), in the order of ``CLASSES``."""
        margins = np.empty((len(items), 3))
        for row, (text, start, end) in enumerate(items):
            marked = mark(text, start, end, self._table)
            margins[row] = self._margins(marked, [self._table.look_up(token) for token in marked.tokens])
        scores = margins @ self._calibration + self._offset
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        return raised / raised.sum(axis=1, keepdims=True)

    def _margins(self, marked: Marked, words: Sequence[Word]) -> np.ndarray:
        total = self._bias + np.asarray(valences(marked, words)) @ self._valence_weights
        index = self._index
        for view in VIEWS:
            counts = Counter([index[name] for name in view(marked, words) if name in index])
            if not counts:
                continue
            at = np.fromiter(counts, dtype=np.intp, count=len(counts))
            values = np.array([1.0 if n == 1 else 1.0 + log(n) for n in counts.values()]) * self._idf[at]
            total = total + values @ self._weights[at] / np.sqrt(values @ values)
        return total


@cache
def _model() -> _Model:
    return _Model(_MODEL)
