"""Weights of all sentences at once are those of the terms one by one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.features.emphasis import hits_by_sentence
from framing.features.term_index import TermIndex, parse_terms
from framing.features.term_weights import SentenceWeights
from framing.text import annotate

INDEX = TermIndex(
    parse_terms(
        "topic\tterm\tweight\tnote\n"
        "sea\tferry*\t1\t\nsea\tharbour wall\t1\t\nsea\twall\t0.5\t\nroads\tlane*\t1\t\nroads\tbike lane\t2\t\n"
        "roads\twall\t1\t\nmask\twall street\t0\t\nmask\tferry lane\t0\t\nmoney\tstreet\t0.5\t\nmoney\tbike lane tax*\t3\t\n"
    )
)
WORDS = st.sampled_from(
    "ferry ferries harbour wall wall's street bike lane lanes tax taxes the bike-lane. Then".split()
)


@given(st.lists(WORDS, max_size=40))
@settings(max_examples=300, deadline=None)
def test_same_as_one_by_one(words: list[str]) -> None:
    document = annotate("Once " + " ".join(words) + " ended. And the ferry lane. The wall.")
    found = SentenceWeights(document, INDEX)
    for sentence in range(len(document.sentences)):
        held = {c: w for c, w in zip(found.categories, found.weights[sentence].tolist(), strict=True) if w}
        one_by_one = {s: w for s, _, w in hits_by_sentence(document, INDEX)}.get(sentence, {})
        assert held == one_by_one
        if one_by_one:
            named = [found.categories.index(c) for c in one_by_one]
            assert found.categories[found.named_first(sentence, named)] == next(iter(one_by_one))
