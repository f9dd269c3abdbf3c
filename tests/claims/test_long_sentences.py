"""What ties figures in long sentences, and what keeps them apart."""

from __future__ import annotations

import pytest

from framing.claims.compare import compare_claims
from framing.claims.parsed import parse
from framing.claims.quantities.long_sentences import carried_and_lost, other_account, recipients_differ
from framing.claims.quantities.slots import main_act


def status(a: str, b: str, day: str = "2024-05-14") -> str:
    return compare_claims(a, b, day, day).status


def test_words_that_only_one_sentence_has_do_not_untie_figures() -> None:
    a = "The fire that swept through the paper mill at Ro on Monday, the worst in the town's memory, killed nine workers."
    b = "Fourteen workers died on Monday in the blaze at the paper mill at Ro, whose owner had been warned about its wiring."
    assert status(a, b) == "conflict"


def test_sums_for_two_recipients_are_two_sums() -> None:
    a, b = (
        parse("The city will pay 3 million crowns to the widow."),
        parse("The city will pay 1 million crowns to the cyclist."),
    )
    assert recipients_differ(a.figures[0], a, b.figures[0], b)
    c, d = (
        parse("Arvo Gas spent 3 million crowns on drills."),
        parse("Arvo Gas spent 9 million crowns on lawyers."),
    )
    assert recipients_differ(c.figures[0], c, d.figures[0], d)


def test_a_tally_of_what_was_carried_and_one_of_what_was_lost() -> None:
    carried = parse("The council passed the budget by 20 votes to 9.")
    lost = parse("The council rejected a change to the budget by 17 votes to 12.")
    assert carried_and_lost(carried, lost) and not carried_and_lost(carried, carried)


def test_each_side_speaks_for_itself() -> None:
    assert other_account(
        parse("The rebels said they had shot down six drones."),
        parse("Two drones were shot down, the army said."),
    )
    assert not other_account(
        parse("Arvo Air said it would cut 90 jobs."),
        parse("Arvo Air will cut 120 jobs, the union said."),
    )


def test_what_befalls_those_who_are_named_by_what_befell_them() -> None:
    told = parse("Six divers trapped in the cave since Monday were rescued on Friday.")
    assert main_act(told.figures[0], told) == "rescue"
    plain = parse("Six divers were rescued on Friday.")
    assert main_act(plain.figures[0], plain) == ""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Mira Tolland, 41, was found by a walker at dawn.",
            "A walker found Mira Tolland, a 36-year-old nurse, at dawn.",
        ),
        (
            "The bridge at Ro will open on 3 June, the council said on Monday.",
            "The bridge at Ro is to open on 17 June, the council said on Monday.",
        ),
        (
            "It was not until 8.30pm on Sunday that divers reached the wreck off Ro.",
            "Divers reached the wreck off Ro at about two in the afternoon on Sunday.",
        ),
    ],
)
def test_conflicts_of_ages_days_and_hours(a: str, b: str) -> None:
    assert status(a, b) == "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "With half of the votes counted, the Civic Union led with 41 percent.",
            "The Civic Union won 37 percent of the vote, final results showed.",
        ),
        (
            "Profits at Arvo Gas more than doubled last year.",
            "Arvo Gas lifted its profit to 50 million crowns from 20 million crowns last year.",
        ),
        (
            "Three of the officers were named on Monday.",
            "Police named the five officers on Monday.",
        ),
    ],
)
def test_what_can_both_be_true_is_no_conflict(a: str, b: str) -> None:
    assert status(a, b) != "conflict"
