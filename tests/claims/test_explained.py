"""Figures that differ and can both be true, beside some that cannot."""

from __future__ import annotations

import pytest

from framing.claims.compare import compare_claims


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Orlen Town led Karst 2-0 at the interval of Sunday's final.", "Orlen Town won Sunday's final against Karst 3-1."),
        (
            "With two villages left to count, Ada Lorn led the race for mayor of Ro by 61 votes.",
            "Ada Lorn won the race for mayor of Ro by 48 votes.",
        ),
        ("Bakers at Velt earn 20 crowns an hour.", "A baker at Velt earns 41,600 crowns a year."),
        ("The navy rescued 63 people off Ro on Thursday.", "The navy has rescued 2,100 people off Ro since January."),
        ("Nine miners died at Ro on Sunday.", "All nine miners at Ro were recovered on Sunday."),
    ],
)  # fmt: skip
def test_both_can_be_true(a: str, b: str) -> None:
    assert compare_claims(a, b, "2024-05-17", "2024-05-17").status != "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Rescuers saved 27 of the whales that stranded at Ro on Sunday.", "All 41 of the whales at Ro were saved on Sunday."),
        ("Rents in Ro rose by 7 percent last year.", "Tenants in Ro paid 12 percent more rent last year."),
    ],
)  # fmt: skip
def test_they_cannot(a: str, b: str) -> None:
    assert compare_claims(a, b, "2024-05-17", "2024-05-17").status == "conflict"
