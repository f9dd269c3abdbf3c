"""Agreement against worked and published examples, and against another implementation."""

import math
import random
import tracemalloc
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask
from plain_agreement import exact_masi, plain_alpha

from framing.classroom.agreement import cohen_kappa, krippendorff_alpha, masi_distance, span_f1
from framing.classroom.class_marks import ClassMarks


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("", "", 0), ("", "a", 1), ("a", "b", 1), ("ab", "ab", 0),
        ("a", "ab", 1 - 1 / 2 * 2 / 3), ("ab", "bc", 1 - 1 / 3 * 1 / 3), ("abc", "ab", 1 - 2 / 3 * 2 / 3),
    ],
)  # fmt: skip
def test_masi_by_hand(a, b, distance):
    assert masi_distance(frozenset(a), frozenset(b)) == pytest.approx(distance, abs=1e-15)


def test_alpha_of_krippendorffs_published_example_with_missing_data():
    """Nominal data of four observers and twelve units (Krippendorff 2011, section C): alpha = .743."""
    rows = ["123321412...", "1233224125.3", ".3332342251.", "1233244125" + "1."]
    units = [[None if r[u] == "." else frozenset(r[u]) for r in rows] for u in range(12)]
    assert krippendorff_alpha(units).value == pytest.approx(0.743, abs=5e-4)


def test_alpha_by_hand():
    """Two readers, three sentences: {a},{a}; {},{}; {b},{}. Observed 2/6; expected 18 ordered pairs of 26/30 ..."""
    a, b, none = frozenset("a"), frozenset("b"), frozenset()
    # Values: a a - - b -. Unlike ordered pairs: 30 - (a,a) 2 - (-,-) 6 = 22. Observed 2/6, expected 22/30.
    assert krippendorff_alpha([[a, a], [none, none], [b, none]]).value == pytest.approx(
        1 - (2 / 6) / (22 / 30)
    )


SETS = st.frozensets(st.integers(0, 4), max_size=3)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.none() | SETS, min_size=3, max_size=3), min_size=1, max_size=8))
def test_alpha_is_the_definition(units):
    found, wanted = krippendorff_alpha(units, n_resamples=2).value, math.nan
    if any(sum(v is not None for v in u) >= 2 for u in units):
        wanted = plain_alpha(units)
    assert found == pytest.approx(wanted, abs=1e-9, nan_ok=True)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(SETS, min_size=3, max_size=3), min_size=2, max_size=8))
def test_alpha_is_nltks_where_data_are_complete_and_the_distance_is_exact(units):
    if len({v for u in units for v in u}) < 2:
        return
    rows = [(f"r{r}", f"u{u}", v) for u, unit in enumerate(units) for r, v in enumerate(unit)]
    task = AnnotationTask(rows, distance=exact_masi)
    assert krippendorff_alpha(units, n_resamples=2).value == pytest.approx(task.alpha(), abs=1e-9)


def test_alike_readers_agree_and_nothing_to_vary_is_nan():
    a, b = frozenset("a"), frozenset("b")
    full = krippendorff_alpha([[a, a], [b, b]])
    assert full.value == 1 and full.high == 1
    assert math.isnan(krippendorff_alpha([[a, a]]).value)
    assert math.isnan(krippendorff_alpha([[a, None], [None, None]]).value)


def test_span_f1_by_hand():
    one = [[(0, 1), (4, 4)], [(2, 2)], [], None]
    two = [[(1, 2)], [], [], [(0, 0)]]
    # Of one's 3 spans 1 is touched, of two's 1 span (in sentences both read) 1: 2 / 4.
    assert span_f1([one, two]).value == pytest.approx(0.5)
    assert math.isnan(span_f1([[[]], [[]]]).value)
    assert math.isnan(span_f1([]).value)


def test_cohens_kappa_by_hand():
    """Two readers over 50 sentences (20, 5, 10, 15): observed .7, expected .5 * .6 + .5 * .4 = .5, kappa .4."""
    assert cohen_kappa(20, 5, 10, 15) == pytest.approx(0.4)
    assert cohen_kappa(3, 0, 0, 4) == 1
    assert cohen_kappa(0, 2, 2, 0) == pytest.approx(-1)
    assert math.isnan(cohen_kappa(0, 0, 0, 0)) and math.isnan(cohen_kappa(0, 0, 0, 7))


def test_two_hundred_readers_fit_into_a_small_memory():
    """A matrix of all different sets would be 100 MB and more, the pairs of readers in all samples 64 MB."""
    rng = random.Random(5)
    spans = [[[(w, w) for w in range(20) if rng.random() < 0.15] for _ in range(20)] for _ in range(200)]
    units = [[frozenset((n, w) for w, _ in reader[n]) for reader in spans] for n in range(20)]
    assert len({v for unit in units for v in unit}) > 3000
    tracemalloc.start()
    krippendorff_alpha(units)
    span_f1(spans)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 60e6


def test_sentences_that_nobody_marked_are_counted_and_can_be_set_aside():
    a, none = frozenset("a"), frozenset()
    units = [[a, none], [a, a], [none, none], [none, none], [none, none]]
    marks = SimpleNamespace(units=lambda: units)
    assert ClassMarks.n_empty.func(marks) == 3
    assert ClassMarks.alpha.func(marks).value == krippendorff_alpha(units).value > 0
    assert ClassMarks.alpha_marked.func(marks).value == krippendorff_alpha(units[:2]).value == 0
