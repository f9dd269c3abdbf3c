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


@pytest.mark.parametrize(
    ("text", "word", "follows"),
    [
        ("They met thug Ivo Sand on Monday.", "thug", True),
        ("They met thug Sand's aide.", "thug", True),
        ("They met thug after thug.", "thug", False),
        ("They met the thug, Ivo Sand.", "thug", False),
        ("They met him, a thug The Quay fears.", "thug", False),
        ("It was a failed Senate vote.", "failed", False),
        ("Thug Ivo Sand Meets The Mayor", "thug", False),  # capitals tell nothing there
    ],
)
def test_a_name_follows_directly(text, word, follows):
    assert at(text, word).name_follows() is follows


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Ana Savage left. Then Savage spoke.", True),
        ("Ana Holm left. Then savage winds came.", False),
        ("Ana Holm left. Savage winds came.", False),
    ],
)
def test_a_name_that_the_article_gives_somebody_is_known(text, known):
    document = annotate(text)
    i = max(k for k, word in enumerate(document.words) if word == "savage")
    assert Context(document, i, i, document.word_starts[i], document.word_ends[i]).is_known_name() is known


@pytest.mark.parametrize(
    ("text", "first", "last", "title"),
    [
        ("They saw Killed by Dreams on Monday.", "killed", "dreams", True),
        ("They were Killed by dreams on Monday.", "killed", "dreams", False),
        ("They were KILLED BY DREAMS on Monday.", "killed", "dreams", False),
        ("Killed by Dreams and Great Winds", "killed", "dreams", False),
        ("They saw Dreams on Monday.", "dreams", "dreams", False),
    ],
)
def test_a_phrase_written_large_is_a_title(text, first, last, title):
    document = annotate(text)
    i, j = document.words.index(first), document.words.index(last)
    assert Context(document, i, j, document.word_starts[i], document.word_ends[j]).is_title() is title


@pytest.mark.parametrize(
    ("text", "word", "opens"),
    [
        ("Savage winds came.", "savage", True),
        ("He named one: Savage winds.", "savage", True),
        ("“Savage winds came,” he said.", "savage", True),
        ("They saw Mr. Savage leave.", "savage", False),
        ("They saw Savage: he left.", "savage", False),
    ],
)
def test_a_word_opens_a_sentence_or_what_stands_behind_a_mark(text, word, opens):
    assert at(text, word).opens() is opens
