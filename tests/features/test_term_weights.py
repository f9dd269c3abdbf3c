"""Weights of all sentences at once are those of the terms one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.features.emphasis import hits_by_sentence
from framing.features.term_index import TermIndex, parse_terms
from framing.features.term_weights import SentenceWeights, TermLists
from framing.text import annotate

TOPICS = TermIndex(
    parse_terms(
        "topic\tterm\tweight\tnote\n"
        "sea\tferry*\t1\t\nsea\tharbour wall\t1\t\nsea\twall\t0.5\t\nroads\tlane*\t1\t\nroads\tbike lane\t2\t\n"
        "roads\twall\t1\t\nmask\twall street\t0\t\nmask\tferry lane\t0\t\nmoney\tstreet\t0.5\t\nmoney\tbike lane tax*\t3\t\n"
    )
)
FRAMES = TermIndex(
    parse_terms(
        "frame\tterm\tweight\tnote\n"
        "cost\ttax*\t2\t\ncost\tlane tax*\t3\t\nsafety\twall\t2\t\nsafety\tbike*\t1\t\nmask\tharbour wall\t0\t\n"
    )
)
LISTS = TermLists(TOPICS, FRAMES)
WORDS = st.sampled_from(
    "ferry ferries harbour wall wall's street bike lane lanes tax taxes the bike-lane. Then".split()
)


@given(st.lists(WORDS, max_size=40))
@settings(max_examples=300, deadline=None)
def test_same_as_one_by_one(words: list[str]) -> None:
    document = annotate("Once " + " ".join(words) + " ended. And the ferry lane. The wall.")
    for found, index in zip(LISTS.weights(document), (TOPICS, FRAMES), strict=True):
        one_by_one = {s: weights for s, _, weights in hits_by_sentence(document, index)}
        for sentence in range(len(document.sentences)):
            held = {
                c: w for c, w in zip(found.categories, found.weights[sentence].tolist(), strict=True) if w
            }
            assert held == one_by_one.get(sentence, {})
            places = dict(zip(found.categories, found.named[sentence].tolist(), strict=True))
            assert sorted(held, key=places.__getitem__) == list(one_by_one.get(sentence, {}))


def test_the_strongest_of_a_sentence_and_of_two_alike_the_first() -> None:
    weights = np.array([[3.0, 1.0], [2.0, 2.0], [1.0, 1.5], [0.0, 0.0]])
    named = np.array([[9, 2], [30, 20], [40, 41], [99, 99]])
    assert SentenceWeights(("a", "b"), weights, named).strongest(2.0).tolist() == [1, 1]
    nothing = np.zeros((0, 2))
    assert SentenceWeights(("a", "b"), nothing, nothing).strongest(2.0).tolist() == [0, 0]


def test_a_text_without_words() -> None:
    assert [found.weights.shape for found in LISTS.weights(annotate(""))] == [(0, 3), (0, 2)]
