from __future__ import annotations

from dataclasses import replace

import pytest

from framing.features import LoadedVocabulary, Sentiment
from framing.text import annotate


def stretches(text):
    return Sentiment().fit([]).stretches(annotate(text))


def test_the_narrator_and_the_source_are_scored_apart():
    found = stretches(
        "The mayor gave a dreadful speech. “It was a wonderful evening for us all,” Mayor Ada Lund said."
    )
    by_voice = {s.voice: s for s in found}
    assert by_voice["narrator"].compound < 0
    assert by_voice["direct"].compound > 0
    assert by_voice["direct"].speaker == "Ada Lund"


@pytest.mark.parametrize(
    "text",
    [
        "Delegates of the United States met in the capital.",  # a name
        "They spoke about clean energy and crude oil on Monday.",  # topics
        "It was a meeting of the Great Hall Society in town.",  # a name with a listed word
        "Police arrested two men after the attack on Friday.",  # events
    ],
)
def test_names_topics_and_events_are_no_evaluation(text):
    assert [s.compound for s in stretches(text)] == [0.0]


@pytest.mark.parametrize("word", ["entertainment", "appreciation", "blaming", "cheered"])
def test_a_word_of_the_list_that_is_no_loaded_term_counts_in_a_sources_mouth_alone(word):
    (own,) = stretches(f"Then came an hour of {word} in the town hall.")
    assert own.compound == 0
    (said,) = [
        s for s in stretches(f"“Then came an hour of {word} in the hall,” he said.") if s.voice == "direct"
    ]
    assert said.compound != 0


def test_event_words_are_counted_apart():
    (found,) = stretches("Two people were killed in a violent attack on Friday.")
    assert found.compound == 0.0
    assert found.event < -0.5


def test_curly_apostrophes_do_not_turn_a_negation_round():
    (curly,) = stretches("The result isn’t wonderful for anyone here.")
    (straight,) = stretches("The result isn't wonderful for anyone here.")
    assert curly.compound == straight.compound < 0


def test_words_between_curly_marks_are_seen():
    (found,) = stretches("A “terrible” idea from the start, it seems.")
    assert any(word == "terrible" for word, _ in found.words)


def test_a_loaded_term_counts_where_vader_knows_none():
    (found,) = stretches("The dictator visited the old harbour on Monday.")
    assert found.compound < 0
    assert ("dictator" in {word.lower() for word, _ in found.words}) is True


def test_too_few_words_have_no_tone():
    assert stretches("A shameful disaster.") == []
    assert len(stretches("A truly shameful disaster.")) == 1
    # Around a quotation six words are needed.
    assert [s.voice for s in stretches("“It was a wonderful day,” the happy mayor said.")] == ["direct"]
    found = stretches("“It was a wonderful day,” the happy and proud mayor said.")
    assert [s.voice for s in found] == ["narrator", "direct"]


def test_scare_marks_judge_in_no_direction():
    document = annotate("The “reform” was given in the town hall on Monday.")
    marks = LoadedVocabulary().marks(document)
    assert [(mark.rule, mark.direction) for mark in marks] == [("scare_quotes", "-")]
    measure = Sentiment().fit([])
    assert [s.compound for s in measure.stretches(document)] == [0.0]
    assert measure.narrator_compounds(document, marks) == [0.0]


def test_a_stretch_is_neutral_under_five_hundredths():
    (one,) = stretches("The plan was signed in the town hall on Monday.")
    at = {c: replace(one, compound=c).is_neutral for c in (0.0, 0.0499, 0.05, -0.0499, -0.05)}
    assert at == {0.0: True, 0.0499: True, 0.05: False, -0.0499: True, -0.05: False}


def test_an_event_in_capitals_is_still_an_event():
    (found,) = stretches("Two people spoke of the Attack in the town on Friday.")
    assert found.compound == 0.0
    assert found.event < 0


def test_features_are_means_in_range():
    row = Sentiment().fit_transform(
        ["", "#", "The awful, awful plan failed again. It was a great and happy day."]
    )
    assert row.shape == (3, 5)
    assert (row[:2] == 0).all()
    assert (abs(row) <= 1).all()


def test_evidence_points_at_its_words():
    text = "They gave an awful answer to us. The bus came at nine on Monday."
    document = annotate(text)
    (row,) = Sentiment().fit([]).evidence(document)
    assert text[row.start : row.end] == row.text == "They gave an awful answer to us."
    assert row.direction == "-"
    assert "awful" in row.reason


def test_no_judges_nothing_but_turns_round_what_follows():
    (alone,) = stretches("There was no vote in the town hall on Monday.")
    (turned,) = stretches("There was no wonderful news in the town on Monday.")
    assert alone.compound == 0
    assert turned.compound < 0
