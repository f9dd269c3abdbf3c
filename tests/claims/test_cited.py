"""Who says so is set apart from what is said."""

from __future__ import annotations

import pytest

from framing.claims.cited import cited_tokens
from framing.claims.concepts import tokenize


def cited(sentence: str) -> str:
    tokens = tokenize(sentence)
    return " ".join(tokens[i].low for i in sorted(cited_tokens(tokens)))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The weir at Ro broke on Monday, the water board said on Tuesday.",
            "the water board said on tuesday",
        ),
        ("According to the water board, the weir at Ro broke on Monday.", "according to the water board"),
        (
            "Water board officials confirmed that the weir at Ro broke.",
            "water board officials confirmed that",
        ),
        ("Dockers have accepted the offer, their union said, ending the dispute.", "their union said"),
        # who speaks is who acts: nothing is set apart
        ("The minister confirmed that she would resign.", ""),
        ("The board met hours after auditors published a report.", ""),
        ("The board dismissed him, which the union said was unfair.", ""),
    ],
)
def test_cited(sentence: str, words: str) -> None:
    assert cited(sentence) == words
