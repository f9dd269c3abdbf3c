from collections import Counter

import pytest

from framing import LoadedVocabulary, annotate
from framing.comparison.terms import TermCounts, count_loaded, count_terms

TEXT = 'The mayor of Osmere called the plan late. "It is a disgraceful fiasco," Veld said.'


def test_voices_add_up_to_all() -> None:
    document = annotate(TEXT)
    narrator, quoted, everything = (count_terms([document], voice=v) for v in ("narrator", "quoted", "all"))
    assert narrator.counts + quoted.counts == everything.counts
    assert "disgraceful" in quoted.counts and "disgraceful" not in narrator.counts


def test_counts_add_up_over_articles_and_can_be_taken_away() -> None:
    one, two = annotate("The plan failed the town."), annotate("The plan held.")
    both = count_terms([one, two])
    assert both == count_terms([one]) + count_terms([two])
    assert both.counts["the"] == 3 and both.articles["the"] == 2 and both.n_articles == 2 and both.size == 8
    assert both - count_terms([two]) == count_terms([one])
    with pytest.raises(ValueError, match="do not hold all"):
        count_terms([two]) - both


def test_loaded_terms_are_those_the_rate_counts() -> None:
    document = annotate("The disgraceful plan was a fiasco, and Osmere paid for the fiasco. " + TEXT)
    measure = LoadedVocabulary().fit([])
    found = count_loaded(document, measure.evidence(document))
    assert found.counts["fiasco"] == 2
    rate = measure.transform([document])[0, 0]
    assert 100 * found.counts.total() / found.size == pytest.approx(rate, rel=0.05)


def test_nothing_counts_nothing() -> None:
    assert count_terms([]) == TermCounts(Counter(), Counter(), 0, 0)


def test_a_voice_that_is_none() -> None:
    with pytest.raises(ValueError, match="voice must be one of"):
        count_terms([], voice="outlet")
