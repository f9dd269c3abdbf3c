import pytest

from framing.features import LoadedVocabulary
from framing.features.ascribed import is_ascribed
from framing.lexicons.context import Context
from framing.text import annotate


def ascribed(text: str, word: str) -> bool:
    document = annotate(text)
    at = document.words.index(word)
    return is_ascribed(Context(document, at, at, document.word_starts[at], document.word_ends[at]))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Critics called the plan reckless.", "reckless"),
        ("Critics called the plan reckless and late.", "reckless"),
        ("Critics called it a reckless plan.", "reckless"),
        ("Some have condemned his remarks as racist.", "racist"),
        ("The mayor has been widely derided as a disastrous leader.", "disastrous"),
        ("Democrats described the hearing as a sham.", "sham"),
        ("Many Republicans find his position daft.", "daft"),
        ("The plan is considered toxic by both parties.", "toxic"),
        ("The plan is widely considered toxic.", "toxic"),
        ("Vant labeled the vote a disgrace.", "disgrace"),
        ("The plan was largely criticized for being reckless.", "reckless"),
        ("They faced what critics call a reckless plan.", "reckless"),
        ("It is often referred to by critics as a sham.", "sham"),
    ],
)
def test_the_judgement_is_somebody_elses(text, word):
    assert ascribed(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The plan is reckless.", "reckless"),
        ("Vant called the reckless driver.", "reckless"),
        ("Vant called for a reckless plan.", "reckless"),
        ("I call the plan reckless.", "reckless"),
        ("It can only be described as a sham.", "sham"),
        ("Vant called on Friday, and the reckless plan failed.", "reckless"),
        ("They found a bizarre note.", "bizarre"),
        ("They spoke in terms of sideshows.", "sideshows"),
        ("Vant called the acts told by bullies.", "bullies"),
        ("As a leader he was reckless.", "reckless"),
        ("The vote, described as close, was a sham.", "sham"),
    ],
)
def test_the_judgement_is_the_writers(text, word):
    assert not ascribed(text, word)


def test_an_ascribed_word_is_no_word_of_the_narrators():
    rows = LoadedVocabulary().evidence(
        annotate("The council met. Critics called the plan outrageous. It was an outrageous vote.")
    )
    assert [(row.text, row.voice) for row in rows] == [("outrageous", "indirect"), ("outrageous", "narrator")]


def test_the_mark_that_ends_a_text_has_no_word_after_it():
    document = annotate("They met. Who is it")
    last = len(document.words)
    assert not is_ascribed(Context(document, last, last, len(document.text), len(document.text)))
