"""A sentence as the tone model reads it."""

from __future__ import annotations

import pytest

from framing.features.tone_tokens import REACH, _title_case, mark
from framing.features.tone_words import WordTable

TABLE = WordTable(["she\tshe\t\t\t\t1", "yesterday\tyesterday\t\t\t\t1", "thug\tthug\t\t\t-3.0\t"])


def tokens(text: str, target: str) -> list[str]:
    start = text.index(target)
    return mark(text, start, start + len(target), TABLE).tokens


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("She met Ana Lund’s 2 aides.", "Ana Lund", "he met TGT 's NUM aides ."),
        ("Lund left; Ana Lund was gone.", "Ana Lund", "TGT2 left ; TGT was gone ."),
        ("Yesterday Ivo Sand met Dorn.", "Dorn", "yesterday NAME met TGT ."),
        ("Ivo Sand Holt met Dorn Lee.", "Dorn", "NAME met TGT ."),
        ("Dorn met Muslim women.", "Dorn", "TGT met GROUP GROUP ."),
        ("by 2019. Dorn won 1,200.5 votes.", "Dorn", "by NUM . TGT won NUM votes ."),
        ("One line.\nDorn left.\nAnother.", "Dorn", "TGT left ."),
    ],
)
def test_names_groups_and_the_target(text, target, expected):
    assert tokens(text, target) == expected.split()


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        ("She", "pronoun he"), ("his", "possessive"), ("the mayor", "phrase"), ("Mr. Dorn", "titled"), ("Dorn", "name"),
        ("Ada Dorn", "names"),
    ],
)  # fmt: skip
def test_kinds_of_mentions(mention, kind):
    assert mark(f"{mention} left.", 0, len(mention), TABLE).kind == kind


def test_no_further_than_the_reach_is_read():
    text = "x " * 600 + "Dorn" + " y" * 600
    found = tokens(text, "Dorn")
    assert (found.count("x"), found.count("y")) == (REACH // 2, REACH // 2) == (225, 225)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mayor Opens Quay", True),
        ("Mayor opens Quay House", True),  # three of four
        ("Mayor opens quay House", False),
        ("Mayor Opens it", False),  # two words are too few; those of three letters do not count
    ],
)
def test_a_headline_is_in_capitals_where_more_than_seven_of_ten_long_words_are(words, expected):
    assert _title_case(words.split()) is expected
