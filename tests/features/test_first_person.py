"""Texts that say "I" or "we" themselves."""

import pytest

from framing.features.first_person import first_person_note, first_person_sentences
from framing.text import annotate

PLAIN = "The ferry stood still. Nobody knew why. "


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("I doubt it. The quay is ours.", 2),
        ("“I doubt it,” said Ana Lund. She said we were late.", 0),
        ("She told me more. He sent us a letter.", 0),
        ("The US and the U.S. agreed.", 0),
        ("“We are late,” said Ana Lund, and we were. I think so.", 2),
        ("I see our “we”, and I say so.", 1),
    ],
)
def test_only_the_texts_own_sentences_count_and_each_once(text, n):
    assert len(first_person_sentences(annotate(text))) == n


def test_a_note_needs_six_sentences_and_a_tenth_of_them():
    assert first_person_note(annotate("I think so. " * 5)) == ""
    assert first_person_note(annotate("I think so. " * 6)).startswith("6 of its 6 sentences say")
    assert first_person_note(annotate("I think so. " * 6 + PLAIN * 27)).startswith("6 of its 60 sentences")
    assert first_person_note(annotate("I think so. " * 6 + PLAIN * 27 + "It rained.")) == ""


def test_an_empty_text_has_no_note():
    assert first_person_note(annotate("")) == ""
