import pytest

from framing.comparison.loaded_shift import loaded_shift
from framing.features import Evidence


def loaded(term, voice="narrator", measure="loaded_vocabulary"):
    return Evidence(0, 1, term, measure, term=term, voice=voice)


EVIDENCE = {
    "a": [loaded("fiasco"), loaded("fiasco"), loaded("brazen"), loaded("shameful", "direct"), loaded("x", measure="hedge")],
    "b": [loaded("fiasco")],
    "c": [loaded("brave")],
}  # fmt: skip
WORDS = {"a": 200, "b": 100, "c": 300}


def test_worked_by_hand():
    rows = {(r["article_id"], r["term"]): r for r in loaded_shift(EVIDENCE, WORDS)}
    # a: 2 in 200 words are 1 in 100; b and c together 1 in 400.
    assert rows["a", "fiasco"]["contribution"] == pytest.approx(1 - 0.25)
    assert rows["a", "brave"]["contribution"] == pytest.approx(-0.25)
    assert rows["c", "fiasco"] == {
        "article_id": "c", "term": "fiasco", "count": 0, "count_others": 3, "rate": 0.0, "rate_others": 1.0, "contribution": -1.0,
    }  # fmt: skip
    assert {term for _, term in rows} == {"fiasco", "brazen", "brave"}


@pytest.mark.parametrize("article", WORDS)
def test_the_contributions_add_up_to_the_difference(article):
    n = {"a": 3, "b": 1, "c": 1}
    others = 100 * (5 - n[article]) / (600 - WORDS[article])
    total = sum(r["contribution"] for r in loaded_shift(EVIDENCE, WORDS) if r["article_id"] == article)
    assert total == pytest.approx(100 * n[article] / WORDS[article] - others)


def test_nothing_to_compare_with_gives_nothing():
    assert loaded_shift({"a": EVIDENCE["a"]}, WORDS) == []
    assert loaded_shift({"a": EVIDENCE["a"], "b": []}, {"a": 0, "b": 0}) == []
