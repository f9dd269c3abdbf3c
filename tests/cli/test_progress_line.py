from __future__ import annotations

import io
import itertools

import pytest

from framing.cli.progress_line import progress_line, said


@pytest.mark.parametrize(
    "done, total, counted, seconds, line",
    [
        (1200, 4800, 1200, 60.0, "1,200 of 4,800 articles, 20 a second, 3 min left"),
        (1200, 2000, 400, 40.0, "1,200 of 2,000 articles, 10 a second, 80 s left"),
        (100, 1_000_000, 100, 2.0, "100 of 1,000,000 articles, 50 a second, 5 h 33 min left"),
        (100, None, 100, 10.0, "100 articles read, 10 a second"),
        (100, 100, 100, 10.0, "100 of 100 articles, 10 a second"),
        (100, 200, 0, 10.0, "100 of 200 articles"),
    ],
)
def test_said(done, total, counted, seconds, line):
    assert said(done, total, counted, seconds) == line
    assert said(done, total, counted, seconds, "pages") == line.replace("articles", "pages")


@pytest.fixture
def screen(monkeypatch):
    """What stands on a screen after calls a second apart."""

    class Screen(io.StringIO):
        def isatty(self):
            return True

    def shown(things, calls):
        out, clock = Screen(), itertools.count(start=0, step=1)
        monkeypatch.setattr(progress_line.__globals__["sys"], "stderr", out)
        monkeypatch.setattr(progress_line.__globals__["time"], "monotonic", lambda: next(clock))
        tick = progress_line(things)
        for call in calls:
            tick(*call)
        return [line.rpartition("\r")[2].rstrip() for line in out.getvalue().split("\n")]

    return shown


def test_a_line_is_written_over_until_all_is_done(screen):
    calls = [(n, 5) for n in (1, 2, 3, 4, 5)]
    assert screen("pages", calls) == ["5 of 5 pages", ""]
    assert screen("pages", calls[:-1]) == ["4 of 5 pages, 1 s left"]


def test_without_a_total_a_line_stays(screen):
    assert screen("articles", [(n, None) for n in range(1, 40)]) == [
        "2 articles read",
        "32 articles read",
        "",
    ]
