from __future__ import annotations

import numpy as np
import pytest

from framing.profiles.similarity import ArticleVectors, day_numbers


def similarity(*articles: tuple[str, str]) -> np.ndarray:
    vectors = ArticleVectors()
    for headline, text in articles:
        vectors.add([headline], [text])
    matrix = vectors.matrix()
    return (matrix @ matrix.T).toarray()


FERRY = "ferry marigold aground quay point friday passengers"


def test_what_the_three_cosines_weigh():
    # Without headlines nothing of the third is alike, and of the first two everything.
    alike = similarity(("", FERRY), ("", FERRY), ("ferry aground", FERRY), ("ferry aground", FERRY))
    assert alike[0, 1] == pytest.approx(0.9)
    assert alike[2, 3] == pytest.approx(1.0)


def test_words_that_one_article_alone_has_weigh_nothing():
    alike = similarity(("", FERRY), ("", f"{FERRY} gale crew"), ("", "tram line opens"))
    assert alike[0, 1] == pytest.approx(0.9)
    assert alike[0, 2] == 0


def test_words_that_many_articles_have_weigh_nothing():
    # Thirty articles: a word of ten stands in more than 30 % of them, a word of nine does not.
    many = [("", f"ferry own{k} own{k}") for k in range(10)] + [
        ("", f"tram own{k} own{k}") for k in range(10, 19)
    ]
    alike = similarity(*many, *[("", f"own{k}") for k in range(19, 30)])
    assert alike[0, 1] == 0
    assert alike[10, 11] > 0


def test_only_the_opening_of_a_long_text_is_read():
    filler = " ".join(f"w{k}" for k in range(600))
    alike = similarity(("", f"{filler} {FERRY}"), ("", f"{FERRY}"))
    assert alike[0, 1] == 0


def test_days_as_numbers():
    days = day_numbers(["2026-01-16", "", "2026-01-18", "0001-01-01"])
    assert days[2] - days[0] == 2
    assert days[[1, 3]].tolist() == [-1, 0]
    assert day_numbers([]).tolist() == []
