"""Texts that come as lists of paragraphs."""

from __future__ import annotations

import pytest

from framing.corpus.paragraphs import joined_paragraphs


@pytest.mark.parametrize("wrap", [lambda value: [value], lambda value: {"text": value}])
def test_what_is_nested_without_end_is_no_text(wrap) -> None:
    value = "The ferry stood still."
    assert joined_paragraphs(wrap(wrap(value))) == value
    for _ in range(3000):
        value = wrap(value)
    assert joined_paragraphs(value) == ""
