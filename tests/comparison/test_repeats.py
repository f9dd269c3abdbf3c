"""What is told twice: sentences repeated within an article, and one fact found as two."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from framing.comparison.alignment import align
from framing.comparison.repeats import echoes, merge_twins, told_twice
from framing.comparison.vectors import Unit
from framing.text import annotate

POST = "The harbour bridge will never be sold to anybody!"


def unit(article: int, sentence: int, *, clause: bool = False) -> Unit:
    return Unit(article, sentence, 0, 1, 0.0, "body", clause)


def test_clusters_that_share_a_sentence_are_one_fact_where_the_rest_is_alike():
    units = [unit(0, 0), unit(1, 0), unit(2, 0)]
    similarity = np.full((3, 3), 0.4)
    assert merge_twins(units, similarity, [(0, 1), (1, 2)], 0.18) == [(0, 1, 2)]
    similarity[0, 2] = similarity[2, 0] = 0.1
    assert merge_twins(units, similarity, [(0, 1), (1, 2)], 0.18) == [(0, 1), (1, 2)]


def test_the_sentence_stays_where_the_twin_has_its_clause():
    units = [unit(0, 0), unit(1, 0), unit(2, 0), unit(1, 0, clause=True)]
    assert merge_twins(units, np.full((4, 4), 0.4), [(0, 3), (1, 2)], 0.18) == [(0, 1, 2)]


def test_two_sentences_of_one_article_are_never_put_into_one_fact():
    units = [unit(0, 0), unit(1, 0), unit(1, 1), unit(2, 0)]
    assert merge_twins(units, np.full((4, 4), 0.4), [(0, 1), (2, 3)], 0.18) == [(0, 1), (2, 3)]


def test_what_an_article_only_tells_again_is_no_fact_of_its_own():
    # sentences 0 and 1 of the first article both stand with sentence 0 of the second
    units = [unit(0, 0), unit(0, 1), unit(1, 0), unit(1, 1)]
    similarity = np.eye(4) * 0.8 + np.full((4, 4), 0.1)  # squared lengths of 0.9
    similarity[0, 2] = similarity[2, 0] = 0.6
    similarity[1, 2] = similarity[2, 1] = 0.5
    pairs = [(0, 2), (1, 2)]
    assert told_twice(units, similarity, pairs) == pairs  # 0.1 / 0.9 between 0 and 1: two things
    similarity[0, 1] = similarity[1, 0] = 0.5  # 0.5 / 0.9 = 0.56
    assert told_twice(units, similarity, pairs) == [(0, 2)]
    assert told_twice(units, similarity, [(0, 2), (1, 3)]) == [(0, 2), (1, 3)]  # no sentence in common


def test_two_facts_of_nearly_the_same_sentences_are_one():
    units = [unit(0, 0), unit(1, 0), unit(2, 0), unit(2, 1), unit(1, 1)]
    similarity = np.full((5, 5), 0.2) + np.eye(5) * 0.8
    similarity[:3, :3] += 0.2
    assert told_twice(units, similarity, [(0, 1, 2), (0, 1, 3)]) == [(0, 1, 2)]  # one sentence differs
    assert told_twice(units, similarity, [(0, 1, 2), (0, 3, 4)]) == [(0, 1, 2), (0, 3, 4)]  # two differ
    assert told_twice(units, similarity, [(0, 1), (0, 4)]) == [
        (0, 1),
        (0, 4),
    ]  # one sentence of two is not nearly all


def test_of_two_sentences_the_one_nearer_to_the_others_stays():
    units = [unit(0, 0), unit(1, 0), unit(2, 0), unit(2, 1), unit(3, 0)]
    similarity = np.full((5, 5), 0.3) + np.eye(5) * 0.7
    similarity[3, :2] = similarity[:2, 3] = 0.6
    assert told_twice(units, similarity, [(0, 1, 2, 4), (0, 1, 3)]) == [(0, 1, 3, 4)]


def test_a_fact_that_one_more_article_tells_stays():
    units = [unit(0, 0), unit(0, 1), unit(1, 0), unit(2, 0)]
    similarity = np.full((4, 4), 0.9)
    assert told_twice(units, similarity, [(0, 2, 3), (1, 2)]) == [(0, 2, 3)]
    assert told_twice(units, similarity, [(0, 2), (1, 2, 3)]) == [(1, 2, 3)]
    assert told_twice(units, similarity, [(0, 2), (1, 3)]) == [(0, 2), (1, 3)]


def test_a_post_that_is_shown_and_quoted_makes_one_fact():
    other = "Ferries ran late on Monday. The council met in the old hall. Nobody spoke of the tram."
    first = f"{POST} {other}\n{POST}"
    second = f"{other.replace('late', 'on time')} {POST} The mayor was angry. {POST}"
    facts = align({"a": annotate(first), "b": annotate(second)})
    told = [f for f in facts if "bridge" in f.description]
    assert len(told) == 1 and len(told[0].carriers) == 2


def test_words_that_tie_a_sentence_to_a_surer_fact_tie_it_to_no_other():
    # sentence 0 of the second article stands in both pairs; the columns are four words
    units = [unit(0, 0), unit(1, 0), unit(0, 1)]
    chance = np.eye(3) + np.array([[0, 0.9, 0], [0.9, 0, 0.8], [0, 0.8, 0]])
    pairs = [(0, 1), (1, 2)]

    def found(other: list[float]) -> frozenset[tuple[int, ...]]:
        rows = csr_matrix([[0.5, 0.5, 0.0, 0.0], [0.5, 0.5, 0.5, 0.0], other])
        return echoes(units, rows, chance, pairs)

    assert found([0.5, 0.0, 0.0, 0.5]) == {(1, 2)}  # only the first word, which ties the surer pair too
    assert found([0.6, 0.0, 0.1, 0.0]) == {(1, 2)}  # 0.05 of 0.35 by a word of its own: one seventh
    assert found([0.5, 0.0, 0.5, 0.0]) == frozenset()  # one half
    assert found([0.0, 0.0, 0.5, 0.5]) == frozenset()
    assert echoes([*units[:2], unit(0, 1)], csr_matrix(np.ones((3, 4))), chance, pairs[1:]) == frozenset()
