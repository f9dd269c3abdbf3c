from __future__ import annotations

import pytest

from framing.profiles import make_articles
from framing.profiles.counting import article_counter


def test_what_was_planted_is_counted():
    articles = make_articles(4, 3, random_state=8)
    for row in articles.itertuples():
        found = article_counter().count(row.text)
        assert found["loaded"] == row.planted_loaded
        assert found["quoted_words"] == row.planted_quoted
        assert found["words"] == row.planted_words
        assert found["narrator_words"] == row.planted_words - row.planted_quoted


def test_a_source_s_word_is_not_the_outlet_s():
    text = (
        '"The regime is disgraceful," Ada Marlow said. The council met on Monday and took note of the letter.'
    )
    assert article_counter().count(text)["loaded"] == 0


def test_words_in_scare_marks_are_the_outlet_s():
    found = article_counter().count('The "bold plan" was signed on Monday. The town took note of it.')
    assert found["unnamed_words"] == found["spoken_words"] == 0
    assert found["words"] - found["narrator_words"] == found["quoted_words"] == 0


def test_a_verb_inside_what_is_reported_is_the_source_s():
    found = article_counter().count("Tom Birch said the mayor claimed that the dam was safe.")
    assert (found["attributions"], found["tier:say"], found["distancing"]) == (1, 1, 0)


@pytest.mark.parametrize("text", ["", "#", "\n\n"])
def test_no_words(text):
    found = article_counter().count(text)
    assert (found["articles"], found["words"], found["narrator_stretches"]) == (1, 0, 0)


def test_attributions_are_the_narrator_s():
    text = (
        "Mayor Ana Lisk claimed the dam was safe. Officials said the water was rising. "
        '"Nobody admitted it," Tom Birch said.'
    )
    found = article_counter().count(text)
    assert {name: n for name, n in found.items() if name.startswith("tier:")} == {
        "tier:claim": 1,
        "tier:say": 2,
    }
    assert found["attributions"] == 3
    assert found["distancing"] == 1  # claimed; what is inside the quotation is the source's
    roles = {name: n for name, n in found.items() if name.startswith("role:")}
    assert roles["role:official"] >= len("the dam was safe".split())
    assert sum(roles.values()) <= found["spoken_words"]
    assert found["spoken_words"] == found["quoted_words"] + found["reported_words"] > found["unnamed_words"]


def test_topics_share_the_sentences_in_ten_thousandths():
    text = "The hospital hired nurses for its patients. The court heard a judge on the verdict. It rained all day."
    found = article_counter().count(text)
    topics = {name: n for name, n in found.items() if name.startswith("topic:")}
    assert sum(topics.values()) == pytest.approx(20_000, abs=5), topics
