"""Titles of other stories that run into a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import find_furniture
from framing.corpus.furniture_links import run_in_titles
from framing.text import annotate

LINK = "Ana Maria LundThree things to know about the harbour Council to meet again MORE"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"Mayor Ana Lund {LINK} said no.", [LINK]),
        (f"Mayor Ana Lund {LINK}’s plan", [LINK]),
        (f"Ana Lund {LINK} and Jan Berg Jan BergMORE (H-Osm.) met.", [LINK, "Jan BergMORE"]),
        ("Ana McHolm Ana McHolmMcHolm opens a bridge MORE said", ["Ana McHolmMcHolm opens a bridge MORE"]),
        ("Ana Lund asked for MORE money.", []),
        ("Ana Lund of McHolm Bank wants MORE.", []),
        ("Jan Berg wrote to LundThree and got no MORE.", []),
    ],
)
def test_where_a_name_is_printed_again_and_a_title_hangs_on_it(line: str, found: list[str]) -> None:
    assert [line[start:end] for start, end in run_in_titles(line)] == found


def test_it_is_furniture_and_nobody_said_it() -> None:
    text = f"Mayor Ana Lund {LINK} said the bridge would stay shut.\nThe council met on Monday."
    furniture = find_furniture(text)
    assert [text[f.start : f.end] for f in furniture] == [LINK]
    document = annotate(text, furniture=[(f.start, f.end) for f in furniture])
    assert [voice.speaker for voice in document.voices] == ["Ana Lund"]


@given(st.text(alphabet="aL MORE.’\n", max_size=120))
def test_stretches_lie_in_the_line_in_order(line: str) -> None:
    last = 0
    for start, end in run_in_titles(line):
        assert last <= start < end <= len(line)
        last = end
