"""What the tone model is given, worked by hand."""

from __future__ import annotations

import pytest

from framing.features.tone_features import N_VALENCES, around, bag, fields, negated, read, valences
from framing.features.tone_tokens import Marked
from framing.features.tone_words import WordTable

# form, stem, fields, VADER's valence, the loaded list's, everyday word
TABLE = WordTable(["good\tgood\t\t2.0\t\t1", "thug\tthug\t\t\t-3.0\t", "praised\tprais\tpraise\t1.5\t\t1"])


def reading(text: str):
    tokens = text.split()
    return read(Marked(tokens, tokens.index("TGT"), "name"), TABLE)


def test_a_negation_reaches_three_words_and_no_mark():
    tokens = "not a very good plan , it is never . good".split()
    words = [TABLE.look_up(token) for token in tokens]
    reached = [token for token, n in zip(tokens, negated(tokens, words), strict=True) if n]
    assert reached == ["not", "a", "very", "never"]


def test_words_are_named_by_side_and_distance():
    found = reading("a b c d e f g TGT h")
    assert set(bag(found)) == {f"u {w}" for w in "a b c d e f g TGT h".split()}
    near = {name for name in around(found) if name.startswith("n")}
    assert near == {*(f"nB {w}" for w in "bcdefg"), "nA h"}
    assert {"wB f g", "wB g TGT", "wA TGT h"} <= set(around(found))


def test_fields_tell_the_side_and_the_negation():
    assert {"kpraise", "knApraise", "kp1praise", "ka praise", "s0 TGT C:praise"} <= set(
        fields(reading("TGT praised him"))
    )
    assert {"k!praise", "knB!praise", "kb!praise "} <= set(fields(reading("nobody praised TGT")))
    assert "kvwas praise" in fields(reading("TGT was praised"))


def test_words_far_from_the_target_are_not_read():
    left, right = [f"a{k}" for k in range(70, 0, -1)], [f"b{k}" for k in range(1, 71)]
    found = reading(" ".join([*left, "TGT", *right]))
    assert bag(found) == [f"u {w}" for w in [*left[10:], "TGT", *right[:59]]]
    sides = [name for name in around(found) if name[:2] in ("B ", "A ")]
    assert sides == [f"B {w}" for w in left[30:]] + [f"A {w}" for w in right[:40]]


def test_stretches_round_the_target_are_named_by_where_they_begin():
    found = [name for name in fields(reading("good x TGT y z")) if name[0] == "s"]
    assert found == [
        "s-2 C:P+ ~", "s-1 ~ TGT", "s0 TGT ~", "s1 ~ ~",
        "s-2 C:P+ ~ TGT", "s-1 ~ TGT ~", "s0 TGT ~ ~",
        "s-2 C:P+ ~ TGT ~", "s-1 ~ TGT ~ ~",
    ]  # fmt: skip


def test_what_is_counted_besides_valences():
    # length and place, an odd number of marks before it, marks, first or not, "but", the same and other names
    sums = valences(reading('" but NAME " TGT ? " TGT2 NUM not'))
    assert sums[26:] == [10 / 40, 4 / 10, False, 1.5, False, True, 1, 1, True, True, 1]
    assert valences(reading('" TGT left .'))[28] is True
    assert valences(reading("TGT left ."))[26:31] == [3 / 40, 0.0, False, 0.0, True]


def test_valences_by_side_and_distance():
    sums = valences(reading("good x x x TGT x thug"))
    assert len(sums) == N_VALENCES
    # VADER's positive ones before the target: all, by the root of the distance 4, within four words.
    assert [sums[k] for k in (0, 2, 4)] == [2.0, 1.0, 2.0]
    # The loaded list's negative ones after it, two words away.
    assert [sums[13 + 6 + 1 + k] for k in (0, 2, 4)] == pytest.approx([3.0, 3 / 2**0.5, 3.0])
    # Besides, one positive word; of negative ones only what they weigh is told.
    assert (sums[12], sums[25]) == (1, 0)
    assert sum(sums[:26]) == pytest.approx(5 + 6 + 3 / 2**0.5 + 1)


def test_a_negated_judgement_counts_for_less_than_its_opposite():
    sums = valences(reading("TGT is not good"))
    assert sums[1] == 0
    assert sums[6 + 1] == pytest.approx(1.2)


def test_a_word_without_a_field_has_its_pole_from_half_a_point_on():
    table = WordTable(
        [
            "fair\tfair\t\t0.5\t\t1",
            "mild\tmild\t\t0.4\t\t1",
            "regime\tregim\t\t\t-1.0\t",
            "so\tso\t\t-0.4\t\t1",
        ]
    )
    assert [table.look_up(form).fields for form in ("fair", "mild", "regime", "so")] == [
        ("P+",),
        (),
        ("P-",),
        (),
    ]
    assert [table.look_up(form).shape for form in ("fair", "mild", "so", "slowly", "unheard")] == [
        "C:P+",
        "~",
        "so",
        "~ly",
        "~",
    ]
