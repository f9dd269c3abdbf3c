"""One line on stderr that says how far a long run is, how fast it goes and how long it still takes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

#: Nothing is said before this many seconds; where stderr is a file, a line is written this often.
_FIRST, _ON_SCREEN, _IN_FILE = 2.0, 0.5, 30.0


def progress_line(things: str = "articles") -> Callable[[int, int | None], None]:
    """A callable for (things done, things in all or None); rate and time left are those of this run."""
    begun = time.monotonic()
    started_at: list[int] = []
    screen = sys.stderr.isatty()
    last = [begun - _IN_FILE]  # so that the first line waits for _FIRST alone

    def tick(done: int, total: int | None) -> None:
        # The first call may tell of articles that an earlier run has counted.
        if not started_at or done < started_at[0]:
            started_at[:] = [done]
        # One line that is written over and over ends with the last article; without a total nobody knows which that is.
        over = screen and total is not None
        now = time.monotonic()
        wait = 0 if over and done == total else _ON_SCREEN if over else _IN_FILE
        if now - begun < _FIRST or now - last[0] < wait:
            return
        last[0] = now
        line = said(done, total, done - started_at[0], now - begun, things)
        end = "\n"
        if over:
            # Blanks over the line before; old consoles of Windows print other signs for it as they are.
            line, end = f"\r{line:<70}", "\n" if done == total else ""
        print(line, end=end, file=sys.stderr, flush=True)  # noqa: T201

    return tick


def said(done: int, total: int | None, counted: int, seconds: float, things: str = "articles") -> str:
    """The line itself.

    >>> said(1200, 4800, 1200, 60.0)
    '1,200 of 4,800 articles, 20 a second, 3 min left'
    >>> said(50, None, 50, 5.0)
    '50 articles read, 10 a second'
    """
    rate = counted / seconds if seconds > 0 else 0.0
    speed = f", {rate:.0f} a second" if rate >= 1 else ""
    if total is None:
        return f"{done:,} {things} read{speed}"
    left = f", {_duration((total - done) / rate)} left" if rate > 0 and done < total else ""
    return f"{done:,} of {total:,} {things}{speed}{left}"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{int(seconds // 3600)} h {int(seconds % 3600 // 60)} min"
