"""What a speaker speaks as."""

from __future__ import annotations

import pytest

from framing.text import annotate
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
        ("Roads Committee Chairman Ana Lund", "official"),
        ("Ana Lund, chairman of the Republican Party", ""),
        ("Ana Lund, chairman of Holm Motors", "corporate"),
    ],
)
def test_who_presides_speaks_as_what_is_presided_over(context: str, role: str) -> None:
    assert role_of("Ana Lund", context) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It rains, the deputy director of the court, Ana Lund, told reporters in Osmere.", "official"),
        ("“It rains,” said Ana Lund, who works for an agency in Osmere.", ""),
        ("“It rains,” said Ana Lund, her husband’s lawyer.", ""),
    ],
)
def test_what_others_do_is_not_the_speakers_role(text: str, role: str) -> None:
    assert annotate(text).voices[0].speaker_role == role
