"""How the minutes of a lesson are spent, and how much text fits into them."""

from __future__ import annotations

from framing.classroom.pack import Step

# Minutes of a lesson of 45; what a shorter lesson drops first stands in _DROPPED.
_STEPS = {
    "forewarn": 4, "mark": 12, "speaking": 5, "facts": 6, "leads": 3, "reveal": 7, "rewrite": 5, "difference": 3,
}  # fmt: skip
_DROPPED = ((30, {"leads"}), (20, {"leads", "facts"}))
SHORTEST, LONGEST = 15, 180

# Words a minute of pupils who read and mark at once; below 80 words a text shows no manner of its own.
_PACE = {"lower": 80, "upper": 120, "university": 165}
_FEWEST_WORDS = 80
_MOST_TEXTS = 8


def make_plan(minutes: int) -> list[Step]:
    """The steps of a lesson of so many minutes; they add up to it.

    >>> sum(step.minutes for step in make_plan(45))
    45
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise ValueError(f"A lesson takes {SHORTEST} to {LONGEST} minutes, got {minutes}.")
    dropped: set[str] = set()
    for below, names in _DROPPED:
        if minutes < below:
            dropped = names
    weights = {name: w for name, w in _STEPS.items() if name not in dropped}
    total = sum(weights.values())
    exact = {name: minutes * w / total for name, w in weights.items()}
    whole = {name: max(1, int(x)) for name, x in exact.items()}
    by_rest = sorted(exact, key=lambda name: whole[name] - exact[name])
    for name in by_rest[: minutes - sum(whole.values())]:
        whole[name] += 1
    return [Step(name, n) for name, n in whole.items()]


def text_budget(level: str, plan: list[Step], n_articles: int) -> tuple[int, int]:
    """How many texts a class can read in the minutes for marking, and how many words each may have."""
    minutes = next(step.minutes for step in plan if step.name == "mark")
    words = _PACE[level] * minutes
    n_texts = max(2, min(n_articles, _MOST_TEXTS, words // _FEWEST_WORDS))
    return n_texts, max(_FEWEST_WORDS, words // n_texts)
