"""Where a sentence is cut into clauses."""

from __future__ import annotations

from collections import Counter
from math import log

import pytest

from framing.comparison.vectors import clause_units, make_space, sentence_units
from framing.text import annotate


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "The mayor opened the new bridge and the council raised the toll for lorries.",
            ["The mayor opened the new bridge", "and the council raised the toll for lorries."],
        ),
        # where nothing was told yet, "and" ties two things together
        (
            "The old ferry between the north quay and the south quay was sold, which angered many fishermen in the town.",
            ["The old ferry between the north quay and the south quay was sold", "which angered many fishermen in the town."],
        ),
        ("The mayor opened the new bridge.", []),
    ],
)  # fmt: skip
def test_and_opens_a_clause_where_something_was_told(text: str, clauses: list[str]) -> None:
    document = annotate(text)
    units = clause_units([document], sentence_units([document]))
    assert [text[u.start : u.end] for u in units] == clauses


@pytest.mark.parametrize(
    ("post", "units"),
    [
        ("The mill is on fire, and so is the quay! pic.example/x — Petra Lund (@lund) May 4, 2031", 1),
        ("So sad. https://t.example/1 — Petra Lund (@lund) May 4, 2031", 0),
        ("Petra Lund (@lund) wrote of the mill on May 4, 2031.", 1),
    ],
)
def test_the_name_and_day_below_an_embedded_post_are_no_sentence(post: str, units: int) -> None:
    assert len(sentence_units([annotate(post)])) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Berths and sheds at the quay of Holm", 0),  # a caption, a link, an item of a list
        ("Berths and sheds at the quay of Holm.", 1),
        ("“Berths and sheds at the quay!”", 1),
        ("The quay of Holm was sold", 1),
    ],
)
def test_a_line_without_end_mark_and_verb_tells_no_fact(text: str, units: int) -> None:
    assert len(sentence_units([annotate(text)])) == units
    headline = annotate(f"{text}\nThe quay was sold in May.")  # a headline tells in its own way
    assert len(sentence_units([headline])) == 2


def test_what_few_sentences_hold_weighs_more_and_short_rows_stay_short() -> None:
    bags = [Counter("abc"), Counter("ab"), Counter("a"), Counter({"a": 3})]
    space = make_space([bags[0], bags[1], bags[2]])
    assert space.idf.tolist() == pytest.approx([log(4 / 3.5), log(4 / 2.5), log(4 / 1.5)])
    # A figure weighs more, as often as it comes.
    assert make_space([Counter(["d:2", "c:x"])]).idf.tolist() == pytest.approx(
        [log(2 / 1.5), 1.5 * log(2 / 1.5)]
    )
    # A word counts twice at most, and a word that the space does not know not at all.
    rows = space.vectors([bags[2], bags[3], Counter("z")]).toarray()
    one, middle = log(4 / 3.5), space.middle
    assert rows[:, 0].tolist() == pytest.approx(
        [one / (0.8 * one + 0.2 * middle), 2 * one / (1.6 * one + 0.2 * middle), 0]
    )
    assert rows[:, 1:].sum() == 0
