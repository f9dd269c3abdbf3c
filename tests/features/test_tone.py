from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import tone_toward, tone_toward_many


def tone(sentence: str, target: str) -> float:
    start = sentence.index(target)
    return tone_toward(sentence, start, start + len(target))


@pytest.mark.parametrize(
    ("sentence", "target", "sign"),
    [
        ("Ilves praised Dorn for her courage and honesty.", "Dorn", 1),
        ("Fans cheered Dorn.", "Dorn", 1),
        ("Dorn rescued two children from the river.", "Dorn", 1),
        ("Dorn is a hero.", "Dorn", 1),
        ("Ilves accused Dorn of lying to voters.", "Dorn", -1),
        ("Dorn was accused of fraud by the auditors.", "Dorn", -1),
        ("The disgraced Dorn resigned.", "Dorn", -1),
        ("Ilves said Dorn was unfit for office.", "Dorn", -1),
        ("Dorn met Ilves on Tuesday.", "Dorn", 0),
        ("The committee will meet on Tuesday, Dorn said.", "Dorn", 0),
        ("Dorn.", "Dorn", 0),
    ],
)
def test_plain_sentences_have_the_tone_a_reader_would_give(sentence: str, target: str, sign: int) -> None:
    assert np.sign(tone(sentence, target)) == sign


@pytest.mark.parametrize(
    ("sentence", "better", "worse"),
    [
        ("Dorn won the election, but Ilves failed badly.", "Dorn", "Ilves"),
        ("Although Ilves failed, Dorn was brilliant.", "Dorn", "Ilves"),
        ("The mayor criticised Dorn and praised Ilves.", "Ilves", "Dorn"),
        ("Dorn criticised Ilves.", "Dorn", "Ilves"),
    ],
)
def test_targets_of_one_sentence_are_told_apart(sentence: str, better: str, worse: str) -> None:
    assert tone(sentence, better) > tone(sentence, worse)


def test_negation_turns_a_judgement_round() -> None:
    assert tone("Dorn is a liar.", "Dorn") < tone("Dorn is not a liar.", "Dorn")
    assert tone("Dorn is a hero.", "Dorn") > 0 > tone("Dorn is not a hero.", "Dorn")


def test_an_event_is_no_verdict_on_its_victim() -> None:
    assert tone("Dorn was killed in a crash on Friday.", "Dorn") == 0
    assert tone("Dorn killed two men.", "Dorn") < 0


SENTENCES = [
    "Voters praised {0} while {1} was accused of corruption.",
    "On Monday {1} told reporters that {0} had failed.",
    "A spokesman for {1} said {0} was a brave and honest leader.",
]


@pytest.mark.parametrize("pattern", SENTENCES)
@pytest.mark.parametrize("names", [("Ilves", "Dorn"), ("Kovarik", "Njoroge"), ("O'Hallan", "Smith-Quint")])
def test_names_do_not_move_the_tone(pattern: str, names: tuple[str, str]) -> None:
    assert tone(pattern.format(*names), names[0]) == tone(pattern.format("Marlow", "Tennick"), "Marlow")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He was accused of lying about his son.", "She was accused of lying about her daughter."),
        ("Reporters mocked him on Friday.", "Reporters mocked her on Friday."),
        ("He said the conservative was weak.", "She said the liberal was weak."),
        ("He praised the Muslim mayor.", "She praised the Christian mayor."),
    ],
)
def test_gender_and_group_do_not_move_the_tone(one: str, other: str) -> None:
    targets = [sentence.split()[2 if sentence.startswith("Reporters") else 0] for sentence in (one, other)]
    assert tone(one, targets[0]) == tone(other, targets[1])


def test_curly_and_straight_marks_give_the_same() -> None:
    straight, curly = 'Dorn isn\'t "honest", Ilves said.', "Dorn isn’t “honest”, Ilves said."
    assert tone(straight, "Dorn") == tone(curly, "Dorn")


def test_a_possessive_ending_inside_or_outside_the_target_gives_the_same() -> None:
    text = "Critics mocked Dorn's failed plan."
    assert tone_toward(text, 15, 19) == tone_toward(text, 15, 21)


def test_only_the_line_of_the_target_is_read() -> None:
    line = "Dorn met Ilves on Tuesday."
    assert tone(f"A corrupt and shameful liar.\n{line}\nA brilliant hero.", "Dorn") == tone(line, "Dorn")


def test_many_equals_one_by_one_in_any_order() -> None:
    text = "Dorn won the election, but Ilves failed badly."
    items = [(text, 0, 4), ("", 0, 0), (text, 27, 32), ("Dorn.", 0, 5)]
    tones = tone_toward_many(items)
    assert tones.shape == (4,)
    assert tones.tolist() == [tone_toward(*item) for item in items]
    assert tone_toward_many(items[::-1]).tolist() == tones[::-1].tolist()
    assert tone_toward_many([]).shape == (0,)


def test_empty_text_is_neutral() -> None:
    assert tone_toward("", 0, 0) == 0


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (0, 6), (3, 3), (4, 2), (9, 12)])
def test_offsets_outside_the_text_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=rf"start={start} and end={end} .* 0 <= start < end <= 5"):
        tone_toward("Dorn.", start, end)


def test_wrong_types_and_the_place_of_a_bad_item_are_named() -> None:
    with pytest.raises(TypeError, match="text must be a string, got float"):
        tone_toward(float("nan"), 0, 1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Item 1: end must be a whole number, got 4.0"):
        tone_toward_many([("Dorn.", 0, 4), ("Dorn.", 0, 4.0)])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="text is empty"):
        tone_toward("", 0, 1)


@settings(max_examples=80, deadline=None)
@given(st.text(min_size=1, max_size=120), st.data())
def test_any_text_and_stretch_gives_a_tone_in_range_and_the_same_again(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    value = tone_toward(text, start, end)
    assert -1 <= value <= 1
    assert tone_toward(text, start, end) == value


def test_the_weights_are_small_plain_arrays_and_hold_no_name() -> None:
    path = files("framing.lexicons").joinpath("data/tone_model.npz")
    assert len(path.read_bytes()) < 3_000_000
    with path.open("rb") as file:
        arrays = dict(np.load(file, allow_pickle=False))
    names = arrays["names"].tobytes().decode().split("\n")
    assert len(names) == len(set(names)) == len(arrays["weights"]) == len(arrays["idf"])
    assert arrays["weights"].shape[1] == 3
    parts = {part for name in names for part in name.split()[1:]}
    politicians = {"trump", "biden", "clinton", "obama", "sanders", "mccain", "romney", "republican", "putin"}
    assert "accus" in parts
    assert not parts & politicians
