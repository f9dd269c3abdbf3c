"""The columns of every table that an analysis holds, and nothing else.

A table may carry more columns than these; it never carries fewer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

TABLES: dict[str, tuple[str, ...]] = {
    "articles": (
        "article_id", "outlet", "event", "headline", "date", "genre", "words", "words_narrator", "words_quoted",
        "sentences", "warnings",
    ),
    "evidence": (
        "article_id", "start", "end", "text", "measure", "term", "category", "direction", "score", "voice", "speaker",
        "rule", "reason", "alternative", "lexicon",
    ),
    "measures": (
        "level", "id", "measure", "numerator", "denominator", "unit", "estimate", "ci_low", "ci_high", "ci_method",
        "baseline", "difference", "p", "q", "n_tests", "enough_text",
    ),
    "sentences": (
        "article_id", "sentence", "start", "end", "part", "words", "words_narrator", "words_quoted", "words_reported",
        "words_unnamed", "loaded", "loaded_negative", "loaded_positive", "loaded_quoted", "reporting_verbs",
        "distancing_verbs", "tone",
    ),
    "shifts": ("article_id", "term", "count", "count_others", "rate", "rate_others", "contribution"),
    "voices": ("article_id", "start", "end", "kind", "speaker", "speaker_role", "verb"),
    "sources": (
        "article_id", "speaker", "entity", "speaker_role", "quoted_words", "reported_words", "share", "times", "position",
        "verbs", "start", "end",
    ),
    "labels": ("article_id", "start", "end", "entity", "label", "voice"),
    "portrayal": ("article_id", "entity", "mentions", "tone", "tone_evidence", "agent", "patient", "in_headline"),
    "deeds": ("deed", "article_id", "start", "end", "text", "agent", "patient", "form", "voice", "shared", "differs"),
    "topics": ("article_id", "topic", "share", "weighted_share", "sentences"),
    "frames": ("article_id", "frame", "share", "weighted_share", "sentences"),
    "facts": ("fact_id", "article_id", "start", "end", "similarity", "position"),
    "fact_pairs": ("fact_id", "article_a", "article_b", "status", "type", "value_a", "value_b", "reason"),
    "coverage": ("fact_id", "article_id", "carried", "perhaps", "best_similarity", "description"),
    "wordings": ("fact_id", "article_id", "start", "end", "text", "differing"),
    "reuse": ("article_a", "article_b", "containment", "longest_run_words", "shared_spans"),
    "furniture": ("article_id", "start", "end", "rule"),
}  # fmt: skip


def make_table(name: str, rows: Iterable[Mapping[str, object]] = ()) -> pd.DataFrame:
    """A table of ``rows`` with the columns of ``TABLES[name]`` first, present also where there are no rows.

    >>> list(make_table("furniture").columns)
    ['article_id', 'start', 'end', 'rule']
    """
    frame = pd.DataFrame(list(rows))
    wanted = list(TABLES[name])
    extra = [c for c in frame.columns if c not in wanted]
    return frame.reindex(columns=wanted + extra)
