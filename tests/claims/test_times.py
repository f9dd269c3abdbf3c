"""Which act a time dates, and when two dates contradict each other: worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from framing.claims.compare import compare_claims, read_pair
from framing.claims.parsed import parse
from framing.claims.times.clock import Time
from framing.claims.times.dated_events import dated_event, dated_times
from framing.claims.times.steps import steps_of
from framing.claims.times.time_evidence import (
    differing_times,
    duration_evidence,
    one_step,
    other_step,
    time_evidence,
)

DAY = date(2024, 5, 10)  # a Friday


def dated(sentence: str) -> list[tuple[set[str], str]]:
    parsed = parse(sentence, DAY)
    return [(set(d.steps), d.phase) for d in (dated_event(t, parsed) for t in parsed.times)]


@pytest.mark.parametrize(
    ("sentence", "steps", "phase"),
    [
        ("The council of Ro will hold a referendum on 3 June.", "vote", ""),
        ("On 3 June, after weeks of rain, a jury acquitted Mara Venn.", "verdict", ""),
        ("Mara Venn, who was born in Sull, a village, in 1961, sings in Ro.", "born", ""),
        ("The trial of Mara Venn opens on 3 June.", "trial", "begin"),
        ("Mara Venn goes on trial on 3 June.", "trial", ""),
        ("The 3 June hearing will be short.", "hearing", ""),
        ("The mayor called elections for 3 June.", "vote", ""),
        ("The opera has set 3 June as the date of the premiere.", "premiere", ""),
        ("Arda Rail has been run by Ivo Lang, in office since 2019.", "take_office", ""),
        ("Ivo Lang became head of Arda Rail in 2019.", "take_office", ""),
        ("Ivo Lang will leave the bank in June.", "leave_office", ""),
        ("Arda Rovers sacked their coach, Ivo Lang, on Friday after a defeat.", "dismiss", ""),
        ("A bus left the road on Friday, injuring two nuns.", "injure", ""),
    ],
)
def test_a_time_is_attached_to_its_act(sentence: str, steps: str, phase: str) -> None:
    found_steps, found_phase = dated(sentence)[0]
    assert steps in found_steps
    assert found_phase == phase


def test_what_a_length_of_time_is_spent_on() -> None:
    for sentence, concept in (
        ("After two days of deliberations, jurors convicted Mara Venn.", "deliber"),
        ("The crew came home after 94 days in captivity.", "arrest"),
    ):
        parsed = parse(sentence, DAY)
        lengths = (f for f in parsed.figures if f.kind == "duration")
        time = next(Time(f.first, f.last, "duration", ()) for f in lengths)
        assert dated_event(time, parsed).concept == concept


def test_a_season_of_a_year_is_one_time() -> None:
    (time,) = parse("The hall will not open before the spring of 2026.", DAY).times
    assert time.spans[0][0] == date(2026, 3, 1).toordinal()


def test_a_date_put_off_is_no_conflict() -> None:
    a, later = "The new tram line in Ro opens on 7 June, the council said.", "2024-05-20"
    put_off = "The opening of the new tram line in Ro has been postponed to 28 June."
    assert compare_claims(a, put_off, DAY, later).status != "conflict"
    other = "The new tram line in Ro opens on 28 June, the council said."
    assert compare_claims(a, other, DAY, later).status == "conflict"


def test_until_dates_an_end_and_not_until_a_beginning() -> None:
    assert dated("The pool stays open until 3 June.")[0][1] == "end"
    assert dated("The pool will not open until 3 June.")[0][1] == "begin"


def test_a_day_of_saying_is_no_day_of_the_event() -> None:
    pa, pb = read_pair(
        "The minister announced on 2 May that the ban would be lifted.", "The ban ends on 1 July.", DAY, DAY
    )
    assert differing_times(pa, pb) == []


def test_nouns_and_verbs_of_one_step_meet() -> None:
    opened, opening = (
        frozenset().union(*(step.steps for step in steps_of(parse(s, DAY))))
        for s in ("The hall was inaugurated in Ro.", "The inauguration of the hall was short.")
    )
    assert "open" in opened & opening


def test_tense_places_a_weekday() -> None:
    (past,) = dated_times(parse("Mara Venn died on Tuesday.", DAY))
    (coming,) = dated_times(parse("Mara Venn will sing on Tuesday.", DAY))
    assert past.spans == ((date(2024, 5, 7).toordinal(),) * 2,)
    assert coming.spans == ((date(2024, 5, 14).toordinal(),) * 2,)


def test_steps_told_apart() -> None:
    arrest, trial, again = (
        dated_event(p.times[0], p)
        for p in (
            parse("Ivo Lang was arrested on 3 March.", DAY),
            parse("Ivo Lang will stand trial on 4 June.", DAY),
            parse("The trial of Ivo Lang begins on 4 June.", DAY),
        )
    )
    assert other_step(arrest, trial)
    assert not one_step(arrest, trial)
    assert one_step(trial, again)


def test_observations_are_of_the_two_times() -> None:
    pa, pb = read_pair(
        "The Ro bridge opens to traffic on 3 June.",
        "The Ro bridge will open to traffic on 17 June.",
        DAY,
        DAY,
    )
    ((a, b),) = differing_times(pa, pb)
    seen = time_evidence(a, b, pa, pb)
    assert seen["step_named"]
    assert seen["near_copy"]
    assert not any(
        seen[name]
        for name in ("other_step", "other_side", "other_width", "again", "times_agree", "figures_apart")
    )


def test_far_durations_are_seen() -> None:
    from framing.claims.quantities.slots import match_figures

    pa, pb = read_pair("The siege of Ro lasted 16 hours.", "The siege of Ro lasted 40 days.", DAY, DAY)
    (match,) = match_figures(pa, pb)
    assert duration_evidence(match, pa, pb)["far"]


@pytest.mark.parametrize(
    ("a", "b", "status"),
    [
        (
            "The new toll bridge over the Senn at Ro will open to traffic on 3 June.",
            "Traffic will roll over the new Senn toll bridge at Ro from 17 June, when it is inaugurated.",
            "conflict",
        ),
        ("Ivo Lang's trial starts on Monday.", "Ivo Lang goes on trial on Thursday.", "conflict"),
        ("The siege of Ro lasted 16 hours.", "The siege of Ro lasted 16 hours.", "same"),
        ("The Ro law was passed on 3 March.", "The Ro law takes effect on 1 July.", "unrelated"),
        ("Singer Tove Lark was born in 1950.", "Singer Tove Lark retired in 2004.", "unrelated"),
        ("The Ro pool reopens on New Year's Day.", "The Ro pool reopens on 1 January.", "same"),
    ],
)
def test_dates_of_one_step_and_of_two(a: str, b: str, status: str) -> None:
    assert compare_claims(a, b, DAY, DAY).status == status
    assert compare_claims(b, a, DAY, DAY).status == status


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("by 3 June", "by"),
        ("until 3 June", "until"),
        ("not before 3 June", "from"),
        ("not until 3 June", "date"),
        ("since 3 March", "since"),
        ("on 3 June", "date"),
    ],
)
def test_what_a_date_tells(words: str, kind: str) -> None:
    assert [t.kind for t in parse(f"The shop in Ro will open {words}.", DAY).times] == [kind]


def test_a_deadline_agrees_with_a_day_before_it() -> None:
    deadline = "The Senn dam inquiry in Ro must publish its report by 30 June."
    late, early = (
        f"The Senn dam inquiry in Ro will publish its report on 12 {m}." for m in ("August", "June")
    )
    assert compare_claims(deadline, late, DAY, DAY).status == "conflict"
    assert compare_claims(deadline, early, DAY, DAY).status != "conflict"


def test_two_words_for_one_day_are_one_time() -> None:
    (time,) = parse("Ro votes on Tuesday, 14 May.", DAY).times
    assert time.spans == ((date(2024, 5, 14).toordinal(),) * 2,)
    (quarter,) = parse("The merger closes in the first quarter of 2025.", DAY).times
    assert quarter.spans == ((date(2025, 1, 1).toordinal(), date(2025, 3, 31).toordinal()),)


@pytest.mark.parametrize(
    ("a", "b", "conflict"),
    [
        ("The bridge at Ro opened on Tuesday.", "The bridge at Ro opened on Thursday.", True),
        ("The bridge at Ro opened on Tuesday.", "On Tuesday the bridge at Ro opened.", False),
        ("The bridge at Ro opened last Tuesday.", "On Tuesday the bridge at Ro opened.", False),
        ("The bridge at Ro opened on Tuesday.", "The bridge at Ro opened on 9 May.", False),
        ("The bridge at Ro opened last Tuesday.", "The bridge at Ro opened on Thursday.", True),
        ("The strike at Ro runs until Tuesday.", "The strike at Ro runs until Thursday.", False),
    ],
)
def test_days_of_the_week_are_told_apart_without_a_day_of_publication(a: str, b: str, conflict: bool) -> None:
    for days in ((), ("2024-05-10", None)):  # one day alone tells nothing of the other sentence's week
        assert (compare_claims(a, b, *days).status == "conflict") == conflict
