import copy
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.text import Document, annotate

PIECES = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "said", "he", "told", "Jan Berg", "the mayor", "that", ",", ".", " ", "\n", ": ", "?",
     "according to", "and", "was", "OSLO (AP) - ", "NAME: ", "— ", "(", ")", "«", "„", "İ", "allegedly", "in X's view",
     "who", "while", ", and", "it", "had been", "sold", "denied", "asked", "which", "(@ana)", "Read the full statement below:"]
)  # fmt: skip
TEXTS = (
    st.lists(PIECES, max_size=40).map(" ".join)
    | st.lists(PIECES, max_size=40).map("".join)
    | st.text(max_size=80)
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_everything_lies_in_the_text(text):
    document = annotate(text)
    assert document.text == text
    assert len(document.normalized) == len(document.lowered) == len(text)
    for a, b in zip(document.word_starts, document.word_ends, strict=True):
        assert 0 <= a < b <= len(text)
    for sentence in document.sentences:
        assert 0 <= sentence.start < sentence.end <= len(text)
    assert all(a.end <= b.start for a, b in zip(document.sentences, document.sentences[1:], strict=False))
    for voice in document.voices:
        assert 0 <= voice.start < voice.end <= len(text)
        assert voice.kind in ("direct", "indirect", "scare")
    assert document.words == [
        document.lowered[a:b] for a, b in zip(document.word_starts, document.word_ends, strict=True)
    ]


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_nothing_touches_furniture(text, one, two):
    first, last = min(one, two), max(one, two)
    document = annotate(text, furniture=[(first, last)])
    for start, end in document.furniture:
        assert all(
            b <= start or a >= end for a, b in zip(document.word_starts, document.word_ends, strict=True)
        )
        inside = [s for s in document.sentences if s.start < end and start < s.end]
        # A sentence that goes on after it is one sentence.
        assert all(s.start < start and end < s.end and "\n" not in text[s.start : s.end] for s in inside)


@pytest.mark.parametrize(
    "text",
    [
        "said said according to in X's view",  # a report whose clause would begin behind it
        "\n\n asked per slammed who",  # nothing follows the person who is asked
        "Karl Moss has allegedly sold the mill, and",  # the text is cut off
        "half statement “ nor sold —  (@ana) ” than",  # nobody signs
    ],
)
def test_scraps_of_sentences_are_read(text):
    assert annotate(text).text == text


@pytest.mark.parametrize("again", [lambda d: pickle.loads(pickle.dumps(d)), copy.deepcopy, copy.copy])
def test_a_document_can_be_sent_to_another_process(again):
    document = annotate(
        "The ferry ran aground. “It was an accident,” said Captain Ana Lund.", headline="Ferry"
    )
    asked = (document.words, document.word_voices, document.word_sentences, document.voice_at(26, 30))
    assert document.numbered.words == document.words
    other = again(document)
    assert other == document
    assert "numbered" not in other.__dict__
    assert (other.words, other.word_voices, other.word_sentences, other.voice_at(26, 30)) == asked
    assert other.numbered.numbers.tolist() == document.numbered.numbers.tolist()


@pytest.mark.parametrize("text", ["", " ", "\n", "#", "“", "...", "said", "“”"])
def test_nothing_to_annotate(text):
    document = annotate(text)
    assert isinstance(document, Document) and list(document.voices) == []


def test_what_is_no_text_is_refused():
    with pytest.raises(TypeError, match="text must be a string, got list"):
        annotate(["One."])
    with pytest.raises(ValueError, match="start <= end"):
        annotate("One.", furniture=[(3, 1)])


def test_names_lead_from_the_surname_to_the_full_name():
    document = annotate("Mayor Jan Berg left. “Late,” Berg said. Ms. Vera Holm stayed.")
    assert document.names["Berg"] == "Jan Berg"
    assert document.voices[0].speaker == "Jan Berg"


def test_word_voices_give_the_innermost_voice():
    document = annotate("Jan Berg said the dam was “in order”.")
    inner = document.words.index("order")
    assert document.voices[document.word_voices[inner]].kind == "direct"
    assert document.word_voices[document.words.index("berg")] == -1
    assert document.voices[document.word_voices[document.words.index("dam")]].kind == "indirect"


@pytest.mark.parametrize(
    "piece",
    [
        'He said "',
        "“a ",
        "said ",
        "he said, ",
        "Jan Berg said that Ann Holm said ",
        "NAME X: It was done.\n",
        "«a ",
        "\"'",
        "Aa ",
    ],
)
def test_hostile_input_comes_to_an_end(piece):
    assert len(annotate(piece * 20_000).text) == len(piece) * 20_000


def test_a_line_of_a_megabyte():
    document = annotate("the council met on monday and spoke to the people of the town " * 16_000)
    assert len(document.words) == 13 * 16_000
