"""Everything that is found on two read sentences."""

from __future__ import annotations

from functools import lru_cache

from framing.claims.acts.absences import compare_absences
from framing.claims.acts.oppositions import compare_statements, parted
from framing.claims.acts.polarity import all_or_none, denials, opposites
from framing.claims.closed_sets import compare_answers
from framing.claims.finding import Finding
from framing.claims.frames.frame_rules import compare_frames
from framing.claims.parsed import Parsed
from framing.claims.quantities.figure_rules import compare_figures
from framing.claims.quantities.slots import match_figures
from framing.claims.times.compared import compare_times, none_since
from framing.claims.venues import compare_venues


@lru_cache(maxsize=512)
def findings(pa: Parsed, pb: Parsed) -> tuple[Finding, ...]:
    """Everything the rules find on a pair of sentences."""
    matches = match_figures(pa, pb)
    agreeing = [m for m in matches if m.relation != "apart"]
    return (
        *compare_figures(matches, pa, pb),
        *compare_times(pa, pb),
        *none_since(pa, pb),
        *compare_frames(pa, pb),
        *all_or_none(pa, pb),
        *(f for f in (*opposites(pa, pb, bool(agreeing)), *denials(pa, pb)) if not parted(f, pa, pb)),
        *compare_statements(pa, pb),
        *compare_answers(pa, pb),
        *compare_absences(pa, pb),
        *compare_venues(pa, pb),
    )
