"""What a sentence or clause can be labelled with: a clause whole, a quotation with the one who says it."""

from __future__ import annotations

import pytest

from framing.comparison.telling import Telling, label, telling
from framing.comparison.vectors import Unit
from framing.text import annotate


def told(text: str, part: str = "", before: str = "") -> Telling:
    start = len(before) + text.index(part)
    unit = Unit(0, int(bool(before)), start, start + len(part or text), 0.0, "body", bool(part))
    return telling(unit, annotate(before + text))


@pytest.mark.parametrize(
    ("sentence", "clause", "words"),
    [
        # a clause with a subject, and one that has its subject further back
        ("A goat won, and Petra Lund opened the mill.", "and Petra Lund opened the mill.", "Petra Lund opened the mill."),
        (
            "The council, which met twice, said it will mend roofs, paint doors and plant limes.",
            "paint doors and plant limes.",
            "The council, which met twice, said it will mend roofs, paint doors and plant limes.",
        ),
        # what only ties it to the rest is left off, and what its sentence goes on with is shown to be missing
        (
            "Ivo Trask resigned on Monday, adding that the two mills had lost money for years.",
            "adding that the two mills had lost money for years.",
            "the two mills had lost money for years.",
        ),
        ("The mill burned after the dry summer of that year, he said.", "after the dry summer of that year",
         "the dry summer of that year …"),
    ],
)  # fmt: skip
def test_a_clause_is_given_so_that_it_stands_alone(sentence: str, clause: str, words: str) -> None:
    assert told(sentence, clause).text.lower() == words.lower()
    assert told(sentence, clause, "It rained. ").text.lower() == words.lower()


def test_a_clause_that_cannot_stand_alone_gives_way_to_its_sentence() -> None:
    sentence = (
        "Petra Lund of the company that runs the old ferries between the two banks of the river at Orla smiled, "
        "waving to all of the crowd."
    )
    assert told(sentence, "waving to all of the crowd.").text == sentence


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("She added that the mill was sold.", "[Petra Lund] added that the mill was sold."),
        (
            "But she also told them that the mill was sold.",
            "[Petra Lund] also told them that the mill was sold.",
        ),
        ("She had sold the mill.", "She had sold the mill."),
    ],
)
def test_who_speaks_stands_in_brackets_for_a_pronoun(second: str, words: str) -> None:
    text = f"Petra Lund said that the ferry was late. {second}"
    start = text.index(second)
    assert telling(Unit(0, 1, start, len(text), 0.5, "body"), annotate(text)).text == words


def test_words_are_in_no_mouth_where_an_article_that_tells_more_names_another() -> None:
    words = "The mill was sold to a baker in June"
    quoted = Telling(words, True, "Ivo Trask", True)
    beside = Telling(f"As rain fell, Petra Lund told them: “{words}”", False, "Petra Lund")
    assert label([quoted, beside], [0.9, 0.1]) == f"“{words}”"


def test_a_quotation_is_told_with_its_speaker() -> None:
    found = told("“The bridge will stay shut for years,” said Petra Lund.")
    assert found == Telling("The bridge will stay shut for years,", True, "Petra Lund", True)
    assert label([found], [0.5]) == "Petra Lund: “The bridge will stay shut for years”"
    assert not told("Petra Lund opened the “bridge of sighs” on Monday.").quoted


def test_nobody_is_named_where_the_articles_name_two_or_only_one_guesses() -> None:
    words = "The bridge will stay shut for years"
    one, two = Telling(words, True, "Petra Lund", True), Telling(words, True, "Ivo Trask")
    assert label([one, two], [0.6, 0.5]) == f"“{words}”"
    assert label([two], [0.5]) == f"“{words}”"
    assert label([two, Telling(words, True, "Trask")], [0.6, 0.5]) == f"Ivo Trask: “{words}”"


def test_a_speaker_is_called_as_the_text_calls_her_beside_the_words() -> None:
    text = "Petra Lund opened the mill. “The bridge will stay shut for years,” Lund said. “It is old,” she added."
    spans = [(s.start, s.end) for s in annotate(text).sentences]
    found = [telling(Unit(0, 1, *span, 0.5, "body"), annotate(text)) for span in spans[1:]]
    assert [(t.speaker, t.named) for t in found] == [("Lund", True), ("Lund", False)]


def test_what_is_told_comes_before_what_is_quoted() -> None:
    told_so = Telling("Petra Lund said that the bridge will stay shut.")
    said = Telling("The bridge will stay shut for years", True, "Petra Lund", True)
    assert label([said, told_so], [0.5, 0.5]) == "Petra Lund said that the bridge will stay shut"
