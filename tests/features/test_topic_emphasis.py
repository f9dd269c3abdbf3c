from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.pipeline import Pipeline

from framing.features.emphasis import part_weights
from framing.features.term_index import read_terms
from framing.features.term_weights import SentenceWeights
from framing.features.topic_emphasis import TopicEmphasis, topic_names
from framing.text import Document, Sentence, annotate


@pytest.fixture(scope="module")
def topics():
    return TopicEmphasis().fit([])


def shares(topics, text, kind="share"):
    return {r["topic"]: round(r[kind], 3) for r in topics.topic_rows(annotate(text)) if r["sentences"]}


def test_the_only_sentence_is_the_whole_share(topics):
    pandas = pytest.importorskip("pandas")
    pipe = Pipeline([("topics", clone(topics))]).set_output(transform="pandas")
    X = pandas.Series(["The school hired teachers.", "#", ""], index=["a", "b", "c"])
    table = pipe.fit_transform(X)
    assert list(table.index) == ["a", "b", "c"]
    assert list(table.columns) == list(topics.get_feature_names_out())
    assert table.loc["a", "education_share"] == 1.0
    assert table.loc[["b", "c"]].to_numpy().sum() == 0.0


def test_list_has_enough_topics_and_terms():
    counts = Counter(t.category for t in read_terms("topics") if t.category != "mask")
    assert len(counts) >= 16
    assert min(counts.values()) >= 30
    assert tuple(counts) == topic_names()
    assert {t.weight for t in read_terms("topics") if t.category != "mask"} == {0.5, 1.0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("#", {}),
        ("It was late and nobody came.", {}),
        ("The teacher smiled.", {"education": 1.0}),
        # One word that only points to a topic is too little; two are enough.
        ("The road was long.", {}),
        ("The road was closed to cars.", {"transport_and_cities": 1.0}),
        # The same word twice is one piece of evidence.
        ("A road is a road.", {}),
        # Two topics share the sentence in proportion to their evidence: 1 to 1, and 2 to 1.
        ("The teacher was treated in hospital.", {"education": 0.5, "health": 0.5}),
        ("The teacher and her pupils went to hospital.", {"education": 0.667, "health": 0.333}),
        # Half of the sentences abstain.
        ("The bishop spoke first. Then it rained.", {"religion": 0.5}),
        ("Exporters feared the tariff.", {"trade": 1.0}),
        ("Wildfires forced villages to evacuate.", {"disasters": 1.0}),
        ("The kitchen smelled of soup, by the way.", {}),
        # Where something was said or published is not what a sentence is about.
        ("She wrote on Twitter that it was late.", {}),
        ("He told reporters that he would wait.", {}),
        ("So did Ines Vant, a professor of ethics at the University of Kell.", {}),
        # A prefix stops at its own word.
        ("They were physically tired and consulted nobody.", {}),
        ("The president met three former presidents.", {"government_and_elections": 1.0}),
    ],
)
def test_shares(topics, text, expected):
    assert shares(topics, text) == expected


def test_weighted_shares_by_hand(topics):
    text = "Teachers walk\n\nThe bishop spoke.\n\nIt rained.\n\nNurses cheered.\n\nIt was over.\n"
    starts = [text.index(s) for s in ("Teachers", "The bishop", "It rained", "Nurses", "It was over")]
    ends = [text.index("\n", s) for s in starts]
    parts = ["headline", "lead", "body", "body", "tail"]
    plain = annotate(text)
    document = Document(
        text=text,
        sentences=[Sentence(a, b, i, p) for i, (a, b, p) in enumerate(zip(starts, ends, parts, strict=True))],
        word_starts=plain.word_starts,
        word_ends=plain.word_ends,
    )
    assert part_weights(document) == {0: 3.0, 1: 2.0, 2: 1.0, 3: 0.75, 4: 0.5}
    rows = {r["topic"]: r for r in topics.topic_rows(document)}
    assert rows["education"]["weighted_share"] == pytest.approx(3 / 7.25)
    assert rows["religion"]["weighted_share"] == pytest.approx(2 / 7.25)
    assert rows["health"]["weighted_share"] == pytest.approx(0.75 / 7.25)
    assert [rows[t]["share"] for t in ("education", "religion", "health")] == pytest.approx([0.2] * 3)
    assert rows["health"]["sentences"] == 1


def test_furniture_is_not_counted():
    text = "The bishop spoke.\n\nMore on schools and teachers\n"
    start = text.index("More")
    topics = TopicEmphasis().fit([])
    rows = topics.topic_rows(annotate(text, furniture=[(start, len(text))]))
    assert {r["topic"]: r["share"] for r in rows if r["sentences"]} == {"religion": 1.0}


def test_evidence_points_at_the_terms_that_count(topics):
    text = "The road was long. The teacher’s unions met the “mayor”."
    found = topics.evidence(annotate(text))
    assert [(e.text, e.category, e.score) for e in found] == [
        ("teacher’s", "education", 1.0),
        ("unions", "labour", 1.0),
        ("mayor", "government_and_elections", 1.0),
    ]
    assert all(text[e.start : e.end] == e.text and e.measure == "topic" for e in found)
    assert found[0].term == "teacher*"
    assert "33%" in found[0].reason


WORDS = [
    "teacher",
    "road",
    "cars",
    "bishop",
    "tariff",
    "it",
    "rained.",
    "Then",
    "\n\n",
    "interest",
    "rates",
    "the",
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_shares_stay_within_the_article(words):
    topics = TopicEmphasis().fit([])
    document = annotate(" ".join(words))
    row = topics.transform([document])[0].reshape(2, -1)
    assert (row >= 0).all()
    assert (row.sum(axis=1) <= 1 + 1e-9).all()
    assigned = list(topics.assign(document))
    assert row[0].sum() * max(len(part_weights(document)), 1) == pytest.approx(len(assigned))
    assert all(np.isclose(sum(a.shares.values()), 1) for a in assigned)


def test_a_topic_with_just_enough_evidence_has_its_share_and_one_with_less_has_none(topics):
    weights = np.array([[1.0, 0.5, 0.0], [1.0, 3.0, 0.5], [0.5, 0.5, 0.0]])
    found = SentenceWeights(("economy", "health", "war"), weights, weights)
    assert topics.shares(found).tolist() == [[1.0, 0.0, 0.0], [0.25, 0.75, 0.0], [0.0, 0.0, 0.0]]
