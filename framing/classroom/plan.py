"""How the minutes of a lesson are spent, and how much text fits into them."""

from __future__ import annotations

from framing.classroom.levels import LEVEL
from framing.classroom.pack import Step

# What a shorter lesson leaves out first. The loop stays whole: marking blind, the reveal, a dispute, a check, a rewriting.
_DROPPED = ((20, {"leads", "coding", "facts"}), (30, {"leads", "coding"}))
# A task that belongs to a step of another name.
_STEP_OF = {
    "who": "speaking", "pairs": "facts", "matching": "facts", "headlines": "rewrite", "finish": "difference",
}  # fmt: skip
SHORTEST, LONGEST = 15, 180
# Below 80 words a text shows no manner of its own.
_FEWEST_WORDS = 80
_MOST_TEXTS = 8


def make_plan(minutes: int, level: str = "upper") -> list[Step]:
    """The steps of a lesson of so many minutes; they add up to it.

    >>> sum(step.minutes for step in make_plan(45))
    45
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise ValueError(f"A lesson takes {SHORTEST} to {LONGEST} minutes, got {minutes}.")
    dropped: set[str] = next((names for below, names in _DROPPED if minutes < below), set())
    weights = {name: w for name, w in LEVEL[level].steps.items() if name not in dropped}
    total = sum(weights.values())
    exact = {name: minutes * w / total for name, w in weights.items()}
    whole = {name: max(1, int(x)) for name, x in exact.items()}
    by_rest = sorted(exact, key=lambda name: whole[name] - exact[name])
    for name in by_rest[: minutes - sum(whole.values())]:
        whole[name] += 1
    return [Step(name, n) for name, n in whole.items()]


def step_of(task: str) -> str:
    """The step of the lesson in which a task is done.

    >>> step_of("matching")
    'facts'
    """
    return _STEP_OF.get(task, task)


def text_budget(level: str, plan: list[Step], n_articles: int) -> tuple[int, int]:
    """How many texts a class can read in the minutes for marking, and how many words each may have."""
    minutes = next(step.minutes for step in plan if step.name == "mark")
    words = LEVEL[level].pace * minutes
    n_texts = max(2, min(n_articles, _MOST_TEXTS, words // _FEWEST_WORDS))
    return n_texts, max(_FEWEST_WORDS, words // n_texts)
