from __future__ import annotations

import json
from collections import Counter

import numpy as np
import pytest

from framing.profiles import Profile, checkpoint
from framing.profiles.checkpoint import Checkpoint

# Seven were read, one of them a text that had stood there before.
PROFILE = Profile(
    ("articles",),
    {"loaded": "1"},
    {("e", "news", "A"): np.array([6])},
    {"e": ""},
    Counter({"articles": 6, "repeated": 1}),
)


def test_what_is_saved_is_loaded(tmp_path):
    path = tmp_path / "run.json"
    assert Checkpoint(path).load() is None
    Checkpoint(path).save(7, "d1", PROFILE)
    assert Checkpoint(path).load() == (7, "d1", PROFILE)
    assert [file.name for file in tmp_path.iterdir()] == ["run.json"]


def test_a_writing_must_pay_for_its_own_length(tmp_path, monkeypatch):
    clock = iter([100.0, 103.0, 103.0 + 59.9, 103.0 + 60.0])
    monkeypatch.setattr(checkpoint.time, "monotonic", lambda: next(clock))
    held = Checkpoint(tmp_path / "run.json")
    held.save(7, "d1", PROFILE)  # took three seconds, so sixty must pass
    assert [held.due(), held.due()] == [False, True]


def test_a_quick_writing_comes_every_twenty_seconds(tmp_path, monkeypatch):
    clock = iter([100.0, 100.1, 120.0, 120.1])
    monkeypatch.setattr(checkpoint.time, "monotonic", lambda: next(clock))
    held = Checkpoint(tmp_path / "run.json")
    held.save(7, "d1", PROFILE)
    assert [held.due(), held.due()] == [False, True]


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 1},
        {"format": "other"},
        {"position": "many"},
        {"position": -4},
        {"position": 6},
        {"profile": {}},
    ],
)
def test_another_file_is_named_and_left(tmp_path, wrong):
    path = tmp_path / "run.json"
    Checkpoint(path).save(7, "d1", PROFILE)
    path.write_text(json.dumps({**json.loads(path.read_text()), **wrong}))
    with pytest.raises(ValueError, match="run.json: is no checkpoint that can be gone on from .*remove it"):
        Checkpoint(path).load()


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(ValueError, match="run.json: the checkpoint cannot be written"):
        Checkpoint(tmp_path / "nowhere" / "run.json").save(7, "d1", PROFILE)
