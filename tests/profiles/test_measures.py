"""Which measures a profile has, and how they are asked for."""

from __future__ import annotations

import pytest

from framing.profiles.measures import choose_measures, measures_of

COLUMNS = ["topic:health", "frame:conflict", "role:official", "role:anonymous", "tier:claim", "loaded:praise", "loaded:",
           "distancing", "words"]  # fmt: skip


def test_each_count_is_of_its_own_whole() -> None:
    found = {m.name: (m.group, m.kind, m.numerator, m.denominator) for m in measures_of(COLUMNS)}
    assert found.keys() - {m.name for m in measures_of([])} == {
        "topic:health", "frame:conflict", "role:official", "tier:claim", "loaded:praise", "distancing_verbs",
    }  # fmt: skip
    assert found["topic:health"] == ("topics", "share", "topic:health", "sentences")
    assert found["frame:conflict"] == ("frames", "share", "frame:conflict", "sentences")
    assert found["role:official"] == ("roles", "share", "role:official", "spoken_words")
    assert found["tier:claim"] == ("attribution", "share", "tier:claim", "attributions")
    assert found["loaded:praise"] == ("categories", "rate", "loaded:praise", "narrator_words")
    assert found["distancing_verbs"] == ("attribution", "share", "distancing", "attributions")


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["frames", "topic:health"], ["topic:health", "frame:conflict"]),
        (["loaded"], ["loaded_vocabulary", "loaded_vocabulary_negative", "loaded_vocabulary_positive"]),
    ],
)
def test_measures_are_asked_for_by_group_or_name(wanted: list[str], names: list[str]) -> None:
    assert sorted(m.name for m in choose_measures(COLUMNS, wanted)) == sorted(names)
    assert choose_measures(COLUMNS, ["all"]) == measures_of(COLUMNS)


@pytest.mark.parametrize(
    ("wanted", "example"),
    [
        ("topic:helth", "measures for example topic:health."),
        (
            "helth",
            "measures for example loaded_vocabulary, loaded_vocabulary_negative, loaded_vocabulary_positive, ",
        ),
    ],
)
def test_a_name_that_is_none_is_answered_with_some_that_are(wanted: str, example: str) -> None:
    with pytest.raises(
        ValueError, match=f"no measure or group is named '{wanted}'; groups are .* and all, {example}"
    ):
        choose_measures(COLUMNS, [wanted])
