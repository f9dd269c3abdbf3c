from collections import Counter

import pytest

from framing import LoadedVocabulary, annotate
from framing.comparison.measures import word_counts
from framing.comparison.terms import count_loaded, count_terms

TEXT = 'The mayor of Osmere called the plan late. "It is a disgraceful fiasco," Veld said.'


def test_voices_add_up_to_all() -> None:
    document = annotate(TEXT)
    narrator, quoted, everything = (count_terms([document], voice=v) for v in ("narrator", "quoted", "all"))
    assert narrator + quoted == everything
    assert "disgraceful" in quoted and "disgraceful" not in narrator


def test_counts_add_up_over_articles() -> None:
    one, two = annotate("The plan failed the town."), annotate("The plan held.")
    both = count_terms([one, two])
    assert both == Counter(the=3, plan=2, failed=1, town=1, held=1)
    assert both == count_terms([one]) + count_terms([two])


def test_loaded_terms_are_those_the_rate_counts() -> None:
    document = annotate("The disgraceful plan was a fiasco, and Osmere paid for the fiasco. " + TEXT)
    measure = LoadedVocabulary().fit([])
    found = count_loaded(measure.evidence(document))
    assert found["fiasco"] == 2
    rate = measure.transform([document])[0, 0]
    assert 100 * found.total() / word_counts(document)[1].sum() == pytest.approx(rate, rel=0.05)


def test_nothing_counts_nothing() -> None:
    assert count_terms([]) == Counter()


def test_a_voice_that_is_none() -> None:
    with pytest.raises(ValueError, match="voice must be one of"):
        count_terms([], voice="outlet")
