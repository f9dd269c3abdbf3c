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


def _read_groups(name: str) -> tuple[list[list[str]], list[list[str]]]:
    """The groups of a data file as they stand before the bar, and with the words after it; each begins with its name."""
    narrow, wide = [], []
    for line in read_lines(name):
        words, _, more = line.partition("|")
        if words.strip():
            narrow.append(words.split())
        wide.append([*words.split()[:1], *more.split()])
    return narrow, [*narrow, *wide]


_NARROW_ACTS, ACTS = _read_groups("acts.txt")
_NARROW_THINGS, THINGS = _read_groups("things.txt")
# The narrow groups align the sentences of an event; with the wide ones two sentences are held against each other.
NARROW = _NARROW_ACTS + _NARROW_THINGS
# Verbs that only report: what they attach to says when something was said, not when it happened.
SAYING = frozenset(read_lines("saying.txt"))
