"""Tone toward a target: what a sentence says about one person or group, -1 (negative) to 1 (positive)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from math import log, sqrt

import numpy as np

from framing.features.tone_features import VIEWS, Reading, read, valences
from framing.features.tone_tokens import mark
from framing.features.tone_words import WordTable

#: The order of the model's columns.
CLASSES = ("negative", "neutral", "positive")
_MODEL = "data/tone_model.npz"
_BATCH = 1024


def tone_toward(text: str, start: int, end: int) -> float:
    """Tone of a sentence toward the target named at ``text[start:end]``.

    Three probabilities, negative, neutral and positive, come from a linear model of the words on either side of the
    target, of who does what to whom, and of valences by distance and negation. Where neutral is the most
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
    # Rounded, so that a target has the same tone to the last digit alone and among many.
    return np.where(neutral, 0.0, np.round(probabilities[:, 2] - probabilities[:, 0], 6))


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
        self._idf = arrays["idf"].tolist()
        self._weights = np.vstack([arrays["weights"].astype(np.float64), np.zeros((1, 3))])
        self._no_weight = len(names)
        self._valence_weights = arrays["valence_weights"].astype(np.float64)
        self._bias, self._calibration, self._offset = (arrays[k] for k in ("bias", "calibration", "offset"))

    def probabilities(self, items: Sequence[tuple[str, int, int]]) -> np.ndarray:
        """Shape (n_items, 3), in the order of ``CLASSES``."""
        margins = np.empty((len(items), 3))
        for first in range(0, len(items), _BATCH):
            margins[first : first + _BATCH] = self._margins(items[first : first + _BATCH])
        scores = margins @ self._calibration + self._offset
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        return raised / raised.sum(axis=1, keepdims=True)

    def _margins(self, items: Sequence[tuple[str, int, int]]) -> np.ndarray:
        columns: list[int] = []
        values: list[float] = []
        starts, moods = [], []
        for text, start, end in items:
            reading = read(mark(text, start, end, self._table), self._table)
            starts.append(len(columns))
            self._weigh(reading, columns, values)
            moods.append(valences(reading))
        weighted = self._weights[columns] * np.array(values)[:, None]
        return (
            np.add.reduceat(weighted, starts, axis=0) + np.array(moods) @ self._valence_weights + self._bias
        )

    def _weigh(self, reading: Reading, columns: list[int], values: list[float]) -> None:
        """Append the known features of a sentence: tf-idf, each view of unit length."""
        # One column without weight, so that no sentence is without any.
        columns.append(self._no_weight)
        values.append(0.0)
        index, idf = self._index, self._idf
        for view in VIEWS:
            counts = Counter([index[name] for name in view(reading) if name in index])
            sizes = [idf[k] if n == 1 else (1.0 + log(n)) * idf[k] for k, n in counts.items()]
            length = sqrt(sum([size * size for size in sizes])) or 1.0
            columns += counts
            values += [size / length for size in sizes]


@cache
def _model() -> _Model:
    return _Model(_MODEL)
