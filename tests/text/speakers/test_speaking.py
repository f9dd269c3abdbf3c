"""Phrases taken for a speaker: what is left of them."""

from __future__ import annotations

import pytest

from framing.text import annotate
from framing.text.speakers.speaking import as_speaker


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("Ana Lund", "Ana Lund"),
        ("Ana Lund also", "Ana Lund"),
        ("Ana Lund withdrew her offer", "Ana Lund"),
        ("Holm Bank last month", "Holm Bank"),
        ("Holm Bank on Thursday", "Holm Bank"),
        ("Ana Lund’s", "Ana Lund"),
        ("senior adviser Ana Lund", "Ana Lund"),
        ("Holm Radio's Ana Lund", "Ana Lund"),
        ("Mayors and ministers", "Mayors and ministers"),
        ("Ministry of Roads and Rails", "Ministry of Roads and Rails"),
        ("Meanwhile Ana Lund", "Ana Lund"),
        ("Adel al-Holm", "Adel al-Holm"),
        ("Beijing", "Beijing"),
        ("Italy", "Italy"),
        ("US", "US"),
        ("harbour board briefly", "harbour board"),
        ("officials familiar", "officials"),
        ("report released last month", "report"),
        ("economists surveyed beforehand", "economists"),
        ("two fishermen", "two fishermen"),
        ("palace", "palace"),
        ("outside experts", "outside experts"),
    ],
)
def test_what_can_speak_is_left(phrase: str, speaker: str) -> None:
    assert as_speaker(phrase) == speaker


@pytest.mark.parametrize(
    "phrase",
    "when|Saturday|on Tuesday|shift|past few years|he's|It’s|emboldened|D-Holm|Cold War|Meanwhile|A|".split(
        "|"
    ),
)
def test_what_cannot_speak_is_left_out(phrase: str) -> None:
    assert as_speaker(phrase) == ""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The council also released a statement, declaring: “The bridge stays shut.”", "council"),
        ("Ana Lund, Osmere Liberal, said the bridge would stay shut.", "Ana Lund"),
        ("The chairman of the board, Ana Lund, said the mayor “just left us all in the lurch.”", "Ana Lund"),
        ("“It is late,” said Ana Lund.", "Ana Lund"),
        (
            "Ana Lund left early, telling reporters that the bridge was a “new starting point” for them.",
            "Ana Lund",
        ),
        ("In Ana Lund's telling, the bridge was shut by the council.", "Ana Lund"),
        ("In New York, state officials said the bridge would stay shut.", "state officials"),
        ("The New York harbour board said the bridge would stay shut.", "New York harbour board"),
        ("New York state officials said the bridge would stay shut.", "New York state officials"),
    ],
)
def test_in_a_sentence(text: str, speaker: str) -> None:
    assert {voice.speaker for voice in annotate(text).voices} == {speaker}
