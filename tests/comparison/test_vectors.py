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
