"""What the others print in the place of a loaded word."""

from __future__ import annotations

import pytest

from framing.comparison.alignment import Carrier, Fact
from framing.comparison.relative import relative_scores
from framing.text import annotate


@pytest.mark.parametrize(
    ("own", "term", "other", "others"),
    [
        ("The regime's soldiers attacked Orla at night.", "regime's", "The council's soldiers attacked Orla at night.",
         "others: “council's”"),
        # the edges of the phrase that are of no weight are left off
        ("A judge threw out Trask's suit against Pell.", "threw out", "A judge on Monday denied a Trask suit against Pell.",
         "others: “denied”"),
        # a name, more words than stand for one, no adverb for an adverb
        ("The judge blamed the regime in Orla again.", "regime", "The judge blamed the Trask council in Orla again.",
         "others: tell it without this word"),
        ("The judge blamed the fiasco in Orla again.", "fiasco", "The judge blamed the closed old bridge in Orla again.",
         "others: tell it without this word"),
        ("Ivo Trask abruptly sold the Orla mill.", "abruptly", "Ivo Trask kindly sold the Orla mill.", "others: “kindly”"),
        ("Ivo Trask abruptly left the Orla mill.", "abruptly", "Ivo Trask bought and left the Orla mill.",
         "others: tell it without this word"),
        # held by "the" and "of" alone
        ("The fiasco of the harbour angered Orla.", "fiasco", "The choir of the mill sang.", "others: tell it without this word"),
        # other words of weight beside the term: the phrases say different things
        ("Ivo Trask savaged the flood plan in Orla on Monday.", "savaged", "Ivo Trask met six farmers in Orla on Monday.",
         "others: tell it without this word"),
        # at the end of a sentence nothing holds the place
        ("Petra Lund opened the lighthouse museum to jeers.", "jeers", "Petra Lund opened the lighthouse museum on Sunday.",
         "others: tell it without this word"),
        ("Petra Lund opened the lighthouse to jeers.", "jeers", "To jeers Petra Lund opened the lighthouse.",
         "others: all use the same word"),
    ],
)  # fmt: skip
def test_what_stands_in_for_a_word(own: str, term: str, other: str, others: str) -> None:
    carriers = tuple(Carrier(name, 0, len(text), 1.0, "lead") for name, text in (("a", own), ("b", other)))
    row = {"article_id": "a", "start": own.index(term), "end": own.index(term) + len(term), "score": 0.4}
    (found,) = relative_scores([row], [Fact("01", "", carriers)], {"a": annotate(own), "b": annotate(other)})
    assert found.others == others
    # one other article: 1 + 0.5 / 2 where it prints something else, 1 - 0.5 / 2 where it uses the word
    factor = 1.25 if "“" in others else 0.75 if "same word" in others else 1.0
    assert found.factor == pytest.approx(factor)


def test_a_loose_match_tells_nothing_about_a_word() -> None:
    texts = {"a": "The regime's soldiers attacked Orla.", "b": "The council's soldiers attacked Orla."}
    carriers = tuple(Carrier(k, 0, len(t), 0.3, "body") for k, t in texts.items())
    documents = {k: annotate(t) for k, t in texts.items()}
    row = {"article_id": "a", "start": 4, "end": 12, "score": 0.4}
    (firm,) = relative_scores([row], [Fact("1", "", carriers)], documents)
    (loose,) = relative_scores([row], [Fact("1", "", carriers, loose=True)], documents)
    assert firm.others == "others: “council's”" and firm.factor > 1
    assert loose.others == "" and loose.factor == 1
