"""What needs more than one article: shared facts, coverage, reuse, words, and each article against the others."""

from framing.comparison.concordance import concordance
from framing.comparison.event import EventComparison, compare_event
from framing.comparison.keyness import keyness
from framing.comparison.relative import RelativeScore, relative_scores
from framing.comparison.terms import count_loaded, count_terms
from framing.comparison.word_shift import WordShift, word_shift

__all__ = [
    "EventComparison",
    "RelativeScore",
    "WordShift",
    "compare_event",
    "concordance",
    "count_loaded",
    "count_terms",
    "keyness",
    "relative_scores",
    "word_shift",
]
