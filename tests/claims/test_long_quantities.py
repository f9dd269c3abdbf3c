"""Quantities, ranks and times as newspaper sentences put them: two units, medals, hours in words, weekends, parts of a month."""

from __future__ import annotations

from datetime import date

import pytest

from framing.claims.compare import compare_claims
from framing.claims.concepts import tokenize
from framing.claims.openers import plain_openers
from framing.claims.quantities.compound import join_units
from framing.claims.quantities.figures import find_figures
from framing.claims.quantities.placings import placings
from framing.claims.times.periods import decade_at, narrowed, quarter_at, weekend_at
from framing.claims.times.readings import find_times

TUESDAY = date(2024, 5, 14)


def days(sentence: str) -> list[tuple[str, str]]:
    found = find_times(tokenize(sentence), TUESDAY)
    return [(str(date.fromordinal(a)), str(date.fromordinal(b))) for t in found for a, b in t.spans]


def clock(sentence: str) -> list[tuple[int, int]]:
    return [s for t in find_times(tokenize(sentence), TUESDAY) if t.kind == "clock" for s in t.spans]


@pytest.mark.parametrize(
    ("sentence", "seconds"),
    [
        ("The voyage took two hours and 15 minutes.", 8100.0),
        ("He got three years and six months.", 3 * 31557600 + 6 * 2629800),
        ("The tap ran for a fortnight.", 14 * 86400.0),
        ("A week-long strike ended.", 7 * 86400.0),
    ],
)
def test_durations_of_two_units_and_of_one_word(sentence: str, seconds: float) -> None:
    found = [f.value for f in find_figures(tokenize(sentence), set()) if f.kind == "duration"]
    assert found == [seconds]


def test_a_larger_unit_behind_a_smaller_one_is_another_quantity() -> None:
    tokens = tokenize("It burned for 20 minutes, two hours after the alarm.")
    assert len(join_units(find_figures(tokens, set()), tokens)) == 2


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("It began at 9.35am.", [(575, 575)]),
        ("It began at 4.07 on Monday morning.", [(247, 247)]),
        ("It began at a quarter to midnight.", [(1425, 1425)]),
        ("It began at half past six in the evening.", [(1110, 1110)]),
        ("It began a little after eight on Monday morning.", [(480, 500)]),
        ("It began at five to noon.", [(715, 715)]),
        ("Prices rose from three to five crowns.", []),
    ],
)
def test_hours_in_words(sentence: str, spans: list[tuple[int, int]]) -> None:
    assert clock(sentence) == spans


def test_weekend_is_the_one_before_or_the_one_after() -> None:
    assert days("They were freed over the weekend.") == [
        ("2024-05-10", "2024-05-12"),
        ("2024-05-17", "2024-05-19"),
    ]
    assert weekend_at(tokenize("weekend trade"), 0, TUESDAY) is None


def test_early_and_late_narrow_a_month() -> None:
    assert days("It opens in early June 2025.") == [("2025-06-01", "2025-06-12")]
    assert days("It opened in late March 2023.") == [("2023-03-19", "2023-03-31")]
    tokens = tokenize("On 3 May 2024")
    time = find_times(tokens, TUESDAY)[0]
    assert narrowed(tokens, time) == time


def test_ends_of_months_and_quarters_of_other_years() -> None:
    (end,) = find_times(tokenize("at the end of June 2024"), date(2024, 1, 10))
    assert end.spans == ((date(2024, 6, 24).toordinal(), date(2024, 6, 30).toordinal()),)
    (quarter,) = find_times(tokenize("in the third quarter of next year"), date(2024, 1, 10))
    assert quarter.spans == ((date(2025, 7, 1).toordinal(), date(2025, 9, 30).toordinal()),)


def test_quarters_and_decades() -> None:
    quarter = quarter_at(tokenize("the third quarter"), 1, TUESDAY)
    assert quarter is not None and date.fromordinal(quarter.spans[-1][0]) == date(2024, 7, 1)
    decade = decade_at(tokenize("1970s"), 0)
    assert decade is not None and date.fromordinal(decade.spans[0][1]) == date(1979, 12, 31)


def test_the_day_after_tomorrow() -> None:
    assert days("It starts the day after tomorrow.") == [("2024-05-16", "2024-05-16")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Ivo Lang took silver in the sprint.", 2.0),
        ("Runner-up in the poll was Mira Tolland.", 2.0),
        ("He won a bronze medal.", 3.0),
    ],
)
def test_medals_are_ranks(sentence: str, value: float) -> None:
    assert [f.value for f in placings(tokenize(sentence))] == [value]


def test_metal_and_those_behind_are_no_ranks() -> None:
    assert placings(tokenize("A silver ring was found.")) == []
    assert placings(tokenize("She finished just behind the runner-up.")) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("It was 35C in the shade.", "temperature", 35.0),
        ("It was 95F in the shade.", "temperature", 35.0),
        ("Rates rose by 50 basis points.", "points", 0.5),
        ("The quake measured 6.1, the survey said.", "magnitude", 6.1),
        ("She won the 200m final.", "length", 200.0),
        ("The 500,000-pound prize went to him.", "money", 500000.0),
        ("The motion was carried with 40 votes against 12.", "score", 40.0),
        ("The boy who was stabbed was 13.", "age", 13.0),
    ],
)
def test_units_that_stand_close(sentence: str, kind: str, value: float) -> None:
    found = [(f.kind, round(f.value, 6)) for f in find_figures(tokenize(sentence), set())]
    assert (kind, value) in found


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Arda sent aid.", True),
        ("Annual inflation rose.", False),
        ("Turnout in Ro was low.", False),
        ("Goalkeeper Ivo Lang left.", False),
        ("Tolland, 41, left.", True),
    ],
)
def test_capitals_at_the_head_of_a_sentence(sentence: str, name: bool) -> None:
    assert plain_openers(tokenize(sentence))[0].name is name


FARES = "The ferry company cuts its fares for pupils from 9 crowns to 4 crowns."


@pytest.mark.parametrize(
    ("other", "status", "reason"),
    [
        (
            "Fares for pupils at the ferry company fall from 9 crowns to 6 crowns.",
            "conflict",
            "“4 crowns” against “6 crowns”, both from 9 crowns.",
        ),
        (
            "Fares for pupils at the ferry company fall to 4 crowns from 11 crowns.",
            "conflict",
            "“9 crowns” against “11 crowns”, both to 4 crowns.",
        ),
        ("The ferry company cuts its fares for pupils to 4 crowns from 9 crowns.", "same", None),
        ("The tram company cuts its fares for adults from 9 crowns to 6 crowns.", "unrelated", None),
    ],
)
def test_a_change_is_held_against_another_from_or_to_the_same_value(
    other: str, status: str, reason: str | None
) -> None:
    found = compare_claims(FARES, other)
    assert found.status == status
    assert reason is None or found.reason == reason


def test_a_bound_before_a_number_is_no_verbs_particle() -> None:
    sold = "Ardania will sell 18,000 electric buses a year to Belmark at a duty of 6 percent."
    let_in = "Ardania will admit up to 18,000 electric buses a year from Belmark at a duty of 6 percent."
    assert (compare_claims(sold, let_in).status, compare_claims(sold, let_in).type) == ("conflict", "role")
