"""Every extractor keeps scikit-learn's contract."""

from __future__ import annotations

import pickle

import numpy as np
import pandas as pd
import pytest
from sklearn import config_context
from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import NotFittedError
from sklearn.pipeline import Pipeline

from framing.features import Agency, EpistemicCues, Portrayal, default_extractor
from framing.text import annotate

TEXTS = [
    "The regime’s thugs stormed the old harbour. “We are delighted,” said Mayor Ada Lund on Monday.",
    "",
    "The council approved the budget for schools and hospitals. Traders called it a disgrace.",
]
USUAL = [step for _, step in default_extractor().named_steps["extract"].transformer_list]
EXTRACTORS = [*USUAL, EpistemicCues(), Agency(), Portrayal()]
each_extractor = pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda e: type(e).__name__)


@each_extractor
def test_init_only_stores_its_parameters(extractor):
    fresh = clone(extractor)
    assert set(vars(fresh)) == set(fresh.get_params(deep=False))


@each_extractor
def test_learned_attributes_end_in_an_underscore(extractor):
    fitted = clone(extractor).fit(TEXTS)
    learned = set(vars(fitted)) - set(fitted.get_params(deep=False))
    assert learned and all(name.endswith("_") for name in learned)


@each_extractor
def test_fit_returns_self_and_leaves_parameters_alone(extractor):
    fresh = clone(extractor)
    before = dict(fresh.get_params())
    assert fresh.fit(TEXTS) is fresh
    assert fresh.get_params() == before


@each_extractor
def test_shape_names_and_finite_values(extractor):
    fitted = clone(extractor).fit(TEXTS)
    out = fitted.transform(TEXTS)
    names = fitted.get_feature_names_out()
    assert out.shape == (3, len(names))
    assert len(set(names)) == len(names)
    assert np.isfinite(out).all()
    assert fitted.transform([]).shape == (0, len(names))


@each_extractor
def test_texts_and_documents_give_the_same_row(extractor):
    fitted = clone(extractor).fit([])
    np.testing.assert_array_equal(fitted.transform(TEXTS), fitted.transform([annotate(t) for t in TEXTS]))


@each_extractor
def test_a_row_does_not_depend_on_the_other_rows(extractor):
    fitted = clone(extractor).fit(TEXTS)
    together = fitted.transform(TEXTS)
    alone = np.vstack([clone(extractor).fit(TEXTS[:1]).transform([t]) for t in TEXTS])
    np.testing.assert_array_equal(together, alone)


@each_extractor
@pytest.mark.parametrize("X", ["one bare string", b"bytes", annotate("one document")])
def test_a_bare_text_raises(extractor, X):
    for call in (clone(extractor).fit, clone(extractor).fit([]).transform, clone(extractor).fit_transform):
        with pytest.raises(TypeError, match="sequence of texts"):
            call(X)


@each_extractor
@pytest.mark.parametrize("X", [pd.DataFrame({"text": TEXTS}), np.array([TEXTS])], ids=["frame", "array"])
def test_a_table_is_not_read_as_its_column_names(extractor, X):
    with pytest.raises(TypeError, match=r"table\['text'\]"):
        clone(extractor).fit(TEXTS).transform(X)


@each_extractor
def test_a_used_extractor_can_be_pickled(extractor):
    fitted = clone(extractor).fit(TEXTS)
    used = fitted.transform(TEXTS)
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(fitted)).transform(TEXTS), used)


def test_the_usual_pipeline_names_its_columns_among_others():
    columns = ColumnTransformer([("body", default_extractor(), "text"), ("top", EXTRACTORS[0], "headline")])
    frame = pd.DataFrame({"text": TEXTS, "headline": ["Thugs storm harbour", "", "Council approves budget"]})
    with config_context(transform_output="pandas"):
        out = columns.fit_transform(frame)
    assert list(out.columns) == list(columns.get_feature_names_out())
    assert out.columns[0].startswith("body__loaded__") and out.columns[-1].startswith("top__")


@each_extractor
def test_an_item_that_is_no_text_is_named(extractor):
    with pytest.raises(TypeError, match="row 1"):
        clone(extractor).fit(["a text", None])


@each_extractor
def test_transform_before_fit_raises(extractor):
    with pytest.raises(NotFittedError):
        clone(extractor).transform(TEXTS)


@each_extractor
def test_pandas_output_keeps_the_index(extractor):
    series = pd.Series(TEXTS, index=["x", "y", "z"])
    frame = clone(extractor).set_output(transform="pandas").fit_transform(series)
    assert list(frame.index) == ["x", "y", "z"]
    assert list(frame.columns) == list(clone(extractor).fit([]).get_feature_names_out())


@each_extractor
def test_it_works_in_a_pipeline(extractor):
    pipeline = Pipeline([("only", clone(extractor))])
    np.testing.assert_array_equal(pipeline.fit_transform(TEXTS), clone(extractor).fit(TEXTS).transform(TEXTS))


@each_extractor
def test_evidence_lies_in_the_text(extractor):
    fitted = clone(extractor).fit([])
    for text in TEXTS:
        document = annotate(text)
        for row in fitted.evidence(document):
            assert text[row.start : row.end] == row.text
            assert 0 <= row.score <= 1
            assert row.direction in "+-0"
            assert row.voice in {"narrator", "direct", "indirect", "scare"}
            assert row.rule and row.measure


def test_the_whole_pipeline_keeps_the_index():
    frame = (
        default_extractor().set_output(transform="pandas").fit_transform(pd.Series(TEXTS, index=[7, 8, 9]))
    )
    assert list(frame.index) == [7, 8, 9]
    assert {name.split("__")[0] for name in frame.columns} == {
        "loaded", "sentiment", "topics", "frames", "sourcing",
    }  # fmt: skip
    assert np.isfinite(frame.to_numpy()).all()


@pytest.mark.parametrize("extractor", [*EXTRACTORS, default_extractor()], ids=lambda e: type(e).__name__)
def test_a_text_is_annotated_once(extractor, monkeypatch):
    calls = []
    monkeypatch.setattr(
        "framing.features.base.annotate", lambda text, **_: calls.append(text) or annotate(text)
    )
    out = clone(extractor).fit_transform(TEXTS)
    assert out.shape[0] == 3
    assert calls == TEXTS
