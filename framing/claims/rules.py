"""Everything that is found on two read sentences."""

from __future__ import annotations

from functools import lru_cache

from framing.claims.acts.oppositions import compare_statements
from framing.claims.acts.quantifiers import all_or_none
from framing.claims.finding import Finding
from framing.claims.frames.frame_rules import compare_frames
from framing.claims.parsed import Parsed
from framing.claims.quantities.changes import compare_changes
from framing.claims.quantities.figure_rules import compare_figures
from framing.claims.quantities.slots import match_figures
from framing.claims.times.compared import compare_times, none_since


@lru_cache(maxsize=512)
def findings(pa: Parsed, pb: Parsed) -> tuple[Finding, ...]:
    """Everything the rules find on a pair of sentences."""
    return (
        *compare_figures(match_figures(pa, pb), pa, pb),
        *compare_changes(pa, pb),
        *compare_times(pa, pb),
        *none_since(pa, pb),
        *compare_frames(pa, pb),
        *all_or_none(pa, pb),
        *compare_statements(pa, pb),
    )
