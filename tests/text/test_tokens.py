import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.tokens import gaps, split_words, word_spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("#", []),
        ("The U.S. sent 49,000 troops.", ["The", "U.S", "sent", "49,000", "troops"]),
        (
            "The U.S.-led force left at 5 p.m. sharp",
            ["The", "U.S.-led", "force", "left", "at", "5", "p.m.", "sharp"],
        ),
        ("It isn’t state-run", ["It", "isn’t", "state-run"]),
        ("camps—which 1.5% saw", ["camps", "which", "1.5", "saw"]),
        ("the workers' room", ["the", "workers", "room"]),
        ("ended.The next", ["ended", "The", "next"]),
    ],
)
def test_words(text, words):
    found = split_words(text, [(0, len(text))]).words
    assert [w.rstrip(".") if w == "U.S." else w for w in found] == words


@given(st.text())
def test_words_are_where_they_say(text):
    found = split_words(text, [(0, len(text))])
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == found.words
    assert len(found.between) == len(found.words)
    assert (found.starts, found.ends) == word_spans(text)


@given(st.text(alphabet="aZ -'.,_1–"))
def test_plain_texts_are_split_like_all_others(text):
    plain, with_other = split_words(text, [(0, len(text))]), split_words(text + " é", [(0, len(text))])
    assert (plain.words, plain.starts, plain.ends) == (with_other.words, with_other.starts, with_other.ends)


@given(st.text(alphabet="ab -'.1,"), st.integers(0, 20), st.integers(0, 20))
def test_no_word_crosses_a_block(text, one, two):
    cut = (min(one, two), max(one, two))
    found = split_words(text, gaps(len(text), [cut]))
    assert (
        all(b <= cut[0] or a >= cut[1] for a, b in zip(found.starts, found.ends, strict=True))
        or cut[0] == cut[1]
    )
    for i in range(len(found.starts) - 1):
        assert found.between[i] == text[found.ends[i] : found.starts[i + 1]]


def test_gaps_of_overlapping_spans():
    assert gaps(10, [(2, 4), (3, 5), (9, 12)]) == [(0, 2), (5, 9)]
    assert gaps(0, []) == []
