"""What every figure of an article is made of, sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from framing.comparison.leave_one_out import Counts
from framing.comparison.measures import word_counts
from framing.features.sentiment import Stretch
from framing.text import Document

#: Columns of the table and the measure whose numerators they are.
NUMERATORS = {
    "words_unnamed": "unnamed_share",
    "loaded": "loaded_vocabulary",
    "loaded_negative": "loaded_vocabulary_negative",
    "loaded_positive": "loaded_vocabulary_positive",
    "loaded_quoted": "loaded_vocabulary_quoted",
    "distancing_verbs": "distancing_verbs",
}


def sentence_rows(
    article_id: str, document: Document, counts: Mapping[str, Counts], stretches: Sequence[Stretch]
) -> list[dict[str, Any]]:
    """Rows of the table ``sentences`` for one article: its sentences in the order of the text.

    Parameters
    ----------
    counts, stretches : the article's, as :func:`framing.comparison.measures.article_counts` gives and takes them

    Returns
    -------
    list of dict
        Numerators and denominators of every measure, so that figures, intervals and tests can be had without the texts.
        ``tone`` is that of the narrator's part, NaN where it is too short to have one.
    """
    tones = {s.sentence: s.compound for s in stretches if s.voice == "narrator"}
    words = word_counts(document)
    columns = dict(zip(("words", "words_narrator", "words_quoted", "words_reported"), words, strict=True))
    columns |= {name: counts[measure].numerators for name, measure in NUMERATORS.items()}
    columns["reporting_verbs"] = counts["distancing_verbs"].denominators
    return [
        {
            "article_id": article_id,
            "sentence": at,
            "start": sentence.start,
            "end": sentence.end,
            "part": sentence.part,
            **{name: int(column[at]) for name, column in columns.items()},
            "tone": tones.get(at, float("nan")),
        }
        for at, sentence in enumerate(document.sentences)
    ]
