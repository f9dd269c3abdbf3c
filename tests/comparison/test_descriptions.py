"""Labels of facts: cut out of a sentence, never rephrased, and marked where something was left off."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison.alignment import Aligned, facts_of
from framing.comparison.descriptions import describe, stems
from framing.comparison.telling import Telling, label, telling
from framing.comparison.vectors import Unit
from framing.text import annotate

ALIKE = np.full((2, 2), 0.5)
ENDING = "plans to sell the old harbour crane to a museum in Tessaly and to use the money for a ferry to the two islands there"

LONG_ONE = "The county gave its old harbour crane to a museum in the north of the island, far from the sea"


@pytest.mark.parametrize(
    ("sentence", "core"),
    [
        ("But the choir stayed at home.", "The choir stayed at home"),
        ("and the choir stayed at home.", "The choir stayed at home"),
        ("asking for a lift", "… asking for a lift"),
        ("several of whom had asked for a lift", "… several of whom had asked for a lift"),
        ("The mill was sold …", "The mill was sold …"),
        # a mark whose partner stands in another sentence, and a pair around the whole
        ("“The mill was sold for nothing.", "The mill was sold for nothing"),
        ("The mill was sold for nothing.”", "The mill was sold for nothing"),
        ('"The mill was sold for nothing,"', "The mill was sold for nothing"),
        ("“The mill was sold,” said the “owner”.", "“The mill was sold,” said the “owner”"),
        # a quotation that began in the sentence before
        ("We are sorry,” said the owner.", "“We are sorry,” said the owner"),
        ('We are sorry!" said the owner.', '"We are sorry!" said the owner'),
        ('The owner of "Gull was sorry.', 'The owner of "Gull was sorry"'),
        ("• Ivo Trask of Orla", "Ivo Trask of Orla"),
        # cut between words where no comma comes soon enough, and after a clause
        (
            f"At the end of the quay was Petra Lund, the engineer who {ENDING}.",
            "At the end of the quay was Petra Lund, the engineer who plans to sell the old harbour crane to a museum "
            "in Tessaly and to use the money …",
        ),
        # an addition to its subject, and what only looks like one
        (
            f"Ivo Trask, the mayor of the town of Orla, {ENDING}.",
            "Ivo Trask … plans to sell the old harbour crane to a museum in Tessaly and to use the money for a ferry "
            "to the two islands there",
        ),
        (
            f"Just a few weeks ago, the county dismissed Ivo Trask, the mayor, who {ENDING}.",
            "Just a few weeks ago, the county dismissed Ivo Trask, the mayor …",
        ),
        (
            f"As a friend of the place where I, as mayor, have the power of appointment, the county {ENDING}.",
            "As a friend of the place where I, as mayor, have the power of appointment …",
        ),
        (
            "The crane was built by Ivo Trask, the mayor of the town of Orla, with money that nobody in the county has "
            "ever seen again since that long summer of rain and wind.",
            "The crane was built by Ivo Trask, the mayor of the town of Orla …",
        ),
    ],
)  # fmt: skip
def test_describe(sentence: str, core: str) -> None:
    assert describe(sentence) == core


@given(
    st.lists(st.sampled_from([*'abAB “”",.;…-', "the ", "In ", "and ", "was ", ", "]), max_size=80).map(
        "".join
    )
)
def test_a_label_is_short_and_holds_only_words_of_the_sentence(text: str) -> None:
    short = describe(text)
    assert len(short) <= 158
    assert set(re.findall(r"\w+", short.lower())) <= set(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize(
    ("shared", "core"),
    [
        # all that is shared is told before a comma; it is told later; nothing is known of it
        (
            "the county gave its crane",
            "The county gave its old harbour crane to a museum in the north of the island …",
        ),
        ("the crane of a poet", f"{LONG_ONE}, where a poet wrote of it"),
        ("", f"{LONG_ONE}, where a poet wrote of it"),
    ],
)
def test_a_long_label_ends_where_all_that_is_shared_is_told(shared: str, core: str) -> None:
    assert describe(f"{LONG_ONE}, where a poet wrote of it.", stems(shared)) == core


def test_a_label_does_not_end_before_its_verb() -> None:
    text = "The owner of the mill and of both ferries, who was joined by Ivo Trask, said that nothing had been sold to the island"
    assert describe(text, stems("Ivo Trask joined the owner")) == text


SHARED = "Petra Lund will open the new lighthouse in May."


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        # after an opening, and after a clause about another thing
        ("In a letter to the county that was read out on Monday in the hall of the old mill, ", "{}"),
        ("The council met for nine hours in the hall of the old mill on the river, but ", "{}"),
        # a name in a list is no subject; what is reported stays with the one who says it
        ("Painters, poets and bakers from all over the county, a choir of old sailors, Ivo Trask and ", "whole"),
        ("Ivo Trask told the council in the hall of the old mill that the ferry was late and that ", "whole"),
        ("The choir met on Monday in the hall of the old mill to hear how a waltz by Ivo Trask and ", "whole"),
    ],
)  # fmt: skip
def test_a_long_sentence_is_told_from_the_clause_that_others_tell_too(sentence: str, part: str) -> None:
    one = sentence + SHARED[:-1] + " with a waltz and a long speech by the man who built it."
    told = telling(Unit(0, 0, 0, len(one), 0.0, "lead"), annotate(one))
    found = label([told, Telling("“Petra Lund, open the lighthouse!”", True)], [0.5, 0.5])
    assert found.startswith("Petra Lund will open" if part == "{}" else sentence[:20])


def test_a_whole_sentence_is_the_better_label() -> None:
    texts = ["speaking at the crane …", "The mayor spoke at the crane on Monday."]
    assert label([*map(Telling, texts)], [0.5, 0.4]) == "The mayor spoke at the crane on Monday"


def test_a_clause_shows_that_its_sentence_goes_on() -> None:
    one = "Petra Lund opened the lighthouse, while a band rehearsed a waltz."
    two = "A goat won a prize, and Petra Lund opened the lighthouse."
    at = two.index("Petra")
    units = (Unit(0, 0, 0, 32, 0.0, "lead", True), Unit(1, 0, at, len(two), 0.0, "lead", True))
    aligned = Aligned(("a", "b"), units, ALIKE, ALIKE, ((0, 1),))
    (fact,) = facts_of(aligned, {"a": annotate(one), "b": annotate(two)})
    assert fact.description == "Petra Lund opened the lighthouse"  # the one that its sentence ends with
    units = (units[0], Unit(1, 0, at, at + 21, 0.0, "lead", True))
    (fact,) = facts_of(
        Aligned(("a", "b"), units, ALIKE, ALIKE, ((0, 1),)), {"a": annotate(one), "b": annotate(two)}
    )
    assert fact.description in ("Petra Lund opened the lighthouse …", "Petra Lund opened the …")


def test_a_clause_that_needs_another_one_is_no_label() -> None:
    texts = ["While the council approved the plan …", "The plan was approved by the council …"]
    assert label([*map(Telling, texts)], [0.5, 0.4]) == "The plan was approved by the council …"
