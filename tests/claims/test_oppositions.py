"""Opposites, denials and parties of one thing, and of two."""

from __future__ import annotations

import pytest

from framing.claims.acts.quantifiers import all_or_none
from framing.claims.compare import compare_claims
from framing.claims.parsed import parse

DAY = "2025-04-09"
PAIRS = [
    # opposite acts of one theme, and of two
    (
        "Councillors in Ro approved the tram line on Monday.",
        "The tram line was rejected by councillors in Ro on Monday.",
        "conflict",
    ),
    (
        "Councillors in Ro approved the tram line on Monday.",
        "Councillors in Ro rejected the sale of the baths on Monday.",
        "unrelated",
    ),
    # one doer: who wins does not lose
    (
        "Arda beat Besk in the final in Ro on Monday.",
        "Besk lost to Arda in the final in Ro on Monday.",
        "same",
    ),
    (
        "Arda lost to Besk in the final in Ro on Monday.",
        "Arda beat Besk in the final in Ro on Monday.",
        "conflict",
    ),
    # what is voted for is done
    (
        "Councillors in Ro voted on Monday to accept the tram line.",
        "The tram line was turned down by councillors in Ro on Monday.",
        "conflict",
    ),
    # denials in several words
    (
        "Mayor Ann Tolm stayed away from the opening of the Ro canal.",
        "Mayor Ann Tolm attended the opening of the Ro canal.",
        "conflict",
    ),
    (
        "Mayor Ann Tolm refused to sign the Ro canal lease on Monday.",
        "Mayor Ann Tolm signed the Ro canal lease on Monday.",
        "conflict",
    ),
    # parties
    ("The tug Arda rammed the ferry Besk off Ro.", "The ferry Besk rammed the tug Arda off Ro.", "conflict"),
    (
        "Arda's takeover of Besk was completed on Monday.",
        "Besk's takeover of Arda was completed on Monday.",
        "conflict",
    ),
]


@pytest.mark.parametrize(("a", "b", "status"), PAIRS)
def test_pair(a: str, b: str, status: str) -> None:
    soft = {"same", "compatible"}
    for first, second in ((a, b), (b, a)):
        found = compare_claims(first, second, DAY, DAY).status
        assert found == status or {found, status} <= soft, found


def test_opposite_acts_of_two_laws_are_no_conflict() -> None:
    a = "The court in Ro upheld a law that bars strikes on Monday."
    b = "The court in Ro struck down a law that taxes dogs on Monday."
    assert compare_claims(a, b, DAY, DAY).status != "conflict"


def test_a_later_state_is_no_conflict() -> None:
    a = "The pass at Ro was closed on Wednesday evening because of snow."
    b = "The pass at Ro reopened on Thursday morning after the snow had melted."
    assert compare_claims(a, b, "2025-04-09", "2025-04-10").status != "conflict"


def test_reason_names_the_words() -> None:
    found = compare_claims(PAIRS[0][0], PAIRS[0][1], DAY, DAY)
    assert (found.value_a, found.value_b) == ("approved", "rejected")


def test_no_longer_is_not_none() -> None:
    a = parse("All owners of dogs in Ro must buy a licence.")
    b = parse("The fee is no longer asked of owners of dogs who buy a licence in Ro.")
    assert not list(all_or_none(a, b))
    assert list(all_or_none(a, parse("None of the owners of dogs in Ro must buy a licence.")))
