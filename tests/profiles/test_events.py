"""Where the events of a source come from."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.profiles.events import Events, count_articles, event_column, find_events

ROWS = pd.DataFrame(
    {
        "article_id": ["a", "b", "c"],
        "outlet": "Quay Daily",
        "text": "The ferry stayed in port.",
        "warnings": ["", "No event is given: it stands alone.", ""],
        "event": ["ferry", "b", "tram"],
    }
)


def test_the_events_of_the_column_leave_rows_without_one_empty() -> None:
    assert Events("the column “event”").assign(ROWS)["event"].tolist() == ["ferry", "", "tram"]
    assert Events("a table", {"a": "fire"}).assign(ROWS)["event"].tolist() == ["fire", "", ""]


@pytest.mark.parametrize(
    ("column", "described"), [("event", "the column “event”"), ("story", "the column “story”")]
)
def test_a_column_of_events_is_taken_as_it_is(column: str, described: str) -> None:
    source = ROWS.drop(columns="warnings").rename(columns={"event": column})
    found = find_events(source)
    assert (found.described, found.by_id, found.settings) == (described, None, {})


@pytest.mark.parametrize("events", [None, "group"])
def test_without_a_column_or_where_asked_for_events_are_found(events: str | None) -> None:
    source = ROWS.drop(columns="warnings" if events else ["warnings", "event"])
    seen: list[tuple[int, int | None]] = []
    found = find_events(source, events, lambda *done: seen.append(done))
    assert found.described == "time and wording"
    assert found.by_id == {"a": "event-a", "b": "event-a", "c": "event-a"}
    assert list(found.settings) == ["events"] and found.settings["events"].startswith("time and wording ")
    assert seen == [(3, None)]


def test_articles_of_one_topic_do_not_tell_the_same_thing() -> None:
    source = ROWS.drop(columns="warnings").rename(columns={"event": "topic"})
    assert find_events(source).described == "time and wording"


def test_events_of_ones_own_come_from_a_table_or_a_file(tmp_path) -> None:
    given = pd.DataFrame({"article_id": [1, 2], "event": [" fire ", None]})
    assert find_events(ROWS, given) == Events("the table of events", {"1": "fire", "2": ""})
    file = tmp_path / "mine.csv"
    file.write_text("article_id,event\n01,NA\n", encoding="utf-8")
    assert find_events(ROWS, file) == Events("mine.csv", {"01": "NA"})


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (b"id,event\na,x\n", "mine.csv: no column article_id; article_id and event are expected"),
        (b"id,name\na,x\n", "no column article_id and event;"),
        (b"article_id,event\na,x\na,y\n", "the article 'a' is named twice; one row for each"),
        (b"article_id,event\n\xff,x\n", "it is no UTF-8 text"),
        (b"", "cannot be read as a CSV of article_id and event"),
        (None, "No such file"),
    ],
)
def test_a_table_of_events_that_cannot_be_used(tmp_path, written: bytes | None, problem: str) -> None:
    file = tmp_path / "mine.csv"
    if written is not None:
        file.write_bytes(written)
    with pytest.raises(ValueError, match=problem):
        find_events(ROWS, file)


def test_articles_are_counted_where_that_is_cheap(tmp_path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n\n{"text": "y"}\n', encoding="utf-8")
    ROWS.to_parquet(tmp_path / "a.parquet")
    (tmp_path / "a.csv").write_text("text\nx\n", encoding="utf-8")
    found = [count_articles(tmp_path / f"a.{kind}") for kind in ("jsonl", "parquet", "csv")]
    assert found == [2, 3, None]
    assert count_articles(ROWS) == 3


def test_the_column_of_events_is_told_without_reading_the_articles(tmp_path) -> None:
    (tmp_path / "a.csv").write_text("text,event\nx,ferry\n", encoding="utf-8")
    assert event_column(tmp_path / "a.csv") == "event"
    assert event_column(tmp_path / "missing.csv") == ""
    assert event_column(ROWS.drop(columns=["event", "warnings"])) == ""
    for event, column in (("ferry", ""), ("tram", "folder")):
        (tmp_path / "all" / event).mkdir(parents=True)
        (tmp_path / "all" / event / "a.txt").write_text(
            "---\noutlet: Quay Daily\n---\nThe ferry stayed in port.", encoding="utf-8"
        )
        assert event_column(tmp_path / "all") == column
