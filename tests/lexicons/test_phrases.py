"""Figures of speech: marked whole, apart from their plain senses; turns of argument are none."""

import pytest

from framing.features import LoadedVocabulary
from framing.text import annotate


def counted(text: str) -> list[str]:
    return [row.text for row in LoadedVocabulary().evidence(annotate(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vant rolled his eyes at the plan.", "rolled his eyes at"),
        ("The council is working overtime to close the pool.", "working overtime to"),
        ("The mayor went back on her pledge.", "went back on"),
        ("Vant broke a campaign promise.", "broke a campaign promise"),
        ("The party rode the old mayor's coattails.", "rode the old mayor's coattails"),
        ("The clerks were left holding the bag.", "left holding the bag"),
        ("The bureau is hitching its wagon to Orlo.", "hitching its wagon to"),
        ("Vant took aim at the new bridge.", "took aim at"),
        ("Orlo poured cold water on the idea.", "poured cold water on"),
        ("The school came under fire for its roof.", "came under fire"),
        ("Vant has only himself to blame.", "has only himself to blame"),
        ("The board wanted to have it both ways.", "wanted to have it both ways"),
        ("Party members are made to walk the plank.", "walk the plank"),
        ("Vant closed it with the stroke of a pen.", "with the stroke of a pen"),
        ("The trip was made at taxpayer expense.", "at taxpayer expense"),
    ],
)
def test_a_figure_of_speech_is_one_mark_from_end_to_end(text, expected):
    assert counted(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers fired off a rocket at noon.",
        "The soup boiled over in the kitchen and the pot cracked.",
        "The ferry took on water near the pier.",
        "The truck ran into a brick wall.",
        "The bursting of the housing bubble closed nine banks.",
        "Break time word spread among the staff.",
        "Pirates made the cook walk the plank on their ship.",
        "A pall of smoke and ash hung over the hills.",
    ],
)
def test_words_meant_as_they_stand_are_no_figure_of_speech(text):
    assert counted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fact is that the road is closed.",
        "The bottom line is the price of bread.",
        "As we all know, the pool is closed on Mondays.",
        "We must talk about the roof.",
        "Let's face it, the bus is late.",
        "Vant wrote a wish list for the school.",
    ],
)
def test_turns_of_argument_judge_nothing_by_themselves(text):
    assert counted(text) == []
