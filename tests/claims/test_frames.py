"""Frames read from sentences, worked by hand: who has which part, and what two sentences say of it."""

from __future__ import annotations

import pytest

from framing import compare_claims
from framing.claims.frames.lexicon import lexicon, side_nouns
from framing.claims.frames.matches import match_frames
from framing.claims.frames.readings import readings
from framing.claims.parsed import parse


def parts(sentence: str, frame: str) -> dict[str, set[str]]:
    """The first reading of a frame: the words of the names in each role, as keys."""
    found = next(r for r in readings(parse(sentence)) if r.frame.name == frame)
    return {role: set(found.names(role)) for role in found.roles if found.names(role)}


RENT = {"A": {"maro"}, "B": {"velt"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Maro rents the mill from Velt.",
        "The mill was rented by Maro from Velt.",
        "Velt has let the mill to Maro since May.",
        "Maro, which rents the mill from Velt, has stopped paying.",
        "Velt's tenant, Maro, has stopped paying.",
        "Velt, the landlord of Maro, wants the mill back.",
        "Maro is a tenant of Velt.",
        "Velt's tenant at the mill in the valley is Maro.",
        "Velt is the landlord of the mill, with Maro named as the tenant.",
        "The mill that Maro rents from Velt is old.",
        "Velt, from whom Maro rents the mill, has sold it.",
        "Maro complained about its landlord, Velt.",
    ],
)
def test_one_frame_in_many_words(sentence: str) -> None:
    assert parts(sentence, "rent") == RENT


@pytest.mark.parametrize(
    ("sentence", "frame", "expected"),
    [
        ("Hired by Velt in May, Ana Brill had worked as a cook.", "employ", {"A": {"velt"}, "B": {"ana", "brill"}}),
        ("Ana Brill, whom Velt hired in May, is a cook.", "employ", {"A": {"velt"}, "B": {"ana", "brill"}}),
        ("After beating Ro in the final, Sel went home.", "beat", {"A": {"sel"}, "B": {"ro"}}),
        ("Ro's 2-1 defeat by Sel was its third.", "beat", {"A": {"sel"}, "B": {"ro"}}),
        ("Ro lost to Sel on Sunday.", "beat", {"A": {"sel"}, "B": {"ro"}}),
        ("The loan from Velt to Maro was repaid.", "lend", {"A": {"velt"}, "B": {"maro"}}),
        ("Maro owes Velt 300 crowns.", "lend", {"A": {"velt"}, "B": {"maro"}}),
        ("Velt will on Friday hand the reins to Maro.", "succeed", {"A": {"maro"}, "B": {"velt"}}),
        ("Velt is to succeed Maro in May.", "succeed", {"A": {"velt"}, "B": {"maro"}}),
        ("It was Velt who sued Maro.", "sue", {"A": {"velt"}, "B": {"maro"}}),
        ("Velt is the one that brought the case against Maro.", "sue", {"A": {"velt"}, "B": {"maro"}}),
        ("Velt sold the mill with Maro as the buyer.", "buy", {"A": {"maro"}, "B": {"velt"}}),
        ("The town of Maro lent money to the port of Velt last autumn.", "lend", {"A": {"maro"}, "B": {"velt"}}),
        ("Velt has given the town of Maro its pictures.", "give", {"A": {"velt"}, "B": {"maro"}}),
        ("Ana Brill was fined for bribing mayor Tom Orr.", "bribe", {"A": {"ana", "brill"}, "B": {"tom", "orr"}}),
        ("Velt sued Maro and Tarn sold the mill.", "sue", {"A": {"velt"}, "B": {"maro"}}),
        ("Ro's captain took to court a man dismissed by Sel.", "dismiss", {"A": {"sel"}}),
        ("Velt received a kidney that Maro had donated.", "give", {"A": {"maro"}, "B": {"velt"}}),
        ("The man who sued Velt was dismissed by Maro.", "dismiss", {"A": {"maro"}}),
    ],
)  # fmt: skip
def test_parts_over_clauses_passives_and_nouns(
    sentence: str, frame: str, expected: dict[str, set[str]]
) -> None:
    assert parts(sentence, frame) == expected


def test_a_denial_is_kept() -> None:
    found = [r for r in readings(parse("Velt refused to lend Maro the money.")) if r.frame.name == "lend"]
    assert [r.denied for r in found] == [True]


@pytest.mark.parametrize(
    ("a", "b", "kinds"),
    [
        ("Maro rents the mill from Velt.", "Maro lets the mill to Velt.", {"exchanged"}),
        ("Maro rents the mill from Velt.", "Velt lets the mill to Maro.", {"straight"}),
        ("Ana Brill married Tom Orr in Lisk.", "Tom Orr married Ana Brill in Lisk.", {"straight"}),
        ("Ana Brill married Tom Orr in Lisk.", "Ana Brill married Ivo Lund in Lisk.", {"other"}),
        ("Ana Brill discovered the Lisk cave.", "The Lisk cave was discovered by Tom Orr.", {"other"}),
        ("Ana Brill left Lisk for Varn.", "Ana Brill left Varn for Lisk.", {"exchanged"}),
        ("Velt hired Ana Brill.", "Maro visited Tom Orr.", set()),
    ],
)
def test_how_two_frames_stand(a: str, b: str, kinds: set[str]) -> None:
    assert {m.kind for m in match_frames(parse(a), parse(b)) if m.a.known} == kinds


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Velt Estates is the landlord of Maro Steel at the Orl mill.",
            "Maro Steel lets the Orl mill to its tenant, Velt Estates.",
        ),
        (
            "Norvik Bank lent Tarn Air 40 million crowns in May.",
            "In May Norvik Bank borrowed 40 million crowns from Tarn Air.",
        ),
        (
            "Ana Brill succeeded Tom Orr as head of the Lisk opera on Monday.",
            "Tom Orr took over from Ana Brill at the Lisk opera on Monday.",
        ),
    ],
)
def test_exchanged_parts_are_a_conflict_whichever_comes_first(a: str, b: str) -> None:
    for found in (compare_claims(a, b), compare_claims(b, a)):
        assert (found.status, found.type) == ("conflict", "role")


def test_what_two_sides_do_in_turn_needs_one_matter() -> None:
    a = "Ardania accused Belmark of flying drones over its harbours."
    b = "Belmark accused Ardania of poaching cod in the strait."
    assert compare_claims(a, b).status != "conflict"


def test_exchanged_parts_that_may_both_be_true_are_not_the_same() -> None:
    assert (
        compare_claims("Ana Lund was attacked by Jan Berg.", "Jan Berg attacked Ana Lund.").status == "same"
    )
    assert (
        compare_claims("Ana Lund was attacked by Jan Berg.", "Ana Lund attacked Jan Berg.").status
        == "unrelated"
    )


def test_an_act_of_years_ago_is_another_one() -> None:
    a = "Ana Brill beat Tora Lund in the semi-final in Lisk."
    b = "Tora Lund beat Ana Brill in the semi-final in Lisk"
    day = "2025-06-05"
    assert compare_claims(a, f"{b}.", day, day).status == "conflict"
    assert compare_claims(a, f"{b} two years ago.", day, day).status != "conflict"


def test_every_pattern_has_roles_and_every_frame_a_pattern() -> None:
    known = lexicon()
    told = [p for patterns in (*known.verbs.values(), *known.deeds.values()) for p in patterns]
    assert len({p.frame.name for p in told}) > 150
    for pattern in told:
        assert pattern.subject in ("A", "B", "T", "X")
        assert all(bool(s.role) != bool(s.words) for s in pattern.slots)
    assert side_nouns("lend") == ("creditor", "debtor")
