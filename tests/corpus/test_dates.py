import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.dates import day_comes_first, read_date


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-01-16", "2026-01-16"),
        ("2026-01-16T23:30:00Z", "2026-01-16"),
        ("2026-01-16 00:00:00", "2026-01-16"),
        ("2026/1/6", "2026-01-06"),
        ("20260116", "2026-01-16"),
        ("16 January 2026", "2026-01-16"),
        ("Fri, 16 Jan 2026 10:00:00 GMT", "2026-01-16"),
        ("January 16, 2026", "2026-01-16"),
        ("Friday, Jan. 16, 2026", "2026-01-16"),
        ("Sept 3rd, 2025", "2025-09-03"),
        ("16/01/2026", "2026-01-16"),
        ("01/16/2026", "2026-01-16"),
        ("5.5.2026", "2026-05-05"),
        ("04.03.2026", "2026-03-04"),
        ("Wednesday 4th of March 2026", "2026-03-04"),
        ("12/22/97", "1997-12-22"),
        ("46038", "2026-01-16"),
        ("46038.75", "2026-01-16"),
        ("1768521600", "2026-01-16"),
        ("1768607999000", "2026-01-16"),
        ("20260116123000", "2026-01-16"),
        ("12/22/16", "2016-12-22"),
        ("22.12.69", "1969-12-22"),
        ("22.12.68", "2068-12-22"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_dates_that_are_understood(value, day):
    assert read_date(value) == (day, "")


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("03/04/2026", "The date '03/04/2026' can be read in two ways (write it like 2026-01-31)"),
        ("2026-02-30", "The date '2026-02-30' is no day of the calendar (write it like 2026-01-31)"),
        ("yesterday", "The date 'yesterday' is not understood (write it like 2026-01-31)"),
        ("Maybe 3, 2026", "The date 'Maybe 3, 2026' is not understood (write it like 2026-01-31)"),
        ("19999", "The date '19999' is not understood (write it like 2026-01-31)"),
        ("2026", "The date '2026' is not understood (write it like 2026-01-31)"),
    ],
)
def test_dates_that_are_not(value, problem):
    assert read_date(value) == ("", problem)


@pytest.mark.parametrize(
    ("column", "days"),
    [
        (["03/04/2026", "03/16/2026"], ["2026-03-04", "2026-03-16"]),
        (["03/04/26", "2026-01-01", "16/03/26"], ["2026-04-03", "2026-01-01", "2026-03-16"]),
        (["03/04/2026", "16/03/2026", "03/16/2026"], ["", "2026-03-16", "2026-03-16"]),
        (["03/04/2026", "05/05/2026"], ["", "2026-05-05"]),
    ],
)
def test_a_column_tells_how_its_dates_are_written(column, days):
    first = day_comes_first(column)
    assert [read_date(value, first)[0] for value in column] == days


@given(st.dates(datetime.date(1000, 1, 1)))
def test_iso_dates_come_back(day):
    assert read_date(day.isoformat()) == (day.isoformat(), "")
    assert read_date(f"{day:%d %B} {day.year:04}") == (day.isoformat(), "")


@given(st.text(max_size=40))
def test_anything_gives_a_day_or_a_reason(value):
    day, problem = read_date(value)
    assert not (day and problem)
    if day:
        datetime.date.fromisoformat(day)
