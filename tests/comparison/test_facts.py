"""Pairs of articles on one fact."""

from __future__ import annotations

from framing.comparison.alignment import Carrier, Fact
from framing.comparison.facts import pair_facts
from framing.text import annotate


def conflicts(a: str, b: str) -> list[str]:
    """Types of the conflicts between two articles of one sentence that are known to tell one fact."""
    carriers = tuple(Carrier(name, 0, len(text), 1.0, "lead") for name, text in (("a", a), ("b", b)))
    pairs = pair_facts([Fact("01", "", carriers)], {"a": annotate(a), "b": annotate(b)}, {})
    return [pair.type for pair in pairs if pair.status == "conflict"]


def test_opposite_words_in_sentences_that_say_much_else_are_no_conflict():
    a = "Last year's champions attended a reception at the palace in their honour, although not all players showed up."
    b = "In 2017 more than two dozen of the players skipped their visit to the palace, which went on as planned."
    assert conflicts(a, b) == []
    alike = "The council {} the new harbour budget."
    assert conflicts(alike.format("approved"), alike.format("rejected")) == ["wording"]
    # Where in a speech the words stand is no claim; marks in one of the two are enough.
    said, of_it = "“It is late,” Ana Lund {} on Monday.", "The council {} its work on the quay on Monday."
    assert conflicts(said.format("continued"), said.format("ended")) == []
    assert conflicts(of_it.format("continued"), of_it.replace("its work", "its “work”").format("ended")) == []
    assert conflicts(of_it.format("continued"), of_it.format("ended")) == ["wording"]


def test_thousands_leave_room_for_a_million():
    assert (
        conflicts("Thousands of people left the coast.", "More than 1 million people left the coast.") == []
    )
