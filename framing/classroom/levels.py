"""What readers of each level are asked to do. The wording for each level stands in ``strings.toml``."""

from __future__ import annotations

from dataclasses import dataclass

from framing.classroom.pack import KINDS, REASONS


@dataclass(frozen=True, slots=True)
class Level:
    """The tasks of a level, and how much of each.

    ``pace`` is words a minute read and marked at once; ``places`` is how many subjects of a text are put in order.
    Pairs are sorted at a level of 0 ``pairs`` only where there is nothing to match.
    """

    tasks: tuple[str, ...]
    steps: dict[str, int]
    reasons: tuple[str, ...]
    kinds: tuple[str, ...]
    pace: int
    passages: int
    pairs: int
    matches: int
    subjects: int
    places: int


_AFTER = ("headlines", "difference", "finish")

# ``steps`` are minutes of a lesson of 45.
LEVEL = {
    "lower": Level(
        tasks=("mark", "who", "pairs", "matching", "dispute", *_AFTER),
        steps={
            "forewarn": 4, "mark": 13, "speaking": 5, "facts": 4, "reveal": 3, "dispute": 4, "check": 3, "rewrite": 5,
            "difference": 4,
        },
        reasons=("judges", "strong", "naming", "other"),
        kinds=tuple(kind for kind in KINDS if kind != "scare"),
        pace=75,
        passages=4,
        pairs=0,
        matches=3,
        subjects=4,
        places=1,
    ),
    "upper": Level(
        tasks=("mark", "who", "pairs", "matching", "leads", "dispute", "check", *_AFTER),
        steps={
            "forewarn": 3, "mark": 10, "speaking": 4, "facts": 5, "leads": 3, "reveal": 3, "dispute": 4, "check": 4,
            "rewrite": 5, "difference": 4,
        },
        reasons=REASONS,
        kinds=KINDS,
        pace=120,
        passages=6,
        pairs=4,
        matches=4,
        subjects=5,
        places=3,
    ),
    "university": Level(
        tasks=("mark", "coding", "who", "pairs", "matching", "leads", "dispute", "check", *_AFTER),
        steps={
            "forewarn": 3, "mark": 10, "coding": 6, "speaking": 3, "facts": 4, "leads": 2, "reveal": 3, "dispute": 4,
            "check": 4, "rewrite": 3, "difference": 3,
        },
        reasons=REASONS,
        kinds=KINDS,
        pace=165,
        passages=8,
        pairs=6,
        matches=5,
        subjects=6,
        places=3,
    ),
}  # fmt: skip
