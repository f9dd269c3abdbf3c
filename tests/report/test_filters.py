import pytest

from framing.pages import load_strings
from framing.report.filters import FILTERS as f

T = load_strings("framing.report")


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0.0, 2, "0"),
        (-0.001, 2, "0"),
        (-0.5, 2, "−0.5"),
        (1234.5, 0, "1,234"),
        (2.249, 2, "2.25"),
        (100, 2, "100"),
        (None, 2, "–"),
    ],
)
def test_numbers_for_reading(value, digits, expected):
    assert f.number(value, digits) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0%"), (0.001, "<1%"), (0.005, "<1%"), (0.006, "1%"), (0.256, "26%"), (1, "100%"), (None, "–")],
)
def test_shares(value, expected):
    assert f.percent(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(0.5, "+0.5"), (-2, "−2"), (0, "0"), (None, "–")])
def test_differences_have_a_sign(value, expected):
    assert f.signed(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-02-03", "3 February 2026"),
        ("2026-02-03T10:00:00", "3 February 2026"),
        ("spring 2026", "spring 2026"),
    ],
)
def test_dates_in_words(value, expected):
    assert f.day(value, T) == expected


@pytest.mark.parametrize(
    ("n", "expected"),
    [(1, "One event, one telling"), (5, "One event, five tellings"), (40, "One event, 40 tellings")],
)
def test_small_numbers_in_words(n, expected):
    assert f.counted("page.kicker", n, T) == expected
