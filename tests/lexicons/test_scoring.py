import math

from hypothesis import given
from hypothesis import strategies as st

from framing.lexicons import Entry, Match, load_lexicon
from framing.lexicons.context import Context
from framing.lexicons.scoring import Weights, active_features, load_weights
from framing.text import annotate

TABLE = Weights(0.3, frozenset({"label"}), {"bias": -1.0, "strength_2": 1.0, "emotive": 0.5})


def test_probability_by_hand():
    assert TABLE.probability(["bias", "strength_2"]) == 0.5
    assert math.isclose(TABLE.probability(["bias", "emotive"]), 1 / (1 + math.exp(0.5)))
    assert TABLE.probability(["unknown"]) == 0.5


@given(st.lists(st.sampled_from(["bias", "strength_2", "emotive", "unknown"])))
def test_probability_lies_between_0_and_1(names):
    assert 0 < TABLE.probability(names) < 1


def test_packaged_weights_are_of_kinds_and_rank_strength():
    weights = load_weights()
    assert 0 < weights.threshold < 1
    assert weights.weight["strength_3"] > weights.weight["strength_2"] > 0
    assert len(weights.weight) <= 13
    assert weights.emotive < set(load_lexicon().categories)


def test_active_features():
    document = annotate("It was an utterly shameful act.")
    entry = Entry("shameful", "label", "adj", "-", 2)
    i = document.words.index("shameful")
    start, end = document.word_starts[i], document.word_ends[i]
    match = Match(start, end, "shameful", entry, i, i, certain=False)
    names = active_features(document, match, Context(document, i, i, start, end), company=1)
    assert set(names) == {
        "bias",
        "strength_2",
        "negative",
        "guessed",
        "intensifier_before",
        "company",
    }
