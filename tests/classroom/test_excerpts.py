"""Articles cut to length: what is kept, and that nothing moves."""

import re

import pandas as pd
import pytest

from framing import analyze, annotate
from framing.classroom import make_exercise
from framing.classroom.excerpts import cut_article, paragraphs
from framing.classroom.masking import NameMask
from framing.classroom.places import marked_places, shared_places

LINES = [f"Paragraph {n} tells of the boat. It has a second sentence here." for n in range(10)]
TEXT = "\n\n".join(LINES)
ARTICLE = {"headline": "", "article_id": "a", "outlet": "The Post", "date": ""}


def cut(max_words, wanted=(), text=TEXT):
    return cut_article("A", ARTICLE, annotate(text), NameMask([], []), max_words, wanted)


def kept(text):
    return [s.text.split()[1] for s in text.sentences if s.text.startswith("Paragraph")]


def test_without_wishes_the_opening_is_kept():
    text = cut(40)
    assert kept(text) == ["0", "1", "2"] and text.skipped == [] and text.cut
    assert text.n_words == 36 and not cut(10_000).cut


def test_half_for_the_opening_then_what_is_wanted_in_reading_order():
    text = cut(50, wanted=[TEXT.index("Paragraph 8"), TEXT.index("Paragraph 5")])
    assert kept(text) == ["0", "1", "5", "8"] and text.cut
    # Two sentences a paragraph: text was left out before the fifth and the seventh sentence.
    assert text.skipped == [4, 6]
    assert [kind for kind, _ in paragraphs(text)] == ["prose", "prose", "later", "later"]


def test_a_wanted_paragraph_that_does_not_fit_is_left_and_the_text_read_on():
    long = LINES[0] + "\n\n" + " ".join(["word"] * 200) + ".\n\n" + LINES[2] + "\n\n" + LINES[3]
    text = cut(40, wanted=[long.index("word"), long.index("Paragraph 3")], text=long)
    assert kept(text) == ["0", "3"] and text.n_words <= 40


def test_of_a_wanted_paragraph_that_is_too_long_its_sentence_is_shown():
    long = (
        LINES[0]
        + "\n\n"
        + " ".join(["word"] * 40)
        + ". The reckless vote came late. "
        + " ".join(["word"] * 40)
        + "."
    )
    text = cut(40, wanted=[long.index("reckless")], text=long)
    assert "The reckless vote came late." in [s.text for s in text.sentences] and text.n_words <= 40


def test_long_opening_sentences_leave_room_for_what_is_wanted():
    opening = " ".join(["word"] * 30) + ". " + " ".join(["word"] * 30) + "."
    long = opening + "\n\n" + LINES[2] + "\n\n" + LINES[3]
    text = cut(60, wanted=[long.index("Paragraph 3")], text=long)
    assert kept(text)[-1] == "3" and text.n_words <= 60
    # Without wishes two sentences are kept, however long they are.
    assert len(cut(20, text=long).sentences) == 2


def test_links_inside_a_sentence_are_blank_and_nothing_moves():
    text = "The boat Boat timetable READ MORE left early. Nobody waited for it."
    start = text.index("Boat timetable")
    end = text.index(" left")
    document = annotate(text, furniture=[(start, end)])
    first = cut_article("A", ARTICLE, document, NameMask([], []), 100).sentences[0]
    assert first.text.split() == ["The", "boat", "left", "early."]
    assert [first.text[a:b] for a, b in first.words] == ["The", "boat", "left", "early"]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("told The Ridge that", ["The Ridge"]),
        ("on Mount Ridge, by the ridge", []),
        ("In Ridge he found", ["Ridge"]),
        ("The motive is clear. Motive wrote, and MOTIVE asked", ["Motive", "MOTIVE"]),
        ("a town called Lintwick", ["Lintwick"]),
        ("as the lintwick gazette wrote", ["the lintwick gazette"]),
        ("as the Ferry Hill Post wrote", ["the Ferry Hill Post"]),
    ],
)
def test_a_name_is_hidden_where_it_is_written_as_a_name(text, hidden):
    mask = NameMask(
        ["The Ridge", "Motive", "Lintwick Gazette", "Ferry Hill Post - News"], ["one", "two", "three"]
    )
    assert [text[m.start() : m.end()] for m in re.finditer("█+", mask.hide(text))] == hidden


def test_sentences_stand_where_they_stood():
    for s in cut(50, wanted=[TEXT.index("Paragraph 8")]).sentences:
        assert TEXT[s.start : s.start + len(s.text)] == s.text


def test_the_most_marked_paragraphs_come_first_by_their_scores():
    rows = [("Paragraph 2", 0.3), ("Paragraph 7", 0.9), ("Paragraph 4", 0.2), ("Paragraph 4", 0.4)]
    evidence = pd.DataFrame([{"start": TEXT.index(name), "score": score} for name, score in rows])
    assert marked_places(evidence, annotate(TEXT)) == [TEXT.index("Paragraph 7"), TEXT.index("Paragraph 4")]


def test_shared_places_put_what_can_be_checked_before_what_is_only_told_often():
    facts = pd.DataFrame(
        [("told", "a", 10), ("told", "b", 11), ("told", "c", 12), ("dated", "a", 20), ("dated", "b", 21),
         ("odds", "a", 30), ("odds", "c", 32), ("alone", "a", 40)],
        columns=["fact_id", "article_id", "start"],
    )  # fmt: skip
    pairs = pd.DataFrame(
        [("told", "a", "b", "compatible", "wording"), ("dated", "a", "b", "same", "date"),
         ("odds", "a", "c", "conflict", "number")],
        columns=["fact_id", "article_a", "article_b", "status", "type"],
    )  # fmt: skip
    assert shared_places(facts, pairs, ["a", "b", "c"]) == {"a": [30, 20, 10], "b": [21, 11], "c": [32, 12]}
    assert shared_places(facts, pairs, ["a", "b"]) == {"a": [20, 10], "b": [21, 11]}


@pytest.mark.parametrize("level", ["lower", "upper", "university"])
def test_a_lesson_on_real_articles_shows_what_their_readers_would_miss(real_articles, level):
    """Five articles on one visit: the swapped direction of the 49,000 vehicles is a pair to sort, the "cave" can be marked."""
    pack = make_exercise(analyze(real_articles, n_resamples=9), level=level)
    assert "cave" in {m.wording for m in pack.marks}
    sizes = [t.n_words for t in pack.texts]
    assert max(sizes) <= 1.3 * min(sizes)
    if level != "lower":
        [conflict] = [p for p in pack.pairs if p.status == "conflict"]
        assert "49,000" in conflict.left.wording and "49,000" in conflict.right.wording
        assert {p.status for p in pack.pairs} == {"same", "compatible", "conflict"}
