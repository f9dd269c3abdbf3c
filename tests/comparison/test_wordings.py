"""What the wordings of one fact share, and which clauses tell something else."""

from __future__ import annotations

from framing.comparison.alignment import Carrier, Fact
from framing.comparison.wordings import Wording, word_facts
from framing.text import annotate


def worded(*texts: str) -> list[tuple[list[str], str]]:
    """The shared words of each text and the clauses that tell the fact."""
    documents = {f"a{k}": annotate(text) for k, text in enumerate(texts)}
    carriers = tuple(Carrier(a, 0, len(d.text), 0.5, "body") for a, d in documents.items())
    rows: list[Wording] = word_facts([Fact("1", "", carriers)], documents)
    return [([r.text[a:b] for a, b in r.in_common], r.text[r.core_start : r.core_end]) for r in rows]


def test_runs_of_the_same_words_are_marked_as_one() -> None:
    one, two = worded("Lund shut the old bridge on Monday.", "On Monday the bridge was closed by Lund.")
    assert one[0] == ["Lund", "bridge", "Monday"]
    assert two[0] == ["Monday", "bridge", "Lund"]
    one, two = worded("They shut the head of the bridge.", "Crews closed the head of the bridge.")
    assert one[0] == two[0] == ["head of the bridge"]


def test_a_run_goes_on_over_marks_between_words_that_stand_side_by_side_elsewhere_too() -> None:
    one, two = worded("Lund shut mills, bridges and quays.", "“Lund, shut mills — bridges too.”")
    assert (one[0], two[0]) == (["Lund shut mills, bridges"], ["Lund, shut mills — bridges"])
    one, _ = worded("Lund shut mills, bridges and quays.", "Lund shut bridges, mills and quays.")
    assert one[0] == ["Lund shut mills", "bridges", "quays"]


def test_clauses_without_shared_words_tell_something_else() -> None:
    one, two = worded(
        "After weeks of rain and wind, Lund shut the bridge, a choice that many people in Orla had feared.",
        "The bridge was shut, Lund said.",
    )
    assert one[1] == "Lund shut the bridge, "
    assert two[1] == "The bridge was shut, Lund said."


def test_a_few_words_more_are_no_clause() -> None:
    one, _ = worded("In Orla, Lund shut the bridge, the old one.", "Lund shut the bridge.")
    assert one[1] == "In Orla, Lund shut the bridge, the old one."


def test_wordings_without_a_word_in_common_are_whole() -> None:
    one, two = worded("Lund shut it.", "Trask went home.")
    assert one == ([], "Lund shut it.") and two == ([], "Trask went home.")


def test_short_forms_of_function_words_are_no_difference() -> None:
    documents = {
        a: annotate(t) for a, t in (("a", "They’d sold Lund’s mill."), ("b", "It hadn't sold the mill."))
    }
    carriers = tuple(Carrier(a, 0, len(d.text), 0.5, "body") for a, d in documents.items())
    differing = {
        w.article_id: [w.text[a:b] for a, b in w.differing]
        for w in word_facts([Fact("1", "", carriers)], documents)
    }
    assert differing == {"a": ["Lund’s"], "b": []}


def test_what_differs_is_given_as_phrases() -> None:
    """Up to three function words that nobody shares join the words around them; a shared one, or a comma, parts them."""
    documents = {
        a: annotate(t)
        for a, t in (
            ("a", "Orla seized eleven of the guests as hostages at 12:05 p.m., and fled by boat."),
            ("b", "The guests were held at gunpoint in Orla."),
        )
    }
    carriers = tuple(Carrier(a, 0, len(d.text), 0.5, "body") for a, d in documents.items())
    found = word_facts([Fact("1", "", carriers)], documents)
    assert [[w.text[a:b] for a, b in w.differing] for w in found] == [
        ["seized eleven", "hostages at 12:05 p.m.", "fled by boat"],
        ["held at gunpoint"],
    ]
