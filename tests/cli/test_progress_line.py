from __future__ import annotations

import pytest

from framing.cli.progress_line import said


@pytest.mark.parametrize(
    "done, total, counted, seconds, line",
    [
        (1200, 4800, 1200, 60.0, "1,200 of 4,800 articles, 20 a second, 3 min left"),
        (1200, 2000, 400, 40.0, "1,200 of 2,000 articles, 10 a second, 80 s left"),
        (100, 1_000_000, 100, 2.0, "100 of 1,000,000 articles, 50 a second, 5 h 33 min left"),
        (100, None, 100, 10.0, "100 articles, 10 a second"),
        (100, 100, 100, 10.0, "100 of 100 articles, 10 a second"),
        (100, 200, 0, 10.0, "100 of 200 articles"),
    ],
)
def test_said(done, total, counted, seconds, line):
    assert said(done, total, counted, seconds) == line
    assert said(done, total, counted, seconds, "pages") == line.replace("articles", "pages")
