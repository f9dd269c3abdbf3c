"""What a speaker speaks as."""

from __future__ import annotations

import pytest

from framing.text.roles import role_of


def test_a_paper_is_no_official():
    assert role_of("Holm Street Journal", "the Holm Street Journal, citing an official, said") == "media"
    assert role_of("first post", "her first post said") == ""


@pytest.mark.parametrize(
    ("context", "role"),
    [
        ("President Ana Lund", "official"),
        ("President of the Republic Ana Lund", "official"),
        ("Ana Lund, chief of police", "official"),
        ("Ana Lund, president of the Federation for Open Roads", ""),
        ("Ana Lund, deputy director of the Harbour Fund", ""),
        ("Ana Lund, president of Holm Bank", "corporate"),
    ],
)
def test_who_presides_speaks_as_what_is_presided_over(context: str, role: str) -> None:
    assert role_of("Ana Lund", context) == role
