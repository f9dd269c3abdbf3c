"""The usual extractors in one scikit-learn pipeline."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.pipeline import FeatureUnion, Pipeline

from framing.features.base import as_documents
from framing.features.frames import Frames
from framing.features.loaded_vocabulary import LoadedVocabulary
from framing.features.sentiment import Sentiment
from framing.features.sourcing import Sourcing
from framing.features.topic_emphasis import TopicEmphasis
from framing.text import Document
from framing.text.tags import Tagger


class Annotator(TransformerMixin, BaseEstimator, auto_wrap_output_keys=None):  # type: ignore[call-arg]
    """Texts to documents, so that the extractors after it share one annotation.

    Parameters
    ----------
    tagger : callable, optional
        A loaded spaCy pipeline whose parts of speech are used; see :func:`framing.annotate`.

    Notes
    -----
    ``transform`` gives a pandas Series of :class:`framing.text.Document` with the index of the input, shape (n_texts,).

    Examples
    --------
    >>> Annotator().fit_transform(["The council met on Monday."])[0].words
    ['the', 'council', 'met', 'on', 'monday']
    """

    def __init__(self, tagger: Tagger | None = None) -> None:
        self.tagger = tagger

    def fit(self, X: Iterable[str | Document], y: object = None) -> Annotator:
        """Nothing is learned. Returns self."""
        return self

    def transform(self, X: Iterable[str | Document]) -> pd.Series:
        """Annotate each text; a document is taken as it is."""
        index = X.index if isinstance(X, pd.Series) else None
        return pd.Series(as_documents(X, self.tagger), index=index, dtype=object)

    def get_feature_names_out(self, input_features: object = None) -> np.ndarray:
        """The one column of documents; a pipeline asks each of its steps."""
        return np.asarray(["document"], dtype=object)

    def set_output(self, *, transform: str | None = None) -> Annotator:
        """Documents stay documents whatever container the figures come in. Returns self."""
        return self

    def __sklearn_is_fitted__(self) -> bool:
        return True


def default_extractor(tagger: Tagger | None = None) -> Pipeline:
    """Loaded vocabulary, sentiment, topics, frames and sourcing of texts, in one pipeline.

    Parameters
    ----------
    tagger : callable, optional
        A loaded spaCy pipeline whose parts of speech are used; see :func:`framing.annotate`.

    Returns
    -------
    sklearn.pipeline.Pipeline
        ``fit_transform(texts)`` gives an array of shape (n_texts, n_features); with
        ``set_output(transform="pandas")`` a data frame with the index of the input.

    Examples
    --------
    >>> table = default_extractor().set_output(transform="pandas").fit_transform(["The council met on Monday."])
    >>> table.shape[0]
    1
    """
    extractors = FeatureUnion(
        [
            ("loaded", LoadedVocabulary()),
            ("sentiment", Sentiment()),
            ("topics", TopicEmphasis()),
            ("frames", Frames()),
            ("sourcing", Sourcing()),
        ]
    )
    return Pipeline([("annotate", Annotator(tagger)), ("extract", extractors)])
