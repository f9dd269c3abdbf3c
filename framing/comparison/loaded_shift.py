"""Which loaded words make the gap between an article and the others on its event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from framing.comparison.word_shift import word_shift
from framing.features import Evidence


def loaded_shift(
    evidence: Mapping[str, Iterable[Evidence]], narrator_words: Mapping[str, int]
) -> list[dict[str, Any]]:
    """For each article the terms by what they add to the difference of its rate of loaded words from the others'.

    Parameters
    ----------
    evidence : article id -> its evidence; loaded words in the narrator's voice are counted
    narrator_words : article id -> words in the narrator's voice

    Returns
    -------
    list of dict
        A row for each article and term that it or another uses, the largest contribution first: ``article_id``, ``term``,
        ``count``, ``count_others``, ``rate`` and ``rate_others`` (per 100 narrator words) and ``contribution``. An article's
        contributions add up to the difference that the measure ``loaded_vocabulary`` shows. Nothing for a single article.
    """
    counts = {
        article: Counter(
            (e.term or e.text).lower()
            for e in found
            if e.measure == "loaded_vocabulary" and e.voice == "narrator"
        )
        for article, found in evidence.items()
    }
    if len(counts) < 2:
        return []
    every: Counter[str] = sum(counts.values(), Counter())
    words = sum(narrator_words[article] for article in counts)
    rows = []
    for article, own in counts.items():
        size = narrator_words[article]
        if not size or words == size:
            continue
        shift = word_shift(every - own, own, sizes=(words - size, size), scale=100)
        for row in shift.table.to_dict("records"):
            rows.append(
                {
                    "article_id": article,
                    "term": row["term"],
                    "count": int(row["count_2"]),
                    "count_others": int(row["count_1"]),
                    "rate": row["rate_2"],
                    "rate_others": row["rate_1"],
                    "contribution": row["contribution"],
                }
            )
    return rows
