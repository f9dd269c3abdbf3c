from __future__ import annotations

from datetime import date
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.claims.concepts import name_key, tokenize
from framing.claims.quantities.figures import find_figures
from framing.claims.quantities.numerals import find_numerals
from framing.claims.quantities.slots import relate
from framing.claims.times.readings import find_times


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("49,000 cars", 49000, 49000, 49000),
        ("a dozen cars", 12, 12, 12),
        ("two dozen cars", 24, 24, 24),
        ("forty-six cars", 46, 46, 46),
        ("three hundred and five cars", 305, 305, 305),
        ("six and a half million cars", 6.5e6, 6.5e6, 6.5e6),
        ("half a million cars", 5e5, 5e5, 5e5),
        ("1.2m cars", 1.2e6, 1.2e6, 1.2e6),
        ("more than 80 cars", 80, 80, inf),
        ("at least 80 cars", 80, 80, inf),
        ("up to 80 cars", 80, 0, 80),
        ("between 40 and 60 cars", 40, 40, 60),
        ("two to three million cars", 2e6, 2e6, 3e6),
        ("a single car", 1, 1, 1),
        ("handed over 80 cars", 80, 80, 80),
        ("the tally tops 80 cars", 80, 80, inf),
        ("never reaching 80 cars", 80, 0, 80),
        ("$40 million to $45 million", 4e7, 4e7, 4.5e7),
        ("three-quarters of a million cars", 7.5e5, 7.5e5, 7.5e5),
    ],
)
def test_numeral(text: str, value: float, low: float, high: float) -> None:
    (found,) = find_numerals(tokenize(text))
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high))


@pytest.mark.parametrize("text", ["on 9/11", "no cars", "", "the One Show"])
def test_no_figure(text: str) -> None:
    assert [f for f in find_figures(tokenize(text), set()) if f.value != 1] == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("38 percent of voters", "share", 38),
        ("three-quarters of exports", "share", 75),
        ("one child in five", "share", 20),
        ("a fall of 10 percentage points", "points", 10),
        ("$3.1 billion", "money", 3.1e9),
        ("30 million crowns", "money", 3e7),
        ("two square kilometres", "area", 2e6),
        ("60 mph", "speed", 96.56),
        ("four years", "duration", 4 * 31557600),
        ("a 46-year-old man", "age", 46),
        ("the 3-1 win", "score", 3),
        ("her third visit", "ordinal", 3),
        ("her 23rd visit", "ordinal", 23),
        ("her 23rd Arda title", "ordinal", 23),
        ("the world number 41", "ordinal", 41),
        ("the No. 7 seed", "ordinal", 7),
        ("ranked 88th in the world", "ordinal", 88),
        ("Rs 20 lakh", "money", 2e6),
        ("Rs. 3 crore", "money", 3e7),
        ("80 milligrams of lead", "mass", 8e-5),
        ("120 km/h", "speed", 120),
        ("a time of 2:11:05", "duration", 7865),
        ("backed it 61 to 38", "score", 61),
        ("magnitude 6.4", "magnitude", 6.4),
        ("12 nurses", "count", 12),
        ("a nurse in her 60s", "age", 60),
        ("Ada Lorn was 86 when she retired", "age", 86),
        ("fined the shipping line 2.5 million crowns", "money", 2.5e6),
        ("four nurses in five days", "count", 4),
    ],
)
def test_kind(text: str, kind: str, value: float) -> None:
    found = find_figures(tokenize(text), set())
    assert found[0].kind == kind
    assert found[0].value == pytest.approx(value, rel=1e-3)


def test_ordinals_of_names_rank_nothing() -> None:
    assert find_figures(tokenize("They sued before the 9th Velt Circuit and the Fifth Circuit."), set()) == []


def test_head_noun() -> None:
    (found,) = find_figures(tokenize("Some 49,000 electric vehicles were sold."), set())
    assert found.noun == "car"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("12 nurses", "a dozen nurses", "equal"),
        ("12 nurses", "13 nurses", "apart"),
        ("978 nurses", "1,000 nurses", "within"),
        ("about 1,000 nurses", "950 nurses", "within"),
        ("more than 500 nurses", "just under 380 nurses", "apart"),
        ("10 kilometres", "six miles", "within"),
        ("10 kilometres", "nine miles", "apart"),
        ("dozens of nurses", "48 nurses", "within"),
        ("4,000 lb of tea", "two tons of tea", "within"),
        ("2:04:31", "two hours, five minutes and 13 seconds", "apart"),
        ("64 percent of votes", "36 percent of votes", "within"),
        ("a nurse in his 60s", "a 64-year-old nurse", "within"),
    ],
)
def test_relation(a: str, b: str, relation: str) -> None:
    (x,), (y,) = (find_figures(tokenize(t), set()) for t in (a, b))
    assert relate(x, y) == relate(y, x) == relation


PUBLISHED = date(2024, 5, 17)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("on 3 June 2021", "date", date(2021, 6, 3)),
        ("on June 3, 2021", "date", date(2021, 6, 3)),
        ("on Aug. 7, 2021", "date", date(2021, 8, 7)),
        ("yesterday", "date", date(2024, 5, 16)),
        ("on Friday", "date", PUBLISHED),
        ("on Tuesday", "date", date(2024, 5, 14)),
        ("since 2017", "since", date(2017, 1, 1)),
        ("the first since 2017", "gap", date(2017, 1, 1)),
        ("10 months from May 2, 2024", "date", date(2024, 5, 2)),
    ],
)
def test_time(text: str, kind: str, day: date) -> None:
    found = find_times(tokenize(text), PUBLISHED)
    assert found[-1].kind == kind
    assert any(a <= day.toordinal() <= b for a, b in found[-1].spans)


def test_eight_years_reach_back_to_the_year_named() -> None:
    (gap,) = find_times(tokenize("the first visit in eight years"), date(2026, 1, 16))
    (since,) = find_times(tokenize("the first visit since 2017"), date(2026, 1, 16))
    assert gap.kind == since.kind == "gap"
    assert gap.spans[0][0] <= since.spans[0][1] and since.spans[0][0] <= gap.spans[0][1]


def test_may_is_not_always_a_month() -> None:
    assert find_times(tokenize("May they come"), PUBLISHED) == []
    assert len(find_times(tokenize("in May"), PUBLISHED)) == 1


def test_names_meet_across_forms() -> None:
    assert name_key("dutch") == name_key("netherlands")
    assert name_key("ardanian") == name_key("ardania's") == name_key("ardanians")
    assert name_key("ardania") != name_key("belmark")


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenize(text)
    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    assert all(a.end <= b.start for a, b in zip(tokens, tokens[1:], strict=False))
    for figure in find_figures(tokens, set()):
        assert 0 <= figure.first < figure.last <= len(tokens)
        assert figure.low <= figure.high
