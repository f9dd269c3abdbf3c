import pytest

from framing.lexicons.context import Context
from framing.text import annotate


def at(text: str, word: str) -> Context:
    document = annotate(text)
    i = document.words.index(word)
    return Context(document, i, i, document.word_starts[i], document.word_ends[i])


@pytest.mark.parametrize(
    ("text", "word", "inside"),
    [
        ("They met in the Great Hall on Monday.", "great", True),
        ("Members of the Radical Front met.", "radical", True),
        ("Radical Front members met.", "radical", False),
        ("The Great Hall opened.", "great", True),
        ("They called it a DISASTER at once.", "disaster", False),
        ("They called it a disaster at once.", "disaster", False),
        ("Great Disaster Looms Over Dismal Harbour Talks", "disaster", False),
    ],
)
def test_proper_names(text, word, inside):
    assert at(text, word).in_name() is inside


def test_a_lone_capital_counts_only_where_asked():
    here = at("We saw when Savage arrived late.", "savage")
    assert not here.in_name()
    assert here.in_name(lone=True)


def test_neighbours_stay_in_the_sentence():
    here = at("It rained. They left. It snowed.", "they")
    assert (here.before(1), here.after(1), here.after(2)) == ("", "left", "")
    assert here.nearby() == ["left"]


def test_adjacent_stops_at_punctuation():
    assert at("They left, angry.", "left").next_adjacent() is False
    assert at("They left angry.", "left").next_adjacent() is True
