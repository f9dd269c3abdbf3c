"""The measures of one article, counted sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from framing.comparison.leave_one_out import Counts, enough_text
from framing.features import Evidence
from framing.features.sentiment import Stretch
from framing.features.sources import is_unnamed, voiced_words, word_owners
from framing.text import Document

#: Every measure an article has, in the order tables show them, with its unit.
UNITS: dict[str, str] = {
    "loaded_vocabulary": "per 100 narrator words",
    "loaded_vocabulary_negative": "per 100 narrator words",
    "loaded_vocabulary_positive": "per 100 narrator words",
    "loaded_vocabulary_quoted": "per 100 quoted or reported words",
    "sentiment_narrator": "mean per narrator sentence, -1 to 1",
    "quoted_share": "per 100 words",
    "reported_share": "per 100 words",
    "unnamed_share": "per 100 words of sources",
    "distancing_verbs": "per 100 reporting verbs",
}
#: Fewer reporting verbs than this carry no rate.
MIN_VERBS = 10


def article_counts(
    document: Document, evidence: Iterable[Evidence], stretches: Sequence[Stretch]
) -> dict[str, Counts]:
    """Each measure of :data:`UNITS` for one article.

    Loaded terms count where the narrator uses them, over the narrator's words; so a source's word never counts as the
    outlet's, and a long quotation does not thin the narrator's rate. What sources say stands beside it, over their words.
    Of the narrator's reporting verbs, those count as distancing whose choice takes from the speaker's credit (*claim*, *admit*).
    """
    evidence = list(evidence)
    n = len(document.sentences)
    words, narrator, direct, indirect = word_counts(document)
    every, negative, positive, quoted = (np.zeros(n) for _ in range(4))
    for item in evidence:
        at = document.sentence_index(item.start) if item.measure == "loaded_vocabulary" else -1
        if at < 0:
            continue
        if item.voice == "narrator":
            every[at] += 1
            negative[at] += item.direction == "-"
            positive[at] += item.direction == "+"
        quoted[at] += item.voice in ("direct", "indirect")
    unnamed, verbs, distancing = unnamed_words(document), np.zeros(n), np.zeros(n)
    for item in evidence:
        at = document.sentence_index(item.start) if item.measure == "attribution" else -1
        if at >= 0 and item.voice == "narrator":
            verbs[at] += 1
            distancing[at] += item.direction == "-"
    tones = np.array([s.compound for s in stretches if s.voice == "narrator"])
    ones = np.ones(len(tones))
    per_100 = {
        "loaded_vocabulary": (every, narrator),
        "loaded_vocabulary_negative": (negative, narrator),
        "loaded_vocabulary_positive": (positive, narrator),
        "loaded_vocabulary_quoted": (quoted, direct + indirect),
        "quoted_share": (direct, words),
        "reported_share": (indirect, words),
        "unnamed_share": (unnamed, direct + indirect),
    }
    counts = {
        name: Counts(top, bottom, 100.0, UNITS[name], enough_text(bottom))
        for name, (top, bottom) in per_100.items()
    }
    counts["sentiment_narrator"] = Counts(
        tones, ones, 1.0, UNITS["sentiment_narrator"], enough_text(ones, minimum=0)
    )
    counts["distancing_verbs"] = Counts(
        distancing, verbs, 100.0, UNITS["distancing_verbs"], enough_text(verbs, minimum=MIN_VERBS)
    )
    return {name: counts[name] for name in UNITS}


def word_counts(document: Document) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Words per sentence: all, the narrator's, directly quoted, indirectly reported; each of shape (n_sentences,).

    Words between scare quotes are the narrator's own: nobody else in the text says them.
    """
    n = len(document.sentences)
    who = np.zeros(len(document.word_starts), dtype=int)
    for first, last, voice in voiced_words(document):
        who[first:last] = 1 if voice.kind == "direct" else 2
    inside = document.sentence_numbers >= 0
    cells = (who * n + document.sentence_numbers)[inside]
    table = np.bincount(cells, minlength=3 * n).reshape(3, n).astype(float)
    return table.sum(axis=0), table[0], table[1], table[2]


def unnamed_words(document: Document) -> np.ndarray:
    """Quoted and reported words per sentence of speakers whom the article keeps without a name; shape (n_sentences,)."""
    counts = np.zeros(len(document.sentences))
    for at, voice in zip(document.word_sentences, word_owners(document), strict=True):
        if at >= 0 and voice is not None and is_unnamed(voice):
            counts[at] += 1
    return counts
