"""Whether two sentences without a conflict make one claim."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.evidence import claim_evidence
from framing.claims.finding import Finding
from framing.claims.parsed import Parsed
from framing.claims.scorecard import scorecard


def one_claim(pa: Parsed, pb: Parsed, found: Sequence[Finding]) -> bool:
    """Whether two sentences without a conflict make one claim, by what agrees, what differs and what they share."""
    card = scorecard("one_claim")
    return card.probability(claim_evidence(pa, pb, found)) >= card.threshold
