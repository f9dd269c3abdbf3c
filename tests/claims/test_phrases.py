"""Verbs of several words in all their forms."""

from __future__ import annotations

import pytest

from framing.claims.acts.phrases import forms, read_phrases
from framing.claims.concepts import concept_of, tokenize


@pytest.mark.parametrize(
    ("words", "concept"),
    [
        ("turned down", "reject"),
        ("throws out", "reject"),
        ("gave herself up", "surrender"),
        ("standing down", "resign"),
        ("edged lower", "fall"),
        ("filing a lawsuit", "sue"),
    ],
)
def test_a_phrase_stands_for_one_concept(words: str, concept: str) -> None:
    tokens = tokenize(f"They {words} today.")
    assert tokens[1].concept == concept_of(concept)
    assert not any(t.concept for t in tokens[2 : 1 + len(words.split())])


def test_forms_of_irregular_and_regular_verbs() -> None:
    assert set(forms("give")) == {"give", "gives", "giving", "gave", "given"}
    assert "stopped" in forms("stop")


def test_every_phrase_has_a_concept_and_a_word() -> None:
    assert all(concept and words[0].isalpha() for concept, words in read_phrases())
