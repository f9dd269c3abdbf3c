import pytest

from framing.lexicons.context import Context
from framing.lexicons.pos import guess
from framing.text import annotate


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They want to cave now.", "cave", "v"),
        ("It is a cave of ice.", "cave", "n"),
        ("The spin of the wheel.", "spin", "n"),
        ("They spin the story.", "spin", "v"),
        ("The mayor will brand them.", "brand", "v"),
        ("A brand was sold.", "brand", "n"),
        ("They were very brave.", "brave", "adj"),
        ("It fell badly.", "badly", "adv"),
    ],
)
def test_guess(text, word, expected):
    document = annotate(text)
    i = document.words.index(word)
    assert guess(Context(document, i, i, document.word_starts[i], document.word_ends[i]), word)[0] == expected
