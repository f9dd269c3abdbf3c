"""Whose words: the noun phrases before and after reporting verbs, case by case."""

import pytest

from framing.text import annotate


def speakers(text):
    return [voice.speaker for voice in annotate(text).voices if voice.kind != "scare"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Lund, director of the Holm Polling Institute said it was late.", ["Ana Lund"]),
        ("Tovi Fisher, CEO of Fisher Motors, said it was late.", ["Tovi Fisher"]),
        ("Fisher Motors sold a mill. Tovi Fisher said it was late.", ["Tovi Fisher"]),
        ("The Post's Vera Lund Usher in Houston, Texas, says the council will act.", ["Vera Lund Usher"]),
        (
            "“We are sure,” Mr. Berg and Sen. Ana Lund, South Bank Republican, said in a statement.",
            ["Berg; Ana Lund"],
        ),
        ("In a statement, Berg, Lund and Holm said they had helped.", ["Berg; Lund; Holm"]),
        ("On Friday, Lund and Berg said they had helped.", ["Lund; Berg"]),
        ("He met his accusers in the trial, who say they were duped.", ["accusers"]),
        ("Republican members who often blame the mayor agreed that it was late.", ["Republican members"]),
        ("A survey of more than 1,000 adults conducted in May found that few agree.", ["survey"]),
        ("“All are busy,” says town analyst Vera Lund of Norman, Okla. “We wait.”", ["Vera Lund"] * 2),
        ("“It has got to stop.” Ana Lund said. He left at noon.", ["Ana Lund"]),
        ("Ana Lund defended the plan and in a statement said it was late.", ["Ana Lund"]),
        ("AARP said the dam has leaked. HWA officials said it did not.", ["AARP", "HWA officials"]),
        ("Donald Lund's lawyers say that he is too busy.", ["Donald Lund's lawyers"]),
        ("Former Lund aide Jan Berg left. Lund wrote: “I did not see it.”", ["Lund"]),
        ("Jan Berg was late. On his show Blue Harbour, he said it was cold.", ["Jan Berg"]),
        ("Similarly, Ana Lund left early and then said he had won.", ["Ana Lund"]),
        ("Ana Lund would not yield, and soon Jan Berg approached her and said, “Let us go.”", ["Jan Berg"]),
        ("The unnamed official wrote to Ana Lund: “We do not.”", ["official"]),
    ],
)
def test_who_speaks(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Footage from Holm showed marchers chanting: “We are the sea.”", ["marchers"]),
        ("They met for hours, with Governor Tim Holm saying he wanted more.", ["Tim Holm"]),
        ("Ana Lund played it down, the clerk saying on Friday that it was late.", ["clerk"]),
        ("Ana Lund broke with him by saying he was late.", ["Ana Lund"]),
        ("“They were kind,” the paper quoted Ana Lund as saying.", ["Ana Lund"]),
        ("The deaths reported by the Post shook the town.", []),
    ],
)
def test_who_speaks_in_a_participle(text, expected):
    assert speakers(text) == expected
