"""What needs more than one article: shared facts, coverage, reuse, and each article against the others."""

from framing.comparison.claims import compare_claims
from framing.comparison.event import EventComparison, compare_event
from framing.comparison.relative import RelativeScore, relative_scores

__all__ = ["EventComparison", "RelativeScore", "compare_claims", "compare_event", "relative_scores"]
