"""Pairs of invented sentences, worked by hand: what two outlets' figures, dates and roles say to each other."""

from __future__ import annotations

import pytest

from framing.claims.compare import compare_claims, read_pair
from framing.claims.evidence import figure_evidence, pair_evidence
from framing.claims.quantities.slots import match_figures

DAY = "2024-05-17"  # a Friday


def test_reason_names_values_and_direction() -> None:
    found = compare_claims(
        "Ardania is to import 900 tractors from Belmark.", "Belmark is to import 900 tractors from Ardania."
    )
    assert found.type == "role"
    assert found.value_a == "Ardania as importer and Belmark as exporter"
    assert found.value_b == "Belmark as importer and Ardania as exporter"
    assert "900" in found.reason


def test_type_of_a_conflict() -> None:
    dates = compare_claims("The trial begins on 12 March.", "The trial begins on 19 March.", DAY, DAY)
    counts = compare_claims(
        "The blast killed nine workers at the mill.", "The blast killed 11 workers at the mill.", DAY, DAY
    )
    assert (dates.type, counts.type) == ("date", "number")
    assert (counts.value_a, counts.value_b) == ("nine", "11")


def test_later_count_is_no_conflict() -> None:
    a, b = "The quake killed 120 people in Ostmark.", "The quake killed 310 people in Ostmark."
    assert compare_claims(a, b, "2024-05-17", "2024-05-19").status == "compatible"
    assert compare_claims(b, a, "2024-05-17", "2024-05-19").status == "conflict"
    assert compare_claims(a, b, "2024-05-17", "2024-05-17").status == "conflict"


def test_one_unknown_date_leaves_both_unknown() -> None:
    a, b = "The games will not start on July 24.", "The games are not going to start on July 24."
    assert compare_claims(a, b, "2024-05-17", None).status != "conflict"


@pytest.mark.parametrize(
    "sentence", ["", "#", "…", "12", "—", "A" * 5000, "1,2,3,4 9/11 K-80 $", "half half half of"]
)
def test_odd_input_is_no_conflict(sentence: str) -> None:
    assert compare_claims(sentence, "Twelve people died in the fire.").status == "unrelated"
    compare_claims(sentence, sentence)


def test_bad_input_is_told() -> None:
    with pytest.raises(TypeError, match="sentence_b must be a string"):
        compare_claims("a", None)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="date_a must be an ISO date"):
        compare_claims("a", "b", "17 May")


def test_a_list_of_shares_is_held_against_none() -> None:
    a = "A survey found that 38 percent came by car, 34 percent on foot and 17 percent by bus."
    b = "The survey found that nearly two-thirds came by car, on foot or by bus."
    assert compare_claims(a, b, DAY, DAY).status != "conflict"


def test_decades_are_round() -> None:
    a = "The mill at Selby ran for three decades."
    assert compare_claims(a, "The mill at Selby ran for 31 years.", DAY, DAY).status == "compatible"
    assert compare_claims(a, "The mill at Selby ran for four decades.", DAY, DAY).status != "compatible"


def test_another_unit_behind_one_number_is_a_slip_and_no_distance() -> None:
    a = "The heath fire near Ostmark on Tuesday burned 700 acres, the brigade said."
    seen = {}
    for b in (
        "Flames took 700 square kilometres of heath near Ostmark on Tuesday.",
        "Flames took 70,000 acres near Ostmark.",
    ):
        pa, pb = read_pair(a, b, None, None)
        (match,) = match_figures(pa, pb)
        evidence = figure_evidence(match, pa, pb)
        seen[b] = evidence["gap"] > 0, bool(evidence["far_unlike"])
    assert list(seen.values()) == [(False, False), (True, True)]


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("A jury found Owen Dace guilty.", "Dace was cleared by Judge Ada Lorn.", 0),
        ("A jury found Owen Dace guilty.", "A jury found Ada Dace guilty.", 1),
        ("A jury in Ro found Owen Dace guilty.", "Dace was cleared by a jury in Besk.", 1),
        ("A jury found Owen Dace guilty.", "A jury cleared Ada Lorn.", 2),
    ],
)
def test_given_names_before_a_shared_name_are_none_of_ones_own(a: str, b: str, apart: int) -> None:
    assert pair_evidence(*read_pair(a, b, None, None))["names_apart"] == apart
