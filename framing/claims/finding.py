"""One thing that a rule compared in two sentences."""

from __future__ import annotations

from dataclasses import dataclass

from framing.claims.parsed import Parsed


@dataclass(frozen=True, slots=True)
class Finding:
    """``status``: same, compatible, conflict, or apart (the values differ, but not surely of one thing).

    ``type``: number, date, role or wording; ``weight`` orders conflicts, the surest first.
    """

    status: str
    type: str
    value_a: str
    value_b: str
    reason: str
    weight: float = 1.0


def overlap(pa: Parsed, pb: Parsed) -> tuple[int, float]:
    """Concepts (names aside) that two sentences share, and their share of the shorter one's, 0..1."""
    shared = len(pa.content & pb.content)
    return shared, shared / max(1, min(len(pa.content), len(pb.content)))


def likeness(pa: Parsed, pb: Parsed) -> float:
    """Dice coefficient of two sentences' concepts and names, 0..1: low where one says much more than the other."""
    all_a, all_b = pa.content | pa.names, pb.content | pb.names
    return 2 * len(all_a & all_b) / max(1, len(all_a) + len(all_b))


def tie(pa: Parsed, pb: Parsed) -> tuple[int, float]:
    """Concepts and names that two sentences share, and their share of the shorter one's, 0..1."""
    all_a, all_b = pa.content | pa.names, pb.content | pb.names
    shared = len(all_a & all_b)
    return shared, shared / max(1, min(len(all_a), len(all_b)))
