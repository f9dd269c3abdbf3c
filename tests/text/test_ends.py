"""The plain ends of sentences are those that the splitter finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.text.ends import plain_spans, splitter

_PIECES = st.sampled_from(
    'The ferry late Mr. Dr. U.S. 2016. No. 3.5 said. said! said? it… it... ... . " \' (a) well.) "Yes." "no?" \'so.\' J. etc. '
    "Jan. mid-Jan. co. Co. it's I -- a.m. p.m. e.g. end.\" end.' On in he \"He 'He IV. 1. x.".split(" ")
)


@given(st.lists(_PIECES, min_size=1, max_size=14))
@settings(max_examples=400, deadline=None)
def test_same_as_the_splitter(pieces: list[str]) -> None:
    line = " ".join(pieces)
    plain = plain_spans(line)
    assert plain is None or plain == list(splitter().span_tokenize(line))


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("The ferry was late. Nobody knew why.", ["The ferry was late.", "Nobody knew why."]),
        ('"The ferry was late." Nobody knew.', ['"The ferry was late."', "Nobody knew."]),
        ('"Was the ferry late?" he asked. Nobody knew.', ['"Was the ferry late?" he asked.', "Nobody knew."]),
        ("The ferry met Mr. Lisk on Friday.", ["The ferry met Mr. Lisk on Friday."]),
        ("It was built in 1998. Nobody knew why.", ["It was built in 1998.", "Nobody knew why."]),
    ],
)
def test_plain_lines(line: str, sentences: list[str]) -> None:
    spans = plain_spans(line)
    assert spans is not None and [line[a:b] for a, b in spans] == sentences


@pytest.mark.parametrize(
    "line", ["Well... it was late.", "1. The ferry", "It was late.  Nobody knew.", " x. Y"]
)
def test_others_are_left_to_the_splitter(line: str) -> None:
    assert plain_spans(line) is None
