"""Words that news prose uses for one another, read from ``data/``; the first word of a line names its group.

Groups are deliberately plain: they say that two sentences may speak of one act or thing, never that two words
weigh the same, which is what the rest of the toolkit is about.
"""

from __future__ import annotations

from pathlib import Path


def read_lines(name: str) -> list[str]:
    """The lines of a data file beside this module, comments and empty lines left out."""
    text = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


# The narrow groups align the sentences of an event; with the wide ones two sentences are held against each other.
NARROW = [*read_lines("acts.txt"), *read_lines("things.txt")]
ACTS = [*read_lines("acts.txt"), *read_lines("more_acts.txt")]
THINGS = [*read_lines("things.txt"), *read_lines("more_things.txt")]
# Verbs that only report: what they attach to says when something was said, not when it happened.
SAYING = frozenset(read_lines("saying.txt"))
