import pytest

from framing.features.sourcing import ROLES, TIERS, Sourcing, distinct_speakers
from framing.text import annotate
from framing.text.verbs import reporting_verbs


def row(text: str) -> dict[str, float]:
    fitted = Sourcing().fit([])
    return dict(zip(fitted.get_feature_names_out(), fitted.transform([text])[0], strict=True))


def test_shares_by_hand():
    # "Mayor Ana Lisk said", "Lisk said" and "Rain fell" are the narrator's eight words.
    found = row("Mayor Ana Lisk said the dam would hold. “It is safe,” Lisk said. Rain fell.")
    words = {"narrator": 4 + 2 + 2, "direct": 3, "indirect": 4}
    for voice, count in words.items():
        assert found[f"{voice}_share"] == pytest.approx(count / 15)
    assert found["official_share"] == 1
    assert found["tier_say_share"] == 1
    assert found["distinct_speakers"] == 1
    assert found["first_voice_position"] == pytest.approx(4 / 15)


def test_unnamed_sources():
    found = row("Officials said the dam would hold. Ana Lisk said it would not hold.")
    assert found["not_found_share"] == 0
    assert found["anonymous_share"] == pytest.approx(4 / 8)
    assert found["unknown_role_share"] == pytest.approx(4 / 8)


def test_a_speaker_who_is_not_found_is_no_unnamed_source():
    found = row("The rain went on all night. “It will hold for years.” A man said the dam was old.")
    assert found["not_found_share"] == found["unknown_role_share"] == pytest.approx(5 / 9)
    assert found["anonymous_share"] == pytest.approx(4 / 9)


@pytest.mark.parametrize("text", ["", "#", "Rain fell on the town."])
def test_nothing_reported(text):
    found = row(text)
    assert found["first_voice_position"] == 1
    assert found["narrator_share"] == (1 if "Rain" in text else 0)
    assert sum(found[f"{role}_share"] for role in ROLES) == 0


def test_role_shares_add_up():
    found = row(
        "Police said it rained. Critics claimed it did not. Ana Lisk denied that it snowed. “Hail,” a man said."
    )
    assert sum(found[f"{role}_share"] for role in ROLES) + found["unknown_role_share"] == pytest.approx(1)
    assert sum(found[f"tier_{tier}_share"] for tier in TIERS) == pytest.approx(1)


def test_evidence_is_the_verb_once():
    text = "Ana Lisk admitted that the dam leaked and that it was old."
    (found,) = Sourcing().evidence(annotate(text))
    assert (found.text, found.term, found.category, found.direction) == ("admitted", "admit", "admit", "-")
    assert text[found.start : found.end] == "admitted"
    assert found.voice == "narrator" and found.speaker == "Ana Lisk" and "gives up" in found.reason


def test_words_in_scare_marks_are_the_narrators():
    assert row("The “rescue” failed.")["narrator_share"] == 1


def test_joint_speakers_count_one_by_one():
    assert distinct_speakers(annotate("Ana Lisk and Jon Berg said it rained. Lisk said it snowed.")) == [
        "Ana Lisk",
        "Jon Berg",
    ]


def test_tiers_are_those_of_the_table():
    assert {verb.tier for verb in reporting_verbs().values()} == set(TIERS)


def test_the_plainer_verb_stands_in_the_form_of_the_other():
    rows = Sourcing().evidence(annotate('"It rose," Vant claimed. "It fell," Orlo boasts.'))
    assert [(row.text, row.alternative) for row in rows] == [("claimed", "said"), ("boasts", "says")]


def test_a_plain_verb_has_no_alternative():
    rows = (
        Sourcing()
        .fit([])
        .evidence(annotate("Ana Lisk warned that the dam was old. Jon Berg told them it was safe."))
    )
    assert [(row.category, row.alternative) for row in rows] == [("warn", ""), ("tell", "")]


def test_what_a_poll_shows_somebody_puts_forward():
    text = "A poll suggests that it leaks. The mayor suggests that it holds. Ana Lisk predicted that it would burst."
    assert [(e.term, e.category) for e in Sourcing().evidence(annotate(text))] == [
        ("suggest", "show"),
        ("suggest", "argue"),
        ("predict", "think"),
    ]
