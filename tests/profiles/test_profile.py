from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing.profiles
from framing.profiles import Profile, merge_profiles, read_profile
from framing.profiles.measures import BASE
from framing.profiles.profile import NOTES, in_order

SHIPPED = Path(framing.profiles.__file__).with_name("profile_schema.json")
NAMES = ("articles", "words", "loaded:ridicule", "loaded:praise", "topic:health")


@st.composite
def profiles(draw) -> Profile:
    columns = in_order(draw(st.sets(st.sampled_from(NAMES), min_size=1)))
    keys = st.tuples(
        st.sampled_from(["", "e1", "e2"]), st.sampled_from(["news", "opinion"]), st.sampled_from("ABC")
    )
    counts = st.lists(st.integers(-(10**12), 10**12), min_size=len(columns), max_size=len(columns))
    cells = draw(st.dictionaries(keys, counts, max_size=5))
    days = draw(
        st.dictionaries(st.sampled_from(["e1", "e2"]), st.sampled_from(["", "2024-01-02", "2025-01-01"]))
    )
    notes = draw(st.dictionaries(st.sampled_from(NOTES), st.integers(0, 9)))
    return Profile(columns, {"loaded": "1"}, {k: np.array(v) for k, v in cells.items()}, days, Counter(notes))


@given(profiles(), profiles(), profiles())
@settings(max_examples=60, deadline=None)
def test_merging_is_associative_and_commutative(a, b, c):
    whole = a.merge(b).merge(c)
    assert whole.to_json() == a.merge(b.merge(c)).to_json()
    assert whole.to_json() == c.merge(a).merge(b).to_json()
    assert whole.to_json() == merge_profiles([b, c, a]).to_json()


@given(profiles())
@settings(max_examples=30, deadline=None)
def test_an_empty_profile_changes_nothing(a):
    empty = Profile((), {"loaded": "1"})
    assert (
        a.merge(empty).to_json()
        == empty.merge(a).to_json()
        == a.merge(a.__class__(a.columns, a.settings)).to_json()
    )


@given(profiles())
@settings(max_examples=30, deadline=None)
def test_json_there_and_back(a):
    assert Profile.from_json(a.to_json()) == a
    jsonschema.validate(
        {**a.to_dict(), "cells": [c for c in a.to_dict()["cells"] if c[2]]}, json.loads(SHIPPED.read_text())
    )


def test_counts_add_and_the_earlier_day_stays():
    one = Profile(("words",), cells={("e", "news", "A"): np.array([90])}, events={"e": "2024-02-02"})
    two = Profile(
        ("words", "loaded:ridicule"),
        cells={("e", "news", "A"): np.array([60, 2])},
        events={"e": "2024-02-01"},
    )
    both = one.merge(two)
    assert both.columns == ("words", "loaded:ridicule")
    assert both.cells["e", "news", "A"].tolist() == [150, 2]
    assert both.events == {"e": "2024-02-01"}
    assert one.cells["e", "news", "A"].tolist() == [90]  # the parts are left as they were


def test_an_undated_article_does_not_hide_a_day():
    dated, undated = (Profile(("words",), events={"e": day}) for day in ("2024-02-02", ""))
    assert dated.merge(undated).events == undated.merge(dated).events == {"e": "2024-02-02"}


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ({"loaded_threshold": "0.3"}, {"loaded_threshold": "0.4"}, "different loaded_threshold (0.3; 0.4)."),
        (
            {"loaded": "loaded 1"},
            {"loaded": "loaded+own 1"},
            "different lists of loaded terms (loaded 1; loaded+own 1). Count both with the same --lexicon.",
        ),
        (
            {"framing": "1.0"},
            {"framing": "1.1"},
            "different versions of framing (1.0; 1.1). Count both with the same version.",
        ),
    ],
)
def test_other_settings_do_not_merge(ours, theirs, said):
    with pytest.raises(ValueError, match="cannot be merged") as refused:
        Profile(("words",), ours).merge(Profile(("words",), theirs))
    assert str(refused.value).endswith(said)


@pytest.mark.parametrize(
    "text, said",
    [
        ("nothing", "no JSON"),
        ("[]", "no framing-profile"),
        ('{"format": "framing-profile", "version": 9}', "version 1"),
        (
            '{"format": "framing-profile", "version": 1, "columns": ["words"], "cells": [["e", "n", "A"]]}',
            "damaged",
        ),
    ],
)
def test_a_file_that_is_no_profile_says_so(tmp_path, text, said):
    path = tmp_path / "p.json"
    path.write_text(text)
    with pytest.raises(ValueError, match=said) as error:
        read_profile(path)
    assert "p.json" in str(error.value)


GOOD = {
    "format": "framing-profile", "version": 1, "settings": {"loaded": "1"}, "columns": list(in_order(BASE)),
    "notes": {"articles": 1}, "events": {"e": "2024-02-02"}, "cells": [["e", "news", "A", *range(len(BASE))]],
}  # fmt: skip


def test_a_file_as_it_should_be_is_read(tmp_path):
    path = tmp_path / "p.json"
    path.write_text(json.dumps(GOOD))
    assert read_profile(path).cells["e", "news", "A"].tolist() == list(range(len(BASE)))


@pytest.mark.parametrize(
    "part, value, said",
    [
        ("columns", {"words": 1}, "columns must be a list"),
        ("columns", [1], "columns must be names"),
        ("columns", ["words", "words"], "'words' stands twice"),
        ("columns", ["words"], "cell 1 has 14 counts for 1 columns"),
        ("cells", {}, "cells must be a list"),
        ("cells", [5], "cell 1 must open with"),
        ("cells", [["e", None, "A", *range(14)]], "cell 1 must open with"),
        ("cells", [["e", "news", "A", 1.5, *range(13)]], "holds 1.5, and counts are whole numbers"),
        ("cells", [["e", "news", "A", True, *range(13)]], "holds True"),
        ("cells", [["e", "news", "A", 10**20, *range(13)]], "too large"),
        ("cells", GOOD["cells"] * 2, r"cell 2 \(e, news, A\) stands there twice"),
        ("events", ["e"], "events must be an object"),
        ("events", {"e": 5}, "must be like 2026-01-31 or empty, got 5"),
        ("events", {"e": "some day"}, "got 'some day'"),
        ("notes", {"articles": "many"}, "note 'articles' must be a whole number"),
        ("notes", {"articles": -1}, "got -1"),
        ("settings", {"loaded": 5}, "setting 'loaded' must be a text"),
        ("settings", None, "settings must be an object"),
    ],
)
def test_a_damaged_part_is_named(tmp_path, part, value, said):
    path = tmp_path / "p.json"
    path.write_text(json.dumps({**GOOD, part: value}))
    with pytest.raises(ValueError, match=f"p.json: this framing-profile is damaged.*{said}"):
        read_profile(path)


def test_a_profile_without_what_every_profile_has_is_no_source_of_figures(tmp_path):
    path = tmp_path / "p.json"
    path.write_text(Profile(("articles", "words")).to_json())
    with pytest.raises(ValueError, match="p.json: has no counts of narrator_words, quoted_words"):
        read_profile(path)


def test_nothing_to_merge():
    with pytest.raises(ValueError, match="no profiles"):
        merge_profiles([])


def test_the_published_schema_is_the_shipped_one():
    published = Path(__file__).parents[2] / "docs" / "profile_schema.json"
    assert published.read_text() == SHIPPED.read_text()
    jsonschema.Draft202012Validator.check_schema(json.loads(SHIPPED.read_text()))
