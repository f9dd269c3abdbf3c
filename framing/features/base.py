"""What all extractors share: texts in, one row of numbers per text out, every number backed by evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.text import Document, annotate
from framing.text.document import NARRATOR
from framing.text.tags import Tagger


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span that a measure counts, and why.

    ``start`` and ``end`` are character offsets into the document's text. ``direction`` is ``+``, ``-`` or ``0`` toward
    the thing described, ``score`` lies in 0..1, ``strength`` is 1 to 3 where the evidence comes from a lexicon that
    grades its entries (3 = strongest) and 0 elsewhere, ``voice`` is narrator, direct, indirect or scare. ``rule`` names
    the rule that fired and ``reason`` says in plain words why; ``lexicon`` names the list and its version.

    >>> Evidence(4, 10, "regime", "loaded_vocabulary", "regime", "labels", "-", 0.4).direction
    '-'
    """

    start: int
    end: int
    text: str
    measure: str
    term: str = ""
    category: str = ""
    direction: str = "0"
    score: float = 1.0
    voice: str = "narrator"
    speaker: str = ""
    strength: int = 0
    rule: str = ""
    reason: str = ""
    alternative: str = ""
    lexicon: str = ""


def as_documents(X: Iterable[str | Document], tagger: Tagger | None = None) -> list[Document]:
    """Documents for texts or documents; a text is annotated, a document is taken as it is.

    Raises
    ------
    TypeError
        For one bare string, for a table, and for an item that is neither text nor document.

    Examples
    --------
    >>> [document.words for document in as_documents(["Rain fell.", annotate("It rained.")])]
    [['rain', 'fell'], ['it', 'rained']]
    """
    if isinstance(X, str | bytes | Document):
        raise TypeError("X must be a sequence of texts, got a single one; write [text] for one article.")
    if getattr(X, "ndim", 1) != 1:
        # Iterating over a data frame gives its column names, which would pass for texts.
        raise TypeError(
            "X must be a sequence of texts, got a table; write table['text'] for its column of texts."
        )
    documents = []
    for row, item in enumerate(X):
        if isinstance(item, Document):
            documents.append(item)
        elif isinstance(item, str):
            documents.append(annotate(item, tagger=tagger))
        else:
            raise TypeError(f"X must hold texts, got {type(item).__name__} in row {row}.")
    return documents


def narrator_words(document: Document) -> int:
    """Number of words outside direct, indirect and scare-marked speech."""
    return sum(owner < 0 for owner in document.word_voices)


def voice_of_word(document: Document, word: int) -> tuple[str, str]:
    """Voice and speaker of the word at an index: narrator and "" where nobody else speaks."""
    owner = document.word_voices[word]
    if owner < 0:
        return NARRATOR, ""
    voice = document.voices[owner]
    return voice.kind, voice.speaker


class DocumentTransformer(TransformerMixin, BaseEstimator):
    """Base of the extractors: ``transform`` gives an array of shape (n_texts, n_features).

    A subclass learns what it needs in ``_fit(documents)`` (attributes that end in ``_``), names its columns in
    ``_feature_names()`` and scores one document in ``_row(document)``. Where its figures are counts of spans,
    ``evidence(document)`` gives those spans.
    """

    def fit(self, X: Iterable[str | Document], y: object = None) -> Self:
        """Load what is needed; nothing is learned from outlets or labels. Returns self."""
        self._learn(as_documents(X))
        return self

    def transform(self, X: Iterable[str | Document]) -> np.ndarray:
        """Array of shape (n_texts, n_features), one row per text in the order given."""
        check_is_fitted(self)
        return self._table(as_documents(X))

    def fit_transform(self, X: Iterable[str | Document], y: object = None) -> np.ndarray:
        """The same as ``fit(X).transform(X)``; a text is annotated once."""
        documents = as_documents(X)
        self._learn(documents)
        return self._table(documents)

    def get_feature_names_out(self, input_features: object = None) -> np.ndarray:
        """Names of the columns, shape (n_features,)."""
        check_is_fitted(self)
        return np.asarray(self._feature_names(), dtype=object)

    def evidence(self, document: Document) -> list[Evidence]:
        """The spans behind the figures of one document, in the order of the text."""
        raise NotImplementedError

    def _learn(self, documents: Sequence[Document]) -> None:
        self._fit(documents)
        self.n_features_out_ = len(self._feature_names())

    def _table(self, documents: Sequence[Document]) -> np.ndarray:
        rows = [self._row(document) for document in documents]
        return np.asarray(rows, dtype=float).reshape(len(rows), self.n_features_out_)

    def _fit(self, documents: Sequence[Document]) -> None:
        raise NotImplementedError

    def _feature_names(self) -> list[str]:
        raise NotImplementedError

    def _row(self, document: Document) -> Sequence[float]:
        raise NotImplementedError

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags
