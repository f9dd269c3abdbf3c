"""Two sentences' claims held against each other: figures, times, acts, and which of them cannot both be true."""

from framing.claims.compare import ClaimComparison, compare_claims

__all__ = ["ClaimComparison", "compare_claims"]
