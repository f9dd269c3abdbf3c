import pytest

from framing.comparison.measures import article_counts, word_counts
from framing.features import Sourcing, find_sources, rung_of
from framing.features.sources import _verbs, share_roles, source_rows, word_owners
from framing.features.sourcing import LADDER, TIERS
from framing.text import Voice, annotate

TEXT = (
    "Mayor Ana Lisk said the dam would hold. “It is safe,” Lisk said. “Nobody asked us,” said one farmer. "
    "Jon Berg and Lisk admitted that it leaked."
)


def by_name(text):
    return {source.speaker: source for source in find_sources(annotate(text))}


def test_words_by_speaker_worked_by_hand():
    # 27 words: 4 + 4, 3 + 2, 3 + 3, 5 + 2 ("it leaked") and the ones between
    found = by_name(TEXT)
    total = len(annotate(TEXT).word_starts)
    assert {name: (s.quoted_words, s.reported_words, s.times) for name, s in found.items()} == {
        "Ana Lisk": (3, 4 + 2, 3),
        "": (3, 0, 1),
        "Jon Berg": (0, 2, 1),
    }
    assert found["Ana Lisk"].share == pytest.approx(9 / total)
    assert found["Ana Lisk"].position == pytest.approx(4 / total)
    assert dict(found["Ana Lisk"].verbs) == {"say": 2, "admit": 1}
    assert found["Ana Lisk"].speaker_role == "official" and found[""].speaker_role == "anonymous"
    assert [s.speaker for s in find_sources(annotate(TEXT))] == ["Ana Lisk", "", "Jon Berg"]


def test_who_stays_unnamed_and_who_was_not_found_stand_apart():
    text = "“It is safe,” said one farmer. Some said it leaked. The rain fell all night. “Nobody had asked us about it.”"
    found = find_sources(annotate(text))
    assert [(s.speaker, s.speaker_role, s.quoted_words, s.reported_words) for s in found] == [
        ("", "anonymous", 3, 2),
        ("", "", 6, 0),
    ]


def test_a_fragment_in_a_reported_clause_is_one_statement():
    (found,) = find_sources(annotate("Ana Lisk said the dam was “in perfect order” and new."))
    assert (found.times, found.quoted_words, found.reported_words) == (1, 3, 5)
    assert dict(found.verbs) == {"say": 1}


def test_scare_marks_inside_a_quotation_stay_with_the_speaker():
    document = annotate("“This ‘plan’ made us smile,” said Ana Lisk.")
    assert [v.speaker if v else "" for v in word_owners(document)] == ["Ana Lisk"] * 5 + [""] * 3
    assert [int(c.sum()) for c in word_counts(document)] == [8, 3, 5, 0]


@pytest.mark.parametrize("text", ["", "#", "Rain fell on the town."])
def test_nobody_speaks(text):
    assert find_sources(annotate(text)) == []


def test_rows_name_the_entity_of_the_event():
    names = {"ana lisk": "Ana Lisk", "lisk": "Ana Lisk"}
    (row,) = source_rows("a", annotate("Strongman Ana Lisk said it rained."), names)
    assert (row["article_id"], row["entity"], row["verbs"]) == ("a", "Ana Lisk", "say")
    (row,) = source_rows(
        "a", annotate("Police claimed it rained. Police said it snowed. Police said so."), names
    )
    assert (row["entity"], row["verbs"]) == ("police", "claim; say")


def test_a_role_told_elsewhere_counts_for_a_name_and_never_for_a_noun():
    rows = [
        {"entity": "Ana Lisk", "speaker_role": "official"},
        {"entity": "Ana Lisk", "speaker_role": ""},
        {"entity": "brother", "speaker_role": "citizen"},
        {"entity": "brother", "speaker_role": ""},
    ]
    share_roles(rows)
    assert [row["speaker_role"] for row in rows] == ["official", "official", "citizen", ""]


def test_every_tier_stands_on_one_rung():
    standing = [tier for tiers in LADDER.values() for tier in tiers]
    assert sorted(standing) == sorted(TIERS)
    assert rung_of("claim") == "claimed" and rung_of("no tier") == ""


def test_measures_of_sources_worked_by_hand():
    text = "Officials said it rained. Ana Lisk claimed that it snowed. Jon Berg said it was warm."
    document = annotate(text)
    counts = article_counts(document, Sourcing().fit([]).evidence(document), [])
    unnamed, verbs = counts["unnamed_share"], counts["distancing_verbs"]
    assert (unnamed.numerators.sum(), unnamed.denominators.sum()) == (2, 2 + 2 + 3)
    assert (verbs.numerators.tolist(), verbs.denominators.tolist()) == ([0, 1, 0], [1, 1, 1])
    assert not unnamed.enough and not verbs.enough


def test_verbs_that_tie_stand_in_the_order_of_the_text():
    # Ten different verbs: an order by chance would show in nearly every run.
    said = ["says", "asks", "warns", "adds", "jokes", "hopes", "shouts", "replies", "insists", "explains"]
    voices = [Voice(k, k + 1, "direct", verb=verb) for k, verb in enumerate(said)]
    assert list(_verbs(voices)) == said


def test_the_role_that_most_articles_tell_is_taken():
    told = ["official", "expert", "expert", ""]
    rows = [{"entity": "Ana Lisk", "speaker_role": role} for role in told] + [
        {"entity": "he", "speaker_role": ""}
    ]
    share_roles(rows)
    assert [row["speaker_role"] for row in rows] == ["official", "expert", "expert", "expert", ""]
