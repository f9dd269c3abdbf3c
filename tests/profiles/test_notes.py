"""What a reader is told of a corpus before its figures, word for word."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace

import pandas as pd
import pytest

from framing.profiles.notes import _found, _genres_from, _listed, _too_few, corpus_notes

SEVEN = list("abcdefg")


@pytest.mark.parametrize(
    ("outlets", "compared", "articles", "said"),
    [
        (["A"], [9], [9], ["All articles come from one outlet, so there is nothing to compare it with."]),
        (["A", "B"], [0, 0], [1, 1], ["No event is told by two outlets, so nothing can be compared."]),
        (["A", "B"], [8, 8], [8, 2], []),
        (
            ["A", "B", "C"], [8, 7, 1], [9, 9, 1],
            ["Too few events (under 8 shared with another outlet) for any figure: B, C.", "One article only: C."],
        ),
    ],
)  # fmt: skip
def test_of_whom_nothing_can_be_said(outlets, compared, articles, said) -> None:
    table = pd.DataFrame({"outlet": outlets, "events_compared": compared, "articles": articles})
    assert _too_few(table) == said


@pytest.mark.parametrize(
    ("events", "dated", "said"),
    [
        ("abc", [1, 1, 1], "No two articles were found to tell the same event."),
        ("aab", [1, 1, 1], "2 articles were joined into 1 event; 1 stand alone."),
        ("aaabbcd", [1, 0, 1, 1, 1, 1, 0],
         "5 articles were joined into 2 events, 2 without a date by their wording alone; 2 stand alone."),
    ],
)  # fmt: skip
def test_how_events_were_found(events: str, dated: list[int], said: str) -> None:
    assert _found(pd.DataFrame({"event": list(events), "dated": [d == 1 for d in dated]})) == said


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (SEVEN[:5], "a, b, c, d, e"), (SEVEN, "a, b, c, d, e and 2 more")]
)
def test_no_more_than_five_are_named(names: list[str], said: str) -> None:
    assert _listed(names) == said


@pytest.mark.parametrize(
    ("given", "detected", "said"),
    [
        (9, 0, "given"),
        (0, 9, "found from what each article says of itself"),
        (1200, 9, "given for 1,200 articles and found from what each article says of itself for 9"),
    ],
)
def test_where_genres_come_from(given: int, detected: int, said: str) -> None:
    assert _genres_from({"genre_given": given, "genre_detected": detected}) == said


def told(by: str | None = None, events: tuple[str, ...] = ("x", "y"), skipped=(), **counts: int) -> list[str]:
    profile = SimpleNamespace(
        notes=Counter({"articles": 2, **counts}),
        cells={(event, "news", "A"): 0 for event in events} | {("x", "opinion", "B"): 0},
        events={event: "" for event in events},
        outlets=["A", "B"],
    )
    table = pd.DataFrame({"outlet": ["A", "B"], "events_compared": [8, 8], "articles": [8, 8]})
    return corpus_notes(
        SimpleNamespace(
            profile=profile, outlets=table, events=None, events_from="the folders", by=by, skipped=skipped
        )
    )


def test_the_sentences_in_their_order() -> None:
    skipped = [("b.txt", "empty")]
    assert told(no_date=1, very_short=1200, very_long=0, skipped=skipped) == [
        "2 articles of 2 outlets; 2 events, from the folders.",
        "Genres are given: news, opinion. Articles are compared within a genre.",
        "1 article has no date that could be read.",
        "1,200 articles have fewer than 50 words.",
        "1 file was not read as an article: b.txt (empty).",
    ]
    assert told(events=("x",), skipped=skipped * 2)[-1].startswith(
        "2 files were not read as an article: b.txt"
    )
