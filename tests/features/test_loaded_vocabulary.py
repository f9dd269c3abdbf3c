import numpy as np
import pytest
from sklearn.base import clone
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline

from framing.features.loaded_vocabulary import LoadedVocabulary
from framing.lexicons import Entry, Lexicon
from framing.text import annotate

SMALL = Lexicon(
    [
        Entry("slam", "attack", "v", "-", 2, alternative="criticize"),
        Entry("thug", "label", "n", "-", 3, alternative="attacker"),
        Entry("heroic", "praise", "adj", "+", 2, alternative="(delete)"),
    ],
    "small",
    "2",
)
TEXTS = ["The thugs slammed a heroic clerk.", "The council met on Tuesday."]


def test_contract_of_scikit_learn():
    measure = LoadedVocabulary(SMALL, threshold=0.0)
    assert measure.get_params() == {"lexicon": SMALL, "threshold": 0.0}
    copy = clone(measure)
    assert not hasattr(copy, "lexicon_") and copy.get_params()["threshold"] == 0.0
    steps = Pipeline([("loaded", LoadedVocabulary(SMALL)), ("model", LogisticRegression())])
    assert steps.fit(TEXTS * 2, [1, 0, 1, 0]).predict(TEXTS).tolist() == [1, 0]


def test_threshold_outside_the_range_raises():
    with pytest.raises(ValueError, match="0..1"):
        LoadedVocabulary(SMALL, threshold=2).fit(TEXTS)


def test_rates_by_voice():
    # Narrator: "The thugs arrived she said" = 5 words, 1 term. Quoted: "They slammed me" = 3 words, 1 term.
    measure = LoadedVocabulary(SMALL, threshold=0.0).fit([])
    row = dict(
        zip(
            measure.get_feature_names_out(),
            measure.transform(['The thugs arrived. "They slammed me," she said.'])[0],
            strict=True,
        )
    )
    assert row["narrator_per_100_words"] == pytest.approx(20.0)
    assert row["narrator_label_per_100_words"] == pytest.approx(20.0)
    assert row["quoted_per_100_words"] == pytest.approx(100 / 3)
    assert row["quoted_positive_per_100_words"] == 0


def test_evidence_says_which_entry_fired_and_what_could_stand_instead():
    (thugs, slammed, heroic) = LoadedVocabulary(SMALL, threshold=0.0).evidence(annotate(TEXTS[0]))
    assert (thugs.start, thugs.end, thugs.text, thugs.term, thugs.direction) == (4, 9, "thugs", "thug", "-")
    assert thugs.lexicon == "small 2" and "thug" in thugs.reason
    assert slammed.alternative == "criticized" and heroic.alternative == "leave out"
    assert all(0 < row.score < 1 for row in (thugs, slammed, heroic))


def test_the_note_of_an_entry_is_part_of_its_reason():
    lexicon = Lexicon(
        [Entry("slam", "sharp_attack", "v", "-", 2, note="of words, not of doors")], "small", "2"
    )
    (found,) = LoadedVocabulary(lexicon, threshold=0.0).evidence(
        annotate("It is so. Then they slammed the council.")
    )
    assert found.reason.startswith("'slam' (sharp attack) ") and ": of words, not of doors" in found.reason


def test_the_voice_lowers_the_score_and_not_what_is_counted():
    (own,) = LoadedVocabulary(SMALL, threshold=0.0).evidence(
        annotate("The thugs arrived on Monday, Ann Veld said.")
    )
    quoted = annotate("“The thugs arrived on Monday,” Ann Veld said.")
    (found,) = LoadedVocabulary(SMALL, threshold=own.score - 0.001).evidence(quoted)
    assert found.voice == "direct" and found.score < own.score - 0.001


def test_company_is_told_where_there_is_some():
    alone, together = (
        [row.reason for row in LoadedVocabulary(SMALL, threshold=0.0).evidence(annotate(text))]
        for text in ("The thugs arrived on Monday.", "The thugs slammed the plan.")
    )
    assert ["with others in the sentence" in reason for reason in [*alone, *together]] == [False, True, True]


def test_a_higher_threshold_keeps_fewer():
    document = annotate(TEXTS[0])
    counts = [len(LoadedVocabulary(SMALL, threshold=t).evidence(document)) for t in (0.0, 0.5, 1.0)]
    assert counts == sorted(counts, reverse=True) and counts[0] == 3 and counts[-1] == 0


def test_no_words_no_rate():
    assert not np.any(LoadedVocabulary(SMALL).fit([]).transform(["", "#"]))


def test_terms_of_an_own_list_count_whatever_their_score():
    mild = Lexicon([Entry("herring", "fish", "n", "0", 1, alternative="fish")], "mine")
    document = annotate("The council bought the herrings on Tuesday.")
    assert [row.text for row in LoadedVocabulary(mild).evidence(document)] == ["herrings"]
    assert LoadedVocabulary(mild, threshold=0.9).evidence(document) == []


def test_marks_are_the_evidence_without_its_wording() -> None:
    text = "Critics called the plan reckless. “It is a sham,” said Ana Lisk. The regime's thugs shamelessly rampaged."
    document, measure = annotate(text), LoadedVocabulary()
    marks = measure.marks(document)
    assert marks == LoadedVocabulary().fit([]).marks(document)
    fields = "start end category direction strength voice".split()
    assert [[getattr(m, name) for name in fields] for m in marks] == [
        [getattr(row, name) for name in fields] for row in measure.evidence(document)
    ]
    assert {m.voice for m in marks} == {"narrator", "direct", "indirect"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("They met dictator Orlo Vant there.", "label_and_name"),
        ("They met the embattled Orlo Vant.", "label_and_name"),
        ("The embattled Orlo Vant said so.", "label_and_name"),
        ("They lost a nasty GOP primary.", "entry"),
        ("They had a chaotic Sunday there.", "entry"),
        ("The plan was very reckless.", "intensifier"),
        ("The plan was more reckless.", "entry"),
        ("They favor the reckless plan.", "entry"),
    ],
)
def test_an_entry_makes_a_pattern_with_its_neighbours(text, rule):
    (row,) = LoadedVocabulary().evidence(annotate(text))
    assert row.rule == rule
