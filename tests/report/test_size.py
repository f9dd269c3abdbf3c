"""A page stays small enough to be mailed."""

import pandas as pd
import pytest

from framing import FramingReport, analyze, load_demo


@pytest.mark.parametrize(("copies", "limit"), [(1, 1_000_000), (4, 3_000_000)])
def test_five_articles_stay_under_one_megabyte_and_twenty_under_three(copies, limit):
    demo = load_demo()
    event = demo[demo["event"] == demo["event"].iloc[0]]
    rows = []
    for copy in range(copies):
        for row in event.to_dict("records"):
            paragraphs = row["text"].split("\n")
            # Each copy lacks other paragraphs, so that the articles share much and are not the same.
            kept = [p for n, p in enumerate(paragraphs) if n < 3 or copy == 0 or n % 5 != copy]
            rows.append(
                {"outlet": f"{row['outlet']} {copy}", "event": "visit", "date": row["date"], "text": "\n".join(kept)}
                | {"headline": row["headline"]}
            )  # fmt: skip
    page = FramingReport(analyze(pd.DataFrame(rows), n_resamples=49)).html()
    assert len(page.encode("utf-8")) < limit
