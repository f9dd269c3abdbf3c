from collections import Counter

import pytest
from sklearn.base import clone
from sklearn.pipeline import Pipeline

from framing.features.frames import FRAMES, Frames, frame_of
from framing.features.term_index import read_terms
from framing.text import annotate


@pytest.fixture(scope="module")
def frames():
    return Frames().fit([])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("", None),
        ("#", None),
        ("It rained, and the two of them walked home.", None),
        ("The new tariff will cost exporters nine million crowns.", "economic"),
        ("It is a sin to leave them there, the bishop said in his sermon.", "morality"),
        ("Women in the plant say they face discrimination over promotions.", "fairness_and_equality"),
        ("Police arrested the suspect and a judge denied bail.", "legality_and_crime"),
        ("The senators will vote on the bill before the election.", "political_and_policy"),
        ("Soldiers guarded the crossing after the missile attack.", "security_and_defense"),
        ("Nurses said the patients had been infected in the hospital.", "health_and_safety"),
        ("The festival keeps the valley's songs and traditions alive.", "cultural_identity"),
        ("A new poll shows that most voters disapprove.", "public_sentiment"),
        # A tennis court is no court; marks and case do not matter.
        ("POLICE ARRESTED ‘TWO’ MEN", "legality_and_crime"),
        # A term of weight 2 is enough.
        ("They cast their votes.", "political_and_policy"),
        # One hint is too little.
        ("The decision was expected.", None),
        # A prefix stops at its own word: an investigation is no investment, and authorities are no authors.
        ("Authorities began an investigation.", "legality_and_crime"),
    ],
)
def test_frame_of(sentence, expected):
    assert frame_of(sentence) == expected


def test_frame_of_wants_a_string():
    with pytest.raises(TypeError, match="string"):
        frame_of(None)


def test_a_word_said_twice_counts_once():
    # "votes" weighs 2, once or three times; "judge" weighs 3.
    assert frame_of("Votes, votes, votes, thought the judge.") == "legality_and_crime"


def test_list_has_every_frame_and_enough_terms():
    counts = Counter(t.category for t in read_terms("frames"))
    assert set(counts) == {*FRAMES, "mask"}
    assert min(counts[f] for f in FRAMES) >= 30


def test_the_only_sentence_is_the_whole_share(frames):
    pandas = pytest.importorskip("pandas")
    pipe = Pipeline([("frames", clone(frames))]).set_output(transform="pandas")
    table = pipe.fit_transform(pandas.Series(["Police arrested him.", ""], index=[7, 3]))
    assert list(table.index) == [7, 3]
    assert table.loc[7, "legality_and_crime_share"] == 1.0
    assert table.loc[3].sum() == 0.0


def test_rows_by_hand(frames):
    text = (
        "Police arrested the suspect.\n\nThe patients left the hospital.\n\nIt rained.\n\nA judge set bail."
    )
    rows = {r["frame"]: r for r in frames.frame_rows(annotate(text))}
    # Lead 2, then 1, 0.75 and 0.5.
    assert rows["legality_and_crime"] == {
        "frame": "legality_and_crime",
        "share": 0.5,
        "weighted_share": pytest.approx(2.5 / 4.25),
        "sentences": 2,
    }
    assert rows["health_and_safety"]["weighted_share"] == pytest.approx(1 / 4.25)
    assert list(rows) == list(FRAMES)


def test_evidence_holds_the_terms_of_the_frame_chosen(frames):
    text = "It rained. Police arrested the “senator” and a judge set bail."
    found = frames.evidence(annotate(text))
    assert [e.text for e in found] == ["Police", "arrested", "judge", "bail"]
    assert {e.category for e in found} == {"legality_and_crime"}
    assert all(text[e.start : e.end] == e.text and 0 < e.score <= 1 for e in found)
    assert found[0].reason == "listed for the frame legality and crime with weight 3 of 3"


def test_frame_of_agrees_with_the_transformer(frames):
    text = "A new poll shows that most voters disapprove. It rained. The nurse was sued over the lawsuit."
    document = annotate(text)
    said = [frame_of(text[s.start : s.end]) for s in document.sentences]
    counts = Counter(f for f in said if f)
    assert {r["frame"]: r["sentences"] for r in frames.frame_rows(document) if r["sentences"]} == counts


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        # One word of weight 2 is enough for a sentence that was picked out, not for one of many.
        ("They cast their votes.", 0),
        ("They cast their votes for the proposal.", 1),
        ("They wrote to the senate.", 1),
        ("They denied it with contempt.", 0),
    ],
)
def test_an_article_wants_more_than_one_hint(frames, sentence, count):
    found = {r["frame"]: r["sentences"] for r in frames.frame_rows(annotate(f"It rained. {sentence}"))}
    assert sum(found.values()) == count
    assert frame_of(sentence) is not None
