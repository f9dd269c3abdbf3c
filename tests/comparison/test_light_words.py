"""Words of general use, and what they alone do not tie together."""

from __future__ import annotations

import pytest

from framing.comparison.alignment import align
from framing.comparison.light_words import is_light
from framing.text import annotate

FILLER_A = "Frost spoiled the plums in Orla. A tram broke down near the mill. Herons nest on the island."
FILLER_B = (
    "The choir of Tessaly rehearsed a psalm. Two goats escaped from a lorry. Bakers raised their prices."
)


@pytest.mark.parametrize(
    ("feature", "light"),
    [
        ("c:thing", True),
        ("n:you'll", True),
        ("n:hasn't", True),
        ("n:d", True),
        ("n:bridg", False),
        ("d:count 12", False),
    ],
)
def test_words_of_general_use(feature: str, light: bool) -> None:
    assert is_light(feature) is light


def facts(a: str, b: str) -> int:
    return len(align({"a": annotate(f"{FILLER_A} {a}"), "b": annotate(f"{FILLER_B} {b}")}))


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        # one word
        ("The lantern was lit.", "A lantern fell into the sea.", 0),
        # words that tie nothing
        (
            "People want a lot done about the weir.",
            "A lot of people thought that the vicar had lost a hat.",
            0,
        ),
        # a year apart is another figure
        ("The ferry sank off Pell in 1963.", "A painter was born here in 1964.", 0),
        # two words of their own
        ("The lantern of the chapel was lit.", "In the chapel a lantern burned.", 1),
        # one word and others that stand elsewhere
        ("“But we need more money for that.”", "“They need that money to go on.”", 0),
        # the same words in a row, however common
        ("“I know what the people want.”", "“I know what the people want,” he said.", 1),
    ],
)
def test_what_two_sentences_must_share(a: str, b: str, told: int) -> None:
    assert facts(a, b) == told
