"""Where a sentence is cut into clauses."""

from __future__ import annotations

import pytest

from framing.comparison.vectors import clause_units, sentence_units
from framing.text import annotate


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "The mayor opened the new bridge and the council raised the toll for lorries.",
            ["The mayor opened the new bridge", "and the council raised the toll for lorries."],
        ),
        # where nothing was told yet, "and" ties two things together
        (
            "The old ferry between the north quay and the south quay was sold, which angered many fishermen in the town.",
            ["The old ferry between the north quay and the south quay was sold", "which angered many fishermen in the town."],
        ),
        ("The mayor opened the new bridge.", []),
    ],
)  # fmt: skip
def test_and_opens_a_clause_where_something_was_told(text: str, clauses: list[str]) -> None:
    document = annotate(text)
    units = clause_units([document], sentence_units([document]))
    assert [text[u.start : u.end] for u in units] == clauses


@pytest.mark.parametrize(
    ("post", "units"),
    [
        ("The mill is on fire, and so is the quay! pic.example/x — Petra Lund (@lund) May 4, 2031", 1),
        ("So sad. https://t.example/1 — Petra Lund (@lund) May 4, 2031", 0),
        ("Petra Lund (@lund) wrote of the mill on May 4, 2031.", 1),
    ],
)
def test_the_name_and_day_below_an_embedded_post_are_no_sentence(post: str, units: int) -> None:
    assert len(sentence_units([annotate(post)])) == units
